"""What shall I practise: scenarios and sessions listed, searched, deleted, taken up; faults are told."""

import asyncio
import stat
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input
from textual.worker import WorkerFailed

from tests.tui.conftest import HOSTILE, LINES, SESSION, Stage, Start, played, scenario
from trainer.library.errors import LibraryError
from trainer.library.places import Shelf, shipped
from trainer.practice.settings import COPY, FILE, Settings, load_settings, save_settings
from trainer.practice.sitting import transcript_of
from trainer.practice.taking import take_in
from trainer.store.errors import UnknownSessionError
from trainer.store.store import Store
from trainer.tui.briefing import Briefing
from trainer.tui.confirm import Confirm
from trainer.tui.desk import Desk
from trainer.tui.home import Home
from trainer.tui.home_lists import ScenarioList
from trainer.tui.home_sessions import SessionList
from trainer.tui.table import Table
from trainer.tui.tour import Tour

OTHER = "bcdefghijk"
MODE_600 = 0o600
SHIPPED = [*shipped(Shelf.SCENARIOS).glob("*.yaml")]


def listed(stage: Stage) -> list[str]:
    """The sessions on the list."""
    return [row.id for row in stage.get(SessionList).rows]


def holding(folder: Path, words: str) -> list[str]:
    """The files in which these words stand."""
    return [path.name for path in folder.iterdir() if words.encode() in path.read_bytes()]


async def test_scenarios_are_listed_with_what_they_teach_and_who_is_stronger(start: Start) -> None:
    async with start() as stage:
        for words in (
            "Renewal under the gun you are stronger How to be strong with restraint",
            "The packaging tender they are stronger How to hold your ground",
            "Sixteen clinics go live neither is stronger How to find the value",
            "Nothing played yet",
            "practice · difficulty 3 of 5",
        ):
            assert words in stage.text.replace(" │ │", "").replace("│", "").replace("  ", " "), words
        await stage.press("down", "enter")
        screen = stage.app.screen
        assert isinstance(screen, Briefing)
        assert screen.chosen == "packaging-tender"
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)


async def test_sessions_are_listed_the_last_one_first_with_how_they_stand(start: Start, store: Store) -> None:
    await played(store, OTHER)
    await played(store, lines=LINES[:1], mode="coach", level=2)
    async with start() as stage:
        stage.get(SessionList).load()
        await stage.settle()
        assert listed(stage) == [SESSION, OTHER]
        first, second = (row for row in stage.rows if "Renewal under" in row and "stronger" not in row)
        assert "broken off after 3 turns" in first
        assert "coach 2" in first
        assert "you walked ·" in second, "what it came to has been worked out"
        assert "outcome" in second
        assert str(store.find(OTHER).quadrant) not in second, "no deal, so nothing was won"


async def test_words_that_were_said_narrow_the_list_and_escape_brings_all_back(
    start: Start, store: Store
) -> None:
    await played(store, OTHER)
    await played(store, lines=LINES[:1])
    async with start() as stage:
        await stage.press("slash")
        await stage.write("spring cost")
        assert listed(stage) == [OTHER]
        await stage.write("/zz")
        assert listed(stage) == []
        assert "No session has these words." in stage.text
        assert stage.get(Input).value == "spring cost/zz", "keys of the list are letters here"
        await stage.press("escape")
        assert listed(stage) == [SESSION, OTHER]
        assert stage.get(Input).value == ""
        assert isinstance(stage.app.focused, ScenarioList)


async def test_a_search_while_results_are_worked_out_is_not_mixed_up_with_them(
    start: Start, store: Store
) -> None:
    await played(store, OTHER)
    async with start() as stage:
        sessions, gate = stage.get(SessionList), threading.Event()
        (row,) = sessions.rows
        sessions.rows = [replace(row, judged_by=None)]
        desk = stage.app.desk  # type: ignore[attr-defined]
        desk.judged = lambda found: gate.wait(10) and found
        judging = asyncio.create_task(sessions.judge())
        await stage.pilot.pause()
        await stage.press("slash", "z", "z", "z")
        gate.set()
        await judging
        assert sessions.rows == []
        assert "No session has these words." in stage.text


async def test_delete_asks_and_really_deletes(start: Start, store: Store, home: Path) -> None:
    await played(store, OTHER)
    await played(store, lines=LINES[:1])
    async with start() as stage:
        await stage.press("slash")
        await stage.write("spring")
        await stage.press("enter", "d")
        screen = stage.app.screen
        assert isinstance(screen, Confirm)
        assert "Delete “Renewal under the gun”" in stage.text
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
        assert store.has(OTHER)
        await stage.press("d", "enter")
        assert isinstance(stage.app.screen, Home)
        assert not store.has(OTHER)
        assert listed(stage) == []
        await stage.press("escape")
        assert listed(stage) == [SESSION]
    assert not holding(home, LINES[1])
    with pytest.raises(UnknownSessionError):
        store.data(OTHER)


