"""A buyer whose voice takes its time: awaited, cut short, given up, broken off, replaced."""

import asyncio
import json
from collections.abc import AsyncGenerator
from typing import Any

import pytest
from textual.widgets import Static

from tests.speaking import Speaker
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
    said,
)
from tests.tui.test_table import ASKED, FULL, HELLO, OFFER, pause, reading
from trainer.exchange.verify import verify
from trainer.practice.sitting import transcript_of
from trainer.session.events import Voicing
from trainer.session.voices import Cue, Fragment, Part
from trainer.store.store import Store
from trainer.tui import speech
from trainer.tui.conversation import Conversation
from trainer.tui.home import Home
from trainer.tui.keys import Keys
from trainer.tui.opening import Opening
from trainer.tui.paper import Paper
from trainer.tui.speech import instead_of
from trainer.tui.table import Table

STAYS = "Dana is still speaking; your line stays here. Esc has the rest said at once."
REFUSED = "grammar (llama3.2: the endpoint refuses the key)"


class Model(Speaker):
    """A voice that waits before each of three sentences until it is let go on, as a model has one wait."""

    name = "llm"
    repeats = False

    def __init__(self) -> None:
        self.gate = asyncio.Semaphore(0)
        self.about = "llama3.2"
        self.cues: list[Cue] = []
        self.cuts = 0
        self.says = 0
        """Times that it has begun to speak."""

    @property
    def status(self) -> str:
        return self.about

    def interrupt(self) -> None:
        self.cuts += 1
        self.gate.release()

    async def speak(self, cue: Cue) -> AsyncGenerator[Fragment | Voicing, None]:
        self.cues.append(cue)
        self.says += 1
        cuts, words = self.cuts, f"{'abcdef'[self.says - 1]}{cue.turn}"
        for number in range(1, 4):
            await self.gate.acquire()
            if self.cuts > cuts:
                yield Fragment("That is all.", Part.ANSWER, "grammar")
                break
            yield Fragment(f"{words} {number}.", Part.ANSWER)
        yield Voicing(model="llama3.2", stopped=self.cuts > cuts)


async def let_on(stage: Stage, voice: Model, sentences: int = 1) -> None:
    """Let so many sentences come."""
    for _ in range(sentences):
        voice.gate.release()
        await pause(stage)


async def at_table(stage: Stage) -> None:
    """Wait for the table, and not for the buyer who speaks there."""
    for _ in range(50):
        await pause(stage)
        if isinstance(stage.app.screen, Table):
            return
        ways = [each for each in stage.app.workers if each.group == "ways" and not each.is_finished]
        await stage.app.workers.wait_for_complete(ways)
    raise AssertionError("the table does not come")


async def ask(stage: Stage, line: str = HELLO) -> None:
    """Say a line, and do not wait for the answer."""
    stage.send(*line, "enter")
    await pause(stage)


def awaited(stage: Stage) -> str:
    """What the table says of the wait; empty where it says nothing."""
    line = stage.app.screen.query_one("#awaited", Static)
    return str(line.content) if line.display else ""


def foot(stage: Stage) -> str:
    return str(stage.get(Keys).content)


def top(stage: Stage) -> str:
    return stage.rows[0].rstrip()


def records(store: Store, kind: str) -> list[dict[str, Any]]:
    """The events of a kind that the store has."""
    found = [json.loads(line) for line in store.data(SESSION).decode().splitlines()]
    return [record for record in found if record["kind"] == kind]


def sound(store: Store) -> bool:
    """Whether the session in the store is as it was written, and can be taken up."""
    transcript = transcript_of(store, SESSION)
    return transcript.broken == [] and verify(transcript).faults == []


async def test_a_voice_that_is_there_at_once_is_not_awaited(play: Play) -> None:
    async with play() as stage:
        await stage.enter(HELLO)
        assert stage.talk[-1] == "buyer: answer 3. So."
        stage.table.speech.waited()
        assert awaited(stage) == ""
        assert "Home" in foot(stage)
        stage.table.refresh_bindings()
        assert "Answer now" not in foot(stage)


async def test_the_keys_do_not_change_for_a_moment(play: Play) -> None:
    voice = Model()
    async with play(voice=voice) as stage:
        await ask(stage)
        stage.table.refresh_bindings()
        assert "Home" in foot(stage)
        stage.table.speech.waited()
        await pause(stage)
        assert "Answer now" in foot(stage)
        await let_on(stage, voice, 3)
        assert "Home" in foot(stage)


