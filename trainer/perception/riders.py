# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""What stands behind a yes: nothing that matters, what it hangs on, a further wish, or what takes it back."""

import re
from dataclasses import dataclass
from enum import StrEnum

from trainer.perception.conditions import POLITE
from trainer.perception.text import Sentence


class Behind(StrEnum):
    """What the words behind a yes make of it."""

    NOTHING = "nothing"
    GRUMBLE = "grumble"
    """A but that takes nothing back; to a yes in weak words it does."""
    CONDITION = "condition"
    WISH = "wish"
    """One thing more, which the yes does not hang on."""
    NO = "no"


@dataclass(frozen=True, slots=True)
class Rider:
    """Words behind a yes."""

    kind: Behind
    start: int = 0
    """Where what they say begins, behind the word that opens them."""
    later: Sentence | None = None
    """The sentence that says it, where it is another than that which opens them."""


PLAIN_YES = Rider(Behind.NOTHING)
TIE = r"(?:(?:but )?(?:only )?(?:if|as long as|so long as|provided|providing|assuming|unless|pending|subject to|contingent (?:up)?on|conditional (?:up)?on|on (?:the |one )?condition(?: that)?|with one condition|one condition|when you (?=sign|commit|agree|go|extend|order|pay|move)|(?P<when>(?<!at )(?<!for )once|as soon as|the moment))\b(?: that)?,?:?)"
WISH = r"(?:(?:but|and|oh|just|there'?s|i have),? )*(?:(?:one|a|two) (?:more|last|final|other|further|small|little|quick|tiny)(?: (?:more|last|final|other|further|small|little|quick|tiny))* (?:things?|questions?|points?|requests?|asks?|favou?rs?|details?|items?|wish)|before i forget|by the way|btw|also|(?:oh|and),? and|while (?:we're|you're) at it)\b[,:]?"
HINGE = r"(?:but|however|though|although|except(?: for| that)?|apart from|other than|only|yet)\b,?"
OPENS = rf"(?P<wish>{WISH})|(?P<tie>{TIE})|(?P<hinge>{HINGE})"
INSIDE = re.compile(rf"(?:[^.]{{0,60}}?[\s,;:-])??(?:{OPENS})\s*")
"""In the same sentence, near enough to speak of the yes."""
FOLLOWING = re.compile(rf"(?:\.* ?)*(?:{OPENS})\s*")
"""At the beginning of the next sentence."""
AND_IF = re.compile(r"\band $")
"""In front of an if: what it opens comes on top of the yes."""
OWN_CLAUSE = re.compile(
    r"[,;:-] ?(?:and |so |then )?(?:i|we|just|please|send|call|let|talk|tell|give|i'll|we'll)\b"
)
"""Between a yes and a "once": it says when that will be done, and the yes does not hang on it."""
OWN_IF = re.compile(r"if (?:i|we) (?:have|need|see|get|hear|find|run)\b")
BUSINESS = re.compile(
    r"if (?:(?:you|we|there|anything|something|anyone)(?:'s| is| are| ever| still)*(?: have| need| want| run into| think of| comes? up| changes?)? ?)(?:any|anything|something|more|help|further|else|questions?|problems?|comes? up|changes?)\b"
)
"""How one offers one's help: "if you have any questions"."""
MAIN_CLAUSE = re.compile(
    r", (?!please\b|of course\b|that is\b|naturally\b|obviously\b|though\b|and\b|or\b)[a-z]|\bif .*\bthen\b"
)
"""The sentence goes on and says what happens then."""
UNSAID = re.compile(
    r"(?:just )?kidding\b|not so fast\b|wait\b|hold on\b|(?:so |and )?now,? (?:the|for|about|on|to|what|let's (?:talk|look|get))\b"
)
"""How the next sentence begins that takes a yes back, or goes on to what it leaves open."""
IN_PRINCIPLE = re.compile(r"[^.]{0,24}\bin principle\b")
"""Right behind a yes: it is one to the idea."""
TO_GO_ON = re.compile(
    r"(?:[,;:-] ?)?(?:and |so |but |please |then |just )*(?:tell (?:me|us) (?:(?:a (?:bit|little) |some )?more|about|(?:how|why|what)(?! (?:to|i|we|you need|you want)\b)\b)|carry on with|(?:go|carry|read|talk) on(?=\s?(?:[.!,;-]|$))|keep (?:going|talking)|continue(?=\s?(?:[.!,;-]|$))|(?:i'm|i am|we're) (?:listening|all ears)|say more|what else|and then what)\b"
)
"""Words that want to hear more: a yes before them only says that one follows."""
TO_READ = re.compile(
    r"[^.]{0,40}\bso (?:that )?(?:i|we|(?:my|our) \w+|legal|finance|they) can (?:see|review|read|look|check|go (?:through|over)|study)\b"
)
"""What is sent to be read is not agreed yet."""
PUT_OFF = re.compile(
    r"\b(?:kidding|not so fast|(?:\w+ )?(?:question|concern|worry|worries)s? (?:about|on|around|regarding)|worried|(?<!can't )wait|hold on|not yet|^first|first$|before (?:we|i|you|that)|check with|get back|come back|think (?:about|it)|sleep on|(?:to|'ll|will|must|should|let me|let us) review|(?<!the )(?<!a )review(?:ing)? (?:it|this|that|them|all|everything|the|your|with|first|internally)|run (?:it|this|that) (?:by|past)|talk to|discuss|confirm with|ask my|let me (?:check|think|see|ask|talk))\b"
)
DENIED = re.compile(
    r"\b(?:not|never|no|nor|cannot|nothing|nobody|too (?:high|low|much|steep|long|short|late|expensive|little))\b|n't\b"
)
GRUMBLED = re.compile(
    r"\b(?:(?:not|isn't|ain't|aren't|wasn't|'m not|am not) (?:\w+ly )?(?:happy|thrilled|easy|cheap|ideal|perfect|what (?:i|we)|my|our|the best|exactly|where|a (?:cent|penny|dollar|day|word))\b|(?:don't|do not) (?:tell|make|let|push|get used|forget|say|ask me|expect|be)\b|(?:won't|will not|can't|cannot) (?:pretend|lie|say (?:i'm|we're|that i)|do (?:this|that) (?:again|every|twice))|never again|no hard feelings|no more than that|no doubt|not (?:only|just))"
)
"""A no that takes nothing back."""
DEMAND = re.compile(
    r"\d|^(?:at|with|for|without|by|from|on)\b|\b(?:needs?|want(?! you to know)s?|requires?|insists?|must|demands?|net)\b|(?:would|'d) (?:like|prefer|ask)\b|\b(?:have|has|got|get|gets) to\b|\b(?:can|could|would|will) you\b|\b(?:throw|toss|chuck) in\b|\binclude|\bmake (?:it|that)\b|\b(?:becomes|goes down|goes up|comes down)\b"
)
WISHED = re.compile(
    r"^(?:(?:and|also|just|please|maybe|perhaps|though|then|if possible),? |: )*(?:can|could|couldn't|can't|would|wouldn't|will|won't|may|might|shall|do|don't|does|is|are|any chance)\b(?= (?:you|we|i|it|that|this|there|the|your|net|of)\b)|\b(?:can|could|would|will) you\b|\b(?:i|we)(?:'d| would) (?:also |just |really )*(?:like|love|appreciate|prefer|be (?:glad|grateful|happy))\b|\b(?:i|we)(?: was| were|'m|'re)? hop(?:e|ing)\b"
)
"""How one asks for what the yes does not hang on."""
HOLDS_BACK = re.compile(
    r"\b(?:can't|cannot|won't|couldn't|wouldn't|not) (?:\w+ ){0,2}(?:sign|accept|agree|close|shake|do (?:it|this|that|the deal))\b|\bno (?:deal|signature|contract)\b|\b(?:otherwise|or else)\b|\bdeal ?breaker\b"
)
"""Without what is wished for there is no yes."""
IN_PASSING = re.compile(
    r"\bno (?:need|rush|hurry|problem|worries|pressure)\b|\bif not\b|\b(?:you(?:'ve| have)?|we(?:'ve| have)?) (?:must|have to|got to|need to) (?:come|try|see|meet|visit|hear|taste|join)\b|\b(?:need|require)s? (?:your|the|an?) (?:\w+ ){0,2}(?:address|e-?mail|name|names|number|details|contact|date|signature)\b"
)
"""A no or a must that settles nothing of the deal."""
INSISTS = re.compile(
    r"\b(?:needs?|must|requires?|insists?|demands?|takes)\b|\b(?:have|has|got) to\b|\bonly (?:works?|if|with|at|for)\b|\bworks? only\b|\bunless\b|\bmake (?:it|that) [$€£]?\d"
)
"""One thing more that has to be."""
ASKS = re.compile(
    r"(?:(?P<open>[^,;:]{2,50}?)\s?[,;:-]+ )(?:(?:and|so|then|now|ok|okay) )?(?=(?:but |(?:and |oh,? |but )?(?:one|a) (?:more|last|final|quick|small) (?:thing|question|point)[,:]? )?(?:can|could|would|will|when|where|who|whom|how|what|which|may|should)\b(?! about\b| do you (?:say|think)| that\b| it\b| this\b| we (?:say|agree|do|make|shake)\b))"
)
"""A sentence that says something and then asks: "deal, when can we start"."""


