"""The buyer's voice from a model: what is shown of its words, when it is asked again, who says the rest."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from typing import Literal

import pytest
from pydantic import SecretStr

from tests.rehearsing import GRAMMAR, PROMPTS
from tests.voice.conftest import MakeCue
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Emotion, Move, MoveKind, Pressure
from trainer.negotiation.offers import Condition, Offer
from trainer.session.events import Caught, Voicing
from trainer.session.voices import Cue, Fragment, Line
from trainer.voice.endpoint.address import Endpoint
from trainer.voice.endpoint.wire import Delta, Finish
from trainer.voice.faults import FAULT_WORDS, Fault, VoiceError
from trainer.voice.llm import Llm
from trainer.voice.means import Means
from trainer.voice.prompt.prompting import Message
from trainer.voice.prompt.tokens import Tokens

COUNTER = Move(kind=MoveKind.COUNTER, offer=Offer(terms={"price": 88}), emotion=Emotion.NEUTRAL)
TRADE = Move(
    kind=MoveKind.COUNTER,
    offer=Offer(terms={"price": 88}, condition=Condition(terms={"term": 24})),
)
Answer = Sequence[str | Exception | None]
"""Pieces as they come; None waits for ever."""
Ending = Literal["stop", "length"]
KEY = "sk-canary-0123456789"


class Source:
    """A model that answers each request as it is told, and fails loudly when it is asked once too often."""

    def __init__(self, *answers: Answer, model: str = "a-model", reason: Ending = "stop") -> None:
        self.endpoint = Endpoint.of("http://localhost:1/v1", SecretStr(KEY), "a-model")
        self.answers = list(answers)
        self.requests: list[tuple[list[Message], bool]] = []
        self.closed = 0
        self.left: Callable[[], None] = lambda: None
        """Called when a reply is over or given up."""
        self.model = model
        self.reason = reason

    async def stream(
        self, messages: Sequence[Message], *, most_tokens: int, lean: bool = False
    ) -> AsyncGenerator[Delta | Finish, None]:
        assert most_tokens > 0
        assert self.answers, "asked once too often"
        self.requests.append((list(messages), lean))
        try:
            for piece in self.answers.pop(0):
                if piece is None:
                    await asyncio.Event().wait()
                elif isinstance(piece, Exception):
                    raise piece
                else:
                    yield Delta(piece)
            yield Finish(self.reason, self.model, 100, 10)
        finally:
            self.closed += 1
            self.left()

    def prepare(self) -> None:
        raise AssertionError("nobody has a moment to spare")

    async def close(self) -> None:
        raise AssertionError("nobody is done with it")


def voice(source: Source, *, wait: float = 5.0) -> Llm:
    return Llm(Means(GRAMMAR, source, PROMPTS, Tokens(None), wait))


class Heard:
    """A line as it came."""

    def __init__(self) -> None:
        self.fragments: list[Fragment] = []
        self.voicing: Voicing | None = None

    @property
    def own(self) -> list[str]:
        return [fragment.text for fragment in self.fragments if fragment.voice is None]

    @property
    def lent(self) -> str:
        return " ".join(fragment.text for fragment in self.fragments if fragment.voice is not None)

    @property
    def caught(self) -> list[tuple[str, int]]:
        assert self.voicing is not None
        return [(caught.fault, caught.attempt) for caught in self.voicing.caught]


async def hear(llm: Llm, cue: Cue, at: Callable[[Heard], None] = lambda _heard: None) -> Heard:
    heard = Heard()
    async for said in llm.speak(cue):
        if isinstance(said, Voicing):
            assert heard.voicing is None
            heard.voicing = said
        else:
            assert heard.voicing is None, "how a line came about is the last that is said of it"
            heard.fragments.append(said)
            at(heard)
    return heard


def said_last(source: Source) -> str:
    return source.requests[-1][0][-1]["content"]


async def test_sentences_that_pass_are_the_line(make_cue: MakeCue) -> None:
    source = Source(["I hear", " you. I can", " do $88 a seat", "."])
    heard = await hear(voice(source), make_cue(COUNTER))
    assert heard.own == ["I hear you.", "I can do $88 a seat."]
    assert heard.lent == ""
    assert heard.voicing is not None
    assert heard.voicing == Voicing(model="a-model", prompts=PROMPTS.version, tokens=heard.voicing.tokens)
    assert heard.voicing.tokens is not None
    assert (heard.voicing.tokens.prompt, heard.voicing.tokens.reply) == (100, 10)
    assert heard.voicing.tokens.source == "endpoint"


async def test_a_sentence_is_shown_before_the_next_one_has_come(make_cue: MakeCue) -> None:
    source = Source(["I hear you. I can", None])
    llm = voice(source, wait=60)
    async with aclosing(llm.speak(make_cue(COUNTER))) as spoken:
        first = await asyncio.wait_for(anext(spoken), 5)
    assert isinstance(first, Fragment)
    assert first.text == "I hear you."
    assert source.closed == 1


async def test_a_caught_sentence_is_never_shown_and_asked_for_again_by_its_fault(make_cue: MakeCue) -> None:
    source = Source(["I hear you. I can do $90 a seat. Fine"], [" I can do $88 a seat."])
    heard = await hear(voice(source), make_cue(COUNTER))
    assert heard.own == ["I hear you.", "I can do $88 a seat."]
    assert heard.caught == [("number", 1)]
    assert FAULT_WORDS[Fault.NUMBER] in said_last(source)
    assert "I hear you." in said_last(source)
    assert "90" not in "".join(fragment.text for fragment in heard.fragments)
    assert source.closed == 2


async def test_after_the_second_fault_the_grammar_says_what_is_left(make_cue: MakeCue) -> None:
    source = Source(["I hear you. Deal!"], ["I accept that."])
    heard = await hear(voice(source), make_cue(COUNTER))
    assert heard.own == ["I hear you."]
    assert "$88 a seat" in heard.lent
    assert heard.caught == [("acceptance", 1), ("acceptance", 2)]


async def test_without_a_word_of_the_model_s_the_line_is_the_grammar_s(make_cue: MakeCue) -> None:
    cue = make_cue(COUNTER)
    source = Source(["I accept."], ["Deal!"])
    heard = await hear(voice(source), cue)
    assert heard.fragments == [Fragment(one.text, one.part, "grammar") for one in GRAMMAR.line(cue)]


async def test_terms_that_were_left_out_are_added(make_cue: MakeCue) -> None:
    source = Source(["I hear you, and it is a step."])
    heard = await hear(voice(source), make_cue(TRADE))
    assert heard.own == ["I hear you, and it is a step."]
    assert "$88 a seat" in heard.lent
    assert "24 months" in heard.lent
    assert len(source.requests) == 1


async def test_a_price_without_its_condition_is_not_shown(make_cue: MakeCue) -> None:
    source = Source(["I can do $88 a seat."], ["I can do $88 a seat if you can do 24 months."])
    heard = await hear(voice(source), make_cue(TRADE))
    assert heard.own == ["I can do $88 a seat if you can do 24 months."]
    assert heard.caught == [("condition", 1)]


async def test_a_line_that_was_cut_off_is_asked_for_again(make_cue: MakeCue) -> None:
    source = Source(["I hear you. I can do", VoiceError(Fault.CUT)], ["I can do $88 a seat."])
    heard = await hear(voice(source), make_cue(COUNTER))
    assert heard.own == ["I hear you.", "I can do $88 a seat."]
    assert heard.caught == [("cut", 1)]


async def test_what_goes_wrong_when_all_has_been_said_changes_nothing(make_cue: MakeCue) -> None:
    source = Source(["I can do $88 a seat. Deal!"])
    llm = voice(source)
    heard = await hear(llm, make_cue(COUNTER))
    assert heard.own == ["I can do $88 a seat."]
    assert heard.lent == ""
    assert heard.caught == [("acceptance", 1)]
    assert llm.status == "a-model"


async def test_a_request_that_was_refused_is_made_with_less(make_cue: MakeCue) -> None:
    recent = (Line(Side.SELLER, "A line of long ago."),)
    source = Source([VoiceError(Fault.REFUSED_REQUEST)], ["I can do $88 a seat."])
    await hear(voice(source), make_cue(COUNTER, recent=recent))
    assert [lean for _, lean in source.requests] == [False, True]
    assert "A line of long ago." in source.requests[0][0][-1]["content"]
    assert "A line of long ago." not in source.requests[1][0][-1]["content"]


@pytest.mark.parametrize(
    "fault", [Fault.KEY_REFUSED, Fault.QUOTA, Fault.NO_MODEL, Fault.REDIRECT, Fault.NOT_A_STREAM]
)
async def test_what_somebody_has_to_put_right_is_asked_for_once(make_cue: MakeCue, fault: Fault) -> None:
    source = Source([VoiceError(fault)])
    llm = voice(source)
    assert (await hear(llm, make_cue(COUNTER))).caught == [(fault, 1)]
    assert llm.status == f"grammar (a-model: {FAULT_WORDS[fault]})"
    later = await hear(llm, make_cue(COUNTER, turn=3))
    assert later.own == []
    assert later.voicing == Voicing(rests=fault)
    assert len(source.requests) == 1


async def test_an_endpoint_that_asks_for_a_moment_gets_it(make_cue: MakeCue) -> None:
    busy = VoiceError(Fault.RATE_LIMITED, retry_after=0.001)
    source = Source([busy], [busy], ["I can do $88 a seat."])
    heard = await hear(voice(source), make_cue(COUNTER))
    assert heard.own == ["I can do $88 a seat."]
    assert heard.caught == [("rate_limited", 1)] * 2


async def test_an_endpoint_that_asks_for_longer_is_left_alone(make_cue: MakeCue) -> None:
    source = Source([VoiceError(Fault.RATE_LIMITED, retry_after=3600)])
    heard = await hear(voice(source), make_cue(COUNTER))
    assert heard.own == []
    assert heard.caught == [("rate_limited", 1)]


@pytest.mark.parametrize(
    ("pieces", "fault"), [([None], Fault.SLOW), (["I hear you. I", None], Fault.STALLED)]
)
async def test_nobody_waits_for_ever(make_cue: MakeCue, pieces: Answer, fault: Fault) -> None:
    source = Source(pieces)
    heard = await hear(voice(source, wait=0.01), make_cue(COUNTER))
    assert heard.caught == [(fault, 1)]
    assert "$88 a seat" in heard.lent
    assert source.closed == 1


async def test_cutting_in_keeps_what_was_said_and_says_the_rest_at_once(make_cue: MakeCue) -> None:
    source = Source(["I hear you. I", None])
    llm = voice(source, wait=60)

    def cut_in(_heard: Heard) -> None:
        asyncio.get_running_loop().call_soon(llm.interrupt)

    heard = await asyncio.wait_for(hear(llm, make_cue(COUNTER), cut_in), 5)
    assert heard.own == ["I hear you."]
    assert "$88 a seat" in heard.lent
    assert heard.voicing is not None
    assert heard.voicing.stopped
    assert heard.caught == []
    assert source.closed == 1
    assert llm.status == "a-model"


async def test_cutting_in_between_two_sentences_counts_as_well(make_cue: MakeCue) -> None:
    source = Source(["I hear you. It is a step. I", None])
    llm = voice(source, wait=60)
    heard = await asyncio.wait_for(hear(llm, make_cue(COUNTER), lambda _heard: llm.interrupt()), 5)
    assert heard.own[0] == "I hear you."
    assert "$88 a seat" in heard.lent


async def test_cutting_in_just_as_the_wait_ends_is_cutting_in(make_cue: MakeCue) -> None:
    source = Source([None])
    llm = voice(source, wait=0.01)
    source.left = llm.interrupt
    heard = await asyncio.wait_for(hear(llm, make_cue(COUNTER)), 5)
    assert "$88 a seat" in heard.lent
    assert heard.voicing is not None
    assert heard.voicing.stopped


async def test_cutting_in_when_nobody_speaks_is_nothing(make_cue: MakeCue) -> None:
    source = Source(["I can do $88 a seat."])
    llm = voice(source)
    llm.interrupt()
    assert (await hear(llm, make_cue(COUNTER))).own == ["I can do $88 a seat."]


async def test_the_words_that_the_author_insists_on_come_first_and_at_once(make_cue: MakeCue) -> None:
    source = Source(["I can do $88 a seat."])
    move = COUNTER.model_copy(update={"line": "Marcus, I need your recommendation tonight."})
    heard = await hear(voice(source), make_cue(move))
    assert heard.fragments[0] == Fragment(move.line or "", heard.fragments[0].part, "grammar")
    assert heard.own == ["I can do $88 a seat."]


async def test_a_line_that_does_not_stop_is_stopped(make_cue: MakeCue) -> None:
    words = ("One", "Next", "Then", "Also", "Still", "Again", "Once more", "At last", "Lastly")
    source = Source([f"{word}, that is a point. " for word in words])
    heard = await hear(voice(source), make_cue(COUNTER))
    assert len(heard.own) <= 8
    assert heard.caught[-1][0] in {"too_much", "repeated"}
    assert "$88 a seat" in heard.lent


async def test_a_line_that_ran_into_the_endpoint_s_limit_loses_its_last_words(make_cue: MakeCue) -> None:
    source = Source(["I hear you. I can do $88 a"], ["I can do $88 a seat"], reason="length")
    heard = await hear(voice(source), make_cue(COUNTER))
    assert heard.own == ["I hear you."]
    assert heard.caught == [("length", 1), ("length", 2)]
    assert "$88 a seat" in heard.lent


@pytest.mark.parametrize("name", ["a model <b>", "x" * 100, f"m-{KEY}", "\x1b[2J", ""])
async def test_a_model_s_name_is_a_name(make_cue: MakeCue, name: str) -> None:
    heard = await hear(voice(Source(["I can do $88 a seat."], model=name)), make_cue(COUNTER))
    assert heard.voicing is not None
    assert heard.voicing.model in {None, "a-model"}


async def test_what_was_not_said_by_the_endpoint_is_estimated(make_cue: MakeCue) -> None:
    source = Source(["I hear you. ", VoiceError(Fault.CUT)], ["I can do $88 a seat."])
    heard = await hear(voice(source), make_cue(COUNTER))
    assert heard.voicing is not None
    assert heard.voicing.tokens is not None
    assert heard.voicing.tokens.source in {"estimated", "counted"}
    assert heard.voicing.tokens.prompt > 300
    assert heard.voicing.caught == (Caught(fault="cut", attempt=1),)


async def test_a_sentence_that_was_said_is_not_said_again_with_the_rest_of_its_text(
    make_cue: MakeCue,
) -> None:
    concern = "My team leads are worn out. I lost two of them in May."
    move = COUNTER.model_copy(update={"pressure": pressing(concern)})
    source = Source(["Look, my team leads are worn out. I ", None])
    heard = await hear(voice(source, wait=0.01), make_cue(move))
    assert heard.own == ["Look, my team leads are worn out."]
    assert heard.lent.startswith("I lost two of them in May.")
    assert "$88 a seat" in heard.lent


def pressing(line: str) -> Pressure:
    return Pressure(tactic=Act.GUILT, severity=1, line=line)


@pytest.mark.parametrize("words", ["Right,", "Here is how I see it:", "Well —"])
async def test_words_that_were_never_gone_on_with_are_no_sentence(make_cue: MakeCue, words: str) -> None:
    heard = await hear(voice(Source([words], [f"I hear you. {words}"])), make_cue(COUNTER))
    assert heard.own == ["I hear you."]
    assert heard.caught == [("empty", 1)]


class Skipping(asyncio.SelectorEventLoop):
    """A loop whose clock can be put forward."""

    skipped = 0.0

    def time(self) -> float:
        return super().time() + self.skipped


class Steady(Source):
    """A model that takes three quarters of the wait for every word."""

    async def stream(
        self, messages: Sequence[Message], *, most_tokens: int, lean: bool = False
    ) -> AsyncGenerator[Delta | Finish, None]:
        async for piece in super().stream(messages, most_tokens=most_tokens, lean=lean):
            loop = asyncio.get_running_loop()
            assert isinstance(loop, Skipping)
            loop.skipped += 3.75 if isinstance(piece, Delta) else 0
            await asyncio.sleep(0)  # the loop looks at its clock
            await asyncio.sleep(0)
            yield piece


@pytest.mark.parametrize(
    ("pieces", "own", "caught"),
    [
        (["I hear you. ", "I can ", "do $88 a seat."], ["I hear you.", "I can do $88 a seat."], []),
        (["I ", "hear ", "you, ", "and I see. "], [], [("slow", 1)]),
    ],
)
def test_a_model_that_writes_slowly_and_steadily_is_given_twice_as_long(
    make_cue: MakeCue, pieces: Answer, own: list[str], caught: list[tuple[str, int]]
) -> None:
    llm = voice(Steady(pieces), wait=5.0)
    with asyncio.Runner(loop_factory=Skipping) as runner:
        heard = runner.run(hear(llm, make_cue(COUNTER)))
    assert (heard.own, heard.caught) == (own, caught)
    assert "$88 a seat" in " ".join(fragment.text for fragment in heard.fragments)


async def test_a_word_that_a_stand_in_for_a_key_has_may_be_said(make_cue: MakeCue) -> None:
    source = Source(["I hear what is required here. I can do $88 a seat."])
    source.endpoint = Endpoint.of("http://localhost:1/v1", SecretStr("sk-no-key-required"), "a-model")
    heard = await hear(voice(source), make_cue(COUNTER))
    assert ("prompt", 1) not in heard.caught


async def test_a_fault_of_our_own_does_not_stop_the_talk(make_cue: MakeCue) -> None:
    source = Source(["I hear you. I", RuntimeError("of nobody's making")])
    heard = await hear(voice(source), make_cue(COUNTER))
    assert heard.own == ["I hear you."]
    assert "$88 a seat" in heard.lent
    assert heard.caught == [("ours", 1)]
