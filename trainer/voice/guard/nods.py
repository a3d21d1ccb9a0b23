# ruff: noqa: E501 - patterns and word lists read worse when broken up
"""Words that only say yes or no to what the seller asked, which may be anything."""

import re

from trainer.negotiation.moves import MoveKind
from trainer.voice.guard.licence import COMMANDS, LEAVERS, Licence
from trainer.voice.guard.sentence import Examined
from trainer.voice.guard.verdicts import COMMITTING, glad, thanked

AFFIRMS = r"(?:yes|yeah|yep|yup|aye|absolutely|certainly|definitely|of course|indeed|correct|exactly|affirmative|sure thing|sure|true|agreed|done|granted|naturally|gladly|deal|spot on|that's (?:right|correct|true)|you're right|you are right|you got it|quite right|no doubt|bingo|uh-huh|mhm|mm-hm)"
NODS = r"(?:okay|ok|fine|alright|all right|right|good|great|perfect|very well|fair enough|understood|wonderful|excellent|lovely|fantastic|brilliant|super|sounds? (?:good|great|fair|fine|right|reasonable)|enough|noted and done|so be it|fair)"
YES_FIRST = re.compile(
    rf"^\W*(?:(?:oh|well|ah|hm|so|and|okay|ok|all right|right|you know what)\W+)*{AFFIRMS}(?![\w'])(?! (?:not|no|never|but))"
)
NOD_LAST = re.compile(
    rf"(?:^|[,;.!:]\s*)(?:(?:oh|well|so|and|then|you know what|just|that's|it's)\W+)*(?:{AFFIRMS}|{NODS})(?: (?:then|too|by me|with me|indeed|enough|for me))?\W*$"
)
CODE = re.compile(
    r"^(?:\W*(?:stop|higher|lower|warmer|colder|warm|cold|hot|close|closer|even|odd|false|left|there|now|near|nearly|almost|above|below|over|under|more|less|yes|too (?:high|low)|a (?:bit|little)|than that|you're|you are|getting|it|is|it's|keep going|further)\W*)+$"
)
"""Words by which somebody is led to a number."""
BARE_NO = re.compile(
    r"^(?:\W*(?:no|nope|nah|never|not really|wrong|not (?:quite|exactly)|it isn't|it's not|i don't|we don't)\W*)+$"
)
PROBING = re.compile(
    r"\b(?:limit|budget|ceiling|maximum|max|highest|most you|top end|walk[- ]?away|bottom line|authori[sz]ed|secret|real number|digit|even or odd|above|below|more than|less than|higher|lower|over|under|between|up to|afford|alternative|ai|bot|model|human|correct|quotes?|offers?)\b[^.!]*\?"
)
BUT = re.compile(r"\b(?:but|not|never|no|still|though|however|only|except|until|before|than)\b|n't\b|\?")
OPEN_ENDED = frozenset({MoveKind.ANSWER, MoveKind.HOLD, MoveKind.REFUSE, MoveKind.CLARIFY, MoveKind.CHECK})
"""Moves that leave the seller's words as they are."""
YOU = r"(?:you|you're|you've|you'd|you'll)(?: are| have| would| will| could| can| should| must| do| did| just| really| always| already| still| be)*"
REACTS = re.compile(
    r"\b(?:not|never|no(?! (?:more|problem|worries|matter|complaints?))|nobody|none|nothing(?! (?:left|more|else))|hardly|rather|too|still|yet|only just|first|before|until|far|apart|gap|short of|enough of|pity|shame|sorry|afraid|unfortunately|doubt\w*|careful|wary|cautious|curious|"
    rf"{YOU} (?:start\w*|want\w*|ask\w*|know|think\w*|say\w*|said|see|saw|mov\w+|came|come|coming|mean|need|try|trying|push\w*|press\w*|make|made|making|put\w*|sound\w*|seem\w*|look\w*|like|hope|hoping|expect\w*|understand|understood|told|talk\w*|offer\w*|keep|forget\w*|forgot|have to|must|should|got to|noticed?|listen\w*|right|wrong|in a|quick|fast|early|tough|direct|open|honest|free|welcome to try|do better|explain\w*|show\w*|miss\w*|owe\w*|wait\w*|rush\w*|work\w*|'s)|\byour (?:move|turn|side|offer|boss|problem|choice|opinion|numbers?|maths|figures?|argument|point|idea|people|system|view|business|money|clock|date|deadline)|"
    r"(?:i|we)(?:'d| can| could| do| did|'ve| have|'m| was)?(?: \w+ly| just| also| always| already| quite| do| been)? (?:see|saw|seen|hear|heard|hearing|know|knew|noticed?|think|thinking|thought|understand|understood|feel|felt|believe|wonder|wondering|remember|appreciate|wish|hope|hoping|hoped|meant|said|told|asked?|asking|expect\w*|need|needed|want|wanted|prefer|read|follow|listen\w*|respect|value|care|worry|talk|talking|sit|wait|waiting|buy|buying|imagine|recall)|"
    r"tell|answer\w*|share|say this|see about|see what|worth|hold (?:my|on|to)|walk me|start there|lot of money|early|stay\w*|keep\w*|leave|aside|stand(?:s|ing)?|stick\w*|same|unchanged|where i am|my (?:offer|side|own|position|number|job|answer)|"
    r"thank\w*|glad|grateful|kind|nice|sweet|decent|honest\w*|frank\w*|apolog\w+|strange|odd|funny|weird|bold|hurry|soon|pressure|clock|threat\w*|trick\w*|game|nerve|hard|harder|rude|cheap|surpris\w+|interesting|difficult|complicated|joke|joking|nonsense|unfair|words|"
    r"let me|look|listen|here's|well|hm|hmm|depends|mm|maybe|perhaps|possibly|noted|point|question|argument|reason|idea|step|movement|progress|improvement|direction|worse|change\w*|help(?:s|ed)?|worr\w+|risk|trust|matters?|cost\w*|counts?|takes more|more than that|so what|sense|tired|patience|temper|angry|annoyed|upset|hurt\w*|lecture|uncalled|save the|ask|the one|everybody|everyone|slow|slowly|specific|gone|clause|boss|calm|busy|impatient|customer|buyer|to (?:hear|know|say|put it)|explains?|talking|reassur\w+|comfort\w*|impress\w+|private|myself|between me|useful|clear\w*|lies|earn\w*)\b|n't\b"
)
"""What shows that a sentence takes a view of its own, or speaks of the other side."""
DIGITS = re.compile(r"\d")
AFFIRMING = re.compile(rf"(?:^|[\W]){AFFIRMS}(?![\w'])")
LONG_YES = 3
"""Words of a yes to an argument, in a line that makes a new offer."""
WHOLE = re.compile(r"^\W*(?:(?:oh|well|all right|okay|ok|ah)\W+)*go on,? then\b")
YIELDS = re.compile(r"\b(?:but|so|well|oh|hasn't changed|i'll say it)\W*$")
SO_YES = re.compile(rf"[,;.:\s]*(?:so|then|and)\W+{AFFIRMS}")
YOU_MOVED = re.compile(
    r"^\W*(?:(?:oh|well|so|okay|ok|now)\W+)*you(?:'re|'ve| have| are)? (?:moving|moved|came|come|coming|listening|listened|noticed|see|understand|asked?)\b"
)


