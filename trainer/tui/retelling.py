"""The talk so far as it was on screen: lines, how they were read, hints and notes."""

from collections.abc import Iterator

from trainer.negotiation.issues import Side
from trainer.practice.paragraphs import paragraphs
from trainer.practice.recalling import BROKEN_OFF, recalled
from trainer.practice.sitting import Sitting
from trainer.practice.wording import read_as
from trainer.session.events import Hinted, Note, Partial, Said
from trainer.tui.conversation import ASIDE, BUYER, SELLER, Message


def retold(sitting: Sitting) -> Iterator[Message]:
    """Everything that still counts, in its order."""
    for event in recalled(sitting.session.events):
        match event:
            case Said(speaker=Side.SELLER):
                yield Message(SELLER, "You", event.text, event.turn)
                read = reading_of(sitting, event)
                if read:
                    yield Message(ASIDE, "", read)
            case Said():
                yield Message(BUYER, sitting.name, "\n".join(paragraphs(event)), event.turn)
            case Partial():
                yield Message(BUYER, sitting.name, f"{event.text} …", event.turn)
                yield Message(ASIDE, "", BROKEN_OFF)
            case Hinted():
                yield Message(ASIDE, "", f"hint: {event.text}")
            case Note():
                yield Message(ASIDE, "", f"noted: {event.text}")
            case _:
                pass


def reading_of(sitting: Sitting, said: Said) -> str:
    """How a line of the seller's counts, in a few words; empty when there is nothing to say."""
    if said.reading is None:
        return ""
    header = sitting.header
    words = read_as(header.scenario, said.reading, acts=header.mode == "coach")
    return f"read: {words}" if words else ""
