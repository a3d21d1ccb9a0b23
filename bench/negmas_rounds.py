"""NegMAS at the same work, run by the Python of its own environment; knows nothing of this project.

PYTHON bench/negmas_rounds.py    (a job in JSON on standard input, the answer on standard output)

The job ``{"sessions": N, "rounds": [R, ...], "scenarios": [{"values": [n, ...], "sides": [[[u]]]}]}``: for
each scenario how many values each issue has, and both sides' utility of each. NegMAS plays N sessions of
its alternating offers over each, a Boulware against a Conceder, and goes on for R rounds: neither has much
to give, so that hardly one ends sooner. The answer gives processor seconds a session by R, and the rounds
that were run.

With ``"grids": [[[u, u], ...], ...]`` instead, the payoffs of both sides for every package: the answer gives
processor milliseconds for its Pareto frontier and for the Nash point on it (as ``nash_points`` finds it, the
ranges of both utilities included), the best of some runs.
"""

import json
import sys
import time

from negmas import SAOMechanism, make_issue, make_os
from negmas.preferences import LinearAdditiveUtilityFunction, MappingUtilityFunction
from negmas.preferences.ops import nash_points, pareto_frontier_numpy
from negmas.sao.negotiators import BoulwareTBNegotiator, ConcederTBNegotiator
from numpy import array

TIMES = 5
HARD = 0.6
"""Share of its best package below which a side has no agreement: few packages are that good for both."""


def session(scenario: dict, rounds: int) -> int:
    """One negotiation; how many rounds it went."""
    issues = [
        make_issue([f"v{place}" for place in range(count)], name=f"i{number}")
        for number, count in enumerate(scenario["values"])
    ]
    space = make_os(issues)
    mechanism = SAOMechanism(outcome_space=space, n_steps=rounds)
    for kind, side in zip((BoulwareTBNegotiator, ConcederTBNegotiator), scenario["sides"], strict=True):
        worth = LinearAdditiveUtilityFunction(
            {
                f"i{number}": {f"v{place}": value for place, value in enumerate(values)}
                for number, values in enumerate(side)
            },
            outcome_space=space,
            reserved_value=HARD * sum(map(max, side)),
        )
        mechanism.add(kind(), ufun=worth)
    mechanism.run()
    return mechanism.state.step


def sessions(job: dict) -> dict:
    """Processor seconds a session for each number of rounds."""
    found = {}
    for rounds in job["rounds"]:
        ran = count = 0
        spent = 0.0
        for scenario in job["scenarios"]:
            session(scenario, rounds)
            begun = time.process_time()
            for _ in range(job["sessions"]):
                ran += session(scenario, rounds)
                count += 1
            spent += time.process_time() - begun
        found[rounds] = {"seconds": spent / count, "rounds": ran / count}
    return found


def frontiers(grids: list) -> list:
    """Milliseconds for the frontier and for the Nash point of it, grid by grid."""
    found = []
    for grid in grids:
        points = array(grid, dtype=float)
        outcomes = [(place,) for place in range(len(grid))]
        worths = [
            MappingUtilityFunction(
                dict(zip(outcomes, column, strict=True)), reserved_value=0.0, outcomes=outcomes
            )
            for column in points.T
        ]
        frontier = nash = float("inf")
        for _ in range(TIMES):
            begun = time.process_time()
            best = [tuple(points[place]) for place in pareto_frontier_numpy(points)]
            ended = time.process_time()
            nash_points(worths, best, outcomes=outcomes)
            frontier = min(frontier, 1000 * (ended - begun))
            nash = min(nash, 1000 * (time.process_time() - ended))
        found.append({"frontier": frontier, "nash": nash})
    return found


def main() -> None:
    """Do the job that stands on standard input."""
    job = json.load(sys.stdin)
    json.dump(frontiers(job["grids"]) if "grids" in job else sessions(job), sys.stdout)


if __name__ == "__main__":
    main()
