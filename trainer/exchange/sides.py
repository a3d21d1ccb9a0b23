"""Which side each speaker of somebody else's call is on."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from trainer.exchange.errors import TranscriptError
from trainer.negotiation.issues import Side

SELLING = frozenset(
    """
    account-executive account-manager ae agent rep representative sales sales-rep sales-representative
    salesman salesperson salesperson saleswoman seller supplier vendor
    """.split()  # noqa: SIM905
)
BUYING = frozenset("buyer buyers caller client customer procurement prospect purchaser purchasing".split())  # noqa: SIM905
"""What call programs name the two sides, where they do not name people."""


class WhoSellsError(TranscriptError):
    """Nothing in a call tells who sells: the user has to say it."""

    def __init__(self, name: str, speakers: Sequence[str], message: str) -> None:
        super().__init__(f"{name}: {message}")
        self.speakers = tuple(speakers)


def sides_of(name: str, speakers: Sequence[str], sellers: Sequence[str]) -> Mapping[str, Side]:
    """The side of every speaker, by who is named to be ``sellers``, else by what the speakers are called.

    ``speakers`` has one for every turn. Raises WhoSellsError where that does not settle it.
    """
    turns = Counter(speakers)
    listed = ", ".join(f"{who} ({count} turn{'' if count == 1 else 's'})" for who, count in turns.items())
    if len(turns) < 2:
        raise TranscriptError(f"{name}: only {listed} speaks; begin the other side's turns with its name too")
    if sellers:
        found = {who for wanted in sellers for who in turns if is_meant(wanted, who)}
        unknown = next((each for each in sellers if not any(is_meant(each, who) for who in turns)), None)
        if unknown is not None:
            raise WhoSellsError(name, list(turns), f"nobody is called '{unknown}'; --seller takes {listed}")
        if len(found) == len(turns):
            raise WhoSellsError(name, list(turns), f"--seller names everybody; who buys? There are {listed}")
        return {who: Side.SELLER if who in found else Side.BUYER for who in turns}
    known = {who: side for who in turns if (side := role_of(who)) is not None}
    if len(set(known.values())) == 2 or (len(known) == 1 and len(turns) == 2):
        rest = next(iter(known.values())).other if len(known) == 1 else Side.BUYER
        return {who: known.get(who, rest) for who in turns}
    raise WhoSellsError(name, list(turns), f"who sells? Add --seller NAME: {listed}")


def role_of(speaker: str) -> Side | None:
    """The side that a speaker's label itself names: "Rep", "Tom (Customer)", "Anna, Sales"."""
    parts = [part.strip() for part in re.split(r"[(),/]| - ", speaker.casefold())]
    roles = {re.sub(r"[\s_-]*\d*$", "", part).replace(" ", "-") for part in parts}
    if roles & SELLING:
        return Side.SELLER
    return Side.BUYER if roles & BUYING else None


def is_meant(wanted: str, speaker: str) -> bool:
    """Whether a name means a speaker: the whole label, a word of it, or its number."""
    said, label = wanted.casefold().strip(), speaker.casefold()
    return said == label or said in re.findall(r"[\w'’-]+", label) or label == f"speaker {said}"
