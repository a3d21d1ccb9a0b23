"""What a model may be told for one turn: of the scenario only what the move says, or what was said."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.negotiation.issues import Side
from trainer.negotiation.moves import ENDING, Emotion, Move, MoveKind
from trainer.negotiation.printable import printable
from trainer.negotiation.wording import spoken_list
from trainer.scenario.script import BeatKind
from trainer.session.voices import Cue, Line
from trainer.voice.prompt.answers import reaction, reason
from trainer.voice.prompt.steps import Step, asking, body, in_kind
from trainer.voice.reactions import beat_kind
from trainer.voice.sections import feeling

WITHOUT_TERMS = ENDING - {MoveKind.CONFIRM}
"""Kinds that end the talk without a deal."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Who the buyer is and what it is all about: the same in every turn of a session."""

    buyer: str
    title: str
    company: str
    manner: str
    """The section for how the buyer talks."""
    deal: str
    situation: str
    issues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Direction:
    """All that a request is made of."""

    scene: Scene
    standing: tuple[Step, ...]
    """Offers and agreements that were said."""
    recent: tuple[Line, ...]
    mood: str
    """The section for the buyer's mood."""
    insisted: str
    """The author's line, which is said without the model; empty without one."""
    by_another: bool
    """Whether somebody who joins says that line."""
    steps: tuple[Step, ...]
    """What is left for the model to say, in order; empty where the author's line is all."""
    close: str
    """The section that closes the direction."""


def direction(cue: Cue) -> Direction:
    """What a model may be told to put a cue into words."""
    move, case = cue.move, cue.case
    calm, todo = move.emotion is Emotion.NEUTRAL, steps(cue)
    return Direction(
        scene=Scene(
            buyer=printable(case.buyer.name),
            title=printable(case.buyer.title),
            company=printable(case.buyer.company),
            manner=case.buyer.persona.style.value,
            deal=printable(case.title),
            situation=printable(case.situation),
            issues=tuple(printable(issue.name) for issue in case.agenda.issues),
        ),
        standing=tuple(standing(cue)),
        recent=cue.recent,
        mood=move.emotion.value if calm else feeling(move.emotion, move.intensity),
        insisted=printable(insisted(cue)),
        by_another=beat_kind(cue) is BeatKind.JOINS,
        steps=todo,
        close=closing(move, todo),
    )


def steps(cue: Cue) -> tuple[Step, ...]:
    """What there is to say beside the line that the author insists on; empty where that is all."""
    move, buyer = cue.move, cue.case.buyer
    found = [*reaction(cue)]
    if move.more is not None:
        found.append(Step("fact", {"words": printable(buyer.fact(move.more).more or "")}))
    found += [Step("fact", {"words": printable(buyer.fact(fact).text)}) for fact in move.facts]
    if move.recalls is not None:
        found.append(Step("heard again", {"words": printable(buyer.fact(move.recalls).text)}))
    found += in_kind(cue)
    later = []
    if move.concern is not None and move.concern not in move.facts:
        later.append(Step("concern", {"words": printable(buyer.fact(move.concern).text)}))
    if move.pressure is not None:
        later.append(Step("pressure", {"words": printable(move.pressure.line)}))
    why, asks = list(reason(cue)), list(asking(cue))
    own = body(cue, alone=not (found or later or why or asks or move.line))
    found += [step for step in own if not offers(step)]
    time = [Step("time short")] if move.time_short else []
    return (*found, *later, *why, *(step for step in own if offers(step)), *asks, *time)


def offers(step: Step) -> bool:
    """Whether it puts terms on the table: that comes after what the buyer tells, and after why it moves."""
    return step.section.startswith("last offer") or any(
        name in step.blanks and not step.section.startswith(("acc", "con")) for name in ("terms", "condition")
    )


def insisted(cue: Cue) -> str:
    """The line that the scenario's author insists on in this turn; empty without one."""
    if cue.move.line is None and cue.move.kind is MoveKind.OPEN:
        lines = cue.case.buyer.opening_lines
        return lines[cue.seed % len(lines)]
    return cue.move.line or ""


def standing(cue: Cue) -> Iterator[Step]:
    """Where both sides have come to, as far as they have moved; what was agreed in place of it."""
    agenda = cue.case.agenda
    if cue.agreed is not None:
        yield Step("standing agreed", {"terms": spoken_list(agenda, cue.agreed)})
        return
    for side in Side:
        opening = cue.case.openings[side]
        moved = {
            issue: value for issue, value in cue.standing.get(side, {}).items() if value != opening.get(issue)
        }
        if moved:
            yield Step(f"standing {side.value}", {"terms": spoken_list(agenda, moved)})


def closing(move: Move, todo: tuple[Step, ...]) -> str:
    """The section that says what must not come on top."""
    if move.kind in WITHOUT_TERMS:
        return "close the talk"
    if move.kind in {MoveKind.ACCEPT, MoveKind.CONFIRM}:
        return "close with a yes"
    figures = any(char.isdigit() for step in todo for words in step.verbatim for char in words)
    return "close" if figures or any("terms" in step.blanks for step in todo) else "close without terms"
