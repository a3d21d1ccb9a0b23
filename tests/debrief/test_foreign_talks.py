"""What holds in every talk that somebody else wrote down, with a scenario and without."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.depth import examples
from tests.rehearsing import scenario
from tests.talking import Heard, transcripts
from trainer.debrief.blocks import Paragraph
from trainer.debrief.explain import explain
from trainer.debrief.leaves import leaves
from trainer.debrief.offers_made import FIRST, GAVE, YES, offers_made
from trainer.debrief.report import report
from trainer.debrief.talk import Talk, foreign_talk
from trainer.ledger.feelings import FOUND_HOLLOW
from trainer.negotiation.issues import Side

TALKS = transcripts(most=12)
LATER = {FOUND_HOLLOW, "unreciprocated"}
"""Rules by which words are felt in a later turn than that in which they were said."""


def read(name: str, lines: list[Heard], *, measured: bool) -> Talk:
    return foreign_talk(lines, scenario(name) if measured else None)


@examples(30)
@given(TALKS, st.booleans())
def test_levels_stay_in_bounds_and_are_the_sum_of_their_evidence(
    talk: tuple[str, list[Heard]], measured: bool
) -> None:
    found = read(*talk, measured=measured)
    trusted = found.ledger.setting.persona.trust
    for start, level in [
        *((0.0, one) for one in found.ledger.resentment.values()),
        (trusted, found.ledger.trust),
    ]:
        assert len(level.by_turn) == len(found.utterances)
        for turn, value in enumerate(level.by_turn, 1):
            assert 0 <= value <= 1
            so_far = sum(one.change for one in level.evidence if one.turn <= turn)
            assert value == pytest.approx(start + so_far, abs=1e-6)


@examples(30)
@given(TALKS, st.booleans())
def test_no_line_that_pushes_lowers_the_resentment_of_whoever_is_pushed(
    talk: tuple[str, list[Heard]], measured: bool
) -> None:
    ledger = read(*talk, measured=measured).ledger
    for entry in ledger.pressure.entries:
        changes = [
            found.change for found in ledger.resentment[entry.side.other].evidence if found.turn == entry.turn
        ]
        assert entry.felt == 0 or all(change > 0 for change in changes)


@examples(30)
@given(TALKS)
def test_payoffs_add_up_to_what_both_sides_ended_with(talk: tuple[str, list[Heard]]) -> None:
    name, lines = talk
    found, measured = read(name, lines, measured=True), scenario(name)
    for side in Side:
        entries = [entry for entry in found.ledger.concessions.entries if entry.side is side]
        for whose, change in ((side, "own"), (side.other, "other")):
            end = measured.payoffs[whose].cents(found.ledger.positions.standing[side])
            moved = sum(getattr(entry, change) for entry in entries)
            assert measured.payoffs[whose].cents(measured.openings[side]) + moved == end
            if found.terms is not None:
                assert end == measured.payoffs[whose].cents(found.terms)


@examples(30)
@given(TALKS, st.booleans())
def test_every_quote_stands_in_its_turn_word_for_word(talk: tuple[str, list[Heard]], measured: bool) -> None:
    document = report(read(*talk, measured=measured)).plain()
    feelings = [document["resentment"]["buyer"], document["resentment"]["seller"], document["trust"]]
    quoted = [*(document["concessions"] or []), *document["pressure"], *document["empathy"]]
    quoted += [found for feeling in feelings for found in feeling["evidence"]]
    quoted += [{"turn": turn["turn"], **act} for turn in document["turns"] for act in turn["acts"]]
    for entry in quoted:
        texts = [turn["text"] for turn in document["turns"][: entry["turn"]]]
        words = texts[:-1] if entry.get("rule") in LATER else texts[-1:]
        assert any(entry["quote"] in text for text in words)


@examples(20)
@given(TALKS, st.booleans())
def test_a_strangers_feelings_are_shown_as_an_estimate_and_money_only_with_a_scenario(
    talk: tuple[str, list[Heard]], measured: bool
) -> None:
    document = report(read(*talk, measured=measured)).plain()
    assert document["estimate"] is True
    assert (
        (document["concessions"] is None) == (document["outcome"]["seller_payoff"] is None) == (not measured)
    )


CALL = (
    (Side.SELLER, "Our fee is $30,000 a year."),
    (Side.BUYER, "We can pay $24,000. My team is worn out after the spring."),
    (Side.SELLER, "That's a lot to carry for your team. I'm sorry. $28,000 if you sign for two years."),
    (Side.BUYER, "Fine. Two years at $28,000, we have a deal."),
)


def test_every_value_of_a_call_opens_and_nothing_claims_money_or_speaks_to_its_reader() -> None:
    talk = foreign_talk(CALL, None)
    tree = report(talk).plain()
    assert tree["concessions"] is None
    assert {key: tree["outcome"][key] for key in ("seller_payoff", "seller_share", "efficiency")} == {
        "seller_payoff": None,
        "seller_share": None,
        "efficiency": None,
    }
    for path, _ in leaves("", tree):
        blocks = explain(talk, path)
        assert blocks, path
        if path.startswith(("empathy", "trust", "resentment", "outcome")):
            own = [block.text for block in blocks if isinstance(block, Paragraph)]
            assert not [text for text in own if re.match(r"(?i)(turn \d+: )?your?\b", text)], path


def test_offers_of_a_call_come_with_their_words_and_steps() -> None:
    made = list(offers_made(foreign_talk(CALL, None)))
    assert [(one.turn, one.kind) for one in made] == [(1, FIRST), (2, FIRST), (3, GAVE), (4, YES)]
    assert made[2].steps == ("fee $30,000 → $28,000",)
    assert made[2].condition == "24 months"
    assert all(one.quote in text for one, (_, text) in zip(made, CALL, strict=True))
