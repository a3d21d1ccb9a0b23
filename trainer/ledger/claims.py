"""Claims: what a side said to press the other, and how it is found out that it was not so (DESIGN §6)."""

from collections.abc import Iterable

from trainer.ledger.concessions import Concession
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.setting import NO_WORD, Setting, Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side

BELIED = {
    Act.DEADLINE: "said that time was running out",
    Act.COMPETITOR: "held a competitor over you",
    Act.AUTHORITY: "said that nobody would let them go further",
    Act.SCARCITY: "said that there was not enough for everybody",
    Act.ULTIMATUM: "called it final",
    Act.THREAT: "threatened you",
}
"""What a buyer's claim said."""


class Claims:
    """Claims that nobody has found out yet, of both sides."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._last_words: dict[Side, list[tuple[PressureEntry, frozenset[str]]]] = {side: [] for side in Side}
        """Ultimatums, and untrue limits that were said to be somebody else's, with the issues that they are
        about; none where they are about everything."""
        self._untrue: dict[Act, PressureEntry] = {}
        """The buyer's untrue claims, the last of each tactic."""
        self._belied: set[Act] = set()
        """Tactics of the buyer's that a fact which it has told shows to be bluffs."""

    def hear(self, said: Utterance, entries: Iterable[PressureEntry]) -> None:
        """Take in the tactics of an utterance."""
        for entry in entries:
            untrue = entry.true is False
            if entry.tactic is Act.ULTIMATUM or (entry.tactic is Act.AUTHORITY and untrue):
                self._last_words[entry.side].append((entry, self._about(said, entry)))
            if untrue and entry.side is Side.BUYER:
                self._untrue[entry.tactic] = entry

    def undone_by(self, give: Concession) -> PressureEntry | None:
        """The last word that a give shows to have been none; each is found out once."""
        said = self._last_words[give.side]
        if not said:
            return None
        given = self._given(give)
        before = [
            entry
            for entry, about in said
            if entry.turn < give.turn and not (about and about.isdisjoint(given))
        ]
        if not before:
            return None
        self._last_words[give.side] = [one for one in said if one[0] not in before]
        self._untrue = {tactic: entry for tactic, entry in self._untrue.items() if entry not in before}
        return before[-1]

    def belied(self, said: Utterance) -> list[PressureEntry]:
        """The buyer's claims that a fact told by now shows to be untrue; each is found out once."""
        facts = said.move.facts if said.move is not None else ()
        self._belied |= {self.setting.belied[fact] for fact in facts if fact in self.setting.belied}
        found = [self._untrue.pop(tactic) for tactic in list(self._untrue) if tactic in self._belied]
        self._last_words[Side.BUYER] = [one for one in self._last_words[Side.BUYER] if one[0] not in found]
        return found

    def _about(self, said: Utterance, claim: PressureEntry) -> frozenset[str]:
        """The issues that somebody else's limit is about: those named, else those of its line's offer."""
        if claim.tactic is Act.ULTIMATUM:
            return frozenset()
        words = f" {NO_WORD.sub(' ', claim.quote.lower())} "
        named = [
            issue.id
            for issue in self.setting.agenda.issues
            if any(f" {NO_WORD.sub(' ', name.lower())} " in words for name in (issue.name, *issue.aliases))
        ]
        offer = said.reading.offer
        return frozenset(named or (offer.terms if offer else ()))

    def _given(self, give: Concession) -> frozenset[str]:
        """The issues on which a give leaves the other side better off."""
        if self.setting.payoffs is None:
            return frozenset(give.issues)
        payoff = self.setting.payoffs[give.side.other]
        return frozenset(
            issue
            for issue in give.issues
            if payoff.part(issue, give.after[issue], give.after)
            > payoff.part(issue, give.before[issue], give.before)
        )


def undone_words(claim: PressureEntry) -> str:
    """How a give has shown a last word to be none."""
    you = "you" if claim.side is Side.SELLER else "they"
    if claim.tactic is Act.ULTIMATUM:
        return f"{you} had called it final, and then {you} gave more"
    them = "you" if claim.side is Side.SELLER else "them"
    return f"{you} had said that nobody would let {them} go further, and then {you} did"


def belied_words(claim: PressureEntry) -> str:
    """How a fact that the buyer told has shown a claim of its own to be untrue."""
    said = BELIED.get(claim.tactic, f"pressed you ({claim.tactic.value.replace('_', ' ')})")
    return f"they had {said}, and what they told you shows that it was a bluff"
