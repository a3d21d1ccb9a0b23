"""A price that goes by the years names no package and is asked back; a package that names a year is one."""

import pytest

from tests.rehearsing import reader, scenario
from trainer.negotiation.issues import Side
from trainer.perception.context import Context

NAME = "clinics-go-live"


def context() -> Context:
    return Context(Side.SELLER, scenario(NAME).openings)


@pytest.mark.parametrize(
    "line",
    [
        "$880 a site this year, then 920.",
        "We start at $880 and go to $920 after.",
        "$880 in year one, $920 in year two.",
    ],
)
def test_a_price_by_the_years_is_asked_back(line: str) -> None:
    found = reader(NAME).read(line, context())
    assert found.offer is None
    assert found.unclear == (line,)


def test_a_package_that_names_a_year_and_a_choice_twice_is_an_offer() -> None:
    line = (
        "Then let me put something together: $940 a site, extended hours, and no onboarding fee this year, "
        "if you stay 36 months and we may tell the story as a case study."
    )
    offer = reader(NAME).read(line, context()).offer
    assert offer is not None
    assert offer.terms == {"fee": 940, "onboarding_fee": 0, "hours": "extended"}
    assert offer.asked == {"term_months": 36, "reference": "case_study"}
