"""Stubborn is stubborn: who only repeats, begs, flatters or threatens gets no further than at first."""

import pytest

from tests.driving import SCENARIOS
from tests.stubborn import stubborn

SELLERS = 20


@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_nobody_gets_further_by_saying_it_again_by_begging_flattering_or_threatening(name: str) -> None:
    for number in range(SELLERS):
        talked = stubborn(SCENARIOS[name], number)
        assert not list(talked.faults()), f"{list(talked.faults())} in seller {number}:\n{talked.told}"
