"""Sellers who only repeat, beg, flatter or threaten, in every scenario, and what a stubborn buyer did wrong.

python bench/stubborn.py [SELLERS=500] [--workers 2] [--tell]
"""

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.stubborn import Talked, stubborn
from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario


def talk(name: str, number: int) -> tuple[str, str, int, str | None, list[str], str]:
    """The scenario, what its seller did, how long it lasted and how it ended, and what was wrong."""
    talked: Talked = stubborn(load_scenario(name), number)
    faults = list(talked.faults())
    return name, talked.way, len(talked.lines), talked.ended, faults, talked.told if faults else ""


def main() -> int:
    """Play, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sellers", nargs="?", type=int, default=500)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--tell", action="store_true", help="print the talks in which something was wrong")
    arguments = parser.parse_args()
    begun = time.perf_counter()
    names = [entry.name for entry in list_scenarios().entries]
    todo = [(name, number) for name in names for number in range(arguments.sellers)]
    with ProcessPoolExecutor(arguments.workers) as pool:
        found = list(pool.map(talk, *zip(*todo, strict=True), chunksize=10))
    print(f"{len(found)} talks in {time.perf_counter() - begun:.0f} s")
    for name in names:
        own = [one for one in found if one[0] == name]
        ends = Counter(one[3] or "never" for one in own)
        rounds = sorted(one[2] for one in own)
        print(f"{name:24} rounds {rounds[0]} to {rounds[-1]}, ended {dict(ends)}")
        for fault, count in Counter(fault for one in own for fault in one[4]).most_common():
            print(f"    {count:4}  {fault}")
    for one in found:
        if one[4] and arguments.tell:
            print(one[4], one[5], sep="\n")
    return int(any(one[4] for one in found))


if __name__ == "__main__":
    raise SystemExit(main())
