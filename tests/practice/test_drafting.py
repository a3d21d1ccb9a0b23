"""A drafted scenario: whole, with a deal to be found by trading, and a script that comes."""

import re
from dataclasses import replace
from typing import Any

import pytest

from tests.library.test_templates import TRICKY
from tests.rehearsing import GRAMMAR
from trainer.library.scenarios import parse_scenario
from trainer.negotiation.issues import NumberIssue, Side
from trainer.practice.answers import Answer, line, name, slug
from trainer.practice.cues import EVERYDAY, cues
from trainer.practice.drafting import draft
from trainer.practice.questions import QUESTIONS
from trainer.practice.rehearsal import Rehearsal
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept
from trainer.simulate.lesson import trials, wrong_lessons
from trainer.simulate.run import run

GIVEN: dict[str, dict[str, Any]] = {
    "defaults": {},
    "pallets": {"unit": "pallet", "units": "2500", "list": "428", "their-opening": "404", "walk-away": "408"}
    | {"cost": "372", "their-limit": "430", "position": "buyer", "style": "blunt", "currency": "EUR"},
    "days": {"unit": "day", "units": "300", "list": "1,250", "position": "seller", "style": "warm"}
    | {"buyer-name": "Zoë O'Neil", "concern": "We had 12:30 calls # and: it hurt", "title": "It's a: test"},
    "cents": {"unit": "call", "units": "90000", "list": "2.40"},
    "millions": {"unit": "plant", "units": "1", "list": "4.5m", "low": "3.2m", "high": "5m"},
    "tight": {"their-opening": "80", "walk-away": "95", "their-limit": "96"},
}


def answers(**given: str) -> dict[str, Answer]:
    """All answers, those that are not given by default."""
    found: dict[str, Answer] = {}
    for question in QUESTIONS:
        default = question.default(found)
        found[question.key] = question.read(given.get(question.key, str(default)), found)
    return found


def drafted(given: dict[str, str]) -> Scenario:
    return parse_scenario(draft("drafted", "drafted.yaml", answers(**given)), "drafted.yaml", "drafted")


@pytest.fixture(params=list(GIVEN), scope="module")
def scenario(request: pytest.FixtureRequest) -> Scenario:
    return drafted(GIVEN[request.param])


def test_there_is_a_deal_and_trading_makes_more_of_it_than_haggling(scenario: Scenario) -> None:
    space = scenario.space
    assert space.nash is not None
    assert space.best_joint is not None
    assert 0.1 < len(space.zopa) / len(space.points) < 0.9
    for side in Side:
        efficiency = space.efficiency(scenario.openings[side])
        assert efficiency is not None
        assert efficiency < 0.9
    assert scenario.target <= scenario.payoff.cents(scenario.openings[Side.BUYER])
    assert scenario.payoff.cents(scenario.openings[Side.SELLER]) < scenario.walk_away


def test_side_issues_are_worth_trading_in_both_directions(scenario: Scenario) -> None:
    openings, payoffs = scenario.openings, scenario.payoffs
    best = scenario.space.best_joint
    assert best is not None
    given = {Side.SELLER: 0, Side.BUYER: 0}
    for issue in scenario.agenda.ids[1:]:
        for side in Side:
            here = {**openings[side], issue: best.package[issue]}
            cost = payoffs[side].cents(openings[side]) - payoffs[side].cents(here)
            gain = payoffs[side.other].cents(here) - payoffs[side.other].cents(openings[side])
            given[side] += 0 < cost < gain
    assert given[Side.SELLER] >= 2
    assert given[Side.BUYER] >= 1


def test_it_has_all_that_a_scenario_teaches_by(scenario: Scenario) -> None:
    buyer = scenario.buyer
    assert {fact.stage for fact in buyer.facts} == {1, 2, 3}
    assert [fact.raised_in for fact in buyer.facts].count(0) == 1
    assert any(fact.must_tell for fact in scenario.seller.facts)
    assert 0.6 <= sum(argument.weight for argument in buyer.moved_by) <= 1
    assert {beat.kind.value for beat in buyer.beats} == {"flinch", "tactic", "joins", "say", "nibble"}
    main = scenario.agenda[scenario.agenda.main]
    assert isinstance(main, NumberIssue)
    assert 20 <= main.size <= 220
    assert f"{scenario.seller.walk_away:,.0f}" in scenario.seller.brief
    assert f"{scenario.seller.target:,.0f}" in scenario.seller.brief


