"""A dry run, seen from inside: what conditions speak of, what came, and what the rest still waits for."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from trainer.buyer.beats import waits
from trainer.buyer.disclosure import closed
from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.buyer.script_state import script_state
from trainer.negotiation.moves import Move
from trainer.negotiation.wording import joined
from trainer.scenario.conditions import STATE, StateValue, parsed
from trainer.scenario.party import BuyerFact
from trainer.scenario.scenario import BuyerCase
from trainer.scenario.script import Beat
from trainer.session.state import State

FIRST = "something else came first"
"""Why a beat that was due did not come: one comes a round, and not with every answer."""
HELD = "nobody leans on who asks or shows understanding"
"""Why a tactic that was due did not come though nothing else did."""
ASKED = "to be asked about"
TOPICS = 4
"""Words of a fact that are shown where nobody asked about it."""


@dataclass(frozen=True, slots=True)
class Round:
    """What stood when the seller had spoken and the buyer had not answered yet."""

    number: int
    values: dict[str, StateValue]
    """What the scenario's conditions can speak of, by name."""
    beats: dict[str, tuple[str, ...]]
    """By beat what it waits for; nothing for one that is due.

    Those that have said all, and those that this seed leaves out, are not among them.
    """
    facts: dict[str, tuple[str, ...]]
    """By fact that has not been told what it waits for."""


@dataclass(slots=True)
class Steps:
    """The rounds of a talk that is stepped through."""

    state: State
    rounds: list[Round] = field(default_factory=list)

    @property
    def undrawn(self) -> dict[str, float]:
        """The beats that this seed leaves out, with their chances."""
        mind = self.state.mind
        return {beat.id: beat.chance for beat in mind.case.buyer.beats if not mind.drawn(beat)}

    def before(self) -> Round | None:
        """Take note of a line that the seller has said; None for one that the buyer only asks back on."""
        mind, heard = self.state.mind, self.state.heard
        if heard is None or mind.unclear_run:
            return None
        state, buyer = script_state(mind, heard), mind.case.buyer
        waiting = [
            beat
            for beat in buyer.beats
            if len(mind.played.get(beat.id, [])) < len(beat.lines) and mind.drawn(beat)
        ]
        found = Round(
            number=mind.rounds,
            values={name: state.get(name, 0.0) for name in spoken_of(mind.case)},
            beats={beat.id: tuple(beat_needs(mind, heard, beat, state)) for beat in waiting},
            facts={
                fact.id: tuple(fact_needs(mind, heard, fact))
                for fact in buyer.facts
                if fact.id not in mind.told
            },
        )
        self.rounds.append(found)
        return found

    def beats_missed(self) -> dict[str, tuple[str, ...]]:
        """The beats that never came, each with what it waited for at last."""
        mind = self.state.mind
        missed = [beat.id for beat in mind.case.buyer.beats if beat.id not in mind.played]
        return {beat: tuple(self.why(beat)) for beat in missed}

    def why(self, beat: str) -> Iterator[str]:
        """Why a beat never came."""
        if beat in self.undrawn:
            yield f"not drawn with this seed (chance {self.undrawn[beat]:g})"
            return
        due = [str(found.number) for found in self.rounds if not found.beats.get(beat, ("",))]
        if due:
            yield f"due in round{'s' if len(due) > 1 else ''} {joined(due)}, when {FIRST}"
        if self.rounds:
            yield from self.rounds[-1].beats.get(beat, ())

    def facts_missed(self) -> dict[str, tuple[str, ...]]:
        """The facts that never came, each with what it waited for at last."""
        mind = self.state.mind
        last = self.rounds[-1].facts if self.rounds else {}
        missed = [fact for fact in mind.case.buyer.facts if fact.id not in mind.told]
        return {
            fact.id: (*last.get(fact.id, (ASKED,)), f"its topics: {', '.join(fact.topics[:TOPICS])}")
            for fact in missed
        }


def came(move: Move) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The beats and the facts that a move of the buyer's brought."""
    beats = (move.beat,) if move.beat is not None else ()
    facts = (*move.facts, move.more and f"{move.more} (more)", move.concern)
    return beats, tuple(fact for fact in facts if fact is not None)


def spoken_of(case: BuyerCase) -> list[str]:
    """All names of the state, and those behind a dot that this scenario's conditions speak of."""
    conditions = [
        *(condition for beat in case.buyer.beats for condition in beat.when),
        *(condition for fact in case.buyer.facts for condition in fact.opens_when),
    ]
    named = [parsed(condition) for condition in conditions]
    return list(dict.fromkeys([*STATE, *(found.name for found in named if found.group is not None)]))


def beat_needs(mind: Mind, heard: Impression, beat: Beat, state: dict[str, StateValue]) -> Iterator[str]:
    """What a beat that has lines left waits for."""
    played = mind.played.get(beat.id)
    if played and mind.line_of(beat) is None:
        yield f"{beat.every} rounds between ({mind.rounds - played[-1] - 1} so far)"
    yield from waits(mind, heard, beat, state)


def fact_needs(mind: Mind, heard: Impression, fact: BuyerFact) -> Iterator[str]:
    """What a fact that has not been told waits for."""
    yield from closed(mind, fact, heard)
    if heard.pressure:
        yield "a line without pressure"
    if fact.raised_in is not None:
        come = "an answer with room for it"
        early = f"round >= {fact.raised_in} (is {mind.rounds})"
        yield f"{ASKED}, or {early if mind.rounds < fact.raised_in else come}"
    elif fact.id not in heard.reading.questions:
        yield ASKED
