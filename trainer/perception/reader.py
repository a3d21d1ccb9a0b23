"""Reads an utterance by rules: acts with quotes, the offer, topics, questions, concerns."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Agenda, Package, Side, Value
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Reading
from trainer.perception.acceptance import Assent, about_terms, answered, assent, expected, settles
from trainer.perception.acts import Acts, holds_to
from trainer.perception.as_before import completed
from trainer.perception.asked import only_cheers
from trainer.perception.concerns import concerns
from trainer.perception.context import Context
from trainer.perception.discovery import KNOWN
from trainer.perception.either import either
from trainer.perception.english import understood
from trainer.perception.excepted import for_the_rest, opens_again
from trainer.perception.going_back import (
    as_said_of_agreed,
    claims_a_deal,
    going_back,
    hangs,
    kept,
    unsaid,
)
from trainer.perception.halves import meets_in_the_middle
from trainer.perception.nods import (
    ARRANGES,
    DEAL_ASKED,
    all_there_is,
    granting,
    nod,
    only_echoes,
    only_noted,
    same_price,
    same_terms,
)
from trainer.perception.offers import Offers
from trainer.perception.positions import Positions
from trainer.perception.proposal import Proposal
from trainer.perception.reasons import reason
from trainer.perception.reconciling import Outcome
from trainer.perception.roles import Roles
from trainer.perception.sounding import with_question
from trainer.perception.spelling import Spelling
from trainer.perception.text import KEPT, MOST_CHARACTERS, Line
from trainer.perception.topics import Topics, is_open_question, wants_to_know
from trainer.perception.trained import head
from trainer.perception.vocabulary import Vocabulary

ESCAPES = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?|(?:\x1b\[|\x9b)[0-9;?]*[ -/]*[@-~]?|\x1b.")
"""What a terminal would take as an order: it is no language, whatever letters are in it."""


class Reader:
    """Reads one side's words, given what is negotiated and where both sides stand."""

    def __init__(
        self,
        agenda: Agenda,
        currency: str = "USD",
        openings: Mapping[Side, Package] | None = None,
        topics: Topics | None = None,
        *,
        trained: bool = True,
    ) -> None:
        """A reader by rules and, unless it is not to be ``trained``, the heads that ship beside them."""
        self.vocabulary = Vocabulary(agenda, currency)
        self.positions = Positions(self.vocabulary, openings)
        self.offers = Offers(self.vocabulary, self.positions)
        self.acts = Acts(trained=trained)
        self.roles = Roles(self.vocabulary, self.positions) if trained else None
        self.topics = topics or Topics({})
        self.own_words = self.vocabulary.all_words
        self.spelling = Spelling(self.own_words) if trained else None
        self.line = lru_cache(KEPT)(self._line)

    @classmethod
    def foreign(cls) -> "Reader":
        """A reader for talk without a scenario: price, discount, term and payment in any range."""
        return cls(Agenda(issues=KNOWN))

    def read(self, text: str, context: Context) -> Reading:
        """What the speaker does with these words. Never raises; the first 8,000 characters count."""
        line, words = self.line(text), len(text[:MOST_CHARACTERS].split())
        if line is None:
            return Reading(understood=False, words=words)
        proposal = self.offers.read(line, context)
        if self.roles is not None:
            self.roles.settle(proposal, line, context, head("roles"))
        offer = proposal.offer(self.vocabulary.agenda.ids, context.proposed)
        offer = completed(line, offer, context, self.vocabulary.agenda.ids)
        offer = None if only_noted(line, offer, context) or unsaid(line, context) else offer
        yes = assent(line, offered=context.proposed is not None)
        if context.proposed is not None and (yes is None or not yes.strong):
            yes = answered(line, context.heard) or yes
        wish = context.wished or (context.agreed and self.wishes(context))
        if yes is None:
            yes = (granting(line) if wish else None) or kept(line, context)
            yes = yes or self.yes_beside(line, offer, context)
        elif (wish and claims_a_deal(line, context)) or (
            not context.agreed and only_cheers(line, context.heard)
        ):
            yes = None
            proposal.loose.append(line.text.strip(" .!"))
        elif wish and holds_to(line, offer, yes, context):
            yes = None  # "No. We have a deal at 92" refuses what is wished for on top
        if yes is not None and context.agreed and only_echoes(yes) and not self.asks_more(context):
            yes = None  # "great!" once they have said "250 it is" is no second yes
        yes, offer = for_the_rest(line, yes, offer, context, self.offers.choices)
        offer, accepted = self.settled(line, offer, proposal, yes, context)
        asked = self.topics.asked(line)
        outcome = Outcome(offer, yes, accepted=accepted)
        back = going_back(line, context, proposal, wish=wish) or hangs(line, offer, yes, context)
        back = back or (None if wish else opens_again(line, context, self.offers.choices))
        acts = as_said_of_agreed(self.acts.found(line, context, proposal, outcome), context, back, wish=wish)
        acts = acts if accepted else with_question(acts, proposal.sounded.values())
        return Reading(
            acts=acts,
            offer=offer,
            middle=meets_in_the_middle(line, offer, proposal),
            or_else=either(line, offer, self.offers.choices, context),
            topics=self.topics.touched(line),
            questions=asked,
            open_question=is_open_question(line) or (not asked and wants_to_know(line, acts)),
            asked_issues=self.asked(acts, offer, proposal),
            concerns=tuple(concerns(line)),
            reason=reason(line, acts),
            takes_back=back,
            unclear=() if accepted else tuple(dict.fromkeys(proposal.loose)),
            words=words,
        )

    def _line(self, text: str) -> Line | None:
        """A text as rules read it, its slips mended; None where nobody could answer it."""
        line = Line(text)
        seen = Line(ESCAPES.sub(" ", text)) if ESCAPES.search(text[:MOST_CHARACTERS]) else line
        if not understood(seen, self.own_words):
            return None
        return line if self.spelling is None else self.spelling.mended(line)

    def yes_beside(self, line: Line, offer: Offer | None, context: Context) -> Assent | None:
        """A yes that no words of acceptance say: the other side's terms named as fitting, or a nod."""
        if offer is not None and all_there_is(context):
            return same_price(line, offer, context)
        if len(self.vocabulary.issues) == 1:
            return nod(line, context)
        return None if offer is None else same_terms(line, offer, context)

    def asks_more(self, context: Context) -> bool:
        """Whether what was just heard asks for a yes, or proposes something other than the agreed terms."""
        return DEAL_ASKED.search(context.heard) is not None or self.wishes(context)

    def wishes(self, context: Context) -> bool:
        """Whether what was just heard proposes something other than the agreed terms."""
        theirs = replace(context, speaker=context.speaker.other, heard="", proposed=None)
        agreed = context.standing.get(context.speaker.other, {})
        heard = self.offers.read(Line(context.heard), theirs)
        wanted = (*heard.given.values(), *heard.asked.values())
        return any(agreed.get(one.issue) != one.value for one in wanted)

    def settled(
        self, line: Line, offer: Offer | None, proposal: Proposal, yes: Assent | None, context: Context
    ) -> tuple[Offer | None, bool]:
        """What remains of an offer beside words of acceptance, and whether they accept."""
        if yes is None:
            return offer, False
        agreed = dict(context.proposed.terms) | context.proposed.asked if context.proposed else {}
        if FOR_OWN.search(context.heard.lower()):
            agreed = {}  # the price that was asked about is the speaker's own
        if yes.condition is not None:
            if offer is not None and offer.condition is not None and says_back(yes):
                return offer, False  # "Two waves? Fine, if you take 36 months": no more than that
            offer = offer or self.hung_on(yes.condition, context)
            return bound(offer, yes.condition, agreed), False
        if offer is None:
            return None, not proposal.vague_trade and (yes.strong or short_yes(yes, context))
        if yes.strong and agreed:
            offer = offer.model_copy(update={"on_theirs": True})
        if offer.condition:
            return offer, False
        tables = [expected(context), context.standing.get(context.speaker.other, {})][: 1 + context.agreed]
        differing = all(
            any(known.get(issue, value) != value for issue, value in offer.terms.items()) for known in tables
        )
        if differing and not (
            yes.strong and WHOLE.search(yes.quote.lower()) and not re.search(r"\d", line.plain)
        ):
            return offer, yes.strong and offer.on_theirs and wished(yes, offer, proposal)
        if yes.strong or settles(offer.terms, context):
            return None, True
        return offer, False

    def hung_on(self, words: str, context: Context) -> Offer | None:
        """The terms that a yes hangs on, by rules alone: "as long as it's 36 months" states no fact."""
        proposal = self.offers.read(Line(words), context)
        return proposal.offer(self.vocabulary.agenda.ids, context.proposed)

    def asked(self, acts: tuple[ActQuote, ...], offer: Offer | None, proposal: Proposal) -> tuple[str, ...]:
        """Issues on which the other side is asked to move or to say its number."""
        wanted: set[str] = set(offer.asked) if offer else set(proposal.asked)
        wanted |= proposal.sounded.keys() - (offer.terms.keys() if offer else set())
        for act in acts:
            if act.act in {Act.ASK_TERMS, Act.ASK_BETTER}:
                quoted = Line(act.quote).plain
                named = self.vocabulary.named(quoted)
                priced = re.search(
                    r"\b(?:come down|discount|lower|cheaper|pencil|budget|pay|expensive|how much|price)\b",
                    quoted,
                )
                if not named and self.vocabulary.main_money and (priced or act.act is Act.ASK_BETTER):
                    wanted.add(self.vocabulary.main_money)
                wanted.update(named)
        return tuple(issue for issue in self.vocabulary.agenda.ids if issue in wanted)


