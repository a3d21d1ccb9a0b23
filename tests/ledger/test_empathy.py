"""Empathy: seven levels, opportunities met, missed and dismissed, and what earns nothing."""

from typing import Any

import pytest

from tests.building import ALONE, BUYER, CASH, OUTAGES, SELLER, Talk, concern, quoted
from trainer.ledger.rules import TRUST_HOLLOW
from trainer.ledger.understood import EmpathyEntry, Result
from trainer.negotiation.acts import Act
from trainer.negotiation.moves import Move, MoveKind


def worried() -> Talk:
    """A talk in which the buyer has just shown a concern."""
    talk = Talk()
    talk.buyer(concerns=(concern("outages", "outage"),), topics=("outages",))
    return talk


def only(entries: list[EmpathyEntry]) -> EmpathyEntry:
    (entry,) = entries
    return entry


LEVELS = {
    Act.RAPPORT: 1,
    Act.APPRECIATE: 1,
    Act.ACKNOWLEDGE: 2,
    Act.PARAPHRASE: 3,
    Act.VALIDATE: 4,
    Act.EXPLORE: 5,
}


@pytest.mark.parametrize(("act", "level"), LEVELS.items())
def test_the_words_themselves_reach_levels_one_to_five(act: Act, level: int) -> None:
    entry = only(Talk().seller(quoted(act, quote="the words")).empathy)
    assert (entry.act, entry.level, entry.side, entry.quote) == (act, level, SELLER, "the words")
    assert entry.result is Result.UNPROMPTED
    assert entry.opportunity_turn is None
    assert entry.points > 0


@pytest.mark.parametrize("act", [act for act, level in LEVELS.items() if level > 1])
def test_meeting_a_concern_names_it_and_earns_more_than_the_same_unprompted(act: Act) -> None:
    met = only(worried().seller(act).empathy)
    assert (met.result, met.opportunity_turn) == (Result.MET, 1)
    assert met.points > only(Talk().seller(act).empathy).points


@pytest.mark.parametrize("act", [Act.RAPPORT, Act.APPRECIATE])
def test_courtesy_meets_no_concern(act: Act) -> None:
    assert only(worried().seller(act).empathy).result is Result.UNPROMPTED


def test_level_six_is_a_question_that_brings_a_hidden_interest_to_light() -> None:
    talk = Talk()
    talk.seller(quoted(Act.EXPLORE, quote="what else matters?"))
    heard = talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("cash",)))
    entry = only(heard.empathy)
    assert (entry.level, entry.side, entry.turn, entry.result) == (6, SELLER, 1, Result.MET)
    assert entry.quote == "what else matters?"
    assert CASH.text in entry.why


def test_what_anybody_is_told_is_no_hidden_interest() -> None:
    talk = Talk()
    talk.seller(Act.EXPLORE)
    assert talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("outages",))).empathy == []


def test_an_interest_told_unasked_is_not_found() -> None:
    talk = Talk()
    talk.seller(Act.EXPLORE)
    talk.buyer(move=Move(kind=MoveKind.ANSWER))
    talk.seller(Act.CANDOUR)
    assert talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("alone",))).empathy == []


def told_of_cash() -> Talk:
    talk = Talk()
    talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("cash",)))
    return talk


@pytest.mark.parametrize(("days", "serves"), [(30, False), (45, True), (60, True)])
def test_level_seven_is_an_offer_that_serves_a_need_they_told(days: int, serves: bool) -> None:
    entries = told_of_cash().seller(terms={"days": days}).empathy
    assert [entry.level for entry in entries] == [7] * serves
    if serves:
        assert (entries[0].opportunity_turn, entries[0].result) == (1, Result.MET)
        assert CASH.text in entries[0].why


def test_a_condition_can_serve_a_need_too() -> None:
    entries = told_of_cash().seller(terms={"days": 45}, given={"price": 95}).empathy
    assert [entry.level for entry in entries] == [7]


def test_a_need_is_served_once() -> None:
    talk = told_of_cash()
    talk.seller(terms={"days": 45})
    assert talk.seller(terms={"days": 60}).empathy == []


def test_serving_a_need_by_chance_before_it_was_told_is_no_empathy() -> None:
    talk = Talk()
    assert talk.seller(terms={"days": 60}).empathy == []