def behind(text: str, after: Sentence | None) -> Rider:
    """What the rest of a sentence, and the next, make of a yes that goes before it."""
    if TO_READ.match(text) or IN_PRINCIPLE.match(text):
        return Rider(Behind.NO)
    if TO_GO_ON.match(text.strip()):
        return Rider(Behind.GRUMBLE)
    found = INSIDE.match(text)
    return rider(text, found, after) if found else PLAIN_YES


def following(sentence: Sentence) -> Rider:
    """What the next sentence makes of a yes."""
    text = sentence.plain
    if TO_GO_ON.match(text):
        return Rider(Behind.GRUMBLE)
    found = FOLLOWING.match(text)
    if found is None:
        return Rider(Behind.NO) if UNSAID.match(text) else PLAIN_YES
    if found["tie"] and (sentence.question or MAIN_CLAUSE.search(text, found.end())):
        return PLAIN_YES
    return rider(text, found, sentence.after, question=sentence.question)


def rider(text: str, found: re.Match[str], after: Sentence | None, *, question: bool = False) -> Rider:
    """What words behind a yes come to, once it is known how they open."""
    said = text[found.end() :]
    if PUT_OFF.search(said):
        return Rider(Behind.NO)
    if found["wish"]:
        later = after if after is not None and not WORD.search(said) else None
        if later is not None:
            said, question, after = later.plain, later.question, later.after
        kind = wished(said, question=question)
        if kind is Behind.WISH and after is not None and HOLDS_BACK.search(after.plain):
            kind = Behind.NO
        return Rider(kind, found.end(), later)
    if found["tie"]:
        return Rider(Behind.CONDITION, found.end()) if said and ties(text, found) else PLAIN_YES
    grumbled = GRUMBLED.sub(" ", said)
    if DENIED.search(grumbled):
        return Rider(Behind.NO)
    return Rider(Behind.CONDITION if DEMAND.search(grumbled) else Behind.GRUMBLE, found.end())


