"""What a turn costs the buyer, scripted beats, and how a move is delivered."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import reading
from tests.buyer.minds import SMALL, after, impression, mind, small
from tests.depth import examples
from tests.driving import NOT_UNDERSTOOD, SCENARIOS, UNCLEAR, Table
from tests.generating import readings
from trainer.buyer.beats import with_beat
from trainer.buyer.manner import emotion
from trainer.buyer.mind import Mind
from trainer.negotiation.acts import Act
from trainer.negotiation.moves import Emotion, Move, MoveKind
from trainer.negotiation.reading import Reading

SMALL_TALK = reading(Act.RAPPORT, words=8)
QUESTION = reading(Act.EXPLORE, questions=("board",), words=8)
FAR = reading(terms={"price": 110})
ANSWER = Move(kind=MoveKind.ANSWER)


def at_round(rounds: int, level: int = 3) -> Mind:
    thinking = mind(level=level)
    thinking.rounds = rounds
    return thinking


def cost(read: Reading, **changes: object) -> float:
    """What a line costs in the middle of a talk."""
    thinking = at_round(5)
    before = thinking.patience
    return before - after(thinking, read, **changes).patience


def test_turns_without_a_reason_cost_patience_and_pushing_costs_more() -> None:
    assert 0 < cost(QUESTION) < cost(SMALL_TALK) < cost(SMALL_TALK, pressure=(Act.DEADLINE,))


def test_showing_understanding_costs_less_than_talking_on() -> None:
    assert cost(SMALL_TALK, understood="I see") < cost(SMALL_TALK)


def test_a_question_already_answered_costs_more_than_a_new_one() -> None:
    thinking = at_round(5)
    thinking.play(Move(kind=MoveKind.ANSWER, facts=("board",)))
    before = thinking.patience
    after(thinking, QUESTION)
    assert before - thinking.patience > cost(QUESTION)


def test_flattery_buys_no_patience() -> None:
    assert cost(SMALL_TALK, hollow=True) == cost(SMALL_TALK)


def test_a_good_reason_restores_patience_but_never_beyond_the_persona_s() -> None:
    thinking = mind()
    full = thinking.patience
    argument = reading(topics=("uptime",))
    assert after(thinking, argument).patience == full
    thinking = at_round(5)
    for _ in range(2):
        after(thinking, SMALL_TALK)
    tired = thinking.patience
    assert tired < after(thinking, argument).patience <= full


@pytest.mark.parametrize("read", [NOT_UNDERSTOOD, UNCLEAR])
def test_what_is_unclear_costs_nothing(read: Reading) -> None:
    thinking = after(mind(), read)
    assert (thinking.rounds, thinking.patience) == (0, mind().patience)


def test_words_that_could_not_be_tied_do_not_hide_an_offer_that_could() -> None:
    assert after(mind(), FAR.model_copy(update={"unclear": ("and so on",)})).rounds == 1


def test_every_turn_understood_is_a_round() -> None:
    thinking = mind()
    for turn, read in enumerate((SMALL_TALK, QUESTION, FAR), 1):
        assert after(thinking, read).rounds == turn
    assert thinking.rounds_left == SMALL.rounds - 3


def beat(of: Mind, read: Reading = SMALL_TALK) -> str | None:
    return with_beat(of, impression(of, read), ANSWER).beat


def test_a_buyer_flinches_at_the_first_far_number_alone() -> None:
    thinking = mind()
    assert beat(thinking) is None
    after(thinking, FAR)
    assert beat(thinking, FAR) == "phew"
    later = mind()
    after(after(later, FAR), FAR)
    assert beat(later, FAR) != "phew"


def test_a_number_near_its_own_makes_nobody_flinch() -> None:
    thinking = mind()
    near = reading(terms={"price": 60, "days": 60, "support": "premium"})
    assert beat(after(thinking, near), near) is None


def test_a_beat_waits_for_its_condition_and_comes_once() -> None:
    assert beat(at_round(1)) is None
    thinking = at_round(2)
    move = with_beat(thinking, impression(thinking), ANSWER)
    assert move.beat == "rival"
    assert move.pressure is not None
    assert (move.pressure.tactic, move.pressure.true) == (Act.COMPETITOR, False)
    thinking.play(move)
    assert beat(thinking) is None


def test_how_many_tactics_it_plays_depends_on_the_difficulty() -> None:
    played = []
    for level in range(1, 6):
        thinking = at_round(3, level)
        for _ in range(4):
            thinking.play(with_beat(thinking, impression(thinking), ANSWER))
        played.append(thinking.tactics_played)
    assert played[0] == 0
    assert played == sorted(played)
    assert played[-1] == 2


def test_who_joins_speaks_under_their_own_name_and_stiffens_the_buyer() -> None:
    thinking = at_round(4, level=1)
    before = thinking.aspiration.lowest
    move = with_beat(thinking, impression(thinking), ANSWER)
    assert move.beat == "boss"
    assert move.line is not None
    assert move.line.startswith("Max, CFO")
    thinking.play(move)
    assert thinking.aspiration.lowest > before


def test_who_comes_in_lets_what_was_told_be_answered_first() -> None:
    boss = {"id": "boss", "kind": "joins", "who": "Max, CFO", "line": "Well?"}
    answer = {"id": "ran", "kind": "say", "line": "So it ran.", "when": ["heard.uptime >= 1"]}
    wish = {"id": "wish", "kind": "say", "line": "A wish."}
    told = small(beats=[wish, boss, answer])
    thinking = mind(told)
    after(thinking, reading(topics=("uptime",)))
    assert beat(thinking) == "ran"
    assert beat(mind(told)) == "boss"


@pytest.mark.parametrize("kind", [MoveKind.ACCEPT, MoveKind.CONFIRM, MoveKind.LAST_OFFER, MoveKind.FAREWELL])
def test_no_beat_disturbs_a_handshake_or_a_goodbye(kind: MoveKind) -> None:
    thinking = at_round(4)
    assert with_beat(thinking, impression(thinking), Move(kind=kind)).beat is None


def test_a_beat_with_a_chance_is_drawn_once_for_the_session() -> None:
    maybe = small(beats=[{"id": "maybe", "kind": "say", "line": "Maybe.", "chance": 0.5}])
    seen = {seed: beat(mind(maybe, seed)) for seed in range(40)}
    assert set(seen.values()) == {None, "maybe"}
    assert seen == {seed: beat(mind(maybe, seed)) for seed in range(40)}


@examples(30)
@given(st.sampled_from(sorted(SCENARIOS)), st.integers(0, 20), st.integers(1, 5), st.data())
def test_no_beat_comes_more_often_than_it_has_lines(
    name: str, seed: int, level: int, data: st.DataObject
) -> None:
    scenario = SCENARIOS[name]
    lines = data.draw(st.lists(readings(scenario.agenda, sorted(scenario.topics)), max_size=12))
    table = Table(scenario, seed, level).play(*lines)
    beats = [move.beat for move in table.moves if move.beat]
    most = {found.id: len(found.lines) for found in scenario.buyer.beats}
    assert all(beats.count(beat) <= most[beat] for beat in beats)


def test_a_beat_that_changes_who_is_stronger_changes_it_from_then_on() -> None:
    table = Table(SMALL, level=1).play(*[SMALL_TALK] * 3)
    assert table.state.ledger.pressure.stronger == "balanced"
    assert table.say(SMALL_TALK).beat == "boss"
    assert table.state.ledger.pressure.stronger == "buyer"


@pytest.mark.parametrize("act", [Act.BELITTLE, Act.EXPLOIT, Act.ANGER, Act.THREAT])
def test_contempt_hurts_a_buyer_who_trusted_and_irritates_one_who_did_not(act: Act) -> None:
    heard = replace(impression(mind()), pressure=(act,))
    assert emotion(replace(heard, trust=0.9))[0] is Emotion.HURT
    assert emotion(replace(heard, trust=0.1))[0] is Emotion.IRRITATED


def test_emotion_grows_hotter_with_resentment() -> None:
    heard = replace(impression(mind()), pressure=(Act.DEADLINE,))
    heat = [emotion(replace(heard, resentment=level))[1] for level in (0.0, 0.4, 0.9)]
    assert heat == sorted(heat)
    assert heat[0] < heat[2]


def test_being_understood_warms_and_relieves_who_was_angry() -> None:
    heard = replace(impression(mind()), understood="I see")
    assert emotion(heard)[0] is Emotion.WARM
    assert emotion(replace(heard, resentment=0.4))[0] is Emotion.RELIEVED


def test_flattery_makes_wary() -> None:
    assert emotion(replace(impression(mind()), hollow=True))[0] is Emotion.WARY


def test_a_step_towards_it_costs_little_patience_and_nothing_new_costs_much() -> None:
    thinking = mind(small(persona={"pocketing": 1.0, "reciprocity": 0.0}))
    thinking.rounds = 5
    before = thinking.patience
    after(thinking, reading(terms={"price": 90}))
    step = before - thinking.patience
    after(thinking, reading(terms={"price": 90}), theirs_before=thinking.named["price"])
    assert 0 < step < before - step - thinking.patience


def test_nobody_leaves_on_a_step_towards_them() -> None:
    table = Table(small(persona={"pocketing": 1.0, "reciprocity": 0.0, "patience": 2}), 1, 5)
    while not any(move.kind is MoveKind.LAST_OFFER for move in table.moves):
        table.say(SMALL_TALK)
    assert table.state.mind.patience <= 0
    assert table.state.mind.rounds_left > 1
    assert not table.say(reading(terms={"price": 95})).ends
    assert table.say(SMALL_TALK).kind is MoveKind.WALK_AWAY
