"""All packages at once: ZOPA, frontier, Nash point and efficiency, against brute force."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.negotiation.frontier import Space
from trainer.negotiation.grid import count_packages, packages
from trainer.negotiation.issues import Agenda, Choice, ChoiceIssue, NumberIssue
from trainer.negotiation.payoffs import Contract, Payoff, Valuation, Worth

AGENDA = Agenda(
    issues=(
        NumberIssue(id="price", name="price", low=0, high=5, step=1),
        NumberIssue(id="days", name="days", low=30, high=60, step=15),
        ChoiceIssue(id="support", name="support", choices={"no": Choice(), "yes": Choice()}),
    )
)


def space(seller: Valuation, buyer: Valuation, seller_floor: int, buyer_floor: int) -> Space:
    contract = Contract()
    return Space(Payoff(AGENDA, seller, contract), Payoff(AGENDA, buyer, contract), seller_floor, buyer_floor)


def opposed(floor: int) -> Space:
    """A price to share out, and support that costs 1 and is worth 3."""
    seller = Valuation(worth={"price": Worth(per_unit=1), "support": Worth(table={"no": 0, "yes": -1})})
    buyer = Valuation(
        worth={
            "price": Worth(per_unit=-1, counted_from=5),
            "support": Worth(table={"no": 0, "yes": 3}),
        }
    )
    return space(seller, buyer, floor, floor)


money = st.integers(-20, 20)


@st.composite
def spaces(draw: st.DrawFn) -> Space:
    """Any tastes of two sides, with and without terms that are ruled out."""

    def valuation() -> Valuation:
        worth = {
            "price": {"per_unit": draw(money)},
            "days": {"table": {"30": draw(money), "45": draw(money), "60": draw(money)}},
            "support": {"table": {"no": draw(money), "yes": draw(money)}},
        }
        never = [{"price": {"above": 3}, "support": {"is": ["yes"]}}] if draw(st.booleans()) else []
        return Valuation.model_validate({"worth": worth, "never": never})

    return space(valuation(), valuation(), draw(money) * 100, draw(money) * 100)


def test_every_package_is_there_once() -> None:
    found = [tuple(package.values()) for package in packages(AGENDA)]
    assert len(found) == len(set(found)) == count_packages(AGENDA) == 6 * 3 * 2


def test_a_talk_that_can_be_reckoned_in_the_head() -> None:
    found = opposed(100)
    assert found.nash is not None
    assert dict(found.nash.package) == {"price": 5, "days": 30, "support": "yes"}  # of two, the seller's
    assert (found.nash.seller, found.nash.buyer) == (400, 300)
    assert found.most_joint_surplus == 500
    assert found.best_for_seller is not None
    assert (found.best_for_seller.seller, found.best_for_seller.buyer) == (400, 300)
    assert found.efficiency({"price": 3, "days": 30, "support": "no"}) == 0.6
    assert found.efficiency({"price": 3, "days": 30, "support": "yes"}) == 1.0


def test_where_there_is_nothing_to_agree_on() -> None:
    found = opposed(1000)
    assert found.zopa == ()
    assert found.nash is found.best_for_seller is found.best_joint is None
    assert found.most_joint_surplus == 0
    assert found.efficiency({"price": 3, "days": 30, "support": "no"}) is None


def test_of_equally_good_packages_the_most_even_one_is_the_best() -> None:
    best = opposed(0).best_joint
    assert best is not None
    assert abs(best.seller - best.buyer) == min(
        abs(point.seller - point.buyer) for point in opposed(0).zopa if point.seller + point.buyer == 700
    )


@given(spaces())
def test_the_zopa_is_what_both_would_rather_sign(found: Space) -> None:
    allowed = [
        package
        for package in packages(AGENDA)
        if not found.seller.forbids(package) and not found.buyer.forbids(package)
    ]
    assert [point.package for point in found.points] == allowed
    assert [point.package for point in found.zopa] == [
        package
        for package in allowed
        if found.seller.cents(package) >= found.seller_floor
        and found.buyer.cents(package) >= found.buyer_floor
    ]


@given(spaces())
def test_the_frontier_is_what_nothing_beats(found: Space) -> None:
    undominated = {
        (one.seller, one.buyer)
        for one in found.points
        if not any(
            other.seller >= one.seller
            and other.buyer >= one.buyer
            and (other.seller, other.buyer) != (one.seller, one.buyer)
            for other in found.points
        )
    }
    frontier = [(point.seller, point.buyer) for point in found.frontier]
    assert set(frontier) == undominated
    assert frontier == sorted(frontier, reverse=True)
    assert len(frontier) == len(set(frontier))


@given(spaces())
def test_the_nash_point_has_the_largest_product(found: Space) -> None:
    def product(seller: int, buyer: int) -> int:
        return (seller - found.seller_floor) * (buyer - found.buyer_floor)

    if found.nash is None:
        assert found.zopa == ()
        return
    assert product(found.nash.seller, found.nash.buyer) == max(
        product(point.seller, point.buyer) for point in found.zopa
    )


@given(spaces())
def test_efficiency_is_one_at_the_best_and_no_higher_anywhere(found: Space) -> None:
    if found.best_joint is None or found.most_joint_surplus == 0:
        return
    assert found.efficiency(found.best_joint.package) == 1.0
    for point in found.zopa:
        efficiency = found.efficiency(point.package)
        assert efficiency is not None
        assert 0 <= efficiency <= 1


@given(spaces())
def test_the_sellers_best_is_one_that_the_buyer_could_accept(found: Space) -> None:
    best = found.best_for_seller
    if best is None:
        return
    assert best.buyer >= found.buyer_floor
    assert best.seller == max(point.seller for point in found.zopa)
    assert best.buyer == max(point.buyer for point in found.zopa if point.seller == best.seller)
