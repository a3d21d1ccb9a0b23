"""Whether a scenario rewards what it should: what many sessions say of the lesson that it teaches."""

from collections.abc import Iterator, Mapping, Sequence

from trainer.debrief.amounts import money
from trainer.scenario.scenario import Scenario
from trainer.simulate.document import RowJson
from trainer.simulate.policies import POLICIES, SIMPLE
from trainer.simulate.report import percent
from trainer.simulate.result import Result
from trainer.simulate.run import Batch
from trainer.simulate.summary import row

SESSIONS = 20
"""Sessions of each policy: enough to tell, and not long to wait for."""
LEVELS = (1, 5)
"""Difficulties that a principled seller is tried on besides the usual one."""
CLOSES = 0.8
"""How often a principled seller has to come to a deal, where there is one to be had."""
NEAR = 3
"""Points of outcome between two levels that chance alone makes."""
SORE = 0.15
"""Resentment of its own side that giving in should leave."""
MARGIN = 0.02
"""By how much one policy may do better than another that should be ahead: chance does that."""

WORSE_OPENING = "let the buyer's opening be worth less to the seller, by its price or its other terms"
MORE_TO_FIND = (
    "give facts that good questions bring out a 'served_by', and make those terms worth more to the buyer "
    "than they cost the seller"
)
MORE_TO_MOVE = "lower the buyer's 'reserve' or its 'target', or give 'moved_by' and 'served_by' more weight"
MORE_TO_LOSE = "raise 'years' or 'retention_lost' under 'future', or the buyer's 'sensitivity'"
MORE_TO_BEND = (
    "see 'The five levels' in 'scenario show': a 'reserve' or 'pocketing' near its end cannot be bent"
)
"""What an author can do about each."""


def trials(document: str, seed: int) -> list[Batch]:
    """The sessions that tell: every policy, and a principled seller at the easiest and the hardest."""
    usual = [Batch(document, seller, seed, 1, SESSIONS) for seller in POLICIES]
    return usual + [Batch(document, "principled", seed, 1, SESSIONS, level) for level in LEVELS]


def wrong_lessons(scenario: Scenario, results: Sequence[Result]) -> list[str]:
    """What is wrong with what a scenario teaches, each in a sentence; none where it is right."""
    usual = [result for result in results if result.level not in LEVELS]
    rows = {seller: row([one for one in usual if one.seller == seller]) for seller in POLICIES}
    levels = [row([one for one in results if one.level == level]) for level in LEVELS]
    if not scenario.space.zopa:
        return [*broken_words(results), *without_zopa(rows)]
    return [
        *broken_words(results),
        *closing(rows),
        *ranking(scenario, rows),
        *over_life(scenario, rows),
        *difficulty(levels),
    ]


def broken_words(results: Sequence[Result]) -> Iterator[str]:
    """The first fault of the buyer's own, if there is one."""
    for result in results:
        if result.violations:
            where = f"{result.seller}, seed {result.seed}"
            yield f"the buyer breaks its word with {where}: {result.violations[0]}"
            return


def without_zopa(rows: Mapping[str, RowJson]) -> Iterator[str]:
    """Where no package suits both sides, walking away is right."""
    if rows["principled"].deal_rate > 0:
        yield "a principled seller makes a deal though no package suits both sides"


def closing(rows: Mapping[str, RowJson]) -> Iterator[str]:
    """A deal that is there can be had."""
    rate = rows["principled"].deal_rate
    if rate < CLOSES:
        yield (
            f"a principled seller comes to a deal in {percent(rate)} of sessions, though one is to be had; "
            f"{MORE_TO_MOVE}"
        )


def ranking(scenario: Scenario, rows: Mapping[str, RowJson]) -> Iterator[str]:
    """Giving in does not pay, finding out does, and who gives in regrets it."""
    outcome = {seller: found.outcome for seller, found in rows.items()}
    if outcome["pushover"] >= outcome["principled"]:
        yield (
            f"giving in pays: a pushover's outcome is {outcome['pushover']:.0f}, "
            f"a principled seller's {outcome['principled']:.0f}; {WORSE_OPENING}"
        )
    if outcome["expert"] < outcome["principled"] * (1 - MARGIN) and not lasts(scenario, rows):
        later = " nor over the account's life" if scenario.future else ""
        yield (
            f"finding out more does not pay today{later}: the expert's outcome is {outcome['expert']:.0f}, "
            f"a principled seller's {outcome['principled']:.0f}; {MORE_TO_FIND}"
        )
    sore = rows["pushover"].resentment_seller
    if sore < SORE:
        yield (
            f"a pushover is left without resentment ({sore:.2f}): what the buyer wants costs too little; "
            f"{WORSE_OPENING}"
        )


def lasts(scenario: Scenario, rows: Mapping[str, RowJson]) -> bool:
    """Whether what an expert leaves on the table comes back over the account's life."""
    worth = {seller: rows[seller].lifetime_value for seller in ("expert", "principled")}
    return scenario.future is not None and worth["expert"] >= worth["principled"]


def over_life(scenario: Scenario, rows: Mapping[str, RowJson]) -> Iterator[str]:
    """Over the account's life no simple policy is worth more than a principled seller."""
    if scenario.future is None:
        return
    worth = {seller: rows[seller].lifetime_value for seller in SIMPLE}
    best = max(worth, key=lambda seller: worth[seller])
    if worth[best] - worth["principled"] > MARGIN * abs(worth["principled"]):
        amounts = [money(round(100 * worth[seller]), scenario.currency) for seller in (best, "principled")]
        yield (
            f"{best} pays: it is worth {amounts[0]} over the account's life, "
            f"a principled seller {amounts[1]}; {MORE_TO_LOSE}"
        )


def difficulty(levels: Sequence[RowJson]) -> Iterator[str]:
    """A harder buyer leaves a principled seller less."""
    easy, hard = levels
    if hard.outcome > easy.outcome + NEAR:
        yield (
            f"the hardest buyer leaves a principled seller more ({hard.outcome:.0f}) "
            f"than the easiest ({easy.outcome:.0f}); {MORE_TO_BEND}"
        )
