"""``trainer play``: in the app, line by line, or from a script without a screen."""

import argparse
import importlib
import os

from trainer.cli.main import UsageError
from trainer.cli.screen import show_app, wants_screen
from trainer.library.listing import scenario_files
from trainer.library.places import user_home
from trainer.practice.settings import LLM, load_settings
from trainer.tui.opening import Opening


def play(arguments: argparse.Namespace) -> int:
    """Play a session. What plays without the app is imported when it is called for: the app shows sooner."""
    if arguments.script is not None:
        return int(importlib.import_module("trainer.cli.script").play_script(arguments))
    screen = wants_screen(plain=arguments.plain or arguments.out is not None)
    if arguments.resume is not None:
        return resume(arguments, screen=screen)
    if screen:
        return play_on_screen(arguments)
    return int(importlib.import_module("trainer.cli.lines").play_plain(arguments))


def play_on_screen(arguments: argparse.Namespace) -> int:
    """Open the app at home, or at a scenario."""
    name = arguments.scenario
    if name is not None and name not in scenario_files():
        # What is wrong with it is said before the screen changes.
        importlib.import_module("trainer.library.scenarios").open_scenario(name)
    check_voice(arguments.voice, arguments.reading)
    opening = Opening(
        scenario=name,
        seed=arguments.seed,
        difficulty=arguments.difficulty,
        mode=arguments.mode,
        voice=arguments.voice,
        reading=arguments.reading,
    )
    return show_app(opening)


def check_voice(choice: str | None, reading: str | None) -> None:
    """Before the screen changes: raise SettingError if a model is asked for and there is none to be had."""
    if LLM not in {choice, reading}:
        return
    from trainer.practice.endpoint import endpoint_of  # noqa: PLC0415 - as above

    settings = load_settings(user_home()).settings  # its faults are for the app to say
    endpoint_of(settings.with_(voice=LLM), os.environ)


def resume(arguments: argparse.Namespace, *, screen: bool) -> int:
    """Take up a session that was broken off, where it was; one in a file goes on in that file."""
    from trainer.cli.lines import resume_in_file, resume_plain  # noqa: PLC0415 - as above
    from trainer.cli.sources import STDIN, file_of, session_of, user_store  # noqa: PLC0415

    if arguments.resume == STDIN:
        raise UsageError("--resume -: a session can't go on in standard input; name a file or a session")
    path = file_of(arguments.resume)
    if path is not None:
        return resume_in_file(path, arguments.voice, arguments.reading)
    with user_store() as store:
        session = session_of(store, arguments.resume).id
        if not screen:
            return resume_plain(store, session, arguments.voice, arguments.reading)
    check_voice(arguments.voice, arguments.reading)
    return show_app(Opening(resume=session, voice=arguments.voice, reading=arguments.reading))
