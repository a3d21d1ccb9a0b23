"""Hand-written builders: a setting small enough to reckon in one's head, readings, and a talk to a ledger.

A dollar on the price is 10 a year for either side, a day of payment costs the seller 1 and is worth 3 to the
buyer, and every extra is another kind of change. The seller opens at 1000 and would leave at 500; the buyer
opens at 780 and would leave at 200.
"""

from dataclasses import replace
from typing import Any

from trainer.ledger.heard import Heard
from trainer.ledger.ledger import Ledger
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Agenda, Choice, ChoiceIssue, NumberIssue, Side, Terms
from trainer.negotiation.moves import Move
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.payoffs import Contract, Payoff, Valuation, Worth
from trainer.negotiation.reading import Concern, ConcernKind, Reading
from trainer.scenario.party import BuyerFact, FactKind
from trainer.scenario.persona import Persona

SELLER, BUYER = Side.SELLER, Side.BUYER

EXTRAS = {
    "none": (0, 0),
    "training": (-100, 0),
    "report": (0, 100),
    "pilot": (100, 100),
    "fee": (100, -100),
    "tax": (100, 0),
    "paperwork": (0, -100),
    "mess": (-100, -100),
    "copy": (0, 0),
}
"""What an extra is worth to (seller, buyer)."""

AGENDA = Agenda(
    issues=(
        NumberIssue(id="price", name="price", unit="USD", low=0, high=200, step=1),
        NumberIssue(id="days", name="payment days", unit="days", low=0, high=90, step=15),
        ChoiceIssue(id="extra", name="extra", choices={name: Choice() for name in EXTRAS}),
    )
)
SELLER_WORTH = Valuation(
    worth={
        "price": Worth(per_unit=10),
        "days": Worth(per_unit=-1),
        "extra": Worth(table={name: worth[0] for name, worth in EXTRAS.items()}),
    }
)
BUYER_WORTH = Valuation(
    worth={
        "price": Worth(per_unit=-10, counted_from=100),
        "days": Worth(per_unit=3),
        "extra": Worth(table={name: worth[1] for name, worth in EXTRAS.items()}),
    }
)
OPENINGS: dict[Side, Terms] = {
    SELLER: {"price": 100, "days": 0, "extra": "none"},
    BUYER: {"price": 40, "days": 60, "extra": "none"},
}
OUTAGES = BuyerFact(
    id="outages",
    text="You were down all spring.",
    topics=("outage",),
    kind=FactKind.CONCERN,
    served_by={"extra": "report"},
)
CASH = BuyerFact(
    id="cash",
    text="Cash is tight.",
    topics=("cash",),
    kind=FactKind.INTEREST,
    stage=2,
    served_by={"days": 45},
)
ALONE = BuyerFact(
    id="alone", text="We have nobody else.", topics=("others",), kind=FactKind.WEAKNESS, stage=3
)

SETTING = Setting(
    agenda=AGENDA,
    openings=OPENINGS,
    payoffs={
        SELLER: Payoff(AGENDA, SELLER_WORTH, Contract()),
        BUYER: Payoff(AGENDA, BUYER_WORTH, Contract()),
    },
    floors={SELLER: 50_000, BUYER: 20_000},
    targets={SELLER: 90_000, BUYER: 70_000},
    position="balanced",
    claims={Act.DEADLINE: True, Act.SCARCITY: False},
    must_tell=("refit",),
    facts={fact.id: fact for fact in (OUTAGES, CASH, ALONE)},
    arguments=("peers",),
    persona=Persona(trust=0.4, sensitivity=1.0),
)
FOREIGN = Setting.foreign(AGENDA)


def setting(**changes: Any) -> Setting:
    """The small setting, changed."""
    return replace(SETTING, **changes)


def quoted(act: Act, severity: int | None = None, quote: str | None = None) -> ActQuote:
    return ActQuote(act=act, severity=severity, quote=quote or act.value)


def offer(terms: Terms, given: Terms | None = None, *, on_theirs: bool = False) -> Offer:
    """Terms, on the condition that the other side does what is ``given``."""
    condition = Condition(terms=dict(given)) if given else None
    return Offer(terms=dict(terms), condition=condition, on_theirs=on_theirs)


def reading(
    *acts: Act | ActQuote,
    terms: Terms | None = None,
    given: Terms | None = None,
    on_theirs: bool = False,
    **more: Any,
) -> Reading:
    """A reading; terms bring the act of their offer with them."""
    found = [act if isinstance(act, ActQuote) else quoted(act) for act in acts]
    if terms is not None:
        found.append(quoted(Act.TRADE if given else Act.OFFER))
        more["offer"] = offer(terms, given, on_theirs=on_theirs)
    return Reading(acts=tuple(found), **more)


def concern(fact: str | None = None, *cues: str, quote: str = "we had a bad spring") -> Concern:
    return Concern(id=fact, kind=ConcernKind.CONCERN, quote=quote, cues=cues)


class Talk:
    """A talk told to a ledger line by line; every line has other words unless they are given."""

    def __init__(self, measured: Setting = SETTING) -> None:
        self.ledger = Ledger(measured)
        self.turn = 0

    def say(self, side: Side, read: Reading, text: str | None = None, move: Move | None = None) -> Heard:
        self.turn += 1
        line = f"line {self.turn}" if text is None else text
        return self.ledger.record(Utterance(self.turn, side, line, read, move))

    def seller(self, *acts: Act | ActQuote, text: str | None = None, **more: Any) -> Heard:
        return self.say(SELLER, reading(*acts, **more), text)

    def buyer(
        self, *acts: Act | ActQuote, text: str | None = None, move: Move | None = None, **more: Any
    ) -> Heard:
        return self.say(BUYER, reading(*acts, **more), text, move)

    def rules(self, side: Side, turn: int | None = None) -> list[str]:
        """The rules behind a side's resentment, of one turn or all."""
        evidence = self.ledger.resentment[side].evidence
        return [entry.rule for entry in evidence if turn in {None, entry.turn}]

    def resentment(self, side: Side) -> float:
        return self.ledger.resentment[side].value
