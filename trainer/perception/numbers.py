# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Numbers as people write them: digits, words, currencies, thousands, units."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from trainer.perception.spelled import spelled

CURRENCY = r"us\$|[$£€¥]|(?:usd|eur|gbp|chf|cad|aud)\b"
DIGIT = re.compile(r"\d")
DIGITS = re.compile(
    rf"(?:(?<=\bnet)|(?<=\bn)(?=[1-9]\d\b)|(?<![\w.])(?<!\d,))(?P<sign>(?<![\w)])[-+](?=[\d.$€£]))?(?P<currency>(?:{CURRENCY})\s?-?)?"
    r"(?P<number>\d{1,3}(?:[.,']\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d+(?:[.,]\d+)?|\.\d+)"
    r"(?P<exponent>e\d\b)?(?P<times>\s?(?:k|mm|mn|mio|m|bn|thousand|grand|million|hundred)\b)?(?P<plus>\+)?"
)
TIMES = {
    "k": 1e3, "thousand": 1e3, "grand": 1e3, "hundred": 1e2, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6,
    "million": 1e6, "bn": 1e9,
}  # fmt: skip
UNITS = {
    "percent": r"%|percent\b|per\scent\b|pct\b|percentage\spoints?\b",
    "months": r"months?\b|mos?\b|mths?\b",
    "years": r"years?\b|yrs?\b|y\b",
    "weeks": r"weeks?\b|wks?\b",
    "days": r"days?\b|d\b",
    "hours": r"hours?\b|hrs?\b|h\b",
    "cents": r"cents?\b|¢",
    "money": rf"dollars?\b|bucks?\b|euros?\b|pounds?\b|quid\b|francs?\b|{CURRENCY}",
}
UNIT = re.compile(
    r"(?:\s?-\s?|\s)?(?:(?:calendar|business|working|full|straight|whole|more|extra|additional|further|us)\s)?(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in UNITS.items())
    + ")"
)
NOUN = re.compile(
    r"\s?-?\s?(?P<per>/|per\b|an?\b|each\b|every\b)?\s?(?P<noun>(?!helps?(?: (?:you|us|me|at all|things|matters|there|here))?(?:\s*$|[,;?.]))[a-z][a-z']*)?"
)
NO_NUMBER_AFTER = re.compile(
    r"(?:st|nd|rd|th|am|pm|x|g)\b|[:/]\d|\s?(?:am|pm|o'clock|a\.m|p\.m)\b|-\d+-\d|[a-z]{2,}\d|\"\s?(?:x|by|and|tall|wide|deep|long|high|thick|diameter|screen|tv|monitor|wheels?|rims?|tires?|display)\b"
)
MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
DATE_AFTER = re.compile(rf"\s?(?:st|nd|rd|th)?(?:\sof)?\s{MONTH}\b(?!\s+(?:be|i|we|you)\b)")
DATE_BEFORE = re.compile(rf"(?:\b{MONTH}\.?\s(?:the\s)?|\d[:/])$")
LABEL_BEFORE = re.compile(
    r"(?:\b(?:section|clause|phase|version|page|tier|option|level|point|question|round|step|stage|plan|"
    r"schedule|appendix|exhibit|item|line|number|no\.|fy|q|iso|route|access to|highway|hwy|interstate|i-|exit|apt|score of|score over|score above|score|building|suite|room|windows|office)\s?#?|#)$"
)
NET_BEFORE = re.compile(r"\b(?:net[\s-]*|n/?)$")
YEAR_AND_HALF = re.compile(r"\b(?:a |one |1 )?year and a half\b")
YEAR = re.compile(r"(?:19[89]|20[0-4])\d")
A_THOUSAND = re.compile(r"(?:\b(?:for|of|to|until|till|from|by|an?|end)[\s-])$")
"""In front of 2000 it is no year: nobody sells "for 2000" and means the year."""
YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|from|of|for|fy|year|through|before|after|late|early|mid|end|an?|model|is a|it's a)[\s-]$"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the plain form, with the unit that follows or goes before it."""

    start: int
    end: int
    """Behind the unit."""
    value: float
    others: tuple[float, ...] = ()
    """What else the same characters may mean: "1.200" is 1200 or 1.2."""
    unit: str | None = None
    noun: str = ""
    """The word that follows a number without a unit."""
    per: bool = False
    """Whether "per", "a", "each" or a slash follows."""
    net: bool = False
    """Whether "net" goes before: days of payment."""
    plus: bool = False
    signed: bool = False


def amounts(plain: str) -> list[Amount]:
    """All numbers of a stretch of plain text, in order, without dates, times and labels."""
    digits = DIGITS.finditer(plain) if DIGIT.search(plain) else ()  # spares most sentences the slow look
    found = [amount for match in digits if (amount := from_digits(plain, match))]
    taken = [(amount.start, amount.end) for amount in found]
    for half in YEAR_AND_HALF.finditer(plain):
        found.append(Amount(half.start(), half.end(), 1.5, unit="years"))
        taken.append(half.span())
    for start, end, value, others in spelled(plain):
        before = plain[max(0, start - 16) : start]
        if LABEL_BEFORE.search(before) or DATE_BEFORE.search(before):
            continue
        if not any(start < right and left < end for left, right in taken):
            found.append(Amount(start, end, value, others))
    found.sort(key=lambda amount: amount.start)
    return share_units([with_unit(plain, amount) for amount in found], plain)


