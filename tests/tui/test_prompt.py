"""Where the seller types: Enter says it, nothing typed is lost, a paste is cut with a word about it."""

import pytest
from textual.app import App, ComposeResult

from tests.tui.conftest import HOSTILE, SHOWN, Stage, staged
from trainer.tui.prompt import CUT, LONGEST, Prompt


class Speaking(App[None]):
    """A prompt alone; what it says is kept, and taken out of it as the table does."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.told: list[str] = []

    def compose(self) -> ComposeResult:
        yield Prompt(self.say, "Type here.", id="prompt")

    def say(self, text: str) -> None:
        self.said.append(text)
        self.query_one(Prompt).clear()

    def notify(self, message: str, **_options: object) -> None:
        self.told.append(message)


def app_of(stage: Stage) -> Speaking:
    assert isinstance(stage.app, Speaking)
    return stage.app


async def test_enter_says_the_line_and_keys_after_it_begin_the_next_one() -> None:
    async with staged(Speaking(), 60, 8) as stage:
        stage.send(*"Hello Dana", "enter", *"Next", "enter", *"and mo")
        await stage.settle()
        assert app_of(stage).said == ["Hello Dana", "Next"]
        assert stage.prompt.text == "and mo"


@pytest.mark.parametrize("key", ["shift+enter", "ctrl+j"])
async def test_a_new_line_has_keys_of_its_own(key: str) -> None:
    async with staged(Speaking(), 60, 8) as stage:
        stage.send("a", key, "b", "enter")
        await stage.settle()
        assert app_of(stage).said == ["a\nb"]


async def test_keys_that_edit_do_so_in_the_order_in_which_they_are_pressed() -> None:
    async with staged(Speaking(), 60, 8) as stage:
        stage.send(*"hello", "backspace", "backspace", "p", "home", "s", "end", "!", "enter")
        await stage.settle()
        assert app_of(stage).said == ["shelp!"]


async def test_a_paste_of_many_lines_says_nothing_by_itself() -> None:
    async with staged(Speaking(), 60, 8) as stage:
        await stage.paste("one\r\ntwo\rthree")
        assert app_of(stage).said == []
        assert stage.prompt.text == "one\ntwo\nthree"


async def test_a_long_paste_is_cut_with_a_word_about_it() -> None:
    async with staged(Speaking(), 60, 8) as stage:
        await stage.write("ab")
        await stage.paste("x" * LONGEST)
        assert stage.prompt.text == "ab" + "x" * (LONGEST - 2)
        assert app_of(stage).told == [CUT]
        await stage.press("y")
        assert len(stage.prompt.text) == LONGEST
        await stage.paste("more")
        await stage.press("ctrl+j")
        assert len(stage.prompt.text) == LONGEST
        assert app_of(stage).told == [CUT] * 4
        await stage.press("backspace", "y")
        assert stage.prompt.text.endswith("xy")


async def test_what_the_app_has_in_its_clipboard_is_cut_and_cleaned_like_any_paste() -> None:
    async with staged(Speaking(), 60, 8) as stage:
        stage.app.copy_to_clipboard(HOSTILE)
        await stage.press("ctrl+v")
        assert stage.prompt.text == SHOWN
        stage.app.copy_to_clipboard("x" * LONGEST)
        await stage.press("ctrl+v")
        assert len(stage.prompt.text) == LONGEST
        assert app_of(stage).told == [CUT]


async def test_a_paste_takes_the_place_of_what_is_selected() -> None:
    async with staged(Speaking(), 60, 8) as stage:
        await stage.write("one two")
        stage.prompt.select_all()
        await stage.paste("three")
        assert stage.prompt.text == "three"


async def test_hostile_text_is_typed_pasted_and_written_as_text() -> None:
    async with staged(Speaking(), 100, 8) as stage:
        stage.send(*HOSTILE.replace("\x00", "").replace("\x1b", "").replace("\x07", ""))
        await stage.settle()
        assert "[@click=app.exit]x[/]" in stage.prompt.text
        stage.prompt.clear()
        await stage.paste(HOSTILE)
        assert stage.prompt.text == SHOWN
        stage.prompt.write(HOSTILE)
        await stage.settle()
        assert stage.prompt.text == SHOWN
        assert "[@click=app.exit]x[/]" in stage.text
        stage.only_prints()


async def test_what_is_written_into_it_is_gone_on_with_at_its_end() -> None:
    async with staged(Speaking(), 60, 8) as stage:
        stage.prompt.write("I can do 96")
        stage.send(*" if", "enter")
        await stage.settle()
        assert app_of(stage).said == ["I can do 96 if"]
