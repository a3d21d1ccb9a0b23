# ruff: noqa: E501 - word lists and patterns read worse when broken over more lines
"""All acts of a line: from phrases, from what is proposed, from what is agreed to."""

import re
from collections.abc import Iterator
from functools import cache

from trainer.negotiation.acts import PRESSURE, Act, ActQuote
from trainer.negotiation.offers import Offer
from trainer.perception.acceptance import Assent
from trainer.perception.asked import is_asked_a_fact
from trainer.perception.coercion_rules import COERCION_RULES
from trainer.perception.context import Context
from trainer.perception.english import is_english
from trainer.perception.exchange_rules import EXCHANGE_RULES
from trainer.perception.judging import judge
from trainer.perception.kindness import checks_back, excused, names_hurt
from trainer.perception.leverage_rules import LEVERAGE_RULES
from trainer.perception.openness_rules import OPENNESS_RULES
from trainer.perception.phrases import Hit, Phrasebook
from trainer.perception.proposal import Proposal
from trainer.perception.reconciling import Outcome, reconcile
from trainer.perception.refusal_rules import PLAIN_NO, REFUSAL_RULES
from trainer.perception.rivals import KNOWN_CAPITALS
from trainer.perception.slight_rules import SLIGHT_RULES
from trainer.perception.text import Line, Sentence
from trainer.perception.understanding_rules import UNDERSTANDING_RULES
from trainer.perception.warmth_rules import WARMTH_RULES

CONTEMPT = re.compile(
    r"\b(?:idiot\w*|stupid|moron\w*|pathetic|clueless|incompetent|amateur\w*|liar\w*|fuck\w*|bullshit|clown\w*|joke|laughable|damn\w*|shut up|desperate|beggars?|useless|hell)\b"
)
MILD = re.compile(
    r"\b(?:might|may|could|perhaps|i'm afraid|unfortunately|would hate|hate to|i'd rather not|i don't want|prefer|i hope|hopefully|i'm sorry|reluctant\w*|sadly)\b"
)
SHOUTED = re.compile(r"\b[A-Z]{3,}(?:'[A-Z]+)?\b(?:[\s,]+\b[A-Z]{2,}(?:'[A-Z]+)?\b){3,}")
ORDER = list(Act)


@cache
def phrasebook() -> Phrasebook:
    """One for all readers: the rules are the same everywhere."""
    return Phrasebook(
        EXCHANGE_RULES
        + REFUSAL_RULES
        + UNDERSTANDING_RULES
        + WARMTH_RULES
        + OPENNESS_RULES
        + COERCION_RULES
        + LEVERAGE_RULES
        + SLIGHT_RULES
    )


TAKEN = 0.6
"""Confidence of an offer that rests on the trained head's word against the rules': it is asked about."""


class Acts:
    """Finds the acts of a line: by rules, then, where it is ``trained``, with the trained head's say."""

    def __init__(self, *, trained: bool) -> None:
        self.trained = trained

    def found(
        self, line: Line, context: Context, proposal: Proposal, outcome: Outcome
    ) -> tuple[ActQuote, ...]:
        """Each act once, in the order of the acts."""
        best: dict[Act, ActQuote] = {}
        agreed = tuple(exchanged(line, proposal, outcome))
        for act in (*agreed, *phrased(line, context)):
            before = best.get(act.act)
            if before is None or rank(act) > rank(before):
                best[act.act] = act
        one_price = all(len(package) <= 1 for package in context.standing.values())
        refused = best.get(Act.REJECT) if one_price and Act.AUTHORITY not in best else None
        reconcile(best, context, outcome)
        if self.trained:
            judge(line, context.speaker, best, frozenset(act.act for act in agreed))
        forgive(best, line, context)
        if self.trained:
            reconcile(best, context, outcome)
        if refused is not None and not outcome.accepted:
            # who haggles over one price and leaves, or hides behind a limit, refuses it
            best[Act.REJECT] = refused
        for proposes in best.keys() & {Act.OFFER, Act.TRADE}:
            if proposal.quote and best[proposes].quote == proposal.quote:
                whole = {"quote": proposal.quoted_from(line)}  # with all its numbers
                best[proposes] = best[proposes].model_copy(update=whole)
        return tuple(best[act] for act in ORDER if act in best)


