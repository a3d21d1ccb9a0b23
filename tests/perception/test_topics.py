"""Which facts a line states: by some of what they say, not by a word that stands in many sentences."""

import pytest

from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import Act
from trainer.negotiation.reading import Reading
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept

SCENARIO = load_scenario("renewal-under-the-gun")
READER = reader_for(SCENARIO)
OWN = {fact.id for fact in SCENARIO.seller.facts} | {found.id for found in SCENARIO.buyer.moved_by}


def read(line: str) -> Reading:
    session = Session(State(SCENARIO, seed=1, level=3), READER, Unkept())
    session.voiced(session.decide(), [], "none")
    return session.read(line)


def stated(line: str) -> set[str]:
    return OWN.intersection(read(line).topics)


def test_what_somebody_explains_to_others_is_no_question() -> None:
    assert (
        read("Priority support and a credit, so you have something to explain to the board.").questions == ()
    )
    assert read("Please explain to me how support works today.").questions == ("somebody_picks_up",)


@pytest.mark.parametrize("fact", [fact.id for fact in SCENARIO.seller.facts])
def test_a_fact_read_out_is_stated(fact: str) -> None:
    text = next(found.text for found in SCENARIO.seller.facts if found.id == fact)
    assert fact in stated(text)


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("We had no standby for the database. Now we do.", "root_cause"),
        ("The uptime since June has been 99.97 percent.", "uptime_now"),
        ("In October we'll be offline for two nights because we move.", "october_move"),
        ("Others your size pay between 88 and 96.", "peers_pay"),
        ("A seat is 58 dollars a month to us, and the second shift comes on top.", "cost_to_serve"),
        ("Your people close 38 percent more tickets than before.", "agent_hours"),
    ],
)
def test_a_fact_in_words_of_ones_own_is_stated(line: str, fact: str) -> None:
    assert fact in stated(line)


@pytest.mark.parametrize(
    "line",
    [
        "You shouldn't have to wait for a ticket again.",
        "We have other customers lined up.",
        "It's fixed since June.",
        "Can we talk about October?",
        "We're planning the next quarter.",
    ],
)
def test_a_word_of_a_fact_states_nothing(line: str) -> None:
    assert stated(line) == set()


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("What would you do if we couldn't agree?", Act.EXPLORE),
        ("What could you do if we went to 36 months?", Act.ASK_TERMS),
        ("You're a fantastic negotiator, Dana, truly the best.", Act.APPRECIATE),
        ("I have others waiting who would sign right now.", Act.COMPETITOR),
        ("Did you know that Northwind would do it for 84?", Act.COMPETITOR),
    ],
)
def test_what_such_lines_do(line: str, act: Act) -> None:
    assert read(line).has(act)


@pytest.mark.parametrize(
    ("line", "act"),
    [
        ("What would you do if we couldn't agree?", Act.REJECT),
        ("You're a fantastic negotiator, Dana, truly the best.", Act.BELITTLE),
        ("Did Northwind put that in writing?", Act.COMPETITOR),
    ],
)
def test_what_such_lines_do_not(line: str, act: Act) -> None:
    assert not read(line).has(act)


@pytest.mark.parametrize(
    "line", ["Sorry, it has to be 102 again.", "We're back at 102.", "I have to go back to 102."]
)
def test_a_price_that_goes_back_up_is_on_offer(line: str) -> None:
    offer = read(line).offer
    assert offer is not None
    assert offer.terms == {"price": 102}


@pytest.mark.parametrize(
    "line",
    [
        "I'm going to say no for this year, Dana. Please ring me in the autumn.",
        "Then I'd rather say no today than sell you something we couldn't do well.",
        "We'd rather stay friends and talk again next year.",
        "That's where we part, I'm afraid.",
        "I'd like to end it here, as friends.",
        "I don't think there is a deal here this year.",
        "Then I have to leave it, Dana, for this year.",
        "Let's not do it this time.",
    ],
)
def test_who_leaves_politely_leaves(line: str) -> None:
    assert read(line).has(Act.WALK_AWAY)


@pytest.mark.parametrize(
    "line",
    [
        "I have to say no to 84, but I could do 96.",
        "I'd rather say no to that and look for something else with you.",
        "I'll leave it for now and come back to the price later.",
        "I don't think there's a deal at 78, but there may be one at 95.",
        "Let's leave the credit for now.",
        "That's where we stop on price.",
    ],
)
def test_who_only_says_no_stays(line: str) -> None:
    assert not read(line).has(Act.WALK_AWAY)
