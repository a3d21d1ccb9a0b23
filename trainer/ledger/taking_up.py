"""Taking up what the other side has shown, in words that say so by themselves: their own matter, said again.

The reader knows the usual phrases of understanding. Whoever speaks of what has just been told, from the side
of those who told it, has understood it too, and needs none of them.
"""

import re
from collections.abc import Iterator

from trainer.ledger.content import subject
from trainer.negotiation.acts import EMPATHY, EXCHANGE, PRESSURE, Act, ActQuote
from trainer.negotiation.content import content
from trainer.negotiation.reading import Concern, Reading

SENTENCE = re.compile(r"[^.!?…]+[.!?…]*")
SHARED = 2
"""Words of theirs that statements take up when they are about what they told; a question needs one."""
OF_THEM = re.compile(
    r"\b(?:you|your|you're|you've|you'd|you'll|yours|they|them|their|they're|they've|he|she|her|his|him|"
    r"people|anybody|nobody)\b"
)
ASKS = re.compile(
    r"^(?:(?:so|and|then|ok(?:ay)?|well),? )*(?:what|which|who|whom|how|when|where|why|would|could|is|are|"
    r"was|were|do|does|did|has|have|if)\b"
)
GOES_ON = re.compile(r"^(?:so|then|in other words|that means|which means)\b")
"""How a sentence begins that draws a conclusion from what was heard."""
THEIR_SIDE = re.compile(
    r"^(?:(?:so|and|then|ok(?:ay)?|well),? )*you(?:'ll|'d|'ve|'re)? (?:\w+ )?(?:need|want|have to|had to|"
    r"must|can't|cannot|couldn't|promised|gave|stood|answered?|lost|worry|lie|carry|carried|sit|sat)\b"
)
"""How a sentence begins that tells how it is for them: one word of theirs is enough."""
THEIR_FEELING = re.compile(
    r"\byou(?:'re| are| feel| felt| must be| must feel|'ve been)(?: \w+)? (?:afraid|scared|worried|anxious|"
    r"nervous|angry|furious|tired|worn out|exhausted|frightened|disappointed|let down|alone|torn|"
    r"under (?:\w+ )?pressure)\b"
)
HELD_AGAINST = re.compile(
    r"\b(?:every(?:body|one) has|no business|"
    r"(?:your|not my|not our) (?:own )?(?:problem|business|worry|concern|fault|doing)|"
    r"should(?:n't)? have|ought|get over|because (?:you|your|of your)|"
    r"would be (?:\w+ ){0,12}(?:with|if)|or (?:not|what)|as it is|costs? (?:me|us)|you also|"
    r"be that as it may|"
    r"(?:beside|not) the point|besides|anyway|whatever|better (?:sign|take|accept|pay))\b|, sure\b"
)
"""What speaks of a worry to be rid of it, to sell, or to hold it against them."""
WANDERS_OFF = re.compile(r"\b(?:but|however|still|though|always|not (?:my|our)|need us|also)\b|\d{3}")
"""What goes on to something of one's own."""
TAKES_THE_BLAME = re.compile(
    r"\b(?:on us|on me|(?:our|my) (?:own )?(?:fault|mistake|doing|failure|responsibility)|responsib\w+|"
    r"(?:let|failed|wronged) you|let you down|owe you|ashamed|no excuses?|should(?:n't| not| never) have|"
    r"(?:the|full) blame|was wrong|were wrong)\b"
)
"""What owns the fault, and does not only say sorry for it."""
TAKEN = EMPATHY | EXCHANGE - {Act.ASK_BETTER, Act.ASK_TERMS}
RESPONSES = frozenset({Act.ACKNOWLEDGE, Act.PARAPHRASE, Act.VALIDATE, Act.SAVE_FACE})


def takes_up(reading: Reading, text: str, concern: Concern) -> Iterator[ActQuote]:
    """The sentences of a line that take up a concern and were read as nothing else, one for each act.

    Nothing where the line was read to respond already, or pushes.
    """
    if reading.has(*RESPONSES, *PRESSURE):
        return
    taken = [found.quote for found in reading.acts if found.act in TAKEN]
    shared: set[str] = set()
    acts = {Act.EXPLORE} if reading.has(Act.EXPLORE) else set()
    for found in SENTENCE.finditer(text):
        sentence = found[0].strip()
        plain = plainly(sentence)
        if any(sentence in quote or quote in sentence for quote in taken):
            continue
        if brushes_off(plain) or WANDERS_OFF.search(plain):
            continue
        about = subject(sentence)
        shared |= about & content(concern.quote)
        asks = sentence.endswith("?")
        if not OF_THEM.search(plain) and not (asks and len(shared) >= SHARED):
            continue
        near = bool(shared) or not about.isdisjoint(content(" ".join(concern.cues)))
        named = THEIR_FEELING.search(plain) is not None
        if len(shared) >= SHARED or named or (near and (asks or THEIR_SIDE.match(plain))):
            act = act_of(plain, asks=asks)
            if act is not None and act not in acts:
                acts.add(act)
                yield ActQuote(act=act, quote=sentence)


def restated(text: str, quoted: ActQuote) -> str:
    """The words that carry a move: of "Did I get that right?" what it asks about, too."""
    at = text.find(quoted.quote)
    if quoted.act is not Act.PARAPHRASE or at <= 0 or subject(quoted.quote):
        return quoted.quote
    before = list(SENTENCE.finditer(text[:at].rstrip()))
    return text[before[-1].start() : at + len(quoted.quote)].strip() if before else quoted.quote


def brushes_off(text: str) -> bool:
    """Whether words speak of the other side's matter only to be rid of it, or to hold it against them."""
    return HELD_AGAINST.search(plainly(text)) is not None


def act_of(plain: str, *, asks: bool) -> Act | None:
    """How a sentence about their matter takes it up: asks about it, says it back, names it."""
    if GOES_ON.match(plain):
        return Act.PARAPHRASE
    if asks:
        return Act.EXPLORE if ASKS.match(plain) else None
    return Act.ACKNOWLEDGE


def says_what_for(quote: str) -> bool:
    """Whether an apology says what it is for; being sorry alone is a courtesy."""
    return owns(quote) or bool(subject(quote))


def owns(quote: str) -> bool:
    """Whether an apology takes the fault on itself."""
    return TAKES_THE_BLAME.search(plainly(quote)) is not None


def speaks_of(quote: str, concern: Concern) -> bool:
    """Whether words name something of a concern."""
    return not subject(quote).isdisjoint(content(f"{concern.quote} {' '.join(concern.cues)}"))


def plainly(text: str) -> str:
    """A text as it is searched, however wide the gaps between its words are."""
    return " ".join(text.lower().replace("’", "'").split())
