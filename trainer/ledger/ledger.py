"""The ledger: one utterance after another into concessions, pressure, empathy, resentment and trust."""

from collections import Counter

from trainer.ledger import rules
from trainer.ledger.bids import lightly
from trainer.ledger.claims import Claims, belied_words, undone_words
from trainer.ledger.concessions import Concession, Concessions
from trainer.ledger.courtesies import Courtesies
from trainer.ledger.empathy import EmpathyBook
from trainer.ledger.factors import Factor, Factors, given, ruled, slighted, weight_of
from trainer.ledger.feelings import BLUFF_CALLED, CONCERN, REVERSED, Effect, Feelings, pushed_by
from trainer.ledger.heard import Heard
from trainer.ledger.moods import Moods
from trainer.ledger.positions import Positions
from trainer.ledger.pressure import PressureBook, PressureEntry
from trainer.ledger.pulls import room
from trainer.ledger.reversal import goes_back
from trainer.ledger.setting import Setting, Utterance
from trainer.ledger.signing import Signed, left_by
from trainer.ledger.sincerity import EMPTY, SPAM
from trainer.ledger.trust import relief_of, trust_gain
from trainer.ledger.understood import EmpathyEntry, Result
from trainer.ledger.yielding import Yielding
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import ordinal
from trainer.scenario.party import FactKind
from trainer.scenario.persona import Slight

MOST_REVERSED = 2
"""Times that a yes is taken back beyond which each further one weighs no more."""
TACTIC_WORDS = {act: act.value.replace("_", " ") for act in Act}


