"""Many sessions as a row of means."""

from collections.abc import Iterable, Sequence
from math import fsum

from trainer.simulate.document import RowJson
from trainer.simulate.result import Result


def row(results: Sequence[Result]) -> RowJson:
    """The means over the sessions of one policy in one scenario; there has to be one at least."""
    first = results[0]
    return RowJson(
        scenario=first.scenario,
        seller=first.seller,
        sessions=len(results),
        deal_rate=mean(found.deal for found in results),
        walkaway_rate=mean(found.walked for found in results),
        seller_payoff=mean(found.seller_payoff / 100 for found in results),
        buyer_payoff=mean(found.buyer_payoff / 100 for found in results),
        efficiency=known_mean(found.efficiency for found in results),
        resentment_buyer=mean(found.resentment_buyer for found in results),
        resentment_seller=mean(found.resentment_seller for found in results),
        lifetime_value=mean(found.lifetime / 100 for found in results),
        outcome=mean(found.outcome for found in results),
        empathy=known_mean(found.empathy for found in results),
        violations=sum(len(found.violations) for found in results),
    )


def mean(values: Iterable[float]) -> float:
    """The mean, to four decimals; there has to be a value at least."""
    found = list(values)
    return round(fsum(found) / len(found), 4)


def known_mean(values: Iterable[float | None]) -> float | None:
    """The mean of those that are known; None where none is."""
    found = [value for value in values if value is not None]
    return mean(found) if found else None
