"""What do I know and want: the briefing read, the plan typed and kept as the first event."""

import json
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from tests.tui.conftest import HOSTILE, Stage, Start, scenario
from trainer.library.places import Shelf, shipped
from trainer.session.events import Prepared
from trainer.store.errors import StoreError
from trainer.store.log import SessionLog
from trainer.store.store import Store
from trainer.tui.briefing import Briefing
from trainer.tui.home import Home
from trainer.tui.opening import Opening
from trainer.tui.table import Table

RENEWAL = Opening(scenario="renewal-under-the-gun")


def records(store: Store) -> list[dict[str, Any]]:
    """The lines of the only session."""
    (row,) = store.sessions()
    return [json.loads(line) for line in store.data(row.id).decode().splitlines()]


def value(stage: Stage, field: str) -> str:
    return stage.app.screen.query_one(f"#{field}", Input).value


async def test_the_plan_is_typed_without_a_pause_and_is_the_first_event(start: Start, store: Store) -> None:
    async with start(opening=RENEWAL) as stage:
        stage.send(*"46,000", "enter", *"$31k", "enter", *"outages, the board", "enter")
        stage.send(*"support", "enter", *"36 months", "enter", *"12", "enter")
        await stage.settle()
        assert isinstance(stage.app.screen, Table)
    header, first, *_ = records(store)
    assert header["seed"] == 12
    assert (header["mode"], header["level"]) == ("practice", 3)
    assert first["kind"] == "prepared"
    wanted = Prepared(
        target=46_000,
        bottom_line=31_000,
        guesses=("outages", "the board"),
        gives=("support",),
        gets=("36 months",),
    )
    assert (
        Prepared.model_validate({key: first[key] for key in Prepared.model_fields if key in first}) == wanted
    )


async def test_what_is_no_number_is_named_and_gone_to(start: Start, store: Store) -> None:
    wrong = (
        ("target", "lots", "Your target, a year: write an amount"),
        ("bottom_line", "40 to 50", "Your own bottom line: write an amount"),
        ("seed", "seven", "Seed: write a whole number"),
        ("seed", "9" * 5_000, "Seed: write a whole number"),
    )
    async with start(opening=RENEWAL) as stage:
        for field, typed, words in wrong:
            stage.app.screen.query_one(f"#{field}", Input).value = typed
            await stage.press("f10")
            assert isinstance(stage.app.screen, Briefing)
            assert words in stage.text
            assert stage.app.focused is not None
            assert stage.app.focused.id == field
            stage.app.screen.query_one(f"#{field}", Input).value = "7"
        assert store.sessions() == []
        await stage.press("f10")
        assert isinstance(stage.app.screen, Table)
    assert len(store.sessions()) == 1


async def test_the_same_seed_meets_the_same_buyer_and_every_field_may_stay_empty(
    start: Start, store: Store
) -> None:
    for _ in range(2):
        opening = Opening(scenario="renewal-under-the-gun", seed=99, difficulty=5, mode="coach")
        async with start(opening=opening) as stage:
            assert value(stage, "seed") == "99"
            assert "coach · difficulty 5 of 5" in stage.text
            await stage.press("ctrl+s")
            assert isinstance(stage.app.screen, Table)
    first, second = (
        [json.loads(line) for line in store.data(row.id).decode().splitlines()] for row in store.sessions()
    )
    assert first[0]["seed"] == second[0]["seed"] == 99
    assert first[1]["kind"] == "prepared"
    assert "target" not in first[1]
    assert first[2]["move"] == second[2]["move"]
    assert first[3]["text"] == second[3]["text"]


async def test_pressed_twice_it_begins_one_session(start: Start, store: Store) -> None:
    async with start(opening=RENEWAL) as stage:
        stage.send("f10", "f10")
        await stage.settle()
        assert isinstance(stage.app.screen, Table)
    assert len(store.sessions()) == 1


