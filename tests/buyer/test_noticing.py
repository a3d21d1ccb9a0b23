"""What a buyer who remembers says about an offer: taken back, a last word that was none, small, large."""

import pytest

from tests.building import reading
from tests.buyer.minds import small
from tests.driving import Table
from tests.rehearsing import GRAMMAR
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, Notice, Noticed
from trainer.negotiation.reading import Reading
from trainer.session.voices import Cue, Part
from trainer.voice.sections import NOTICED, noticing

SCENARIO = small(persona={"patience": 12, "reserve": 0.1}, beats=[])


def offer(price: int, *acts: Act, reason: str | None = None) -> Reading:
    return reading(*acts, terms={"price": price}, reason=reason)


def table(*prices: int) -> Table:
    return Table(SCENARIO).play(*(offer(price) for price in prices))


def what(move: Move) -> tuple[Notice, tuple[str, ...]] | None:
    return (move.noticed.what, move.noticed.issues) if move.noticed else None


def test_a_step_back_is_held_against_the_seller_on_the_issue_it_is_about() -> None:
    assert what(table(95).say(offer(98))) == (Notice.TAKEN_BACK, ("price",))


def test_no_offer_before_it_no_step_back() -> None:
    assert what(table().say(offer(99))) is None
    assert what(table(95).say(offer(95))) is None


def test_asking_more_for_something_in_return_is_a_trade_and_no_step_back() -> None:
    traded = reading(Act.TRADE, terms={"price": 97}, given={"days": 0})
    assert what(table(95).say(traded)) is None


def test_a_last_word_that_was_none_is_called_out_once() -> None:
    talk = table(98)
    assert what(talk.say(offer(96, Act.ULTIMATUM))) is None
    assert what(talk.say(offer(94))) == (Notice.LAST_WORD, ("price",))
    assert what(talk.say(offer(92))) != (Notice.LAST_WORD, ("price",))


def test_staying_with_a_last_word_is_not_called_out() -> None:
    talk = table(98)
    talk.say(offer(96, Act.ULTIMATUM))
    assert what(talk.say(offer(96))) is None
    assert what(talk.say(reading(Act.EXPLORE))) is None


def test_a_small_step_for_a_large_one_is_noticed_and_a_like_one_is_not() -> None:
    def after_a_concession(step: int) -> Move:
        talk = Table(SCENARIO)
        moved = talk.say(reading(Act.FAIRNESS, topics=("it_runs",), terms={"price": 92}, reason="it runs"))
        assert moved.offer is not None
        assert talk.state.mind.gave > 500 * 100
        return talk.say(offer(92 - step))

    assert what(after_a_concession(1)) == (Notice.SMALL, ("price",))
    assert what(after_a_concession(6)) is None


def test_a_leap_is_noticed_unless_it_has_its_reason_or_its_price() -> None:
    assert what(table(98).say(offer(80))) == (Notice.LEAP, ("price",))
    assert what(table(98).say(offer(80, reason="you stay three years"))) is None
    assert what(table(98).say(reading(Act.TRADE, terms={"price": 80}, given={"days": 0}))) is None


@pytest.mark.parametrize("notice", list(Notice))
def test_what_is_noticed_is_said_first_and_stands_for_the_answer(notice: Notice) -> None:
    talk = table(98)
    move = talk.say(offer(80)).model_copy(update={"noticed": None})
    plain = GRAMMAR.line(cue(talk, move))
    found = Noticed(what=notice, issues=("price",))
    line = GRAMMAR.line(cue(talk, move.model_copy(update={"noticed": found})))
    assert line[0].part is Part.REACTION
    assert line[0].text not in {fragment.text for fragment in plain}
    assert ("price" in line[0].text) is ("issue" in NOTICED[noticing(notice)].blanks)


def cue(talk: Table, move: Move) -> Cue:
    return Cue(
        move=move,
        case=SCENARIO.for_buyer,
        seed=1,
        turn=talk.state.turn,
        heard="line",
        spoken=(),
        standing={side: talk.state.ledger.positions.standing[side] for side in Side},
    )


def test_an_offer_on_something_else_takes_nothing_back_that_hung_on_a_condition() -> None:
    talk = table(95)
    talk.say(reading(Act.TRADE, terms={"price": 85}, given={"days": 15}))
    assert what(talk.say(reading(terms={"support": "premium"}))) is None


def test_a_firm_offer_below_one_that_hung_on_something_is_no_step_back() -> None:
    talk = table(96)
    talk.say(reading(Act.TRADE, terms={"price": 85}, given={"days": 15}))
    assert what(talk.say(offer(93))) != (Notice.TAKEN_BACK, ("price",))


def test_a_slip_of_the_tongue_put_right_is_no_step_back() -> None:
    move = table(95).say(offer(97), "Sorry, I misspoke, I meant 97.")
    assert what(move) is None
