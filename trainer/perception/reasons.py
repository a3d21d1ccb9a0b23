# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""The words that justify an offer or a refusal."""

import re
from collections.abc import Iterator

from trainer.negotiation.acts import Act, ActQuote
from trainer.perception.text import Line

WHEN = r"(?:last|before|then|(?:new year|christmas|easter)\b|'?\d|yesterday|early|late|day one|the (?:\w+ ){0,2}(?:start|beginning|end|day|week|month|quarter|year|spring|summer|autumn|fall|winter|outages?|incident|launch|migration|merger|meeting|call|change)\b(?! (?:is|are|was|were|has|have|had|will|can|need)\b)|(?:we|you|i|they) (?:last|first|started|began|met|spoke|joined|signed|opened|tha)\b|tha\b|january|february|march|april|may\b|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
SAYS = r"(?:said|says?|tell|told|mention\w*|wrote|write|sees?|saw|understand|hear\w*|reads?|agreed|promised|discussed|know|please|like|wish\w*|can|could|suggest\w*|asked?|state[sd]?|noted?|offer(?:ed)?|propos\w+|describ\w+|quoted?|go|will go|put|have it|call|did|do|always|usually|stands?|lies|find|listed|just \w+|is|was|are (?:now|today|here)|(?:are|were|am|was) (?:suggest|say|ask|offer|propos|hop|aware)\w*)\b"
HOLDS = r"(?:is|are|was|were|has|have|had|needs?|won't|can't|cannot|don't|doesn't|isn't|aren't|costs?|went|goes|comes?|came|will|would|only|rose|fell)"
GIVEN = re.compile(
    rf"\b(?:(?<!\bjust )because|since (?!{WHEN})|given (?:that(?! to)|the|how|our|my|your|what|its|this|current|where|all)\b|(?<!'m )(?<!'re )(?<!am )(?<!are )(?<!be )(?<!been )(?<!still )considering|seeing (?:as|that)|"
    r"due to (?!(?:see|arrive|be|start|come|go|sign|deliver|happen|meet|take|launch|end|expire|renew|leave|pay|get|visit|open|close|run|land|ship)\b)|owing to|in light of|on account of|the reason (?:is|being|for)|that's (?:because|why)|"
    rf"as (?:(?:i|we|you|he|she|they|it|there)(?:'\w+)? (?!{SAYS})\w|(?:it|he|she|that|there)'s (?!{SAYS})\w|(?:our|my|the|your|this|these) (?:\w+ ){{1,3}}{HOLDS}\b)|"
    r"so (?:that )?(?:we|i|you) can\b(?! (?:go|do|come|drop|offer|accept|take|give|move|meet|match|live with)\b)|based on|reflects?|(?<!^)thanks to (?!you\b|everyone\b|all\b|both\b|your (?:team|people|help)\b)|on the basis of)"
)
PERFECT = re.compile(r"(?:'ve|\b(?:has|have|hasn't|haven't|been|ever))\b(?! to\b)[^,;]*$")
"""In front of a "since" that tells from when."""
COMPARES = re.compile(
    r"\b(?:(?:as|so) [\w-]+(?: \w+)?|same|such|just|exactly|down|regard(?:ed)?|treat(?:ed)?|work(?:s|ed)?|stays?|stands?) $"
)
"""In front of an "as" that gives no reason: "as long as we", "same as you"."""
FACTS = re.compile(
    r"\b(?:our (?:own )?(?:costs?|margin|budget|volume|hosting|labou?r|fuel|material)|(?<!what )costs? (?:us|me|per)|market (?:rate|price|average)|industry (?:standard|average)|benchmark\w*|inflation|"
    r"index (?:is|has|rose|fell|went|says|stands|climbed|moved|dropped)|which (?:covers|reflects|pays for|is what)|(?:that|this|it) (?:covers (?:our|my|your|the|what|all)\b|reflects|pays for|is in line)|we'?d (?:lose|be losing|be underwater)|loses? us|at a loss|below (?:our )?cost)\b"
)
JUSTIFIED = frozenset({Act.OFFER, Act.TRADE, Act.REJECT, Act.ACCEPT, Act.ASK_BETTER, Act.FAIRNESS})


def given(text: str) -> Iterator[re.Match[str]]:
    """Where a sentence opens a reason; an "as" that compares and a "since" that tells from when open none."""
    for found in GIVEN.finditer(text):
        before = text[: found.start()]
        compares = found[0].startswith("as ") and COMPARES.search(before)
        if not compares and not (found[0].startswith("since ") and PERFECT.search(before)):
            yield found


def reason(line: Line, acts: tuple[ActQuote, ...]) -> str | None:
    """The first reason in a line that offers, asks or refuses; None without one."""
    if not any(act.act in JUSTIFIED for act in acts):
        return None
    for sentence in line.sentences:
        found = next(given(sentence.plain), None)
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
