# ruff: noqa: E501 - patterns are lists of words; broken over lines they read worse
"""What is proposed in a line: terms, and the condition they are tied to."""

import re
from dataclasses import replace

from trainer.negotiation.issues import Value
from trainer.perception.alternatives import OTHERWISE, before_else, goes_on, is_next_case, outermost, struck
from trainer.perception.by_name import ByName
from trainer.perception.changes import Changes
from trainer.perception.choices import Choices
from trainer.perception.conditions import CLOSING, Part, condition, is_outside, outside
from trainer.perception.context import Context
from trainer.perception.doubles import without_doubles
from trainer.perception.echoes import echoed, takes_up, weighed
from trainer.perception.mentions import Mention, tied
from trainer.perception.numbers import Amount
from trainer.perception.positions import Positions
from trainer.perception.prices import Prices
from trainer.perception.proposal import Proposal, Told
from trainer.perception.sounding import AND_THE, sounded
from trainer.perception.stance import Stance, Talk, stance
from trainer.perception.surroundings import REWARD, counts
from trainer.perception.text import Line, Sentence
from trainer.perception.together import together
from trainer.perception.unsettled import asked_back
from trainer.perception.vocabulary import Vocabulary

NEAR = 24
"""Characters before a value in which a word must stand that corrects its stance."""
STRICT_OFFER = re.compile(
    r"\b(?:(?:can|could|'ll|will|would|'d|might)(?: probably| maybe| also| possibly)? (?:do|go|offer|accept|take|pay|give(?: you)?|live with|make it|agree to|go to|stretch to)|how about|what about|let'?s say|let'?s do|(?:i|we) (?:offer|propose)|my offer is|call it)(?: to| for| at| about| around| maybe)?\s[$€£]?$"
)
FOR_THAT = re.compile(
    r"^(?:(?:then|but|and|well|ok|okay|so|fine),? )*(?:for that|for those|for this|to do that|in return|in exchange|to get that),? (?:i|we)(?:'d|'ll| would| will)? (?:also )?(?:need|want|ask|expect|have to have)\b"
)
"""What was proposed to the speaker is to be had for what follows."""
EXTRA = re.compile(r"\b(?:extra|additional|further) [$€£]?$")
"""In front of a sum that comes on top of nothing known."""
CLOSES = re.compile(
    r"\b(?:deal|done|sign|signed|sold|it'?s yours|shake|agreed?|yes|accept|in|happy|good|there)\b"
)
VAGUE_GIVE = re.compile(
    r"\b(?:i|we)(?:'ll|'d| can| could| will| would| might| may|'m happy to|'re happy to| am| are)\b.*\b(?:improve|move|look at|do (?:something|better|more)|sharpen|flex|help|work|find|come (?:down|up|closer|back|lower|further)|better|discount|room|reward|lower|price|give|see|reduce|cut)\b"
)


