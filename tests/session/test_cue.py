"""What a voice is handed for a turn: the lines of the buyer, never the more the longer a talk goes on."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from trainer.ledger.setting import Utterance
from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.reading import Reading
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import MOST_SPOKEN, Unkept

SCENARIO = load_scenario("renewal-under-the-gun")
MOVE = Move(kind=MoveKind.HOLD)


class Counted(list[Utterance]):
    """Utterances that count how often one of them is looked at."""

    looks = 0

    def __iter__(self) -> Iterator[Utterance]:
        for each in super().__iter__():
            self.looks += 1
            yield each

    def __reversed__(self) -> Iterator[Utterance]:
        for each in super().__reversed__():
            self.looks += 1
            yield each


@dataclass(frozen=True)
class Talk:
    """A session of so many rounds, and its utterances."""

    session: Session
    utterances: Counted


def talk(rounds: int) -> Talk:
    state = State(SCENARIO, 7, 3)
    utterances = Counted()
    state.utterances = utterances
    for number in range(rounds):
        for side, text in ((Side.BUYER, f"Answer {number}."), (Side.SELLER, f"Line {number}.")):
            utterances.append(Utterance(len(utterances) + 1, side, text, Reading()))
    return Talk(Session(state, reader_for(SCENARIO), Unkept()), utterances)


@pytest.mark.parametrize("rounds", [0, 1, 60, MOST_SPOKEN])
def test_all_that_was_said_in_an_ordinary_talk_is_handed_on(rounds: int) -> None:
    spoken = talk(rounds).session.cue(MOVE).spoken
    assert spoken == tuple(f"Answer {number}." for number in range(rounds))


def test_of_an_endless_talk_the_last_lines_are_handed_on() -> None:
    spoken = talk(3000).session.cue(MOVE).spoken
    assert spoken == tuple(f"Answer {number}." for number in range(3000 - MOST_SPOKEN, 3000))


def test_a_turn_looks_back_equally_far_in_any_talk() -> None:
    looks = set()
    for rounds in (500, 5000):
        found = talk(rounds)
        found.session.cue(MOVE)
        looks.add(found.utterances.looks)
    assert len(looks) == 1
    assert 0 < looks.pop() <= 2 * MOST_SPOKEN + 2


def test_the_state_still_knows_all_that_was_said() -> None:
    state = talk(300).session.state
    assert state.spoken(Side.SELLER) == tuple(f"Line {number}." for number in range(300))
    assert state.spoken(Side.SELLER, 2) == ("Line 298.", "Line 299.")
    assert state.spoken(Side.BUYER, 0) == ()
