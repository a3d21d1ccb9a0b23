"""Phrase files: the shipped ones load and are rich enough; a broken one gives a clear error."""

import re

import pytest

from trainer.scenario.persona import Style
from trainer.voice.phrasebook import Phrasebook, PhraseError
from trainer.voice.sections import SECTIONS

COMMITTING = re.compile(
    r"\b(deal|agreed?|accept\w*|works for|i'll take (it|that)|done|settled|shake on|sold)\b", re.IGNORECASE
)
CLOSING = ("accept", "confirm")
TELLING = re.compile(
    r"limit|most i can|maximum|can't go (any )?(higher|further)|walk-?away|best i can", re.IGNORECASE
)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("section", SECTIONS)
def test_every_style_has_enough_ways_to_say_it(phrases: Phrasebook, style: Style, section: str) -> None:
    assert len(phrases.variants(style, section)) >= max(SECTIONS[section].least, 6)


@pytest.mark.parametrize("style", Style)
def test_only_closing_sections_commit(phrases: Phrasebook, style: Style) -> None:
    for section in SECTIONS:
        for line in phrases.variants(style, section):
            if not section.startswith(CLOSING):
                assert not COMMITTING.search(line), f"{section}: {line}"
            assert not TELLING.search(line), f"{section}: {line}"
            assert "!" not in line or style is Style.WARM, line
            assert "—" not in line, line


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("section", ["accept", "accept terms", "confirm", "confirm terms"])
def test_a_yes_has_no_no_in_it(phrases: Phrasebook, style: Style, section: str) -> None:
    for line in phrases.variants(style, section):
        assert not re.search(r"\b(no|not|never|can't|won't|don't|refuse|but)\b", line, re.IGNORECASE), line


def test_styles_are_different_people(texts: dict[str, str]) -> None:
    lines = {
        name: {line for line in text.splitlines() if len(line.split()) > 4 and line[:1] not in "=#"}
        for name, text in texts.items()
    }
    shared = lines["plain.txt"] & lines["warm.txt"] | lines["plain.txt"] & lines["blunt.txt"]
    assert len(shared | lines["warm.txt"] & lines["blunt.txt"]) < 20


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("== hold ==", "== hodl ==", "did you mean '== hold =='"),
        ("== hold ==", "== hold", "is no head"),
        ("== beat ==\nRight.", "== beat ==\n== again ==\nRight,", "'== beat ==' is empty"),
        ("I'm staying where I am.", "I'm staying at {term}.", "unknown placeholder {term}; 'hold' has none"),
        ("I'm staying where I am.", "I'm staying at {that thing}.", "a brace that is no placeholder"),
        ("I'm staying where I am.", "I'm staying at 92.", "'92' is a number"),
        ("I'm staying where I am.", "That's thirty more.", "'thirty' is a number"),
        ("I'm staying where I am.", "No change from me.", "the same line stands in line"),
        ("I can do {terms}.", "I can do that.", "needs {terms} in each line"),
        ("I can do {terms}.", "I can do {terms} and {terms}.", "needs {terms} in each line, once"),
        ("With {condition} I could do {terms}.", "Do {condition}. I do {terms}.", "in the same sentence"),
        ("== accept ==", "== hold ==", "begins in line"),
    ],
)
def test_a_broken_file_says_where_and_what(texts: dict[str, str], before: str, after: str, says: str) -> None:
    assert before in texts["plain.txt"]
    broken = texts | {"plain.txt": texts["plain.txt"].replace(before, after, 1)}
    with pytest.raises(PhraseError) as caught:
        Phrasebook.parse(broken)
    assert says in str(caught.value)
    assert str(caught.value).startswith(f"plain.txt:{caught.value.line}: ")
    assert caught.value.file == "plain.txt"
    assert caught.value.line > 1
    assert "\n" not in str(caught.value)


def test_files_and_sections_must_all_be_there(texts: dict[str, str]) -> None:
    with pytest.raises(PhraseError, match=r"^warm\.txt:1: this file is missing"):
        Phrasebook.parse({name: text for name, text in texts.items() if name != "warm.txt"})
    with pytest.raises(PhraseError, match=r"^rude\.txt:1: no style has this name"):
        Phrasebook.parse(texts | {"rude.txt": "== hold ==\nNo."})
    gone = re.sub(r"== parry ==\n(?:.+\n)+", "", texts["blunt.txt"])
    with pytest.raises(PhraseError, match=r"'== parry ==' is missing"):
        Phrasebook.parse(texts | {"blunt.txt": gone})
    with pytest.raises(PhraseError, match=r"^blunt\.txt:1: a line before the first head"):
        Phrasebook.parse(texts | {"blunt.txt": "No.\n" + texts["blunt.txt"]})


def test_folders_comments_and_stray_spaces_do_no_harm(texts: dict[str, str]) -> None:
    moved = {f"/home/me/phrases/{name}": "\ufeff# mine\r\n\r\n" + text for name, text in texts.items()}
    moved["/home/me/phrases/plain.txt"] += "\n"
    one, other = Phrasebook.parse(texts), Phrasebook.parse(moved)
    assert all(
        one.variants(style, name) == other.variants(style, name) for style in Style for name in SECTIONS
    )
