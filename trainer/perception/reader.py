"""Reads an utterance by rules: acts with quotes, the offer, topics, questions, concerns."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Agenda, Package, Side
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.perception.acceptance import Assent, answered, assent, expected, settles
from trainer.perception.acts import Acts, holds_to
from trainer.perception.as_before import completed
from trainer.perception.asked import of_their_trouble, only_cheers
from trainer.perception.beside_a_yes import bound, says_back, short_yes, wished
from trainer.perception.concerns import concerns
from trainer.perception.context import Context
from trainer.perception.discovery import KNOWN
from trainer.perception.either import either
from trainer.perception.english import understood
from trainer.perception.enquiries import as_asked, enquiry
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
    DEAL_ASKED,
    all_there_is,
    granting,
    half_yes,
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
from trainer.perception.stretch import KEPT
from trainer.perception.text import MOST_CHARACTERS, Line
from trainer.perception.topics import Topics, is_open_question, wants_to_know
from trainer.perception.trained import head
from trainer.perception.vague import unclear
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
        self._known: dict[tuple[str, str], Reading] = {}

    @classmethod
    def foreign(cls) -> "Reader":
        """A reader for talk without a scenario: price, discount, term and payment in any range."""
        return cls(Agenda(issues=KNOWN))

    def read(self, text: str, context: Context) -> Reading:
        """What the speaker does with these words. Never raises; the first 8,000 characters count."""
        said = (text, repr(context))  # what-ifs and simulations often come by the same
        if said not in self._known:
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[said] = self._read(text, context)
        return self._known[said]

    def _read(self, text: str, context: Context) -> Reading:
        line, words = self.line(text), len(text[:MOST_CHARACTERS].split())
        if line is None:
            return Reading(understood=False, words=words)
        proposal = self.offers.read(line, context)
        if self.roles is not None:
            self.roles.settle(proposal, line, context, head("roles"))
        offer = proposal.offer(self.vocabulary.agenda.ids, context.proposed)
        offer = completed(line, offer, context, self.vocabulary.agenda.ids)
        offer = None if only_noted(line, offer, context) or unsaid(line, context) else offer
        wish = context.wished or (context.agreed and self.wishes(context))
        yes = self.said_yes(line, offer, proposal, context, wish=wish)
        yes, offer = for_the_rest(line, yes, offer, context, self.offers.choices)
        offer, accepted = self.settled(line, offer, proposal, yes, context)
        asked, (topics, denied) = self.topics.asked(line), self.topics.spoken_of(line)
        back = going_back(line, context, proposal, wish=wish) or hangs(line, offer, yes, context)
        back = back or (None if wish else opens_again(line, context, self.offers.choices))
        found = self.acts.found(line, context, proposal, Outcome(offer, yes, accepted=accepted))
        found = self.meant(as_said_of_agreed(found, context, back, wish=wish), line, proposal, yes=accepted)
        return Reading(
            acts=found,
            offer=offer,
            middle=meets_in_the_middle(line, offer, proposal),
            or_else=either(line, offer, self.offers.choices, context),
            topics=topics,
            denied=denied,
            questions=asked,
            open_question=is_open_question(line) or (not asked and wants_to_know(line, found)),
            enquiry=enquiry(line),
            asked_issues=self.asked(found, offer, proposal),
            concerns=concerns(line),
            reason=reason(line, found),
            half_yes=None if accepted or offer or proposal.loose else half_yes(line, context),
            takes_back=back,
            unclear=() if accepted else unclear(line, offer, proposal),
            words=words,
        )

    def said_yes(
        self, line: Line, offer: Offer | None, proposal: Proposal, context: Context, *, wish: bool
    ) -> Assent | None:
        """The words that say yes; ``wish`` where the other side has asked for more than was agreed."""
        yes = assent(line, offered=context.proposed is not None)
        if context.proposed is not None and (yes is None or not yes.strong):
            yes = answered(line, context.heard) or yes
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
        return yes

    def meant(
        self, acts: tuple[ActQuote, ...], line: Line, proposal: Proposal, *, yes: bool
    ) -> tuple[ActQuote, ...]:
        """The acts with the terms that are sounded out, and without what a mere question was taken for."""
        sounded = acts if yes else with_question(acts, proposal.sounded.values())
        return of_their_trouble(line, as_asked(sounded, line, self.vocabulary.named))

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
