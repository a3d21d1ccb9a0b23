"""Key moments: the lines where another line would have changed the most (DESIGN §9)."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from trainer.debrief.arithmetic import sentence
from trainer.debrief.better import suggestions
from trainer.debrief.lessons import WITHOUT_REPLAY, Lesson, Suggestion
from trainer.debrief.praise import brought, good_lines
from trainer.debrief.scores import BOTH
from trainer.debrief.talk import Talk
from trainer.debrief.weight import Scales
from trainer.debrief.whatif import Imagined, Speak, WhatIf
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.printable import quotable
from trainer.perception.text import Line
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason
from trainer.session.turn import reader_for

MOST_MOMENTS = 2
MOST_TRIED, MOST_PRAISED = 16, 6
"""What-ifs played for one debrief: of costly lines, and of good ones."""
WORTH_SAYING = 3
"""Points from which a line is worth a word."""
GRAVE = 10
"""Points from which a costly line leaves no room for a good one."""
AGAIN = 0.5
"""What the weight of a second line counts that teaches the same lesson."""
FEW_WORDS = 4
"""Words from which a sentence says something."""
KEPT = 16
"""Talks whose key moments are kept: the debrief shows them, and what opens in it asks for them again."""
QUOTED = 90
"""Characters of a line that is pointed to."""
UNDONE = "Said alone it would have changed nothing: your later lines, kept as they were, undo it."
"""What is said in the place of a better line whose result is the same."""
COMMANDS = {"accept": "took their terms", "walk": "walked away"}
"""What was done in a turn that was no line but a command."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A turn that weighed much: what it cost with the better line, or what it brought."""

    suggestion: Suggestion
    what_if: WhatIf | None
    """The other line played out; None where every one that was tried would have made it worse."""
    merit: float
    """Its weight in points, as :mod:`trainer.debrief.weight` defines it."""
    base: Talk
    """What the other line is held against: the talk as it went, brought to its end if it was broken off."""
    undone: bool = False
    """Whether other lines were played out, and the later ones, kept as they were, left nothing of them."""
    habit: float = 0.0
    """The weight of all lines of the talk that teach the same lesson."""

    @property
    def good(self) -> bool:
        """Whether it is a line to keep, played out without it."""
        return self.suggestion.lesson is Lesson.KEEP

    @property
    def better(self) -> str:
        """The better line; where there is none to play, what to do instead."""
        lesson = self.suggestion.lesson.value
        if self.good:
            return lesson
        if self.what_if is not None:
            return self.suggestion.line
        return f"{lesson} {UNDONE}" if self.undone else lesson


@lru_cache(KEPT)
def key_moments(talk: Talk, speak: Speak | None = None) -> tuple[Moment, ...]:
    """The lines that weighed most, at most two, in the order of the talk.

    What a line cost comes before what another brought: a good line has its place only where fewer than two
    were :data:`GRAVE`, and in a talk that treated the buyer well: one line of a bully's is no example.
    """
    scenario = talk.scenario
    if scenario is None or not talk.played or not talk.closed:
        return ()
    imagined = Imagined(talk, scenario, reader_for(scenario), speak)
    base = imagined.finished() if talk.ended is EndReason.UNFINISHED else talk
    scales = Scales.of(base, scenario)
    costly = costly_moments(talk, scenario, imagined, scales)
    chosen = spread(costly)
    room = sum(moment.merit >= GRAVE for moment in chosen) < MOST_MOMENTS
    if room and scales.empathy >= BOTH and talk.ended is not EndReason.UNFINISHED:
        blamed = {moment.suggestion.turn for moment in costly}
        good = good_moments(talk, scenario, imagined, scales, blamed)
        grave = [moment for moment in chosen if moment.merit >= GRAVE]
        light = [moment for moment in chosen if moment.merit < GRAVE]
        rest = sorted([*good, *light], key=weight_first)
        chosen = [*grave, *rest][:MOST_MOMENTS]
    habits = habits_of(costly)
    return tuple(
        replace(moment, habit=habits.get(moment.suggestion.lesson, 0.0))
        for moment in sorted(chosen, key=lambda moment: moment.suggestion.turn)
    )


def habits_of(costly: list[Moment]) -> dict[Lesson, float]:
    """By lesson, the weight of all turns that teach it, each counted once."""
    weights: dict[tuple[Lesson, int], float] = {}
    for moment in costly:
        key = moment.suggestion.lesson, moment.suggestion.turn
        weights[key] = max(weights.get(key, 0.0), moment.merit)
    totals: dict[Lesson, float] = {}
    for (lesson, _), weight in weights.items():
        totals[lesson] = totals.get(lesson, 0.0) + weight
    return totals


def weight_first(moment: Moment) -> tuple[float, int]:
    return -moment.merit, moment.suggestion.turn


