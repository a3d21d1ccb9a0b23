"""A key moment as the document holds it."""

from trainer.debrief.document import CounterfactualJson, MomentJson
from trainer.debrief.made_of import made_of_it
from trainer.debrief.moments import Moment
from trainer.debrief.outcome import lifetime_of, outcome_of
from trainer.debrief.talk import Talk
from trainer.debrief.whatif import WhatIf
from trainer.negotiation.issues import Side
from trainer.scenario.scenario import Scenario


def described(talk: Talk, scenario: Scenario, moment: Moment) -> MomentJson:
    """A moment for the document."""
    said = talk.utterances[moment.suggestion.turn - 1]
    return MomentJson(
        turn=said.turn,
        quote=said.text,
        effect=moment.suggestion.effect,
        buyer_made_of_it=made_of_it(talk, scenario, said.turn),
        better=moment.better,
        counterfactual=counterfactual(moment.base, scenario, moment.what_if) if moment.what_if else None,
        good=moment.good,
    )


def counterfactual(talk: Talk, scenario: Scenario, found: WhatIf) -> CounterfactualJson:
    """Another line and what came of it, against the talk as it went."""
    outcome = outcome_of(talk, scenario)
    lifetime = lifetime_of(talk, scenario, outcome).value
    return CounterfactualJson(
        line=found.line,
        buyer_says=found.says,
        ended=found.talk.ended.value,
        deal=found.talk.terms is not None,
        terms=dict(found.talk.terms) if found.talk.terms is not None else None,
        seller_payoff=found.outcome.seller / 100,
        gain=(found.outcome.seller - outcome.seller) / 100,
        outcome=found.outcome_score,
        empathy=found.empathy_score,
        resentment_buyer=found.talk.ledger.resentment[Side.BUYER].value,
        lifetime_gain=(found.lifetime - lifetime) / 100,
        then=found.then,
    )
