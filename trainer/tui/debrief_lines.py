"""The lines that mattered: key moments, gives and gets, pressure, empathy."""

from collections.abc import Iterator

from trainer.debrief.arithmetic import sentence
from trainer.debrief.document import CounterfactualJson, EmpathyJson, MomentJson, PressureJson
from trainer.debrief.explain import AT_THE_END
from trainer.debrief.page import IMAGINED_ENDS, brings, scores_of
from trainer.debrief.page_record import LEVELS, SEVERITY, TRUTH, pattern_line
from trainer.debrief.trades import Trade, not_taken_up
from trainer.ledger.concessions import Concession
from trainer.ledger.pressure import Answer
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import issue_name, joined, spoken_list
from trainer.practice.wording import ANSWERS
from trainer.tui.debrief_findings import Findings
from trainer.tui.debrief_rows import Part, Row, signed

LEAD = 10
BETTER = 18


def key_moments(found: Findings) -> Part:
    """The turns where another line would have changed most, with what would have come of it."""
    moments = found.document.moments
    if not found.over:
        return Part("Key moments", [Row("Another line can be played out when the talk is over.")])
    if not moments:
        return Part(
            "Key moments", [Row("No single other line that was tried would have changed much.", "moments")]
        )
    rows: list[Row] = []
    for place, moment in enumerate(moments):
        rows += moment_rows(found, moment, place)
    return Part("Key moments — t tries one again", rows)


def moment_rows(found: Findings, moment: MomentJson, place: int) -> Iterator[Row]:
    """A moment: what was said, what it did, the better line, and what it would have led to."""
    turn, tail = moment.turn, moment.counterfactual

    def row(lead: str, text: str, *, quote: str = "", style: str = "") -> Row:
        return Row(text, f"moments.{place}", turn, quote, style, lead, BETTER)

    yield row(f"{place + 1}. turn {turn}", "You said:", quote=moment.quote, style="bold")
    yield row("it did", f"It {sentence(moment.effect)} {moment.buyer_made_of_it}")
    quoted = tail is not None and not moment.good
    better = f"“{moment.better}”" if quoted else moment.better
    yield row("keep" if moment.good else "better", better, style="$text-success")
    if tail is None:
        return
    if tail.buyer_says:
        says = f"{found.name} says"
        yield row(f"without it {says}" if moment.good else says, f"“{tail.buyer_says}”")
    yield row("without it" if moment.good else "played out", played_out(found, tail))


def played_out(found: Findings, tail: CounterfactualJson) -> str:
    """How the other line ends."""
    terms = spoken_list(found.scenario.agenda, tail.terms) if tail.terms else ""
    end = f"deal at {terms}" if terms else IMAGINED_ENDS[tail.ended]
    return f"{end}; {brings(tail, found.scenario)}; {scores_of(tail)}. Assumed: {tail.then}."


def gives_and_gets(found: Findings) -> Part:
    """Every change of a standing offer, and what came back for it."""
    if not found.talk.sight.panel:
        return Part("Gives and gets", [Row(AT_THE_END)])
    entries = found.talk.ledger.concessions.entries
    rows = [concession_row(found, entry, f"concessions.{place}") for place, entry in enumerate(entries)]
    rows += [trade_row(found, trade) for trade in not_taken_up(found.talk.ledger.positions, found.scenario)]
    for side in (Side.SELLER, Side.BUYER):
        pattern = pattern_line(found.talk, side)
        if pattern is not None:
            whose = "You" if side is Side.SELLER else found.name
            rows.append(Row(f"{whose}: {pattern}", "concessions"))
    return Part("Gives and gets", rows or [Row("Neither side moved.")])