async def test_mode_and_level_change_and_are_kept_for_the_user_alone(start: Start, home: Path) -> None:
    async with start() as stage:
        await stage.press("m", "l", "l", "l")
        assert "exam · difficulty 1 of 5" in stage.text
    assert load_settings(home).settings == Settings(mode="exam", difficulty=1, toured=True)
    assert stat.S_IMODE((home / FILE).stat().st_mode) == MODE_600
    async with start() as stage:
        assert "exam · difficulty 1 of 5" in stage.text
        await stage.press("m")
        assert "coach · difficulty 1 of 5" in stage.text


async def test_settings_that_cannot_be_kept_hold_for_now_and_that_is_said(start: Start, home: Path) -> None:
    (home / f"{FILE}.new").mkdir()
    async with start() as stage:
        await stage.press("m")
        assert "exam" in stage.text
        assert "The settings can't be kept" in stage.text


async def test_files_that_are_not_right_are_told_and_the_rest_is_there(start: Start, home: Path) -> None:
    (home / "scenarios").mkdir()
    (home / "scenarios" / "mine.yaml").write_text("name: mine\ntitle: [1\n")
    (home / FILE).write_text('mode = "loud"\ntoured = true\n')
    async with start(width=160) as stage:
        assert "mode can't be 'loud'" in stage.text
        assert "mine.yaml" in stage.text
        assert len(stage.get(ScenarioList).options) == len(SHIPPED)
        assert f"that file is kept as {COPY}" in stage.text
        await stage.press("m")
        assert "exam" in stage.text
    assert "loud" in (home / COPY).read_text()
    async with start(width=160) as stage:
        assert "loud" not in stage.text, "the choice has mended the file"
        assert COPY not in stage.text


async def test_the_last_session_that_was_broken_off_goes_on(start: Start, store: Store) -> None:
    async with start() as stage:
        await stage.press("c")
        assert "Nothing was broken off" in stage.text
        assert isinstance(stage.app.screen, Home)
    await played(store, "cdefghijkl", LINES[:1])
    await played(store, lines=LINES[:1])
    await played(store, OTHER)
    async with start() as stage:
        await stage.press("c")
        screen = stage.app.screen
        assert isinstance(screen, Table)
        assert screen.sitting.header.session == SESSION
        assert stage.talk[1] == f"seller: {LINES[0]}"
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
        assert listed(stage)[0] == OTHER


async def test_what_somebody_else_broke_off_is_not_gone_on_with(start: Start, store: Store) -> None:
    await played(store, lines=LINES[:1])
    data, theirs = store.data(SESSION), transcript_of(store, SESSION)
    store.delete(SESSION)
    take_in(store, theirs, data)
    async with start() as stage:
        assert listed(stage) == [SESSION]
        await stage.press("c")
        assert isinstance(stage.app.screen, Home)
        assert "Nothing was broken off" in stage.text


async def test_files_of_earlier_versions_are_taken_over_behind_the_list(
    start: Start, home: Path, store: Store
) -> None:
    await played(store, lines=LINES[:1])
    data = store.data(SESSION)
    store.delete(SESSION)
    (home / "sessions").mkdir()
    (home / "sessions" / "old.jsonl").write_bytes(data)
    (home / "sessions" / "broken.jsonl").write_bytes(data.replace(b"Dana", b"Dona"))
    for _ in range(2):
        desk = Desk(home)
        assert desk.glimpse() is not None, "what can't be read does not make every start wait"
        async with start(width=160) as stage:
            stage.app.screen._warm()  # type: ignore[attr-defined]
            await stage.settle()
            assert listed(stage) == [SESSION]
            assert "broken.jsonl" in stage.text
    assert not holding(home / "sessions", LINES[0]) or [
        path.name for path in (home / "sessions").iterdir()
    ] == ["broken.jsonl"]


async def test_at_the_first_start_the_list_waits_for_what_was_there(home: Path) -> None:
    (home / "sessions").mkdir()
    assert Desk(home).glimpse() == []
    (home / "sessions" / "old.jsonl").write_text("{}\n")
    assert Desk(home).glimpse() is None


