"""Job interviews: the terms that the talk names, against the terms entered beside it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from trainer.accuracy.figures import share, shown
from trainer.accuracy.rows import Interview
from trainer.debrief.talk import read_talk
from trainer.ledger.setting import Setting
from trainer.negotiation.issues import Agenda, Choice, ChoiceIssue, NumberIssue, Side, Value
from trainer.perception.reader import Reader

HOLIDAY = "Weekly holiday"
SIDES = {"recruiter": Side.BUYER, "worker": Side.SELLER}
"""The worker sells work: of a range each side concedes the bound that the other likes better."""


def options(*names: str) -> dict[str, Choice]:
    """Choices by name."""
    return {name: Choice(name=name) for name in names}


AGENDA = Agenda(
    issues=(
        NumberIssue(
            id="Salary", name="salary", unit="USD/hour", low=20, high=50, step=1, aliases=("pay", "wage"),
        ),
        ChoiceIssue(
            id="Position", name="position", choices=options("Engineer", "Manager", "Designer", "Sales"),
            aliases=("job", "role"),
        ),
        NumberIssue(
            id=HOLIDAY, name="weekly holiday", unit="days", low=2, high=6, step=1,
            aliases=("holiday", "holidays", "days off", "day off", "days of holiday"),
        ),
        ChoiceIssue(
            id="Workplace", name="workplace", choices=options("Tokyo", "Seoul", "Beijing", "Sydney"),
            aliases=("location", "city", "place"),
        ),
        ChoiceIssue(
            id="Company", name="company", choices=options("Google", "Amazon", "Facebook", "Apple"),
        ),
    )
)  # fmt: skip


FOREIGN = Setting.foreign(AGENDA)
DAYS = r" ?(?:days?|holidays?|weekly)"
"""A bare 2 or 3 in the talk is no day off."""


@dataclass(slots=True)
class Named:
    """Of an issue's values in structured offers: how many the talk names, how many of those are read."""

    entered: int = 0
    named: int = 0
    """The value stands in the talk in so many words."""
    alike: int = 0
    """And the reader has it as something that one of the sides proposed."""

    def plain(self) -> dict[str, float | int | None]:
        """Counts, and shares to three places."""
        return {
            "entered": self.entered,
            "named": self.named,
            "coverage": shown(share(self.named, self.entered)),
            "agreement": shown(share(self.alike, self.named)),
        }


@dataclass(slots=True)
class InterviewCounts:
    """By issue, over many interviews."""

    issues: dict[str, Named] = field(default_factory=lambda: {issue: Named() for issue in AGENDA.ids})

    def count(self, interview: Interview) -> None:
        """Compare each structured offer with what was said up to then."""
        said = [turn for turn in interview.turns if turn.text is not None]
        lines = [(SIDES[turn.speaker], turn.text or "") for turn in said]
        readings = [one.reading for one in read_talk(lines, Reader(AGENDA), FOREIGN).utterances]
        proposed: dict[str, set[Value]] = {issue: set() for issue in AGENDA.ids}
        heard = ""
        for turn in interview.turns:
            if turn.text is not None:
                heard += f"\n{turn.text.lower()}"
                reading = readings.pop(0)
                offer = reading.offer
                for issue, value in {**offer.asked, **offer.terms}.items() if offer else ():
                    proposed[issue].update((value, *reading.or_else.get(issue, ())))
            for issue, value in (turn.offer or {}).items():
                if issue in self.issues:
                    self.count_value(issue, value, heard, proposed[issue])

    def count_value(self, issue: str, value: int | str, heard: str, proposed: set[Value]) -> None:
        """Count one value of a structured offer."""
        counts, behind = self.issues[issue], DAYS if issue == HOLIDAY else ""
        named = re.search(rf"(?<!\w){re.escape(str(value).lower())}(?!\w){behind}", heard) is not None
        counts.entered += 1
        counts.named += named
        counts.alike += named and value in proposed

    def plain(self) -> dict[str, dict[str, float | int | None]]:
        """Coverage and agreement by issue."""
        return {issue: named.plain() for issue, named in self.issues.items()}


def counted(interviews: Iterable[Interview]) -> InterviewCounts:
    """All interviews read and counted."""
    counts = InterviewCounts()
    for interview in interviews:
        counts.count(interview)
    return counts
