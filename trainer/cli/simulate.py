"""``trainer simulate``: seller policies play many sessions; what comes of them on the average."""

import argparse
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from trainer.cli.main import UsageError
from trainer.cli.many import cores, play_all
from trainer.cli.output import emit, show
from trainer.cli.sources import data_of
from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario
from trainer.scenario.scenario import Scenario
from trainer.simulate.document import SimulationJson
from trainer.simulate.policies import POLICIES, SCRIPT
from trainer.simulate.report import report
from trainer.simulate.result import Result
from trainer.simulate.run import Batch, batches
from trainer.simulate.summary import row

MOST_SESSIONS = 100_000
"""Sessions of a row: more say nothing more."""
MOST_WORKERS = 256
FEW = 200
"""Sessions below which starting processes takes longer than it saves."""


def simulate(arguments: argparse.Namespace) -> int:
    """Play the sessions and print a report, or one JSON document."""
    checked(arguments)
    scenarios = chosen(arguments)
    work = [
        batch
        for scenario in scenarios
        for name, script in sellers(arguments.seller, fast=arguments.fast)
        for batch in batches(
            Batch(
                scenario.model_dump_json(by_alias=True),
                name,
                arguments.seed,
                first=1,
                last=arguments.sessions,
                level=arguments.difficulty,
                script=script,
                in_acts=arguments.fast,
            )
        )
    ]
    if arguments.csv is not None:
        write_csv(Path(arguments.csv), ())  # what can't be written is known before anything is played
    results = play_all(work, workers_for(arguments.workers, work))
    if arguments.csv is not None:
        write_csv(Path(arguments.csv), results)
    if arguments.json:
        rows = [row(found) for found in rows_of(results)]
        emit(SimulationJson(sessions=arguments.sessions, rows=rows).model_dump(mode="json"))
    else:
        for scenario in scenarios:
            show(
                report(scenario, [found for found in rows_of(results) if found[0].scenario == scenario.name])
            )
    return 0


def checked(arguments: argparse.Namespace) -> None:
    """Raise UsageError for numbers that make no sense, and for no scenario or too many."""
    if arguments.all == bool(arguments.scenarios):
        raise UsageError("simulate: name scenarios, or write --all for all of them")
    for name, value, most in (
        ("sessions", arguments.sessions, MOST_SESSIONS),
        ("workers", arguments.workers, MOST_WORKERS),
    ):
        if value is not None and not 1 <= value <= most:
            raise UsageError(f"simulate: --{name} {value}: write a number from 1 to {most:,}")


def chosen(arguments: argparse.Namespace) -> list[Scenario]:
    """The scenarios that were asked for, each once."""
    names = [entry.name for entry in list_scenarios().entries] if arguments.all else arguments.scenarios
    found = [load_scenario(name) for name in dict.fromkeys(names)]
    twice = [
        one.name for place, one in enumerate(found) if one.name in {other.name for other in found[:place]}
    ]
    if twice:
        raise UsageError(f"simulate: two of the scenarios are called '{twice[0]}'; rename one")
    return found


def sellers(asked: str, *, fast: bool = False) -> Iterator[tuple[str, tuple[str, ...] | None]]:
    """The policies that were asked for, each once, with the lines of a scripted one."""
    for name in dict.fromkeys(POLICIES if asked == "all" else asked.split(",")):
        if name.startswith(SCRIPT) and fast:
            raise UsageError(f"simulate: --seller {name}: a script has to be read; leave out --fast")
        if name.startswith(SCRIPT):
            yield name, script(name.removeprefix(SCRIPT))
        elif name in POLICIES:
            yield name, None
        else:
            there = ", ".join([*POLICIES, f"{SCRIPT}FILE", "all"])
            raise UsageError(f"simulate: --seller {name}: there is no such seller; there are {there}")


def script(file: str) -> tuple[str, ...]:
    """The lines of a script, blank ones at its end left out."""
    name, data = data_of(file)
    lines = data.decode("utf-8-sig", "replace").rstrip().split("\n")
    if lines == [""]:
        raise UsageError(f"{name}: holds no line; write one for each turn of the seller")
    return tuple(line.removesuffix("\r") for line in lines)


def workers_for(asked: int | None, work: Sequence[Batch]) -> int:
    """How many processes play: as many as asked for; else one for a short run, one a core for a long one."""
    sessions = sum(batch.last - batch.first + 1 for batch in work)
    return asked or (1 if sessions < FEW else cores())


def rows_of(results: Sequence[Result]) -> list[list[Result]]:
    """The results of each row, in order."""
    rows: dict[tuple[str, str], list[Result]] = {}
    for result in results:
        rows.setdefault((result.scenario, result.seller), []).append(result)
    return list(rows.values())


def write_csv(path: Path, results: Sequence[Result]) -> None:
    """One line a session; money in the scenario's currency per year."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        table.writerows(cells(result) for result in results)


COLUMNS = (
    "scenario", "seller", "session", "seed", "difficulty", "ended", "deal", "rounds", "seller_payoff",
    "buyer_payoff", "seller_share", "efficiency", "resentment_buyer", "resentment_seller", "lifetime_value",
    "outcome", "empathy", "violations", "terms",
)  # fmt: skip


def cells(result: Result) -> list[object]:
    """A session as a line of the table; empty where there is no value."""
    terms = "; ".join(f"{issue}={value}" for issue, value in (result.terms or {}).items())
    return [
        result.scenario, result.seller, result.session, result.seed, result.level, result.ended.value,
        int(result.deal), result.rounds, result.seller_payoff / 100, result.buyer_payoff / 100, result.share,
        result.efficiency, result.resentment_buyer, result.resentment_seller, result.lifetime / 100,
        result.outcome, result.empathy, len(result.violations), terms,
    ]  # fmt: skip
