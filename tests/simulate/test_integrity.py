"""What a buyer must never do is found where it is done."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.rehearsing import GRAMMAR, reader, scenario
from trainer.debrief.talk import Talk
from trainer.ledger.setting import Utterance
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind, Pressure
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept
from trainer.simulate.integrity import Fault, violations
from trainer.simulate.play import played
from trainer.simulate.policies import POLICIES
from trainer.simulate.sight import Briefing

NAME = "renewal-under-the-gun"
TOLD = scenario(NAME)
Change = Callable[[Utterance, Move], Utterance]


@pytest.fixture(scope="module")
def talk() -> Talk:
    """A talk in which nothing is wrong."""
    session = Session(State(TOLD, 5, 3), reader(NAME), Unkept())
    return played(session, POLICIES["principled"](Briefing.of(TOLD), 5), GRAMMAR.line)


def changed(talk: Talk, kind: MoveKind, change: Change) -> list[Fault]:
    """The faults of the talk with its last move of a kind changed."""
    said = list(talk.utterances)
    place = max(at for at, one in enumerate(said) if one.move is not None and one.move.kind is kind)
    move = said[place].move
    assert move is not None
    said[place] = change(said[place], move)
    return [found.fault for found in violations(replace(talk, utterances=tuple(said)), TOLD)]


def test_a_sound_talk_has_no_fault(talk: Talk) -> None:
    assert violations(talk, TOLD) == []


def test_terms_below_the_walk_away_are_a_fault(talk: Talk) -> None:
    worst = {**TOLD.openings[Side.SELLER], "price": 112}

    def gives_all(said: Utterance, move: Move) -> Utterance:
        return replace(said, move=move.model_copy(update={"package": worst}))

    assert Fault.BELOW in changed(talk, MoveKind.COUNTER, gives_all)


def test_asking_for_more_than_before_is_a_fault(talk: Talk) -> None:
    def asks_all(said: Utterance, move: Move) -> Utterance:
        most = {**TOLD.openings[Side.BUYER], "price": 70}
        return replace(said, move=move.model_copy(update={"package": most}))

    assert changed(talk, MoveKind.COUNTER, asks_all) == [Fault.ASKED_MORE]


@pytest.mark.parametrize(
    "words",
    [
        "My walk-away is somewhere above that.",
        "Below 5,500 a year I'd rather leave.",
        "That is my absolute limit.",
    ],
)
def test_the_limit_in_words_is_a_fault(talk: Talk, words: str) -> None:
    def tells(said: Utterance, _move: Move) -> Utterance:
        return replace(said, text=words)

    assert changed(talk, MoveKind.ANSWER, tells) == [Fault.LIMIT]


def test_keeping_back_what_was_told_is_a_fault(talk: Talk) -> None:
    def parries(said: Utterance, move: Move) -> Utterance:
        return replace(said, move=move.model_copy(update={"parried": ("outages",)}))

    assert changed(talk, MoveKind.ANSWER, parries) == [Fault.CONTRADICTED]


def test_a_claim_that_an_admission_belies_is_a_fault(talk: Talk) -> None:
    beat = next(beat for beat in TOLD.buyer.beats if beat.belied_by)
    assert beat.tactic is not None
    claim = Pressure(tactic=beat.tactic, severity=1, true=False, line=beat.line)

    def admits_and_claims(said: Utterance, move: Move) -> Utterance:
        return replace(said, move=move.model_copy(update={"pressure": claim, "beat": beat.id}))

    said = list(talk.utterances)
    first = said[0].move
    assert first is not None
    said[0] = replace(said[0], move=first.model_copy(update={"facts": (beat.belied_by,)}))
    admitted = replace(talk, utterances=tuple(said))
    assert changed(talk, MoveKind.ANSWER, admits_and_claims) == []
    assert changed(admitted, MoveKind.ANSWER, admits_and_claims) == [Fault.CONTRADICTED]
