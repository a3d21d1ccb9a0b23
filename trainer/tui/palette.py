"""The command palette, safe to close while it is still looking something up."""

from textual.command import CommandList, CommandPalette


class Palette(CommandPalette):
    """Textual's palette. A search that is under way when it closes has no list to show any more."""

    def _watch__list_visible(self) -> None:
        if self.query(CommandList):
            super()._watch__list_visible()
