# ruff: noqa: E501 - a line of talk stands on one line
"""Lines whose words do one thing elsewhere and another here, beside those that do the first thing for real."""

import pytest

from tests.perception.tables import acts
from tests.perception.trades import parsed, trade
from trainer.negotiation.issues import Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context

TERMS = "78 a seat, 12 months, net-60, a dedicated engineer and a 15% credit."


def answering(text: str, heard: str = TERMS, key: str = "r") -> Reading:
    """The reading of a seller's line once the buyer has named all its terms."""
    reader, openings = trade(key)
    proposed = Offer(terms=dict(openings[Side.BUYER]))
    return reader.read(text, Context(Side.SELLER, openings, proposed=proposed, heard=heard))


def check(reading: Reading, wanted: str, given: str = "") -> None:
    """``wanted`` holds acts that are there (+) and that are not (-); no terms where none are ``given``."""
    found = acts(reading)
    for one in wanted.split():
        assert (one[1:] in found) is (one[0] == "+"), f"{one}: {found}"
    assert (dict(reading.offer.terms) if reading.offer else {}) == parsed(given)


REFUSED_OR_REPEATED = """
Thanks, but no thanks on the engineer.|+reject -offer
Thank you, but no thank you on the dedicated engineer.|+reject -offer
A dedicated engineer? Thanks, but no.|+reject -offer
OK so 81 and 24 months is what you want.|-offer -accept
So 78 and net-60 is what you're after.|-offer -accept
OK, 81 a seat over two years, that's what you want then.|-offer -accept
That would be a 15% increase for you, right?|-offer
So that's 15% more than last year for you, right?|-offer
I'd do 92 tomorrow if it were up to me.|-offer
If it were up to me, you'd have 90.|-offer
I'd take 90 if I could, but I can't.|-offer
Thanks, but I'll pass on the engineer.|-offer
Your wish list: 78, 12 months, net-60.|-offer
I'd love to give you 90, but it's not my call.|+authority -offer
Let me correct myself: 97, not 96.|+offer -reject|price=97
I meant what I said, 90 is too low.|+reject
It's my mistake, but 81 is too low.|+reject
Oops, wrong number: 98, not 89.|+offer -reject|price=98
No thanks. 98 and net-45 is what I can do.|+reject +offer|price=98 payment_days=45
A dedicated engineer I can do.|+offer|support=dedicated
24 months is what I want.|+offer|term_months=24
Would 95 work for you?|+offer|price=95
I'd do 92 tomorrow if you sign for 36 months.|+trade|price=92
I said 96, not 90.|+offer -reject|price=96
I meant 97, not 79.|+offer -reject|price=97
No wait, I said net-45, not net-60.|+offer -reject|payment_days=45
I guess 95 is too much for you?|-reject -offer
Is 98 too high for you?|-reject
Isn't 24 months too short for your board?|-reject
90 is too low for us.|+reject
No, 81 I can't do.|+reject
Not 81. Not a chance.|+reject
I can't do 90.|+reject
Net-60 is fine, the rest isn't.|+offer -accept|payment_days=60
12 months is fine, the price isn't.|+offer -accept|term_months=12
Net-60 works, but nothing else does.|+offer -accept|payment_days=60
Agreed on net-60, but not on the price.|+offer -accept|payment_days=60
Agreed on the term, but not the price.|+offer -accept|term_months=12
"""
LEFT_OR_STAYED = """
No, thank you, I'm good with coffee.|-walk_away
No worries, I'm leaving that out.|-walk_away
No thanks, no coffee for me.|-walk_away
No hurry, I'm leaving it open.|-walk_away
No, thanks, I'm fine with tea.|-walk_away
No, thank you, I'm done here.|+walk_away
No rush, I'm leaving at five anyway.|-walk_away
I'm leaving the price as it is.|-walk_away
No thanks, keep your coffee, I'm out.|+walk_away
I'm leaving now.|+walk_away
No, I'm leaving.|+walk_away
Thanks, but we're going elsewhere.|+walk_away
"""
AGREED_OR_LISTENING = """
OK, sounds good, tell me more.|-accept
Fine by me, go on.|-accept
Perfect, fine by me, go on.|-accept
Sounds good, carry on.|-accept
That works for me, keep going.|-accept
Works for me, what else?|-accept
OK, good with me, I'm listening.|-accept
Sounds good. Go on.|-accept
Sounds good, tell me how it works.|-accept
Fine by me, tell me what to sign.|+accept
Deal, go on and send it.|+accept
Fine by me, carry on with the terms.|-accept
Sounds good, let's sign.|+accept
Fine by me, deal.|+accept
That works for me, tell me where to sign.|+accept
Works for us, go ahead with the paperwork.|+accept
Agreed on everything.|+accept
Net-60 is fine, and so is the rest. Deal.|+accept
"""
ASKED_OR_SLIGHTED = """
You mentioned a plant manager. Who is that?|+explore -belittle -guilt
You mentioned 81; how did you get to that?|+explore -belittle -guilt
You mentioned your team leads; who left?|+explore -belittle -guilt
You mentioned a migration. How long did it take?|+explore -belittle -guilt
You said three outages; what happened?|+explore -belittle -guilt
You brought up your CFO; what does she look at?|+explore -belittle -guilt
You mentioned Northwind. Are they cheaper?|-competitor
You lost two team leads? Who left?|+explore -belittle -guilt
You mentioned your budget; can you really afford to be this clueless?|+belittle
You're an idiot, just kidding.|+belittle
You clearly don't understand our business.|+belittle
You mentioned loyalty. After all we've done for you, is this the thanks?|+guilt
That's a stupid idea of yours.|+belittle
"""
LEANT_ON_OR_HELPED = """
If this is really about the board, I could write you a letter for them.|-threat
If the board is the problem, I could call them with you.|-threat
If it helps, I could write to your CFO with the numbers.|-threat
Do you have an offer from Northwind in writing?|-competitor
Has Northwind put anything in writing?|-competitor
Before you go to Northwind, give me a chance.|-competitor
Before you sign with Northwind, let me see what I can do.|-competitor
I've got two other calls at four, so let's be quick.|-competitor
I've got another meeting at three, shall we start?|-competitor
If the board says no, call me.|-authority
If your boss won't sign it, let me know.|-authority
Take it or leave it, just kidding!|-ultimatum
That's my final offer. Just kidding.|-ultimatum
Ha, my boss would kill me if I signed that.|-authority
My wife would kill me if I worked late again.|-authority
Why would you go with Northwind?|-competitor
I made a mistake in my last offer.|-ultimatum
If your board objects, I can come and explain it.|-authority -threat
I could write to your CFO about you.|+threat
If you go round telling that, our counsel will write you a letter you won't enjoy.|+threat
My CFO would kill me if I went below 95.|+authority
Before you sign with Northwind, let me tell you we have another bidder.|+competitor
Do you think I'm joking? Take it or leave it.|+ultimatum
Sign, or I'll write a letter to your board.|+threat
If you don't sign, I'll call your board.|+threat
My board says no to anything below 95.|+authority
My boss would never approve that.|+authority
I have another offer for these seats.|+competitor
We have two other customers who want these dates.|+scarcity
Take it or leave it, and I'm not kidding.|+ultimatum
"""
TABLE = REFUSED_OR_REPEATED + LEFT_OR_STAYED + AGREED_OR_LISTENING + ASKED_OR_SLIGHTED + LEANT_ON_OR_HELPED


