"""Every path of a document opens, whatever fields it has: the value stands there, and the words behind it."""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

import pytest

from tests.debrief.conftest import scenario_and_reader
from tests.debrief.test_explain import ROUGH, scripted, secrets
from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph, Quote, Table
from trainer.debrief.document import Document
from trainer.debrief.explain import AT_THE_END, Trace
from trainer.debrief.leaves import leaves, nearest, parts, way, written
from trainer.debrief.report import report
from trainer.debrief.talk import Talk, foreign_talk, talk_of
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import issue_name, short
from trainer.session.events import Prepared
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Cue, Unkept

RENEWAL = "renewal-under-the-gun"
PLAN = Prepared(
    target=46_000.5,
    bottom_line=20_000,
    guesses=("the outages", "the colour of the logo"),
    gives=("support",),
    gets=("a longer term", "a reference"),
)
KIND = (
    "I'm sorry about the spring, Dana. You had to defend us every week. What did it cost your team?",
    "If you can commit to 36 months, I can go to $95 a seat with priority support.",
    "What matters most to you in the next year?",
)
FOREIGN = (
    "Hi, I can do $95 a seat for 36 months, with a setup fee of 900.",
    "That's too much, my boss will never sign it. I could do $88 a seat if you drop the setup fee.",
    "I hear you, it is a hard spot. I can do $90 a seat if you sign by Friday.",
    "Take it or leave it: $89, or we go to Northwind.",
    "You have nowhere else to go and we both know it. $89 and 24 months.",
    "Deal, let's sign.",
)


def speak(cue: Cue) -> str:
    return f"({cue.move.kind.value})"


def played(lines: Iterable[str], *, mode: str = "practice", stop: bool = True, last: bool = True) -> Talk:
    """A planned session against the renewal's buyer, who answers the ``last`` line or has not done so yet."""
    scenario, reader = scenario_and_reader(RENEWAL)
    session = Session(State(scenario, 7, 3), reader, Unkept())
    session.add(PLAN)
    session.answer_silently()
    lines = list(lines)
    for place, line in enumerate(lines, start=1):
        if session.state.ended is None:
            session.hear(line)
            if last or place < len(lines):
                session.answer_silently()
    if stop and session.state.ended is None:
        session.stop()
    return talk_of(session.state, tuple(session.events), mode)


def foreign(lines: Sequence[str], scenario: str | None) -> Talk:
    said = [((Side.SELLER, Side.BUYER)[place % 2], line) for place, line in enumerate(lines)]
    return foreign_talk(said, scenario_and_reader(scenario)[0] if scenario else None)


TALKS: dict[str, Callable[[], Talk]] = {
    "a deal": lambda: played([*ROUGH]),
    "you left": lambda: played([*KIND, "/walk"]),
    "the buyer left": lambda: scripted(f"a/{RENEWAL}/hardball"),
    "unfinished": lambda: scripted("c/clinics-go-live/hardball-1"),
    "a long deal": lambda: scripted("a/packaging-tender/principled"),
    "foreign": lambda: foreign(FOREIGN, RENEWAL),
    "foreign, no scenario": lambda: foreign(FOREIGN, None),
    "foreign, broken off": lambda: foreign(FOREIGN[:3], None),
    "nothing said": lambda: foreign((), None),
    "one line": lambda: played([], stop=True),
    "going on, coach": lambda: played([*KIND[:2], *ROUGH[:4]], mode="coach", stop=False),
    "going on, practice": lambda: played([*KIND[:2], *ROUGH[:4]], stop=False),
    "going on, exam": lambda: played([*KIND[:2], *ROUGH[:4]], mode="exam", stop=False),
    "agreed, not confirmed": lambda: played([*KIND[:2], "/accept"], mode="coach", stop=False, last=False),
}
"""Each made when it is needed; the test beneath says that between them they hold every field."""


@cache
def traced(name: str) -> Trace:
    talk = TALKS[name]()
    return Trace(talk, speak, document=report(talk, speak=speak))


