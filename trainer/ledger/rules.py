"""The weights of resentment and trust, in one place, each with its reason. ``docs/ledger.md`` prints them.

They are the author's model, ordered by what moves real people: in 1,030 human negotiations (Chawla et al.,
2021) an ultimatum went with half a standard deviation less liking of the other, belittling with 0.4, walking
away with 1.8, while expressed sympathy by itself moved almost nothing.
"""

from dataclasses import dataclass

from trainer.negotiation.acts import Act

RULES = 8
"""Version of the rules: reading, ledger and mind. A file made under another one is not re-decided."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A weight, and the reason for it or its source."""

    weight: float
    why: str


PRESSURE_WEIGHT = {
    Act.BELITTLE: Rule(
        0.14,
        "contempt for the person: 0.4 standard deviations less liking (Chawla et al., 2021), and, unlike an "
        "ultimatum, no deal takes it back",
    ),
    Act.EXPLOIT: Rule(0.14, "taken advantage of in a weak position"),
    Act.THREAT: Rule(0.13, "harm beyond not dealing"),
    Act.ANGER: Rule(0.12, "an attack on the person, though it may pass for temper"),
    Act.ULTIMATUM: Rule(
        0.10, "half a standard deviation less liking, net of outcome and length (Chawla et al., 2021)"
    ),
    Act.NIBBLE: Rule(0.07, "goes back on a shaken hand"),
    Act.GUILT: Rule(0.05, "makes a debt of the past"),
    Act.EXTREME_ANCHOR: Rule(0.05, "a number that nobody could take seriously"),
    Act.ASSUME_CLOSE: Rule(0.05, "takes the decision out of their hands"),
    Act.STONEWALL: Rule(0.05, "keeps them ignorant"),
    Act.DEADLINE: Rule(0.045, "limits their time to think; an impersonal push"),
    Act.COMPETITOR: Rule(0.04, "a fair part of bargaining that still says they can be replaced"),
    Act.SCARCITY: Rule(0.04, "as a competitor, from the other side"),
    Act.PESTER: Rule(0.03, "tires more than it hurts"),
    Act.AUTHORITY: Rule(0.03, "a wall, but an impersonal one"),
}
"""What one explicit use of a tactic (severity 2) adds to the resentment of whoever it is used on."""

SEVERITY = {
    0: Rule(0.15, "true and plainly put: information more than pressure"),
    1: Rule(0.6, "mild or implied: they can let it pass without losing face"),
    2: Rule(1.0, "explicit: the measure of the weights above"),
    3: Rule(1.5, "explicit, with harm or contempt: the words themselves hurt"),
}
"""What the severity makes of a tactic's weight."""
BY_THE_STRONGER = Rule(1.5, "the same tactic hurts more from the side that could do without it")
ON_A_WEAKNESS = Rule(1.5, "a weakness that they had shown in confidence is turned against them")
REPEATED = Rule(
    0.25, "each earlier use of the same tactic adds this share: it was no slip; at the most it doubles"
)
ENDURED = Rule(0.5, "a seller is paid to sit through pressure: half of it stays with them")

BLUFF_CALLED = Rule(0.08, "a last word that was not one, or a claim found out to be untrue: they were played")
REVERSED = Rule(
    0.08, "a yes taken back before it is signed: a word that can't be relied on, and what was settled is open"
)
LIGHTLY = Rule(
    0.25, "a slip owned up to at once, or a moment asked for, the first time: it happens to everybody"
)
MISSED = Rule(0.03, "a concern that nobody answered; one may be forgiven, a row of them is a pattern")
DISMISSED = Rule(0.08, "a concern that was brushed aside: worse than missed, as it had been heard")
UNTOLD = Rule(
    0.2, "signed without hearing what they were owed: it will come out, and they will feel deceived"
)
LOPSIDED = Rule(
    0.45,
    "a deal at the walk-away, judged by what the buyer knows: they live with it every day; in proportion up "
    "to the fair reach",
)
FAIR_REACH = Rule(
    0.4, "the share of the way from walk-away to target below which a deal feels taken, not made"
)

GAVE_FOR_NOTHING = Rule(
    0.35, "a whole range given away without an answer: being used; in proportion to the share given"
)
GAVE_UNDER_PRESSURE = Rule(
    0.25, "a whole range given in to pressure: on top of enduring it, in proportion to the share given"
)
NIBBLE_GRANTED = Rule(0.06, "paid twice for the same handshake")
POOR_DEAL = Rule(
    0.5,
    "the seller's deal at walk-away: their team works for it every day; in proportion up to the fair reach",
)

RELIEF = {
    "acknowledged": Rule(0.05, "the concern was met"),
    "candour": Rule(0.04, "told what it costs to tell"),
    "saved face": Rule(0.05, "given an honourable way to move"),
    "reciprocity": Rule(
        0.05,
        "a give: giving up what the other needed more went with 0.24 standard deviations more liking "
        "(Chawla et al., 2021)",
    ),
    "thanks": Rule(0.03, "the seller's work was seen"),
}
"""What takes resentment away. Kind words alone do not: expressed sympathy moved liking by almost nothing."""
RELIEF_AGAIN = Rule(0.6, "each further relief of the same kind is worth this share of the one before")

TRUST = {
    "understood": Rule(0.08, "paraphrased or validated where it mattered"),
    "asked": Rule(0.05, "asked about their side, and it led somewhere"),
    "served": Rule(0.08, "acted on what they said they need"),
    "candour": Rule(0.07, "told what it costs to tell"),
    "told what was owed": Rule(0.08, "told before the signature what they had a right to know"),
    "argument": Rule(0.04, "a fact or standard instead of a push"),
    "reciprocity": Rule(0.05, "a give on a condition or with a reason: it can be relied on"),
}
"""What earns the buyer's trust."""
TRUST_AGAIN = Rule(0.75, "each further gain of the same kind is worth this share of the one before")
TRUST_FROM = Rule(
    0.6, "one less the trust at which a gain counts in full; with more trust it counts less, in proportion"
)
TRUST_LOST = Rule(0.9, "trust lost for each point of resentment that pressure or a slight adds")
TRUST_HOLLOW = Rule(
    0.015,
    "lost with kind words that what came next belied, and with the third empty move and each after it: "
    "flattery is noticed",
)
