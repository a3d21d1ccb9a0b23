"""The grammar says the whole move, only the move, and never the same sentence twice."""

import re
from itertools import product
from typing import Any

import pytest

from tests.depth import some
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Answering, Emotion, Move, MoveKind, Pressure, Reason, ReasonKind
from trainer.negotiation.offers import Condition, Offer
from trainer.scenario.persona import Style
from trainer.session.voices import Fragment, Part
from trainer.voice.grammar import Grammar
from trainer.voice.phrasebook import Phrasebook

from .conftest import MakeCue

COMMITTING = re.compile(
    r"\b(deal|agreed|accepted|works for (me|us)|i'll take (it|that)|done|settled|sold)\b", re.IGNORECASE
)
TERMLESS = {MoveKind.CLARIFY, MoveKind.WALK_AWAY, MoveKind.ADJOURN, MoveKind.FAREWELL}
OFFER = Offer(terms={"price": 88, "payment": 60})
TRADE = Offer(
    terms={"price": 91.5},
    condition=Condition(terms={"term": 36, "support": "premium"}, at_least=("term",)),
)


def said(fragments: tuple[Fragment, ...]) -> str:
    return " ".join(fragment.text for fragment in fragments)


def figures(text: str) -> list[str]:
    return sorted(re.findall(r"\d+(?:[.,]\d+)*", text))


def sentences(text: str) -> list[str]:
    return [one.strip().casefold() for one in re.split(r"(?<=[.?!])\s+", text) if one.strip()]


def reasons(kind: ReasonKind | None) -> tuple[Reason, ...]:
    return () if kind is None else (Reason(kind=kind, turn=1, weight=0.2, quote="…", about="payment"),)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("kind", MoveKind)
def test_every_style_kind_reason_and_act_gives_a_line(
    grammar: Grammar, make_cue: MakeCue, style: Style, kind: MoveKind
) -> None:
    for act, reason, emotion in some(product((None, *Act), (None, *ReasonKind), Emotion), 7):
        answering = None if act is None else Answering(act=act)
        move = Move(kind=kind, answering=answering, reasons=reasons(reason), emotion=emotion, intensity=3)
        line = said(grammar.line(make_cue(move, style=style)))
        assert line
        assert not re.search(r"[{}]|  |\d", line), line
        if kind not in {MoveKind.ACCEPT, MoveKind.CONFIRM}:
            assert not COMMITTING.search(line), line


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("offer", [None, OFFER, TRADE], ids=["bare", "firm", "conditional"])
@pytest.mark.parametrize("kind", [MoveKind.HOLD, MoveKind.COUNTER, MoveKind.ANSWER, MoveKind.CLARIFY])
def test_no_sentence_twice_in_forty_turns(
    grammar: Grammar, make_cue: MakeCue, style: Style, offer: Offer | None, kind: MoveKind
) -> None:
    acts = list(Act)
    spoken: tuple[str, ...] = ()
    seen: set[str] = set()
    for turn in range(40):
        move = Move(
            kind=kind,
            offer=None if kind is MoveKind.CLARIFY else offer,
            answering=Answering(act=acts[turn % 3 * 5]),
            emotion=list(Emotion)[turn % 6],
            intensity=turn % 3 + 1,
            asks=("price",) if turn % 2 else (),
        )
        line = said(grammar.line(make_cue(move, style=style, spoken=spoken)))
        for sentence in sentences(line):
            assert sentence not in seen, sentence
            seen.add(sentence)
        spoken = (*spoken, line)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("kind", [kind for kind in MoveKind if kind not in TERMLESS])
