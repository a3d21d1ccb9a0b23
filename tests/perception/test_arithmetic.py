"""The reader invents no number: the arithmetic that it may do is closed, and written down here.

A number on offer for an issue is one of these, and nothing else:

1. a number of the text, in any of the meanings that its digits or words have, in the issue's unit: also in
   cents, in thousands, or in another unit of time;
2. where a side stands on the issue (its standing offer, its opening, what it last proposed), or a number
   of what was just heard: "I can match that", "your price is fine", "half of it at the same price";
3. one of those taken from or added to the other: a sum off or on top of where a side stands, or of a number
   of the text ("two dollars off the 98"); a percentage likewise;
4. the middle between both sides, of a price to the cent, else on the issue's grid;
5. half of where a side stands;
6. nothing: a fee that is waived.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from tests.depth import examples
from tests.perception.test_properties import ANYTHING
from trainer.negotiation.issues import Agenda, Choice, ChoiceIssue, NumberIssue, Package, Side, Value
from trainer.negotiation.offers import Offer
from trainer.perception.context import Context
from trainer.perception.measures import CONVERSIONS
from trainer.perception.reader import Reader
from trainer.perception.spelled import spelled
from trainer.perception.text import Line

TIMES = {"k": 1e3, "thousand": 1e3, "grand": 1e3, "hundred": 1e2, "m": 1e6, "million": 1e6, "bn": 1e9}
SUMS = (1.0, 100.0, 0.01, 1000.0, 0.001, 1e-5)
TIME = (1.0, *CONVERSIONS.values())
RUN = re.compile(r"\d[\d.,']*")
CLOSE = 2e-3
"""Values are rounded to four places, and prices in the test have two."""

SAID = st.sampled_from(
    """
    I can do 90 | how about $88.50? | take 10% off | knock 5 off the price | two dollars off the 98 |
    net 45 | you said 96 | split the difference | half-way | I can match that |
    I can live with your price | same price but 36 months | down to 81 | another 3 down | go up by 4 |
    waive the setup fee | half the fee | cut the price in half | 90 to 95 | meet in the middle |
    24 months at 96 or 36 at 90 | ninety-two fifty | a hundred and ten | one and a half thousand | 88k |
    1.200,50 | +5% | 12 months more | a year and a half | 5 percent more | 2 less | at least 40 seats |
    150 cents | three weeks | thirty days | my best is 84 | no less than 91 | it cost 70 | deal |
    yes if you pay in 30 days | I'd take it for 77 | if you go to 85 | 10-15% off | $90-95 | minus 5 |
    half a million | ten percent below list | 15 more seats | between 80 and 90 | 1,200
    """.replace("\n", " ").split("|")
).map(str.strip)
TEXT = ANYTHING | st.lists(SAID, max_size=5).map(" ".join) | st.lists(SAID, max_size=4).map(". ".join)
NAMES = ("price", "setup fee", "term", "payment", "seats", "discount", "delivery time", "retainer")
MEASURES = ("USD", "EUR per seat", "months", "days", "weeks", "years", "%", "seats", "EUR thousand", "hours")


@dataclass(frozen=True)
class Scene:
    """A drawn agenda, and where the talk on it stands."""

    agenda: Agenda
    openings: Mapping[Side, Package]
    context: Context


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Any agenda of one to four issues, with any standing offers, agreed or not."""
    issues: list[NumberIssue | ChoiceIssue] = []
    for name in draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True)):
        low = draw(st.sampled_from([0, 1, 10, 50, 1000]))
        width = draw(st.sampled_from([5, 40, 150, 10_000]))
        step = draw(st.sampled_from([0.01, 0.5, 1, 5])) if width <= 150 else draw(st.sampled_from([1, 100]))
        unit = draw(st.sampled_from(MEASURES))
        key = name.replace(" ", "_")
        issues.append(NumberIssue(id=key, name=name, unit=unit, low=low, high=low + width, step=step))
    if draw(st.booleans()):
        choices = {"standard": Choice(name="Standard"), "premium": Choice(name="Premium support")}
        issues.append(ChoiceIssue(id="support", name="support", choices=choices))

    def package() -> dict[str, Value]:
        return {issue.id: draw(values(issue)) for issue in issues if draw(st.booleans())}

    openings = {side: package() for side in Side}
    terms = package()
    context = Context(
        speaker=draw(st.sampled_from(Side)),
        standing={side: package() for side in Side},
        proposed=Offer(terms=terms) if terms else None,
        heard=draw(TEXT),
        asked=draw(st.sampled_from([None, *(issue.id for issue in issues)])),
        agreed=draw(st.booleans()),
    )
    return Scene(Agenda(issues=tuple(issues)), openings, context)


