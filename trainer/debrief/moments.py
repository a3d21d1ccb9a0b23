"""Key moments: the lines where another line would have changed the most (DESIGN §9)."""

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.debrief.better import Suggestion, money, suggestions
from trainer.debrief.document import CounterfactualJson, MomentJson
from trainer.debrief.outcome import lifetime_of, outcome_of
from trainer.debrief.scores import empathy_so_far, scores
from trainer.debrief.talk import Talk
from trainer.debrief.whatif import Imagined, Speak, WhatIf
from trainer.ledger.feelings import Evidence
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.wording import spoken_list
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason
from trainer.session.turn import reader_for

MOST_MOMENTS = 2
MOST_TRIED = 14
"""What-ifs played for one debrief."""
WORTH_SAYING = 3
"""Points on the two axes that another line must be worth."""

MOVES = {
    MoveKind.COUNTER: "came towards you",
    MoveKind.HOLD: "held where they were",
    MoveKind.REFUSE: "refused",
    MoveKind.LAST_OFFER: "made it their last offer",
    MoveKind.ACCEPT: "said yes",
    MoveKind.CONFIRM: "closed the deal",
    MoveKind.NIBBLE: "asked for one thing more",
    MoveKind.WALK_AWAY: "walked away",
    MoveKind.ADJOURN: "put the talk off",
    MoveKind.FAREWELL: "let you go",
    MoveKind.CLARIFY: "did not understand",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """A turn, the better line, and what it would have changed."""

    suggestion: Suggestion
    what_if: WhatIf
    merit: float


def key_moments(talk: Talk, scenario: Scenario, speak: Speak | None = None) -> list[Moment]:
    """The turns where a better line would have changed most, at most two, in the order of the talk."""
    if not talk.played or not talk.closed:
        return []
    imagined = Imagined(talk, scenario, reader_for(scenario), speak)
    outcome, empathy = scores(talk)[0] or 0, empathy_so_far(talk)
    lifetime = lifetime_of(talk, scenario, outcome_of(talk, scenario)).value
    best: dict[int, Moment] = {}
    for suggestion in tried(talk, scenario):
        found = imagined.instead(suggestion.turn, suggestion.line)
        more_empathy = empathy_so_far(found.talk) - empathy
        merit = found.outcome_score - outcome + more_empathy
        gains = merit >= WORTH_SAYING and (found.lifetime > lifetime or more_empathy > 0)
        earlier = best.get(suggestion.turn)
        if gains and (earlier is None or merit > earlier.merit):
            best[suggestion.turn] = Moment(suggestion, found, merit)
    chosen = sorted(best.values(), key=lambda moment: (-moment.merit, moment.suggestion.turn))
    return sorted(chosen[:MOST_MOMENTS], key=lambda moment: moment.suggestion.turn)


def tried(talk: Talk, scenario: Scenario) -> Iterator[Suggestion]:
    """The suggestions to play out: each line once, no more than :data:`MOST_TRIED`."""
    seen: set[tuple[int, str]] = set()
    for suggestion in suggestions(talk, scenario):
        key = suggestion.turn, suggestion.line
        if key not in seen and len(seen) < MOST_TRIED:
            seen.add(key)
            yield suggestion


def described(talk: Talk, scenario: Scenario, moment: Moment) -> MomentJson:
    """A moment for the document."""
    suggestion, found = moment.suggestion, moment.what_if
    said = talk.utterances[suggestion.turn - 1]
    outcome = outcome_of(talk, scenario)
    lifetime = lifetime_of(talk, scenario, outcome).value
    return MomentJson(
        turn=said.turn,
        quote=said.text,
        effect=suggestion.effect,
        buyer_made_of_it=made_of_it(talk, scenario, said.turn),
        better=suggestion.line,
        counterfactual=CounterfactualJson(
            line=found.line,
            buyer_says=found.says,
            ended=found.talk.ended.value,
            deal=found.talk.terms is not None,
            terms=dict(found.talk.terms) if found.talk.terms is not None else None,
            seller_payoff=found.outcome.seller / 100,
            gain=(found.outcome.seller - outcome.seller) / 100,
            outcome=found.outcome_score,
            empathy=found.empathy_score,
            resentment_buyer=found.talk.ledger.resentment[Side.BUYER].value,
            lifetime_gain=(found.lifetime - lifetime) / 100,
            then=found.then,
        ),
    )


def made_of_it(talk: Talk, scenario: Scenario, turn: int) -> str:
    """What the buyer felt and did about a seller's turn, in a sentence."""
    name = scenario.buyer.first_name
    ledger = talk.ledger
    felt = [
        feeling
        for feeling in (
            change("resentment", ledger.resentment[Side.BUYER].evidence, turn),
            change("trust", ledger.trust.evidence, turn),
        )
        if feeling
    ]
    answer = talk.utterances[turn] if turn < len(talk.utterances) else None
    move = answer.move if answer else None
    if move is None:
        done = "did not get to answer"
    else:
        done = MOVES.get(move.kind, "answered without moving")
        if move.offer is not None and move.offer.terms and move.kind is MoveKind.COUNTER:
            done += f" ({spoken_list(scenario.agenda, move.offer.terms)})"
        if move.pressure is not None:
            done += f" and pushed back ({move.pressure.tactic.value.replace('_', ' ')})"
    return f"{name} {done}{'; ' if felt else ''}{', '.join(felt)}."


def change(what: str, evidence: list[Evidence], turn: int) -> str | None:
    """By how much a feeling went up or down with a turn."""
    total = sum(entry.change for entry in evidence if entry.turn == turn)
    if abs(total) < 0.005:
        return None
    return f"{what} {'up' if total > 0 else 'down'} {abs(total):.2f}"


def outcome_line(found: WhatIf, scenario: Scenario) -> str:
    """How a what-if ends, in a sentence."""
    if found.talk.terms is None:
        reasons = {
            EndReason.SELLER_WALKED: "you leave",
            EndReason.BUYER_WALKED: f"{scenario.buyer.first_name} walks away",
            EndReason.ADJOURNED: "the talk is put off",
        }
        return f"no deal: {reasons.get(found.talk.ended, 'it stays open')}"
    terms = spoken_list(scenario.agenda, found.talk.terms)
    return f"deal at {terms}, {money(found.outcome.seller, scenario.currency)} a year for you"
