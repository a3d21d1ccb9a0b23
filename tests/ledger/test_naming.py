"""What says that one is being pushed, and what only sounds like it."""

import pytest

from trainer.ledger.naming import names_a_push

NAMED = """
That sounds like an ultimatum to me.
That sounds final. What makes it so on your side?
Is that a threat?
It feels like pressure to me.
This is starting to look like a bluff.
That's a bit of a threat.
We both know that's a bluff.
I think you're bluffing.
I'd call that bluff.
Your bluff doesn't change the sums.
Please don't push me.
You're pushing too hard here.
You keep pressuring us.
Don't rush me.
Stop threatening us.
I won't be rushed into this.
I don't like being pushed.
I feel cornered here.
I'd rather not be pressured.
We won't be blackmailed.
Pushing me won't get us there.
Threats won't help either of us.
An ultimatum doesn't move me.
Let's talk without ultimatums.
I notice some pressure here.
I hear an ultimatum there.
Let's slow this down.
Can we slow down?
I don't care for that tone.
That's not how we work.
That is an artificial deadline.
A made-up deadline won't do.
That’s just pressure.
"""
NOT_NAMED = """
I'm not bluffing.
Nobody's bluffing here.
This isn't a threat.
That is no threat, it's how our costs are.
I'm not threatening you.
I don't want to pressure you.
I'm not trying to push you.
No pressure at all, take your time.
You can decide without pressure.
I understand the pressure you're under from the board.
I can see you feel cornered.
Your team must have felt pressured this spring.
You were under a lot of pressure.
We're being squeezed by paper prices, so there is price pressure.
We're being pressured by our board.
Our margins are under pressure.
The renewal is just around the corner.
We don't cut corners on support.
The corner office wants an answer.
We use artificial intelligence for the tickets.
I see you're pushing for 88.
You're pushing back on the price, and I can see why.
We could push the start to March.
I'm not going to rush this.
Slow season is coming, and things slow down then.
The compression test puts real pressure on the board.
Take it or leave it.
That's not how the index works.
I meant every word.
The threat of new outages is small.
"""


@pytest.mark.parametrize("line", NAMED.strip().splitlines())
def test_this_names_a_push(line: str) -> None:
    assert names_a_push(line.lower())


@pytest.mark.parametrize("line", NOT_NAMED.strip().splitlines())
def test_this_names_none(line: str) -> None:
    assert not names_a_push(line.lower())
