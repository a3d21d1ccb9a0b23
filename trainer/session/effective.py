"""Which events still count: what was taken back is out, what was corrected is read as corrected."""

from collections.abc import Iterable

from trainer.session.events import Corrected, Ended, Event, Moved, Partial, Rated, Said, Undone


def effective(events: Iterable[Event]) -> list[Event]:
    """The events that still count: what was undone is out, what was corrected is read as corrected."""
    kept: list[Event] = []
    for event in events:
        if isinstance(event, Undone):
            _take_back(kept, event.turn)
        elif isinstance(event, Corrected):
            _read_as(kept, event)
        else:
            kept.append(event)
    return kept


def _take_back(kept: list[Event], turn: int) -> None:
    """Take everything from this turn on out of the end of the events; what is beside the talk stays."""
    aside: list[Event] = []
    while kept and not (isinstance(kept[-1], Said | Moved) and kept[-1].turn < turn):
        event = kept.pop()
        if not _from_turn(event, turn):
            aside.append(event)
    kept.extend(reversed(aside))


def _read_as(kept: list[Event], event: Corrected) -> None:
    """Put the correction in place of what the turn was read as; it is looked for from the end."""
    for place in range(len(kept) - 1, -1, -1):
        old = kept[place]
        if isinstance(old, Said) and old.turn <= event.turn:
            if old.turn == event.turn:
                kept[place] = old.model_copy(update={"reading": event.reading})
            return


def _from_turn(event: Event, turn: int) -> bool:
    if isinstance(event, Said | Moved | Partial):
        return event.turn >= turn
    return isinstance(event, Ended | Rated)
