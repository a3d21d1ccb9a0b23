"""The command line: which commands there are. What each does is imported when it is called."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from functools import cache
from typing import NoReturn

from trainer.cli.author_flags import add_new
from trainer.cli.reading_flags import add_about, add_reading, add_sellers

USAGE = 2
"""Exit status for unreadable or invalid input and wrong usage."""
FAULTY = 1
"""Exit status where verify found a difference, doctor something that does not work, a deep check a fault."""

DESCRIPTION = """Practise sales negotiation against a buyer who holds their ground, and be debriefed on
empathy versus outcome. Without a command a session starts."""


class UsageError(Exception):
    """Something the user can put right: one line or more, each saying what to write instead."""


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run a command and exit with its status: 0 fine, 1 something was found to be wrong, 2 invalid input."""
    sys.exit(run(sys.argv[1:] if argv is None else argv))


def run(argv: Sequence[str]) -> int:
    """Run a command and return its exit status."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = parser().parse_args(argv)
    module, function = arguments.runs.split(":")
    try:
        return int(getattr(importlib.import_module(f"trainer.cli.{module}"), function)(arguments))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of a pipe has gone; what is left must not be flushed into it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        lines = complaint(error)
        if lines is None:
            raise
        print(lines, file=sys.stderr)
        return USAGE


def complaint(error: Exception) -> str | None:
    """What to tell the user about an error that is theirs to put right; None for a fault of ours."""
    from trainer.accuracy.errors import DataError
    from trainer.exchange.errors import TranscriptError
    from trainer.library.errors import LibraryError
    from trainer.negotiation.printable import printable
    from trainer.perception.commands import CommandError
    from trainer.practice.errors import SettingError
    from trainer.store.errors import StoreError

    if isinstance(error, OSError):
        return printable(f"{error.filename or 'the terminal'}: {error.strerror}")
    told = UsageError | TranscriptError | LibraryError | CommandError | SettingError | StoreError | DataError
    if isinstance(error, told):
        return "\n".join(printable(line) for line in str(error).splitlines())
    return None


@cache
def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    top = argparse.ArgumentParser(prog="trainer", description=DESCRIPTION)
    top.set_defaults(runs="play:play", scenario=None, script=None, plain=False, **PLAY_DEFAULTS)
    commands = top.add_subparsers(title="commands", metavar="COMMAND")
    add_play(commands.add_parser("play", help="negotiate, by typing lines or from a script"))

    found = commands.add_parser("scenarios", help="list the scenarios")
    found.add_argument("--json", action="store_true", help="print one JSON document")
    found.set_defaults(runs="scenarios:list_all")
    add_scenario(commands.add_parser("scenario", help="show or check a scenario"))

    found = commands.add_parser("analyze", help="read transcripts and print everything that was found")
    found.add_argument(
        "files", nargs="+", metavar="FILE", help="a transcript or plain text; - is standard input"
    )
    add_about(found)
    add_sellers(found)
    found.add_argument("--json", action="store_true", help="print one JSON document")
    found.add_argument(
        "--explain", metavar="PATH", help="print where a part of the JSON comes from, e.g. resentment.buyer"
    )
    add_reading(found)
    found.set_defaults(runs="analyze:analyze")

    found = commands.add_parser("debrief", help="debrief a session")
    found.add_argument("session", metavar="FILE-OR-ID")
    found.add_argument("--json", action="store_true", help="print one JSON document")
    found.add_argument(
        "--markdown", metavar="FILE", help="write the debrief as Markdown; - is standard output"
    )
    found.set_defaults(runs="analyze:debrief")

    add_replay(commands.add_parser("replay", help="print a session or a call turn by turn"))

    found = commands.add_parser("verify", help="check that a transcript is as it was written")
    found.add_argument("session", metavar="FILE-OR-ID")
    found.set_defaults(runs="verify:check")

    add_sessions(commands.add_parser("sessions", help="list your sessions, or delete one"))
    add_transfer(commands)
    add_simulate(commands.add_parser("simulate", help="have seller policies play many sessions"))
    add_upkeep(commands)
    return top


def add_replay(replay: argparse.ArgumentParser) -> None:
    replay.add_argument("session", metavar="FILE-OR-ID")
    add_about(replay)
    add_sellers(replay)
    turns = replay.add_mutually_exclusive_group()
    turns.add_argument("--turn", type=int, metavar="N", help="only up to this turn")
    turns.add_argument("--fork", type=int, metavar="N", help="play again from just before your turn N")
    replay.add_argument("--plain", action="store_true", help="simple lines, for pipes and screen readers")
    replay.set_defaults(runs="replay:replay")


def add_upkeep(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """How well it reads, and how everything is."""
    found = commands.add_parser("accuracy", help="how well what is said is understood, as measured")
    found.add_argument(
        "--data",
        metavar="KIND:FILE",
        help="measure on labels: lines:, craigslist:, interviews: or casino:FILE",
    )
    found.add_argument("--scenario", metavar="NAME", help="the scenario of lines that name none")
    add_reading(found)
    found.add_argument("--json", action="store_true", help="print one JSON document")
    found.set_defaults(runs="accuracy:accuracy")
    found = commands.add_parser("doctor", help="what is installed, which model answers, what to do")
    found.set_defaults(runs="doctor:check_up")


PLAY_DEFAULTS = {
    "seed": None,
    "voice": None,
    "reading": None,
    "difficulty": None,
    "mode": None,
    "out": None,
    "resume": None,
}


def add_play(play: argparse.ArgumentParser) -> None:
    play.add_argument(
        "scenario", nargs="?", metavar="SCENARIO", help="a name or a file; asked for when left out"
    )
    play.add_argument("--seed", type=int, metavar="N", help="the same seed and words give the same session")
    play.add_argument(
        "--voice",
        choices=["auto", "grammar", "llm"],
        help="whose words the buyer has; a script: phrases, unless llm",
    )
    play.add_argument(
        "--reading",
        choices=["rules", "llm"],
        help="who reads your lines; llm: a model too, where rules are unsure",
    )
    play.add_argument("--difficulty", type=int, choices=range(1, 6), help="1 (helps you) to 5")
    play.add_argument("--mode", choices=["coach", "practice", "exam"], help="what you see")
    play.add_argument("--plain", action="store_true", help="simple lines, for pipes and screen readers")
    play.add_argument(
        "--script", metavar="FILE", help="each line of FILE is one seller turn; - is standard input"
    )
    play.add_argument("--out", metavar="FILE", help="write the transcript here")
    play.add_argument("--resume", metavar="FILE-OR-ID", help="take up a session that was broken off")
    play.set_defaults(runs="play:play")


def add_sessions(sessions: argparse.ArgumentParser) -> None:
    sessions.add_argument("--json", action="store_true", help="print one JSON document")
    sessions.set_defaults(runs="sessions:list_all")
    commands = sessions.add_subparsers(title="commands", metavar="COMMAND")
    listed = commands.add_parser("list", help="list your sessions, the last first")
    listed.set_defaults(runs="sessions:list_all")
    deleted = commands.add_parser("delete", help="delete a session for good, with every word of it")
    deleted.add_argument("session", metavar="ID")
    deleted.set_defaults(runs="sessions:delete")
    for command in (listed, deleted):
        command.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON document"
        )


def add_simulate(found: argparse.ArgumentParser) -> None:
    found.add_argument("scenarios", nargs="*", metavar="SCENARIO", help="a name or a file")
    found.add_argument("--all", action="store_true", help="all scenarios")
    found.add_argument(
        "--seller",
        metavar="POLICY[,...]",
        default="all",
        help="who sells: all, script:FILE, or some by name, commas between",
    )
    found.add_argument("--sessions", type=int, default=20, metavar="N", help="sessions each (20)")
    found.add_argument(
        "--seed", type=int, default=1, metavar="S", help="the same seed gives the same sessions (1)"
    )
    found.add_argument("--difficulty", type=int, choices=range(1, 6), default=3, help="1 (helps you) to 5")
    found.add_argument("--workers", type=int, metavar="N", help="processes; changes nothing but the time")
    found.add_argument(
        "--fast", action="store_true", help="policies hand over what they mean; nothing is read or worded"
    )
    found.add_argument("--csv", metavar="FILE", help="write a line for every session here")
    found.add_argument("--json", action="store_true", help="print one JSON document")
    found.set_defaults(runs="simulate:simulate")


def add_transfer(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser("export", help="write a session as a transcript file")
    export.add_argument("session", metavar="ID")
    export.add_argument("--format", choices=["jsonl"], default="jsonl", help="a transcript, line by line")
    export.add_argument("--out", metavar="FILE", help="write it here and not to standard output")
    export.add_argument("--force", action="store_true", help="overwrite FILE")
    export.set_defaults(runs="transfer:export")
    taken = commands.add_parser("import", help="take a transcript file into your sessions")
    taken.add_argument("file", metavar="FILE", help="a transcript, or a call for --out; - is standard input")
    add_sellers(taken)
    taken.add_argument("--out", metavar="FILE", help="check it and write it here, not into your sessions")
    taken.add_argument("--force", action="store_true", help="overwrite the FILE of --out")
    taken.set_defaults(runs="transfer:take")


def add_scenario(scenario: argparse.ArgumentParser) -> None:
    commands = scenario.add_subparsers(title="commands", metavar="COMMAND", required=True)
    show = commands.add_parser("show", help="show a scenario, the buyer's side included")
    show.add_argument("name", metavar="NAME")
    show.add_argument("--json", action="store_true", help="print one JSON document")
    show.set_defaults(runs="scenarios:show")
    check = commands.add_parser("check", help="check scenario files")
    check.add_argument("files", nargs="+", metavar="FILE")
    check.add_argument("--deep", action="store_true", help="have sellers play it, and see what it teaches")
    check.set_defaults(runs="scenarios:check")
    steps = commands.add_parser("steps", help="play a scenario dry, and see what its script waits for")
    steps.add_argument("name", metavar="NAME")
    steps.add_argument(
        "--script", metavar="FILE", help="each line of FILE is one seller turn; - is standard input"
    )
    steps.add_argument("--seed", type=int, metavar="N", help="1, if left out")
    steps.add_argument("--difficulty", type=int, choices=range(1, 6), help="1 to 5; 3, if left out")
    steps.set_defaults(runs="steps:steps")
    add_new(commands.add_parser("new", help="write a scenario of your own, by answering questions"))
