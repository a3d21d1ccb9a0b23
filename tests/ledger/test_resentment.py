"""What raises and lowers the resentment of either side: every rule, with the line that it comes from."""

from typing import Any

import pytest

from tests.building import BUYER, SELLER, Talk, concern, quoted, setting
from trainer.ledger.feelings import REVERSED
from trainer.ledger.rules import RELIEF
from trainer.ledger.setting import Setting
from trainer.negotiation.acts import PRESSURE, SEQUENCE, Act
from trainer.negotiation.moves import Move, MoveKind
from trainer.scenario.persona import Persona, Relief, Slight


def pressed(tactic: Act, severity: int = 2, measured: Setting | None = None) -> float:
    """What one tactic of the seller's adds to the buyer's resentment."""
    talk = Talk(measured or setting())
    talk.seller(quoted(tactic, severity))
    return talk.resentment(BUYER)


@pytest.mark.parametrize("tactic", sorted(PRESSURE - SEQUENCE))
def test_pressure_is_resented_and_says_why(tactic: Act) -> None:
    talk = Talk()
    talk.seller(quoted(tactic, 2, "the words"))
    (evidence,) = talk.ledger.resentment[BUYER].evidence
    assert evidence.change > 0
    assert (evidence.turn, evidence.quote) == (1, "the words")
    assert evidence.rule.startswith("pressure")
    assert tactic.value.replace("_", " ") in evidence.reason
    assert talk.resentment(SELLER) == 0


@pytest.mark.parametrize("tactic", sorted(PRESSURE - SEQUENCE))
def test_the_harder_the_more_and_the_stronger_the_more(tactic: Act) -> None:
    rising = [pressed(tactic, severity) for severity in range(4)]
    assert rising == sorted(rising)
    assert rising[0] < rising[3]
    strong = pressed(tactic, measured=setting(position="seller"))
    assert strong > pressed(tactic, measured=setting(position="balanced"))
    assert strong > pressed(tactic, measured=setting(position="buyer"))


def test_contempt_and_harm_weigh_more_than_an_impersonal_wall() -> None:
    for harsh in (Act.BELITTLE, Act.EXPLOIT, Act.THREAT, Act.ANGER, Act.ULTIMATUM):
        for mild in (Act.AUTHORITY, Act.DEADLINE, Act.COMPETITOR, Act.SCARCITY):
            assert pressed(harsh) > pressed(mild)


def test_repetition_adds_more_than_the_first_time() -> None:
    talk = Talk(setting(persona=Persona(sensitivity=0.1)))
    added = []
    for _ in range(3):
        before = talk.resentment(BUYER)
        talk.seller(quoted(Act.GUILT, 2))
        added.append(talk.resentment(BUYER) - before)
    assert added == sorted(added)
    assert added[0] < added[2]


def test_a_sensitive_buyer_resents_more() -> None:
    thick, thin = (setting(persona=Persona(sensitivity=value)) for value in (0.5, 1.5))
    assert pressed(Act.GUILT, measured=thick) < pressed(Act.GUILT, measured=thin)


def test_exploiting_a_weakness_they_have_shown_weighs_more() -> None:
    talk = Talk()
    talk.buyer(move=Move(kind=MoveKind.ANSWER, facts=("alone",)))
    talk.seller(quoted(Act.EXPLOIT, 2))
    (first, *_) = talk.ledger.resentment[BUYER].evidence
    assert first.change > pressed(Act.EXPLOIT)


def test_a_seller_resents_pressure_too_but_less_than_a_buyer() -> None:
    talk = Talk()
    talk.buyer(quoted(Act.BELITTLE, 2))
    assert 0 < talk.resentment(SELLER) < pressed(Act.BELITTLE)
    assert talk.resentment(BUYER) == 0


@pytest.mark.parametrize("act", [Act.REJECT, Act.WALK_AWAY])
def test_saying_no_with_a_reason_costs_nothing(act: Act) -> None:
    talk = Talk()
    talk.seller(act, reason="our costs are what they are")
    assert talk.resentment(BUYER) == 0


def worried() -> Talk:
    talk = Talk()
    talk.buyer(concerns=(concern("outages", "outage"),))
    return talk


