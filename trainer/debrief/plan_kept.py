"""The plan made before the talk against what was done: a verdict on each point, with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.debrief.amounts import a_year, money
from trainer.debrief.guesses import touched, touches
from trainer.debrief.outcome import outcome_of
from trainer.debrief.talk import Talk
from trainer.ledger.concessions import Concession
from trainer.ledger.setting import Utterance
from trainer.negotiation.acts import Act
from trainer.negotiation.content import content
from trainer.negotiation.issues import ChoiceIssue, Issue, Package, Side, Terms
from trainer.negotiation.wording import issue_name, joined, spoken
from trainer.perception.context import Context
from trainer.perception.reader import Reader
from trainer.scenario.party import BuyerFact
from trainer.scenario.scenario import Scenario
from trainer.session.turn import reader_for


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a point of the plan."""

    point: str
    """Where the point stands in the plan: "target", "gets.0"."""
    words: str
    turn: int | None = None
    """The turn that shows it; None where no line does."""
    quote: str = ""


def verdicts(talk: Talk, scenario: Scenario) -> Iterator[Verdict]:
    """A verdict on every point of the plan, in its order. Nothing while the talk goes on."""
    plan = talk.prepared
    if plan is None or talk.going_on:
        return
    reader = reader_for(scenario)
    if plan.target is not None:
        yield on_target(talk, scenario, round(plan.target * 100))
    if plan.bottom_line is not None:
        yield on_bottom_line(talk, scenario, round(plan.bottom_line * 100))
    for place, guess in enumerate(plan.guesses):
        yield on_guess(talk, scenario, f"guesses.{place}", guess)
    for place, give in enumerate(plan.gives):
        yield on_give(talk, scenario, reader, f"gives.{place}", give)
    for place, get in enumerate(plan.gets):
        yield on_get(talk, scenario, reader, f"gets.{place}", get)


def on_target(talk: Talk, scenario: Scenario, target: int) -> Verdict:
    """Whether the agreed terms pay what was aimed for, by the line that closed the talk."""
    if talk.terms is None:
        return shown("target", "not reached: there is no deal", last_line(talk))
    got = outcome_of(talk, scenario).seller
    away = money(abs(got - target), scenario.currency)
    words = f"reached, by {away}" if got >= target else f"not reached, {away} short"
    return shown("target", words, closing_line(talk))


def on_bottom_line(talk: Talk, scenario: Scenario, bottom: int) -> Verdict:
    """Whether any offer or yes of the seller's went below what it had set itself."""
    worth = scenario.payoffs[Side.SELLER]
    for turn, quote, package in own_packages(talk):
        below = bottom - worth.cents(package)
        if below > 0:
            words = f"crossed: this would have paid {a_year(below, scenario)} less"
            return Verdict("bottom_line", words, turn, quote)
    theirs = worth.cents(talk.ledger.positions.on_table(Side.BUYER))
    named = talk.ledger.positions.made[Side.BUYER] > 0
    if talk.terms is None and named and theirs >= bottom:
        over = a_year(theirs - bottom, scenario)
        return shown("bottom_line", f"kept, and their last offer was {over} above it", last_line(talk))
    return Verdict("bottom_line", "kept: nothing that you offered or signed pays less")


def own_packages(talk: Talk) -> list[tuple[int, str, Package]]:
    """What the seller offered or said yes to, in the order of the talk."""
    ledger = talk.ledger
    entries = [one for one in ledger.concessions.entries if one.side is Side.SELLER]
    firm = [(one.turn, one.quote, one.after) for one in entries]
    tied = [
        (trade.proposal.turn, trade.proposal.quote, trade.proposal.package)
        for trade in ledger.positions.trades
        if trade.proposal.side is Side.SELLER
    ]
    return sorted([*firm, *tied], key=lambda one: one[0])


def on_guess(talk: Talk, scenario: Scenario, point: str, guess: str) -> Verdict:
    """Whether it matters to the buyer, and whether the talk found it out."""
    if not touches(scenario, guess):
        return Verdict(point, "nothing of theirs was found in it")
    found = touched(scenario, guess)
    if found is None:
        return Verdict(point, "it did: they weigh it")
    told = told_in(talk, found[0])
    if told is None:
        return Verdict(point, "it did, and you never heard it from them")
    said, fact = talk.utterances[told - 1].text, found[0].text
    return Verdict(point, "it did, and they told you", told, fact if fact in said else said)


def told_in(talk: Talk, fact: BuyerFact) -> int | None:
    """The turn in which the buyer told something, or first raised it."""
    moves = ((said.turn, said.move) for said in talk.utterances if said.move is not None)
    return next((turn for turn, move in moves if fact.id in (*move.facts, move.concern)), None)


