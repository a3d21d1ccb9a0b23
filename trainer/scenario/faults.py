"""What is wrong with a scenario that no single field can see; each message says what to write instead."""

from collections import Counter
from collections.abc import Iterable, Iterator

from trainer.negotiation.grid import MOST_PACKAGES, count_packages
from trainer.negotiation.issues import Agenda, ChoiceIssue, NumberIssue, Side, Value
from trainer.negotiation.payoffs import Bound, Valuation, Worth, worth_fault
from trainer.scenario.buyer_faults import beat_faults, condition_faults, persona_faults
from trainer.scenario.fault import Fault, Path, suggestion
from trainer.scenario.scenario import Scenario
from trainer.scenario.sizes import LARGEST, most_money, unfit_numbers


def faults(scenario: Scenario) -> list[Fault]:
    """Everything that no single field can see: names that lead nowhere, limits that exclude the openings.

    A scenario read from a file or a transcript is used only when this is empty.
    """
    unfit = [Fault(path, message) for path, message in unfit_numbers(scenario)]
    if unfit:
        return unfit
    found = [*issue_faults(scenario), *contract_faults(scenario)]
    for side, party in ((Side.SELLER, scenario.seller), (Side.BUYER, scenario.buyer)):
        found += valuation_faults(scenario.agenda, (side.value, "valuation"), party.valuation)
        if round(party.target * 100) <= round(party.walk_away * 100):
            found.append(Fault((side.value, "target"), f"must be above the walk-away of {party.walk_away:g}"))
    found += [*name_faults(scenario), *term_faults(scenario)]
    found += [*beat_faults(scenario), *condition_faults(scenario), *persona_faults(scenario.buyer.persona)]
    return found or space_faults(scenario)


def issue_faults(scenario: Scenario) -> Iterator[Fault]:
    """Issues with ranges that hold nothing, with the same id, with openings outside."""
    for name, place in repeated(issue.id for issue in scenario.issues):
        yield Fault(
            ("issues", place, "id"), f"'{name}' is the id of another issue too; give it its own", at_key=True
        )
    count = count_packages(scenario.agenda)
    if count > MOST_PACKAGES:
        yield Fault(
            ("issues",), f"make {count:,} packages; use coarser steps, {MOST_PACKAGES:,} are the most"
        )
    for place, issue in enumerate(scenario.issues):
        path: Path = ("issues", place)
        if isinstance(issue, NumberIssue) and issue.low >= issue.high:
            yield Fault((*path, "high"), f"must be above low, which is {issue.low:g}")
            continue
        if isinstance(issue, ChoiceIssue) and len(issue.choices) < 2:
            yield Fault((*path, "choices"), "must be two or more; name another one")
            continue
        for side in Side:
            wrong = value_fault(issue, getattr(issue.opening, side))
            if wrong:
                yield Fault((*path, "opening", side.value), wrong)


def value_fault(issue: NumberIssue | ChoiceIssue, value: Value) -> str | None:
    """Why an issue cannot have this value, or None."""
    if issue.allows(value):
        return None
    if isinstance(issue, ChoiceIssue):
        return f"'{value}' is no choice of {issue.id}; " + suggestion(str(value), issue.choices)
    span = f"write a number from {issue.low:g} to {issue.high:g}"
    if isinstance(value, str):
        return f"'{value}' is no plain number; {span}"
    return f"{value:g} is outside the range of {issue.id}; {span}"


