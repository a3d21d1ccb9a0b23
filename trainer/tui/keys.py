"""The line at the foot of a screen: which keys do what here."""

from dataclasses import dataclass

from textual.binding import ActiveBinding
from textual.content import Content
from textual.screen import Screen
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
        keys = [key for key in keys_of(self.screen) if key.shown]
        wide = sum(len(key.key) + len(key.does) + 3 for key in keys) <= self.size.width
        parts = [
            part
            for key in keys
            for part in ((key.key, "bold $text-accent"), f" {key.does}{'  ' if wide else ' '}")
        ]
        self.update(Content.assemble(*parts))

    def on_resize(self) -> None:
        self.draw()


@dataclass(frozen=True, slots=True)
class Key:
    """A key and what it does on a screen."""

    key: str
    does: str
    shown: bool
    """Whether it stands at the foot of the screen."""


def keys_of(screen: Screen[object]) -> list[Key]:
    """The keys of a screen by what they do, its own before those of what has the focus."""
    found: dict[str, ActiveBinding] = {}
    for active in screen.active_bindings.values():
        if active.enabled and active.binding.description:
            found.setdefault(active.binding.action, active)
    ordered = sorted(found.values(), key=lambda active: active.node is not screen)
    return [
        Key(screen.app.get_key_display(active.binding), active.binding.description, active.binding.show)
        for active in ordered
    ]


def listed(screen: Screen[object]) -> str:
    """The keys of a screen, a line each; those that only move a cursor are left out."""
    return "\n".join(
        f"{key.key:12} {key.does}" for key in keys_of(screen) if not key.does.lower().startswith(CURSOR)
    )


CURSOR = ("cursor", "delete", "select", "move", "undo", "redo", "cut", "paste", "copy", "scroll", "go to")
"""How what every text field can do is described."""
