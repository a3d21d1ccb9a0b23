"""The arithmetic of the money: both payoffs, the seller's share, the efficiency."""

from dataclasses import dataclass

from trainer.debrief.arithmetic import (
    added,
    capital,
    cash,
    cited,
    hidden,
    in_cents,
    known,
    name,
    number,
    rate,
    signed,
    whose,
)
from trainer.debrief.blocks import Block, Bullets, Paragraph, Table
from trainer.debrief.explain_end import last_words
from trainer.debrief.outcome import outcome_of
from trainer.debrief.talk import Talk
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.payoffs import Payoff
from trainer.negotiation.wording import issue_name, joined, short, short_list
from trainer.scenario.scenario import Scenario

NO_SCENARIO = "Without a scenario nobody's numbers are known."


@dataclass(frozen=True, slots=True)
class Part:
    """What one issue adds to a payoff."""

    issue: str
    how: str
    """Its arithmetic, in money per year."""
    cents: int


def seller_payoff(talk: Talk) -> list[Block]:
    return payoff_blocks(talk, Side.SELLER)


def buyer_payoff(talk: Talk) -> list[Block]:
    return payoff_blocks(talk, Side.BUYER)


def payoff_blocks(talk: Talk, side: Side) -> list[Block]:
    """What the agreed terms pay a side, issue by issue, and the turns that led there."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph(NO_SCENARIO)]
    if not known(talk, side):
        return [Paragraph(hidden(talk))]
    currency, payoff = scenario.currency, scenario.payoffs[side]
    if talk.terms is None:
        party = scenario.seller if side is Side.SELLER else scenario.buyer
        floor = cash(scenario.floors[side], currency)
        counts = f"No deal, so {whose(talk, side)} walk-away counts: {floor}{scenario.a_year}. {party.batna}"
        return [Paragraph(counts), *last_words(talk)]
    title = f"{capital(whose(talk, side))} payoff"
    return [
        *package_blocks(scenario, payoff, talk.terms, (title, "agreed")),
        *way_blocks(talk, scenario, side),
    ]


def package_blocks(
    scenario: Scenario, payoff: Payoff, package: Package, titles: tuple[str, str]
) -> list[Block]:
    """What a package pays, issue by issue; ``titles`` of the sum and of the package's column."""
    agenda, currency = scenario.agenda, scenario.currency
    base, *parts = parts_of(payoff, package)
    rows = [("base", "", "", cash(base.cents, currency))]
    rows += [
        (
            issue_name(agenda, part.issue),
            short(agenda, part.issue, package[part.issue]),
            part.how,
            cash(part.cents, currency),
        )
        for part in parts
    ]
    title, column = titles
    total = added([base.cents, *(part.cents for part in parts)], currency)
    worth = cash(payoff.cents(package), currency)
    return [
        Paragraph(f"{title} {worth}{scenario.a_year} = {total}."),
        Table(("issue", column, "arithmetic", scenario.a_year.strip() or "money"), rows),
    ]


def parts_of(payoff: Payoff, package: Package) -> list[Part]:
    """The base and what every issue adds, in the order in which the payoff adds them, to the cent."""
    amounts = [payoff.part(issue, package[issue], package) for issue in payoff.order]
    cents = in_cents([payoff.valuation.base, *amounts], 100)
    parts = [
        Part(issue, how_of(payoff, issue, package), found)
        for issue, found in zip(payoff.order, cents[1:], strict=True)
    ]
    return [Part("", "", cents[0]), *parts]


def how_of(payoff: Payoff, issue: str, package: Package) -> str:
    """How one issue's worth is reckoned, with the numbers put in."""
    worth, value = payoff.valuation.worth.get(issue), package[issue]
    if worth is None:
        return "0"
    if worth.per_unit is None or isinstance(value, str):
        how = number(worth.of(value))
    else:
        counted = f"({number(value)} − {number(worth.counted_from)})" if worth.counted_from else number(value)
        how = f"{number(worth.per_unit)} × {counted}"
    for scaler in worth.scale:
        how += f" × {number(float(package[scaler]))} {issue_name(payoff.agenda, scaler)}"
    return f"{how} / {number(payoff.contract.years(package))} years" if worth.one_off else how


