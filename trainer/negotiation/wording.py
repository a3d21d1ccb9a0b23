"""Terms in words: as people say them ("$92 a seat"), and short for a table ("$92.00/seat/month")."""

import re
from collections.abc import Iterable, Sequence

from trainer.negotiation.issues import Agenda, ChoiceIssue, NumberIssue, Terms, Value, plain
from trainer.negotiation.printable import printable

SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
TIMES = {"day", "week", "month", "quarter", "year", "annum", "hour"}
"""What a price per seat and month leaves unsaid: the time, when something else is counted too."""
SAID = {"kg": "kilo", "h": "hour", "hr": "hour", "annum": "year", "pc": "piece", "user": "user"}
YES = {"yes", "included", "include", "on", "true", "with", "in"}
NO = {"no", "none", "excluded", "not included", "off", "false", "without", "out"}
LENGTH = re.compile(r"\b(term|contract|length|duration|commitment|period)\b", re.IGNORECASE)
SUM = re.compile(
    r"\b(fee|charge|deposit|credit|discount|rebate|bonus|budget|retainer|settlement|cap)$", re.IGNORECASE
)
"""What a sum of money can be: "a $10,000 onboarding fee"."""
MASS = {
    "price",
    "pricing",
    "support",
    "training",
    "delivery",
    "onboarding",
    "payment",
    "maintenance",
    "hosting",
}
"""What people speak of without "the"."""
PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
"""Places in a row that are said in words."""
PAYMENT = re.compile(r"\b(payments?|pay|net|invoices?|billing)\b", re.IGNORECASE)


def spoken(agenda: Agenda, issue: str, value: Value) -> str:
    """One value as a person says it, with the issue's name only where the value alone would be unclear.

    Raises KeyError for an issue that is not on the agenda.
    """
    found = agenda[issue]
    if isinstance(found, ChoiceIssue):
        return spoken_choice(found, str(value))
    if isinstance(value, str):
        return printable(value)
    code, per = money_unit(found.unit)
    if value == 0 and can_be_left_out(agenda, found):
        return f"no {issue_name(agenda, issue)}"
    if code is not None:
        return spoken_money(agenda, found, value, code, per)
    return spoken_count(agenda, found, value)


def can_be_left_out(agenda: Agenda, issue: NumberIssue) -> bool:
    """Whether nothing of it means that there is none: no fee, no coaching hours."""
    name = issue_name(agenda, issue.id)
    counted_in_name = not is_payment(issue) and issue.unit.casefold() in name.casefold().split()
    return issue.id != agenda.main and (counted_in_name or bool(SUM.search(name)))


def short(agenda: Agenda, issue: str, value: Value) -> str:
    """One value for a table: "$92.00/seat/month", "36 months", "net-30", "premium"."""
    found = agenda[issue]
    if isinstance(found, ChoiceIssue):
        return choice_name(found, str(value))
    if isinstance(value, str):
        return printable(value)
    code, per = money_unit(found.unit)
    if code is not None:
        return "/".join([money(value, code, cents=bool(per)), *per])
    if is_payment(found):
        return f"net-{grouped(value)}"
    if is_percent(found.unit):
        return f"{grouped(value)}%"
    return f"{grouped(value)} {counted(found.unit, value)}".strip()


def spoken_list(agenda: Agenda, terms: Terms, order: Iterable[str] = (), better: Iterable[str] = ()) -> str:
    """Several terms as a spoken list: those of ``order`` come before the agenda's others.

    Terms in ``better`` are marked as welcome beyond their value. Raises KeyError for an unknown issue.
    """
    ahead = [issue for issue in order if issue in terms]
    rest = [issue for issue in agenda.ids if issue in terms and issue not in ahead]
    open_ended = set(better)
    known = [*ahead, *rest, *(issue for issue in terms if issue not in agenda)]
    return joined(
        [
            spoken(agenda, issue, terms[issue]) + (" or better" if issue in open_ended else "")
            for issue in known
        ]
    )


def short_list(agenda: Agenda, terms: Terms) -> str:
    """Several terms in their short form, in the agenda's order, named where the value does not say it."""
    return ", ".join(named(agenda, issue, terms[issue]) for issue in agenda.ids if issue in terms)


def named(agenda: Agenda, issue: str, value: Value) -> str:
    """A value in its short form with its issue's name, unless the name is part of it."""
    name, said = printable(agenda[issue].name), short(agenda, issue, value)
    return said if name.casefold() in said.casefold() else f"{name} {said}"


def issue_name(agenda: Agenda, issue: str) -> str:
    """What people call the issue in mid-sentence: "price" for "Price per seat"."""
    found = agenda[issue]
    if isinstance(found, NumberIssue) and is_payment(found):
        return "payment terms"
    return lowered(printable(agenda[issue].name).split(" per ")[0].split(" (")[0])


def issue_spoken(agenda: Agenda, issue: str) -> str:
    """The issue as people say it after "on": "price", "the outage credit", "payment terms"."""
    name = issue_name(agenda, issue)
    bare = name.casefold() in MASS or name.removesuffix("ss").endswith("s")
    return name if bare else with_the(name)


