"""What a policy means by its words, handed over as a reading: the short way, past reading every line.

A sentence without terms is read once for a scenario; the terms of an offer are those that the policy means.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.perception.concerns import concerns
from trainer.perception.context import Context
from trainer.perception.reader import Reader
from trainer.perception.reasons import JUSTIFIED, reason
from trainer.perception.text import Line
from trainer.scenario.scenario import Scenario
from trainer.simulate.saying import Saying, text_of

ORDER = {act: place for place, act in enumerate(Act)}
SHORT = 2
"""Sayings that the reader judges as one line; those of a longer line it judges one by one."""
SHORT_LINE, LONG_LINE = "{}", "{} Well. Now."
"""What is read to know what a saying does in either: words that do nothing make a line long."""
MOST_KNOWN = 50_000
"""Sentences that are remembered at most."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What one saying does."""

    reading: Reading
    reason: str | None
    """The words that give a reason, should the line they stand in offer or refuse something."""


class Meaning:
    """The readings of a scenario's sayings, each worked out once."""

    def __init__(self, scenario: Scenario, reader: Reader) -> None:
        self.scenario = scenario
        self.reader = reader
        self._topics = {topic: place for place, topic in enumerate(scenario.topics)}
        self._known: dict[str, Meant] = {}
        theirs = Offer(terms=dict(scenario.openings[Side.BUYER]))
        self._context = Context(
            speaker=Side.SELLER,
            standing=scenario.openings,
            proposed=theirs,
            heard="",
            asked=None,
            agreed=False,
        )

    def reading(self, sayings: Sequence[Saying]) -> Reading:
        """What a line of these sayings does."""
        said = [saying for saying in sayings if saying.text]
        if len(said) <= SHORT and all(saying.offer is None for saying in said):
            said = [Saying(text_of(said))]
            parts = [self.meant(saying, SHORT_LINE) for saying in said]
        else:
            parts = [self.meant(saying, LONG_LINE) for saying in said]
        read = [part.reading for part in parts]
        acts = tuple(self.acts(read))
        justified = any(found.act in JUSTIFIED for found in acts)
        reasons = (part.reason for part in parts if part.reason is not None)
        return Reading(
            acts=acts,
            offer=next((one.offer for one in read if one.offer is not None), None),
            topics=tuple(
                sorted({topic for one in read for topic in one.topics}, key=self._topics.__getitem__)
            ),
            questions=tuple(dict.fromkeys(topic for one in read for topic in one.questions)),
            open_question=any(one.open_question for one in read),
            enquiry=next((one.enquiry for one in reversed(read) if one.enquiry is not None), None),
            asked_issues=self.in_order(issue for one in read for issue in one.asked_issues),
            concerns=tuple(concern for one in read for concern in one.concerns),
            reason=next(reasons, None) if justified else None,
            unclear=tuple(dict.fromkeys(words for one in read for words in one.unclear)),
            words=sum(one.words for one in read),
        )

    def acts(self, read: Iterable[Reading]) -> Iterator[ActQuote]:
        """Each act once, the surest of it, in the order of the acts."""
        best: dict[Act, ActQuote] = {}
        for one in read:
            for found in one.acts:
                if found.act not in best or found.confidence > best[found.act].confidence:
                    best[found.act] = found
        return iter(sorted(best.values(), key=lambda found: ORDER[found.act]))

    def in_order(self, issues: Iterable[str]) -> tuple[str, ...]:
        """Issues in the order of the agenda."""
        found = set(issues)
        return tuple(issue for issue in self.scenario.agenda.ids if issue in found)

    def meant(self, saying: Saying, line: str) -> Meant:
        """What a saying does in a kind of line, remembered by its words."""
        text = line.format(saying.text)
        known = self._known.get(text)
        if known is None:
            known = (
                self.of_words(saying, text) if saying.offer is None else self.of_terms(saying, saying.offer)
            )
            if len(self._known) < MOST_KNOWN:
                self._known[text] = known
        return known

    def of_words(self, saying: Saying, text: str) -> Meant:
        """What words without terms do in the text that they are read in."""
        found = self.reader.read(text, self._context)
        found = found.model_copy(update={"words": len(saying.text.split())})
        return Meant(found, reason(Line(text), (ActQuote(act=Act.OFFER, quote=text),)))

    def of_terms(self, saying: Saying, offer: Offer) -> Meant:
        """What an offer does: what its maker means by it."""
        line = Line(saying.text)
        act = ActQuote(act=Act.TRADE if offer.condition else Act.OFFER, quote=saying.text, confidence=0.95)
        found = Reading(
            acts=(act,),
            offer=offer,
            topics=self.reader.topics.touched(line),
            asked_issues=self.in_order(offer.asked),
            concerns=concerns(line),
            words=len(saying.text.split()),
        )
        return Meant(found, reason(line, (act,)))