WORD = re.compile(r"[a-z0-9]")


def wished(said: str, *, question: bool) -> Behind:
    """Whether one thing more is only wished for, or the yes hangs on it, or it takes the yes back."""
    if HOLDS_BACK.search(said):
        return Behind.NO
    if question or WISHED.search(said):
        return Behind.WISH
    meant = IN_PASSING.sub(" ", GRUMBLED.sub(" ", said))
    if DENIED.search(meant):
        return Behind.NO
    return Behind.CONDITION if INSISTS.search(meant) else Behind.WISH


def ties(text: str, found: re.Match[str]) -> bool:
    """Whether an "if" or a "once" behind a yes is what the yes hangs on."""
    between, begins = text[: found.start("tie")], text[found.start("tie") :]
    if AND_IF.search(between) or (found["when"] and OWN_CLAUSE.search(between)):
        return False
    return not is_courtesy(begins[max(begins.find("if "), 0) :])


def is_courtesy(words: str) -> bool:
    """Whether an if opens no condition: "if that works for you", "if you have any questions"."""
    return any(pattern.match(words) for pattern in (POLITE, BUSINESS, OWN_IF))


def saying(sentence: Sentence) -> int | None:
    """Where a sentence that asks begins to ask, if it says something before that."""
    found = ASKS.match(sentence.plain) if sentence.question else None
    return None if found is None else found.end("open")
