"""The start of a line: what the buyer makes of what the seller just said and did."""

import re
from collections.abc import Iterator

from trainer.negotiation.acts import EMPATHY, EXCHANGE, PRESSURE, Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Emotion, MoveKind, ReasonKind
from trainer.negotiation.wording import issue_spoken, joined
from trainer.scenario.scenario import BuyerCase
from trainer.scenario.script import Beat, BeatKind
from trainer.session.voices import Cue, Part
from trainer.voice.pen import Pen
from trainer.voice.sections import HEARD, NOTICED, feeling, heard, noticing

SILENT = frozenset({MoveKind.OPEN, MoveKind.CLARIFY, MoveKind.CHECK, MoveKind.FAREWELL})
"""Kinds whose own words are the reaction."""
SETTLED = frozenset({MoveKind.ACCEPT, MoveKind.CONFIRM, MoveKind.NIBBLE})
"""Kinds that answer a deal: nothing in them may sound like a no."""
GENTLE = frozenset({Act.PARAPHRASE, Act.ACKNOWLEDGE, Act.APOLOGISE, Act.CANDOUR, Act.SAVE_FACE})
COOL = frozenset({Emotion.WARY, Emotion.IRRITATED})
HUMAN = frozenset({Act.ACKNOWLEDGE, Act.APOLOGISE, Act.PARAPHRASE, Act.SAVE_FACE})
"""What deserves a word of its own even beside a reason to concede."""
ASKING = frozenset({Act.EXPLORE, Act.ASK_TERMS, Act.ASK_BETTER, Act.RAPPORT, Act.COMMON_GROUND})
"""What a question may be taken for that is answered in kind."""
FLATTERY = frozenset({Act.APPRECIATE, Act.RAPPORT, Act.VALIDATE, Act.COMMON_GROUND})
"""What sounds hollow to a buyer who is on guard."""
PASSED_OVER = frozenset({*EXCHANGE, Act.FAIRNESS, Act.COMMON_GROUND})
"""What its own terms answer as well: half the time nobody says a word to it."""
DELIGHTED = frozenset({ReasonKind.RECIPROCITY, ReasonKind.NEED, ReasonKind.TRUST})
"""Reasons to move that are said with thanks for the offer, or with a kind word for who makes it."""
VERB_BEFORE = frozenset(
    {"to", "can", "can't", "will", "won't", "would", "could", "should", "must", "may", "might", "don't"}
    | {"didn't", "not", "we", "you", "i", "they", "us", "let's", "please"}
)


def react(pen: Pen) -> None:
    """Say what answers the seller: the author's flinch, the reason for moving, the act, the feeling."""
    move = pen.move
    if move.line is not None and beat_kind(pen.cue) is BeatKind.FLINCH:
        pen.verbatim(Part.REACTION, move.line)
        give_reason(pen, Part.ANSWER, winced=True)  # beside the terms; nobody winces and agrees in one breath
    elif move.kind in SILENT:
        return
    elif move.kind in SETTLED:
        react_to_deal(pen)
    elif move.kind is MoveKind.INSIST:
        react_to_reversal(pen)
    else:
        react_to_talk(pen)


def react_to_reversal(pen: Pen) -> None:
    """Take an honest correction as one; else let it be heard that something was settled."""
    move = pen.move
    act = move.answering.act if move.answering else None
    if act is not None and act in {*GENTLE, Act.NIBBLE}:
        pen.may(Part.REACTION, heard(act))
    elif move.emotion is not Emotion.NEUTRAL and pen.chance(60, "feeling"):
        pen.may(Part.REACTION, feeling(move.emotion, move.intensity))


def react_to_talk(pen: Pen) -> None:
    """Answer the act, say why it moves, let the feeling through; a small word where there is none of it."""
    move = pen.move
    act = move.answering.act if move.answering else None
    if act not in PRESSURE and say_noticed(pen):
        return
    reasoned, beat = bool(move.reasons), beat_of(pen.cue)
    if not reasoned and act not in PRESSURE and beat is not None and beat.answers:
        return  # the author's line is what it makes of that
    answered = act is not None and answer_act(pen, act, reasoned=reasoned)
    give_reason(pen)
    felt = (
        move.recalls is None
        and move.emotion is not Emotion.NEUTRAL
        and wants_feeling(pen, act, answered=answered or reasoned)
    )
    if felt:
        pen.may(Part.REACTION, feeling(move.emotion, move.intensity))
    asked = move.enquiry is not None or move.recalls is not None
    if (
        not (reasoned or answered or felt or asked)
        and move.kind is not MoveKind.WALK_AWAY
        and pen.chance(30, "beat")
    ):
        pen.may(Part.REACTION, "beat")


def say_noticed(pen: Pen) -> bool:
    """Say what it has noticed about the offer; that stands for the answer to it, and for the reason."""
    found = pen.move.noticed
    if found is None:
        return False
    section = noticing(found.what)
    if not NOTICED[section].blanks:
        return pen.may(Part.REACTION, section)
    return pen.may(Part.REACTION, section, issue=names_of(pen.cue, found.issues))


def names_of(cue: Cue, issues: tuple[str, ...]) -> str:
    """Issues as they are spoken of, two at the most."""
    agenda = cue.case.agenda
    return joined([issue_spoken(agenda, issue) for issue in issues if issue in agenda][:2])


def react_to_deal(pen: Pen) -> None:
    """A short word before a yes, where one is due."""
    act = pen.move.answering.act if pen.move.answering else None
    if act in GENTLE and pen.chance(50, "gentle"):
        pen.may(Part.REACTION, heard(act))
    elif pen.move.emotion in {Emotion.WARM, Emotion.RELIEVED} and pen.chance(60, "glad"):
        pen.may(Part.REACTION, feeling(pen.move.emotion, pen.move.intensity))


