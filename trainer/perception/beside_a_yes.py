"""What an offer comes to that stands beside words of acceptance, and whether a weak yes means all of it."""

from trainer.negotiation.issues import Value
from trainer.negotiation.offers import Condition, Offer
from trainer.perception.acceptance import Assent, about_terms
from trainer.perception.context import Context
from trainer.perception.nods import ARRANGES
from trainer.perception.proposal import Proposal


def bound(offer: Offer | None, words: str, agreed: dict[str, Value]) -> Offer | None:
    """A yes that depends on something: the terms on the table, for what is asked on top of them."""
    asked = {**offer.terms, **offer.asked} if offer else {}
    given = {issue: value for issue, value in agreed.items() if issue not in asked}
    if not given:
        return offer
    other = None if asked else words or None
    return Offer(terms=given, condition=Condition(terms=asked, other=other), on_theirs=True)


def wished(yes: Assent, offer: Offer, proposal: Proposal) -> bool:
    """Whether all that is offered beside a yes is asked for as one thing more, on which it does not hang."""
    offered = [value.start for value in proposal.told if value.mention.issue in offer.terms]
    return yes.wish is not None and all(yes.wish <= start for start in offered)


def says_back(yes: Assent) -> bool:
    """Whether a yes answers a question of the speaker's own, which says a term back."""
    before = yes.sentence.before
    return before is not None and "?" in before.ending


def short_yes(yes: Assent, context: Context) -> bool:
    """Whether a weak yes can only mean the terms just heard."""
    if context.proposed is None:
        return False
    others = [other for other in yes.sentence.line.sentences if other is not yes.sentence]
    if any(other.question and not ARRANGES.search(other.plain) for other in others):
        return False
    return about_terms(context)
