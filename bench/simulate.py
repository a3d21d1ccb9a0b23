"""Sessions a second on one core: through text, and on acts and offers alone, and the cost of a turn.

python bench/simulate.py [SESSIONS] [--negmas FOLDER]

SESSIONS of each policy in each scenario, after one of each that warms the caches. Processor time of
this process is counted, so that other work on the machine matters little. Both ways are taken in turn.

With ``--negmas`` NegMAS runs as many rounds of its own alternating offers over the same agendas, a Boulware
against a Conceder, on one core too, and the ratio is printed. It is installed into an environment of its own
in FOLDER, once (AGPL, 548 MiB: it is no dependency of this project, and nothing of it is imported here).
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from negmas_home import agendas, answer

from trainer.cli.many import seldom_collected
from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario
from trainer.negotiation.reading import Reading
from trainer.practice.speaking import grammar
from trainer.scenario.scenario import Scenario
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept
from trainer.simulate.policies import POLICIES
from trainer.simulate.run import Batch, run

USUAL = 20
WAYS = {False: "text", True: "acts"}
GOALS = {"text": 10, "acts": 60}
"""How many times as many sessions a second as NegMAS are wanted."""
LENGTHS = (10, 20, 40, 80)
"""Turns of both sides in the sessions by which a longer talk is measured."""
TIMES = 12
"""Sessions of each length."""
LONG = "renewal-under-the-gun"
PATIENT = 1000
"""Rounds, and patience, that no session of these uses up."""
LINES = (
    "What matters most to you in this?",
    "I hear you on the outages, and on the people who took all of those calls.",
    "I could do $104 a seat for 12 months.",
    "I can't go lower than that, because our own costs went up this spring.",
    "If you can do 36 months, I can do $103 a seat.",
    "Who else has to be happy with it on your side?",
)
"""What the seller goes on saying in them: nothing that a deal or a walk-out would come of."""


def play(sessions: int, documents: Sequence[str]) -> tuple[dict[str, float], float]:
    """Play every policy in every scenario both ways: processor seconds a session by way, and mean rounds."""
    speak = grammar().line
    spent = dict.fromkeys(WAYS, 0.0)
    played = rounds = 0
    for document in documents:
        for seller in POLICIES:
            for in_acts in WAYS:
                batch = Batch(document, seller, 1, 1, sessions, in_acts=in_acts)
                run(replace(batch, last=1), speak)
                start = time.process_time()
                results = run(batch, speak)
                spent[in_acts] += time.process_time() - start
            played += sessions
            rounds += sum(result.rounds for result in results)
    print(f"{played} sessions of {rounds / played:.1f} lines of the seller on the average, one core")
    return {WAYS[way]: seconds / played for way, seconds in spent.items()}, rounds / played


def lengthen(scenario: Scenario, in_acts: bool) -> None:
    """Print what a turn costs in sessions of each length, with a buyer who never loses patience."""
    reader, speak = reader_for(scenario), grammar().line
    known: dict[str, Reading] = {}

    def talk(turns: int, seed: int) -> int:
        session = Session(State(scenario, seed, 3), reader, Unkept())
        for place in range(turns // 2):
            session.state.mind.patience = PATIENT
            move = session.decide()
            session.voiced(move, [] if in_acts else list(speak(session.cue(move))), "bench")
            if session.state.ended is not None:
                break
            line = LINES[place % len(LINES)]
            if in_acts and line not in known:
                known[line] = session.read(line)
            session.hear(line, known[line] if in_acts else None)
        return len(session.state.utterances)

    cells = []
    for turns in LENGTHS:
        talk(turns, 0)
        begun = time.process_time()
        taken = sum(talk(turns, seed) for seed in range(1, TIMES + 1))
        cells.append(f"{1000 * (time.process_time() - begun) / taken:5.2f} ({taken / TIMES:.0f})")
    print(f"{WAYS[in_acts]}: ms a turn in sessions of so many turns: {'  '.join(cells)}")


def main() -> None:
    """Print what a session takes, and how that stands beside NegMAS."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sessions", nargs="?", type=int, default=USUAL)
    parser.add_argument("--negmas", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    scenarios = [load_scenario(entry.name) for entry in list_scenarios().entries]
    with seldom_collected():  # as the command has it
        ours, rounds = play(asked.sessions, [one.model_dump_json(by_alias=True) for one in scenarios])
    for way, seconds in ours.items():
        print(f"{way}: {1 / seconds:6.1f} sessions a second, {1000 * seconds:.1f} ms each")
    fresh = load_scenario(LONG).model_dump_json(by_alias=True)
    patient = Scenario.model_validate_json(fresh).model_copy(update={"rounds": PATIENT})
    for in_acts in WAYS:
        lengthen(patient, in_acts)
    if asked.negmas is None:
        return
    lengths = [round(rounds), *(turns // 2 for turns in LENGTHS)]
    job = {"sessions": asked.sessions, "rounds": lengths, "scenarios": agendas(scenarios)}
    theirs = answer(asked.negmas, job)
    found = theirs[str(round(rounds))]
    print(f"NegMAS: {1 / found['seconds']:6.1f} sessions a second of {found['rounds']:.1f} rounds", end="; ")
    long = (theirs[str(turns // 2)] for turns in LENGTHS)
    print("ms a turn:", "  ".join(f"{500 * one['seconds'] / one['rounds']:5.2f}" for one in long))
    for way, seconds in ours.items():
        times = found["seconds"] / seconds
        print(
            f"{way}: {times:.1f} x NegMAS, {GOALS[way]} wanted: {'met' if times >= GOALS[way] else 'not met'}"
        )


if __name__ == "__main__":
    main()