def test_a_concern_let_pass_is_resented_and_one_brushed_aside_more() -> None:
    missed, dismissed = worried(), worried()
    missed.seller(Act.REJECT)
    missed.seller(Act.REJECT)
    assert missed.rules(BUYER) == ["concern missed"]
    dismissed.seller(quoted(Act.BELITTLE, 1))
    (change,) = (
        entry.change
        for entry in dismissed.ledger.resentment[BUYER].evidence
        if entry.rule == "concern dismissed"
    )
    assert change > missed.resentment(BUYER) > 0


def angered(talk: Talk | None = None) -> Talk:
    """A talk in which each side has cause for resentment."""
    talk = talk or Talk()
    talk.seller(quoted(Act.THREAT, 3))
    talk.buyer(quoted(Act.THREAT, 3), concerns=(concern("outages"),))
    return talk


@pytest.mark.parametrize("act", [Act.CANDOUR, Act.SAVE_FACE, Act.ACKNOWLEDGE, Act.PARAPHRASE, Act.VALIDATE])
def test_understanding_relieves(act: Act) -> None:
    talk = angered()
    before = talk.resentment(BUYER)
    talk.seller(act)
    last = talk.ledger.resentment[BUYER].evidence[-1]
    assert talk.resentment(BUYER) < before
    assert last.rule.startswith("relief")
    assert (last.turn, last.quote) == (3, act.value)


@pytest.mark.parametrize("act", [Act.RAPPORT, Act.APPRECIATE, Act.COMMON_GROUND])
def test_courtesy_relieves_nobody_of_the_buyer_s_resentment(act: Act) -> None:
    talk = angered()
    before = talk.resentment(BUYER)
    talk.seller(act)
    assert talk.resentment(BUYER) >= before


def test_understanding_in_one_breath_with_pressure_relieves_nothing() -> None:
    talk = angered()
    before = talk.resentment(BUYER)
    talk.seller(Act.CANDOUR, Act.ACKNOWLEDGE, quoted(Act.GUILT, 1))
    assert talk.resentment(BUYER) > before


def test_a_give_relieves_whoever_gets_it() -> None:
    talk = angered()
    before = talk.resentment(BUYER)
    talk.seller(terms={"price": 90}, reason="you stay long")
    assert talk.resentment(BUYER) < before
    before = talk.resentment(SELLER)
    talk.buyer(terms={"price": 50})
    assert talk.resentment(SELLER) < before


def test_a_condition_taken_up_relieves_whoever_gets_what_was_promised() -> None:
    talk = angered()
    talk.seller(terms={"price": 80}, given={"days": 30})
    before = talk.resentment(BUYER)
    talk.buyer(terms={"days": 30})
    assert talk.resentment(BUYER) < before


@pytest.mark.parametrize("act", [Act.APPRECIATE, Act.CANDOUR])
def test_thanks_and_candour_of_the_buyer_relieve_the_seller(act: Act) -> None:
    talk = angered()
    before = talk.resentment(SELLER)
    talk.buyer(act)
    assert talk.resentment(SELLER) < before


@pytest.mark.parametrize("act", [Act.CANDOUR, Act.SAVE_FACE])
def test_relief_of_the_same_kind_diminishes(act: Act) -> None:
    talk = Talk()
    for tactic in (Act.THREAT, Act.BELITTLE, Act.ANGER, Act.EXPLOIT):
        talk.seller(quoted(tactic, 3))
    eased = []
    for _ in range(4):
        before = talk.resentment(BUYER)
        talk.seller(act)
        eased.append(before - talk.resentment(BUYER))
    assert eased == sorted(eased, reverse=True)
    assert 0 < eased[3] < eased[0]


def test_gives_in_a_row_relieve_less_and_less() -> None:
    talk = Talk()
    for tactic in (Act.THREAT, Act.BELITTLE, Act.ANGER):
        talk.seller(quoted(tactic, 3))
    eased = []
    for price in (95, 90, 85):
        before = talk.resentment(BUYER)
        talk.seller(terms={"price": price}, reason="a reason")
        eased.append(before - talk.resentment(BUYER))
    assert 0 < eased[2] < eased[1] < eased[0]


