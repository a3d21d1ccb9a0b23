"""Who joins the buyer's side speaks in a paragraph of their own, and no word is lost by it."""

from trainer.negotiation.issues import Side
from trainer.practice.paragraphs import paragraphs
from trainer.session.events import Said, SpokenPart
from trainer.session.voices import Part


def said(*parts: tuple[Part, str]) -> Said:
    return Said(
        turn=2,
        speaker=Side.BUYER,
        text=" ".join(text for _, text in parts),
        parts=tuple(SpokenPart(part=part, text=text) for part, text in parts),
    )


def test_a_second_speaker_begins_a_paragraph() -> None:
    line = said(
        (Part.REACTION, "Hm."), (Part.TERMS, "$84 a seat?"), (Part.JOINED, "Priya, CFO: What's different?")
    )
    assert paragraphs(line) == ["Hm. $84 a seat?", "Priya, CFO: What's different?"]
    assert " ".join(paragraphs(line)) == line.text


def test_a_single_speaker_has_a_single_paragraph() -> None:
    assert paragraphs(said((Part.TERMS, "$84 a seat?"))) == ["$84 a seat?"]
    alone = said((Part.JOINED, "Priya, CFO: What's different?"))
    assert paragraphs(alone) == [alone.text]
    assert paragraphs(Said(turn=1, speaker=Side.SELLER, text="$90.")) == ["$90."]
