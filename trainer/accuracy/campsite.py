"""Two campers' talk as a neutral negotiation: A as the seller, B as the buyer, points as money."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from trainer.accuracy.rows import Camp, Camper, CampTurn
from trainer.debrief.talk import Talk
from trainer.ledger.ledger import Ledger
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Agenda, NumberIssue, Package, Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.payoffs import Contract, Payoff, Valuation, Worth
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context
from trainer.perception.discovery import KNOWN
from trainer.perception.reader import Reader
from trainer.session.events import EndReason

ITEMS = ("Food", "Water", "Firewood")
EACH = 3
"""Packages of each item that there are."""
POINTS = {"High": 5, "Medium": 4, "Low": 3}
"""What a package is worth by its place among a camper's priorities."""
NO_DEAL = 5
"""Points of a camper who leaves without a deal."""
TARGET = 24
"""Points to aim for: two thirds of all there are, what both can have at once when they trade well."""
AGENDA = Agenda(
    issues=tuple(
        NumberIssue(id=item, name=f"{item.lower()} for A", unit="packages", low=0, high=EACH, step=1)
        for item in ITEMS
    )
)
SIDES = {"A": Side.SELLER, "B": Side.BUYER}
BY_BUTTON = frozenset({Act.ACCEPT, Act.WALK_AWAY})
"""Acts that only a button makes: what is agreed in the talk has to be entered, and can be undone there."""
AMOUNTS = re.compile(r"\b(?:\d|one|two|three|all|both)\b", re.IGNORECASE)
"""What names a split in the talk: an offer, though nobody reads its numbers. What is entered comes later."""
READER = Reader(Agenda(issues=KNOWN), trained=False)
"""By rules alone: the trained heads have learnt sales talk, and campers talk otherwise."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One participant: the talk, the side taken, and what was said afterwards."""

    talk: Talk
    side: Side
    dialogue: int
    likes: int
    """How much the other is liked, 1 to 5."""
    satisfied: int
    """How satisfied with the deal, 1 to 5."""


def seats(camps: Iterable[Camp]) -> list[Seat]:
    """All participants that rated the other and the deal."""
    found = []
    for camp in camps:
        talk = campsite(camp)
        for name, side in SIDES.items():
            rated = camp.participants[name]
            if rated.likes_opponent is not None and rated.satisfaction is not None:
                found.append(Seat(talk, side, camp.id, rated.likes_opponent, rated.satisfaction))
    return found


def neutral(camp: Camp) -> Setting:
    """The yardsticks of a dialogue, by what each camper's priorities make the packages worth."""
    payoffs = {side: payoff(camp.participants[name], side) for name, side in SIDES.items()}
    return Setting(
        agenda=AGENDA,
        openings={side: dict.fromkeys(ITEMS, EACH if side is Side.SELLER else 0) for side in Side},
        payoffs=payoffs,
        floors=dict.fromkeys(Side, NO_DEAL * 100),
        targets=dict.fromkeys(Side, TARGET * 100),
        position="balanced",
    )


def payoff(camper: Camper, side: Side) -> Payoff:
    """What a split is worth to a camper; the issues count the packages that A gets."""
    worth = {item: POINTS[level] for level, item in camper.priority.items()}
    of_items = {
        item: Worth(per_unit=points) if side is Side.SELLER else Worth(per_unit=-points, counted_from=EACH)
        for item, points in worth.items()
    }
    return Payoff(AGENDA, Valuation(worth=of_items), Contract())


def campsite(camp: Camp) -> Talk:
    """The talk of two campers with its ledger. The buttons they press stand in it in brackets."""
    ledger = Ledger(neutral(camp))
    utterances: list[Utterance] = []
    for said in heard(camp):
        utterances.append(replace(said, turn=len(utterances) + 1))
        if AMOUNTS.search(said.text):
            ledger.positions.made[said.side] += 1
        ledger.record(utterances[-1])
    ended = end_of(camp, ledger)
    return Talk(
        scenario=None,
        seed=None,
        utterances=tuple(utterances),
        ledger=ledger,
        ended=ended,
        terms=ledger.positions.agreed if ended is EndReason.AGREED else None,
    )


def heard(camp: Camp) -> Iterator[Utterance]:
    """The turns as they are read, one after the other."""
    last = ""
    for turn in camp.turns:
        side = SIDES[turn.speaker]
        if turn.text is None:
            yield Utterance(0, side, f"({button_of(turn)})", pressed(turn))
            continue
        context = Context(speaker=side, standing={one: {} for one in Side}, heard=last)
        reading = READER.read(turn.text, context)
        acts = tuple(found for found in reading.acts if found.act not in BY_BUTTON)
        yield Utterance(0, side, turn.text, reading.model_copy(update={"acts": acts, "offer": None}))
        last = turn.text


def pressed(turn: CampTurn) -> Reading:
    """What a button does, as a reading."""
    quote = button_of(turn)
    act = {
        "Submit-Deal": Act.OFFER,
        "Accept-Deal": Act.ACCEPT,
        "Reject-Deal": Act.REJECT,
        "Walk-Away": Act.WALK_AWAY,
    }.get(turn.action or "")
    acts = (ActQuote(act=act, quote=quote),) if act else ()
    offer = Offer(terms=split(turn)) if act is Act.OFFER else None
    return Reading(acts=acts, offer=offer, words=len(quote.split()))


def button_of(turn: CampTurn) -> str:
    """What a button says, as it stands in the talk."""
    match turn.action:
        case "Submit-Deal":
            own = ", ".join(f"{turn.me.get(item, 0)} {item.lower()}" for item in ITEMS)
            return f"proposes {own} for itself"
        case "Accept-Deal":
            return "accepts the deal"
        case "Reject-Deal":
            return "rejects the deal"
        case _:
            return "walks away"


def split(turn: CampTurn) -> Package:
    """The packages that A gets by a deal that was entered."""
    for_a: Mapping[str, int] = turn.me if turn.speaker == "A" else turn.you
    return {item: for_a.get(item, 0) for item in ITEMS}


def end_of(camp: Camp, ledger: Ledger) -> EndReason:
    """How the campers parted."""
    last = camp.turns[-1] if camp.turns else None
    if last is not None and last.action == "Walk-Away":
        return EndReason.SELLER_WALKED if last.speaker == "A" else EndReason.BUYER_WALKED
    return EndReason.AGREED if ledger.positions.agreed is not None else EndReason.UNFINISHED
