"""What rests on a weak reading is marked, and says how weak it is."""

from collections.abc import Iterator

import pytest

from trainer.debrief.blocks import as_text
from trainer.debrief.explain import explain
from trainer.debrief.page import page
from trainer.debrief.report import report
from trainer.debrief.talk import foreign_talk
from trainer.debrief.weak import NOTE
from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.perception import measured

LINES = [
    (Side.BUYER, "We're worried about another outage, my team can't take it."),
    (Side.SELLER, "That must have been a hard spring. What worries you most?"),
    (Side.SELLER, "My boss won't allow anything under 96, and the offer ends on Friday."),
]


@pytest.fixture
def weakly(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As measured: deadlines surely, limits of others and feelings weakly."""
    found = {"deadline": 0.9, "authority": 0.51, "acknowledge": 0.42, "explore": 0.8}
    figures = {act: {"f1": f1} for act, f1 in found.items()}
    measured.f1_of.cache_clear()
    monkeypatch.setattr(measured, "measured", lambda: {"lines": {"labels": figures}})
    yield
    measured.f1_of.cache_clear()


def text(lines: list[tuple[Side, str]]) -> str:
    talk = foreign_talk(lines, load_scenario("renewal-under-the-gun"))
    return " ".join(as_text(page(talk, report(talk, speak=None, file=None))).split())


@pytest.mark.usefixtures("weakly")
def test_weak_readings_are_marked_in_the_debrief() -> None:
    found = text(LINES)
    assert "authority*," in found
    assert "deadline," in found
    assert "acknowledge*, level" in found
    assert "explore, level" in found
    assert NOTE in found


@pytest.mark.usefixtures("weakly")
def test_without_a_weak_reading_there_is_no_note() -> None:
    assert NOTE not in text([(Side.SELLER, "The offer ends on Friday.")])


@pytest.mark.usefixtures("weakly")
def test_the_arithmetic_of_a_weak_reading_says_how_weak() -> None:
    talk = foreign_talk(LINES, load_scenario("renewal-under-the-gun"))
    entries = talk.ledger.pressure.entries
    place = next(number for number, entry in enumerate(entries) if entry.tactic is Act.AUTHORITY)
    blocks = explain(talk, f"pressure.{place}", speak=None)
    assert blocks is not None
    assert "measured at F1 0.51" in " ".join(as_text(blocks).split())
    sure = next(number for number, entry in enumerate(entries) if entry.tactic is Act.DEADLINE)
    blocks = explain(talk, f"pressure.{sure}", speak=None)
    assert blocks is not None
    assert "Advisory" not in as_text(blocks)
