"""How a talk that was read sits with each side, by signs in the words of both and by what came of it.

Nobody's mind is known there. What each sign weighs was learnt from what 1,210 people said of each other
after a negotiation of this kind of words (CaSiNo, Chawla et al., 2021; ``bench/train_regard.py``): how much
they liked the other, and how satisfied they were. It is an estimate, the more so on another kind of talk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from trainer.debrief.talk import Talk
from trainer.debrief.term import Term, Told
from trainer.negotiation.issues import Side
from trainer.perception.linear import Linear
from trainer.perception.signs import CUES, NOTED, signs
from trainer.session.events import EndReason

LIKING, CONTENT = "liking", "content"
"""The two labels of the head: how the other is liked, how content one is with oneself."""
MOST = 9
"""Lines in which a sign counts. It counts by the square root of their number: less each time."""
USUAL_REACH = 0.7
"""How far a deal usually brings a side from walk-away to target; it is counted from there."""
WALKED = frozenset({EndReason.SELLER_WALKED, EndReason.BUYER_WALKED})


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that may weigh: its name in the head, what it is for whoever reads it, how much of it."""

    name: str
    what: str
    counted: float
    told: tuple[Told, ...] = ()


def features(talk: Talk, side: Side) -> list[Feature]:
    """All that may weigh on how a side feels about a talk, always in the same order."""
    return [*of_words(talk, side), *of_result(talk, side)]


def of_words(talk: Talk, side: Side) -> Iterator[Feature]:
    """The signs in a side's own words and in those of the other, the first lines of each kind."""
    found: dict[tuple[Side, str], list[Told]] = {}
    for said in talk.utterances:
        for sign in signs(said.text):
            told = found.setdefault((said.side, sign.kind), [])
            if len(told) < MOST:
                told.append(Told(said.turn, said.side, sign.kind.removeprefix(NOTED), sign.quote))
    for whose, prefix, words in (
        (side.other, "their", "the other's words"),
        (side, "own", "their own words"),
    ):
        for kind in CUES:
            told = found.get((whose, kind), [])
            if told:
                what = f"{kind.removeprefix(NOTED)}, {words}: √{len(told)}"
                yield Feature(f"{prefix}:{kind}", what, sqrt(len(told)), tuple(told))


def of_result(talk: Talk, side: Side) -> Iterator[Feature]:
    """What the ledger says of the way there, and what came of it where payoffs are known."""
    yield Feature("resentment", "resentment", talk.ledger.resentment[side].value)
    if talk.ended in WALKED:
        yield Feature("no deal", "no deal", 1.0)
    setting = talk.ledger.setting
    if setting.payoffs is None:
        return
    own, other = (setting.reach(one, talk.terms) if talk.terms else 0.0 for one in (side, side.other))
    yield Feature("result", f"the way to the target, less the usual {USUAL_REACH:g}", own - USUAL_REACH)
    yield Feature("lead", "the way that it came further than the other", own - other)


def estimated(talk: Talk, side: Side, label: str, head: Linear) -> tuple[Term, ...]:
    """A label of the head as a sum, 1 for 100: a start, and a term for each feature that weighs."""
    terms = [Term("for a start", head.bias(label))]
    for found in features(talk, side):
        weight = head.weight(found.name, label)
        if weight and found.counted:
            terms.append(Term(found.what, weight, found.counted, found.told))
    return tuple(terms)
