"""A seller who asks gets an answer to the question: a fact, a parry that fits, or a word in kind."""

from dataclasses import replace

import pytest

from tests.driving import SCENARIOS
from tests.rehearsing import GRAMMAR
from trainer.buyer.decide import decide
from trainer.buyer.recalling import answer
from trainer.library.phrases import phrase_texts
from trainer.negotiation.enquiries import EnquiryKind
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Emotion, Move, MoveKind
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept
from trainer.voice.phrasebook import Phrasebook
from trainer.voice.sections import answering

ALL = tuple(SCENARIOS)
READERS = {name: reader_for(scenario) for name, scenario in SCENARIOS.items()}
PHRASES = Phrasebook.parse(phrase_texts())
HELLO = "Hello, thanks for having me."
IN_KIND = {
    "Is it ok if I ask you something?": EnquiryKind.PERMISSION,
    "Does that make sense?": EnquiryKind.CHECK,
    "Is that a yes?": EnquiryKind.YES_OR_NO,
    "How does that sound?": EnquiryKind.SOUNDING,
    "What do you think?": EnquiryKind.SOUNDING,
    "What is your role?": EnquiryKind.ROLE,
    "How many people would use it?": EnquiryKind.COUNT,
    "Who is that?": EnquiryKind.WHO,
}
"""Questions that no scenario has a fact for."""
OF_A_KIND = {
    "Who decides?": EnquiryKind.DECIDERS,
    "Are you the decision maker?": EnquiryKind.DECIDERS,
    "Who else are you talking to?": EnquiryKind.RIVALS,
    "Do you have other offers on the table?": EnquiryKind.RIVALS,
    "What happens if we don't do this?": EnquiryKind.NO_DEAL,
    "What's your plan B?": EnquiryKind.NO_DEAL,
    "Is there budget for this?": EnquiryKind.BUDGET,
    "When do you need this?": EnquiryKind.TIMING,
}
"""Questions that some have a fact for."""
ANSWERS = {
    ("renewal-under-the-gun", "Who decides?"): "board",
    ("renewal-under-the-gun", "Are you the decision maker?"): "board",
    ("packaging-tender", "Are you looking at other suppliers?"): "two_quotes",
    ("packaging-tender", "Do you have other offers?"): "two_quotes",
    ("clinics-go-live", "How much can you spend on this?"): "project_money",
    ("roses-in-february", "Who else are you talking to?"): "polder_quote",
    ("roses-in-february", "How soon do you need it?"): "mothers_day",
    ("roses-in-february", "Is there a deadline?"): "mothers_day",
    ("thirty-workshop-days", "Do you have the authority to sign?"): "who_decides",
    ("thirty-workshop-days", "How much money is there?"): "voted_money",
    ("while-you-are-at-it", "Is there a deadline?"): "wine_festival",
    ("while-you-are-at-it", "What's your timeline?"): "wine_festival",
}
"""What is told to whoever asks, in whatever words."""


def begun(name: str, seed: int = 3, *lines: str) -> Session:
    """A session in which the buyer has opened and these lines were said and answered."""
    session = Session(State(SCENARIOS[name], seed, 3), READERS[name], Unkept())
    said(session)
    for line in lines:
        said(session, line)
    return session


def said(session: Session, line: str | None = None) -> tuple[Move, str]:
    """The buyer's answer to a line, as decided and in words."""
    if line is not None:
        session.hear(line)
    move = session.decide()
    fragments = list(GRAMMAR.line(session.cue(move)))
    session.voiced(move, fragments, "grammar")
    return move, " ".join(fragment.text for fragment in fragments)


def words_in_kind(name: str, kind: EnquiryKind) -> list[str]:
    """All that the buyer of a scenario can say to a question of a kind."""
    buyer = SCENARIOS[name].buyer
    lines = PHRASES.variants(buyer.persona.style, answering(kind))
    return [line.replace("{title}", buyer.title) for line in lines]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("text", IN_KIND)
def test_what_no_fact_answers_is_answered_in_kind(name: str, text: str) -> None:
    for seed in range(3):
        move, words = said(begun(name, seed, HELLO), text)
        assert (move.facts, move.parried, move.concern) == ((), (), None)
        assert any(line in words for line in words_in_kind(name, IN_KIND[text])), words


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("text", OF_A_KIND)
def test_a_question_of_a_kind_gets_a_fact_or_words_of_its_kind(name: str, text: str) -> None:
    kind = OF_A_KIND[text]
    move, words = said(begun(name, 3, HELLO), text)
    assert move.concern is None
    in_kind = any(line in words for line in words_in_kind(name, kind))
    assert bool(move.facts) != in_kind, words


@pytest.mark.parametrize(("asked", "fact"), ANSWERS.items())
def test_a_fact_answers_its_kind_of_question_in_any_words(asked: tuple[str, str], fact: str) -> None:
    name, text = asked
    move, _ = said(begun(name, 3, HELLO), text)
    assert move.facts == (fact,)


