"""What the conditions of a script can speak of, as a talk stands."""

from collections.abc import Iterator

from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.negotiation.issues import Package
from trainer.scenario.conditions import StateValue
from trainer.scenario.persona import clipped


def script_state(mind: Mind, heard: Impression) -> dict[str, StateValue]:
    """The values of ``STATE`` and of the names in ``GROUPS`` (:mod:`trainer.scenario.conditions`).

    What has not come about is left out.
    """
    payoff, way = mind.case.payoff, mind.aspiration.range
    here = payoff.cents(heard.standing)
    return {
        "round": mind.rounds,
        "rounds_left": mind.rounds_left,
        "meeting": mind.meeting,
        "trust": heard.trust,
        "resentment": heard.resentment,
        "patience": clipped(mind.patience / mind.persona.patience, 0, 1),
        "seller_offers": mind.seller_offers,
        "gap": (here - payoff.cents(heard.theirs)) / way,
        "moved": (mind.aspiration.opening - here) / way,
        "facts_told": len(mind.told),
        "pressed": mind.pressed,
        **dict(happened(mind)),
        **dict(on_table("seller", heard.theirs)),
        **dict(on_table("buyer", heard.standing)),
    }


def happened(mind: Mind) -> Iterator[tuple[str, StateValue]]:
    """What was told, heard and played, by the script's names."""
    for fact in mind.told:
        yield f"told.{fact}", 1.0
    for topic in mind.heard:
        yield f"heard.{topic}", 1.0
    for beat, rounds in mind.played.items():
        yield f"played.{beat}", float(len(rounds))


def on_table(side: str, package: Package) -> Iterator[tuple[str, StateValue]]:
    """What a side has on the table, issue by issue."""
    for issue, value in package.items():
        yield f"{side}.{issue}", value
