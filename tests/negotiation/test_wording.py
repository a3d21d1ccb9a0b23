"""Values as people say them, and short for a table."""

from typing import Any

import pytest

from trainer.negotiation.issues import Agenda
from trainer.negotiation.printable import printable, quotable
from trainer.negotiation.wording import (
    issue_name,
    issue_spoken,
    ordinal,
    short,
    short_list,
    spoken,
    spoken_list,
)


def number(**more: Any) -> dict[str, Any]:
    return {"kind": "number", "id": "x", "name": "Price", "low": 0, "high": 1e9, "step": 0.0001} | more


def choice(name: str, **choices: str) -> dict[str, Any]:
    return {
        "kind": "choice",
        "id": "x",
        "name": name,
        "choices": {key: {"name": value} for key, value in choices.items()},
    }


def agenda(*issues: dict[str, Any]) -> Agenda:
    return Agenda.model_validate({"issues": list(issues)})


MAIN = number(id="price", unit="USD/seat/month", name="Price per seat")


@pytest.mark.parametrize(
    ("issue", "value", "said", "brief"),
    [
        (number(unit="USD/seat/month"), 92, "$92 a seat", "$92.00/seat/month"),
        (number(unit="USD/seat/month"), 92.5, "$92.50 a seat", "$92.50/seat/month"),
        (number(unit="EUR/year"), 14500, "€14,500 a year", "€14,500.00/year"),
        (number(unit="GBP/hour"), 80, "£80 an hour", "£80.00/hour"),
        (number(unit="CHF/unit"), 7, "CHF 7 a unit", "CHF 7.00/unit"),
        (number(unit="USD/kg"), 3.125, "$3.125 a kilo", "$3.125/kg"),
        (number(unit="USD"), 20000, "$20,000", "$20,000"),
        (number(unit="USD"), 19.999999999, "$20", "$20"),
    ],
)
def test_money_on_the_main_issue_needs_no_name(
    issue: dict[str, Any], value: float, said: str, brief: str
) -> None:
    table = agenda(issue)
    assert spoken(table, "x", value) == said
    assert short(table, "x", value) == brief


@pytest.mark.parametrize(
    ("issue", "value", "said", "brief"),
    [
        (number(name="Term", unit="months"), 36, "36 months", "36 months"),
        (number(name="Term", unit="months"), 1, "1 month", "1 month"),
        (number(name="Contract length", unit="years"), 3, "3 years", "3 years"),
        (number(name="Payment terms", unit="days"), 45, "net-45", "net-45"),
        (number(name="Terms", aliases=["payment"], unit="days"), 30, "net-30", "net-30"),
        (number(name="Delivery", unit="days"), 14, "14 days on the delivery", "14 days"),
        (number(name="Discount", unit="percent"), 8, "an 8% discount", "8%"),
        (number(name="Uplift cap", unit="percent"), 2.5, "a 2.5% uplift cap", "2.5%"),
        (number(name="Seats", unit="seats"), 1200, "1,200 seats", "1,200 seats"),
        (number(name="Onboarding", unit="USD"), 5000, "$5,000 for the onboarding", "$5,000"),
        (number(name="Onboarding fee", unit="USD"), 0, "no onboarding fee", "$0"),
        (number(name="Set-up charge", unit="USD"), 8000, "an $8,000 set-up charge", "$8,000"),
        (number(name="SLA credits", unit=""), 4, "4 on the SLA credits", "4"),
        (choice("Support", premium=""), "premium", "premium support", "premium"),
        (choice("Support", premium="Premium support"), "premium", "premium support", "Premium support"),
        (choice("Auto-renewal", no=""), "no", "no auto-renewal", "no"),
        (choice("Training", yes="included"), "yes", "training included", "included"),
        (choice("Reference", quote="a quote"), "quote", "a quote", "a quote"),
        (choice("Billing", up="Yearly in advance"), "up", "yearly in advance", "Yearly in advance"),
    ],
)
def test_other_issues_say_their_name_where_the_value_alone_is_unclear(
    issue: dict[str, Any], value: float | str, said: str, brief: str
) -> None:
    table = agenda(MAIN, issue)
    assert spoken(table, "x", value) == said
    assert short(table, "x", value) == brief


def test_two_issues_in_months_are_told_apart() -> None:
    term = number(id="term", name="Term", unit="months")
    notice = number(id="notice", name="Notice", unit="months")
    assert (
        spoken_list(agenda(term, notice), {"notice": 3, "term": 24}) == "24 months and 3 months on the notice"
    )


def test_lists_follow_the_agenda_unless_told_otherwise() -> None:
    term = number(id="term", name="Term", unit="months")
    pay = number(id="pay", name="Payment", unit="days")
    table = agenda(MAIN, term, pay)
    terms = {"pay": 45, "price": 92, "term": 36}
    assert spoken_list(table, terms) == "$92 a seat, 36 months and net-45"
    assert spoken_list(table, terms, order=["pay"]) == "net-45, $92 a seat and 36 months"
    assert spoken_list(table, {"term": 36}, better=["term"]) == "36 months or better"
    assert spoken_list(table, {}) == ""
    assert short_list(table, terms) == "Price per seat $92.00/seat/month, Term 36 months, Payment net-45"
    with pytest.raises(KeyError):
        spoken_list(table, {"colour": 1})


def test_names_in_mid_sentence() -> None:
    assert issue_name(agenda(MAIN), "price") == "price"
    assert issue_name(agenda(number(name="Payment days", unit="days")), "x") == "payment terms"
    spoken_names = {
        "Price": "price",
        "Outage credit": "the outage credit",
        "Seats": "seats",
        "Process": "the process",
    }
    for name, known in spoken_names.items():
        assert issue_spoken(agenda(number(name=name)), "x") == known
    assert issue_name(agenda(number(name="SLA credits")), "x") == "SLA credits"


@pytest.mark.parametrize(
    ("place", "words"),
    [(1, "first"), (2, "second"), (10, "tenth"), (11, "11th"), (13, "13th"), (21, "21st"), (112, "112th")],
)
def test_a_place_in_a_row_is_said_in_words_as_far_as_people_do(place: int, words: str) -> None:
    assert ordinal(place) == words


def test_others_words_are_safe_to_print() -> None:
    assert printable("a\x1b[31m\u202eb\n\tc\u200b") == "a[31mb c"
    assert quotable('he said "net" ') == "he said 'net"
    long = quotable("word " * 40)
    assert len(long) <= 60
    assert long.endswith("word…")
    assert len(quotable("x" * 300)) <= 60
