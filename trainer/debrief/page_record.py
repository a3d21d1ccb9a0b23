"""The record in the written debrief: gives and gets, pressure, empathy, resentment."""

from collections.abc import Iterator

from trainer.debrief.amounts import money
from trainer.debrief.arithmetic import because, what
from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph, Table
from trainer.debrief.document import Document
from trainer.debrief.made_of import ANSWERED
from trainer.debrief.offers_made import OfferMade, offers_made
from trainer.debrief.talk import Talk
from trainer.debrief.trades import not_taken_up
from trainer.debrief.weak import mark, note
from trainer.ledger.concessions import Concession
from trainer.ledger.pattern import Pattern
from trainer.ledger.understood import HAD_SAID, EmpathyEntry, Result
from trainer.negotiation.issues import Side
from trainer.negotiation.printable import quotable
from trainer.negotiation.wording import issue_name
from trainer.scenario.scenario import Scenario

PATTERNS = {
    Pattern.SHRINKING: "gives that got smaller, as if nearing an end.",
    Pattern.EVEN: "gives of the same size: why should they stop?",
    Pattern.GROWING: "gives that got bigger: waiting paid for the other side.",
    Pattern.CLIFF: "small gives, and then everything at once.",
}


QUOTED = 120
"""Characters of a line that is pointed to."""
A_ROW = 3
"""Gives from which something can be said of how they follow one another."""


def gives_and_gets(talk: Talk) -> Iterator[Block]:
    """Every change of a standing offer, with what came back."""
    scenario = talk.scenario
    entries = talk.ledger.concessions.entries
    if scenario is None:
        yield from offers(talk)
        return
    trades = not_taken_up(talk.ledger.positions, scenario)
    if entries or trades:
        yield Heading("Gives and gets")
    rows = []
    for entry in entries:
        back = "—" if entry.reciprocated_turn is None else f"turn {entry.reciprocated_turn}"
        rows.append(
            [
                str(entry.turn),
                who(talk, entry.side),
                ", ".join(issue_name(scenario.agenda, issue) for issue in entry.issues),
                entry.kind.value,
                money_of(talk, scenario, entry.side, entry.own),
                money_of(talk, scenario, entry.side.other, entry.other),
                back,
                ", ".join(notes_on(entry)),
            ]
        )
    if rows:
        yield Table(("turn", "who", "on", "kind", "own", "other side", "answered", "how"), rows)
    if trades:
        yield Paragraph("Offered on a condition and not taken up, so no concession:")
        yield Bullets(
            [f"turn {one.turn}, {who(talk, one.side)}: {one.given}, if {one.asked}" for one in trades]
        )
    for side in Side:
        pattern = pattern_line(talk, side)
        if pattern is not None:
            yield Paragraph(f"{who(talk, side).capitalize()}: {pattern}")


def offers(talk: Talk) -> Iterator[Block]:
    """What both sides offered, by the words alone."""
    made = list(offers_made(talk))
    if not made:
        return
    yield Heading("Offers and gives")
    yield Bullets([f"turn {one.turn}, {who(talk, one.side)}: {offer_line(one)}" for one in made])
    yield Paragraph(
        "A give is a step towards what the other side had named; what it is worth can't be told from words."
    )


def offer_line(one: OfferMade) -> str:
    """An offer, what it was before, and the words that made it."""
    terms = f"{one.terms} if {one.condition}" if one.condition else one.terms
    steps = f", {'; '.join(one.steps)}" if one.steps else ""
    return f"{terms} ({one.kind}{steps}): “{one.quote}”"


def notes_on(entry: Concession) -> Iterator[str]:
    """What there is to say about how a give was made."""
    own = entry.side is Side.SELLER
    for words, holds in (
        ("conditional, taken up", entry.conditional),
        ("took their terms", entry.accepted and own),
        ("took your terms", entry.accepted and not own),
        ("went back on the yes", entry.undoes and own),
        ("no longer bound", entry.undoes and not own),
        ("bid against yourself" if own else "bid against themselves", entry.self_bid),
        ("split the difference", entry.split),
    ):
        if holds:
            yield words


