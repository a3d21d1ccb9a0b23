"""Fits a linear head by logistic regression and writes it as :mod:`trainer.perception.linear` reads it.

Needs scikit-learn: ``pip install '.[train]'``. The result is the same on every run.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from scipy import sparse
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from trainer.perception.linear import SCALE


@dataclass(frozen=True, slots=True)
class How:
    """How a head is fitted."""

    least: int
    """Texts in which a feature has to stand to count."""
    strength: float
    """The inverse of the regularisation."""
    plain: tuple[str, ...] = ()
    """How features begin that weigh the same however common they are."""


THRESHOLDS = np.linspace(-2.5, 2.5, 51)
FOLDS = 5
KEPT_FROM = 80
COMMON = 3.0
"""Brings the weight of rarity (inverse document frequency) down to about 1 for a word in one of seven."""
SMALLEST = 0.02
"""A smaller weight changes nothing and is left out."""


def kept_apart(dataset: str, name: object) -> bool:
    """Whether a dialogue belongs to the part that nothing is trained or tuned on."""
    return int(sha256(f"{dataset}:{name}".encode()).hexdigest()[:8], 16) % 100 >= KEPT_FROM


class Table:
    """Features of all texts as a matrix, rare ones left out, common ones weighing less."""

    def __init__(self, rows: Sequence[Mapping[str, float]], how: How) -> None:
        counts: dict[str, int] = {}
        for row in rows:
            for name, value in row.items():
                counts[name] = counts.get(name, 0) + (value != 0)
        self.kept = {name for name, count in counts.items() if count >= how.least}
        self.vectorizer = DictVectorizer()
        self.vectorizer.fit(
            [{name: value for name, value in row.items() if name in self.kept} for row in rows]
        )
        self.names = self.vectorizer.get_feature_names_out()
        rarity = np.array([1 + np.log(len(rows) / counts[name]) for name in self.names]) / COMMON
        plainly = np.array([bool(how.plain) and name.startswith(how.plain) for name in self.names])
        self.factors = np.where(plainly, 1.0, rarity)

    def matrix(self, rows: Sequence[Mapping[str, float]]) -> sparse.csr_matrix:
        """The texts' features, a row each."""
        found = (self.vectorizer.transform(rows) @ sparse.diags(self.factors)).tocsr()
        found.indices, found.indptr = found.indices.astype(np.int32), found.indptr.astype(np.int32)
        return found


def with_more(
    matrix: sparse.csr_matrix, beside: sparse.csr_matrix | None, places: np.ndarray
) -> sparse.csr_matrix:
    """A matrix with the features that stand beside it."""
    return matrix if beside is None else sparse.hstack([matrix, beside[places]]).tocsr()


def fitted(matrix: sparse.csr_matrix, there: np.ndarray, strength: float) -> LogisticRegression:
    """One label's regression."""
    model = LogisticRegression(C=strength, class_weight="balanced", solver="liblinear", random_state=0)
    return model.fit(matrix, there)


def out_of_fold(
    rows: Sequence[Mapping[str, float]],
    labels: np.ndarray,
    groups: np.ndarray,
    how: How,
    beside: sparse.csr_matrix | None = None,
) -> np.ndarray:
    """Scores of every text by regressions that have not seen its group; ``beside`` has more features."""
    scores = np.zeros(labels.shape)
    for train, test in GroupKFold(FOLDS).split(labels, groups=groups):
        table = Table([rows[place] for place in train], how)
        seen = with_more(table.matrix([rows[place] for place in train]), beside, train)
        unseen = with_more(table.matrix([rows[place] for place in test]), beside, test)
        for label in range(labels.shape[1]):
            if labels[train, label].any():
                scores[test, label] = fitted(seen, labels[train, label], how.strength).decision_function(
                    unseen
                )
    return scores


def f1(found: np.ndarray, there: np.ndarray) -> float:
    """F1 of one label."""
    right = (found & there).sum()
    return float(2 * right / max(found.sum() + there.sum(), 1))


def thresholds(scores: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """For each label the threshold with the best F1, smoothed over its neighbours."""
    found = []
    for label in range(labels.shape[1]):
        curve = np.array([f1(scores[:, label] > cut, labels[:, label]) for cut in THRESHOLDS])
        smooth = np.convolve(np.pad(curve, 2, mode="edge"), np.ones(5) / 5, mode="valid")
        found.append(THRESHOLDS[int(np.argmax(smooth))])
    return np.array(found)


def cuts_by_fold(scores: np.ndarray, labels: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """For every text the thresholds that the other folds' scores give."""
    cuts = np.zeros(labels.shape)
    for others, test in GroupKFold(FOLDS).split(labels, groups=groups):
        cuts[test] = thresholds(scores[others], labels[others])
    return cuts


def written(
    names: Sequence[str], rows: Sequence[Mapping[str, float]], labels: np.ndarray, cuts: np.ndarray, how: How
) -> str:
    """The head fitted on all texts, as a file without a comment."""
    table = Table(rows, how)
    matrix = table.matrix(rows)
    weights: dict[str, list[str]] = {}
    head: list[str] = []
    for place, name in enumerate(names):
        model = fitted(matrix, labels[:, place], how.strength)
        head += [name, str(round((model.intercept_[0] - cuts[place]) * SCALE))]
        for feature, weight in zip(table.names, model.coef_[0] * table.factors, strict=True):
            if abs(weight) >= SMALLEST:
                weights.setdefault(feature, []).extend((str(place), str(round(weight * SCALE))))
    lines = ["\t".join((feature, *found)) for feature, found in sorted(weights.items())]
    return "\n".join(("\t".join(head), *lines)) + "\n"
