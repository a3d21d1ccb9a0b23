"""The arithmetic of the account's value over its life, year by year."""

from trainer.debrief.amounts import money
from trainer.debrief.arithmetic import added, cash, in_cents, name, number
from trainer.debrief.blocks import Block, Bullets, Paragraph, Table
from trainer.debrief.explain_end import last_words
from trainer.debrief.explain_feelings import evidence_items
from trainer.debrief.explain_outcome import NO_SCENARIO
from trainer.debrief.outcome import Lifetime, life_of, lifetime_of, outcome_of
from trainer.debrief.talk import Talk
from trainer.negotiation.issues import Side
from trainer.scenario.scenario import Scenario

AUTHORS = "The constants are the scenario author's, not evidence."
ONCE = "The two of you will not meet again, so nothing comes after this talk."


def lifetime_blocks(talk: Talk) -> list[Block]:
    """How the account's value over its life comes about, in short."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph("There is no value over time without a scenario.")]
    if scenario.future is None:
        return [Paragraph(f"{ONCE} What they feel costs nothing here that could be counted.")]
    found = life(talk, scenario)
    value, whole, price = (
        money(amount, scenario.currency)
        for amount in (found.value, found.without_resentment, found.price_of_resentment)
    )
    if talk.terms is None:
        return [Paragraph(f"No account to keep: your alternative is worth {value} over {found.years} years.")]
    return [
        Paragraph(
            f"Over the account's life: {value} in {found.years} years, the first for sure, each further "
            f"one with the chance {found.retention:.2f} that they stay, less {found.service_cost:.0%} for "
            f"how your team serves them. Without resentment {whole}, so resentment costs {price}. {AUTHORS}"
        )
    ]


def whole_life_blocks(talk: Talk) -> list[Block]:
    """The account's value over its life, in short and year by year."""
    return lifetime_blocks(talk) if talk.scenario is None else [*lifetime_blocks(talk), *price_blocks(talk)]


def life(talk: Talk, scenario: Scenario) -> Lifetime:
    return lifetime_of(talk, scenario, outcome_of(talk, scenario))


def value_blocks(talk: Talk) -> list[Block]:
    """The value with both sides' resentment."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph(NO_SCENARIO)]
    found = life(talk, scenario)
    years = years_blocks("Value over the account's life", found.served, found, found.retention, scenario)
    if talk.terms is None:
        return [Paragraph("No deal: your alternative over the same years."), *years, *last_words(talk)]
    return [*years, *constants(talk, scenario, found), *causes(talk)]


def without_blocks(talk: Talk) -> list[Block]:
    """The value if nobody resented anything."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph(NO_SCENARIO)]
    found = life(talk, scenario)
    yearly, kept = cash(found.yearly, scenario.currency), number(scenario.account.retention)
    what = "Your alternative is worth" if talk.terms is None else "Your payoff is"
    return [
        *years_blocks("Value without resentment", found.yearly, found, scenario.account.retention, scenario),
        Paragraph(
            f"{what} {yearly} a year (outcome.seller_payoff); somebody content stays another year with the "
            f"chance {kept}. {AUTHORS}"
        ),
        *last_words(talk),
    ]


def price_blocks(talk: Talk) -> list[Block]:
    """What resentment costs over the life of the account."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph(NO_SCENARIO)]
    found, currency = life(talk, scenario), scenario.currency
    with_it, without = cash(found.value, currency), cash(found.without_resentment, currency)
    if talk.terms is None:
        nothing = f"{cash(found.price_of_resentment, currency)} = {without} − {with_it}"
        return [Paragraph(f"No deal, so there is no account that resentment could cost: {nothing}.")]
    future = scenario.account
    pairs = zip(
        in_cents(year.worth for year in life_of(found.yearly, found.years, future.retention)),
        in_cents(year.worth for year in life_of(found.served, found.years, found.retention)),
        strict=True,
    )
    rows = [
        (str(year), cash(kept, currency), cash(left, currency), cash(kept - left, currency))
        for year, (kept, left) in enumerate(pairs, start=1)
    ]
    return [
        Paragraph(
            f"Price of resentment {cash(found.price_of_resentment, currency)} = {without} without it − "
            f"{with_it} with it."
        ),
        Table(("year", "without", "with", "lost"), rows),
        *constants(talk, scenario, found),
        *causes(talk),
    ]


def assumed_blocks(talk: Talk) -> list[Block]:
    """The constants that the value over time rests on, and what they do."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph(NO_SCENARIO)]
    found, future = life(talk, scenario), scenario.account
    meets = (
        f"The account lives {number(found.years)} years, the first for sure."
        if scenario.future is not None
        else "The two sides will never meet again: there is one year, and nothing that resentment could cost."
    )
    if talk.terms is not None:
        return [Paragraph(meets), *constants(talk, scenario, found), *causes(talk)]
    kept = f"Somebody content stays another year with the chance {number(future.retention)}."
    return [
        Paragraph(f"{meets} {kept} No deal, so there is no account that resentment could cost. {AUTHORS}")
    ]


def years_blocks(
    title: str, yearly: int, found: Lifetime, retention: float, scenario: Scenario
) -> list[Block]:
    """The sum over the years, to the cent."""
    currency = scenario.currency
    years = life_of(yearly, found.years, retention)
    cents = in_cents(year.worth for year in years)
    rows = [
        (
            str(place),
            number(year.stays),
            f"{number(year.stays)} × {cash(yearly, currency)}",
            cash(worth, currency),
        )
        for place, (year, worth) in enumerate(zip(years, cents, strict=True), start=1)
    ]
    return [
        Paragraph(f"{title} {cash(sum(cents), currency)} = {added(cents, currency)}."),
        Table(("year", "chance", "arithmetic", "worth"), rows),
    ]


def constants(talk: Talk, scenario: Scenario, found: Lifetime) -> list[Block]:
    """How resentment bends the chance that they stay and what the account pays."""
    future, resentment = scenario.account, talk.ledger.resentment
    lost = found.yearly - found.served
    paid, served, cost = (cash(cents, scenario.currency) for cents in (found.yearly, found.served, lost))
    bent = f"(1 − {number(future.retention_lost)} × {number(resentment[Side.BUYER].value)} their resentment)"
    stays = f"{number(found.retention)} = {number(future.retention)} × {bent}"
    felt = f"{number(resentment[Side.SELLER].value)} your resentment"
    items = [
        f"chance that {name(talk)} stays another year: {stays}",
        f"worse service: {number(found.service_cost)} = {number(future.service_cost)} × {felt}",
        f"a year then pays {served} = {paid} (outcome.seller_payoff) − {cost}",
    ]
    return [Bullets(items), Paragraph(AUTHORS)]


def causes(talk: Talk) -> list[Block]:
    """What both sides resent."""
    items = [
        f"{side}: {item}"
        for side, level in ((name(talk), Side.BUYER), ("you", Side.SELLER))
        for item in evidence_items(talk, talk.ledger.resentment[level])
    ]
    return [Bullets(items)] if items else []
