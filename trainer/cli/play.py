"""``trainer play``: from a script without a screen, or line by line in the terminal."""

import argparse
import asyncio
import secrets
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from trainer.cli.asking import choose_scenario, choose_unfinished
from trainer.cli.main import UsageError
from trainer.cli.output import say
from trainer.cli.plain import PlainSession
from trainer.cli.sources import data_of, new_id, path_of, sessions_folder, transcript_of, unfinished
from trainer.cli.speaking import grammar
from trainer.exchange.transcript import Header, Transcript, TranscriptError, Versions
from trainer.exchange.writing import TranscriptFile, utc_now
from trainer.ledger.rules import RULES
from trainer.library.scenarios import open_scenario
from trainer.perception.commands import CommandError
from trainer.session.events import Event
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Fragment


def play(arguments: argparse.Namespace) -> int:
    """Play a session."""
    if arguments.script is not None:
        return play_script(arguments)
    if arguments.resume is not None:
        return resume(transcript_of(arguments.resume), path_of(arguments.resume))
    if sys.stdin is None:
        raise UsageError("play: there is no input to read lines from")
    if sys.stdin.isatty() and arguments.seed is None and arguments.out is None:
        chosen = choose_unfinished(unfinished(arguments.scenario))
        if chosen is not None:
            return resume(chosen, Path(chosen.name))
    name = arguments.scenario or choose_scenario()
    if name is None:
        return 0
    header = header_for(arguments, name)
    path = Path(arguments.out) if arguments.out else sessions_folder() / f"{header.session}.jsonl"
    log = TranscriptFile.create(path, header)
    session = new_session(header, log)
    return PlainSession(session, header, log, path).run()


def resume(transcript: Transcript, path: Path) -> int:
    """Take up a session that was broken off, where it was."""
    if transcript.broken:
        raise TranscriptError(transcript.broken[0])
    log = TranscriptFile.resume(path, transcript)
    header = transcript.header
    session = Session(transcript.state(), reader_for(header.scenario), log, transcript.events)
    return PlainSession(session, header, log, path, resumed=True).run()


def new_session(header: Header, record: Callable[[Event], None]) -> Session:
    state = State(header.scenario, header.seed, header.level)
    return Session(state, reader_for(header.scenario), record)


def header_for(arguments: argparse.Namespace, scenario: str) -> Header:
    """The header of a new session."""
    found = open_scenario(scenario)
    return Header(
        session=new_id(),
        scenario=found.scenario,
        scenario_sha256=found.sha256,
        seed=arguments.seed if arguments.seed is not None else secrets.randbelow(10_000),
        level=arguments.difficulty,
        mode=arguments.mode,
        voice=grammar().name,
        versions=Versions(trainer=own_version(), rules=RULES),
        started=utc_now(),
    )


def own_version() -> str:
    try:
        return version("negotiation-trainer")
    except PackageNotFoundError:
        return "0"


def play_script(arguments: argparse.Namespace) -> int:
    """Each line of the script is one seller turn; stops at the end of the talk or of the script."""
    if arguments.scenario is None:
        raise UsageError("play --script: name the scenario too: trainer play SCENARIO --script FILE")
    out = Path(arguments.out) if arguments.out else None
    if (
        out is not None
        and out.exists()
        and Path(arguments.script).exists()
        and out.samefile(arguments.script)
    ):
        raise UsageError(f"--out {out}: is the script itself; name another file")
    name, data = data_of(arguments.script)
    lines = data.decode("utf-8-sig", "replace").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    header = header_for(arguments, arguments.scenario)
    log = TranscriptFile.create(out, header, replace=True) if out is not None else None
    session = new_session(header, log if log is not None else lambda _event: None)
    try:
        asyncio.run(run_script(session, name, lines))
    finally:
        if log is not None:
            log.close()
    return 0


async def run_script(session: Session, name: str, lines: list[str]) -> None:
    """Play the lines of a script and print the talk."""
    buyer = session.state.scenario.buyer.first_name
    say(f"{buyer}: {await answer(session)}")
    for number, line in enumerate(lines, start=1):
        if session.state.ended is not None:
            break
        try:
            session.hear(line.removesuffix("\r"))
        except CommandError as error:
            raise UsageError(f"{name}:{number}: {error}") from error
        say(f"You: {session.state.utterances[-1].text}")
        say(f"{buyer}: {await answer(session)}")
    session.stop()
    ended = session.state.ended
    say(f"\nended: {ended.reason.value if ended else 'unfinished'}")


async def answer(session: Session) -> str:
    """The buyer's whole turn."""
    fragments: list[Fragment] = [fragment async for fragment in session.answer(grammar())]
    return " ".join(fragment.text for fragment in fragments)
