"""What the speaker does with each value of a line: give it, ask it in return, or neither.

Rules decide first. The head weighs their verdict with the words around a value and with whose interest it
serves: "36 for you, 92 for me" says no "if", but each side wants one of the two. No value is made here, and
in talk over a single price the rules are left alone.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trainer.perception.changes import TAKEN_UP
from trainer.perception.context import Context
from trainer.perception.linear import Features, Linear
from trainer.perception.measures import Measure
from trainer.perception.mentions import Mention
from trainer.perception.positions import Positions
from trainer.perception.proposal import Proposal, Told, beside
from trainer.perception.stance import Stance, is_fragment
from trainer.perception.text import Line
from trainer.perception.vocabulary import Vocabulary


class Role(StrEnum):
    """What the speaker does with a value."""

    GIVEN = "given"
    ASKED = "asked"
    NEITHER = "neither"


DROPS = 0.9
"""How likely a value that the rules took has to be no term at all to be left out again."""
TAKES = 0.35
"""How likely a value that the rules left has to be none at most to be taken in."""
FIXED = re.compile(
    r"\d (?:it is|(?:is|stays|remains) (?:my|our)(?: \w+)? (?:price|offer|number|figure|proposal))\b|"
    r"\b(?:(?:my|our)(?: \w+)? (?:price|offer|number|figure) is|(?:i|we)(?:'m| am|'re| are) at|(?:i|we) need)"
    r" [$€£]?\d|"
    r"^[$€£]?\d[\d,.]*k?$"
)
"""Words that make a value the speaker's term, whatever else the line says."""
TERMS = frozenset({Role.GIVEN, Role.ASKED})
ASIDE = frozenset({Stance.FACT, Stance.LISTED})
"""What the rules make of a value that may be a term after all; what is refused or quoted is none."""
THANKED = re.compile(r"\b(?:thanks?|thank you|appreciate|grateful)\b")
SURE = 5.0
"""How many times likelier it has to be that a value is asked for than that it is given."""
TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d.,]*|[?!;:,.\-]")
REACH = 40
"""Words to either side that tell at all."""
MOST_VALUES = 16
"""A line of more values is a list or a trial of patience; the rules have the only word there."""
NEXT, AROUND = 2, 6
"""Words to either side that tell by how near they stand, those next to it twice as much."""
PERSONS = {
    form: who
    for who, forms in {
        "i": "i i'd i'll i'm i've me my mine we we'd we'll we're we've us our ours",
        "you": "you you'd you'll you're you've your yours u ya y'all",
    }.items()
    for form in forms.split()
}
"""The speaker's side and the other in all their forms."""
OWN, THEIRS = 0.25, 0.75
"""Up to where a value serves the speaker, and from where the other side (0 and 1 are where they began)."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A line's words, each value one word that says what kind of term it is, and where the values stand."""

    words: tuple[str, ...]
    places: tuple[int, ...]

    @classmethod
    def of(cls, plain: str, told: Sequence[Told], marks: Sequence[str]) -> "Seen":
        """The words of a plain text in which these values stand, in order."""
        words: list[str] = []
        places: list[int] = []
        at = 0
        for value, mark in zip(told, marks, strict=True):
            words += TOKEN.findall(plain[at : max(at, value.start)])
            places.append(len(words))
            words.append(mark)
            at = max(at, value.end)
        words += TOKEN.findall(plain[at:])
        return cls(tuple("0" if word[0].isdigit() else word for word in words), tuple(places))

    def around(self, place: int) -> tuple[list[str], list[str]]:
        """The words in front of a value, the nearest first, and those behind it."""
        at = self.places[place]
        return list(reversed(self.words[max(0, at - REACH) : at])), list(self.words[at + 1 : at + 1 + REACH])


class Roles:
    """Judges the values of one side's lines."""

    def __init__(self, vocabulary: Vocabulary, positions: Positions) -> None:
        self.vocabulary = vocabulary
        self.positions = positions

    def settle(self, proposal: Proposal, line: Line, context: Context, head: Linear) -> None:
        """Sort the values that were found in a line into given and asked anew."""
        told = proposal.told
        alone = len(self.vocabulary.issues) < 2
        if alone or not 0 < len(told) <= MOST_VALUES or proposal.for_theirs or proposal.vague_trade:
            return
        chances = [likely(head, features) for features in self.features(proposal, line, context)]
        roles = dict(as_ruled(proposal, line, chances))
        for issue, found in set_aside(proposal, line, chances):
            proposal.taken |= issue not in roles
            roles.setdefault(issue, found)
        given = {issue: found for issue, (role, found) in roles.items() if role == Role.GIVEN}
        asked = {issue: found for issue, (role, found) in roles.items() if role == Role.ASKED}
        if roles:
            proposal.quote = proposal.quote or line.sentences[told[0].sentence].quote
        proposal.given, proposal.asked = (given, asked) if given else (asked, {})

    def features(self, proposal: Proposal, line: Line, context: Context) -> Iterator[Features]:
        """What tells the role of each value that was found in a line, in order."""
        told = proposal.told
        kinds = [self.kind(value.mention) for value in told]
        seen = Seen.of(line.plain, told, [f"#{kind}" for kind in kinds])
        leaning = [self.positions.yielded(v.mention.issue, v.mention.value, context) for v in told]
        for place, value in enumerate(told):
            others = [
                leaning[other] for other, one in enumerate(told) if one.mention.issue != value.mention.issue
            ]
            before, behind = seen.around(place)
            state = set(self.state(proposal, value, context))
            state |= {f"{kinds[place]}", f"{kinds[place]} {context.speaker}", f"place {min(place, 3)}"}
            state |= set(interests(leaning[place], others, kinds[place]))
            near, far = words_around(before, behind)
            yield [(1.0, near | state), (0.5, far)]

    def kind(self, mention: Mention) -> str:
        """The price, a choice, or another number."""
        if mention.issue == self.vocabulary.main_money:
            return "price"
        return "choice" if self.vocabulary[mention.issue].measure is Measure.CHOICE else "number"

    def state(self, proposal: Proposal, value: Told, context: Context) -> Iterator[str]:
        """What the rules say of a value, and how it stands to what was said before."""
        ruled, mention = proposal.role_of(value), value.mention
        yield f"rule {ruled}"
        yield f"rule {ruled} {value.part}"
        yield f"stance {value.stance}"
        yield f"by {context.speaker}"
        issues = {one.mention.issue for one in proposal.told}
        yield f"issues {min(len(issues), 4)}"
        if len(issues) == 1:
            yield f"alone {ruled}"
        known = {
            "asks": value.question,
            "theirs": context.standing.get(context.speaker.other, {}).get(mention.issue) == mention.value,
            "mine": context.standing.get(context.speaker, {}).get(mention.issue) == mention.value,
            "heard": f"{mention.value:g}" in context.heard.replace(",", "")
            if isinstance(mention.value, (int, float))
            else False,
            "bare": mention.bare,
            "relative": mention.relative,
            "at least": mention.at_least,
            "range": mention.partner is not None,
            "unsure": not mention.sure,
            "again": sum(one.mention.issue == mention.issue for one in proposal.told) > 1,
        }
        for name, holds in known.items():
            if holds:
                yield name
                yield f"{name} {ruled}"


