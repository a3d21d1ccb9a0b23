"""The phrase grammar: the buyer's move in words, without a model and without repeating itself (DESIGN §8)."""

from collections.abc import AsyncGenerator, Callable, Mapping

from trainer.negotiation.acts import EMPATHY, PRESSURE, Act
from trainer.negotiation.moves import Emotion, MoveKind
from trainer.negotiation.printable import quotable
from trainer.negotiation.wording import spoken_list
from trainer.scenario.script import BeatKind
from trainer.session.voices import Cue, Fragment, Part
from trainer.voice.asking import asked_names, say_asks
from trainer.voice.offering import names_all, only_price_up, say_terms, stated
from trainer.voice.pen import Pen
from trainer.voice.phrasebook import Phrasebook
from trainer.voice.reactions import COOL, beat_kind, react, told_before
from trainer.voice.telling import say_facts, say_script

NAME = "grammar"
HURTFUL = frozenset({Emotion.IRRITATED, Emotion.HURT})
SELF = (Part.REACTION, Part.FACT, Part.ANSWER, Part.CONCERN, Part.PRESSURE, Part.TERMS, Part.ASK)
ORDER = (*SELF, Part.JOINED)
"""How a line runs. A part's fragments stand together, so that its quote stands in the line as it is."""
OPENING_ORDER = (Part.ANSWER, *(part for part in ORDER if part is not Part.ANSWER))
REASONED_ORDER = (*SELF[1:-2], Part.REACTION, *SELF[-2:], Part.JOINED)
ASKING_ORDER = (*SELF[:-2], Part.ASK, Part.TERMS, Part.JOINED)
QUESTIONS = frozenset({Act.EXPLORE, Act.ASK_TERMS})


class Grammar:
    """A voice that speaks from phrase files. The same cue always gives the same line."""

    def __init__(self, phrases: Phrasebook) -> None:
        self._phrases = phrases

    @property
    def name(self) -> str:
        return NAME

    @property
    def status(self) -> str:
        return NAME

    @property
    def repeats(self) -> bool:
        return True

    def interrupt(self) -> None:
        """There is nothing to wait for."""

    async def speak(self, cue: Cue) -> AsyncGenerator[Fragment, None]:
        """The fragments of :meth:`line`, in order."""
        for fragment in self.line(cue):
            yield fragment

    def line(self, cue: Cue) -> tuple[Fragment, ...]:
        """The move in words: at least one fragment, none with a sentence that ``cue.spoken`` has.

        Only what the move demands verbatim (facts, the author's lines) may be said again.
        """
        pen = Pen(self._phrases, cue)
        react(pen)
        say_facts(pen)
        say_script(pen)
        BODIES[cue.move.kind](pen)
        say_asks(pen)
        if not pen.fragments:  # a move without content still answers
            pen.say(Part.ANSWER, "answer point")
        order = order_of(pen)
        return tuple(sorted(pen.fragments, key=lambda fragment: order.index(fragment.part)))

    def closing(self, cue: Cue) -> tuple[Fragment, ...]:
        """The move's own sentences alone (its terms, its yes or no), for a voice that left them out."""
        pen = Pen(self._phrases, cue)
        BODIES[cue.move.kind](pen)
        return tuple(pen.fragments)


def order_of(pen: Pen) -> tuple[Part, ...]:
    """How this line runs: a reason stands beside the terms it is for, and now and then an ask before them."""
    move = pen.move
    if move.kind is MoveKind.OPEN:
        return OPENING_ORDER
    if move.kind is not MoveKind.COUNTER:
        return ORDER
    if not move.reasons:
        return ASKING_ORDER if pen.chance(35, "asks first") else ORDER
    reactions = sum(fragment.part is Part.REACTION for fragment in pen.fragments)
    first = move.noticed or move.pressure or beat_kind(pen.cue) is BeatKind.FLINCH
    beside = reactions == 1 and not first
    return REASONED_ORDER if beside else ORDER


def say_open(pen: Pen) -> None:
    say_terms(pen, "state terms", "counter if")


def say_answer(pen: Pen) -> None:
    """Terms if there are any; else words of its own where nothing else answers, or the floor given back."""
    if pen.move.offer is not None:
        say_position(pen)
    elif pen.move.unclear:
        say_unclear(pen)
    elif pen.move.asks or any(fragment.part is not Part.REACTION for fragment in pen.fragments):
        return
    elif asks_something(pen.cue):
        if not told_before(pen.cue):
            pen.say(Part.ANSWER, "answer question")
    elif not pen.fragments:
        pen.say(Part.ANSWER, "answer point")
    elif pen.chance(45, "over to you"):
        pen.may(Part.ANSWER, "over to you")


def asks_something(cue: Cue) -> bool:
    """Whether the seller waits for an answer."""
    if cue.move.answering is None or cue.move.answering.act is None:
        return cue.heard.rstrip().endswith("?")
    return cue.move.answering.act in QUESTIONS


def say_position(pen: Pen) -> None:
    """The standing offer; as a first statement where the buyer has not said it yet."""
    say_terms(pen, "hold terms" if stated(pen.cue) else "state terms", "hold if")


