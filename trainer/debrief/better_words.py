"""Better lines for what was said to the person: pressure, worries let pass, kind words that answer none."""

import re
from collections.abc import Iterator

from trainer.debrief.better_terms import SETTLED, fair_gain
from trainer.debrief.lessons import ASKING, Lesson, Suggestion
from trainer.debrief.said_back import heard
from trainer.debrief.talk import Talk
from trainer.ledger.feelings import BLUFF_CALLED, CONCERN, FOUND_HOLLOW, PUSHED
from trainer.ledger.pressure import PressureEntry
from trainer.ledger.setting import Utterance
from trainer.ledger.understood import HAD_SAID, EmpathyEntry, Result
from trainer.negotiation.acts import EMPATHY, EXCHANGE, Act
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import joined, spoken_list
from trainer.perception.text import Line
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason

UNDERSTOOD = "I understand that this isn't easy on your side."
NEEDED = (
    "What would you need to make this work?",
    "What would have to change for this to work on your side?",
    "What is the hardest part of this for you?",
)
"""A question in the place of a push, another one from turn to turn."""
HELPS = ("What would help you most there?", "What would you need from us there?", "What would ease that?")
CURT = re.compile(
    r"\b(?:said (?:what|all)|not here to|save us|wast(?:e|ing)|take it|leave it|my last word|that's it|"
    r"done moving)\b",
    re.IGNORECASE,
)
"""What is left of a push once its words are gone, and is no friendlier."""
CONTEMPT = frozenset({Act.BELITTLE, Act.ANGER, Act.EXPLOIT, Act.THREAT})
"""Tactics that go against the person."""
WORST_FIRST = (Act.THREAT, Act.BELITTLE, Act.EXPLOIT, Act.ANGER, Act.NIBBLE)
TOO_MANY = 3
"""Hollow moves from which they are a habit."""
TRIED = 2
"""Of those, how many are tried otherwise."""
EMPTY = ("the same words", "repeated", "their own words")
"""How the reasons begin why words were hollow by themselves."""
LITTLE = 0.25
"""Resentment below which nobody walks out over it alone."""
FEW_WORDS = 3
"""What is left of a line without its push and has fewer words says nothing."""

TACTICS = {
    Act.DEADLINE: "set them a deadline",
    Act.ULTIMATUM: "gave them an ultimatum",
    Act.THREAT: "threatened them",
    Act.COMPETITOR: "played a rival against them",
    Act.AUTHORITY: "hid behind somebody else's limit",
    Act.SCARCITY: "pressed them with a shortage",
    Act.GUILT: "made them feel guilty",
    Act.BELITTLE: "belittled them",
    Act.EXPLOIT: "used their weak spot against them",
    Act.ASSUME_CLOSE: "took their yes for granted",
    Act.ANGER: "was said in anger",
    Act.PESTER: "made the same demand again with no new reason",
    Act.NIBBLE: "asked for more after you had agreed",
    Act.EXTREME_ANCHOR: "opened far from anything they could take",
    Act.STONEWALL: "left their question without an answer",
}
"""What a line did that played a tactic: goes on after "It"."""
UNTRUE = {
    Act.DEADLINE: "set them a deadline that isn't there",
    Act.COMPETITOR: "played a rival against them whom you made up",
    Act.AUTHORITY: "hid behind a limit that nobody has set you",
    Act.SCARCITY: "claimed a shortage that isn't there",
}
"""The same where the scenario says that it is not so."""
HABITS = {
    Act.APPRECIATE: "one more kind word that answered nothing",
    Act.RAPPORT: "one more kind word that answered nothing",
    Act.APOLOGISE: "one more apology that changed nothing for them",
    Act.PARAPHRASE: "their own words said back, and nothing asked",
    Act.ACKNOWLEDGE: "sympathy that did nothing for them",
    Act.VALIDATE: "agreement that did nothing for them",
}
"""What a hollow move was."""