def test_deeper_levels_earn_more_than_courtesy() -> None:
    courtesy = only(worried().seller(Act.APPRECIATE).empathy).points
    acknowledged = only(worried().seller(Act.ACKNOWLEDGE).empathy).points
    paraphrased = only(worried().seller(Act.PARAPHRASE).empathy).points
    assert courtesy < acknowledged < paraphrased
    served = only(told_of_cash().seller(terms={"days": 45}).empathy).points
    assert served >= paraphrased


def test_a_concern_that_two_turns_let_pass_is_missed() -> None:
    talk = worried()
    assert talk.seller(Act.REJECT).empathy == []
    talk.buyer(Act.RAPPORT)
    entry = only(talk.seller(Act.REJECT).empathy)
    assert (entry.result, entry.act, entry.level, entry.opportunity_turn) == (Result.MISSED, None, None, 1)
    assert entry.points == 0
    assert "we had a bad spring" in entry.why
    assert talk.seller(Act.REJECT).empathy == []


@pytest.mark.parametrize("fact", ["outages", None])
@pytest.mark.parametrize(("later", "missed"), [("report", 0), ("none", 1)])
def test_a_concern_is_not_let_pass_while_an_offer_stands_that_serves_it(
    fact: str | None, later: str, missed: int
) -> None:
    talk = Talk()
    talk.seller(terms={"extra": "report"})
    talk.buyer(concerns=(concern(fact, "outage", quote="That outage was bad."),))
    for price in (99, 98, 97):
        talk.seller(terms={"price": price, "extra": later})
        talk.buyer(Act.REJECT)
    passed = [entry for entry in talk.ledger.empathy.entries if entry.result is Result.MISSED]
    assert len(passed) == missed
    assert [entry.rule for entry in talk.ledger.resentment[BUYER].evidence] == ["concern missed"] * missed


def test_contempt_dismisses_even_what_an_offer_serves() -> None:
    talk = Talk()
    talk.seller(terms={"extra": "report"})
    talk.buyer(concerns=(concern("outages", "outage"),))
    assert only(talk.seller(quoted(Act.BELITTLE, quote="get over it")).empathy).result is Result.DISMISSED


@pytest.mark.parametrize(
    ("line", "missed"), [("The rent was hard on you.", 0), ("Taxes are hard on you.", 1)]
)
def test_a_line_that_answers_one_concern_lets_no_other_pass(line: str, missed: int) -> None:
    talk = Talk()
    talk.buyer(concerns=(concern(None, "rent"),), text="The rent has gone up.")
    talk.seller(Act.PARAPHRASE, text="So it is the rent.")
    talk.buyer(concerns=(concern(None, "roof"),), text="The roof leaks.")
    talk.seller(Act.REJECT)
    talk.buyer(Act.REJECT)
    heard = talk.seller(quoted(Act.ACKNOWLEDGE, quote=line), text=line)
    assert len([entry for entry in heard.empathy if entry.act is None]) == missed


@pytest.mark.parametrize("hostile", [Act.BELITTLE, Act.ANGER, Act.EXPLOIT])
def test_contempt_dismisses_a_concern_at_once(hostile: Act) -> None:
    entry = only(worried().seller(quoted(hostile, quote="get over it")).empathy)
    assert (entry.result, entry.opportunity_turn, entry.quote) == (Result.DISMISSED, 1, "get over it")


def test_a_concern_met_is_neither_missed_nor_met_again() -> None:
    talk = worried()
    talk.seller(Act.PARAPHRASE)
    results = [entry.result for _ in range(3) for entry in talk.seller(Act.VALIDATE).empathy]
    assert Result.MISSED not in results
    assert Result.MET not in results


def test_a_later_answer_has_to_touch_on_the_concern() -> None:
    vague, named, cued = worried(), worried(), worried()
    for talk in (vague, named, cued):
        talk.seller(Act.REJECT)
        talk.buyer(Act.REJECT)
    vague.seller(Act.ACKNOWLEDGE, text="That is hard.")
    named.seller(Act.ACKNOWLEDGE, topics=("outages",))
    cued.seller(Act.ACKNOWLEDGE, text="The outage in May must have been hard.")
    met = [
        any(entry.result is Result.MET for entry in talk.ledger.empathy.entries)
        for talk in (vague, named, cued)
    ]
    assert met == [False, True, True]


