"""Whole lines: all acts, the terms and the condition at once."""

import pytest

from tests.perception.lines import LINES, Labelled
from tests.perception.tables import acts, read


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.text[:50])
def test_a_line_is_read_as_a_person_would(line: Labelled) -> None:
    reading = read(line.text, line.trade, line.speaker, line.proposed, line.heard, line.asked)
    assert acts(reading) == set(line.acts.split())
    assert (reading.offer.terms if reading.offer else None) == line.terms
    condition = reading.offer.condition if reading.offer else None
    assert ((condition.terms or None) if condition else None) == line.condition
    assert reading.understood
