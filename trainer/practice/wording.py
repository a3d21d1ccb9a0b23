"""In a few words: how a seller's line was read and what is doubtful in it; how a buyer looks."""

from collections.abc import Iterator

from trainer.ledger.pressure import Answer
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, ChoiceIssue, Terms, Value
from trainer.negotiation.moves import Emotion, MoveKind
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.printable import printable, quotable
from trainer.negotiation.reading import Reading
from trainer.negotiation.wording import grouped, is_payment, issue_name, joined, money, money_unit, short
from trainer.perception.going_back import only_claims
from trainer.perception.second import differing
from trainer.scenario.scenario import Scenario

SURE = 0.85
"""Confidence from which an act that changes what is on the table counts as certain. By the reader's rules
terms and clear words of agreement have 0.95 and leaving 0.85; "that works for me" has 0.8 and a trade without
terms 0.6, and both are worth asking about."""

DEALING = {
    Act.ACCEPT: "accepts what is on the table",
    Act.REJECT: "says no",
    Act.WALK_AWAY: "walks away",
}
DOES = {
    Act.EXPLORE: "asks what matters",
    Act.ASK_TERMS: "asks for their terms",
    Act.ASK_BETTER: "asks for a better offer",
    Act.ACKNOWLEDGE: "names a feeling",
    Act.PARAPHRASE: "says back what was heard",
    Act.VALIDATE: "calls it reasonable",
    Act.APOLOGISE: "says sorry",
    Act.SAVE_FACE: "leaves them a good way to move",
    Act.APPRECIATE: "thanks",
    Act.RAPPORT: "gets personal",
    Act.CANDOUR: "tells something openly",
    Act.FAIRNESS: "names a standard",
    Act.COMMON_GROUND: "looks ahead together",
    Act.DEADLINE: "sets a deadline",
    Act.ULTIMATUM: "gives an ultimatum",
    Act.THREAT: "threatens",
    Act.COMPETITOR: "brings up an alternative",
    Act.AUTHORITY: "hides behind somebody else",
    Act.SCARCITY: "says that it is running out",
    Act.GUILT: "makes them feel guilty",
    Act.BELITTLE: "talks down to them",
    Act.EXPLOIT: "uses their weak position",
    Act.ASSUME_CLOSE: "treats it as agreed",
    Act.ANGER: "shows anger",
}
"""What an act does, in the order in which it is said."""

ANSWERS = {
    Answer.CONCEDED: "gave in",
    Answer.HELD: "held",
    Answer.NAMED: "named it",
    Answer.REFRAMED: "turned it round",
    Answer.IGNORED: "let it pass",
    Answer.RETALIATED: "hit back",
}
"""What a side did about a tactic."""
FEELINGS = {
    Emotion.NEUTRAL: ("calm", "calm", "calm"),
    Emotion.WARM: ("friendly", "warm", "very warm"),
    Emotion.RELIEVED: ("relieved", "relieved", "very relieved"),
    Emotion.WARY: ("guarded", "wary", "very wary"),
    Emotion.IRRITATED: ("a little irritated", "irritated", "angry"),
    Emotion.HURT: ("a little hurt", "hurt", "deeply hurt"),
}
"""What shows of an emotion, by its intensity."""
DOING = {
    MoveKind.OPEN: "waiting to hear you",
    MoveKind.ANSWER: "listening",
    MoveKind.COUNTER: "moving towards you",
    MoveKind.HOLD: "standing firm",
    MoveKind.REFUSE: "saying no",
    MoveKind.LAST_OFFER: "making a last offer",
    MoveKind.ACCEPT: "saying yes",
    MoveKind.NIBBLE: "asking for one thing more",
    MoveKind.CONFIRM: "settled",
    MoveKind.INSIST: "holding you to it",
    MoveKind.CLARIFY: "not sure what you meant",
    MoveKind.CHECK: "not sure whether that was a yes",
    MoveKind.WALK_AWAY: "leaving",
    MoveKind.ADJOURN: "putting it off",
    MoveKind.FAREWELL: "letting you go",
}
"""What a buyer is doing, as its move shows it."""


def described(reading: Reading, agenda: Agenda, *, acts: bool) -> str:
    """How a line was read, for example "price $96 if term 36 months"; empty when there is nothing to say.

    Without ``acts`` only what changes the dealing: an offer, a yes, a no, leaving.
    """
    parts = [described_offer(reading.offer, agenda)] if reading.offer is not None else []
    if reading.offer is None and reading.has(Act.TRADE):
        parts.append("hints at a trade")
    parts += [words for act, words in DEALING.items() if reading.has(act)]
    if acts:
        parts += [words for act, words in DOES.items() if reading.has(act)]
        parts += ["gives a reason"] if reading.reason is not None else []
    return "; ".join(part for part in parts if part)


def read_as(scenario: Scenario, reading: Reading, *, acts: bool) -> str:
    """How a seller's line was read: as :func:`described`, and with ``acts`` what it tells of the briefing."""
    words = described(reading, scenario.agenda, acts=acts)
    told = list(facts_told(scenario, reading)) if acts else []
    return "; ".join(part for part in (words, f"tells of {joined(told)}" if told else "") if part)


