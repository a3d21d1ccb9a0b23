# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""The rest of a package left as it was: "412, same terms as before", "98, everything else as you have it"."""

import re

from trainer.negotiation.issues import Value
from trainer.negotiation.offers import Condition, Offer
from trainer.perception.context import Context
from trainer.perception.text import Line

REST = r"\b(?:(?:the )?same(?: (?:terms|conditions|package|deal|rest))?|(?:the |all the )?rest|everything else|all else|(?:all )?(?:the )?other terms|all other things)(?:'s|,| is| are| stays?| remains?| just| exactly| the same| unchanged)*"
AS_BEFORE = re.compile(
    rf"{REST} (?:as (?:before|earlier|last time|(?:it|they) (?:was|were|is|are|stood|stands?)|i (?:said|had|offered|put)|agreed)|like before|stays?|remains?|unchanged|the same)\b(?! as you)|\b(?:nothing else (?:changes|moves|is (?:touched|changed))|no other changes?)\b"
)
AS_THEIRS = re.compile(
    rf"{REST} (?:(?:as|like|the way|how|where|that|which) )?you(?:'ve| have)? (?:have|had|got|put|said|says?|want|wanted|need|like|asked|propose|proposed|offer|offered|suggest|suggested|name|named)\b|"
    r"^(?:(?:ok(?:ay)?|fine|yes|good|well),? )*(?:exactly |just )?(?:as|like) you (?:said|say|have it|put it|wanted|proposed|offered),? (?:but|only|just|except|with)\b|"
    r"^(?:everything|all)(?: of (?:it|that))?,? (?:as|like|the way) you (?:said|say|have it|want it|put it|wanted|proposed|offered)\b"
)
KEPT = re.compile(
    r"\b(?:keep|leave) (?:all )?the rest(?: (?:as (?:it )?is|as (?:it|they) (?:stands?|are)|alone|the same|unchanged))?(?=$|[,.;!]| but\b| and\b)|"
    r"(?:^|[,.;:!] ?|\band |\bbut )(?:the |all the )?(?:rest|other terms|everything else|all else)(?:'s| is| are|:)? ?(?:all )?(?:fine|ok|okay|good|agreed|yes|works|accepted|settled|no problem)(?: (?:with|for|by) (?:me|us))?(?=$|[,.;!]| but\b| and\b)|"
    r"(?:^|\b(?:i|we)(?:'ll|'d| will| would| can| could)(?: happily| gladly)? |\blet's )(?:(?:take|do|have|accept|sign) (?:it all|all of (?:it|that|this|them)|everything|the (?:whole )?(?:lot|package|thing))|all of (?:it|that|this)|everything|your terms),? (?:at|for|but|only|just|with|except|my)\b"
)
"""Leaves the rest as the side had it that last named a whole package."""
CLOSES = re.compile(
    r"\d[^.?!]* and (?:then )?(?:you(?:'ve)?(?: have| got|'ll have)? (?:(?:got|have) )?it|it'?s yours|i(?:'m| am) in|we'?re in|(?:i|we)(?:'ll| will|'d| can) (?:sign|shake)|we(?:'re| are) (?:done|there)|(?:you|we)(?:'ve| have)? (?:got |have )?a deal|it's a deal)\b"
)
"""Terms on which the speaker would close."""


def completed(line: Line, offer: Offer | None, context: Context, order: tuple[str, ...]) -> Offer | None:
    """An offer with the terms of the package that it leaves as it was: the speaker's own last one with its
    condition, or the other side's.
    """
    if offer is None:
        return None
    whole = heard_whole(context, order)
    if AS_THEIRS.search(line.plain) or (whole and KEPT.search(line.plain)):
        terms = dict(context.standing.get(context.speaker.other, {}))
        if context.proposed is not None:
            terms |= {**context.proposed.terms, **context.proposed.asked}
        return joined(offer, Offer(terms=terms), order)
    if whole and CLOSES.search(line.plain):
        return offer.model_copy(update={"on_theirs": True})
    if context.made is not None and AS_BEFORE.search(line.plain):
        return joined(offer, context.made, order)
    return offer


def heard_whole(context: Context, order: tuple[str, ...]) -> bool:
    """Whether the other side has just named most of a package."""
    if context.proposed is None:
        return False
    named = {*context.proposed.terms, *context.proposed.asked}
    return len(named) > 1 and len(named) * 2 > len(order)


def joined(offer: Offer, before: Offer, order: tuple[str, ...]) -> Offer:
    """One package of both, in which the newer terms count."""
    named = {**offer.terms, **offer.asked}
    kept = {issue: value for issue, value in before.terms.items() if issue not in named}
    terms = {**kept, **offer.terms}
    condition = offer.condition
    if before.condition is not None and condition is None:
        asked: dict[str, Value] = {k: v for k, v in before.asked.items() if k not in named}
        if asked or before.condition.other:
            at_least = tuple(issue for issue in before.condition.at_least if issue in asked)
            condition = Condition(terms=asked, at_least=at_least, other=before.condition.other)
    return offer.model_copy(
        update={
            "terms": {issue: terms[issue] for issue in order if issue in terms},
            "condition": condition,
            "on_theirs": offer.on_theirs or before.on_theirs,
        }
    )
