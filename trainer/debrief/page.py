"""The written debrief: numbers, key moments, and where every number comes from."""

from collections.abc import Iterator

from trainer.debrief.arithmetic import what
from trainer.debrief.better import money
from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph, Quote, Table
from trainer.debrief.document import Document, MomentJson
from trainer.debrief.explain_lifetime import lifetime_blocks
from trainer.debrief.explain_score import empathy_blocks, outcome_blocks
from trainer.debrief.hindsight import cash, prepared, revealed
from trainer.debrief.talk import Talk
from trainer.debrief.weak import mark, note
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import issue_name, short_list
from trainer.scenario.scenario import Scenario

VERDICTS: dict[tuple[bool, str | None], str] = {
    (True, "partner"): "You won for your team and kept the relationship.",
    (True, "hardball"): "You won the terms and left the relationship poorer than you found it.",
    (True, "pushover"): "They liked dealing with you, and your team pays for it.",
    (True, "lose-lose"): "Neither the terms nor the relationship came out well.",
    (False, "partner"): "Nothing is signed, and the door is open.",
    (False, "hardball"): "Nothing is signed, and the door is shut.",
    (False, "pushover"): "They liked talking to you, and a deal that was there is gone.",
    (False, "lose-lose"): "A deal that was there is gone, and so is the goodwill.",
}
ENDS = {
    "agreed": "You have a deal.",
    "seller_walked": "You walked away.",
    "buyer_walked": "They walked away.",
    "adjourned": "The talk was put off without a deal.",
    "unfinished": "The talk was not finished.",
}
GOES_ON = "The talk can be taken up again, so what belongs to its end stays closed until then."


def page(talk: Talk, document: Document) -> list[Block]:
    """The debrief as blocks."""
    scenario = talk.scenario
    sight = talk.sight
    blocks: list[Block] = [*result(talk, document)]
    if scenario is not None and sight.over:
        blocks += moments(document, scenario)
    if sight.panel:
        blocks += gives_and_gets(talk)
        blocks += pressure(talk)
        blocks += empathy(talk)
    if sight.feelings:
        blocks += feelings(talk, document)
    if scenario is not None and sight.over:
        blocks += revealed(talk, scenario)
        blocks += prepared(document, scenario)
    if not sight.over:
        blocks.append(Paragraph(GOES_ON))
    if document.next:
        blocks += [Heading("One thing to try next"), Paragraph(document.next)]
    return blocks


def result(talk: Talk, document: Document) -> Iterator[Block]:
    """The two axes, the quadrant, the money."""
    scenario, scores, outcome = talk.scenario, document.scores, document.outcome
    yield Heading(f"Debrief: {scenario.title}" if scenario else "Debrief")
    verdict = VERDICTS.get((outcome.deal, scores.quadrant), "")
    axes = f"Outcome {shown(scores.outcome)} · empathy {shown(scores.empathy)}"
    numbers = f"{axes} · {scores.quadrant or 'no quadrant'}"
    yield Paragraph(f"{ENDS[outcome.ended]} {numbers}. {verdict}".strip())
    if scenario is None or outcome.seller_payoff is None:
        if scenario is None and outcome.terms:
            yield Paragraph(f"Terms: {short_list(talk.ledger.setting.agenda, outcome.terms)}.")
        yield Paragraph(
            "Without a scenario nobody's numbers are known; what follows is read from the words alone."
        )
        return
    if outcome.terms is not None:
        yield Paragraph(f"Terms: {short_list(scenario.agenda, outcome.terms)}.")
        share = (
            f", {outcome.seller_share:.0%} of what both gained" if outcome.seller_share is not None else ""
        )
        used = (
            f" The deal used {outcome.efficiency:.0%} of what was there."
            if outcome.efficiency is not None
            else ""
        )
        floor, target = cash(scenario.seller.walk_away, scenario), cash(scenario.seller.target, scenario)
        worth = cash(outcome.seller_payoff, scenario)
        yield Paragraph(f"Worth {worth} a year to you (walk-away {floor}, target {target}){share}.{used}")
    if document.estimate:
        yield Paragraph(
            "Their feelings are estimated from their words; take them as a hint, early ones most of all."
        )
    yield from outcome_blocks(talk)[:1]
    yield from empathy_blocks(talk)[:1]
    if scores.outcome is not None:
        yield from lifetime_blocks(talk)


def moments(document: Document, scenario: Scenario) -> Iterator[Block]:
    """The lines that made the difference."""
    if document.estimate:
        return
    yield Heading("Key moments")
    if not document.moments:
        yield Paragraph("No single other line we tried would have changed much.")
    for moment in document.moments:
        yield from one_moment(moment, scenario)