class Offers:
    """Reads what is proposed."""

    def __init__(self, vocabulary: Vocabulary, positions: Positions) -> None:
        self.vocabulary = vocabulary
        self.positions = positions
        self.prices = Prices(vocabulary, positions)
        self.choices = Choices(vocabulary)
        self.changes = Changes(vocabulary, positions)
        self.by_name = ByName(vocabulary)
        self.numbers = frozenset(words.id for words in vocabulary.numbers)

    def read(self, line: Line, context: Context) -> Proposal:
        proposal = Proposal()
        context = self.vocabulary.spoken_of(context)
        for sentence in line.sentences:
            if OTHERWISE.match(sentence.plain) and proposal.given:
                break
            self.add(proposal, sentence, context)
        proposal.without_refused()
        return proposal

    def add(self, proposal: Proposal, sentence: Sentence, context: Context) -> None:
        """Takes a sentence's values into the proposal."""
        found = self.found(proposal, sentence, context)
        if len(self.vocabulary.issues) > 1 and asked_back(sentence, found):
            proposal.loose.append(sentence.quote)
            return
        if sentence.question and sentence.has(AND_THE):
            for issue in self.vocabulary.named(sentence.plain):
                proposal.sounded.setdefault(issue, sentence)
        part = condition(sentence) if found or " if " in f" {sentence.plain} " else None
        proposed = self.proposed(proposal, sentence, found, context, part)
        if proposed and takes_up(sentence):
            proposal.take_up(sentence, proposed)
            return
        if not proposed and (part is None or proposal.sounded):
            return
        self.split(proposal, sentence, part, without_doubles(sentence, proposed, self.positions, context))

    def proposed(
        self,
        proposal: Proposal,
        sentence: Sentence,
        found: list[Mention],
        context: Context,
        part: Part | None,
    ) -> list[Mention]:
        """Those of a sentence's values that are put forward; the others go into the proposal as what they are."""
        proposed: list[Mention] = []
        for mention, taken in self.stances(sentence, found, context, part):
            proposal.told.append(Told.of(sentence, mention, taken, part))
            in_refusal = (
                part is not None and part.refusal and part.give is not None and part.give.holds(mention.start)
            )
            if taken is Stance.PROPOSED or (in_refusal and taken is Stance.REFUSED):
                proposed.append(mention)
            elif taken is Stance.REFUSED:
                proposal.refused.append(sentence.quote)
                proposal.quoted[mention.issue] = mention.value
            elif taken is Stance.SOUNDED:
                proposal.sounded.setdefault(mention.issue, sentence)
            elif taken is Stance.QUOTED:
                proposal.quoted[mention.issue] = mention.value
        if self.by_name.refused(sentence):
            proposal.refused.append(sentence.quote)
        return proposed

    def found(self, proposal: Proposal, sentence: Sentence, context: Context) -> list[Mention]:
        """All values in a sentence, in order; numbers that fit no issue go to the proposal's loose ends."""
        mentions, loose = tied(sentence, self.vocabulary, context, self.changes)
        for amount in loose:
            before = sentence.plain[max(0, amount.start - 40) : amount.start]
            tries = STRICT_OFFER.search(before) and amount.unit in {None, "money", "percent"}
            if (
                tries
                and not counts(amount.noun)
                and self.stance(sentence, amount, context) is Stance.PROPOSED
            ):
                proposal.loose.append(
                    sentence.line.quote(sentence.start + amount.start, sentence.start + amount.end)
                )
        mentions = [
            self.prices.as_spoken(
                struck(sentence, mention, self.vocabulary[mention.issue].issue, context), context
            )
            for mention in mentions
        ]
        mentions += self.choices.mentions(sentence.plain, context)
        mentions += self.changes.phrases(sentence, context)
        mentions += self.by_name.agreed(sentence, context)
        matched = self.changes.matched(sentence.plain)
        if matched:
            mentions += self.match(matched, context)
        return before_else(sentence, outermost(sorted(mentions, key=lambda mention: mention.start)))

    def stance(
        self,
        sentence: Sentence,
        value: Mention | Amount,
        context: Context,
        part: Part | None = None,
        terms: int = 1,
    ) -> Stance:
        talk = Talk(
            context.speaker, self.vocabulary.all_words, part, terms, self.prices.likely(value, context)
        )
        return stance(sentence, value.start, value.end, talk)

    def stances(
        self, sentence: Sentence, found: list[Mention], context: Context, part: Part | None
    ) -> list[tuple[Mention, Stance]]:
        """Each value with what the speaker does with it; a row of terms stands or falls together."""
        terms = len({mention.issue for mention in found})
        taken = [
            Stance.QUOTED
            if echoed(sentence, mention, context) or (part is None and weighed(sentence, mention, context))
            else self.stance(sentence, mention, context, part, terms)
            for mention in found
        ]
        taken = [self.of_one(sentence, mention, one) for mention, one in zip(found, taken, strict=True)]
        return list(zip(found, together(sentence, found, taken), strict=True))

    def of_one(self, sentence: Sentence, mention: Mention, taken: Stance) -> Stance:
        """A value's stance, corrected by the word right before it: no, or more than nothing known."""
        several = len(self.vocabulary.issues) > 1
        if (
            mention.issue in self.numbers
            and mention.value
            and several
            and sentence.plain.endswith("no ", 0, mention.start)
        ):
            return Stance.REFUSED
        if several and sounded(sentence, mention):
            return Stance.SOUNDED
        extra = EXTRA.search(sentence.plain[max(0, mention.start - NEAR) : mention.start])
        return Stance.FACT if extra and not mention.relative else taken

    def match(self, matched: re.Match[str], context: Context) -> list[Mention]:
        """What "match that" means: the other side's number, or the last one it named."""
        issue = self.vocabulary.main_money or self.vocabulary.agenda.main
        value: Value | None = None
        if not matched["what"].startswith(("your", "you")) and context.heard:
            heard = replace(context, speaker=context.speaker.other)
            for sentence in Line(context.heard).sentences:
                for mention in tied(sentence, self.vocabulary, heard, self.changes)[0]:
                    if mention.issue == issue and not mention.relative:
                        value = mention.value
        if value is None:
            value = context.standing.get(context.speaker.other, {}).get(issue)
        return (
            [Mention(issue, value, matched.start(), matched.end(), relative=True)]
            if value is not None
            else []
        )

    def split(
        self, proposal: Proposal, sentence: Sentence, part: Part | None, mentions: list[Mention]
    ) -> None:
        """Sorts values into given and asked."""
        asked = [mention for mention in mentions if part and part.ask.holds(mention.start)]
        given = [mention for mention in mentions if mention not in asked]
        again = {one.issue for one in mentions}
        if is_next_case(sentence, again & set(proposal.given), again & set(proposal.asked)):
            return  # "For 2,500 we're at 422. For 3,000 at 414.": the first counts
        if part is None:
            self.give(proposal, sentence, given)
            return
        if {one.issue for one in asked} & set(proposal.asked) and {one.issue for one in given} & set(
            proposal.given
        ):
            return  # a second case in other words
        words = sentence.plain[part.ask.start : part.ask.end]
        give_words = sentence.plain[part.give.start : part.give.end] if part.give else ""
        something_given = bool(given or proposal.given)
        if asked and not something_given:
            self.ask(proposal, sentence, asked, give_words)
            return
        if asked and not given and all(one.issue in proposal.given for one in asked):
            self.give(proposal, sentence, asked)  # "Meet me half way. $2,900 and you have a deal."
            return
        self.give(proposal, sentence, given)
        if asked:
            proposal.asked.update({mention.issue: mention for mention in asked})
        elif something_given and is_outside(words) and not CLOSING.search(words):
            proposal.other = outside(sentence, part.ask)
        elif is_outside(words) and VAGUE_GIVE.search(give_words):
            proposal.vague_trade = sentence.quote

    def ask(self, proposal: Proposal, sentence: Sentence, asked: list[Mention], give_words: str) -> None:
        """Takes in what is asked for, where no value is given in return: for theirs, for a promise, as an offer."""
        if FOR_THAT.match(sentence.plain):
            proposal.ask_for_theirs(asked, sentence.quote)
        elif VAGUE_GIVE.search(give_words) and not CLOSES.search(give_words):
            proposal.vague_trade = sentence.quote
            proposal.asked.update({mention.issue: mention for mention in asked})
        else:
            self.give(proposal, sentence, asked)
            proposal.rewarded |= REWARD.search(give_words) is not None

    def give(self, proposal: Proposal, sentence: Sentence, mentions: list[Mention]) -> None:
        for mention in mentions:
            before = proposal.given.get(mention.issue)
            whole = before is not None and before.whole and not mention.relative
            if before and not whole and not (mention.sure and goes_on(mention, sentence)):
                continue  # "a small buffer. The buffer stays in": what was said before stands
            proposal.given[mention.issue] = mention
            proposal.asked.pop(mention.issue, None)
        if mentions and not proposal.quote:
            proposal.quote = sentence.quote
