# ruff: noqa: E501 - patterns and word lists read worse when broken up
"""What a sentence binds the buyer to, clause by clause."""

import re
from collections.abc import Iterator

from trainer.negotiation.moves import MoveKind
from trainer.voice.faults import Fault
from trainer.voice.guard.denial import DENIED, denies
from trainer.voice.guard.licence import AGREEING, LEAVERS, MOVING, Licence
from trainer.voice.guard.nods import nodded
from trainer.voice.guard.promises import DONE, LEADS, ORDERS, UNRESISTING, WHAT_IF, YOURS, announces
from trainer.voice.guard.sentence import Examined
from trainer.voice.guard.verdicts import FIRM, is_more, praises, thanked
from trainer.voice.guard.words import content

CLAUSES = re.compile(
    r"[.,;:!?…]+|\s-\s|\b(?:but|and|because|since|though|although|while|whereas|so|then|or)\b"
)
TAKEN_BACK = re.compile(
    r"(?<=understand), i do\b|(?<=appreciate it), i do\b|(?<=chat), so go ahead\b|\bi'd (?:like|love) to(?: say yes| agree)?,? but\b"
)
"""What only sounds like a yes."""
ACTS = re.compile(
    r"(?:raise|pay|sign|take|go|move|accept|agree|do|drop|meet|give|put|make|add|improve|call|send|close|buy|work|confirm|settle|shake|honou?r|increase|match|forget|let|stop|leave)\b"
)
"""Verbs with which a clause goes on from the subject of the one before."""
STANDS = re.compile(
    r"\b(?:before (?:i|we) (?:sign|write)|i'll get my pen out|(?:now that|since|glad) we(?:'re| are| have|'ve)? (?:agreed|got a deal|a deal|shook hands)|we(?:'re| are) agreed|we have a deal|on top of what we agreed|what we(?:'ve)? agreed|deal's a deal)\b"
)
"""How somebody speaks of a deal that stands, who asks for something on top."""


def stance_fault(examined: Examined, spans: list[tuple[int, int]]) -> Fault | None:
    """Whether it binds the buyer to what its move does not do."""
    licence = examined.licence
    if licence.kind in AGREEING:
        return None
    text = STANDS.sub(" ", examined.free) if licence.kind is MoveKind.NIBBLE else examined.free
    for start, end in spans:
        text = text[:start] + "#" + " " * (end - start - 1) + text[end:]
    text = re.sub(r" +", " ", text.replace("\u2007", " "))
    text = TAKEN_BACK.sub(" ", text)
    for one in re.split(r"(?<=[.!?…])\s+", text):
        if nodded(examined, one):
            return Fault.ACCEPTANCE
        if licence.kind not in MOVING and WHAT_IF.search(one):
            return Fault.YIELDING
        asked = one.rstrip(" \"'").endswith("?")
        for clause in clauses(one):
            if examined.tells and told(licence, clause):
                continue
            fault = clause_fault(licence, clause.strip(" \"'"), asked=asked, stated="#" in one)
            if fault:
                return fault
    return None


def clauses(text: str) -> Iterator[str]:
    """The clauses of a sentence; one that goes on with a verb has the subject of the one before."""
    lead = ""
    for clause in CLAUSES.split(text):
        plain = clause.strip(" \"'")
        whole = f"{lead} {plain}" if lead and ACTS.match(plain) else plain
        found = LEADS.search(whole)
        lead = found[0] if found else ""
        yield whole


def told(licence: Licence, clause: str) -> bool:
    """Whether a clause is mostly of a text that the move says."""
    stems = content(clause)
    return any(2 * len(stems & text) >= len(stems) for text in licence.contents) if stems else False


def clause_fault(licence: Licence, clause: str, *, asked: bool, stated: bool) -> Fault | None:
    """What a clause binds the buyer to, if anything."""
    firm = FIRM.search(clause)
    over = licence.kind in LEAVERS and firm is not None and firm[0] == "that's that"
    if firm and not asked and not over and not denies(clause, firm.start()):
        return Fault.ACCEPTANCE
    if (
        UNRESISTING.search(clause)
        and not (licence.kind is MoveKind.COUNTER and "argue" in clause)
        and DENIED.search(clause)
    ):
        return Fault.YIELDING
    if ORDERS.search(clause) and not asked and licence.kind not in LEAVERS:
        return Fault.ACCEPTANCE
    for pattern in (YOURS, DONE):
        found = pattern.search(clause)
        if found and not (
            asked or denies(clause, found.start(), found.end()) or meant(licence, found, stated=stated)
        ):
            return Fault.YIELDING
    announced = announces(licence, clause, asked=asked, stated=stated)
    if announced is None and (is_more(licence, clause, asked=asked) or praises(licence, clause, asked=asked)):
        return Fault.ACCEPTANCE
    return announced


def meant(licence: Licence, found: re.Match[str], *, stated: bool) -> bool:
    """Whether the move itself lets the seller have something, or thanks for being understood."""
    if "got it" in found[0] and thanked(licence):
        return True
    if licence.kind in MOVING and licence.move.reasons and found[0].endswith(" will"):
        return True
    gives = found[0].startswith("you") or "give you" in found[0]
    return gives and (stated or licence.kind is MoveKind.LAST_OFFER)
