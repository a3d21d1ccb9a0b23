# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Words that hint at a step without saying how far it goes: "I could move on the fee"."""

import re

from trainer.negotiation.offers import Offer
from trainer.perception.proposal import Proposal
from trainer.perception.text import Line, Sentence

STEP = (
    r"(?:move|moving|do something|do (?:a bit|a little) (?:more|better)|doing something|come (?:down|up|closer)|coming (?:down|up|closer)|go (?:a (?:bit|little) )?(?:lower|higher|further)|"
    r"be (?:more |a (?:bit|little) |somewhat |quite |very )?flexible|bend (?:a (?:bit|little)|on)|give (?:you )?(?:something(?= on\b| back\b| off\b| there\b| here\b|$)|a (?:bit|little)(?: more)?)|sharpen (?:my|our|the) pencils?|find (?:you )?something|meet you somewhere|budge)"
)
HINT = re.compile(
    rf"\b(?:i|we)(?:'d| would| can| could| might| may|'ll| will)(?: be| \w+ly| maybe| perhaps| also| still){{0,2}}(?: (?:able|willing|happy|ready|prepared|open) to| consider| think about)? {STEP}\b|"
    rf"\b(?:i'm|i am|we're|we are) (?:\w+ly |also |still |quite |very )?(?:flexible|(?:willing|happy|ready|prepared|open) to {STEP})\b|"
    r"\b(?:there(?:'s| is| are| may be| might be| could be)|(?:i|we)(?:'ve| have)?(?: still)?(?: got| have)?) (?:some|a (?:little|bit of|little bit of)|more|still (?:some )?)?(?: ?(?:room|flexibility|wiggle room|leeway|give|slack))(?: (?:on|with|for|around|left|in (?:the |my |our )?(?:price|rate|fee|number|figure|terms))\b|$)"
)
MEANT_OTHERWISE = re.compile(
    r"\d|\b(?:not|never|no|cannot|hardly|if i|if we|unless|than|zero|waive\w*|free|drop|dropping|half|double|from|to (?:a|an|the))\b|n't\b"
)
"""What makes it a no, a number, or a step that is said exactly."""


def unclear(line: Line, offer: Offer | None, proposal: Proposal) -> tuple[str, ...]:
    """Words that look like terms, or hint at some, without saying which."""
    hints = None if offer is not None or proposal.loose else hint(line)
    return tuple(dict.fromkeys((*proposal.loose, *([hints] if hints else []))))


def hint(line: Line) -> str | None:
    """The words of a line that hint at a step and leave open how far it goes, verbatim; None without them,
    or beside a question, which is to be answered first.
    """
    if any("?" in sentence.ending for sentence in line.sentences):
        return None
    return next(filter(None, map(hinted, line.sentences)), None)


def hinted(sentence: Sentence) -> str | None:
    """The clause of a sentence that hints at a step."""
    if sentence.question:
        return None
    found = HINT.search(sentence.plain)
    if found is None:
        return None
    ends = CLAUSE_END.search(sentence.plain, found.end())
    end = ends.start() if ends else len(sentence.plain)
    if MEANT_OTHERWISE.search(OPENING.sub("", sentence.plain[:end])):
        return None
    return sentence.line.quote(sentence.start + found.start(), sentence.start + end)


CLAUSE_END = re.compile(r",|;| - | (?:if|when|once|as long as|provided|but|because|so|since|for)\b")
OPENING = re.compile(r"^if (?:you|that)[^,]*,")
"""A condition said first says nothing of the step."""
