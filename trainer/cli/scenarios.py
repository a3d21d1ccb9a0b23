"""``trainer scenarios`` and ``trainer scenario``."""

import argparse

from trainer.cli.main import FAULTY, USAGE
from trainer.cli.output import emit, say, warn
from trainer.cli.output import show as print_blocks
from trainer.exchange.scenario_document import ListedJson, scenario_document
from trainer.library.listing import list_scenarios
from trainer.library.scenarios import check_scenario, load_scenario
from trainer.practice.briefing import briefing
from trainer.practice.hidden import hidden

DEEP_SEED = 1
"""The seed of a deep check: it says the same each time."""
STRONGER = {"seller": "you are stronger", "buyer": "they are stronger", "balanced": "balanced"}


def list_all(arguments: argparse.Namespace) -> int:
    """List the scenarios, the user's own among them."""
    listing = list_scenarios()
    if arguments.json:
        emit(
            [
                ListedJson(
                    name=entry.name, title=entry.title, tags=list(entry.tags), position=entry.position
                ).model_dump(mode="json")
                for entry in listing.entries
            ]
        )
    else:
        for entry in listing.entries:
            say(f"{entry.name:28} {entry.title} ({STRONGER[entry.position]}; {', '.join(entry.tags)})")
    for fault in listing.faults:
        warn(str(fault))
    return 0


def show(arguments: argparse.Namespace) -> int:
    """Show a scenario with both sides' secrets, for whoever writes or teaches it."""
    scenario = load_scenario(arguments.name)
    if arguments.json:
        emit(scenario_document(scenario).plain())
    else:
        print_blocks([*briefing(scenario), *hidden(scenario)])
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Check scenario files: one line on standard error for every fault."""
    faults = [fault for file in arguments.files for fault in check_scenario(file)]
    for fault in faults:
        warn(str(fault))
    if faults:
        return USAGE
    wrong = [file for file in arguments.files if arguments.deep and not teaches_well(file)]
    for file in arguments.files:
        if file not in wrong:
            say(f"{file}: fine")
    return FAULTY if wrong else 0


def teaches_well(file: str) -> bool:
    """Whether a scenario teaches what it should; what is wrong with it is said on standard error."""
    from trainer.cli.many import cores, play_all  # noqa: PLC0415 - only a deep check plays
    from trainer.simulate.lesson import trials, wrong_lessons  # noqa: PLC0415

    scenario = load_scenario(file)
    results = play_all(trials(scenario.model_dump_json(by_alias=True), DEEP_SEED), cores())
    wrong = wrong_lessons(scenario, results)
    for fault in wrong:
        warn(f"{file}: {fault}")
    return not wrong
