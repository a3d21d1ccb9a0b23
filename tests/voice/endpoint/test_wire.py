"""What an endpoint streams, read byte by byte."""

import itertools
import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.voice.endpoint.wire import MOST_EVENT, MOST_STREAM, Delta, EventStream, Finish, NameList
from trainer.voice.faults import Fault, VoiceError

DONE = b"data: [DONE]\n\n"


def chunk(delta: Any = None, finish: str | None = None, **more: Any) -> dict[str, Any]:
    choice = {"index": 0, "delta": {} if delta is None else delta, "finish_reason": finish}
    return {"model": "m", "choices": [choice], **more}


def event(document: Any) -> bytes:
    return b"data: " + json.dumps(document).encode() + b"\n\n"


def said(text: Any) -> bytes:
    return event(chunk({"content": text}))


STOP = event(chunk(finish="stop"))


def read(*packets: bytes) -> list[Delta | Finish]:
    """Everything that a whole stream gives."""
    stream = EventStream()
    given = [piece for packet in packets for piece in stream.feed(packet)]
    return given + list(stream.end())


def words(*packets: bytes) -> str:
    """The words of a stream that ends well."""
    *deltas, finish = read(*packets)
    assert isinstance(finish, Finish)
    assert all(isinstance(delta, Delta) for delta in deltas)
    return "".join(delta.text for delta in deltas if isinstance(delta, Delta))


def fault(*packets: bytes) -> tuple[str, Fault]:
    """The words that come before a fault, and the fault."""
    said: list[str] = []

    def take() -> None:
        stream = EventStream()
        for piece in itertools.chain(*map(stream.feed, packets), stream.end()):
            assert isinstance(piece, Delta)
            said.append(piece.text)

    with pytest.raises(VoiceError) as caught:
        take()
    return "".join(said), caught.value.fault


def test_a_line_is_read_as_it_comes_and_ends_once_with_what_it_cost() -> None:
    usage = {"choices": [], "usage": {"prompt_tokens": 12, "completion_tokens": 3, "total_tokens": 15}}
    stream = EventStream()
    assert list(stream.feed(event(chunk({"role": "assistant", "content": ""})))) == []
    assert not stream.complete
    assert list(stream.feed(said("We could"))) == [Delta("We could")]
    assert list(stream.feed(said(" do it."))) == [Delta(" do it.")]
    assert list(stream.feed(STOP)) == []
    assert stream.complete
    assert not stream.over
    assert list(stream.feed(event(usage))) == []
    assert list(stream.feed(DONE)) == [Finish("stop", "m", 12, 3)]
    assert stream.over
    assert list(stream.feed(said("after"))) == []
    assert list(stream.end()) == []


def test_a_null_finish_with_the_end_mark_is_a_whole_line() -> None:
    assert read(said("Yes."), DONE) == [Delta("Yes."), Finish("stop", "m", None, None)]


def test_a_finish_without_the_end_mark_is_a_whole_line() -> None:
    assert read(said("Yes."), STOP) == [Delta("Yes."), Finish("stop", "m", None, None)]


def test_the_end_without_either_is_a_cut() -> None:
    assert fault(said("We could do 42,000 ")) == ("We could do 42,000 ", Fault.CUT)
    assert fault(event(chunk({"role": "assistant"}))) == ("", Fault.CUT)


@pytest.mark.parametrize("nothing", [b"", b"\n\n", b": keep-alive\n\n", b"\xef\xbb\xbf"])
def test_the_end_before_anything_came_is_emptiness(nothing: bytes) -> None:
    assert fault(nothing) == ("", Fault.EMPTY)


@pytest.mark.parametrize(
    "tail", [b'data: {"choices": [{"del', b"data: [DON", b"data: \xe2\x82", b"data: {}\n", b"\n", b": x"]
)
def test_a_tail_that_was_cut_off_is_a_cut(tail: bytes) -> None:
    cut = tail if tail != b"data: {}\n" else b'data: {"choices": [\n'
    assert fault(said("Yes"), cut) == ("Yes", Fault.CUT)
    assert words(said("Yes"), STOP, cut) == "Yes"


