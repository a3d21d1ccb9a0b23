"""Calls as meeting and call programs write them down."""

from time import process_time

import pytest

from trainer.exchange.errors import TranscriptError
from trainer.exchange.plain import read_plain
from trainer.exchange.sides import WhoSellsError
from trainer.negotiation.issues import Side

OFFER, COUNTER, YES = "We are at $52,000 per machine.", "We could do $46,000.", "Fine. Deal."
SAID = [(Side.SELLER, OFFER), (Side.BUYER, COUNTER), (Side.SELLER, YES)]
EXPORTS = {
    "names": f"Anna: {OFFER}\nTom: {COUNTER}\nAnna: {YES}\n",
    "a head and a break": (
        "Northlight renewal\nDate: 12 May 2026\nAttendees: Anna, Tom\n\n"
        "Anna: We are at\n  $52,000 per machine.\n\nTom: We could do $46,000.\n\nAnna: Fine. Deal.\n"
    ),
    "zoom captions": (
        "WEBVTT\n\n1\n00:00:01.240 --> 00:00:04.110\nAnna Berg: We are at\n\n"
        "2\n00:00:04.110 --> 00:00:06.900\nAnna Berg: $52,000 per machine.\n\n"
        f"3\n00:00:07.100 --> 00:00:09.000\nTom Reyes: {COUNTER}\n\n"
        f"4\n00:00:09.500 --> 00:00:11.000\nAnna Berg: {YES}\n"
    ),
    "teams captions": (
        "WEBVTT\n\nNOTE Confidence: 0.9\n\n6bbd/12-0\n00:00:03.129 --> 00:00:05.759\n"
        "<v Berg, Anna>We are at\n$52,000 per machine.</v>\n\n"
        f"6bbd/13-0\n00:00:06.000 --> 00:00:08.000\n<v Reyes, Tom (Northlight)>{COUNTER}</v>\n\n"
        f"6bbd/14-0\n00:00:08.500 --> 00:00:11.000\n<v Berg, Anna>{YES}</v>\n"
    ),
    "subtitles": (
        f"1\n00:00:01,000 --> 00:00:03,000\nAnna: {OFFER}\n\n2\n00:00:03,500 --> 00:00:05,000\n"
        f"Tom: {COUNTER}\n\n3\n00:00:05,500 --> 00:00:07,000\nAnna: {YES}\n"
    ),
    "otter": (
        f"Anna Berg  0:03  \n{OFFER}\n\nTom Reyes  0:11  \n{COUNTER}\n\nAnna Berg  0:25  \n{YES}\n\n"
        "Transcribed by https://otter.ai\n"
    ),
    "gong": (
        f"Call with Northlight\nRecorded on May 12, 2026\n\n0:00 | Anna\n{OFFER}\n\n"
        f"0:04 | Tom\n{COUNTER}\n\n0:09 | Anna\n{YES}\n"
    ),
    "zoom chat": (
        f"[Anna Berg] 10:02:15\n{OFFER}\n\n[Tom Reyes] 10:02:31\n{COUNTER}\n\n[Anna Berg] 10:02:50\n{YES}\n"
    ),
    "fireflies": (
        f"# Renewal\n**Date:** 2026-05-12\n\n**Anna Berg** (00:03): {OFFER}\n"
        f"**Tom Reyes** (00:09): {COUNTER}\n**Anna Berg** (00:20): {YES}\n"
    ),
    "stamped": f"[00:12] Anna: {OFFER}\n[00:15] Tom: {COUNTER}\n00:22 - Anna: {YES}\n",
    "clock": f"10:15 AM Anna: {OFFER}\n10:16 AM Tom: {COUNTER}\n10:16 AM Anna: {YES}\n",
}


def turns(text: str, *sellers: str) -> list[tuple[Side, str]]:
    return [(line.side, line.text) for line in read_plain("call", text.encode(), sellers)]


@pytest.mark.parametrize("text", EXPORTS.values(), ids=EXPORTS)
def test_the_same_call_is_read_from_every_program(text: str) -> None:
    assert turns(text, "anna") == SAID


