# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Words of pressure that press nobody: aimed at oneself, said in delight or sympathy, or easing a hurry.

A false alarm over friendly words costs more trust than a push that is missed. What a sentence is excused
from depends on the whole line: banter shows only by what follows it.
"""

import re
from functools import lru_cache

from trainer.negotiation.acts import Act
from trainer.negotiation.content import content
from trainer.perception.harmless import harmless
from trainer.perception.renouncing import renounces
from trainer.perception.stretch import KEPT
from trainer.perception.text import Sentence

NOTHING: frozenset[Act] = frozenset()
SCORN = frozenset({Act.BELITTLE, Act.ANGER})
HURRY = frozenset({Act.DEADLINE, Act.ULTIMATUM, Act.SCARCITY, Act.ASSUME_CLOSE})

SLUR = r"(?:stupid\w*|dumb\w*|silly|idiot\w*|moron\w*|clueless|incompeten\w+|amateur\w*|pathetic|ridiculous\w*|embarrassing|crazy|insane|laughable|useless|hopeless|joke|garbage|rubbish|crap|nonsense|disgrace\w*|shameful|unacceptable|rookie|fools?)"
OWN_SLUR = re.compile(
    rf"\b(?:my|our)(?: own)?(?: \w+)? {SLUR}\b|"
    rf"\b(?:i|we)(?:'m|'re| am| are| was| were|'ve been| have been| felt| feel| looked| look)(?: (?!(?:of|with|about|by|at|to|on|tired|sick|done|hearing|this|these|your)\b)\w+){{0,3}}? (?:a |an |such |that |so )*{SLUR}\b|"
    rf"\b{SLUR}\b(?: \w+){{0,4}}? (?:of|on|from|by) (?:me|us|mine|ours|my|our)\b"
)
"""Scorn for oneself or one's own side."""
THEIR_SLUR = re.compile(
    rf"\b(?:you|your|you're|you've)\b(?: \w+){{0,3}} {SLUR}\b|\b{SLUR}\b(?: \w+){{0,3}} (?:of|from) (?:you|yours|your)\b|"
    r"\b(?:not|n't|trust|trusted|believe|believed|believing|listen|listened|listening|trusting|deal|dealing|think|take (?:me|us)) (?:\w+ ){0,2}(?:you|your|idiots?|stupid|fools?|amateurs?)\b|\b(?:i|we)(?:'m| am|'re| are) not\b"
)
OWN_SLIP = re.compile(
    r"\b(?:stupid|dumb|silly|idiotic|ridiculous|embarrassing) (?:mistake|error|slip|oversight|move|typo|mix-?up)\b"
)
SORRY = re.compile(
    r"\b(?:i|we) (?:do )?(?:apologi[sz]e|am sorry|are sorry)\b|\bmy apologies\b|\b(?:my|our) (?:fault|bad)\b|"
    r"\bsorry\b(?! ?,? ?(?:but|that you|you)\b)"
)

EASED = re.compile(
    r"\btake (?:all )?(?:the|your|as much) (?:\w+ )?time\b(?: you(?: may)? (?:need|want|like))?|"
    r"\b(?:there is |there's )?(?:absolutely |really )?no (?:need to )?(?:rush|hurry|pressure|deadline)\b(?! (?:you|me|us)\b)|"
    r"\b(?:won't|will not|wouldn't|would never|will never|not going to|don't want to|not here to|never) (?:hold you to|push|rush|press|hurry|pressure|chase|corner) ?(?:you|anyone|your team)?\b|"
    r"\byou (?:don't|do not) (?:have|need) to (?:decide|answer|sign|commit|agree|know)\b|"
    r"\bwhenever (?:\w+ ){1,4}?(?:is|are|has|have|feels?|suits?|works?)\b"
)
"""Words that take the hurry out."""
STAYS = re.compile(
    r"\b(?:holds?|stands?|stays?|is|remains?|be)\b(?: \w+)? ?(?:open|good|valid|there)?(?: \w+){0,2} (?:until|till|through|for)\b"
)
HARD = re.compile(
    r"\b(?:but|only|just|however|otherwise|or|though|unless|gone|expires?|lapses?|ends|goes up|after that|last chance|if you|as long as)\b"
)
"""A hurry that comes back."""
REFUSING = re.compile(r"n't\b|\b(?:can't|cannot|not|no|never|too|unable|won't)\b")

