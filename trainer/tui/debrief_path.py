"""What both sides' standing packages pay the seller over the turns, read from the ledger."""

from trainer.debrief.talk import Talk
from trainer.negotiation.issues import Package, Side
from trainer.scenario.scenario import Scenario
from trainer.tui.plots import Path


def payoff_path(talk: Talk, scenario: Scenario) -> Path:
    """From the openings on, after every turn. A conditional offer counts from the turn that takes it up."""
    worth = {side: [worth_of(scenario, scenario.openings[side])] for side in Side}
    changes = talk.ledger.concessions.entries
    for said in talk.utterances:
        for side, so_far in worth.items():
            made = [entry for entry in changes if entry.made_firm == said.turn and entry.side is side]
            so_far.append(worth_of(scenario, made[-1].after) if made else so_far[-1])
    return Path(
        yours=worth[Side.SELLER],
        theirs=worth[Side.BUYER],
        walk_away=scenario.floors[Side.SELLER],
        target=round(scenario.seller.target * 100),
    )


def worth_of(scenario: Scenario, package: Package) -> int:
    """What a package pays the seller, in cents a year."""
    return scenario.payoffs[Side.SELLER].cents(package)
