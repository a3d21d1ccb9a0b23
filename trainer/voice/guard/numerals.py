# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Every number in a sentence, in digits or words, plain or disguised, and turns of phrase that only sound like one."""

import itertools
import re
from dataclasses import dataclass
from functools import cache

from trainer.perception.english import is_english
from trainer.perception.numbers import amounts
from trainer.perception.spelled import GREAT, SMALL
from trainer.voice.guard.words import content

NUMBER_WORDS = frozenset({*SMALL, *GREAT, "million", "billion", "dozen"} - {"k", "one", "grand"})
TENS = "twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety"
BIG = rf"{TENS}|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|hundred|thousand|million|billion|dozen"
TIME_OR_MONEY = (
    r"(?:years?|months?|weeks?|days?|percent|per\scent|dollars?|euros?|pounds?|cents?|seats?|pallets?|sites?)"
)
SCAN = re.compile(
    rf"\d[\d.,:/]*\d|\d|"
    rf"\b(?:zero|two|three|four|five|six|seven|eight|nine|ten)(?:s|ish)?\b|"
    rf"\bone(?=[\s-](?:{TIME_OR_MONEY}|hundred|thousand|million|and a half)\b)|"
    rf"[a-z]*(?:{BIG})[a-z]*|\b(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b|"
    rf"\b(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|[a-z]+teenth|[a-z]+tieth)s?\b|"
    r"\b(?:(?:a|one|two)[\s-]thirds?|(?:a|one|three)[\s-]quarters?\s(?:of|more|less|off)|quarter of)\b|"
    r"\b(?:half|halves|halve|double|doubled|triple|tripled|treble|threefold|twofold|tenfold|score of)\b|"
    r"\b(?:fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend|vierzig|zwanzig|dreissig|dreißig|cinquante|soixante|quarante|trente|vingt|cent|mille|"
    r"cincuenta|sesenta|setenta|ochenta|noventa|cuarenta|treinta|veinte|ciento|cinquanta|sessanta|settanta|ottanta|novanta|quaranta|vijftig|zestig|zeventig|tachtig|negentig|honderd|duizend|cinquenta|oitenta)\b|"
    r"\b(?:grand|quid|k)\b(?<=\d[\sk])"
)
ROMAN = re.compile(
    r"\b(?=[IVXLCDM]{2,})(?!(?:MD|CD|DM|MIX|CV|DIM|II)\b)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b"
)
SPLIT = re.compile(r"[a-z]+(?:[\s-]+[a-z]+)+")
IDIOM = re.compile(
    r"\b(?:the|us|you|of|we|both|these|those|our|your)\stwo(?=\s(?:of\s(?:us|you|them)|companies|sides|teams|firms|together|have|can|get|should|could|parties|are)\b|[.,!?]|$)|"
    r"\btwo\s(?:sides|ways|minds|halves|parties|different|separate|cents\sworth|(?:other |more |small |quick )?(?:things|points|questions|reasons|thoughts|words))\b|"
    r"\b(?:one\sor\stwo|two\sor\sthree|a\s(?:thing|point|word|question|step)\sor\stwo)\b|"
    r"\bzero(?=\s(?:interest|appetite|sense|surprises|tolerance|reason|doubt|drama|chance|intention|desire|patience|hurry))|"
    r"\b(?:a|one)\shundred\spercent(?=\s(?:sure|certain|with|behind|convinced|there|clear|honest|comfortable|on|happy)\b)|"
    r"\b100\s?(?:%|percent)(?=\s(?:sure|certain|with|behind|convinced|there|clear|honest|comfortable|on|happy)\b)|"
    r"\ba\s(?:thousand|hundred|million)\s(?:times|miles|reasons|things)\b|"
    r"\b(?:two|three|five|ten)\s(?:minutes|seconds)\b|\b(?:nine|ten)\stimes\sout\sof\sten\b|\bsquare\sone\b|\bday\sone\b|\bnumber\sone\b|"
    r"\btwo-way\b|\btwo\shands\b|\bput\stwo\sand\stwo\b|\btwo\sand\stwo\b|\bon\sall\sfours\b|\bcloud\snine\b|\beleventh\shour\b|"
    r"\bhalf(?=\s(?:an?\s(?:hour|mind|minute|second|dozen\stimes|chance)|the\s(?:story|battle|picture|time|job|point|problem|answer|conversation|way)|of\sit|of\sme|joking|listening|expect\w*|afraid|hop\w+|tempted|convinced)\b)|"
    r"\b(?:the\sother|my\sother|better|other|only)\shalf\b|\bhalf-(?:hearted|baked|way|finished|done|measures?|hour|open|decent)\b|\bhalf\s(?:measures?|decent)\b|\bby\shalves\b|\bdouble[\s-](?:check\w*|edged|standard)\b|\bdouble\sdown\b|"
    r"\bfifty[\s-]page\b|\ba\sdozen\s(?:times|people|reasons|things)\b"
)
"""Turns of phrase with a number word in them that state no number."""
BLANK = "\u2007"
"""Stands for a letter that has been taken out, so that places stay the same; it is a space to patterns."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, where it stands, and what it seems to count."""

    start: int
    end: int
    value: float | None
    """None for words such as "half", which name no number of their own."""
    unit: str | None
    near: frozenset[str]
    """Stems of the words around it."""
    shape: str
    """The characters themselves."""


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with these stretches taken out, all else in its place."""
    for start, end in spans:
        text = text[:start] + BLANK * (end - start) + text[end:]
    return text


def without_idioms(plain: str) -> str:
    """The plain text without turns of phrase that only sound like a number."""
    return blanked(plain, [found.span() for found in IDIOM.finditer(plain)])


def figures(plain: str, text: str = "") -> list[Figure]:
    """All numbers of a plain text; ``text`` is the same with its capitals."""
    found = [
        Figure(
            one.start,
            one.end,
            one.value,
            "days" if one.net else one.unit,
            near(plain, one.start, one.end),
            plain[one.start : one.end],
        )
        for one in amounts(plain)
    ]
    spans = [scan.span() for scan in SCAN.finditer(plain)] + hidden(plain)
    spans += [roman.span() for roman in ROMAN.finditer(text)]
    for start, end in spans:
        if not any(start < other.end and other.start < end for other in found):
            shape = plain[start:end]
            found.append(Figure(start, end, worth(shape), None, near(plain, start, end), shape))
    return sorted(found, key=lambda figure: figure.start)


def worth(shape: str) -> float | None:
    """The value of a number that stands alone: "four", "30"; None for "half" and the like."""
    if re.fullmatch(r"\d+(?:\.\d+)?", shape):
        return float(shape)
    value = SMALL.get(shape)
    return float(value) if value is not None else None


def near(plain: str, start: int, end: int) -> frozenset[str]:
    """Stems of the words of content close by."""
    before = " ".join(plain[max(0, start - 40) : start].split()[-4:])
    behind = " ".join(plain[end : end + 50].split()[:5])
    return content(before) | content(behind)


def hidden(plain: str) -> list[tuple[int, int]]:
    """Number words that are cut in two or misspelled."""
    found = []
    for row in SPLIT.finditer(plain):
        parts = list(re.finditer(r"[a-z]+", row[0]))
        for left, right in itertools.pairwise(parts):
            whole = left[0] + right[0]
            if (
                whole in NUMBER_WORDS
                and len(whole) >= 5
                and not (is_english(left[0]) and is_english(right[0]))
            ):
                found.append((row.start() + left.start(), row.start() + right.end()))
    for word in re.finditer(r"[a-z]{4,}", plain):
        if word[0] in misspelled() and not is_english(word[0]):
            found.append(word.span())
    return found


@cache
def misspelled() -> frozenset[str]:
    """Words a letter away from the longer number words."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    made: set[str] = set()
    for word in BIG.replace("fou?rty", "forty").split("|"):
        for place in range(len(word)):
            left, right = word[:place], word[place + 1 :]
            made.add(left + right)
            made.update(left + letter + right for letter in letters)
            made.update(left + letter + word[place:] for letter in letters)
            if right:
                made.add(left + right[0] + word[place] + right[1:])
    return frozenset(made - INNOCENT)


INNOCENT = frozenset(
    """
    twelfth thirsty nifty forth fifth sixth seventh eighth forts zillion party hundreds thousands billions millions
    dozens dozed frosty lofty mighty weighty eighth eightieth fifties twenties thirties forties sixties
    """.split()  # noqa: SIM905 - a word list reads best as text
)