def as_ruled(
    proposal: Proposal, line: Line, chances: Sequence[Mapping[Role, float]]
) -> Iterator[tuple[str, tuple[Role, Mention]]]:
    """Issue, role and value of the rules' terms but for those that are surely none; packages stay whole."""
    split = {value.sentence for value in proposal.told if proposal.role_of(value) == Role.ASKED}
    pairs = beside(line.plain, proposal.told)
    joined = set(proposal.told) if is_fragment(line.plain) else pairs
    judged = list(zip(proposal.told, chances, strict=True))
    kept = {one.sentence for one, chance in judged if one in pairs and chance[Role.NEITHER] < DROPS}
    for value, chance in judged:
        ruled = proposal.role_of(value)
        if ruled not in TERMS:
            continue
        alone = value not in pairs or value.sentence not in kept
        said = line.sentences[value.sentence].plain
        fixed = TAKEN_UP.match(said) or FIXED.search(said)
        if alone and chance[Role.NEITHER] >= DROPS and not fixed:
            continue
        surely = chance[Role.ASKED] > SURE * chance[Role.GIVEN]
        free = value not in joined and value.sentence not in split
        asked = ruled == Role.ASKED or (surely and free)
        yield value.mention.issue, (Role.ASKED if asked else Role.GIVEN, proposal.mention_of(value))


def set_aside(
    proposal: Proposal, line: Line, chances: Sequence[Mapping[Role, float]]
) -> Iterator[tuple[str, tuple[Role, Mention]]]:
    """Issue, role and value of what the rules set aside and what likely is a term after all."""
    for value, chance in zip(proposal.told, chances, strict=True):
        aside = value.stance in ASIDE and proposal.role_of(value) not in TERMS
        if not aside or chance[Role.NEITHER] >= TAKES:
            continue
        if not THANKED.search(line.sentences[value.sentence].plain):
            role = Role.ASKED if chance[Role.ASKED] > chance[Role.GIVEN] else Role.GIVEN
            yield value.mention.issue, (role, value.mention)


def words_around(before: Sequence[str], behind: Sequence[str]) -> tuple[set[str], set[str]]:
    """The words next to a value (nearest first) and phrases at its edges; what else stands in the line."""
    near: set[str] = set()
    far: set[str] = set()
    for side, words in (("l", before), ("r", behind)):
        near |= {f"{side} {word}" for word in words[:NEXT]}
        far |= {f"{side} {word}" for word in words[NEXT:AROUND]}
        near |= {f"{side}{length} {' '.join(words[:length])}" for length in (1, 2, 3)}
        far |= {f"{side} any {word}" for word in words}
    near.add(f"lr {' '.join(before[:1])}|{' '.join(behind[:1])}")
    near |= set(persons("l", before, -1)) | set(persons("r", behind, 1))
    return near, far - near


def persons(side: str, words: Sequence[str], step: int) -> Iterator[str]:
    """Who is nearest to a value on one side, and the word behind that: "you get", "give me"."""
    for place, word in enumerate(words):
        who = PERSONS.get(word)
        if who:
            yield f"{side} who {who}"
            for near in (place - 1, place + 1):
                if 0 <= near < len(words):
                    order = "then" if (near - place) * step > 0 else "after"
                    yield f"{side} {who} {order} {words[near]}"
            return


def interests(leaning: float, others: Sequence[float], kind: str) -> Iterator[str]:
    """Whom a value serves, and how that compares with the other terms of the line."""
    yield "serves " + ("own" if leaning < OWN else "theirs" if leaning > THEIRS else "both")
    if not others:
        yield f"only {kind}"
        return
    more = leaning - sum(others) / len(others)
    compared = "more" if more > 0.2 else "less" if more < -0.2 else "as much"
    yield f"gives {compared}"
    yield f"gives {compared} {kind}"


def likely(head: Linear, features: Features) -> dict[Role, float]:
    """How likely each role is, 0..1; they add up to 1."""
    scores = head.scores(features)
    most = max(scores)
    odds = [math.exp(score - most) for score in scores]
    whole = sum(odds)
    return {Role(label): chance / whole for label, chance in zip(head.labels, odds, strict=True)}
