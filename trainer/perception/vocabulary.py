# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""What the issues of an agenda are called, and what kinds of number settle them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from trainer.negotiation.issues import Agenda, ChoiceIssue, NumberIssue
from trainer.perception.context import Context
from trainer.perception.measures import MONEY, MONEY_NAME, THOUSANDS, TIME, Measure

AS_THEY_ARE = frozenset(
    """
    yours ours theirs evenings nights mornings weekends mondays tuesdays wednesdays thursdays fridays
    saturdays sundays
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words that mean something else, or nothing in particular, without their ending: "in the evening"."""
UNIT_WORDS = frozenset(
    """
    usd eur gbp pct percent months month days day years year weeks week hours hour per the of in a and or
    for to
    """.split()  # noqa: SIM905 - a word list reads best as text
)
CONCEPTS: tuple[tuple[str, str], ...] = (
    (r"\b(?:payment|pay|invoice|net|credit terms|remittance)\b",
     (r"payment terms?|payments?|pay(?:ing|s)?|paid|invoices?|invoicing|net|settle(?:ment)? terms?")),
    (r"\b(?:term|contract|commitment|agreement|duration|length|lock in)\b",
     (r"terms?|contracts?|commitments?|commit(?:ting|ted)?|agreements?|deal length|lock[ -]?in|sign(?:ing|ed)?(?: up)?|"
     r"initial term|duration|stay(?:ing)?|renew(?:al|ing)?|extend|extension")),
    (r"\b(?:price|rate)\b", r"pric(?:e|es|ing)|rates?"),
    (r"\b(?:discount|rebate)\b", r"discounts?|off|rebates?|reduction"),
    (r"\b(?:delivery|lead time|lead|shipping|turnaround|response|resolution)\b",
     (r"deliver(?:y|ies|ed|ing)?|lead[ -]?times?|ship(?:ping|ped|ment)?|turnaround|respon(?:se|d)(?: times?)?")),
    (r"\bwarrant(?:y|ies)\b|\bguarantee\b", r"warrant(?:y|ies)|guarantees?"),
    (r"\b(?:volume|quantity|order|moq|seats|units|licen[cs]es)\b", r"volumes?|quantit(?:y|ies)|orders?|commit(?:ment)?"),
    (r"\bnotice\b", r"notice(?: periods?)?"),
    (r"\bsupport\b", r"support(?: level| tier| plan| package)?"),
    (r"\b(?:uplift|escalator|increase|indexation)\b", r"uplifts?|increases?|escalators?|price rises?|indexation|cap"),
    (r"\b(?:deposit|upfront|prepayment|down payment|advance)\b",
     (r"deposits?|up[ -]?front|prepay(?:ment)?|down[ -]?payment|in advance")),
)  # fmt: skip
ONCE = re.compile(r"\b(?:onboarding|implementation|set ?up|installation|one off|up ?front|kick ?off)\b")
PAID_ONCE = r"set[ -]?up(?: (?:fee|cost|money|bill|charge)s?)?|one[ -]?offs?(?: (?:fee|cost|bill|charge)s?)?|up[ -]?front(?: (?:fee|money|payment|bill|charge)s?)?"
"""Other words for money that is paid once, at the beginning."""
NEGATIVE_CHOICE = re.compile(
    r"^(?:no|none|not|without|excluded?|off|never|waived|n/a|nothing|non)\b|^not_|^no_|_none$"
)
POSITIVE_CHOICE = re.compile(r"^(?:yes|included?|with|full|on|free|granted|y|in)\b")
PLAIN_CHOICES = frozenset(
    """
    standard basic full none yes no included include normal partial half low medium high on off free shared
    open fixed monthly annual annually quarterly yearly good fast regular light custom limited some all
    mutual seller buyer us you both best effort one two three net exclusive agency client vendor supplier
    customer partner single paid separate early late
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words too plain to be a choice on their own: the issue has to be named beside them."""
PERIODS = frozenset(
    """
    monthly annual annually quarterly yearly biannual
    """.split()  # noqa: SIM905 - a word list reads best as text
)


@dataclass(frozen=True)
class IssueWords:
    """How people speak of one issue."""

    issue: NumberIssue | ChoiceIssue
    measure: Measure
    time: str = ""
    """For a time, its unit."""
    scale: float = 1.0
    """What one of the issue's unit is worth in plain currency: 1000 for "thousand USD"."""

    @property
    def id(self) -> str:
        return self.issue.id

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """What it is called: id, name, aliases, without words of unit."""
        found: list[str] = []
        for phrase in (self.issue.id.replace("_", " "), self.issue.name, *self.issue.aliases):
            words = [word for word in re.findall(r"[^\W_]+", phrase.lower()) if word not in UNIT_WORDS]
            if words:
                found.append(" ".join(words))
        return tuple(dict.fromkeys(found))

    @cached_property
    def cue(self) -> re.Pattern[str]:
        """Matches a mention of the issue by its name or a word of its kind."""
        parts = [flexible(phrase) for phrase in self.phrases]
        about = " | ".join((*self.phrases, self.issue.id.replace("_", " ")))
        for concept, words in CONCEPTS:
            if words and re.search(concept, about) and not (self.measure is Measure.MONEY and "pay" in words):
                parts.append(words)
        if self.paid_once:
            parts.append(PAID_ONCE)
        if self.measure is Measure.COUNT and self.issue.unit:
            parts.append(
                flexible(re.sub(r"[^a-z ]", " ", self.issue.unit.lower()).strip().split(" ")[0] or "units")
            )
        return re.compile(rf"\b(?:{'|'.join(sorted(parts, key=len, reverse=True))})\b" if parts else r"(?!)")

    @cached_property
    def name_cue(self) -> re.Pattern[str]:
        """Matches its own names only, and each one's last word when that is telling."""
        return re.compile(rf"\b(?:{'|'.join(flexible(phrase) for phrase in self.phrases) or '(?!)'})\b")

    @cached_property
    def paid_once(self) -> bool:
        """Whether it is money to begin with: a fee for setting up, not one by the month or the piece."""
        about = " | ".join(self.phrases)
        return self.measure is Measure.MONEY and "/" not in self.issue.unit and ONCE.search(about) is not None

    @cached_property
    def pays(self) -> bool:
        """Whether "net 45" speaks of it."""
        about = f"{self.id.replace('_', ' ')} {self.issue.name} {' '.join(self.issue.aliases)}".lower()
        return (
            self.measure is Measure.TIME
            and re.search(r"\b(?:pay|payment|invoice|net|credit)\b", about) is not None
        )

    @cached_property
    def prompt(self) -> bool:
        """Whether it says how soon something happens: "within eight hours" speaks of it."""
        about = f"{self.id.replace('_', ' ')} {self.issue.name} {' '.join(self.issue.aliases)}".lower()
        return (
            re.search(r"\b(?:delivery|lead|response|turnaround|resolution|shipping|sla|repair)\b", about)
            is not None
        )

    @cached_property
    def nouns(self) -> frozenset[str]:
        """For a count, what is counted; for a price, what it is paid for."""
        words = re.findall(
            r"[a-z]+", f"{self.issue.unit} {self.issue.name if self.measure is Measure.COUNT else ''}".lower()
        )
        plain = {word for word in words if word not in UNIT_WORDS and len(word) > 2}
        return frozenset(plain | {word + "s" for word in plain} | {word.removesuffix("s") for word in plain})

    @cached_property
    def discounts(self) -> bool:
        """Whether its percentage is something taken off."""
        return self.measure is Measure.PERCENT and any(
            re.search(r"discount|rebate|reduction|off\b", phrase) for phrase in self.phrases
        )


def flexible(phrase: str) -> str:
    """A phrase as a pattern: any gap between its words, singular or plural at its end."""
    words = [re.escape(word) for word in phrase.split()]
    last = words[-1]
    if last.endswith("y") and len(last) > 3:
        words[-1] = last[:-1] + "(?:y|ies)"
    elif last.endswith("s") and len(last) > 3 and last not in AS_THEY_ARE:
        words[-1] = last + "?"
    else:
        words[-1] = last + "s?"
    return r"[\s/-]?".join(words) if len(words) > 1 else words[0]


class Vocabulary:
    """All issues of an agenda, by what people call them."""

    def __init__(self, agenda: Agenda, currency: str = "USD") -> None:
        self.agenda = agenda
        self.currency = currency
        self.issues = {issue.id: known(issue) for issue in agenda.issues}
        self.numbers = tuple(words for words in self.issues.values() if words.measure is not Measure.CHOICE)
        self.choices = tuple(words for words in self.issues.values() if words.measure is Measure.CHOICE)

    def __getitem__(self, issue: str) -> IssueWords:
        return self.issues[issue]

    @cached_property
    def all_words(self) -> frozenset[str]:
        """Every word by which an issue or a choice is known."""
        found: set[str] = set()
        for words in self.issues.values():
            for phrase in words.phrases:
                found.update(phrase.split())
            found.update(words.nouns)
            if isinstance(words.issue, ChoiceIssue):
                for key, choice in words.issue.choices.items():
                    for phrase in (key.replace("_", " "), choice.name, *choice.aliases):
                        found.update(re.findall(r"[a-z]+", phrase.lower()))
        return frozenset(found)

    def named(self, text: str) -> tuple[str, ...]:
        """Ids of the issues that a plain text names, in the agenda's order.

        In "payment terms" only the payment is named, and no term: the longer name has the words.
        """
        spans = {
            issue: found
            for issue, words in self.issues.items()
            if (found := [match.span() for match in words.cue.finditer(text)])
        }
        return tuple(issue for issue, own in spans.items() if not all(within(spans, one) for one in own))

    def spoken_of(self, context: Context) -> Context:
        """The context with the only issue that the other side's line names, where it asked about none."""
        if context.asked is not None or not context.heard or re.search(r"\d", context.heard):
            return context  # where numbers were named, the next one answers them
        found = self.named(context.heard.lower())
        return replace(context, asked=found[0]) if len(found) == 1 else context

    @property
    def main_money(self) -> str | None:
        """The issue that a price without a name means."""
        if not self.agenda.issues:
            return None
        if self.issues[self.agenda.main].measure is Measure.MONEY:
            return self.agenda.main
        return next((words.id for words in self.numbers if words.measure is Measure.MONEY), None)


def within(spans: Mapping[str, Sequence[tuple[int, int]]], own: tuple[int, int]) -> bool:
    """Whether a place lies within a longer one, of whichever issue."""
    return any(
        start <= own[0] and own[1] <= end and end - start > own[1] - own[0]
        for found in spans.values()
        for start, end in found
    )


def known(issue: NumberIssue | ChoiceIssue) -> IssueWords:
    """What an issue's id, name and unit say about the numbers that settle it."""
    if isinstance(issue, ChoiceIssue):
        return IssueWords(issue, Measure.CHOICE)
    unit = issue.unit.lower().strip()
    first = re.split(r"\s*/\s*|\s+per\s+", unit)[0]
    names = f"{issue.id.replace('_', ' ')} {issue.name} {' '.join(issue.aliases)}".lower()
    if (
        "%" in first
        or re.search(r"\b(?:percent|pct|per cent)\b", first)
        or re.search(r"\b(?:percent|pct)\b", names)
    ):
        return IssueWords(issue, Measure.PERCENT)
    if MONEY.search(first):
        scale = 1000.0 if THOUSANDS.search(first) else 0.01 if "cent" in first else 1.0
        return IssueWords(issue, Measure.MONEY, scale=scale)
    for name, pattern in TIME.items():
        if pattern.search(first):
            return IssueWords(issue, Measure.TIME, time=name)
    if MONEY_NAME.search(names) or MONEY.search(unit):
        return IssueWords(issue, Measure.MONEY)
    if not unit:
        for name, pattern in TIME.items():
            if pattern.search(names):
                return IssueWords(issue, Measure.TIME, time=name)
    return IssueWords(issue, Measure.COUNT)
