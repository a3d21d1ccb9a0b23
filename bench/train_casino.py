"""Train the head that finds CaSiNo's strategies, and say how well it finds them.

python bench/train_casino.py [SHARED_DATA] [--without-kept-apart]

What ships is trained on all labelled dialogues; with --without-kept-apart the file written is that of a head
which has not seen the part kept apart, and the figures printed for that part are those of the file. Measured
is the same recipe on dialogues that it has not seen: in five folds by dialogue, thresholds from the other
folds, and trained without the part kept apart (``sha256("casino:id")``, its first eight hexadecimal digits
modulo 100, is 80 or more) on that part.
"""

import argparse
import json
import sys
from functools import cache
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fitting import How, cuts_by_fold, f1, kept_apart, out_of_fold, thresholds, written

from trainer.accuracy.camping import OF_THE_PAPER, STRATEGIES
from trainer.perception.linear import Linear, flat
from trainer.perception.strategies import features

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "trainer" / "perception" / "weights" / "casino.txt"
COMMENT = """# Weights learnt from CaSiNo (Chawla et al., NAACL 2021), CC BY 4.0,
# https://github.com/kushalchawla/CaSiNo.
# Made by bench/train_casino.py: a feature, then label number and weight in thousandths.
"""
HOW = How(
    least=3,
    strength=3.0,
    plain=("cue:", "cues:", "before-cue:", "place:", "frame:"),
)


class Talk:
    """All labelled turns: what tells their labels, the labels, the dialogue, whether it is kept apart."""

    def __init__(self, shared: Path) -> None:
        self.rows: list[dict[str, float]] = []
        labels, names, kept = [], [], []
        for line in (shared / "casino.jsonl").read_text(encoding="utf-8").splitlines():
            dialogue = json.loads(line)
            if not dialogue["annotated"]:
                continue
            apart = kept_apart("casino", dialogue["id"])
            said = [turn for turn in dialogue["turns"] if turn.get("text") is not None]
            texts = [turn["text"] for turn in said]
            for place, turn in enumerate(said):
                if turn.get("labels") is not None:
                    self.rows.append(flat(features(texts, place)))
                    labels.append([label in turn["labels"] for label in STRATEGIES])
                    names.append(dialogue["id"])
                    kept.append(apart)
        self.there, self.names, self.apart = np.array(labels), np.array(names), np.array(kept)
        self.scores = out_of_fold(self.rows, self.there, self.names, HOW)

    def unseen(self) -> np.ndarray:
        """What is found in each turn by a head that has not seen its dialogue, thresholds included."""
        return self.scores > cuts_by_fold(self.scores, self.there, self.names)

    def whole(self) -> str:
        """The file of a head trained on all turns."""
        return written(STRATEGIES, self.rows, self.there, thresholds(self.scores, self.there), HOW)

    @cache  # noqa: B019 - one talk lives as long as the script
    def without_kept_apart(self) -> str:
        """The file of a head trained on the turns that are not kept apart."""
        own = [row for row, apart in zip(self.rows, self.apart, strict=True) if not apart]
        there = self.there[~self.apart]
        cuts = thresholds(out_of_fold(own, there, self.names[~self.apart], HOW), there)
        return written(STRATEGIES, own, there, cuts, HOW)

    def kept_apart(self) -> np.ndarray:
        """What is found in the turns kept apart by a head trained on the others."""
        head = Linear.parse(self.without_kept_apart())
        held = [row for row, apart in zip(self.rows, self.apart, strict=True) if apart]
        return np.array(
            [
                [score > 0 for score in head.scores([(value, [name]) for name, value in row.items()])]
                for row in held
            ]
        )


def main() -> None:
    """Train, write, and print what was measured."""
    asked = argparse.ArgumentParser(description="Train the head that finds CaSiNo's strategies.")
    asked.add_argument("shared", nargs="?", type=Path, default=HERE.parent.parent / "shared" / "data")
    asked.add_argument("--without-kept-apart", action="store_true")
    given = asked.parse_args()
    talk = Talk(given.shared)
    tell("five folds by dialogue", talk.unseen(), talk.there)
    tell("the part kept apart, by a head trained without it", talk.kept_apart(), talk.there[talk.apart])
    text = COMMENT + (talk.without_kept_apart() if given.without_kept_apart else talk.whole())
    WEIGHTS.write_text(text, encoding="utf-8")
    print(f"{WEIGHTS.name}: {len(Linear.parse(text).written)} features, {len(text) // 1024} KiB")


def tell(name: str, found: np.ndarray, there: np.ndarray) -> None:
    """Print F1 by label and over the seven."""
    by_label = [f1(found[:, place], there[:, place]) for place in range(len(STRATEGIES))]
    told = " ".join(f"{label} {value:.3f}" for label, value in zip(STRATEGIES, by_label, strict=True))
    print(f"{name}: macro-F1 of seven {np.mean(by_label[: len(OF_THE_PAPER)]):.3f}; {told}")


if __name__ == "__main__":
    main()
