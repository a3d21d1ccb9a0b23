"""``trainer accuracy``: how well the reader reads, as measured before it shipped or on your own labels."""

import argparse
from functools import cache
from typing import Any

from trainer.accuracy import camping, haggling, interviews, lines
from trainer.accuracy.document import document, of_camps, of_haggles, of_interviews, of_lines
from trainer.accuracy.errors import DataError
from trainer.accuracy.relationship import people
from trainer.accuracy.rows import Camp, Haggle, Interview, LabelledLine, rows
from trainer.accuracy.tables import tables
from trainer.cli.main import UsageError
from trainer.cli.output import emit, show
from trainer.cli.reading import read_by
from trainer.cli.sources import data_of
from trainer.library.scenarios import load_scenario
from trainer.perception.measured import measured
from trainer.perception.second import Ask
from trainer.practice.settings import LLM
from trainer.scenario.scenario import Scenario

KINDS = ("casino", "craigslist", "interviews", "lines")


def accuracy(arguments: argparse.Namespace) -> int:
    """Print the figures that ship with the reader, or those on labelled data of one's own."""
    if arguments.reading == LLM and (arguments.data or "").partition(":")[0] != "lines":
        raise UsageError("accuracy: --reading llm goes with --data lines:FILE")
    if arguments.data is None:
        if arguments.scenario:
            raise UsageError("accuracy: --scenario goes with --data lines:FILE")
        sets = measured()
        if arguments.json:
            apart = {"agreed": sets["craigslist"]["agreed"], "relationship": sets["casino"]["relationship"]}
            emit(document(**{**sets["lines"], **apart}, sets=sets))
        else:
            show(tables(sets))
        return 0
    with read_by(arguments.reading) as ask:
        kind, found = measured_on(arguments.data, arguments.scenario, ask)
    if arguments.json:
        emit(found)
    else:
        show(tables({kind: found}))
    return 0


def measured_on(data: str, scenario: str | None, ask: Ask | None) -> tuple[str, dict[str, Any]]:
    """The kind of the data and the figures on it; UsageError or DataError for what can't be used."""
    kind, _, file = data.partition(":")
    if kind not in KINDS or not file:
        raise UsageError(f"accuracy: --data {data}: write {' | '.join(f'{kind}:FILE' for kind in KINDS)}")
    if scenario and kind != "lines":
        raise UsageError("accuracy: --scenario goes with --data lines:FILE")
    name, text = text_of(file)
    match kind:
        case "lines":
            return kind, of_lines(lines.counted(rows(name, text, LabelledLine), opener(scenario), ask=ask))
        case "craigslist":
            return kind, of_haggles(haggling.counted(rows(name, text, Haggle)))
        case "interviews":
            return kind, of_interviews(interviews.counted(rows(name, text, Interview)))
        case _:
            camps = list(rows(name, text, Camp))
            return kind, of_camps(camping.counted(camps), people(camps))


def text_of(file: str) -> tuple[str, str]:
    """The name and the text of a file of labels."""
    name, data = data_of(file)
    try:
        return name, data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise DataError(f"{name}:{line}: is not UTF-8 text; save it as UTF-8") from error


def opener(default: str | None) -> "lines.Opener":
    """Opens the scenario that a line names, or the one that was asked for, each file once."""
    opened = cache(load_scenario)

    def scenario_named(name: str | None) -> Scenario | None:
        wanted = name or default
        return opened(wanted) if wanted else None

    return scenario_named
