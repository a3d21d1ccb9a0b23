"""A small buyer, her mind, and what she makes of a line, each changed as a test needs it."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

from trainer.buyer.hearing import hear
from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.reading import Reading
from trainer.scenario.scenario import Scenario

DATA: dict[str, Any] = {
    "name": "small",
    "title": "A small talk",
    "teaches": "How to test.",
    "position": "balanced",
    "situation": "Two people meet.",
    "rounds": 10,
    "issues": [
        {"kind": "number", "id": "price", "name": "price", "low": 50, "high": 110, "step": 1}
        | {"opening": {"seller": 100, "buyer": 60}},
        {"kind": "number", "id": "days", "name": "payment days", "low": 0, "high": 90, "step": 15}
        | {"opening": {"seller": 0, "buyer": 60}},
        {"kind": "choice", "id": "support", "name": "support", "choices": {"standard": {}, "premium": {}}}
        | {"opening": {"seller": "standard", "buyer": "premium"}},
    ],
    "seller": {
        "role": "Seller",
        "company": "Beacon",
        "brief": "Sell it.",
        "batna": "Sell it elsewhere.",
        "walk_away": 500,
        "target": 4000,
        "valuation": {
            "worth": {
                "price": {"per_unit": 100, "counted_from": 50},
                "days": {"per_unit": -5},
                "support": {"table": {"standard": 0, "premium": -300}},
            }
        },
        "facts": [
            {"id": "uptime", "text": "It runs.", "topics": ["uptime"]},
            {"id": "cost", "text": "It costs us 40.", "topics": ["costs"]},
        ],
    },
    "buyer": {
        "name": "Ada Byron",
        "title": "Buyer",
        "company": "Northlight",
        "batna": "Do without.",
        "walk_away": 500,
        "target": 4500,
        "valuation": {
            "worth": {
                "price": {"per_unit": -100, "counted_from": 110},
                "days": {"per_unit": 10},
                "support": {"table": {"standard": 0, "premium": 1000}},
            },
            "never": [{"days": {"below": 15}, "support": {"is": ["standard"]}}],
        },
        "persona": {"pocketing": 0.5, "trust": 0.4, "candour": 0.5},
        "opening_lines": ["Hello.", "Good morning."],
        "facts": [
            {"id": "board", "text": "I have a board.", "topics": ["board"], "kind": "constraint"},
            {"id": "calls", "text": "They call me.", "topics": ["calls"], "kind": "concern", "raised_in": 2}
            | {"served_by": {"support": "premium"}},
            {"id": "cash", "text": "Cash is tight.", "topics": ["cash"], "kind": "interest", "stage": 2}
            | {"served_by": {"days": 45}},
            {
                "id": "alone",
                "text": "There is nobody else.",
                "topics": ["others"],
                "kind": "weakness",
                "stage": 3,
            },
        ],
        "moved_by": [
            {"id": "it_runs", "fact": "uptime", "weight": 0.2},
            {"id": "open_books", "fact": "cost", "weight": 0.1},
            {"id": "index", "topics": ["index"], "weight": 0.1},
        ],
        "beats": [
            {"id": "phew", "kind": "flinch", "line": "Phew."},
            {
                "id": "rival",
                "kind": "tactic",
                "tactic": "competitor",
                "true": False,
                "line": "Others are cheaper.",
            }
            | {"when": ["round >= 2"]},
            {"id": "hurry", "kind": "tactic", "tactic": "deadline", "line": "Today.", "when": ["round >= 3"]},
            {"id": "boss", "kind": "joins", "who": "Max, CFO", "line": "Well?", "when": ["round >= 4"]}
            | {"reserve": 0.1, "position": "buyer"},
            {"id": "more", "kind": "nibble", "line": "One more thing.", "asks": {"days": 90}},
        ],
    },
    "author_note": "Nothing to add.",
}


def small(**buyer: Any) -> Scenario:
    """The small scenario, with parts of the buyer changed."""
    data = deepcopy(DATA)
    persona = buyer.pop("persona", {})
    data["buyer"] |= buyer
    data["buyer"]["persona"] |= persona
    return Scenario.model_validate(data)


SMALL = small()


def mind(scenario: Scenario = SMALL, seed: int = 1, level: int = 3) -> Mind:
    return Mind(scenario.for_buyer, seed, level)


def impression(of: Mind, read: Reading | None = None, **changes: Any) -> Impression:
    """A line as this mind takes it: calm, from a seller on its opening, in the next round."""
    opening: Package = of.case.openings[Side.SELLER]
    read = read or Reading()
    heard = Impression(
        turn=2 * of.rounds + 2,
        text="a line",
        reading=read,
        trust=of.persona.trust,
        resentment=0.0,
        standing=of.case.openings[Side.BUYER],
        theirs=opening,
        theirs_before=opening,
        firm_before=opening,
        offered=read.offer is not None,
    )
    if read.offer is not None:
        heard = replace(heard, theirs=read.offer.package(of.case.agenda, opening))
    return replace(heard, **changes)


def after(of: Mind, read: Reading, **changes: Any) -> Mind:
    """The same mind once it has heard a line."""
    hear(of, impression(of, read, **changes))
    return of
