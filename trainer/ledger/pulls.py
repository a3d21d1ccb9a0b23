"""What pulls at a feeling: products, bent by how much of it there is and by how often it was pulled at."""

from dataclasses import dataclass
from typing import Self

from trainer.ledger import rules
from trainer.ledger.factors import Factor, Factors, ruled
from trainer.ledger.rules import Rule
from trainer.negotiation.wording import ordinal
from trainer.scenario.persona import Persona


@dataclass(frozen=True, slots=True)
class Pull:
    """A product that a level is moved by, however much of it there is."""

    factors: Factors
    kind: str = ""
    """Of a relief or a gain: each further one of its kind is worth less."""

    def at(self, value: float, used: int) -> Factors:
        """All factors, at a level of ``value`` that its kind has moved ``used`` times before."""
        del value, used
        return self.factors


class Rise(Pull):
    """What adds to a resentment: the more there is, the less."""

    __slots__ = ()

    def at(self, value: float, used: int) -> Factors:
        del used
        return (*self.factors, room(value))


class Relief(Pull):
    """What takes from a resentment: less each time."""

    __slots__ = ()

    @classmethod
    def of(cls, kind: str, persona: Persona | None = None) -> Self:
        """A kind of relief to ``persona``, or to the seller."""
        rule = rules.RELIEF[kind]
        scale = persona.eases.get(kind.replace(" ", "_"), 1.0) if persona else 1.0
        more = "more" if scale > 1 else "less"
        bent = () if scale == 1 else (Factor(f"this buyer is moved by it {more}", scale),)
        return cls((Factor(kind, -rule.weight, rule.why), *bent), kind)

    def at(self, value: float, used: int) -> Factors:
        del value
        return (*self.factors, *again(used, rules.RELIEF_AGAIN))


class Gain(Pull):
    """What adds to a trust: less each time, and less the more there is."""

    __slots__ = ()

    @classmethod
    def of(cls, kind: str) -> Self:
        """A kind of gain."""
        return cls((ruled(kind, rules.TRUST[kind]),), kind)

    def at(self, value: float, used: int) -> Factors:
        full = rules.TRUST_FROM
        left = Factor(f"1 − {value:g} trust, over {full.weight:g}", (1 - value) / full.weight, full.why)
        return (*self.factors, *again(used, rules.TRUST_AGAIN), left)


def room(resentment: float) -> Factor:
    """The more resentment there is, the less a slight adds."""
    return Factor(f"1 − the {resentment:g} there was", 1 - resentment)


def again(used: int, rule: Rule) -> Factors:
    """What ``used`` earlier ones of the same kind leave of a pull."""
    return (Factor(f"for the {ordinal(used + 1)} time", rule.weight**used, rule.why),) if used else ()