def test_of_two_concerns_the_one_whose_words_are_touched_is_met() -> None:
    talk = Talk()
    talk.buyer(concerns=(concern("outages", "outage"),))
    talk.seller(Act.REJECT)
    talk.buyer(concerns=(concern("cash", "cash"),))
    entry = talk.seller(Act.ACKNOWLEDGE, text="That outage was our fault.").empathy[0]
    assert (entry.result, entry.opportunity_turn) == (Result.MET, 1)


def test_a_turn_that_answers_one_concern_lets_no_other_pass() -> None:
    talk = Talk()
    talk.buyer(concerns=(concern("outages", "outage"),))
    talk.seller(Act.REJECT)
    talk.buyer(concerns=(concern("cash", "cash"),))
    answer = only(talk.seller(Act.ACKNOWLEDGE, text="Cash is tight, then.").empathy)
    assert (answer.result, answer.opportunity_turn) == (Result.MET, 3)
    talk.buyer(Act.REJECT)
    entry = only(talk.seller(Act.REJECT).empathy)
    assert (entry.result, entry.opportunity_turn) == (Result.MISSED, 1)


def test_empathy_in_one_breath_with_pressure_is_hollow() -> None:
    entry = worried().seller(Act.ACKNOWLEDGE, quoted(Act.DEADLINE, 2)).empathy[0]
    assert (entry.result, entry.points) == (Result.HOLLOW, 0)
    assert entry.why


def test_the_same_words_again_are_hollow() -> None:
    talk = worried()
    talk.seller(Act.PARAPHRASE, text="So it was the outages.")
    talk.buyer(concerns=(concern("cash"),))
    entry = talk.seller(Act.PARAPHRASE, text="So it was the OUTAGES. ").empathy[0]
    assert (entry.result, entry.points) == (Result.HOLLOW, 0)
    assert entry.why


@pytest.mark.parametrize("act", [Act.RAPPORT, Act.APPRECIATE, Act.APOLOGISE])
def test_courtesy_again_is_hollow(act: Act) -> None:
    talk = Talk()
    talk.seller(act)
    entry = only(talk.seller(act).empathy)
    assert (entry.result, entry.points) == (Result.HOLLOW, 0)
    assert entry.why


def test_hollow_empathy_meets_nothing() -> None:
    talk = worried()
    talk.seller(Act.ACKNOWLEDGE, quoted(Act.THREAT, 2))
    talk.buyer(Act.REJECT)
    assert only(talk.seller(Act.REJECT).empathy).result is Result.MISSED


def test_the_same_act_earns_less_each_time() -> None:
    talk = Talk()
    earned = [only(talk.seller(Act.VALIDATE).empathy).points for _ in range(4)]
    assert earned == sorted(earned, reverse=True)
    assert len(set(earned)) == 4


def test_the_buyer_s_empathy_is_recorded_too() -> None:
    talk = Talk()
    talk.seller(concerns=(concern(None, "margin"),))
    entry = only(talk.buyer(Act.VALIDATE, text="Your margin matters.").empathy)
    assert (entry.side, entry.result, entry.opportunity_turn) == (BUYER, Result.MET, 1)


def test_points_are_the_sum_of_what_is_listed() -> None:
    talk = worried()
    talk.seller(Act.PARAPHRASE, Act.VALIDATE)
    talk.buyer(Act.APPRECIATE, move=Move(kind=MoveKind.ANSWER, facts=("cash", "alone")))
    talk.seller(Act.RAPPORT, terms={"days": 45})
    book = talk.ledger.empathy
    for side in (SELLER, BUYER):
        assert book.points(side) == sum(entry.points for entry in book.entries if entry.side is side) > 0


SPRING = "We carried your outages all spring. My people took the calls."


def answered(text: str = SPRING) -> Talk:
    """A talk in which the buyer's concern has been heard and met, and nothing waits for an answer."""
    talk = Talk()
    talk.buyer(concerns=(concern("outages", "outage"),), text=text)
    talk.seller(quoted(Act.VALIDATE, quote="that is fair"), text="The outage, yes, that is fair.")
    talk.buyer(text="Good.")
    return talk


def said(talk: Talk, act: Act, quote: str, **more: Any) -> EmpathyEntry:
    """The entry of a line that is nothing but these words."""
    entries = talk.seller(quoted(act, quote=quote), text=quote, **more).empathy
    return only([entry for entry in entries if entry.act is act])