def facts_told(scenario: Scenario, reading: Reading) -> Iterator[str]:
    """The seller's own facts that a line tells, by what they are called."""
    for fact in scenario.seller.facts:
        if fact.id in reading.topics and fact.id not in reading.questions:
            yield fact.id.replace("_", " ")


def described_offer(offer: Offer, agenda: Agenda) -> str:
    """An offer in short, with its condition."""
    terms = described_terms(offer.terms, agenda)
    asked = described_condition(offer.condition, agenda) if offer.condition is not None else ""
    return f"{terms} if {asked}" if asked else terms


def described_condition(condition: Condition, agenda: Agenda) -> str:
    """What is asked for in return, in short: "term 36 months or better and sign by Friday"."""
    parts = [
        described_term(issue, value, agenda) + (" or better" if issue in condition.at_least else "")
        for issue, value in condition.terms.items()
    ]
    outside = quotable(condition.other or "")
    return joined([*parts, outside] if outside else parts)


def described_terms(terms: Terms, agenda: Agenda) -> str:
    return ", ".join(described_term(issue, value, agenda) for issue, value in terms.items())


def described_term(issue: str, value: Value, agenda: Agenda) -> str:
    """One value with its issue's name, unless the value says it: "price $96", "net-45"."""
    if issue not in agenda:
        return printable(f"{issue} {value}")
    found = agenda[issue]
    said, name = bare(issue, value, agenda), issue_name(agenda, issue)
    known = not isinstance(found, ChoiceIssue) and is_payment(found) and not isinstance(value, str)
    return said if known or name.casefold() in said.casefold() else f"{name} {said}"


def bare(issue: str, value: Value, agenda: Agenda) -> str:
    """A value in its short form; money without what it is counted by."""
    code, _ = money_unit(agenda[issue].unit)
    if code is not None and not isinstance(value, str):
        return money(value, code, cents=False)
    return short(agenda, issue, value)


def cell(agenda: Agenda, issue: str, value: Value) -> str:
    """A value for a narrow column, beside its issue's name: "$96", "36 months", "net-45", "standard"."""
    said = bare(issue, value, agenda)
    name = printable(str(value)).replace("_", " ")
    return min(said, name, key=len) if isinstance(agenda[issue], ChoiceIssue) else said


def doubts(reading: Reading, agenda: Agenda) -> tuple[str, ...]:
    """Why a reading is uncertain, each reason a short sentence; empty where there is no doubt."""
    return tuple(dict.fromkeys(found_doubts(reading, agenda)))


WHICH_DEAL = "It may mean a deal with what they have just asked for, or without it."


def found_doubts(reading: Reading, agenda: Agenda) -> Iterator[str]:
    if not reading.understood and reading.words:
        yield "Nothing in it can be understood."
    for words in reading.unclear:
        yield WHICH_DEAL if only_claims(words) else f'"{quotable(words)}" fits no term.'
    second = differing(reading)
    if second is not None:
        yield f"The model reads it as {described_offer(second, agenda)}."
    claimed = {found.act for found in reading.second.acts} if reading.second is not None else set()
    yield from (UNSURE[act] for act in (Act.ACCEPT, Act.WALK_AWAY) if act in claimed and not reading.has(act))
    offer = reading.offer
    for issue, value in ({**offer.terms, **offer.asked} if offer is not None else {}).items():
        yield from value_doubts(issue, value, agenda)
    if reading.has(Act.TRADE, Act.OFFER) and offer is None:
        yield "An offer, and no terms in it."
        return
    for quoted in reading.acts:
        if quoted.act in UNSURE and quoted.confidence < SURE:
            yield UNSURE[quoted.act]


UNSURE = {
    Act.ACCEPT: "It may say yes to everything on the table, or only be a friendly word.",
    Act.OFFER: "It may be an offer, or only speak of terms.",
    Act.TRADE: "It may be an offer, or only speak of terms.",
    Act.WALK_AWAY: "It may end the talk, or only speak of it.",
}
"""Acts that change what is on the table, and what else the words could be."""


def value_doubts(issue: str, value: Value, agenda: Agenda) -> Iterator[str]:
    """A value that its issue can't have, or that lies between two steps."""
    if issue not in agenda:
        yield f"{printable(issue)} is not on the agenda."
        return
    found, said = agenda[issue], described_term(issue, value, agenda)
    if isinstance(found, ChoiceIssue) or isinstance(value, str):
        if not found.allows(value):
            names = joined([bare(issue, one, agenda) for one in found.values])
            yield f"{said} is not among {names}."
        return
    low, high = (bare(issue, end, agenda) for end in (found.low, found.high))
    if not found.allows(value):
        yield f"{said} is outside the range, {low} to {high}."
    elif money_unit(found.unit)[0] is None and abs(found.snap(value) - value) > 1e-6:
        yield f"{said} is between two steps of {grouped(found.step)}."