@pytest.mark.parametrize("text", EXPORTS.values(), ids=EXPORTS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_line_ends_and_marks_of_other_systems_change_nothing(text: str, encoding: str) -> None:
    data = text.replace("\n", "\r\n").encode(encoding)
    assert [(line.side, line.text) for line in read_plain("call", data, ["Anna"])] == SAID


@pytest.mark.parametrize(
    ("seller", "buyer"),
    [
        ("Rep", "Customer"),
        ("SALES", "PROSPECT"),
        ("Vendor", "Tom"),
        ("Anna (Sales)", "Tom (Customer)"),
        ("Agent 1", "Caller"),
        ("Anna", "Client"),
    ],
)
def test_who_is_called_by_a_role_needs_no_flag(seller: str, buyer: str) -> None:
    assert turns(f"{seller}: {OFFER}\n{buyer}: {COUNTER}\n{seller}: {YES}\n") == SAID


def test_speakers_by_number_are_named_by_it() -> None:
    text = f"Speaker 1: {COUNTER}\nSpeaker 2: {OFFER}\n"
    assert turns(text, "2") == [(Side.BUYER, COUNTER), (Side.SELLER, OFFER)]


def test_who_is_not_named_buys() -> None:
    text = f"Anna: {OFFER}\nTom: {COUNTER}\nMaria Lopes: I'm the CFO.\nAnna: {YES}\n"
    assert [side for side, _ in turns(text, "Anna")] == [Side.SELLER, Side.BUYER, Side.BUYER, Side.SELLER]
    assert [side for side, _ in turns(text, "Anna", "Maria")][2] is Side.SELLER


def test_who_sells_is_asked_for_with_everybody_who_speaks() -> None:
    with pytest.raises(WhoSellsError, match=r"--seller NAME: Anna \(2 turns\), Tom \(1 turn\)") as caught:
        turns(EXPORTS["names"])
    assert caught.value.speakers == ("Anna", "Tom")


@pytest.mark.parametrize(
    ("sellers", "says"), [(("Zoe",), "nobody is called 'Zoe'"), (("Anna", "Tom"), "who buys")]
)
def test_a_flag_that_settles_nothing_is_refused(sellers: tuple[str, ...], says: str) -> None:
    with pytest.raises(WhoSellsError, match=says):
        turns(EXPORTS["names"], *sellers)


def test_a_call_with_one_voice_is_refused() -> None:
    with pytest.raises(TranscriptError, match="only Anna"):
        turns("Anna: Hello?\nAnna: Anybody?\n")


def test_a_colon_within_what_is_said_begins_no_turn() -> None:
    text = (
        f"Anna: {OFFER}\nOne thing: it ends in May.\nTom: {COUNTER}\nSee https://example.com\nAnna: {YES}\n"
    )
    assert turns(text, "Anna") == [
        (Side.SELLER, f"{OFFER} One thing: it ends in May."),
        (Side.BUYER, f"{COUNTER} See https://example.com"),
        (Side.SELLER, YES),
    ]


def test_what_stands_between_captions_is_not_lost() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:03.000\nAnna: We are at\n\nNOTE low confidence\nNobody: said this\n\n"
        "00:03.000 --> 00:05.000\nAnna: $52,000 per machine.\n\nTom 00:06\nWe could do $46,000.\n"
    )
    assert turns(text, "Anna") == [(Side.SELLER, OFFER), (Side.BUYER, COUNTER)]


@pytest.mark.parametrize("tag", ["<v ", "<v.loud ", "<i ", "</"])
def test_a_caption_full_of_open_tags_costs_no_more_than_its_length(tag: str) -> None:
    head = "WEBVTT\n\n00:01.000 --> 00:03.000\nAnna: We are at $52,000 per machine.\n\n"
    text = f"{head}00:03.000 --> 00:05.000\nTom: {tag * 20_000}\n"
    begun = process_time()
    found = read_plain("call.vtt", text.encode(), ["Anna"])
    assert process_time() - begun < 1
    assert [line.side for line in found] == [Side.SELLER, Side.BUYER]


def test_a_voice_tag_may_have_classes_and_gaps() -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:03.000\n"
        "<v.first.loud  Anna Berg>We are at <i>$52,000</i> per machine.</v>\n\n"
        "00:03.000 --> 00:05.000\n<v Tom>We could do $46,000.\n"
    )
    assert turns(text, "Anna") == [(Side.SELLER, OFFER), (Side.BUYER, COUNTER)]
