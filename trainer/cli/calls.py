"""Somebody else's call: its lines with who sells settled, by a flag, by its words or by a question."""

import sys
from collections.abc import Sequence

from trainer.cli.asking import LeftError, ask
from trainer.cli.output import say
from trainer.cli.screen import is_terminal
from trainer.exchange.plain import Line, read_plain
from trainer.exchange.sides import WhoSellsError


def call_lines(name: str, data: bytes, sellers: Sequence[str] = ()) -> list[Line]:
    """The lines of a call. Whoever sits at a terminal is asked who sells, where nothing else tells it.

    Raises TranscriptError in one line that names the cure.
    """
    try:
        return read_plain(name, data, sellers)
    except WhoSellsError as error:
        if sellers or not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
            raise
        chosen = who_sells(error)
        if chosen is None:
            raise
    return read_plain(name, data, [chosen])


def who_sells(error: WhoSellsError) -> str | None:
    """Let the user pick who sells; None when they leave."""
    say(f"{error}\n")
    for number, speaker in enumerate(error.speakers, start=1):
        say(f"  {number}  {speaker}")
    while True:
        try:
            chosen = ask("\nWho sells? Number: ").strip()
        except LeftError:
            return None
        if chosen.isdecimal() and 1 <= int(chosen) <= len(error.speakers):
            return error.speakers[int(chosen) - 1]
        say(f"Type a number from 1 to {len(error.speakers)}.")
