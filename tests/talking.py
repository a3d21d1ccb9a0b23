"""Whole sessions made of words: lines that people wrote, read by the reader, answered by a shipped buyer."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from hypothesis import strategies as st

from tests.perception.lines import LINES
from tests.rehearsing import NAMES, TALK, reader, scenario
from trainer.debrief.talk import Talk, talk_of
from trainer.negotiation.issues import Side
from trainer.scenario.position import Position
from trainer.scenario.scenario import Scenario
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept

SCRIPTS = Path(__file__).resolve().parent / "scripts"
PUSHES = (
    "Sign today or the offer is gone.",
    "Take it or leave it.",
    "Frankly, you don't have anywhere else to go.",
    "You clearly don't understand how this business works.",
    "If you don't sign today, we'll cut your service off.",
    "After everything we've done for you, this is how you thank us?",
    "My boss won't allow anything below that.",
    "I'm sick of this nonsense!",
    "If this isn't signed by Friday, we walk.",
    "Two other customers are waiting for this slot.",
)
"""Nothing but pressure."""
FLATTERY = (
    "You're the best customer we have ever had.",
    "Thank you so much, you are wonderful.",
    "I'm so sorry about everything.",
    "I'm terribly sorry, really.",
    "It's always such a pleasure to talk to you.",
    "How was your weekend?",
    "I love what you have built there.",
    "Thanks, that's really kind of you.",
    "Sorry, sorry, sorry.",
)
"""Courtesy that answers nothing, and costs nothing."""
REFUSALS = (
    "I can't go that far, because our costs have gone up.",
    "I can't do that, because every one of them has to pay for its support.",
    "I have to say no to that, because it would leave us below our own costs.",
    "That doesn't work for us, because our costs have gone up since last year.",
)
"""No, with a reason."""
GENERAL = (
    "Where would you need to be?",
    "Could you do a bit better?",
    "What matters most to you in this?",
    "I understand that this has been hard on your team.",
    "So what you need is something that you can show your board. Have I got that right?",
    "asdf qwer zxcv",
    "/accept",
)
SEEDS = st.integers(0, 50)
LEVELS = st.integers(1, 5)


@cache
def lines_of(name: str) -> tuple[str, ...]:
    """What sellers have been written to say in a scenario, and what anybody might say in any."""
    scripts = sorted(SCRIPTS.glob(f"*/{name}/*.txt"))
    written = [line for path in scripts for line in path.read_text(encoding="utf-8").splitlines()]
    return tuple(dict.fromkeys((*TALK[name], *written, *GENERAL, *PUSHES, *FLATTERY, *REFUSALS)))


@cache
def stronger(name: str, position: Position) -> Scenario:
    """A scenario in which this side is the stronger one."""
    return scenario(name).model_copy(update={"position": position})


@cache
def decent(name: str) -> tuple[str, ...]:
    """What a seller says who plays plainly and well."""
    return tuple((SCRIPTS / "a" / name / "principled.txt").read_text(encoding="utf-8").splitlines())


@dataclass(frozen=True, slots=True)
class Play:
    """A session to be played."""

    name: str
    lines: tuple[str, ...]
    seed: int = 7
    level: int = 3

    def on(self, found: Scenario | None = None) -> Session:
        """The session as far as the lines lead, on the scenario or a changed one; not ended by hand."""
        session = Session(
            State(found or scenario(self.name), self.seed, self.level), reader(self.name), Unkept()
        )
        session.answer_silently()
        say(session, *self.lines)
        return session

    def stopped(self) -> Session:
        """The same, broken off where it has not ended."""
        session = self.on()
        session.stop()
        return session

    def talk(self) -> Talk:
        """What a debrief is made of."""
        return finished(self.stopped())


def finished(session: Session) -> Talk:
    return talk_of(session.state, tuple(session.events))


def say(session: Session, *lines: str) -> None:
    """Say these lines for as long as the talk goes on, and hear the answers."""
    for line in lines:
        if session.state.ended is None:
            session.hear(line)
            session.answer_silently()


def plays(most: int = 10, least: int = 1, names: Sequence[str] = NAMES) -> st.SearchStrategy[Play]:
    """Sessions of up to so many lines on the shipped scenarios."""

    def of(name: str) -> st.SearchStrategy[Play]:
        lines = st.lists(st.sampled_from(lines_of(name)), min_size=least, max_size=most).map(tuple)
        return st.builds(Play, st.just(name), lines, SEEDS, LEVELS)

    return st.sampled_from(names).flatmap(of)


Heard: TypeAlias = tuple[Side, str]
"""A line of somebody else's transcript."""


@cache
def heard_in(name: str) -> tuple[Heard, ...]:
    """Lines of either side, of this trade and others."""
    sold = [(Side.SELLER, line) for line in lines_of(name) if not line.startswith("/")]
    return tuple(dict.fromkeys((*sold, *((Side(line.speaker), line.text) for line in LINES))))


def transcripts(most: int = 10, least: int = 1) -> st.SearchStrategy[tuple[str, list[Heard]]]:
    """Talks that somebody else wrote down, with the name of a scenario that they more or less fit."""

    def of(name: str) -> st.SearchStrategy[tuple[str, list[Heard]]]:
        lines = st.lists(st.sampled_from(heard_in(name)), min_size=least, max_size=most)
        return st.tuples(st.just(name), lines)

    return st.sampled_from(NAMES).flatmap(of)
