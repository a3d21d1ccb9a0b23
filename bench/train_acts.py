"""Train the head that judges the acts of sales talk beside the rules.

python bench/train_acts.py [SHARED_DATA]

The words are learnt from ``bench/data/sales_train.jsonl``, the briefings and the lines of the tests; how far
each rule is to be trusted beside them, and the thresholds, from the first alone, because the rules were
written with the lines of the tests at hand. ``sales_kept.jsonl`` is not touched. What is no pressure is
learnt from friendly talk of another kind too, campers' (``casino.jsonl`` in SHARED_DATA, ``../shared/data``
by default): a head that has heard sellers and buyers alone takes strange words for a push.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path

import numpy as np
from scipy import sparse

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fitting import How, Table, f1, fitted, kept_apart, out_of_fold, with_more

from tests.perception.lines import LINES
from tests.perception.strangers import STRANGERS
from trainer.accuracy.lines import reading_of
from trainer.accuracy.rows import LabelledLine, rows
from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import PRESSURE, SEQUENCE, Act
from trainer.negotiation.issues import Side
from trainer.perception.act_features import SHAPE, features
from trainer.perception.judging import CAREFUL, UNJUDGED
from trainer.perception.linear import SCALE, Linear, flat
from trainer.perception.text import Line

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "trainer" / "perception" / "weights" / "acts.txt"
LINES_OF_TALK = HERE / "data" / "sales_train.jsonl"
ACTS = [act for act in Act if act not in SEQUENCE]
COMMENT = """# Weights learnt from bench/data/sales_train.jsonl, the lines of the tests and, for talk without
# pressure, CaSiNo (Chawla et al., NAACL 2021), CC BY 4.0, https://github.com/kushalchawla/CaSiNo, by
# bench/train_acts.py: a feature, then label number and weight in thousandths."""
HOW = How(least=2, strength=3.0, plain=("by ", "asks", "calls", "short", "first "))
TRUST = np.linspace(0, 6, 25)
CUTS = np.linspace(-2, 4, 61)
PRECISION_FIRST = 0.6
"""How much recall counts where a false find does more harm than a missed one."""
LIKENESS = 2.0
"""How much word vectors weigh beside the words themselves."""
SMALLEST = 0.15
CAMPERS = {"A": Side.SELLER, "B": Side.BUYER}
CALM = 400
"""Lines of campers who push nobody."""
SHORTEST = 4
"""Words of a camper's line from which it is learnt from: the head finds no pressure in fewer."""


class Words:
    """Distilled word vectors (``bench/distil_words.py``): what is learnt of a word holds for its like."""

    def __init__(self) -> None:
        found = np.load(HERE / "data" / "words.npz")
        self.places = {word: place for place, word in enumerate(found["words"].tolist())}
        self.vectors = found["vectors"].astype(float) * float(found["scale"]) * LIKENESS

    def of(self, features_: Mapping[str, float]) -> np.ndarray:
        """A line's words, each with the weight that it has as a phrase of one word."""
        known = [(self.places[name], value) for name, value in features_.items() if name in self.places]
        total = np.zeros(self.vectors.shape[1])
        for place, value in known:
            total += value * self.vectors[place]
        return total


def of_tests() -> Iterator[LabelledLine]:
    """The labelled lines of the tests, their words and acts."""
    for line in LINES:
        yield LabelledLine(speaker=Side(line.speaker), text=line.text, acts=line.acts.split())
    for row in STRANGERS.strip().splitlines():
        trade, text, acts = [*row.split("|"), "", ""][:3]
        yield LabelledLine(
            speaker=Side.BUYER if trade.endswith("B") else Side.SELLER, text=text, acts=acts.split()
        )


def trusted(scores: np.ndarray, ruled: np.ndarray, there: np.ndarray, beta: float) -> tuple[float, float]:
    """How much a rule's find adds to the score of the words, and the threshold: the best F around."""
    grid = np.array([[f(scores + trust * ruled > cut, there, beta) for cut in CUTS] for trust in TRUST])
    padded = np.pad(grid, 2, mode="edge")
    smooth = sum(padded[i : i + len(TRUST), j : j + len(CUTS)] for i in range(5) for j in range(5))
    place = np.unravel_index(int(np.argmax(smooth)), grid.shape)
    return float(TRUST[place[0]]), float(CUTS[place[1]])


def of_briefings() -> Iterator[LabelledLine]:
    """What the shipped scenarios give the seller to say: facts push nobody, whatever else they do."""
    for entry in list_scenarios().entries:
        scenario = load_scenario(entry.name)
        for fact in scenario.seller.facts:
            row = LabelledLine(speaker=Side.SELLER, text=fact.text)
            found = {quoted.act for quoted in reading_of(row, scenario, trained=False).acts} - PRESSURE
            yield row.model_copy(update={"acts": tuple(found)})


def f(found: np.ndarray, there: np.ndarray, beta: float) -> float:
    """F with recall counting ``beta`` times as much as precision."""
    right, square = (found & there).sum(), beta * beta
    return float((1 + square) * right / max(found.sum() + square * there.sum(), 1))


