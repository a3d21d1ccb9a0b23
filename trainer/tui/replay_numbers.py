"""Where the numbers of a talk come from that is looked at again: always in the whole talk."""

from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.debrief.document import MomentJson
from trainer.debrief.explain_standing import STANDING
from trainer.debrief.talk import Talk, talk_of
from trainer.session.state import State
from trainer.tui.numbers import Line
from trainer.tui.replay_past import Past

if TYPE_CHECKING:
    from trainer.debrief.explain import Trace
    from trainer.tui.replay import Replay


class Tracing:
    """Looks up the numbers that a replay shows."""

    def __init__(self, replay: "Replay") -> None:
        self.replay = replay
        self._whole: Trace | None = None

    def __call__(self, line: Line) -> "Trace | None":
        """The whole talk, or for what stands on the table the talk as it stood; None before all is read."""
        from trainer.debrief.explain import Trace

        past = self.replay.past
        if past is None or not past.whole:
            self.replay.app.say("Numbers open when the whole talk has been read.")
            return None
        if line.path == STANDING:
            return Trace(replace(self._talk(past.at(self.replay.turn).state), closed=past.over))
        return self.whole(past)

    def whole(self, past: Past) -> "Trace":
        """The talk as it came out, so far or in the end."""
        from trainer.debrief.explain import Trace

        if self._whole is None:
            self._whole = Trace(self._talk(past.last), self.replay.app.desk.speak)
        return self._whole

    def moments(self, past: Past) -> list[MomentJson]:
        """The turns where another line would have changed most; none before the talk is over."""
        from trainer.debrief.explain import Trace
        from trainer.debrief.report import report

        if not past.over:
            return []
        talk, speak = self._talk(past.last), self.replay.app.desk.speak
        document = report(talk, speak=speak)
        self._whole = Trace(talk, speak, document=document)
        return document.moments

    def _talk(self, state: State) -> Talk:
        transcript = self.replay.transcript
        return talk_of(state, tuple(transcript.events), transcript.header.mode)
