"""Anybody's text on screen: shown as it stands, without what would order a terminal about."""

import sys
from pathlib import Path
from unicodedata import category

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.color import Color
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static

from tests.tui.conftest import FORBIDDEN, HOSTILE, SHOWN, staged
from trainer.tui import app
from trainer.tui.app import TrainerApp
from trainer.tui.printing import Printable, one_line, plain

BLACK = Color(0, 0, 0)
CSS = str(Path(app.__file__).with_name("trainer.tcss"))
EVERYTHING = [chr(code) for code in range(sys.maxunicode + 1)]


def test_no_character_that_is_an_order_or_cannot_be_seen_gets_through() -> None:
    (left,) = Printable().apply([Segment("".join(EVERYTHING))], BLACK)
    assert {category(char) for char in left.text} & FORBIDDEN == set()


def test_every_other_character_gets_through_with_its_style() -> None:
    seen = "".join(char for char in EVERYTHING[:0xE0000] if category(char)[0] not in "CZ") + " \u00a0"
    bold = Style(bold=True)
    assert Printable().apply([Segment(seen, bold)], BLACK) == [Segment(seen, bold)]
    cleaned = Printable().apply([Segment("a\x1bb", bold), Segment("c")], BLACK)
    assert cleaned == [Segment("ab", bold), Segment("c")]


def test_orders_of_the_app_itself_are_left_alone() -> None:
    clear = Segment("\x1b[2J", None, [(2,)])  # type: ignore[list-item]
    assert Printable().apply([clear, Segment("\x07")], BLACK) == [clear, Segment("", None)]


@pytest.mark.parametrize(
    "char", ["\x00", "\x1b", "\x9b", "\u202e", "\u2066", "\ud800", "\U000e0041", "\ue000"]
)
def test_each_of_these_is_gone_from_texts_too(char: str) -> None:
    assert one_line(f"a{char}b") == "ab"
    assert plain(f"a{char}b").plain == "ab"


def test_a_line_is_cut_where_it_is_too_long() -> None:
    assert one_line("one two three", 8) == "one two…"
    assert one_line("one two", 7) == "one two"
    assert one_line("a\n b\t c") == "a b c"
    assert plain("a\nb\tc").plain == "a\nb c"


def test_no_markup_is_interpreted() -> None:
    content = plain(HOSTILE)
    assert content.plain == SHOWN
    assert content.spans == []


class Careless(Screen[None]):
    """Widgets that were handed a text without a thought."""

    def compose(self) -> ComposeResult:
        yield Static(HOSTILE, markup=False)
        careless = OptionList(HOSTILE, markup=False)
        careless.border_title = "t\u202e\x9bt"
        yield careless
        yield Input(HOSTILE)


class CarelessApp(TrainerApp):
    """The trainer's app with nothing but these."""

    CSS_PATH = CSS

    def get_default_screen(self) -> Screen[None]:
        return Careless()


async def test_a_widget_that_was_forgotten_is_caught_below() -> None:
    async with staged(CarelessApp()) as stage:
        assert "[@click=app.exit]x[/]" in stage.text
        stage.only_prints()