def concession_row(found: Findings, entry: Concession, path: str) -> Row:
    agenda, currency = found.scenario.agenda, found.currency
    issues = joined([issue_name(agenda, issue) for issue in entry.issues])
    other = found.name if entry.side is Side.SELLER else "you"
    back = "unanswered" if entry.reciprocated_turn is None else f"answered turn {entry.reciprocated_turn}"
    notes = [
        note
        for note, holds in (
            ("accepted the other's terms", entry.accepted),
            ("undid what was agreed", entry.undoes),
            (back, entry.gives and not entry.accepted),
            ("conditional, taken up", entry.conditional),
            ("bid against the own offer", entry.self_bid),
            ("split the difference", entry.split),
        )
        if holds
    ]
    worths = f"{found.who(entry.side)} {signed(entry.own, currency)}, {other} {signed(entry.other, currency)}"
    text = f"{found.who(entry.side)}: {issues or 'nothing changed'} · {entry.kind.value}"
    if found.over or (entry.side is Side.SELLER and not entry.accepted):
        text += f" · {worths}" if found.over else f" · {found.who(entry.side)} {signed(entry.own, currency)}"
    text += "".join(f" · {note}" for note in notes)
    return Row(text, path, entry.turn, entry.quote, "", f"turn {entry.turn}", LEAD)


def trade_row(found: Findings, trade: Trade) -> Row:
    """An offer on a condition that was not taken up: no concession, and in no sum."""
    state = "still open" if trade.open and not found.over else "not taken up"
    worth = f"would be {signed(trade.cents, found.currency)} for you"
    text = f"{found.who(trade.side)}: {trade.given}, if {trade.asked} · conditional, {state} · {worth}"
    path = f"turns.{trade.turn - 1}"
    return Row(text, path, trade.turn, trade.quote, "$foreground-muted", f"turn {trade.turn}", LEAD)


def pressure(found: Findings) -> Part:
    """Every tactic of either side that may be seen, whether it was true, and what it got."""
    if not found.talk.sight.panel:
        return Part("Pressure", [Row(AT_THE_END)])
    entries = found.document.pressure
    rows = [pressure_row(found, entry, f"pressure.{place}") for place, entry in enumerate(entries)]
    return Part("Pressure", rows or [Row("Neither side pushed.")])


def pressure_row(found: Findings, entry: PressureJson, path: str) -> Row:
    side, tactic = Side(entry.side), entry.tactic.replace("_", " ")
    stronger = ", from the stronger side" if entry.stronger == entry.side else ""
    answer = ""
    if entry.answer is not None:
        answer = f"; {found.who(side.other)} {ANSWERS[Answer(entry.answer)]}"
    text = f"{found.who(side)}: {tactic}, {SEVERITY[entry.severity]}{TRUTH[entry.true]}{stronger}{answer}"
    style = "$text-warning" if entry.severity > 1 else ""
    return Row(text, path, entry.turn, entry.quote, style, f"turn {entry.turn}", LEAD)


def empathy(found: Findings) -> Part:
    """What the seller understood, what was let pass, what was hollow."""
    if not found.talk.sight.panel:
        return Part("Empathy", [Row(AT_THE_END)])
    rows = [
        empathy_row(entry, f"empathy.{place}")
        for place, entry in enumerate(found.document.empathy)
        if entry.side == Side.SELLER.value
    ]
    return Part("Empathy", rows or [Row(f"Nothing that {found.name} showed was answered, or let pass.")])


def empathy_row(entry: EmpathyJson, path: str) -> Row:
    why = f" ({entry.why})" if entry.why else ""
    lead = f"turn {entry.turn}"
    if entry.act is None:
        text = f"a concern {'let pass' if entry.result == 'missed' else entry.result}{why}"
        return Row(text, path, entry.turn, entry.quote, "$text-warning", lead, LEAD)
    answers = f", answers turn {entry.opportunity_turn}" if entry.opportunity_turn else ""
    level = LEVELS[entry.level or 0]
    text = f"{entry.act.replace('_', ' ')} · {level} · {entry.result}{answers} · {entry.points:g} points{why}"
    style = "$text-warning" if entry.result == "hollow" else ""
    return Row(text, path, entry.turn, entry.quote, style, lead, LEAD)
