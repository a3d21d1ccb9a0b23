"""The scripted part of a buyer: beats that happen when a condition over the state holds."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from trainer.negotiation.acts import PRESSURE, Act
from trainer.negotiation.issues import Value
from trainer.negotiation.model import Model
from trainer.scenario.conditions import ConditionText
from trainer.scenario.mood import Mood


class BeatKind(StrEnum):
    """What a beat does."""

    FLINCH = "flinch"
    """The buyer is taken aback by the seller's number."""
    TACTIC = "tactic"
    """The buyer plays a pressure tactic beside its move."""
    JOINS = "joins"
    """Somebody else on the buyer's side joins for a turn and speaks: the boss, legal, finance."""
    SAY = "say"
    """The buyer says a line that the author insists on."""
    MEETING = "meeting"
    """The talk breaks off and goes on another day, and what has happened in between comes with it."""
    NIBBLE = "nibble"
    """Once terms are agreed the buyer asks for one thing more."""

    @classmethod
    def _missing_(cls, value: object) -> "BeatKind | None":
        """Scripts of before had a name for the boss alone."""
        return cls.JOINS if value == "boss_joins" else None


def checked_tactic(act: Act) -> Act:
    """The act, if it is pressure; raises ValueError otherwise."""
    if act not in PRESSURE:
        raise ValueError(f"{act.value!r} is no tactic; there are {', '.join(sorted(PRESSURE))}")
    return act


BeatLine = Annotated[str, StringConstraints(min_length=1, max_length=400, strip_whitespace=True)]


class Beat(Model):
    """Something scripted, played when all its conditions hold: once, or once more for each line ``again``.

    What it changes holds from then on; it changes nothing when it is played again.
    """

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    kind: BeatKind
    when: tuple[ConditionText, ...] = ()
    chance: float = Field(default=1.0, gt=0, le=1)
    """Drawn once, at the session's start."""
    line: BeatLine
    again: tuple[BeatLine, ...] = Field(default=(), max_length=8)
    """What is said when it is played once more, in order."""
    every: int = Field(default=2, ge=1, le=20)
    """Rounds that lie at least between two times it is played."""
    tactic: Annotated[Act, AfterValidator(checked_tactic)] | None = None
    severity: int = Field(default=1, ge=0, le=3)
    true: bool | None = None
    """Whether what the tactic claims is so; left out where the author does not say."""
    belied_by: str | None = None
    """The buyer's fact that shows an untrue claim to be one, once it is told."""
    who: str | None = Field(default=None, max_length=80)
    """Who joins."""
    later: BeatLine | None = None
    """How much later the next meeting is, and where: 'Two days later, on the phone'."""
    reopens: BeatLine | None = None
    """How the buyer begins the next meeting."""
    patience: int = 0
    """Rounds of patience that it adds, or with a minus takes."""
    reserve: float = Field(default=0, ge=-0.5, le=0.5)
    """Added to the buyer's reserve from then on."""
    mood: Mood | None = None
    """What it does to the buyer's feelings."""
    position: Literal["seller", "buyer", "balanced"] | None = None
    """Who is the stronger side from then on."""
    asks: dict[str, Value] = Field(default_factory=dict)
    """What a nibble asks for: values of issues, each a step beyond what was agreed at the most."""

    @property
    def answers(self) -> bool:
        """Whether it is said to something that the seller tells: a condition of it is that this was heard."""
        return any(condition.startswith("heard.") and "<" not in condition for condition in self.when)

    @property
    def lines(self) -> tuple[str, ...]:
        """All that is said, a line for each time it is played."""
        return (self.line, *self.again)
