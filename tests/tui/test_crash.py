"""A fault of our own: two lines, a report that names places and no values, and a session that is intact."""

import asyncio
import stat
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.speaking import Speaker
from tests.tui.conftest import SESSION, Play, Stage, Start, header, kinds, said
from tests.tui.test_table import HELLO
from trainer.practice.sitting import transcript_of
from trainer.session.voices import Cue, Fragment, Part
from trainer.store.store import Store
from trainer.tui import crash
from trainer.tui.home import Home

SECRET = "the walk-away is 31415"  # noqa: S105 - no password, and of nobody
MODE_600 = 0o600


class FaultError(Exception):
    """What goes wrong here."""


class Faulty(Speaker):
    """A voice that breaks in the middle of a sentence, with a secret in its error and in its locals."""

    name = "faulty"

    async def speak(self, cue: Cue) -> AsyncGenerator[Fragment, None]:
        secret = f"{SECRET} in turn {cue.turn}"
        yield Fragment("Well,", Part.ANSWER)
        raise FaultError(secret)


def raised() -> FaultError:
    """An error with its cause, as it is caught."""
    try:
        failing()
    except FaultError as error:
        return error
    raise AssertionError


def failing() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        raise FaultError(SECRET) from error


async def stopped(stage: Stage) -> None:
    """Wait for the app to have come to its end."""
    for _ in range(50):
        if stage.app._exit_renderables:
            return
        await asyncio.sleep(0)
        await stage.pilot._wait_for_screen()
    raise AssertionError("the app goes on")


def test_the_report_names_places_and_kinds_and_no_values() -> None:
    text = crash.report(raised())
    assert "test_crash.py:" in text
    assert "in failing" in text
    assert "tests.tui.test_crash.FaultError" in text
    assert "builtins.ValueError" in text
    assert SECRET not in text


def test_a_chain_without_end_is_reported_in_bounds() -> None:
    error = FaultError()
    error.__cause__ = other = FaultError()
    other.__cause__ = error
    assert crash.report(error).count("\n") <= crash.MOST_FRAMES + 2


def test_the_report_is_for_the_user_alone_and_replaces_the_last(tmp_path: Path) -> None:
    (tmp_path / crash.FILE).write_text("older " * 1_000)
    (tmp_path / crash.FILE).chmod(0o644)
    path = crash.write_report(tmp_path, raised())
    assert path == tmp_path / crash.FILE
    assert stat.S_IMODE(path.stat().st_mode) == MODE_600
    assert "older" not in path.read_text()
    (tmp_path / "file").touch()
    assert crash.write_report(tmp_path / "file", raised()) is None, "a disk that does not take it is survived"
    target = tmp_path / "target"
    path.unlink()
    path.symlink_to(target)
    assert crash.write_report(tmp_path, raised()) is None, "nor does it follow a link"
    assert not target.exists()


def test_the_farewell_has_two_lines() -> None:
    assert crash.farewell(None).count("\n") <= 1
    said_so = crash.farewell(Path("/somewhere") / crash.FILE).splitlines()
    assert len(said_so) == 2
    assert all(len(line) <= 80 for line in said_so)
    assert f"/somewhere/{crash.FILE}" in said_so[1]


async def test_a_fault_in_the_buyers_turn_ends_the_app_and_loses_nothing(
    play: Play, store: Store, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Exception, match="31415"):  # noqa: PT012 - the app runs in it
        async with play(voice=Faulty()) as stage:
            stage.send(*HELLO, "enter")
            await stopped(stage)
            assert stage.app.return_code == 1
    err = capsys.readouterr().err
    assert err.startswith("The trainer stopped by a fault of its own.")
    for secret in (SECRET, "31415", "Traceback", "locals", "FaultError"):
        assert secret not in err
    path = home / crash.FILE
    assert stat.S_IMODE(path.stat().st_mode) == MODE_600
    report = path.read_text()
    assert "FaultError" in report
    assert "test_crash.py" in report, "it says where, in a worker as well"
    assert SECRET not in report
    assert "31415" not in report
    assert said(store)[1:] == [HELLO]
    assert kinds(store)[-2:] == ["said", "moved"]
    assert transcript_of(store, SESSION).broken == []
    assert transcript_of(store, SESSION).header == header()


async def test_a_fault_in_a_screen_ends_the_app_with_the_same_two_lines(
    start: Start, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_home: Home) -> None:
        raise FaultError(SECRET)

    monkeypatch.setattr(Home, "action_mode", broken)
    with pytest.raises(FaultError):  # noqa: PT012 - the app runs in it
        async with start(80, 24) as stage:
            stage.send("m")
            await stopped(stage)
    err = capsys.readouterr().err
    assert err.startswith("The trainer stopped by a fault of its own.")
    assert SECRET not in err
    assert "FaultError" in (home / crash.FILE).read_text()
