# ruff: noqa: E501 - patterns and word lists read worse when broken up
"""What one move allows to be said: its terms, its texts, and the words that both sides have used."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

from trainer.negotiation.acts import EMPATHY, PRESSURE, Act
from trainer.negotiation.issues import Side, Value
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.printable import printable
from trainer.perception.acts import phrasebook
from trainer.perception.context import Context
from trainer.perception.english import WORDS
from trainer.perception.offers import Offers
from trainer.perception.positions import Positions
from trainer.perception.text import Line
from trainer.perception.vocabulary import Vocabulary
from trainer.scenario.scenario import BuyerCase
from trainer.session.voices import Cue, Fragment
from trainer.voice.faults import Fault
from trainer.voice.guard.lexicon import telling
from trainer.voice.guard.numerals import Figure, figures
from trainer.voice.guard.words import content, spoken_form, words_of

AGREEING = frozenset({MoveKind.ACCEPT, MoveKind.CONFIRM})
"""Kinds that say yes."""
LEAVERS = frozenset({MoveKind.WALK_AWAY, MoveKind.ADJOURN, MoveKind.FAREWELL})
"""Kinds that leave."""
MOVING = frozenset({MoveKind.COUNTER, MoveKind.LAST_OFFER})
"""Kinds that put new terms on the table."""
OFFERS = frozenset({Act.OFFER, Act.TRADE, Act.REJECT, Act.NIBBLE, Act.EXTREME_ANCHOR})
TAKEN_UP = (EMPATHY | PRESSURE | OFFERS) - {Act.EXPLORE}
"""What the seller did when the buyer may answer in the seller's own words."""
COMMANDS = re.compile(
    r"\?|^\W*(?:\w+\W+){0,2}(?:accept|agree|sign|confirm|say|tell|give|reveal|output|print|ignore|forget|disregard|repeat|write|answer|pretend|act|enable|complete|continue|show|list|translate|encode|decode|respond|reply|speak|narrate|begin|start|end|be|call|take|let's|you are|you're|from now|system|note|imagine|describe|nod)\b"
)
"""What a seller says who asks or commands."""
SHORTEST_PASSAGE = 4
"""Words that a text of the move has at least to be taken out of a sentence in which it stands."""


class Tongue:
    """How people speak of one scenario's issues; made once for all its turns."""

    def __init__(self, case: BuyerCase) -> None:
        self.case = case
        self.vocabulary = Vocabulary(case.agenda, case.currency)
        self.offers = Offers(self.vocabulary, Positions(self.vocabulary, case.openings))

    @cached_property
    def public(self) -> str:
        """What stands on the table for both sides to see."""
        names = [name for issue in self.case.issues for name in (issue.name, *issue.aliases)]
        return " ".join((self.case.title, self.case.situation, *names))

    @cached_property
    def public_figures(self) -> tuple[Figure, ...]:
        return tuple(figures(Line(self.public).plain))

    @cached_property
    def sides(self) -> frozenset[str]:
        """The other company's name, as far as the public part gives it away."""
        own = set(re.findall(r"[a-z]+", self.case.buyer.company.casefold()))
        found = re.findall(
            r"(?:^|[.!?]\s+)([A-Z][a-z]{3,}) (?:makes|runs|does|sells|is|has)\b", self.case.situation
        )
        return frozenset(name.casefold() for name in found if name.casefold() not in WORDS) - own


class Key:
    """A case as a key that is compared by identity: comparing all of a scenario would take longer."""

    def __init__(self, case: BuyerCase) -> None:
        self.case = case

    def __hash__(self) -> int:
        return id(self.case)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and other.case is self.case


@lru_cache(maxsize=16)
def kept(key: Key) -> Tongue:
    return Tongue(key.case)


def tongue(case: BuyerCase) -> Tongue:
    """How people speak of a scenario's issues."""
    return kept(Key(case))


