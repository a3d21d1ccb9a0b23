"""What both sides felt: trust and resentment over the rounds, what moved them, and what each takes away."""

from collections.abc import Iterator
from dataclasses import replace

from trainer.debrief.arithmetic import because
from trainer.debrief.document import EvidenceJson, FactorsJson
from trainer.debrief.explain import AT_THE_END
from trainer.debrief.page_record import SEEN
from trainer.negotiation.issues import Side
from trainer.practice.glance import feelings, sparkline
from trainer.tui.debrief_findings import Findings
from trainer.tui.debrief_rows import Part, Row, change
from trainer.tui.plots import share_bar
from trainer.tui.printing import one_line

LEAD = 20
EVENT = 10
"""Cells for the turn of an event."""
FACTORS = {
    "instrumental": "with the terms",
    "self": "with themselves",
    "process": "with the way there",
    "relationship": "with the other",
}
BAR = 20
SHORT_QUOTE = 120
"""Characters of the words that moved a feeling; there are many, and one Enter away are all of them."""


def trust_and_resentment(found: Findings) -> Part:
    """The three levels, then every event that moved one, in the order of the talk."""
    title = "Trust and resentment, round by round"
    if not found.talk.sight.feelings:
        return Part(title, [Row(AT_THE_END)])
    document, past = found.document, feelings(found.state, found.talk.ledger)
    rows = [
        level_row(f"{found.name}'s trust", document.trust.final, past.trust, "trust"),
        level_row(
            f"{found.name} resents",
            document.resentment.buyer.final,
            past.resentment[Side.BUYER],
            "resentment.buyer",
        ),
        level_row(
            "you resent", document.resentment.seller.final, past.resentment[Side.SELLER], "resentment.seller"
        ),
    ]
    if document.estimate:
        rows.insert(
            0, Row("Read from words alone; take it as a hint, the early rounds most of all.", "estimate")
        )
    return Part(title, [*rows, *events(found)])


def level_row(what: str, now: float, past: tuple[float, ...], path: str) -> Row:
    return Row(f"{now:.2f} of 1  {sparkline(past)}", path, lead=what, lead_cells=LEAD)


def events(found: Findings) -> Iterator[Row]:
    """Everything that moved a level, with its turn, rule and words; words that carry several stand once."""
    document = found.document
    levels = (
        ("trust", f"{found.name}'s trust", document.trust.evidence),
        ("resentment.buyer", f"{found.name}'s resentment", document.resentment.buyer.evidence),
        ("resentment.seller", "your resentment", document.resentment.seller.evidence),
    )
    moved = [
        (evidence.turn, event_row(f"{path}.{place}", what, evidence, good=path == "trust"))
        for path, what, entries in levels
        for place, evidence in enumerate(entries)
        if abs(evidence.change) >= SEEN
    ]
    words = ""
    for _, row in sorted(moved, key=lambda each: each[0]):
        yield replace(row, quote="") if row.quote == words else row
        words = row.quote


def event_row(path: str, what: str, evidence: EvidenceJson, *, good: bool) -> Row:
    """One event; up and down are said by the sign, the colour only repeats it."""
    better = (evidence.change > 0) is good
    return Row(
        f"{what} {change(evidence.change)}: {because(evidence)}",
        path,
        evidence.turn,
        one_line(evidence.quote, SHORT_QUOTE),
        "$text-success" if better else "$text-error",
        f"turn {evidence.turn}",
        EVENT,
    )


def taken_away(found: Findings) -> Part:
    """How satisfied both sides are likely to be, on four factors each."""
    value, title = found.document.subjective_value, "How content both sides are"
    if not found.talk.sight.over:
        return Part(title, [Row(AT_THE_END)])
    yours, theirs = factor_rows("seller", "you", value.seller), factor_rows("buyer", found.name, value.buyer)
    return Part(title, [*yours, *theirs])


def factor_rows(side: str, who: str, factors: FactorsJson) -> Iterator[Row]:
    for factor, words in FACTORS.items():
        score: int = getattr(factors, factor)
        other = words.replace("themselves", "yourself") if side == "seller" else words
        yield Row(
            f"{score:>3} of 100  {share_bar(score, BAR)}",
            f"subjective_value.{side}.{factor}",
            lead=f"{who}: {other}",
            lead_cells=LEAD + 8,
        )