def exchanged(line: Line, proposal: Proposal, outcome: Outcome) -> Iterator[ActQuote]:
    """Acts that follow from what is proposed, refused and agreed to."""
    whole = line.sentences[0].quote if line.sentences else line.text
    offer, yes = outcome.offer, outcome.yes
    if offer:
        tied = yes is not None and TIED_YES.search(yes.sentence.plain) is not None
        act = Act.TRADE if offer.condition or proposal.rewarded or tied else Act.OFFER
        yield ActQuote(act=act, quote=proposal.quote or whole, confidence=TAKEN if proposal.taken else 0.95)
    elif proposal.vague_trade:
        yield ActQuote(act=Act.TRADE, quote=proposal.vague_trade, confidence=0.6)
    if yes and outcome.accepted:
        yield ActQuote(act=Act.ACCEPT, quote=yes.quote, confidence=0.95 if yes.strong else 0.8)
    elif yes and yes.strong and offer and takes_for_granted(yes, offer):
        yield ActQuote(act=Act.ASSUME_CLOSE, quote=yes.quote, confidence=0.6, severity=1)
    if proposal.refused:
        yield ActQuote(act=Act.REJECT, quote=proposal.refused[0], confidence=0.85)


ONES_OWN_YES = re.compile(
    r"\b(?:i|we)(?:'ll|'d|'m| will| would| can| could| am|'re| are)? "
    r"(?:just |gladly |happy to |happily |ready to )?(?:say yes|accept|agree|take|sign)\b|\bit is\b"
)
"""A yes of the speaker's own, which takes nothing of the other side's for granted."""


TIED_YES = re.compile(
    r"\b(?:deal|yes|agreed|fine|okay|ok|done|sold|sure)\b[ ,-]*(?:but )?(?:only )?(?:if (?:we|i|you)|provided)\b"
)
"""A yes that hangs on something: a trade."""
ONE_SIDED = re.compile(r"\byou(?:'ll|'re| will| are| take| pay| sign| get)\b|\bso\b|\bthen\b")
"""Terms that are laid upon the other side."""


def takes_for_granted(yes: Assent, offer: Offer) -> bool:
    """Whether words of agreement beside one's own offer treat it as done.

    A bare "Deal!" that closes a list of terms agrees to them; tied to a condition it trades.
    """
    sentence, before = yes.sentence, yes.sentence.before
    if offer.condition or ONES_OWN_YES.search(sentence.plain) or TIED_YES.search(sentence.plain):
        return False
    closes = before is not None and sentence.after is None and sentence.plain.count(" ") < BARE_YES
    return not (closes and before is not None and len(offer.terms) > 1 and not ONE_SIDED.search(before.plain))


BARE_YES = 2
"""Spaces below which a sentence says nothing but yes."""


def phrased(line: Line, context: Context) -> Iterator[ActQuote]:
    """Acts by phrases, sentence by sentence."""
    asked = is_asked_a_fact(context.heard)
    for sentence in line.sentences:
        kind = forgiven(sentence, context)
        for hit in phrasebook().hits(sentence):
            if hit.rule.act in kind:
                continue
            if hit.rule.name == PLAIN_NO and (asked or disputes(sentence, context)):
                continue
            yield ActQuote(
                act=hit.rule.act,
                quote=sentence.quote,
                confidence=hit.rule.confidence,
                severity=severity(hit, sentence),
            )
        if names_leverage(sentence):
            yield ActQuote(act=Act.COMPETITOR, quote=sentence.quote, confidence=0.75, severity=2)
    shouted = SHOUTED.search(line.text)
    if shouted and "!" in line.text and not line.text.isupper():
        yield ActQuote(act=Act.ANGER, quote=shouted[0], confidence=0.6, severity=2)


def holds_to(line: Line, offer: Offer | None, yes: Assent, context: Context) -> bool:
    """Whether a yes is one to what was agreed and not to what is wished for on top: it stands beside a
    refusal, or names what was agreed where the wish has something else.
    """
    if offer is not None:
        agreed, wish = context.standing.get(context.speaker.other, {}), context.proposed
        if offer.condition or any(agreed.get(issue) != value for issue, value in offer.terms.items()):
            return False
        if wish and any(wish.terms.get(issue, value) != value for issue, value in offer.terms.items()):
            return True
    return not BUT.search(yes.sentence.plain) and any(act.act is Act.REJECT for act in phrased(line, context))