class Ledger:
    """The two-sided record of a talk. Utterances go in in order; nothing is ever taken out."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.positions = Positions(setting)
        self.concessions = Concessions(setting)
        self.pressure = PressureBook(setting)
        self.yielding = Yielding()
        self.claims = Claims(setting)
        self.courtesies = Courtesies(setting)
        self.empathy = EmpathyBook(setting, self.courtesies)
        self.feelings = Feelings(setting.persona)
        self.moods = Moods(setting)
        self.resentment, self.trust = self.feelings.resentment, self.feelings.trust
        self.weighed: list[Factors] = []
        """For each entry of the pressure, what its effect on whoever it was used on is the product of."""
        self.felt: dict[int, list[Effect]] = {}
        """By its place in the empathy, what a move, or a concern let pass, did to the feelings."""
        self.turns = 0
        self._told: set[str] = set()
        """Facts and arguments of the seller's that the buyer has heard."""
        self._empty = Counter[Side]()
        """How many empty moves each side has made."""
        self._signed = Signed()
        self._reversals = 0
        """How often the seller has gone back on what was agreed."""
        self._weaknesses: set[str] = set()
        """Weaknesses that the buyer has shown."""

    def record(self, said: Utterance) -> Heard:
        """Take in one utterance and return what it added."""
        agreed_before = self.positions.agreed is not None
        back = goes_back(self.positions, said)
        light = back and not self._reversals and lightly(said)
        reopens = self.positions.reopens(said) and not light
        first_offer = self.positions.made[said.side] == 0
        heard = Heard()
        before = self.positions.shown(said.side) or self.positions.on_table(said.side)
        stood = self.positions.standing[said.side]
        changes = self.positions.hear(said)
        if self.setting.payoffs is not None:
            heard.concessions = self.concessions.record(said, changes, self.positions)
        gave = self.yielding.gives_in(said, changes, heard.concessions)
        self.yielding.note(said)
        heard.pressure = self.pressure.record(said, gave=gave, reopens=reopens, first_offer=first_offer)
        self.claims.hear(said, heard.pressure)
        pressed = any(entry.felt > 0 for entry in heard.pressure)
        if back:
            self._reversals += 1
            self._signed.undo(self.feelings, said.turn)
            if not reopens:
                self._take_back(said, lightly_done=light)
        after = self.positions.on_table(said.side)
        heard.empathy = self.empathy.record(said, before, after, stood=stood, pressed=pressed)
        agreed = self.positions.agreed is not None
        self.courtesies.note(said, changes, heard.concessions, agreed=agreed)
        self._feel(said, heard, pressed=pressed or back)
        if said.side is Side.SELLER:
            self._listen(said, pressed=pressed)
        if agreed and (heard.concessions or not agreed_before):
            if agreed_before:
                self._grant(said, heard.concessions)
            self._sign(said)
        self._note_weakness(said)
        self.turns += 1
        self.feelings.close_turn()
        return heard

    def told(self, fact: str) -> bool:
        """Whether the buyer has heard this fact or argument."""
        return fact in self._told

    def _feel(self, said: Utterance, heard: Heard, *, pressed: bool) -> None:
        for entry in heard.pressure:
            self._resent_pressure(entry)
        for place, empathy in enumerate(heard.empathy, len(self.empathy.entries) - len(heard.empathy)):
            self.felt[place] = self._take_empathy(said, empathy, under_pressure=pressed)
        for place, quote in reversed(self.empathy.found_out.items()):  # the last came on top of the first
            hollow = self.empathy.entries[place]
            self.feelings.give_back(said.turn, self.felt[place], hollow.why)
            self._find_hollow(said.turn, hollow, quote)
        for concession in heard.concessions:
            self._take_concession(said, concession, under_pressure=pressed)
        for claim in self.claims.belied(said):
            self._find_out(said, claim, belied_words(claim), claim.quote)
        if said.side is Side.BUYER:
            self.moods.move(self.feelings, said)
            self._regret_gives(said)

    def _resent_pressure(self, entry: PressureEntry) -> None:
        target = entry.side.other
        factors = weight_of(entry, self.setting, weakness_shown=bool(self._weaknesses))
        self.weighed.append((*factors, room(self.resentment[target].value)))
        word = TACTIC_WORDS[entry.tactic]
        again = f", for the {ordinal(entry.repeated + 1)} time" if entry.repeated else ""
        stronger = " from the stronger side" if entry.stronger == entry.side else ""
        why = (pushed_by(entry.tactic), f"{word}{stronger}{again}", entry.quote)
        self.feelings.slight(target, entry.turn, factors, why)

    def _take_empathy(self, said: Utterance, entry: EmpathyEntry, *, under_pressure: bool) -> list[Effect]:
        """Let a move of empathy, or a concern let pass, work on the feelings."""
        other, turn = entry.side.other, entry.turn
        if entry.act is None:
            return self._let_pass(entry) if other is Side.BUYER else []
        if under_pressure and said.turn == turn:
            return []
        if entry.result is Result.HOLLOW:
            return [] if self._forgives(entry) else self._find_hollow(turn, entry, entry.quote)
        word, relief, gain = TACTIC_WORDS[entry.act], relief_of(entry), trust_gain(entry)
        felt = self.feelings.relieve(other, turn, relief, word, entry.quote) if relief else []
        if gain and other is Side.BUYER:
            felt += self.feelings.gain(said.turn, gain, word, entry.quote)
        return felt

    def _let_pass(self, entry: EmpathyEntry) -> list[Effect]:
        """The buyer resents a concern that was missed or dismissed."""
        dismissed = entry.result is Result.DISMISSED
        rule = rules.DISMISSED if dismissed else rules.MISSED
        slight = Slight.DISMISSED if dismissed else Slight.MISSED
        why = (f"{CONCERN}{entry.result.value}", entry.why, entry.quote)
        factors = slighted(self.setting.persona, why[0], rule, slight)
        return self.feelings.slight(Side.BUYER, entry.turn, factors, why)

    def _forgives(self, entry: EmpathyEntry) -> bool:
        """Whether empty words are let pass for a habit: so are the first few of a side."""
        if entry.why not in EMPTY:
            return False
        self._empty[entry.side] += 1
        return self._empty[entry.side] < SPAM

    def _find_hollow(self, turn: int, entry: EmpathyEntry, quote: str) -> list[Effect]:
        """The buyer trusts less for words that turned out empty in a turn, by the quote that showed it."""
        if entry.side is Side.BUYER:
            return []
        hollow = (Factor("a hollow move", -rules.TRUST_HOLLOW.weight, rules.TRUST_HOLLOW.why),)
        return self.feelings.distrust(turn, hollow, ("hollow", entry.why, quote))

    def _take_concession(self, said: Utterance, entry: Concession, *, under_pressure: bool) -> None:
        if not entry.gives:
            return
        if entry.side is said.side is Side.SELLER and self.pressure.gave_in:
            why = ("gave under pressure", "a concession straight after pressure", entry.quote)
            self.feelings.resent(
                Side.SELLER, said.turn, given(rules.GAVE_UNDER_PRESSURE, self._new(entry)), why
            )
        if entry.accepted:
            return
        other = entry.side.other
        if entry.more and not (under_pressure and entry.side is said.side):
            reason = f"gave on {self.setting.issues(entry.issues)}"
            self.feelings.relieve(other, said.turn, "reciprocity", reason, entry.quote)
            if entry.side is Side.SELLER and (entry.conditional or entry.reason):
                self.feelings.gain(said.turn, "reciprocity", reason, entry.quote)
        claim = self.claims.undone_by(entry)
        if claim is not None:
            self._find_out(said, claim, undone_words(claim), entry.quote)

    def _new(self, entry: Concession) -> float | None:
        """The share of its range that a side gives up beyond what it had given up before."""
        way = self.setting.range(entry.side)
        return entry.further / way if way else None

    def _find_out(self, said: Utterance, claim: PressureEntry, reason: str, quote: str) -> None:
        """A claim has turned out to be untrue, which whoever believed it resents."""
        other, why = claim.side.other, (BLUFF_CALLED, reason, quote)
        if other is Side.SELLER:
            self.feelings.resent(other, said.turn, (ruled(reason, rules.BLUFF_CALLED),), why)
            return
        factors = slighted(self.setting.persona, reason, rules.BLUFF_CALLED, Slight.BLUFF)
        self.feelings.resent(other, said.turn, factors, why)
        lost = (Factor(reason, -rules.BLUFF_CALLED.weight, rules.BLUFF_CALLED.why),)
        self.feelings.distrust(said.turn, lost, why)

    def _regret_gives(self, said: Utterance) -> None:
        """The seller's own resentment: what was given and got nothing back."""
        for entry in self.concessions.lapsed:
            reason = f"gave on {self.setting.issues(entry.issues)} and got nothing back"
            why = ("unreciprocated", reason, entry.quote)
            self.feelings.resent(Side.SELLER, said.turn, given(rules.GAVE_FOR_NOTHING, self._new(entry)), why)

    def _listen(self, said: Utterance, *, pressed: bool) -> None:
        """The buyer hears facts and arguments: trust for those that count and for what was owed."""
        asked = set(said.reading.questions)
        for topic in said.reading.topics:
            if topic in self._told or topic in asked:
                continue
            self._told.add(topic)
            if topic in self.setting.must_tell:
                self._signed.told(self.feelings, said.turn, self.setting.words(topic))
                self.feelings.gain(said.turn, "told what was owed", self.setting.words(topic), said.text)
            elif topic in self.setting.arguments and not pressed:
                self.feelings.gain(said.turn, "argument", self.setting.words(topic), said.text)

    def _note_weakness(self, said: Utterance) -> None:
        if said.move is not None:
            facts = (self.setting.facts[fact] for fact in said.move.facts)
            self._weaknesses |= {fact.id for fact in facts if fact.kind is FactKind.WEAKNESS}

    def _grant(self, said: Utterance, changes: list[Concession]) -> None:
        for entry in changes:
            asked = entry.accepted or self.pressure.played[Side.BUYER, Act.NIBBLE]
            if entry.side is Side.SELLER and entry.gives and asked:
                reason = f"granted {self.setting.issues(entry.issues)} after the handshake"
                why = ("nibble granted", reason, entry.quote)
                self.feelings.resent(Side.SELLER, said.turn, (ruled(reason, rules.NIBBLE_GRANTED),), why)

    def _sign(self, said: Utterance) -> None:
        """What the deal itself leaves behind."""
        package = self.positions.agreed
        if package is not None and self.setting.payoffs is not None:
            left = left_by(self.setting, package, frozenset(self._told))
            self._signed.sign(self.feelings, said.turn, said.text, left)

    def _take_back(self, said: Utterance, *, lightly_done: bool) -> None:
        """The buyer resents that a yes is taken back; hardly, the first time, a slip that is owned up to."""
        why = (REVERSED, "took back what was agreed", said.reading.takes_back or said.text)
        factors = slighted(self.setting.persona, why[1], rules.REVERSED, Slight.REVERSED)
        if lightly_done:
            factors += (ruled("a slip owned up to, or a moment asked for", rules.LIGHTLY),)
        elif self._reversals > 1:
            factors += (
                Factor(f"for the {ordinal(self._reversals)} time", min(self._reversals, MOST_REVERSED)),
            )
        self.feelings.slight(Side.BUYER, said.turn, factors, why)
