"""The page of the ledger's rules says what the code says."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from trainer.ledger import rules
from trainer.ledger.rules import Rule
from trainer.negotiation.acts import PRESSURE

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"


@pytest.fixture(scope="module")
def page() -> str:
    written: dict[str, Any] = runpy.run_path(str(DOCS / "ledger.py"))
    text: str = written["page"]()
    return text


def test_the_shipped_page_is_what_the_code_says(page: str) -> None:
    assert (DOCS / "ledger.md").read_text(encoding="utf-8") == page, "run: make pages"


def test_every_weight_stands_on_it_with_its_reason(page: str) -> None:
    tables = [value for value in vars(rules).values() if isinstance(value, dict)]
    found = [rule for table in tables for rule in table.values() if isinstance(rule, Rule)]
    found += [value for value in vars(rules).values() if isinstance(value, Rule)]
    assert len(found) > 40
    for rule in found:
        assert f"| {rule.weight:g} | {rule.why} |" in page
        assert len(rule.why.split()) >= 3


def test_every_tactic_has_a_weight_and_every_table_its_columns(page: str) -> None:
    assert set(rules.PRESSURE_WEIGHT) == PRESSURE
    widths = [[line.count("|") for line in block] for block in tables_of(page)]
    assert all(len(set(counts)) == 1 for counts in widths)


def tables_of(page: str) -> list[list[str]]:
    return [
        block.strip().split("\n")
        for block in re.findall(r"(?:^\|.*\n?)+", page, re.MULTILINE)
        if block.strip()
    ]
