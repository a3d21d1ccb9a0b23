"""``trainer scenario steps``: a dry run, round by round, with what the script waits for."""

import argparse
import asyncio
from collections.abc import Iterable, Iterator
from textwrap import wrap

from trainer.cli.main import UsageError
from trainer.cli.output import say, show, width
from trainer.cli.sources import data_of
from trainer.debrief.blocks import Block, Heading, Paragraph, Table
from trainer.library.scenarios import open_scenario
from trainer.perception.commands import CommandError
from trainer.practice.rehearsal import Rehearsal
from trainer.practice.sitting import Sitting, begin, sit_down
from trainer.practice.speaking import grammar
from trainer.practice.stepping import FIRST, HELD, Round, Steps, came
from trainer.practice.wording import described
from trainer.scenario.conditions import in_words
from trainer.scenario.script import BeatKind
from trainer.session.voices import Unkept

LEVEL, SEED = 3, 1
LABEL = 8
"""Columns for what a line is about."""


def steps(arguments: argparse.Namespace) -> int:
    """Play a scenario without keeping it, and say after every line what the script made of it."""
    found = open_scenario(arguments.name)
    level, seed = arguments.difficulty or LEVEL, SEED if arguments.seed is None else arguments.seed
    script = arguments.script
    lines = script_lines(script) if script is not None else None
    voice = grammar()
    header = begin(found, voice, seed=seed, level=level, mode="practice")
    sitting = sit_down(header, Unkept(), voice)
    whose = f"the lines of {script}" if script is not None else "lines made from the briefing"
    show(
        [
            Heading(found.scenario.title),
            Paragraph(f"A dry run with {whose}; difficulty {level}, seed {seed}."),
        ]
    )
    asyncio.run(walk(sitting, script or "", rehearsed(sitting) if lines is None else lines))
    return 0


def script_lines(script: str) -> list[str]:
    """The lines of a file or of standard input, each a turn of the seller's."""
    _, data = data_of(script)
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").removesuffix("\n").split("\n")


async def walk(sitting: Sitting, script: str, lines: Iterable[str]) -> None:
    """Step through the talk, and say at the end what never came."""
    told = Steps(sitting.state)
    if told.undrawn:
        left_out = ", ".join(f"{beat} (chance {chance:g})" for beat, chance in told.undrawn.items())
        show([Paragraph(f"Not drawn with this seed: {left_out}.")])
    await answer(sitting)
    for number, text in enumerate(lines, start=1):
        if sitting.over:
            break
        try:
            sitting.session.hear(text)
        except CommandError as error:
            raise UsageError(f"{script}:{number}: {error}") from error
        stood = told.before()
        say(f"\nRound {stood.number}" if stood else "\nNo round: the buyer asks what was meant")
        line("You", sitting.state.utterances[-1].text)
        if stood is not None:
            line("state", " ".join(f"{name}={in_words(value)}" for name, value in stood.values.items()))
        read = described(sitting.state.utterances[-1].reading, sitting.header.scenario.agenda, acts=True)
        line("read", read or "nothing that counts")
        await answer(sitting)
        if stood is not None and not sitting.over:
            waiting(sitting, stood)
    sitting.session.stop()
    say()
    show(closing(sitting, told))


def rehearsed(sitting: Sitting) -> Iterator[str]:
    """A seller's lines made from the briefing, until the talk is over."""
    seller = Rehearsal(sitting.header.scenario)
    while not sitting.over:
        yield seller.line(sitting.state)


async def answer(sitting: Sitting) -> None:
    """The buyer's turn, printed, with what it brought."""
    text = " ".join([fragment.text async for fragment in sitting.answer()])
    line(sitting.name, text)
    move = sitting.state.mind.last_move
    beats, facts = came(move) if move is not None else ((), ())
    brought = [*(f"beat {beat}" for beat in beats), *(f"fact {fact}" for fact in facts)]
    if brought:
        line("came", ", ".join(brought))


def waiting(sitting: Sitting, stood: Round) -> None:
    """What the rest of the script waits for, and what the facts do that were not told."""
    move, told = sitting.state.mind.last_move, sitting.state.mind.told
    beat = move.beat if move is not None else None
    tactics = {found.id for found in sitting.state.mind.left(BeatKind.TACTIC)}
    for label, found in (
        ("script", {name: needs for name, needs in stood.beats.items() if name != beat}),
        ("facts", {name: needs for name, needs in stood.facts.items() if name not in told}),
    ):
        alike: dict[tuple[str, str], list[str]] = {}
        for name, needs in found.items():
            why = HELD if beat is None and name in tactics else FIRST
            alike.setdefault(("; ".join(needs), "" if needs else why), []).append(name)
        for place, ((missing, why), names) in enumerate(alike.items()):
            waits = f"wait{'s' if len(names) == 1 else ''} for: {missing}" if missing else f"due, but {why}"
            line(label if place == 0 else "", f"{', '.join(names)} {waits}")


def closing(sitting: Sitting, told: Steps) -> list[Block]:
    """How it ended, and what never came."""
    ended = sitting.state.ended
    how = ended.reason.value.replace("_", " ") if ended else "unfinished"
    blocks: list[Block] = [Paragraph(f"Ended: {how}, after {sitting.state.round} rounds.")]
    for what, missed in (("beat", told.beats_missed()), ("fact", told.facts_missed())):
        if missed:
            rows = [(name, "\n".join(needs)) for name, needs in missed.items()]
            blocks += [Heading(f"{what.capitalize()}s that never came"), Table((what, "waited for"), rows)]
        else:
            blocks.append(Paragraph(f"Every {what} came."))
    return blocks


def line(label: str, text: str) -> None:
    """A labelled paragraph, wrapped at word ends."""
    before = f"  {label[:LABEL]:{LABEL}}"
    for part in wrap(text, width() - len(before)) or [""]:
        say(f"{before}{part}".rstrip())
        before = " " * len(before)
