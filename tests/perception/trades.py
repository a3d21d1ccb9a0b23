"""Readers over the shipped scenarios and over three trades that no rule was written for."""

from functools import cache

from tests.perception.tables import choice, number
from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Agenda, Choice, Package, Side, Value
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context
from trainer.perception.reader import Reader
from trainer.session.turn import reader_for

SHIPPED = {
    "c": "clinics-go-live",
    "p": "packaging-tender",
    "r": "renewal-under-the-gun",
    "o": "roses-in-february",
    "w": "thirty-workshop-days",
    "b": "while-you-are-at-it",
}
FREIGHT = Agenda(
    issues=(
        number("rate", "Rate per load", "USD per load", 1400, 2000, 10, "load rate"),
        number("volume", "Weekly volume", "loads per week", 10, 80, 5, "loads a week"),
        number("surcharge", "Fuel surcharge", "%", 0, 25, 1),
        number("payment_days", "Payment terms", "days", 15, 90, 15, "payment"),
    )
)
AGENCY = Agenda(
    issues=(
        number("retainer", "Monthly retainer", "USD per month", 8000, 20000, 250, "fee"),
        number("hours", "Hours included", "hours per month", 40, 160, 10),
        number("rush_fee", "Rush fee", "%", 0, 50, 5, "rush jobs", "rush work", "rush surcharge"),
        choice(
            "ip",
            "IP ownership",
            {
                "agency": Choice(name="Agency keeps IP"),
                "client": Choice(name="Client owns IP", aliases=("you keep the IP", "yours")),
                "shared": Choice(name="Shared IP"),
            },
            "intellectual property",
            "ownership",
        ),
        number("notice_days", "Notice period", "days", 30, 90, 15, "notice"),
    )
)
LEASE = Agenda(
    issues=(
        number("rent", "Monthly rent", "USD per month", 2000, 6000, 50, "lease rate"),
        number("term_months", "Lease term", "months", 24, 60, 12, "lease"),
        number("deposit", "Deposit", "USD", 0, 20000, 1000),
        choice(
            "maintenance",
            "Maintenance",
            {"basic": Choice(name="Basic maintenance"), "full": Choice(name="Full maintenance")},
            "service",
        ),
        number("buyout", "Buy-out price", "% of list price", 5, 30, 1, "buy-out", "purchase option"),
    )
)
MADE_UP: dict[str, tuple[Agenda, dict[str, Value], dict[str, Value]]] = {
    "f": (
        FREIGHT,
        {"rate": 1700, "volume": 40, "surcharge": 15, "payment_days": 30},
        {"rate": 1500, "volume": 40, "surcharge": 5, "payment_days": 60},
    ),
    "a": (
        AGENCY,
        {"retainer": 16000, "hours": 80, "rush_fee": 50, "ip": "agency", "notice_days": 90},
        {"retainer": 11000, "hours": 120, "rush_fee": 0, "ip": "client", "notice_days": 30},
    ),
    "m": (
        LEASE,
        {"rent": 4400, "term_months": 36, "deposit": 20000, "maintenance": "basic", "buyout": 25},
        {"rent": 3400, "term_months": 36, "deposit": 0, "maintenance": "full", "buyout": 8},
    ),
}


@cache
def trade(key: str) -> tuple[Reader, dict[Side, Package]]:
    """A reader, and both sides at their openings."""
    if key in SHIPPED:
        scenario = load_scenario(SHIPPED[key])
        openings: dict[Side, Package] = {side: scenario.openings[side] for side in Side}
        return reader_for(scenario), openings
    agenda, seller, buyer = MADE_UP[key]
    openings = {Side.SELLER: seller, Side.BUYER: buyer}
    return Reader(agenda, "USD", openings), openings


def read_in(key: str, text: str, side: Side = Side.SELLER, heard: str = "") -> Reading:
    """The reading of a line at the start of the talk."""
    reader, openings = trade(key)
    return reader.read(text, Context(speaker=side, standing=openings, heard=heard))


def parsed(terms: str) -> dict[str, Value]:
    """Terms as the tables write them: "price=92.5 support=priority"."""
    found: dict[str, Value] = {}
    for pair in terms.split():
        name, value = pair.split("=")
        found[name] = float(value) if value.replace(".", "").isdigit() else value
    return found
