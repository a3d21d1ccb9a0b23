"""How the arithmetic of a number is written: amounts, sums, products, and the words behind them."""

import re
from collections.abc import Iterable, Sequence

from trainer.debrief.blocks import Block, Bullets, Quote
from trainer.debrief.document import EvidenceJson
from trainer.debrief.talk import Talk
from trainer.ledger.factors import Factors
from trainer.ledger.feelings import OWED, Evidence
from trainer.negotiation.issues import Agenda, Side, Value
from trainer.negotiation.wording import grouped, issue_name, short
from trainer.negotiation.wording import money as exact

SENTENCES = re.compile(r"(?<=[.!?]) ")
"""Between two sentences of a quote."""


def number(value: float) -> str:
    """A number with at most six decimals and a true minus."""
    return grouped(round(value, 6)).replace("-", "−")


def rate(share: float) -> str:
    """A share in percent, with as many decimals as the document has."""
    return f"{number(round(100 * round(share, 4), 2))}%"


def cash(cents: int, currency: str) -> str:
    """An amount to the cent; the cents only where there are some."""
    return exact(cents / 100, currency, cents=False).replace("-", "−")


def signed(cents: int, currency: str) -> str:
    """An amount that is added, with its sign."""
    return f"{'+' if cents > 0 else ''}{cash(cents, currency)}"


def added(amounts: Sequence[int], currency: str) -> str:
    """Amounts as a sum that can be added up to the cent."""
    first, *rest = amounts or [0]
    signs = (f" {'−' if cents < 0 else '+'} {cash(abs(cents), currency)}" for cents in rest)
    return cash(first, currency) + "".join(signs)


def multiplied(factors: Factors) -> str:
    """A product, every number with what it stands for."""
    return " × ".join(f"{number(factor.size)} ({factor.what})" for factor in factors)


def because(found: Evidence | EvidenceJson) -> str:
    """By which rule a feeling moved, and why, nothing said twice."""
    rule, reason = found.rule, found.reason
    kind, _, about = rule.rpartition(": ")
    if rule in (reason, OWED):
        return reason
    return f"{kind}: {reason}" if kind and reason.startswith(about) else f"{rule} ({reason})"


def reasons(factors: Factors) -> list[Block]:
    """Why the weights of a product are what they are."""
    items = [f"{number(factor.size)} ({factor.what}): {factor.why}" for factor in factors if factor.why]
    return [Bullets(items)] if items else []


def in_cents(amounts: Iterable[float], scale: int = 1) -> list[int]:
    """Amounts in whole cents that add up to the rounded sum of all; ``scale`` makes cents of them."""
    total, before = 0.0, 0
    found: list[int] = []
    for amount in amounts:
        total += amount
        found.append(round(total * scale) - before)
        before += found[-1]
    return found


def term(agenda: Agenda, issue: str, value: Value) -> str:
    """A value with its issue's name, which is not said twice: "price $92.00", "rollout site by site"."""
    said, named = short(agenda, issue, value), issue_name(agenda, issue)
    return said if named.casefold() in said.casefold() else f"{named} {said}"


def what(act: object) -> str:
    """An act in words."""
    return str(act).replace("_", " ")


def name(talk: Talk) -> str:
    """What the buyer is called."""
    return talk.scenario.buyer.first_name if talk.scenario else "the buyer"


def who(talk: Talk, side: Side) -> str:
    """A side as the reader is told of it: whoever played is told of themselves, of a call both are others."""
    if side is Side.BUYER:
        return name(talk)
    return "you" if talk.played else "the seller"


def whose(talk: Talk, side: Side) -> str:
    return "your" if side is Side.SELLER and talk.played else f"{who(talk, side)}'s"


def capital(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]


def known(talk: Talk, side: Side) -> bool:
    """Whether a side's money may be shown: the seller's always, the buyer's once the talk is over."""
    return talk.sight.inside(side)


def hidden(talk: Talk) -> str:
    """Why the buyer's money is not shown."""
    return f"{capital(name(talk))}'s own numbers stay hidden until the end of the talk."


def sentence(text: str) -> str:
    """The text with an end."""
    return text if text.endswith((".", "!", "?", "…", ".”")) else f"{text}."


def spoken(talk: Talk, turn: int, quote: str | None = None, note: str = "said") -> list[Block]:
    """The words of a turn, or those of them that count; none where nothing was put into words."""
    if quote is not None:
        turn = source(talk, turn, quote)
    line = talk.utterances[turn - 1]
    text = line.text if quote is None else quote
    return [Quote(text, f"Turn {turn}, {who(talk, line.side)} {note}")] if text.strip() else []


def source(talk: Talk, turn: int, quote: str) -> int:
    """The turn that said these words: this one, or the last before it (a give is resented only later)."""
    if stands_in(quote, talk.utterances[turn - 1].text):
        return turn
    return next((at for at in range(turn - 1, 0, -1) if quote in talk.utterances[at - 1].text), turn)


def stands_in(quote: str, text: str) -> bool:
    """Whether words stand in a text: at once, or sentence by sentence in order, as a voice may part them."""
    at = 0
    for part in SENTENCES.split(quote):
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def cited(talk: Talk, turn: int, said: str, quote: str) -> str:
    """One line of evidence."""
    first = source(talk, turn, quote)
    words = "" if first == turn else f", after turn {first}"
    return f"turn {turn}{words}: {said}" + (f" “{quote}”" if quote.strip() else "")
