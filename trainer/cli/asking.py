"""Questions to the user, and what to make of the answers."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.cli.output import local_time, say
from trainer.library.listing import list_scenarios
from trainer.practice.planning import amount

if TYPE_CHECKING:
    from trainer.store.rows import SessionRow

YES = frozenset({"", "y", "yes"})
NO = frozenset({"n", "no"})


class LeftError(Exception):
    """The user closed the input or asked to stop."""


def ask(prompt: str) -> str:
    """One line from the user; raises LeftError at the end of the input."""
    try:
        line = input(prompt)
    except EOFError as error:
        raise LeftError from error
    if not sys.stdin.isatty():
        say(line)  # a pipe has no echo: without it the answer would stand behind the question
    return line


def ask_amount(prompt: str) -> float | None:
    """An amount of money, asked for until it is one; None for nothing typed."""
    while True:
        try:
            return amount(ask(prompt))
        except ValueError as error:
            say(f"  ({error})")


def choose_scenario() -> str | None:
    """Let the user pick a scenario by number or name; None when they leave."""
    entries = list_scenarios().entries
    say("What do you want to practise?\n")
    for number, entry in enumerate(entries, start=1):
        say(f"  {number}  {entry.title} ({', '.join(entry.tags)})")
    while True:
        try:
            chosen = ask("\nNumber or name: ").strip()
        except LeftError:
            return None
        if chosen.isdecimal() and 1 <= int(chosen) <= len(entries):
            return entries[int(chosen) - 1].name
        if any(entry.name == chosen for entry in entries):
            return chosen
        say(f"Type a number from 1 to {len(entries)}.")


def choose_unfinished(rows: Sequence["SessionRow"], scenario: str | None) -> str | None:
    """Offer to take up the last session of the user's own that was broken off; None to begin a new one.

    With ``scenario`` only one of that scenario is offered.
    """
    waiting = [
        row for row in rows if row.ended is None and not row.imported and scenario in {None, row.scenario}
    ]
    if not waiting:
        return None
    last = waiting[0]
    say(f"You broke off '{last.title}' with {last.buyer} on {local_time(last.changed)}.")
    try:
        again = ask("Take it up again? [Y/n] ").strip().lower()
    except LeftError:
        return None
    return last.id if again in YES else None


def rating(text: str) -> int | None:
    """A rating from 1 to 5; None for anything else."""
    text = text.strip()
    return int(text) if text in {"1", "2", "3", "4", "5"} else None
