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
    rf"{REST} (?:(?:as|like|the way|how|where|that|which) )?you(?:'ve| have)? (?:have|had|got|put|said|want|wanted|need|like|asked|proposed|offered|suggested|named)\b"
)


def completed(line: Line, offer: Offer | None, context: Context, order: tuple[str, ...]) -> Offer | None:
    """An offer with the terms of the package that it leaves as it was: the speaker's own last one with its
    condition, or the other side's.
    """
    if offer is None:
        return None
    if AS_THEIRS.search(line.plain):
        terms = dict(context.standing.get(context.speaker.other, {}))
        if context.proposed is not None:
            terms |= {**context.proposed.terms, **context.proposed.asked}
        return joined(offer, Offer(terms=terms), order)
    if context.made is not None and AS_BEFORE.search(line.plain):
        return joined(offer, context.made, order)
    return offer


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
