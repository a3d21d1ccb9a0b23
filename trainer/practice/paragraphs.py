"""A line of the buyer as it is shown: somebody who has joined speaks in a paragraph of their own."""

from trainer.session.events import Said
from trainer.session.voices import Part


def paragraphs(said: Said) -> list[str]:
    """What was said, one speaker a paragraph; at least one, and together the words as they stand."""
    found = [said.text]
    for spoken in said.parts:
        before, between, _ = found[-1].partition(f" {spoken.text}")
        if spoken.part == Part.JOINED and between:
            found[-1:] = [before, found[-1][len(before) + 1 :]]
    return found
