"""Job interviews: the terms that the talk names, against the terms entered beside it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from trainer.accuracy.figures import share, shown
from trainer.accuracy.rows import Interview
from trainer.debrief.talk import read_talk
from trainer.ledger.setting import Setting, Utterance
from trainer.negotiation.issues import Agenda, Choice, ChoiceIssue, NumberIssue, Side, Value
from trainer.perception.reader import Reader

SIDES = {"recruiter": Side.SELLER, "worker": Side.BUYER}


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
            id="Weekly holiday", name="weekly holiday", unit="days", low=2, high=6, step=1,
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


@dataclass(slots=True)
class Named:
    """Of one issue's values in structured offers: how many the talk names, how many of those alike."""

    entered: int = 0
    named: int = 0
    alike: int = 0

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
        talk = read_talk(lines, Reader(AGENDA), Setting.foreign(AGENDA))
        heard = 0
        for turn in interview.turns:
            heard += turn.text is not None
            if turn.offer is not None:
                self.count_offer(turn.offer, talk.utterances[:heard])

    def count_offer(self, offer: dict[str, int | str], before: tuple[Utterance, ...]) -> None:
        """Compare one structured offer with the last value that the talk proposed of each issue."""
        proposed: dict[str, Value] = {}
        for said in before:
            if said.reading.offer is not None:
                proposed |= said.reading.offer.asked | said.reading.offer.terms
        for issue, value in offer.items():
            if issue in self.issues:
                named = self.issues[issue]
                named.entered += 1
                named.named += issue in proposed
                named.alike += issue in proposed and proposed[issue] == value

    def plain(self) -> dict[str, dict[str, float | int | None]]:
        """Coverage and agreement by issue."""
        return {issue: named.plain() for issue, named in self.issues.items()}


def counted(interviews: Iterable[Interview]) -> InterviewCounts:
    """All interviews read and counted."""
    counts = InterviewCounts()
    for interview in interviews:
        counts.count(interview)
    return counts
