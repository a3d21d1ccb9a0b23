# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""A yes that leaves something out: "agreed on everything but the credit", "deal, payment terms aside".

It closes nothing. What it takes are the other side's terms but for those that it leaves open.
"""

import re

from trainer.negotiation.offers import Offer
from trainer.perception.acceptance import Assent
from trainer.perception.choices import Choices
from trainer.perception.context import Context
from trainer.perception.text import Line, Sentence

ALL = r"(?:everything(?: else)?|all(?: of (?:it|that|them|these|those|this))?|all (?:the )?(?:rest|others?|points|counts|terms|lines|items)|every \w+|it all|the (?:whole )?(?:lot|rest|package|thing|offer|deal))"
LEAVES_OUT = re.compile(
    rf"\b{ALL},? (?:but|not|only not)(?: for)? (?!deal\b|ok\b|okay\b|yes\b|yeah\b|fine\b|sure\b|i\b|we\b|you\b|it\b|that\b|let's\b|only\b|because\b|bad\b|cheap\b|easy\b|happy\b|thrilled\b|ideal\b|perfect\b|great\b|pleasant\b|if\b|when\b|once\b|provided\b|as long\b|to\b)(?P<all_but>[^.]+)|"
    r"\b(?:except(?:ing)?(?: for)?|apart from|aside from|other than|bar|barring|save for|minus|excluding|not counting|with the exception of|(?:just|only|but) not(?: (?:on|to|with|for|about))?) "
    r"(?!that\b(?! \w+ (?:goes|stays|is|has|needs|must))|it\b|this\b|i\b|we\b|you\b|one thing\b|yet\b|today\b|(?:very |too |quite |exactly )?(?:happy|thrilled|cheap|easy|enough|much)\b|because\b|a (?:cent|penny|dollar|day)\b)(?P<but>[^.]+)|"
    r"(?:^|[,;] |\bthe |\byour )(?P<aside>[a-z][a-z -]{1,24}) (?:aside|excepted|excluded)(?=$|[,.!;])"
)
"""Names what the yes is not for."""
STILL_OPEN = re.compile(
    r"\bstill (?:open|to (?:be )?\w+)\b|\b(?:is|are|stays?|remains?|leaves?|left) open\b|\bopen (?:point|question|issue)\b|"
    r"\b(?:i|we)(?:'ll|'d)? (?:still |just )*(?:need|have|ought|want|must|should|will have)(?: to)? (?:still )?(?:to )?(?:talk|discuss|sort|settle|solve|look|agree|negotiate|fix|speak)\b"
)
"""Says that something is open; of the terms that it names."""
GOES = re.compile(
    r"^(?:(?:well|though|then|only|just|but|and),? )*(?:the |your |that |those )?[a-z -]{2,30}? (?:goes(?! well| on| without)|is (?:out|off|gone)|has to go|must go|falls? away|drops? out|comes? (?:off|out)|stays? out)(?=$|[,.!;]| then\b| though\b)"
)
"""Takes something out of what was agreed to."""
HINGE = re.compile(r"\b(?:but|only|though|however)\b,? ?")


def left_out(line: Line, yes: Assent, context: Context, choices: Choices) -> frozenset[str] | None:
    """The issues that a yes does not cover, as far as they are named; None where it covers them all."""
    for sentence in line.sentences:
        if sentence.question:
            continue
        words = excepted_in(sentence, yes)
        if words is not None and (yes.condition is None or yes.condition.lower() in words):
            named = choices.vocabulary.named(words)
            return frozenset({*named, *(one.issue for one in choices.mentions(words, context))})
        if sentence is not yes.sentence and STILL_OPEN.search(sentence.plain):
            return frozenset(choices.vocabulary.named(sentence.plain)) or None
    return None


def excepted_in(sentence: Sentence, yes: Assent) -> str | None:
    """The words for what a sentence takes out of a yes that stands in it or right before it."""
    if sentence is not yes.sentence and sentence.before is not yes.sentence:
        return None
    if (out := out_of_all(sentence.plain)) is not None:
        return out
    for part in HINGE.split(sentence.plain)[sentence is yes.sentence :]:
        if (gone := GOES.match(part)) is not None:
            return gone[0]
    return None


def out_of_all(plain: str) -> str | None:
    """The words for what is taken out of all the rest: "the credit" of "everything but the credit"."""
    found = LEAVES_OUT.search(plain)
    return None if found is None else next(words for words in found.groups() if words is not None)


def opens_again(line: Line, context: Context, choices: Choices) -> str | None:
    """The words by which a line takes a term out of what is agreed, or calls one open."""
    if not context.agreed:
        return None
    for sentence in line.sentences:
        plain = sentence.plain
        out = out_of_all(plain)
        parts = [] if out is None else [out]
        parts += [gone[0] for part in HINGE.split(plain) if (gone := GOES.match(part)) is not None]
        parts += [plain] if STILL_OPEN.search(plain) else []
        if not sentence.question and any(choices.vocabulary.named(part) for part in parts):
            return sentence.quote
    return None


def for_the_rest(
    line: Line, yes: Assent | None, offer: Offer | None, context: Context, choices: Choices
) -> tuple[Assent | None, Offer | None]:
    """The yes and the offer of a line, once it is known what the yes leaves out.

    What it does not leave out of the terms just heard is taken; where it cannot be told which those are,
    there is neither a yes nor an offer of them.
    """
    out = left_out(line, yes, context, choices) if yes is not None else None
    if yes is None or out is None or (context.agreed and not out):
        return yes, offer
    theirs = {**context.proposed.terms, **context.proposed.asked} if context.proposed else {}
    named = out | (offer.asked.keys() if offer else frozenset())
    taken = {issue: value for issue, value in theirs.items() if issue not in named}
    if not out & theirs.keys() or not taken:
        return None, offer
    terms = taken | (dict(offer.terms) if offer else {})
    ordered = {issue: terms[issue] for issue in choices.vocabulary.agenda.ids if issue in terms}
    return None, (offer or Offer(terms={})).model_copy(update={"terms": ordered})
