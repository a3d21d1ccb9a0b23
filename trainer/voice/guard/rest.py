# ruff: noqa: E501 - patterns and word lists read worse when broken up
"""What a sentence carries of its move, and what of the move has not been said yet."""

import re
from collections.abc import Sequence

from trainer.negotiation.moves import MoveKind
from trainer.negotiation.printable import printable
from trainer.perception.text import Line
from trainer.session.voices import Fragment, Part
from trainer.voice.guard.licence import AGREEING, Licence
from trainer.voice.guard.no import ADJOURNING, LAST, LEAVING, POLITE_END
from trainer.voice.guard.numerals import figures
from trainer.voice.guard.offers import misstated
from trainer.voice.guard.sentence import Examined
from trainer.voice.guard.terms import Terms
from trainer.voice.guard.words import content, negated, spoken_form

COVERED = 0.6
PARTLY = 0.5
FEW = 4
ASKING_BACK = frozenset({MoveKind.CLARIFY, MoveKind.CHECK})
SAID: dict[MoveKind, re.Pattern[str]] = {
    MoveKind.HOLD: re.compile(
        r"\b(?:stay(?:ing|s)?|stand(?:s|ing)?|stick(?:ing)?|hold(?:ing|s)?|keep(?:ing)?|leav(?:e|ing)|remain\w*|unchanged|same|no|nope|not|never|still|nothing|none)\b|n't\b"
    ),
    MoveKind.REFUSE: re.compile(
        r"\b(?:no|not|never|won't|can't|cannot|couldn't|wouldn't|don't|refuse|strike|out|off|goes|forget)\b|n't\b"
    ),
    MoveKind.LAST_OFFER: LAST,
    MoveKind.WALK_AWAY: re.compile(
        rf"{LEAVING.pattern}|\b(?:pass on (?:it|this)|we'll pass|i'll pass|goodbye|we're finished|isn't going to work|not going to get there|leave it (?:here|there|at that)|enough of this|don't work like this)\b"
    ),
    MoveKind.ADJOURN: ADJOURNING,
    MoveKind.FAREWELL: re.compile(
        rf"{POLITE_END.pattern}|\b(?:sorry|pity|shame|understand|understood|fair enough|thanks|thank you|your call|hard feelings|suit yourself|go,? then|if that's how|surprised|waste|all right|respect (?:it|that)|i see)\b"
    ),
}
"""What says that the move is made, where it has no terms."""
CONTRARY = re.compile(
    r"\b(?:can't|cannot|couldn't|won't|don't want to|not) (?:\w+ ){0,2}(?:walk|leave|stop|go|end)\b"
)
ASKS = re.compile(
    r"\?|\b(?:need|want|wants|look|move|better|room|help|stuck|problem|do|something|come|show|give|sort|fix|work|waiting|expect|issue|open|thing|it's|about|back|down to you|with you|hoping|like to see|get|past|first|change)\b"
)
QUESTION = re.compile(
    r"\?|\b(?:mean|meaning|clear|unclear|exact|specific|spell|define|explain|understand|follow|sure|read|term|catch|get|lost|again|differently|plain|which|what|help)\b"
)
KEPT = re.compile(
    r"\b(?:rather not|sooner not|won't|can't|cannot|not going to|not ready|don't know you|keep (?:that|it|this)|leave (?:that|it)|pass on|internal|private|between us|not something|close to home|not yet|not today|unanswered|not for (?:now|today|here)|another time|prefer not|off the table|our side|my side|to (?:myself|ourselves)|don't (?:want|think|discuss|share|talk))\b"
)
PLAIN_YES = re.compile(
    r"\b(?:yes|yep|deal|agree|accept|works|take|let's|agreed|done|accepted|confirmed|settled|sold|set|sign|signed|there|happy|fine|takes?|it is|good|glad)\b"
)
LEADS = frozenset({Part.FACT, Part.CONCERN})