def test_figures_are_exactly_the_moves(
    grammar: Grammar, make_cue: MakeCue, style: Style, kind: MoveKind
) -> None:
    for seed in range(25):
        firm = said(grammar.line(make_cue(Move(kind=kind, offer=OFFER), style=style, seed=seed)))
        assert figures(firm) == ["60", "88"], firm
        tied = said(grammar.line(make_cue(Move(kind=kind, offer=TRADE), style=style, seed=seed)))
        assert figures(tied) == ["36", "91.50"], tied
        assert "premium support" in tied.casefold()
        if kind not in {MoveKind.ACCEPT, MoveKind.CONFIRM}:
            (whole,) = (one for one in re.split(r"(?<=[.?!])\s+", tied) if "91.50" in one)
            assert "36 months or better" in whole, tied
            assert "premium support" in whole.casefold(), tied


@pytest.mark.parametrize("style", Style)
def test_same_cue_same_line_other_seed_other_line(grammar: Grammar, make_cue: MakeCue, style: Style) -> None:
    move = Move(kind=MoveKind.HOLD, answering=Answering(act=Act.ASK_BETTER), asks=("price",))
    lines = {said(grammar.line(make_cue(move, style=style, seed=seed))) for seed in range(30)}
    again = {said(grammar.line(make_cue(move, style=style, seed=seed))) for seed in range(30)}
    assert lines == again
    assert len(lines) > 25


async def test_speak_streams_the_line(grammar: Grammar, make_cue: MakeCue) -> None:
    cue = make_cue(Move(kind=MoveKind.COUNTER, offer=OFFER))
    assert grammar.name == "grammar"
    assert tuple([fragment async for fragment in grammar.speak(cue)]) == grammar.line(cue)


def test_the_authors_words_stand_verbatim_with_their_part(grammar: Grammar, make_cue: MakeCue) -> None:
    rival = "Northwind would do this tomorrow."
    for seed in range(20):
        told = Move(kind=MoveKind.ANSWER, facts=("outages", "board"), answering=Answering(act=Act.EXPLORE))
        line = grammar.line(make_cue(told, seed=seed))
        facts = [one.text for one in line if one.part is Part.FACT]
        assert facts[0] == "We've carried your outages all spring."
        assert facts[-1] == "I've got a board that wants this lower than last year."
        pushed = Move(
            kind=MoveKind.HOLD,
            concern="worry",
            beat="rival",
            line=rival,
            pressure=Pressure(tactic=Act.COMPETITOR, severity=1, line=rival),
        )
        line = grammar.line(make_cue(pushed, seed=seed))
        assert [one.text for one in line if one.part is Part.PRESSURE] == [rival]
        concern = [one.text for one in line if one.part is Part.CONCERN]
        assert concern[-1] == "I can't go through another migration."
        gasp = Move(kind=MoveKind.COUNTER, beat="gasp", line="You're joking.", offer=OFFER)
        assert grammar.line(make_cue(gasp, seed=seed))[0] == Fragment("You're joking.", Part.REACTION)


def test_the_authors_answer_to_what_was_told_stands_alone(grammar: Grammar, make_cue: MakeCue) -> None:
    told = Answering(act=Act.CANDOUR, quote="One of our trainers leaves.")
    move = Move(
        kind=MoveKind.ANSWER, answering=told, beat="ran", line="So it has one now.", emotion=Emotion.WARM
    )
    for seed in range(20):
        line = grammar.line(make_cue(move, seed=seed))
        assert [one.text for one in line] == ["So it has one now."]


@pytest.mark.parametrize("why", [ReasonKind.RECIPROCITY, ReasonKind.NEED, ReasonKind.TRUST])
def test_nobody_winces_at_an_offer_and_thanks_for_it(
    grammar: Grammar, make_cue: MakeCue, why: ReasonKind
) -> None:
    for seed in range(20):
        gasp = Move(
            kind=MoveKind.COUNTER, beat="gasp", line="You're joking.", offer=OFFER, reasons=reasons(why)
        )
        said = grammar.line(make_cue(gasp, seed=seed))
        assert [one.part for one in said] == [Part.REACTION, Part.TERMS]


