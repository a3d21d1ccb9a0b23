"""The buyer's turn through a voice: what is recorded of it, and when."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

import pytest

from trainer.ledger.ledger import Ledger
from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Side
from trainer.session.events import Event, Moved, Partial, Said, Tokens, Voicing
from trainer.session.state import State, fold
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Cue, Fragment, Part

SCENARIO = load_scenario("renewal-under-the-gun")
READER = reader_for(SCENARIO)
VOICING = Voicing(model="a-model", tokens=Tokens(prompt=9, reply=3, source="endpoint"))
LINES = (
    "Hi Dana, what did the spring cost your team?",
    "OK.",
    "That works for me if you can stay 36 months at $95 a seat.",
    "Match that and we have a deal.",
    "10% off list, then?",
    "/accept",
)

PUSHING = (
    "What matters most to you in the renewal?",
    "This is my last word: take it or leave it by Friday.",
    "What did the spring cost your team?",
    "Sign today, or the price goes up.",
    "Who else has a say in this?",
    "I can go to $95 a seat if you stay 36 months.",
    "What do you need to tell your board?",
)


class Kept:
    """A log that remembers what was kept, and in which order."""

    def __init__(self) -> None:
        self.order: list[str] = []
        self.events: list[Event] = []
        self.held: list[Partial] = []

    def __call__(self, event: Event) -> None:
        self.order.append(event.kind)
        self.events.append(event)

    def hold(self, event: Partial) -> None:
        self.order.append(f"held {event.text}")
        self.held.append(event)

    def close(self) -> None:
        """Nothing is open."""


class Model:
    """A voice that never says the same twice, and whose sentences are what it is handed."""

    name = "llm"
    status = "a-model"
    repeats = False

    def __init__(self, *sentences: Fragment, voicing: Voicing | None = VOICING) -> None:
        self.sentences = sentences
        self.voicing = voicing
        self.closed = False
        self.between: Callable[[], None] = lambda: None

    async def speak(self, cue: Cue) -> AsyncGenerator[Fragment | Voicing, None]:
        assert cue.turn >= 1
        try:
            for sentence in self.sentences:
                yield sentence
                self.between()
            if self.voicing is not None:
                yield self.voicing
        finally:
            self.closed = True

    def interrupt(self) -> None:
        raise AssertionError("nobody should cut in here")


def own(text: str, part: Part = Part.ANSWER) -> Fragment:
    return Fragment(text, part)


def lent(text: str, part: Part = Part.TERMS) -> Fragment:
    return Fragment(text, part, voice="grammar")


def begun() -> tuple[Session, Kept]:
    kept = Kept()
    return Session(State(SCENARIO, 7, 3), READER, kept), kept


async def answered(session: Session, voice: Model) -> list[Fragment]:
    return [fragment async for fragment in session.answer(voice)]


async def test_a_sentence_is_kept_before_it_is_handed_on() -> None:
    session, kept = begun()
    seen: list[list[str]] = []
    async for fragment in session.answer(Model(own("Well."), own("Go on."))):
        seen.append([*kept.order, f"shown {fragment.text}"])
    assert seen[0] == ["moved", "held Well.", "shown Well."]
    assert seen[1] == ["moved", "held Well.", "held Well. Go on.", "shown Go on."]
    assert kept.order[-1] == "said"


async def test_the_line_says_whose_words_are_whose_and_what_it_cost() -> None:
    session, kept = begun()
    await answered(session, Model(own("Well.", Part.REACTION), lent("I came for $84 a seat.")))
    said = kept.events[-1]
    assert isinstance(said, Said)
    assert (said.voice, said.voicing) == ("llm", VOICING)
    assert [(part.part, part.text, part.voice) for part in said.parts] == [
        ("reaction", "Well.", None),
        ("terms", "I came for $84 a seat.", "grammar"),
    ]


async def test_a_line_all_of_whose_words_were_lent_is_the_lender_s() -> None:
    session, kept = begun()
    await answered(session, Model(lent("Well."), lent("I came for $84 a seat.")))
    said = kept.events[-1]
    assert isinstance(said, Said)
    assert said.voice == "grammar"
    assert [part.voice for part in said.parts] == [None, None]


async def test_a_turn_that_is_left_keeps_its_move_and_what_was_shown() -> None:
    session, kept = begun()
    voice = Model(own("Well."), own("Go on."))
    async with aclosing(session.answer(voice)) as spoken:
        assert (await anext(spoken)).text == "Well."
    assert voice.closed
    assert session.state.unvoiced is not None
    assert kept.held[-1] == Partial(turn=1, text="Well.", voice="llm")
    move = session.state.unvoiced
    await answered(session, Model(own("Well, then."), voicing=None))
    assert [event.move for event in kept.events if isinstance(event, Moved)] == [move]
    assert session.state.line(Side.BUYER) == "Well, then."


async def test_nothing_of_a_turn_that_was_taken_back_comes_after_it() -> None:
    session, kept = begun()
    await answered(session, Model(own("Hello.")))
    session.hear("Hello.")
    late = Model(own("One."), own("Two."))
    late.between = lambda: undo_once(session)
    assert [fragment.text for fragment in await answered(session, late)] == ["One."]
    assert late.closed
    assert [event.text for event in kept.events if isinstance(event, Said)] == ["Hello.", "Hello."]
    assert session.state.turn == 2
    assert kept.order[-1] == "undone"


def undo_once(session: Session) -> None:
    assert session.undo()


async def test_a_partial_line_counts_for_nothing_and_goes_with_its_turn() -> None:
    session, _ = begun()
    await answered(session, Model(own("Hello."), voicing=None))
    session.hear("What did the spring cost your team?")
    session.decide()
    session.add(Partial(turn=3, text="Well,", voice="llm"))
    before = session.state
    folded = fold(SCENARIO, 7, 3, [event for event in session.events if not isinstance(event, Partial)])
    assert folded.unvoiced == before.unvoiced
    with pytest.raises(ValueError, match="turn 9"):
        session.add(Partial(turn=9, text="Well,", voice="llm"))


@pytest.mark.parametrize(
    "words", ["No.", "Deal? Agreed? Is that your offer at $80?", "Why, 60 or list price?"]
)
async def test_the_seller_is_read_the_same_whatever_words_the_buyer_found(words: str) -> None:
    plain, _ = begun()
    other, _ = begun()
    for line in ("", *LINES):
        for session in (plain, other):
            if session.state.ended is None and line:
                session.hear(line)
        await answered(plain, Model(own("Well."), voicing=None))
        await answered(other, Model(own(words)))
        assert plain.state.utterances[-1].move == other.state.utterances[-1].move
        if plain.state.ended is not None:
            break
    readings = [[said.reading for said in each.state.utterances[1::2]] for each in (plain, other)]
    assert readings[0] == readings[1]
    assert plain.state.ended == other.state.ended


@pytest.mark.parametrize("words", ["Well.", "Don't threaten me in that tone, that is pure pressure."])
async def test_what_is_reckoned_is_the_same_whatever_words_the_buyer_found(words: str) -> None:
    plain, _ = begun()
    other, _ = begun()
    for number, line in enumerate(("", *PUSHING)):
        for session in (plain, other):
            if line:
                session.hear(line)
        await answered(plain, Model(own(f"{'abcdefgh'[number]}."), voicing=None))
        await answered(other, Model(own(words)))
    tactics = [
        [(entry.tactic, entry.answer) for entry in found(each).pressure.entries] for each in (plain, other)
    ]
    points = [
        [(entry.result, entry.points) for entry in found(each).empathy.entries] for each in (plain, other)
    ]
    assert tactics[0] == tactics[1]
    assert any(tactics[0])
    assert points[0] == points[1]
    for side in Side:
        assert found(plain).resentment[side].value == found(other).resentment[side].value


def found(session: Session) -> Ledger:
    return session.state.ledger
