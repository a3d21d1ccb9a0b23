"""From one screen to the next. Whatever goes wrong on the way is said, and the user stays where they were.

Home leads here before the rest of the house has come in, so nothing heavy is imported at the top.
"""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from trainer.exchange.errors import TranscriptError
from trainer.library.errors import LibraryError
from trainer.practice.errors import SettingError
from trainer.store.errors import StoreError
from trainer.tui.printing import one_line

if TYPE_CHECKING:
    from textual.screen import Screen

    from trainer.exchange.transcript import Transcript
    from trainer.practice.sitting import Sitting
    from trainer.session.events import Prepared
    from trainer.tui.app import TrainerApp
    from trainer.tui.briefing import Briefing
    from trainer.tui.opening import Opening

Found = TypeVar("Found")
TOLD = (StoreError, TranscriptError, LibraryError, SettingError, OSError)
"""What is the user's to put right, in one line each; anything else is a fault of ours."""


async def found(app: "TrainerApp", work: Callable[..., Found], *arguments: Any, **named: Any) -> Found | None:
    """What a piece of work in the back room gives; None after saying what went wrong."""
    try:
        return await asyncio.to_thread(work, *arguments, **named)
    except TOLD as error:
        app.say(one_line(str(error), 400), wrong=True)
        return None


def set_out(app: "TrainerApp", go: Callable[[], Coroutine[None, None, None]]) -> None:
    """Go one way at a time: the last one asked for."""
    app.run_worker(go, group="ways", exclusive=True)  # type: ignore[arg-type]  # both kinds of work fit


def follow(app: "TrainerApp", opening: "Opening") -> None:
    """Go where the command line asked to begin."""
    if opening.scenario is not None:
        brief(app, opening.scenario, seed=opening.seed, level=opening.difficulty, mode=opening.mode)
    elif opening.resume is not None:
        resume(app, opening.resume)
    elif opening.replay is not None:
        replay(app, opening.replay, opening.turn)
    elif opening.replay_file is not None:
        replay(app, opening.replay_file, opening.turn)


def brief(
    app: "TrainerApp",
    name: str,
    *,
    seed: int | None = None,
    level: int | None = None,
    mode: str | None = None,
) -> None:
    """To the briefing of a scenario."""
    from trainer.tui.briefing import Briefing

    settings = app.settings
    app.push_screen(Briefing(name, seed=seed, level=level or settings.difficulty, mode=mode or settings.mode))


def begin(app: "TrainerApp", screen: "Briefing", plan: "Prepared", seed: int | None) -> None:
    """From the briefing to the table, with a new session and its plan on the disk."""

    def start() -> "Sitting":
        sitting = app.desk.begin(screen.chosen, seed=seed, level=screen.level, mode=screen.mode)
        sitting.session.add(plan)
        return sitting

    async def go() -> None:
        sitting = await found(app, start)
        if sitting is not None:
            to_table(app, sitting)
        else:
            screen.begun = False

    set_out(app, go)


def resume(app: "TrainerApp", session: str) -> None:
    """To the table, where a session was broken off."""

    async def go() -> None:
        sitting = await found(app, app.desk.resume, session)
        if sitting is not None:
            to_table(app, sitting)

    set_out(app, go)


def again(app: "TrainerApp", transcript: "Transcript", turn: int) -> None:
    """To the table in a new session, from just before a turn of the seller's."""

    async def go() -> None:
        sitting = await found(app, app.desk.fork, transcript, turn)
        if sitting is not None:
            to_table(app, sitting)

    set_out(app, go)


def to_table(app: "TrainerApp", sitting: "Sitting") -> None:
    """To the table; leaving it leads home."""
    from trainer.tui.table import Table

    at_home(app, Table(sitting))


def finish(app: "TrainerApp", sitting: "Sitting") -> None:
    """From the end of a talk to the user's own reaction, and from there to the debrief."""
    from trainer.tui.reaction import Reaction

    at_home(app, Reaction(sitting))


def debrief(app: "TrainerApp", session: str) -> None:
    """To the debrief of a session of the store."""

    async def go() -> None:
        transcript = await found(app, app.desk.transcript, session)
        if transcript is not None:
            to_debrief(app, transcript)

    set_out(app, go)


def to_debrief(app: "TrainerApp", transcript: "Transcript") -> None:
    """To the debrief of a transcript."""
    from trainer.tui.debrief import Debrief

    at_home(app, Debrief(transcript))


def replay(app: "TrainerApp", session: str | Path, turn: int | None = None) -> None:
    """To the replay of a session of the store, or of a transcript file."""

    async def go() -> None:
        read = app.desk.transcript_file if isinstance(session, Path) else app.desk.transcript
        transcript = await found(app, read, session)
        if transcript is not None:
            to_replay(app, transcript, turn)

    set_out(app, go)


def to_replay(app: "TrainerApp", transcript: "Transcript", turn: int | None = None) -> None:
    """To the replay of a transcript, over the screen that it was asked for from."""
    from trainer.tui.replay import Replay

    app.push_screen(Replay(transcript, turn))


def renew_voice(app: "TrainerApp", choice: str | None) -> None:
    """Have the buyer speak as is set now: in the next session, and from the next turn in this one."""
    from trainer.tui.table import Table

    async def go() -> None:
        why = await found(app, app.desk.voices.renew, app.settings, choice)
        for screen in app.screen_stack:
            if isinstance(screen, Table):
                screen.sitting.voice = app.desk.voice
                screen.sitting.session.second = app.desk.voices.second
        if why:
            app.say(why, wrong=True)

    app.run_worker(go, group="voice of now", exclusive=True)  # type: ignore[arg-type]  # both kinds of work fit


def at_home(app: "TrainerApp", screen: "Screen[Any]") -> None:
    """Show a screen straight above home."""
    app.action_home()
    app.push_screen(screen)
