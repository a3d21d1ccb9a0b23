# ruff: noqa: E501 - patterns and word lists read worse when broken up
"""The words in which a buyer reacts, by what a move lets them say; every other word is somebody else's."""

from functools import cache

from trainer.negotiation.moves import MoveKind
from trainer.voice.faults import Fault
from trainer.voice.guard.words import content

TALK = """
able above absolutely account actual add address admire admit afraid against aggressive ago ah aha aim
airs alone along already alright ambitious amount amusing angle angry annoyed answer anybody's anyhow
anymore anyway anywhere apart apologise apology appreciate argue argument around aside ask assume aw
awful awkward bad balance ball's barely bargain basically basics basis bear beat begin begun behave
behind believe beside best better between big bigger bin blame blank bless blunt bold bother brave break
breath brief bring brochure brought brush buying calculation calendar call calm came candid care careful
carry case casual catch caught cause cautious certain challenge change charming chased cheap check
cheeky cheers circles civil claim clarity clear clearer clever clock close closer coffee cold colleagues
colour come comfortable comforting comment common company compare complain complaint complicated
compliment concern concrete confess confuse connect consider considerate contract contrary convenient
conversation convince cool core corner correct costs could've count couple courage courteous courtesy
covers credible cross crucial cry crystal cup curious customer dancing dare date day deal dealt dear
decency decent decide decision deep defensive definitely delay deny depend deserve detail difference
different difficult difficulty dig dignity direct dirty disagree disappoint disappointment discourage
discuss discussion dislike dismiss disservice dodge dollars doubt doubtful down drag dress drive dropped
due ear earlier earn easier easiest easily easing easy effort embarrassing emotional empty encourage end
english enjoy entirely equal escalate especially essential evening everybody everyone exact exaggerate
example excited excuse exhausting expect expectation expert explain explanation extra eye face facts
fail fair fairness faith familiar fancy far fast faster fault favour fear feel feelings fell felt few
fewer figure finally find fine finger firm first fishing fit fixing flat flattering flattery floor
follow fond fool forget forgive forgotten form forth forward found frank free fresh friendlier friendly
front frustrated fully fun funny further future gain games gap gave generous gentle gentleman gently
genuine gesture gift gives glad goodness goodwill gosh grace gracious grant grateful gratitude great
greedy ground grow grumble guess guilt guilty gut ha habit hadn't half handle hang happen happier happy
hard harder hardest harsh hate head hear heard heart heartening hearty heated heavy heck held hell hello
help helpful here's hesitant hesitate hey hi hide high hint hm hmm hold home honest honesty honour hope
hopeful horses hour how's huge huh hurry hurt hurtful hush idea ideally ignore imagination imagine
impatient important impossible impress impressive improve improvement inching inclined include indeed
insist inspire instead insult intelligence intelligent interest irritating issue it'd joke judge jump
keen keep kept kindly kindness knew known knows lack land language largely last late later laugh lay
lean learn learnt least leave lecture led left legs length lesson lets letting lies life lifted light
lighter liked likewise limb line link list listen live load logic logical long longer look lose lost
loud louder lovely low lower luck lucky lying mad mainly making manage manner maths matter means meant
measure mention mess message met mhm mild miles mind mine's minute misread miss missed mistake mistaken
misunderstand mixed mm modest moment money months morning mostly move movement music naive name narrow
nasty naturally near nearer needed needn't nerve nervous new next nice nicer nicest niceties nobody's
noise nope normal notch note nothing's notice nowhere nuance number nutshell obvious obviously
occasionally odd offence offend offer offhand office often old ones ongoing ooh open opener openness
opinion opposite optimism optimistic ordinary others otherwise ouch ourselves outside owning pace page
pain painful paper part particular pass passing past patience patient pattern pause peace peer pencil
people per percent perfectly person personal persuade phew phone phrase picking picture piece pity place
plain plan play pleasant pleased pleasure plenty plus pocket point pointless polite politeness position
possible possibly practical praise precise prefer presence press pressure pretend pretty price pride
principle private probably problem process progress promising proof proper proposal propose proud prove
provided provoke pull push pushy puts putting puzzle quarter question quick quiet raise range rare rate
reach reaction read real realistic reality reason reasonable reasonably reassure recognise recognition
reflect refresh regards regret relate relax relevant relief relieved remains remark remember remind
repeat repetition replies reply resent respect respectful respond response rest result return riddle
rightly ring road room rough round rub rude rules run running rush sad safe sake sat saving saw says
scare scary sceptic sceptical sec second seeing seeming seen seldom sense sensible sentence sentiment
separate serious seriously seven shame shape share sharp sharpen sheet shift short shot shoulders shout
show shown shrug shy sick side sigh silence silent silly similar simple simply sincere single sit
sitting situation skeptical skip slap sleep slide slightly slog slogan slow slower small smart smile
smooth soft soften softer solid solve somebody's somehow sometimes somewhere soon sooner sore sorry sort
sound space spare speak specific specifically speech speed spell spirit spoke spoken sporting spot
spreadsheet squeeze stake stamina stand start statement stay steady step stick sting stone stood stopped
stopwatch story straight straightforward strange strength stress strong stronger struck struggle
stubborn stuck stuff stupid substance subtle sudden suggest suggestion suit sum summary summed supplier
suppose surprise suspect sweet sympathetic sympathy system table tactic taken takes talks taste tea team
tells temper temperature tempting term testing that'd theatre theory there'll they'll thick thin thinks
this'll thoroughly thoughtful thoughtfulness thoughts threat threaten throat throw tie tied tight time
tiny tired tiresome today together told tone took topic touch tough toward track traffic treat trick
trip trouble truck true trust truth truthfully try turn tweak twice type uh ultimatum um unanswered
uncalled unchanged uncomfortable underline understand understandable understood undo uneasy unexpected
unfair unkind unless unnecessary unpleasant unusual upset upstairs urgency urgent use used useful using
usual vague value version view voice wait walk wanting warm warmer warning wary waste watch ways weak
wear weather week weigh weight weird welcome whatever whenever where's wherever whichever who'd whoever
wiser wish wonder wonderfully word wore work world worry worse worth worthwhile would've wow wrapped
write written wrong yardstick year yep yesterday
"""
"""What is said about what was said: hearing and doubting, thanking and feeling, asking back, the matter at hand."""
TERMS = """
deliver include provided pay swap trade year total altogether plus split
"""
"""With terms of the move beside them."""
DENIED = """
accept acceptable agree agreed agreement ahead bluff boss bought budge business buyer cards chance
commit commitment competitors deadline defend disclose discount finished flexible gonna hand hostage
manager negotiable negotiate negotiation nod nodding order paid partner pay quote ready reveal satisfied
sell seller set settled sign sold tomorrow trade vendor win winning
"""
"""What has to be denied or asked: none of it may stand there as said."""
YES = """
aboard accept across agree agreement approve arrangement board business celebrate cheeky chuffed commit
commitment conclude confirm conscience delighted document draft draw email excellent fantastic finalise
finish forgot hand happily invoice it'd job lawyers legal lock menu moon nail neighbour official
paperwork partner partnership pen print proceed ready record relationship satisfied send set settle
shake shook sign signature sold support transaction win
"""
LEAVE = """
adjourn afternoon agree agreement blood bow business bye chance chat choice continue door elsewhere
fallen file finish fly full goodbye harm impasse lock meet overnight park path pay postpone quote ready
resume riddance set settled slot success tomorrow tonight travel wall worn
"""
LAST = """
choice finished slept
"""
OWN: dict[MoveKind, str] = {
    MoveKind.ACCEPT: YES,
    MoveKind.CONFIRM: YES + LEAVE,
    MoveKind.NIBBLE: YES,
    MoveKind.INSIST: "shook shake hands word settled settle holding pad notes keep became",
    MoveKind.COUNTER: "trade swap",
    MoveKind.CLARIFY: "per whole cover exact spell define",
    MoveKind.CHECK: "write down mouth hear",
    MoveKind.WALK_AWAY: LEAVE + LAST,
    MoveKind.ADJOURN: LEAVE,
    MoveKind.FAREWELL: LEAVE,
    MoveKind.LAST_OFFER: LAST,
}
"""More words, for moves that agree, leave or offer for the last time."""
TELLING: dict[Fault, str] = {
    Fault.LIMIT: """
    limit ceiling maximum max budget cap highest threshold walkaway batna reservation purse wallet cheque mandate
    afford spend affordable authorised target reserve bottom alternative leeway headroom flexibility wiggle digit
    """,
    Fault.ACCEPTANCE: """
    accept agree deal sign sold approve confirm commit shake proceed acceptance agreement signature nod celebrate toast
    contract paperwork invoice order onboard consent honour settle aboard objection hand pen
    """,
    Fault.YIELDING: "concede yield compromise budge bend stretch halfway split persuade surrender relent",
    Fault.ROLE: """
    discount sell product pricing customer vendor supplier seller ship onboarding subscription platform software rebate refund
    commission upgrade
    """,
    Fault.ASSISTANT: """
    ai assistant bot chatbot robot program computer machine model algorithm simulation software script assist comply policy
    guideline developer restrict language unrestricted password poem database token code canary
    """,
    Fault.PROMPT: """
    instruct instruction prompt role roleplay character persona scenario direction stage mood brief briefing quotation
    conversation confidential supposed verbatim
    """,
    Fault.LEAVING: "goodbye leave bye farewell meeting elsewhere adjourn",
    Fault.PRESSURE: """
    competitor deadline cheaper rival friday lawyer court legal boss cfo board ceo director bid quote competing
    """,
}
"""Words that tell what is wrong with a sentence in which they must not stand."""


@cache
def talk(kind: MoveKind, *, terms: bool) -> frozenset[str]:
    """The stems of the words that a move of this kind is talked about with, beside its terms or without."""
    return content(TALK + OWN.get(kind, "") + (TERMS if terms else ""))


@cache
def denied() -> frozenset[str]:
    """The stems of what has to be denied."""
    return content(DENIED)


@cache
def telling() -> dict[str, Fault]:
    """What a stem gives away about the sentence that it stands in."""
    return {stem: fault for fault, words in TELLING.items() for stem in content(words)}
