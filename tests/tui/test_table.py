"""What do I say next: lines kept before they are answered, faults survived, the talk at any size."""

import asyncio
from collections.abc import AsyncGenerator

import pytest
from textual.widgets import Static

from tests.tui.conftest import (
    HOSTILE,
    LINES,
    SESSION,
    SHOWN,
    Brief,
    Play,
    Stage,
    Start,
    kinds,
    log_of,
    played,
    said,
    scenario,
)
from trainer.practice.sitting import transcript_of
from trainer.session.voices import Cue, Fragment
from trainer.store.store import Store
from trainer.tui.confirm import Confirm
from trainer.tui.conversation import Conversation
from trainer.tui.home import Home
from trainer.tui.opening import Opening
from trainer.tui.panel import Panel
from trainer.tui.paper import Paper
from trainer.tui.reaction import Reaction
from trainer.tui.table import Table
from trainer.tui.terms import Terms

HELLO = "Hi Dana, thanks for making the time."
OFFER = "I can do $95 for 36 months."
ASKED = ("What would you need? Where are you on price?",)
"""After this the buyer has named terms."""
UNSURE = "that works for me"
FULL = "the line can't be kept: the disk is full"


class Gated(Brief):
    """A voice that waits before each sentence until it is let go on."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = asyncio.Semaphore(0)
        self.cut_in = 0

    def interrupt(self) -> None:
        self.cut_in += 1

    async def speak(self, cue: Cue) -> AsyncGenerator[Fragment, None]:
        async for fragment in super().speak(cue):
            await self.gate.acquire()
            yield fragment


async def pause(stage: Stage) -> None:
    """Let the app do what it can while the buyer is still speaking."""
    for _ in range(5):
        await stage.pilot._wait_for_screen()
        stage.app.screen._on_timer_update()


def reading(stage: Stage) -> str:
    """The line under the talk."""
    return str(stage.app.screen.query_one("#reading", Static).content)


async def test_a_whole_session_by_keys_from_the_list_to_how_it_felt(start: Start, store: Store) -> None:
    async with start(110, 30) as stage:
        await stage.press("down", "down", "enter")
        stage.send(*"46k", "enter", "f10")
        await stage.settle()
        assert stage.table.sitting.header.scenario.name == "renewal-under-the-gun"
        await stage.enter(HELLO)
        await stage.enter(OFFER)
        await stage.enter("/offer price=90")
        await stage.enter("/accept")
        assert "Accept Dana's terms?" in stage.text
        await stage.press("enter")
        assert stage.table.sitting.over
        assert "It is over." in stage.talk[-1]
        await stage.press("enter")
        assert isinstance(stage.app.screen, Reaction)
    (row,) = store.sessions()
    assert row.ended == "agreed"
    assert [line for line in said(store, row.id) if line in {HELLO, OFFER}] == [HELLO, OFFER]
    assert transcript_of(store, row.id).broken == []


async def test_a_line_is_on_the_disk_before_it_is_shown_and_answered(play: Play, store: Store) -> None:
    voice = Gated()
    async with play(voice=voice) as stage:
        shown: dict[str, list[str]] = {}

        def seen(kind: str) -> None:
            shown.setdefault(kind, list(stage.talk))

        log_of(stage).seen = seen
        stage.send(*HELLO, "enter")
        await pause(stage)
        assert shown["said seller"] == stage.talk[:1], "not shown before it was kept"
        assert kinds(store)[-2:] == ["said", "moved"], "the move is kept before a word of it is said"
        assert said(store)[-1] == HELLO
        assert stage.talk[1:] == [f"seller: {HELLO}"]
        assert len(voice.cues) == 1
        voice.gate.release()
        await pause(stage)
        assert stage.talk[2:] == ["buyer: answer 3."], "it comes sentence by sentence"
        assert "said buyer" not in shown
        voice.gate.release()
        await stage.settle()
        assert stage.talk[2:] == ["buyer: answer 3. So."]
        assert said(store)[-1] == "answer 3. So."


async def test_a_line_the_disk_does_not_take_stays_in_the_prompt(play: Play, store: Store) -> None:
    async with play() as stage:
        log_of(stage).fails = {"said seller"}
        await stage.enter(HELLO)
        assert stage.prompt.text == HELLO
        assert reading(stage) == FULL
        assert len(stage.talk) == 1
        stage.table.typing.read()
        assert reading(stage) == FULL, "the reading that is due a moment later does not hide it"
        stage.table.typing.keep()
        assert store.find(SESSION).draft == HELLO
        log_of(stage).fails = set()
        await stage.press("enter")
        assert stage.prompt.text == ""
        assert stage.talk[1:] == [f"seller: {HELLO}", "buyer: answer 3. So."]
    assert said(store)[1:] == [HELLO, "answer 3. So."]


@pytest.mark.parametrize("kind", ["moved", "said buyer", "ended"])
async def test_a_buyers_turn_the_disk_does_not_take_is_taken_again_by_enter(
    play: Play, store: Store, kind: str
) -> None:
    async with play(lines=ASKED) as stage:
        log_of(stage).fails = {kind}
        await stage.press("ctrl+w", "enter")
        assert FULL in stage.talk[-1]
        assert "Press Enter" in stage.talk[-1]
        stage.send(*"typed since")
        await stage.press("enter")
        assert stage.talk[-1].count(FULL) == 1
        log_of(stage).fails = set()
        await stage.press("enter")
        assert stage.table.sitting.over
        assert [line for line in stage.talk if "farewell" in line] == ["buyer: farewell 5. So."]
        assert stage.prompt.text == "typed since", "what was typed is still there"
        await stage.press("enter")
        assert isinstance(stage.app.screen, Reaction)
    assert said(store)[3:] == ["/walk", "farewell 5. So."]
    assert kinds(store)[-4:] == ["said", "moved", "said", "ended"]
    assert transcript_of(store, SESSION).broken == []


async def test_keys_pressed_while_the_buyer_speaks_are_not_lost(play: Play) -> None:
    voice = Gated()
    async with play(voice=voice) as stage:
        stage.send(*HELLO, "enter", *"And ano", "enter")
        await pause(stage)
        assert stage.prompt.text == "And ano"
        stage.send(*"ther thing")
        voice.gate.release()
        voice.gate.release()
        await stage.settle()
        assert stage.prompt.text == "And another thing"
        assert len(voice.cues) == 1, "Enter while the buyer speaks asks for nothing"


async def test_an_uncertain_line_asks_once_and_a_second_enter_says_it(play: Play, store: Store) -> None:
    async with play(lines=ASKED) as stage:
        before = said(store)
        await stage.enter(UNSURE)
        assert "only be a friendly word." in reading(stage)
        assert stage.prompt.text == UNSURE
        assert said(store) == before
        stage.table.typing.read()
        assert "friendly word" in reading(stage), "reading it again does not hide the question"
        await stage.press("!")
        await stage.press("enter")
        assert "friendly word" in reading(stage), "another line is asked about again"
        await stage.press("enter")
        assert said(store)[len(before)] == f"{UNSURE}!"
        assert stage.prompt.text == ""


async def test_what_is_typed_is_read_and_kept_and_comes_back(play: Play, start: Start, store: Store) -> None:
    async with play() as stage:
        await stage.write(OFFER)
        stage.table.typing.read()
        assert reading(stage) == "read: price $95, term 36 months"
        stage.table.typing.keep()
        assert store.find(SESSION).draft == OFFER
        await stage.write(" Or")
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
    assert store.find(SESSION).draft == f"{OFFER} Or", "leaving keeps it"
    async with start(opening=Opening(resume=SESSION)) as stage:
        assert stage.prompt.text == f"{OFFER} Or"
        await stage.enter(" less.")
        assert said(store)[1] == f"{OFFER} Or less."
        await stage.press("escape", "c")
        assert stage.prompt.text == ""


async def test_a_draft_that_cannot_be_kept_is_said_and_nothing_else_happens(play: Play) -> None:
    async with play() as stage:
        log_of(stage).fails = {"draft"}
        await stage.write("Hello")
        stage.table.typing.keep()
        assert "what you typed can't be kept" in reading(stage)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
        assert "what you typed can't be kept" in stage.text, "nor does leaving lose it without a word"


async def test_each_mode_shows_what_it_should(play: Play, store: Store) -> None:
    async with play(lines=ASKED, mode="coach") as stage:
        assert "resentment Dana" in stage.text
        assert "trust" in stage.text
        await stage.write("What matters most to you?")
        stage.table.typing.read()
        assert reading(stage) == "read: asks what matters"
        await stage.press("escape")
        store.delete(SESSION)
    async with play(lines=ASKED) as stage:
        assert "On the table" in stage.text
        assert "resentment" not in stage.text
        assert "trust " not in stage.text
        await stage.write("What matters most to you?")
        stage.table.typing.read()
        assert reading(stage) == ""
        await stage.press("escape")
        store.delete(SESSION)
    async with play(80, 24, lines=ASKED, mode="exam") as stage:
        await stage.press("f2")
        assert "On the table" not in stage.text
        assert "worth to you" not in stage.text
        assert "hold 3. So." in stage.text, "nothing takes the place of the talk"
        await stage.resize(120, 30)
        assert "On the table" not in stage.text
        assert not stage.get(Panel).display


async def test_it_can_be_any_size_and_keeps_the_talk_and_the_line(play: Play) -> None:
    async with play(80, 24, lines=LINES[:2]) as stage:
        await stage.write("I hear")
        assert "F2 · yours" in stage.text, "folded into one line"
        for width, height in ((160, 50), (20, 5), (100, 30), (80, 24)):
            await stage.resize(width, height)
            assert isinstance(stage.app.screen, Table)
            assert len(stage.talk) == 5
            assert stage.prompt.text == "I hear"
            if width >= 100:
                assert "On the table" in stage.text
        await stage.enter(" you.")
        assert stage.talk[5] == "seller: I hear you."
        assert "I hear you." in stage.text


async def test_the_panel_opens_and_closes_on_a_small_screen_and_the_keys_come_back(play: Play) -> None:
    async with play(80, 24, lines=ASKED) as stage:
        await stage.write("I can")
        await stage.press("f2")
        assert "On the table" in stage.text
        assert "Gives and gets" in stage.text
        await stage.press("f2")
        assert "On the table" not in stage.text
        await stage.write(" do 96")
        assert stage.prompt.text == "I can do 96"


async def test_pages_of_the_talk_turn_while_the_prompt_has_the_keys(play: Play) -> None:
    async with play(80, 12, lines=LINES[:3]) as stage:
        talk = stage.get(Conversation)
        bottom = talk.scroll_y
        assert bottom > 0
        await stage.press("pageup")
        assert talk.scroll_y < bottom
        await stage.press("pagedown", "x")
        assert talk.scroll_y == bottom
        assert stage.prompt.text == "x"


async def test_broken_off_while_the_buyer_speaks_it_goes_on_with_the_same_answer(
    play: Play, start: Start, store: Store
) -> None:
    voice = Gated()
    async with play(voice=voice) as stage:
        stage.send(*HELLO, "enter")
        await pause(stage)
        voice.gate.release()
        await pause(stage)
        move = stage.table.sitting.state.unvoiced
        assert move is not None
        stage.send("escape")
        await pause(stage)
        assert voice.cut_in == 1, "first the rest of the answer is asked for"
        stage.send("escape")
        await stage.settle()
        assert isinstance(stage.app.screen, Home)
        assert voice.cut_in == 1
    assert kinds(store)[-2:] == ["said", "moved"]
    async with start(opening=Opening(resume=SESSION)) as stage:
        assert stage.talk[1] == f"seller: {HELLO}"
        assert stage.talk[2].startswith("buyer: ")
        assert len(stage.talk) == 3
    assert kinds(store)[-3:] == ["said", "moved", "said"], "decided once, said once"


async def test_a_session_between_the_last_words_and_the_end_is_ended_when_taken_up(
    play: Play, start: Start, store: Store
) -> None:
    async with play() as stage:
        log_of(stage).fails = {"ended"}
        await stage.press("ctrl+w", "enter")
        await stage.press("escape")
    assert kinds(store)[-1] == "said"
    async with start(opening=Opening(resume=SESSION)) as stage:
        assert "It is over." in stage.talk[-1]
    assert kinds(store)[-1] == "ended"


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+q"])
async def test_leaving_keeps_everything(play: Play, store: Store, key: str) -> None:
    async with play(lines=ASKED) as stage:
        await stage.write("half a li")
        stage.send(key)
        await pause(stage)
        assert not stage.app._running or stage.app._exit
    assert store.find(SESSION).draft == "half a li"
    assert said(store)[1] == ASKED[0]


async def test_ctrl_c_copies_what_is_selected_and_stays(play: Play) -> None:
    async with play() as stage:
        await stage.write("Hello Dana")
        await stage.press(*["shift+left"] * 4, "ctrl+c")
        assert stage.app.clipboard == "Dana"
        assert stage.app.is_running
        assert not stage.app._exit
        await stage.press("end", "ctrl+c")
        assert stage.app._exit


async def test_hostile_lines_titles_and_names_are_shown_as_text(play: Play, store: Store) -> None:
    found = scenario().scenario
    buyer = found.buyer.model_copy(update={"name": f"{HOSTILE} O", "title": HOSTILE, "company": HOSTILE})
    evil = found.model_copy(update={"title": HOSTILE, "buyer": buyer})
    async with play(160, 40, scenario=evil, mode="coach") as stage:
        await stage.paste(HOSTILE)
        stage.table.typing.read()
        await stage.press("enter", "enter")
        assert f"seller: {SHOWN}" in stage.talk
        await stage.enter("/note [@click=app.exit]n[/]")
        await stage.press("f2", "ctrl+r")
        for words in ("[/] [@click=app.exit]x[/] [A]", "noted: [@click=app.exit]n[/]"):
            assert words in stage.text.replace(" │", "")
        stage.only_prints()
        await stage.resize(80, 24)
        stage.only_prints()
        for key, screen in (("ctrl+o", Terms), ("ctrl+w", Confirm), ("f4", Paper)):
            await stage.press(key)
            assert isinstance(stage.app.screen, screen)
            stage.only_prints()
            await stage.press("escape")
        assert isinstance(stage.app.screen, Table)
    assert SHOWN in said(store)


async def test_a_forged_transcript_is_shown_as_text_when_it_is_taken_up(start: Start, store: Store) -> None:
    sitting = await played(store, lines=[HOSTILE])
    assert sitting.state.utterances[1].text != SHOWN
    async with start(opening=Opening(resume=SESSION)) as stage:
        assert "[@click=app.exit]x[/]" in stage.text
        stage.only_prints()


async def test_a_line_of_the_greatest_length_is_said(play: Play, store: Store) -> None:
    async with play(80, 24) as stage:
        await stage.paste("x" * 9_000)
        assert "A line holds 8,000 characters" in stage.text
        await stage.press("enter", "enter")
        assert said(store)[1] == "x" * 8_000
