# ruff: noqa: E501 - word lists read worse when broken over more lines
"""Whether a sentence is English, of the kind in which people talk about a contract."""

import re

from trainer.perception.english import is_english, understood
from trainer.voice.faults import Fault
from trainer.voice.guard.sentence import Examined
from trainer.voice.guard.words import SMALL

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
FOREIGN = frozenset(
    """
    ich nicht und der das ist wir sie für mit auf ein eine einen zu kann haben wird werden dem den des bei aber auch wenn sind
    bin habe mein meine unser ihr ihre nein oder noch nur wie dann zum zur vom im ihnen ihnen einverstanden gut abgemacht
    je vous nous le la les des est pas une pour dans que qui sur avec mais ce cette votre notre mon ma mes il elle sont suis
    avons oui non au aux du peux peut d'accord c'est j'ai l'offre merci bien très
    el los las una por con para es muy mi su nuestro nuestra pero como más sí si yo usted podemos puedo está estoy tengo hecho
    trato acuerdo precio límite gracias vale este esta del al lo un se de en
    che di sono per il della del nostro mio mia gli ma più accordo va bene posso possiamo grazie prezzo limite sì anche questo
    het een van niet ik wij jij ook dat op te zijn maar akkoord goed voor naar
    não uma com você nós eu preço limite obrigado também isso muito de em os as ao
    """.split()  # noqa: SIM905 - a word list reads best as text
) - {
    "a",
    "as",
    "is",
    "me",
    "he",
    "no",
    "on",
    "in",
    "so",
    "do",
    "an",
    "or",
    "all",
    "go",
    "was",
    "were",
    "deal",
    "com",
    "le",
    "gut",
    "bin",
    "ma",
    "mi",
    "den",
    "des",
    "die",
    "ist",
    "bad",
    "made",
    "dame",
    "vale",
    "si",
    "es",
    "te",
    "op",
    "per",
    "con",
    "non",
    "de",
    "en",
    "ook",
    "el",
    "al",
    "ai",
    "va",
    "au",
    "la",
    "lo",
    "su",
    "un",
    "se",
    "em",
    "os",
    "ao",
    "im",
    "du",
    "van",
    "voor",
    "los",
}
ONLY_FOREIGN = frozenset(
    [
        "oui",
        "ja",
        "nein",
        "sí",
        "sì",
        "hecho",
        "einverstanden",
        "abgemacht",
        "d'accord",
        "trato",
        "akkoord",
        "obrigado",
        "danke",
        "bitte",
        "gracias",
        "merci",
        "grazie",
        "prego",
        "ciao",
        "bonjour",
        "hola",
        "genau",
        "natürlich",
        "claro",
        "certo",
        "bien",
        "perfekt",
        "verkauft",
        "vendido",
        "vendu",
        "venduto",
        "capito",
        "nyet",
        "da",
        "hai",
    ]
)
LATIN_FOREIGN = frozenset(
    [
        "de",
        "la",
        "le",
        "en",
        "el",
        "un",
        "se",
        "es",
        "si",
        "su",
        "al",
        "te",
        "per",
        "non",
        "con",
        "ma",
        "mi",
        "lo",
        "em",
        "os",
        "au",
        "du",
        "im",
        "des",
        "den",
        "die",
        "van",
        "voor",
        "los",
        "op",
        "che",
        "di",
    ]
)
PIRATE = re.compile(r"\b(?:arr+|ahoy|matey|me hearties|yarr+|avast|thee|thou|thy|hath|doth|ye|shiver me)\b")
LEAST_KNOWN = 0.5
LEAST_TELLING = 0.34
"""The share of the words that carry content."""
KNOWN_OF_LONG = 5
COMMON = frozenset(
    """
    come hate pick settle pretend admit carries trip outside spell ahead finished slot fresh form game lie running driving picks
    pleasure fond ones return comes claims strength exhausted reassuring likewise pity aw ideally possibly mhm mm absolutely honestly noted above accounts ache actual actually add adds adult afternoon afraid aim air alive angry annoyed anxious apart appetite
    argue argument arguing arrangement arrive aside assume assumption attempt attention awkward balance bare basics basis bear
    bearable beat begin begins behave bet biggest bill blame blank bless block blunt bold boil boss bother bothers bottom box boxes
    brave break breaks breath breathe breathing bridge brief bring brings broke broken brought burned burning busy button
    calm calmly calls candid careful carefully carried catch caught cause chair chance changed changes chat check cheer choose chose
    city clean clinic clinics coffee cold colleague colleagues comfort comfortable coming comment common complain complaint complicated
     confidence confident conversation convince copy count counts courage course crew crews cup curious
    daily dare day's decent deep defend delay delayed delays depends desk desks detail details difference directly dirty disappoint
    disappointed disappointing dodge doubt doubts dream dress dropped dry duck earn earned earns ears ease easier easily edge effort
    either empty encouraging ends engineer engineers entire evening evenings evidence excuse excuses expected explained explaining
    eye eyes face facts faith fall familiar feet fell felt fence fight fighting figured fill firm fit fits flinch floor fool forgive
    forgotten   frank frankly frustrated frustrating frustration fun funny games gap gesture gladly gone grand grateful
    ground grown guess guessing habit hair hand handle handled hands hang happened happens happy hard harder harm haste head headache
    heads heard hearing heart heavy held hell helped helpful helps hesitate hidden hint hits hoped hopeful hoping hot huge human
    hundred hurry hurt hurts ideal imagine impact important impressed impressive impression improvement inside instance
    intend intention invite involved irritating jump keen keeps kept kick kinder kindly knees knew knock knows lacking
    laid landed lands language lately laugh lawyer lean learn learned learnt leaving led lesson lies lift lighter lightly lines listened
    listening lived living load locked loss lovely lucky lunch manner matters meant measure meat meets mess middle mild minds
    minutes misread missing mistake mixed mode monthly mood moves movement moving muscle naturally nervous nicely nights noise noted
    notes noticed nowhere nudge obvious occasion odd offence okay opening openly opposite ordinary outcome owe owed owns pace page pages
    pain painful painted pallets paper papers particular particularly patience patient patients pattern pause pay pays peace pen
    personal picked picking picture pieces plainly planned planning plans plant play played playing plenty pocket pointing points polite
    position positive practical practice praise precise precisely prefer prepared pressing pride principle private promised promises
    proof proper properly proposal proud prove proves pull pulled pulling push pushed pushing puts puzzle queue quicker quickly quiet
    quietly quit quoted raise raised raises rare rates reaction reads reality realise realize reasonable  recall record
    refused regret relax relief relieved relieving remain remains remarks remember remind repeat repeating replies reply
    respects responsible restart returns reward rich ringing rise risky road rolled rollout rough rubbed rule rush rushed rushing
    sad sake sat satisfied saving scale scare scared scares school score screen search  seats secret secretly seeing seller
    sensible sentence separate settled shake shaking shape shaped sharp sheet shelf shift shifted shifts shoes shopping shot shots
    shoulders shouting shown shows sigh silent silly simple simply sincere sincerely sit sites sits sitting sleep sleeping slide slides
    slightly slow slower slowly smart smile smooth soft solid solution solve solved solves somewhere sooner soul source spare speaking
    specific specifics spent spirit spoke spoken spot spreadsheet spring squeeze squeezed stack staff stage stake stand standing stands
    starts statement stays steady steep steps stick sticking sticks stings stock stood stone stops story straightforward strange
    stress stretch stretching string strong stubborn stuck struggle struggling suggestion suit suits summer sums supplier suppliers surely
    surprise surprised surprising swallow swap swear sweet tables tactic tactics tail tale talked tea teach teams tempting tender
    tense terrible test tested thin thinks thoroughly thoughtful threat threatened threats thrilled thrown throws tie tied ties tight
    tired tiring tone tongue tonight tooth topic touched towards town trap treat treated tricks tried trouble troubles true
    truly trusted truth tug twice ultimatum unclear understandable understanding understands understood unfair unhappy unless unpleasant
    upset urgent vague version views visit voice wake walked wall wanting warm warmly waste watch watching water weak wear weather weigh
    weight welcomed whatever wheel wherever whichever whole wiser wishes wonderful wondered workable worn worried worries
    worrying worse worst worthwhile wrapped writes written wrote yesterday younger ourselves themselves myself
    """.split()  # noqa: SIM905 - a word list reads best as text
)


