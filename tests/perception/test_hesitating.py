"""Lines said once all is agreed: those that still hesitate, and those that only sound like it.

What says nothing to agreed terms confirms them, so whoever hesitates has to be heard.
"""

import pytest

from tests.perception.test_by_name import WHOLE, agreed, answer
from tests.perception.trades import parsed, trade
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context

HESITATES = """
hm, not sure
maybe
we'll see
not so fast Dana
I'd need to check the credit
let me look at the numbers again
let's think again
give me a day
I need a day
call you tomorrow with a yes or no
on reflection I'd rather not
my boss will kill me, I can't
only if you give me the case study
hm, 88 is really low, I regret it
I thought we said 92
wasn't it 92?
we said net 30, didn't we
"""
STANDS_BY_IT = """
great
see you monday
I'll tell my director
I'll check the calendar for the kick-off
I'd need to know when we start
when do we start?
we won't let you down
not bad for a monday
I'd do it again
can't wait
was that so hard?
give me a day to send the contract
we said 88, so 88 it is
I thought we said net 45, and so we did
I'm sure
Not so fast with the coffee, I'm still smiling!
let me run through the terms once more
I was worried for a moment
the credit was hard for me, but fine
If you need anything, call me.
"""


@pytest.mark.parametrize("text", HESITATES.strip().splitlines())
def test_hesitation_takes_the_yes_back(text: str) -> None:
    reading = agreed(text)
    assert reading.takes_back is not None
    assert not reading.has(Act.ACCEPT)


@pytest.mark.parametrize("text", STANDS_BY_IT.strip().splitlines())
def test_what_only_sounds_like_it_leaves_the_yes(text: str) -> None:
    reading = agreed(text)
    assert reading.takes_back is None
    assert not reading.has(Act.REJECT)


@pytest.mark.parametrize(
    ("text", "price"),
    [("give me 2 more dollars", 90), ("I need 3 more dollars a seat", 91), ("2 dollars", None)],
)
def test_more_dollars_come_on_top_of_theirs(text: str, price: float | None) -> None:
    offer = answer("r", text).offer
    assert (offer.terms.get("price") if offer else None) == price


@pytest.mark.parametrize(
    "text",
    [
        "we are not the right fit",
        "I think we're not a good match.",
        "let's call it a day, no deal",
        "I'm going home",
        "I'll get my coat",
        "that's it for me, goodbye",
    ],
)
def test_leaving_in_a_few_more_words(text: str) -> None:
    assert answer("r", text).has(Act.WALK_AWAY)


@pytest.mark.parametrize(
    "text",
    [
        "let's leave it as it is",
        "let's leave the term where it is",
        "good luck with your board",
        "we're a good match",
        "we are a good fit for each other",
        "the price isn't a good fit",
        "bye for now to net 60",
        "let me walk you through it",
        "I don't want to walk away from this",
        "we're done with the price, next the term",
        "have a nice weekend, but first: 92",
    ],
)
def test_what_leaves_nobody(text: str) -> None:
    assert not answer("r", text).has(Act.WALK_AWAY)


@pytest.mark.parametrize("text", ["go on then", "because it's you", "sure, you've earned it"])
def test_a_last_wish_is_granted_in_warm_words(text: str) -> None:
    assert wished_for(text).has(Act.ACCEPT)


@pytest.mark.parametrize(
    "text",
    ["we have a deal Dana", "a deal is a deal", "let's leave it as it is", "not for free", "net 45 stays"],
)
def test_holding_to_what_is_agreed_grants_no_wish(text: str) -> None:
    reading = wished_for(text)
    assert not reading.has(Act.ACCEPT)
    assert not reading.has(Act.WALK_AWAY)


def wished_for(text: str) -> Reading:
    """The reading of a seller's line once the buyer has wished for sixty days on top of what is agreed."""
    reader, _ = trade("r")
    terms = parsed(WHOLE["r"][1])
    standing = {Side.SELLER: terms, Side.BUYER: terms}
    heard = "One last thing. Could you give us sixty days on the invoices? Meaning net-60."
    wish = Offer(terms={"payment_days": 60})
    context = Context(
        Side.SELLER, standing, proposed=wish, heard=heard, asked="payment_days", wished=True, agreed=True
    )
    return reader.read(text, context)
