"""``trainer play --script``: each line of a file is one seller turn; nothing is stored."""

import argparse
import asyncio
import os
from pathlib import Path

from trainer.cli.lines import own_settings
from trainer.cli.main import UsageError
from trainer.cli.output import say, warn
from trainer.cli.sources import data_of
from trainer.exchange.writing import TranscriptFile
from trainer.library.scenarios import open_scenario
from trainer.perception.commands import CommandError
from trainer.practice.reading import second_reader
from trainer.practice.settings import LLM
from trainer.practice.sitting import Sitting, begin, sit_down
from trainer.practice.speaking import grammar, prepare, voice_of
from trainer.practice.voiced import fallen_back
from trainer.session.voices import Unkept

LEVEL, MODE = 3, "practice"
"""Whatever the user's settings say: the same command gives the same session everywhere."""


def play_script(arguments: argparse.Namespace) -> int:
    """Each line of the script is one seller turn; stops at the end of the talk or of the script."""
    if arguments.scenario is None:
        raise UsageError("play --script: name the scenario too: trainer play SCENARIO --script FILE")
    out = Path(arguments.out) if arguments.out else None
    script = Path(arguments.script)
    if out is not None and out.exists() and script.exists() and out.samefile(script):
        raise UsageError(f"--out {out}: is the script itself; name another file")
    name, data = data_of(arguments.script)
    lines = data.decode("utf-8-sig", "replace").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    level, mode = arguments.difficulty or LEVEL, arguments.mode or MODE
    found = open_scenario(arguments.scenario)
    voice = voice_of(LLM, own_settings(), os.environ) if arguments.voice == LLM else grammar()
    second = second_reader(arguments.reading or "rules", own_settings(), os.environ)
    prepare(voice)
    header = begin(found, voice, seed=arguments.seed, level=level, mode=mode)
    log = TranscriptFile.create(out, header, replace=True) if out is not None else Unkept()
    sitting = sit_down(header, log, voice, second)
    try:
        asyncio.run(run_script(sitting, name, lines))
    finally:
        log.close()
    fell = fallen_back(sitting.session.events)
    if fell:
        warn(f"voice: {fell}")
    return 0


async def run_script(sitting: Sitting, name: str, lines: list[str]) -> None:
    """Play the lines of a script, print the talk, and let go of the voice."""
    try:
        await play_lines(sitting, name, lines)
    finally:
        await sitting.let_go()


async def play_lines(sitting: Sitting, name: str, lines: list[str]) -> None:
    say(f"{sitting.name}: {await answer(sitting)}")
    for number, line in enumerate(lines, start=1):
        if sitting.over:
            break
        try:
            text = line.removesuffix("\r")
            sitting.session.hear(text, await sitting.session.read_closely(text))
        except CommandError as error:
            raise UsageError(f"{name}:{number}: {error}") from error
        say(f"You: {sitting.state.utterances[-1].text}")
        say(f"{sitting.name}: {await answer(sitting)}")
    sitting.session.stop()
    ended = sitting.state.ended
    say(f"\nended: {ended.reason.value if ended else 'unfinished'}")


async def answer(sitting: Sitting) -> str:
    """The buyer's whole turn."""
    return " ".join([fragment.text async for fragment in sitting.answer()])