def pressed(licence: Licence) -> bool:
    """Whether the seller asks, commands, or puts a number on the table: a yes may then be a yes to that."""
    heard = licence.heard
    weighty = COMMITTING.search(heard if licence.about_offer else DIGITS.sub("", heard))
    return "?" in heard or COMMANDS.search(heard) is not None or weighty is not None


def concedes(examined: Examined, text: str) -> bool:
    """Whether nothing shows that it is more than a yes to what the seller asked, in whatever words."""
    licence = examined.licence
    if (
        licence.kind not in OPEN_ENDED
        or not licence.heard
        or "#" in text
        or thanked(licence)
        or examined.tells
    ):
        return False
    if not pressed(licence):
        return False
    if any(examined.stems & stems for stems in licence.contents):
        return False
    return not (REACTS.search(text) or "?" in text or licence.tongue.vocabulary.named(text))


def nodded(examined: Examined, text: str) -> bool:
    """Whether it only says yes or no to what the seller asked, which may be anything."""
    licence = examined.licence
    heard = licence.heard
    if licence.kind in LEAVERS:
        return False
    if CODE.match(text) or WHOLE.match(text) or (BARE_NO.match(text) and PROBING.search(heard)):
        return True
    if concedes(examined, text):
        return True
    last, yes = NOD_LAST.search(text), YES_FIRST.search(text)
    if not (yes or last) or examined.tells:
        return False
    rest = text[: last.start()] if last else text
    if YIELDS.search(rest) or (last and SO_YES.match(last[0])):
        return True
    if BUT.search(rest) or YOU_MOVED.match(rest):
        return False
    if licence.kind is MoveKind.NIBBLE or (licence.kind is MoveKind.COUNTER and len(rest.split()) > LONG_YES):
        return False
    affirms = yes or (last and AFFIRMING.search(last[0]))
    return not (thanked(licence) if affirms else glad(licence) or not pressed(licence))
