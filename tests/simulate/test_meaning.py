"""The short way on acts and offers comes to the same as the way through text."""

from dataclasses import replace

import pytest

from tests.rehearsing import GRAMMAR
from tests.simulate.playing import SCENARIOS, document, results
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept
from trainer.simulate.play import played
from trainer.simulate.policies import POLICIES
from trainer.simulate.run import Batch, run, table
from trainer.simulate.saying import Saying
from trainer.simulate.sight import Briefing, Seen


def counts(reading: Reading) -> dict[str, object]:
    """What of a reading counts: all but where in the words it stands."""
    return {
        "acts": {(found.act, found.severity) for found in reading.acts},
        "offer": reading.offer,
        "topics": reading.topics,
        "questions": reading.questions,
        "open_question": reading.open_question,
        "asked_issues": reading.asked_issues,
        "concerns": len(reading.concerns),
        "reason": reading.reason is not None,
        "unclear": reading.unclear,
        "understood": reading.understood,
        "words": reading.words,
    }


class Overheard:
    """A policy whose sayings are kept."""

    def __init__(self, name: str, briefing: Briefing, seed: int) -> None:
        self.policy = POLICIES[name](briefing, seed)
        self.said: list[tuple[Saying, ...]] = []

    def say(self, seen: Seen) -> tuple[Saying, ...]:
        self.said.append(tuple(self.policy.say(seen)))
        return self.said[-1]


@pytest.mark.parametrize("seller", POLICIES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_line_is_read_as_it_is_meant(name: str, seller: str) -> None:
    scenario, reader, meaning = table(document(name))
    for seed in (11, 12):
        overheard = Overheard(seller, Briefing.of(scenario), seed)
        session = Session(State(scenario, seed, 3), reader, Unkept())
        turns = played(session, overheard, GRAMMAR.line).turns(Side.SELLER)
        for said, sayings in zip(turns, overheard.said, strict=True):
            assert counts(said.reading) == counts(meaning.reading(sayings)), said.text


@pytest.mark.parametrize("seller", POLICIES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_both_ways_come_to_the_same(name: str, seller: str) -> None:
    in_text = results(name, seller)
    in_acts = run(Batch(document(name), seller, 1, 1, len(in_text), in_acts=True), GRAMMAR.line)
    assert [replace(result, violations=()) for result in in_text] == in_acts
