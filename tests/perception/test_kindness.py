"""Friendly words press nobody, and the push that sounds like them still does."""

import pytest

from tests.perception.tables import acts, read
from trainer.negotiation.acts import PRESSURE

FRIENDLY = (
    "It was a stupid mistake of ours",
    "What a stupid mistake of ours, I'm sorry.",
    "That was dumb of me, I apologise.",
    "Our stupid billing system sent it twice, sorry about that.",
    "I was dumb enough to quote that without asking operations first.",
    "Take the time you need, the price holds until the end of the month.",
    "I won't hold you to Friday.",
    "No rush at all, this stays open",
    "I'm not going to push you.",
    "You're crazy, I love it.",
    "Shut up, really? A whole week on paper? That must have been awful for the front desks.",
    "Are you kidding? Of course you can have that.",
    "Get out of here! Congratulations!",
    "Shut up, really? That's fantastic news!",
    "You lost two team leads over it, so I see why you can't go through that again.",
    "I know you're under the gun with the season, so let's make this as painless as we can.",
    "Great, then let's get this signed whenever legal is done!",
    "No hard feelings if it doesn't work out.",
    "I know you need something you can show upstairs.",
    "It'd be a shame to lose you, but I'd understand.",
    "I don't care about your logo, I care about the price.",
    "Would you call them, or should I call the board?",
    "Is there any way I could get it for 90 if I picked it up from you?",
    "You can't find a set of this quality for this price.",
    "I'm ready to finalize, so please reconsider my last offer.",
    "We need the heat, or else we might lose the line.",
    "We are out on the road most of the week.",
    "We're leaving our old carrier at the end of the year.",
    "That's funny because I am doing the same.",
    "I'm not going to explain it away. What was that night like for you?",
    "There's something you need to know before you decide: we're offline for two nights in October.",
    "I'll write to you the day that post is filled. When do your clinics need somebody to pick up?",
)
PUSHING = (
    ("That's your stupid mistake.", "belittle"),
    ("What a stupid idea.", "belittle"),
    ("It was stupid of you to wait this long.", "belittle"),
    ("The price holds only until Friday", "deadline"),
    ("The price holds until Friday, so decide now.", "deadline"),
    ("No rush, but I need your signature by tomorrow.", "deadline"),
    ("Take your time, but the price goes up on Friday.", "deadline"),
    ("Are you kidding me? That's double what we paid!", "anger"),
    ("Are you kidding? No way.", "anger"),
    ("You're crazy, that's never going to happen.", "anger"),
    ("Shut up and sign.", "anger"),
    ("I'm leaving, this makes no sense.", "walk_away"),
    ("At that price we're out.", "walk_away"),
    ("You can't find another supplier before March.", "exploit"),
    ("We could get it for less elsewhere.", "competitor"),
    ("This is my last offer.", "ultimatum"),
    ("Sign today or else.", "ultimatum"),
    ("I'm sick of your excuses!", "anger"),
    ("You're under the gun, so you'll take 104", "exploit"),
    ("I'll send the contract over, you sign tomorrow", "assume_close"),
    ("That's not very nice, I thought we were working together here.", "guilt"),
    ("No hard feelings, but if you can't do 90 we walk.", "ultimatum"),
    ("I don't care about your board.", "belittle"),
    ("ok listen, sign at 99 or i call your CEO", "threat"),
    ("sign at 99 or i call your CEO", "ultimatum"),
)


@pytest.mark.parametrize("line", FRIENDLY)
def test_friendly_words_press_nobody(line: str) -> None:
    assert not acts(read(line)) & {*PRESSURE, "reject", "walk_away"}


@pytest.mark.parametrize(("line", "tactic"), PUSHING)
def test_a_push_that_sounds_alike_stays_one(line: str, tactic: str) -> None:
    assert tactic in acts(read(line))


def test_whoever_was_slighted_may_say_that_it_hurts() -> None:
    reading = read(
        "That's not very nice, I thought we were working together here.",
        heard="You clearly don't understand our business.",
    )
    assert not acts(reading) & PRESSURE


def test_a_yes_that_closes_a_list_of_terms_agrees_to_them() -> None:
    assert acts(read("92, 36 months, premium support and 60 days. Deal!")) == {"offer"}
    assert "trade" in acts(read("Deal, but only if you do 36 months and 92 a seat"))
    assert "assume_close" in acts(read("Let's say 92 and 36 months then. Deal!"))


@pytest.mark.parametrize(
    "line",
    [
        "What would help you most when it breaks, premium support?",
        "What would help you most, a lower number or a later invoice?",
        "Is March a hard date, or is there some room?",
    ],
)
def test_a_question_for_needs_offers_and_asks_for_nothing(line: str) -> None:
    reading = read(line)
    assert reading.offer is None
    assert acts(reading) == {"explore"}


def test_a_suggestion_in_a_question_stays_an_offer() -> None:
    assert read("How about premium support?").offer is not None
    assert "ask_better" in acts(read("Is the price firm, or is there some room?"))
