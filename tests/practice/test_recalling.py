"""What is shown again of a talk in which a line broke off."""

from collections.abc import Iterable

import pytest

from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading
from trainer.practice.recalling import recalled
from trainer.session.events import Event, Note, Partial, Said, Undone


def heard(turn: int, text: str) -> Said:
    return Said(turn=turn, speaker=Side.SELLER, text=text, reading=Reading())


def told(turn: int, text: str) -> Said:
    return Said(turn=turn, speaker=Side.BUYER, text=text)


def part(turn: int, text: str) -> Partial:
    return Partial(turn=turn, text=text, voice="llm")


def texts(events: Iterable[Event]) -> list[str]:
    """What is shown; the beginnings of lines with their dots."""
    return [
        f"{event.text} …" if isinstance(event, Partial) else event.text
        for event in recalled(events)
        if isinstance(event, Said | Partial | Note)
    ]


@pytest.mark.parametrize(
    ("events", "shown"),
    [
        ([part(1, "We lost.")], ["We lost. …"]),
        ([part(1, "We lost."), told(1, "We lost two.")], ["We lost. …", "We lost two."]),
        ([part(1, "We lost."), told(1, "We lost. And so on.")], ["We lost. And so on."]),
        ([part(1, "We lost."), Note(text="n"), part(1, "We lost. And.")], ["n", "We lost. And. …"]),
        ([part(1, "A."), part(1, "B."), told(1, "C.")], ["A. …", "B. …", "C."]),
        ([told(1, "A."), heard(2, "B."), part(3, "C."), Undone(turn=2)], ["A."]),
        (
            [told(1, "A."), heard(2, "B."), part(3, "C."), Undone(turn=2), heard(2, "B."), told(3, "C. D.")],
            ["A.", "B.", "C. D."],
        ),
        ([part(1, "A."), told(1, "B."), heard(2, "A.")], ["A. …", "B.", "A."]),
    ],
)
def test_the_beginning_of_a_line_is_shown_where_the_line_went_on_otherwise(
    events: list[Event], shown: list[str]
) -> None:
    assert texts(events) == shown