async def test_a_wait_is_told_until_the_turn_is_over(play: Play) -> None:
    voice = Model()
    async with play(80, 24, voice=voice) as stage:
        await ask(stage)
        assert awaited(stage) == "", "not at once"
        stage.table.speech.waited()
        await pause(stage)
        assert awaited(stage) == "Dana is thinking… Esc: answer at once"
        assert awaited(stage) in stage.text
        assert "Answer now" in stage.rows[-1]
        assert " Walk " in stage.rows[-1]
        await let_on(stage, voice)
        assert stage.talk[2:] == ["buyer: a3 1."]
        assert awaited(stage) == "Dana is speaking… Esc: the rest at once"
        await let_on(stage, voice, 2)
        assert stage.talk[2:] == ["buyer: a3 1. a3 2. a3 3."]
        assert awaited(stage) == ""
        assert "Home" in stage.rows[-1]
        assert "Answer now" not in stage.rows[-1]


async def test_a_pause_in_the_middle_of_a_line_is_told_too(play: Play) -> None:
    voice = Model()
    async with play(voice=voice) as stage:
        await ask(stage)
        await let_on(stage, voice)
        assert awaited(stage) == ""
        stage.table.speech.waited()
        assert awaited(stage) == "Dana is speaking… Esc: the rest at once"
        await let_on(stage, voice, 2)
        assert awaited(stage) == ""


async def test_nothing_blocks_while_the_buyer_is_awaited(play: Play) -> None:
    voice = Model()
    async with play(80, 14, lines=LINES[:3], voice=voice) as stage:
        await ask(stage, "What matters most?")
        stage.table.speech.waited()
        stage.send(*"And I thi")
        await pause(stage)
        assert stage.prompt.text == "And I thi"
        talk = stage.get(Conversation)
        bottom = talk.scroll_y
        stage.send("pageup")
        await pause(stage)
        assert talk.scroll_y < bottom
        await let_on(stage, voice)
        assert talk.scroll_y < bottom, "who looks back is not torn away"
        for key, words in (("f1", "Ctrl+W"), ("f4", "Opposite you")):
            stage.send(key)
            await pause(stage)
            assert isinstance(stage.app.screen, Paper)
            assert words in stage.text
            await let_on(stage, voice)
            stage.send("escape")
            await pause(stage)
            assert isinstance(stage.app.screen, Table)
        assert voice.cuts == 0, "Escape closed what lay over the talk"
        await stage.settle()
        assert stage.talk[-1] == "buyer: a9 1. a9 2. a9 3."
        assert stage.prompt.text == "And I thi"


async def test_the_panel_opens_while_the_buyer_is_awaited(play: Play) -> None:
    voice = Model()
    async with play(80, 24, voice=voice) as stage:
        await ask(stage)
        stage.table.speech.waited()
        stage.send("f2")
        await pause(stage)
        assert "On the table" in stage.text
        assert awaited(stage) in stage.text
        stage.send("escape")
        await pause(stage)
        assert voice.cuts == 1, "as the line beside it says"
        await stage.settle()
        await stage.press("escape")
        assert "On the table" not in stage.text
        assert isinstance(stage.app.screen, Table)


async def test_a_line_typed_while_the_buyer_speaks_stays_and_can_be_said_after(
    play: Play, store: Store
) -> None:
    voice = Model()
    async with play(voice=voice) as stage:
        await ask(stage)
        stage.send("enter")
        await pause(stage)
        assert reading(stage) == "Dana is still speaking."
        stage.send(*OFFER, "enter")
        await pause(stage)
        assert reading(stage) == STAYS
        assert stage.prompt.text == OFFER
        stage.table.typing.read()
        assert reading(stage) == STAYS, "the reading that is due a moment later does not hide it"
        await let_on(stage, voice, 3)
        assert reading(stage) == "read: price $95, term 36 months", "it may be said now"
        assert said(store)[1:] == [HELLO, "a3 1. a3 2. a3 3."]
        stage.send("enter")
        await pause(stage)
        assert said(store)[-1] == OFFER
        assert len(voice.cues) == 2