@pytest.mark.parametrize("fault", ["library", "disk"])
async def test_a_folder_that_may_not_be_looked_into_is_told(start: Start, fault: str) -> None:
    app_error: Exception = LibraryError(["the folder 'scenarios' is gone"])
    if fault == "disk":
        app_error = PermissionError(13, "Permission denied", "/home/u/scenarios")

    def refused(_: Desk) -> None:
        raise app_error

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Desk, "scenarios", refused)
        async with start(width=160) as stage:
            assert isinstance(stage.app.screen, Home)
            assert ("Permission denied" if fault == "disk" else "is gone") in stage.text
            assert not stage.get(ScenarioList).options
            await stage.press("down", "enter", "c", "slash", "x", "escape")
            await stage.resize(80, 24)
            assert isinstance(stage.app.screen, Home)


async def test_a_home_that_can_not_be_looked_into_is_a_notice(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / ("x" * 300)))

    def refused(_: Desk) -> None:
        raise PermissionError(13, "Permission denied", "/home/u/prompts")

    monkeypatch.setattr(Desk, "warm", refused)
    async with start(width=160) as stage:
        await stage.press("escape")  # out of the tour
        home = stage.app.screen
        assert isinstance(home, Home)
        home._warm()
        await stage.settle()
        assert "File name too long" in stage.text
        assert "Your sessions can't be read." in stage.text
        await stage.press("c", "slash", "x", "escape", "m")
        assert isinstance(stage.app.screen, Home)


def test_a_fault_of_ours_is_not_told_as_one_of_the_users(start: Start) -> None:
    async def go() -> None:
        def faulty(_: Desk, _words: str = "") -> None:
            raise ZeroDivisionError("ours")

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(Desk, "glimpse", lambda _: None)
            patched.setattr(Desk, "sessions", faulty)
            async with start():
                pass

    with pytest.raises(WorkerFailed, match="ours"):
        asyncio.run(go())


async def test_a_session_on_the_list_is_taken_up_by_enter(start: Start, store: Store) -> None:
    await played(store, lines=LINES[:1])
    async with start() as stage:
        stage.app.screen.set_focus(stage.get(SessionList))
        await stage.press("enter")
        assert isinstance(stage.app.screen, Table)


@pytest.mark.parametrize("broken", ["folder", "other"])
async def test_a_store_that_cannot_be_opened_is_told_and_leaves_the_scenarios(
    start: Start, home: Path, broken: str
) -> None:
    if broken == "folder":
        (home / "sessions.db").mkdir()
    else:
        (home / "sessions.db").write_bytes(b"no database, but long enough to be one" * 40)
    (home / FILE).write_text('mode = "loud"\ntoured = true\n')
    async with start(width=160) as stage:
        assert "sessions.db" in stage.text
        assert "mode can't be 'loud'" in stage.text, "one notice does not hide another"
        assert "Nothing played yet" not in stage.text
        await stage.press("c", "d", "enter")
        assert isinstance(stage.app.screen, Briefing)
        await stage.press("f10")
        assert isinstance(stage.app.screen, Briefing), "what was planned is still there"
        assert stage.app.is_running
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)


async def test_the_first_start_shows_the_tour_once(start: Start, home: Path) -> None:
    save_settings(home, Settings())
    async with start() as stage:
        assert isinstance(stage.app.screen, Tour)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
        assert len(stage.get(ScenarioList).options) == len(SHIPPED)
    async with start() as stage:
        assert isinstance(stage.app.screen, Home)
        await stage.press("t")
        assert isinstance(stage.app.screen, Tour)


async def test_hostile_titles_and_words_are_shown_as_text(start: Start, store: Store) -> None:
    found = scenario().scenario
    evil = found.model_copy(
        update={"title": HOSTILE, "buyer": found.buyer.model_copy(update={"name": HOSTILE})}
    )
    await played(store, lines=LINES[:1], scenario=evil)
    data = store.data(SESSION)
    taken = transcript_of(store, SESSION)
    store.delete(SESSION)
    take_in(store, taken, data)
    async with start(width=140) as stage:
        assert "[/] [@click=app.exit]x[/] [A]" in stage.text
        stage.only_prints()
        stage.app.screen.set_focus(stage.get(SessionList))
        await stage.press("d")
        assert "Delete “[/] [@click=app.exit]x[/] [A]" in stage.text
        stage.only_prints()
        await stage.press("escape", "slash")
        await stage.paste(HOSTILE)
        assert "[@click=app.exit]x[/]" in stage.text
        stage.only_prints()


async def test_it_fits_small_and_large_terminals_and_keeps_its_place(start: Start, store: Store) -> None:
    await played(store, lines=LINES[:1])
    async with start(80, 24) as stage:
        await stage.press("down")
        for size in ((160, 50), (20, 5), (100, 30)):
            await stage.resize(*size)
            assert isinstance(stage.app.screen, Home)
            assert stage.get(ScenarioList).highlighted == 1
        assert "broken off after 3 turns" in stage.text
