"""Contradiction: an offer that goes against what its maker has just called reasonable."""

from collections.abc import Iterable, Iterator, Sequence

from trainer.ledger.setting import Setting
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.offers import Offer


def opposed(
    setting: Setting, told: Iterable[str], offer: Offer | None, after: Package, fair: Sequence[Package]
) -> Iterator[str]:
    """The facts that the buyer has told and an offer goes against, by the buyer's own payoff.

    The offer makes the package ``after``. It names a term that leaves the need unmet, and pays the buyer
    less on that term, in whole cents, than any package in ``fair``: the seller's firm offer before, and what
    the buyer itself proposes. Holding is no contradiction, nor is another trade in place of one that was not
    taken up.
    """
    if setting.payoffs is None or offer is None:
        return
    payoff = setting.payoffs[Side.BUYER]

    def paid(issues: Sequence[str], package: Package) -> int:
        return round(100 * sum(payoff.part(issue, package[issue], after) for issue in issues))

    for need in (setting.facts[fact] for fact in told):
        named = [issue for issue in need.served_by if issue in offer.terms or issue in offer.asked]
        if not named or need.served(payoff, after):
            continue
        if paid(named, after) < min(paid(named, package) for package in fair):
            yield need.id


def contradicted(turn: int) -> str:
    """Why what took up such a need is hollow."""
    return f"contradicted by the offer in turn {turn}"
