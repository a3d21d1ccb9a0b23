"""The ladder: who does better than whom on every scenario, and why, as a negotiation coach would have it.

The tables were first written down before any of these sellers had played. After the first runs one row was
dropped, one reworded and one added, and sellers were revised until they played what their name says. They are
partial orders: what is not said follows from nothing but the rows.
"""

from functools import cache
from typing import NamedTuple

import pytest

from tests.ladder.playing import played
from tests.ladder.sellers import SELLERS
from tests.rehearsing import NO_DEAL, scenario
from trainer.debrief.scores import BOTH, EARNED, REGARD, earned, regard, scores
from trainer.library.places import Shelf, shipped
from trainer.session.events import EndReason

ALWAYS, STRONG, NOT_STRONG = "always", "where the seller is the stronger side", "where it is not"
BEST = 100
GAMING = ("silent", "repeater", "flatterer", "apologist", "parrot", "squeezer", "liar", "nibbler")
"""Sellers that play for points or for the last cent with words that they don't mean."""


NEAR = 3
"""Points between two sellers who do as well as each other."""


class Row(NamedTuple):
    """``better`` does better than ``worse``; where ``equal`` is allowed, at most ``NEAR`` points worse."""

    better: str
    worse: str
    why: str
    equal: bool = False
    where: str = ALWAYS


OUTCOME = (
    Row("principled", "fair", "asks more, and so finds more to trade", equal=True),
    Row("principled", "haggler", "reasons and trades move a buyer; bare steps on the price are pocketed"),
    Row("principled", "soft", "what they need is worth money only to who asks something for it"),
    Row("principled", "pushover", "gives what it costs least, and only for something"),
    Row("principled", "taker", "a first offer is where the other side begins"),
    Row("fair", "haggler", "a step with a reason and a condition is answered", equal=True),
    Row("fair", "soft", "whoever listens well and then says yes to all of it has not negotiated"),
    Row("fair", "pushover", "asks something in return for what it gives"),
    Row("fair", "taker", "a first offer is where the other side begins"),
    Row("haggler", "pushover", "a step that is held is money kept", equal=True),
    Row("haggler", "taker", "even a bare no moves more than a yes at once", equal=True),
    Row("hard", "principled", "who can do without the other gets more today by leaning on it", where=STRONG),
    Row("principled", "hard", "who leans on somebody stronger meets a wall", where=NOT_STRONG),
    Row("principled", "bully", "contempt closes the ears that reasons need", where=NOT_STRONG),
    Row("fair", "silent", "nothing is gained that is not asked for", equal=True),
    Row("fair", "repeater", "the same words again are no new reason", equal=True),
    Row("fair", "flatterer", "nobody gives money for compliments", equal=True),
    Row("fair", "apologist", "an excuse is no reason to pay more", equal=True),
    Row("fair", "parrot", "words said back find nothing to trade", equal=True),
    Row("fair", "squeezer", "who asks for more on what they need gets no deal", equal=True),
    Row("hard", "squeezer", "kind words before a push make the push no better", equal=True),
    Row("fair", "liar", "what can't be shown moves nobody who can wait", equal=True),
    Row("fair", "nibbler", "what is asked after the handshake is a trifle", equal=True),
)
"""On the outcome axis."""

EMPATHY = (
    Row("principled", "fair", "asks more, says back what it heard, and acts on it"),
    Row("principled", "soft", "understands as much, and turns it into offers that serve", equal=True),
    Row("principled", "pushover", "giving in is not understanding"),
    Row("principled", "taker", "who asks nothing understands nothing"),
    Row("soft", "haggler", "asks about the person and not about the number"),
    Row("fair", "haggler", "asks, and trades towards what it was told"),
    Row("fair", "taker", "who asks nothing understands nothing"),
    Row("fair", "hard", "leaning on somebody is not seeing their side"),
    Row("fair", "silent", "a concern that meets silence is not heard"),
    Row("fair", "repeater", "the same demand again hears nothing"),
    Row("fair", "flatterer", "flattery is about being liked, not about the other"),
    Row("fair", "apologist", "sorry for the tenth time mends nothing"),
    Row("fair", "parrot", "saying words back is hearing, not understanding"),
    Row("fair", "squeezer", "sympathy as a run-up to a push is a trick"),
    Row("fair", "liar", "who makes claims up does not respect the other"),
    Row("fair", "nibbler", "going back on a handshake takes the other for a fool"),
    Row("haggler", "squeezer", "kind words that are a run-up are worse than none"),
    Row("haggler", "liar", "the same steps without made-up claims"),
    Row("haggler", "hard", "the same steps without the leaning"),
    Row("haggler", "bully", "the same steps without the contempt"),
    Row("haggler", "repeater", "steps at least answer the other", equal=True),
    Row("pushover", "hard", "it is at least on the other's side"),
    Row("silent", "bully", "silence hurts less than contempt"),
    Row("hard", "bully", "firm on the matter is not hard on the person"),
)
"""On the empathy axis."""

