"""Good lines: what moved the buyer, by the ledger."""

from collections.abc import Iterator

from trainer.debrief.amounts import a_year
from trainer.debrief.lessons import Lesson, Suggestion
from trainer.debrief.talk import Talk
from trainer.ledger.understood import EmpathyEntry, Result
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.scenario.scenario import Scenario

OWNED_UP = "told them what they had a right to know"
SHOWED = {
    Act.CANDOUR: "was open about your own side",
    Act.APOLOGISE: "owned up to what had gone wrong",
    Act.APPRECIATE: "thanked them for something of theirs",
    Act.RAPPORT: "gave them a kind word",
    Act.FAIRNESS: "spoke of what is fair to both",
    Act.COMMON_GROUND: "spoke of what you both want",
    Act.SAVE_FACE: "let them keep face",
}
"""What a move of empathy did that is about more than their side."""
NOTHING_SAID = "I see."
"""What stands in the place of a good line, to see what the talk would have been without it."""


def good_lines(talk: Talk, scenario: Scenario) -> list[Suggestion]:
    """The lines that earned the seller something, the most empathy first, then what was got by a trade."""
    told = told_what_is_owed(talk, scenario)
    found = [*understood(talk), *traded(talk, scenario)]
    return [
        Suggestion(turn, NOTHING_SAID, Lesson.KEEP, f"{OWNED_UP} and {effect}" if turn in told else effect)
        for _, turn, effect in sorted(found, key=lambda each: (-each[0], each[1]))
    ]


def told_what_is_owed(talk: Talk, scenario: Scenario) -> set[int]:
    """The turns in which the buyer first heard what it has a right to know."""
    owed = {fact.id for fact in scenario.seller.facts if fact.must_tell}
    turns = set()
    for said in talk.turns(Side.SELLER):
        heard = owed & set(said.reading.topics)
        if heard:
            turns.add(said.turn)
            owed -= heard
    return turns


def understood(talk: Talk) -> Iterator[tuple[float, int, str]]:
    """Turns that showed understanding, with the points they earned and the best that each did."""
    by_turn: dict[int, list[EmpathyEntry]] = {}
    for entry in talk.ledger.empathy.entries:
        if entry.side is Side.SELLER and entry.result is not Result.HOLLOW and entry.points > 0:
            by_turn.setdefault(entry.turn, []).append(entry)
    for turn, entries in by_turn.items():
        best = max(entries, key=lambda entry: (entry.level or 0, entry.points))
        yield sum(entry.points for entry in entries), turn, did(best)


def did(entry: EmpathyEntry) -> str:
    """What a move of empathy did: goes on after "It"."""
    what, _, text = entry.why.partition(": ")
    if what == "brought to light":
        return f"brought to light what they would not have told unasked: “{text}”"
    if entry.act is Act.OFFER:
        return f"offered what they need: “{text}”" if what == "serves" else "offered what they had asked for"
    if entry.act is Act.EXPLORE:
        return "asked about their side"
    if entry.opportunity_turn is not None:
        return "answered what they had told you"
    return SHOWED.get(entry.act or Act.ACKNOWLEDGE, "showed that you see their side")


def brought(talk: Talk, turn: int) -> str:
    """What a good line brought at once, for a sentence: their step, what they told, or how they felt."""
    answer = talk.utterances[turn] if turn < len(talk.utterances) else None
    ledger = talk.ledger
    moved = any(
        entry.side is Side.BUYER and entry.gives and entry.turn == turn + 1
        for entry in ledger.concessions.entries
    )
    if moved or (answer is not None and answer.reading.has(Act.ACCEPT)):
        return "they moved towards you for it"
    if answer is not None and answer.move is not None and answer.move.facts:
        return "it made them tell you something"
    if sum(found.change for found in ledger.trust.evidence if found.turn == turn) > 0:
        return "they trusted you more for it"
    if sum(found.change for found in ledger.resentment[Side.BUYER].evidence if found.turn == turn) < 0:
        return "they resented less after it"
    return "without it the talk would have come to less"


def traded(talk: Talk, scenario: Scenario) -> Iterator[tuple[float, int, str]]:
    """Conditions that were taken up, with the share of the seller's range that they brought in percent."""
    span = talk.ledger.setting.range(Side.SELLER)
    for entry in talk.ledger.concessions.entries:
        if entry.side is Side.SELLER and entry.conditional and entry.got_back:
            effect = f"asked for something in return and got it, {a_year(entry.got_back, scenario)}"
            yield 100 * entry.got_back / max(span, 1), entry.turn, effect
