"""The weights of resentment and trust, in one place, each with its reason.

They are the author's model, ordered by what moves real people: in 1,030 human negotiations (Chawla et al.,
2021) an ultimatum went with half a standard deviation less liking of the other, belittling with 0.4, walking
away with 1.8, while expressed sympathy by itself moved almost nothing.
"""

from trainer.negotiation.acts import Act

RULES = 6
"""Version of the rules: reading, ledger and mind. A file made under another one is not re-decided."""

PRESSURE_WEIGHT = {
    Act.BELITTLE: 0.14,  # contempt for the person: the strongest predictor of dislike next to leaving
    Act.EXPLOIT: 0.14,  # taken advantage of in a weak position
    Act.THREAT: 0.13,  # harm beyond not dealing
    Act.ANGER: 0.12,
    Act.ULTIMATUM: 0.10,  # half a standard deviation of liking, net of outcome
    Act.NIBBLE: 0.07,  # goes back on a shaken hand
    Act.GUILT: 0.05,
    Act.EXTREME_ANCHOR: 0.05,
    Act.ASSUME_CLOSE: 0.05,
    Act.STONEWALL: 0.05,  # kept ignorant
    Act.DEADLINE: 0.045,
    Act.COMPETITOR: 0.04,
    Act.SCARCITY: 0.04,
    Act.PESTER: 0.03,
    Act.AUTHORITY: 0.03,  # a wall, but an impersonal one
}
"""What one explicit use of a tactic (severity 2) adds to the resentment of whoever it is used on."""

SEVERITY = {0: 0.15, 1: 0.6, 2: 1.0, 3: 1.5}
"""True and plainly put, mild, explicit, explicit with harm or contempt."""
BY_THE_STRONGER = 1.5
"""The same tactic hurts more from the side that could do without it."""
REPEATED = 0.25
"""Each earlier use of the same tactic adds this share; at the most it doubles."""
ENDURED = 0.5
"""A seller is paid to sit through pressure: half of it stays with them."""

BLUFF_CALLED = 0.08
"""A last word that turned out not to be one, or a claim found to be untrue."""
MISSED = 0.03
"""A concern that nobody answered."""
DISMISSED = 0.08
"""A concern that was brushed aside."""
UNTOLD = 0.2
"""Signed without hearing what they were owed."""
LOPSIDED = 0.45
"""A deal at the walk-away; in proportion between there and :data:`FAIR_REACH`."""
FAIR_REACH = 0.4
"""The share of the way from walk-away to target below which a deal feels taken, not made."""

GAVE_FOR_NOTHING = 0.35
"""A whole range given away without an answer; in proportion to the share given."""
GAVE_UNDER_PRESSURE = 0.25
"""A whole range given straight after pressure; on top, in proportion."""
NIBBLE_GRANTED = 0.06
POOR_DEAL = 0.5
"""The seller's deal at walk-away; in proportion between there and :data:`FAIR_REACH`."""

RELIEF = {
    "acknowledged": 0.05,  # the concern was met
    "candour": 0.04,
    "saved face": 0.05,
    "reciprocity": 0.05,  # a give, or a give answered
    "thanks": 0.03,
}
RELIEF_AGAIN = 0.6
"""Each further relief of the same kind is worth this share of the one before."""

TRUST = {
    "understood": 0.08,  # paraphrased or validated where it mattered
    "asked": 0.05,  # asked about their side, and it led somewhere
    "served": 0.08,  # acted on what they said they need
    "candour": 0.07,
    "told what was owed": 0.08,
    "argument": 0.04,  # a fact or standard instead of a push
    "reciprocity": 0.05,
}
TRUST_AGAIN = 0.75
"""Each further gain of the same kind is worth this share of the one before."""
TRUST_FROM = 0.6
"""One less the trust at which a gain counts in full; with more trust it counts less, in proportion."""
TRUST_LOST = 0.9
"""Trust lost for each point of resentment that pressure or a slight adds."""
TRUST_HOLLOW = 0.015
"""Lost with every hollow move: flattery is noticed."""
