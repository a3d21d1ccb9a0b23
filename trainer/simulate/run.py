"""A batch of sessions: the unit of work that is handed to a process."""

from dataclasses import dataclass, replace
from functools import lru_cache

from trainer.buyer.draw import draw
from trainer.perception.reader import Reader
from trainer.scenario.scenario import Scenario
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept
from trainer.simulate.meaning import Meaning
from trainer.simulate.play import Speak, Speaker, played, played_in_acts
from trainer.simulate.policies import POLICIES
from trainer.simulate.result import Result, result_of
from trainer.simulate.scripted import Scripted
from trainer.simulate.sight import Briefing

BATCH = 10
"""Sessions in a batch at most."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some sessions of one seller policy in one scenario."""

    scenario: str
    """The scenario's document in JSON."""
    seller: str
    seed: int
    first: int
    """The numbers of its first and its last session, from 1."""
    last: int
    level: int = 3
    script: tuple[str, ...] | None = None
    """What a scripted seller says; None for a policy."""
    in_acts: bool = False
    """Whether nothing is read and nothing put into words."""


def batches(row: Batch) -> list[Batch]:
    """The sessions of a row in batches."""
    return [
        replace(row, first=first, last=min(first + BATCH - 1, row.last))
        for first in range(row.first, row.last + 1, BATCH)
    ]


def run(batch: Batch, speak: Speak) -> list[Result]:
    """Play a batch. The same batch gives the same results, whatever was played before."""
    scenario, reader, meaning = table(batch.scenario)
    briefing = Briefing.of(scenario)
    results = []
    for number in range(batch.first, batch.last + 1):
        seed = session_seed(batch.seed, number)
        seller: Speaker = (
            POLICIES[batch.seller](briefing, seed) if batch.script is None else Scripted(batch.script)
        )
        session = Session(State(scenario, seed, batch.level), reader, Unkept())
        talk = played_in_acts(session, seller, meaning) if batch.in_acts else played(session, seller, speak)
        results.append(result_of(talk, scenario, seller=batch.seller, session=number))
    return results


def session_seed(seed: int, number: int) -> int:
    """The seed of a session: the same for all sellers and scenarios, so that they meet the same tempers."""
    return round(draw(seed, "session", number) * 10**9)


@lru_cache(maxsize=8)
def table(document: str) -> tuple[Scenario, Reader, Meaning]:
    """The scenario of a document, its reader and what is meant by words there, made once."""
    scenario = Scenario.model_validate_json(document)
    reader = reader_for(scenario)
    return scenario, reader, Meaning(scenario, reader)
