"""The talk on screen: it keeps to its end, fits any width, and shows everybody's text as it is."""

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult

from tests.tui.conftest import HOSTILE, SHOWN, Stage, staged
from trainer.negotiation.printable import printable
from trainer.tui.conversation import ASIDE, BUYER, SELLER, Conversation, Message


class Talking(App[None]):
    """A talk and nothing else."""

    def compose(self) -> ComposeResult:
        self.animation_level = "none"
        yield Conversation()


def lines(count: int, words: str = "and so on") -> list[Message]:
    """A talk in which everybody says which line it is."""
    sides = ((SELLER, "You"), (BUYER, "Dana"))
    return [Message(*sides[turn % 2], f"line {turn} {words}", turn) for turn in range(1, count + 1)]


def shows(stage: Stage, turn: int) -> bool:
    """Whether the first words of a turn are in view."""
    return f"line {turn} " in f"{stage.text} "


async def press(stage: Stage, key: str) -> None:
    """Press a key, and wait until the talk has moved by it and was painted."""
    await stage.pilot.press(key)
    await stage.settle()
    await stage.settle()


def marked(stage: Stage) -> list[str]:
    """The rows with another ground than the talk has."""
    talk = stage.get(Conversation)
    rows = [talk.render_line(y) for y in range(talk.size.height)]
    return [
        strip.text.strip()
        for strip in rows
        if all(piece.style is not None and piece.style.bgcolor != talk.rich_style.bgcolor for piece in strip)
    ]


async def test_who_said_what_hangs_beside_the_name() -> None:
    async with staged(Talking(), 40, 10) as stage:
        stage.get(Conversation).show([Message(BUYER, "Dana", "one two three four five six seven eight", 1)])
        await stage.settle()
        assert [row.rstrip() for row in stage.rows[:3]] == [
            "Dana      one two three four five six",
            "          seven eight",
            "",
        ]


async def test_it_keeps_to_the_end_while_it_grows() -> None:
    async with staged(Talking(), 60, 12) as stage:
        talk = stage.get(Conversation)
        talk.show(lines(50))
        await stage.settle()
        assert shows(stage, 50)
        talk.add(Message(BUYER, "Dana", "line 51 ", 51))
        await stage.settle()
        assert shows(stage, 51)
        for _ in range(40):
            talk.extend("A sentence more of what was being said.")
        talk.extend("The very end.")
        await stage.settle()
        assert "The very end." in stage.text
        talk.add_all(lines(90)[51:])
        await stage.settle()
        assert shows(stage, 90)


async def test_it_stays_where_the_reader_has_scrolled_to_until_they_come_back() -> None:
    async with staged(Talking(), 60, 12) as stage:
        talk = stage.get(Conversation)
        talk.show(lines(50))
        await stage.settle()
        talk.focus()
        await press(stage, "home")
        talk.add(Message(BUYER, "Dana", "line 51 ", 51))
        talk.extend("and more")
        await stage.settle()
        assert shows(stage, 1)
        assert not shows(stage, 51)
        await press(stage, "end")
        talk.add(Message(SELLER, "You", "line 52 ", 52))
        await stage.settle()
        assert shows(stage, 52)


@pytest.mark.parametrize(("width", "height"), [(60, 6), (60, 30), (32, 12), (100, 12), (25, 5)])
async def test_the_end_stays_in_view_at_another_size(width: int, height: int) -> None:
    async with staged(Talking(), 60, 12) as stage:
        stage.get(Conversation).show(lines(50))
        await stage.settle()
        await stage.resize(width, height)
        assert shows(stage, 50)
        assert stage.get(Conversation).is_vertical_scroll_end


async def test_the_same_words_stay_in_view_at_another_width() -> None:
    async with staged(Talking(), 80, 12) as stage:
        talk = stage.get(Conversation)
        talk.show(lines(60, "word " * 30))
        talk.mark(29)
        await stage.settle()
        talk.scroll_to(y=talk._ends[28], animate=False)
        await stage.settle()
        for width in (40, 120, 80):
            await stage.resize(width, 12)
            assert "line 30 " in stage.rows[0]


async def test_lines_are_broken_anew_at_another_width() -> None:
    text = " ".join(f"word{number}" for number in range(60))
    async with staged(Talking(), 80, 70) as stage:
        stage.get(Conversation).show([Message(SELLER, "You", text, 1)])
        await stage.settle()
        for width in (30, 120, 21, 12, 80):
            await stage.resize(width, 70)
            assert stage.text.split() == ["You", *text.split()]
            assert all(cell_len(row) == width for row in stage.rows)


