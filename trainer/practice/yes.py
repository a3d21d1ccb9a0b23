"""What a typed line would sign: the whole package, in at most two lines of a narrow screen."""

from trainer.ledger.reversal import goes_back, wishes_beside
from trainer.ledger.setting import Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, Package, Side
from trainer.negotiation.reading import Reading
from trainer.practice.wording import cell, described, described_terms, read_as
from trainer.session.state import State

MOST = 130
"""Characters that two lines of 80 columns take beside what stands in front of them."""
REOPENS = "takes back what is agreed"
HALF = "may be a yes: they will ask which"


def understood(state: State, text: str, reading: Reading, *, acts: bool) -> str:
    """How a line that has not been said yet is read: :func:`read_as`, and where it says yes or builds on
    the buyer's terms or on agreed ones, all terms of what it comes to.
    """
    agenda, found = state.scenario.agenda, read_as(state.scenario, reading, acts=acts)
    said = Utterance(state.turn, Side.SELLER, text, reading)
    if goes_back(state.ledger.positions, said):
        short = described(reading, agenda, acts=False)
        return f"{short}; {REOPENS}" if short else REOPENS
    last = state.mind.last_move
    if reading.half_yes is not None and last is not None and last.offer is not None:
        return HALF
    package, wishes = would_sign(state, reading), state.agreed and wishes_beside(state.agreed, said)
    if package is None or wishes:
        return found
    lead = "signs " if reading.has(Act.ACCEPT) or state.agreed is not None else "on their terms: "
    return lead + in_short(package, agenda, MOST - len(lead))


def would_sign(state: State, reading: Reading) -> Package | None:
    """What a line says yes to or builds on their terms, all issues of it; None for a line that does not."""
    positions, offer = state.ledger.positions, reading.offer
    if reading.takes_theirs:
        if state.agreed is not None and positions.pending[Side.BUYER] is None:
            return state.agreed
        return positions.on_table(Side.BUYER) if positions.last[Side.BUYER] is not None else None
    if offer is None or offer.condition is not None or not (offer.on_theirs or state.agreed is not None):
        return None
    return positions.package(Side.SELLER, offer)


def in_short(package: Package, agenda: Agenda, most: int) -> str:
    """All terms of a package, with the names of their issues where there is room for them."""
    named = described_terms({issue: package[issue] for issue in agenda.ids}, agenda)
    if len(named) <= most:
        return named
    bare = ", ".join(cell(agenda, issue, package[issue]) for issue in agenda.ids)
    return bare if len(bare) <= most else f"{bare[: most - 1]}…"
