"""Claims: what a side said to press the other, and how it is found out that it was not so (DESIGN §6)."""

from collections.abc import Iterable

from trainer.ledger.concessions import Concession
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side


class Claims:
    """Claims that nobody has found out yet, of both sides."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._last_words: dict[Side, list[PressureEntry]] = {side: [] for side in Side}
        """Ultimatums, and untrue limits that were said to be somebody else's."""
        self._untrue: dict[Act, PressureEntry] = {}
        """The buyer's untrue claims, the last of each tactic."""
        self._belied: set[Act] = set()
        """Tactics of the buyer's that a fact which it has told shows to be bluffs."""

    def hear(self, entries: Iterable[PressureEntry]) -> None:
        """Take in the tactics of an utterance."""
        for entry in entries:
            untrue = entry.true is False
            if entry.tactic is Act.ULTIMATUM or (entry.tactic is Act.AUTHORITY and untrue):
                self._last_words[entry.side].append(entry)
            if untrue and entry.side is Side.BUYER:
                self._untrue[entry.tactic] = entry

    def undone_by(self, give: Concession) -> PressureEntry | None:
        """The last word that a give shows to have been none; each is found out once."""
        said = self._last_words[give.side]
        before = [entry for entry in said if entry.turn < give.turn]
        if not before:
            return None
        self._last_words[give.side] = said[len(before) :]
        self._untrue = {tactic: entry for tactic, entry in self._untrue.items() if entry not in before}
        return before[-1]

    def belied(self, said: Utterance) -> list[PressureEntry]:
        """The buyer's claims that a fact told by now shows to be untrue; each is found out once."""
        facts = said.move.facts if said.move is not None else ()
        self._belied |= {self.setting.belied[fact] for fact in facts if fact in self.setting.belied}
        found = [self._untrue.pop(tactic) for tactic in list(self._untrue) if tactic in self._belied]
        self._last_words[Side.BUYER] = [entry for entry in self._last_words[Side.BUYER] if entry not in found]
        return found
