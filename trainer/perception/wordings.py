"""What an issue and its choices are called, as patterns."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from trainer.negotiation.issues import Choice, ChoiceIssue
from trainer.perception.vocabulary import NEGATIVE_CHOICE, PERIODS, PLAIN_CHOICES, IssueWords, flexible


class Wording(NamedTuple):
    """One way to say a choice."""

    value: str
    pattern: re.Pattern[str]
    telling: bool
    """Whether it speaks for itself, without the issue's name beside it."""
    sign: str
    """Letters that stand in every text with it: quicker to look for than the pattern."""


def names(words: IssueWords) -> list[str]:
    """What it is called, also without a closing word of kind ("onboarding package" is onboarding)."""
    shorter = [
        re.sub(r"\s(?:fees?|costs?|charges?|package|service|level|plan|option|clause|rights?)$", "", phrase)
        for phrase in words.phrases
    ]
    return list(dict.fromkeys([*words.phrases, *shorter]))


def value_patterns(words: IssueWords) -> list[Wording]:
    """All ways to say the choices of an issue."""
    issue = words.issue
    if not isinstance(issue, ChoiceIssue):
        return []
    found: list[Wording] = []
    for key, choice in issue.choices.items():
        for phrase in dict.fromkeys(phrases(key, choice)):
            bits = phrase.split()
            telling = len(bits) > 1 or (len(phrase) > 3 and phrase not in PLAIN_CHOICES)
            telling = telling and not NEGATIVE_CHOICE.search(phrase)
            telling = telling or (phrase in PERIODS and "fee" not in issue.name.lower())
            if not telling and phrase in {
                "yes",
                "no",
                "none",
                "y",
                "n",
                "included",
                "include",
                "not included",
            }:
                continue
            pattern = re.compile(rf"(?<![\w-]){flexible(phrase)}(?![\w])")
            found.append(Wording(key, pattern, telling, sign(bits)))
    return found


def sign(bits: list[str]) -> str:
    """The longest part of a phrase that stays as it is, however the phrase ends and is joined."""
    last = bits[-1]
    return max([*bits[:-1], last[:-1] if last.endswith(("y", "s")) else last], key=len)


LIKE = {
    "small": ("little", "modest", "tiny", "smaller"),
    "full": ("big", "large", "complete"),
    "large": ("big", "full"),
    "standard": ("ordinary", "regular", "normal", "basic"),
    "fixed": ("firm", "frozen", "steady"),
    "premium": ("top", "gold"),
    "short": ("brief",),
}
"""Words that are said for one another in front of what an issue is called."""


def phrases(key: str, choice: Choice) -> list[str]:
    """What a choice is called, longest first."""
    raw = [key.replace("_", " ").replace("-", " "), choice.name, *choice.aliases]
    plain = [" ".join(re.findall(r"[^\W_]+(?:'[a-z]+)?", phrase.lower())) for phrase in raw if phrase]
    plain += [like for phrase in plain for like in alike(phrase)]
    return sorted({phrase for phrase in plain if phrase}, key=len, reverse=True)


def alike(phrase: str) -> Iterator[str]:
    """The same with another word for the first one, where something stands behind it: "little buffer"."""
    first, _, rest = phrase.removeprefix("a ").partition(" ")
    if rest:
        for like in LIKE.get(first, ()):
            yield f"{like} {rest}"
