# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Words that refuse a value, before it or behind it."""

import re

from trainer.perception.around import Around, Lead

NOT = (
    r"(?:can'?t|cannot|can not|couldn'?t|won'?t|wouldn'?t|not|never|unable to|impossible|isn'?t|aren'?t|don'?t|doesn'?t|"
    r"no deal|no way|no thank(?:s| you) (?:on|to|for)|(?:'ll|will|to|must|rather|'d) pass on|nowhere near|refuse|hardly|nor|reject|decline|rule out|no to|stop asking for|turn(?:ing)? down|"
    r"(?:advise|advised|recommend|decide|decided|be|'m|am|'re|are) (?:you )?against|steer (?:you )?(?:clear|away)|talk you out of|do without)"
)
LIMIT = Lead(
    rf"\b(?:{NOT}|no)\b",
    last=r"\b(?:below|under|above|over|beyond|past|higher than|lower than|less than|more than|better than|"
    r"longer than|shorter than|further than|any (?:lower|higher)|exceed|cheaper than|earlier than|later than|fewer than)\s(?:than\s)?[$€£]?",
)
OTHERS_LIMIT = re.compile(
    r"\b(?:cfo|ceo|boss|board|committee|finance|procurement|legal|policy|management|manager|director|landlord|owners?|partners?|wife|husband|head office|hq|corporate|treasur\w+|bank|insurer|lawyers?|auditors?|parent|group|authority|allowed|permitted|they|he|she|you)\b"
)
FINE_NOT = re.compile(
    r"\b(?:why (?:don'?t|not)|(?:can|could|wo|would)n'?t (?:you|we)|wouldn'?t (?:mind|have (?:much |any )?trouble)|don'?t mind|not (?:a problem|an issue|opposed)|"
    r"not only|if not|if (?:we|you|i) (?:can'?t|cannot|don'?t|won'?t|couldn'?t) (?:get to|reach|hit|do|meet|agree on|make|get|land|settle)|don'?t you think|not sure (?:if|whether|about)|doesn'?t mean|not just|nothing (?:wrong|against))\b"
)
REFUSED_LEFT = Lead(rf"\b{NOT}\b")
REFUSED_FILLER = re.compile(
    r"\b(?:unless|until|without|instead of|so|but|if|then|and (?:i|we)|(?<!think )(?<!believe )(?<!see how )(?<!way )(?:i|we)(?:'d|'ll| can| could| would| will))\b"
)
TOO = (
    r"(?:too (?:low|high|much|steep|rich|little|far|short|long|aggressive|expensive|deep|big|small|tight|thin|hard|heavy|late|slow)|"
    r"(?:low|high|steep)(?:er)? than|way off|not (?:possible|enough|something|going|workable|realistic|feasible|doable|acceptable|on|an option|happening|where|sustainable|it\b|there|what)|"
    r"impossible|out of (?:reach|the question|range|our)|off the table|a (?:non-?starter|joke|stretch|no|hard no|insult)|(?<=is )no deal|non-?starter|insulting|"
    r"ridiculous|absurd|crazy|insane|unreasonable|unrealistic|unacceptable|unworkable|off the mark|laughable|nowhere near|"
    r"below (?:our|my|what|cost)|above (?:our|my|what)|underwater|at a loss|a loss|loses?|costs? (?:us|me)|kills?|hurts?|breaks?|"
    r"over (?:our |my )?budget|beyond (?:our|my|what)|would (?:(?:only|just) )?mean (?:a|an|that|more|twice|three)|would (?:only|just) (?:mean|cost|make|push|add|drag|keep|raise)|would (?:cost|push|eat|wipe|sink|break)|"
    r"drags? (?:it |things |everything )?(?:on|out)|(?:i|we)(?:'d|'ll|'m|'re| would| will| am| are)? (?:rather not|(?:really )?(?:advise|recommend|be|am|are) (?:you )?against|have to (?:turn|decline|refuse|pass|say no|leave)|"
    r"must (?:turn|decline|refuse|say no)|turn down|leave out|keep out|pass on|steer (?:clear|away)|talk you out))"
)
NO_BEHIND = rf"\b(?:(?:doesn'?t|does not|don'?t|won'?t|will not|wouldn'?t|can'?t|cannot|isn'?t|is not|aren'?t|not going to|never|leaves (?:us|me) (?:with )?(?:nothing|no)|{TOO})\b)"
MILDLY = re.compile(
    r"^[^,;?.]{0,30}\b(?:a (?:bit|little|tad)|kind of|kinda|sort of|pretty|rather|quite|somewhat|really|very|still)(?: a (?:bit|little))? (?:high|low|steep|much|pricey|expensive|rich|out of)\b"
)
"""Behind a value: it is grumbled at, which refuses nothing yet."""
REFUSING = re.compile(NO_BEHIND)
REFUSED_RIGHT = re.compile(rf"^[^,;?]*?{NO_BEHIND}")
REFUSED_RIGHT_FINE = re.compile(
    r"\b(?:can'?t (?:we|you)|doesn'?t (?:hurt|sound bad)|isn'?t (?:unreasonable|bad)|not (?:bad|unreasonable)|if that (?:doesn'?t|isn'?t))\b|\b(?:but|and) (?:i|we) (?:can'?t|cannot|won'?t)|\bif\b|\bunless\b|\buntil\b"
)


