"""What an author is asked before a scenario is drafted, in order, each with what most would say."""

from collections.abc import Callable
from typing import get_args

from trainer.practice.answers import (
    Answer,
    Answers,
    Question,
    currency,
    high,
    line,
    list_price,
    low,
    name,
    number,
    one_of,
    rounds,
    spoken,
    unit,
)
from trainer.scenario.persona import Style
from trainer.scenario.position import Position


def of(key: str, what: str) -> Callable[[Answers], tuple[float, str]]:
    """An answer given before, with what it is called."""
    return lambda given: (float(given[key]), what)


def share(key: str, part: float) -> Callable[[Answers], Answer]:
    """A part of a price given before, as prices are written."""
    return lambda given: price(float(given[key]) * part)


def price(value: float) -> float:
    """A price to two or three digits: 81, 334, 1.9."""
    return rounded(value, max(2, min(3, len(str(int(value))))))


def rounded(value: float, digits: int = 3) -> float:
    """A number to so many digits; small ones to the cent."""
    return round(float(f"{value:.{digits}g}"), 2)


def says(text: str) -> Callable[[Answers], Answer]:
    """A default that is the same for everybody; ``{key}`` stands for an answer before it."""
    return lambda given: text.format(**given)


def limit(given: Answers) -> Answer:
    """A default for the buyer's highest price that leaves room above the seller's lowest."""
    least = max(float(given["walk-away"]), float(given["their-opening"]))
    return price(max(float(given["list"]) * 0.97, least * 1.1))


def highest(given: Answers) -> Answer:
    return price(max(float(given["list"]), float(given["their-limit"])) * 1.08)


LIST = of("list", "your list price")
POSITIONS = get_args(Position)

QUESTIONS = (
    Question("title", "What is the talk called?", "The packaging tender", says("My first scenario"), name),
    Question(
        "teaches",
        "What should people learn from it?",
        "How to be strong with restraint",
        says("How to find out what matters to the other side, and trade for it."),
        line,
    ),
    Question(
        "position",
        "Who is stronger: seller, buyer or balanced?",
        "buyer",
        says("balanced"),
        one_of(*POSITIONS),
    ),
    Question("rounds", "How many rounds does the talk have?", "12", says("14"), rounds),
    Question("currency", "In which currency?", "EUR", says("USD"), currency),
    Question("company", "Your company?", "Corvina Packaging", says("Beacon"), name),
    Question("role", "Your role there?", "Key account manager", says("Account executive"), name),
    Question("product", "What do you sell?", "corrugated boxes", says("help-desk software"), name),
    Question("unit", "The price is for one what?", "pallet, day, licence/year", says("seat/month"), unit),
    Question(
        "units",
        "How many of them do they take in a year?",
        "120 seats for 12 months are 1440",
        says("1440"),
        number(),
    ),
    Question("list", "Your list price for one?", "104", says("100"), list_price),
    Question(
        "their-opening",
        "The price that they come with?",
        "78",
        share("list", 0.78),
        number(below=LIST),
    ),
    Question(
        "walk-away",
        "The lowest price at which you would still sign?",
        "82",
        share("list", 0.82),
        number(below=LIST),
    ),
    Question(
        "cost",
        "What does one cost you?",
        "58",
        lambda given: price(float(given["walk-away"]) * 0.75),
        number(below=of("walk-away", "the lowest price at which you would still sign")),
    ),
    Question(
        "their-limit",
        "The highest price at which they would still sign?",
        "98",
        limit,
        number(
            lambda given: max(
                of("walk-away", "your lowest price")(given), of("their-opening", "theirs")(given)
            )
        ),
    ),
    Question(
        "low",
        "The lowest price that may come up in the talk?",
        "70",
        lambda given: price(min(float(given["their-opening"]), float(given["walk-away"])) * 0.9),
        low,
    ),
    Question(
        "high",
        "The highest price that may come up?",
        "112",
        highest,
        high,
    ),
    Question(
        "alternative",
        "What do you do if there is no deal?",
        "Sell the capacity to three smaller customers.",
        says("Spend the year's effort on three smaller customers who are ready to sign."),
        line,
    ),
    Question(
        "proof",
        "A fact that speaks for you, as you would say it?",
        "Since May 98 percent of our deliveries have been on time.",
        says("Since June an outside monitor has measured 99.97 percent uptime."),
        spoken("What speaks for us"),
    ),
    Question(
        "must-tell",
        "What do they have a right to hear before they sign?",
        "Our second line is down for ten days in November.",
        says("In October we move to a new data centre, with two planned nights offline."),
        spoken("What you ought to know"),
    ),
    Question("buyer-name", "The buyer's name?", "Marcus Brandt", says("Dana Okafor"), name),
    Question("buyer-title", "Their title?", "Category Manager", says("Head of Operations"), name),
    Question("buyer-company", "Their company?", "Halden Foods", says("Northlight"), name),
    Question(
        "style",
        "How do they talk: plain, warm or blunt?",
        "blunt",
        says("plain"),
        one_of(*(style.value for style in Style)),
    ),
    Question(
        "concern",
        "What worries them, in their own words?",
        "Two of your deliveries came late, and a line stood still.",
        says("We had a bad spring with outages, and my people took the calls."),
        spoken("What worries me"),
    ),
    Question(
        "their-alternative",
        "What do they do if there is no deal?",
        "Take the cheaper supplier that nobody has tried.",
        says("Take a cheaper supplier that nobody there has tried."),
        line,
    ),
    Question(
        "situation",
        "What do both sides know, in a sentence or two?",
        "The contract ends on the 30th. It was a bad spring.",
        says("{company} sells {product}. {buyer-company} has looked at it. Today is about the terms."),
        line,
    ),
)