def test_the_last_event_needs_no_blank_line() -> None:
    last = event(chunk({"content": " at last."}, "stop"))
    for ending in (last.rstrip(b"\n"), last[:-1]):
        assert words(said("Yes"), ending) == "Yes at last."
    assert words(said("Yes"), b"data: [DONE]") == "Yes"


FORMS = (
    said("Grüße — 42 €, 😀 ") + said("und mehr.") + STOP + DONE,
    b": hello\r\n\r\n" + (said("Grüße — 42 €, 😀 ") + said("und mehr.") + DONE).replace(b"\n", b"\r\n"),
    (said("Grüße — 42 €, 😀 ") + said("und mehr.") + DONE).replace(b"\n", b"\r"),
    b"\xef\xbb\xbfevent: x\nid: 1\nretry: 5\nunknown\n"
    + (said("Grüße — 42 €, 😀 ") + said("und mehr.") + DONE).replace(b"data: ", b"data:"),
    b'data: {"choices": [{"index": 0,\ndata: "delta": {"content":"Gr\xc3\xbc\xc3\x9fe \xe2\x80\x94 42 '
    b'\xe2\x82\xac, \xf0\x9f\x98\x80 und mehr."}}]}\n\n' + DONE,
    json.dumps({"choices": [{"index": 0, "message": {"content": "Grüße — 42 €, 😀 und mehr."}}]}).encode(),
)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_a_stream_reads_the_same(form: bytes) -> None:
    assert words(form) == "Grüße — 42 €, 😀 und mehr."


@given(form=st.sampled_from(FORMS), cuts=st.lists(st.integers(0, 400), max_size=30))
def test_it_does_not_matter_where_packets_are_split(form: bytes, cuts: list[int]) -> None:
    places = sorted({0, *(cut for cut in cuts if cut < len(form)), len(form)})
    packets = [form[a:b] for a, b in itertools.pairwise(places)]
    assert words(*packets) == "Grüße — 42 €, 😀 und mehr."
    assert words(*(bytes([byte]) for byte in form)) == "Grüße — 42 €, 😀 und mehr."


@given(body=st.binary(max_size=300), good=st.booleans())
def test_whatever_comes_is_words_or_a_fault(body: bytes, good: bool) -> None:
    stream = EventStream()
    try:
        found = [*stream.feed(said("a") if good else b""), *stream.feed(body), *stream.end()]
    except VoiceError:
        return
    assert isinstance(found[-1], Finish)
    assert sum(isinstance(piece, Finish) for piece in found) == 1


@pytest.mark.parametrize(
    ("bad", "expected"),
    [
        (b'data: {"choices": [{"delta"\n\n', Fault.BROKEN_STREAM),
        (b"data: \xff\xfe\n\n", Fault.BROKEN_STREAM),
        (b"data: 42\n\n", Fault.BROKEN_STREAM),
        (b"data: " + b"[" * 50_000 + b"\n\n", Fault.BROKEN_STREAM),
        (b"data: " + b"9" * 5_000 + b"\n\n", Fault.BROKEN_STREAM),
        (event(chunk({"content": "x"}, created=float("nan"))), Fault.BROKEN_STREAM),
        (event(chunk({"content": "x"}, created=float("inf"))), Fault.BROKEN_STREAM),
        (event({"choices": None}), Fault.BROKEN_STREAM),
        (event({"choices": "x"}), Fault.BROKEN_STREAM),
        (event({"choices": ["x"]}), Fault.BROKEN_STREAM),
        (event({"choices": [{"index": 0, "finish_reason": None}]}), Fault.BROKEN_STREAM),
        (event({"choices": [{"index": 0, "delta": "x"}]}), Fault.BROKEN_STREAM),
        (event({}), Fault.BROKEN_STREAM),
        (said(42), Fault.BROKEN_STREAM),
        (said(["x"]), Fault.BROKEN_STREAM),
        (said([{"type": "text", "text": 1}]), Fault.BROKEN_STREAM),
        (event({"error": {"message": "SERVER TEXT"}}), Fault.ERROR_IN_STREAM),
        (event({"error": "SERVER TEXT"}), Fault.ERROR_IN_STREAM),
        (event({"object": "error", "message": "SERVER TEXT"}), Fault.ERROR_IN_STREAM),
        (b"event: error\ndata: SERVER TEXT\n\n", Fault.ERROR_IN_STREAM),
        (event(chunk({"content": "x"}, "error")).replace(b'"x"', b'""'), Fault.ERROR_IN_STREAM),
        (event(chunk({"content": "x"}, "content_filter")), Fault.FILTERED),
        (event(chunk({"refusal": "I can't SERVER TEXT"})), Fault.REFUSAL),
        (said([{"type": "refusal", "refusal": "SERVER TEXT"}]), Fault.REFUSAL),
        (event(chunk({}, "insufficient_system_resource")), Fault.CUT),
    ],
)
def test_what_is_no_line_of_a_model_is_a_fault_by_name(bad: bytes, expected: Fault) -> None:
    assert fault(bad, DONE) == ("", expected)
    assert fault(said("We could"), bad, said(" more"), STOP, DONE) == ("We could", expected)
    with pytest.raises(VoiceError) as caught:
        read(bad)
    assert "SERVER" not in str(caught.value)


