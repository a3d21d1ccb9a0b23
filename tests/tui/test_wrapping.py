"""Text in lines of cells: nothing is too wide, nothing is lost, nothing changes places."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from trainer.tui.wrapping import wrapped

WORDS = st.text(st.sampled_from("abcxyz,.é漢字ｱ😀👍🏽\u200d\u0301\ufe0f"), min_size=1, max_size=30)
TEXTS = st.lists(st.sampled_from([" ", "  ", "\n", "\n\n", ""]) | WORDS, max_size=30).map("".join)
WIDTHS = st.integers(min_value=2, max_value=40)


@given(TEXTS | st.text(max_size=80), WIDTHS)
def test_no_line_is_wider_than_there_is_room(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in wrapped(text, width))


@given(TEXTS | st.text(max_size=80), WIDTHS)
def test_every_letter_is_there_in_its_order(text: str, width: int) -> None:
    assert "".join("".join(wrapped(text, width)).split()) == "".join(text.split())


@given(st.lists(WORDS.filter(lambda word: cell_len(word) <= 12), min_size=1, max_size=30), WIDTHS)
def test_words_that_fit_stay_whole(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), max(width, 12))
    assert [word for line in lines for word in line.split(" ")] == words


@given(TEXTS, WIDTHS)
def test_a_line_is_broken_only_where_the_next_word_has_no_room(text: str, width: int) -> None:
    for part in text.split("\n"):
        lines = wrapped(part, width)
        for line, after in pairwise(lines):
            assert cell_len(line) + 1 + cell_len(after.split(" ")[0]) > width or cell_len(line) >= width - 1


@given(TEXTS, WIDTHS)
def test_line_ends_of_the_text_stay(text: str, width: int) -> None:
    parts = [line for part in text.split("\n") for line in wrapped(part, width)]
    assert wrapped(text, width) == parts


@given(TEXTS, WIDTHS)
def test_breaking_twice_changes_nothing(text: str, width: int) -> None:
    once = wrapped(text, width)
    assert wrapped("\n".join(once), width) == once


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("   ", 10, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one  two\tthree", 20, ["one two three"]),
        ("one\n\ntwo ", 10, ["one", "", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("a abcdefgh", 3, ["a", "abc", "def", "gh"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("漢字", 1, ["漢", "字"]),
        ("ab", 0, ["ab"]),
    ],
)
def test_how_texts_are_broken(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width) == lines


def test_a_word_of_eight_thousand_letters_is_cut_everywhere() -> None:
    for word in ("x" * 8_000, "漢" * 8_000, "👩‍👩‍👧" * 1_000):
        lines = wrapped(word, 40)
        assert "".join(lines) == word
        assert all(cell_len(line) <= 40 for line in lines)