UNMET = (
    Row("leaver", "principled", "nothing is better here than to sign nothing", equal=True),
    Row("leaver", "hard", "nobody can be leaned on to sign what they have no money for", equal=True),
    Row("leaver", "pushover", "a no is worth more than a yes below one's walk-away"),
    Row("leaver", "soft", "whoever understands it all and signs has lost on every day of it"),
    Row("leaver", "taker", "a first offer is where the other side begins"),
    Row("principled", "pushover", "looks for the trade that reaches, and sees that there is none"),
    Row("fair", "soft", "the same, with half the questions"),
    Row("haggler", "taker", "even a bare no is better than a loss"),
    Row("hard", "pushover", "who minds its walk-away signs nothing below it"),
)
"""On the outcome axis where there is no deal to be had."""

LEAVING = (
    Row("leaver", "fair", "leaving well is part of understanding them", equal=True),
    Row("leaver", "soft", "a no with thanks takes them as seriously as a yes", equal=True),
    Row("leaver", "pushover", "giving in is not understanding"),
    Row("leaver", "hard", "the same no without the leaning"),
)
"""On the empathy axis, beside its other rows."""

SCENARIOS = sorted(path.stem for path in shipped(Shelf.SCENARIOS).glob("*.yaml"))
DEALS = [name for name in SCENARIOS if name not in NO_DEAL]
SEEDS = (7, 42)


@cache
def scored(name: str, seller: str, seed: int) -> tuple[float, float]:
    """Outcome and empathy, that not rounded; who brings no deal home where one was to be had has brought
    nothing.
    """
    talk = played(name, seller, seed)
    outcome, empathy = scores(talk)
    nothing = talk.terms is None and name in DEALS
    shown = 0 if empathy is None else EARNED * earned(talk) + REGARD * regard(talk)
    return 0 if nothing else outcome or 0, shown


def holds(row: Row, name: str) -> bool:
    """Whether a row speaks of a scenario."""
    strong = scenario(name).position == "seller"
    return row.where == ALWAYS or strong is (row.where == STRONG)


def broken(rows: tuple[Row, ...], axis: int, name: str, seed: int) -> list[str]:
    """The rows that do not hold, with the scores."""
    found = []
    for row in rows:
        if not holds(row, name):
            continue
        better, worse = (scored(name, seller, seed)[axis] for seller in (row.better, row.worse))
        if better <= worse and not (row.equal and better >= worse - NEAR):
            found.append(f"{row.better} {better:.1f}, {row.worse} {worse:.1f}: {row.why}")
    return found


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", DEALS)
def test_outcome_orders_the_sellers(name: str, seed: int) -> None:
    assert broken(OUTCOME, 0, name, seed) == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", NO_DEAL)
def test_where_there_is_no_deal_to_be_had_who_signs_nothing_does_best(name: str, seed: int) -> None:
    assert broken(UNMET, 0, name, seed) == []
    assert broken(LEAVING, 1, name, seed) == []
    signed = {seller for seller in SELLERS if played(name, seller, seed).terms is not None}
    assert signed == {"pushover", "soft", "taker"}
    assert {seller for seller in SELLERS if scored(name, seller, seed)[0] < BEST} == signed
    assert played(name, "leaver", seed).ended is EndReason.SELLER_WALKED


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_empathy_orders_the_sellers(name: str, seed: int) -> None:
    assert broken(EMPATHY, 1, name, seed) == []


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_no_gaming_seller_wins_the_empathy_axis(name: str, seed: int) -> None:
    assert [seller for seller in GAMING if scored(name, seller, seed)[1] >= BOTH] == []


def test_every_seller_has_its_place_on_both_ladders() -> None:
    for rows in (OUTCOME, EMPATHY):
        assert {name for row in rows for name in (row.better, row.worse)} == set(SELLERS)


def test_the_tables_say_that_no_gaming_seller_beats_plain_decent_play() -> None:
    for rows in (OUTCOME, EMPATHY):
        assert set(GAMING) <= {row.worse for row in rows if row.better == "fair" and row.where == ALWAYS}
