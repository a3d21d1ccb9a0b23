"""The briefing's own facts, said word for word: recognised, and no offers."""

import pytest

from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import PRESSURE
from trainer.negotiation.issues import Side
from trainer.perception.context import Context
from trainer.scenario.party import SellerFact
from trainer.scenario.scenario import Scenario
from trainer.session.turn import reader_for

FACTS = [
    pytest.param(scenario, fact, id=f"{scenario.name} {fact.id}")
    for scenario in (load_scenario(entry.name) for entry in list_scenarios().entries)
    for fact in scenario.seller.facts
]


@pytest.mark.parametrize(("scenario", "fact"), FACTS)
def test_a_fact_of_the_briefing_is_no_offer_and_is_recognised(scenario: Scenario, fact: SellerFact) -> None:
    context = Context(speaker=Side.SELLER, standing=scenario.openings, heard="What can you do for us?")
    reading = reader_for(scenario).read(fact.text, context)
    assert reading.offer is None
    assert fact.id in reading.topics
    assert fact.id not in reading.questions
    assert not reading.has(*PRESSURE)