def values(issue: NumberIssue | ChoiceIssue) -> st.SearchStrategy[Value]:
    """A value that the issue can have."""
    if isinstance(issue, ChoiceIssue):
        return st.sampled_from(sorted(issue.choices))
    steps = st.integers(0, min(issue.size - 1, 200))
    return steps.map(lambda index: round(issue.low + index * issue.step, 2))


def numbers(text: str) -> Iterator[float]:
    """All numbers that a text can mean; those in digits are found without the reader's own rules."""
    seen = "".join(each for each in text if unicodedata.category(each) not in HIDDEN)
    plain = "".join(
        str(unicodedata.digit(each)) if unicodedata.category(each) == "Nd" else each
        for each in unicodedata.normalize("NFKC", seen)
    )
    for variant in (plain.lower(), Line(text).plain):
        for run in RUN.finditer(variant):
            after = re.match(r"\s?(?:e(\d)|([a-z]+))?", variant[run.end() :])
            for value in meanings(run[0]):
                yield value
                if after and after[2]:
                    yield from (value * factor for word, factor in TIMES.items() if after[2].startswith(word))
                if after and after[1]:
                    yield value * 10 ** int(after[1])
    for _, _, value, others in spelled(Line(text).plain):
        yield from (value, *others)
        yield from (each * factor for each in (value, *others) for factor in TIMES.values())
    if "year and a half" in Line(text).plain:
        yield 1.5


HIDDEN = {"Cf", "Mn", "Me"}


def meanings(run: str) -> Iterator[float]:
    """A run of digits and separators: whole, with each separator as the decimal sign, and in pieces."""
    pieces = [piece for piece in re.split(r"[.,']", run) if piece]
    for start in range(len(pieces)):
        for end in range(start + 1, len(pieces) + 1):
            for point in range(start + 1, end + 1):
                whole, rest = "".join(pieces[start:point]), "".join(pieces[point:end])
                yield float(f"{whole[:18] or 0}.{rest[:18] or 0}")
                yield float(f"0.{whole[:18]}")


def allowed(scene: Scene, issue: NumberIssue, text: str) -> Iterator[float]:
    """Everything that the closed arithmetic makes of the text and of where the talk stands."""
    said = [*numbers(text)]
    factors = TIME if re.search("hour|day|week|month|year", issue.unit) else SUMS
    units = {number * factor for number in said for factor in factors}
    context = scene.context
    packages = [*context.standing.values(), *scene.openings.values()]
    packages += [context.proposed.terms] if context.proposed else []
    stands = [float(each) for one in packages if isinstance(each := one.get(issue.id), (int, float))]
    yield 0.0
    yield from units
    yield from stands
    yield from (number * factor for number in numbers(context.heard) for factor in factors)
    yield from (one / 2 for one in stands)
    middles = [(one + other) / 2 for one in stands for other in stands]
    yield from (value for middle in middles for value in (float(issue.snap(middle)), middle))
    for base in (*stands, *said):
        yield from (base + change for change in units)
        yield from (base - change for change in units)
        yield from (base * (1 + sign * number / 100) for number in said for sign in (1, -1))


@examples(400)
@given(scenes(), TEXT)
def test_no_number_is_invented(scene: Scene, text: str) -> None:
    reading = Reader(scene.agenda, openings=scene.openings).read(text, scene.context)
    if reading.offer is None:
        return
    for key, value in {**reading.offer.terms, **reading.offer.asked}.items():
        issue = scene.agenda[key]
        if isinstance(issue, ChoiceIssue):
            assert value in issue.choices
            continue
        assert isinstance(value, (int, float))
        assert any(
            abs(value - each) <= CLOSE * max(1.0, abs(each) * 1e-3) for each in allowed(scene, issue, text)
        ), (key, value)
    assert all(set(others) <= set(choices(scene, key)) for key, others in reading.or_else.items())


def choices(scene: Scene, key: str) -> tuple[str, ...]:
    """What an issue can be, where it is chosen."""
    issue = scene.agenda[key]
    return tuple(issue.choices) if isinstance(issue, ChoiceIssue) else ()


def test_the_arithmetic_is_not_so_wide_that_it_lets_everything_pass() -> None:
    price = NumberIssue(id="price", name="price", unit="USD", low=0, high=450, step=1)
    standing: dict[Side, Package] = {Side.SELLER: {"price": 300}, Side.BUYER: {"price": 200}}
    context = Context(speaker=Side.BUYER, standing=standing, heard="I need 280")
    scene = Scene(Agenda(issues=(price,)), {}, context)
    found = {round(each, 2) for each in allowed(scene, price, "take 10% off, or 20 off")}
    assert found >= {10, 20, 270, 180, 280, 320, 250, 150, 0}
    assert not found & {45, 77, 123, 260, 333, 417}
