"""What the buyer's mind decides to do in a turn: everything that the voice may say, and nothing else."""

from enum import StrEnum

from pydantic import Field

from trainer.negotiation.acts import Act
from trainer.negotiation.enquiries import EnquiryKind
from trainer.negotiation.issues import Value
from trainer.negotiation.model import Recorded
from trainer.negotiation.offers import Offer


class MoveKind(StrEnum):
    """The main thing that a buyer's turn does."""

    OPEN = "open"
    """Begins the talk: who they are, what brought them, what they came for."""
    ANSWER = "answer"
    """Answers a question or a point, with no change of terms."""
    COUNTER = "counter"
    """Proposes terms better for the seller than its standing offer."""
    HOLD = "hold"
    """Keeps its standing offer and says so."""
    REFUSE = "refuse"
    """Refuses a term that it would never sign."""
    LAST_OFFER = "last_offer"
    """Announces its last offer, without calling it the limit."""
    ACCEPT = "accept"
    """Agrees to the seller's terms."""
    NIBBLE = "nibble"
    """Asks for something more once terms are agreed."""
    CONFIRM = "confirm"
    """Confirms agreed terms; the talk ends."""
    INSIST = "insist"
    """Holds the seller to agreed terms that it has gone back on; they can still be had."""
    CLARIFY = "clarify"
    """Asks what was meant; costs no round."""
    CHECK = "check"
    """Asks whether that was a yes to its own terms, and names them; costs no round."""
    WALK_AWAY = "walk_away"
    ADJOURN = "adjourn"
    FAREWELL = "farewell"
    """Answers a seller who walks away."""


class Emotion(StrEnum):
    """What the buyer's words let through."""

    NEUTRAL = "neutral"
    WARM = "warm"
    RELIEVED = "relieved"
    WARY = "wary"
    IRRITATED = "irritated"
    HURT = "hurt"


class ReasonKind(StrEnum):
    """Why a buyer concedes (DESIGN §7): never for niceness, never for repetition."""

    RECIPROCITY = "reciprocity"
    ARGUMENT = "argument"
    NEED = "need"
    TRUST = "trust"


class Reason(Recorded):
    """One reason that the seller gave the buyer to move."""

    kind: ReasonKind
    turn: int
    """The seller's turn that gave it."""
    weight: float = Field(ge=0)
    """The share of the buyer's way from its opening to the end of its patience that it opens."""
    quote: str
    about: str | None = None
    """The scenario's argument, fact or issue behind it."""


class Pressure(Recorded):
    """A tactic that the buyer plays."""

    tactic: Act
    severity: int = Field(ge=0, le=3)
    true: bool | None = None
    line: str
    """How the scenario's author words it."""


class Answering(Recorded):
    """The seller's point that a move responds to."""

    act: Act | None = None
    topic: str | None = None
    """The scenario's fact or argument it is about."""
    quote: str = ""


class Notice(StrEnum):
    """What a buyer who remembers notices about an offer, and says."""

    TAKEN_BACK = "taken_back"
    """It takes back what the seller had offered, with nothing in return."""
    LAST_WORD = "last_word"
    """It goes further than what the seller had called its last word."""
    SMALL = "small"
    """It is small beside what the buyer has just given."""
    LEAP = "leap"
    """It is a large step that nobody had to be asked for, with no reason and no condition."""


class Noticed(Recorded):
    """What the buyer notices, and on which issues."""

    what: Notice
    issues: tuple[str, ...] = ()


class Move(Recorded):
    """One planned turn of the buyer. The buyer's acts and offer come from here, never from the words."""

    kind: MoveKind
    offer: Offer | None = None
    """The terms to say, exactly; the condition is what the seller has to do for them."""
    package: dict[str, Value] | None = None
    """The whole package that the offer makes, or that was accepted."""
    facts: tuple[str, ...] = ()
    """Facts of the scenario that it tells now."""
    more: str | None = None
    """A fact told before, to which it adds what there is to add."""
    recalls: str | None = None
    """A fact told before that it was asked for again, and says again in short."""
    parried: tuple[str, ...] = ()
    """Facts that it was asked about and keeps to itself for now."""
    enquiry: EnquiryKind | None = None
    """The kind of question that it answers, or parries, in kind: no fact is the answer."""
    concern: str | None = None
    """A concern of the scenario that it raises now."""
    time_short: bool = False
    """Whether it says that there is not much time left."""
    pressure: Pressure | None = None
    beat: str | None = None
    line: str | None = None
    """Words on which the scenario's author insists."""
    emotion: Emotion = Emotion.NEUTRAL
    intensity: int = Field(default=1, ge=1, le=3)
    answering: Answering | None = None
    noticed: Noticed | None = None
    """What it has noticed about the seller's offer and says first."""
    reasons: tuple[Reason, ...] = ()
    """Why it concedes in this turn; empty when it does not."""
    asks: tuple[str, ...] = ()
    """Issues on which it asks the seller to move."""
    unclear: tuple[str, ...] = ()
    """The seller's words that it asks about."""
    draws: dict[str, float] = Field(default_factory=dict)
    """Chances drawn for this move, each 0 to 1."""

    @property
    def tells(self) -> bool:
        """Whether it answers a question about the buyer's side: tells something, or keeps it back."""
        return bool(self.facts or self.more or self.recalls or self.parried)

    @property
    def ends(self) -> bool:
        """Whether the talk is over with it."""
        return self.kind in ENDING


ENDING = frozenset({MoveKind.CONFIRM, MoveKind.WALK_AWAY, MoveKind.ADJOURN, MoveKind.FAREWELL})
