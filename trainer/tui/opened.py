"""The arithmetic behind a number, in a dialog over the debrief."""

from collections.abc import Sequence

from trainer.debrief.blocks import Block, as_text
from trainer.tui.paper import Paper


class Opened(Paper):
    """Blocks of arithmetic under a title; Escape closes."""

    def __init__(self, title: str, blocks: Sequence[Block]) -> None:
        super().__init__(title, lambda width: as_text(blocks, width))
