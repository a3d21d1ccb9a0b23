"""A second reader of lines that the first is unsure of: when it is asked, and what its opinion changes.

Where it comes from (a model, see ``trainer.voice.reading``) is no matter here. It has its say over what a
line does; it adds no yes and no leaving, and a number that the first reader found stays (DESIGN §3).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from trainer.negotiation.acts import EMPATHY, PRESSURE, SEQUENCE, Act, ActQuote
from trainer.negotiation.issues import Agenda, ChoiceIssue, Side, Value
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Opinion, Reading
from trainer.perception.context import Context
from trainer.perception.judging import UNJUDGED, UNSAID, labels, scores_of, stretches
from trainer.perception.measures import CONVERSIONS, Measure
from trainer.perception.numbers import Amount, amounts
from trainer.perception.surroundings import counts
from trainer.perception.text import Line
from trainer.perception.vocabulary import IssueWords, known

SURE = 0.8
"""Confidence from which an act that was found counts as sure."""
NEAR = 1.5
"""Log-odds this close to its threshold leave it open whether an act is there."""
BARE = 4
"""Words from which a line in which nothing was found may hide something."""
SECOND = 0.75
"""Confidence of what only the second reader found."""
CONTESTED = 0.5
"""Confidence of what the second reader did not find and what stays: it changes what is on the table."""
DECISIVE = frozenset({Act.OFFER, Act.TRADE, Act.ACCEPT, Act.WALK_AWAY})
"""Acts that change what is on the table or end the talk: an opinion alone adds none but an offer in the
line's own numbers, and takes none away."""
OPEN = (EMPATHY | PRESSURE | {Act.REJECT, Act.ASK_TERMS, Act.ASK_BETTER}) - SEQUENCE
"""Acts over which an opinion decides."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What a second reader is handed: the line, and what it answers. No one's private numbers are in it."""

    text: str
    speaker: Side
    heard: str
    """The other side's last line; empty at the start."""
    agenda: Agenda


Ask: TypeAlias = Callable[[Passage], Opinion | None]
"""Asks a second reader, and waits for it."""


def closely(text: str, context: Context, agenda: Agenda, reading: Reading, ask: Ask) -> Reading:
    """The reading of a line, with a second reader's say where the first is unsure."""
    doubted = passage(text, context, agenda, reading)
    opinion = ask(doubted) if doubted is not None else None
    return reading if opinion is None else weighed(reading, opinion, text, context, agenda)


def passage(text: str, context: Context, agenda: Agenda, reading: Reading) -> Passage | None:
    """What to ask a second reader about a line; None where the first is sure of it."""
    if not doubtful(text, context.speaker, reading):
        return None
    return Passage(text, context.speaker, context.heard, agenda)


def doubtful(text: str, speaker: Side, reading: Reading) -> bool:
    """Whether a reading may well be wrong: words that fit no term, acts that may be there or not."""
    if not reading.understood or not reading.words or text.lstrip().startswith("/"):
        return False
    if reading.unclear or any(found.confidence < SURE for found in reading.acts):
        return True
    if not reading.acts and reading.words >= BARE:
        return True
    return any(abs(score) < NEAR for score in scored(Line(text), speaker, reading))


def scored(line: Line, speaker: Side, reading: Reading) -> Iterator[float]:
    """The log-odds of every act that the trained head judges, in each stretch that it judges as one."""
    judged = [number for number, act in enumerate(labels()) if act not in UNJUDGED]
    for plain, quote in stretches(line):
        own = tuple(found.act for found in reading.acts if quote is None or found.quote == quote)
        scores = scores_of(plain, speaker, own)
        yield from (scores[number] for number in judged)


def weighed(reading: Reading, opinion: Opinion, text: str, context: Context, agenda: Agenda) -> Reading:
    """The first reading with what the opinion changes in it, and the opinion itself beside it.

    The same two always give the same, so a stored opinion is enough to make the reading again.
    """
    claimed = {claim.act: claim for claim in opinion.acts}
    best = {found.act: found for found in reading.acts if found.act in claimed or found.act not in OPEN}
    for act, claim in claimed.items():
        if act in OPEN and act not in best:
            severity = UNSAID if act in PRESSURE else None
            best[act] = claim.model_copy(update={"confidence": SECOND, "severity": severity})
    offer = offered(reading, opinion, text, context, agenda)
    if reading.offer is None and not claimed.keys() & {Act.OFFER, Act.TRADE}:
        offer = None  # terms that it calls neither an offer nor a trade are none
    if offer != reading.offer and offer is not None:
        old = best.pop(Act.OFFER, None) or best.pop(Act.TRADE, None)
        act = Act.TRADE if offer.condition else Act.OFFER
        quote = claimed.get(act) or claimed.get(Act.TRADE) or claimed.get(Act.OFFER) or old
        if quote is not None:
            best[act] = ActQuote(act=act, quote=quote.quote, confidence=SECOND)
    for act in DECISIVE & best.keys():
        if not claimed.keys() & alike(act):
            best[act] = best[act].model_copy(update={"confidence": CONTESTED})
    acts = tuple(best[act] for act in Act if act in best)
    return reading.model_copy(update={"acts": acts, "offer": offer, "second": opinion})


