"""Tracked feelings are set against what people said of them, and every figure is the one it says it is."""

from typing import Any

import pytest

from trainer.accuracy.campsite import campsite, seats
from trainer.accuracy.relationship import effects, interval, people, relationship, rho
from trainer.accuracy.rows import Camp
from trainer.debrief.explain import explain
from trainer.debrief.regard import MOST
from trainer.debrief.subjective import subjective_terms, subjective_value
from trainer.debrief.term import Told, percent, total
from trainer.negotiation.issues import Side
from trainer.session.events import EndReason

A_FIRST = {"High": "Water", "Medium": "Food", "Low": "Firewood"}
B_FIRST = {"High": "Food", "Medium": "Firewood", "Low": "Water"}
KIND = (
    ("A", "Hello! How are you? Excited for the trip?"),
    ("B", "Great, thanks! What do you need most? 🙂"),
    ("A", "Water, because we hike all day. Would you be okay with food for you?"),
    ("B", "That sounds great, works for me! You can have all the water."),
)
RUDE = (
    ("A", "I need all the water and all the food."),
    ("B", "No. That's not fair, you are greedy. 😡"),
    ("A", "Take it or leave it. Final offer."),
    ("B", "Unacceptable. I'll walk away."),
)


def camp(said: tuple[tuple[str, str], ...], ratings: tuple[int, int] | None = None, **more: Any) -> Camp:
    """A dialogue of these lines; by default it ends in a deal that was proposed once."""
    deal = [
        {"speaker": "A", "action": "Submit-Deal", "me": {"Water": 3, "Food": 0, "Firewood": 1},
         "you": {"Water": 0, "Food": 3, "Firewood": 2}},
        {"speaker": "B", "action": "Accept-Deal"},
    ]  # fmt: skip
    rated = dict(zip(("likes_opponent", "satisfaction"), ratings, strict=True)) if ratings else {}
    return Camp.model_validate(
        {
            "id": more.get("id", 1),
            "participants": {"A": {"priority": A_FIRST, **rated}, "B": {"priority": B_FIRST, **rated}},
            "turns": [{"speaker": who, "text": text} for who, text in said] + more.get("after", deal),
        }
    )


def test_a_deal_pays_what_the_priorities_make_it_worth() -> None:
    talk = campsite(camp(KIND))
    setting = talk.ledger.setting
    assert talk.ended is EndReason.AGREED
    assert talk.terms == {"Food": 0, "Water": 3, "Firewood": 1}
    assert setting.cents(Side.SELLER, talk.terms) == 100 * (3 * 5 + 0 * 4 + 1 * 3)
    assert setting.cents(Side.BUYER, talk.terms) == 100 * (3 * 5 + 2 * 4 + 0 * 3)


def test_who_walks_away_has_ended_it() -> None:
    talk = campsite(camp(RUDE, after=[{"speaker": "B", "action": "Walk-Away"}]))
    assert (talk.ended, talk.terms) == (EndReason.BUYER_WALKED, None)
    assert talk.utterances[-1].text == "(walks away)"


def test_a_proposal_that_was_rejected_is_no_deal_and_what_came_after_counts() -> None:
    after = [
        {"speaker": "A", "action": "Submit-Deal", "me": {"Water": 3, "Food": 3}, "you": {"Firewood": 3}},
        {"speaker": "B", "action": "Reject-Deal"},
        {"speaker": "B", "action": "Submit-Deal", "me": {"Food": 3, "Firewood": 3}, "you": {"Water": 3}},
        {"speaker": "A", "action": "Accept-Deal"},
    ]
    talk = campsite(camp(RUDE, after=after))
    assert talk.terms == {"Food": 0, "Water": 3, "Firewood": 0}


def test_what_is_said_in_the_talk_agrees_nothing_until_it_is_entered() -> None:
    talk = campsite(camp((*KIND, ("A", "Deal! I accept.")), after=[]))
    assert (talk.ended, talk.terms) == (EndReason.UNFINISHED, None)


