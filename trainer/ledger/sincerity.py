"""Sincerity: whether a move of empathy is meant, by what both sides have said before it."""

from collections.abc import Iterator

from trainer.ledger.content import copies, nods, subject
from trainer.ledger.courtesies import Courtesies
from trainer.ledger.levels import ABOUT_THEM, COURTESY, KIND_WORDS, SAYS_BACK
from trainer.ledger.setting import Setting, Utterance
from trainer.ledger.taking_up import says_what_for
from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.content import content
from trainer.negotiation.issues import ChoiceIssue, Side

OFF_THE_POINT = 3
"""Words of its own from which a line is about something, and may be about something else."""

SAME = "the same words again"
MIRRORED = "their own words, said back once more"
REPEATED = "repeated, and answering nothing"
UNRELATED = "unrelated to what they had said"
EMPTY = frozenset({SAME, MIRRORED, REPEATED, UNRELATED})
"""Why words are empty by themselves, whatever else their side does."""
SPAM = 3
"""Empty moves from which they are flattery, and cost trust: a thank you too many is nothing to anybody."""
OFFERED = "offer deal proposal terms number price"
"""What people call an offer, whatever it is about."""


class Sincerity:
    """What both sides have said, as far as it tells hollow words from meant ones.

    Of the buyer of a played session only the move counts: another voice would find other words for it.
    """

    def __init__(self, setting: Setting, courtesies: Courtesies) -> None:
        self.setting = setting
        self.courtesies = courtesies
        self._texts: set[tuple[Side, str]] = set()
        self._kind: set[tuple[Side, frozenset[str]]] = set()
        """The content of every line of kind words, whatever their order."""
        self._spoken_of: dict[Side, set[str]] = {side: set() for side in Side}
        """Stems of everything that a side has spoken of."""
        self._last: dict[Side, str] = dict.fromkeys(Side, "")
        """What a side said last."""
        self._mirrored: set[Side] = set()
        """Sides that have said the other's words back."""

    def hollow(self, said: Utterance, quoted: ActQuote, *, answers: bool, used: int) -> str | None:
        """Why words of empathy are hollow, or None; ``used`` is how often that side did so before."""
        act, quote = quoted.act, quoted.quote
        if act in self.courtesies.due(said.side):
            return None
        if self.again(said, act):
            return SAME
        if said.side in self._mirrored and self.mirrors(said, quoted):
            return MIRRORED
        if answers:
            return None
        if used and (act in COURTESY or (act is Act.ACKNOWLEDGE and not subject(quote))):
            return REPEATED
        if act in ABOUT_THEM and self.beside_the_point(said, quote):
            return UNRELATED
        return None

    def again(self, said: Utterance, act: Act) -> bool:
        """Whether a side has said this before: to the letter, or kind words in another order.

        Not of a planned move: a voice found the words for it.
        """
        if said.move is not None:
            return False
        if (said.side, said.words) in self._texts:
            return True
        return act in KIND_WORDS and (said.side, gist(said)) in self._kind

    def beside_the_point(self, said: Utterance, quote: str) -> bool:
        """Whether words about the other side have nothing to do with anything it said.

        A guess at what is on the buyer's mind, and has not been said yet, is to the point.
        """
        known, about = self._spoken_of[said.side.other], subject(quote)
        if not known or len(about) < OFF_THE_POINT or about & known:
            return False
        return self.setting.facts.keys().isdisjoint(said.reading.topics)

    def on_theirs(self, said: Utterance, quote: str) -> bool:
        """Whether words have something to do with what the other side has said."""
        return not subject(quote).isdisjoint(self._spoken_of[said.side.other])

    def only_notices(self, said: Utterance, quoted: ActQuote) -> str | None:
        """What a move is that shows no more than attention, or None: a nod, a sorry, their own words."""
        if said.move is None and quoted.act in ABOUT_THEM and nods(quoted.quote):
            return "a nod"
        if said.move is None and quoted.act is Act.APOLOGISE and not says_what_for(quoted.quote):
            return "sorry, and not a word of what for"
        if self.mirrors(said, quoted):
            return "their own words, said back"
        return None

    def mirrors(self, said: Utterance, quoted: ActQuote) -> bool:
        """Whether words only say back what the other side said last."""
        if said.move is not None or quoted.act not in SAYS_BACK:
            return False
        return copies(quoted.quote, self._last[said.side.other])

    def note(self, said: Utterance) -> None:
        """Remember an utterance."""
        self._texts.add((said.side, said.words))
        if said.reading.has(*KIND_WORDS) and gist(said):
            self._kind.add((said.side, gist(said)))
        if any(self.mirrors(said, quoted) for quoted in said.reading.acts):
            self._mirrored.add(said.side)
        self._last[said.side] = " ".join(self._sentences(said))
        self._spoken_of[said.side].update(content(self._last[said.side]), *map(content, self._issues(said)))

    def _sentences(self, said: Utterance) -> Iterator[str]:
        """What an utterance says; of a planned one what its move tells, whatever words were found for it."""
        move = said.move
        if move is None:
            yield said.text
            return
        for fact in (*move.facts, *([move.concern] if move.concern is not None else [])):
            if fact in self.setting.facts:
                yield self.setting.facts[fact].text
        if move.pressure is not None:
            yield move.pressure.line
        if move.line is not None:
            yield move.line

    def _issues(self, said: Utterance) -> Iterator[str]:
        """By all their names: the issues and values that an utterance speaks of, and its concerns' cues."""
        reading = said.reading
        terms = {**reading.offer.terms, **reading.offer.asked} if reading.offer else {}
        for issue in (*terms, *reading.asked_issues):
            if issue in self.setting.agenda:
                found = self.setting.agenda[issue]
                yield " ".join((found.name, *found.aliases))
        for issue, value in terms.items():
            found = self.setting.agenda[issue]
            choice = found.choices.get(str(value)) if isinstance(found, ChoiceIssue) else None
            yield " ".join((choice.name, *choice.aliases)) if choice else str(value)
        for concern in reading.concerns:
            yield " ".join(concern.cues)
        if terms:
            yield OFFERED


def gist(said: Utterance) -> frozenset[str]:
    """What a line says, in whatever order; beside an offer its numbers are the offer's."""
    found = content(said.text)
    return found if said.reading.offer is None else frozenset(one for one in found if not one[0].isdigit())
