"""Writes ledger.md: the rules of the ledger, every weight and limit as the code has it, each with its reason.

python docs/ledger.py
"""

import ast
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType

from trainer.debrief import scores
from trainer.debrief.regard import CONTENT, LIKING
from trainer.ledger import concessions, levels, pattern, pressure, rules, split
from trainer.ledger.factors import SEVERITY_WORDS
from trainer.ledger.kinds import ConcessionKind
from trainer.ledger.pressure import Answer
from trainer.ledger.rules import Rule
from trainer.perception.signs import CUES, NOTED
from trainer.perception.trained import head
from trainer.scenario.persona import GRIEVANCES, Relief

PAGE = Path(__file__).with_suffix(".md")
KINDS = {
    ConcessionKind.CONCESSION: ("−", "+"),
    ConcessionKind.WASTED: ("−", "0"),
    ConcessionKind.NICE: ("0", "+"),
    ConcessionKind.FORTUNATE: ("+", "+"),
    ConcessionKind.SELFISH: ("+", "0 or −"),
    ConcessionKind.UNFORTUNATE: ("0 or −", "−"),
    ConcessionKind.SILENT: ("0", "0"),
}
"""What each kind of change does to (the mover, the other side)."""
ANSWERS = {
    Answer.CONCEDED: "betters its own offer for the other side, or says yes to the other's terms",
    Answer.RETALIATED: "pushes back with a tactic of its own",
    Answer.NAMED: "says that it is being pushed",
    Answer.REFRAMED: "proposes a trade, asks, or shows that it understands",
    Answer.HELD: "says no, keeps its offer, or gives a reason",
    Answer.IGNORED: "does none of these",
}
"""The answers to a tactic, the weightiest first."""
TABLES = {
    "PRESSURE_WEIGHT": "tactic",
    "SEVERITY": "severity",
    "RELIEF": "relief",
    "TRUST": "gain",
}
"""Weights that stand in a table of their own, and what its rows are."""
BARGAINING = (
    (concessions, "How long a give waits"),
    (pattern, "Pattern"),
    (split, "Splitting the difference"),
    (pressure, "Extreme offers"),
)
OPENING = """\
# The rules of the ledger

Written by `make pages` from the code that reckons with them; change the code, not this page.
"""

PRODUCT = """\
A rise of resentment is a product: the weight of its rule, what bends it, and the room that is left (1 less
the resentment that there is). The debrief shows every product with its line, and
`trainer analyze FILE --explain resentment.buyer.0` prints one.
"""

CONCESSIONS = """\
## Concessions

Every change of a side's standing offer is judged by what the whole package before and after it pays both
sides, in whole cents. An offer on a condition changes nothing until the condition is taken up.
"""

MEASURES = """\
- **Give**: a change that leaves the other side better off, a yes to its terms included.
- **Answered**: the other side gave something in time that it had not given before. Who takes up a trade is
  answered by it at once; who proposed it got what it asked for, against where the other side stood when it
  was proposed. An answer to several gives counts for each of them.
- **Bid against oneself**: a side betters its own firm offer before the other has made any offer since, be it
  the same as before. A no, a question or a push is no offer. Terms traded or accepted, a step to the very
  numbers of the other's firm offer, the way back from something taken back, and a slip that is mended are no
  such bid.
- **Step**: a concession as far as it goes beyond the furthest that its side had gone before, as a share of
  the way from its opening to its walk-away. Ground taken back and given again is no step, and
  neither eases nor costs anything again. Steps that have no issue in common are not compared.
- **Split**: all that an offer moves, it moves half the way to the number that the other side has named, or
  where it says that it meets in the middle, half the way to where the other side stands.
- **Logroll**: what gives were worth to the receiver over what they cost the giver.
- **Thrown away**: what a change costs one side and the other does not gain.
"""

