"""Long lines: reading them costs as much as they are long, and its bounds change no ordinary reading."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

import trainer.perception
from tests.perception.lines import LINES
from tests.perception.strangers import STRANGERS
from tests.perception.tables import AGENDAS, READERS, context
from trainer.negotiation.reading import Reading
from trainer.perception.around import REACH, Around, Lead
from trainer.perception.going_back import only_claims
from trainer.perception.reader import Reader
from trainer.perception.text import LONGEST_SENTENCE, MOST_CHARACTERS, Line

KINDS = {
    "talk": "I hear it has been a hard spring, and we could do 96 per seat if you sign for 36 months. ",
    "talk without an end": "I hear it was a hard spring and we could do 96 if you sign for 36 months and ",
    "prices": "price 96 ",
    "payment": "net 30 ",
    "numbers": "96 97 98 36 24 ",
    "or": "96 or ",
    "refusals": "not at 96 ",
    "percentages": "10% off ",
    "paid": "they paid 96 ",
    "later": "after friday it's 96 ",
    "ranges": "between 90 and 95 ",
    "number words": "ninety two ",
    "words": "hello there friend ",
    "yours": "match your price ",
    "conditions": "if you do 96 ",
    "agreement": "deal and ",
    "commas": "96, ",
    "one word": "a",
    "digits": "9",
    "quotes": "'",
    "lines": "96\n",
    "questions": "why 96? ",
    "agreements": "ok. ",
    "names": "Northwind is at 84 ",
    "beyond ascii": "９２ 😀 ",
}
SAID = [line.split("|")[1] for line in STRANGERS.strip().splitlines()] + [line.text for line in LINES]

WINDED = [
    "What you told me on the phone on Tuesday on the way to the airport with that noise behind us was 88.",
    "We can't for the life of me see any way in this whole year with the budget that I was given to do 88.",
    "The invoice that came in on Monday morning with a long letter from your legal department says 88.",
    "I could with a signature from you on the order form by the end of this week and not a day later do 96.",
    "96 would with the costs that we have had on the support desk all of this spring not be enough.",
]
"""Sentences where what tells what a number is stands far from it."""


def long(kind: str, length: int = MOST_CHARACTERS) -> str:
    return (KINDS[kind] * (length // len(KINDS[kind]) + 1))[:length]


class Meter:
    """How many characters have been handed to patterns to look through."""

    def __init__(self) -> None:
        self.characters = 0


class Metered:
    """A pattern that tells a meter how much text it is handed."""

    def __init__(self, pattern: re.Pattern[str], meter: Meter) -> None:
        self._pattern = pattern
        self._meter = meter

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._pattern, name)
        if name not in {"search", "finditer", "findall", "split", "sub"}:
            return found

        def metered(*given: Any) -> Any:
            text = given[1] if name == "sub" else given[0]
            start, end = (*given[1:], None, None)[:2] if name == "search" else (None, None)
            self._meter.characters += len(range(*slice(start, end).indices(len(text))))
            return found(*given)

        return metered


def holders() -> Iterator[object]:
    """Whatever keeps patterns at hand: the modules of reading, the leads in them, the words of an agenda."""
    for found in pkgutil.iter_modules(trainer.perception.__path__, "trainer.perception."):
        module = importlib.import_module(found.name)
        yield module
        for held in vars(module).values():
            for lead in held if isinstance(held, tuple) else (held,):
                if isinstance(lead, Lead):
                    yield lead


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], int]:
    """Characters that patterns look through while a text is read."""
    meter, reader = Meter(), Reader(AGENDAS["sw"])
    reader.read(long("conditions", 500), context())
    for holder in {id(each): each for each in [*holders(), *reader.vocabulary.issues.values()]}.values():
        for name, held in list(vars(holder).items()):
            if isinstance(held, re.Pattern):
                monkeypatch.setitem(vars(holder), name, Metered(held, meter))

    def measured(text: str) -> int:
        meter.characters = 0
        reader.read(text, context())
        return meter.characters

    return measured


@pytest.mark.parametrize("kind", KINDS)
def test_eight_times_the_line_is_eight_times_the_work(work: Callable[[str], int], kind: str) -> None:
    short, whole = work(long(kind, 1000)), work(long(kind, 8000))
    assert short >= 1000
    assert whole < 8 * 1.7 * short, f"{whole / short:.0f} times the work"


@pytest.mark.parametrize("kind", KINDS)
def test_sentences_and_what_is_looked_at_around_a_value_are_bounded(kind: str) -> None:
    line = Line(long(kind))
    for sentence in line.sentences:
        assert 0 < len(sentence.plain) <= LONGEST_SENTENCE
        around = Around.of(sentence, len(sentence.plain) // 2, len(sentence.plain) // 2 + 2)
        assert len(around.left) <= REACH
        assert len(around.right) <= REACH


@pytest.mark.parametrize("mark", ["-", "- ", ". ", ", ", "!", "so,", "so, ", "ok ", "hm", "great "])
@pytest.mark.parametrize("line", ["so {}x?", "{}what do you think?", "great {}we have a deal x", "no {}x"])
def test_what_stands_before_a_question_or_a_claim_is_gone_through_once(mark: str, line: str) -> None:
    """Tried in every way that it can be cut up, it would take longer than anybody lives."""
    said = line.format(mark * 40)
    after = replace(context(heard="Could you throw in priority support?"), agreed=True, wished=True)
    for before in (context(), after):
        reading = READERS["sw"].read(said, before)
        assert reading.words == len(said.split())
    assert not only_claims(said)


def test_nothing_of_a_long_sentence_is_lost() -> None:
    text = "we pay for it, and so do you " * 100
    pieces = [sentence.quote for sentence in Line(text).sentences]
    assert len(pieces) > 1
    assert " ".join(pieces) == text.strip()
    assert all(piece.endswith(",") for piece in pieces[:-1])


def test_all_of_a_long_question_asks() -> None:
    text = "what would it mean for you and for the people on your team, " * 20 + "then?"
    sentences = Line(text).sentences
    assert len(sentences) > 1
    assert all(sentence.question for sentence in sentences)


def test_a_sentence_knows_its_neighbours() -> None:
    first, second = Line("One price. Two prices.").sentences
    assert (first.before, first.after) == (None, second)
    assert (second.before, second.after) == (first, None)


def test_a_long_line_is_read_to_its_end() -> None:
    reader = READERS["sw"]
    offer = reader.read("I hear you on all of that, " * 60 + "so I can do $96.", context()).offer
    assert offer is not None
    assert offer.terms == {"price": 96}


@pytest.mark.parametrize("name", AGENDAS)
def test_the_bounds_change_no_ordinary_reading(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def readings() -> list[Reading]:
        return [READERS[name].read(text, context(name)) for text in (*SAID[::3], *WINDED)]

    bounded = readings()
    for bound in ("around.REACH", "around.NEAR", "mentions.NEAR", "changes.NEAR", "text.LONGEST_SENTENCE"):
        monkeypatch.setattr(f"trainer.perception.{bound}", 10**6)
    assert readings() == bounded