FOR_OWN = re.compile(r"\b(?:for|at) (?:that|this) (?:price|amount|much|money)\b[^.!]*\?")
WHOLE = re.compile(
    r"\b(?:your (?:terms|offer|package|proposal|conditions)|all of (?:it|them)|"
    r"everything|whatever you|the whole)\b"
)
"""An acceptance of all there is, beside which words like "your number" offer nothing new."""


def bound(offer: Offer | None, words: str, agreed: dict[str, Value]) -> Offer | None:
    """A yes that depends on something: the terms on the table, for what is asked on top of them."""
    asked = {**offer.terms, **offer.asked} if offer else {}
    given = {issue: value for issue, value in agreed.items() if issue not in asked}
    if not given:
        return offer
    other = None if asked else words or None
    return Offer(terms=given, condition=Condition(terms=asked, other=other), on_theirs=True)


def wished(yes: Assent, offer: Offer, proposal: Proposal) -> bool:
    """Whether all that is offered beside a yes is asked for as one thing more, on which it does not hang."""
    offered = [value.start for value in proposal.told if value.mention.issue in offer.terms]
    return yes.wish is not None and all(yes.wish <= start for start in offered)


def says_back(yes: Assent) -> bool:
    """Whether a yes answers a question of the speaker's own, which says a term back."""
    before = yes.sentence.before
    return before is not None and "?" in before.ending


def short_yes(yes: Assent, context: Context) -> bool:
    """Whether a weak yes can only mean the terms just heard."""
    if context.proposed is None:
        return False
    others = [other for other in yes.sentence.line.sentences if other is not yes.sentence]
    if any(other.question and not ARRANGES.search(other.plain) for other in others):
        return False
    return about_terms(context)
