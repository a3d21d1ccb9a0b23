"""What a value of the document is called, and how it is written, for whoever reads it."""

from collections.abc import Mapping

from trainer.debrief.arithmetic import cash, number, rate, what
from trainer.debrief.leaves import Json, written
from trainer.debrief.talk import Talk
from trainer.negotiation.wording import issue_name, short

NAMES: Mapping[str, str] = {
    "seed": "Seed",
    "turn": "Turn",
    "speaker": "Who spoke",
    "side": "Whose it is",
    "text": "The words",
    "quote": "The words that carry it",
    "act": "What the words do",
    "confidence": "How sure the reading is, where 1 is certain",
    "condition": "What it is tied to",
    "at_least": "This or better",
    "condition.other": "What else is asked for in return",
    "issues": "What moved",
    "kind": "What kind of move it is",
    "own": "What it changes for whoever moved",
    "other": "What it changes for the other side",
    "conditional": "Whether it was tied to something in return",
    "reason": "Whether a reason was given",
    "evidence.reason": "Why",
    "asked": "Whether it had been asked for",
    "reciprocated_turn": "The turn that gave something back for it",
    "share": "Share of the way from opening to walk-away",
    "accepted": "Whether it took the other side's terms",
    "self_bid": "Whether it bettered an offer that nobody had answered",
    "split": "Whether it went half the way to the other side",
    "first_offer_taken": "Whether the first offer was taken at once",
    "logroll": "Worth to the receiver for each unit of cost",
    "got_back": "What came back for it",
    "answered_after": "Turns until it was answered",
    "thrown_away": "What it cost and nobody gained",
    "share_so_far": "Share of that way given up by then",
    "gives": "Gives",
    "prepared.gives": "What you meant to give",
    "gets": "What you meant to get",
    "given": "What the gives cost",
    "received": "What the other side's gives brought",
    "pattern": "How the gives follow one another in size",
    "longest_unanswered_run": "Most gives in a row that got nothing back",
    "unanswered": "Gives that got nothing back",
    "self_bids": "Times that an own offer was bettered unanswered",
    "splits": "Times that the difference was split",
    "with_reason": "Gives with a reason",
    "tactic": "The tactic",
    "severity": "How hard it was put, from 0 (plainly) to 3 (with harm)",
    "true": "Whether it was true",
    "stronger": "Who was stronger",
    "answer": "How it was answered",
    "level": "The level of empathy, from 1 to 7",
    "opportunity_turn": "The turn that it answers",
    "result": "What came of it",
    "points": "Points",
    "why": "Why",
    "final": "In the end, from 0 to 1",
    "change": "What it changed",
    "rule": "The rule",
    "effect": "What the line did",
    "buyer_made_of_it": "What the buyer made of it",
    "better": "The better line",
    "line": "The better line",
    "buyer_says": "What the buyer would have said",
    "ended": "How it would have ended",
    "deal": "Whether there would have been a deal",
    "seller_payoff": "What it would have been worth to you",
    "gain": "What it would have changed for you in money",
    "outcome": "The outcome that it would have had",
    "empathy": "The empathy that it would have had",
    "resentment_buyer": "What they would have resented, from 0 to 1",
    "lifetime_gain": "What it would have changed over the account's life",
    "then": "What is assumed after it",
    "target": "Your target",
    "bottom_line": "Your bottom line",
    "guesses": "What you thought matters to them",
    "guesses_right": "What you thought, and it does",
    "target_reached": "Whether your target was reached",
    "years": "Years that the account lives",
    "retention": "Chance a year that somebody content stays",
    "retention_lost": "Part of that chance which full resentment takes",
    "service_cost": "Part of a year's payoff that a resentful team costs",
    "retention_with_resentment": "Chance a year that they stay as they feel now",
}
"""By the field's name, or by its name and that of what holds it where that says more."""
MONEY = frozenset(
    {"own", "other", "got_back", "thrown_away", "given", "received", "seller_payoff", "gain", "lifetime_gain"}
    | {"target", "bottom_line"}
)
SHARES = frozenset(
    {"share", "share_so_far", "retention", "retention_lost", "service_cost", "retention_with_resentment"}
)


def named(talk: Talk, path: str, label: str, value: Json) -> str:
    """A value with what it is; a field that has no name here by its ``label``."""
    *above, name = [part for part in path.split(".") if not part.isdigit()] or [path]
    holder = above[-1] if above else ""
    agenda = talk.ledger.setting.agenda
    if holder == "terms" and name in agenda:
        later = value is None or isinstance(value, bool | list | dict)
        return f"{issue_name(agenda, name)}: {written(value) if later else short(agenda, name, value)}"
    title = NAMES.get(f"{holder}.{name}") or NAMES.get(name)
    if title is None:
        return f"{label}: {written(value)}"
    return f"{title}: {in_words(talk, holder, name, value)}"


def in_words(talk: Talk, holder: str, name: str, value: Json) -> str:
    """A value as it is written: money in the currency, a share in percent, an issue by its name."""
    if isinstance(value, str):
        agenda = talk.ledger.setting.agenda
        if name in {"issues", "at_least"} and value in agenda:
            return issue_name(agenda, value)
        return what(value) if name in {"act", "tactic", "ended"} else value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return written(value)
    if name in MONEY and talk.scenario is not None and holder != "condition":
        return cash(round(value * 100), talk.scenario.currency)
    return rate(value) if name in SHARES else number(value)
