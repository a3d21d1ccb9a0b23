"""What is counted when readings are compared with labels: precision, recall, F1, support."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """How well one thing is found. Shares are 0..1; None where there is nothing to divide by."""

    precision: float | None
    recall: float | None
    f1: float | None
    support: int
    """How many there are by the labels."""

    def plain(self) -> dict[str, float | int | None]:
        """As the JSON contract has it, shares to three places."""
        shares = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {name: shown(value) for name, value in shares.items()} | {"support": self.support}


def shown(share: float | None) -> float | None:
    """A share to three places."""
    return None if share is None else round(share, 3)


@dataclass(slots=True)
class Tally:
    """Counts for one label: found and there, found and not there, there and not found."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def count(self, *, found: bool, there: bool) -> None:
        """Count one line."""
        self.right += found and there
        self.false += found and not there
        self.missed += there and not found

    @property
    def support(self) -> int:
        return self.right + self.missed

    @property
    def figures(self) -> Figures:
        """Precision is None where nothing was found, recall where nothing is there, F1 where both."""
        found = self.right + self.false
        doubled = 2 * self.right + self.false + self.missed
        return Figures(
            precision=share(self.right, found),
            recall=share(self.right, self.support),
            f1=share(2 * self.right, doubled),
            support=self.support,
        )


def share(part: int, whole: int) -> float | None:
    """A share; None of nothing."""
    return part / whole if whole else None


def mean(values: list[float]) -> float | None:
    """The plain mean; None of nothing."""
    return sum(values) / len(values) if values else None


@dataclass(slots=True)
class OfferTally:
    """Counts for offers: whether one is found where there is one, and whether it is right in every value."""

    found: Tally
    exact: int = 0
    """Offers there whose every term was read, and no other."""
    lines: int = 0

    @classmethod
    def empty(cls) -> "OfferTally":
        return cls(Tally())

    def count(self, *, found: bool, there: bool, right: bool) -> None:
        """Count one line; ``right`` says whether what is read is just what is there."""
        self.lines += 1
        self.found.count(found=found, there=there)
        self.exact += found and there and right

    def plain(self) -> dict[str, float | int | None]:
        """As the JSON contract has it, with what else can be said of offers.

        ``value_right`` is the share of the offers found that were right in every value, ``exact`` that of all
        offers there, ``f1_value`` F1 where an offer with a wrong value counts as false and as missed,
        ``false_offers`` the share of lines without an offer in which one was read.
        """
        tally = self.found
        wrong = tally.right - self.exact
        strict = Tally(self.exact, tally.false + wrong, tally.missed + wrong).figures
        return tally.figures.plain() | {
            "value_right": shown(share(self.exact, tally.right)),
            "exact": shown(share(self.exact, tally.support)),
            "f1_value": shown(strict.f1),
            "false_offers": shown(share(tally.false, self.lines - tally.support)),
        }
