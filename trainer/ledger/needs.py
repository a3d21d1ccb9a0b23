"""Needs of the buyer that a package serves, by the buyer's own payoff."""

from collections.abc import Collection, Iterable

from trainer.ledger.setting import Setting, compared
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.reading import Concern


def served(setting: Setting, facts: Iterable[str], package: Package) -> list[str]:
    """Those of some facts of the buyer's whose need a package serves, in order; without payoffs none."""
    if setting.payoffs is None:
        return []
    payoff, known = setting.payoffs[Side.BUYER], (fact for fact in facts if fact in setting.facts)
    return [fact for fact in known if setting.facts[fact].served(payoff, package)]


def newly_served(
    setting: Setting, told: Collection[str], once: Collection[str], before: Package, after: Package
) -> list[str]:
    """Those told that a package serves and the one before it did not, nor any before that (``once``)."""
    already = {*once, *served(setting, told, before)}
    return [fact for fact in served(setting, told, after) if fact not in already]


def serves(setting: Setting, side: Side, package: Package, concern: Concern) -> bool:
    """Whether what a side has on the table serves a concern of the other's. Only the buyer's are known.

    Of somebody else's transcript only the words are known: they are about the fact with most cues in them.
    """
    if side is Side.BUYER:
        return False
    if concern.id is not None:
        return concern.id in served(setting, [concern.id], package)
    said = f" {compared(concern.quote)} "
    cues = {
        fact.id: sum(f" {compared(cue)} " in said for cue in fact.topics) for fact in setting.facts.values()
    }
    most = max(cues.values(), default=0)
    return most > 0 and bool(
        served(setting, [fact for fact, found in cues.items() if found == most], package)
    )


def nears(setting: Setting, before: Package, after: Package, concern: Concern) -> bool:
    """Whether what a seller has on the table now meets more of a need of the buyer's than it did before."""
    fact = setting.facts.get(concern.id or "")
    if setting.payoffs is None or fact is None:
        return False
    payoff = setting.payoffs[Side.BUYER]
    return any(
        payoff.part(issue, after[issue], after) > payoff.part(issue, before[issue], before)
        for issue in fact.served_by
    )
