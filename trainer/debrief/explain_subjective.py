"""The arithmetic of subjective value: what each of the four factors sums, and what was counted."""

from trainer.debrief.arithmetic import capital, cash, cited, hidden, known, name, number, what, who
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.explain_end import last_words
from trainer.debrief.explain_feelings import evidence_items
from trainer.debrief.subjective import subjective_terms
from trainer.debrief.talk import Talk
from trainer.debrief.term import Counted, Term, Told, percent, total
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.understood import EmpathyEntry
from trainer.negotiation.issues import Package, Side
from trainer.scenario.scenario import Scenario

FACTORS = ("instrumental", "self", "process", "relationship")
ABOUT = {
    "instrumental": "how content with the terms",
    "self": "how content with oneself",
    "process": "how content with the way there",
    "relationship": "how content with the other side",
}


LEARNT = (
    "An estimate from signs in the words of both. What each sign weighs was learnt from how real negotiators "
    "rated each other afterwards (docs/ledger.md); it counts by the square root of the lines that have it."
)


def factor_blocks(talk: Talk, side: Side, factor: str) -> list[Block]:
    """One factor of a side's subjective value."""
    if factor == "instrumental" and talk.terms is not None and talk.scenario and not known(talk, side):
        return [Paragraph(hidden(talk))]
    terms = subjective_terms(talk, side)[factor]
    value = percent(total(terms))
    blocks: list[Block] = [
        Paragraph(
            f"{capital(who(talk, side))}, {ABOUT[factor]}: {value} = 100 × ({summed(terms)}), "
            "between 0 and 100."
        )
    ]
    if factor in {"self", "relationship"} and not talk.played:
        blocks.append(Paragraph(LEARNT))
    if factor == "instrumental" and talk.terms is not None and talk.scenario:
        blocks.append(reach_block(talk, talk.scenario, talk.terms, side))
    items = [item for term in terms for item in items_of(talk, side, term)]
    ending = last_words(talk) if factor == "instrumental" else []
    return [*blocks, *([Bullets(items)] if items else []), *ending]


def summed(terms: tuple[Term, ...]) -> str:
    """The sum with its numbers put in."""
    found = ""
    for term in terms:
        sign = "−" if term.weight < 0 else "+"
        weight = number(abs(term.weight))
        size = f"{weight} × {number(term.counted)}" if term.counted != 1 else weight
        found += f" {sign} {size} ({term.what})" if found or sign == "−" else f"{size} ({term.what})"
    return found.strip()


def reach_block(talk: Talk, scenario: Scenario, terms: Package, side: Side) -> Paragraph:
    """How far the terms brought a side from its walk-away to its target."""
    setting, currency = talk.ledger.setting, scenario.currency
    payoff = cash(setting.cents(side, terms), currency)
    floor, target = (cash(found[side], currency) for found in (setting.floors, setting.targets))
    reach = number(setting.reach(side, terms))
    way = f"(payoff {payoff} − walk-away {floor}) / (target {target} − {floor})"
    return Paragraph(f"From walk-away to target: {reach} = {way}.")


def items_of(talk: Talk, side: Side, term: Term) -> list[str]:
    """What a term has counted, turn by turn."""
    if term.what == "resentment":
        return [f"resentment: {item}" for item in evidence_items(talk, talk.ledger.resentment[side])]
    if term.what == "trust":
        return [f"trust: {item}" for item in evidence_items(talk, talk.ledger.trust)]
    label = term.what.split(":", maxsplit=1)[0]
    return [f"{label}: {line_of(talk, entry)}" for entry in term.entries]


def line_of(talk: Talk, entry: Counted) -> str:
    """One thing that was counted."""
    if isinstance(entry, PressureEntry):
        counts = f"{what(entry.tactic)}, severity {entry.severity} counts {number(entry.severity / 2)}"
        return cited(talk, entry.turn, counts, entry.quote)
    if isinstance(entry, Told):
        return cited(talk, entry.turn, entry.what, entry.quote)
    if isinstance(entry, EmpathyEntry):
        done = what(entry.act) if entry.act else f"a concern {entry.result.value}"
        return cited(talk, entry.turn, f"{done} ({entry.result.value})", entry.quote)
    return cited(
        talk, entry.turn, f"{name(talk) if entry.side is Side.BUYER else 'you'} took it", entry.quote
    )