def repeated(names: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Names that came before, with their place."""
    seen: Counter[str] = Counter()
    for place, name in enumerate(names):
        if seen[name]:
            yield name, place
        seen[name] += 1


def contract_faults(scenario: Scenario) -> Iterator[Fault]:
    """A term that is no issue in months, or that may be no time at all."""
    named = scenario.contract.issue
    if named is None:
        return
    if scenario.contract.per == "deal":
        yield Fault(
            ("contract", "issue"), "is of no use where the whole deal is counted; take it, or 'per', out"
        )
    issue = scenario.agenda.by_id.get(named)
    if not isinstance(issue, NumberIssue):
        numbers = [found.id for found in scenario.issues if isinstance(found, NumberIssue)]
        yield Fault(
            ("contract", "issue"),
            f"'{named}' is no number issue counted in months; {suggestion(named, numbers)}",
        )
    elif issue.low <= 0:
        place = scenario.agenda.ids.index(named)
        yield Fault(("issues", place, "low"), "must be more than 0: it is the contract's length in months")


def valuation_faults(agenda: Agenda, path: Path, valuation: Valuation) -> Iterator[Fault]:
    """Issues that do not exist, worth and bounds that do not fit their issue."""
    for issue, worth in valuation.worth.items():
        if issue not in agenda:
            yield Fault((*path, "worth", issue), f"there is no such issue; {suggestion(issue, agenda.ids)}")
            continue
        yield from worth_faults(agenda, (*path, "worth", issue), issue, worth)
    for place, never in enumerate(valuation.never):
        for issue, bound in never.items():
            at = (*path, "never", place, issue)
            wrong = bound_fault(agenda, issue, bound)
            if wrong:
                yield Fault(at, wrong)


def worth_faults(agenda: Agenda, path: Path, issue: str, worth: Worth) -> Iterator[Fault]:
    wrong = worth_fault(agenda, issue, worth)
    if wrong:
        row, message = wrong
        at = (*path, "table", row) if row is not None else path
        yield Fault(at, message, at_key=True)
    for place, name in enumerate(worth.scale):
        if not isinstance(agenda.by_id.get(name), NumberIssue):
            numbers = [found.id for found in agenda.issues if isinstance(found, NumberIssue)]
            yield Fault((*path, "scale", place), f"'{name}' is no number issue; {suggestion(name, numbers)}")


def bound_fault(agenda: Agenda, name: str, bound: Bound) -> str | None:
    """What is wrong with a bound of a term that a side will not have, or None."""
    issue = agenda.by_id.get(name)
    if issue is None:
        return f"there is no such issue; {suggestion(name, agenda.ids)}"
    if isinstance(issue, ChoiceIssue):
        if bound.above is not None or bound.below is not None or not bound.is_:
            return "is a choice; write 'is: [...]' with the choices that are out"
        unknown = [choice for choice in bound.is_ if choice not in issue.choices]
        return (
            f"'{unknown[0]}' is no choice of it; {suggestion(unknown[0], issue.choices)}" if unknown else None
        )
    if bound.is_ or (bound.above is None and bound.below is None):
        return "is a number; write 'above: ...' or 'below: ...'"
    return None


def name_faults(scenario: Scenario) -> Iterator[Fault]:
    """Ids used twice, arguments about facts that are not there."""
    seller = [fact.id for fact in scenario.seller.facts]
    places: list[tuple[str, Path]] = [
        *((name, ("seller", "facts", place, "id")) for place, name in enumerate(seller)),
        *((fact.id, ("buyer", "facts", place, "id")) for place, fact in enumerate(scenario.buyer.facts)),
        *(
            (found.id, ("buyer", "moved_by", place, "id"))
            for place, found in enumerate(scenario.buyer.moved_by)
        ),
    ]
    for name, place in repeated(name for name, _ in places):
        yield Fault(
            places[place][1],
            f"'{name}' is the id of another fact or argument too; give it its own",
            at_key=True,
        )
    if not scenario.buyer.name.split():
        yield Fault(("buyer", "name"), "holds nothing to be read; write the buyer's name")
    for name, place in repeated(beat.id for beat in scenario.buyer.beats):
        yield Fault(
            ("buyer", "beats", place, "id"), f"'{name}' is the id of another beat too; give it its own"
        )
    for place, argument in enumerate(scenario.buyer.moved_by):
        path: Path = ("buyer", "moved_by", place)
        if argument.fact is not None and argument.fact not in seller:
            message = f"the seller has no fact '{argument.fact}'; {suggestion(argument.fact, seller)}"
            yield Fault((*path, "fact"), message)
        if argument.fact is None and not argument.topics:
            yield Fault(path, "an argument without a fact needs topics; write 'topics: [...]'")
    for place, fact in enumerate(scenario.buyer.facts):
        if fact.raised_in is not None and fact.stage != 1:
            message = "only a fact of stage 1 is told unasked; take this out, or write 'stage: 1'"
            yield Fault(("buyer", "facts", place, "raised_in"), message)


def term_faults(scenario: Scenario) -> Iterator[Fault]:
    """Terms that serve a need or are asked for, of issues or values that are not there."""
    terms: list[tuple[Path, dict[str, Value]]] = [
        (("buyer", "facts", place, "served_by"), fact.served_by)
        for place, fact in enumerate(scenario.buyer.facts)
    ]
    terms += [
        (("buyer", "beats", place, "asks"), beat.asks) for place, beat in enumerate(scenario.buyer.beats)
    ]
    for path, wanted in terms:
        for name, value in wanted.items():
            issue = scenario.agenda.by_id.get(name)
            if issue is None:
                message = f"there is no such issue; {suggestion(name, scenario.agenda.ids)}"
                yield Fault((*path, name), message, at_key=True)
            elif wrong := value_fault(issue, value):
                yield Fault((*path, name), wrong)


def space_faults(scenario: Scenario) -> list[Fault]:
    """Sums beyond reckoning; openings that their own side would refuse, with no way down from them."""
    found: list[Fault] = []
    for side, party in ((Side.SELLER, scenario.seller), (Side.BUYER, scenario.buyer)):
        if most_money(scenario.agenda, scenario.contract, party.valuation) > LARGEST:
            message = f"can add up to more than {LARGEST:,.0f}{scenario.a_year}; write smaller numbers"
            found.append(Fault((side.value, "valuation"), message, at_key=True))
    if found:
        return found
    for side in Side:
        opening = scenario.openings[side]
        worth = scenario.payoffs[side].cents(opening)
        if scenario.payoffs[side].forbids(opening) is not None:
            message = f"rules out the {side.value}'s own opening; change one of the two"
            found.append(Fault((side.value, "valuation", "never"), message))
        if worth <= scenario.floors[side]:
            message = (
                f"the {side.value}'s own opening is worth {worth / 100:,.2f} to it, which is not above this; "
                "lower it, or open higher"
            )
            found.append(Fault((side.value, "walk_away"), message))
    return found
