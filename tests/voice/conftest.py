"""A made-up renewal, and cues about it, for every test of the voice."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move
from trainer.scenario.persona import Style
from trainer.scenario.scenario import BuyerCase
from trainer.session.voices import Cue
from trainer.voice.grammar import Grammar
from trainer.voice.phrasebook import Phrasebook

PHRASES = Path(__file__).parents[2] / "prompts" / "phrases"

ISSUES = [
    {"kind": "number", "id": "price", "name": "Price per seat", "unit": "USD/seat/month", "low": 70}
    | {"high": 120, "step": 0.5, "opening": {"seller": 110, "buyer": 80}},
    {"kind": "number", "id": "term", "name": "Term", "unit": "months", "low": 12, "high": 48, "step": 12}
    | {"opening": {"seller": 36, "buyer": 12}},
    {"kind": "number", "id": "payment", "name": "Payment terms", "unit": "days", "low": 0, "high": 90}
    | {"step": 15, "opening": {"seller": 30, "buyer": 60}},
    {
        "kind": "choice",
        "id": "support",
        "name": "Support",
        "opening": {"seller": "standard", "buyer": "premium"},
    }
    | {"choices": {"standard": {}, "premium": {"name": "premium support"}}},
]
FACTS = [
    {"id": "outages", "text": "We've carried your outages all spring.", "topics": ["outages"]},
    {"id": "board", "text": "I've got a board that wants this lower than last year.", "topics": ["board"]},
    {
        "id": "worry",
        "text": "I can't go through another migration.",
        "topics": ["migration"],
        "kind": "concern",
    },
]
BEATS = [
    {"id": "gasp", "kind": "flinch", "line": "You're joking."},
    {"id": "ran", "kind": "say", "line": "So it has one now.", "when": ["heard.standby >= 1"]},
    {"id": "rival", "kind": "tactic", "line": "Northwind would do this tomorrow.", "tactic": "competitor"},
    {"id": "extra", "kind": "nibble", "line": "And the training is in there, right?", "asks": {"term": 12}},
]
VALUATION = {
    "worth": {
        "price": {"per_unit": -1, "counted_from": 120, "scale": []},
        "term": {"per_unit": 0.1},
        "payment": {"per_unit": 0.05},
        "support": {"table": {"standard": 0, "premium": 3}},
    }
}


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    """The shipped phrase files, by name."""
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(PHRASES.glob("*.txt"))}


@pytest.fixture(scope="session")
def phrases(texts: dict[str, str]) -> Phrasebook:
    return Phrasebook.parse(texts)


@pytest.fixture(scope="session")
def grammar(phrases: Phrasebook) -> Grammar:
    return Grammar(phrases)


def make_case(style: Style = Style.PLAIN) -> BuyerCase:
    return BuyerCase.model_validate(
        {
            "name": "made-up",
            "title": "A renewal",
            "teaches": "nothing",
            "position": "balanced",
            "situation": "",
            "issues": ISSUES,
            "buyer": {
                "name": "Dana Okafor",
                "title": "Head of Operations",
                "company": "Northlight",
                "batna": "Stay as they are",
                "walk_away": 5,
                "target": 30,
                "valuation": VALUATION,
                "persona": {"style": style},
                "opening_lines": ["Hi, good to see you again.", "Morning. Let's get going."],
                "facts": FACTS,
                "moved_by": [{"id": "uptime", "text": "It never fails", "topics": ["uptime", "monitor"]}],
                "beats": BEATS,
            },
        }
    )


CASES = {style: make_case(style) for style in Style}

MakeCue = Callable[..., Cue]


@pytest.fixture
def make_cue() -> MakeCue:
    """A cue about the made-up renewal, both sides at their openings unless said otherwise."""

    def make(
        move: Move,
        *,
        style: Style = Style.PLAIN,
        spoken: tuple[str, ...] = (),
        heard: str = "",
        **more: Any,
    ) -> Cue:
        case = CASES[style]
        standing = {side: dict(case.openings[side]) for side in Side}
        for side, terms in more.pop("standing", {}).items():
            standing[side] |= terms
        given = {"seed": 7, "turn": len(spoken) * 2 + 1} | more
        return Cue(move=move, case=case, heard=heard, spoken=spoken, standing=standing, **given)

    return make
