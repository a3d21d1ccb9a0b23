"""Lines said once all is agreed: those that still hesitate, and those that only sound like it.

What says nothing to agreed terms confirms them, so whoever hesitates has to be heard.
"""

import pytest

from tests.perception.test_by_name import agreed, answer
from trainer.negotiation.acts import Act

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