@pytest.mark.parametrize("act", [Act.ACKNOWLEDGE, Act.PARAPHRASE, Act.VALIDATE])
def test_words_that_have_nothing_to_do_with_what_they_said_are_hollow(act: Act) -> None:
    talk = answered()
    entry = said(talk, act, "So your football club dreams of a bigger stadium.")
    assert (entry.result, entry.points) == (Result.HOLLOW, 0)
    assert entry.why == "unrelated to what they had said"


@pytest.mark.parametrize(
    "quote",
    [
        "So your folks answered the phones while we were down.",  # a cue of the concern
        "So it was your people who paid for our mistake.",  # one word of theirs
        "So what you need is reliability.",  # too short to be about something else
        "I see, that makes perfect sense to me.",  # nothing but understanding
    ],
)
def test_a_summary_in_own_words_is_not(quote: str) -> None:
    talk = Talk()
    talk.buyer(concerns=(concern("outages", "outage", "were down"),), text=SPRING)
    talk.seller(quoted(Act.VALIDATE, quote="that is fair"), text="The outage, yes, that is fair.")
    talk.buyer(text="Good.")
    assert said(talk, Act.PARAPHRASE, quote).result is Result.UNPROMPTED


@pytest.mark.parametrize(
    ("quote", "topics"),
    [
        ("So quicker invoices would hurt you this autumn.", ("cash",)),
        ("So a longer payment window is the heart of it for you.", ()),
        ("So 60 is where your treasurer would sleep well.", ()),
        ("That sounds like quite a sensible offer, honestly.", ()),
    ],
)
def test_an_issue_or_a_number_of_theirs_or_a_good_guess_is_to_the_point(
    quote: str, topics: tuple[str, ...]
) -> None:
    talk = answered()
    talk.seller(Act.ASK_TERMS)
    talk.buyer(terms={"days": 60})
    assert said(talk, Act.PARAPHRASE, quote, topics=topics).result is Result.UNPROMPTED


def test_as_long_as_they_have_said_nothing_there_is_nothing_to_miss() -> None:
    entry = said(Talk(), Act.ACKNOWLEDGE, "So your football club dreams of a bigger stadium.")
    assert entry.result is Result.UNPROMPTED


@pytest.mark.parametrize("words", ["You were down all spring.", "Football, stadium, club."])
def test_what_a_planned_move_tells_counts_and_not_the_words_found_for_it(words: str) -> None:
    results = []
    for quote in ("So the spring wore your agents out.", "So your football club dreams of a stadium."):
        talk = Talk()
        talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("outages",)), text=words)
        results.append(said(talk, Act.PARAPHRASE, quote).result)
    assert results == [Result.UNPROMPTED, Result.HOLLOW]


def test_one_line_that_names_two_concerns_meets_both() -> None:
    talk = Talk()
    talk.buyer(concerns=(concern(None, "rent"), concern(None, "roof")))
    entry = only(talk.seller(Act.PARAPHRASE, text="So it's the rent, and the roof as well.").empathy)
    assert (entry.result, entry.opportunity_turn) == (Result.MET, 1)
    talk.buyer(Act.REJECT)
    assert talk.seller(Act.REJECT).empathy == []


@pytest.mark.parametrize(("line", "missed"), [("The rents, then.", 0), ("Your current supplier, then.", 2)])
def test_a_concern_is_named_by_its_word_and_not_by_a_part_of_another(line: str, missed: int) -> None:
    talk = Talk()
    talk.buyer(concerns=(concern(None, "rent"), concern(None, "roof")))
    talk.buyer(Act.REJECT)
    talk.seller(Act.REJECT)
    talk.buyer(Act.REJECT)
    passed = [entry for entry in talk.seller(Act.PARAPHRASE, text=line).empathy if entry.act is None]
    assert len(passed) == missed


def found_out(talk: Talk) -> list[EmpathyEntry]:
    """What the last line turned hollow."""
    return [talk.ledger.empathy.entries[place] for place in talk.ledger.empathy.found_out]


