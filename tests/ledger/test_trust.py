"""The buyer's trust: what earns it, what loses it, and that sympathy alone does neither."""

from typing import Any

import pytest

from tests.building import SELLER, Talk, concern, quoted, setting
from trainer.ledger.setting import Setting
from trainer.ledger.understood import Result
from trainer.negotiation.acts import PRESSURE, SEQUENCE, Act
from trainer.negotiation.moves import Move, MoveKind
from trainer.scenario.persona import Persona


def worried(measured: Setting | None = None) -> Talk:
    talk = Talk(measured or setting())
    talk.buyer(concerns=(concern("outages", "outage"),))
    return talk


def gains(talk: Talk) -> list[float]:
    return [entry.change for entry in talk.ledger.trust.evidence]


def test_trust_begins_where_the_persona_has_it() -> None:
    for trust in (0.2, 0.7):
        talk = Talk(setting(persona=Persona(trust=trust)))
        talk.seller(Act.REJECT)
        assert talk.ledger.trust.value == trust
        assert talk.ledger.trust.by_turn == [trust]


@pytest.mark.parametrize("act", [Act.PARAPHRASE, Act.VALIDATE, Act.ACKNOWLEDGE, Act.EXPLORE])
def test_meeting_a_concern_earns_trust(act: Act) -> None:
    talk = worried()
    talk.seller(quoted(act, quote="the words"))
    (evidence,) = talk.ledger.trust.evidence
    assert evidence.change > 0
    assert (evidence.turn, evidence.quote) == (2, "the words")


@pytest.mark.parametrize("act", [Act.PARAPHRASE, Act.VALIDATE, Act.ACKNOWLEDGE, Act.EXPLORE])
def test_the_same_without_anything_to_meet_earns_none(act: Act) -> None:
    talk = Talk()
    talk.seller(act)
    assert gains(talk) == []


@pytest.mark.parametrize("act", [Act.RAPPORT, Act.APPRECIATE, Act.APOLOGISE, Act.COMMON_GROUND, Act.FAIRNESS])
def test_sympathy_and_fine_words_earn_none(act: Act) -> None:
    talk = Talk()
    for _ in range(4):
        talk.seller(act)
    assert talk.ledger.trust.value <= 0.4


def test_candour_earns_trust_without_being_asked() -> None:
    talk = Talk()
    talk.seller(Act.CANDOUR)
    assert talk.ledger.trust.value > 0.4


def test_finding_an_interest_and_acting_on_it_earn_trust() -> None:
    talk = Talk()
    talk.seller(Act.EXPLORE)
    talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("cash",)))
    found = talk.ledger.trust.value
    assert found > 0.4
    talk.seller(terms={"days": 45})
    assert talk.ledger.trust.value > found
    assert [entry.rule for entry in talk.ledger.trust.evidence] == ["asked", "served"]


@pytest.mark.parametrize("topic", ["refit", "peers"])
def test_what_is_owed_and_what_moves_them_earn_trust_once(topic: str) -> None:
    talk = Talk()
    talk.seller(topics=(topic,))
    once = talk.ledger.trust.value
    assert once > 0.4
    talk.seller(topics=(topic,))
    assert talk.ledger.trust.value == once


def test_asking_about_something_is_not_telling_it() -> None:
    talk = Talk()
    talk.seller(topics=("peers",), questions=("peers",))
    assert gains(talk) == []
    assert not talk.ledger.told("peers")


def test_a_give_that_is_traded_or_explained_earns_trust_and_a_bare_one_does_not() -> None:
    bare, explained, traded = Talk(), Talk(), Talk()
    bare.seller(terms={"price": 90})
    explained.seller(terms={"price": 90}, reason="you stay for three years")
    traded.seller(terms={"price": 90}, given={"days": 30})
    traded.buyer(terms={"days": 30})
    assert gains(bare) == []
    assert [change > 0 for change in (*gains(explained), *gains(traded))] == [True, True]


@pytest.mark.parametrize("tactic", sorted(PRESSURE - SEQUENCE))
def test_pressure_loses_trust_with_the_line_that_did(tactic: Act) -> None:
    talk = Talk()
    talk.seller(quoted(tactic, 2, "the words"))
    (evidence,) = talk.ledger.trust.evidence
    assert evidence.change < 0
    assert (evidence.turn, evidence.quote) == (1, "the words")


