"""Frontier and Nash point of some 10,000 packages, beside reckoning each package by itself and NegMAS.

python bench/frontier.py    (NegMAS only where it is installed: AGPL, no dependency of this project)
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario
from trainer.negotiation.frontier import Space
from trainer.negotiation.grid import count_packages, packages
from trainer.negotiation.issues import Side
from trainer.negotiation.payoffs import Payoff
from trainer.scenario.scenario import Scenario

TIMES = 9


def best_of(work: Callable[[], object]) -> float:
    """Milliseconds of the quickest of some runs."""
    found = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        work()
        found.append(1000 * (time.perf_counter() - begun))
    return min(found)


def fresh(scenario: Scenario) -> tuple[Payoff, Payoff]:
    """Payoffs that know nothing yet."""
    seller, buyer = scenario.seller.valuation, scenario.buyer.valuation
    agenda, contract = scenario.agenda, scenario.contract
    return Payoff(agenda, seller, contract), Payoff(agenda, buyer, contract)


def ours(scenario: Scenario) -> tuple[object, object]:
    """Frontier and Nash point as the debrief has them."""
    space = Space(*fresh(scenario), scenario.floors[Side.SELLER], scenario.floors[Side.BUYER])
    return space.frontier, space.nash


def one_by_one(scenario: Scenario) -> list[tuple[int, int]]:
    """The payoffs of every package for itself, and the frontier by sorting them."""
    seller, buyer = fresh(scenario)
    both = [(seller.cents(package), buyer.cents(package)) for package in packages(scenario.agenda)]
    best: list[tuple[int, int]] = []
    for point in sorted(both, reverse=True):
        if not best or point[1] > best[-1][1]:
            best.append(point)
    return best


def negmas(points: list[tuple[float, ...]]) -> Callable[[], object] | None:
    """NegMAS's frontier of the same payoffs; None where it is not installed."""
    try:
        from negmas.preferences.ops import pareto_frontier_numpy  # noqa: PLC0415
        from numpy import array  # noqa: PLC0415
    except ImportError:
        return None
    values = array(points)
    return lambda: pareto_frontier_numpy(values)


def main() -> None:
    """Print milliseconds by scenario."""
    for entry in list_scenarios().entries:
        scenario = load_scenario(entry.name)
        count = count_packages(scenario.agenda)
        print(f"{entry.name:24} {count:6,} packages, the best of {TIMES} runs")
        print(f"    frontier and Nash point   {best_of(partial(ours, scenario)):8.1f} ms")
        print(f"    each package for itself   {best_of(partial(one_by_one, scenario)):8.1f} ms")
        seller, buyer = fresh(scenario)
        payoffs = [(float(a), float(b)) for a, b in zip(seller.grid(), buyer.grid(), strict=True)]
        theirs = negmas(payoffs)
        if theirs is not None:
            print(f"    NegMAS, frontier alone    {best_of(theirs):8.1f} ms")


if __name__ == "__main__":
    main()
