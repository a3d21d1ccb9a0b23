"""Whole readings a second, beside other readers of the same lines in the same run.

python bench/readers.py [ROUNDS]

Ours is the reading of a line of talk as it is played: acts with quotes, terms with their condition,
topics, questions and concerns, by rules and the trained head. Beside it sixty plain regular expressions,
and where they are installed (``pip install vaderSentiment``, ``pip install convokit`` and spaCy's
en_core_web_sm) VADER's sentiment and ConvoKit's politeness strategies with its parser. One core, warm;
medians of the rounds. Printed too: mean and 99th percentile of a line of ours, and what the first line costs.
"""

import importlib
import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Side
from trainer.perception.context import Context
from trainer.perception.reader import Reader
from trainer.session.turn import reader_for

STARTED = time.perf_counter()
HERE = Path(__file__).resolve().parent
LINES = [
    json.loads(line)
    for line in (HERE / "data" / "sales_train.jsonl").read_text(encoding="utf-8").splitlines()
]
WORDS = """deal|offer|price|discount|budget|board|deadline|friday|final|walk away|leave|competitor|cheaper|
sorry|thank|appreciate|understand|fair|both of us|together|long run|help me|tell me|why|how|what|who|need|
priority|worried|concern|frustrat|hard|tough|makes sense|reasonable|you're right|so you|in other words|
our fault|honestly|to be frank|between us|cost|market|everyone pays|only two|last slot|manager|legal|policy|
after all|loyal|disappointed|amateur|ridiculous|joke|or else|lawyer|cancel|no alternative|signed"""
SIXTY = [re.compile(rf"\b{word.strip()}\b", re.IGNORECASE) for word in WORDS.split("|")]


def ours() -> Callable[[dict[str, str]], object]:
    """A reading by the scenario's reader, from where both sides opened."""
    names = {line["scenario"] for line in LINES}
    scenarios = {name: load_scenario(name) for name in names if name}
    readers = {name: reader_for(scenarios[name]) if name else Reader.foreign() for name in names}
    openings = {name: scenarios[name].openings if name else {side: {} for side in Side} for name in names}

    def read(line: dict[str, str]) -> object:
        name = line["scenario"]
        speaker = Side(line["speaker"])
        context = Context(speaker=speaker, standing=openings[name], heard=line["context"])
        return readers[name].read(line["text"], context)

    return read


def sixty(line: dict[str, str]) -> object:
    """One search with each of sixty patterns."""
    return [pattern.search(line["text"]) is not None for pattern in SIXTY]


def vader() -> Callable[[dict[str, str]], object]:
    """VADER's scores of the line."""
    analyzer = importlib.import_module("vaderSentiment.vaderSentiment").SentimentIntensityAnalyzer()
    return lambda line: analyzer.polarity_scores(line["text"])


def politeness() -> Callable[[dict[str, str]], object]:
    """ConvoKit's politeness strategies of the line, parsed first."""
    kit = importlib.import_module("convokit")
    parser, strategies = kit.TextParser(), kit.PolitenessStrategies()

    def read(line: dict[str, str]) -> object:
        said = strategies.transform_utterance(parser.transform_utterance(line["text"]))
        return said.meta["politeness_strategies"]

    return read


def measured(read: Callable[[dict[str, str]], object], rounds: int) -> list[float]:
    """Seconds for every line, in the median round."""
    for line in LINES[:200]:
        read(line)
    taken = []
    for _ in range(rounds):
        times = []
        for line in LINES:
            begin = time.perf_counter()
            read(line)
            times.append(time.perf_counter() - begin)
        taken.append(times)
    return sorted(taken, key=sum)[len(taken) // 2]


def main() -> None:
    """Print a line for each reader."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    read = ours()
    begin = time.perf_counter()
    read(LINES[0])
    print(f"first line {time.perf_counter() - begin:.3f} s, after {begin - STARTED:.3f} s for the scenarios")
    times = sorted(measured(read, rounds))
    print(f"a line of ours: mean {statistics.mean(times) * 1000:.3f} ms, "
          f"99th percentile {times[int(len(times) * 0.99)] * 1000:.3f} ms")  # fmt: skip
    print(f"{'ours':20} {len(times) / sum(times):8.0f} a second")
    for name, make in (
        ("sixty patterns", lambda: sixty),
        ("VADER", vader),
        ("ConvoKit politeness", politeness),
    ):
        try:
            other = measured(make(), 1 if name.startswith("ConvoKit") else rounds)
        except (ImportError, OSError) as error:
            print(f"{name:20} not measured: {error}")
            continue
        print(f"{name:20} {len(other) / sum(other):8.0f} a second")


if __name__ == "__main__":
    main()
