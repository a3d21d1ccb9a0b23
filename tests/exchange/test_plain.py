"""Plain text transcripts."""

import pytest

from trainer.exchange.errors import TranscriptError
from trainer.exchange.plain import read_plain
from trainer.negotiation.issues import Side


def test_speakers_text_and_line_numbers() -> None:
    lines = read_plain("t", "\ufeffSeller: Hello\r\n  and welcome\n\nBUYER:  Hi: there\n".encode())
    assert [(line.number, line.side, line.text) for line in lines] == [
        (1, Side.SELLER, "Hello and welcome"),
        (4, Side.BUYER, "Hi: there"),
    ]


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"", 1), (b"Hello\n", 1), (b"\n\nHi\nHello\n", 3), (b"Seller: a\nBuyer: \xff\n", 2)],
)
def test_what_is_no_talk_is_refused_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(TranscriptError) as caught:
        read_plain("talk.txt", data)
    assert str(caught.value).startswith(f"talk.txt:{line}: ")
