"""Sessions played from lines, without words from the buyer."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from trainer.debrief.document import Document
from trainer.debrief.report import report
from trainer.debrief.talk import Talk, talk_of
from trainer.library.scenarios import load_scenario
from trainer.perception.reader import Reader
from trainer.scenario.scenario import Scenario
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept


@cache
def scenario_and_reader(name: str) -> tuple[Scenario, Reader]:
    scenario = load_scenario(name)
    return scenario, reader_for(scenario)


def played(name: str, lines: Iterable[str], seed: int = 7, level: int = 3) -> Talk:
    """The talk that these lines make with the scenario's buyer."""
    scenario, reader = scenario_and_reader(name)
    session = Session(State(scenario, seed, level), reader, Unkept())
    session.answer_silently()
    for line in lines:
        if session.state.ended is not None:
            break
        session.hear(line)
        session.answer_silently()
    session.stop()
    return talk_of(session.state, tuple(session.events))


SCRIPTS = sorted((Path(__file__).resolve().parent.parent / "scripts").glob("*/*/*.txt"))
SCRIPT_NAMES = [f"{path.parent.parent.name} {path.parent.name} {path.stem}" for path in SCRIPTS]


@cache
def scripted(path: Path) -> Talk:
    """The talk that a script makes, played once."""
    return played(path.parent.name, path.read_text(encoding="utf-8").splitlines())


@cache
def reported(path: Path) -> Document:
    """The debrief of that talk, made once."""
    return report(scripted(path))