BANTER = re.compile(
    r"^(?:oh |ha |haha |wow |hey |come on |no |ok |okay )*(?:shut up|get out(?: of here)?|get lost|no way|stop it|damn(?:ed)?|what the heck|are you (?:kidding|joking|serious|crazy|insane)|you(?:'re| are| must be|'ve got to be| have to be) (?:kidding|joking|crazy|nuts|insane|mad|ridiculous|unbelievable|the worst))"
    r"(?: (?:me|man|guys|mate|really))?(?=$|[,.!?-]|,? really$)"
)
JOY = re.compile(
    r"\b(?:love|loved|blush|fantastic|wonderful|amazing|awesome|brilliant|excellent|congratulations|congrats|well done|good for you|proud|delighted|thrilled|thank you|thanks|great (?:news|job|work|idea)|of course (?:you|we|i)|happy to|gladly|absolutely|you can have|(?:you've|you) got it|consider it done|must have been|must be (?:hard|awful|tough)|so sorry|sorry to hear|how awful|how are you|poor)\b"
)
SOUR = re.compile(
    r"n't\b|\b(?:not|no|never|another|double|doubled|twice|increase\w*|more than|hike|raise|wast\w+|price|pay|paid|charge\w*|cost\w*|insult\w*|but)\b"
)
"""What turns delight into scorn."""
AT_ODDS = 2
"""Sentences behind banter in which its warmth has to show."""

STRAIN = re.compile(
    r"\byou(?:'re| are|'ve| have)?\b.*\b(?:under|short|behind|stretched|stuck|struggl\w+|lost|los(?:e|ing)|up against|running|need)\b|\byour\b"
)
RELIEF = re.compile(
    r"\b(?:let's|let us|let me|i'll|we'll|i'd like to|we'd like to|i want to|we want to|we can|i can|how can (?:i|we)|what can (?:i|we)) (?:\w+ ){0,2}?(?:help|make (?:this|it|things|life|that) (?:\w+ ){0,3}?(?:easy|easier|painless|simple|simpler|smooth|smoother|light|lighter|quick|work)|take (?:\w+ ){1,5}(?:off|from) you\w*|find (?:a way|something)|keep (?:this|it|things) (?:simple|easy|short|light)|see (?:how|what)|ease|spare you|not add)\b"
)
SQUEEZE = re.compile(
    r"\byou(?:'ll| will|'d better| have to| must| should| need to)? (?:take|sign|accept|pay|agree)\b|\b(?:no|any) (?:other )?(?:choice|option|alternative)s?\b|\bhelp me\b|\bhelp yourself\b|\bor\b (?:i|we)\b"
)
IMAGINES = re.compile(
    r"\bi can(?:'t|not| only)? (?:even |hardly )?imagine (?:how|what)\b[^.!?]*\b(?:felt|feels?|was|been)\b|"
    r"\b(?:that|it|this) must (?:be|feel|have (?:been|felt)) (?:\w+ )?(?:hard|awful|lonely|rough|tough|terrible|dreadful|frightening|exhausting|a nightmare)\b"
)
"""Seeing it with their eyes."""

PARTING = re.compile(
    r"\bno hard feelings\b|\b(?:i'd|i would|we'd|we would|i'll|we'll) (?:fully |totally |completely |of course )?(?:understand|get it)\b|\bwish you (?:all the best|well)\b"
)
"""Leave that would be taken without a grudge."""
FORCING = re.compile(
    r"\b(?:if you|unless)\b|\b(?:walk|walking|leave|(?<!work )out|elsewhere|done|cancel|sign|terminate)\b"
)