@pytest.mark.parametrize("start", range(0, len(TRICKY) - 3, 6))
def test_whatever_is_answered_stands_in_the_file_as_it_was_said(start: int) -> None:
    texts = [question.key for question in QUESTIONS if question.read in {line, name}]
    said = {key: TRICKY[(start + place) % len(TRICKY)] + " x" for place, key in enumerate(texts)}
    spoken = ("concern", "proof", "must-tell")
    said |= {key: f"It was {TRICKY[start + place]} x." for place, key in enumerate(spoken)}
    found = drafted(said)
    assert (found.title, found.teaches, found.seller.company) == (
        said["title"],
        said["teaches"],
        said["company"],
    )
    assert (found.buyer.name, found.buyer.batna) == (said["buyer-name"], said["their-alternative"])
    assert found.buyer.fact("worry").text == said["concern"]
    assert [fact.text for fact in found.seller.facts][::3] == [said["proof"], said["must-tell"]]
    assert found.situation.strip() == said["situation"]


def test_what_stands_there_to_be_taken_in_fits() -> None:
    text = draft("drafted", "drafted.yaml", answers())
    assert parse_scenario(text.replace("# history:", "history:"), "drafted.yaml").buyer.history is not None
    without = re.sub(r"(?m)^# How the account(.*\n)*?\n", "", text)
    assert parse_scenario(without, "drafted.yaml").future is None


@pytest.mark.parametrize("given", [{}, GIVEN["pallets"]], ids=["defaults", "pallets"])
def test_it_plays_to_a_deal_and_its_script_comes(given: dict[str, str]) -> None:
    scenario, came = drafted(given), set[str]()
    for seed in range(1, 4):
        session = Session(State(scenario, seed, 3), reader_for(scenario), Unkept())
        session.answer_silently()
        seller = Rehearsal(scenario)
        while session.state.ended is None:
            session.hear(seller.line(session.state))
            session.answer_silently()
        assert session.state.ended.reason is EndReason.AGREED
        came |= set(session.state.mind.played)
    assert len(came) >= 3


def test_it_teaches_what_it_should_whatever_the_numbers(scenario: Scenario) -> None:
    document = scenario.model_dump_json(by_alias=True)
    few = [replace(trial, last=4, in_acts=True) for trial in trials(document, 1)]
    assert wrong_lessons(scenario, [result for trial in few for result in run(trial, GRAMMAR.line)]) == []


def test_words_tell_a_sentence_from_every_talk() -> None:
    assert cues("Since June an outside monitor has measured 99.97 percent uptime.")[:3] == (
        "monitor",
        "measured",
        "99.97",
    )
    assert "99.97" in cues("It was 99.97 percent.")
    assert cues("We do it all.") == ("we do it all",)
    assert cues("!") == ("as we said",)
    assert not EVERYDAY & set(cues("Our price is always a better offer for every customer of this monitor."))


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("price, support", "What worries me: price and support."),
        (
            "late deliveries; the bills & nobody's ear",
            "What worries me: late deliveries, the bills and nobody's ear.",
        ),
        ("we had outages", "We had outages."),
        ("It hurt, and I'd rather not again!", "It hurt, and I'd rather not again!"),
    ],
)
def test_a_few_words_become_a_sentence_that_can_be_said(typed: str, text: str) -> None:
    assert answers(concern=typed)["concern"] == text


@pytest.mark.parametrize(
    ("title", "name"),
    [("The renewal at Northlight!", "the-renewal-at-northlight"), ("2026: go", "go"), ("ÄÖ", "my-scenario")],
)
def test_a_title_makes_a_name(title: str, name: str) -> None:
    assert slug(title) == name


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("title", "  ", "write some text"),
        ("title", "x" * 61, "is too long: 60 characters are the most"),
        ("title", "a\u202eb", "has a character in it that no screen shows; leave it out"),
        ("position", "both", "write one of seller, buyer, balanced"),
        ("rounds", "5", "write a whole number from 6 to 60"),
        ("currency", "dollars", "write three letters, for example USD"),
        ("unit", "12", "write what one is, and the time if it is paid by time: seat/month, pallet, day"),
        ("units", "many", "write a number such as 46,000 or 92.50"),
        ("units", "0", "must be more than nothing (0)"),
        ("list", "0.5", "must be 1 or more; take the price of a hundred of them, or of a thousand"),
        ("list", "1000000000", "makes more than 10,000,000,000 a year; take fewer of them"),
        ("their-opening", "100", "must be less than your list price (100)"),
        ("walk-away", "100", "must be less than your list price (100)"),
        ("cost", "82", "must be less than the lowest price at which you would still sign (82)"),
        ("their-limit", "82", "must be more than your lowest price (82)"),
        ("low", "79", "must be what they come with (78) or less"),
        ("high", "99", "must be your list price (100) or more"),
    ],
)
def test_an_answer_that_makes_no_scenario_is_refused_with_what_to_write(
    key: str, text: str, said: str
) -> None:
    with pytest.raises(ValueError, match=r".") as error:
        answers(**{key: text})
    assert str(error.value) == said