def language_fault(examined: Examined) -> Fault | None:
    """Whether it is not plain English."""
    words = WORD.findall(examined.plain)
    own = examined.licence.tongue.vocabulary.all_words
    if any(word in ONLY_FOREIGN for word in words) or PIRATE.search(examined.plain):
        return Fault.LANGUAGE
    foreign = sum(word in FOREIGN for word in words)
    latin = sum(word in LATIN_FOREIGN for word in words)
    known = sum(english(word) or word in own for word in words)
    if words and (
        foreign + latin >= 2
        and foreign + latin > 0.25 * len(words)
        and foreign + latin + known < 1.4 * len(words)
        and foreign
    ):
        return Fault.LANGUAGE
    said = examined.licence.own_names
    known += sum(word in said and not english(word) and word not in own for word in words)
    if len(words) >= KNOWN_OF_LONG and known < LEAST_KNOWN * len(words):
        return Fault.LANGUAGE
    telling = [word for word in words if word not in SMALL]
    if len(telling) >= KNOWN_OF_LONG and sum(
        english(word) or word in own or word in said for word in telling
    ) < LEAST_TELLING * len(telling):
        return Fault.LANGUAGE
    return None if understood(examined.line, own | COMMON | said) or not words or known else Fault.LANGUAGE


def english(word: str) -> bool:
    """Whether it is a common English word."""
    return word in SMALL or word in COMMON or is_english(word)
