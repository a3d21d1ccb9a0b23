# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""Numbers in words: "ninety-two fifty", "half a million", "a hundred and ten", "two and a half"."""

import re
from collections.abc import Iterator

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
}  # fmt: skip
GREAT = {"hundred": 100, "thousand": 1000, "grand": 1000, "k": 1000, "million": 1_000_000}
WORDS = "|".join(sorted([*SMALL, *GREAT], key=len, reverse=True))
NUMBER_WORD = re.compile(rf"\b(?:{WORDS})s?\b")
FIRST = re.compile(rf"\b(?:{'|'.join(list(SMALL)[2:])}|half|one|hundred|thousand|grand|million)\b")
HALF = re.compile(r"\sand\s(?:a\s)?(half|quarter)\b(?!\s(?:of|a)\b)")
BEFORE = re.compile(r"\b(?:(half|quarter of|quarter)\s(?:of\s)?)?an?\s$")
ONE_YEAR = re.compile(
    r"\b(?:for|commit to|sign|over|on|onto|do) (a)(?= (?:full |whole |single )?year\b)|\b(half a)(?= year\b)|"
    r"\b(an?)(?= (?:week|month|day|year|hour) (?:off|longer|shorter|less|earlier|sooner|more|extra|faster)\b)"
)
AFTER_ONE = re.compile(
    r"[\s-](?:year|month|week|day|percent|per\scent|dollar|euro|pound|hundred|thousand|million|point|hour)"
)


WITH_OH = re.compile(rf"\b({'|'.join(list(SMALL)[1:10])})[ -](?:oh|o)[ -]({'|'.join(list(SMALL)[1:10])})\b")
"""Hundreds as one says them of prices: "four-oh-eight"."""


def spelled(plain: str) -> Iterator[tuple[int, int, float, tuple[float, ...]]]:
    """Start, end, value and other possible values of each number in words."""
    for match in ONE_YEAR.finditer(plain):
        group = match.lastindex or 1
        yield match.start(group), match.end(group), 0.5 if group == 2 else 1.0, ()
    if not FIRST.search(plain):
        return
    whole = [match.span() for match in WITH_OH.finditer(plain)]
    for match in WITH_OH.finditer(plain):
        yield match.start(), match.end(), SMALL[match[1]] * 100.0 + SMALL[match[2]], ()
    run: list[re.Match[str]] = []
    for word in NUMBER_WORD.finditer(plain):
        if any(start <= word.start() < end for start, end in whole):
            continue
        if run and not joined(plain[run[-1].end() : word.start()], run[-1][0]):
            yield from valued(plain, run)
            run = []
        run.append(word)
    if run:
        yield from valued(plain, run)


def joined(between: str, before: str) -> bool:
    """Whether two number words belong to one number."""
    if re.fullmatch(r"\s|-|\spoint\s", between):
        return True
    return between == " and " and before.rstrip("s") in GREAT


def valued(plain: str, run: list[re.Match[str]]) -> Iterator[tuple[int, int, float, tuple[float, ...]]]:
    """The number that a run of words makes; nothing for a lone "one" or "hundreds"."""
    words = [match[0] for match in run]
    start, end = run[0].start(), run[-1].end()
    if words[-1].endswith("s") or (
        plain[start - 1 : start] == "."
        or (plain[start - 1 : start] == "-" and start > 1 and plain[start - 2].isdigit())
    ):
        return
    factor = 1.0
    if words[0] in GREAT or words[0] == "dozen":
        before = BEFORE.search(plain, max(0, start - 14), start)
        if words[0] == "k" or not before:
            return
        start = before.start()
        factor = {"half": 0.5, "quarter": 0.25}.get((before[1] or "").split(" ")[0], 1.0)
    if words == ["one"] and not AFTER_ONE.match(plain, end):
        return
    value, others = worth(words, plain[run[0].start() : end])
    half = HALF.match(plain, end)
    if half:
        end = half.end()
        value += 0.5 if half[1] == "half" else 0.25
        others = ()
        times = re.match(r"\s(thousand|million|grand|hundred)\b", plain[end:])
        if times:
            end += times.end()
            factor = GREAT[times[1]]
    yield start, end, round(value * factor, 6), others


def worth(words: list[str], text: str) -> tuple[float, tuple[float, ...]]:
    """The value of number words, and what else they may mean."""
    if " point " in text:
        whole, _, digits = text.partition(" point ")
        value = worth(NUMBER_WORD.findall(whole), whole)[0]
        decimals = "".join(str(SMALL.get(word, 0)) for word in NUMBER_WORD.findall(digits))
        return float(f"{int(value)}.{decimals or 0}"), ()
    chunks = chunked(words)
    if len(chunks) == 1:
        return chunks[0], ()
    high, low = chunks[0], chunks[1]
    if 10 <= low < 100 and high < 100:
        as_cents, as_hundreds = high + low / 100, high * 100 + low
        return (as_cents, (as_hundreds,)) if high >= 20 else (as_hundreds, (as_cents,))
    if 0 < low < 10 and 13 <= high < 100 and len(chunks) == 2:
        return high + low / 10, ()  # "thirty-eight nine", of thousands as a rule
    if 10 <= low < 100 and len(chunks) == 2:
        return round(high + low / 100, 2), ()
    return chunks[-1], tuple(chunks[:-1])


def chunked(words: list[str]) -> list[float]:
    """Groups of words that make one number: "ninety two fifty" is 92 and 50."""
    chunks: list[float] = []
    total, current, open_ = 0.0, 0.0, False
    last = 1e9
    for word in words:
        if word in GREAT:
            current = (current or 1.0) * GREAT[word]
            if GREAT[word] >= 1000:
                total, current = total + current, 0.0
            last = GREAT[word]
        else:
            value = SMALL[word]
            if open_ and not fits(value, last):
                chunks.append(total + current)
                total, current = 0.0, 0.0
            current += value
            last = value
        open_ = True
    return [*chunks, total + current]


def fits(value: int, last: float) -> bool:
    """Whether a word can follow another within one number: units after tens, anything after hundreds."""
    return last >= 100 or (last >= 20 and last % 10 == 0 and 0 < value < 10)
