"""A scenario file drafted from an author's answers: a price, four issues to trade, a buyer with a script."""

from collections.abc import Mapping

from trainer.debrief.amounts import money
from trainer.library.scenarios import parse_scenario
from trainer.library.templates import filled, template, yaml_list, yaml_number, yaml_paragraphs, yaml_text
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import article
from trainer.negotiation.wording import money as amount
from trainer.practice.answers import Answers
from trainer.practice.cues import cues
from trainer.practice.questions import rounded
from trainer.scenario.scenario import Scenario

TEMPLATE = "scenario"
STEPS = 25
"""Steps that a price has at least, between the lowest and the highest that can be spoken of."""
MOST_STEPS = 200
GRID = (500, 250, 200, 100, 50, 25, 20, 10, 5, 2, 1, 0.5, 0.25, 0.2, 0.1, 0.05, 0.02, 0.01)
"""Steps in which people speak of a price of hundreds or less; larger prices go by larger ones."""

SIDE_ISSUES: Mapping[str, float] = {
    "term_24": 0.12,
    "term_36": 0.2,
    "priority": -0.06,
    "named": -0.16,
    "testimonial": 0.06,
    "case_study": 0.14,
    "their_term_36": -0.06,
    "their_priority": 0.25,
    "their_named": 0.32,
    "their_testimonial": -0.01,
    "their_case_study": -0.05,
}
"""What the side issues are worth, as shares of the money that lies between both opening prices.

The seller cares more about term and reference, the buyer about support and payment: that makes a trade.
"""
DAYS = 30
A_MONTH_LATER, THEIR_MONTH_LATER = -0.08, 0.18
"""The same for being paid a month later."""
WORTH_ABOVE = 0.1
"""How far above their highest price the worth of one lies for them, as a share of the list price."""
SELLER_AIMS, BUYER_LEAVES = 0.6, 0.3
"""How far up from the seller's walk-away to the best deal its target lies, and what the buyer's leaves it."""

PERSONAS: Mapping[str, Mapping[str, str]] = {
    "seller": {"curve": "conceder", "reserve": "0.2", "urgency": "0.8"},
    "balanced": {"curve": "linear", "reserve": "0.24", "urgency": "0.3"},
    "buyer": {"curve": "boulware", "reserve": "0.26", "urgency": "0.2"},
}
"""How a buyer gives, by who is the stronger side."""
STYLES: Mapping[str, Mapping[str, str]] = {
    "plain": {"pocketing": "0.5", "trust": "0.4", "candour": "0.5"},
    "warm": {"pocketing": "0.4", "trust": "0.5", "candour": "0.7"},
    "blunt": {"pocketing": "0.8", "trust": "0.3", "candour": "0.4"},
}
"""How a buyer trusts and tells, by how it talks."""


def draft(name: str, file: str, answers: Answers) -> str:
    """The text of a scenario file called ``name``, that loads and has a deal in it.

    Raises LibraryError when the template has been changed to one that makes no scenario.
    """
    text = template(TEMPLATE)
    numbers = amounts(answers)
    blanks = words(name, file, answers) | {key: yaml_number(value) for key, value in numbers.items()}
    rough = {"target": numbers["walk_money"] + 1, "their_target": numbers["their_walk_money"] + 1}
    found = parse_scenario(written(text, blanks, rough, numbers, answers), file)
    return written(text, blanks, targets(found), numbers, answers)


def written(
    text: str,
    blanks: Mapping[str, str],
    aims: Mapping[str, float],
    numbers: Mapping[str, float],
    answers: Answers,
) -> str:
    """The template with everything filled in."""
    aimed = {key: yaml_number(value) for key, value in aims.items()}
    story = brief(answers, {**numbers, **aims})
    return filled(text, {**blanks, **aimed, "brief": yaml_paragraphs(story, 4)})


def targets(scenario: Scenario) -> dict[str, float]:
    """What both sides hope for: the seller most of what there is, the buyer to leave it a third."""
    space = scenario.space
    best = space.best_for_seller
    if best is None:  # the walk-aways leave room by the answers that are taken
        raise ValueError("there is no deal that suits both")
    way = best.seller - space.seller_floor
    left = [point for point in space.zopa if point.seller >= space.seller_floor + BUYER_LEAVES * way]
    theirs = min(max(point.buyer for point in left), scenario.payoff.cents(scenario.openings[Side.BUYER]))
    return {
        "target": max(rounded((space.seller_floor + SELLER_AIMS * way) / 100), scenario.seller.target),
        "their_target": max(rounded(theirs / 100), scenario.buyer.target),
    }


