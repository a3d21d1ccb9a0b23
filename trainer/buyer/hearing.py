"""How a turn of the seller changes the buyer's mind: what it gives, asks, argues and costs in patience."""

from collections.abc import Collection

from trainer.buyer.impression import Impression
from trainer.buyer.mind import Mind
from trainer.buyer.reasons import reasons_given
from trainer.ledger.bids import CORRECTS
from trainer.negotiation.acts import Act
from trainer.negotiation.moves import ReasonKind

ASKED = 0.0
"""Patience, in rounds, that a plain question costs, each kind once."""
CURIOUS = 0.25
"""Patience, in rounds, that a good question or an understanding word costs."""
LISTENED = 0.5
"""The same for an open question without a subject, and for a no that gives its reason."""
GREETING_ROUNDS = 2
"""Rounds at the start in which nobody minds a word of greeting."""
NOTHING_NEW = 1.0
A_GIVE = 0.02
"""A step worth this share of the buyer's range is one for which nobody leaves, and that costs little."""
WORTH_STAYING = 0.04
"""Weight of a turn's reasons from which it costs no patience, and gives some back."""
PUSHED = 0.5
"""What pressure costs on top."""


def hear(mind: Mind, heard: Impression) -> None:
    """Take in a turn of the seller. One that has to be asked back costs neither a round nor patience."""
    if not answerable(mind, heard):
        mind.unclear_run += 1
        return
    if heard.taken_back is not None:
        forget_gives(mind)
    mind.unclear_run = 0
    mind.rounds += 1
    mind.heard |= set(heard.reading.topics) - set(heard.reading.questions)
    mind.pressed += bool(heard.pressure)
    new = reasons_given(mind, heard)
    mind.reasons += new
    mind.counted |= {
        reason.about for reason in new if reason.about and reason.kind is not ReasonKind.RECIPROCITY
    }
    mind.belief.asked_for(heard.reading.asked_issues)
    mind.gained = 0
    if mind.last_word is None and heard.reading.has(Act.ULTIMATUM):
        mind.last_word = heard.turn
    if heard.offered:
        take_offer(mind, heard)
    if sum(reason.weight for reason in new) >= WORTH_STAYING:
        mind.patience = min(mind.patience + 1, float(mind.persona.patience))
    else:
        mind.patience -= patience_cost(mind, heard)
    if heard.reading.enquiry is not None:
        mind.enquired.add(heard.reading.enquiry)


def forget_gives(mind: Mind) -> None:
    """What the seller had given since the buyer's own last terms is no reason once it is taken back."""
    answered, since = mind.reasons[: mind.answered], mind.reasons[mind.answered :]
    given = [one for one in since if one.kind in {ReasonKind.RECIPROCITY, ReasonKind.NEED}]
    mind.reasons = answered + [one for one in since if one not in given]
    mind.counted -= {one.about for one in given if one.kind is ReasonKind.NEED and one.about}


def take_offer(mind: Mind, heard: Impression) -> None:
    """Note what an offer of the seller is worth and what it tells of the seller's priorities."""
    worth, before = (mind.case.payoff.cents(one) for one in (heard.theirs, heard.theirs_before))
    mind.seller_offers += 1
    mind.belief.moved(heard.theirs_before, heard.theirs)
    offer = heard.reading.offer
    if offer is not None:
        mind.main_offers += mind.case.agenda.main in offer.terms
        same = (issue for issue, value in offer.terms.items() if heard.theirs_before.get(issue) == value)
        mind.belief.asked_for([*offer.asked, *same])
        note_named(mind, heard, {*offer.terms, *offer.asked})
    for issue in mind.case.agenda.changes(heard.theirs_before, heard.theirs):
        if mind.case.payoff.cents({**heard.theirs_before, issue: heard.theirs[issue]}) > before:
            del mind.asked[issue]
    mind.gained = max(worth - mind.best_offered, 0)
    mind.best_offered = max(mind.best_offered, worth)
    if mind.first_offered is None:
        mind.first_offered = worth


def note_named(mind: Mind, heard: Impression, issues: Collection[str]) -> None:
    """Keep the best that the seller has named on every issue, on a condition or not.

    A worse value takes its place where the seller corrects itself, or gives more on the rest for it.
    """
    payoff, theirs = mind.case.payoff, heard.theirs
    for issue in issues:
        before = mind.named.get(issue)
        kept = {**theirs, issue: before[issue]} if before is not None else theirs
        worse = before is not None and payoff.cents(theirs) < payoff.cents(kept) <= payoff.cents(before)
        if not worse or CORRECTS.search(heard.text):
            mind.named[issue] = theirs


def patience_cost(mind: Mind, heard: Impression) -> float:
    """Rounds of patience that a turn without a reason costs: none for a plain question, 1.5 for a push."""
    reading = heard.reading
    kind, plain = reading.enquiry, not (heard.offered or reading.has(Act.ASK_BETTER) or heard.hollow)
    if kind is not None and plain and not heard.pressure and kind not in mind.enquired:
        return ASKED
    gives = mind.gained >= A_GIVE * mind.aspiration.range
    asks = kind is not None or reading.open_question or reading.has(Act.ASK_TERMS, Act.EXPLORE)
    explains = reading.has(Act.REJECT) and reading.reason is not None and not heard.offered
    if gives or set(reading.questions) - set(mind.told) or heard.understood is not None:
        cost = CURIOUS
    elif (asks and not heard.hollow) or explains:
        cost = LISTENED
    elif mind.rounds <= GREETING_ROUNDS and not heard.offered:
        cost = CURIOUS
    else:
        cost = NOTHING_NEW
    return cost + (PUSHED if heard.pressure else 0)


def answerable(mind: Mind, heard: Impression) -> bool:
    """Whether the seller's words can be answered as they are; otherwise the buyer asks back."""
    reading = heard.reading
    if not reading.understood or (reading.unclear and reading.offer is None):
        return False
    return not (slip(mind, heard) or half_yes(mind, heard))


def half_yes(mind: Mind, heard: Impression) -> bool:
    """Whether the seller may have said yes to the terms that the buyer has just named."""
    last = mind.last_move
    named = last is not None and last.offer is not None and heard.agreed is None
    return named and heard.reading.half_yes is not None


def slip(mind: Mind, heard: Impression) -> bool:
    """Whether an offer lies outside the agenda to the buyer's own gain: surely a slip of the tongue."""
    if not heard.offered or heard.agreed is not None or mind.case.agenda.allows(heard.theirs):
        return False
    return mind.case.payoff.cents(heard.theirs) > mind.aspiration.opening
