"""A scripted seller against a scenario's buyer, through the same reading and turns as a person's lines."""

from functools import cache

from tests.ladder.sellers import BESIDE, SELLERS
from tests.rehearsing import GRAMMAR, reader, scenario
from trainer.debrief.talk import Talk
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept
from trainer.simulate import play
from trainer.simulate.sight import Briefing


@cache
def played(name: str, seller: str, seed: int, level: int = 3) -> Talk:
    """The talk that a seller has with a scenario's buyer."""
    told = scenario(name)
    policy = {**SELLERS, **BESIDE}[seller](Briefing.of(told), seed)
    session = Session(State(told, seed, level), reader(name), Unkept())
    return play.played(session, policy, GRAMMAR.line)