@pytest.mark.parametrize(
    "body", [b"<html>SERVER</html>", b"  \n<!doctype html>\n\n", b"Not Found\n\n", b"Bad gateway", b"[]"]
)
def test_what_is_neither_events_nor_a_document_is_not_a_model(body: bytes) -> None:
    assert fault(body) == ("", Fault.NOT_A_STREAM)


@pytest.mark.parametrize(
    ("deltas", "finish", "expected"),
    [
        ([], "stop", Fault.EMPTY),
        ([{"content": " "}, {"content": "\n\n"}], "stop", Fault.EMPTY),
        ([{"content": "\0"}], "stop", Fault.EMPTY),
        ([{"reasoning_content": "my limit is 50"}], "stop", Fault.THOUGHTS_ONLY),
        ([{"reasoning": "my limit is 50"}], "length", Fault.THOUGHTS_ONLY),
        ([{"content": [{"type": "thinking", "thinking": "x"}]}], "stop", Fault.THOUGHTS_ONLY),
        ([{"tool_calls": [{"index": 0}]}], "tool_calls", Fault.TOOL_CALL),
        ([{"function_call": {"name": "x"}}], None, Fault.TOOL_CALL),
        ([], "tool_calls", Fault.TOOL_CALL),
        ([], "length", Fault.LENGTH),
    ],
)
def test_an_end_without_words_says_what_came_in_their_place(
    deltas: list[Any], finish: str | None, expected: Fault
) -> None:
    stream = [event(chunk(delta)) for delta in deltas]
    text, found = fault(*stream, event(chunk({}, finish)), DONE)
    assert found is expected
    assert not text.strip()


def test_thoughts_and_tools_beside_words_are_left_out() -> None:
    thought = event(chunk({"reasoning_content": "my limit is 50", "content": None}))
    tool = event(chunk({"tool_calls": [{"index": 0}]}))
    assert words(thought, said("Yes."), tool, event(chunk({}, "tool_calls")), DONE) == "Yes."


@pytest.mark.parametrize("reason", ["length", "max_tokens"])
def test_the_limit_of_tokens_is_told_at_the_end(reason: str) -> None:
    assert read(said("We"), event(chunk({}, reason)), DONE)[-1] == Finish("length", "m", None, None)


def test_only_choice_0_is_read() -> None:
    other = event({"choices": [{"index": 1, "delta": {"content": "OTHER"}, "finish_reason": "stop"}]})
    both = event(
        {"choices": [{"index": 1, "delta": {"content": "OTHER"}}, {"index": 0, "delta": {"content": "b"}}]}
    )
    assert words(said("a"), other, both, DONE) == "ab"
    assert fault(said("a"), other)[1] is Fault.CUT


def test_parts_half_characters_and_nul() -> None:
    assert words(said([{"type": "text", "text": "a"}, {"type": "text", "text": "b"}]), DONE) == "ab"
    assert words(said("a\ud800b\0c😀"), DONE) == "a\ufffdbc😀"


