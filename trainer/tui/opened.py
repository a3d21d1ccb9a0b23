"""The arithmetic behind a number, in a dialog over the screen that shows it."""

from collections.abc import Sequence

from trainer.debrief.blocks import Block, Heading, as_text
from trainer.debrief.explain import Trace
from trainer.debrief.talk import talk_of
from trainer.practice.sitting import Sitting
from trainer.tui.paper import Paper


class Opened(Paper):
    """What a path opens, under a title; the path stands at the foot. Escape closes."""

    def __init__(self, title: str, path: str, blocks: Sequence[Block]) -> None:
        below = [block for block in blocks if block != Heading(path)]
        super().__init__(title, lambda width: as_text(below, width), path)


def trace_of(sitting: Sitting) -> Trace:
    """Where the numbers of a session come from, as far as it has come and may be seen by now."""
    session = sitting.session
    return Trace(talk_of(session.state, tuple(session.events), sitting.header.mode))
