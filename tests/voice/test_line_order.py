"""How a line runs: long lists in two breaths, a reason beside its terms, a wish not repeated each time."""

import pytest

from trainer.negotiation.moves import Move, MoveKind, Reason, ReasonKind
from trainer.negotiation.offers import Offer
from trainer.scenario.persona import Style
from trainer.session.voices import Part
from trainer.voice.grammar import Grammar

from .conftest import MakeCue

LONG = Offer(terms={"price": 88, "term": 36, "payment": 60, "support": "premium"})
WHY = (Reason(kind=ReasonKind.NEED, turn=1, weight=0.2, quote="…"),)


@pytest.mark.parametrize("style", Style)
def test_a_long_list_of_terms_is_two_sentences_and_whole(
    grammar: Grammar, make_cue: MakeCue, style: Style
) -> None:
    for seed in range(20):
        move = Move(kind=MoveKind.COUNTER, offer=LONG)
        said = [
            one.text for one in grammar.line(make_cue(move, style=style, seed=seed)) if one.part is Part.TERMS
        ]
        assert len(said) == 2
        assert "$88 a seat" in said[0]
        for term in ("36 months", "et-60", "remium support"):
            assert sum(term in one for one in said) == 1
        last = Move(kind=MoveKind.LAST_OFFER, offer=LONG)
        whole = [
            one for one in grammar.line(make_cue(last, style=style, seed=seed)) if one.part is Part.TERMS
        ]
        assert len(whole) == 1


def test_a_reason_stands_right_before_the_terms_it_is_for(grammar: Grammar, make_cue: MakeCue) -> None:
    for seed in range(20):
        offer = Offer(terms={"price": 88})
        told = Move(kind=MoveKind.COUNTER, offer=offer, facts=("board",), reasons=WHY)
        parts = [one.part for one in grammar.line(make_cue(told, seed=seed))]
        assert parts == [Part.FACT, Part.REACTION, Part.TERMS]
        argued = tuple(reason.model_copy(update={"kind": ReasonKind.ARGUMENT}) for reason in WHY)
        gasp = told.model_copy(update={"reasons": argued, "beat": "gasp", "line": "Wow."})
        line = grammar.line(make_cue(gasp, seed=seed))
        assert line[0].text == "Wow."
        assert [one.part for one in line[1:]] == [Part.FACT, Part.ANSWER, Part.TERMS]


def test_a_reason_comes_before_a_line_of_the_authors(grammar: Grammar, make_cue: MakeCue) -> None:
    move = Move(kind=MoveKind.COUNTER, offer=Offer(terms={"price": 88}), reasons=WHY)
    said = move.model_copy(update={"beat": "ran", "line": "So it has one now."})
    for seed in range(20):
        parts = [one.part for one in grammar.line(make_cue(said, seed=seed))]
        assert parts == [Part.REACTION, Part.ANSWER, Part.TERMS]


def test_what_was_asked_for_a_moment_ago_is_seldom_asked_for_again(
    grammar: Grammar, make_cue: MakeCue
) -> None:
    move = Move(kind=MoveKind.COUNTER, offer=Offer(terms={"price": 88}), asks=("term",))

    def asked(*spoken: str) -> int:
        lines = [grammar.line(make_cue(move, spoken=spoken, seed=seed)) for seed in range(60)]
        return sum(any(one.part is Part.ASK for one in line) for line in lines)

    assert asked() == 60
    assert asked("What about the term?", "Mm.", "Mm, OK.") == 60
    assert 0 < asked("What about the term?") < 20
    stays = move.model_copy(update={"kind": MoveKind.HOLD, "offer": None})
    line = grammar.line(make_cue(stays, spoken=("What about the term?",)))
    assert line[-1].part is Part.ASK