def understood(act: Act = Act.VALIDATE) -> Talk:
    """A talk in which the seller offers 45 days, is told of the cash squeeze, and takes it up."""
    talk = Talk()
    talk.seller(terms={"days": 30})
    talk.buyer(
        move=Move(kind=MoveKind.ANSWER, facts=("cash",)),
        concerns=(concern("cash", "cash", quote="Cash is tight."),),
        topics=("cash",),
    )
    talk.seller(quoted(act, quote="with cash this tight that makes sense"), topics=("cash",))
    talk.buyer(Act.REJECT)
    return talk


@pytest.mark.parametrize("act", [Act.ACKNOWLEDGE, Act.PARAPHRASE, Act.VALIDATE])
def test_an_offer_against_what_was_understood_makes_it_hollow_from_then_on(act: Act) -> None:
    talk = understood(act)
    book, trust = talk.ledger.empathy, talk.ledger.trust
    before = list(trust.by_turn)
    assert (book.entries[-1].result, book.entries[-1].opportunity_turn) == (Result.MET, 2)
    talk.seller(quoted(Act.OFFER, quote="fifteen days then"), terms={"days": 15})
    entry = book.entries[-1]
    assert (entry.turn, entry.act, entry.result, entry.points) == (3, act, Result.HOLLOW, 0)
    assert entry.why == "contradicted by the offer in turn 5"
    assert trust.by_turn[:-1] == before
    lost = trust.evidence[-1]
    assert (lost.turn, lost.change, lost.reason) == (5, -TRUST_HOLLOW.weight, entry.why)
    assert lost.quote == "fifteen days then"


@pytest.mark.parametrize(
    "terms",
    [
        {"days": 45},  # serves it
        {"days": 30},  # holds
        {"price": 95},  # speaks of something else
        {"price": 130},  # asks for more elsewhere
    ],
)
def test_holding_giving_or_trading_elsewhere_contradicts_nothing(terms: dict[str, int]) -> None:
    talk = understood()
    talk.seller(terms=terms)
    assert found_out(talk) == []
    assert talk.ledger.empathy.entries[0].result is Result.MET


def test_less_than_before_is_no_contradiction_while_it_still_serves() -> None:
    talk = understood()
    talk.seller(terms={"days": 60})
    talk.seller(terms={"days": 45})
    assert found_out(talk) == []


def test_taking_back_what_served_makes_the_serving_hollow_too() -> None:
    talk = understood()
    talk.seller(terms={"days": 60})
    talk.buyer(Act.REJECT)
    talk.seller(terms={"days": 0})
    assert [(entry.level, entry.points) for entry in found_out(talk)] == [
        (4, 0),
        (7, 0),
    ]
    talk.buyer(Act.REJECT)
    assert talk.seller(terms={"days": 60}).empathy == []


def test_another_trade_in_place_of_one_not_taken_up_takes_nothing_back() -> None:
    talk = understood()
    talk.seller(terms={"days": 45}, given={"price": 110})
    talk.buyer(Act.REJECT)
    talk.seller(terms={"price": 90, "days": 30})
    assert found_out(talk) == []


def test_going_where_they_stand_themselves_contradicts_nothing() -> None:
    talk = understood()
    talk.buyer(terms={"days": 15})
    talk.seller(terms={"days": 15})
    assert found_out(talk) == []


def test_a_condition_against_the_need_contradicts_too() -> None:
    talk = understood()
    talk.seller(terms={"price": 95}, given={"days": 0})
    assert [entry.turn for entry in found_out(talk)] == [3]


def test_understanding_and_the_offer_against_it_in_one_line_meet_nothing() -> None:
    talk = understood()
    talk.buyer(concerns=(concern("cash", "cash"),))
    entries = talk.seller(Act.VALIDATE, terms={"days": 15}, text="Cash is tight, of course.").empathy
    assert [(entry.result, entry.why) for entry in entries] == [
        (Result.HOLLOW, "contradicted by the offer in turn 6")
    ]
    talk.buyer(Act.REJECT)
    missed = only(talk.seller(Act.REJECT).empathy)
    assert (missed.result, missed.opportunity_turn) == (Result.MISSED, 5)


def test_an_offer_against_something_nobody_took_up_contradicts_no_word() -> None:
    talk = told_of_cash()
    talk.seller(terms={"days": 30})
    talk.seller(terms={"days": 0})
    assert found_out(talk) == []


SPAM = (
    "I hear you, that's hard.",
    "That's hard, I hear you.",
    "I really do hear you, and that's so very hard.",
    "Hard, truly hard. We hear you.",
)


