# ruff: noqa: E501 - a pattern stands on one line
"""Signs of how a talk goes, in the words of either side: kinds of things people say, whatever it is about.

Each is a plain pattern with a name that a reader of the debrief understands. What a sign weighs is not said
here: that was learnt from how people rated each other afterwards (``bench/train_regard.py``). Buttons that
were pressed and doings that a transcript notes stand in brackets: "(rejects the deal)".
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

from trainer.perception.folding import ONE_TO_ONE
from trainer.perception.text import evenly

AMOUNT = r"\b(?:\d[\d,.]*|one|two|three|four|half|all|both|a couple)\b"
NOTED = "("
"""How a doing begins that a transcript notes among the words."""
SHOUTED = "shouted word"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign in one line."""

    kind: str
    quote: str
    """The words that show it, verbatim."""


CUES: Mapping[str, re.Pattern[str]] = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "line": r"^.{1,80}",
        "long line": r"(?s)^(?:\S+\s+){30}.*",
        "curt line": r"^\S+(?:\s+\S+){0,3}\s*$",
        "smile": r"[🙂😊😀😃😄😁☺👍]|(?<!\S)[:;]-?\)",
        "sad face": r"[☹🙁😞😢😟]|(?<!\S):-?\(",
        "angry face": r"[😡😠🤬]",
        "surprised face": r"[😮😯😲]",
        "laugh": r"\b(?:haha+|lol|ha)\b",
        "exclamation": r"[^\s!]{0,15}!",
        SHOUTED: r"\b(?:(?=[A-Z]*[AEIOU])[A-Z]{4,}|ALL|AND|ANY|BUT|CAN|DON'?T|NOT|NOW|TOO|WHY|WOW|YES|YOU)\b",
        "greeting": r"^(?:hi|hello|hey|good (?:morning|day|afternoon|evening))\b",
        "small talk": r"\b(?:how are you|how'?s it going|how about you|excited|hope you|looking forward|good (?:morning|day|evening|afternoon))\b",
        "thanks": r"\bthank(?:s|ful)?\b|\bappreciat\w*",
        "praise": r"\b(?<!not )(?:great|perfect|awesome|wonderful|fantastic|excellent|lovely|amazing|cool)\b",
        "kind word": r"\b(?:kind|generous|nice of you|considerate|understanding|help(?:ful)?|thoughtful|pleasure|nice (?:talking|working|doing|to meet))\b",
        "joy": r"\b(?:love|happy|glad|fun|can'?t wait|nice|good time)\b",
        "good wish": r"\b(?:enjoy (?:your|the)|have (?:a|fun|an)\b|good luck|take care|(?:stay|be) safe|stay (?:warm|hydrated)|hope you (?:have|enjoy)|you too)",
        "agreement": r"\b(?:sounds? (?:good|great|fair|like|perfect|reasonable)|works? (?:for|great|well|perfect)|that works|i agree|agreed|that'?s (?:fine|fair|great|good|perfect)|fair enough)\b",
        "yes": r"^(?:yes|yeah|sure|absolutely|definitely|of course|yep|yup)\b",
        "closing word": r"\b(?:submit|finalize|(?:good|great|have a|it'?s a) deal|deal)\b",
        "understanding": r"\b(?:i understand|i see|makes sense|i get (?:it|that)|i hear|that'?s (?:true|understandable)|totally|no problem|no worries)\b",
        "question": r"[^\s?]{0,15}\?",
        "question about needs": r"\b(?:what|which|how about)\b[^.?!]{0,40}\b(?:need|prefer|want|priorit\w*|important|like|most|looking|you)\b[^.?!]{0,60}\?",
        "courteous question": r"\bplease\b|\bwould you (?:mind|be (?:ok|okay|willing|open))|\bcould (?:you|we|i)\b|\bif you(?:'re| are) (?:ok|okay)|\bis that (?:ok|okay)|\bdoes that (?:work|sound)|\bwhat do you think|\bare you (?:ok|okay) with",
        "talk of us": r"\b(?:we(?:'re| are| both|'ll| can| could)|let'?s|our)\b",
        "talk of fairness": r"\bfair(?:ly|er)?\b|\beven(?:ly)?\b|\bequal\w*|\bboth of us\b|\bhalf\b|\bsplit|\bshare\b|\bcompromise",
        "reason": r"\b(?:because|since|so that|due to|in case)\b",
        "talk of priorities": r"\bpriorit\w*|\b(?:most important|important to me)\b",
        "family": r"\b(?:kids?|child(?:ren)?|son|daughter|baby|family|wife|husband|friends?)\b",
        "plea": r"\b(?:surviv\w*|health|medical|sick|disease|dying|starv\w*|condition|medic\w*|pregnan\w*|emergency)",
        "give": r"\b(?:you can (?:have|take|keep)|i(?:'ll| will| can| could| would| am willing to) (?:give|let you)|happy to (?:give|let)|i'?d be (?:willing|happy))\b",
        "own need": r"\bi(?:'d| would)? (?:really |also |do )?(?:need|like|prefer)\b",
        "taking": r"\bi(?:'ll| will|'m going to| am going to) (?:take|have|get|keep|need)\b|\bgive me\b|\bi want\b",
        "demand": r"\b(?:must|have to|need at least|at least|require\w*|demand|insist|only)\b",
        "wanting all of it": r"\ball (?:of )?(?:the|your|my|three|3|of)\b",
        "insistence": r"\b(?:really|very|so much|extremely|desperately) (?:need|want|important|bad)\w*",
        "row of amounts": rf"{AMOUNT}.*{AMOUNT}",
        "long row of amounts": rf"{AMOUNT}.*{AMOUNT}.*{AMOUNT}.*{AMOUNT}",
        "counter-offer": r"\b(?:how about (?:i|we|this|you)|what if|instead|would you (?:take|accept|consider)|better)\b",
        "but": r"\b(?:but|however|although|though)\b",
        "hesitation": r"(?:(?:^|[.?!] )(?:well|hmm+|ugh|umm*)\b|\bi guess\b|\bmaybe\b)",
        "reminder": r"\b(?:already|as i said|like i said|again|told you|i said|you said|still)\b",
        "disappointment": r"\bunfortunate\w*|\bi'?m afraid\b|\bdisappoint\w*|\bsad\b|\bupset\b|\bfrustrat\w*",
        "apology": r"\bsorry\b|\bapolog\w*",
        "no": r"^(?:no|nope|not|never|absolutely not)\b",
        "can't or won't": r"\b(?:won'?t|will not|can'?t|cannot|unable|don'?t want|do not want)\b",
        "refusal": r"\b(?:not happening|unacceptable|no way|not (?:acceptable|going to|willing|interested)|refuse|don'?t (?:agree|think so)|(?:won'?t|doesn'?t|not|don'?t) work)\b",
        "accusation": r"\b(?:greedy|selfish|unfair|unreasonable|rude|ridiculous|mean|stubborn|not fair)\b",
        "take it or leave it": r"\bwalk(?:ing)? away|\bno deal\b|\bleave it\b|\btake it or\b|\bfinal offer|\blast (?:offer|chance)|\bor else\b",
        "(proposal": r"^\(proposes.*",
        "(deal taken": r"^\(accepts.*",
        "(deal rejected": r"^\(rejects.*",
        "(walking away": r"^\(walks away.*",
    }.items()
}
"""By kind, all but the shouted word (no abbreviation of three letters: "CFO") in small letters; one whose name begins with a bracket is found in what
a transcript notes, the others in words."""
WORDS = tuple((kind, pattern) for kind, pattern in CUES.items() if not kind.startswith(NOTED))
NOTES = tuple((kind, pattern) for kind, pattern in CUES.items() if kind.startswith(NOTED))
SOLID = re.compile(r"\S+")
SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)


@lru_cache(maxsize=4096)
def signs(text: str) -> tuple[Sign, ...]:
    """The signs in one line, each kind once, in the order of :data:`CUES`. Linear in the text's length.

    How wide the gaps between words are and which quotation marks are used says nothing.
    """
    typed = evenly(text.translate(ONE_TO_ONE)).strip()
    lowered = typed.lower()
    if len(lowered) != len(typed):  # a letter whose small form is longer: places would not be the same
        lowered = typed.translate(SMALL)
    found = []
    for kind, pattern in NOTES if typed.startswith(NOTED) else WORDS:
        match = pattern.search(typed if kind == SHOUTED else lowered)
        if match is not None:
            found.append(Sign(kind, verbatim(text, typed, match)))
    return tuple(found)


def verbatim(text: str, typed: str, match: re.Match[str]) -> str:
    """What a match in the even form of a text is in the text itself, in whole words."""
    starts = [word.start() for word in SOLID.finditer(typed)]
    words = [word.span() for word in SOLID.finditer(text)]
    first = max(bisect_right(starts, match.start()) - 1, 0)
    last = max(bisect_right(starts, max(match.end() - 1, match.start())) - 1, first)
    return text[words[first][0] : words[last][1]]
