# ruff: noqa: E501 - a line of talk stands on one line
"""Who says that a fact does not hold has neither told it nor understood it."""

import pytest

from tests.rehearsing import reader, scenario
from trainer.ledger.opportunities import names
from trainer.ledger.setting import Utterance
from trainer.negotiation.issues import Side
from trainer.perception.context import Context
from trainer.session.words import concern_of

NAMES = {
    "R": "renewal-under-the-gun",
    "P": "packaging-tender",
    "C": "clinics-go-live",
    "F": "roses-in-february",
    "T": "thirty-workshop-days",
    "W": "while-you-are-at-it",
}
R, P = NAMES["R"], NAMES["P"]
DENIED = """
R | There is no move to a new data centre planned for October. | october_move
R | We have no planned nights offline in October. | october_move
R | We are not moving to a new data centre in October, whatever you have heard. | october_move
R | In October nothing goes offline, and there are no two nights of planned maintenance. | october_move
R | No outside monitor has measured our uptime since June. | uptime_now
R | I doubt that customers of your size pay between 88 and 96 a seat. | peers_pay
R | Customers of your size don't pay between 88 and 96 a seat. | peers_pay
R | A seat doesn't cost us 58 dollars a month to run. | cost_to_serve
R | Your agents don't close any more tickets an hour than before they worked with us. | agent_hours
R | There won't be alerts by phone with the spring release. | release_notes
R | I know you don't have a board to present to. | board
R | You don't have a board meeting this month, do you? | board
R | Your team isn't worn out, is it? | worn_out
R | There weren't any outages this spring. | outages
R | You never had an outage with us. | outages
R | You're not short of cash, I'm sure. | cash
R | Your cash isn't tight. | cash
R | Northwind hasn't given you a quote. | peers_pay
R | It's not true that software prices rose by six percent this year by the analysts' index. | price_index
P | Our second line is not down for a refit in November. | november_refit
P | There's no refit in November, so nothing is down for ten days. | november_refit
P | The second truck doesn't run your route since May. | second_truck
P | It isn't so that 98 percent of deliveries have been on time since May. | second_truck
P | Our board didn't pass your compression test. | strength_test
P | Food companies of your size don't pay us between 410 and 420 a pallet. | peers_pay
P | You have no other quotes on your desk. | two_quotes
P | I know there aren't any other quotes. | two_quotes
P | You don't have a savings number, do you? | savings
P | Your supplier isn't failing you, the deliveries weren't late, were they? | late_boxes
P | Paper hasn't risen nine percent since January. | paper_cost
C | None of our field engineers' posts is open. | open_post
C | We have no open field engineer's post, nothing takes two days outside the city. | open_post
C | We don't put people beside every front desk on a go-live day. | people_on_site
C | You have no budget left for a one-off, or do you? No, you haven't any budget worries. | project_money
C | You aren't worried about the go-live. | back_to_paper
C | You would not be our first customer in health care. | first_in_health
F | No partner firm would drive any of your eight runs from May on. | partner_runs
F | There's no Mother's Day deadline. | mothers_day
T | None of our three trainers leaves us in the summer. | one_leaves
W | The wall behind the old counter is not damp, and drying won't take a week. | damp_wall
W | The wall behind the counter isn't damp. | damp_wall
W | There is no wine festival in eleven weeks. | wine_festival
"""
"""Scenario | line | the fact that it denies."""
STATED = """
R | I won't hide it: in October we move to a new data centre, with two planned nights of four hours offline. | october_move
R | I don't want you to be surprised that in October we move to a new data centre with two planned nights offline. | october_move
R | You may not know yet that we move to a new data centre in October, two planned nights of four hours. | october_move
R | Nobody has told you, but in October we move to a new data centre with two planned nights offline. | october_move
R | The spring outages had one cause, a database without a standby. It won't happen again, it has had one since June. | root_cause
R | It was a database without a standby that caused the spring outages, not your people. | root_cause
R | I can't undo the outages of this spring. | outages
R | You shouldn't have had to carry our outages. | outages
R | That can't have been easy with the board. | board
R | I don't want to put your team through another spring like that. | worn_out
R | Not only do customers of your size pay between 88 and 96 a seat, they renew as well. | peers_pay
R | Customers of your size pay between 88 and 96 a seat, so I can't go to 78. | peers_pay
R | There's no doubt that customers of your size pay between 88 and 96 a seat. | peers_pay
R | I can't do 78, because a seat costs us 58 dollars a month to run and a second support shift comes on top. | cost_to_serve
R | No wonder your team is worn out. | worn_out
P | I'm not proud of it, but our second line is down for a refit for ten days in November. | november_refit
P | I'd rather not keep it from you: our second line is down for a refit for ten days in November. | november_refit
P | Don't worry, a second truck has run your route since May, and 98 percent of deliveries have been on time. | second_truck
P | The late deliveries weren't your fault. | late_boxes
P | It's not fair on you that the deliveries were late. | late_boxes
C | One of our two field engineers' posts is open; I can't promise a visit outside the city in less than two days until March. | open_post
C | I shouldn't leave out that one of our field engineers' posts is open until March. | open_post
C | Nobody wrote a booking on paper when forty desks changed over at the Harbour practice in a weekend. | pilot_practice
F | From May on it isn't only our lorries: a partner firm would drive two of your eight runs under our desk. | partner_runs
F | The alarm rang for four hours that night, and nobody heard it, because we had no night shift. | alarm_rang
T | It's not nice to say so, but one of our three trainers leaves us in the summer, from September it'd be somebody you have not met. | one_leaves
W | The wall behind the old counter is damp, and how far we don't know before it's open. | damp_wall
W | You don't see it yet, but the wall behind the old counter is damp and drying can take a week. | damp_wall
R | You shouldn't have to explain our outages to your board. | board
R | You don't have to stand up in front of the board alone. | board
R | It hasn't been easy for your team, I know. | worn_out
R | We never gave your team leads anybody to call. | worn_out
R | All three spring outages came from a database that had no standby until June. | root_cause
"""
"""Scenario | line | the fact that it speaks of, whatever no stands beside it."""


