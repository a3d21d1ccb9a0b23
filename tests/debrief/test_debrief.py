"""The debrief: scores, what-ifs, the written page, explanations."""

import re
from dataclasses import replace

import pytest

from tests.debrief.conftest import played, scenario_and_reader
from trainer.debrief.blocks import Heading, Paragraph, Quote, Table, as_markdown, as_text
from trainer.debrief.explain import explain
from trainer.debrief.explain_numbers import PATHS
from trainer.debrief.hindsight import was_there
from trainer.debrief.outcome import deal_score, over_years
from trainer.debrief.page import page
from trainer.debrief.report import report
from trainer.debrief.scores import quadrant
from trainer.debrief.talk import foreign_talk, played_talk, talk_of
from trainer.debrief.whatif import Imagined
from trainer.ledger.feelings import Level
from trainer.negotiation.issues import Side
from trainer.session.events import EndReason, Prepared
from trainer.session.state import State, fold
from trainer.session.turn import Session
from trainer.session.voices import Unkept

NAME = "renewal-under-the-gun"
GIVING = [
    "Hi Dana.",
    "I can do $95 a seat.",
    "OK, $90 then.",
    "Fine, $84 a seat.",
    "/accept",
    "Thank you.",
]
PUSHING = [
    "The price is $104 a seat.",
    "Take it or leave it, that's our final offer.",
    "You have nowhere else to go and we both know it.",
    "Sign today or we cut the service off.",
]


def test_the_outcome_is_0_at_walk_away_and_100_at_the_best_the_buyer_could_take() -> None:
    scenario, _ = scenario_and_reader(NAME)
    best = scenario.space.best_for_seller
    assert best is not None
    assert deal_score(scenario, best.package) == 100
    floor = min(scenario.space.zopa, key=lambda point: point.seller)
    assert deal_score(scenario, floor.package) <= 2
    assert deal_score(scenario, scenario.openings[Side.BUYER]) == 0


@pytest.mark.parametrize(
    ("outcome", "empathy", "expected"),
    [
        (50, 50, "partner"),
        (50, 49, "hardball"),
        (49, 50, "pushover"),
        (49, 49, "lose-lose"),
        (None, 80, None),
        (80, None, None),
    ],
)
def test_quadrants(outcome: int | None, empathy: int | None, expected: str | None) -> None:
    assert quadrant(outcome, empathy) == expected


def test_a_deal_has_both_payoffs_and_the_ledger_adds_up_to_them() -> None:
    talk = played(NAME, GIVING)
    assert talk.ended is EndReason.AGREED
    assert talk.terms is not None
    scenario, _ = scenario_and_reader(NAME)
    for side in Side:
        moved = sum(entry.own for entry in talk.ledger.concessions.entries if entry.side is side)
        opening = scenario.payoffs[side].cents(scenario.openings[side])
        assert opening + moved == scenario.payoffs[side].cents(talk.terms)


def test_no_deal_leaves_both_at_their_walk_away() -> None:
    document = report(played(NAME, ["Hello Dana.", "I can do $100 a seat.", "/walk"]))
    assert document.outcome.deal is False
    assert document.outcome.ended == "seller_walked"
    assert document.outcome.seller_payoff == 15000
    assert document.outcome.seller_share is None
    assert document.outcome.efficiency == 0
    assert document.scores.outcome in {0, 50}
    assert document.lifetime is not None
    assert document.lifetime.price_of_resentment == 0


def test_what_was_not_finished_has_no_scores() -> None:
    document = report(played(NAME, ["Hello Dana.", "What matters to you?", "I see.", "I can do $100."]))
    assert document.outcome.ended == "unfinished"
    assert (document.scores.outcome, document.scores.empathy, document.scores.quadrant) == (None, None, None)


def test_empathy_needs_three_turns_of_the_seller() -> None:
    assert report(played(NAME, ["Hello Dana.", "/walk"])).scores.empathy is None


def test_resentment_costs_money_over_the_life_of_the_account() -> None:
    document = report(played(NAME, [*PUSHING[:3], "I can do $80 a seat.", "/accept", "Good."]))
    assert document.outcome.deal
    assert document.lifetime is not None
    assert document.lifetime.price_of_resentment > 0
    assert document.lifetime.value < document.lifetime.without_resentment


def test_value_over_years() -> None:
    assert over_years(1000, 1, 0.5) == 1000
    assert over_years(1000, 3, 0.5) == 1750
    assert over_years(1000, 3, 1.0) == 3000


def test_key_moments_quote_the_line_and_play_out_a_better_one() -> None:
    talk = played(NAME, GIVING)
    document = report(talk, speak=lambda cue: f"({cue.move.kind.value})")
    assert 1 <= len(document.moments) <= 2
    for moment in document.moments:
        assert moment.quote == talk.utterances[moment.turn - 1].text
        assert moment.quote in GIVING
        found = moment.counterfactual
        assert found is not None
        assert found.line == moment.better
        assert found.buyer_says is not None
        assert found.buyer_says.startswith("(")
    assert document.next


def test_a_what_if_is_exact() -> None:
    talk = played(NAME, GIVING)
    scenario, reader = scenario_and_reader(NAME)
    turn = next(said.turn for said in talk.utterances if said.text == "OK, $90 then.")
    line = "If you can do 36 months, I can do $94 a seat."
    found = Imagined(talk, scenario, reader).instead(turn, line)
    really = played(NAME, [line if text == "OK, $90 then." else text for text in GIVING])
    assert found.talk.terms == really.terms
    assert found.talk.ledger.trust.evidence == really.ledger.trust.evidence