def test_pressure_on_the_seller_does_not_touch_the_buyer_s_trust() -> None:
    talk = Talk()
    talk.buyer(quoted(Act.THREAT, 3))
    assert gains(talk) == []


def test_hollow_moves_lose_trust_once_they_are_a_habit() -> None:
    talk = Talk()
    for number in range(5):
        assert [change < 0 for change in gains(talk)] == [True] * (number - 3)
        talk.seller(Act.APPRECIATE)


@pytest.mark.parametrize(
    ("before", "moved"),
    [
        ((), {"terms": {"price": 60}}),
        ((Act.CANDOUR,), {}),
        ((Act.APPRECIATE,), {}),
        ((), {"move": Move(kind=MoveKind.ANSWER, facts=("cash",))}),
        ((Act.ACCEPT,), {}),
    ],
)
def test_thanks_for_what_was_just_given_are_never_hollow(
    before: tuple[Act, ...], moved: dict[str, Any]
) -> None:
    talk = Talk()
    talk.seller(Act.APPRECIATE, terms={"price": 90})
    talk.seller(Act.APPRECIATE)
    talk.buyer(*before, **moved)
    talk.seller(Act.APPRECIATE, text="Thank you.")
    results = [entry.result for entry in talk.ledger.empathy.entries if entry.act is Act.APPRECIATE]
    mine = [entry for entry in talk.ledger.empathy.entries if entry.side is SELLER]
    assert mine[-1].result is Result.UNPROMPTED
    assert results.count(Result.HOLLOW) == 1


def test_after_the_handshake_and_to_who_has_just_joined_kind_words_are_no_spam() -> None:
    talk = Talk(setting(joins=frozenset({"boss"})))
    talk.seller(Act.RAPPORT)
    talk.seller(Act.RAPPORT)
    talk.buyer(move=Move(kind=MoveKind.HOLD, beat="boss", line="I'm the founder."))
    talk.seller(Act.RAPPORT, terms={"price": 90})
    talk.buyer(Act.ACCEPT)
    talk.seller(Act.APPRECIATE)
    talk.buyer()
    talk.seller(Act.APPRECIATE, Act.RAPPORT)
    results = [entry.result for entry in talk.ledger.empathy.entries]
    assert [place for place, result in enumerate(results) if result is Result.HOLLOW] == [1]


def test_a_concern_let_pass_loses_trust() -> None:
    talk = worried()
    talk.seller(Act.REJECT)
    talk.seller(Act.REJECT)
    assert [change < 0 for change in gains(talk)] == [True]


def test_a_bluff_called_loses_trust_beyond_the_ultimatum_itself() -> None:
    talk = Talk()
    talk.seller(quoted(Act.ULTIMATUM, 2), terms={"price": 95})
    before = talk.ledger.trust.value
    talk.seller(terms={"price": 90})
    assert talk.ledger.trust.value < before


def test_gains_of_the_same_kind_diminish() -> None:
    talk = Talk()
    for _ in range(4):
        talk.seller(Act.CANDOUR)
    assert gains(talk) == sorted(gains(talk), reverse=True)
    assert gains(talk)[3] < gains(talk)[0]


def test_a_second_gain_of_a_kind_is_less_than_a_first_one_at_the_same_trust() -> None:
    again = Talk()
    again.seller(Act.CANDOUR)
    fresh = Talk(setting(persona=Persona(trust=again.ledger.trust.value)))
    again.seller(Act.CANDOUR)
    fresh.seller(Act.CANDOUR)
    assert gains(again)[1] < gains(fresh)[0]


def test_the_more_trust_there_is_the_less_a_gain_adds() -> None:
    little, much = (Talk(setting(persona=Persona(trust=trust))) for trust in (0.3, 0.8))
    little.seller(Act.CANDOUR)
    much.seller(Act.CANDOUR)
    assert gains(little)[0] > gains(much)[0] > 0


def test_giving_what_was_asked_for_is_acting_on_it_but_no_trust_by_itself() -> None:
    talk = Talk()
    talk.buyer(Act.ASK_BETTER, asked_issues=("days",))
    heard = talk.seller(terms={"days": 30})
    assert [(entry.level, entry.side) for entry in heard.empathy] == [(7, SELLER)]
    assert gains(talk) == []
    elsewhere = Talk()
    elsewhere.buyer(Act.ASK_BETTER, asked_issues=("days",))
    assert elsewhere.seller(terms={"price": 95}).empathy == []
