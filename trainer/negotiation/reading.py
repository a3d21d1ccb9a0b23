"""What was understood of one utterance: the only thing that the ledger and the buyer's mind get of it."""

from enum import StrEnum

from pydantic import Field

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.enquiries import EnquiryKind
from trainer.negotiation.issues import Value
from trainer.negotiation.model import Recorded
from trainer.negotiation.offers import Offer


class ConcernKind(StrEnum):
    """What a speaker showed that the other side can respond to."""

    FEELING = "feeling"
    CONCERN = "concern"
    CONSTRAINT = "constraint"


class Concern(Recorded):
    """A feeling, worry or constraint that the speaker showed: an opportunity for the other side's empathy."""

    id: str | None = None
    """The scenario's fact or concern behind it, if it is one."""
    kind: ConcernKind
    quote: str
    cues: tuple[str, ...] = ()
    """Lower-case words that an answer to it would touch on."""


class Opinion(Recorded):
    """What a second reader, a model, made of a line that the first was unsure of."""

    model: str | None = None
    """The model, as the endpoint names it."""
    acts: tuple[ActQuote, ...] = ()
    """What the line does as it sees it, each act once with words of the line."""
    terms: dict[str, Value] = Field(default_factory=dict)
    """What the speaker proposes as it sees it; what counts is the reading's offer."""
    asked: dict[str, Value] = Field(default_factory=dict)
    """What is asked for in return as it sees it."""


class Reading(Recorded):
    """One utterance, understood."""

    acts: tuple[ActQuote, ...] = ()
    offer: Offer | None = None
    """What the speaker proposes; with two alternatives the first."""
    middle: bool = False
    """Whether the words propose to meet half-way: the offer names the number that they come to."""
    or_else: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Choices named as suiting the speaker as well as the offer's, by issue: "Facebook or Apple"."""
    topics: tuple[str, ...] = ()
    """Ids of the scenario's facts and arguments that the words state or touch on."""
    denied: tuple[str, ...] = ()
    """Ids of those that the words speak of only to say that they do not hold."""
    questions: tuple[str, ...] = ()
    """Ids of the scenario's facts that the speaker asks about, best match first."""
    open_question: bool = False
    """Whether it asks about needs, reasons or priorities in general, whatever the topic."""
    enquiry: EnquiryKind | None = None
    """What kind of answer the last of its questions waits for; None where it asks nothing of these kinds."""
    asked_issues: tuple[str, ...] = ()
    """Issues on which the speaker asks the other side to move or to say its position."""
    concerns: tuple[Concern, ...] = ()
    """What the speaker showed of feelings, worries and constraints."""
    reason: str | None = None
    """The words that give a reason for the offer or the refusal, verbatim."""
    unclear: tuple[str, ...] = ()
    """Words that look like terms but could not be tied to an issue or a value."""
    half_yes: str | None = None
    """Words of agreement with nothing beside them that do not accept: they may take the terms just heard, or
    only acknowledge them. Verbatim."""
    takes_back: str | None = None
    """Once terms are agreed: the words that take the yes to them back or put it off, verbatim."""
    understood: bool = True
    """False when nothing in the text is language that a negotiator could answer (gibberish, emoji, empty)."""
    words: int = Field(default=0, ge=0)
    second: Opinion | None = None
    """What a second reader said, where one was asked; what of it counts is in the fields above."""

    def quote(self, *acts: Act) -> str | None:
        """The words that carry the first of these acts that is there."""
        for wanted in acts:
            for found in self.acts:
                if found.act is wanted:
                    return found.quote
        return None

    def has(self, *acts: Act) -> bool:
        """Whether one of these acts is there."""
        for found in self.acts:  # noqa: SIM110 - asked many times of every line
            if found.act in acts:
                return True
        return False

    @property
    def takes_theirs(self) -> bool:
        """Whether it says yes to what the other side has on the table, whatever it wishes for on top."""
        return self.has(Act.ACCEPT) and (self.offer is None or self.offer.on_theirs)