@pytest.mark.parametrize("text", ["Why?", "Why is that?", "What do you mean by that?", "When was that?"])
def test_who_asks_on_hears_the_rest_of_it(text: str) -> None:
    session = begun("renewal-under-the-gun")
    move, words = said(session, text)
    assert move.more == "outages"
    assert "The worst one was a Tuesday." in words


def test_who_asks_for_more_hears_the_rest_and_then_the_next_thing() -> None:
    session = begun("renewal-under-the-gun")
    moves = [said(session, text)[0] for text in ("Tell me more about that.", "Go on?", "Tell me more.")]
    assert [(move.more, move.facts) for move in moves] == [
        ("outages", ()),
        (None, ("worn_out",)),
        ("worn_out", ()),
    ]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("text", ["Who decides?", "Does that make sense?", "What's your budget?", "Why?"])
def test_the_same_question_never_gets_the_same_line(name: str, text: str) -> None:
    session = begun(name)
    answers: list[str] = []
    while session.state.ended is None and len(answers) < 7:
        answers.append(said(session, text)[1])
    assert len(set(answers)) == len(answers)


def test_what_is_asked_again_is_said_again_in_short() -> None:
    session = begun("renewal-under-the-gun", 3, "Who decides?", "Who decides?")
    move, words = said(session, "And who makes the decision?")
    assert move.recalls == "board"
    whole = session.state.scenario.buyer.fact("board").text
    assert any(words.endswith(whole[: end + 1]) for end, mark in enumerate(whole) if mark == ".")
    assert not words.startswith("I have")
    assert move.recalls in session.state.mind.told


def test_why_it_asks_for_something_is_the_need_behind_it() -> None:
    session = begun("clinics-go-live", 3, "What matters most to you in the go-live?")
    session.state.mind.last_move = Move(kind=MoveKind.HOLD, asks=("rollout",))
    move, _ = said(session, "Why?")
    assert move.recalls == "back_to_paper"


def test_a_mere_question_costs_no_patience_once_and_gets_no_feeling() -> None:
    session = begun("packaging-tender", 3, HELLO)
    before = session.state.mind.patience
    moves = [said(session, text)[0] for text in ("Does that make sense?", "Who is that?", "How come?")]
    assert session.state.mind.patience == before
    assert {move.emotion for move in moves} == {Emotion.NEUTRAL}
    assert all(move.pressure is None for move in moves)
    said(session, "Does that make sense?")
    assert session.state.mind.patience < before


@pytest.mark.parametrize("name", ALL)
def test_a_question_is_no_pressure(name: str) -> None:
    session = begun(name)
    for text in ("Do you have other offers?", "Is there a deadline?", "Who else has to sign?"):
        said(session, text)
    assert not [entry for entry in session.state.ledger.pressure.entries if entry.side is Side.SELLER]


@pytest.mark.parametrize("name", ALL)
def test_the_end_of_the_time_is_announced(name: str) -> None:
    for line in (HELLO, "I see.", "What matters most to you?"):
        session = begun(name)
        moves: list[Move] = []
        while session.state.ended is None:
            moves.append(said(session, line)[0])
        told = [
            place for place, move in enumerate(moves) if move.time_short or move.kind is MoveKind.LAST_OFFER
        ]
        assert told
        assert told[0] < len(moves) - 1
        assert sum(move.time_short for move in moves) <= 1


def test_a_concern_waits_for_the_answer_and_comes_afterwards() -> None:
    session = begun("renewal-under-the-gun", 3, HELLO)
    first, _ = said(session, "Does that make sense?")
    second, _ = said(session, "All right.")
    assert (first.concern, second.concern) == (None, "worn_out")


def test_what_went_wrong_is_the_rest_of_the_worry_that_was_told() -> None:
    move, words = said(begun("packaging-tender", 3, HELLO), "What went wrong last time?")
    assert move.more == "late_boxes"
    assert "Thirty people" in words


def test_who_is_trusted_hears_the_rest_and_something_beside_it() -> None:
    session = begun("renewal-under-the-gun", 3, "Who decides?")
    session.hear("Who else has to agree on your side, and what will they ask you?")
    assert session.state.heard is not None
    heard = replace(session.state.heard, trust=0.7)
    told = answer(session.state.mind, heard)
    assert (told.more, len(told.facts)) == ("board", 1)
    assert answer(session.state.mind, replace(heard, trust=0.4)).facts == ()


def test_beside_an_answer_in_kind_a_trusted_seller_hears_something_else() -> None:
    session = begun("packaging-tender", 3, HELLO)
    session.hear("What would happen on your side if we couldn't find an agreement?")
    assert session.state.heard is not None
    trusted = decide(session.state.mind, replace(session.state.heard, trust=0.7))
    stranger = decide(session.state.mind, session.state.heard)
    assert trusted.enquiry is stranger.enquiry is EnquiryKind.NO_DEAL
    assert trusted.concern is not None
    assert stranger.concern is None


def test_who_somebody_is_that_it_spoke_of_is_said_again() -> None:
    session = begun("while-you-are-at-it", 3, HELLO, "Who decides?")
    assert "beppe" in session.state.mind.told
    move, words = said(session, "Who is Beppe?")
    assert move.recalls == "beppe"
    assert "Beppe does my books" in words
