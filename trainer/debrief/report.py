"""The whole debrief of a talk as one document."""

from trainer.debrief.bargaining import answers_json, bargaining_json
from trainer.debrief.document import (
    ActJson,
    ConcessionJson,
    ConditionJson,
    Document,
    EmpathyJson,
    EvidenceJson,
    FactorsJson,
    HiddenFactorsJson,
    HiddenLevelJson,
    LevelJson,
    LifetimeJson,
    OfferJson,
    OutcomeJson,
    PreparedJson,
    PressureJson,
    ScoresJson,
    SidesJson,
    SubjectiveJson,
    TurnJson,
    VerdictJson,
)
from trainer.debrief.guesses import touches
from trainer.debrief.moment_json import described
from trainer.debrief.moments import foremost, key_moments, try_next
from trainer.debrief.outcome import lifetime_of, outcome_of
from trainer.debrief.plan_kept import verdicts
from trainer.debrief.scores import quadrant, scores
from trainer.debrief.sight import Sight
from trainer.debrief.subjective import subjective_value
from trainer.debrief.talk import Talk
from trainer.debrief.whatif import Speak
from trainer.ledger.concessions import Concession
from trainer.ledger.feelings import Level
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.setting import Utterance
from trainer.ledger.understood import EmpathyEntry
from trainer.negotiation.acts import SEQUENCE
from trainer.negotiation.issues import Side
from trainer.scenario.scenario import Scenario


def report(talk: Talk, *, speak: Speak | None = None, file: str | None = None) -> Document:
    """Everything there is to say about a talk; ``speak`` words the buyer's answers in what-ifs."""
    ledger, scenario, sight = talk.ledger, talk.scenario, talk.sight
    outcome, empathy = scores(talk) if sight.over else (None, None)
    moments = key_moments(talk, speak)
    most = foremost(moments)
    return Document(
        file=file,
        scenario=scenario.name if scenario else None,
        seed=talk.seed,
        turns=turns_json(talk),
        concessions=(
            [concession_json(entry, sight) for entry in ledger.concessions.entries]
            if scenario is not None and sight.panel
            else None
        ),
        bargaining=bargaining_json(talk),
        pressure=[pressure_json(entry, sight) for entry in ledger.pressure.entries] if sight.panel else [],
        answers=answers_json(talk),
        empathy=[empathy_json(entry) for entry in ledger.empathy.entries] if sight.panel else [],
        resentment=SidesJson(
            buyer=level_json(ledger.resentment[Side.BUYER], sight),
            seller=level_json(ledger.resentment[Side.SELLER], sight),
        ),
        trust=level_json(ledger.trust, sight),
        outcome=outcome_json(talk, scenario),
        subjective_value=SubjectiveJson(
            buyer=factors_json(talk, Side.BUYER), seller=factors_json(talk, Side.SELLER)
        ),
        scores=ScoresJson(outcome=outcome, empathy=empathy, quadrant=quadrant(outcome, empathy)),
        moments=[described(talk, scenario, moment) for moment in moments] if scenario else [],
        prepared=prepared_json(talk, scenario),
        lifetime=lifetime_json(talk, scenario),
        estimate=not talk.played,
        next=try_next(talk, most) if most is not None else None,
    )


def turns_json(talk: Talk) -> list[TurnJson]:
    """All turns, each with the acts that only the sequence shows too."""
    sight = talk.sight
    sequence: dict[int, list[ActJson]] = {}
    for entry in talk.ledger.pressure.entries:
        if entry.tactic in SEQUENCE and sight.act(entry.tactic, entry.side):
            act = ActJson(act=entry.tactic.value, quote=entry.quote, confidence=1.0)
            sequence.setdefault(entry.turn, []).append(act)
    return [turn_json(said, sequence.get(said.turn, []), sight) for said in talk.utterances]


def turn_json(said: Utterance, sequence: list[ActJson], sight: Sight) -> TurnJson:
    """A turn as it was read."""
    acts = [
        ActJson(act=found.act.value, quote=found.quote, confidence=found.confidence)
        for found in said.reading.acts
        if sight.act(found.act, said.side)
    ]
    offer = said.reading.offer
    condition = offer.condition if offer else None
    return TurnJson(
        turn=said.turn,
        speaker=said.side.value,
        text=said.text,
        acts=acts + sequence,
        offer=OfferJson(
            terms=offer.terms,
            condition=ConditionJson(
                terms=condition.terms, at_least=list(condition.at_least), other=condition.other
            )
            if condition
            else None,
        )
        if offer
        else None,
    )


