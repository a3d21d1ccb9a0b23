"""Measure the reader on labelled talk and write the figures that ship with it.

python bench/accuracy.py [SHARED_DATA] [--check]

SHARED_DATA is the folder with casino.jsonl, craigslist.jsonl and job_interview.jsonl (``../shared/data`` by
default). The lines of sales talk kept apart and the labels of haggles lie in ``bench/data``. Of the others
only the part kept apart is read: dialogues whose ``sha256("set:id")``, its first eight hexadecimal digits
modulo 100, is 80 or more. With --check nothing is written, and a difference from the file is an error.
"""

import json
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fitting import kept_apart
from train_casino import Talk
from train_regard import unseen

from trainer.accuracy import haggling, interviews, lines
from trainer.accuracy.camping import STRATEGIES, CampCounts
from trainer.accuracy.document import of_camps, of_haggles, of_interviews, of_lines
from trainer.accuracy.rows import Haggle, Interview, LabelledLine, Labels, Row, rows
from trainer.library.scenarios import load_scenario

HERE = Path(__file__).resolve().parent
RESULTS = HERE.parent / "trainer" / "perception" / "measured.json"
R = TypeVar("R", bound=Row)


def of_file(path: Path, kind: type[R]) -> Iterator[R]:
    """The rows of a file."""
    return rows(str(path), path.read_text(encoding="utf-8"), kind)


def sales_lines() -> dict[str, Any]:
    """The lines of sales talk that were written and kept apart for this."""
    opened = cache(load_scenario)
    kept = of_file(HERE / "data" / "sales_kept.jsonl", LabelledLine)
    counts = lines.counted(kept, lambda name: opened(name) if name else None)
    said = f"{counts.lines} lines by a dozen hands, most of them made to mislead a reader, kept apart."
    return of_lines(counts) | {"data": said}


def haggles(shared: Path) -> dict[str, Any]:
    """Haggles kept apart: the labelled messages, and the price agreed on in all of them."""
    labels: dict[str, dict[int, Labels]] = {}
    for line in (HERE / "data" / "craigslist_kept.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        labels.setdefault(label["id"], {})[label["turn"]] = Labels.model_validate(label)
    kept = [one for one in of_file(shared / "craigslist.jsonl", Haggle) if kept_apart("craigslist", one.id)]
    counts = haggling.counted(labelled(one, labels.get(one.id, {})) for one in kept)
    said = (
        f"{counts.labelled} labelled messages of {len(labels)} haggles, the deals of {len(kept)}, kept apart."
    )
    return of_haggles(counts) | {"data": said}


def labelled(haggle: Haggle, labels: dict[int, Labels]) -> Haggle:
    """The haggle with labels on its messages."""
    turns = [turn.model_copy(update={"labels": labels.get(place)}) for place, turn in enumerate(haggle.turns)]
    return haggle.model_copy(update={"turns": tuple(turns)})


def job_interviews(shared: Path) -> dict[str, Any]:
    """All job interviews; rules were tuned on them, so other talk of the kind will be read less well."""
    found = list(of_file(shared / "job_interview.jsonl", Interview))
    return of_interviews(interviews.counted(found)) | {
        "data": f"{len(found)} interviews, which the rules were tuned on."
    }


def camps(shared: Path) -> dict[str, Any]:
    """Labelled camps, each dialogue by a head that was trained without it."""
    talk = Talk(shared)
    counts = CampCounts()
    for found, there in zip(talk.unseen(), talk.there, strict=True):
        counts.add(
            {name for name, one in zip(STRATEGIES, found, strict=True) if one},
            {name for name, one in zip(STRATEGIES, there, strict=True) if one},
        )
    dialogues = len(set(talk.names))
    persons = unseen(shared)
    said = (
        f"{counts.turns} turns of {dialogues} dialogues, and the ratings of {len(persons)} people, each read "
        "by weights that were learnt without it."
    )
    return of_camps(counts, persons) | {"data": said}


def main() -> None:
    """Measure everything and write it, or compare it with what stands there."""
    shared = Path(
        next((word for word in sys.argv[1:] if not word.startswith("-")), HERE.parent.parent / "shared/data")
    )
    found = {
        "lines": sales_lines(),
        "craigslist": haggles(shared),
        "interviews": job_interviews(shared),
        "casino": camps(shared),
    }
    text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
    if "--check" in sys.argv:
        if text != RESULTS.read_text(encoding="utf-8"):
            sys.exit(f"{RESULTS} does not hold what was measured; run without --check to write it")
        return
    RESULTS.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