@pytest.mark.parametrize("side", list(Side))
def test_a_kind_talk_is_liked_better_than_a_rude_one(side: Side) -> None:
    kind, rude = (subjective_value(campsite(camp(lines)), side) for lines in (KIND, RUDE))
    assert kind.relationship > rude.relationship
    assert kind.self > rude.self


@pytest.mark.parametrize("side", list(Side))
def test_every_term_of_what_was_estimated_has_its_lines_word_for_word(side: Side) -> None:
    talk = campsite(camp((*RUDE, *KIND)))
    for factor, terms in subjective_terms(talk, side).items():
        assert getattr(subjective_value(talk, side), factor) == percent(total(terms))
    told = [
        entry
        for terms in subjective_terms(talk, side).values()
        for term in terms
        for entry in term.entries
        if isinstance(entry, Told)
    ]
    assert {one.what for one in told} >= {"thanks", "take it or leave it", "angry face"}
    for one in told:
        said = talk.utterances[one.turn - 1]
        assert one.quote
        assert (said.side, one.quote in said.text) == (one.side, True)
    shown = str(explain(talk, f"subjective_value.{side.value}.relationship"))
    assert "take it or leave it" in shown.lower()
    assert "😡" in shown


def test_a_sign_counts_in_so_many_lines_and_no_more() -> None:
    few, more = (
        subjective_value(campsite(camp(tuple(("B", f"Thanks {n}!") for n in range(times)))), Side.SELLER)
        for times in (MOST, 3 * MOST)
    )
    one = subjective_value(campsite(camp((("B", "Thanks 0!"),))), Side.SELLER)
    assert few == more
    assert few != one


def test_people_without_ratings_are_left_out() -> None:
    assert seats([camp(KIND)]) == []
    assert relationship(people([camp(KIND)])) is None
    assert [seat.side for seat in seats([camp(KIND, (5, 4))])] == [Side.SELLER, Side.BUYER]


def test_the_document_of_kind_and_rude_talk() -> None:
    camps = [camp(KIND, (5, 5), id=number) for number in range(6)]
    camps += [camp(RUDE, (1, 2), id=number) for number in range(6, 12)]
    found = relationship(people(camps))
    assert found is not None
    assert found["n"] == 24
    assert found["rho_likeness"] > 0.8
    assert found["rho_satisfaction"] > 0.8
    assert found["rho_resentment"] < 0
    low, high = found["interval_likeness"]
    assert low <= found["rho_likeness"] <= high
    assert found["points_alone"]["likeness"] == 0.0  # the same deal for all, but for the side


def test_rank_correlation_takes_ties_by_their_mean_rank() -> None:
    assert rho([1, 2, 3, 4], [10, 20, 30, 25]) == pytest.approx(0.8)
    assert rho([1, 2, 2, 3], [1, 2, 3, 4]) == pytest.approx(0.9486833)
    assert rho([1, 1, 1], [1, 2, 3]) is None


def test_the_interval_is_narrower_with_more_dialogues() -> None:
    few, many = (
        interval(
            [float(n % 7) for n in range(size)], [float(n % 7 + n % 3) for n in range(size)], range(size)
        )
        for size in (20, 400)
    )
    assert few is not None
    assert many is not None
    assert many[1] - many[0] < few[1] - few[0]
    assert interval([1.0, 1.0], [1.0, 2.0], [1, 2]) is None


def test_an_effect_is_net_of_what_goes_with_it() -> None:
    """Where a tactic only comes with long talks, and long talks alone are disliked, nothing is left of it."""
    lengths = [float(10 + n % 20) for n in range(200)]
    likes = [5 - length / 10 for length in lengths]
    met = [{"deadline"} if length > 20 else set() for length in lengths]
    found = effects(met, likes, [lengths])["deadline"]
    assert found["raw"] < -1
    assert abs(found["net"]) < 0.01
    assert effects(met[:5], likes[:5], [lengths[:5]]) == {}
    assert effects(met, [3.0] * 200, [lengths]) == {}