SO_NO = re.compile(
    r"\bso (?:it's a |that's a )?no$|\b(?:i|we)(?:'d| would) be (?:paying you|losing|working for (?:free|nothing)|giving it away)\b|\bpays? to work\b"
)


BARE_NO = re.compile(r"^(?: is| are)?(?:,| -)? (?:no|not|never|isn't|isn't on)(?=$|[.,!;])")
"""Right behind a value: "twice weekly I can run, daily no"."""
SHORT = 48
"""Characters of a sentence that is no more than a value and a no: "Fifteen percent credit, no.\""""
WISHED = re.compile(
    r"\b(?:i|we) (?:only )?wish (?:i|we) (?:could|were able to)\b.*|\b(?:i|we)(?:'d| would) (?:really |so |honestly )?love to\b[^;]*?\bbut\b(?!,? (?:only|if|with|you|then (?:i|we)|for that|in return|(?:i|we|it|that|this)(?:'d|'ll| would| will| can only)? (?:need|needs|want|ask|take|takes|require|requires)\b))|\b(?:i|we)(?:'d| would) (?:really )?(?:love|like) to\b.*\bbut (?:(?:i|we)(?: just| simply)? (?:can't|cannot|couldn't|won't)|(?:it|that)(?:'s| is) not (?:my|our|up to)|(?:it|that) isn't (?:my|our|up to)|my (?:hands|boss|board|cfo|ceo|director))\b"
)
"""A term that one would grant and does not."""
LESS_THAN = re.compile(
    r"^(?: (?:an?|per|each|every) [a-z]+)*(?:'s| [a-z]+)?(?: (?:still|far|much|way|well|a (?:lot|bit|little|good deal|great deal)))* "
    r"(?:less|more|lower|higher|below|above|cheaper|dearer) than (?:i|we|you|he|she|they|what|it)\b"
)
"""Behind a value: how far it is from something else."""


def is_own_limit(around: Around) -> bool:
    """Whether the speaker goes no further than the value: "I can't go below 92"."""
    return LIMIT.found(around) is not None and not OTHERS_LIMIT.search(around.left)


def is_refused(around: Around) -> bool:
    """Whether the speaker refuses the value."""
    sentence = around.sentence
    if (
        BARE_NO.match(around.right)
        or sentence.has(SO_NO)
        or (sentence.plain.endswith(", no") and len(sentence.plain) < SHORT)
    ):
        return True
    no = REFUSED_LEFT.found(around)
    if no and not FINE_NOT.search(around.left) and not REFUSED_FILLER.search(no[0]):
        return True
    over = REFUSED_RIGHT.search(around.right) if sentence.has(REFUSING) else None
    return over is not None and not REFUSED_RIGHT_FINE.search(over[0]) and not sentence.question
