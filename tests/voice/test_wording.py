"""The memory of what was said: nothing is prepared twice for the same words."""

import pytest

from trainer.negotiation.moves import Move, MoveKind
from trainer.negotiation.printable import printable
from trainer.session.voices import MOST_SPOKEN
from trainer.voice import wording
from trainer.voice.grammar import Grammar
from trainer.voice.wording import Memory

from .conftest import MakeCue


def test_memory_knows_its_sentences_and_the_templates_they_came_from() -> None:
    memory = Memory(["No change from me on that. I can do $88.", "Fair enough."])
    assert memory.knows("Well. Fair enough!")
    assert memory.knows("no change from me ON that…")
    assert not memory.knows("No change from me.")
    assert memory.used("I can do {terms}.")
    assert not memory.used("I could do {terms}.")
    memory.add("I could do 90.")
    assert memory.used("I could do {terms}.")


def test_a_template_is_known_by_its_words_whatever_the_case_of_their_letters() -> None:
    memory = Memory(["\u0130T \u0131S 90, TA\u212aE IT. La\u017ft word."])
    assert memory.used("It is {terms}, take it.")
    assert memory.used("Last word.")
    assert not memory.used("It is {terms}, leave it.")


def test_a_line_said_before_is_prepared_once_for_all_turns(
    grammar: Grammar, make_cue: MakeCue, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def watched(text: str) -> str:
        seen.append(text)
        return printable(text)

    wording.remembered.cache_clear()
    monkeypatch.setattr(wording, "printable", watched)
    spoken = tuple(f"Answer {number} of a long talk." for number in range(MOST_SPOKEN))
    for turn in range(241, 261, 2):
        grammar.line(make_cue(Move(kind=MoveKind.HOLD), spoken=spoken, turn=turn))
    wording.remembered.cache_clear()
    assert {seen.count(line) for line in spoken} <= {1, 2}