def test_opening_takes_the_authors_line_and_the_session_s_seed(grammar: Grammar, make_cue: MakeCue) -> None:
    lines = {grammar.line(make_cue(Move(kind=MoveKind.OPEN), seed=seed))[0].text for seed in range(4)}
    assert lines == {"Hi, good to see you again.", "Morning. Let's get going."}
    given = grammar.line(make_cue(Move(kind=MoveKind.OPEN, line="Hello.", offer=OFFER)))
    assert given[0] == Fragment("Hello.", Part.ANSWER)
    assert given[1].part is Part.TERMS


def test_a_nibble_says_its_terms_unless_the_authors_line_does(grammar: Grammar, make_cue: MakeCue) -> None:
    line = "And the training is in there, right?"
    move = Move(kind=MoveKind.NIBBLE, beat="extra", line=line, offer=Offer(terms={"term": 12}))
    whole = said(grammar.line(make_cue(move)))
    assert line in whole
    assert "12 months" in whole
    named = move.model_copy(update={"line": "Make it 12 months, would you?"})
    assert said(grammar.line(make_cue(named))) == "Make it 12 months, would you?"


def test_unclear_words_are_quoted_safely(grammar: Grammar, make_cue: MakeCue) -> None:
    for style in Style:
        move = Move(kind=MoveKind.CLARIFY, unclear=("the \x1b[31m{terms} usual\u202e", "half\nand half"))
        line = said(grammar.line(make_cue(move, style=style)))
        assert '"the [31m{terms} usual"' in line
        assert '"half and half"' in line
        lost = said(grammar.line(make_cue(Move(kind=MoveKind.CLARIFY, unclear=("\x1b",)), style=style)))
        assert '"' not in lost


def test_asks_and_refusals_name_their_issues(grammar: Grammar, make_cue: MakeCue) -> None:
    for style, seed in ((style, seed) for style in Style for seed in range(10)):
        asked = grammar.line(
            make_cue(Move(kind=MoveKind.HOLD, asks=("price", "payment")), style=style, seed=seed)
        )
        assert asked[-1].part is Part.ASK
        assert "price and payment terms" in asked[-1].text.casefold()
        refused = grammar.line(make_cue(Move(kind=MoveKind.REFUSE, asks=("term",)), style=style, seed=seed))
        assert "term" in said(refused).casefold().replace("terms", "")
        assert all(one.part is not Part.ASK for one in refused)


def test_a_reason_to_move_is_named(grammar: Grammar, make_cue: MakeCue) -> None:
    def line(heard: str, **reason: Any) -> str:
        why = (Reason(turn=1, weight=0.2, quote=heard, **reason),)
        cue = make_cue(Move(kind=MoveKind.COUNTER, offer=OFFER, reasons=why), heard=heard)
        return said(grammar.line(cue))

    assert "uptime" in line("Our uptime was best.", kind=ReasonKind.ARGUMENT, about="uptime").casefold()
    verb = line("We monitor it.", kind=ReasonKind.ARGUMENT, about="uptime")
    assert "monitor" not in verb
    named = [
        "payment terms" in said(grammar.line(make_cue(move, seed=seed))).casefold()
        for move in [Move(kind=MoveKind.COUNTER, offer=OFFER, reasons=reasons(ReasonKind.RECIPROCITY))]
        for seed in range(40)
    ]
    assert 20 < sum(named) < 40


def test_what_changed_comes_first_and_the_rest_is_called_unchanged(
    grammar: Grammar, make_cue: MakeCue
) -> None:
    move = Move(kind=MoveKind.COUNTER, offer=Offer(terms={"price": 84, "payment": 60}))
    standing = {Side.BUYER: {"price": 80, "payment": 60}}
    spoken = ("We're at $80 a seat and net-60.",)
    parts = [
        one.text
        for one in grammar.line(make_cue(move, spoken=spoken, standing=standing))
        if one.part is Part.TERMS
    ]
    assert len(parts) == 2
    assert "$84 a seat" in parts[0]
    assert "et-60" in parts[1]
    silent = [one for one in grammar.line(make_cue(move, standing=standing)) if one.part is Part.TERMS]
    assert len(silent) == 1