def test_chunks_that_say_nothing_of_the_line_do_no_harm() -> None:
    quiet = [
        *(event({"choices": []}), event({"usage": {"prompt_tokens": 5}}), event(chunk({"content": None}))),
        *(b"data:\n\n", b"event: ping\n\n", event(chunk({"content": ""}, error=None))),
        event({"choices": [{"index": 0, "finish_reason": "stop"}]}),
    ]
    assert words(*quiet[:-1], said("Yes."), quiet[-1]) == "Yes."


def test_the_model_that_spoke_is_told_fit_to_print() -> None:
    named = event(chunk({"content": "a"}, model="big\x1b]0;x\x07 model" + "x" * 300))
    finish = read(named, said("b"), DONE)[-1]
    assert isinstance(finish, Finish)
    assert finish.model is not None
    assert finish.model.startswith("big]0;x model")
    assert len(finish.model) == 100


@pytest.mark.parametrize("count", [-1, 1.5, "12", True, None, 10**12])
def test_a_count_that_is_none_is_not_told(count: Any) -> None:
    usage = event({"choices": [], "usage": {"prompt_tokens": count, "completion_tokens": 4}})
    assert read(said("a"), usage, DONE)[-1] == Finish("stop", "m", None, 4)


@pytest.mark.parametrize(
    "flood",
    [
        said("x" * MOST_EVENT),
        b"data: " + b"x" * MOST_EVENT,
        b": " + b"x" * MOST_EVENT,
        b"data: x\n" * (MOST_EVENT // 8 + 1),
        b": keep-alive\n\n" * (MOST_STREAM // 14 + 1),
        said("and so on") * (MOST_STREAM // len(said("and so on")) + 1),
        b'{"x": "' + b"x" * MOST_STREAM,
    ],
)
def test_what_does_not_stop_is_stopped(flood: bytes) -> None:
    packets = [flood[place : place + 4_096] for place in range(0, len(flood), 4_096)]
    assert fault(*packets)[1] is Fault.TOO_MUCH
    assert fault(flood)[1] is Fault.TOO_MUCH


def test_reading_takes_time_in_proportion_to_what_comes() -> None:
    began = time.process_time()
    assert fault(*(bytes([byte]) for byte in b"data: x\n" * 10_000)) == ("", Fault.TOO_MUCH)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"error": {"message": "x"}}', Fault.ERROR_IN_STREAM),
        (b'{"choices": [', Fault.CUT),
        (b'{"choices": [}', Fault.BROKEN_STREAM),
        (b'{"detail": "Not Found"}', Fault.BROKEN_STREAM),
        (b'{"choices": []}', Fault.EMPTY),
        (b'{"x": "\xff"}', Fault.BROKEN_STREAM),
    ],
)
def test_a_document_that_is_no_line_is_a_fault(body: bytes, expected: Fault) -> None:
    assert fault(body) == ("", expected)


def test_a_list_of_models_is_read_without_names_that_could_not_be_shown() -> None:
    names = NameList()
    rows = [{"id": "a"}, {"id": "b/c:7b"}, {"id": "x\x1b[2J"}, {"id": ""}, {"id": "x" * 101}, {"id": 4}, "x"]
    names.feed(b"\n" + json.dumps({"object": "list", "data": rows}).encode())
    assert names.started
    assert names.end() == ("a", "b/c:7b")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"", Fault.NOT_A_STREAM),
        (b"<html>", Fault.NOT_A_STREAM),
        (b"[]", Fault.NOT_A_STREAM),
        (b"{}", Fault.NOT_A_STREAM),
        (b'{"error": "x"}', Fault.ERROR_IN_STREAM),
        (b'{"data": [}', Fault.BROKEN_STREAM),
        (b'{"data": ', Fault.CUT),
    ],
)
def test_what_is_no_list_of_models_is_a_fault(body: bytes, expected: Fault) -> None:
    names = NameList()
    names.feed(body)
    with pytest.raises(VoiceError) as caught:
        names.end()
    assert caught.value.fault is expected
