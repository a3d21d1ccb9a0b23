"""What there is to say about one turn of a talk that is looked at again, as lines ready to be shown."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from textual.content import Content

from trainer.debrief.document import MomentJson
from trainer.debrief.made_of import MOVES
from trainer.debrief.page import brings, scores_of
from trainer.debrief.page_record import SEEN
from trainer.debrief.sight import Sight
from trainer.exchange.transcript import Transcript
from trainer.ledger.concessions import Concession
from trainer.ledger.feelings import Level
from trainer.ledger.ledger import TACTIC_WORDS
from trainer.ledger.pressure import PressureEntry
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind, ReasonKind
from trainer.negotiation.printable import printable, quotable
from trainer.negotiation.wording import issue_name, joined
from trainer.practice.glance import MINUS, Glance, money_short
from trainer.practice.wording import FEELINGS, described, described_offer, described_terms, read_as
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason
from trainer.tui.numbers import Line
from trainer.tui.printing import one_line
from trainer.tui.replay_past import Moment

DECIDED = {**MOVES, MoveKind.OPEN: "opened the talk", MoveKind.ANSWER: "answered, without a change of terms"}
REASONS = {
    ReasonKind.RECIPROCITY: "you had given something",
    ReasonKind.ARGUMENT: "an argument that counts here",
    ReasonKind.NEED: "you answered a need",
    ReasonKind.TRUST: "trust",
}
ENDS = {
    EndReason.AGREED: "a deal",
    EndReason.SELLER_WALKED: "you walked away",
    EndReason.BUYER_WALKED: "they walked away",
    EndReason.ADJOURNED: "put off",
    EndReason.UNFINISHED: "stopped, nothing agreed",
}
TRUTHS = {True: "true", False: "not true", None: "whether it is true, the scenario does not say"}
LONGEST_QUOTE = 200
"""Characters of what somebody said or a scenario tells that are repeated in one line."""
Better: TypeAlias = tuple[int, MomentJson]
"""A key moment with its place among them."""


class About(NamedTuple):
    """What there is to say about something."""

    label: str
    words: str
    path: str | None = None
    """The number that it opens."""


def turn_lines(moment: Moment, found: Glance, sight: Sight, better: Better | None) -> Iterator[Line]:
    """Everything about a turn that may be seen."""
    for label, words, path in [
        *read_lines(moment, sight),
        *(better_lines(better, moment.state.scenario) if better is not None else ()),
        *(move_lines(moment) if sight.over else ()),
        *end_lines(moment),
        *([About("voice", moment.voiced)] if moment.voiced else ()),
        *(ledger_lines(moment, found, sight) if sight.panel else ()),
        *(feeling_lines(moment) if sight.feelings else ()),
    ]:
        content = Content.assemble((f"{label}: ", "$text-accent"), one_line(words))
        yield Line(content, path, f"Turn {moment.turn}, {label}")


def heading(moment: Moment, sight: Sight, moments: list[MomentJson] | None) -> Content:
    """Which turn it is, whose, in which round, and where the key moments are."""
    scenario, state = moment.state.scenario, moment.state
    where = f"Turn {moment.turn}, {who(moment.side, scenario)}"
    rest = f" · round {state.round} of {scenario.rounds}"
    if sight.over and moments != []:
        turns = "being looked for" if moments is None else ", ".join(str(each.turn) for each in moments)
        rest += f" · key moments: {turns}"
    return Content.assemble((where, "bold"), (rest, "$foreground-muted"))


def no_moment(moments: list[MomentJson] | None, sight: Sight, step: int) -> str:
    """Why there is no key moment to go to."""
    if not sight.over:
        return "Key moments come once the talk is over."
    if moments is None:
        return "The key moments are still being looked for."
    if not moments:
        return "There is no key moment: no other line that was tried would have changed much."
    return f"There is no key moment {'after' if step > 0 else 'before'} this turn."


def read_lines(moment: Moment, sight: Sight) -> Iterator[About]:
    """How the turn was read. Of the buyer's own only what is open to everybody, while the talk goes on."""
    acts = sight.fine_acts(moment.side)
    said = moment.state.utterances[-1]
    scenario = moment.state.scenario
    if moment.side is Side.SELLER:
        words = read_as(scenario, said.reading, acts=acts)
    else:
        words = described(said.reading, scenario.agenda, acts=acts)
    words = words or ("nothing in particular" if acts else "nothing that changes the dealing")
    yield About("read", words, f"turns.{moment.turn - 1}")