BUT = re.compile(r"\bbut\b")
"""What was refused in front of it is overcome."""


def forgive(best: dict[Act, ActQuote], line: Line, context: Context) -> None:
    """Drop what the trained head, or terms that stand, made of kind words."""
    for sentence in line.sentences:
        for act in forgiven(sentence, context):
            if act in best and best[act].quote == sentence.quote:
                del best[act]


ASKS_FOR_YES = re.compile(
    r"^(?:ok(?:ay)?|so|and|but|well|then|great|good|right|[a-z]+,|[,.! -])*+"
    r"(?:(?:is|was|would) (?:that|this|it)(?: be)? (?:a |your )?(?:yes|no|deal|agreement|agreed|settled|done|ok(?:ay)?)|(?:do|have) we(?: have| got| have got)? (?:a |an )?(?:deal|agreement)|are we (?:agreed|set|there|done|good)|can (?:i|we) take (?:that|it|this) as (?:a )?yes|(?:so )?(?:it's|that's) a (?:yes|deal))"
    r"(?: then| now| from you| or a no| or no)*$"
)
"""Asks for a yes, and says nothing back."""


def forgiven(sentence: Sentence, context: Context) -> frozenset[Act]:
    """What a sentence does not do for all its words: it is kind, or says that a slight just heard hurt."""
    if sentence.question and ASKS_FOR_YES.match(sentence.plain):
        return frozenset({Act.PARAPHRASE})
    if checks_back(sentence, context.heard):
        return excused(sentence) | {Act.EXPLOIT}
    if names_hurt(sentence) and slights(context.heard):
        return excused(sentence) | {Act.GUILT}
    return excused(sentence)


def slights(heard: str) -> bool:
    """Whether words press on the person."""
    return any(hit.rule.act in PRESSURE for said in Line(heard).sentences for hit in phrasebook().hits(said))


def disputes(sentence: Sentence, context: Context) -> bool:
    """Whether a "not really" only disputes what was said: it refuses what was asked."""
    return sentence.plain.startswith("not really") and "?" not in context.heard


NAMED = re.compile(
    r"\b(?P<name>[A-Z][\w&-]{2,})(?: [A-Z][\w&-]+)? (?:is(?! up| down| at an)|are(?! up| down)|came in|comes in|offers?|offered|quoted|quotes|charges?|will do|would do|bid|pitched|has offered|has quoted|does it|can do)\b.{0,20}(?:\d|cheaper|less|lower|better)"
    r"|\b(?:going|go|goes|switch|switching|move|moving|sign|signing) (?:with|to|over to) (?P<other>[A-Z][\w&-]{2,})"
)


THEIR_WAY = re.compile(r"\b(?:before|did|do|are|would|will|when|why|that) (?:you|they) $")
"""In front of a way that is the other side's to go: "before you go to Northwind"."""


def names_leverage(sentence: Sentence) -> bool:
    """Whether a company is named as the alternative ("Northwind quoted us 84")."""
    return any(
        not (found["other"] and THEIR_WAY.search(sentence.plain[: found.start()]))
        and (found["name"] or found["other"]).lower() not in KNOWN_CAPITALS
        and not is_english((found["name"] or found["other"]).lower())
        for found in NAMED.finditer(sentence.as_typed)
    )


def rank(act: ActQuote) -> tuple[int, float]:
    return (act.severity or 0, act.confidence)


def severity(hit: Hit, sentence: Sentence) -> int | None:
    """How hard pressure presses: contempt is the worst, softened words the mildest."""
    if hit.rule.act not in PRESSURE:
        return None
    base = hit.rule.severity or 2
    if CONTEMPT.search(sentence.plain):
        return 3
    if hit.rule.act is Act.THREAT and re.search(
        r"\b(?:sue|court|lawyers?|legal action|regret|everyone|your (?:boss|ceo|board))\b", sentence.plain
    ):
        return 3
    if MILD.search(sentence.plain):
        return max(1, base - 1)
    return base
