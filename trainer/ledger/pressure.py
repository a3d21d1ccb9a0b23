"""Pressure: moves that raise the cost of saying no, by either side, and the answer each got (DESIGN §6)."""

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum

from trainer.ledger.dates import known_time
from trainer.ledger.naming import names_a_push
from trainer.ledger.setting import Setting, Utterance
from trainer.ledger.yielding import ends_its_way, takes_back
from trainer.negotiation.acts import EMPATHY, PRESSURE, SEQUENCE, Act, ActQuote
from trainer.negotiation.issues import Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading

EXTREME = 0.25
"""A first offer is extreme when it is worse for the other side than the mover's opening by this share of
the other's range: whoever hears it judges it by their own numbers."""


class Answer(StrEnum):
    """What the other side did about it in its next turn, the weightiest thing first.

    Who names a tactic and gives in to it all the same has given in. A turn that only asks back what was
    meant, or that nobody could make out, is no answer yet.
    """

    CONCEDED = "conceded"
    HELD = "held"
    NAMED = "named"
    REFRAMED = "reframed"
    IGNORED = "ignored"
    RETALIATED = "retaliated"


@dataclass(frozen=True, slots=True)
class PressureEntry:
    """A tactic that one side played."""

    turn: int
    side: Side
    tactic: Act
    severity: int
    """0 where it was true and plainly put."""
    felt: int
    """The severity as it sounds to whoever can't know whether it is true."""
    true: bool | None
    stronger: str | None
    """The stronger side: seller, buyer or balanced; None without a scenario."""
    repeated: int
    """How often this side had played the same tactic before."""
    answer: Answer | None
    """None while the other side has not answered."""
    quote: str
    answered_turn: int | None = None
    """The turn that answered it."""


class PressureBook:
    """All pressure of a talk."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.stronger: str | None = setting.position
        self.entries: list[PressureEntry] = []
        self.played: Counter[tuple[Side, Act]] = Counter()
        """How often each side has played each tactic."""
        self.settled: list[PressureEntry] = []
        """Entries that the last utterance answered."""
        self._waiting: dict[Side, list[int]] = {side: [] for side in Side}
        """Places of each side's entries that wait for the other side's answer."""
        self._demands: dict[Side, Offer | None] = dict.fromkeys(Side)
        self._begged: dict[Side, bool] = dict.fromkeys(Side, False)
        self._questioned: dict[Side, bool] = dict.fromkeys(Side, False)
        self._invited: dict[Side, bool] = dict.fromkeys(Side, False)
        """Whether a side has just asked for what the other would otherwise be repeating."""

    def record(self, said: Utterance, *, gave: bool, reopens: bool, first_offer: bool) -> list[PressureEntry]:
        """Find the tactics of an utterance and settle what it answers; the new entries.

        ``gave`` says whether the speaker gave something up for the other side, or said yes to it.
        """
        found = [
            (quoted.act, 1 if quoted.severity is None else quoted.severity, quoted.quote)
            for quoted in said.reading.acts
            if quoted.act in PRESSURE and not self._asks_of_rival(said, quoted)
        ]
        found += self._from_sequence(said, reopens=reopens, first_offer=first_offer)
        once: dict[Act, tuple[Act, int, str]] = {}
        for each in found:
            if each[0] not in once or each[1] > once[each[0]][1]:
                once[each[0]] = each
        added = [self._entry(said, tactic, severity, quote) for tactic, severity, quote in once.values()]
        pushes = any(
            entry.felt > 0 and entry.tactic not in SEQUENCE and not takes_back(said, entry.quote)
            for entry in added
        )
        self._settle(said, gave=gave, pushes=pushes)
        self._waiting[said.side] += range(len(self.entries), len(self.entries) + len(added))
        self.entries += added
        return added

    def _entry(self, said: Utterance, tactic: Act, severity: int, quote: str) -> PressureEntry:
        true = self.setting.claims.get(tactic) if said.side is Side.SELLER else None
        if true and tactic is Act.DEADLINE and not known_time(quote, self.setting.times):
            true = None
        if said.move is not None and said.move.pressure is not None and said.move.pressure.tactic is tactic:
            true, severity = said.move.pressure.true, said.move.pressure.severity
        felt = severity
        if said.side is Side.SELLER and true is not None:
            severity = as_it_is(severity, true=true)
        earlier = self.played[said.side, tactic]
        self.played[said.side, tactic] += 1
        return PressureEntry(
            said.turn, said.side, tactic, severity, felt, true, self.stronger, earlier, None, quote
        )

    def _asks_of_rival(self, said: Utterance, quoted: ActQuote) -> bool:
        """Whether words only ask about the rival that the other side has just brought up."""
        waiting = (self.entries[place].tactic for place in self._waiting[said.side.other])
        asks = quoted.act is Act.COMPETITOR and quoted.quote.rstrip().endswith("?")
        return asks and Act.COMPETITOR in waiting

    def _settle(self, said: Utterance, *, gave: bool, pushes: bool) -> None:
        """Say what the other side's waiting tactics got for an answer."""
        self.settled = []
        waiting = self._waiting[said.side.other]
        if not waiting or not said.reading.understood or said.asks_back:
            return
        asked = {quoted.quote for quoted in said.reading.acts if self._asks_of_rival(said, quoted)}
        gave = gave and said.reading.quote(Act.OFFER, Act.TRADE, Act.ACCEPT) not in asked
        answer = answer_of(said, gave=gave, pushes=pushes, asks=bool(asked))
        for place in waiting:
            self.entries[place] = replace(self.entries[place], answer=answer, answered_turn=said.turn)
            self.settled.append(self.entries[place])
        waiting.clear()

    @property
    def gave_in(self) -> bool:
        """Whether the last utterance gave in to a tactic that was felt as one; a nibble has its own rule."""
        return any(
            entry.answer is Answer.CONCEDED and entry.felt > 0 and entry.tactic is not Act.NIBBLE
            for entry in self.settled
        )

    def _from_sequence(
        self, said: Utterance, *, reopens: bool, first_offer: bool
    ) -> list[tuple[Act, int, str]]:
        """Tactics that show only in the sequence of turns."""
        reading = said.reading
        demand = reading.quote(Act.OFFER, Act.TRADE, Act.ASK_BETTER) or said.text
        found: list[tuple[Act, int, str]] = []
        if reopens:
            found.append((Act.NIBBLE, 1, demand))
        elif self._pesters(said):
            found.append((Act.PESTER, 1, demand))
        if first_offer and reading.offer is not None and self._extreme(said, reading.offer):
            found.append((Act.EXTREME_ANCHOR, 2, demand))
        if self._questioned[said.side.other] and said.move is None and stonewalls(reading):
            found.append((Act.STONEWALL, 1, said.text))
        self._questioned[said.side] = asks_directly(reading)
        self._invited[said.side] = invites(said)
        return found

    def _pesters(self, said: Utterance) -> bool:
        """The same demand again with no new reason. A buyer's planned hold restates; it does not pester."""
        reading, side = said.reading, said.side
        begged, before = self._begged[side], self._demands[side]
        self._begged[side] = reading.has(Act.ASK_BETTER)
        if reading.offer is not None:
            self._demands[side] = reading.offer
        if said.move is not None or reading.reason is not None or reading.topics or self._invited[side.other]:
            return False
        if reading.has(*EMPATHY - {Act.APPRECIATE, Act.RAPPORT}):
            return False
        if reading.offer is not None:
            return reading.offer == before
        return begged and self._begged[side]

    def _extreme(self, said: Utterance, offer: Offer) -> bool:
        setting = self.setting
        if setting.payoffs is None or not offer.terms:
            return False
        opening, other = setting.openings[said.side], said.side.other
        package = offer.package(setting.agenda, opening)
        worse = setting.cents(other, opening) - setting.cents(other, package)
        return worse > EXTREME * max(setting.range(other), 1)