def after_pressure(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """The same position without the push."""
    by_turn: dict[int, list[PressureEntry]] = {}
    for entry in talk.ledger.pressure.entries:
        if entry.side is Side.SELLER and (entry.severity > 0 or entry.true is False):
            by_turn.setdefault(entry.turn, []).append(entry)
    for turn, entries in by_turn.items():
        said = talk.utterances[turn - 1]
        worst = sorted(entries, key=lambda entry: (-entry.severity, entry.tactic not in WORST_FIRST))
        does = joined([does_of(entry) for entry in worst])
        last = turn == talk.turns(Side.SELLER)[-1].turn and talk.ended is EndReason.BUYER_WALKED
        effect = f"{does}, and the talk ended over it" if last else does
        hurt = risen(talk, turn, PUSHED, BLUFF_CALLED, FOUND_HOLLOW)
        lost = round(lost_by_walking(talk, scenario) * hurt)
        lesson = lesson_of(worst[0])
        for line in without_push(talk, scenario, said, worst):
            yield Suggestion(turn, line, lesson, effect, lost, hurt)


def does_of(entry: PressureEntry) -> str:
    """What a tactic did, and whether it was made up."""
    made_up = UNTRUE.get(entry.tactic) if entry.true is False else None
    return made_up or TACTICS[entry.tactic]


def lesson_of(entry: PressureEntry) -> Lesson:
    if entry.tactic in CONTEMPT:
        return Lesson.RESPECT
    if entry.true is False:
        return Lesson.SHOW
    return {Act.PESTER: Lesson.MOVE_ON, Act.NIBBLE: Lesson.NO_NIBBLE, Act.STONEWALL: Lesson.LISTEN}.get(
        entry.tactic, Lesson.HOLD_WARMLY
    )


def lost_by_walking(talk: Talk, scenario: Scenario) -> float:
    """What a buyer who walked away took along, in cents a year for all of the resentment that made it leave.

    Each line that pushed has its share of that; who resents little leaves for another reason.
    """
    if talk.ended is not EndReason.BUYER_WALKED:
        return 0.0
    evidence = talk.ledger.resentment[Side.BUYER].evidence
    return fair_gain(scenario) / max(sum(found.change for found in evidence if found.change > 0), LITTLE)


def without_push(
    talk: Talk, scenario: Scenario, said: Utterance, entries: list[PressureEntry]
) -> Iterator[str]:
    """What could have been said instead: understanding and the terms, or the line without its push."""
    if any(entry.tactic is Act.NIBBLE for entry in entries):
        yield SETTLED
        return
    rest = " ".join(worth_keeping(said, [entry.quote for entry in entries]))
    if said.reading.has(Act.ACCEPT):
        if rest:
            yield rest
        return
    offer = said.reading.offer
    terms = (
        f" For my part I'm at {spoken_list(scenario.agenda, offer.terms)}." if offer and offer.terms else ""
    )
    needed = NEEDED[said.turn // 2 % len(NEEDED)]
    yield f"{heard(talk, said.turn) or UNDERSTOOD}{terms} {needed}"
    at_them = any(entry.tactic in CONTEMPT for entry in entries)  # then what is left of the line is no better
    if len(rest.split()) >= FEW_WORDS and not at_them:
        yield f"{rest} {needed}"
    yield needed


def worth_keeping(said: Utterance, pushed: list[str]) -> Iterator[str]:
    """The sentences of a line that do something for the talk and are no part of the push.

    What was read as nothing may as well be unfriendly ("let's not waste each other's time").
    """
    reading = said.reading
    quotes = [found.quote for found in reading.acts if found.act in EXCHANGE | EMPATHY]
    quotes += [concern.quote for concern in reading.concerns] + ([reading.reason] if reading.reason else [])
    for sentence in Line(said.text).sentences:
        if CURT.search(sentence.quote) or any(overlap(quote, sentence.quote) for quote in pushed):
            continue
        if any(overlap(quote, sentence.quote) for quote in quotes):
            yield sentence.quote


def overlap(quote: str, sentence: str) -> bool:
    return quote in sentence or sentence in quote


def sorry(talk: Talk, said: Utterance) -> str | None:
    """The apology of a line that was owed and taken as meant, with no terms or push in the same sentence."""
    owed = [
        entry.quote
        for entry in talk.ledger.empathy.entries
        if entry.turn == said.turn and entry.act is Act.APOLOGISE and entry.result is not Result.HOLLOW
    ]
    pushed = [entry.quote for entry in talk.ledger.pressure.entries if entry.turn == said.turn]
    for sentence in Line(said.text).sentences:
        plain = sentence.quote.strip()
        clean = not re.search(r"\d", plain) and not any(overlap(quote, plain) for quote in pushed)
        if clean and any(overlap(quote, plain) for quote in owed):
            return plain if plain.endswith((".", "!", "?", "…")) else f"{plain.rstrip(',;:')}."
    return None


def after_missed(talk: Talk) -> Iterator[Suggestion]:
    """A concern that was let pass."""
    for entry in talk.ledger.empathy.entries:
        closes = talk.utterances[entry.turn - 1].reading.has(Act.ACCEPT)
        if entry.side is Side.SELLER and entry.act is None and not closes:
            concern = entry.why.removeprefix(f"{HAD_SAID}: ")
            answer = heard(talk, entry.turn, concern)
            passed = "brushed aside" if entry.result is Result.DISMISSED else "left without an answer"
            effect = f"{passed} what they had told you: “{concern}”"
            hurt = risen(talk, entry.turn, CONCERN)
            if answer:
                line = f"{answer} {HELPS[entry.turn // 2 % len(HELPS)]}"
                yield Suggestion(entry.turn, line, Lesson.LISTEN, effect, hurt=hurt)


def after_hollow(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """Kind words, one more time: a question in their place, the terms as they were."""
    hollow = [entry for entry in talk.ledger.empathy.entries if is_hollow(entry)]
    if len(hollow) < TOO_MANY:
        return
    for entry in hollow[:TRIED]:
        said = talk.utterances[entry.turn - 1]
        offer = said.reading.offer
        terms = f" I can do {spoken_list(scenario.agenda, offer.terms)}." if offer and offer.terms else ""
        effect = f"was {HABITS[entry.act or Act.APPRECIATE]}: one of {len(hollow)} such in this talk"
        line = f"{heard(talk, entry.turn) or ''} {ASKING}{terms}".strip()
        yield Suggestion(entry.turn, line, Lesson.MEAN_IT, effect)


def is_hollow(entry: EmpathyEntry) -> bool:
    """Whether kind words were empty by themselves, and not only by the push that came after them."""
    meant = entry.side is Side.SELLER and entry.result is Result.HOLLOW and entry.act in HABITS
    return meant and entry.why.startswith(EMPTY) and len(entry.quote.split()) >= FEW_WORDS


def risen(talk: Talk, turn: int, *rules: str) -> float:
    """How much a turn raised the buyer's resentment by rules whose names begin like this."""
    evidence = talk.ledger.resentment[Side.BUYER].evidence
    found = (entry.change for entry in evidence if entry.turn == turn and entry.rule.startswith(rules))
    return sum(change for change in found if change > 0)
