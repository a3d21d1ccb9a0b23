"""Learn what signs in the words of both sides weigh on how people feel about a talk, and say how well.

python bench/train_regard.py [SHARED_DATA]

From CaSiNo's participants: how much each liked the other, and how satisfied they were. Ratings are fitted by
their rank, since half of them are the highest there is, by ridge regression. A sign whose weight has not the
direction in which the ratings go with it by itself is left out, so that no weight contradicts what is seen.
Measured is the subjective value as the debrief prints it, by weights that have not seen the dialogue (five
folds). What ships is fitted on all.

Needs scikit-learn: ``pip install '.[train]'``. The result is the same on every run.
"""

import sys
from pathlib import Path

import numpy as np
from scipy.optimize import nnls
from scipy.stats import rankdata
from sklearn.linear_model import Ridge
from sklearn.model_selection import GroupKFold

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from trainer.accuracy.campsite import Seat, seats
from trainer.accuracy.relationship import Person, relationship
from trainer.accuracy.rows import Camp, rows
from trainer.debrief.regard import CONTENT, LIKING, features
from trainer.debrief.subjective import satisfaction, subjective_value
from trainer.debrief.term import percent, total
from trainer.perception.linear import SCALE, Linear

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "trainer" / "perception" / "weights" / "regard.txt"
COMMENT = """# Weights learnt from CaSiNo (Chawla et al., NAACL 2021), CC BY 4.0,
# https://github.com/kushalchawla/CaSiNo.
# Made by bench/train_regard.py: a sign and whose it is, then label number and weight in thousandths.
"""
PENALTY = 1000.0
FOLDS = 5
SELF_USUALLY, SELF_SPREAD = 0.6, 0.2
"""Where the middle of the talks comes to lie and how far they spread, for how content one is with oneself: as
far as for the terms, with few at an end."""
RESULT = ("result", "lead")
"""What the terms say already, beside which how content one is with oneself is learnt."""
HIGHEST = 5


class Table:
    """All participants' features as a matrix."""

    def __init__(self, seats: list[Seat]) -> None:
        self.seats = seats
        found = [{one.name: one.counted for one in features(seat.talk, seat.side)} for seat in seats]
        self.names = sorted({name for row in found for name in row})
        self.values = np.array([[row.get(name, 0.0) for name in self.names] for row in found])
        self.terms = np.array([percent(total(satisfaction(seat.talk, seat.side))) / 100 for seat in seats])
        self.camps = np.array([seat.dialogue for seat in seats])
        self.likes = np.array([seat.likes for seat in seats], float)
        self.satisfied = np.array([seat.satisfied for seat in seats], float)


def agreeing(values: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Weights by ridge regression, none against the direction of its own correlation; in values' units."""
    spread = values.std(0) + 1e-9
    scaled, wanted = (values - values.mean(0)) / spread, wanted - wanted.mean()
    alone = np.sign(scaled.T @ wanted)
    kept = np.flatnonzero(np.sign(Ridge(PENALTY).fit(scaled, wanted).coef_) == alone)
    signed = scaled[:, kept] * alone[kept]
    found, _ = nnls(
        np.vstack([signed, PENALTY**0.5 * np.eye(len(kept))]), np.concatenate([wanted, np.zeros(len(kept))])
    )
    weights = np.zeros(values.shape[1])
    weights[kept] = found * alone[kept] / spread[kept]
    return weights


def fitted(table: Table, seen: np.ndarray) -> str:
    """The file of the head, learnt from these participants."""
    values = table.values[seen]
    liking = agreeing(values, ranks(table.likes[seen]))
    ratings = (table.likes[seen] - 1) / (HIGHEST - 1)
    slope, start = np.polyfit(values @ liking, ratings, 1)
    own = np.where(np.isin(table.names, RESULT), 0.0, values)
    beside = np.column_stack([table.terms[seen], own])
    words = agreeing(beside, ranks(table.satisfied[seen]))[1:]
    words *= SELF_SPREAD / (own @ words).std()
    middle = SELF_USUALLY - float((own @ words).mean())
    head = "\t".join((LIKING, thousandths(start), CONTENT, thousandths(middle)))
    lines = [head]
    for name, *weights in zip(table.names, liking * slope, words, strict=True):
        heavy = [place for place, weight in enumerate(weights) if round(weight * SCALE)]
        if heavy:
            lines.append("\t".join((name, *(f"{place}\t{thousandths(weights[place])}" for place in heavy))))
    return "\n".join(lines) + "\n"


def ranks(ratings: np.ndarray) -> np.ndarray:
    """Ratings by their rank, the same spread for any number of them."""
    return rankdata(ratings) / len(ratings)


def thousandths(weight: float) -> str:
    return str(round(float(weight) * SCALE))


def seats_of(shared: Path) -> list[Seat]:
    """All participants of the data."""
    path = shared / "casino.jsonl"
    return seats(rows(str(path), path.read_text(encoding="utf-8"), Camp))


def unseen(shared: Path) -> list[Person]:
    """All participants with what weights say of them that have not seen their dialogue."""
    table = Table(seats_of(shared))
    persons: dict[int, Person] = {}
    for seen, others in GroupKFold(FOLDS).split(table.values, groups=table.camps):
        learnt = Linear.parse(fitted(table, seen))
        for place in map(int, others):
            seat = table.seats[place]
            persons[place] = Person(seat, subjective_value(seat.talk, seat.side, learnt))
    return [persons[place] for place in sorted(persons)]


def main() -> None:
    """Learn, write, and print what was measured."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "shared" / "data"
    for name, value in relationship(unseen(shared)).items():
        print(f"{name}: {value}")
    table = Table(seats_of(shared))
    text = COMMENT + fitted(table, np.arange(len(table.seats)))
    WEIGHTS.write_text(text, encoding="utf-8")
    print(f"{WEIGHTS.name}: {len(Linear.parse(text).written)} signs")


if __name__ == "__main__":
    main()
