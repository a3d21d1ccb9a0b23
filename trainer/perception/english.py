# ruff: noqa: E501 - word lists and patterns read worse when broken over more lines
"""Which words are English, so that noise and other languages are told from short plain talk."""

import re
from functools import lru_cache

from trainer.perception.text import Line

SHARED = frozenset(
    """
    a i no me in so an was die on he do come the to
    """.split()  # noqa: SIM905 - a word list reads best as text
)
"""Words that are common in other languages too: alone they prove nothing."""
WORDS = frozenset(
    """
    about above accept account across actually add additional afraid after again against ago agree agreed agreement ah
    all almost alone along already alright also although always am amount and annual another answer any anybody anyone
    anything anyway apart appreciate are aren't around as ask asked asking at available average away awesome back bad
    based be because been before behind being believe below benefit best better between beyond big billing bit board
    book boss both bottom bring budget build business but buy buyer buying by bye call called came can can't cannot
    care carry case cash cent cents certain certainly chance change charge cheap cheaper check clear clearly close
    closer code comfortable commit commitment committed company compare competitor concern concerned condition confirm
    consider contract contracts cool correct cost costs could couldn't counter couple cover credit current currently
    customer customers cut date day days deal dear decent decide decision definitely deliver delivery demand did didn't
    difference different difficult discount discuss does doesn't doing dollar dollars don't done down draft drop due
    during each early easy either else email end enough especially euro euros even ever every everybody everyone
    everything exactly example excellent exchange expect expensive experience explain extend extra fact fair fairly
    family far fast fee feel feeling fees few fifty figure final finally finance find fine firm first five fix fixed
    flat flexible folks follow for forever forget forty forward four free friday friend friends from front full further
    future gave general get gets getting give given gives giving glad go goes going gonna good goodbye got great group
    guess guy guys had half halfway hand handle happen happy hard has hasn't have haven't having hear heard hello help
    her here hey hi high higher highest him his hit hm hmm hold honest honestly hope hour hours how however huge hundred
    i'd i'll i'm i've idea if imagine important impossible improve include included including increase indeed instead
    interest interested internal into invoice is isn't issue it it's its itself job join just keep kind know known large
    last late later law lead least leave left legal less let let's level like likely limit line list listen lol haha tbh thx little live
    long longer look looking lose lost lot loud love low lower lowest luck made main make makes making manage manager
    many market match matter maximum may maybe mean means meet meeting mention met middle might million mind mine
    minimum minute missing moment monday money month monthly months more morning most move much must my myself name near
    nearly need needed needs negotiate neither net never new next nice nine nobody none noon nor not nothing notice now
    number numbers obviously of off offer offered offering office often oh ok okay once one only open opinion option
    options or order other others otherwise our ourselves out outage outages over own package paid pallet part partner
    partners party past pay paying payment pencil people per percent perfect perhaps person phone piece place plan
    please plus point policy possible pound pounds prefer premium present pressure pretty previous price prices pricing
    probably problem product promise proposal propose provide purchase put quality quarter quarterly question questions
    quick quite quote range rate rather reach read ready real really reason reasonable receive reduce refuse regards
    relationship renew renewal request respect rest result review right risk room round run safe said sale sales same
    saturday save saw say saying says seat seats second see seem seems seen sell seller selling send sense sent serious
    service set seven several share sharpen she ship shipping short should shouldn't show side sign signed since sir six
    sixty size small sold some somebody someone something sometimes soon sorry sort sound sounds speak spend split
    standard start started starting stay step still stop straight stuff such suggest sunday support suppose sure system
    table take taken takes taking talk talking target team tell ten term terms than thank thanks that that's their them
    then there there's these they they're thing things think thinking third thirty this those though thought thousand
    three through throw thursday till time times today together told tomorrow too took top total touch toward tough
    trade training trial trust truth try trying tuesday turn twelve twenty two uh um under understand understood
    unfortunately unit units unless until up upfront upon us use used useful user users usual usually value vendor very
    via volume wait waiting walk want wanted wants warranty wasn't way we we'd we'll we're we've wednesday week weekend
    weeks welcome well went were weren't what what's whatever when where whether which while who whole why will willing
    win wish with within without won't wonder wondering word words work worked working works worry worth would wouldn't
    write wrong yeah year yearly years yep yes yesterday yet you you'd you'll you're you've your yours yourself zero
    cheers ta ouch wow whoa yup nope nah pass bingo indeed hardly whoever ugh fantastic brilliant lovely wonderful
    truck freight agency retainer machine maintenance onboarding setup install license licence subscription scope
    liar nonsense ridiculous insult outrageous stupid joke seriously kidding damn hell crazy insane rubbish shame
    absolutely alrighty okie okey dokie dokey kk yea ya yessir gotcha totally count bargain steal amazing delighted
    congratulations congrats apologies apologize apologise fault bless dude mate buddy sweet super exciting silence
    """.split()  # noqa: SIM905 - a word list reads best as text
)
CONTENT_STOP = frozenset(
    """
    about after again also although always another been before being both could does doing down each even every from
    have having here into just like made make many might more most much must need only other over really same should
    since some still such than that that's their them then there these they they're thing things think this those
    through under until upon very want were what when where which while will with without would your you're we're
    we've we'd we'll i've i'm i'd i'll can't don't won't isn't didn't doesn't been going gets getting give given know
    long look back cannot because however though right well sure okay yeah please maybe
    """.split()  # noqa: SIM905
)
STANDS_ALONE = re.compile(r"(?<!\S)[$€£]?\d+(?:[.,]\d+)*%?(?=[\s,.:]|$)")
"""A number as people write one: "50 tonnes, 640 a tonne" is language, however rare its words."""
TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
KEPT = 8192
"""Words of which it is remembered whether they are English: talk has few words of its own."""
ESCAPES = re.compile(r"\x1b\[[0-9;]*[a-z]?")
TRAIL = re.compile(r"(?:s|es|ed|ing|ly|er|'s|n't|'ll|'re|'ve|'d)$")


def understood(line: Line, own_words: frozenset[str]) -> bool:
    """Whether some of it is language that a negotiator could answer."""
    words = TOKEN.findall(ESCAPES.sub(" ", line.plain[:4000]))
    if not words and not line.plain.strip("\x1b[]() "):
        return False
    if words == ["no"]:
        return True
    if not words:
        return re.search(r"\d", ESCAPES.sub(" ", line.plain)) is not None and len(line.plain) <= 200
    known = sum(1 for word in words if is_english(word) or word in own_words)
    known += len(STANDS_ALONE.findall(line.plain[:4000]))
    shared = sum(1 for word in words if word in SHARED)
    if len(words) <= 3:
        return known > 0 or (
            re.search(r"\d", line.plain) is not None and any(len(word) <= 3 for word in words)
        )
    return known >= 1 and (known + shared / 2) / len(words) >= 0.22 and (known >= 2 or len(words) <= 6)


@lru_cache(KEPT)
def is_english(word: str) -> bool:
    """Whether a lower-case word, or its stem, is on the list."""
    if word in WORDS:
        return True
    stem = TRAIL.sub("", word)
    return len(stem) >= 3 and (stem in WORDS or stem + "e" in WORDS)