def on_give(talk: Talk, scenario: Scenario, reader: Reader, point: str, wish: str) -> Verdict:
    """Whether what was meant to be given was, and for what."""
    meant = issues_in(scenario, wish, values_in(scenario, reader, wish))
    if not meant:
        return spoken_of(talk, point, wish)
    for entry in talk.ledger.concessions.entries:
        given = [issue for issue in meant if entry.side is Side.SELLER and gave(scenario, entry, issue)]
        if given:
            named = issue_name(scenario.agenda, given[0])
            return Verdict(point, f"given ({named}), {came_back(entry)}", entry.turn, entry.quote)
    for trade in talk.ledger.positions.trades:
        offered = trade.proposal
        if offered.side is Side.SELLER and not set(meant).isdisjoint(offered.offer.terms):
            return Verdict(point, "offered on a condition, and not taken up", offered.turn, offered.quote)
    return Verdict(point, "not given: you kept it")


def gave(scenario: Scenario, entry: Concession, issue: str) -> bool:
    """Whether a change of the seller's gave on an issue, whatever it did on others."""
    worth = scenario.payoffs[Side.SELLER]
    changed = {**entry.before, issue: entry.after[issue]}
    return issue in entry.issues and worth.cents(changed) < worth.cents(entry.before)


def came_back(entry: Concession) -> str:
    """What a give got, in a few words."""
    if entry.accepted:
        return "with your yes to their terms"
    if entry.conditional:
        return "on a condition that they took up"
    answered = entry.reciprocated_turn
    return f"and they moved in turn {answered}" if answered is not None else "and nothing came back for it"


def on_get(talk: Talk, scenario: Scenario, reader: Reader, point: str, wish: str) -> Verdict:
    """Whether what was meant to be got stands in the deal, else whether it was asked for."""
    wanted = values_in(scenario, reader, wish)
    meant = issues_in(scenario, wish, wanted)
    if not meant:
        return spoken_of(talk, point, wish)
    worth, agenda = scenario.payoffs[Side.SELLER], scenario.agenda
    for issue in meant:
        if talk.terms is None:
            break
        base = {**talk.terms, issue: wanted.get(issue, scenario.openings[Side.BUYER][issue])}
        gained = worth.cents(talk.terms) - worth.cents(base)
        if gained > 0 or (gained == 0 and issue in wanted):
            got = spoken(agenda, issue, talk.terms[issue])
            return shown(point, f"got: {got}", line_that_got(talk, issue))
    asked = next((said for said in talk.turns(Side.SELLER) if asks_for(said, meant)), None)
    if asked is None:
        return Verdict(point, "never asked for")
    if talk.terms is None:
        return shown(point, "asked for, and there is no deal", asked)
    stands = joined([spoken(agenda, issue, talk.terms[issue]) for issue in meant])
    return shown(point, f"not got: it is {stands}", asked)


def asks_for(said: Utterance, meant: list[str]) -> bool:
    """Whether a line of the seller's asks for one of some issues, or names terms for it."""
    offer = said.reading.offer
    named = {*said.reading.asked_issues, *(offer.terms if offer else ()), *(offer.asked if offer else ())}
    return not named.isdisjoint(meant)


def line_that_got(talk: Talk, issue: str) -> Utterance | None:
    """The line in which the buyer moved on an issue, else the one that closed the deal."""
    for entry in talk.ledger.concessions.entries:
        if entry.side is Side.BUYER and issue in entry.issues and not entry.accepted:
            return talk.utterances[entry.turn - 1]
    return closing_line(talk)


def spoken_of(talk: Talk, point: str, wish: str) -> Verdict:
    """What there is to say of a wish that names no issue: whether the seller spoke of it."""
    about = content(wish)
    found = next((said for said in talk.turns(Side.SELLER) if about & content(said.text)), None)
    return shown(point, "you spoke of it", found) if found is not None else Verdict(point, "never spoken of")


def issues_in(scenario: Scenario, wish: str, valued: Terms) -> list[str]:
    """The issues that a point of the plan names: by what they or their choices are called, or by the values
    that it was read to name.
    """
    return [issue.id for issue in scenario.agenda.issues if issue.id in valued or is_named(issue, wish)]


def is_named(issue: Issue, wish: str) -> bool:
    names = [issue.name, issue.id.replace("_", " "), *issue.aliases]
    if isinstance(issue, ChoiceIssue):
        names += [name for choice in issue.choices.values() for name in (choice.name, *choice.aliases)]
    return any(re.search(rf"\b{re.escape(name)}s?\b", wish, re.IGNORECASE) for name in names if len(name) > 2)


def values_in(scenario: Scenario, reader: Reader, wish: str) -> Terms:
    """The values that a point of the plan names: "36 months", "net 45"."""
    standing = {side: dict(scenario.openings[side]) for side in Side}
    offer = reader.read(wish, Context(speaker=Side.SELLER, standing=standing)).offer
    return {**offer.terms, **offer.asked} if offer is not None else {}


def closing_line(talk: Talk) -> Utterance | None:
    """The last yes, by which the talk was closed; without one the last line."""
    yes = (said for said in reversed(talk.utterances) if said.reading.has(Act.ACCEPT))
    return next(yes, last_line(talk))


def last_line(talk: Talk) -> Utterance | None:
    return talk.utterances[-1] if talk.utterances else None


def shown(point: str, words: str, said: Utterance | None) -> Verdict:
    """A verdict with the line that shows it."""
    return Verdict(point, words) if said is None else Verdict(point, words, said.turn, said.text)
