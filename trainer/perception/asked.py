# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Whether a line asked about facts, so that a yes or a no to it is about those and not about terms."""

import re
from functools import lru_cache

from trainer.negotiation.acts import Act, ActQuote
from trainer.perception.stretch import KEPT
from trainer.perception.text import Line
from trainer.perception.yes_words import EXPECTED

OF_THE_THING = re.compile(
    r"\b(?:deliver\w*|includ\w+|comes? with|ship\w*|have you|has it|did you|is there|are there|any (?:damage|scratch\w*|issues?|problems?|trouble)|set ?up|install\w*|pick ?up|how (?:old|many|long|big))\b"
)
"""What is asked about a thing and not about its price."""
TO_MOVE = re.compile(
    r"\b(?:lower|come down|go down|down on|negotia\w+|flexib\w+|wiggle|budge|discount|less|cheaper|throw in|knock|take off|higher|"
    r"meet me|(?:any|more|some) room|room (?:to|for)|firm|counter\w*|trade|swap|give me|let me have|you (?:still )?interested|wait|hold it|help me)\b"
)
"""What is asked of the other side: a no refuses it."""


MORE = re.compile(
    r"\b(?:can|could|will|would|won't|can't) you (?:\w+ )?(?:move|come (?:down|up|closer)|go (?:lower|higher|further)|do (?:better|more|something)|improve|sharpen)\b|"
    r"\b(?:where(?:'s| is)|need|see|want|show me|expect) (?:\w+ ){0,2}movement\b|\b(?:have|need|got) to (?:do|move|come)\b|\b(?:do|offer|need) better\b|\bsharpen\b"
)
CHEER = re.compile(
    r"(?:(?:ok(?:ay)?|great|perfect|good|fine|yes|yeah|sure|wonderful|super|excellent|cool|well|then|so|all ?right|it's a|deal|agreed|done|sounds good|(?:that )?works(?: for me)?|fine by me)[,.! -]*)+"
)


def only_cheers(line: Line, heard: str) -> bool:
    """Whether a yes says nothing but yes to a call for better terms that names none: it may well be meant
    as "great, then we have a deal on mine".
    """
    if re.search(r"\d", heard) or EXPECTS_A_YES.search(heard) or not CHEER.fullmatch(line.plain.strip()):
        return False
    sentences = Line(heard).sentences
    return bool(sentences) and MORE.search(sentences[-1].plain) is not None


EXPECTS_A_YES = re.compile(r"\b(?:last offer|deal|agreed|yes or no)\b", re.IGNORECASE)


@lru_cache(KEPT)
def is_asked_a_fact(heard: str) -> bool:
    """Whether what was last asked is a question about facts, whatever was said of terms beside it."""
    if "?" not in heard:
        return False
    asked = [sentence.plain for sentence in Line(heard).sentences if sentence.question]
    if not asked:
        return False
    if TO_MOVE.search(asked[-1]):
        return False
    return not EXPECTED.search(asked[-1]) or (
        OF_THE_THING.search(asked[-1]) is not None and not re.search(r"\d", asked[-1])
    )


COSTS_THEM = re.compile(r"\bcosts? (?:you|your|them|their)\b")


def of_their_trouble(line: Line, acts: tuple[ActQuote, ...]) -> tuple[ActQuote, ...]:
    """The acts, where the only question is what something costs the other side: it asks for no terms."""
    questions = [sentence for sentence in line.sentences if sentence.question]
    if len(questions) != 1 or not COSTS_THEM.search(questions[0].plain):
        return acts
    kept = tuple(found for found in acts if found.act is not Act.ASK_TERMS)
    if any(found.act is Act.EXPLORE for found in kept):
        return kept
    return tuple(
        found.model_copy(update={"act": Act.EXPLORE}) if found.act is Act.ASK_TERMS else found
        for found in acts
    )
