"""Who does what in the words of campers who divide supplies: clauses as rows of kinds of words.

"I really need the food" becomes ``I degree need ITEM``: few examples teach a head what such a row means,
whatever words filled it.
"""

import re
from collections.abc import Iterable

CLAUSE = re.compile(r"[.!?;]+\s*|,\s")
LONGEST = 3
"""Kinds of words in the longest row that counts."""
LONGEST_ASKED = 2
"""Kinds of words in the longest row that also counts as part of a question."""
KINDS = {
    "I": "i i'm i'll i'd i've im my me myself mine id ill ive",
    "WE": "we we're we'll we've us our ours",
    "YOU": "you your you're you'll you've u ur yourself yours you'd yall",
    "KIN": "kid kids child children son sons daughter daughters baby babies family families wife husband "
    "dog dogs pregnant friend friends brother sister parents people group mom dad mother father "
    "grandma grandpa grandparents grandmother grandfather guests girls boys team troop adults "
    "elderly pet pets party members cousins",
    "THEY": "they he she them him her his their they're he's she's",
    "IT": "it that this there there's it's that's these those thats",
    "NOT": "not no don't doesn't didn't won't wouldn't can't cannot isn't aren't never nor dont wont "
    "cant couldn't shouldn't wasn't without doesnt",
    "need": "need needs needed needing require requires required must essential necessary desperate "
    "desperately necessity needy",
    "want": "want wants wanted prefer prefers preference preferences like love hope hoping interested "
    "rather wish",
    "have": "have has had got brought bring bringing packed own already having carry",
    "plenty": "plenty enough extra spare lots lot abundant abundance excess supply sufficient tons surplus "
    "additional basics",
    "give": "give offer let trade exchange part share giving swap",
    "take": "take get keep receive getting taking gets",
    "can": "can could able may might would should will",
    "find": "find gather collect fish fishing hunt hunting chop boil purify purifier filter stream lake "
    "river pond tree trees sticks branches forest brush store stores creek spring springs nearby "
    "near around catch melt snow berries wild cut",
    "weighty": "important priority priorities value care matter matters concern concerned worry worried "
    "crucial vital",
    "little": "least less low lowest last fewer little small only just few much many",
    "harm": "cold freeze freezing hungry hunger starve starving thirsty thirst dehydrated dehydration "
    "dehydrate sick medicine medication medications medical condition die health survive diabetic "
    "diabetes allergic allergies hurt injured disease blood pills meds illness doctor asthma "
    "comfort comfortable",
    "use": "eat eats eating drink drinks drinking cook cooking warm hydrated hydrate hike hiking swim "
    "sweat shower wash clean burn bathe grill roast",
    "fair": "fair fairly unfair even evenly equal equally split reasonable both balanced divide half "
    "deserve greedy",
    "degree": "really so too very most more sure all",
    "sorry": "sorry understand see terrible awful oh bad tough glad bless wow",
    "deal": "deal agree agreed work works compromise accept sounds ok okay yes yeah perfect fine",
    "ask": "why how what which what's where",
    "since": "since because if then as but though",
    "help": "help together negotiate solution benefit willing happy",
    "greet": "hi hello hey thanks thank morning evening day good great nice awesome trip camping camp fun "
    "excited enjoy weather",
    "think": "think seem seems believe sound know said say mentioned feel guess told",
    "ITEM": "ITEM package packages supplies item items things stuff",
    "0": "0",
}
KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}


def row(words: Iterable[str]) -> list[str]:
    """The kinds of a clause's words in their order, the same kind in succession once."""
    kinds: list[str] = []
    for word in words:
        kind = KIND_OF.get(word)
        if kind is not None and (not kinds or kinds[-1] != kind):
            kinds.append(kind)
    return kinds


def frames(sentences: Iterable[str], token: re.Pattern[str]) -> set[str]:
    """All runs of kinds of words within the clauses of sentences; those of questions also as such."""
    found: set[str] = set()
    for sentence in sentences:
        asked = "?" in sentence
        for clause in CLAUSE.split(sentence):
            kinds = row(token.findall(clause))
            for length in range(1, LONGEST + 1):
                runs = [" ".join(kinds[at : at + length]) for at in range(len(kinds) - length + 1)]
                found.update(runs)
                if asked and length <= LONGEST_ASKED:
                    found.update(f"{run} ?" for run in runs)
    return found
