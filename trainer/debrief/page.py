"""The written debrief: numbers, key moments, and where every number comes from."""

from collections.abc import Iterator

from trainer.debrief.arithmetic import sentence, signed
from trainer.debrief.blocks import Block, Heading, Paragraph, Quote
from trainer.debrief.document import CounterfactualJson, Document, MomentJson, ScoresJson
from trainer.debrief.explain_lifetime import lifetime_blocks
from trainer.debrief.explain_score import empathy_blocks, outcome_blocks
from trainer.debrief.hindsight import cash, prepared, revealed
from trainer.debrief.outcome import MISSED_SCORE, NO_ZOPA_SCORE, UNREACHED_SCORE
from trainer.debrief.page_record import empathy, feelings, gives_and_gets, pressure
from trainer.debrief.scores import BOTH
from trainer.debrief.talk import Talk
from trainer.negotiation.wording import spoken_list
from trainer.scenario.scenario import Scenario

VERDICTS = {
    "partner": "You won for your team and kept the relationship.",
    "hardball": "You won the terms and left the relationship poorer than you found it.",
    "pushover": "They liked dealing with you, and your team pays for it.",
    "lose-lose": "Neither the terms nor the relationship came out well.",
}
"""What a quadrant means where there is a deal."""
RESENTED = {
    "partner": "You won for your team. They took the terms and still resent how they were treated.",
    "pushover": "They took the terms and still resent how they were treated, and your team pays for it.",
}
"""The same where the buyer's resentment is :data:`SORE` or more at the end: nobody liked that dealing."""
SORE = 0.3
NO_DEAL = {
    NO_ZOPA_SCORE: "No deal, and none was possible: what suits them would not have paid you.",
    UNREACHED_SCORE: "No deal: their last offer was below your walk-away, and terms that suit both "
    "were there and not found.",
    MISSED_SCORE: "No deal, though their last offer was above your walk-away: that money is gone.",
}
"""What an outcome means where there is none: the quadrant is of a result, and this talk has no terms."""
GONE = "The deal that was there is gone."
PARTED = {True: "They would talk to you again.", False: "They will not want to talk to you again soon."}
ENDS = {
    "agreed": "You have a deal.",
    "seller_walked": "You walked away.",
    "buyer_walked": "They walked away.",
    "adjourned": "The talk was put off without a deal.",
    "unfinished": "The talk was not finished.",
}
IMAGINED_ENDS = {
    "agreed": "a deal",
    "seller_walked": "no deal, you leave",
    "buyer_walked": "no deal, they walk away",
    "adjourned": "no deal, the talk is put off",
    "unfinished": "no end",
}
GOES_ON = "The talk can be taken up again, so what belongs to its end stays closed until then."


def verdict(scores: ScoresJson, *, deal: bool, resentment: float) -> str:
    """What a result and the buyer's resentment at the end mean, in words; empty where there is no result."""
    sore = resentment >= SORE
    if deal:
        quadrant = scores.quadrant or ""
        return (sore and RESENTED.get(quadrant)) or VERDICTS.get(quadrant, "")
    if scores.outcome is None:
        return ""
    if scores.empathy is None:
        return NO_DEAL[scores.outcome]
    friends = scores.empathy >= BOTH and not sore
    gone = f" {GONE}" if scores.outcome == UNREACHED_SCORE and not friends else ""
    return f"{NO_DEAL[scores.outcome]}{gone} {PARTED[friends]}"


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
    axes = f"Outcome {shown(scores.outcome)} · empathy {shown(scores.empathy)}"
    named = f" · {scores.quadrant or 'no quadrant'}" if outcome.deal or scores.quadrant is None else ""
    means = verdict(scores, deal=outcome.deal, resentment=document.resentment.buyer.final)
    yield Paragraph(f"{ENDS[outcome.ended]} {axes}{named}. {means}".strip())
    if scenario is None or outcome.seller_payoff is None:
        if scenario is None and outcome.terms:
            yield Paragraph(f"Terms: {spoken_list(talk.ledger.setting.agenda, outcome.terms)}.")
        yield Paragraph(
            "Without a scenario nobody's numbers are known; what follows is read from the words alone."
        )
        return
    if outcome.terms is not None:
        yield Paragraph(f"Terms: {spoken_list(scenario.agenda, outcome.terms)}.")
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
        yield Paragraph(
            f"Worth {worth}{scenario.a_year} to you (walk-away {floor}, target {target}){share}.{used}"
        )
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
    """A line, what it did, the better one, and what that would have come to."""
    yield Quote(moment.quote, f"Turn {moment.turn}, you said")
    yield Paragraph(f"It {sentence(moment.effect)} {moment.buyer_made_of_it}")
    found = moment.counterfactual
    if moment.good or found is None:
        yield Paragraph(moment.better)
    else:
        yield Quote(moment.better, "Better")
    if found is not None:
        if found.buyer_says:
            says = f"{scenario.buyer.first_name} would have said"
            yield Quote(found.buyer_says, f"Without it {says}" if moment.good else says)
        yield Paragraph(played_out(found, scenario, good=moment.good))


def played_out(found: CounterfactualJson, scenario: Scenario, *, good: bool) -> str:
    """How the talk ends with another line, in a sentence."""
    end = (
        f"deal at {spoken_list(scenario.agenda, found.terms)}" if found.terms else IMAGINED_ENDS[found.ended]
    )
    money = brings(found, scenario)
    lead = f"Without it, with “{found.line}” instead" if good else "Played out"
    scores = scores_of(found)
    return f"{lead}: {end}; {money}; {scores}. Assumed: {found.then}."


def scores_of(found: CounterfactualJson) -> str:
    return f"outcome {found.outcome}, empathy {shown(found.empathy)}"


def brings(found: CounterfactualJson, scenario: Scenario) -> str:
    """What another line changes in money, a year and over the account's life, which resentment shortens."""
    gain, life = round(found.gain), round(found.lifetime_gain)
    if not gain and not life:
        return "the same money for you"
    year = f"{signed(100 * gain, scenario.currency) if gain else 'the same money'}{scenario.a_year}"
    if scenario.future is None:
        return f"{year} for you"
    return f"{year} and {signed(100 * life, scenario.currency)} over the account's life for you"


def shown(score: int | None) -> str:
    return "—" if score is None else str(score)
