"""All acts of a line: from phrases, from what is proposed, from what is agreed to."""

import re
from collections.abc import Iterator
from functools import cache

from trainer.negotiation.acts import EMPATHY, PRESSURE, Act, ActQuote
from trainer.negotiation.offers import Offer
from trainer.perception.acceptance import Assent
from trainer.perception.context import Context
from trainer.perception.empathy_rules import EMPATHY_RULES
from trainer.perception.exchange_rules import EXCHANGE_RULES
from trainer.perception.offers import Proposal
from trainer.perception.phrases import Hit, Phrasebook
from trainer.perception.pressure_rules import PRESSURE_RULES
from trainer.perception.text import Line, Sentence

CONTEMPT = re.compile(
    r"\b(?:idiot\w*|stupid|moron\w*|pathetic|clueless|incompetent|amateur\w*|liar\w*|fuck\w*|bullshit|clown\w*|joke|laughable|damn\w*|shut up|desperate|beggars?|useless|hell)\b"
)
MILD = re.compile(
    r"\b(?:might|may|could|perhaps|i'm afraid|unfortunately|would hate|hate to|i'd rather not|i don't want|prefer|i hope|hopefully|i'm sorry|reluctant\w*|sadly)\b"
)
SHOUTED = re.compile(r"\b[A-Z]{3,}(?:'[A-Z]+)?\b(?:[\s,]+\b[A-Z]{2,}(?:'[A-Z]+)?\b){2,}")
ORDER = list(Act)


@cache
def phrasebook() -> Phrasebook:
    """One for all readers: the rules are the same everywhere."""
    return Phrasebook(EXCHANGE_RULES + EMPATHY_RULES + PRESSURE_RULES)


class Acts:
    """Finds the acts of a line."""

    def found(
        self,
        line: Line,
        context: Context,
        proposal: Proposal,
        offer: Offer | None,
        accepted: Assent | None,
        yes: Assent | None,
    ) -> tuple[ActQuote, ...]:
        """Each act once, in the order of the acts."""
        best: dict[Act, ActQuote] = {}
        for act in (*self.exchanged(line, proposal, offer, accepted, yes), *self.phrased(line)):
            before = best.get(act.act)
            if before is None or rank(act) > rank(before):
                best[act.act] = act
        self.reconcile(best, line, context, offer, accepted)
        return tuple(best[act] for act in ORDER if act in best)

    @staticmethod
    def exchanged(
        line: Line, proposal: Proposal, offer: Offer | None, accepted: Assent | None, yes: Assent | None
    ) -> Iterator[ActQuote]:
        """Acts that follow from what is proposed, refused and agreed to."""
        whole = line.sentences[0].quote if line.sentences else line.text
        if offer:
            act = Act.TRADE if offer.condition or proposal.rewarded else Act.OFFER
            yield ActQuote(act=act, quote=proposal.quote or whole, confidence=0.95)
        elif proposal.vague_trade:
            yield ActQuote(act=Act.TRADE, quote=proposal.vague_trade, confidence=0.6)
        if accepted:
            yield ActQuote(act=Act.ACCEPT, quote=accepted.quote, confidence=0.95 if accepted.strong else 0.8)
        elif yes and yes.strong and offer and not offer.condition:
            yield ActQuote(act=Act.ASSUME_CLOSE, quote=yes.quote, confidence=0.6, severity=1)
        if proposal.refused:
            yield ActQuote(act=Act.REJECT, quote=proposal.refused[0], confidence=0.85)

    def phrased(self, line: Line) -> Iterator[ActQuote]:
        """Acts by phrases, sentence by sentence."""
        for sentence in line.sentences:
            if len(sentence.plain) > 1200:
                continue
            for hit in phrasebook().hits(sentence):
                yield ActQuote(
                    act=hit.rule.act,
                    quote=sentence.quote,
                    confidence=hit.rule.confidence,
                    severity=severity(hit, sentence),
                )
        shouted = SHOUTED.search(line.text)
        if shouted and not line.text.isupper():
            yield ActQuote(act=Act.ANGER, quote=shouted[0], confidence=0.6, severity=2)

    @staticmethod
    def reconcile(
        best: dict[Act, ActQuote], line: Line, context: Context, offer: Offer | None, accepted: Assent | None
    ) -> None:
        """Acts that take each other's place (docs/acts.md)."""
        if accepted:
            for act in (Act.ASSUME_CLOSE, Act.ASK_TERMS, Act.ASK_BETTER, Act.REJECT):
                best.pop(act, None)
        if context.agreed or re.search(r"\b(?:deal|agreed|accept|let's sign|sold)\b", context.heard.lower()):
            best.pop(Act.ASSUME_CLOSE, None)
        if (
            offer
            and Act.ASK_BETTER in best
            and offer.terms
            and best[Act.ASK_BETTER].quote
            in {a.quote for k, a in best.items() if k in {Act.OFFER, Act.TRADE}}
        ):
            best.pop(Act.ASK_BETTER)
        if (
            offer
            and Act.ASK_TERMS in best
            and best[Act.ASK_TERMS].quote in {a.quote for k, a in best.items() if k in {Act.OFFER, Act.TRADE}}
        ):
            best.pop(Act.ASK_TERMS)
        if (
            Act.WALK_AWAY in best
            and Act.ULTIMATUM in best
            and best[Act.ULTIMATUM].quote == best[Act.WALK_AWAY].quote
        ):
            best.pop(Act.WALK_AWAY)
        quotes = {act: found.quote for act, found in best.items()}
        for winner, losers in REPLACES.items():
            for loser in losers:
                if winner in quotes and quotes.get(loser) == quotes[winner]:
                    best.pop(loser, None)


REPLACES = {
    Act.SAVE_FACE: (Act.APPRECIATE,),
    Act.ASK_TERMS: (Act.EXPLORE,),
    Act.ASK_BETTER: (Act.EXPLORE, Act.ASK_TERMS),
    Act.BELITTLE: (Act.EXPLORE, Act.ASK_BETTER, Act.ASK_TERMS),
    Act.EXPLOIT: (Act.EXPLORE, Act.ACKNOWLEDGE, Act.CANDOUR, Act.PARAPHRASE),
    Act.GUILT: (Act.EXPLORE, Act.CANDOUR, Act.ASK_TERMS),
    Act.COMMON_GROUND: (Act.ASK_BETTER,),
    Act.DEADLINE: (Act.ASK_TERMS,),
    Act.RAPPORT: (Act.EXPLORE,),
    Act.AUTHORITY: (Act.REJECT,),
    Act.WALK_AWAY: (Act.REJECT, Act.COMPETITOR),
}
"""Where one sentence was read as both, the first is what it does."""


def rank(act: ActQuote) -> tuple[int, float]:
    return (act.severity or 0, act.confidence)


def severity(hit: Hit, sentence: Sentence) -> int | None:
    """How hard pressure presses: contempt is the worst, softened words the mildest."""
    if hit.rule.act not in PRESSURE:
        return None
    base = hit.rule.severity or 2
    if CONTEMPT.search(sentence.plain):
        return 3
    if hit.rule.act is Act.THREAT and re.search(
        r"\b(?:sue|court|lawyers?|legal action|regret|everyone|your (?:boss|ceo|board))\b", sentence.plain
    ):
        return 3
    if MILD.search(sentence.plain):
        return max(1, base - 1)
    return base


__all__ = ["EMPATHY", "Acts", "phrasebook"]