def texts(blocks: Iterable[Block]) -> list[str]:
    """Everything that is written in the blocks."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                found.append(block.text)
            case Quote():
                found += [block.source, block.text]
            case Bullets():
                found += block.items
            case Table():
                found += [cell for row in (block.head, *block.rows) for cell in row]
    return found


def said_in(trace: Trace, path: str) -> str:
    """The words that an entry of the document, or the entry around a value, rests on."""
    steps = way(trace.tree, path)
    assert steps is not None
    holders = (node for _, node in reversed(steps) if isinstance(node, dict))
    holder: dict[str, Any] = next((node for node in holders if "quote" in node or "speaker" in node), {})
    return holder.get("quote") or holder.get("text") or ""


def forms(trace: Trace, path: str, value: Any) -> list[str]:
    """How a value may be written: as in JSON, as words, as a percentage, or by its name on the agenda."""
    size = written(value).removeprefix("−")
    found = [size, size.replace("_", " ")]
    if isinstance(value, float):
        found.append(f"{written(round(100 * value, 2)).removeprefix('−')}%")
    *_, holder, name = ["", "", *(part for part in path.split(".") if not part.isdigit())]
    agenda = trace.talk.ledger.setting.agenda
    if isinstance(value, str):
        found += [issue_name(agenda, value)] if value in agenda else []
        found += [short(agenda, name, value)] if holder == "terms" and name in agenda else []
    return found


def assert_opens(trace: Trace, path: str, value: Any) -> None:
    """A value opens, and what opens has it and its words."""
    blocks = trace.blocks(path)
    assert blocks is not None, path
    assert blocks[0] == Heading(path)
    assert len(blocks) > 1, path
    shown = texts(blocks[1:])
    if value is not None and not (value == [] and shown == [AT_THE_END]):
        assert any(form in text for form in forms(trace, path, value) for text in shown), (path, value, shown)
    quote = said_in(trace, path)
    assert not quote or any(quote in text for text in shown), (path, quote, shown)


@pytest.mark.parametrize("name", TALKS)
def test_every_value_opens_with_what_it_is_and_the_words_behind_it(name: str) -> None:
    trace = traced(name)
    every = list(leaves("", trace.tree))
    assert len(every) > 30
    for path, value in every:
        assert_opens(trace, path, value)


SPOKEN = ("a/clinics-go-live/pushover", "a/packaging-tender/principled", f"a/{RENEWAL}/hardball")
"""Finished talks with the buyer's words: a poor deal, a good one, and one that the buyer left."""


@pytest.mark.parametrize("path", SPOKEN)
def test_every_number_that_comes_of_the_lines_opens_with_one_of_them(path: str) -> None:
    trace = Trace(scripted(path), speak)
    start = trace.talk.ledger.setting.persona.trust
    for where, value in leaves("", trace.tree):
        own = where.split(".", maxsplit=1)[0] in {"format", "seed", "prepared"} or "assumptions" in where
        unmoved = where.startswith("trust.by_turn") and value == start
        if own or unmoved or isinstance(value, bool) or not isinstance(value, int | float) or not value:
            continue
        assert_opens(trace, where, value)
        blocks = trace.blocks(where) or []
        quoted = any(isinstance(block, Quote) for block in blocks) or any(
            "“" in text for text in texts(blocks)
        )
        assert quoted or counts_nothing(" ".join(texts(blocks))), where


def counts_nothing(words: str) -> bool:
    """Whether an explained sum is a start that no line has moved."""
    counted = re.findall(r"× ([\d.]+) \((?!heard)|\((\d+) met \+|\+ (\d+) let pass", words)
    return bool(counted) and all(float(count or 0) == 0 for counts in counted for count in counts)


@pytest.mark.parametrize("name", TALKS)
def test_every_object_and_list_opens_with_all_the_words_in_it(name: str) -> None:
    trace = traced(name)

    def look(path: str, node: Any) -> None:
        for part, each in parts(path, node):
            if parts(part, each):
                blocks = trace.blocks(part)
                assert blocks is not None, part
                assert len(blocks) > 1, part
                shown = texts(blocks)
                for leaf, quote in leaves(part, each):
                    if leaf.endswith(".quote") and quote:
                        assert any(quote in text for text in shown), (part, leaf)
                look(part, each)

    look("", trace.tree)