async def test_a_disk_that_does_not_take_the_plan_is_told_and_the_plan_stays(
    start: Start, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("the line can't be kept: the disk is full")

    async with start(opening=RENEWAL) as stage:
        await stage.write("46k")
        with monkeypatch.context() as patch:
            patch.setattr(SessionLog, "__call__", full)
            await stage.press("f10")
        assert isinstance(stage.app.screen, Briefing)
        assert "the disk is full" in stage.text
        assert value(stage, "target") == "46k"
        await stage.press("f10")
        assert isinstance(stage.app.screen, Table)
    newest = store.sessions()[0]
    assert json.loads(store.data(newest.id).decode().splitlines()[1])["target"] == 46_000


async def test_escape_leads_back_and_leaves_nothing(start: Start, store: Store) -> None:
    async with start(opening=RENEWAL) as stage:
        assert isinstance(stage.app.screen, Briefing)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
    assert store.sessions() == []


async def test_the_sellers_side_is_there_to_be_read_and_the_buyers_hidden_one_is_not(start: Start) -> None:
    found = scenario().scenario
    async with start(140, 120, opening=RENEWAL) as stage:
        words = stage.text.replace("│", " ")
        words = " ".join(words.split())
        assert found.buyer.name in words
        assert "$15,000" in words, "the seller's walk-away"
        assert "$46,000" in words
        hidden = [f"{found.buyer.walk_away:,.0f}", f"{found.buyer.target:,.0f}"]
        hidden += [fact.text[:30] for fact in found.buyer.facts]
        assert not [each for each in hidden if each in words]


async def test_pages_turn_while_a_field_has_the_keys(start: Start) -> None:
    async with start(80, 24, opening=RENEWAL) as stage:
        paper = stage.app.screen.query_one("#paper")
        await stage.press("pagedown")
        assert paper.scroll_y > 0
        await stage.press("pageup", "4", "6")
        assert paper.scroll_y == 0
        assert value(stage, "target") == "46"


async def test_hostile_plans_are_shown_and_kept_as_text(start: Start, store: Store) -> None:
    async with start(opening=RENEWAL) as stage:
        await stage.press("down", "down")
        await stage.paste(HOSTILE)
        assert "[@click=app.exit]x[/]" in stage.text
        stage.only_prints()
        stage.app.screen.query_one("#target", Input).value = "[/]\x1b[2J"
        await stage.press("f10")
        assert "Your target, a year: write an amount" in stage.text
        stage.only_prints()
        stage.app.screen.query_one("#target", Input).value = ""
        await stage.press("f10")
        assert isinstance(stage.app.screen, Table)
    assert "[@click=app.exit]x[/]" in records(store)[1]["guesses"][0]


async def test_markup_in_a_scenario_is_text_on_the_list_and_in_the_briefing(start: Start, home: Path) -> None:
    marked = "[/] [@click=app.exit]x[/] [A]"
    text = (shipped(Shelf.SCENARIOS) / "renewal-under-the-gun.yaml").read_text()
    for word in ("title: Renewal under the gun", "name: Dana Okafor"):
        assert word in text
        text = text.replace(word, f"{word.split(':')[0]}: '{marked}'", 1)
    (home / "scenarios").mkdir()
    (home / "scenarios" / "mine.yaml").write_text(
        text.replace("name: renewal-under-the-gun", "name: mine", 1)
    )
    async with start(140, 60) as stage:
        assert f"{marked} you are stronger · yours" in stage.text
        stage.send("down", "enter")
        await stage.settle()
        assert isinstance(stage.app.screen, Briefing)
        assert f"{marked} · practice" in stage.text
        assert f"Opposite you: {marked}" in stage.text
        stage.only_prints()


async def test_a_scenario_that_is_not_right_is_told_on_the_way(start: Start, home: Path) -> None:
    (home / "scenarios").mkdir()
    path = home / "scenarios" / "mine.yaml"
    head = 'name: mine\ntitle: "Mine"\ntags: []\nposition: buyer\nteaches: Nothing.\n'
    path.write_text(f"{head}rounds: many\n")
    async with start(width=160) as stage:
        assert "Mine they are stronger · yours" in stage.text
        stage.send("down", "enter")
        await stage.settle()
        assert isinstance(stage.app.screen, Home)
        assert "mine.yaml" in stage.text