def better_lines(better: Better, scenario: Scenario) -> Iterator[About]:
    """Why it is a key moment, the better line, and what that would have come to."""
    place, moment = better
    path, found = f"moments.{place}", moment.counterfactual
    yield About("key moment", moment.effect, path)
    if moment.good or found is None:
        yield About("keep" if moment.good else "better", moment.better, path)
    else:
        yield About("better", f"“{moment.better}”", path)
    if found is None:
        return
    if found.buyer_says:
        says = f"{who(Side.BUYER, scenario)} then"
        yield About(f"without it {says}" if moment.good else says, f"“{found.buyer_says}”", path)
    what_if = f"{scores_of(found)}, {brings(found, scenario)}; {found.then}"
    yield About("without it" if moment.good else "what if", what_if, path)


def end_lines(moment: Moment) -> Iterator[About]:
    """How it ended, under the last turn."""
    ended, agenda = moment.ended, moment.state.scenario.agenda
    if ended is not None:
        terms = f": {described_terms(ended.terms, agenda)}" if ended.terms else ""
        yield About("end", f"{ENDS[ended.reason]}{terms}", "outcome.terms" if terms else "outcome.ended")


def move_lines(moment: Moment) -> Iterator[About]:
    """What the buyer's mind decided, and why."""
    state, move = moment.state, moment.state.utterances[-1].move
    if move is None:
        return
    scenario = state.scenario
    offer = f" ({described_offer(move.offer, scenario.agenda)})" if move.offer is not None else ""
    looks = FEELINGS[move.emotion][move.intensity - 1]
    yield About("decided", f"{scenario.buyer.first_name} {DECIDED[move.kind]}{offer}; {looks}")
    for reason in move.reasons:
        yield About("because", f"{REASONS[reason.kind]}, turn {reason.turn}: {quoted(reason.quote)}")
    yield from told_lines(move, scenario)


def told_lines(move: Move, scenario: Scenario) -> Iterator[About]:
    """The tactic, and what the buyer told and kept to itself."""
    if move.pressure is not None:
        truth = TRUTHS[move.pressure.true]
        yield About("tactic", f"{TACTIC_WORDS[move.pressure.tactic]} ({truth})")
    for label, facts in (
        ("told", move.facts),
        ("raised", (move.concern,) if move.concern else ()),
        ("kept back", move.parried),
    ):
        for fact in facts:
            yield About(label, one_line(scenario.buyer.fact(fact).text, LONGEST_QUOTE))
    if move.beat is not None:
        yield About("script", move.beat)


def ledger_lines(moment: Moment, found: Glance, sight: Sight) -> Iterator[About]:
    """What moved and what pushed, with both sides' money once the talk is over."""
    scenario, before = moment.state.scenario, moment.before
    if sight.over:
        for place, entry in enumerate(moment.concessions, start=before.concessions):
            yield About(entry.kind.value, concession_words(entry, scenario), f"concessions.{place}")
        for place, push in enumerate(moment.pressure, start=before.pressure):
            yield About("pressure", pressure_words(push, scenario), f"pressure.{place}")
        return
    for give in found.gives:
        if give.place >= before.concessions:
            yield About("moved", f"{who(give.side, scenario)} {give.text}", f"concessions.{give.place}")
    for seen in found.pressure:
        if seen.place >= before.pressure:
            yield About("pressure", f"{who(seen.side, scenario)}: {seen.tactic}", f"pressure.{seen.place}")


