"""Empathy: opportunities met, missed or dismissed, at seven levels that are not merged (DESIGN §6)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from trainer.ledger.contradiction import contradicted, opposed
from trainer.ledger.courtesies import Courtesies
from trainer.ledger.factors import Factor, again, product, worth_of
from trainer.ledger.levels import (
    ABOUT_THEM,
    GIVING,
    HARSH,
    LEVELS,
    NOTICED,
    POINTS,
    RESPONDS,
    SAYS_BACK,
    UNPROMPTED,
)
from trainer.ledger.needs import nears, newly_served, serves
from trainer.ledger.opportunities import Opportunities, Opportunity
from trainer.ledger.setting import Setting, Utterance
from trainer.ledger.sincerity import Sincerity
from trainer.ledger.taking_up import restated
from trainer.ledger.understood import HAD_SAID, EmpathyEntry, Result
from trainer.negotiation.acts import EMPATHY, Act, ActQuote
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.reading import Concern


class EmpathyBook:
    """All empathy of a talk, of both sides."""

    def __init__(self, setting: Setting, courtesies: Courtesies) -> None:
        self.setting = setting
        self.entries: list[EmpathyEntry] = []
        self.found_out: dict[int, str] = {}
        """Places of the earlier entries that the last utterance turned hollow, with the words that did."""
        self._opportunities = Opportunities()
        self._sincerity = Sincerity(setting, courtesies)
        self._used: dict[tuple[Side, Act], int] = {}
        self._served: set[str] = set()
        self._wishes: frozenset[str] = frozenset()
        """Issues on which the buyer has asked the seller to move, or said what it wants."""
        self._granted = 0
        self._most = setting.cents(Side.BUYER, setting.openings[Side.SELLER]) if setting.payoffs else 0
        """The most that the seller has offered the buyer, in cents: taken back and given again is no give."""
        self._explored: dict[Side, tuple[int, str] | None] = dict.fromkeys(Side)
        """The last turn's exploring question, to be credited when it brings an interest to light."""
        self._told: dict[str, int] = {}
        """Interests told by the buyer, with the turn."""
        self._wanted: Package = setting.openings[Side.BUYER]
        """What the buyer had on the table last."""
        self._understood: dict[str, list[int]] = {}
        """By what the buyer has told: places of the seller's entries that took it up."""
        self._kind: dict[Side, list[int]] = {side: [] for side in Side}
        """Places of the entries about the other that a side made in its last line."""
        self._void: str | None = None
        """Why whatever the utterance that is being taken in does is hollow, if it is."""
        self._against: tuple[str, ...] = ()
        """What the buyer has told and the offer of that utterance goes against."""

    def record(
        self, said: Utterance, before: Package, after: Package, *, stood: Package, pressed: bool = False
    ) -> list[EmpathyEntry]:
        """Find what an utterance meets, misses and shows; the new entries.

        ``before`` and ``after`` are the packages that the speaker had on the table, to see whether an offer
        serves a need or a wish; it goes against one when it takes back what the speaker's firm offer
        ``stood`` at. ``pressed`` says whether the utterance pushed as well.
        """
        start = len(self.entries)
        offer = said.reading.offer if said.side is Side.SELLER else None
        self._void = "in one breath with pressure" if pressed else None
        self._against = tuple(opposed(self.setting, self._told, offer, after, (stood, self._wanted)))
        self.found_out = {}
        for fact in self._against:
            self._void_all(
                said, self._understood.pop(fact, ()), (Act.TRADE, Act.OFFER), contradicted(said.turn)
            )
        if pressed and said.reading.has(*HARSH):
            self._void_all(said, self._kind[said.side], HARSH, f"a run-up to the push in turn {said.turn}")
        self._kind[said.side] = []
        self._finds_interest(said)
        self._responses(said)
        if offer and self.setting.payoffs is not None:
            self._acts_on(said, before, after)
        self._lapses(said, before, after, start)
        self._shows(said, after)
        return self.entries[start:]

    def _add(self, entry: EmpathyEntry, about: Iterable[str], hollow: str | None) -> None:
        """Keep an entry, with what it is about of what the buyer has told, and why it is hollow, if it is."""
        if hollow:
            entry = replace(entry, result=Result.HOLLOW, points=0.0, why=hollow)
        for fact in () if hollow else about:
            self._understood.setdefault(fact, []).append(len(self.entries))
        if entry.act in ABOUT_THEM:
            self._kind[entry.side].append(len(self.entries))
        self.entries.append(entry)

    def _responses(self, said: Utterance) -> None:
        """Level 1 to 5: what the words themselves do."""
        taken_up, by = self._opportunities.taken_up(said)
        met = self._opportunities.answered(said)
        for quoted in said.reading.acts:
            if quoted.act in EMPATHY and not sympathises(said, quoted):
                responds = quoted.act in RESPONDS and self._sincerity.only_notices(said, quoted) is None
                answered = met if responds else []
                if quoted.act is Act.APOLOGISE:
                    answered = self._opportunities.apologised(quoted.quote, answered)
                self._respond(said, quoted, answered)
        for quoted in by:
            noticed = self._sincerity.only_notices(said, quoted)
            self._respond(said, quoted, taken_up if noticed is None else [])

    def _respond(self, said: Utterance, quoted: ActQuote, answered: Sequence[Opportunity]) -> None:
        """Write down a move of empathy, and what it answers."""
        noticed = self._sincerity.only_notices(said, quoted)
        opportunity = answered[0] if answered else None
        about = self._about(said, quoted.act, answered)
        used = self._used.get((said.side, quoted.act), 0)
        self._used[said.side, quoted.act] = used + 1
        hollow = self._void
        if hollow is None and not about.isdisjoint(self._against):
            hollow = contradicted(said.turn)
        answers = opportunity is not None
        hollow = hollow or self._sincerity.hollow(said, quoted, answers=answers, used=used)
        level = NOTICED if noticed else LEVELS[quoted.act]
        factors = worth_of(level, used, None if opportunity else UNPROMPTED)
        entry = EmpathyEntry(
            turn=said.turn,
            side=said.side,
            act=quoted.act,
            level=level,
            opportunity_turn=opportunity.turn if opportunity else None,
            result=Result.MET if opportunity else Result.UNPROMPTED,
            points=round(product(factors), 2),
            quote=restated(said.text, quoted),
            why=noticed or "",
            factors=factors,
        )
        self._add(entry, about, hollow)
        if not hollow:
            for each in answered:
                each.met = True

    def _answers(self, said: Utterance, entry: EmpathyEntry) -> bool:
        """Whether a move answers what the other side had just shown, or meant words anything it has said."""
        if entry.result is Result.UNPROMPTED:
            return entry.act in SAYS_BACK and not entry.why and self._sincerity.on_theirs(said, entry.quote)
        return entry.result is Result.MET and entry.opportunity_turn is not None

    def _about(self, said: Utterance, act: Act, answered: Sequence[Opportunity]) -> set[str]:
        """What a move of the seller's takes up of what the buyer has told."""
        if act not in ABOUT_THEM or said.side is Side.BUYER:
            return set()
        taken_up = [found.concern.id for found in answered] or said.reading.topics
        return {fact for fact in taken_up if fact in self._told}

    def _void_all(self, said: Utterance, places: Iterable[int], by: Iterable[Act], why: str) -> None:
        """Make earlier entries hollow ``by`` what an utterance does."""
        quote = said.reading.quote(*by) or said.text
        for place in places:
            if self.entries[place].result is not Result.HOLLOW:
                self.entries[place] = replace(self.entries[place], result=Result.HOLLOW, points=0.0, why=why)
                self.found_out[place] = quote

    def _finds_interest(self, said: Utterance) -> None:
        """Level 6: a question brought to light what the buyer would not have said unasked."""
        move = said.move
        asked = self._explored[said.side.other]
        if move is None or not move.facts or asked is None:
            return
        hidden = [self.setting.facts[fact] for fact in move.facts if self.setting.facts[fact].stage > 1]
        if not hidden:
            return
        turn, quote = asked
        why = f"brought to light: {hidden[0].text}"
        found = EmpathyEntry(
            turn, said.side.other, Act.EXPLORE, 6, None, Result.MET, POINTS[6], quote, why, worth_of(6)
        )
        self._add(found, (), None)

    def _acts_on(self, said: Utterance, before: Package, after: Package) -> None:
        """Level 7: an offer that serves a need which the buyer has told, or gives what it asked for."""
        quoted = ActQuote(act=Act.OFFER, quote=said.reading.quote(Act.TRADE, Act.OFFER) or said.text)
        hollow = self._void or self._sincerity.hollow(said, quoted, answers=False, used=0)
        serving = EmpathyEntry(
            said.turn, said.side, Act.OFFER, 7, None, Result.MET, POINTS[7], quoted.quote, factors=worth_of(7)
        )
        needs = newly_served(self.setting, self._told, self._served, before, after)
        for fact in needs:
            self._served.add(fact)
            self._opportunities.serve(fact)
            why = f"serves: {self.setting.facts[fact].text}"
            self._add(replace(serving, opportunity_turn=self._told[fact], why=why), (fact,), hollow)
        worth = self.setting.cents(Side.BUYER, after)
        gained = worth - max(self._most, self.setting.cents(Side.BUYER, before))
        self._most = max(self._most, worth)
        asked = self._wishes.intersection(self.setting.agenda.changes(before, after))
        asked -= {self.setting.agenda.main}  # both haggle over it: a step on it answers no need
        if not needs and asked and gained > 0:
            size = min(gained / max(GIVING * self.setting.range(Side.BUYER), 1), 1.0)
            factors = (*worth_of(7), Factor("size of what they gain by it", size), *again(self._granted))
            self._granted += 1
            why = f"gives what they asked for: {self.setting.issues([min(asked)])}"
            points = round(product(factors), 2)
            self._add(replace(serving, points=points, why=why, factors=factors), (), hollow)

    def _lapses(self, said: Utterance, before: Package, after: Package, start: int) -> None:
        """Opportunities that a turn dismissed, or was the last to let pass; ``start`` is its first entry."""
        if not said.reading.understood:
            return
        shown = self.entries[start:]
        answered = any(self._answers(said, entry) for entry in shown)
        meant = not self._against and all(entry.act not in RESPONDS for entry in shown)
        hostile = said.reading.quote(Act.BELITTLE, Act.ANGER, Act.EXPLOIT)
        result, quote = Result.DISMISSED if hostile else Result.MISSED, hostile or said.text
        met = partial(self._meets, said, before, after)
        lapsed = self._opportunities.passed(
            said, met, dismissed=hostile is not None, answered=answered, meant=meant
        )
        for found in lapsed:
            why = f"{HAD_SAID}: {found.concern.quote}"
            passed = EmpathyEntry(said.turn, said.side, None, None, found.turn, result, 0.0, quote, why)
            self._add(passed, (), None)

    def _meets(self, said: Utterance, before: Package, after: Package, concern: Concern) -> bool:
        """Whether a side's terms serve a concern of the other's, or come nearer to it in this line."""
        nearer = said.side is Side.SELLER and nears(self.setting, before, after, concern)
        return nearer or serves(self.setting, said.side, after, concern)

    def _shows(self, said: Utterance, after: Package) -> None:
        """Remember what an utterance said, for those that come after it."""
        self._sincerity.note(said)
        self._opportunities.show(said)
        explored = said.reading.quote(Act.EXPLORE)
        self._explored[said.side] = (said.turn, explored) if explored else None
        if said.side is Side.BUYER:
            offer = said.reading.offer
            self._wishes |= {*said.reading.asked_issues, *(offer.terms if offer else ())}
            self._wanted = after
        move = said.move
        for fact in (*(move.facts if move else ()), *([move.concern] if move and move.concern else [])):
            self._told.setdefault(fact, said.turn)

    def points(self, side: Side) -> float:
        """All points that a side has earned."""
        return sum(entry.points for entry in self.entries if entry.side is side)


def sympathises(said: Utterance, quoted: ActQuote) -> bool:
    """Whether an apology is only the sympathy that the same words were read as: nobody is credited twice."""
    quotes = {found.quote for found in said.reading.acts if found.act in ABOUT_THEM}
    return quoted.act is Act.APOLOGISE and quoted.quote in quotes
