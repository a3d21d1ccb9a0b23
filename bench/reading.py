"""Reading lines of several kinds and lengths: milliseconds a line, and how they grow with its length.

python bench/reading.py [RUNS]

A ratio of 8 between 8,000 and 1,000 characters is growth with the length, 64 with its square. Beside it, in
the same run, one pass of a regular expression over the same text.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.library.scenarios import open_scenario
from trainer.negotiation.issues import Side
from trainer.negotiation.offers import Offer
from trainer.perception.context import Context
from trainer.session.turn import reader_for

SCENARIO = "renewal-under-the-gun"
LENGTHS = (80, 1_000, 4_000, 8_000)
TALK = "I hear it has been a hard spring, and we could do 96 per seat if you sign for 36 months with net-30. "
KINDS = {
    "talk": TALK,
    "talk, no full stop": TALK.replace(". ", " and "),
    "a price, again": "price 96 ",
    "payment, again": "net 30 ",
    "numbers": "you 96 97 98 36 24 ",
    "or": "96 or ",
    "refusals": "not at 96 ",
    "percentages": "10% off ",
    "ranges": "between 90 and 95 ",
    "number words": "ninety two ",
    "currency": "we $96k ",
    "digits": "9",
    "words": "hello there friend ",
    "an issue, again": "price ",
    "your price": "match your price ",
    "conditions": "if you do 96 ",
    "empty conditions": "if you ",
    "agreement": "deal and ",
    "commas": "i, 96, ",
    "quotes": "'",
    "one word": "a",
    "capitals": "Northwind is at 84 ",
    "questions": "why 96? ",
    "lines": "ok 96\n",
    "beyond ASCII": "９２ 😀 é ",
}
PASS = re.compile(r"\b(?:price|net|offer|deal|cannot|won't|last year|paid)\b")


def milliseconds(work: Callable[[str], object], text: str, runs: int) -> float:
    """The shortest of several runs: the rest is what else the machine does."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work(text)
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def row(name: str, times: list[float]) -> str:
    """A line of the table."""
    return f"{name:<20}" + "".join(f"{each:>10.2f}" for each in times) + f"{times[-1] / times[1]:>10.1f}"


def main() -> None:
    """Print one line a kind, then the comparator and the slowest."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    scenario = open_scenario(SCENARIO).scenario
    reader = reader_for(scenario)
    standing = dict(scenario.openings)
    proposed = Offer(terms=dict(standing[Side.BUYER]))
    context = Context(Side.SELLER, standing, proposed, heard="What about 88?", asked=scenario.agenda.main)
    print(f"{'':<20}" + "".join(f"{length:>10,}" for length in LENGTHS) + f"{'8k / 1k':>10}")
    slowest = ("", 0.0)
    for name, unit in KINDS.items():
        texts = [(unit * (length // len(unit) + 1))[:length] for length in LENGTHS]
        reader.read(texts[1], context)  # the first time compiles what this kind needs
        times = [milliseconds(lambda text: reader.read(text, context), text, runs) for text in texts]
        slowest = max(slowest, (name, times[-1]), key=lambda found: found[1])
        print(row(name, times))
    texts = [(TALK * 80)[:length] for length in LENGTHS]
    print(row("one pass of a regex", [milliseconds(PASS.findall, text, runs * 5) for text in texts]))
    print(f"slowest at {LENGTHS[-1]:,} characters: {slowest[0]}, {slowest[1]:.0f} ms")


if __name__ == "__main__":
    main()
