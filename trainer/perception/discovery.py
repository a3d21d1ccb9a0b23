# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""The issues of a talk without a scenario, found in its words: money, percentages, durations, quantities.

Price, discount, contract term and payment days are what such talk is nearly always about and are known
beforehand. Whatever else is negotiated gets the name that the talk itself has for it: "a setup fee of 900"
makes ``setup_fee``, "a warranty of two years" ``warranty_years``, "take 40 pallets" ``pallets``.
"""

import re
from collections.abc import Iterable

from trainer.negotiation.issues import Agenda, NumberIssue
from trainer.perception.numbers import Amount, amounts
from trainer.perception.text import Line, Sentence

MOST_ISSUES = 12
"""Beyond the known four: whoever names more has a price list, no negotiation."""
MUCH, COARSE = 100_000_000, 1000

KNOWN = (
    NumberIssue(id="price", name="Price", unit="USD", low=0, high=MUCH, step=COARSE),
    NumberIssue(id="discount", name="Discount", unit="percent", low=0, high=100, step=1),
    NumberIssue(id="term_months", name="Term", unit="months", low=1, high=120, step=1),
    NumberIssue(id="payment_days", name="Payment", unit="days", low=0, high=180, step=1),
)
SORT = r"(?P<sort>(?!(?:the|a|an|our|your|my|this|that|no|any|and|or|of|for|in|is|with|one|same|total|full|whole|extra|small|per|to|at|ll|d|ve|re|m|s|t|not|be|we|i|you|they|it|he|she|will|can|could|would|must|this|free|from)\b)[a-z]+(?:-[a-z]+)?[ -])?"
BY_VERB = re.compile(r"(?:\b(?:i|we|you|they|to|not|would|could|can|will|'ll|'d) )$")
"""In front of "charge" where it is something one does."""
FEE = re.compile(rf"\b{SORT}(?P<what>fee|charge|surcharge|deposit|retainer|penalty|bonus|credit|levy)s?\b")
PORTION = re.compile(
    rf"\b{SORT}(?P<what>commission|surcharge|uplift|rebate|deposit|royalty|penalty|prepayment|up ?front|down ?payment|mark-?up|escalator|advance)s?\b"
)
SPAN = re.compile(
    rf"\b{SORT}(?P<what>warranty|guarantee|notice|trial|pilot|delivery|lead ?time|turnaround|rollout|response|exclusivity|price lock)(?: period| time)?s?\b"
)
NEAR = 28
"""Characters to either side of a number in which its name is looked for."""
TAKES = re.compile(
    r"\b(?:take|takes|taking|order|ordering|buy|buying|commit(?:ting)? to|for|at|sign up|minimum of|do|offer|make it|go (?:up |down )?to|need|want|get|give you|include|add)\s(?:you |us )?(?:at least |about |around |up to )?$"
)
LISTED = re.compile(r"(?:^|, |\band )(?:\d[\d,.]* \w+, )*$")
PRICED = re.compile(r"\s[a-z]+(?:,| at|,? [$€£]?\d| over)")
"""A number that opens a row of terms, and what follows what it counts there: "25 laptops at 820"."""
NOT_COUNTED = frozenset(
    """
    people person persons times outages months years weeks days hours minutes things ways points reasons
    questions others vendors suppliers competitors quotes offers options percent employees colleagues
    customers clients emails calls meetings weeks' years' days' months' sides parties steps conditions grand
    thousand million hundred bucks dollars euros pounds cents of off and or for in on at to per each a an the
    more less better worse years' works sounds seems stays holds sits goes gets is was plus minus looks feels does
    needs suits wins takes makes stands means
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Nouns behind a number that say how things are, and nothing that is traded."""


def discovered(texts: Iterable[str]) -> Agenda:
    """The agenda of a talk: the known four, then what its texts name, in the order in which they name it."""
    agenda = Agenda(issues=KNOWN)
    for text in texts:
        agenda = widened(agenda, text)
    return agenda


def widened(agenda: Agenda, text: str) -> Agenda:
    """The agenda with what a further text names, until it holds enough; the same one where that is nothing."""
    found = [
        named(sentence, amount) for sentence in Line(text).sentences for amount in amounts(sentence.plain)
    ]
    new = dict(issue for issue in found if issue is not None and issue[0] not in agenda)
    room = len(KNOWN) + MOST_ISSUES - len(agenda.issues)
    if not new or not room:
        return agenda
    extra = [number_issue(name, unit) for name, unit in new.items()]
    return Agenda(issues=(*agenda.issues, *extra[:room]))


def number_issue(name: str, unit: str) -> NumberIssue:
    """An issue of a kind of number, with no more bounds than its unit has."""
    of_hundred = unit == "percent"
    return NumberIssue(
        id=name,
        name=name.rpartition("_")[0].replace("_", " ") if unit in TIMES else name.replace("_", " "),
        unit=unit,
        low=0,
        high=100 if of_hundred else MUCH,
        step=1 if of_hundred else COARSE,
    )


TIMES = frozenset({"hours", "days", "weeks", "months", "years"})


def named(sentence: Sentence, amount: Amount) -> tuple[str, str] | None:
    """The name and unit of the issue that a number settles; None for a known one or none at all."""
    if amount.unit in {"money", "cents"}:
        return called(FEE, sentence, amount, "USD")
    if amount.unit == "percent":
        return called(PORTION, sentence, amount, "percent")
    if amount.unit in TIMES:
        about = called(SPAN, sentence, amount, amount.unit)
        return (f"{about[0]}_{amount.unit}", amount.unit) if about else None
    if amount.unit is None and not amount.net and not amount.per:
        return counted(sentence, amount) or called(FEE, sentence, amount, "USD")
    return None


def called(pattern: re.Pattern[str], sentence: Sentence, amount: Amount, unit: str) -> tuple[str, str] | None:
    """The nearest name of such a kind beside the number, in front of it or behind."""
    behind = pattern.search(sentence.plain[amount.end : amount.end + NEAR])
    before = list(pattern.finditer(sentence.plain[max(0, amount.start - NEAR) : amount.start]))
    before = [found for found in before if not is_verb(sentence.plain, found)]
    nearest = behind if behind and (behind.start() < 6 or not before) else before[-1] if before else None
    if nearest is None:
        return None
    name = f"{nearest['sort'] or ''}{nearest['what']}"
    return re.sub(r"[ -]+", "_", name.strip()), unit


def is_verb(text: str, found: re.Match[str]) -> bool:
    """Whether "charge" is something that is done: "we'd charge 95"."""
    return found["what"] == "charge" and BY_VERB.search(text[: found.start("what")]) is not None


def counted(sentence: Sentence, amount: Amount) -> tuple[str, str] | None:
    """What is counted, where the words in front take, order or give so many of them."""
    noun = amount.noun
    if not noun.endswith("s") or noun in NOT_COUNTED or noun.endswith("'s"):
        return None
    before, behind = sentence.plain[: amount.start], sentence.plain[amount.end :]
    if not TAKES.search(before) and not (LISTED.search(before) and PRICED.match(behind)):
        return None
    return noun, noun
