"""Stubborn is stubborn: who only repeats, begs, flatters or threatens gets no further than at first."""

import pytest

from tests.stubborn import stubborn
from trainer.library.listing import list_scenarios
from trainer.library.scenarios import load_scenario

SELLERS = 20


@pytest.mark.parametrize("name", [entry.name for entry in list_scenarios().entries])
def test_nobody_gets_further_by_saying_it_again_by_begging_flattering_or_threatening(name: str) -> None:
    for number in range(SELLERS):
        talked = stubborn(load_scenario(name), number)
        assert not list(talked.faults()), f"{list(talked.faults())} in seller {number}:\n{talked.told}"