def test_the_talks_hold_every_field_of_the_document() -> None:
    """Else a field could be there that the walk never meets."""
    met: set[str] = set()
    for name in TALKS:
        for path, value in leaves("", traced(name).tree):
            if value is not None:
                met.add(".".join("*" if part.isdigit() else part for part in path.split(".")))
    wanted = {
        "concessions.*.reciprocated_turn", "concessions.*.logroll", "concessions.*.share", "pressure.*.true",
        "pressure.*.answer", "empathy.*.level", "empathy.*.opportunity_turn", "empathy.*.why", "trust.final",
        "trust.by_turn.*", "resentment.seller.evidence.*.change", "turns.*.acts.*.confidence", "seed", "next",
        "turns.*.offer.condition.terms.term_months", "turns.*.offer.condition.other", "outcome.efficiency",
        "moments.*.counterfactual.buyer_says", "moments.*.counterfactual.terms.price", "outcome.terms.price",
        "prepared.target_reached", "prepared.guesses_right.*", "lifetime.assumptions.retention",
        "subjective_value.seller.self", "scores.quadrant",
    }  # fmt: skip
    assert wanted <= met, wanted - met


class Later(Document):
    """What a later version may add, which the trace knows nothing of."""

    moods: list[dict[str, Any]]
    score: dict[str, Any]
    luck: float


def test_fields_that_are_added_later_open_by_where_they_stand() -> None:
    talk = traced("a deal").talk
    first = talk.utterances[1]
    words = first.text[:12]
    moods = [
        {"turn": first.turn, "quote": words, "size": 0.125, "of": {"a": [1, 2], "b": None}},
        {"turn": 999, "quote": "", "size": -3.5, "of": {}},
    ]
    document = Later.model_validate(
        {
            **report(talk, speak=speak).model_dump(),
            "moods": moods,
            "score": {"of_all": 7, "parts": {"x": 0.5, "said": True}},
            "luck": -1234.5,
        }
    )
    trace = Trace(talk, speak, document=document)
    for path, value in leaves("", trace.tree):
        assert_opens(trace, path, value)
    for path, wanted in {
        "moods": ["0.size: 0.125", "0.of.a.1: 2", words, "1.size: −3.5", "1.of: nothing"],
        "moods.0": ["size: 0.125", "of.b: none", words],
        "moods.0.of.a.1": ["1: 2", words],
        "score": ["of_all: 7", "parts.said: yes"],
        "score.parts.x": ["x: 0.5"],
        "luck": ["luck: −1,234.5"],
    }.items():
        assert set(wanted) <= set(texts(trace.blocks(path) or [])), path


def test_a_field_that_is_added_to_an_entry_opens_the_entry() -> None:
    trace = traced("a deal")
    tree = {**trace.tree, "concessions": [{**each, "weight": 0.75} for each in trace.tree["concessions"]]}
    again = Trace(trace.talk, speak)
    again.tree = tree
    own = trace.blocks("concessions.1")
    assert own is not None
    assert again.blocks("concessions.1.weight") == [
        Heading("concessions.1.weight"), Paragraph("weight: 0.75"), *own[1:]
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["a deal", "going on, coach", "foreign"])
def test_a_level_after_a_turn_is_the_sum_up_to_it(name: str) -> None:
    trace = traced(name)
    for feeling in ("trust", "resentment.buyer", "resentment.seller"):
        level = way(trace.tree, feeling)
        assert level is not None
        _, node = level[-1]
        for place, value in enumerate(node["by_turn"]):
            (first, *_) = texts((trace.blocks(f"{feeling}.by_turn.{place}") or [])[1:])
            before, _, total = first.rpartition(" = ")
            assert f"after turn {place + 1} is {written(value)}:" in before
            numbers = [float(each.replace("−", "-")) for each in total.split()]
            assert sum(numbers) == pytest.approx(value, abs=1e-6)


def test_evidence_opens_with_and_without_its_name() -> None:
    trace = traced("a deal")
    for feeling in ("trust", "resentment.buyer", "resentment.seller"):
        short, full = (trace.blocks(f"{feeling}{name}.1") for name in ("", ".evidence"))
        assert short is not None
        assert full is not None
        assert short[1:] == full[1:]


@pytest.mark.parametrize("mode", ["coach", "practice", "exam"])
def test_what_is_hidden_while_a_talk_goes_on_stays_hidden_on_every_path(mode: str) -> None:
    trace = traced(f"going on, {mode}")
    shown = "\n".join(text for path, _ in leaves("", trace.tree) for text in texts(trace.blocks(path) or []))
    for secret in secrets(trace.talk):
        assert secret not in shown
    for path in ("scores.outcome", "subjective_value.buyer.self"):
        assert texts(trace.blocks(path) or [])[1:] == [AT_THE_END]
    hidden = texts(trace.blocks("resentment.buyer.final") or [])[1:] == [AT_THE_END]
    assert hidden is (mode != "coach")
    assert (trace.blocks("resentment.buyer.by_turn.1") is None) is (mode != "coach")
    assert (trace.blocks("concessions.0") is None) is (mode == "exam")