def joined(parts: Sequence[str]) -> str:
    """Parts as a spoken list: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def ordinal(place: int) -> str:
    """A place in a row, from 1: "second", and from "11th" on in digits."""
    if 0 < place <= len(PLACES):
        return PLACES[place - 1]
    teen = place // 10 % 10 == 1
    return f"{place}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(place % 10, 'th')}"


def spoken_money(agenda: Agenda, issue: NumberIssue, value: float, code: str, per: Sequence[str]) -> str:
    amount = money(value, code, cents=False)
    counted_by = [part for part in per if part not in TIMES] or list(per)
    if counted_by:
        thing = SAID.get(counted_by[0], counted_by[0])
        amount = f"{amount} {article(thing)} {thing}"
    if issue.id == agenda.main or (per and twins(agenda, issue) == 1):
        return amount
    name = issue_name(agenda, issue.id)
    if SUM.search(name):
        return f"{article(amount.lstrip('$€£'))} {amount} {name}"
    return f"{amount} for {with_the(name)}"


def spoken_count(agenda: Agenda, issue: NumberIssue, value: float) -> str:
    if is_payment(issue):
        return f"net-{grouped(value)}"
    name = issue_name(agenda, issue.id)
    if is_percent(issue.unit):
        return f"{article(grouped(value))} {grouped(value)}% {name}"
    unit = counted(issue.unit, value)
    said = f"{grouped(value)} {unit}".strip()
    length = issue.unit in {"months", "years", "month", "year"}
    if length and (twins(agenda, issue) == 1 or LENGTH.search(issue.name)):
        return said
    if unit and set(unit.casefold().split()) & {name.casefold(), *name.casefold().split()}:
        return said
    if issue.unit and issue.unit.rstrip("s") not in TIMES and twins(agenda, issue) == 1:
        return said
    return f"{said} on {with_the(name)}"


def spoken_choice(issue: ChoiceIssue, value: str) -> str:
    """A choice with its issue's name where the choice alone says nothing ("premium" → "premium support")."""
    said, name = choice_name(issue, value), lowered(printable(issue.name))
    if said.casefold() in YES:
        return f"{name} included"
    if said.casefold() in NO:
        return f"no {name}"
    words = set(re.findall(r"\w+", said.casefold()))
    known = {"a", "an", "no", "the", *re.findall(r"\w{3,}", name.casefold())}
    if words & known or len(words) > 2:
        return lowered(said)
    return f"{lowered(said)} {name}"


def choice_name(issue: ChoiceIssue, value: str) -> str:
    choice = issue.choices.get(value)
    return printable(choice.name if choice and choice.name else value.replace("_", " "))


def money_unit(unit: str) -> tuple[str | None, tuple[str, ...]]:
    """The currency of "USD/seat/month" and what it is counted by; None where the unit is no money."""
    first, *per = (part.strip() for part in unit.split("/"))
    if re.fullmatch(r"[A-Z]{3}", first):
        return first, tuple(part for part in per if part)
    return None, ()


def money(value: float, code: str, *, cents: bool) -> str:
    sign = "-" if value < 0 else ""
    size = plain(abs(value))
    two = cents or size != int(size)
    digits = f"{size:,.2f}" if two and plain(round(size, 2)) == size else grouped(size)
    return f"{sign}{SIGNS.get(code, code + ' ')}{digits}"


def grouped(value: float) -> str:
    """A number with commas and without needless zeros."""
    size = plain(value)
    return f"{size:,}" if isinstance(size, int) else f"{size:,.6f}".rstrip("0")


def counted(unit: str, value: float) -> str:
    """The unit, in the singular for exactly one."""
    return unit.removesuffix("s") if abs(value) == 1 else unit


def is_payment(issue: NumberIssue) -> bool:
    names = " ".join((issue.id.replace("_", " "), issue.name, *issue.aliases))
    return issue.unit.casefold() in {"days", "day", "net days"} and bool(PAYMENT.search(names))


def is_percent(unit: str) -> bool:
    return unit.casefold() in {"percent", "%", "per cent", "pct"}


def twins(agenda: Agenda, issue: NumberIssue) -> int:
    """How many issues are counted in this one's unit."""
    return sum(other.unit == issue.unit for other in agenda.issues)


def article(thing: str) -> str:
    """What stands before it: an hour, an 8, a unit."""
    return "an" if re.match(r"[aeio]|hour$|8|1[18](?:\D|$)", thing) else "a"


def with_the(name: str) -> str:
    return name if name.split(" ", maxsplit=1)[0] in {"the", "a", "an", "your", "our"} else f"the {name}"


def lowered(text: str) -> str:
    """The text as it stands in mid-sentence; abbreviations keep their capitals."""
    word = text.split(" ", maxsplit=1)[0]
    return text[:1].lower() + text[1:] if word[1:] == word[1:].lower() and word != "I" else text
