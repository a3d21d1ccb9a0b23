"""Sessions of the policies, played once for all tests that look at them."""

from functools import cache

from tests.rehearsing import GRAMMAR, scenario
from trainer.library.places import Shelf, shipped
from trainer.simulate.document import RowJson
from trainer.simulate.result import Result
from trainer.simulate.run import Batch, run
from trainer.simulate.summary import row

SCENARIOS = sorted(path.stem for path in shipped(Shelf.SCENARIOS).glob("*.yaml"))
SESSIONS = 3
MANY = 16
"""Sessions of which the mean says something."""


@cache
def document(name: str) -> str:
    """A scenario as it is handed to a process."""
    return scenario(name).model_dump_json(by_alias=True)


@cache
def results(name: str, seller: str) -> tuple[Result, ...]:
    """What comes of a policy in a scenario, through text."""
    return tuple(run(Batch(document(name), seller, 1, 1, SESSIONS), GRAMMAR.line))


@cache
def many(name: str, seller: str, level: int = 3, sessions: int = MANY) -> tuple[Result, ...]:
    """What comes of many sessions, the short way."""
    return tuple(run(Batch(document(name), seller, 1, 1, sessions, level, in_acts=True), GRAMMAR.line))


@cache
def means(name: str, seller: str, level: int = 3, sessions: int = MANY) -> RowJson:
    """The means of many sessions, the short way."""
    return row(many(name, seller, level, sessions))
