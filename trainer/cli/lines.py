"""Sessions in plain lines: begun, taken up, forked."""

import argparse
import os
import sys
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from trainer.cli.asking import choose_scenario, choose_unfinished
from trainer.cli.main import UsageError
from trainer.cli.output import warn
from trainer.cli.plain import PlainSession
from trainer.cli.screen import is_terminal
from trainer.cli.sources import transcript_of, user_store
from trainer.exchange.errors import TranscriptError
from trainer.exchange.transcript import Header
from trainer.exchange.writing import TranscriptFile
from trainer.library.places import user_home
from trainer.library.scenarios import open_scenario
from trainer.practice.reading import second_or_none, second_reader
from trainer.practice.settings import LLM, Settings, load_settings
from trainer.practice.sitting import begin, resumed, sit_again, sit_down
from trainer.practice.speaking import prepare, voice_of, voice_or_grammar
from trainer.session.voices import Voice

if TYPE_CHECKING:
    from trainer.store.store import Store
    from trainer.voice.reading.model import ModelReader


def play_plain(arguments: argparse.Namespace) -> int:
    """Play line by line, into a file or the store."""
    if sys.stdin is None:
        raise UsageError("play: there is no input to read lines from")
    if arguments.out is not None:
        return play_into_file(arguments, Path(arguments.out))
    with user_store() as store:
        return play_into_store(arguments, store)


def play_into_file(arguments: argparse.Namespace, path: Path) -> int:
    settings = own_settings()
    voice, second = own_voice(arguments.voice, settings), own_second(arguments.reading, settings)
    header = asked_for(arguments, settings, voice)
    if header is None:
        return 0
    log = TranscriptFile.create(path, header)
    return PlainSession(sit_down(header, log, voice, second), kept=str(path)).run()


def play_into_store(arguments: argparse.Namespace, store: "Store") -> int:
    """Play a session that the store keeps; to somebody at a terminal the last one is offered again first."""
    settings = own_settings()
    voice, second = own_voice(arguments.voice, settings), own_second(arguments.reading, settings)
    if is_terminal(sys.stdin) and arguments.seed is None:
        chosen = choose_unfinished(store.sessions(), arguments.scenario)
        if chosen is not None:
            return take_up(store, chosen, voice, second)
    header = asked_for(arguments, settings, voice)
    if header is None:
        return 0
    sitting = sit_down(header, store.create(header.record()), voice, second)
    return PlainSession(sitting, kept=header.session).run()


def asked_for(arguments: argparse.Namespace, settings: Settings, voice: Voice) -> Header | None:
    """The header of a new session as it was asked for, else as the user has set; None when they leave."""
    name = arguments.scenario or choose_scenario()
    if name is None:
        return None
    level = arguments.difficulty or settings.difficulty
    mode = arguments.mode or settings.mode
    return begin(open_scenario(name), voice, seed=arguments.seed, level=level, mode=mode)


def own_settings() -> Settings:
    """The user's settings; what is wrong in them is said on standard error."""
    loaded = load_settings(user_home())
    for fault in loaded.faults:
        warn(fault)
    return loaded.settings


def own_voice(choice: str | None, settings: Settings) -> Voice:
    """The buyer's voice as it was chosen, else as the user has set it; it gets ready while the user reads.

    Where no model can speak the grammar does, and why is said; raises SettingError if it has to be a model.
    """
    if (choice or settings.voice) == LLM:
        voice = voice_of(choice, settings, os.environ)
    else:
        voice, why = voice_or_grammar(choice, settings, os.environ)
        if why:
            warn(why)
    Thread(target=prepare, args=(voice,), name="voice", daemon=True).start()
    return voice


def own_second(choice: str | None, settings: Settings) -> "ModelReader | None":
    """The second reader as it was chosen, else as it is set; what keeps it from reading is said.

    Raises SettingError if it was chosen and there is none.
    """
    if choice is not None:
        second, why = second_reader(choice, settings, os.environ), ""
    else:
        second, why = second_or_none(choice, settings, os.environ)
    if why:
        warn(why)
    if second is not None:
        Thread(target=second.prepare, name="reader", daemon=True).start()
    return second


def resume_plain(store: "Store", session: str, choice: str | None = None, reading: str | None = None) -> int:
    """Take up a session of the store; it goes on in the voice of now."""
    settings = own_settings()
    return take_up(store, session, own_voice(choice, settings), own_second(reading, settings))


def take_up(store: "Store", session: str, voice: Voice, second: "ModelReader | None") -> int:
    return PlainSession(resumed(store, session, voice, second), kept=session, resumed=True).run()


def resume_in_file(path: Path, choice: str | None = None, reading: str | None = None) -> int:
    """Take up a session in its transcript file."""
    settings = own_settings()
    voice, second = own_voice(choice, settings), own_second(reading, settings)
    transcript = transcript_of(str(path))
    if transcript.broken:
        raise TranscriptError(transcript.broken[0])
    transcript.state()
    sitting = sit_again(transcript, TranscriptFile.resume(path, transcript), voice, second)
    return PlainSession(sitting, kept=str(path), resumed=True).run()
