"""What holds for any text at all."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.depth import examples
from tests.perception.lines import LINES
from tests.perception.tables import AGENDAS, READERS, TOPICS, context, read
from trainer.negotiation.acts import PRESSURE, SEQUENCE
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import Reading
from trainer.perception.acts import phrasebook
from trainer.perception.commands import CommandError, read_command
from trainer.perception.reader import Reader
from trainer.perception.text import Line
from trainer.perception.topics import Topics

PIECES = st.sampled_from(
    [
        "92",
        "88.5",
        "$",
        "€",
        "%",
        "10%",
        "net",
        "45",
        "36",
        "months",
        "three",
        "years",
        "if",
        "but",
        "not",
        "can't",
        "I",
        "you",
        "we",
        "can",
        "do",
        "deal",
        "off",
        "price",
        "term",
        ",",
        ".",
        "?",
        "!",
        ";",
        "-",
        "(",
        ")",
        "twenty",
        "half",
        "a",
        "million",
        "1.200,50",
        "½",
        "٩٢",
        "９２",
        "\u200b",
        "\u202e",
        "�",
        "\x00",
        "[bold]",
        "k",
        "your",
        "my",
        "the",
        "middle",
        "for",
        "and",
        "or",
        "premium",
        "support",
        "waive",
        "setup",
        "fee",
        "throw",
        "in",
        "onboarding",
        "sign",
        "by",
        "Friday",
        "walk",
        "away",
        "😀",
        "'t",
        "'ll",
    ]
)
TALK = st.lists(PIECES, max_size=25).map(" ".join)
ANYTHING = st.text(alphabet=st.characters(), max_size=120) | TALK | st.lists(PIECES, max_size=12).map("".join)


def quotes(reading: Reading) -> list[str]:
    found = [act.quote for act in reading.acts] + [concern.quote for concern in reading.concerns]
    return [*found, *reading.unclear, *([reading.reason] if reading.reason else [])]


@examples(300)
@given(ANYTHING, st.sampled_from(["seller", "buyer"]), st.sampled_from(sorted(AGENDAS)))
def test_it_never_raises_and_quotes_verbatim(text: str, speaker: str, name: str) -> None:
    reading = READERS[name].read(text, context(name, speaker))
    assert all(quote in text and quote for quote in quotes(reading))
    assert not any(act.act in SEQUENCE for act in reading.acts)
    assert all((act.severity in {1, 2, 3}) == (act.act in PRESSURE) for act in reading.acts)
    if reading.offer and reading.offer.condition and reading.offer.condition.other:
        assert reading.offer.condition.other in text


@examples(200)
@given(
    st.lists(
        st.sampled_from(
            [
                "I",
                "can",
                "do",
                "go",
                "to",
                "offer",
                "how",
                "about",
                "would",
                "accept",
                "price",
                "term",
                "for",
                "deal",
                "ok",
                "no",
                "you",
                "said",
            ]
        ),
        max_size=15,
    ).map(" ".join)
)
def test_without_a_number_no_number_is_invented(text: str) -> None:
    reading = READERS["sw"].read(text, context())
    assert reading.offer is None or all(
        isinstance(value, str) or value == 0 for value in reading.offer.terms.values()
    )


@examples(200)
@given(
    st.floats(80, 110).map(lambda value: round(value, 2)),
    st.sampled_from(["I can do {}.", "{}?", "How about ${}?", "we could go to {} per seat"]),
)
def test_a_number_in_digits_is_that_number(value: float, frame: str) -> None:
    reading = READERS["sw"].read(frame.format(value), context())
    assert reading.offer is not None
    assert reading.offer.terms == {"price": value}


@examples(200)
@given(ANYTHING)
def test_commands_fail_in_one_way_only(text: str) -> None:
    message = ""
    try:
        read_command("/offer " + text, AGENDAS["sw"], context())
    except CommandError as error:
        message = str(error)
    assert len(message.splitlines()) <= 1


@examples(100)
@given(st.sampled_from(LINES), st.sampled_from(["  {}", "{} ", "Well, {}"]))
def test_a_little_padding_changes_no_terms(line: tuple[str, ...], frame: str) -> None:
    name, speaker, text = line[:3]
    plain = READERS[name].read(text, context(name, speaker))
    padded = READERS[name].read(frame.format(text), context(name, speaker))
    assert (plain.offer and plain.offer.terms) == (padded.offer and padded.offer.terms)


def test_a_reader_who_has_read_much_reads_as_a_new_one() -> None:
    for line in LINES[:400]:
        read(line.text, line.trade, line.speaker)
    new = Reader(AGENDAS["sw"], "USD", context("sw", "seller").standing, Topics(TOPICS))
    for line in [line for line in LINES[:400] if line.trade == "sw"][:40]:
        now = context("sw", line.speaker)
        assert READERS["sw"].read(line.text, now) == new.read(line.text, now)


def test_the_same_words_are_read_anew_as_things_stand_otherwise() -> None:
    now = context("sw", "seller")
    agreed = replace(now, agreed=True, standing=dict.fromkeys(Side, now.standing[Side.BUYER]))
    for _ in range(2):
        assert READERS["sw"].read("I could do five percent less.", now).offer is not None
        first, then = (READERS["sw"].read("I take it back.", one).takes_back for one in (now, agreed))
        assert first is None
        assert then is not None


def test_the_index_of_phrases_loses_none() -> None:
    book = phrasebook()
    for line in LINES:
        for sentence in Line(line.text).sentences:
            indexed = {hit.rule.name for hit in book.hits(sentence)}
            for rule in book.rules:
                if rule.asked not in {None, sentence.question}:
                    continue
                taken_back = rule.unless and book.pattern(rule.unless).search(sentence.plain)
                phrases = (phrase.strip() for phrase in rule.phrases.strip().splitlines())
                matches = any(book.pattern(phrase).search(sentence.plain) for phrase in phrases)
                assert (rule.name in indexed) == bool(matches and not taken_back)


def test_plain_text_leads_back_to_the_original() -> None:
    text = "“Ｆｕｌｌ” width — 9\u200b2 ½ ﬁne"
    line = Line(text)
    assert re.search("92", line.plain)
    for sentence in line.sentences:
        assert sentence.quote in text
