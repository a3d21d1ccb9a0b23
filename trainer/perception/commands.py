"""Slash commands: exact terms for those who prefer not to phrase them."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Agenda, ChoiceIssue, NumberIssue, Value, plain
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context
from trainer.perception.measures import CONVERSIONS, Measure
from trainer.perception.numbers import amounts
from trainer.perception.text import MOST_CHARACTERS, Line
from trainer.perception.vocabulary import known

COMMAND = re.compile(r"\s*/(offer|accept|walk)\b[\s:]*(.*)", re.IGNORECASE | re.DOTALL)
SIMPLE = {"accept": Act.ACCEPT, "walk": Act.WALK_AWAY}
USAGE = "/offer takes issue=value pairs, for example"


class CommandError(ValueError):
    """A command that says something else than it can mean, in one line fit for the user."""


def read_command(text: str, agenda: Agenda, context: Context) -> Reading | None:  # noqa: ARG001 - part of the contract
    """The reading of ``/offer …``, ``/accept`` or ``/walk``; None when the text is none of them.

    Raises CommandError for an ``/offer`` that names no issue, an unknown one, or a value it cannot have.
    """
    found = COMMAND.fullmatch(text[:MOST_CHARACTERS])
    if not found:
        return None
    command, rest = found[1].lower(), found[2].strip()
    quote = text[:MOST_CHARACTERS].strip()
    words = max(1, len(quote.split()))
    if command in SIMPLE:
        return Reading(acts=(ActQuote(act=SIMPLE[command], quote=quote),), words=words)
    offer = parsed(rest, agenda)
    act = Act.TRADE if offer.condition else Act.OFFER
    return Reading(acts=(ActQuote(act=act, quote=quote),), offer=offer, words=words)


def parsed(text: str, agenda: Agenda) -> Offer:
    """The offer of "price=92 term=36 if support=standard"."""
    given, _, asked = (
        part.strip()
        for part in re.split(
            r"()\bif\b",
            f"{text} if" if not re.search(r"\bif\b", text) else text,
            maxsplit=1,
            flags=re.IGNORECASE,
        )
    )
    terms = dict(pairs(given, agenda))
    conditions = dict(pairs(asked, agenda)) if asked else {}
    if not terms:
        raise CommandError(f"{USAGE} /offer {example(agenda)}")
    both = next((issue for issue in terms if issue in conditions), None)
    if both:
        raise CommandError(f"{both} is both offered and asked for; name it once")
    return Offer(
        terms={issue: terms[issue] for issue in agenda.ids if issue in terms},
        condition=Condition(terms={issue: conditions[issue] for issue in agenda.ids if issue in conditions})
        if conditions
        else None,
    )


def pairs(text: str, agenda: Agenda) -> Iterator[tuple[str, Value]]:
    """Issue and value of each pair; "price=92 term=36" or "price 92, term 36"."""
    seen: set[str] = set()
    for key, value in raw_pairs(text, agenda):
        issue = issue_named(key, agenda)
        if issue.id in seen:
            raise CommandError(f"{issue.id} is given twice")
        seen.add(issue.id)
        yield issue.id, value_of(issue, value)


def raw_pairs(text: str, agenda: Agenda) -> Iterator[tuple[str, str]]:
    """Keys and values as written. Without equals signs a key is as many leading words as name an issue."""
    text = text.strip().rstrip(".;,")
    if "=" in text or re.search(r"[a-zA-Z_]\s*:\s*\S", text):
        keys = list(
            re.finditer(r"([^\W\d][\w-]*(?:\s(?!\S*[=:])[^\W\d][\w-]*)?)\s*[=:]\s*|([^\s=:,]+)\s*=\s*", text)
        )
        keys = list(re.finditer(r"([^\s=:,;]+)\s*[=:]\s*", text))
        if not keys or text[: keys[0].start()].strip(" ,"):
            raise CommandError(f"{USAGE} /offer {example(agenda)}")
        for found, after in zip(keys, [*keys[1:], None], strict=True):
            yield found[1], text[found.end() : after.start() if after else len(text)].strip(" ,;")
        return
    for part in re.split(r",(?!\d{3})\s*|;|\band\b", text):
        if not part.strip():
            continue
        words = part.split()
        cut = next(
            (size for size in range(len(words) - 1, 0, -1) if lookup(" ".join(words[:size]), agenda)), 1
        )
        rest = " ".join(words[cut:])
        nested = re.search(r"\s(?=[^\W\d]\w+\s\S)", rest)
        if nested and lookup(rest[nested.end() :].split()[0], agenda):
            yield " ".join(words[:cut]), rest[: nested.start()]
            yield from raw_pairs(rest[nested.end() :], agenda)
        else:
            yield " ".join(words[:cut]), rest


def lookup(key: str, agenda: Agenda) -> NumberIssue | ChoiceIssue | None:
    """The issue of that id, name or alias, or whose id alone begins so."""
    wanted = normal(key)
    for issue in agenda.issues:
        if wanted in {normal(name) for name in (issue.id, issue.name, *issue.aliases)}:
            return issue
    starting = [issue for issue in agenda.issues if wanted and normal(issue.id).startswith(wanted)]
    return starting[0] if len(starting) == 1 else None


def issue_named(key: str, agenda: Agenda) -> NumberIssue | ChoiceIssue:
    """The issue; raises CommandError with the nearest name when there is none."""
    found = lookup(key, agenda)
    if found:
        return found
    starting = [
        issue.id for issue in agenda.issues if normal(issue.id).startswith(normal(key)) and normal(key)
    ]
    if len(starting) > 1:
        raise CommandError(f"{shown(key)} could be {' or '.join(starting)}; write more of it")
    names = {
        normal(name): issue.id for issue in agenda.issues for name in (issue.id, issue.name, *issue.aliases)
    }
    near = get_close_matches(normal(key), list(names), n=1, cutoff=0.5)
    hint = f"did you mean {names[near[0]]}?" if near else f"there are {', '.join(agenda.ids)}"
    raise CommandError(f"no issue {shown(key)}; {hint}")


def value_of(issue: NumberIssue | ChoiceIssue, text: str) -> Value:
    """The value as written; raises CommandError when the issue cannot have it."""
    if not text:
        raise CommandError(f"{issue.id} needs a value, {allowed(issue)}")
    if isinstance(issue, ChoiceIssue):
        return choice_of(issue, text)
    found = amounts(Line(text).plain)
    if len(found) != 1 or found[0].signed:
        raise CommandError(f"{shown(text)} is no value for {issue.id}; write a number, {allowed(issue)}")
    words, amount = known(issue), found[0]
    factor = CONVERSIONS.get((amount.unit or "", words.time), 1.0) if words.measure is Measure.TIME else 1.0
    if (
        amount.unit in {"money", None}
        and words.measure is Measure.MONEY
        and amount.value / words.scale >= issue.low
    ):
        factor = 1 / words.scale if amount.value > issue.high else 1.0
    options = [value * factor for value in (amount.value, *amount.others)]
    value = next((option for option in options if issue.low <= option <= issue.high), options[0])
    if not issue.allows(value):
        raise CommandError(f"{issue.id} {plain(value)} is out of range, {allowed(issue)}")
    return plain(value)


def choice_of(issue: ChoiceIssue, text: str) -> str:
    """The key of the choice that goes by this name."""
    names = {
        normal(name): key
        for key, choice in issue.choices.items()
        for name in (*choice.aliases, choice.name, key)
        if name
    }
    wanted = normal(text)
    if wanted in names:
        return names[wanted]
    starting = sorted({key for name, key in names.items() if wanted and name.startswith(wanted)})
    if len(starting) == 1:
        return starting[0]
    near = get_close_matches(wanted, list(names), n=1, cutoff=0.5)
    hint = f"did you mean {names[near[0]]}?" if near else allowed(issue)
    raise CommandError(f"{issue.id} has no choice {shown(text)}; {hint}")


def allowed(issue: NumberIssue | ChoiceIssue) -> str:
    """What an issue takes, for a message."""
    if isinstance(issue, ChoiceIssue):
        return f"one of {', '.join(issue.choices)}"
    unit = f" {issue.unit}" if issue.unit else ""
    return f"from {plain(issue.low)} to {plain(issue.high)}{unit}"


def example(agenda: Agenda) -> str:
    """Two pairs that this agenda would take."""
    return " ".join(f"{issue.id}={issue.values[len(issue.values) // 2]}" for issue in agenda.issues[:2])


def normal(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", Line(name).plain).strip()


def shown(text: str) -> str:
    """A user's word in a message: short, on one line, printable."""
    clean = "".join(character if character.isprintable() else "?" for character in text.strip())
    return repr(clean if len(clean) <= 30 else clean[:29] + "…")