def test_the_same_line_instead_changes_nothing() -> None:
    talk = played(NAME, GIVING)
    scenario, reader = scenario_and_reader(NAME)
    for said in talk.turns(Side.SELLER):
        found = Imagined(talk, scenario, reader).instead(said.turn, said.text)
        assert found.talk.terms == talk.terms
        assert found.talk.ledger.resentment == talk.ledger.resentment


def test_the_page_says_where_every_number_comes_from() -> None:
    talk = played(NAME, [*GIVING[:2], *PUSHING[1:3], *GIVING[2:]])
    text = as_text(page(talk, report(talk)), 80)
    document = report(talk)
    assert f"Outcome {document.scores.outcome} = 100 ×" in text
    assert f"Empathy {document.scores.empathy} = " in text
    for entry in talk.ledger.pressure.entries:
        assert f"turn {entry.turn}" in text
    assert "Walk-away $5,500 a year" in text
    assert "author's, not evidence" in " ".join(text.split())


@pytest.mark.parametrize("path", PATHS)
def test_every_explained_number_adds_up(path: str) -> None:
    talk = played(NAME, [*PUSHING[:3], *GIVING[1:]])
    blocks = explain(talk, path)
    assert blocks
    assert blocks[0] == Heading(path)
    level: Level | None = {
        "resentment.buyer": talk.ledger.resentment[Side.BUYER],
        "resentment.seller": talk.ledger.resentment[Side.SELLER],
    }.get(path)
    if level is not None:
        assert sum(found.change for found in level.evidence) == pytest.approx(level.value, abs=1e-9)
        assert isinstance(blocks[1], Paragraph)
        assert f"{level.value:g} = 0 " in f"{blocks[1].text} "


def test_a_path_that_leads_nowhere_is_none() -> None:
    assert explain(played(NAME, ["Hello."]), "scores.luck") is None


def test_nobodys_words_are_markup_in_markdown() -> None:
    nasty = "[x](http://e) <b>*_`# | ~"
    text = as_markdown([Quote(nasty, "You"), Table(("a",), [(nasty,)]), Paragraph(nasty), Heading(nasty)])
    for mark in ("[x]", "<b>", "*_", "| ~"):
        assert mark not in text.replace("\\", "\0").replace("| \0", "")


def test_a_wide_table_wraps_its_cells_and_keeps_its_columns() -> None:
    table = Table(("turn", "on", "how"), [("12", "price, term, support, outage credit", "took their terms")])
    assert as_text([table], 30).splitlines() == [
        "turn  on             how",
        "----  -------------  ---------",
        "12    price, term,   took",
        "      support,       their",
        "      outage credit  terms",
    ]


def test_the_deal_that_was_there_is_better_than_the_one_that_was_made() -> None:
    scenario, _ = scenario_and_reader(NAME)
    talk = played(NAME, GIVING)
    space = scenario.space
    assert space.nash is not None
    assert space.best_for_seller is not None
    for made in (space.nash, space.best_for_seller, space.at(talk.terms or {})):
        said = as_text(was_there(replace(talk, terms=made.package), scenario), 1000)
        if made == space.best_for_seller:
            assert said == "No terms would have paid you more without costing them.\n"
        else:
            paid = int(re.findall(r"\$([\d,]+) a year for you|$", said)[0].replace(",", "") or made.seller)
            assert paid * 100 >= made.seller


def test_a_foreign_transcript_is_an_estimate() -> None:
    lines = [
        (Side.SELLER, "Hi, I can do $95 a seat for 36 months."),
        (Side.BUYER, "That's too much. I could do $88 a seat."),
        (Side.SELLER, "Fair enough, I can do $90 a seat."),
        (Side.BUYER, "Deal, let's sign."),
    ]
    scenario, _ = scenario_and_reader(NAME)
    talk = foreign_talk(lines, scenario)
    document = report(talk)
    assert talk.ended is EndReason.AGREED
    assert document.outcome.terms is not None
    assert document.outcome.terms["price"] == 90
    assert document.estimate
    assert document.moments == []
    assert "estimated" in as_text(page(talk, document))


def test_the_talk_of_a_state_is_the_talk_of_its_events() -> None:
    talk = played(NAME, GIVING)
    scenario, _ = scenario_and_reader(NAME)
    again = talk_of(fold(scenario, 7, 3, talk.events), talk.events)
    assert report(again) == report(talk)


def test_a_session_that_can_be_taken_up_again_tells_nothing_of_the_other_side() -> None:
    scenario, reader = scenario_and_reader(NAME)
    session = Session(State(scenario, 7, 3), reader, Unkept())
    session.add(Prepared(target=46_000, guesses=("the outages", "the colour of the logo")))
    session.answer_silently()
    session.hear("What matters most to you?")
    session.answer_silently()
    talk = played_talk(scenario, 7, 3, session.events)
    found = report(talk)
    assert found.outcome.buyer_payoff is None
    assert found.outcome.efficiency is None
    assert found.prepared is not None
    assert found.prepared.guesses_right == []
    written = as_text(page(talk, found))
    assert "Planned and done" not in written
    assert "5,500" not in written
