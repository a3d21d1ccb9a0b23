"""The levels of empathy, what each earns, and which acts reach them."""

from trainer.negotiation.acts import Act

POINTS = {1: 1.0, 2: 3.0, 3: 6.0, 4: 5.0, 5: 4.0, 6: 8.0, 7: 9.0}
"""Points a level earns when it meets an opportunity. Perspective-taking (3, 5, 6, 7) weighs most: it finds
value, where sympathy alone does not (Galinsky, Maddux, Gilin and White, 2008)."""
UNPROMPTED = 0.5
"""The share of its points that a move earns when nothing was there to respond to."""
AGAIN = 0.6
"""Each further use of the same act earns this share of the one before."""
GIVING = 0.15
"""A give worth this share of the buyer's range, on an issue it asked for, earns level 7 in full; not on the
main one, which both haggle over: a step that answers a demand has understood no need."""
ANSWER_WITHIN = 2
"""Own turns within which an opportunity is met; one that speaks of it, or moves a term towards it, does not
count."""

LEVELS = {
    Act.RAPPORT: 1,
    Act.APPRECIATE: 1,
    Act.COMMON_GROUND: 1,
    Act.FAIRNESS: 1,
    Act.ACKNOWLEDGE: 2,
    Act.APOLOGISE: 2,
    Act.CANDOUR: 2,
    Act.PARAPHRASE: 3,
    Act.VALIDATE: 4,
    Act.EXPLORE: 5,
    Act.SAVE_FACE: 5,
}
"""1 notices, 2 names, 3 paraphrases, 4 validates, 5 asks from their side; 6 and 7 show in the sequence."""
RESPONDS = frozenset(
    {Act.ACKNOWLEDGE, Act.APOLOGISE, Act.PARAPHRASE, Act.VALIDATE, Act.SAVE_FACE, Act.EXPLORE}
)
"""Acts that can meet an opportunity."""
COURTESY = frozenset({Act.RAPPORT, Act.APPRECIATE, Act.APOLOGISE})
"""Acts that cost nothing: said again with nothing to respond to they are hollow."""
ABOUT_THEM = frozenset({Act.ACKNOWLEDGE, Act.PARAPHRASE, Act.VALIDATE})
"""Acts that say something about the other side: about what it has spoken of, or they are hollow; and an offer
that goes against it shows that they were."""
KIND_WORDS = ABOUT_THEM | COURTESY | {Act.COMMON_GROUND}
"""Acts that the same words in another order do not do again. A question may be asked anew."""
HARSH = frozenset({Act.BELITTLE, Act.EXPLOIT, Act.THREAT, Act.ULTIMATUM, Act.ANGER})
"""Pressure on the person and not on the matter: in one's next line it shows what the kind words before were
for."""
SAYS_BACK = ABOUT_THEM | {Act.SAVE_FACE}
"""Acts that the other's own words may look like, said back."""
NOTICED = 1
"""The level of a nod, of saying the other's own words back, and of a sorry that does not say what for. Each
shows that somebody listens (a mirror invites to go on: Voss, 2016), but not what they made of it: the concern
behind the words waits on. An apology that owns the fault, or names what they told, answers it."""