PRESSURE = """\
## Pressure

The answer to a tactic is what the other side's next turn does, the first of these that holds. A turn that
only asks back what was meant, or that nobody could make out, is no answer yet.
"""

TRUTH = """\
A claim of the seller's whose truth the scenario knows has severity 0 where it is true and only mild, and 3
where it is explicit and untrue. Whoever hears it cannot know that: it weighs as it sounds until it is found
out, and only then is the lie resented. An ultimatum is found out when its side betters its offer all the
same, an untrue limit of somebody else's when it is passed, any bluff of the buyer's when it tells the fact
that belies it (`belied_by` in the scenario); each once.
"""

REOPENED = """\
A yes may be taken back until the buyer has confirmed it. The talk is open again then, the buyer stands where
it stood before and holds the seller to what was agreed, and what the deal had left with both sides goes with
it. New terms that are worse for the buyer count as a `nibble`, a plain no as a yes taken back (`reversed`).
The first time, a slip that is owned up to at once or a moment asked for weighs far less than either. A no to
the buyer's own further wish takes nothing back.
"""

HOLLOW = """\
Kind words that turn out to be hollow (the speaker's next line pushes the other person, or an offer goes
against what had just been called reasonable) lose their points and give back the relief and the trust that
they had brought, as far as anything is left of it: the level goes to where it would be had they brought
nothing. That counts from the turn in which they are found out; what was before it stays as it was.
"""

SIGNS = """\
## Signs in a talk that was read

Of somebody else's call nobody's mind is known. How content each side is with the other and with itself is
estimated there from signs in the words of both, and from what came of it. What a sign weighs was learnt from
what 1,210 people said of each other after dividing supplies (CaSiNo, Chawla et al., 2021; `trainer accuracy`
says how well that goes, `bench/train_regard.py` how it was learnt). A sign counts by the square root of the
lines that have it, nine at the most; 1 is 100 points. These go with how people felt; they need not be the
cause.
"""

WHOSE = {"their": "the other's", "own": "one's own"}

PERSONA = """\
## A persona's own scale

Two buyers do not mind the same things. Under `persona` a scenario may say what this one minds more (above 1,
at the most 3) or less (below 1, 0 for not at all) than others do, and what moves it more or less. The number
is one more factor of the product, which the debrief shows as its own. It stays the same at every level of
difficulty; `sensitivity`, which does not, weighs on all pressure alike.

```yaml
persona:
  resents: {deadline: 0.5, belittle: 2, missed: 1.5}
  eases: {candour: 1.5}
```
"""


def page() -> str:
    """The whole page."""
    parts = (opening, bargaining, pushing, weights, empathy, axes, signs, personas)
    return "\n".join(line for part in parts for line in part())


def opening() -> Iterator[str]:
    yield f"{OPENING}Version of the rules: {rules.RULES}."
    yield ""
    yield from told(rules.__doc__ or "", skip=1)
    yield PRODUCT


def bargaining() -> Iterator[str]:
    yield CONCESSIONS
    head = ("kind", "for the mover", "for the other side")
    yield from table(head, ((kind.value, *signs) for kind, signs in KINDS.items()))
    yield MEASURES
    for module, heading in BARGAINING:
        yield from limits(module, heading)


def pushing() -> Iterator[str]:
    yield PRESSURE
    yield from table(("answer", "the other side"), ((each.value, what) for each, what in ANSWERS.items()))
    yield TRUTH
    yield REOPENED


def weights() -> Iterator[str]:
    yield "## Weights of resentment and trust"
    yield ""
    single: list[tuple[str, str, str]] = []
    for name, value in vars(rules).items():
        if isinstance(value, Rule):
            single.append((spaced(name), number(value.weight), value.why))
        elif name in TABLES:
            yield f"### {spaced(name).capitalize()}"
            yield ""
            yield from told(notes(rules)[name])
            rows = ((label(name, key), number(rule.weight), rule.why) for key, rule in value.items())
            yield from table((TABLES[name], "weight", "why"), rows)
    yield "### All others"
    yield ""
    yield from table(("rule", "weight", "why"), single)


