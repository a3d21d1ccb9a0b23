"""The commands of the table, typed or by key: carried out, noted, asked about first, refused in an exam."""

import json
from typing import Any

import pytest

from tests.tui.conftest import (
    SESSION,
    Play,
    Stage,
    Start,
    kinds,
    log_of,
    said,
)
from tests.tui.test_table import ASKED, FULL, HELLO, OFFER, Gated, pause, reading
from trainer.store.store import Store
from trainer.tui.commands import HELP, WORDS, is_command
from trainer.tui.confirm import Confirm
from trainer.tui.home import Home
from trainer.tui.opening import Opening
from trainer.tui.paper import Paper
from trainer.tui.table import Table
from trainer.tui.terms import Terms


def events(store: Store, kind: str) -> list[dict[str, Any]]:
    """The events of a kind that the store has."""
    records = [json.loads(line) for line in store.data(SESSION).decode().splitlines()]
    return [record for record in records if record["kind"] == kind]


def on_table(stage: Stage) -> bool:
    return isinstance(stage.app.screen, Table)


def test_every_command_is_in_the_help() -> None:
    assert all(word in HELP for word in set(WORDS) - {"/help"})
    assert is_command(" /NOTE this")
    assert not is_command("/notes")
    assert not is_command("Note: /note")


async def test_accepting_asks_first_and_says_what_it_is_worth(play: Play, store: Store) -> None:
    async with play(lines=ASKED) as stage:
        await stage.write("half a line")
        await stage.press("ctrl+y")
        assert isinstance(stage.app.screen, Confirm)
        for words in (
            "Accept Dana's terms?",
            "$78.00/seat/month",
            "12 months",
            "Worth $",
            "walk-away is $15k",
        ):
            assert words in stage.text, words
        await stage.press("escape")
        assert on_table(stage)
        assert events(store, "ended") == []
        assert len(said(store)) == 3
        await stage.press("ctrl+y", "enter")
        assert said(store)[3] == "/accept"
        assert stage.prompt.text == "half a line", "what was typed is not what was said"
    assert store.find(SESSION).ended == "agreed"


async def test_there_is_nothing_to_accept_before_terms_are_named(play: Play, store: Store) -> None:
    async with play() as stage:
        await stage.enter("/accept")
        assert reading(stage) == "Dana has named no terms that you could accept."
        assert stage.prompt.text == "/accept"
        assert on_table(stage)
        await stage.enter(" them all")
        assert "write it alone" in reading(stage)
        assert len(said(store)) == 1


async def test_walking_asks_first(play: Play, store: Store) -> None:
    async with play(lines=ASKED) as stage:
        await stage.enter("/walk")
        assert "Walk away without a deal?" in stage.text
        assert "Your alternative:" in stage.text
        await stage.press("escape")
        assert said(store)[2:] == ["hold 3. So."]
        assert stage.prompt.text == "/walk"
        await stage.press("enter", "enter")
        assert said(store)[3:] == ["/walk", "farewell 5. So."]
        assert stage.prompt.text == ""
        await stage.press("ctrl+w")
        assert reading(stage) == "It is over; Enter leads on to the debrief."


async def test_a_hint_is_noted_once_and_refused_in_an_exam(play: Play, store: Store) -> None:
    async with play(lines=ASKED) as stage:
        await stage.press("f3")
        await stage.enter("/hint")
        hints = [line for line in stage.talk if line.startswith("aside: hint:")]
        assert len(hints) == 2
        (hinted,) = events(store, "hinted")
        assert hinted["text"] in hints[0]
        assert hinted["turn"] == 4
        assert stage.prompt.text == ""
        await stage.press("escape")
        store.delete(SESSION)
    async with play(lines=ASKED, mode="exam") as stage:
        await stage.press("f3")
        await stage.enter("/hint")
        assert reading(stage) == "There are no hints in an exam."
        assert events(store, "hinted") == []
        assert stage.talk == [f"buyer: {said(store)[0]}", f"seller: {ASKED[0]}", "buyer: hold 3. So."]


async def test_undo_puts_the_line_back_and_is_refused_in_an_exam(play: Play, store: Store) -> None:
    async with play(lines=[*ASKED, OFFER]) as stage:
        await stage.press("f5")
        assert stage.prompt.text == OFFER
        taken = f"aside: taken back: “{OFFER}”"
        assert stage.talk[1:] == [f"seller: {ASKED[0]}", "buyer: hold 3. So.", taken]
        await stage.enter(" Deal?")
        assert said(store)[-2] == f"{OFFER} Deal?"
        await stage.press("f5", "f5")
        assert stage.prompt.text == f"{OFFER} Deal?", "what stands in the prompt is not overwritten"
        assert len(stage.table.sitting.state.utterances) == 1
        stage.prompt.clear()
        await stage.press("f5")
        assert reading(stage) == "There is nothing to take back."
        assert [event["turn"] for event in events(store, "undone")] == [4, 4, 2]
        await stage.press("escape")
        store.delete(SESSION)
    async with play(lines=ASKED, mode="exam") as stage:
        await stage.press("f5")
        await stage.enter("/undo")
        assert reading(stage) == "There is no undo in an exam."
        assert events(store, "undone") == []
        assert len(stage.talk) == 3