def way_blocks(talk: Talk, scenario: Scenario, side: Side) -> list[Block]:
    """How a side came from its opening to the agreed terms."""
    entries = [entry for entry in talk.ledger.concessions.entries if entry.side is side]
    currency, payoff = scenario.currency, scenario.payoffs[side]
    opening = payoff.cents(scenario.openings[side])
    moves = [opening, *(entry.own for entry in entries)]
    if talk.terms is None or not entries or sum(moves) != payoff.cents(talk.terms):
        return []
    items = []
    for entry in entries:
        issues = joined([issue_name(scenario.agenda, issue) for issue in entry.issues])
        how = "took the other side's terms on" if entry.accepted else "moved on"
        how = "undid what was agreed on" if entry.undoes else how
        items.append(cited(talk, entry.turn, f"{signed(entry.own, currency)}, {how} {issues}", entry.quote))
    worth = cash(sum(moves), currency)
    return [
        Paragraph(f"From {whose(talk, side)} opening: {added(moves, currency)} = {worth}."),
        Bullets(items),
    ]


def share_blocks(talk: Talk) -> list[Block]:
    """Which part of what both gained went to the seller."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph(NO_SCENARIO)]
    if talk.terms is None:
        return [Paragraph("No deal, so nobody gained anything that could be shared.")]
    if not known(talk, Side.BUYER):
        return [Paragraph(hidden(talk))]
    outcome = outcome_of(talk, scenario)
    gains = gains_of(scenario, talk.terms)
    yours, theirs = (cash(gains[side], scenario.currency) for side in (Side.SELLER, Side.BUYER))
    lines = gain_lines(talk, scenario, talk.terms)
    if outcome.share is None:
        return [Paragraph(f"No share: {yours} + {theirs} is not above 0."), lines]
    return [
        Paragraph(f"Your share {rate(outcome.share)} = {yours} / ({yours} + {theirs})."),
        lines,
        *last_words(talk),
    ]


def efficiency_blocks(talk: Talk) -> list[Block]:
    """How much of what was there the deal has used."""
    scenario = talk.scenario
    if scenario is None:
        return [Paragraph(NO_SCENARIO)]
    space = scenario.space
    if talk.terms is None:
        if not known(talk, Side.BUYER):
            return [Paragraph(f"No deal so far. {hidden(talk)}")]
        why = (
            "0%: no deal, though one was possible" if space.has_zopa else "none: no package suited both sides"
        )  # fmt: skip
        return [Paragraph(f"Efficiency {why}."), *last_words(talk)]
    if not known(talk, Side.BUYER):
        return [Paragraph(hidden(talk))]
    efficiency, best = outcome_of(talk, scenario).efficiency, space.best_joint
    if efficiency is None or best is None:
        return [Paragraph("No efficiency: no package leaves both sides anything above their walk-aways.")]
    gains = gains_of(scenario, talk.terms)
    most = gains_of(scenario, best.package)
    used, there = (
        added([found[Side.SELLER], found[Side.BUYER]], scenario.currency) for found in (gains, most)
    )
    return [
        Paragraph(f"Efficiency {rate(efficiency)} = ({used}) / ({there})."),
        gain_lines(talk, scenario, talk.terms),
        Paragraph(f"The most that was there for both together: {short_list(scenario.agenda, best.package)}."),
        gain_lines(talk, scenario, best.package),
        *last_words(talk),
    ]


def gains_of(scenario: Scenario, package: Package) -> dict[Side, int]:
    """What a package leaves either side above its walk-away, in cents."""
    return {side: scenario.payoffs[side].cents(package) - scenario.floors[side] for side in Side}


def gain_lines(talk: Talk, scenario: Scenario, package: Package) -> Bullets:
    """What either side has above its walk-away."""
    gains, currency = gains_of(scenario, package), scenario.currency
    return Bullets(
        [
            f"{'you' if side is Side.SELLER else name(talk)}: payoff "
            f"{cash(scenario.payoffs[side].cents(package), currency)} less walk-away "
            f"{cash(scenario.floors[side], currency)} = {cash(gains[side], currency)}"
            for side in (Side.SELLER, Side.BUYER)
        ]
    )
