"""A field: keys in the order they were pressed in, a paste on one line and no longer than there is room."""

from textual import events
from textual.app import App, ComposeResult

from tests.tui.conftest import HOSTILE, SHOWN
from trainer.tui.field import LONGEST, Field


class Form(App[None]):
    """A field and nothing else."""

    def compose(self) -> ComposeResult:
        yield Field()


async def pasted(text: str, *, before: str = "") -> str:
    """What stands in a field after a paste."""
    app = Form()
    async with app.run_test() as pilot:
        field = app.query_one(Field)
        field.value = before
        field.post_message(events.Paste(text))
        await pilot.pause()
        return field.value


async def test_a_key_takes_effect_before_what_is_typed_after_it() -> None:
    app = Form()
    async with app.run_test() as pilot:
        field = app.query_one(Field)
        for key, letter in (
            ("a", "a"),
            ("x", "x"),
            ("backspace", None),
            ("b", "b"),
            ("left", None),
            ("c", "c"),
        ):
            app.post_message(events.Key(key, letter))
        await pilot.pause()
        assert field.value == "acb"


async def test_a_paste_stands_on_one_line_without_what_cannot_be_shown() -> None:
    assert await pasted(" one\ntwo\u2028three ", before="so") == "so one two three "
    assert await pasted(HOSTILE) == SHOWN


async def test_a_paste_goes_as_far_as_there_is_room() -> None:
    assert await pasted("x" * 1_000_000, before="abc") == "abc" + "x" * (LONGEST - 3)
    assert await pasted("more", before="x" * LONGEST) == "x" * LONGEST
