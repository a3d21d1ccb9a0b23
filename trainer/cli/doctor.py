"""``trainer doctor``: what is installed, which model answers and how fast, what to do about the rest."""

import argparse
import asyncio
import os
import shutil
import sys
from collections.abc import Iterator, Mapping

from trainer.cli.main import FAULTY
from trainer.cli.output import say
from trainer.cli.screen import is_terminal
from trainer.library.places import user_home
from trainer.negotiation.printable import printable
from trainer.practice.checkup import Finding, look_over, settings_of
from trainer.practice.endpoint import endpoint_of
from trainer.practice.errors import SettingError
from trainer.practice.settings import load_settings
from trainer.practice.trying import Tried, try_out

LABEL = 12
"""Columns for what a line is about."""
LEAST_COLUMNS, LEAST_ROWS = 80, 24


def check_up(arguments: argparse.Namespace) -> int:  # noqa: ARG001 - all commands are called alike
    """Say how everything is: 1 when the sessions can't be kept or an endpoint that is set doesn't work."""
    works = True
    for finding in findings(os.environ):
        show(finding)
        works = works and (finding.right or finding.subject not in NEEDED)
    return 0 if works else FAULTY


NEEDED = ("sessions", "voice", "answer")
"""What has to work for the user to play as they have set it."""


def findings(environ: Mapping[str, str]) -> Iterator[Finding]:
    """All that is looked at, each as soon as it is known."""
    home = user_home()
    yield from look_over(home, environ)
    yield terminal(environ)
    settings = load_settings(home).settings
    try:
        endpoint = endpoint_of(settings, environ)
    except SettingError:
        return  # it has been said
    if endpoint is None:
        return
    yield from settings_of(endpoint, settings, environ)
    tried = asyncio.run(try_out(endpoint))
    if tried.fault is None and tried.model and tried.model != endpoint.usual_model:
        yield Finding("speaks", f"as {tried.model}")
    yield answer(tried, settings.wait)


def answer(tried: Tried, wait: int) -> Finding:
    """What came of asking the endpoint; ``wait`` is how many seconds the grammar leaves it for a sentence."""
    advice = tried.advice(wait)
    return Finding("answer", tried.says, (advice,) if advice else (), right=tried.fault is None)


def terminal(environ: Mapping[str, str]) -> Finding:
    """The terminal's size and colours."""
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        return Finding("terminal", "none here: a pipe or a file; sessions go line by line")
    size = shutil.get_terminal_size()
    small = size.columns < LEAST_COLUMNS or size.lines < LEAST_ROWS
    cures = (f"make it {LEAST_COLUMNS}x{LEAST_ROWS} or larger",) if small else ()
    return Finding("terminal", f"{size.columns}x{size.lines}, {colours(environ)}", cures)


def colours(environ: Mapping[str, str]) -> str:
    """How many colours a terminal says that it has."""
    kind = environ.get("TERM", "")
    if environ.get("NO_COLOR") or kind in {"dumb", ""}:
        return "no colours (NO_COLOR is set)" if environ.get("NO_COLOR") else "no colours"
    if environ.get("COLORTERM") in {"truecolor", "24bit"}:
        return "16 million colours"
    return "256 colours" if "256" in kind else "16 colours"


def show(finding: Finding) -> None:
    """Print a finding, and under it what to do."""
    mark = "" if finding.right else "! "
    say(f"{finding.subject:{LABEL}} {mark}{printable(finding.says)}")
    for cure in finding.cures:
        say(f"{'':{LABEL}} → {printable(cure)}")