def amounts(answers: Answers) -> dict[str, float]:
    """All numbers of the scenario but the targets."""
    given = {key: float(value) for key, value in answers.items() if isinstance(value, float)}
    units, listed, opening = given["units"], given["list"], given["their-opening"]
    between = units * (listed - opening)
    step = price_step(given["low"], given["high"], (listed, opening))
    worth = given["their-limit"] + rounded(WORTH_ABOVE * listed, 2)
    return {
        "list": listed,
        "their_opening": opening,
        "step": step,
        "low": opening - step * int((opening - given["low"]) / step + 1e-9),
        "high": given["high"],
        "units": units,
        "cost": given["cost"],
        "walk_away": given["walk-away"],
        "walk_money": round(units * (given["walk-away"] - given["cost"]), 2),
        "their_limit": given["their-limit"],
        "worth": worth,
        "their_walk_money": round(units * (worth - given["their-limit"]), 2),
        "rounds": given["rounds"],
        "day": rounded(A_MONTH_LATER * between / DAYS, 2),
        "their_day": rounded(THEIR_MONTH_LATER * between / DAYS, 2),
        **{key: rounded(part * between, 2) for key, part in SIDE_ISSUES.items()},
    }


def price_step(low: float, high: float, on_grid: tuple[float, ...]) -> float:
    """The largest step of such a price that leaves enough of them, and meets both openings if one does."""
    scale = 1.0
    while (high - low) / (GRID[0] * scale) > STEPS:
        scale *= 10
    steps = [step * scale for step in GRID if STEPS <= (high - low) / (step * scale) <= MOST_STEPS]
    apart = max(on_grid) - min(on_grid)
    meeting = [step for step in steps if abs(apart / step - round(apart / step)) < 1e-6]
    return round((meeting or steps or [max(round((high - low) / STEPS, 2), 0.01)])[0], 2)


def words(name: str, file: str, answers: Answers) -> dict[str, str]:
    """All texts of the scenario but the briefing."""
    given = {key: str(value) for key, value in answers.items()}
    thing = given["unit"].split("/")[0]
    currency, fair = given["currency"], (float(answers["walk-away"]) + float(answers["list"])) / 2
    low, high, cost = (
        amount(value, currency, cents=False)
        for value in (rounded(fair * 0.97), rounded(fair * 1.03), float(answers["cost"]))
    )
    one = f"{article(thing)} {thing}"
    texts = {
        "title": given["title"],
        "teaches": given["teaches"],
        "role": given["role"],
        "company": given["company"],
        "thing": thing,
        "unit": f"{currency}/{given['unit']}",
        "alternative": given["alternative"],
        "proof": given["proof"],
        "must_tell": given["must-tell"],
        "peers_pay": f"Customers of your size pay between {low} and {high} {one}.",
        "what_it_costs": f"{one.capitalize()} costs us {cost} to deliver, and you may see how we get there.",
        "buyer_name": given["buyer-name"],
        "buyer_title": given["buyer-title"],
        "buyer_company": given["buyer-company"],
        "their_alternative": given["their-alternative"],
        "concern": given["concern"],
    }
    return {
        **{key: yaml_text(text) for key, text in texts.items()},
        **PERSONAS[given["position"]],
        **STYLES[given["style"]],
        "name": name,
        "file": file,
        "position": given["position"],
        "currency": currency,
        "style": given["style"],
        "thing": thing,
        "buyer_first": given["buyer-name"].split()[0],
        "situation": yaml_paragraphs(given["situation"], 2),
        **{f"{key}_topics": yaml_list(cues(texts[key])) for key in ("proof", "must_tell", "concern")},
    }


def brief(answers: Answers, numbers: Mapping[str, float]) -> str:
    """What the seller is told before the talk."""

    def said(key: str) -> str:
        return money(round(abs(numbers[key]) * 100), str(answers["currency"]))

    buyer, thing = answers["buyer-name"], str(answers["unit"]).split("/")[0]
    one = money(round(numbers["units"] * 100), str(answers["currency"]))
    walk_away = amount(numbers["walk_away"], str(answers["currency"]), cents=False)
    return (
        f"You sell {answers['product']}. {buyer} of {answers['buyer-company']} is waiting for you.\n\n"
        f"Below a margin of {said('walk_money')} a year you would rather do without: that is a price of "
        f"{walk_away} with nothing else given. {said('target')} is what you hope for.\n\n"
        "There is more in this than the price. Find out what they need, and offer that before you offer a "
        "discount. Say what you need, too: they can't trade for what they don't know.\n\n"
        f"What the terms are worth to you, a year: 1 on the price per {thing} is {one}. A contract of 24 "
        f"months is worth {said('term_24')}, of 36 months {said('term_36')}. Every day later that they pay "
        f"costs you {said('day')}. Priority support costs you {said('priority')}, a named contact "
        f"{said('named')}. A case study is worth {said('case_study')}, a short testimonial "
        f"{said('testimonial')}."
    )
