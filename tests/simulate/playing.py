"""Sessions of the policies, played once for all tests that look at them."""

from functools import cache

from tests.rehearsing import GRAMMAR, scenario
from trainer.library.places import Shelf, shipped
from trainer.simulate.result import Result
from trainer.simulate.run import Batch, run

SCENARIOS = sorted(path.stem for path in shipped(Shelf.SCENARIOS).glob("*.yaml"))
SESSIONS = 3


@cache
def document(name: str) -> str:
    """A scenario as it is handed to a process."""
    return scenario(name).model_dump_json(by_alias=True)


@cache
def results(name: str, seller: str, *, sessions: int = SESSIONS, level: int = 3) -> tuple[Result, ...]:
    """What comes of a policy in a scenario."""
    return tuple(run(Batch(document(name), seller, 1, 1, sessions, level), GRAMMAR.line))
