"""A talk for measuring: what a seller says, and sentences that a buyer may say whatever the move is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle

LINES = (
    "Hi Dana, thanks for making the time. How are you today?",
    "What did the spring cost your team?",
    "That sounds exhausting, and I am sorry for it.",
    "What matters most to you in the next year?",
    "If you can stay 36 months, I can go to $95 a seat with priority support.",
    "How do the people on your team feel about the product?",
    "I understand why you are careful with us now.",
    "I could do $92 and net-45.",
    "Thank you for telling me that.",
    "What would a good year look like for you?",
)
"""Questions, sympathy and two offers: the buyer concedes, tells and asks, and the talk is not over yet."""
FIRST = (
    "Hm, I had not looked at it that way.",
    "Interesting, let me write this down.",
    "Honestly, it has been a long week here.",
    "Okay, my coffee can wait for this.",
    "Listen, my office is a bit loud today.",
    "Hold the line, somebody just came by my door.",
    "Ah, my pen has run dry.",
    "Curious, I was wondering when we would come to this.",
    "Mornings are quiet here, so I am listening.",
    "Slowly, I like to go through things in order.",
)
"""What an answer begins with; each has a first word that stands nowhere else on the screen."""
SECOND = (
    "All right, let me take that in.",
    "Well, let me think for a second.",
    "My notes are all over the desk.",
    "I am writing this down as we talk.",
    "Give me a moment to find my notes.",
    "The line is better now.",
    "I can hear you well.",
    "My desk is a mess today.",
    "That is a lot to hold in my head.",
    "Let me sit down for this.",
)
"""How it goes on."""
LONG = (
    (
        "My desk stands at the far end of a long room, and when somebody walks by I look up and lose my "
        "place, so do not be surprised if I ask you to say a thing again, it is the room that does it and "
        "not the talk."
    ),
    (
        "My notes from the last few weeks are all over the desk in front of me, so bear with me while I go "
        "through them as we talk, because I like to have things in front of me when I think about them."
    ),
    (
        "It is a grey morning here, the office is nearly empty, and I have a cup of coffee next to me that "
        "is getting cold while we talk, which is how most of my mornings have been for as long as I can "
        "remember."
    ),
    (
        "Outside they are mowing the lawn again, back and forth and back and forth, and if you hear a hum "
        "behind my voice it is that and nothing else, and it will be over when they have come around the "
        "corner."
    ),
    (
        "I tend to write things down while I listen, so if you hear me go quiet for a while it is only my "
        "hand trying to keep up with the talk, and it says nothing at all about what I think of what I "
        "hear."
    ),
    (
        "There is a window next to my desk, and when I need to think I look out at the yard for a while, at "
        "the trees and the parked bikes, and more often than not that helps me to see a thing a little "
        "clearer."
    ),
    (
        "A colleague of mine likes to say that a talk like this is a long walk, and that it helps to look "
        "up from the path now and then, and I have come to see what she means by it, at least on a good "
        "morning."
    ),
    (
        "Somebody has left a bowl of apples on the table in the hall, and I have taken some of them "
        "already, so if you hear me chew now and then, it is the apples, and I will be done with them "
        "before you know it."
    ),
)
"""Up to sixty words each."""


def lines() -> Iterator[str]:
    """The seller's lines, and again from the first."""
    return cycle(LINES)


def tokens(text: str) -> list[str]:
    """A text as a model would stream it, a word at a time."""
    return re.findall(r"\s*\S+", text)


def at_once(text: str) -> list[str]:
    """The first sentence in one piece, and then a word at a time."""
    first, end, rest = re.split(r"(?<=\.)( )", text, maxsplit=1) if ". " in text else (text, "", "")
    return [first, *tokens(f"{end}{rest}")]


class Buyer:
    """The model's part: it says what it was handed, whatever it is asked."""

    def __init__(self) -> None:
        self.line = SECOND[0]

    def __call__(self, messages: Sequence[Mapping[str, str]]) -> str:
        if not messages:
            raise ValueError("a model is asked with no messages")
        return self.line
