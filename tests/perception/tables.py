"""Agendas of five invented trades, and a short way to have a line read."""

from collections.abc import Mapping

from trainer.negotiation.issues import Agenda, Choice, ChoiceIssue, NumberIssue, Package, Side, Value
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context
from trainer.perception.reader import Reader
from trainer.perception.topics import Topics


def number(  # noqa: PLR0917 - a row of a table
    name: str, title: str, unit: str, low: float, high: float, step: float, *aliases: str
) -> NumberIssue:
    return NumberIssue(id=name, name=title, unit=unit, low=low, high=high, step=step, aliases=aliases)


def choice(name: str, title: str, choices: dict[str, Choice], *aliases: str) -> ChoiceIssue:
    return ChoiceIssue(id=name, name=title, choices=choices, aliases=aliases)


AGENDAS = {
    "sw": Agenda(
        issues=(
            number("price", "Price per seat", "USD per seat per month", 80, 110, 0.5, "seat price", "rate"),
            number("term_months", "Contract term", "months", 12, 48, 12, "term", "commitment"),
            number("payment_days", "Payment terms", "days", 15, 90, 15, "payment", "net"),
            choice(
                "support",
                "Support level",
                {
                    "standard": Choice(name="Standard"),
                    "premium": Choice(name="Premium support", aliases=("24/7",)),
                },
                "support",
            ),
            choice(
                "onboarding",
                "Onboarding",
                {"none": Choice(name="Not included"), "included": Choice(name="Included")},
            ),
            number("setup_fee", "Setup fee", "USD", 0, 5000, 500),
        )
    ),
    "fr": Agenda(
        issues=(
            number("rate", "Rate per pallet", "EUR per pallet", 40, 80, 1, "pallet rate"),
            number("volume", "Weekly volume", "pallets", 50, 400, 25, "pallets per week"),
            number("fuel_cap", "Fuel surcharge cap", "%", 0, 20, 1, "fuel surcharge"),
            number("payment_days", "Payment terms", "days", 14, 90, 1),
            number("term_months", "Contract term", "months", 6, 36, 6),
        )
    ),
    "pk": Agenda(
        issues=(
            number("unit_price", "Price per thousand boxes", "EUR", 300, 600, 5, "price"),
            number(
                "moq", "Minimum order", "boxes", 5000, 100000, 5000, "minimum order quantity", "order size"
            ),
            number("lead_time", "Lead time", "weeks", 1, 12, 1, "delivery time"),
            number("payment_days", "Payment", "days", 0, 90, 15),
            choice(
                "printing",
                "Printing",
                {
                    "plain": Choice(name="Plain"),
                    "one_colour": Choice(name="One colour"),
                    "full_colour": Choice(name="Full colour"),
                },
                "print",
            ),
        )
    ),
    "ag": Agenda(
        issues=(
            number("fee", "Monthly retainer", "USD per month", 8000, 20000, 250, "retainer", "fee"),
            number("hours", "Hours included", "hours per month", 40, 160, 10),
            number("notice_days", "Notice period", "days", 30, 90, 15, "notice"),
            number("term_months", "Initial term", "months", 3, 24, 3),
            choice(
                "ip",
                "IP ownership",
                {
                    "agency": Choice(name="Agency keeps IP"),
                    "client": Choice(name="Client owns IP"),
                    "shared": Choice(name="Shared"),
                },
                "intellectual property",
                "ownership",
            ),
        )
    ),
    "ms": Agenda(
        issues=(
            number("annual_fee", "Annual service fee", "EUR thousand", 60, 140, 1, "service fee"),
            number("response_hours", "Response time", "hours", 2, 48, 2, "sla"),
            choice(
                "parts",
                "Spare parts",
                {"excluded": Choice(name="Parts excluded"), "included": Choice(name="Parts included")},
                "spares",
            ),
            number("term_years", "Contract length", "years", 1, 5, 1),
            number("discount", "Loyalty discount", "%", 0, 20, 1),
        )
    ),
}

SELLER: dict[str, dict[str, Value]] = {
    "sw": {
        "price": 100,
        "term_months": 36,
        "payment_days": 30,
        "support": "standard",
        "onboarding": "none",
        "setup_fee": 3000,
    },
    "fr": {"rate": 68, "volume": 200, "fuel_cap": 15, "payment_days": 14, "term_months": 24},
    "pk": {"unit_price": 520, "moq": 50000, "lead_time": 6, "payment_days": 15, "printing": "plain"},
    "ag": {"fee": 16000, "hours": 80, "notice_days": 90, "term_months": 12, "ip": "agency"},
    "ms": {"annual_fee": 120, "response_hours": 24, "parts": "excluded", "term_years": 5, "discount": 0},
}
BUYER: dict[str, dict[str, Value]] = {
    "sw": {
        "price": 88,
        "term_months": 24,
        "payment_days": 60,
        "support": "premium",
        "onboarding": "included",
        "setup_fee": 0,
    },
    "fr": {"rate": 52, "volume": 100, "fuel_cap": 5, "payment_days": 60, "term_months": 12},
    "pk": {"unit_price": 400, "moq": 10000, "lead_time": 2, "payment_days": 60, "printing": "full_colour"},
    "ag": {"fee": 11000, "hours": 120, "notice_days": 30, "term_months": 3, "ip": "client"},
    "ms": {"annual_fee": 85, "response_hours": 4, "parts": "included", "term_years": 2, "discount": 15},
}
TOPICS = {
    "outages": ("outages", "downtime"),
    "board": ("board", "cfo"),
    "freeze": ("budget freeze", "headcount"),
    "migration": ("migration", "switching cost"),
}
READERS = {
    name: Reader(agenda, "USD", {Side.SELLER: SELLER[name], Side.BUYER: BUYER[name]}, Topics(TOPICS))
    for name, agenda in AGENDAS.items()
}


def proposal(terms: Mapping[str, Value] | None, condition: Mapping[str, Value] | None = None) -> Offer | None:
    """An offer the other side made; None for none."""
    if terms is None:
        return None
    bound = Condition(terms=dict(condition)) if condition else None
    return Offer(terms=dict(terms), condition=bound)


def context(  # noqa: PLR0917 - what went before, as far as a test needs it
    name: str = "sw",
    speaker: str = "seller",
    proposed: Mapping[str, Value] | None = None,
    heard: str = "",
    asked: str | None = None,
    own: Mapping[str, Value] | None = None,
) -> Context:
    """Both sides at their openings, but for what was proposed since."""
    side = Side(speaker)
    standing: dict[Side, Package] = {Side.SELLER: SELLER[name], Side.BUYER: BUYER[name]}
    standing[side.other] = {**standing[side.other], **(proposed or {})}
    standing[side] = {**standing[side], **(own or {})}
    return Context(speaker=side, standing=standing, proposed=proposal(proposed), heard=heard, asked=asked)


def read(  # noqa: PLR0917
    text: str,
    name: str = "sw",
    speaker: str = "seller",
    proposed: Mapping[str, Value] | None = None,
    heard: str = "",
    asked: str | None = None,
) -> Reading:
    return READERS[name].read(text, context(name, speaker, proposed, heard, asked))


def acts(reading: Reading) -> set[str]:
    return {found.act.value for found in reading.acts}