async def test_escape_has_the_rest_said_at_once_and_the_turn_ends_as_any_other(
    play: Play, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = Model()
    async with play(voice=voice) as stage:
        await ask(stage)
        await let_on(stage, voice)
        stage.table.speech.waited()
        monkeypatch.setattr(speech, "TWICE", 600)
        await stage.press("escape")
        assert voice.cuts == 1
        assert isinstance(stage.app.screen, Table)
        assert stage.talk[2:] == ["buyer: a3 1. That is all."]
        assert awaited(stage) == ""
        assert stage.table.sitting.sellers_turn
        await stage.press("escape")
        assert isinstance(stage.app.screen, Table), "a key that was pressed twice leads nowhere"
        monkeypatch.setattr(speech, "TWICE", 0)
        await stage.press("escape")
        assert isinstance(stage.app.screen, Home)
        assert voice.cuts == 1, "nobody spoke any more"
    (*_, line) = records(store, "said")
    assert line["text"] == "a3 1. That is all."
    assert line["voicing"]["stopped"] is True
    assert kinds(store)[-3:] == ["said", "moved", "said"]


async def test_escape_again_goes_home_where_the_voice_does_not_come_to_an_end(play: Play) -> None:
    voice = Model()
    voice.interrupt = lambda: None  # type: ignore[method-assign]
    async with play(voice=voice) as stage:
        await ask(stage)
        stage.table.speech.waited()
        stage.send("escape")
        await pause(stage)
        assert awaited(stage) == "Dana comes to the end… Esc: home"
        assert "Home" in foot(stage)
        stage.send("escape")
        await stage.settle()
        assert isinstance(stage.app.screen, Home)


async def test_the_bar_names_the_voice_and_cuts_the_title_first(play: Play) -> None:
    voice = Model()
    async with play(160, 24, voice=voice) as stage:
        assert top(stage).endswith("Northlight · round 0 of 14 · practice 3 · llama3.2")
        await stage.resize(80, 24)
        assert top(stage).endswith("… · round 0 of 14 · practice 3 · llama3.2")
        assert top(stage).startswith(" Renewal under the gun · Dana")
        voice.about = REFUSED
        stage.table.show_glance()
        assert top(stage) == " Renewal under the gun · Dana Okafor, H… · round 0 of 14 · practice 3 · grammar"
        await stage.resize(160, 24)
        assert top(stage).endswith(f"practice 3 · {REFUSED}")
        await stage.resize(80, 24)
        voice.about = HOSTILE
        stage.table.show_glance()
        assert SHOWN[:38] in top(stage)
        stage.only_prints()
        voice.about = "模" * 60
        for width in (200, 80, 40, 20):
            await stage.resize(width, 24)
            assert len(stage.rows) == 24


async def test_a_model_that_is_not_to_be_had_is_told_once(play: Play) -> None:
    voice = Model()
    told = (
        "aside: llama3.2: the endpoint refuses the key. Dana speaks from phrases meanwhile; "
        "the settings can test the model."
    )
    async with play(150, 30, voice=voice) as stage:
        await ask(stage)
        assert stage.talk[1:] == [f"seller: {HELLO}"]
        voice.about = REFUSED
        await let_on(stage, voice, 3)
        assert stage.talk[2:] == ["buyer: a3 1. a3 2. a3 3.", told]
        assert top(stage).endswith(REFUSED)
        await ask(stage, "What matters most?")
        await let_on(stage, voice, 3)
        assert stage.talk.count(told) == 1
        voice.about = "llama3.2"
        await ask(stage, "And after that?")
        await let_on(stage, voice, 3)
        assert top(stage).endswith("practice 3 · llama3.2")
        voice.about = REFUSED
        await ask(stage, "Who else is there?")
        await let_on(stage, voice, 3)
        assert stage.talk.count(told) == 1
        voice.about = f"grammar ({HOSTILE})"
        await ask(stage, "When?")
        await let_on(stage, voice, 3)
        assert stage.talk[-1].startswith("buyer: ")
        stage.only_prints()


def test_who_speaks_instead_of_whom() -> None:
    assert instead_of("grammar") == ""
    assert instead_of("llama3.2") == ""
    assert instead_of("grammarian-7b") == ""
    assert instead_of("grammar (a (b): c (d))") == "a (b): c (d)"


async def test_a_voice_set_between_two_turns_speaks_in_the_next(play: Play, store: Store) -> None:
    first, second = Model(), Model()
    second.about = "another"
    async with play(150, 24, voice=first) as stage:
        await ask(stage)
        stage.table.sitting.voice = second
        await let_on(stage, first, 3)
        assert stage.talk[-1] == "buyer: a3 1. a3 2. a3 3.", "who has begun goes on"
        await ask(stage, "And now?")
        assert (len(first.cues), len(second.cues)) == (1, 1)
        stage.send("escape")
        await stage.settle()
        assert (first.cuts, second.cuts) == (0, 1)
        assert top(stage).endswith("another")
        stage.table.sitting.voice = Brief()
        stage.send("f1")
        await stage.settle()
        await stage.press("escape")
        assert top(stage).endswith("brief"), "as soon as the table is seen again"
        await stage.enter("And then?")
        assert said(store)[-1].endswith("So.")


async def test_a_line_taken_back_in_the_middle_of_the_answer_and_said_again_is_answered_anew(
    play: Play, store: Store
) -> None:
    voice = Model()
    async with play(voice=voice) as stage:
        await ask(stage)
        await let_on(stage, voice)
        stage.table.speech.waited()
        stage.send("f5", "enter")  # it stands in the prompt again, and is said again at once
        await pause(stage)
        assert stage.talk[1:] == [f"aside: taken back: “{HELLO}”", f"seller: {HELLO}"]
        assert awaited(stage) == ""
        assert len(voice.cues) == 2
        await let_on(stage, voice, 3)
        assert stage.talk[3:] == ["buyer: b3 1. b3 2. b3 3."]
        assert stage.table.sitting.sellers_turn
    assert kinds(store)[-7:] == ["said", "moved", "partial", "undone", "said", "moved", "said"]
    assert [record["text"] for record in records(store, "partial")] == ["a3 1."], "what was shown is kept"
    assert said(store)[-1] == "b3 1. b3 2. b3 3."
    assert sound(store)


async def test_what_comes_late_of_a_line_that_was_taken_back_is_nowhere(play: Play, store: Store) -> None:
    class Stubborn(Model):
        """It goes on speaking when it is told to stop."""

        async def speak(self, cue: Cue) -> AsyncGenerator[Fragment | Voicing, None]:
            self.cues.append(cue)
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                yield Fragment("Too late.", Part.ANSWER)
                yield Fragment("Much too late.", Part.ANSWER)

    stubborn = Stubborn()
    async with play(voice=stubborn) as stage:
        await ask(stage)
        assert len(stubborn.cues) == 1
        stage.table.sitting.voice = voice = Model()
        stage.send("f5")
        await pause(stage)
        assert stage.talk[1:] == [f"aside: taken back: “{HELLO}”"]
        stage.send("enter")
        await let_on(stage, voice, 3)
        assert stage.talk[3:] == ["buyer: a3 1. a3 2. a3 3."]
    assert "oo late." not in store.data(SESSION).decode()
    assert sound(store)


async def test_left_in_the_middle_of_a_line_it_is_marked_and_said_again_when_taken_up(
    play: Play, start: Start, store: Store
) -> None:
    voice = Model()
    async with play(voice=voice) as stage:
        await ask(stage)
        await let_on(stage, voice, 2)
        move = stage.table.sitting.state.unvoiced
        await stage.app.run_action("home")
        await stage.settle()
        voice.gate.release()
        await stage.settle()
        assert kinds(store)[-3:] == ["said", "moved", "partial"]
        assert records(store, "partial")[-1]["text"] == "a3 1. a3 2."
        assert store.find(SESSION).turns == 2
        voice.gate = asyncio.Semaphore(0)
        stage.app.desk.voice = voice  # type: ignore[attr-defined]
        stage.send("c")
        await at_table(stage)
        shown = ["buyer: a3 1. a3 2. …", "aside: broken off here; said again below"]
        assert stage.talk[2:] == shown
        assert voice.cues[-1].move == move, "it is not decided anew"
        await let_on(stage, voice, 3)
        assert stage.talk[2:] == [*shown, "buyer: b3 1. b3 2. b3 3."]
    assert kinds(store)[-4:] == ["said", "moved", "partial", "said"]
    assert sound(store)
    async with start(opening=Opening(resume=SESSION)) as stage:
        assert stage.talk[2:] == [*shown, "buyer: b3 1. b3 2. b3 3."]


async def test_left_for_another_session_nothing_of_the_line_comes_there(play: Play, store: Store) -> None:
    voice = Model()
    async with play(voice=voice) as stage:
        await ask(stage)
        await let_on(stage, voice)
        stage.send("escape", "escape")
        await pause(stage)
        before = store.data(SESSION)
        stage.send("down", "down", "enter")
        await pause(stage)
        await let_on(stage, voice, 2)
        stage.send("f10")
        await stage.settle()
        assert stage.table.sitting.header.session != SESSION
        await stage.enter(HELLO)
        assert not any("a3" in line for line in stage.talk)
    assert store.data(SESSION) == before


async def test_sentences_the_disk_does_not_take_leave_the_screen_and_are_said_again(
    play: Play, store: Store
) -> None:
    voice = Model()
    async with play(voice=voice) as stage:
        await ask(stage)
        await let_on(stage, voice)
        stage.table.speech.waited()
        stage.send(*"/terms", "enter")
        await pause(stage)
        log_of(stage).fails = {"partial"}
        voice.gate.release()
        await stage.settle()
        assert not any(line.startswith("buyer: a3") for line in stage.talk)
        assert stage.talk[-1] == f"aside: {FULL} Press Enter to try again; nothing that was said is lost."
        assert "stand at" in stage.talk[2], "what the trainer said in between stays"
        assert awaited(stage) == ""
        stage.send("enter")
        await pause(stage)
        voice.gate.release()
        await stage.settle()
        assert stage.talk[-1].startswith(f"aside: {FULL}")
        log_of(stage).fails = set()
        stage.send("enter")
        await pause(stage)
        await let_on(stage, voice, 3)
        assert stage.talk[-1] == "buyer: c3 1. c3 2. c3 3."
        assert voice.cues[0].move is voice.cues[1].move is voice.cues[2].move
    assert kinds(store)[-3:] == ["said", "moved", "said"]
    assert sound(store)


async def test_a_note_in_the_middle_of_a_line_takes_nothing_of_it_away(
    play: Play, start: Start, store: Store
) -> None:
    voice = Model()
    async with play(voice=voice) as stage:
        await ask(stage)
        stage.send(*"/note first", "enter")
        await pause(stage)
        await let_on(stage, voice)
        stage.send(*"/note second", "enter")
        await pause(stage)
        shown = ["aside: noted: first", "buyer: a3 1.", "aside: noted: second"]
        assert stage.talk[2:] == shown
        assert kinds(store)[-3:] == ["note", "partial", "note"], "at no moment was the sentence gone"
        await let_on(stage, voice)
        assert stage.talk[3] == "buyer: a3 1. a3 2.", "it goes on where it had begun"
        assert stage.talk[4:] == shown[2:]
        assert "a3 1. a3 2." in stage.text
        await let_on(stage, voice)
        assert stage.talk[3:] == ["buyer: a3 1. a3 2. a3 3.", "aside: noted: second"]
    assert said(store)[-1] == "a3 1. a3 2. a3 3."
    assert sound(store)
    async with start(opening=Opening(resume=SESSION)) as stage:
        assert sorted(stage.talk[2:]) == sorted([*shown[::2], "buyer: a3 1. a3 2. a3 3."])


async def test_a_note_the_disk_does_not_take_stops_nobody(play: Play, store: Store) -> None:
    voice = Model()
    async with play(voice=voice) as stage:
        await ask(stage)
        await let_on(stage, voice)
        log_of(stage).fails = {"note"}
        stage.send(*"/note first", "enter")
        await pause(stage)
        assert reading(stage) == FULL
        await let_on(stage, voice, 2)
        assert stage.talk[2:] == ["buyer: a3 1. a3 2. a3 3."]
        assert stage.prompt.text == "/note first"
    assert sound(store)


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_leaving_the_program_in_the_middle_of_a_line_keeps_what_was_shown_and_typed(
    play: Play, store: Store, key: str
) -> None:
    voice = Model()
    async with play(lines=ASKED, voice=voice) as stage:
        await ask(stage)
        await let_on(stage, voice, 2)
        stage.send(*"half a li", key)
        await pause(stage)
        assert stage.app._exit
    assert records(store, "partial")[-1]["text"] == "a5 1. a5 2."
    assert store.find(SESSION).draft == "half a li"
    assert sound(store)
