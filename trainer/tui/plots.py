"""Plots drawn with characters: the two axes with their quadrants, and what both sides' offers were worth.

Pure functions from numbers to lines of text, none wider than asked for; every mark has a shape of its own, so
that nothing depends on colour.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

HALF = 50
"""The score from which an axis counts as won."""
FULL = 100
AXIS = 5
"""Cells to the left of the quadrants."""
YOURS, THEIRS, BOTH = "●", "○", "◆"
SMALLEST_QUADRANT = (12, 3)
"""Cells and lines inside a quadrant: room for its name and for a mark beside it."""


def quadrant_plot(outcome: int, empathy: int, width: int, height: int) -> list[str]:
    """Outcome to the right, empathy upwards, both 0 to 100, and a mark where the talk came out.

    The middle lines stand at 50 and a mark never stands on one, so that it lies in the quadrant that the two
    numbers name. Smaller than can be read the plot does not get.
    """
    across = max((width - AXIS - 3) // 2, SMALLEST_QUADRANT[0])
    down = max((height - 5) // 2, SMALLEST_QUADRANT[1])
    rows = [[" "] * (2 * across + 1) for _ in range(2 * down + 1)]
    for row in rows:
        row[across] = "│"
    rows[down] = ["─"] * across + ["┼"] + ["─"] * across
    x, y = place(outcome, across), 2 * down - place(empathy, down)
    for name, right, upper in (
        ("pushover", False, True),
        ("partner", True, True),
        ("lose-lose", False, False),
        ("hardball", True, False),
    ):
        corner, inner = (0, down - 1) if upper else (2 * down, down + 1)
        write(rows[inner if y == corner else corner], name, across, right=right)
    rows[y][x] = YOURS
    edge = "─" * across
    labels = {0: f"{FULL:>3}", down: f"{HALF:>3}", 2 * down: "  0"}
    lines = [
        " " * AXIS + f"┌{edge}┬{edge}┐",
        *(
            f"{labels.get(place, ''):>{AXIS - 1}} {'├' if place == down else '│'}{''.join(row)}"
            f"{'┤' if place == down else '│'}"
            for place, row in enumerate(rows)
        ),
        " " * AXIS + f"└{edge}┴{edge}┘",
    ]
    return ["empathy ↑", *lines, under(across)]


def place(score: int, cells: int) -> int:
    """Where a score stands among ``cells`` below 50, the middle line, and ``cells`` from 50 on."""
    if score < HALF:
        return score * cells // HALF
    return cells + 1 + (score - HALF) * cells // (FULL - HALF + 1)


def write(row: list[str], name: str, across: int, *, right: bool) -> None:
    """A quadrant's name into a row, at the outer side of its quadrant."""
    start = 2 * across - len(name) if right else 1
    row[start : start + len(name)] = name


def under(across: int) -> str:
    """The scale of the outcome."""
    middle = f"{HALF}".center(4)
    left = "0".ljust(across - 1)
    right = f"outcome → {FULL}" if across >= 18 else f"{FULL}"
    return " " * (AXIS + 1) + left + middle + right.rjust(across - 2)


@dataclass(frozen=True, slots=True)
class Path:
    """What both sides' standing packages pay the seller, in cents a year: the openings, then every turn."""

    yours: Sequence[int]
    theirs: Sequence[int]
    walk_away: int
    target: int


LABEL = 16
"""Cells for what stands beside the payoffs."""


def path_plot(path: Path, width: int, height: int, money: Callable[[int], str]) -> list[str]:
    """Both sides' way over the turns, with lines at the seller's walk-away and target."""
    columns, down = max(width - LABEL - 1, 8), max(height - 2, 4)
    values = [*path.yours, *path.theirs, path.walk_away, path.target]
    low, high = min(values), max(values)
    span = max(high - low, 1)

    def line(cents: int) -> int:
        return round((high - cents) / span * (down - 1))

    floor, target = line(path.walk_away), line(path.target)
    rows = [["┈" if number in {floor, target} else " "] * columns for number in range(down)]
    turns = len(path.yours) - 1
    for worth, mark, stroke in ((path.theirs, THEIRS, "─"), (path.yours, YOURS, "━")):
        draw(rows, [line(cents) for cents in along(worth, columns)], mark, stroke)
    meet = meetings(path, columns, line)
    for column, level in meet:
        stays = (column - 1, level) in meet and column < columns - 1
        rows[level][column] = "═" if stays else BOTH
    labels = {0: money(high), down - 1: money(low)}
    labels[target] = f"target {money(path.target)}"
    labels[floor] = f"walk-away {money(path.walk_away)}"
    drawn = [
        f"{labels.get(number, ''):>{LABEL}}{'┤' if number in labels else '│'}{''.join(row)}".rstrip()
        for number, row in enumerate(rows)
    ]
    last = f"turn {turns}"
    axis = f"{'':>{LABEL}}└{'─' * columns}"
    return [*drawn, axis, f"{'':>{LABEL + 1}}{'start'.ljust(max(columns - len(last), 6))}{last}"]


def along(values: Sequence[int], columns: int) -> list[int]:
    """A value for each column: the one that held then; of several turns in one column the last."""
    last = max(len(values) - 1, 1)
    if columns > last:
        places = ((2 * column * last + columns - 1) // (2 * (columns - 1)) for column in range(columns))
    else:
        places = ((column + 1) * len(values) // columns - 1 for column in range(columns))
    return [values[min(place, len(values) - 1)] for place in places]


def meetings(path: Path, columns: int, line: Callable[[int], int]) -> set[tuple[int, int]]:
    """The columns and lines in which both sides stand on packages of the same worth."""
    pairs = zip(along(path.yours, columns), along(path.theirs, columns), strict=True)
    return {(column, line(yours)) for column, (yours, theirs) in enumerate(pairs) if yours == theirs}


def draw(rows: list[list[str]], heights: Sequence[int], mark: str, stroke: str) -> None:
    """One side's way: a mark wherever it changes, and at the end; a stroke while it stays."""
    for column, height in enumerate(heights):
        before = heights[column - 1] if column else None
        last = column == len(heights) - 1
        rows[height][column] = mark if height != before or last else stroke


def share_bar(score: int, cells: int) -> str:
    """A score from 0 to 100 as a bar."""
    full = round(min(max(score, 0), FULL) / FULL * cells)
    return "█" * full + "░" * (cells - full)