@pytest.mark.parametrize("act", [Act.ACKNOWLEDGE, Act.APOLOGISE, Act.VALIDATE, Act.PARAPHRASE])
def test_the_same_words_in_another_order_or_with_filler_are_the_same_words(act: Act) -> None:
    talk = Talk()
    results = []
    for number, line in enumerate(SPAM):
        talk.buyer(concerns=(concern(None, f"worry {number}"),))
        results.append(said(talk, act, line).result)
    # to be sorry and not say what for answers nothing
    first = Result.UNPROMPTED if act is Act.APOLOGISE else Result.MET
    assert results == [first, Result.HOLLOW, Result.HOLLOW, Result.HOLLOW]


def test_sympathy_that_names_nothing_is_hollow_the_second_time_nothing_asks_for_it() -> None:
    talk = Talk()
    first = said(talk, Act.ACKNOWLEDGE, "I hear you, that's hard.")
    second = said(talk, Act.ACKNOWLEDGE, "That sounds so tough, I understand.")
    assert (first.result, second.result) == (Result.UNPROMPTED, Result.HOLLOW)
    talk.buyer(concerns=(concern(None, "flood"),))
    assert said(talk, Act.ACKNOWLEDGE, "I can imagine how you feel.").result is Result.MET


def test_a_new_paraphrase_of_a_new_concern_is_none_of_that() -> None:
    talk = Talk()
    for line, cue in (
        ("So what hurts you is the outages.", "outage"),
        ("So what hurts you is the cash.", "cash"),
        ("So you need 88 and not 92.", "88"),
        ("So you need 60 and not 45.", "60"),
    ):
        talk.buyer(concerns=(concern(None, cue),), text=f"Our trouble is {cue}.")
        assert said(talk, Act.PARAPHRASE, line).result is Result.MET


def test_beside_an_offer_other_numbers_make_no_other_words() -> None:
    talk = Talk()
    talk.seller(quoted(Act.ACKNOWLEDGE), terms={"price": 95}, text="I hear you. 95 then.")
    talk.buyer(concerns=(concern(None, "flood"),))
    again = talk.seller(quoted(Act.ACKNOWLEDGE), terms={"price": 94}, text="94 then. I hear you.").empathy[0]
    assert (again.result, again.why) == (Result.HOLLOW, "the same words again")


def test_a_question_may_be_asked_again_in_other_words() -> None:
    talk = Talk()
    talk.seller(quoted(Act.EXPLORE, quote="Tell me more?"), text="Tell me more?")
    talk.buyer(concerns=(concern(None, "flood"),))
    assert said(talk, Act.EXPLORE, "Could you tell me more?").result is Result.MET


LEADS = "My team leads are worn out. I lost two of them in May."


def echoing(words: str) -> tuple[Talk, EmpathyEntry]:
    talk = Talk()
    talk.buyer(concerns=(concern(None, "team leads"),), text=LEADS)
    return talk, said(talk, Act.PARAPHRASE, words)


@pytest.mark.parametrize(
    "words",
    [
        LEADS,
        "So your team leads are worn out, and you lost two of them in May.",
        "What I hear is: your team leads are worn out.",
    ],
)
def test_their_own_words_said_back_only_notice(words: str) -> None:
    talk, mirror = echoing(words)
    assert (mirror.result, mirror.level, mirror.points) == (Result.UNPROMPTED, 1, 0.5)
    assert mirror.why
    talk.buyer(Act.REJECT)
    assert only(talk.seller(Act.REJECT).empathy).result is Result.MISSED


def test_a_mirror_earns_neither_trust_nor_relief() -> None:
    talk, _ = echoing(LEADS)
    assert talk.ledger.trust.evidence == []


def test_mirror_after_mirror_is_hollow() -> None:
    talk, _ = echoing(LEADS)
    talk.buyer(text="And my plant manager rings me at six in the morning.")
    again = said(talk, Act.PARAPHRASE, "So your plant manager rings you at six in the morning.")
    assert (again.result, again.points) == (Result.HOLLOW, 0)
    assert again.why


@pytest.mark.parametrize(
    "words",
    [
        "So two of your people left, and the rest of the team leads can't take another spring.",
        "So it's your team leads.",  # names what it is about
        "So May was when the outages had burnt them out.",
        "Your team leads are worn out, because each outage lands on their desk at night.",
    ],
)
def test_what_was_made_of_their_words_is_a_paraphrase(words: str) -> None:
    _, entry = echoing(words)
    assert (entry.result, entry.level) == (Result.MET, 3)