def from_digits(plain: str, match: re.Match[str]) -> Amount | None:
    """The amount of a match, or None for a date, a time or a label."""
    before = plain[max(0, match.start() - 16) : match.start()]
    if not match["currency"] and (
        NO_NUMBER_AFTER.match(plain, match.end("number"))
        or DATE_AFTER.match(plain, match.end())
        or DATE_BEFORE.search(before)
        or LABEL_BEFORE.search(before)
        or is_year(match["number"], before)
    ):
        return None
    times = (match["times"] or "").strip()
    months = times == "m" and not match["currency"] and match["number"].isdigit()
    if months and float(match["number"]) <= 120:  # "36m" are months
        return Amount(match.start(), match.end(), float(match["number"]), unit="months")
    glued = not times and not match["exponent"] and "a" <= plain[match.end() : match.end() + 1] <= "z"
    if glued and not UNIT.match(plain, match.end()):
        return None
    factor = TIMES.get(times, 1.0) * float("1" + (match["exponent"] or "e0"))
    values = [plain_float(value * factor) for value in readings(match["number"])]
    sign = -1 if match["sign"] == "-" else 1
    return Amount(
        match.start(),
        match.end(),
        sign * values[0],
        tuple(sign * value for value in values[1:]),
        unit="money" if match["currency"] else None,
        plus=bool(match["plus"]),
        signed=bool(match["sign"]),
    )


def is_year(number: str, before: str) -> bool:
    """Whether four digits are a year: "since 2019", and not "for 2000"."""
    if not YEAR.fullmatch(number) or not YEAR_BEFORE.search(before):
        return False
    return number != "2000" or A_THOUSAND.search(before) is None


def plain_float(value: float) -> float:
    return round(value, 6)


def readings(number: str) -> list[float]:
    """What a string of digits and separators can mean, likeliest first."""
    if len(number) > 18:
        number = number[:18].rstrip(".,'")
    number = number.replace("'", "")
    separators = [character for character in number if character in ".,"]
    if not separators:
        return [float(number)]
    last = separators[-1]
    whole, _, fraction = number.rpartition(last)
    bare = re.sub(r"[.,]", "", whole)
    as_decimal = float(f"{bare or 0}.{fraction}")
    as_whole = float(bare + fraction)
    if len(set(separators)) == 2:  # both kinds: the last one is the decimal sign
        return [as_decimal]
    if len(separators) > 1:
        return [as_whole]
    if len(fraction) == 3 and whole not in {"", "0"}:
        return [as_whole, as_decimal]
    return [as_decimal]


def with_unit(plain: str, amount: Amount) -> Amount:
    """The amount with what stands around it."""
    net = NET_BEFORE.search(plain[max(0, amount.start - 6) : amount.start]) is not None
    if amount.unit in {"months", "years"}:
        return amount
    unit = UNIT.match(plain, amount.end)
    if (
        unit
        and unit.lastgroup == "money"
        and amount.unit == "money"
        and not plain[unit.start() : unit.end()].strip()
    ):
        unit = None
    if unit and unit.lastgroup and not (unit.lastgroup == "percent" and amount.unit == "money"):
        end = unit.end()
        rest = NOUN.match(plain, end)
        return replace(
            amount, end=end, unit=unit.lastgroup, per=bool(rest and rest["per"]), net=net,
            noun=(rest["noun"] or "") if rest and not rest["per"] else "",
        )  # fmt: skip
    rest = NOUN.match(plain, amount.end)
    per = bool(rest and rest["per"])
    noun = (
        (rest["noun"] or "") if rest and not per and plain[amount.end : amount.end + 1] in {" ", "-"} else ""
    )
    return replace(amount, noun=noun, per=per, net=net) if noun or per or net else amount


def share_units(found: list[Amount], plain: str) -> list[Amount]:
    """A range names its unit once: "90 to 95 dollars", "$90-95", "10-15%"."""
    for place, (left, right) in enumerate(pairwise(found)):
        if not is_range(plain[left.end : right.start]):
            continue
        if left.unit is None is right.unit and right.noun and left.noun in {"", "to"}:
            found[place] = replace(left, noun=right.noun)  # "100 to 150 seats": both count seats
        elif left.unit is None and right.unit is not None and right.unit != "money":
            found[place] = replace(left, unit=right.unit, net=left.net or right.net, noun="")
            if right.value >= 1000 > left.value and "k" in plain[right.start : right.end]:
                found[place] = replace(found[place], value=left.value * 1000)
        elif right.unit is None and left.unit is not None:
            found[place + 1] = replace(right, unit=left.unit, net=left.net)
        elif left.unit is None:
            found[place] = replace(left, unit=right.unit, noun="", net=left.net or right.net)
            found[place + 1] = replace(right, net=left.net or right.net)
        if "k" in plain[right.start : right.end] and left.value < 1000 <= right.value:
            found[place] = replace(found[place], value=left.value * 1000)
    return found


def is_range(between: str) -> bool:
    """Whether these characters between two numbers make a range of them."""
    return re.fullmatch(r"\s?-\s?|\s(?:to|through|til|till|until)\s", between) is not None


def ranges(found: list[Amount], plain: str) -> Iterator[tuple[Amount, Amount]]:
    """The pairs that are the two ends of a range; "from 96 to 92" is a change and not one."""
    for left, right in pairwise(found):
        between = plain[left.end : right.start]
        before = plain[max(0, left.start - 12) : left.start]
        both = re.fullmatch(r"\s(?:and|to)\s", between) and re.search(r"\bbetween\s[$€£]?$", before)
        if both or (is_range(between) and not re.search(r"\bfrom\s[$€£]?$", before)):
            yield left, right
