"""What was found on offer in a line so far."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from trainer.negotiation.issues import Value
from trainer.negotiation.offers import Condition, Offer
from trainer.perception.conditions import Part
from trainer.perception.mentions import Mention
from trainer.perception.text import Line, Sentence

JOIN = re.compile(
    r"(?: a| per| each)?(?: [a-z]+)?,?\s?(?:and|for|with|at|over|on|plus|&|/)?\s?(?:a |an |the |net )*[$€£]?"
)
"""What stands between two terms of one package."""


@dataclass(frozen=True, slots=True)
class Told:
    """A value that stands in a line, whatever the speaker does with it."""

    mention: Mention
    start: int
    end: int
    """Where it stands in the line's plain text."""
    sentence: int
    question: bool
    stance: str
    part: str
    """On which side of the sentence's condition it stands: "ask", "give", or "" where there is none."""

    @classmethod
    def of(cls, sentence: Sentence, mention: Mention, taken: str, part: Part | None) -> "Told":
        """A value as it stands in a sentence of the line."""
        return cls(
            mention,
            sentence.start + mention.start,
            sentence.start + mention.end,
            sentence.place,
            sentence.question,
            taken,
            "" if part is None else "ask" if part.ask.holds(mention.start) else "give",
        )


@dataclass
class Proposal:
    """What was found in a line so far."""

    told: list[Told] = field(default_factory=list)
    taken: bool = False
    """A value is on offer that the rules had set aside."""
    given: dict[str, Mention] = field(default_factory=dict)
    asked: dict[str, Mention] = field(default_factory=dict)
    other: str | None = None
    quote: str = ""
    loose: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """Sentences that refuse a value."""
    sounded: dict[str, Sentence] = field(default_factory=dict)
    """Issues whose values are only asked about, with the question."""
    rewarded: bool = False
    """The terms are asked for in return for a signature or a date."""
    for_theirs: bool = False
    """What is asked for is the price of what the other side proposed."""
    vague_trade: str | None = None
    """A sentence that makes a concession conditional without saying how much."""
    quoted: dict[str, Value] = field(default_factory=dict)
    """Values that are repeated, not proposed."""

    def role_of(self, value: Told) -> str:
        """What the rules made of a value: given, asked, or its stance where it is neither."""
        for role, terms in (("given", self.given), ("asked", self.asked)):
            held = terms.get(value.mention.issue)
            if held and held.end == value.mention.end:
                return role
        return value.stance

    def quoted_from(self, line: Line) -> str:
        """The line's words from the first to the last sentence that holds a term on offer."""
        holding = {value.sentence for value in self.told if self.role_of(value) in {"given", "asked"}}
        holding |= {sentence.place for sentence in line.sentences if sentence.quote == self.quote}
        if not holding:
            return self.quote
        first, last = line.sentences[min(holding)], line.sentences[max(holding)]
        return line.quote(first.start, last.end + len(last.ending))

    def mention_of(self, value: Told) -> Mention:
        """A value as the rules took it: of a range, the bound that the speaker concedes."""
        issue = value.mention.issue
        return self.given.get(issue) or self.asked.get(issue) or value.mention

    def without_refused(self) -> None:
        """Of "all fine, but 12 months is too short" keep what is fine; nothing where no term is changed."""
        whole = {issue for issue, mention in self.given.items() if mention.whole}
        if whole and len(whole) == len(self.given):
            self.given.clear()
        for issue in whole & self.given.keys():
            if self.quoted.get(issue) == self.given[issue].value:
                del self.given[issue]

    def take_up(self, sentence: Sentence, asked: Sequence[Mention]) -> None:
        """Give what the sentence before asked back, for what this one asks: "820? Only with three years."."""
        for told in self.told:
            if told.sentence == sentence.place - 1:
                self.given.setdefault(told.mention.issue, told.mention)
        self.asked.update({one.issue: one for one in asked if one.issue not in self.given})
        self.quote = self.quote or sentence.quote

    def ask_for_theirs(self, asked: list[Mention], quote: str) -> None:
        """Take in what is asked for in return for what the other side proposed."""
        self.asked.update({mention.issue: mention for mention in asked})
        self.for_theirs = True
        self.quote = self.quote or quote

    @property
    def terms(self) -> dict[str, Value]:
        return {issue: mention.value for issue, mention in self.given.items()}

    def offer(self, order: tuple[str, ...], theirs: Offer | None = None) -> Offer | None:
        """The offer, its terms in the agenda's order; None when nothing was proposed.

        ``theirs`` is what the other side last proposed: "for that I'd need 36 months" gives it.
        """
        given, asked = dict(self.given), {k: v for k, v in self.asked.items() if k not in self.given}
        if not given and self.for_theirs and theirs is not None and asked:
            wanted = {issue: asked[issue].value for issue in order if issue in asked}
            taken = {k: v for k, v in {**theirs.terms, **theirs.asked}.items() if k not in wanted}
            return Offer(terms=taken, condition=Condition(terms=wanted)) if taken else None
        if not given and not self.vague_trade:
            given, asked = asked, {}
        if not given:
            return None
        bound = None
        if asked or self.other:
            bound = Condition(
                terms={issue: asked[issue].value for issue in order if issue in asked},
                at_least=tuple(issue for issue in order if issue in asked and asked[issue].at_least),
                other=self.other,
            )
        return Offer(terms={issue: given[issue].value for issue in order if issue in given}, condition=bound)


def beside(plain: str, told: Sequence[Told]) -> set[Told]:
    """The values next to another one with little between them: "96 for 36 months" names one package."""
    found: set[Told] = set()
    for one, other in pairwise(told):
        if JOIN.fullmatch(plain, one.end, max(one.end, other.start)):
            found |= {one, other}
    return found