def alike(act: Act) -> frozenset[Act]:
    """Acts that count as the same where two readers differ: an offer and a trade are both terms."""
    return frozenset({Act.OFFER, Act.TRADE}) if act in {Act.OFFER, Act.TRADE} else frozenset({act})


def offered(reading: Reading, opinion: Opinion, text: str, context: Context, agenda: Agenda) -> Offer | None:
    """The first reader's offer; with terms made a condition, or found at all, where the second reads so.

    Whatever it adds stands in the line or on the table already; where it has another value for what the first
    reader found, nothing changes.
    """
    first = reading.offer
    given, asked = opinion.terms, opinion.asked
    if reading.has(Act.ACCEPT) or not (given or asked):
        return first
    found = {**first.terms, **first.asked} if first is not None else {}
    both = {**given, **asked}
    new = {issue: value for issue, value in both.items() if issue not in found}
    if any(both.get(issue) != value for issue, value in found.items()):
        return first
    if any(not grounded(issue, value, text, context, agenda) for issue, value in new.items()):
        return first
    if first is not None and any(issue in given for issue in first.asked):
        return first  # what was tied to something does not come loose by an opinion
    if not given:
        return first  # something is asked in return for nothing: that is no trade
    terms = {issue: both[issue] for issue in agenda.ids if issue in given}
    wanted = {issue: both[issue] for issue in agenda.ids if issue in asked}
    old = first.condition if first is not None else None
    on_theirs = first is not None and first.on_theirs
    if not wanted:
        return Offer(terms=terms, condition=old, on_theirs=on_theirs)
    bound = old.model_copy(update={"terms": wanted}) if old is not None else Condition(terms=wanted)
    return Offer(terms=terms, condition=bound, on_theirs=on_theirs)


def grounded(issue: str, value: Value, text: str, context: Context, agenda: Agenda) -> bool:
    """Whether a value stands in the line's own numbers, or is on the table for its issue already."""
    if issue not in agenda:
        return False
    if isinstance(agenda[issue], ChoiceIssue) or isinstance(value, str):
        return agenda[issue].allows(value)
    tabled = [package[issue] for package in context.standing.values() if issue in package]
    if context.proposed is not None:
        tabled += [
            terms[issue] for terms in (context.proposed.terms, context.proposed.asked) if issue in terms
        ]
    if value in tabled:
        return True
    words = known(agenda[issue])
    return agenda[issue].allows(value) and any(
        value in meanings(amount, words) for amount in amounts(Line(text).plain)
    )


def meanings(amount: Amount, words: IssueWords) -> set[float]:
    """The values of an issue that a number may mean: in its unit, or in none where it counts nothing else."""
    plain = {amount.value, *amount.others}
    if amount.unit is None:
        elsewhere = (
            counts(amount.noun) and amount.noun not in words.nouns and not words.cue.search(amount.noun)
        )
        return set() if elsewhere else plain
    if words.measure is Measure.MONEY:
        return plain if amount.unit == "money" else set()
    if words.measure is Measure.PERCENT:
        return plain if amount.unit == "percent" else set()
    if words.measure is Measure.TIME:
        factor = 1.0 if amount.unit == words.time else CONVERSIONS.get((amount.unit, words.time))
        return {value * factor for value in plain} if factor else set()
    return set()


def differing(reading: Reading) -> Offer | None:
    """The terms as the second reader has them, where they are not what counts."""
    opinion = reading.second
    if opinion is None or not (opinion.terms or opinion.asked):
        return None
    first = reading.offer
    if first is not None and (first.terms, first.asked) == (opinion.terms, opinion.asked):
        return None
    return Offer(terms=opinion.terms, condition=Condition(terms=opinion.asked) if opinion.asked else None)