def test_a_give_that_nobody_answers_is_regretted_in_proportion() -> None:
    regret = []
    for price in (95, 70):
        talk = Talk()
        talk.seller(terms={"price": price})
        for _ in range(2):
            talk.buyer(Act.RAPPORT)
        assert talk.rules(SELLER) == ["unreciprocated"]
        regret.append(talk.resentment(SELLER))
    assert 0 < regret[0] < regret[1]


def test_a_give_that_was_answered_or_traded_is_not_regretted() -> None:
    answered, traded = Talk(), Talk()
    answered.seller(terms={"price": 70})
    answered.buyer(terms={"price": 50})
    traded.seller(terms={"price": 70}, given={"days": 30})
    traded.buyer(terms={"days": 30})
    for talk in (answered, traded):
        for _ in range(3):
            talk.buyer(Act.RAPPORT)
        assert "unreciprocated" not in talk.rules(SELLER)


def test_giving_in_to_pressure_is_resented_by_the_seller() -> None:
    freely, pushed = Talk(), Talk()
    freely.buyer(Act.REJECT)
    pushed.buyer(quoted(Act.DEADLINE, 1))
    for talk in (freely, pushed):
        talk.seller(terms={"price": 80})
    assert "gave under pressure" not in freely.rules(SELLER)
    assert "gave under pressure" in pushed.rules(SELLER, turn=2)


def test_nobody_gives_under_their_own_pressure() -> None:
    talk = Talk()
    talk.seller(quoted(Act.DEADLINE, 2), terms={"price": 80}, given={"days": 30})
    talk.buyer(terms={"days": 30})
    assert talk.rules(SELLER) == []


def test_a_give_that_pays_its_giver_is_no_cause_for_regret() -> None:
    talk = Talk()
    talk.buyer(quoted(Act.ULTIMATUM, 2))
    talk.seller(terms={"extra": "pilot"})
    for _ in range(2):
        talk.buyer(Act.RAPPORT)
    assert talk.rules(SELLER) == ["pressure: ultimatum"]


def minding(**tempers: dict[str, float]) -> Setting:
    return setting(persona=Persona(**tempers))


def factors(talk: Talk, rule: str) -> dict[str, float]:
    """What the buyer's first piece of evidence of a rule is the product of."""
    level = talk.ledger.resentment[BUYER]
    place = next(place for place, found in enumerate(level.evidence) if found.rule == rule)
    return {factor.what: factor.size for factor in level.evidence[place].factors}


@pytest.mark.parametrize("tactic", sorted(PRESSURE - SEQUENCE))
def test_a_persona_can_mind_a_tactic_more_or_less(tactic: Act) -> None:
    more, less, never = (
        pressed(tactic, measured=minding(resents={tactic.value: scale})) for scale in (2.0, 0.5, 0)
    )
    assert more == pytest.approx(2 * pressed(tactic), abs=1e-4)
    assert less == pytest.approx(pressed(tactic) / 2, abs=1e-4)
    assert never == 0
    other = Act.GUILT if tactic is Act.ANGER else Act.ANGER
    assert pressed(tactic, measured=minding(resents={other.value: 3})) == pressed(tactic)


def test_what_a_persona_minds_is_a_factor_of_its_own() -> None:
    for scale, word in ((2.0, "this buyer minds it more"), (0.5, "this buyer minds it less")):
        talk = Talk(minding(resents={"guilt": scale}))
        talk.seller(quoted(Act.GUILT, 2))
        assert factors(talk, "pressure: guilt")[word] == scale
    talk = Talk()
    talk.seller(quoted(Act.GUILT, 2))
    assert not [what for what in factors(talk, "pressure: guilt") if "this buyer" in what]


def slight(measured: Setting, name: str) -> tuple[Talk, str]:
    """A talk with this slight in it, and the rule by which it is resented."""
    talk = Talk(measured)
    if name in {"missed", "dismissed"}:
        talk.buyer(concerns=(concern("outages", "outage"),))
        talk.seller(*([quoted(Act.BELITTLE, 1)] if name == "dismissed" else [Act.REJECT]))
        talk.seller(Act.REJECT)
        return talk, f"concern {name}"
    if name == "bluff":
        talk.seller(quoted(Act.ULTIMATUM, 2), terms={"price": 95})
        talk.buyer(Act.REJECT)
        talk.seller(terms={"price": 90})
        return talk, "bluff called"
    if name == "reversed":
        talk.seller(terms={"price": 80})
        talk.buyer(Act.ACCEPT, move=Move(kind=MoveKind.ACCEPT))
        talk.seller(Act.REJECT)
        return talk, REVERSED
    talk.seller(topics=() if name == "untold" else ("refit",))
    talk.buyer(terms={"price": 95})
    talk.seller(Act.ACCEPT)
    return talk, "untold" if name == "untold" else "lopsided deal"