def one_moment(moment: MomentJson, scenario: Scenario) -> Iterator[Block]:
    yield Quote(moment.quote, f"Turn {moment.turn}, you said")
    yield Paragraph(f"It {moment.effect}. {moment.buyer_made_of_it}")
    yield Quote(moment.better, "Better")
    found = moment.counterfactual
    if found is None:
        return
    if found.buyer_says:
        yield Quote(found.buyer_says, f"{scenario.buyer.first_name} would have said")
    end = (
        f"deal at {short_list(scenario.agenda, found.terms)}"
        if found.terms
        else ENDS[found.ended].lower()[:-1]
    )
    gain = f"{'+' if found.gain >= 0 else '−'}{cash(abs(found.gain), scenario)} a year"
    yield Paragraph(
        f"Played out: {end}; {gain} for you, outcome {found.outcome}, empathy {shown(found.empathy)}. "
        f"Assumed: {found.then}."
    )


def gives_and_gets(talk: Talk) -> Iterator[Block]:
    """Every change of a standing offer, with what came back."""
    scenario = talk.scenario
    entries = talk.ledger.concessions.entries
    if scenario is None or not entries:
        return
    yield Heading("Gives and gets")
    rows = []
    for entry in entries:
        back = "—" if entry.reciprocated_turn is None else f"turn {entry.reciprocated_turn}"
        notes = [
            note
            for note, holds in (
                ("conditional", entry.conditional),
                ("accepted theirs", entry.accepted),
                ("bid against yourself" if entry.side is Side.SELLER else "self-bid", entry.self_bid),
                ("split the difference", entry.split),
            )
            if holds
        ]
        rows.append(
            [
                str(entry.turn),
                who(talk, entry.side),
                ", ".join(issue_name(scenario.agenda, issue) for issue in entry.issues),
                entry.kind.value,
                money_of(talk, scenario, entry.side, entry.own),
                money_of(talk, scenario, entry.side.other, entry.other),
                back,
                ", ".join(notes),
            ]
        )
    yield Table(("turn", "who", "on", "kind", "own", "other side", "answered", ""), rows)
    for side in Side:
        pattern = talk.ledger.concessions.pattern(side)
        if pattern is not None and talk.sight.inside(side):
            yield Paragraph(f"{who(talk, side).capitalize()}: gives {pattern.value} in size.")


def pressure(talk: Talk) -> Iterator[Block]:
    """Every tactic, its truth and the answer it got."""
    sight = talk.sight
    entries = talk.ledger.pressure.entries
    if not entries:
        return
    yield Heading("Pressure")
    truth = {True: ", true", False: ", not true", None: ""}
    items = []
    for entry in entries:
        held = truth[entry.true if sight.inside(entry.side) else None]
        answer = entry.answer.value if entry.answer else "none"
        items.append(
            f"turn {entry.turn}, {who(talk, entry.side)}: {what(entry.tactic)}"
            f"{mark(talk, entry.side, entry.tactic)} "
            f"(severity {entry.severity}{held}); answer: {answer} “{entry.quote}”"
        )
    yield Bullets(items)
    yield from note(items)


def empathy(talk: Talk) -> Iterator[Block]:
    """What was understood, and what was let pass."""
    sight = talk.sight
    entries = [
        entry for entry in talk.ledger.empathy.entries if entry.side is Side.SELLER and sight.empathy(entry)
    ]
    if not entries:
        return
    yield Heading("Empathy")
    items = []
    for entry in entries:
        why = f" ({entry.why})" if entry.why else ""
        if entry.act is None:
            items.append(f"turn {entry.turn}: a concern {entry.result.value}{why}")
            continue
        answers = f", answering turn {entry.opportunity_turn}" if entry.opportunity_turn else ""
        items.append(
            f"turn {entry.turn}: {what(entry.act)}{mark(talk, entry.side, entry.act)}, "
            f"level {entry.level}, {entry.result.value}{answers}, "
            f"{entry.points:g} points “{entry.quote}”{why}"
        )
    yield Bullets(items)
    yield from note(items)


def feelings(talk: Talk, document: Document) -> Iterator[Block]:
    """Resentment of both sides, with every contribution."""
    yield Heading("Resentment")
    for side, level in ((Side.BUYER, document.resentment.buyer), (Side.SELLER, document.resentment.seller)):
        guessed = "" if talk.played else ", an estimate from the words"
        yield Paragraph(f"{who(talk, side).capitalize()}: {level.final:.2f} of 1{guessed}")
        items = [
            f"turn {found.turn}: {found.change:+.2f} {found.rule} ({found.reason}) “{found.quote}”"
            for found in level.evidence
        ]
        if items:
            yield Bullets(items)


def who(talk: Talk, side: Side) -> str:
    if side is Side.SELLER:
        return "you" if talk.played else "seller"
    return talk.scenario.buyer.first_name if talk.scenario else "buyer"


def shown(score: int | None) -> str:
    return "—" if score is None else str(score)


def money_of(talk: Talk, scenario: Scenario, side: Side, cents: int) -> str:
    """What a change is worth to a side; the buyer's money is hidden while the talk goes on."""
    return signed(cents, scenario) if talk.sight.inside(side) else "hidden"


def signed(cents: int, scenario: Scenario) -> str:
    return f"{'+' if cents > 0 else '−' if cents < 0 else ''}{money(abs(cents), scenario.currency)}"