class Rest:
    """Tells what a line still lacks of its move."""

    def __init__(self, licence: Licence) -> None:
        self.licence = licence
        buyer, move = licence.cue.case.buyer, licence.move
        self.facts = {printable(text) for text in buyer.told_in(move)}
        self.pressure = printable(move.pressure.line) if move.pressure else ""
        self.line = printable(move.line) if move.line else ""

    def part(self, text: str) -> Part:
        """Which part of the move a sentence carries."""
        examined = Examined(text, self.licence)
        for planned in self.licence.planned:
            if spoken_form(Line(planned.text).plain) == examined.form:
                return planned.part
        if any(one.issue in self.licence.offered for one in Terms(examined).stated):
            return Part.ANSWER if self.licence.kind in AGREEING else Part.TERMS
        if self.pressure and covers(self.pressure, [text], PARTLY):
            return Part.PRESSURE
        concern = self.licence.move.concern
        for fact in self.licence.cue.case.buyer.facts:
            if printable(fact.text) in self.facts and near(fact.text, text):
                return (
                    Part.CONCERN
                    if fact.id == concern and concern not in self.licence.move.facts
                    else Part.FACT
                )
        if self.asks(examined) or self.licence.asked.keys() & {one.issue for one in Terms(examined).stated}:
            return Part.ASK
        return Part.ANSWER if self.answers([examined]) else Part.REACTION

    def asks(self, examined: Examined) -> bool:
        """Whether it asks the seller to move on an issue of the move's."""
        named = self.licence.tongue.vocabulary.named(examined.plain)
        return (
            any(issue in named for issue in self.licence.move.asks)
            and ASKS.search(examined.plain) is not None
        )

    def answers(self, shown: Sequence[Examined]) -> bool:
        """Whether something in it is the yes, the no or the goodbye that the move is."""
        kind = self.licence.kind
        if kind in AGREEING:
            return any(PLAIN_YES.search(one.plain) for one in shown)
        if self.licence.move.parried and any(KEPT.search(one.plain) for one in shown):
            return True
        if kind in ASKING_BACK or self.licence.unclear:
            return any(QUESTION.search(one.plain) for one in shown)
        pattern = SAID.get(kind)
        if pattern is None:
            return False
        return any(pattern.search(one.plain) and not CONTRARY.search(one.plain) for one in shown)

    def missing(self, shown: Sequence[Fragment]) -> tuple[Fragment, ...]:
        """The planned fragments that must still be said."""
        texts = [fragment.text for fragment in shown]
        examined = [Examined(text, self.licence) for text in texts]
        stated = self.stated(examined)
        return tuple(
            planned
            for planned in self.licence.planned
            if planned.text not in texts and self.lacks(planned, examined, stated)
        )

    def stated(self, shown: Sequence[Examined]) -> set[str]:
        """The issues whose terms have been said rightly."""
        found: set[str] = set()
        for one in shown:
            terms = Terms(one)
            if terms.fault is None and misstated(one, terms) is None:
                found.update(stated.issue for stated in terms.stated)
        return found

    def lacks(self, planned: Fragment, shown: Sequence[Examined], stated: set[str]) -> bool:
        """Whether this planned fragment has to be added to what was shown."""
        texts = [one.text for one in shown]
        if self.line and planned.text == self.line:
            return all(spoken_form(Line(self.line).plain) not in one.form for one in shown)
        if planned.part is Part.REACTION:
            return False
        if planned.part in LEADS:
            return planned.text in self.facts and not covers(planned.text, texts, COVERED)
        if planned.part is Part.PRESSURE:
            return not covers(planned.text, texts, COVERED)
        wanted = {one.issue for one in Terms(Examined(planned.text, self.licence)).stated}
        if not wanted <= stated:
            return True
        if planned.part is Part.ASK and not wanted:
            return not (
                self.asked(shown)
                and (
                    self.licence.kind is not MoveKind.HOLD
                    or not self.holds_by(planned)
                    or self.answers(shown)
                )
            )
        if planned.part is Part.TERMS:
            return (
                self.licence.kind is MoveKind.LAST_OFFER
                and self.announces(planned)
                and not self.answers(shown)
            )
        return planned.part is Part.ANSWER and self.unanswered(planned, shown, stated)

    def asked(self, shown: Sequence[Examined]) -> bool:
        """Whether every issue on which the seller should move has been named in asking, or the yes asked for."""
        if self.licence.kind is MoveKind.CHECK:
            return self.answers(shown)
        named = {
            issue
            for one in shown
            if ASKS.search(one.plain)
            for issue in self.licence.tongue.vocabulary.named(one.plain)
        }
        return set(self.licence.move.asks) <= named

    def holds_by(self, planned: Fragment) -> bool:
        """Whether the fragment is the only one that says no."""
        rest = [
            one
            for one in self.licence.planned
            if one is not planned and one.part in {Part.ANSWER, Part.TERMS}
        ]
        return not rest

    def announces(self, planned: Fragment) -> bool:
        return LAST.search(Line(planned.text).plain) is not None or not any(
            LAST.search(Line(one.text).plain) for one in self.licence.planned
        )

    def unanswered(self, planned: Fragment, shown: Sequence[Examined], stated: set[str]) -> bool:
        """Whether the yes, the no, the question or the goodbye is still to come."""
        kind = self.licence.kind
        if not shown:
            return True
        if self.licence.unclear:
            return not self.clarified(planned, shown)
        if kind is MoveKind.OPEN:
            return False
        if self.licence.move.parried and kind is MoveKind.ANSWER:
            return not self.answers(shown)
        if kind in {MoveKind.ANSWER, MoveKind.NIBBLE, MoveKind.COUNTER}:
            return (
                KEPT.search(Line(planned.text).plain) is not None
                and bool(self.licence.move.parried)
                and not self.answers(shown)
            )
        if kind is MoveKind.HOLD and self.licence.offered and set(self.licence.offered) <= stated:
            return False
        if kind is MoveKind.REFUSE and self.licence.move.asks and not self.asked(shown):
            return True
        if kind in ASKING_BACK:
            return not self.answers(shown)
        return not self.answers(shown) and planned is first_answer(self.licence.planned)

    def clarified(self, planned: Fragment, shown: Sequence[Examined]) -> bool:
        """Whether the words that a planned question quotes have been asked about."""
        quotes = [spoken_form(words) for words in re.findall(r'"([^"]+)"', Line(planned.text).plain)]
        quotes = [quote for words in quotes for quote in [words.rstrip("… ")] if quote]
        if not quotes:
            return self.answers(shown)
        said = " ".join(one.form for one in shown)
        return all(quote in said for quote in quotes) and self.answers(shown)


def first_answer(planned: Sequence[Fragment]) -> Fragment | None:
    return next((one for one in planned if one.part is Part.ANSWER), None)


def covers(text: str, shown: Sequence[str], share: float) -> bool:
    """Whether what was shown says a text: its content, its numbers, its yes or no."""
    whole = Line(text).plain
    wanted = content(whole)
    telling = [
        line
        for line in (Line(one).plain for one in shown)
        if len(content(line) & wanted) >= min(2, len(wanted))
    ]
    said = frozenset(stem for line in telling for stem in content(line))
    if not wanted or len(wanted & said) < share * len(wanted):
        return False
    figures_said = [figure.value for line in telling for figure in figures(line)]
    if any(figure.value is not None and figure.value not in figures_said for figure in figures(whole)):
        return False
    return negated(whole) == any(negated(line) for line in telling) or len(wanted & said) >= 0.85 * len(
        wanted
    )


def near(text: str, sentence: str) -> bool:
    """Whether a sentence is mostly about a text."""
    wanted, said = content(Line(text).plain), content(Line(sentence).plain)
    shared = len(wanted & said)
    return shared >= FEW or (shared >= 2 and shared >= PARTLY * len(said)) or covers(text, [sentence], PARTLY)