def rows(table: str) -> list[tuple[str, str, str]]:
    """A table's rows, each with the scenario's name."""
    found = [line.split(" | ") for line in table.strip().splitlines()]
    return [(NAMES[name], text, fact) for name, text, fact in found]


@pytest.mark.parametrize(("name", "text", "fact"), rows(DENIED))
def test_what_is_denied_is_not_stated(name: str, text: str, fact: str) -> None:
    found = reader(name).read(text, Context(Side.SELLER, scenario(name).openings))
    assert fact not in found.topics


@pytest.mark.parametrize(("name", "text", "fact"), rows(STATED))
def test_a_no_beside_a_fact_takes_nothing_back(name: str, text: str, fact: str) -> None:
    found = reader(name).read(text, Context(Side.SELLER, scenario(name).openings))
    assert fact in found.topics
    assert fact not in found.denied


def test_what_is_stated_in_another_sentence_counts() -> None:
    text = "There's no refit in December. Our second line is down for a refit for ten days in November."
    found = reader(P).read(text, Context(Side.SELLER, scenario(P).openings))
    assert "november_refit" in found.topics


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("You don't have a board to present to.", False),
        ("You have no board to answer to.", False),
        ("So the board wants to see what changes.", True),
        ("You don't have to face the board alone.", True),
    ],
)
def test_who_denies_a_concern_has_not_named_it(text: str, named: bool) -> None:
    found = reader(R).read(text, Context(Side.SELLER, scenario(R).openings))
    concern = concern_of(scenario(R).buyer.fact("board"))
    assert names(Utterance(2, Side.SELLER, text, found), concern) is named