def empathy() -> Iterator[str]:
    yield "## Empathy"
    yield ""
    acts: dict[int, list[str]] = {level: [] for level in levels.POINTS}
    for act, level in levels.LEVELS.items():
        acts[level].append(f"`{act.value}`")
    acts[6].append("an `explore` that brings to light what the buyer would not have said unasked")
    acts[7].append("an offer that serves what the buyer has told, or gives what it asked for")
    yield from told(notes(levels)["POINTS"])
    yield from table(
        ("level", "points", "reached by"),
        ((str(level), number(points), ", ".join(acts[level])) for level, points in levels.POINTS.items()),
    )
    yield from limits(levels)
    yield HOLLOW


def axes() -> Iterator[str]:
    yield "## Scores"
    yield ""
    yield from limits(scores)


def signs() -> Iterator[str]:
    yield SIGNS
    learnt = head("regard")
    names = ("resentment", "no deal", "result", "lead")
    told = [(name, name, "") for name in names]
    told += [
        (f"{key}:{kind}", kind.removeprefix(NOTED), words) for kind in CUES for key, words in WHOSE.items()
    ]
    yield from table(
        ("sign", "in whose words", "liking the other", "content with oneself"),
        (
            (sign, words, *(number(learnt.weight(name, label)) for label in (LIKING, CONTENT)))
            for name, sign, words in told
            if learnt.row(name)
        ),
    )


def personas() -> Iterator[str]:
    yield PERSONA
    yield f"`resents` takes {joined(GRIEVANCES)}."
    yield ""
    yield f"`eases` takes {joined(relief.value for relief in Relief)}."
    yield ""


def limits(module: ModuleType, heading: str = "") -> Iterator[str]:
    """The plain numbers of a module, each with what its docstring says."""
    rows = [(spaced(name), shown(module, name), flat(note)) for name, note in notes(module).items()]
    rows = [row for row in rows if row[1]]
    if heading:
        yield f"### {heading}"
        yield ""
    yield from table(("limit", "value", "what it says"), rows)


def notes(module: ModuleType) -> dict[str, str]:
    """The docstrings under a module's constants; several that are set at once have one together."""
    body = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body
    found: dict[str, str] = {}
    for line, after in pairwise(body):
        if not isinstance(line, ast.Assign) or not isinstance(after, ast.Expr):
            continue
        if isinstance(after.value, ast.Constant) and isinstance(after.value.value, str):
            found[ast.unparse(line.targets[0]).strip("()")] = after.value.value
    return found


def shown(module: ModuleType, name: str) -> str:
    """The value of a constant, or of several set at once; empty where they are no numbers."""
    values = [vars(module)[each] for each in name.split(", ")]
    plain = all(isinstance(value, int | float) for value in values)
    return ", ".join(number(value) for value in values) if plain else ""


def label(name: str, key: object) -> str:
    """What a row of weights is called."""
    if name == "SEVERITY" and isinstance(key, int):
        return f"{key}, {SEVERITY_WORDS[key]}"
    return f"`{key}`" if name == "PRESSURE_WEIGHT" else str(key)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    yield row(head)
    yield row("---" for _ in head)
    for each in rows:
        yield row(each)
    yield ""


def row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def told(text: str, skip: int = 0) -> Iterator[str]:
    """The paragraphs of a docstring but the first few."""
    for paragraph in text.split("\n\n")[skip:]:
        yield flat(paragraph)
        yield ""


def flat(text: str) -> str:
    """A docstring on one line, without what only its tools read."""
    return " ".join(re.sub(r":\w+:`([^`]*)`", lambda found: spaced(found[1]), text).split())


def spaced(name: str) -> str:
    return name.lower().replace("_", " ")


def number(value: float) -> str:
    return f"{value:g}"


def joined(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
