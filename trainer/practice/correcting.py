"""How the seller meant a line: terms offered, terms asked for, or a yes, put in place of how it was read."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Agenda, ChoiceIssue, Package, Value, plain
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Reading


class Does(StrEnum):
    """What a line does about the terms."""

    OFFERS = "offers terms"
    ACCEPTS = "accepts what is on the table"
    WALKS = "walks away"
    NOTHING = "names no terms"


REPLACED = frozenset({Act.OFFER, Act.TRADE, Act.ACCEPT, Act.WALK_AWAY})
"""Acts that a correction decides on; all others stay as they were read."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A line as its speaker means it."""

    does: Does = Does.NOTHING
    values: dict[str, Value] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()
    """Issues of ``values`` that are asked for in return."""
    at_least: tuple[str, ...] = ()
    """Issues of which more than what is asked for would be welcome too."""
    outside: str | None = None
    """What is asked for outside the agenda, in the seller's words."""

    @classmethod
    def of(cls, reading: Reading) -> "Meant":
        """A line as it was read."""
        if reading.offer is not None:
            offer, asked = reading.offer, reading.offer.asked
            condition = offer.condition or Condition()
            values = {**offer.terms, **asked}
            return cls(Does.OFFERS, values, frozenset(asked), condition.at_least, condition.other)
        if reading.has(Act.ACCEPT):
            return cls(Does.ACCEPTS)
        return cls(Does.WALKS) if reading.has(Act.WALK_AWAY) else cls()

    def with_value(self, issue: str, value: Value | None) -> "Meant":
        """The same with a term set, or taken out; what has terms offers them."""
        values = {name: known for name, known in self.values.items() if name != issue}
        if value is not None:
            values[issue] = value
        does = Does.OFFERS if values else Does.NOTHING
        return replace(self, does=does, values=values, asked=self.asked & values.keys())

    def turned(self, issue: str) -> "Meant":
        """The same with a term asked for where it was offered, and the other way round."""
        if issue not in self.values:
            return self
        return replace(self, asked=self.asked ^ {issue})

    def doing(self, does: Does) -> "Meant":
        """The same line doing something else; its terms wait, in case it offers them after all."""
        return replace(self, does=does)

    def offer(self, agenda: Agenda) -> Offer | None:
        """The offer that this is; None where nothing is offered."""
        terms = {i: self.values[i] for i in agenda.ids if i in self.values and i not in self.asked}
        asked = {i: self.values[i] for i in agenda.ids if i in self.values and i in self.asked}
        if self.does is not Does.OFFERS or not terms:
            return None
        condition = Condition(
            terms=asked, at_least=tuple(i for i in self.at_least if i in asked), other=self.outside
        )
        return Offer(terms=terms, condition=condition if asked or self.outside else None)

    def fault(self, agenda: Agenda) -> str | None:
        """What is wrong with it, in a sentence."""
        if self.does is Does.OFFERS and self.offer(agenda) is None:
            return "Something has to be offered; what you only ask for is no offer yet."
        for issue, value in self.values.items():
            if not agenda[issue].allows(value):
                return f"{agenda[issue].name} can't be {value}."
        return None

    def reading(self, read: Reading, text: str, agenda: Agenda) -> Reading:
        """The reading of a line with this in place of what was read about terms."""
        if self == Meant.of(read) and read.understood and not read.unclear:
            return read
        offer = self.offer(agenda)
        if offer is not None and read.offer is not None:
            offer = offer.model_copy(update={"on_theirs": read.offer.on_theirs})
        act = {
            Does.ACCEPTS: Act.ACCEPT,
            Does.WALKS: Act.WALK_AWAY,
            Does.OFFERS: Act.TRADE if offer is not None and offer.condition else Act.OFFER,
            Does.NOTHING: None,
        }[self.does]
        replaced = REPLACED
        if read.takes_theirs and act is Act.OFFER:
            replaced -= {Act.ACCEPT}  # another wish than was read leaves the yes what it was
        acts = [quoted for quoted in read.acts if quoted.act not in replaced]
        if act is not None:
            acts.insert(0, ActQuote(act=act, quote=read.quote(*sorted(replaced)) or text))
        found = {"acts": tuple(acts), "offer": offer, "takes_back": None, "unclear": (), "understood": True}
        return read.model_copy(update=found)

    def command(self, agenda: Agenda) -> str:
        """The same offer as a line for the prompt."""
        offer = self.offer(agenda)
        if offer is None:
            return ""
        terms = " ".join(f"{issue}={value}" for issue, value in offer.terms.items())
        asked = " ".join(f"{issue}={value}" for issue, value in offer.asked.items())
        return f"/offer {terms} if {asked}" if asked else f"/offer {terms}"


def stepped(agenda: Agenda, issue: str, value: Value | None, steps: int, start: Package) -> Value:
    """The value some steps up or down its grid; with none yet, the one that stands now."""
    found = agenda[issue]
    if value is None:
        return start[issue]
    if isinstance(found, ChoiceIssue) or isinstance(value, str):
        place = found.values.index(value) if value in found.values else 0
        return found.values[(place + steps) % len(found.values)]
    place = found.values.index(found.snap(value))
    return found.values[min(max(place + steps, 0), len(found.values) - 1)]


def typed_number(agenda: Agenda, issue: str, digits: str) -> Value | None:
    """The number that was typed for an issue; None where it can't be one of its values."""
    found = agenda[issue]
    if isinstance(found, ChoiceIssue):
        return None
    try:
        value = plain(float(digits))
    except (ValueError, OverflowError):
        return None
    return value if found.allows(value) else None
