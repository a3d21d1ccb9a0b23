"""What the script says has happened outside the talk, and what it does to the buyer's feelings."""

from trainer.ledger.factors import Factor
from trainer.ledger.feelings import Feelings
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import MoveKind
from trainer.scenario.mood import Mood

HAPPENED = "what happened"
"""The rule by which the script moves a feeling; its reason is the scenario author's."""


class Moods:
    """Lets what happened before the talk, and what a beat brings, move the buyer once."""

    def __init__(self, setting: Setting) -> None:
        self._history = setting.history
        self._beats = dict(setting.moods)

    def brought_by(self, said: Utterance) -> Mood | None:
        """What comes into the talk with a line of the buyer's; each comes once."""
        if said.move is None:
            return None
        if said.move.kind is MoveKind.OPEN:
            history, self._history = self._history, None
            return history
        return self._beats.pop(said.move.beat or "", None)

    def move(self, feelings: Feelings, said: Utterance) -> None:
        """Change the buyer's feelings by what a line of its own brings."""
        mood = self.brought_by(said)
        if mood is None:
            return
        why = (HAPPENED, mood.because, said.text)
        for whose, change in ((Side.BUYER, mood.resentment), (None, mood.trust)):
            if change:
                feelings.befall(whose, said.turn, (Factor(mood.because, change),), why)