async def test_the_marked_line_is_brought_into_view_and_is_the_only_one() -> None:
    async with staged(Talking(), 60, 12) as stage:
        talk = stage.get(Conversation)
        talk.show(lines(80))
        for place in (3, 70, 0, 79, 40):
            talk.mark(place)
            await stage.settle()
            (row,) = marked(stage)
            assert row.endswith(f"line {place + 1} and so on")
        talk.mark(-1)
        await stage.settle()
        assert marked(stage) == []


async def test_of_a_marked_line_longer_than_the_view_the_beginning_is_shown() -> None:
    async with staged(Talking(), 60, 12) as stage:
        talk = stage.get(Conversation)
        long = Message(BUYER, "Dana", "begins here " + "goes on and on " * 200 + "ends here", 3)
        talk.show([*lines(2), long, *lines(30)])
        talk.mark(2)
        await stage.settle()
        assert "begins here" in stage.text


async def test_a_line_in_the_middle_goes_on_or_is_taken_out() -> None:
    async with staged(Talking(), 60, 40) as stage:
        talk = stage.get(Conversation)
        talk.show(lines(4))
        talk.extend("of it " * 30 + "all", 1)
        talk.extend("at the end")
        await stage.settle()
        assert stage.text.index("of it all") < stage.text.index("line 3 ")
        assert stage.text.endswith("line 4 and so on at the end")
        assert [len(stage.rows), talk.virtual_size.height] == [40, sum(map(len, talk._lines))]
        talk.drop(1)
        await stage.settle()
        assert not shows(stage, 2)
        assert shows(stage, 3)
        assert [message.text[:6] for message in talk.messages] == ["line 1", "line 3", "line 4"]
        for _ in range(3):
            talk.drop(0)
        await stage.settle()
        assert stage.text == ""


async def test_lines_that_are_taken_back_are_gone() -> None:
    async with staged(Talking(), 60, 12) as stage:
        talk = stage.get(Conversation)
        talk.show(lines(50))
        talk.keep(10)
        await stage.settle()
        assert len(talk.messages) == 10
        assert shows(stage, 10)
        assert not shows(stage, 11)
        talk.add(Message(ASIDE, "", "what comes after"))
        await stage.settle()
        assert stage.text.index("line 10 ") < stage.text.index("what comes after")


@pytest.mark.parametrize(
    "text",
    [
        "漢字かな " * 300,
        "👩‍👩‍👧‍👦👍🏽 " * 300,
        "x" * 8_000,
        "漢" * 8_000,
        "e\u0301" * 4_000,
        "ab 漢字 " * 700,
    ],
)
async def test_wide_letters_and_endless_words_stay_within_the_width(text: str) -> None:
    async with staged(Talking(), 50, 20) as stage:
        talk = stage.get(Conversation)
        for name in ("Dana", "漢字漢字漢字漢字", "A name that is much too long"):
            talk.show([Message(BUYER, name, text, 1)])
            await stage.settle()
            rows = [line for each in talk._lines for line in each]
            assert all(cell_len(row) <= talk.room for row in rows)
            assert all(cell_len(row) == 50 for row in stage.rows)
            words = "".join(row[10:] for row in rows if row.startswith((" " * 10, "Dana")))
            if name == "Dana":
                assert "".join(words.split()) == "".join(printable(text).split())


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Bartholomew the Third", "Bartholom…"),
        ("漢字漢字漢字", "漢字漢字…"),
        ("two\nlines", "two lines"),
        ("[b]x[/b]", "[b]x[/b]"),
    ],
)
async def test_names_are_cut_to_their_column(name: str, shown: str) -> None:
    async with staged(Talking(), 50, 10) as stage:
        stage.get(Conversation).show([Message(BUYER, name, "hello", 1)])
        await stage.settle()
        assert stage.text.startswith(f"{shown} hello")


async def test_nobodys_text_is_interpreted() -> None:
    async with staged(Talking(), 100, 20) as stage:
        talk = stage.get(Conversation)
        talk.show([Message(BUYER, HOSTILE, HOSTILE, 1), Message(ASIDE, "", HOSTILE)])
        talk.add(Message(SELLER, "You", HOSTILE, 2))
        talk.extend(HOSTILE)
        await stage.settle()
        assert stage.text.count(SHOWN) == 4
        stage.only_prints()


async def test_ten_thousand_lines_are_drawn_for_the_rows_in_view_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[int] = []
    render = Conversation.render_line

    def watched(talk: Conversation, y: int) -> object:
        drawn.append(y)
        return render(talk, y)

    monkeypatch.setattr(Conversation, "render_line", watched)
    async with staged(Talking(), 60, 12) as stage:
        talk = stage.get(Conversation)
        talk.show(lines(10_000))
        await stage.settle()
        drawn.clear()
        talk.add(Message(BUYER, "Dana", "one more", 10_001))
        await stage.settle()
        assert "one more" in stage.text
        assert 0 < len(drawn) <= 12 * 4
