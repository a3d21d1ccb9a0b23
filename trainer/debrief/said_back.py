"""What the buyer said, as the seller says it back: "My team is worn out" becomes "your team is worn out"."""

import re

from trainer.debrief.talk import Talk
from trainer.ledger.understood import Result
from trainer.negotiation.content import FILLER
from trainer.negotiation.issues import Side
from trainer.negotiation.reading import ConcernKind
from trainer.perception.english import is_english

THEIRS = {
    "i": "you", "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "we": "you",
    "we're": "you're", "we've": "you've", "we'd": "you'd", "we'll": "you'll", "me": "you", "us": "you",
    "my": "your", "our": "your", "mine": "yours", "ours": "yours", "myself": "yourself",
    "ourselves": "yourselves", "your": "our", "yours": "ours", "you're": "we're", "you've": "we've",
    "you'd": "we'd", "you'll": "we'll",
}  # fmt: skip
"""The buyer's words for its side and the seller's, in the seller's mouth."""
VERBS = {"am": "are", "was": "were", "wasn't": "weren't"}
"""What changes with "I"."""
BEGINS = frozenset(
    """
    after and as because before but how if once or since so than that until what whatever when where which
    while who whoever why
    """.split()  # noqa: SIM905
)
"""Words behind which "you" is who does something, and not to whom it is done."""
WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?|[^A-Za-z]+")
ASIDES = re.compile(
    r"^(?:oh|well|look|honestly|frankly|and|but|so),? |,? to (?:be honest|tell you the truth|be fair)\b|"
    r",? i mean\b",
    re.IGNORECASE,
)
"""What is said beside the matter."""
HAS_VERB = re.compile(
    r"\b(?:i|we|you|he|she|it|they|there|that|who|is|are|was|were|has|have|had|do|does|did|can|could|will|"
    r"would|must|should|may|might)\b|'(?:s|re|ve|m|d|ll)\b|n't\b",
    re.IGNORECASE,
)
LONGEST = 110
"""Characters of what is said back: nobody says a paragraph back."""


def said_back(quote: str) -> str | None:
    """The first sentence of a buyer's, ready to stand behind "you told me that"; None where it can't.

    A question, a command and a sentence too long to be said back by anybody can't.
    """
    sentence = re.split(r"(?<=[.!?…])\s", quote.strip())[0].rstrip(".!… ").strip()
    sentence = ASIDES.sub("", sentence)
    fragment = sentence.count(",") > 1 and not HAS_VERB.search(sentence)
    if not sentence or sentence.endswith("?") or len(sentence) > LONGEST or fragment:
        return None
    said: list[str] = []
    before, behind_i = "", False
    for piece in WORD.findall(sentence):
        word = piece.lower().replace("’", "'")
        if not word[0].isalpha():
            said.append(piece)
            before = "," if "," in piece or ";" in piece else before
            continue
        said.append(turned(piece, word, before, behind_i=behind_i))
        behind_i = word == "i" or (behind_i and word in {"never", "just", "only", "really", "also"})
        before = word
    text = "".join(said)
    return text[0].lower() + text[1:] if opens_small(sentence) else text


def turned(piece: str, word: str, before: str, *, behind_i: bool) -> str:
    """A word as the other side says it."""
    if word == "you":
        return "we" if before in BEGINS or before in {"", ","} else "us"
    if word in VERBS and behind_i:
        return VERBS[word]
    return THEIRS.get(word, piece)


def opens_small(sentence: str) -> bool:
    """Whether a sentence begins with a word that is written small in the middle of another: no name does."""
    found = re.match(r"([A-Za-z]+)(?:['’]\w+)?(?: (\w))?", sentence)
    if found is None:
        return False
    word = found[1].lower()
    name = found[2] is not None and found[2].isupper() and found[2] != "I"
    return word in FILLER or (not name and is_english(word))


def heard(talk: Talk, turn: int, passed: str | None = None) -> str | None:
    """What a listener says of a worry before a turn: of the one that was ``passed`` over, by its words.

    Else of the one that the buyer showed last and nobody has taken up.
    """
    met = {
        entry.opportunity_turn
        for entry in talk.ledger.empathy.entries
        if entry.result is Result.MET and entry.turn < turn
    }
    for said in reversed(talk.utterances[: turn - 1]):
        shown = [found for found in said.reading.concerns if passed is None or found.quote == passed]
        if said.side is Side.BUYER and shown and (passed is not None or said.turn not in met):
            felt = FELT[shown[-1].kind]
            back = repeated(shown[-1].quote, just_said=turn - said.turn == 1)
            return f"{back} {felt[turn // 2 % len(felt)]}"
    return None


def repeated(quote: str, *, just_said: bool) -> str:
    """A worry said back: as the seller would say it, or in quotes where it can't be turned round."""
    turned = said_back(quote)
    if turned is not None:
        return f"So {turned}." if just_said else f"Earlier you told me that {turned}."
    said = quote.split(".", maxsplit=1)[0].strip().rstrip("!?,;")
    return f"{'You said' if just_said else 'Let me come back to what you said'}: ‘{said}.’"


FELT = {
    ConcernKind.FEELING: ("I can see how much that weighs on you.", "That must be hard to carry."),
    ConcernKind.CONSTRAINT: (
        "I can see that this ties your hands.",
        "I see that there is no way round that.",
    ),
    ConcernKind.CONCERN: ("I can see why that matters.", "It makes sense that this worries you."),
}
"""What a listener says to it."""