@pytest.mark.parametrize("name", list(Slight))
def test_a_persona_can_mind_a_slight_more(name: str) -> None:
    plain, rule = slight(setting(), name)
    more, _ = slight(minding(resents={name: 2.0}), name)
    mine, usual = (
        next(found.change for found in talk.ledger.resentment[BUYER].evidence if found.rule == rule)
        for talk in (more, plain)
    )
    assert mine > 1.5 * usual
    assert factors(more, rule)["this buyer minds it more"] == 2


def test_what_a_lopsided_deal_leaves_scales_with_what_the_persona_minds() -> None:
    talk, _ = slight(minding(resents={"lopsided": 2.0}), "lopsided")
    left = talk.resentment(BUYER)
    for _ in range(5):
        talk.seller(Act.CANDOUR, Act.SAVE_FACE)
    assert talk.resentment(BUYER) == left


@pytest.mark.parametrize(
    ("relief", "reply"),
    [
        ("acknowledged", {"acts": Act.PARAPHRASE}),
        ("candour", {"acts": Act.CANDOUR}),
        ("saved_face", {"acts": Act.SAVE_FACE}),
        ("reciprocity", {"terms": {"price": 90}}),
    ],
)
def test_a_persona_can_be_moved_more_by_a_relief(relief: str, reply: dict[str, Any]) -> None:
    eased = []
    for tempers in ({}, {"eases": {relief: 2.0}}, {"eases": {relief: 0}}):
        talk = angered(Talk(minding(**tempers)))
        before = talk.resentment(BUYER)
        acts = [reply["acts"]] if "acts" in reply else []
        talk.seller(*acts, terms=reply.get("terms"))
        eased.append(before - talk.resentment(BUYER))
    assert eased[1] == pytest.approx(2 * eased[0])
    assert eased[0] > eased[2] == 0


def test_a_persona_s_reliefs_are_the_ledger_s_own_but_for_the_seller_s() -> None:
    assert {relief.value.replace("_", " ") for relief in Relief} == set(RELIEF) - {"thanks"}


def test_the_seller_s_resentment_knows_no_persona() -> None:
    tempers = {"resents": {act.value: 3.0 for act in PRESSURE}, "eases": {"candour": 3.0}}
    levels = []
    for measured in (setting(), minding(**tempers)):
        talk = Talk(measured)
        talk.buyer(quoted(Act.THREAT, 3))
        talk.buyer(Act.CANDOUR)
        levels.append(talk.resentment(SELLER))
    assert levels[0] == levels[1] > 0


def test_what_is_taken_back_and_given_again_eases_nothing_and_is_resented_once() -> None:
    talk = Talk()
    talk.buyer(Act.BELITTLE)
    talk.seller(Act.BELITTLE)
    for price in (90, 100, 90, 100, 90):
        talk.seller(terms={"price": price}, reason="paper went up")
        for _ in range(2):
            talk.buyer(Act.RAPPORT)
    assert talk.rules(BUYER).count("relief: reciprocity") == 1
    assert [entry.rule for entry in talk.ledger.trust.evidence].count("reciprocity") == 1
    assert talk.rules(SELLER).count("unreciprocated") == 1
    talk.seller(terms={"price": 85})
    assert talk.rules(BUYER).count("relief: reciprocity") == 2


def test_concerns_let_pass_in_one_line_keep_their_own_effects_apart() -> None:
    talk = Talk()
    talk.buyer(concerns=(concern(None, "spring"), concern(None, "autumn")))
    talk.seller(Act.REJECT)
    talk.seller(Act.REJECT)
    resented, trusted = talk.ledger.resentment[BUYER].evidence, talk.ledger.trust.evidence
    assert [[effect.found for effect in talk.ledger.felt[place]] for place in (0, 1)] == [
        [resented[0], trusted[0]],
        [resented[1], trusted[1]],
    ]