def concession_json(entry: Concession, sight: Sight) -> ConcessionJson:
    own, other = sight.inside(entry.side), sight.inside(entry.side.other)
    both = own and other
    return ConcessionJson(
        turn=entry.turn,
        side=entry.side.value,
        issues=list(entry.issues),
        kind=entry.kind.value,
        own=entry.own / 100 if own else None,
        other=entry.other / 100 if other else None,
        conditional=entry.conditional,
        reason=entry.reason,
        asked=entry.asked,
        reciprocated_turn=entry.reciprocated_turn,
        quote=entry.quote,
        share=round(entry.share, 4) if entry.share is not None and own else None,
        accepted=entry.accepted,
        self_bid=entry.self_bid,
        split=entry.split,
        first_offer_taken=entry.first_offer_taken,
        logroll=round(entry.logroll, 2) if entry.logroll is not None and both else None,
        got_back=entry.got_back / 100 if entry.got_back is not None and own else None,
        answered_after=entry.answered_after,
        thrown_away=entry.thrown_away / 100 if both else None,
        share_so_far=round(entry.share_so_far, 4) if entry.share_so_far is not None and own else None,
    )


def pressure_json(entry: PressureEntry, sight: Sight) -> PressureJson:
    return PressureJson(
        turn=entry.turn,
        side=entry.side.value,
        tactic=entry.tactic.value,
        severity=entry.severity,
        true=entry.true if sight.inside(entry.side) else None,
        stronger=entry.stronger,
        answer=entry.answer.value if entry.answer else None,
        quote=entry.quote,
    )


def empathy_json(entry: EmpathyEntry) -> EmpathyJson:
    return EmpathyJson(
        turn=entry.turn,
        side=entry.side.value,
        act=entry.act.value if entry.act else None,
        level=entry.level,
        opportunity_turn=entry.opportunity_turn,
        result=entry.result.value,
        points=entry.points,
        quote=entry.quote,
        why=entry.why,
    )


def level_json(level: Level, sight: Sight) -> LevelJson:
    if not sight.feelings:
        return HiddenLevelJson(final=level.value, by_turn=[], evidence=[])
    evidence = [
        EvidenceJson(
            turn=found.turn,
            change=found.change,
            rule=found.rule,
            reason=found.reason,
            quote=found.quote,
        )
        for found in level.evidence
    ]
    return LevelJson(final=level.value, by_turn=level.by_turn, evidence=evidence)


def factors_json(talk: Talk, side: Side) -> FactorsJson:
    found = subjective_value(talk, side)
    return found if talk.sight.over else HiddenFactorsJson(**found.model_dump())


def outcome_json(talk: Talk, scenario: Scenario | None) -> OutcomeJson:
    terms = dict(talk.terms) if talk.terms is not None else None
    found = outcome_of(talk, scenario) if scenario is not None else None
    both = None if talk.going_on else found
    return OutcomeJson(
        deal=terms is not None,
        ended=talk.ended.value,
        terms=terms,
        seller_payoff=found.seller / 100 if found else None,
        buyer_payoff=both.buyer / 100 if both else None,
        seller_share=round(both.share, 4) if both and both.share is not None else None,
        efficiency=round(both.efficiency, 4) if both and both.efficiency is not None else None,
    )


def prepared_json(talk: Talk, scenario: Scenario | None) -> PreparedJson | None:
    """What was planned against what happened; a guess is right when it touches what mattered to the buyer."""
    plan = talk.prepared
    if plan is None or scenario is None:
        return None
    reached = None
    if plan.target is not None and not talk.going_on:
        reached = talk.terms is not None and outcome_of(talk, scenario).seller >= round(plan.target * 100)
    right = [guess for guess in plan.guesses if not talk.going_on and touches(scenario, guess)]
    return PreparedJson(
        target=plan.target,
        bottom_line=plan.bottom_line,
        guesses=list(plan.guesses),
        gives=list(plan.gives),
        gets=list(plan.gets),
        target_reached=reached,
        guesses_right=right,
        verdicts=[
            VerdictJson(point=found.point, verdict=found.words, turn=found.turn, quote=found.quote)
            for found in verdicts(talk, scenario)
        ],
    )


def lifetime_json(talk: Talk, scenario: Scenario | None) -> LifetimeJson | None:
    if scenario is None or not talk.sight.lifetime(deal=talk.terms is not None):
        return None
    found = lifetime_of(talk, scenario, outcome_of(talk, scenario))
    future = scenario.account
    return LifetimeJson(
        value=found.value / 100,
        without_resentment=found.without_resentment / 100,
        price_of_resentment=found.price_of_resentment / 100,
        assumptions={
            "years": found.years,
            "retention": future.retention,
            "retention_lost": future.retention_lost,
            "service_cost": future.service_cost,
            "retention_with_resentment": round(found.retention, 4),
        },
    )
