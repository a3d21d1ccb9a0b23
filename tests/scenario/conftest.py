"""A scenario small enough to reckon in one's head, as plain data to change."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from trainer.scenario.scenario import Scenario

Change = Callable[[dict[str, Any]], None]

PLAIN: dict[str, Any] = {
    "name": "small",
    "title": "A small talk",
    "teaches": "How to test.",
    "position": "balanced",
    "situation": "Two people meet.",
    "contract": {"issue": "term_months"},
    "issues": [
        {
            "kind": "number",
            "id": "price",
            "name": "price",
            "low": 50,
            "high": 100,
            "step": 10,
            "opening": {"seller": 100, "buyer": 50},
        },
        {
            "kind": "number",
            "id": "term_months",
            "name": "term",
            "low": 12,
            "high": 24,
            "step": 12,
            "opening": {"seller": 24, "buyer": 12},
        },
        {
            "kind": "choice",
            "id": "support",
            "name": "support",
            "choices": {"standard": {}, "premium": {}},
            "opening": {"seller": "standard", "buyer": "premium"},
        },
    ],
    "seller": {
        "role": "Seller",
        "company": "Beacon",
        "brief": "Sell it.",
        "batna": "Sell it elsewhere.",
        "walk_away": 1000,
        "target": 4000,
        "valuation": {
            "worth": {
                "price": {"per_unit": 100, "counted_from": 50},
                "support": {"table": {"standard": 0, "premium": -500}},
            },
        },
        "facts": [{"id": "uptime", "text": "It runs.", "topics": ["uptime"], "must_tell": True}],
    },
    "buyer": {
        "name": "Ada Byron",
        "title": "Buyer",
        "company": "Northlight",
        "batna": "Do without.",
        "walk_away": 500,
        "target": 4000,
        "valuation": {
            "worth": {
                "price": {"per_unit": -100, "counted_from": 100},
                "support": {"table": {"standard": 0, "premium": 1500}},
            },
            "never": [{"price": {"above": 90}, "support": {"is": ["standard"]}}],
        },
        "persona": {},
        "opening_lines": ["Hello."],
        "facts": [
            {
                "id": "board",
                "text": "I have a board.",
                "topics": ["Board"],
                "served_by": {"support": "premium"},
            },
            {"id": "calls", "text": "They call me.", "topics": ["calls"], "kind": "feeling", "stage": 3},
        ],
        "moved_by": [
            {"id": "it_runs", "fact": "uptime"},
            {"id": "index", "topics": ["index"], "weight": 0.1},
        ],
        "beats": [
            {"id": "phew", "kind": "flinch", "line": "Phew."},
            {"id": "more", "kind": "nibble", "line": "One more.", "asks": {"support": "premium"}},
        ],
    },
    "author_note": "Nothing to add.",
}


def build(change: Change | None = None) -> Scenario:
    """The small scenario, changed."""
    data = deepcopy(PLAIN)
    if change is not None:
        change(data)
    return Scenario.model_validate(data)


@pytest.fixture
def scenario() -> Scenario:
    return build()