def say_counter(pen: Pen) -> None:
    between = pen.move.tells or pen.move.concern or pen.move.pressure or pen.move.line
    follows = bool(pen.move.reasons) and not between and pen.chance(40, "so")
    section = "counter so" if follows else "counter up" if only_price_up(pen) else "counter"
    say_terms(pen, section, "counter if")


def say_hold(pen: Pen) -> None:
    """That nothing changes; with the standing terms if they are to be said."""
    busy, names, said = len(pen.fragments) > 1, asked_names(pen), False
    if pen.move.offer is not None:
        if not busy and stated(pen.cue) and pen.chance(30, "hold"):
            said = pen.may(Part.ANSWER, "hold")
        say_position(pen)
    elif names and pen.chance(40, "hold ask"):
        said = pen.may(Part.ASK, "hold ask", issue=names)
        if not said:
            pen.say(Part.ANSWER, "hold")
    else:
        pen.say(Part.ANSWER, *hold_sections(pen))
    if not (busy or said or names) and pen.chance(30, "why"):
        pen.may(Part.ANSWER, "why hold")


def hold_sections(pen: Pen) -> tuple[str, ...]:
    """Where its words come from when nothing changes: often ones that follow from what it has just said."""
    act = pen.move.answering.act if pen.move.answering else None
    answered = len(pen.fragments) == 1 and pen.fragments[0].part is Part.REACTION
    if answered and act in EMPATHY and pen.move.emotion not in COOL:
        return "hold but", "hold"
    if answered and act in PRESSURE and pen.chance(50, "anyway"):
        return "hold anyway", "hold"
    return ("hold",)


def say_refuse(pen: Pen) -> None:
    """A no to what it would never sign, by name if the move says which issues these are."""
    names = asked_names(pen)
    if names:
        pen.say(Part.ANSWER, "refuse issue", issue=names)
    else:
        pen.say(Part.ANSWER, "refuse")
    if pen.move.offer is not None:
        say_position(pen)


def say_last(pen: Pen) -> None:
    if pen.move.offer is None:
        pen.say(Part.ANSWER, "last offer plain")
    say_terms(pen, "last offer", "last offer if")


def say_accept(pen: Pen) -> None:
    say_deal(pen, "accept")


def say_confirm(pen: Pen) -> None:
    say_deal(pen, "confirm")


def say_deal(pen: Pen, section: str) -> None:
    """A yes, with the terms of both halves where they are to be said."""
    offer = pen.move.offer
    terms = {**offer.terms, **offer.asked} if offer else {}
    if terms:
        pen.say(Part.ANSWER, f"{section} terms", terms=spoken_list(pen.cue.case.agenda, terms))
    else:
        pen.say(Part.ANSWER, section)


def say_nibble(pen: Pen) -> None:
    """The author's line for it, or its own; the terms are said only where the line has not."""
    offer = pen.move.offer
    if pen.move.line is None:
        say_terms(pen, "nibble", "counter if")
    elif offer is not None and not names_all(pen, offer, pen.move.line):
        say_terms(pen, "exactly", "counter if")


def say_insist(pen: Pen) -> None:
    say_terms(pen, "insist", "hold if")


def say_clarify(pen: Pen) -> None:
    if pen.move.unclear:
        say_unclear(pen)
    else:
        pen.say(Part.ANSWER, "clarify lost")


def say_unclear(pen: Pen) -> None:
    """Ask about the seller's own words; about two of them at the most."""
    quotes = [quote for quote in (quotable(words) for words in pen.move.unclear) if quote]
    if not quotes:
        pen.say(Part.ANSWER, "clarify lost")
    for place, quote in enumerate(quotes[:2]):
        pen.say(Part.ANSWER, "clarify also" if place else "clarify", quote=quote)


def say_walk_away(pen: Pen) -> None:
    say_end(pen, "walk away")


def say_farewell(pen: Pen) -> None:
    say_end(pen, "farewell")


def say_end(pen: Pen, section: str) -> None:
    sore = pen.move.emotion in HURTFUL and pen.move.intensity > 1
    if sore:
        pen.say(Part.ANSWER, f"{section} / strong", section)
    else:
        pen.say(Part.ANSWER, section)


def say_adjourn(pen: Pen) -> None:
    pen.say(Part.ANSWER, "adjourn")


BODIES: Mapping[MoveKind, Callable[[Pen], None]] = {
    MoveKind.OPEN: say_open,
    MoveKind.ANSWER: say_answer,
    MoveKind.COUNTER: say_counter,
    MoveKind.HOLD: say_hold,
    MoveKind.REFUSE: say_refuse,
    MoveKind.LAST_OFFER: say_last,
    MoveKind.ACCEPT: say_accept,
    MoveKind.NIBBLE: say_nibble,
    MoveKind.CONFIRM: say_confirm,
    MoveKind.INSIST: say_insist,
    MoveKind.CLARIFY: say_clarify,
    MoveKind.WALK_AWAY: say_walk_away,
    MoveKind.ADJOURN: say_adjourn,
    MoveKind.FAREWELL: say_farewell,
}
