"""What is wrong with a buyer's script and persona that no single field can see."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from trainer.negotiation.issues import ChoiceIssue, NumberIssue
from trainer.scenario.conditions import SAME, Condition, as_value, parsed
from trainer.scenario.fault import Fault, Path, suggestion
from trainer.scenario.mood import Mood
from trainer.scenario.persona import GRIEVANCES, Persona, Relief
from trainer.scenario.scenario import Scenario
from trainer.scenario.script import Beat, BeatKind

NEEDS: Mapping[BeatKind, tuple[str, ...]] = {
    BeatKind.TACTIC: ("tactic",),
    BeatKind.NIBBLE: ("asks",),
    BeatKind.JOINS: ("who",),
    BeatKind.MEETING: ("later", "reopens"),
}
"""What a kind of beat cannot do without."""
EXAMPLES = {
    "tactic": "'tactic: deadline'",
    "asks": "'asks: {payment_days: 60}'",
    "who": "'who: Max Byron, CFO'",
    "later": "'later: Two days later, on the phone'",
    "reopens": "'reopens: Good morning. I have slept on it.'",
}
ONLY: Mapping[str, BeatKind] = {
    "tactic": BeatKind.TACTIC,
    "severity": BeatKind.TACTIC,
    "true": BeatKind.TACTIC,
    "belied_by": BeatKind.TACTIC,
    "who": BeatKind.JOINS,
    "later": BeatKind.MEETING,
    "reopens": BeatKind.MEETING,
    "asks": BeatKind.NIBBLE,
}
"""What only one kind of beat makes use of."""
TORN = "begins with a small letter; if the comma before it belongs to the text, put all of it in quotes"
AGAIN = frozenset({BeatKind.TACTIC, BeatKind.SAY, BeatKind.JOINS})
"""What may be played more than once."""


def beat_faults(scenario: Scenario) -> Iterator[Fault]:
    """Beats that lack what their kind needs, bluffs that no fact of the buyer's can show to be one."""
    facts = [fact.id for fact in scenario.buyer.facts]
    for place, beat in enumerate(scenario.buyer.beats):
        path: Path = ("buyer", "beats", place)
        for need in NEEDS.get(beat.kind, ()):
            if not getattr(beat, need):
                message = f"a {beat.kind.value} beat needs '{need}'; add it, for example {EXAMPLES[need]}"
                yield Fault(path, message)
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
    meant = choice_meant(issue, str(condition.value)) or next(iter(issue.choices))
    compared = condition.compared if condition.compared in SAME else "=="
    return f"{issue.id} is a choice; write for example '{condition.name} {compared} {as_value(meant)}'"


def choice_meant(issue: ChoiceIssue, text: str) -> str | None:
    """The choice that is called so, or nearly so."""
    called = {
        word.lower(): choice for choice, found in issue.choices.items() for word in (found.name, choice)
    }
    near = get_close_matches(text.lower(), called, 1)
    return called[near[0]] if near else None


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


def idle_faults(scenario: Scenario) -> Iterator[Fault]:
    """What a file says and does not mean: keys of another kind, moods of nothing, waiting for oneself.

    Scenarios of sessions that were played are taken with them.
    """
    buyer = scenario.buyer
    yield from step_faults(scenario)
    yield from torn_faults(("buyer", "opening_lines"), buyer.opening_lines)
    if buyer.history is not None:
        yield from mood_faults(("buyer", "history"), buyer.history)
    for place, beat in enumerate(buyer.beats):
        path: Path = ("buyer", "beats", place)
        yield from stray_faults(path, beat)
        yield from torn_faults((*path, "again"), beat.again)
        if beat.mood is not None:
            yield from mood_faults((*path, "mood"), beat.mood)
        yield from self_faults((*path, "when"), beat.when, f"played.{beat.id}")
    for place, fact in enumerate(buyer.facts):
        yield from self_faults(("buyer", "facts", place, "opens_when"), fact.opens_when, f"told.{fact.id}")


def step_faults(scenario: Scenario) -> Iterator[Fault]:
    """Numbers of which a single value is left to speak of."""
    for place, issue in enumerate(scenario.issues):
        if isinstance(issue, NumberIssue) and 0 < issue.high - issue.low < issue.step:
            way = f"{issue.high - issue.low:g}"
            yield Fault(("issues", place, "step"), f"leaves one value only; write {way} or less")


def torn_faults(path: Path, lines: tuple[str, ...]) -> Iterator[Fault]:
    """Lines of a list that a comma has torn in two."""
    for place, line in enumerate(lines[1:], start=1):
        if line[0].islower():
            yield Fault((*path, place), TORN)


def stray_faults(path: Path, beat: Beat) -> Iterator[Fault]:
    for key, kind in ONLY.items():
        if key in beat.model_fields_set and beat.kind is not kind:
            message = (
                f"a {beat.kind.value} beat makes no use of it; take it out, or write 'kind: {kind.value}'"
            )
            yield Fault((*path, key), message, at_key=True)
    if "every" in beat.model_fields_set and not beat.again:
        message = "is for beats that come again; write 'again: [...]' too, or take it out"
        yield Fault((*path, "every"), message, at_key=True)


def mood_faults(path: Path, mood: Mood) -> Iterator[Fault]:
    if not mood.trust and not mood.resentment:
        yield Fault(path, "changes nothing; write 'trust: 0.1' or 'resentment: 0.1' beside the reason")


def self_faults(path: Path, conditions: tuple[str, ...], name: str) -> Iterator[Fault]:
    """Conditions that something waits for before it comes, and that only come true by its coming."""
    for place, text in enumerate(conditions):
        condition = parsed(text)
        if condition.name == name and not condition.holds({}):
            yield Fault((*path, place), "waits for itself and never comes; take this out")
