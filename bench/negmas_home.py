"""NegMAS in an environment of its own, asked from outside: AGPL, 548 MiB, no dependency of this project."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from trainer.negotiation.issues import Side
from trainer.negotiation.payoffs import Payoff
from trainer.scenario.scenario import Scenario

ROUNDS = Path(__file__).with_name("negmas_rounds.py")
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def installed(folder: Path) -> Path:
    """The Python of the environment in a folder, made there once.

    Raises subprocess.CalledProcessError where that does not work.
    """
    python = folder / "bin" / "python"
    if not (folder / "bin" / "negmas").exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        quiet = ["--quiet", "--disable-pip-version-check"]
        subprocess.run([str(python), "-m", "pip", "install", *quiet, "negmas"], check=True)
    return python


def answer(folder: Path, job: Mapping[str, object]) -> Any:
    """What it finds for a job (see ``negmas_rounds.py``), on one core."""
    done = subprocess.run(
        [str(installed(folder)), str(ROUNDS)],
        check=True,
        input=json.dumps(job),
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **ONE_CORE},
    )
    return json.loads(done.stdout)


def agendas(scenarios: Iterable[Scenario]) -> list[dict[str, object]]:
    """The agendas of scenarios, with what each value is worth to each side by itself."""
    return [
        {
            "values": [len(issue.values) for issue in scenario.agenda.issues],
            "sides": [worths(scenario, side, scenario.payoffs[side]) for side in Side],
        }
        for scenario in scenarios
    ]


def worths(scenario: Scenario, side: Side, payoff: Payoff) -> list[list[float]]:
    """What each value adds to a side's opening, so that the best package of all comes to 1."""
    opening = scenario.openings[side]
    cents = [
        [payoff.cents({**opening, issue.id: value}) for value in issue.values]
        for issue in scenario.agenda.issues
    ]
    whole = sum(max(row) - min(row) for row in cents) or 1
    return [[(one - min(row)) / whole for one in row] for row in cents]
