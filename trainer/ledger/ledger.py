"""The ledger: one utterance after another into concessions, pressure, empathy, resentment and trust."""

from dataclasses import dataclass, field
from typing import TypeAlias

from trainer.ledger import rules
from trainer.ledger.concessions import Concession, Concessions
from trainer.ledger.empathy import EmpathyBook, EmpathyEntry, Result
from trainer.ledger.factors import Factor, Factors, given, lost_by, product, room, weight_of
from trainer.ledger.feelings import Level
from trainer.ledger.positions import Positions
from trainer.ledger.pressure import Answer, PressureBook, PressureEntry
from trainer.ledger.setting import Setting, Utterance
from trainer.ledger.trust import trust_gain
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.scenario.party import FactKind

Why: TypeAlias = tuple[str, str, str]
"""Rule, reason and quote."""
TACTIC_WORDS = {act: act.value.replace("_", " ") for act in Act}


@dataclass(slots=True)
class Heard:
    """What one utterance added to the ledger."""

    concessions: list[Concession] = field(default_factory=list)
    pressure: list[PressureEntry] = field(default_factory=list)
    empathy: list[EmpathyEntry] = field(default_factory=list)


class Ledger:
    """The two-sided record of a talk. Utterances go in in order; nothing is ever taken out."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.positions = Positions(setting)
        self.concessions = Concessions(setting)
        self.pressure = PressureBook(setting)
        self.empathy = EmpathyBook(setting)
        self.resentment: dict[Side, Level] = {side: Level() for side in Side}
        self.trust = Level(value=setting.persona.trust)
        self.weighed: list[Factors] = []
        """For each entry of the pressure, what its effect on whoever it was used on is the product of."""
        self.resented: dict[Side, dict[int, Factors]] = {side: {} for side in Side}
        self.distrusted: dict[int, Factors] = {}
        """By its place in the evidence, what a rise of resentment and a loss of trust is the product of."""
        self.turns = 0
        self._told: set[str] = set()
        """Facts and arguments of the seller's that the buyer has heard."""
        self._weaknesses: set[str] = set()
        """Weaknesses that the buyer has shown."""
        self._called: dict[Side, int] = dict.fromkeys(Side, 0)
        """The turn in which a side's last word was last found out not to be one."""

    def record(self, said: Utterance) -> Heard:
        """Take in one utterance and return what it added."""
        agreed_before = self.positions.agreed is not None
        reopens = self.positions.reopens(said)
        first_offer = self.positions.made[said.side] == 0
        heard = Heard()
        before = self.positions.on_table(said.side)
        changes = self.positions.hear(said)
        if self.setting.payoffs is not None:
            heard.concessions = self.concessions.record(said, changes, self.positions)
        heard.pressure = self.pressure.record(
            said, heard.concessions, reopens=reopens, first_offer=first_offer
        )
        pressed = any(entry.felt > 0 for entry in heard.pressure)
        after = self.positions.on_table(said.side)
        heard.empathy = self.empathy.record(said, before, after, pressed=pressed)
        self._feel(said, heard, pressed=pressed)
        if said.side is Side.SELLER:
            self._listen(said, pressed=pressed)
        if self.positions.agreed is not None and not agreed_before:
            self._sign(said)
        elif agreed_before and heard.concessions and self.positions.agreed is not None:
            self._grant(said, heard.concessions)
        self._note_weakness(said)
        self.turns += 1
        for level in (*self.resentment.values(), self.trust):
            level.close_turn()
        return heard

    def told(self, fact: str) -> bool:
        """Whether the buyer has heard this fact or argument."""
        return fact in self._told

    def _feel(self, said: Utterance, heard: Heard, *, pressed: bool) -> None:
        for entry in heard.pressure:
            self._resent_pressure(entry)
        for empathy in heard.empathy:
            self._take_empathy(said, empathy, under_pressure=pressed)
        for concession in heard.concessions:
            self._take_concession(said, concession, under_pressure=pressed)
        if said.side is Side.BUYER:
            self._regret_gives(said)

    def _resent_pressure(self, entry: PressureEntry) -> None:
        target = entry.side.other
        factors = weight_of(entry, self.setting, weakness_shown=bool(self._weaknesses))
        self.weighed.append((*factors, room(self.resentment[target])))
        word = TACTIC_WORDS[entry.tactic]
        again = f", for the {entry.repeated + 1}. time" if entry.repeated else ""
        stronger = " from the stronger side" if entry.stronger == entry.side else ""
        why = (f"pressure: {word}", f"{word}{stronger}{again}", entry.quote)
        moved = self._resent(target, entry.turn, factors, why)
        if target is Side.BUYER:
            self._distrust(entry.turn, lost_by(moved), why)

    def _resent(self, side: Side, turn: int, factors: Factors, why: Why) -> float:
        """Raise a resentment by a product, and keep the product; what it rose by."""
        level, working = self.resentment[side], (*factors, room(self.resentment[side]))
        moved = level.resent(turn, product(factors), *why)
        if moved:
            self.resented[side][len(level.evidence) - 1] = working
        return moved

    def _distrust(self, turn: int, factors: Factors, why: Why) -> None:
        """Lower the trust by a product, which is negative, and keep the product."""
        if self.trust.add(turn, product(factors), *why):
            self.distrusted[len(self.trust.evidence) - 1] = factors

    def _take_empathy(self, said: Utterance, entry: EmpathyEntry, *, under_pressure: bool) -> None:
        buyer_hears = entry.side is Side.SELLER
        resentment = self.resentment[entry.side.other]
        if entry.act is None:
            amount = rules.DISMISSED if entry.result is Result.DISMISSED else rules.MISSED
            why = (f"concern {entry.result.value}", entry.why, entry.quote)
            if buyer_hears:
                moved = self._resent(Side.BUYER, entry.turn, (Factor(why[0], amount),), why)
                self._distrust(entry.turn, lost_by(moved), why)
            return
        if under_pressure and said.turn == entry.turn:
            return
        if entry.result is Result.HOLLOW:
            if buyer_hears:
                hollow = (Factor("a hollow move", -rules.TRUST_HOLLOW),)
                self._distrust(entry.turn, hollow, ("hollow", entry.why, entry.quote))
            return
        relief = self._relief_of(entry)
        if relief:
            resentment.relieve(entry.turn, relief, TACTIC_WORDS[entry.act], entry.quote)
        if buyer_hears:
            kind = trust_gain(entry)
            if kind:
                self.trust.gain(said.turn, kind, TACTIC_WORDS[entry.act], entry.quote)

    def _relief_of(self, entry: EmpathyEntry) -> str | None:
        if entry.act is Act.CANDOUR:
            return "candour"
        if entry.act is Act.SAVE_FACE:
            return "saved face"
        if entry.result is Result.MET and entry.level is not None and entry.level <= 5:
            return "acknowledged"
        if entry.side is Side.BUYER and entry.act is Act.APPRECIATE:
            return "thanks"
        return None

    def _take_concession(self, said: Utterance, entry: Concession, *, under_pressure: bool) -> None:
        if not entry.gives or entry.accepted:
            return
        other = entry.side.other
        if not (under_pressure and entry.side is said.side):
            reason = f"gave on {self.setting.issues(entry.issues)}"
            self.resentment[other].relieve(said.turn, "reciprocity", reason, entry.quote)
            if entry.side is Side.SELLER and (entry.conditional or entry.reason):
                self.trust.gain(said.turn, "reciprocity", reason, entry.quote)
        if self._bluffed(entry):
            self._called[entry.side] = entry.turn
            why = ("bluff called", "what was called final was not", entry.quote)
            self._resent(other, said.turn, (Factor(why[1], rules.BLUFF_CALLED),), why)
            if other is Side.BUYER:
                self._distrust(said.turn, (Factor(why[1], -rules.BLUFF_CALLED),), why)
        if entry.side is said.side is Side.SELLER and self._pressed(said):
            factors = given(rules.GAVE_UNDER_PRESSURE, min(entry.share or 0, 1))
            why = ("gave under pressure", "a concession straight after pressure", entry.quote)
            self._resent(Side.SELLER, said.turn, factors, why)

    def _bluffed(self, entry: Concession) -> bool:
        """Whether this side had called an earlier offer its last, and has not been found out yet."""
        last = self.pressure.last_word_before(entry.side, entry.turn)
        return last is not None and last >= self._called[entry.side]

    def _pressed(self, said: Utterance) -> bool:
        """Whether the utterance gave in to a tactic of the turn before."""
        last = self.pressure.entries[-3:]
        return any(found.answer is Answer.CONCEDED and found.turn == said.turn - 1 for found in last)

    def _regret_gives(self, said: Utterance) -> None:
        """The seller's own resentment: what was given and got nothing back."""
        for entry in self.concessions.lapsed:
            reason = f"gave on {self.setting.issues(entry.issues)} and got nothing back"
            why = ("unreciprocated", reason, entry.quote)
            factors = given(rules.GAVE_FOR_NOTHING, min(max(entry.share or 0, 0), 1))
            self._resent(Side.SELLER, said.turn, factors, why)

    def _listen(self, said: Utterance, *, pressed: bool) -> None:
        """The buyer hears facts and arguments: trust for those that count and for what was owed."""
        asked = set(said.reading.questions)
        for topic in said.reading.topics:
            if topic in self._told or topic in asked:
                continue
            self._told.add(topic)
            if topic in self.setting.must_tell:
                self.trust.gain(said.turn, "told what was owed", self.setting.words(topic), said.text)
            elif topic in self.setting.arguments and not pressed:
                self.trust.gain(said.turn, "argument", self.setting.words(topic), said.text)

    def _note_weakness(self, said: Utterance) -> None:
        if said.move is not None:
            facts = (self.setting.facts[fact] for fact in said.move.facts)
            self._weaknesses |= {fact.id for fact in facts if fact.kind is FactKind.WEAKNESS}

    def _grant(self, said: Utterance, changes: list[Concession]) -> None:
        for entry in changes:
            if entry.side is Side.SELLER and entry.gives:
                reason = f"granted {self.setting.issues(entry.issues)} after the handshake"
                factors = (Factor(reason, rules.NIBBLE_GRANTED),)
                self._resent(Side.SELLER, said.turn, factors, ("nibble granted", reason, entry.quote))

    def _sign(self, said: Utterance) -> None:
        """What the deal itself leaves behind, judged by what each side knows."""
        package = self.positions.agreed
        if package is None or self.setting.payoffs is None:
            return
        for side, weight, rule in (
            (Side.BUYER, rules.LOPSIDED, "lopsided deal"),
            (Side.SELLER, rules.POOR_DEAL, "deal near walk-away"),
        ):
            reach = self.setting.reach(side, package)
            short = min(max((rules.FAIR_REACH - reach) / rules.FAIR_REACH, 0), 1)
            floor = self.resentment[side].floor
            self.resentment[side].floor = min(floor + weight * short, 1.0)
            reason = f"signed at {reach:.0%} of the way from walk-away to target"
            factors = (Factor(rule, weight), Factor(f"shortfall from {rules.FAIR_REACH:.0%}", short))
            self._resent(side, said.turn, factors, (rule, reason, said.text))
        for fact in self.setting.must_tell:
            if fact not in self._told:
                level = self.resentment[Side.BUYER]
                level.floor = min(level.floor + rules.UNTOLD, 1.0)
                why = ("untold", f"signed without hearing: {self.setting.words(fact)}", said.text)
                if level.add(said.turn, rules.UNTOLD, *why):
                    self.resented[Side.BUYER][len(level.evidence) - 1] = (Factor(why[1], rules.UNTOLD),)
