"""Questions to the user, and what to make of the answers."""

import re
from collections.abc import Sequence

from trainer.cli.output import say
from trainer.exchange.transcript import Transcript
from trainer.library.scenarios import list_scenarios


class LeftError(Exception):
    """The user closed the input or asked to stop."""


def ask(prompt: str) -> str:
    """One line from the user; raises LeftError at the end of the input."""
    try:
        return input(prompt)
    except EOFError as error:
        raise LeftError from error


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


def choose_unfinished(waiting: Sequence[Transcript]) -> Transcript | None:
    """Offer to take up the last session that was broken off; None to begin a new one."""
    if not waiting:
        return None
    last = max(waiting, key=lambda transcript: transcript.header.started)
    header = last.header
    buyer = header.scenario.buyer.first_name
    say(f"You broke off '{header.scenario.title}' with {buyer} on {header.started[:10]}.")
    try:
        again = ask("Take it up again? [Y/n] ").strip().lower()
    except LeftError:
        return None
    return last if again in {"", "y", "yes"} else None


def number(text: str) -> float | None:
    """The amount in an answer such as ``$46,000`` or ``46k``; None when there is none."""
    found = re.search(r"(\d[\d,]*(?:\.\d+)?)\s*(k)?", text, re.IGNORECASE)
    if found is None:
        return None
    return float(found[1].replace(",", "")) * (1000 if found[2] else 1)


def listed(text: str) -> tuple[str, ...]:
    """The parts of an answer with commas between."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def rating(text: str) -> int | None:
    """A rating from 1 to 5; None for anything else."""
    text = text.strip()
    return int(text) if text in {"1", "2", "3", "4", "5"} else None
