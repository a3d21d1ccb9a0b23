"""Templates: filled in one strict pass; every text and number comes back from the file as it went in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.library.documents import UNFIT, read_document
from trainer.library.errors import MissingFolderError
from trainer.library.templates import filled, template, yaml_list, yaml_number, yaml_paragraphs, yaml_text

TRICKY = [
    "no",
    "Yes",
    "null",
    "12",
    "0.5",
    "a: b",
    "a #b",
    "it's",
    "- x",
    "'q'",
    "[x]",
    "{x}",
    "x,y",
    "&a",
    "*a",
]
TRICKY += ["!t", "|", "> x", "%", "@a", "`", "?", "a:", ":a", "#", "$name", "~", "true", '"', "a\\b", "12:30"]
TEXTS = st.sampled_from(TRICKY) | st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).map(
    lambda text: " ".join(UNFIT.sub("", text).split()) or "x"
)


@given(TEXTS)
def test_a_text_comes_back_as_it_went_in(text: str) -> None:
    assert read_document(f"key: {yaml_text(text)}\nnext: 1\n", "f").data == {"key": text, "next": 1}


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_list_comes_back_as_it_went_in(texts: list[str]) -> None:
    assert read_document(f"key: {yaml_list(texts)}\n", "f").data == {"key": texts}


@given(st.integers(-(10**14), 10**14).map(lambda cents: cents / 100))
def test_a_number_comes_back_as_it_went_in(number: float) -> None:
    found = read_document(f"key: {yaml_number(number)}\n", "f").data["key"]
    assert found == pytest.approx(number, abs=0.005)
    assert not isinstance(found, str)


def test_plain_text_needs_no_quotes() -> None:
    text = "We're open, from 8 to 6 (mostly)."
    assert yaml_text(text) == text
    assert yaml_text("two words", flow=True) == "two words"
    assert yaml_text("one, two", flow=True) == "'one, two'"


def test_paragraphs_are_wrapped_and_indented() -> None:
    text = yaml_paragraphs("word " * 60 + "\n\nend", 4)
    assert read_document(f"key: |\n{text}\n", "f").data["key"].split() == ["word"] * 60 + ["end"]
    assert all(line.startswith("    ") or not line for line in text.split("\n"))
    assert max(map(len, text.split("\n"))) <= 108


def test_a_template_is_filled_in_one_pass() -> None:
    assert filled("a: $a, b: $b", {"a": "$b", "b": "2"}) == "a: $b, b: 2"


@pytest.mark.parametrize(
    ("text", "blanks", "error"),
    [("$a", {}, KeyError), ("a", {"a": "1"}, ValueError), ("$a costs $5", {"a": "1"}, ValueError)],
)
def test_a_template_that_does_not_fit_is_refused(
    text: str, blanks: dict[str, str], error: type[Exception]
) -> None:
    with pytest.raises(error):
        filled(text, blanks)


def test_a_template_that_is_not_there_is_said() -> None:
    with pytest.raises(MissingFolderError, match=r"there is no template 'nothing.yaml'"):
        template("nothing")