def pattern_line(talk: Talk, side: Side) -> str | None:
    """What a side's gives look like in a row; None where they are few, or all of them got an answer.

    Three make a row; and what was answered each time was a trade and taught the other side no waiting.
    """
    gives = [entry for entry in talk.ledger.concessions.gives(side) if not entry.accepted]
    pattern = talk.ledger.concessions.pattern(side)
    if pattern is None or len(gives) < A_ROW or not talk.sight.inside(side):
        return None
    answered = all(entry.answered for entry in gives)
    return None if answered and pattern is not Pattern.SHRINKING else PATTERNS[pattern]


SEVERITY = ("true and plainly put", "mild", "explicit", "explicit, with harm, contempt or a lie")
TRUTH = {True: ", true", False: ", not true", None: ""}


def pressure(talk: Talk) -> Iterator[Block]:
    """Every tactic, its truth and the answer it got."""
    sight = talk.sight
    entries = talk.ledger.pressure.entries
    if not entries:
        return
    yield Heading("Pressure")
    items = []
    for entry in entries:
        other = who(talk, entry.side.other)
        true = TRUTH[entry.true if sight.inside(entry.side) else None]
        answer = f"; {other} {ANSWERED[entry.answer]}" if entry.answer else ""
        items.append(
            f"turn {entry.turn}, {who(talk, entry.side)}: {what(entry.tactic)}"
            f"{mark(talk, entry.side, entry.tactic)}, {SEVERITY[entry.severity]}{true}{answer}: "
            f"“{entry.quote}”"
        )
    yield Bullets(items)
    yield from note(items)


LEVELS = (
    "no level",
    "level 1 (notices)",
    "level 2 (names it)",
    "level 3 (says it back)",
    "level 4 (calls it reasonable)",
    "level 5 (asks from their side)",
    "level 6 (finds what is behind it)",
    "level 7 (acts on it)",
)


def empathy(talk: Talk) -> Iterator[Block]:
    """What was understood, and what was let pass."""
    entries = [entry for entry in talk.ledger.empathy.entries if entry.side is Side.SELLER]
    if not entries:
        return
    yield Heading("Empathy")
    items = []
    for entry in entries:
        why = f" ({entry.why})" if entry.why else ""
        if entry.act is None:
            items.append(f"turn {entry.turn}: {passed_over(entry)}")
            continue
        answers = f", answering turn {entry.opportunity_turn}" if entry.opportunity_turn else ""
        items.append(
            f"turn {entry.turn}: {what(entry.act)}{mark(talk, entry.side, entry.act)}, "
            f"{LEVELS[entry.level or 0]}, {entry.result.value}{answers}, "
            f"{entry.points:g} points: “{entry.quote}”{why}"
        )
    yield Bullets(items)
    yield from note(items)


def passed_over(entry: EmpathyEntry) -> str:
    """What was let pass, and the line that passed over it."""
    passed = "brushed aside" if entry.result is Result.DISMISSED else "let pass"
    told = quotable(entry.why.removeprefix(f"{HAD_SAID}: "), QUOTED)
    said = quotable(entry.quote, QUOTED)
    return f"{passed} what they had told you in turn {entry.opportunity_turn}, “{told}”: you said “{said}”"


SEEN = 0.005
"""A change of a feeling that two decimals show; what is less is no line of its own."""


def feelings(talk: Talk, document: Document) -> Iterator[Block]:
    """Resentment of both sides, with every contribution."""
    yield Heading("Resentment")
    for side, level in ((Side.BUYER, document.resentment.buyer), (Side.SELLER, document.resentment.seller)):
        guessed = "" if talk.played else ", an estimate from the words"
        yield Paragraph(f"{who(talk, side).capitalize()}: {level.final:.2f} of 1{guessed}")
        items = [
            f"turn {found.turn}: {found.change:+.2f} {because(found)}: “{found.quote}”".replace(" -", " −")
            for found in level.evidence
            if abs(found.change) >= SEEN
        ]
        if items:
            yield Bullets(items)


def who(talk: Talk, side: Side) -> str:
    if side is Side.SELLER:
        return "you" if talk.played else "seller"
    return talk.scenario.buyer.first_name if talk.scenario else "buyer"


def money_of(talk: Talk, scenario: Scenario, side: Side, cents: int) -> str:
    """What a change is worth to a side; the buyer's money is hidden while the talk goes on."""
    return signed(cents, scenario) if talk.sight.inside(side) else "hidden"


def signed(cents: int, scenario: Scenario) -> str:
    return f"{'+' if cents > 0 else '−' if cents < 0 else ''}{money(abs(cents), scenario.currency)}"
