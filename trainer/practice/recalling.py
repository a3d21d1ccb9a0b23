"""A talk shown again: what was said, and what had been shown of a line that broke off."""

from collections.abc import Iterable, Iterator, Sequence

from trainer.session.effective import effective
from trainer.session.events import Event, Partial, Said

BROKEN_OFF = "broken off here; said again below"
"""What follows on the beginning of a line that did not come to its end."""


def recalled(events: Iterable[Event]) -> Iterator[Event]:
    """The events that still count, in order; the beginning of a line only where it went on otherwise."""
    standing = effective(events)
    for place, event in enumerate(standing):
        if not isinstance(event, Partial) or broken_off(event, standing[place + 1 :]):
            yield event


def broken_off(shown: Partial, later: Sequence[Event]) -> bool:
    """Whether the line went on otherwise, or not at all, after what had been shown of it."""
    ahead = next((event for event in later if isinstance(event, Said | Partial)), None)
    return ahead is None or ahead.turn != shown.turn or not ahead.text.startswith(shown.text)