def test_a_position_is_called_the_same_only_once_it_was_said(grammar: Grammar, make_cue: MakeCue) -> None:
    move = Move(kind=MoveKind.HOLD, offer=Offer(terms={"price": 80}))
    again = re.compile(
        r"\b(still|same|before|stays?|stay|keep|sticking|hasn't changed|repeat)\b", re.IGNORECASE
    )
    for style, seed in ((style, seed) for style in Style for seed in range(20)):
        (first,) = (
            one.text for one in grammar.line(make_cue(move, style=style, seed=seed)) if one.part is Part.TERMS
        )
        assert not again.search(first), first


def test_hollow_words_are_met_coolly(grammar: Grammar, make_cue: MakeCue) -> None:
    flattered = Move(kind=MoveKind.HOLD, answering=Answering(act=Act.APPRECIATE))
    wary = flattered.model_copy(update={"emotion": Emotion.WARY})
    kind = {grammar.line(make_cue(flattered, seed=seed))[0].text for seed in range(40)}
    cool = {grammar.line(make_cue(wary, seed=seed))[0].text for seed in range(40)}
    assert not kind & cool


def test_it_always_finds_something_new_to_say(grammar: Grammar, make_cue: MakeCue) -> None:
    spoken: tuple[str, ...] = ()
    for _ in range(120):
        line = said(grammar.line(make_cue(Move(kind=MoveKind.REFUSE), spoken=spoken)))
        assert not set(sentences(line)) & {one for old in spoken for one in sentences(old)}
        spoken = (*spoken, line)


@pytest.mark.parametrize("style", Style)
def test_sentences_begin_with_a_capital(grammar: Grammar, make_cue: MakeCue, style: Style) -> None:
    offer = Offer(terms={"support": "premium"}, condition=Condition(terms={"payment": 60}))
    for kind in (MoveKind.COUNTER, MoveKind.HOLD, MoveKind.LAST_OFFER, MoveKind.ACCEPT):
        for seed in range(60):
            line = said(grammar.line(make_cue(Move(kind=kind, offer=offer), style=style, seed=seed)))
            assert not re.search(r"(^|[.?!] )[a-z]", line), line


@pytest.mark.parametrize("style", Style)
def test_the_fragments_of_a_part_stand_together(grammar: Grammar, make_cue: MakeCue, style: Style) -> None:
    """The ledger quotes parts, and a quote has to stand in the line as it is."""
    for kind, offer, seed in product(MoveKind, (None, OFFER, TRADE), range(12)):
        move = Move(
            kind=kind,
            offer=offer,
            facts=("outages", "board") if seed % 2 else (),
            parried=("board",) if seed % 3 and kind is not MoveKind.OPEN else (),
            concern="worry" if seed % 4 else None,
            asks=("price",) if seed % 5 else (),
            emotion=Emotion.IRRITATED,
            answering=Answering(act=Act.DEADLINE),
        )
        fragments = grammar.line(make_cue(move, style=style, seed=seed, spoken=("We're at $88 a seat.",)))
        for part in {fragment.part for fragment in fragments}:
            quote = " ".join(fragment.text for fragment in fragments if fragment.part is part)
            assert quote in said(fragments), f"{part}: {said(fragments)}"


def test_the_closing_holds_the_terms_alone(grammar: Grammar, make_cue: MakeCue) -> None:
    move = Move(kind=MoveKind.COUNTER, offer=TRADE, facts=("outages",), reasons=reasons(ReasonKind.TRUST))
    closing = grammar.closing(make_cue(move))
    assert [fragment.part for fragment in closing] == [Part.TERMS]
    assert figures(said(closing)) == ["36", "91.50"]


def test_a_question_without_a_known_topic_is_still_answered_as_one(
    grammar: Grammar, phrases: Phrasebook, make_cue: MakeCue
) -> None:
    for style, seed in product(Style, range(10)):
        cue = make_cue(Move(kind=MoveKind.ANSWER), style=style, seed=seed, heard="Do you like the colour?")
        assert grammar.line(cue)[-1].text in phrases.variants(style, "answer question")
