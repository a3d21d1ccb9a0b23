"""What is wrong with a buyer's script and persona that no single field can see."""

from collections.abc import Iterator, Mapping

from trainer.negotiation.issues import ChoiceIssue, NumberIssue
from trainer.scenario.conditions import SAME, Condition, parsed
from trainer.scenario.fault import Fault, Path, suggestion
from trainer.scenario.persona import GRIEVANCES, Persona, Relief
from trainer.scenario.scenario import Scenario
from trainer.scenario.script import BeatKind

NEEDS: Mapping[BeatKind, tuple[str, ...]] = {
    BeatKind.TACTIC: ("tactic",),
    BeatKind.NIBBLE: ("asks",),
    BeatKind.JOINS: ("who",),
    BeatKind.MEETING: ("later", "reopens"),
}
"""What a kind of beat cannot do without."""
AGAIN = frozenset({BeatKind.TACTIC, BeatKind.SAY, BeatKind.JOINS})
"""What may be played more than once."""


def beat_faults(scenario: Scenario) -> Iterator[Fault]:
    """Beats that lack what their kind needs, bluffs that no fact of the buyer's can show to be one."""
    facts = [fact.id for fact in scenario.buyer.facts]
    for place, beat in enumerate(scenario.buyer.beats):
        path: Path = ("buyer", "beats", place)
        for need in NEEDS.get(beat.kind, ()):
            if not getattr(beat, need):
                yield Fault(path, f"a {beat.kind.value} beat needs '{need}'; add it")
        if beat.again and beat.kind not in AGAIN:
            message = f"a {beat.kind.value} beat is played once; take this out"
            yield Fault((*path, "again"), message, at_key=True)
        if beat.belied_by is None:
            continue
        if beat.belied_by not in facts:
            message = f"the buyer has no fact '{beat.belied_by}'; {suggestion(beat.belied_by, facts)}"
            yield Fault((*path, "belied_by"), message)
        elif beat.tactic is None or beat.true is not False:
            message = "only a tactic that is not true can be belied; write 'true: false', or take this out"
            yield Fault((*path, "belied_by"), message)


def condition_faults(scenario: Scenario) -> Iterator[Fault]:
    """Conditions on facts, beats, issues and values that are not there."""
    buyer = scenario.buyer
    names = {
        "told": [fact.id for fact in buyer.facts],
        "heard": [*(fact.id for fact in scenario.seller.facts), *(found.id for found in buyer.moved_by)],
        "played": [beat.id for beat in buyer.beats],
        "seller": list(scenario.agenda.ids),
        "buyer": list(scenario.agenda.ids),
    }
    places: list[tuple[Path, tuple[str, ...]]] = [
        *((("buyer", "beats", place, "when"), beat.when) for place, beat in enumerate(buyer.beats)),
        *(
            (("buyer", "facts", place, "opens_when"), fact.opens_when)
            for place, fact in enumerate(buyer.facts)
        ),
    ]
    for path, conditions in places:
        for place, text in enumerate(conditions):
            condition = parsed(text)
            if condition.group is None:
                continue
            if condition.member not in names[condition.group]:
                known = suggestion(condition.member, names[condition.group])
                message = f"{condition.name!r} is not there; after '{condition.group}.' {known}"
                yield Fault((*path, place), message)
            elif condition.group in {"seller", "buyer"}:
                wrong = compared_fault(scenario.agenda[condition.member], condition)
                if wrong:
                    yield Fault((*path, place), wrong)


def compared_fault(issue: NumberIssue | ChoiceIssue, condition: Condition) -> str | None:
    """Why an issue's value cannot be compared like this, or None."""
    if isinstance(issue, NumberIssue):
        number = f"write for example '{condition.name} >= {issue.low:g}'"
        return f"{issue.id} is a number; {number}" if isinstance(condition.value, str) else None
    if condition.value in issue.choices and condition.compared in SAME:
        return None
    return f"{issue.id} is a choice; write for example '{condition.name} == {next(iter(issue.choices))}'"


def persona_faults(persona: Persona) -> Iterator[Fault]:
    """Tactics, slights and reliefs that there are none of."""
    reliefs = [relief.value for relief in Relief]
    for key, scales, known, what in (
        ("resents", persona.resents, GRIEVANCES, "no tactic or slight that a buyer can mind"),
        ("eases", persona.eases, reliefs, "nothing that eases a buyer"),
    ):
        for name in scales:
            if name not in known:
                message = f"is {what}; {suggestion(name, known)}"
                yield Fault(("buyer", "persona", key, name), message, at_key=True)
