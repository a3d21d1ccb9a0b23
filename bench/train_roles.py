"""Train the head that judges what a speaker does with each value of a line.

python bench/train_roles.py

Learnt from ``bench/data/sales_train.jsonl`` by one regression over three roles; printed is how often terms
and conditions are exactly right in five folds, beside the rules alone. ``sales_kept.jsonl`` is not touched.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fitting import FOLDS, SMALLEST

from tests.perception import tables
from tests.perception.lines import LINES
from tests.perception.strangers import STRANGERS
from tests.perception.trades import parsed, trade
from trainer.accuracy.figures import OfferTally
from trainer.accuracy.lines import equal
from trainer.accuracy.rows import LabelledLine, rows
from trainer.debrief.talk import read_talk
from trainer.ledger.setting import Setting
from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Side, Value
from trainer.negotiation.reading import Reading
from trainer.perception.context import Context
from trainer.perception.discovery import discovered
from trainer.perception.linear import SCALE, Linear, flat
from trainer.perception.proposal import Proposal
from trainer.perception.reader import Reader
from trainer.perception.roles import Role, Roles
from trainer.perception.text import Line

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "trainer" / "perception" / "weights" / "roles.txt"
LINES_OF_TALK = HERE / "data" / "sales_train.jsonl"
COMMENT = """# Weights learnt from bench/data/sales_train.jsonl by bench/train_roles.py:
# a feature, then role number and weight in thousandths."""
ROLES = list(Role)
Terms: TypeAlias = Mapping[str, Value]
STRENGTH = 1.0
LEAST = 2


class Watching(Reader):
    """A reader by rules alone that keeps what it was last told."""

    last: tuple[Line, Context]

    def read(self, text: str, context: Context) -> Reading:
        """The reading; the line is kept."""
        self.last = Line(text), context
        return super().read(text, context)


class Example:
    """A labelled line as the rules leave it."""

    def __init__(
        self, reader: Reader, line: Line, context: Context, terms: Terms, condition: Terms | None
    ) -> None:
        self.reader, self.line, self.context = reader, line, context
        self.terms, self.condition = terms, condition or {}
        self.roles = Roles(reader.vocabulary, reader.positions)
        proposal = self.proposal()
        self.features = [flat(found) for found in self.roles.features(proposal, line, context)]
        self.labels = [
            ROLES.index(self.label(value.mention.issue, value.mention.value)) for value in proposal.told
        ]

    def proposal(self) -> Proposal:
        """What the rules make of the line."""
        return self.reader.offers.read(self.line, self.context)

    def label(self, issue: str, value: Value) -> Role:
        """The role of a value by the line's labels."""
        for role, terms in ((Role.GIVEN, self.terms), (Role.ASKED, self.condition)):
            if issue in terms and equal({issue: value}, {issue: terms[issue]}):
                return role
        return Role.NEITHER

    def count(self, tally: OfferTally, head: Linear | None) -> None:
        """Count whether its terms are right, judged by the head or by rules alone."""
        proposal = self.proposal()
        if head is not None:
            self.roles.settle(proposal, self.line, self.context, head)
        offer = proposal.offer(self.reader.vocabulary.agenda.ids, self.context.proposed)
        given, asked = (dict(offer.terms), dict(offer.asked)) if offer else ({}, {})
        right = equal(given, self.terms) and equal(asked, self.condition)
        tally.count(found=offer is not None, there=bool(self.terms), right=right)


def trained(examples: Sequence[Example]) -> str:
    """The file of a head that has learnt from these."""
    told = [
        (features, label)
        for one in examples
        for features, label in zip(one.features, one.labels, strict=True)
    ]
    counts: dict[str, int] = {}
    for features, _ in told:
        for name in features:
            counts[name] = counts.get(name, 0) + 1
    kept = [
        {name: value for name, value in features.items() if counts[name] >= LEAST} for features, _ in told
    ]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(kept)
    model = LogisticRegression(C=STRENGTH, max_iter=1000, random_state=0).fit(
        matrix, [label for _, label in told]
    )
    head = "\t".join(
        f"{role}\t{round(bias * SCALE)}" for role, bias in zip(ROLES, model.intercept_, strict=True)
    )
    lines = []
    for place, name in enumerate(vectorizer.get_feature_names_out()):
        found = [
            (role, weight) for role, weight in enumerate(model.coef_[:, place]) if abs(weight) >= SMALLEST
        ]
        if found:
            lines.append("\t".join((name, *(f"{role}\t{round(weight * SCALE)}" for role, weight in found))))
    return "\n".join((COMMENT, head, *sorted(lines))) + "\n"


def shown(name: str, tally: OfferTally) -> str:
    """A line of figures."""
    there, free = tally.found.support, tally.lines - tally.found.support
    right, false = tally.exact / there, tally.found.false / free
    return f"{name}: exactly right {right:.3f} of {there}, false {false:.3f} of {free}"


def of_talk() -> Iterator[Example]:
    """The labelled lines of talk."""
    opened = cache(load_scenario)
    for row in rows(LINES_OF_TALK.name, LINES_OF_TALK.read_text(encoding="utf-8"), LabelledLine):
        scenario = opened(row.scenario) if row.scenario else None
        said = [(row.speaker, row.text)]
        if row.context.strip():
            said.insert(0, (row.speaker.other, row.context))
        if scenario is None:
            agenda = discovered(text for _, text in said)
            reader = Watching(agenda, trained=False)
            setting = Setting.foreign(agenda)
        else:
            reader = Watching(
                scenario.agenda, scenario.currency, scenario.openings, scenario.topics, trained=False
            )
            setting = Setting.of(scenario, scenario.buyer.persona)
        read_talk(said, reader, setting, scenario)
        yield Example(reader, *reader.last, row.terms, row.condition)


def of_tests() -> Iterator[Example]:
    """The labelled lines of the tests, which say most things plainly."""
    for line in LINES:
        context = tables.context(line.trade, line.speaker, line.proposed, line.heard, line.asked)
        yield Example(tables.READERS[line.trade], Line(line.text), context, line.terms or {}, line.condition)
    for row in STRANGERS.strip().splitlines():
        key, text, _, given, asked = (row.split("|") + [""] * 4)[:5]
        reader, openings = trade(key[0])
        context = Context(speaker=Side.BUYER if key.endswith("B") else Side.SELLER, standing=openings)
        yield Example(reader, Line(text), context, parsed(given), parsed(asked))


def main() -> None:
    """Train, write, and print what five folds say."""
    every, plain = list(of_talk()), list(of_tests())
    by_rules, by_head = OfferTally.empty(), OfferTally.empty()
    for one in every:
        one.count(by_rules, None)
    for train, test in KFold(FOLDS, shuffle=True, random_state=0).split(every):
        head = Linear.parse(trained([*plain, *(every[place] for place in train)]))
        for place in test:
            every[place].count(by_head, head)
    print(shown("rules alone", by_rules))
    print(shown("with the head, five folds", by_head))
    text = trained([*every, *plain])
    WEIGHTS.write_text(text, encoding="utf-8")
    print(f"{WEIGHTS.name}: {len(Linear.parse(text).written)} features, {len(text) // 1024} KiB")


if __name__ == "__main__":
    main()
