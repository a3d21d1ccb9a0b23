"""A line to be filled in, whose keys work in the order in which they were pressed."""

from textual import events
from textual.widgets import Input

from trainer.negotiation.printable import printable_lines

LONGEST = 1_000
"""Characters that a paste can bring a field to."""


class Field(Input):
    """An input that carries out its own keys itself.

    By way of the app they would come after whatever has been typed since: a backspace in a quick hand, or
    while the program is busy, would take away the wrong letter.
    """

    async def _on_key(self, event: events.Key) -> None:
        bound = self._bindings.key_to_bindings.get(event.key)
        if not bound:
            await super()._on_key(event)
            return
        event.prevent_default()
        event.stop()
        await self.run_action(bound[0].action)

    def _on_paste(self, event: events.Paste) -> None:
        """Take a paste on one line, as far as there is room, without what can't be shown."""
        event.prevent_default()
        event.stop()
        room = max(LONGEST - len(self.value) + len(self.selected_text), 0)
        text = printable_lines(event.text[:LONGEST]).replace("\n", " ")
        self.replace(text[:room], *self.selection)
