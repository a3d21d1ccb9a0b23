"""The line at the foot of a screen: which keys do what here."""

from textual.binding import ActiveBinding
from textual.content import Content
from textual.widgets import Static


class Keys(Static):
    """The shown keys of the screen, then those of what has the focus.

    One widget in all, where a widget a key would cost the first paint of every screen.
    """

    DEFAULT_CSS = """
    Keys { dock: bottom; height: 1; padding: 0 1; background: $panel; color: $text; text-wrap: nowrap; }
    """

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.draw())
        self.draw()

    def draw(self) -> None:
        """The keys as they stand now."""
        if not self.screen.is_current:
            return
        shown: dict[str, ActiveBinding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show and active.enabled:
                shown.setdefault(active.binding.action, active)
        ordered = sorted(shown.values(), key=lambda active: active.node is not self.screen)
        keys = [(self.app.get_key_display(found.binding), found.binding.description) for found in ordered]
        wide = sum(len(key) + len(does) + 3 for key, does in keys) <= self.size.width
        parts = [
            part
            for key, does in keys
            for part in ((key, "bold $text-accent"), f" {does}{'  ' if wide else ' '}")
        ]
        self.update(Content.assemble(*parts))

    def on_resize(self) -> None:
        self.draw()
