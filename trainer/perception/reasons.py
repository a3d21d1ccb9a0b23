# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""The words that justify an offer or a refusal."""

import re

from trainer.negotiation.acts import Act, ActQuote
from trainer.perception.text import Line

GIVEN = re.compile(
    r"\b(?:because|since (?!(?:last|the|we (?:last|first)|\d|january|february|march|april|may|june|july|august|september|october|november|december|then|monday|friday))|given (?!(?:you|us|me|them|up|that to|him|her)\b)|considering|seeing (?:as|that)|due to|owing to|in light of|on account of|the reason (?:is|being|for)|"
    r"that's (?:because|why)|as (?:our|my|we|i|the|your|you)(?= )(?!soon|long)|so (?:that )?(?:we|i|you) can\b|based on|reflects?|thanks to|on the basis of)"
)
FACTS = re.compile(
    r"\b(?:our (?:own )?(?:costs?|margin|budget|volume|hosting|labou?r|fuel|material)|costs? (?:us|me|per)|market (?:rate|price|average)|industry (?:standard|average)|benchmark\w*|inflation|index|"
    r"which (?:covers|reflects|pays for|is what)|(?:that|this|it) (?:covers|reflects|pays for|is in line)|we'?d (?:lose|be losing|be underwater)|loses? us|at a loss|below (?:our )?cost)\b"
)
JUSTIFIED = frozenset({Act.OFFER, Act.TRADE, Act.REJECT, Act.ACCEPT, Act.ASK_BETTER, Act.FAIRNESS})


def reason(line: Line, acts: tuple[ActQuote, ...]) -> str | None:
    """The first reason in a line that offers, asks or refuses; None without one."""
    if not any(act.act in JUSTIFIED for act in acts):
        return None
    for sentence in line.sentences:
        found = GIVEN.search(sentence.plain)
        if found:
            clause_end = len(sentence.plain)
            if found.start() == 0:  # "Since fuel went up, I need 92": up to the comma
                comma = re.search(r",(?!\d)", sentence.plain)
                clause_end = comma.start() if comma else clause_end
            quote = line.quote(sentence.start + found.start(), sentence.start + clause_end)
            if len(quote.split()) >= 3:
                return quote
    for sentence in line.sentences:
        if FACTS.search(sentence.plain) and not sentence.question:
            return sentence.quote
    return None
