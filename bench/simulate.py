"""Sessions a second on one core: through text, and on acts and offers alone.

python bench/simulate.py [SESSIONS]

SESSIONS of each policy in each scenario, after one of each that warms the caches. Processor time of
this process is counted, so that other work on the machine matters little. Both ways are taken in turn.
"""

import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario
from trainer.practice.speaking import grammar
from trainer.simulate.policies import POLICIES
from trainer.simulate.run import Batch, run

USUAL = 20


def main() -> None:
    """Play every policy in every scenario both ways, and print what a session takes."""
    sessions = int(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    documents = [
        load_scenario(entry.name).model_dump_json(by_alias=True) for entry in list_scenarios().entries
    ]
    speak = grammar().line
    spent = {False: 0.0, True: 0.0}
    played = rounds = 0
    for document in documents:
        for seller in POLICIES:
            for in_acts in spent:
                batch = Batch(document, seller, 1, 1, sessions, in_acts=in_acts)
                run(replace(batch, last=1), speak)
                start = time.process_time()
                results = run(batch, speak)
                spent[in_acts] += time.process_time() - start
            played += sessions
            rounds += sum(result.rounds for result in results)
    print(f"{played} sessions of {rounds / played:.1f} lines of the seller on the average")
    for in_acts, seconds in spent.items():
        way = "acts" if in_acts else "text"
        print(f"{way}: {played / seconds:6.1f} sessions a second, {1000 * seconds / played:.1f} ms each")


if __name__ == "__main__":
    main()
