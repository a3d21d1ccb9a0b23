"""Strict YAML: what is plainly written is read, with its place; everything else stays text or is refused."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.library.documents import Position, read_document
from trainer.library.errors import DocumentError, LibraryError


def value(text: str) -> Any:
    """What a plain value is read as."""
    return read_document(f"key: {text}\n", "file").data["key"]


@pytest.mark.parametrize(
    ("text", "read"),
    [("50", 50), ("0", 0), ("-3", -3), ("0.5", 0.5), ("1200.50", 1200.5), ("-0.25", -0.25)],
)
def test_plain_decimal_numbers_are_numbers(text: str, read: float) -> None:
    assert value(text) == read
    assert type(value(text)) is type(read)


@pytest.mark.parametrize(
    "text",
    [
        *("NO", "no", "yes", "on", "True", "FALSE", "Null"),
        *("1_000", "50,000", "010", "+5", "5.", ".5", "1e3", "0x1f", "0o7", "1 000"),
        *("12:30:00", "2026-01-01", ".inf", "-.inf", ".nan", "1/2", "$92", "5%"),
        "9" * 16,
    ],
)
def test_everything_that_is_only_nearly_a_number_or_a_word_stays_text(text: str) -> None:
    assert value(text) == text


@pytest.mark.parametrize("text", ["'50'", '"50"', "'true'", "'~'", "''"])
def test_what_is_quoted_stays_text(text: str) -> None:
    assert value(text) == text[1:-1]


@pytest.mark.parametrize(
    ("text", "read"), [("true", True), ("false", False), ("null", None), ("~", None), ("", None)]
)
def test_the_words_that_mean_something(text: str, read: object) -> None:
    assert value(text) is read


def test_keys_are_always_text() -> None:
    document = read_document("12: a\n3.5: b\ntrue: c\n~: d\n", "file")
    assert document.data == {"12": "a", "3.5": "b", "true": "c", "~": "d"}


def test_texts_of_all_styles_are_read() -> None:
    document = read_document("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: one\n  two\n", "file")
    assert document.data == {"a": "one\ntwo\n", "b": "one two", "c": "one two"}


def test_every_key_and_value_has_its_place() -> None:
    document = read_document("a: 1\nb:\n  - x\n  - {c: 2}\n", "file")
    assert document.data == {"a": 1, "b": ["x", {"c": 2}]}
    assert document.keys["a",] == Position(1, 1)
    assert document.values["a",] == Position(1, 4)
    assert document.keys["b", 0] == Position(3, 5)
    assert document.keys["b", 1, "c"] == Position(4, 6)
    assert document.values["b", 1, "c"] == Position(4, 9)


def test_a_fault_at_something_missing_stands_where_it_would_belong() -> None:
    document = read_document("a:\n  b: 1\n", "file")
    assert str(document.fault(("a", "c"), "is missing")) == "file:1:1: a.c: is missing"


def test_a_refused_part_is_named_and_the_rest_is_read() -> None:
    document = read_document("a: &x 1\nb: *x\nc: !y 3\nd: 4\n", "file")
    assert document.data["d"] == 4
    assert [(fault.line, fault.key) for fault in document.faults] == [(1, "a"), (2, "b"), (3, "c")]
    assert document.faulty == [("a",), ("b",), ("c",)]


def test_of_duplicate_keys_the_first_counts_and_the_second_is_a_fault() -> None:
    document = read_document("price: 10\nprice: {a: 1}\nother: 2\n", "file")
    assert document.data == {"price": 10, "other": 2}
    assert [str(fault) for fault in document.faults] == [
        "file:2:1: price: is here a second time (first in line 1); keep one"
    ]


def test_a_billion_laughs_are_refused_where_they_begin() -> None:
    text = "a: &a [x, x]\n" + "".join(f"b{number}: [*a, *a]\n" for number in range(9))
    document = read_document(text, "file")
    assert document.faults[0].line == 1
    assert len(document.faults) == 19


@pytest.mark.parametrize("sign", ["[", "{a: ", "- "])
def test_twenty_thousand_levels_are_refused_without_climbing_down(sign: str) -> None:
    with pytest.raises(DocumentError, match="more than 12 levels deep; write it flatter"):
        read_document(sign * 20_000, "file")


@pytest.mark.parametrize("text", ["[" + "a," * 60_000 + "]", "".join(f"k{n}: 1\n" for n in range(20_000))])
def test_a_text_of_too_many_parts_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="is too much for one scenario"):
        read_document(text, "file")


def test_a_text_of_nothing_but_duplicates_is_refused() -> None:
    with pytest.raises(DocumentError, match="one fault too many"):
        read_document("a: 1\n" * 1000, "file")


def test_a_key_that_is_a_list_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"^file:1:3: a key must be a plain word$"):
        read_document("? [a, b]\n: c\n", "file")


def test_reading_stops_when_all_that_is_wanted_was_read() -> None:
    document = read_document("a: 1\nb: 2\nc: [never, closed\n", "file", frozenset({"a", "b"}))
    assert document.data == {"a": 1, "b": 2}


@given(st.text(alphabet="ab12[]{}:,&*!|>'\"%@`#-? \n\t\\~<=.", max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    lines: tuple[str, ...] = ()
    try:
        lines = tuple(map(str, read_document(text, "file").faults))
    except LibraryError as error:
        lines = error.lines
    assert all(re.match(r"file:\d+:\d+: ", line) and line.isprintable() for line in lines)
