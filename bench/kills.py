"""The program killed at random moments, and whether all that it had shown is there afterwards.

python bench/kills.py [KILLS=300] [--seed S] [--workers 2]
"""

import argparse
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.endpoint import Endpoint
from tests.killing import DELAY, WAIT, Model, Tally, Ward

MOST_TOLD = 10


def run(kills: int, seed: int) -> Tally:
    """Some kills in a folder of their own, with a model of their own."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Endpoint.serving(Model(seed), wait=WAIT, delay=DELAY) as server,
    ):
        ward = Ward.open(Path(folder) / "home", seed, server.url)
        for _ in range(kills):
            ward.kill_once()
        return ward.tally


def main() -> int:
    """Kill, and print what it came to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", nargs="?", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    begun = time.perf_counter()
    shares = [
        (arguments.kills + place) // arguments.workers for place in range(arguments.workers)
    ]  # as even as can be
    seeds = [arguments.seed + 1000 * place for place in range(arguments.workers)]
    tally = Tally()
    with ProcessPoolExecutor(arguments.workers) as pool:
        for each in pool.map(run, shares, seeds):
            tally.add(each)
    print(f"kills              {sum(tally.kills.values())} in {time.perf_counter() - begun:.0f} s")
    for phase, count in tally.kills.items():
        print(f"  {phase:16} {count}")
    print(f"lines shown        {tally.shown}")
    print(f"  lost             {len(tally.lost)}")
    print(f"unreadable stores  {len(tally.unreadable)}")
    print(f"resumes            {tally.resumed}")
    print(f"  failed           {len(tally.failed)}")
    print("unsaid texts       " + ", ".join(f"{count} {what}" for what, count in tally.drafts.items()))
    print("around Enter       " + ", ".join(f"{count} {what}" for what, count in tally.stood.items()))
    print(f"stuck before kill  {len(tally.stuck)}")
    for fault in [*tally.unreadable, *tally.lost, *tally.failed, *tally.stuck][:MOST_TOLD]:
        print(f"\n{fault}")
    return 0 if tally.clean else 1


if __name__ == "__main__":
    sys.exit(main())