def answer_act(pen: Pen, act: Act, *, reasoned: bool) -> bool:
    """Answer what the seller did; not where the reason given, the fact or the terms are the answer."""
    move = pen.move
    if reasoned and act not in PRESSURE and not (act in HUMAN and pen.chance(35, "both")):
        return False
    if move.recalls is not None or (move.enquiry is not None and act in ASKING):
        return False  # what is said again, or in kind, is the answer
    if told_before(pen.cue):
        return pen.may(Part.REACTION, "heard again")
    if act is Act.EXPLORE and not ((move.facts or move.more) and pen.chance(35, "explore")):
        return False
    if act is Act.ASK_TERMS and move.offer is None:
        return False
    if act is Act.RAPPORT and (move.facts or move.more or move.concern is not None):
        return False  # "all fine, thanks" goes with no worry
    if act in PASSED_OVER and not pen.chance(50, "passed over"):
        return False
    return heard(act) in HEARD and say_act(pen, act)


def say_act(pen: Pen, act: Act) -> bool:
    """Words for the act, from the section that knows most about it."""
    if act in FLATTERY and pen.move.emotion in COOL:
        return pen.may(Part.REACTION, "heard hollow", heard(act))
    if act is Act.OFFER:
        return pen.may(
            Part.REACTION, "heard offer moved" if moved(pen.cue) else "heard offer unmoved", "heard offer"
        )
    topic = topic_of(pen.cue, pen.move.answering.topic) if pen.move.answering else None
    if act is Act.FAIRNESS and topic is not None:
        return pen.may(Part.REACTION, "heard argument", heard(act), topic=topic)
    return pen.may(Part.REACTION, heard(act))


def told_before(cue: Cue) -> bool:
    """Whether the seller asks for a fact that the buyer has told already."""
    move = cue.move
    if move.answering is None or move.answering.act is not Act.EXPLORE:
        return False
    if move.tells or move.concern is not None:
        return False
    return any(fact.id == move.answering.topic for fact in cue.case.buyer.facts)


def moved(cue: Cue) -> bool:
    """Whether the seller's standing offer is better for the buyer than what it opened with."""
    standing = cue.standing.get(Side.SELLER)
    if standing is None:
        return False
    return cue.case.payoff.cents(standing) > cue.case.payoff.cents(cue.case.openings[Side.SELLER])


def wants_feeling(pen: Pen, act: Act | None, *, answered: bool) -> bool:
    """Whether the feeling is worth a sentence of its own; a slight one seldom is, least beside an answer."""
    emotion, intensity = pen.move.emotion, pen.move.intensity
    if intensity == 3:
        return True
    lasting = emotion in {Emotion.WARM, Emotion.WARY}  # a mood that holds over many turns is not said in each
    if not answered:
        return pen.chance((75 if lasting else 100) if intensity == 2 else (10 if lasting else 40), "feeling")
    if act in FLATTERY or (emotion is Emotion.WARY and act in EMPATHY):
        return False
    return intensity == 2 and pen.chance(35, "feeling")


def give_reason(pen: Pen, part: Part = Part.REACTION, *, winced: bool = False) -> None:
    """Say why it concedes, if it does, in words that fit the weightiest of its reasons.

    Who has just ``winced`` at an offer does not delight in it.
    """
    reasons = [reason for reason in pen.move.reasons if not (winced and reason.kind in DELIGHTED)]
    reason = max(reasons, key=lambda reason: reason.weight, default=None)
    if reason is None:
        return
    agenda, about = pen.cue.case.agenda, reason.about
    if reason.kind is ReasonKind.RECIPROCITY:
        if about is not None and about in agenda and pen.chance(75, "named"):
            pen.say(part, "because reciprocity", issue=issue_spoken(agenda, about))
        else:
            pen.say(part, "because reciprocity plain")
    elif reason.kind is ReasonKind.ARGUMENT:
        topic = topic_of(pen.cue, about)
        if topic is not None:
            pen.say(part, "because argument", topic=topic)
        else:
            pen.say(part, "because argument plain")
    else:
        pen.say(part, f"because {reason.kind.value}")


def topic_of(cue: Cue, about: str | None) -> str | None:
    """A word for the scenario's argument or fact that the seller has just used as a noun, if there is one."""
    said = re.findall(r"[\w'’-]+", cue.heard.casefold())
    found = [cue_word for cue_word in cue_words(cue.case, about) if is_noun(cue_word, said)]
    return max(found, key=len, default=None)


def cue_words(case: BuyerCase, about: str | None) -> Iterator[str]:
    """The words by which an argument or a fact of the buyer is recognised."""
    for argument in case.buyer.moved_by:
        if argument.id == about:
            yield from argument.topics
    for fact in case.buyer.facts:
        if fact.id == about:
            yield from fact.topics


def is_noun(words: str, said: list[str]) -> bool:
    """Whether the seller used these words, and not after one that makes a verb of them."""
    wanted = words.casefold().split()
    if not all(word.isalpha() and len(word) > 3 for word in wanted):
        return False
    for place in range(len(said) - len(wanted) + 1):
        if said[place : place + len(wanted)] == wanted:
            return place == 0 or said[place - 1].replace("’", "'") not in VERB_BEFORE
    return False


def beat_kind(cue: Cue) -> BeatKind | None:
    """What kind of beat the move plays, if the script still knows it."""
    beat = beat_of(cue)
    return beat.kind if beat is not None else None


def beat_of(cue: Cue) -> Beat | None:
    return next((beat for beat in cue.case.buyer.beats if beat.id == cue.move.beat), None)
