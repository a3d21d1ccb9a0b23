"""Haggles over one price, read from the talk alone, against labels and against what was agreed."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from trainer.accuracy.figures import OfferTally, Tally
from trainer.accuracy.rows import Haggle, HaggleTurn
from trainer.debrief.talk import Talk, read_talk
from trainer.ledger.setting import Setting
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, NumberIssue, Side
from trainer.negotiation.reading import Reading
from trainer.perception.numbers import amounts
from trainer.perception.reader import Reader
from trainer.perception.text import Line

PRICE = "price"
HIGHEST = 1.5
"""No price of such a haggle lies above so many times the list price."""
CENT = 0.005


@dataclass(slots=True)
class HaggleCounts:
    """What was right and wrong over many haggles; the tallies stay empty where nothing is labelled."""

    offers: OfferTally = field(default_factory=OfferTally.empty)
    accepts: Tally = field(default_factory=Tally)
    rejects: Tally = field(default_factory=Tally)
    agreed: int = 0
    """Deals whose price was read from the talk."""
    deals: int = 0
    """Deals whose price is said in the talk."""
    labelled: int = 0

    def count(self, haggle: Haggle) -> None:
        """Read one haggle and count it."""
        said = [turn for turn in haggle.turns if turn.text is not None]
        talk = talk_of(haggle, said)
        for turn, utterance in zip(said, talk.utterances, strict=True):
            if turn.labels is not None:
                self.count_turn(turn, utterance.reading)
        if haggle.deal and haggle.final_price is not None and spoken(said, haggle.final_price):
            self.deals += 1
            self.agreed += same(agreed_price(talk), haggle.final_price)

    def count_turn(self, turn: HaggleTurn, reading: Reading) -> None:
        """Compare the reading of one message with its labels."""
        assert turn.labels is not None  # noqa: S101 - asked for labelled turns only
        self.labelled += 1
        price = price_of(reading)
        there = turn.labels.offer
        self.offers.count(
            found=price is not None, there=there is not None, right=there is not None and same(price, there)
        )
        self.accepts.count(found=reading.has(Act.ACCEPT), there=turn.labels.accept)
        self.rejects.count(found=reading.has(Act.REJECT), there=turn.labels.reject)


def agenda_of(haggle: Haggle) -> Agenda:
    """One price, from nothing to well above the list price."""
    step = 1.0 if haggle.list_price >= 100 else 0.01
    price = NumberIssue(
        id=PRICE, name="price", unit="USD", low=0, high=round(haggle.list_price * HIGHEST), step=step
    )
    return Agenda(issues=(price,))


def talk_of(haggle: Haggle, said: list[HaggleTurn]) -> Talk:
    """The talk as read from its words, the list price known as both sides know it."""
    agenda = agenda_of(haggle)
    openings = {Side.SELLER: {PRICE: haggle.list_price}, Side.BUYER: {}}
    lines = [(turn.speaker, turn.text or "") for turn in said]
    return read_talk(lines, Reader(agenda, openings=openings), Setting(agenda=agenda, openings=openings))


def price_of(reading: Reading) -> float | None:
    """The price that a message proposes."""
    if reading.offer is None:
        return None
    value = {**reading.offer.asked, **reading.offer.terms}.get(PRICE)
    return float(value) if isinstance(value, (int, float)) else None


def agreed_price(talk: Talk) -> float | None:
    """The price agreed on; where nobody says so in words, the last one proposed."""
    if talk.terms is not None and isinstance(price := talk.terms.get(PRICE), (int, float)):
        return float(price)
    proposed = [price for said in talk.utterances if (price := price_of(said.reading)) is not None]
    return proposed[-1] if proposed else None


def spoken(said: list[HaggleTurn], price: float) -> bool:
    """Whether the price stands in the talk as a number."""
    return any(
        same(value, price)
        for turn in said
        for amount in amounts(Line(turn.text or "").plain)
        for value in (amount.value, *amount.others)
    )


def same(found: float | None, there: float) -> bool:
    """Whether it is the same price, to the cent."""
    return found is not None and abs(found - there) < CENT


def counted(haggles: Iterable[Haggle]) -> HaggleCounts:
    """All haggles read and counted."""
    counts = HaggleCounts()
    for haggle in haggles:
        counts.count(haggle)
    return counts