def spread(costly: list[Moment]) -> list[Moment]:
    """The weightiest moment, and the weightiest beside it: another turn and another line.

    Where it teaches the same lesson it counts half.
    """
    if not costly:
        return []
    first = min(costly, key=weight_first)

    def counts(moment: Moment) -> float:
        return moment.merit * (AGAIN if moment.suggestion.lesson is first.suggestion.lesson else 1)

    rest = [
        moment
        for moment in costly
        if moment.suggestion.turn != first.suggestion.turn
        and not alike(moment, first)
        and counts(moment) >= WORTH_SAYING
    ]
    second = min(rest, key=lambda moment: (-counts(moment), moment.suggestion.turn), default=None)
    return [first] if second is None else [first, second]


def alike(moment: Moment, first: Moment) -> bool:
    """Whether two moments would have the seller say the same thing: a sentence of one is in the other."""
    if moment.what_if is None or first.what_if is None:
        return False
    return not sentences(moment.better).isdisjoint(sentences(first.better))


def sentences(line: str) -> set[str]:
    """The sentences of a line that say something; a word of thanks may come again."""
    return {found.quote for found in Line(line).sentences if len(found.quote.split()) >= FEW_WORDS}


def costly_moments(talk: Talk, scenario: Scenario, imagined: Imagined, scales: Scales) -> list[Moment]:
    """For every turn that cost something what could have been said instead, the weightiest fault first."""
    found: list[Moment] = []
    last = max((said.turn for said in talk.turns(Side.SELLER)), default=0)
    for suggestion in tried(talk, scenario, scales):
        other = imagined.instead(suggestion.turn, suggestion.line)
        itself = scales.by_itself(suggestion)
        if scales.the_same(other):
            if suggestion.turn != last:
                found.append(Moment(suggestion, None, itself, scales.talk, undone=True))
        elif scales.no_worse(other) and not pushes(other.talk, suggestion.turn):
            found.append(Moment(suggestion, other, max(itself, scales.played_out(other)), scales.talk))
        elif itself >= GRAVE and suggestion.lesson in WITHOUT_REPLAY:
            found.append(Moment(suggestion, None, itself, scales.talk))
    graver = {moment.suggestion.turn for moment in found if scales.by_itself(moment.suggestion) >= GRAVE}
    worth = [
        moment
        for moment in found
        if moment.merit >= WORTH_SAYING
        and (moment.suggestion.turn not in graver or scales.by_itself(moment.suggestion) >= GRAVE)
    ]
    return sorted(worth, key=lambda moment: (*weight_first(moment), -helps(moment, scales)))


def helps(moment: Moment, scales: Scales) -> float:
    """How much the other line helps: nothing where it was undone; below all where none could be played."""
    if moment.undone:
        return 0.0
    return scales.played_out(moment.what_if) if moment.what_if is not None else -inf


def tried(talk: Talk, scenario: Scenario, scales: Scales) -> list[Suggestion]:
    """The suggestions to play out, those for the costliest lines first: no more than :data:`MOST_TRIED`.

    A line that is suggested twice for a turn stands for the fault that cost more.
    """
    found: dict[tuple[int, str], Suggestion] = {}
    for suggestion in sorted(suggestions(talk, scenario), key=lambda each: -scales.by_itself(each)):
        found.setdefault((suggestion.turn, suggestion.line), suggestion)
    return list(found.values())[:MOST_TRIED]


def good_moments(
    talk: Talk, scenario: Scenario, imagined: Imagined, scales: Scales, blamed: AbstractSet[int]
) -> list[Moment]:
    """The lines that brought most, weighed by what the talk would have been without each; none is blamed."""
    lines: dict[int, Suggestion] = {}
    for line in good_lines(talk, scenario):
        if line.turn not in blamed and praiseworthy(talk, line.turn):
            lines.setdefault(line.turn, line)
    found = []
    for line in list(lines.values())[:MOST_PRAISED]:
        without = imagined.instead(line.turn, line.line)
        weight = -scales.played_out(without)
        if weight >= WORTH_SAYING and scales.missed(without):
            found.append(Moment(line, without, weight, scales.talk))
    return found


def praiseworthy(talk: Talk, turn: int) -> bool:
    """Whether a turn was free of pressure and not answered by the buyer's leaving."""
    answer = talk.utterances[turn].move if turn < len(talk.utterances) else None
    left = answer is not None and answer.kind is MoveKind.WALK_AWAY
    return not left and not pushes(talk, turn)


def pushes(talk: Talk, turn: int) -> bool:
    """Whether the seller used pressure in a turn: no better line does."""
    return any(entry.turn == turn and entry.side is Side.SELLER for entry in talk.ledger.pressure.entries)


def foremost(found: Sequence[Moment]) -> Moment | None:
    """The moment to work on next: of the habit that cost most, else the best of the good ones."""
    return min(found, key=lambda moment: (moment.good, -moment.habit, *weight_first(moment)), default=None)


def try_next(talk: Talk, moment: Moment) -> str:
    """One thing to try next, with the line that it comes from."""
    turn = moment.suggestion.turn
    said = talk.utterances[turn - 1]
    if moment.good:
        effect = sentence(moment.suggestion.effect)
        return f"Do this again: {brought(talk, turn)}. In turn {turn} your line {effect}"
    did = COMMANDS.get(said.words, f"said “{quotable(said.text, QUOTED)}”")
    return f"{moment.suggestion.lesson.value} In turn {turn} you {did}."
