"""Courtesies: thanks and greetings that something just said or done gives occasion to."""

from collections.abc import Sequence

from trainer.ledger.changes import Change
from trainer.ledger.concessions import Concession
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side

WELCOME = frozenset({Act.RAPPORT, Act.APPRECIATE, Act.APOLOGISE, Act.CANDOUR, Act.SAVE_FACE, Act.VALIDATE})
"""Kind words that people thank for."""


class Courtesies:
    """Which courtesies each side has occasion for."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._due: dict[Side, frozenset[Act]] = {side: frozenset() for side in Side}
        """What the other side's last line gave occasion for."""

    def due(self, side: Side) -> frozenset[Act]:
        """The courtesies that answer what the other side has just said or done."""
        return self._due[side]

    def note(
        self, said: Utterance, changes: Sequence[Change], concessions: Sequence[Concession], *, agreed: bool
    ) -> None:
        """Take in an utterance: a give, a yes, a fact told and kind words are thanked for, as is a handshake.

        Who joins is greeted; after the handshake both part as friends.
        """
        self._due[said.side] = frozenset()
        move, reading = said.move, said.reading
        gave = any(entry.gives and entry.side is said.side for entry in concessions)
        nearer = any(change.nearer and change.side is said.side for change in changes)
        told = move is not None and bool(move.facts)
        thanked = gave or nearer or told or agreed or reading.has(Act.ACCEPT, *WELCOME)
        greeted = agreed or reading.has(Act.RAPPORT) or (move is not None and move.beat in self.setting.joins)
        self._due[said.side.other] = frozenset({Act.APPRECIATE} if thanked else ()) | frozenset(
            {Act.RAPPORT} if greeted else ()
        )