@pytest.mark.parametrize("row", [row for row in TABLE.splitlines() if row])
def test_a_line_does_what_it_means(row: str) -> None:
    text, wanted, given = (*row.split("|"), "")[:3]
    check(answering(text), wanted, given)


def test_a_correction_refuses_nothing() -> None:
    check(
        answering("Actually, 880 was too low, I made a mistake. I need 900.", key="c"),
        "+offer -reject",
        "fee=900",
    )
    check(
        answering("Sorry, I misspoke, I meant a half-yearly review, not fixed.", key="p"),
        "+offer -reject",
        "price_review=half_yearly",
    )


def test_a_cheer_right_after_a_call_for_more_signs_nothing() -> None:
    for more in ("Where's the movement on price?", "My offer stands. Can you move on price?"):
        for text in ("Great, deal!", "Deal!", "OK, great, deal."):
            reading = answering(text, heard=more)
            check(reading, "-accept")
            assert reading.unclear  # so that the buyer, or the app, asks what was meant
        for text in ("Deal, I take your terms.", "OK, you win. Deal, send the contract.", "I accept."):
            check(answering(text, heard=more), "+accept")
    for terms in (
        TERMS,
        f"I can do {TERMS} Can you move on price?",
        "That is my last offer. Can you move on price?",
    ):
        check(answering("Great, deal!", heard=terms), "+accept")
