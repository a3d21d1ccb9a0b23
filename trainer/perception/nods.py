# ruff: noqa: E501 - lists of words and patterns read worse when broken over more lines
"""Yes said as one says it over a single price: "ok", "perfect", "that sounds fair", "I can do 40".

Where a whole package is on the table such words only acknowledge; where two people haggle over one price and
one of them has just named it, there is nothing else that they could mean.
"""

import re

from trainer.negotiation.offers import Offer
from trainer.perception.acceptance import Assent, assent, expected
from trainer.perception.asked import is_asked_a_fact
from trainer.perception.context import Context
from trainer.perception.text import Line, Sentence

YES = frozenset(
    """
    ok okay okayc alright sure yes yeah yea ya yep yup perfect awesome great wonderful fantastic excellent cool
    fine good deal sold done absolutely definitely certainly bet works work fair reasonable acceptable agreeable
    agree accept do lovely sweet amazing decent happy settle course will
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""One of them at least has to be there."""
BESIDE = frozenset(
    """
    all right thing oh wow well then that that's thats it it's its is will would be sounds sound seems actually so very
    just really pretty a an for to me us with i'm im am we i too man sir dude buddy friend my guess think can could
    make happen live take go this those price offer compromise plan like enough totally completely more than lol haha hmm
    and again much thanks thank you we'll i'll i'd on at your you got the of amount idea middle in quite let's lets arrange willing
    gladly counter simple suppose have umm um super must hm definitely probably even though still as long now mine yours no problem worries please nice love hey sounds gonna ahead ma'am boss well
    """.split()  # noqa: SIM905
)
WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d")
GOES_ON = re.compile(
    r",|\b(?:since|because|as|so long|can you|what'?s|i'll (?:be|pick|come|bring|see|send|text)|i can pick)\b"
)
"""Where a yes is over, and what follows arranges or explains."""
TAKES_BACK = re.compile(
    r"\b(?:but|if|as long as|provided|assuming|unless|however|except|only|instead|too (?:high|low|steep)|lower|less|cheaper|"
    r"how about|what about|what if|would you|could you|can you (?!send|bring|meet|be|pick|hold|drop|deliver)|discount|think about|no way|no deal|highest|lowest|quit|elsewhere|another|other|pass|look for|good luck|(?:for|of) your time|anyway|plus (?!i\b|we\b|i'll\b|we'll\b)|"
    r"(?:go|come) (?:any |a (?:little|bit) )?(?:down|lower)|willing to|go on$|tell me more|keep (?:going|talking)|i'm listening|a deal(?:'s| is) a deal)\b"
)
NOT_A_NO = re.compile(
    r"\b(?:not bad|no problem|can'?t (?:argue|complain|wait)|only fair|don'?t mind|if (?:that|this|it)(?:'?s| is| works| would be)(?: (?:ok|okay|fine|alright|good|possible|cool|all right))?(?: (?:with|for|by) you)?|if you (?:want|like|don'?t mind)|too bad|(?:no|nothing|any|a penny) (?:less|lower|more)(?: than that)?|(?:am|be|'m|'d be|i) willing to|"
    r"but only (?:because|since|cause)|but (?:i |we )?(?:appreciate|understand|like|love|will bring|will pick|'ll bring|'ll pick|does|did|has))\b"
)
BUT_YES = re.compile(
    r"\bbut (?=(?:ok(?:ay)?|yes|yeah|sure|fine|deal)\b|(?:i|we)(?:'ll|'d| will| can| could) (?:take|accept|do|go with) (?:it|that|this|your|[$€£]?\d)|[$€£]?\d[\d,.]*k? (?:sounds|works|seems|is (?:fine|ok|okay|good|fair|great|a deal)))"
)
"""What goes before it is overcome: "I said 220, but I will take 200"."""
ARRANGES = re.compile(
    r"\b(?:when (?:can|could|should|do|will|would|are|is)|what(?:'?s| is)? (?:a good |the best )?(?:time|day|address)|where (?:do|can|should|are|would|is)|(?:can|could|may|shall|should|will|do) (?:you|i|we) (?:still )?(?:come|pick|meet|drop|deliver|bring|hold|help|send|load|want to|stop|swing|get it|see)|"
    r"is (?:that|this|it|tomorrow|tonight|today) (?:ok|okay|alright|fine|good|possible)|(?:shall|should|can|may|do) (?:i|we) (?!.*\d)(?:just |then |now )?(?:write|type|draw|put|draft|print|get|sign|book|start|begin|set) |possible to come|are you (?:home|free|around|available)|by the way|btw|how (?:soon|do i pay|would you like)|is (?:cash|paypal|venmo|a check))\b"
)
"""A question how to go about it, which leaves the yes before it what it is."""
FITS = re.compile(
    r"\d (?:sounds|works?|is (?:fine|good|great|ok)|it is|seems|would (?:work|be fine|be great))\b|"
    r"\b(?:i|we)(?:'ll| will| can) (?:pay|take|accept|do|go with) (?:the |your |it for |it at )?[$€£]?\d"
)
"""A price found fitting: what is asked behind it only arranges."""
DEAL_ASKED = re.compile(
    r"\b(?:(?:do|did|have) we (?:have|got|make|reach)?(?: \w+)? ?(?:a )?(?:deal|agreement)|is it a deal|deal|agreed|sound (?:good|fair))\?",
    re.IGNORECASE,
)
"""The other side asks for a yes."""
SAID = re.compile(r"\d|\b(?:half|middle|asking|list|full) ?(?:way|price)?\b")


HEARTY = re.compile(
    r"\b(?:(?:i )?(?:don'?t|do not) see why not|why not|(?:i )?(?:can'?t|can not|cannot|couldn'?t|could not) (?:argue with|say no|refuse|pass up|pass|beat)(?: (?:to )?(?:that|it|this)(?: up)?)?|"
    r"(?:how (?:can|could) i|who (?:can|could)) (?:refuse|say no)(?: to (?:that|it))?|(?:(?:i|we) (?:don'?t )?have |that'?s |that is |it'?s )?(?:no|not a|(?<=have )a|any) problems?(?: with (?:that|it|this)(?: price)?)?|"
    r"you win|you(?:'ve| have)? (?:twisted my arm|(?:convinced|sold|talked) me(?: into it)?)|you drive a hard bargain|(?:now )?(?:we're|you're|your) talking|that'?s (?:much )?better|much better|"
    r"right on|ok(?:ie|ey) ?dok(?:ie|ey)|kk?|alrighty|count me in|(?:it'?s |it is )?(?:nice|great|good|a pleasure|pleasure) (?:doing business|working|to do business)(?: with you)?|thank you for your business|"
    r"what a (?:deal|steal|bargain)|(?:it'?s|that'?s|that is) a (?:steal|bargain)|sounds like a (?:plan|winner|steal|bargain)|yes please|please do|go ahead|"
    r"(?:i'?ll|i will|i can|i could|we'?ll)(?: just| gladly)? (?:be (?:right )?(?:over|there|by)|hold (?:it|them)|(?:get|have) (?:it|them|everything) ready|write up|put together|draw up|see you|come (?:over|by|and|get|pick)|(?:pick|swing|stop) (?:it|them|by)|bring (?:the )?(?:cash|money|truck))(?:[^,]*)|"
    r"(?:see you|talk to you) (?:then|tonight|tomorrow|soon|there|later)|come (?:on over|and get (?:it|them)|get (?:it|them)|pick (?:it|them) up)|you can have (?:it|them)(?: for that)?|"
    r"(?:i'?ll|i can|i would|i will|i could|i'd) (?:gladly |happily |definitely )?(?:pay|afford|give you|take|love|appreciate|buy|get|let it go for|let you have it for|sell it for) (?:that|it|them)|let'?s make it happen)\b"
)
"""Yes in more words than one."""
OF_ITSELF = re.compile(
    r"(?:yes,? |yeah,? |oh,? )*(?:it|this|these|they)(?:'s| is| are|'re| works?| looks?| runs?| rides?)\b(?! (?:yours|a deal|fine (?:with|by)|ok(?:ay)? (?:with|by)|good (?:with|by)|sold|done))"
)
"""Said of the thing itself: "it works great"."""
NEGATED = re.compile(r"\b(?:not|never|cannot|none)\b|n't\b|\bno\b")
CHUNK = re.compile(r",|\s-+\s|\bbut\b")
DEMANDED = frozenset(["accept", "agree", "settle"])
"""With these in front it is the other side that is to say yes."""
BARE = frozenset(
    """
    yes yeah yea ya yep yup sure absolutely definitely certainly of course ok okay i can do that will it is
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""After a question about facts they answer that."""


def nod(line: Line, context: Context) -> Assent | None:
    """The words that say yes to the one price just named, if nothing in the line takes them back."""
    if context.proposed is None:
        return None
    for sentence in line.sentences[:3]:
        if "?" in sentence.ending and not ARRANGES.search(sentence.plain):
            continue
        if is_yes(sentence):
            break
    else:
        return None
    if not SAID.search(context.heard) and not DEAL_ASKED.search(context.heard) and not on_condition(context):
        return None
    bare = BARE.issuperset(first_words(sentence)) and is_asked_a_fact(context.heard)
    return None if bare or taken_back(line) else Assent(sentence.quote, strong=False, sentence=sentence)


AT_WILL = re.compile(
    r"\bwhatever (?:you|it takes)(?: (?:need|want|say|like|wish))?\b|\banything (?:for you|you (?:need|want|like|say))\b|\b(?:you can have|you(?:'ve| have)? got|consider) (?:it|that|them)(?: done)?\b|\b(?:happy|glad) to(?: do (?:that|it|so))?$|\bas you (?:wish|like)\b|\bif (?:i|we) (?:must|have to)\b|\bgo on,? then\b|\b(?:because|since|as) it'?s you\b|\bif (?:it|that) (?:makes you happy|helps(?: you)?)\b|\byou(?:'ve| have)? (?:earned|deserved?) (?:it|that)\b|\bwhy not\b|\b(?:not a|no) problem(?: at all)?\b"
)
"""What a wish is granted with, beside the other words of agreement."""


def granting(line: Line) -> Assent | None:
    """The words that grant what the other side has just wished for on top of the agreed terms: nothing else
    is open, so "sure" and "no problem" can mean nothing else.
    """
    if any("?" in sentence.ending for sentence in line.sentences) or taken_back(line):
        return None
    first = line.sentences[0] if line.sentences else None
    if first is None or any(NEGATED.search(meant(one)) for one in line.sentences):
        return None
    return (
        Assent(first.quote, strong=True, sentence=first) if is_all_yes(WORD.findall(meant(first))) else None
    )


def half_yes(line: Line, context: Context) -> str | None:
    """A line that is all words of agreement, "ok, fine then", while terms of the other side are open.

    It may take them or only acknowledge them, so that whoever hears it does well to ask.
    """
    if context.proposed is None or context.agreed or any("?" in one.ending for one in line.sentences):
        return None
    said = [word for sentence in line.sentences for word in WORD.findall(meant(sentence))]
    return line.text.strip() if is_all_yes(said) and not NEGATED.search(line.plain) else None


def meant(sentence: Sentence) -> str:
    """Its words, with those that grant at will and those that say yes with a no put as a plain yes."""
    return NOT_A_NO.sub(" ", HEARTY.sub(" deal ", AT_WILL.sub(" deal ", sentence.plain)))


def is_yes(sentence: Sentence) -> bool:
    """Whether a part of it is made of words of agreement and little else, and no other part denies."""
    if OF_ITSELF.match(sentence.plain):
        return False
    plain = NOT_A_NO.sub(" ", HEARTY.sub(" deal ", sentence.plain))
    parts = [GOES_ON.split(part, maxsplit=1)[0] for part in CHUNK.split(plain)]
    agreeing = [words for part in parts if YES.intersection(words := WORD.findall(part))]
    if NEGATED.search(plain) and not is_all_yes(WORD.findall(parts[0])):
        return False
    return any(map(is_all_yes, agreeing))


def is_all_yes(words: list[str]) -> bool:
    """Whether there are words of agreement, and none that says anything else."""
    if not words or words[0] in DEMANDED:
        return False
    return bool(YES.intersection(words)) and all(word in YES or word in BESIDE for word in words)


def first_words(sentence: Sentence) -> list[str]:
    """The words of its first part."""
    return WORD.findall(CHUNK.split(sentence.plain, maxsplit=1)[0])


def on_condition(context: Context) -> bool:
    """Whether the other side just said yes on a condition: a nod takes that."""
    heard = assent(Line(context.heard))
    return heard is not None and heard.condition is not None


def taken_back(line: Line) -> bool:
    """Whether something in the line takes a yes back."""
    plain = NOT_A_NO.sub(" ", line.plain)
    overcome = BUT_YES.search(plain)
    return TAKES_BACK.search(plain, overcome.end() if overcome else 0) is not None


def only_echoes(yes: Assent) -> bool:
    """Whether a yes says no more than "fine": neither in strong words nor with the price in them."""
    return not yes.strong and not re.search(r"\d", yes.quote)


def all_there_is(context: Context) -> bool:
    """Whether what the other side last proposed is all that is on its side of the table."""
    if context.proposed is None:
        return False
    proposed = {**context.proposed.terms, **context.proposed.asked}
    return context.standing.get(context.speaker.other, {}).keys() <= proposed.keys()


NOTED = re.compile(
    r"\b(?:noted|i(?:'ve| have)? got (?:that|it)|write (?:that|it|this) down|got it|understood|i hear you|wrote (?:that|it) down)\b"
)


def only_noted(line: Line, offer: Offer | None, context: Context) -> bool:
    """Whether the other side's terms are only written down: "98 and net 45, noted"."""
    if offer is None or context.proposed is None or not NOTED.search(line.plain):
        return False
    table = expected(context)
    return all(table.get(issue) == value for issue, value in offer.terms.items())


FITTING = re.compile(
    r"\b(?:works?|suits?|fine|good|ok(?:ay)?|agreed?|accept|deal|take|happy with|live with|can do|acceptable)\b"
)


def same_terms(line: Line, offer: Offer, context: Context) -> Assent | None:
    """The words that find fitting, one after the other, all terms that the other side just named, or hand
    it over for its price.
    """
    if context.proposed is None or context.proposed.condition or offer.condition or taken_back(line):
        return None
    theirs = context.proposed.terms
    if any(theirs.get(issue) != value for issue, value in offer.terms.items()):
        return None
    sign = FITTING if len(offer.terms) == len(theirs) >= SEVERAL else YOURS
    said = next((one for one in line.sentences if sign.search(one.plain) and not one.question), None)
    return None if said is None else Assent(said.quote, strong=True, sentence=said)


YOURS = re.compile(r"\b(?:it'?s|it is|they'?re|they are) (?:all )?yours (?:at|for) [$€£]?\d")
SEVERAL = 2
"""Terms from which naming all that were named is more than agreeing to one of them."""


def same_price(line: Line, offer: Offer | None, context: Context) -> Assent | None:
    """The words that name the other side's price as one's own: "4,700 sounds reasonable", "I can do 40"."""
    if offer is None or offer.condition is not None or context.proposed is None:
        return None
    if offer.terms != expected(context) or taken_back(line):
        return None
    said = [sentence for sentence in line.sentences if re.search(r"\d", sentence.plain)]
    asks = [
        one
        for one in said
        if "?" in one.ending and not (ARRANGES.search(one.plain) and FITS.search(one.plain))
    ]
    if asks and (after := asks[-1].after) is not None and asks == said and is_yes(after):
        return Assent(after.quote, strong=True, sentence=after)  # "All of it for 20? Sounds good to me"
    if not said or asks:
        return None
    return Assent(said[0].quote, strong=True, sentence=said[0])
