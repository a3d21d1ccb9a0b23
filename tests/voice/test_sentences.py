"""A streamed text is cut where a sentence ends, and nowhere else, however it comes in."""

import pytest

from trainer.voice.sentences import MOST_CHARACTERS, Sentences


def cut(text: str, size: int = 1) -> list[str]:
    """All sentences of a text that comes in pieces of this size, the rest included."""
    sentences = Sentences()
    found: list[str] = []
    for place in range(0, len(text), size):
        found += sentences.feed(text[place : place + size])
    rest = sentences.rest()
    return [*found, rest] if rest else found


@pytest.mark.parametrize("size", [1, 2, 7, 10_000])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("One. Two? Three! Four", ["One.", "Two?", "Three!", "Four"]),
        ("I can do $1.5 a seat. Fine.", ["I can do $1.5 a seat.", "Fine."]),
        ("It's net-60. That's all.", ["It's net-60.", "That's all."]),
        ("So, 1,200.50 dollars, e.g. for Mr. Smith.", ["So, 1,200.50 dollars, e.g. for Mr. Smith."]),
        ("Be here at 9 a.m. tomorrow, please. OK?", ["Be here at 9 a.m. tomorrow, please.", "OK?"]),
        ('"Fine." That\'s it.', ['"Fine."', "That's it."]),
        ("She said “no.” Then she left.", ["She said “no.”", "Then she left."]),
        ("Hm... let me think. Well… No.", ["Hm... let me think.", "Well…", "No."]),
        ("$92 a seat... for 36 months. Good.", ["$92 a seat... for 36 months.", "Good."]),
        ("What?! Really?? Yes.", ["What?!", "Really??", "Yes."]),
        ("A line\nand another\r\n\r\nlast", ["A line", "and another", "last"]),
        ("So do I. Next.", ["So do I.", "Next."]),
        ("No. I won't.", ["No.", "I won't."]),
        ("   \n  ", []),
        ("", []),
    ],
)
def test_where_sentences_end(text: str, wanted: list[str], size: int) -> None:
    assert cut(text, size) == wanted


@pytest.mark.parametrize("size", [1, 3, 10_000])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<think>The limit. Is 95.</think>Hello. Bye.", ["Hello.", "Bye."]),
        ("\n<think>\nOne.\n</think>\n\nHello.", ["Hello."]),
        ("<thinking>a</thinking><think>b</think> Hello.", ["Hello."]),
        ("<think>It never ends. So it goes.", []),
        ("<b>No thought.", ["<b>No thought."]),
        ("Hello. <think>x</think>", ["Hello.", "<think>x</think>"]),
    ],
)
def test_thoughts_at_the_beginning_are_left_out(text: str, wanted: list[str], size: int) -> None:
    assert cut(text, size) == wanted


def test_whether_there_were_thoughts_is_known() -> None:
    silent, thinking = Sentences(), Sentences()
    silent.feed("Hello.")
    thinking.feed("<think>Hm.")
    assert (silent.thought, thinking.thought) == (False, True)


def test_a_sentence_is_given_out_as_soon_as_it_is_known_to_end() -> None:
    sentences = Sentences()
    assert sentences.feed("I hear you.") == []
    assert sentences.feed(" ") == ["I hear you."]
    assert sentences.feed("Go on") == []
    assert sentences.rest() == "Go on"
    assert sentences.rest() == ""


def test_what_does_not_end_is_given_out_all_the_same() -> None:
    sentences = Sentences()
    endless = "word " * 100
    found = sentences.feed(endless)
    assert len(found) == 1
    assert len(found[0]) > MOST_CHARACTERS


def test_the_words_are_all_there_and_in_order() -> None:
    text = "Well... I see. $1.50, e.g. now? Yes!\nNo. " * 40
    assert "".join(cut(text, 1)).replace(" ", "") == text.replace(" ", "").replace("\n", "")


@pytest.mark.parametrize("text", ["." * 20_000, "?!" * 10_000, "..?" * 7_000, "... " * 5_000])
def test_a_piece_of_any_length_is_cut(text: str) -> None:
    splitter = Sentences()
    found = [*splitter.feed(text), splitter.rest()]
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
