"""Better lines to have said: for every kind of turn that costs something, what a coach would suggest.

They use what the seller could know by then, except for the terms to trade, where the debrief may use the
buyer's side too: the talk is over.
"""

from collections.abc import Iterator
from dataclasses import replace

from trainer.debrief.better_terms import HEAR, about_terms
from trainer.debrief.better_words import after_hollow, after_missed, after_pressure, sorry
from trainer.debrief.lessons import ASKING, Lesson, Suggestion
from trainer.debrief.talk import Talk
from trainer.ledger.feelings import OWED
from trainer.ledger.setting import Utterance, compared
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side, Terms
from trainer.negotiation.wording import spoken_list
from trainer.scenario.scenario import Scenario

YES = "With that said, I accept your terms."
WHAT_OF_IT = "What does that mean for you?"
EARLY = 3
"""Turns of the seller's in which the first question belongs."""


def suggestions(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """Every suggestion worth trying out; never a line that the seller has said already.

    An apology that was owed stays in front of it.
    """
    first_said: dict[str, int] = {}
    for said in talk.turns(Side.SELLER):
        first_said.setdefault(said.words, said.turn)
    for found in all_suggestions(talk, scenario):
        if first_said.get(compared(found.line), found.turn + 1) > found.turn:
            apology = sorry(talk, talk.utterances[found.turn - 1])
            kept = apology is None or apology in found.line
            yield found if kept else replace(found, line=f"{apology} {found.line}")


def all_suggestions(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    yield from about_terms(talk, scenario)
    yield from after_pressure(talk, scenario)
    yield from after_missed(talk)
    yield from after_hollow(talk, scenario)
    yield from for_telling(talk, scenario)
    yield from for_asking(talk)
    yield from for_arguing(talk, scenario)


def for_asking(talk: Talk) -> Iterator[Suggestion]:
    """An open question where the first terms were named, if none had been asked by then."""
    early = talk.turns(Side.SELLER)[:EARLY]
    for said in early:
        if said.reading.has(Act.EXPLORE):
            return
        if said.reading.has(Act.OFFER, Act.TRADE, Act.ACCEPT):
            effect = "talked terms before you had asked a question"
            yield Suggestion(said.turn, ASKING, Lesson.ASK, effect)
            return
    if early:
        yield Suggestion(early[-1].turn, ASKING, Lesson.ASK, "was one more line without a question")


def for_arguing(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """A fact that moves this buyer, where a number stood alone."""
    main = scenario.agenda.main
    bare = [said for said in talk.turns(Side.SELLER) if is_bare_offer(said, main)]
    for fact, said in zip(unused_facts(talk, scenario), bare, strict=False):
        terms = spoken_list(scenario.agenda, {main: offer_of(said)[main]})
        line = f"{fact} That is why I'm at {terms}."
        yield Suggestion(said.turn, line, Lesson.ARGUE, "named a number without a reason")


def unused_facts(talk: Talk, scenario: Scenario) -> list[str]:
    """What the seller could have told that moves this buyer and never did, the weightiest first."""
    facts = {fact.id: fact.text for fact in scenario.seller.facts}
    return [
        facts[argument.fact]
        for argument in sorted(scenario.buyer.moved_by, key=lambda argument: -argument.weight)
        if argument.fact in facts
        and not talk.ledger.told(argument.id)
        and not talk.ledger.told(argument.fact)
    ]


def for_telling(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """What the buyer was owed and never heard, told before the line that closed the deal."""
    signed = [found for found in talk.ledger.resentment[Side.BUYER].evidence if found.rule == OWED]
    before = [said.turn for said in talk.turns(Side.SELLER) if signed and said.turn <= signed[0].turn]
    if talk.terms is None or not before:
        return
    for fact in scenario.seller.facts:
        if fact.must_tell and not talk.ledger.told(fact.id):
            own = talk.utterances[before[-1] - 1]
            rest = what_stays(own)
            line = f"{HEAR} {fact.text} {rest}"
            effect = f"let them sign without hearing: {fact.text}"
            hurt = sum(found.change for found in signed if fact.text in found.reason)
            yield Suggestion(before[-1], line, Lesson.TELL, effect, hurt=hurt)


def what_stays(own: Utterance) -> str:
    """What of a line is said after what is owed: a yes, a trade, a question; a gift for nothing waits."""
    if own.reading.has(Act.ACCEPT):
        return YES
    return WHAT_OF_IT if own.reading.has(Act.OFFER) and not own.reading.has(Act.TRADE) else own.text


def is_bare_offer(said: Utterance, issue: str) -> bool:
    """Whether a turn names a value of an issue and gives no reason for it."""
    return issue in offer_of(said) and said.reading.reason is None


def offer_of(said: Utterance) -> Terms:
    """The terms that a turn offers; empty when it offers none."""
    return said.reading.offer.terms if said.reading.offer else {}
