"""Agendas to reckon with."""

import pytest

from trainer.negotiation.issues import Agenda, Choice, ChoiceIssue, NumberIssue

PRICE = NumberIssue(id="price", name="price", unit="USD/seat/month", low=80, high=100, step=2.5)
SEATS = NumberIssue(id="seats", name="seats", unit="seats", low=10, high=30, step=10)
TERM = NumberIssue(id="term", name="term", unit="months", low=12, high=36, step=12)
FEE = NumberIssue(id="fee", name="set-up fee", unit="USD", low=0, high=9000, step=3000)
SUPPORT = ChoiceIssue(
    id="support",
    name="support",
    choices={"standard": Choice(), "premium": Choice(name="premium support", aliases=("gold",))},
)


@pytest.fixture
def agenda() -> Agenda:
    return Agenda(issues=(PRICE, SEATS, TERM, FEE, SUPPORT))