def of_camps(shared: Path) -> Iterator[LabelledLine]:
    """Lines of campers in which no rule finds pressure, none of the part that is kept apart for measuring."""
    said = []
    for line in (shared / "casino.jsonl").read_text(encoding="utf-8").splitlines():
        dialogue = json.loads(line)
        if kept_apart("casino", dialogue["id"]):
            continue
        for turn in dialogue["turns"]:
            if len((turn.get("text") or "").split()) >= SHORTEST:
                said.append(LabelledLine(speaker=CAMPERS[turn["speaker"]], text=turn["text"]))
    said.sort(key=lambda row: sha256(row.text.encode()).hexdigest())
    calm = (row for row in said if not found_by_rules(row) & CAREFUL)
    return islice(calm, CALM)


def found_by_rules(row: LabelledLine) -> set[Act]:
    """The acts that rules alone find in a line."""
    return {quoted.act for quoted in reading_of(row, None, trained=False).acts}


@dataclass(frozen=True, eq=False)
class Lesson:
    """What some acts are learnt from: features of lines, whether each act is there, what stands beside."""

    features: list[dict[str, float]]
    there: np.ndarray
    beside: sparse.csr_matrix

    def scores(self, judged: np.ndarray) -> np.ndarray:
        """The score of every line for the acts that are judged, by heads that have not seen it; else 0."""
        places = np.arange(len(self.features))
        return out_of_fold(self.features, self.there & judged, places, HOW, self.beside)

    @cache  # noqa: B019 - a lesson lives as long as the script
    def table(self) -> tuple[Table, sparse.csr_matrix]:
        """The features as a matrix."""
        table = Table(self.features, HOW)
        places = np.arange(len(self.features))
        return table, with_more(table.matrix(self.features), self.beside, places)


class Talk:
    """All lines: what tells their acts, the acts there are, and those that rules found."""

    def __init__(self, shared: Path) -> None:
        opened = cache(load_scenario)
        own = list(rows(LINES_OF_TALK.name, LINES_OF_TALK.read_text(encoding="utf-8"), LabelledLine))
        self.own = len(own)
        self.words = Words()
        every = [*own, *of_tests(), *of_briefings()]
        self.plain = self.lesson(every)
        self.calm = self.lesson([*every, *of_camps(shared)])
        readings = [
            reading_of(row, opened(row.scenario) if row.scenario else None, trained=False) for row in own
        ]
        self.ruled = np.array([[reading.has(act) for act in ACTS] for reading in readings])
        careful = np.array([act in CAREFUL for act in ACTS])
        self.scores = self.plain.scores(~careful)[: self.own] + self.calm.scores(careful)[: self.own]

    def lesson(self, lines: Sequence[LabelledLine]) -> Lesson:
        """What the lines teach."""
        found = [flat(features(Line(row.text).plain, row.speaker, ())) for row in lines]
        there = np.array([[act in row.acts for act in ACTS] for row in lines])
        return Lesson(found, there, sparse.csr_matrix(np.array([self.words.of(row) for row in found])))

    def lesson_of(self, act: Act) -> Lesson:
        """What an act is learnt from."""
        return self.calm if act in CAREFUL else self.plain


def row_of(feature: str, weights: Mapping[int, float]) -> str:
    """A feature's line in the file; empty where it weighs next to nothing."""
    kept = [(place, weight) for place, weight in sorted(weights.items()) if abs(weight) >= SMALLEST]
    if not kept:
        return ""
    return "\t".join((feature, *(f"{place}\t{round(weight * SCALE)}" for place, weight in kept)))


def main() -> None:
    """Train, write, and print F1 in five folds beside that of the rules alone."""
    talk = Talk(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "shared/data")
    weights: dict[str, dict[int, float]] = {}
    head: list[str] = []
    by_rules, by_both = [], []
    for place, act in enumerate(ACTS):
        lesson = talk.lesson_of(act)
        table, matrix = lesson.table()
        there, ruled = lesson.there[: talk.own, place], talk.ruled[:, place]
        beta = PRECISION_FIRST if act in CAREFUL else 1.0
        trust, cut = trusted(talk.scores[:, place], ruled, there, beta)
        model = fitted(matrix, lesson.there[:, place], HOW.strength)
        head += [act.value, str(round((model.intercept_[0] - cut) * SCALE))]
        weights.setdefault(f"rule {act}", {})[place] = trust / SHAPE
        if act not in UNJUDGED:
            learnt = model.coef_[0]
            for feature, weight in zip(table.names, learnt[: len(table.names)] * table.factors, strict=True):
                weights.setdefault(feature, {})[place] = weight
            for word, number in talk.words.places.items():
                likeness = float(talk.words.vectors[number] @ learnt[len(table.names) :])
                found = weights.setdefault(word, {})
                found[place] = found.get(place, 0.0) + likeness
        by_rules.append(f1(ruled, there))
        both = talk.scores[:, place] + trust * ruled > cut
        by_both.append(by_rules[-1] if act in UNJUDGED else f1(both, there))
        print(f"{act:14} rules {by_rules[-1]:.2f} both {by_both[-1]:.2f} trust {trust:.2f} above {cut:.1f}")
    lines = [line for feature, found in sorted(weights.items()) if (line := row_of(feature, found))]
    text = "\n".join((COMMENT, "\t".join(head), *lines)) + "\n"
    WEIGHTS.write_text(text, encoding="utf-8")
    print(f"macro-F1 in five folds: rules {np.mean(by_rules):.3f}, with the head {np.mean(by_both):.3f}")
    print(f"{WEIGHTS.name}: {len(Linear.parse(text).written)} features, {len(text) // 1024} KiB")


if __name__ == "__main__":
    main()
