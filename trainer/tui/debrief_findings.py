"""Everything that the debrief screen shows, worked out once."""

from dataclasses import dataclass

from trainer.debrief.document import Document, ScoresJson
from trainer.debrief.explain import Trace
from trainer.debrief.page import ENDS
from trainer.debrief.page import verdict as meaning
from trainer.debrief.report import report
from trainer.debrief.scores import quadrant, scores
from trainer.debrief.talk import Talk, talk_of
from trainer.debrief.whatif import Speak
from trainer.exchange.transcript import Transcript
from trainer.negotiation.issues import Side
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason
from trainer.session.state import State
from trainer.tui.printing import one_line

LONGEST_NAME = 16
CAN_GO_ON = "It can be taken up again, so what belongs to the end stays closed."


@dataclass(frozen=True, slots=True)
class Look:
    """A session folded, with the two scores and no more: enough for the verdict."""

    state: State
    talk: Talk
    verdict: str


@dataclass(frozen=True, slots=True)
class Findings:
    """A session with its whole debrief."""

    state: State
    talk: Talk
    document: Document
    verdict: str
    trace: Trace
    """Opens every number of it."""

    @property
    def scenario(self) -> Scenario:
        return self.state.scenario

    @property
    def name(self) -> str:
        """What the buyer is called."""
        return one_line(self.scenario.buyer.first_name, LONGEST_NAME)

    @property
    def currency(self) -> str:
        return self.scenario.currency

    @property
    def over(self) -> bool:
        """Whether the buyer's own numbers may be shown."""
        return self.talk.sight.over

    @property
    def counted(self) -> bool:
        """Whether there is a result to count: over, and not just stopped."""
        return self.over and self.talk.ended is not EndReason.UNFINISHED

    def who(self, side: Side) -> str:
        return "you" if side is Side.SELLER else self.name


def look_at(transcript: Transcript) -> Look:
    """Fold a session and judge it. Raises TranscriptError where its events do not follow."""
    state = transcript.state()
    talk = talk_of(state, tuple(transcript.events), transcript.header.mode)
    return Look(state, talk, verdict(talk))


def find(look: Look, speak: Speak | None) -> Findings:
    """The whole debrief; the what-ifs of its key moments take a few hundred milliseconds."""
    document = report(look.talk, speak=speak)
    trace = Trace(look.talk, speak, document=document)
    return Findings(look.state, look.talk, document, look.verdict, trace)


def verdict(talk: Talk) -> str:
    """How it ended and what that means, in one line."""
    outcome, empathy = scores(talk) if talk.sight.over else (None, None)
    shown = ScoresJson(outcome=outcome, empathy=empathy, quadrant=quadrant(outcome, empathy))
    resentment = talk.ledger.resentment[Side.BUYER].value
    words = meaning(shown, deal=talk.terms is not None, resentment=resentment)
    if not talk.sight.over:
        words = f"{words} {CAN_GO_ON}".strip()
    return f"{ENDS[talk.ended.value]} {words}".strip()
