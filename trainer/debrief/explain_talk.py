"""Where a talk's own data come from: its terms, its scenario and its seed."""

from collections.abc import Mapping

from trainer.debrief.arithmetic import capital, cited, term, who, whose
from trainer.debrief.blocks import Block, Bullets, Paragraph
from trainer.debrief.explain_end import last_words
from trainer.debrief.explain_moment import why_none
from trainer.debrief.explain_outcome import NO_SCENARIO
from trainer.debrief.explain_turn import OFFERS
from trainer.debrief.talk import Talk
from trainer.negotiation.issues import Package, Side, Value

ABOUT: Mapping[str, str] = {
    "format": "The version of the document's form: it stays while fields are only added.",
    "file": "Where the talk was read from; it is named when several are read at once.",
    "scenario": "The scenario that the talk is judged by. Without one nobody's numbers are known.",
    "seed": "Everything that is drawn follows from it: with the same scenario, seed and lines the buyer is "
    "the same. A transcript that was not played here has none.",
    "estimate": "Whether the buyer's feelings are read from words alone. In a talk that was played here they "
    "are those of its own mind, and only your lines are read.",
}
"""What stands for itself in the document, and what it is there for."""


def deal_blocks(talk: Talk) -> list[Block]:
    """Whether there is a deal."""
    said = "yes, both sides have agreed on terms" if talk.terms is not None else "no, no terms are agreed"
    return [Paragraph(f"A deal: {said}."), *last_words(talk)]


def terms_blocks(talk: Talk) -> list[Block]:
    """The agreed terms, each with the line that named it last."""
    if talk.terms is None:
        return [Paragraph("No deal, so there are no terms.")]
    agenda, named = talk.ledger.setting.agenda, named_in(talk, talk.terms)
    items = [
        f"{term(agenda, issue, value)}: {origin(talk, issue, value, named.get(issue))}"
        for issue, value in talk.terms.items()
    ]
    return [Paragraph("What both sides agreed on, and who named it last:"), Bullets(items), *last_words(talk)]


def named_in(talk: Talk, terms: Package) -> dict[str, int]:
    """The turn in which each agreed value was named last, offered or asked for."""
    found: dict[str, int] = {}
    for said in talk.utterances:
        offer = said.reading.offer
        offered = {**offer.asked, **offer.terms} if offer is not None else {}
        found |= {issue: said.turn for issue, value in offered.items() if terms.get(issue) == value}
    return found


def origin(talk: Talk, issue: str, value: Value, turn: int | None) -> str:
    """Where an agreed value comes from."""
    if turn is None:
        openings = talk.ledger.setting.openings
        owner = next((side for side in Side if openings[side].get(issue) == value), None)
        whence = "your opening" if owner is None else f"{whose(talk, owner)} opening"
        return f"nobody named it, it stands as in {whence}"
    said = talk.utterances[turn - 1]
    return cited(talk, turn, capital(who(talk, said.side)), said.reading.quote(*OFFERS) or said.text)


def about(talk: Talk, path: str) -> list[Block]:
    """What something at the top of the document is there for, and why there is none of it."""
    if path in ABOUT:
        return [Paragraph(ABOUT[path])]
    if path == "moments":
        return [Paragraph(f"There is no key moment: {why_none(talk)}.")]
    if path in {"concessions", "bargaining"} and talk.scenario is None:
        return [Paragraph(NO_SCENARIO)]
    return []