def test_the_words_of_terms_are_those_that_offered_them() -> None:
    trace = traced("foreign")
    shown = texts(trace.blocks("turns.2.offer.condition.other") or [])
    assert "What else is asked for in return: sign by Friday" in shown
    assert any("$90" in text and "sign by Friday" in text for text in shown)
    assert "I can do $90 a seat if you sign by Friday." in shown
    deal = texts(trace.blocks("outcome.terms.price") or [])
    assert any("$89" in text and "turn 5: The seller" in text for text in deal)


def test_terms_that_nobody_named_stand_as_in_an_opening() -> None:
    shown = texts(traced("a deal").blocks("outcome.terms") or [])
    assert any("turn 13: Dana" in text for text in shown)
    lines = ("I can do $90 a seat.", "Deal, let's sign.")
    shown = texts(Trace(foreign(lines, RENEWAL)).blocks("outcome.terms") or [])
    assert any("nobody named it, it stands as in the seller's opening" in text for text in shown)


def test_a_guess_opens_what_it_touches_and_where_that_was_told() -> None:
    shown = texts(traced("a deal").blocks("prepared.guesses.0") or [])
    assert "What you thought matters to them: the outages" in shown
    assert any("It does, by “outage" in text for text in shown)
    assert any("the colour of the logo. Nothing of theirs was found in it." in text for text in shown)
    later = texts(traced("going on, coach").blocks("prepared.guesses.0") or [])
    assert any("opens at the end of the talk" in text for text in later)
    assert not any("It does" in text or "Reached" in text for text in later)


@pytest.mark.parametrize(
    ("wrong", "wanted"),
    [
        ("concesions.1.own", "concessions.1.own"),
        ("concessions.99.own", "concessions.4.own"),
        ("resentment.bayer", "resentment.buyer"),
        ("buyer_payoff", "outcome.buyer_payoff"),
        ("outcome.term.price", "outcome.terms.price"),
        ("trust.finale", "trust.final"),
    ],
)
def test_a_wrong_path_is_told_the_nearest_right_one(wrong: str, wanted: str) -> None:
    trace = traced("a deal")
    assert trace.blocks(wrong) is None
    assert nearest(trace.tree, wrong)[0] == wanted
    assert wanted in trace.meant(wrong)


def test_a_path_that_is_like_none_is_told_how_paths_begin() -> None:
    assert traced("a deal").meant("§").startswith("paths begin with format, scenario, seed, turns, ")


def test_names_may_hold_what_parts_a_path() -> None:
    tree = {"a": {"b": {"c": 1}, "b.c": 2, "b.c.d": 3}, "": 4}
    assert (way(tree, "a.b.c") or [])[-1] == ("a.b.c", 2)
    assert (way(tree, "a.b.c.d") or [])[-1] == ("a.b.c.d", 3)
    assert way(tree, "a.b.c.e") is None


def test_twice_the_talk_costs_twice_the_work() -> None:
    """Counted in calls, which come out the same on every machine."""
    paths = (
        "turns", "concessions", "pressure", "empathy", "resentment", "trust", "trust.by_turn", "outcome",
        "scores", "subjective_value", "lifetime",
    )  # fmt: skip
    traces = [Trace(talk, document=report(talk)) for talk in map(long_talk, (60, 120))]
    for path in paths:
        short, long = (calls(trace, path) for trace in traces)
        assert long < 2.3 * short, (path, short, long)


def long_talk(rounds: int) -> Talk:
    """A talk in which both sides go on giving, pushing and understanding."""
    lines: list[str] = []
    for number in range(rounds):
        price = f"{104 - number / 10:.2f}"
        lines += [
            f"I hear you, it is a hard spot. I can do ${price} a seat. Take it or leave it.",
            f"That's too much, my boss will never sign it. I could do ${60 + number / 10:.2f} a seat.",
        ]
    return foreign(lines, RENEWAL)


def calls(trace: Trace, path: str) -> int:
    """How many functions are called to open a path."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        blocks = trace.blocks(path)
    finally:
        sys.setprofile(before)
    assert blocks is not None
    return count