CHECKS = re.compile(r"^(?:so|then|in other words),? (?:what )?(?:you|they|it|there|your)\b")
FOR_OURSELVES = re.compile(r"\b(?:us|we|me|our|ours|i)\b")
SAID_BACK = 2
"""Words of what was just heard that a question says back when it checks whether it was understood."""

HURT = re.compile(
    r"\b(?:that's|that is|that was|this is|it's)(?: \w+)? (?:not (?:\w+ )?(?:nice|kind|fair|friendly|helpful|respectful|called for)|harsh|rude|uncalled for|out of line|hurtful|unkind|unfair)\b|\b(?:that|this) (?:hurts?|stings?|stung)\b|^ouch\b"
)
"""Saying that a slight hurts names it."""


@lru_cache(KEPT)
def excused(sentence: Sentence) -> frozenset[Act]:
    """The pressure and refusal that a sentence is excused from, whatever words of them it has."""
    return (
        laughs_at_oneself(sentence)
        | takes_out_hurry(sentence)
        | delights(sentence)
        | sympathises(sentence)
        | parts_in_peace(sentence)
        | renounces(sentence)
        | harmless(sentence)
    )


def laughs_at_oneself(sentence: Sentence) -> frozenset[Act]:
    """Scorn is for one's own side: "a stupid mistake of ours"."""
    plain = sentence.plain
    if THEIR_SLUR.search(plain):
        return NOTHING
    if OWN_SLUR.search(plain) or (OWN_SLIP.search(plain) and SORRY.search(sentence.line.plain)):
        return SCORN
    return NOTHING


def takes_out_hurry(sentence: Sentence) -> frozenset[Act]:
    """A time is left open, or an offer is said to stay where the line leaves it open."""
    plain = sentence.plain
    if HARD.search(plain):
        return NOTHING
    if EASED.search(plain):
        rest = EASED.sub("", plain)
        return HURRY if REFUSING.search(rest) else HURRY | {Act.REJECT}
    stays = STAYS.search(plain) and any(
        EASED.search(other.plain) and not HARD.search(other.plain) for other in sentence.line.sentences
    )
    return HURRY | {Act.REJECT} if stays else NOTHING


def delights(sentence: Sentence) -> frozenset[Act]:
    """Banter with warmth right behind it, or that warmth itself."""
    if warm_banter(sentence) or (sentence.before is not None and warm_banter(sentence.before)):
        return SCORN
    return NOTHING


def warm_banter(sentence: Sentence) -> bool:
    """Whether a sentence banters ("Shut up, really?") and means it well."""
    found = BANTER.search(sentence.plain)
    if found is None:
        return False
    behind, following = [sentence.plain[found.end() :]], sentence.after
    while following is not None and len(behind) <= AT_ODDS:
        behind.append(following.plain)
        following = following.after
    warm = next((words for words in behind if JOY.search(words)), None)
    return warm is not None and not any(SOUR.search(words) for words in behind)


def sympathises(sentence: Sentence) -> frozenset[Act]:
    """A strain is named to relieve it ("you're under the gun, so let's make this painless"), or felt with."""
    plain = sentence.plain
    eases = STRAIN.search(plain) and RELIEF.search(plain)
    if (eases or IMAGINES.search(plain)) and not SQUEEZE.search(plain):
        return frozenset({Act.EXPLOIT})
    return NOTHING


def parts_in_peace(sentence: Sentence) -> frozenset[Act]:
    """A no of the other side's would be understood."""
    peaceful = PARTING.search(sentence.plain) and not FORCING.search(sentence.plain)
    return frozenset({Act.ULTIMATUM, Act.THREAT, Act.BELITTLE}) if peaceful else NOTHING


def names_hurt(sentence: Sentence) -> bool:
    """Whether a sentence says that what was said hurts."""
    return sentence.has(HURT)


def checks_back(sentence: Sentence, heard: str) -> bool:
    """Whether a question only asks if what was just heard was understood, with nothing in it of one's own."""
    plain = sentence.plain
    if not sentence.question or not CHECKS.match(plain) or FOR_OURSELVES.search(plain):
        return False
    return len(content(plain) & content(heard)) >= SAID_BACK