def as_it_is(severity: int, *, true: bool) -> int:
    """The severity of a claim whose truth is known: a mild truth is plainly put, an explicit lie is worse."""
    if true:
        return 0 if severity == 1 else severity
    return 3 if severity == 2 else severity


def answer_of(said: Utterance, *, gave: bool, pushes: bool, asks: bool) -> Answer:
    """What an utterance answers to the pressure just before it, the weightiest thing first.

    ``asks`` says whether it asks about the rival that it was pressed with.
    """
    reading = said.reading
    if gave:
        return Answer.CONCEDED
    if pushes:
        return Answer.RETALIATED
    if names_it(said):
        return Answer.NAMED
    if ends_its_way(said):
        return Answer.HELD
    if asks or reading.has(Act.TRADE, *EMPATHY - {Act.RAPPORT, Act.APPRECIATE}):
        return Answer.REFRAMED
    if reading.has(Act.REJECT, Act.OFFER, Act.ACCEPT, Act.WALK_AWAY) or reading.reason is not None:
        return Answer.HELD
    return Answer.IGNORED


def names_it(said: Utterance) -> bool:
    """Whether an utterance says that it is being pushed; a planned one by its move, whatever its words."""
    if said.move is None:
        return names_a_push(said.words)
    return said.move.answering is not None and said.move.answering.act in PRESSURE


def invites(said: Utterance) -> bool:
    """Whether an utterance asks the other side to say its terms, or what it meant."""
    return said.asks_back or said.reading.has(Act.ASK_TERMS)


def asks_directly(reading: Reading) -> bool:
    """Whether an utterance asks something that wants an answer."""
    return reading.has(Act.EXPLORE, Act.ASK_TERMS)


def stonewalls(reading: Reading) -> bool:
    """Whether a reply to a direct question answers nothing; declining openly is an answer."""
    if not reading.understood or reading.words > 12:
        return False
    answers = reading.acts or reading.offer or reading.topics or reading.reason or reading.concerns
    return not answers
