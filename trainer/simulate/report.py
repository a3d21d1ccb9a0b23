"""What a scenario does to sellers, for whoever writes or teaches it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from trainer.debrief.amounts import money
from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph, Table
from trainer.negotiation.frontier import Point
from trainer.negotiation.wording import issue_name, joined, spoken_list
from trainer.scenario.scenario import Scenario
from trainer.simulate.document import RowJson
from trainer.simulate.result import Result
from trainer.simulate.summary import mean, row

PAYOFF = "payoff"
HEAD = ("seller", "deals", "walks", PAYOFF, "share", "eff.", "resent", "life", "scores")
OFTEN = 0.25
"""The share of sessions from which a round without movement is one in which sellers get stuck."""
MOST_NAMED = 3


def report(scenario: Scenario, rows: Sequence[Sequence[Result]]) -> list[Block]:
    """The rows of a scenario as a table, and what they say of it."""
    summed = [row(results) for results in rows]
    every = [result for results in rows for result in results]
    return [
        Heading(f"{scenario.title} ({scenario.name})"),
        Paragraph(setting(scenario)),
        Table(head(scenario), [cells(scenario, rows[place], found) for place, found in enumerate(summed)]),
        Paragraph(
            f"Means over {len(rows[0]):,} sessions each. eff.: joint surplus against the most there is; "
            "resent: resentment of buyer/seller, 0 to 1; life: the account's value over its life; scores: "
            "outcome/empathy, 0 to 100."
        ),
        Bullets(list(findings(scenario, rows, every))),
    ]


def head(scenario: Scenario) -> tuple[str, ...]:
    """What stands above the columns; a payoff that is counted by the year says so."""
    return tuple(scenario.a_year.strip() or name if name == PAYOFF else name for name in HEAD)


def setting(scenario: Scenario) -> str:
    """What there is to win."""
    space = scenario.space
    floor = cash(scenario, space.seller_floor)
    if not space.zopa:
        return f"No package suits both sides. The seller's walk-away is {floor}{scenario.a_year}."
    best = space.best_joint
    most = f" The most for both: {valued(scenario, best)}." if best is not None else ""
    share = 100 * len(space.zopa) / len(space.points)
    return (
        f"{len(space.zopa):,} of {len(space.points):,} packages suit both sides ({share:.0f} %). "
        f"The seller's walk-away is {floor}{scenario.a_year}.{most}"
    )


def cells(scenario: Scenario, results: Sequence[Result], found: RowJson) -> list[str]:
    """A row of the table."""
    shares = [result.share for result in results if result.share is not None]
    return [
        found.seller,
        percent(found.deal_rate),
        percent(found.walkaway_rate),
        cash(scenario, round(found.seller_payoff * 100)),
        percent(mean(shares)) if shares else "-",
        percent(found.efficiency) if found.efficiency is not None else "-",
        f"{hundredths(found.resentment_buyer)}/{hundredths(found.resentment_seller)}",
        cash(scenario, round(found.lifetime_value * 100)),
        f"{found.outcome:.0f}/{'-' if found.empathy is None else f'{found.empathy:.0f}'}",
    ]


def findings(scenario: Scenario, rows: Sequence[Sequence[Result]], every: Sequence[Result]) -> Iterator[str]:
    """What there is to say, point by point."""
    faults = [(result, words) for result in every for words in result.violations]
    if faults:
        result, words = faults[0]
        where = f"{result.seller}, seed {result.seed}"
        yield f"The buyer broke its word {len(faults)} times, first with {where}: {words}"
    for results in rows:
        yield from stuck(scenario, results)
    yield from unplayed(scenario, every)
    yield from untold(scenario, every)
    yield from best_line(scenario, every)


def stuck(scenario: Scenario, results: Sequence[Result]) -> Iterator[str]:
    """Where the sellers of a row got stuck: the rounds without movement, and what stayed open."""
    seller = results[0].seller
    rounds = Counter(number for result in results for number in result.still)
    often = sorted(number for number, times in rounds.items() if times >= OFTEN * len(results))
    failed = [result for result in results if not result.deal]
    open_issues = Counter(issue for result in failed for issue in result.gaps)
    parts = []
    if often:
        parts.append(f"nothing moves in {rounds_spoken(often)}")
    if failed and open_issues:
        named = [issue_name(scenario.agenda, issue) for issue, _ in open_issues.most_common(MOST_NAMED)]
        parts.append(f"{len(failed)} of {len(results)} end without a deal, open on {joined(named)}")
    if parts:
        yield f"{seller}: {'; '.join(parts)}."


def unplayed(scenario: Scenario, every: Sequence[Result]) -> Iterator[str]:
    """The beats that nobody ever saw, and how often the others came."""
    played = Counter(beat for result in every for beat in result.beats)
    never = [beat.id for beat in scenario.buyer.beats if not played[beat.id]]
    if never:
        yield f"Beats that never fire: {', '.join(never)}."
    seen = [f"{beat} {percent(times / len(every))}" for beat, times in played.most_common()]
    if seen:
        yield f"Beats by how often they fire: {', '.join(seen)}."


def untold(scenario: Scenario, every: Sequence[Result]) -> Iterator[str]:
    """The facts that nobody ever brought to light."""
    told = {fact for result in every for fact in result.facts}
    never = [fact.id for fact in scenario.buyer.facts if fact.id not in told]
    if never:
        yield f"Facts that nobody brings to light: {', '.join(never)}."


def best_line(scenario: Scenario, every: Sequence[Result]) -> Iterator[str]:
    """The session that was worth the most over the account's life, and how to see it again."""
    dealt = [result for result in every if result.terms is not None]
    if not dealt:
        yield "Nobody made a deal."
        return
    best = max(dealt, key=lambda result: (result.lifetime, result.seller_payoff))
    terms = spoken_list(scenario.agenda, best.terms or {})
    yield (
        f"The best that was played: {best.seller}, seed {best.seed}: {terms}; "
        f"{cash(scenario, best.seller_payoff)}{scenario.a_year}, {cash(scenario, best.lifetime)} over "
        "the account's life."
    )


def valued(scenario: Scenario, point: Point) -> str:
    """A package and what it pays either side."""
    terms = spoken_list(scenario.agenda, point.package)
    seller, buyer = cash(scenario, point.seller), cash(scenario, point.buyer)
    return f"{terms} ({seller} for the seller, {buyer} for the buyer)"


def rounds_spoken(rounds: Sequence[int]) -> str:
    """Rounds in a row as a range: "rounds 3 to 5 and 9"."""
    runs: list[list[int]] = []
    for number in rounds:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return f"round{'s' if len(rounds) > 1 else ''} {joined(parts)}"


def cash(scenario: Scenario, cents: int) -> str:
    return money(cents, scenario.currency)


def percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def hundredths(level: float) -> str:
    """A level between 0 and 1, short."""
    return f"{level:.2f}".removeprefix("0")
