"""Frontier and Nash point of some 10,000 packages, beside reckoning each package by itself and NegMAS.

python bench/frontier.py [--negmas FOLDER]

With ``--negmas`` NegMAS finds both for the same payoffs, handed to it already reckoned. It is installed into
an environment of its own in FOLDER, once (AGPL, 548 MiB: it is no dependency of this project, and nothing of
it is imported here).
"""

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from negmas_home import answer

from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario
from trainer.negotiation.frontier import Space
from trainer.negotiation.grid import count_packages, packages
from trainer.negotiation.issues import Side
from trainer.negotiation.payoffs import Payoff
from trainer.scenario.scenario import Scenario

TIMES = 9
MOST = 10
"""Milliseconds that are wanted at most."""


def best_of(work: Callable[[], object]) -> float:
    """Processor milliseconds of the quickest of some runs."""
    found = []
    for _ in range(TIMES):
        begun = time.process_time()
        work()
        found.append(1000 * (time.process_time() - begun))
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


def surplus(scenario: Scenario) -> list[tuple[int, int]]:
    """What every package pays both sides above walking away, in cents."""
    seller, buyer = fresh(scenario)
    floors = scenario.floors
    return [
        (one - floors[Side.SELLER], other - floors[Side.BUYER])
        for one, other in zip(seller.grid(), buyer.grid(), strict=True)
    ]


def main() -> None:
    """Print milliseconds by scenario."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--negmas", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    scenarios = [load_scenario(entry.name) for entry in list_scenarios().entries]
    theirs = []
    if asked.negmas is not None:
        theirs = answer(asked.negmas, {"grids": [surplus(scenario) for scenario in scenarios]})
    for place, scenario in enumerate(scenarios):
        mine = best_of(partial(ours, scenario))
        verdict = f"at most {MOST:.0f} wanted: {'met' if mine <= MOST else 'not met'}"
        print(f"{scenario.name:24} {count_packages(scenario.agenda):6,} packages, the best of {TIMES} runs")
        print(f"    frontier and Nash point   {mine:8.1f} ms, the payoffs' reckoning included; {verdict}")
        print(f"    each package for itself   {best_of(partial(one_by_one, scenario)):8.1f} ms")
        if theirs:
            both, alone = theirs[place]["frontier"] + theirs[place]["nash"], theirs[place]["frontier"]
            print(f"    NegMAS, payoffs given     {both:8.1f} ms, {alone:.1f} of it the frontier alone")
            print(f"    NegMAS takes {both / mine:.1f} times as long")


if __name__ == "__main__":
    main()