@pytest.mark.parametrize("words", ["Right.", "I see.", "OK, understood.", "Yes, of course."])
@pytest.mark.parametrize("act", [Act.ACKNOWLEDGE, Act.VALIDATE, Act.PARAPHRASE])
def test_a_nod_notices_and_answers_nothing(act: Act, words: str) -> None:
    talk = worried()
    nod = said(talk, act, words)
    assert (nod.level, nod.result, nod.opportunity_turn) == (1, Result.UNPROMPTED, None)
    talk.buyer(Act.REJECT)
    assert only(talk.seller(Act.REJECT).empathy).result is Result.MISSED


@pytest.mark.parametrize("words", ["You're right.", "That makes sense.", "I understand."])
def test_who_says_that_they_are_right_does_more_than_nod(words: str) -> None:
    entry = said(worried(), Act.VALIDATE, words)
    assert (entry.level, entry.result) == (4, Result.MET)


@pytest.mark.parametrize("push", [Act.ULTIMATUM, Act.THREAT, Act.EXPLOIT, Act.BELITTLE, Act.ANGER])
def test_kind_words_before_a_push_at_the_person_were_its_run_up(push: Act) -> None:
    talk = worried()
    said(talk, Act.VALIDATE, "The outage, yes, that is fair.")
    talk.buyer(Act.REJECT)
    before = talk.ledger.trust.by_turn[:]
    talk.seller(quoted(push, 2, "sign or leave"))
    book = talk.ledger.empathy
    assert (book.entries[0].result, book.entries[0].points) == (Result.HOLLOW, 0)
    assert book.entries[0].why == "a run-up to the push in turn 4"
    assert book.found_out == {0: "sign or leave"}
    assert talk.ledger.trust.by_turn[:-1] == before
    assert "hollow" in [entry.rule for entry in talk.ledger.trust.evidence if entry.turn == 4]


@pytest.mark.parametrize("between", [0, 1])
@pytest.mark.parametrize("act", [Act.DEADLINE, Act.AUTHORITY, Act.ULTIMATUM])
def test_a_push_on_the_matter_or_a_later_one_makes_nothing_of_it_hollow(act: Act, between: int) -> None:
    talk = worried()
    said(talk, Act.VALIDATE, "The outage, yes, that is fair.")
    for _ in range(between):
        talk.seller(Act.REJECT)
    talk.seller(quoted(act, 2))
    hollow = talk.ledger.empathy.entries[0].result is Result.HOLLOW
    assert hollow is (act is Act.ULTIMATUM and between == 0)


def test_a_question_before_a_push_stays_a_question() -> None:
    talk = worried()
    said(talk, Act.EXPLORE, "What did the outage cost you?")
    talk.seller(quoted(Act.ULTIMATUM, 2))
    assert talk.ledger.empathy.entries[0].result is Result.MET


@pytest.mark.parametrize(("terms", "levels"), [({"price": 90}, []), ({"days": 30}, [7])])
def test_a_step_on_what_both_haggle_over_acts_on_no_need(terms: dict[str, int], levels: list[int]) -> None:
    talk = Talk()
    talk.buyer(Act.ASK_BETTER, asked_issues=("price", "days"))
    assert [entry.level for entry in talk.seller(terms=terms).empathy] == levels


def test_what_is_taken_back_and_given_again_is_no_new_give() -> None:
    talk = Talk()
    talk.buyer(Act.ASK_BETTER, asked_issues=("days",))
    found = [talk.seller(terms={"days": days}).empathy for days in (30, 0, 30, 45)]
    assert [[entry.level for entry in entries] for entries in found] == [[7], [], [], [7]]


def test_asking_for_more_than_the_agreed_terms_serves_nothing_that_they_held_already() -> None:
    talk = told_of_cash()
    talk.seller(terms={"price": 95})
    talk.buyer(terms={"price": 80, "days": 60})
    talk.seller(Act.ACCEPT)
    assert talk.seller(terms={"price": 90}).empathy == []


def test_facts_of_the_setting_are_what_these_tests_take_them_for() -> None:
    assert (OUTAGES.stage, CASH.stage, ALONE.stage) == (1, 2, 3)