def concession_words(entry: Concession, scenario: Scenario) -> str:
    """A change of a standing offer: whose, on what, its worth to both, and how it was made."""
    currency, first_name = scenario.currency, scenario.buyer.first_name
    seller = entry.own if entry.side is Side.SELLER else entry.other
    buyer = entry.other if entry.side is Side.SELLER else entry.own
    issues = joined([issue_name(scenario.agenda, issue) for issue in entry.issues])
    money = f"{plus(seller, currency)}{scenario.a_year} for you, {plus(buyer, currency)} for {first_name}"
    marks = (
        (entry.accepted, "by saying yes"),
        (entry.undoes, "undoing what was agreed"),
        (entry.first_offer_taken, "the first offer, taken at once"),
        (entry.conditional, f"on a condition of turn {entry.turn}"),
        (entry.reason, "with a reason"),
        (entry.asked, "asked for"),
        (entry.self_bid, "bettered before it was answered"),
        (entry.split, "halves the difference"),
    )
    how = "".join(f"; {words}" for there, words in marks if there)
    return f"{who(entry.side, scenario)} on {issues}, {money}{how}"


def pressure_words(entry: PressureEntry, scenario: Scenario) -> str:
    severity = f"severity {entry.severity} of 3"
    return f"{who(entry.side, scenario)}: {TACTIC_WORDS[entry.tactic]}, {severity}: {quoted(entry.quote)}"


def feeling_lines(moment: Moment) -> Iterator[About]:
    """What the turn did to trust and to both sides' resentment, with rule and amount."""
    name = printable(moment.state.scenario.buyer.first_name)
    ledger, before = moment.ledger, moment.before
    yield from evidence_lines(f"{name}'s trust", ledger.trust, before.trust, "trust")
    counts = dict(zip(Side, before.resentment, strict=True))
    for side, label in ((Side.BUYER, f"{name}'s resentment"), (Side.SELLER, "your resentment")):
        level, path = ledger.resentment[side], f"resentment.{side.value}"
        yield from evidence_lines(label, level, counts[side], path)


def evidence_lines(label: str, level: Level, count: int, path: str) -> Iterator[About]:
    """What has moved a feeling since there were ``count`` pieces of evidence, one change after another."""
    changes = level.evidence[count:]
    now = level.value - sum(found.change for found in changes)
    for place, found in enumerate(changes, start=count):
        now += found.change
        if abs(found.change) < SEEN:
            continue
        why = f" ({one_line(found.reason, LONGEST_QUOTE)})" if found.reason != found.rule else ""
        moved = f"{label} {points(found.change)} to {now:.2f}"
        yield About(moved, f"{found.rule}{why}: {quoted(found.quote)}", f"{path}.{place}")


def points(change: float) -> str:
    """A change of a feeling, with its sign."""
    return f"{change:+.2f}".replace("-", MINUS)


def plus(cents: int, currency: str) -> str:
    return f"{'+' if cents > 0 else ''}{money_short(cents, currency)}"


def quoted(words: str) -> str:
    return f"“{quotable(words, LONGEST_QUOTE)}”" if quotable(words) else "no words"


def who(side: Side, scenario: Scenario) -> str:
    return "you" if side is Side.SELLER else printable(scenario.buyer.first_name)


def faults(transcript: Transcript) -> str:
    """What is not right with the file, in one line; empty when all is."""
    broken = transcript.broken
    found = [*broken[:1], transcript.cut, transcript.made_by_others]
    said = [fault.removeprefix(f"{transcript.name}:").strip() for fault in found if fault]
    more = [f"{len(broken) - 1} more lines are not"] if len(broken) > 1 else []
    return " · ".join([*(f"line {fault}" if fault[:1].isdigit() else fault for fault in said), *more])