class Licence:
    """What a move allows."""

    def __init__(self, cue: Cue, planned: tuple[Fragment, ...]) -> None:
        self.cue = cue
        self.move = cue.move
        self.kind = cue.move.kind
        self.planned = planned
        self.tongue = tongue(cue.case)
        self.context = Context(speaker=Side.BUYER, standing=cue.standing)
        offer = cue.move.offer
        self.offered: dict[str, Value] = dict(offer.terms) if offer else {}
        self.asked: dict[str, Value] = dict(offer.asked) if offer else {}
        self.other = (offer.condition.other or "") if offer and offer.condition else ""
        """What is asked for outside the agenda."""

    @cached_property
    def allowed(self) -> dict[str, Value]:
        """All values that may be named."""
        found = {**self.offered, **self.asked}
        if self.kind in AGREEING:
            found = {**(self.cue.agreed or {}), **(self.move.package or {}), **found}
        return found

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts of the scenario's author that it says, in the plain form."""
        return tuple(Line(printable(text)).plain for text in self._texts())

    def _texts(self) -> Iterator[str]:
        buyer, move = self.cue.case.buyer, self.move
        yield from buyer.told_in(move)
        yield from (fact.text for fact in buyer.facts if fact.id in self.cue.told)
        yield from (fact.more for fact in buyer.facts if fact.id in self.cue.added and fact.more)
        if move.pressure is not None:
            yield move.pressure.line
        if move.line is not None:
            yield move.line
        elif self.kind is MoveKind.OPEN:
            yield from buyer.opening_lines
        if self.other:
            yield self.other

    @cached_property
    def contents(self) -> tuple[frozenset[str], ...]:
        """The stems that carry the content of each text."""
        return tuple(content(text) for text in self.texts)

    @cached_property
    def text_figures(self) -> tuple[tuple[Figure, frozenset[str]], ...]:
        """The numbers of each text, with the words of that text."""
        return tuple(
            (figure, stems)
            for text, stems in zip(self.texts, self.contents, strict=True)
            for figure in figures(text)
        )

    @cached_property
    def verbatim(self) -> frozenset[str]:
        """Whole sentences that may be said as they are."""
        ready = [*self.texts, *(Line(fragment.text).plain for fragment in self.planned)]
        found = {spoken_form(text) for text in ready}
        for text in ready:
            found.update(spoken_form(sentence.plain) for sentence in Line(text).sentences)
        return frozenset(found - {""})

    @cached_property
    def passages(self) -> tuple[str, ...]:
        """Stretches of the texts that may stand within a sentence, the longest first."""
        found = {sentence.plain for text in self.texts for sentence in Line(text).sentences} | set(self.texts)
        long = [text.strip(" .,;:!?") for text in found if len(words_of(text)) >= SHORTEST_PASSAGE]
        return tuple(sorted(long, key=len, reverse=True))

    @cached_property
    def unclear(self) -> tuple[str, ...]:
        """The seller's words that it asks about."""
        return tuple(spoken_form(Line(words).plain) for words in self.move.unclear)

    @cached_property
    def heard(self) -> str:
        """The seller's last line in the plain form."""
        return Line(self.cue.heard).plain

    @cached_property
    def own_words(self) -> frozenset[str]:
        """Stems of what the move says, of the buyer's last lines and of the public matter."""
        words, buyer = self.tongue.vocabulary, self.cue.case.buyer
        names = " ".join(phrase for issue in words.issues.values() for phrase in issue.phrases)
        said = (
            names,
            *words.all_words,
            self.tongue.public,
            buyer.company,
            *self.texts,
            *self.cue.spoken[-6:],
        )
        return content(Line(" ".join(said)).plain)

    @cached_property
    def heard_words(self) -> frozenset[str]:
        """Stems of the seller's last line, but for those that bind or unmask whoever takes them up."""
        answering = self.move.answering
        pressed = answering is not None and answering.act in PRESSURE
        binding = {stem for stem, fault in telling().items() if not (pressed and fault is Fault.PRESSURE)}
        return content(self.heard) - binding

    @cached_property
    def takes_up(self) -> bool:
        """Whether the seller did something that is answered in the seller's own words."""
        answering = self.move.answering
        act = answering.act if answering else None
        return act in TAKEN_UP or (act is None and not COMMANDS.search(self.heard))

    @cached_property
    def about_offer(self) -> bool:
        """Whether the seller put terms on the table."""
        answering = self.move.answering
        return answering is not None and answering.act in OFFERS

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that have been written with a capital by somebody who may."""
        return self.own_names | capitals(self.cue.heard)

    @cached_property
    def own_names(self) -> frozenset[str]:
        """Those of them that are not the seller's."""
        buyer = self.cue.case.buyer
        own = (buyer.name, buyer.title, buyer.company, *self.cue.spoken, *self._texts())
        return capitals(" ".join((self.tongue.public, *own)))

    @cached_property
    def acts(self) -> frozenset[str]:
        """Acts of pressure that the move's own texts do."""
        found = {
            hit.rule.act.value
            for text in self.texts
            for sentence in Line(text).sentences
            for hit in phrasebook().hits(sentence)
        }
        if self.move.pressure is not None:
            found.add(self.move.pressure.tactic.value)
        return frozenset(found)


def capitals(text: str) -> frozenset[str]:
    """The words with a capital, in the plain form."""
    return frozenset(Line(word).plain for word in re.findall(r"[^\W\d_]+", text) if word[:1].isupper())
