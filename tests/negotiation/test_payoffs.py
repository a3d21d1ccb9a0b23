"""What a package is worth to a side, in whole cents a year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.negotiation.conftest import PRICE
from trainer.negotiation.grid import packages
from trainer.negotiation.issues import Agenda, NumberIssue, Package
from trainer.negotiation.payoffs import Bound, Contract, Payoff, Valuation, Worth, worth_fault

PACKAGE: Package = {"price": 90, "seats": 20, "term": 24, "fee": 6000, "support": "premium"}
YEARLY = Contract()
BY_TERM = Contract(issue="term")


def cents(agenda: Agenda, contract: Contract = YEARLY, base: float = 0, **worth: Worth) -> int:
    return Payoff(agenda, Valuation(base=base, worth=worth), contract).cents(PACKAGE)


def test_linear_worth_counts_from_its_own_nothing(agenda: Agenda) -> None:
    assert cents(agenda, price=Worth(per_unit=2)) == 18_000
    assert cents(agenda, price=Worth(per_unit=2, counted_from=80)) == 2_000
    assert cents(agenda, price=Worth(per_unit=-2, counted_from=100)) == 2_000


def test_a_base_is_counted_once(agenda: Agenda) -> None:
    assert cents(agenda, base=-12.5) == -1_250


def test_an_issue_without_worth_is_worth_nothing(agenda: Agenda) -> None:
    payoff = Payoff(agenda, Valuation(worth={"price": Worth(per_unit=1)}), YEARLY)
    assert payoff.cents({**PACKAGE, "support": "standard"}) == payoff.cents(PACKAGE)
    assert payoff.part("support", "premium", PACKAGE) == 0


def test_a_choice_has_a_table(agenda: Agenda) -> None:
    assert cents(agenda, support=Worth(table={"standard": 0, "premium": -2500.5})) == -250_050


@pytest.mark.parametrize(
    ("months", "worth"), [(6, 100), (12, 100), (15, 200), (18, 300), (24, 500), (30, 250), (36, 0), (48, 0)]
)
def test_a_numbers_table_is_linear_between_its_rows_and_stays_beyond(months: float, worth: float) -> None:
    assert Worth(table={"36": 0, "12": 100, "24": 500}).of(months) == pytest.approx(worth)


@given(
    st.dictionaries(st.integers(0, 100), st.integers(-1000, 1000), min_size=1, max_size=6),
    st.floats(-10, 110, allow_nan=False),
)
def test_a_table_never_leaves_the_span_of_its_rows(table: dict[int, int], value: float) -> None:
    worth = Worth(table={str(key): float(amount) for key, amount in table.items()})
    assert min(table.values()) - 1e-6 <= worth.of(value) <= max(table.values()) + 1e-6
    for key, amount in table.items():
        assert worth.of(key) == amount


def test_a_price_per_seat_is_scaled_by_the_seats(agenda: Agenda) -> None:
    assert cents(agenda, price=Worth(per_unit=12, counted_from=60, scale=("seats",))) == 12 * 30 * 20 * 100


def test_a_table_is_scaled_too_and_by_several(agenda: Agenda) -> None:
    worth = Worth(table={"standard": 0, "premium": 2}, scale=("seats", "term"))
    assert cents(agenda, support=worth) == 2 * 20 * 24 * 100


def test_a_one_off_is_spread_over_the_years_of_the_contract(agenda: Agenda) -> None:
    once = Worth(per_unit=1, one_off=True)
    assert cents(agenda, fee=once) == 600_000
    assert cents(agenda, BY_TERM, fee=once) == 300_000
    assert cents(agenda, Contract(months=36), fee=once) == 200_000


def test_cents_are_rounded_once_at_the_end(agenda: Agenda) -> None:
    third = Contract(months=36)
    one_off = Worth(per_unit=1 / 6000, one_off=True)
    assert cents(agenda, third, fee=one_off, support=Worth(table={"standard": 0, "premium": 1 / 3})) == 67


def test_all_at_once_each_package_is_worth_what_it_is_alone(agenda: Agenda) -> None:
    worth = {
        "price": Worth(per_unit=11.1, counted_from=60.3, scale=("seats",)),
        "seats": Worth(per_unit=0.07, scale=("term",)),
        "fee": Worth(per_unit=1 / 3, one_off=True),
        "support": Worth(table={"standard": 0, "premium": -0.7}, scale=("seats", "term")),
    }
    valuation = Valuation(base=0.1, worth=worth)
    payoff = Payoff(agenda, valuation, BY_TERM)
    assert payoff.grid() == [payoff.cents(package) for package in packages(agenda)]


def test_what_rules_put_out_of_the_question_is_so_for_each_package_alone(agenda: Agenda) -> None:
    plain = Bound.model_validate({"is": ["standard"]})
    never = ({"price": Bound(above=90), "support": plain}, {"fee": Bound(below=1000)})
    payoff = Payoff(agenda, Valuation(worth={}, never=never), BY_TERM)
    assert payoff.signable() == [payoff.forbids(package) is None for package in packages(agenda)]
    assert Payoff(agenda, Valuation(worth={}), BY_TERM).signable() is None


@given(st.permutations(["price", "seats", "term", "fee", "support"]))
def test_the_order_of_a_package_changes_nothing(order: list[str]) -> None:
    agenda = Agenda(issues=(PRICE, NumberIssue(id="seats", name="seats", low=10, high=30, step=10)))
    valuation = Valuation(
        base=0.1, worth={"price": Worth(per_unit=0.1, scale=("seats",)), "seats": Worth(per_unit=0.7)}
    )
    shuffled = {issue: PACKAGE[issue] for issue in order}
    payoff = Payoff(agenda, valuation, YEARLY)
    assert payoff.cents(shuffled) == Payoff(agenda, valuation, YEARLY).cents(PACKAGE)


def test_which_way_a_side_wants_an_issue_to_go(agenda: Agenda) -> None:
    valuation = Valuation(
        worth={"price": Worth(per_unit=-1), "support": Worth(table={"standard": 0, "premium": 5})}
    )
    payoff = Payoff(agenda, valuation, YEARLY)
    directions = {issue: payoff.better(issue, PACKAGE) for issue in agenda.ids}
    assert directions == {"price": -1, "seats": 0, "term": 0, "fee": 0, "support": 1}


NEVER = Valuation.model_validate(
    {
        "worth": {},
        "never": [
            {"price": {"above": 95}, "support": {"is": ["standard"]}},
            {"term": {"below": 18}},
        ],
    }
)


@pytest.mark.parametrize(
    ("terms", "forbidden"),
    [
        ({}, False),
        ({"price": 96}, False),
        ({"price": 96, "support": "standard"}, True),
        ({"price": 95, "support": "standard"}, False),
        ({"term": 12}, True),
        ({"term": 18}, False),
    ],
)
def test_a_package_is_out_when_all_bounds_of_a_rule_cover_it(
    agenda: Agenda, terms: dict[str, float | str], forbidden: bool
) -> None:
    found = Payoff(agenda, NEVER, YEARLY).forbids({**PACKAGE, **terms})
    assert (found is not None) is forbidden


def test_a_bound_of_a_number_covers_no_name_and_the_reverse() -> None:
    assert not Bound(above=1).covers("premium")
    assert not Bound.model_validate({"is": ["premium"]}).covers(5)
    assert Bound(above=10, below=2).covers(1)


@pytest.mark.parametrize(
    ("issue", "worth", "wrong"),
    [
        ("price", Worth(per_unit=1), None),
        ("price", Worth(table={"80": 1}), None),
        ("price", Worth(), "write either"),
        ("price", Worth(per_unit=1, table={"80": 1}), "write either"),
        ("price", Worth(table={}), "is empty"),
        ("price", Worth(table={"nan": 1}), "plain number"),
        ("price", Worth(table={"1_000": 1}), "plain number"),
        ("support", Worth(table={"standard": 0, "premium": 1}), None),
        ("support", Worth(table={"standard": 0}), "no row for 'premium'"),
        ("support", Worth(table={"standard": 0, "premium": 1, "gold": 2}), "no choice"),
        ("support", Worth(per_unit=1), "write a table"),
    ],
)
def test_worth_that_does_not_fit_its_issue(
    agenda: Agenda, issue: str, worth: Worth, wrong: str | None
) -> None:
    found = worth_fault(agenda, issue, worth)
    assert (found is None) if wrong is None else (found is not None and wrong in found[1])


def test_where_the_whole_deal_is_counted_nothing_is_spread(agenda: Agenda) -> None:
    once = Contract(months=36, per="deal")
    worth = Worth(per_unit=100, one_off=True)
    assert cents(agenda, once, price=worth) == 3 * cents(agenda, Contract(months=36), price=worth)