async def test_an_end_can_be_taken_back(play: Play, store: Store) -> None:
    async with play(lines=ASKED) as stage:
        await stage.press("ctrl+w", "enter")
        assert stage.table.sitting.over
        await stage.press("f5")
        assert not stage.table.sitting.over
        assert store.find(SESSION).ended is None
        stage.prompt.clear()
        await stage.enter(OFFER)
        assert said(store)[-2] == OFFER


async def test_nothing_is_hinted_signed_or_corrected_while_the_buyer_speaks(play: Play, store: Store) -> None:
    voice = Gated()
    async with play(voice=voice) as stage:
        stage.send(*HELLO, "enter")
        await pause(stage)
        voice.gate.release()
        await pause(stage)
        stage.send("f3", "ctrl+y", "ctrl+w", "ctrl+r")
        await pause(stage)
        assert on_table(stage)
        assert kinds(store)[-2:] == ["said", "moved"]
        voice.gate.release()
        await stage.settle()
        assert stage.talk[1:] == [f"seller: {HELLO}", "buyer: answer 3. So."]
    assert kinds(store)[-3:] == ["said", "moved", "said"]


async def test_a_note_is_kept_and_shown(play: Play, store: Store) -> None:
    async with play() as stage:
        await stage.enter("/note ask about October")
        assert stage.talk[-1] == "aside: noted: ask about October"
        assert [event["text"] for event in events(store, "note")] == ["ask about October"]
        assert stage.prompt.text == ""
        await stage.enter("/note")
        assert "behind /note" in reading(stage)
        stage.prompt.clear()
        log_of(stage).fails = {"note"}
        await stage.enter("/note and this")
        assert reading(stage) == FULL
        assert stage.prompt.text == "/note and this"
    assert len(events(store, "note")) == 1


@pytest.mark.parametrize("line", ["/sing", "/offers price=92", "/offer", "/offer colour=red", "/notes x"])
async def test_what_is_no_command_is_not_said_to_the_buyer(play: Play, store: Store, line: str) -> None:
    async with play() as stage:
        await stage.enter(line)
        if line == "/offer":
            assert isinstance(stage.app.screen, Terms)
            await stage.press("escape")
        else:
            assert reading(stage) != ""
        assert stage.prompt.text == line
        assert len(said(store)) == 1
        assert len(stage.talk) == 1


async def test_terms_tell_where_both_stand(play: Play) -> None:
    async with play() as stage:
        await stage.enter("/terms")
        assert "You stand at price per seat $104.00/seat/month" in stage.talk[-2]
        assert stage.talk[-1] == "aside: Dana has named no terms yet."
        await stage.enter(ASKED[0])
        await stage.enter("/terms")
        assert "Dana stands at price per seat $78.00/seat/month" in stage.talk[-1]


async def test_help_and_briefing_are_read_over_the_table(play: Play) -> None:
    async with play(80, 24) as stage:
        await stage.press("f1")
        assert isinstance(stage.app.screen, Paper)
        assert "/offer price=92 term=36" in stage.text
        await stage.press("escape", "f4")
        assert isinstance(stage.app.screen, Paper)
        assert "Account executive" in stage.text
        await stage.press("enter")
        await stage.enter("/help")
        await stage.press("q")
        assert on_table(stage)
        assert stage.prompt.text == ""


async def test_quitting_by_word_leads_home_and_leaves_no_draft(
    play: Play, start: Start, store: Store
) -> None:
    async with play(lines=ASKED) as stage:
        await stage.enter("/quit")
        assert isinstance(stage.app.screen, Home)
    assert store.find(SESSION).draft == ""
    async with start(opening=Opening(resume=SESSION)) as stage:
        assert stage.prompt.text == ""
        assert stage.talk[1:] == [f"seller: {ASKED[0]}", "buyer: hold 3. So."]


async def test_offers_by_issue_and_value_are_said(play: Play, store: Store) -> None:
    async with play(lines=ASKED) as stage:
        await stage.enter("/OFFER price=95 if term=36")
        assert stage.prompt.text == ""
        assert stage.talk[4] == "aside: read: price $95 if term 36 months"
        (spoken,) = [event for event in events(store, "said") if event["turn"] == 4]
        assert spoken["reading"]["offer"] == {
            "terms": {"price": 95},
            "condition": {"terms": {"term_months": 36}},
        }


async def test_the_palette_leads_home_from_anywhere(play: Play) -> None:
    async with play() as stage:
        await stage.press("ctrl+p")
        for words in ("Home", "Settings", "Tour", "Quit"):
            assert words in stage.text
        await stage.write("Home")
        await stage.press("enter")
        assert isinstance(stage.app.screen, Home)
