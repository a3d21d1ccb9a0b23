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
    "Listen, my office is a bit loud today.",
    "Curious, I was wondering when we would come to this.",
    "Right, I hear you.",
    "Look, I understand what you mean.",
    "Frankly, I am tired of talking about it.",
    "Fair enough, I hear what you say.",
    "Understood, I see where you come from.",
)
"""What an answer begins with; each has a first word that stands nowhere else on the screen."""
SECOND = (
    "Well, let me think for a second.",
    "I can hear you well.",
    "Let me sit down for this.",
    "I see.",
    "I hear that.",
    "I need a moment to think.",
    "That is not easy to hear.",
    "I know what you mean.",
    "I want to understand that.",
    "I am still thinking about it.",
)
"""How it goes on."""
LONG = (
    (
        "I hear what you say, and I know that it is not easy for you to say it, and I want you to "
        "know that I am listening and that I am still thinking about it, because it has been a long "
        "year and I am tired of talking about it again and again."
    ),
    (
        "I understand what you mean, and I see where you come from, but it has been a hard time for "
        "me, and I am not sure what I think about it, and I want to think about it before I say more "
        "than I know."
    ),
    (
        "You know, I was angry for a long time, and I am still a bit angry, and I want to be honest "
        "with you about that, because I think it is better to say it than to keep it to myself while "
        "we talk."
    ),
    (
        "I have thought about that a lot, and I am still thinking about it, and I am not sure that I "
        "understand all of it, so let me think for a second before I say something that I do not "
        "mean."
    ),
    (
        "It is not easy to hear that, and I am not sure what I think about it, but I know that you "
        "mean it, and I want to understand it, so I am listening, even if I look tired today."
    ),
    (
        "To be honest with you, I did not expect you to say that, and I am a bit surprised, and I "
        "want to think about it, because I know how I felt in the spring and I know what I felt after "
        "it."
    ),
    (
        "I want to be careful with what I say, because I have been wrong before, and I know how that "
        "feels, and I would like to understand what you mean before I say what I think about it."
    ),
    (
        "Let me think about it for a moment, because I want to understand it, and I am not sure that "
        "I do, and it is better to say so than to look as if I knew what you meant."
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
