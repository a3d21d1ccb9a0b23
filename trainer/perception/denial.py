# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""What a line denies: who says that something does not hold has not said it."""

import re
from collections.abc import Iterator

from trainer.perception.text import Line

NO = re.compile(
    r"\b(?:not|never|no|nor|neither|nobody|none|nothing|nowhere|hardly|doubt|doubts|deny)\b|n't\b"
)
"""Words that may deny what stands beside them."""
ADMITS = re.compile(
    r"(?:\b(?:not|never|no|nobody|none|nothing)\b|n't\b)(?: (?:really|even|want(?:ed)?|like|going|able|try(?:ing)?|you|us|me|to|be|been|have|has|had|yet|the|a|any|it|from|for|that|i|we|one|ever|going))*"
    r" (?:hid\w*|lie|lying|pretend\w*|conceal\w*|kept|keep|leav\w+ out|left out|surpris\w+|forg[eo]t\w*|sugar-?coat\w*|ignor\w+|miss(?:ed)?|wait\w*|know|knew|known|tell|told|say(?:ing)?|said|mention\w*|hear[d]?|aware|secret|only|just|merely|simply|doubt|question|wonder|denying|deny|dispute|argue|proud|happy|pleased|glad|late[r]? than|less than|more than|fewer than|other than|worr(?:y|ied))\b"
    r"|\b(?:that|which|who)(?: (?:had|has|have|was|were|is|are|did|does|do) (?:no|not|never)| \w+n't)\b"
)
"""A negation that takes nothing back: "I won't hide that", "you may not know yet that", "not only"."""
NONE = re.compile(r"\b(?:nobody|no|never|none|nothing|without)\b")
"""Words by which a fact itself is that something is not there."""
UNTRUE = re.compile(
    r"\b(?:it|that)(?:'s| is)?(?: simply| just)? ?(?:isn't|is not|not|n't) (?:true|so|right|the case|correct) that\b|\b(?:untrue|false|a myth) that\b"
)
"""Denies all that comes behind it."""
PARTS = re.compile(r"\b(?:when|given|considering|now that|although|even though|seeing that)\b")
"""Where, besides a clause's end, something new is said."""
HAVING = re.compile(
    r"\b(?:you|they|it|your \w+(?: \w+)?)(?: really| actually)? (?:don't|do not|didn't|did not|haven't|have not|hasn't|has not|never|won't|will not)(?: really| actually| even| ever)? (?:have|had|got|any|a|an)\b(?! (?:to|it easy|time|(?:a |much |any )?choice)\b)"
    r"|\bthere (?:haven't|hasn't|won't|will not|have not|has not) (?:be|been)\b"
    r"|(?<!that )(?<!which )(?<!who )(?:\b(?:have|has|had|is|are|was|were|be)|'ve|'s) (?:really |actually )?no (?!doubt|question|wonder|choice|idea|secret|way|easy|small|joke|fun|picnic|longer|more\b|less\b)"
    r"|\bthere (?:isn't|aren't|wasn't|weren't|is not|are not|was not|were not|won't be|never (?:was|were))\b"
    r"|\b(?:your|the|his|her|their) (?:[\w']+ ){1,4}?(?:isn't|aren't|wasn't|weren't|is not|are not|was not|were not)(?! (?:to blame|your fault|our fault|fair|right|easy|ok|okay|nice|enough|only|just|the only|what|how|why|where|something|because|about|yet|small|fun|acceptable|good|funny|a (?:joke|small|nice)|over|forgotten|lost on))\b"
    r"|\byou(?:'re| are| were) not (?:really |actually )?(?:short|worried|afraid|concerned|nervous|under|in (?:a|any)|worn|tired|measured|looking|talking|planning|bound|tied|pressed)\b"
    r"|\byou (?:aren't|weren't) (?:really |actually )?(?:short|worried|afraid|concerned|nervous|under|in (?:a|any)|worn|tired|measured|looking|talking|planning|bound|tied|pressed)\b"
    r"|\bi (?:really )?doubt\b|\b(?:it's|it is|that's|that is)(?: simply| just)? (?:not (?:true|so|the case)|untrue|false)\b|\b(?:don't|do not) (?:think|believe|suppose) (?:that )?(?:you|your|there|they)\b"
)
"""Says of the other side that it does not have something, or that it is not so."""


def may_deny(line: Line) -> bool:
    """Whether any word of a line may deny something."""
    return NO.search(line.plain) is not None


def is_negative(text: str) -> bool:
    """Whether a text itself says that something is not so: then a no in a line may well state it."""
    return NONE.search(text.lower()) is not None


def affirmed(line: Line) -> Line:
    """What a line says beside what it denies."""
    return Line(". ".join(part for part in parts(line) if not NO.search(part) or ADMITS.search(part)))


def granted(line: Line) -> Line:
    """What a line says of the other side, without what it says they do not have, or are not."""
    return Line(". ".join(part for part in parts(line) if not HAVING.search(part)))


def parts(line: Line) -> Iterator[str]:
    """The stretches of a line that say or deny something of their own."""
    for sentence in line.sentences:
        if UNTRUE.search(sentence.plain):
            continue
        for clause in sentence.said.clauses:
            yield from PARTS.split(sentence.plain[clause.start : clause.end])
