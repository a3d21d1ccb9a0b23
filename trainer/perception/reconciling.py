# ruff: noqa: E501 - word lists and patterns read worse when broken over more lines
"""Acts of a line that take each other's place (docs/acts.md)."""

import re
from dataclasses import dataclass

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.offers import Offer
from trainer.perception.acceptance import Assent
from trainer.perception.context import Context


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a line leaves on the table: the offer in it, and words of agreement."""

    offer: Offer | None
    yes: Assent | None
    accepted: bool
    """Whether the words of agreement take the whole package."""


def reconcile(best: dict[Act, ActQuote], context: Context, outcome: Outcome) -> None:
    """Acts that take each other's place (docs/acts.md)."""
    if outcome.accepted:
        for act in (Act.ASSUME_CLOSE, Act.ASK_TERMS, Act.ASK_BETTER, Act.REJECT):
            best.pop(act, None)
    if context.agreed or AGREED.search(context.heard.lower()):
        best.pop(Act.ASSUME_CLOSE, None)
    about = best.get(Act.COMPETITOR)
    if about and ASKS_ABOUT.match(about.quote.lower()) and about.quote.rstrip().endswith("?"):
        best.pop(Act.COMPETITOR)
    forced = best.keys() & {Act.ULTIMATUM, Act.THREAT, Act.DEADLINE}
    if forced and Act.SAVE_FACE in best and len(best[Act.SAVE_FACE].quote.split()) <= BARE_CHOICE:
        best.pop(Act.SAVE_FACE)
    quotes = {act: found.quote for act, found in best.items()}
    for winner in REPLACES.keys() & quotes.keys():
        for loser in REPLACES[winner]:
            if winner is Act.RAPPORT and AFTER.search(quotes.get(loser, "").lower()):
                continue
            if quotes.get(loser) == quotes[winner]:
                best.pop(loser, None)


ASKS_ABOUT = re.compile(
    r"(?:and |so |but |well,? |may i ask )?(?:who|which|what|how)\b(?!.*\b(?:we|i|us|our|my)\b)"
)
"""A question about the other side's alternatives presses nobody."""
AGREED = re.compile(r"\b(?:deal|agreed|accept|let's sign|sold)\b")
AFTER = re.compile(
    r"\byour (?:\w+ )?(?:team|people|staff|crew|agents|leads|drivers)\b.*\b(?:after|since|holding up|coping|through)\b"
)
"""Asking after the people who carried it is interest in them and in what happened."""
BARE_CHOICE = 4
"""Words of a sentence such as "Your choice.", which behind pressure gives no choice."""
REPLACES = {
    Act.OFFER: (Act.ASK_BETTER, Act.ASK_TERMS, Act.EXPLORE),
    Act.TRADE: (Act.ASK_BETTER, Act.ASK_TERMS, Act.EXPLORE),
    Act.SAVE_FACE: (Act.APPRECIATE,),
    Act.ASK_TERMS: (Act.EXPLORE,),
    Act.ASK_BETTER: (Act.EXPLORE, Act.ASK_TERMS),
    Act.ANGER: (Act.ACKNOWLEDGE, Act.VALIDATE),
    Act.BELITTLE: (Act.VALIDATE, Act.EXPLORE, Act.ASK_BETTER, Act.ASK_TERMS, Act.ACKNOWLEDGE),
    Act.EXPLOIT: (Act.EXPLORE, Act.ACKNOWLEDGE, Act.CANDOUR, Act.PARAPHRASE),
    Act.GUILT: (Act.EXPLORE, Act.CANDOUR, Act.ASK_TERMS),
    Act.COMMON_GROUND: (Act.ASK_BETTER,),
    Act.DEADLINE: (Act.ASK_TERMS,),
    Act.RAPPORT: (Act.EXPLORE,),
    Act.AUTHORITY: (Act.REJECT,),
    Act.ULTIMATUM: (Act.WALK_AWAY,),
    Act.PARAPHRASE: (Act.EXPLORE,),
    Act.THREAT: (Act.ASSUME_CLOSE,),
    Act.WALK_AWAY: (Act.REJECT, Act.COMPETITOR),
}
"""Where one sentence was read as both, the first is what it does."""
