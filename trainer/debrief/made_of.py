"""What the buyer made of a line, and how a talk ends with another one, in a sentence each."""

from trainer.debrief.amounts import a_year
from trainer.debrief.talk import Talk
from trainer.debrief.whatif import WhatIf
from trainer.ledger.feelings import Evidence
from trainer.ledger.pressure import Answer
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.wording import spoken_list
from trainer.scenario.scenario import Scenario
from trainer.session.events import EndReason

OFFERED = "answered with an offer"
"""A counter that gives the seller nothing by itself."""
ANSWERED = {
    Answer.CONCEDED: "gave in",
    Answer.HELD: "held",
    Answer.NAMED: "named it",
    Answer.REFRAMED: "turned it round",
    Answer.IGNORED: "let it pass",
    Answer.RETALIATED: "hit back",
}
"""What a side did about a tactic."""
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
    MoveKind.INSIST: "held you to what was agreed",
    MoveKind.CLARIFY: "did not understand",
    MoveKind.CHECK: "asked whether that was a yes",
}


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
        if move.kind in {MoveKind.HOLD, MoveKind.REFUSE, MoveKind.ANSWER}:
            done = f"{answer_to_push(talk, turn)}{done}"
        if move.offer is not None and move.offer.terms and move.kind is MoveKind.COUNTER:
            gave = any(entry.turn == turn + 1 and entry.gives for entry in ledger.concessions.entries)
            done = f"{done if gave else OFFERED} ({spoken_list(scenario.agenda, move.offer.terms)})"
        if move.pressure is not None:
            done += f" and pushed back ({move.pressure.tactic.value.replace('_', ' ')})"
    return f"{name} {done}{'; ' if felt else ''}{', '.join(felt)}."


def answer_to_push(talk: Talk, turn: int) -> str:
    """What the ledger says the buyer did about the hardest tactic of a turn, where it did more than hold."""
    pushes = [entry for entry in talk.ledger.pressure.entries if entry.turn == turn and entry.answer]
    hardest = max(pushes, key=lambda entry: entry.severity, default=None)
    if hardest is None or hardest.answer is None or hardest.answer in {Answer.HELD, Answer.CONCEDED}:
        return ""
    return f"{ANSWERED[hardest.answer]} and "


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
    return f"deal at {terms}, {a_year(found.outcome.seller, scenario)} for you"
