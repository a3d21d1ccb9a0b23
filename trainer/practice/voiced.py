"""Who found the buyer's words, in words: of one line, and of a whole talk."""

from collections import Counter
from collections.abc import Iterable

from trainer.session.events import Event, Said
from trainer.voice.faults import FAULT_WORDS, Fault
from trainer.voice.grammar import NAME as GRAMMAR

PHRASES = "phrases"


def voiced(said: Said) -> str:
    """Who found the words of a line, what of a model's was not used and what it cost; empty for no model."""
    voicing = said.voicing
    if voicing is None:
        return ""
    lent = any(part.voice == GRAMMAR for part in said.parts)
    by = PHRASES if said.voice == GRAMMAR else voicing.model or "a model"
    parts = [f"{by} and {PHRASES}" if lent and by != PHRASES else by]
    caught = Counter(words_of(each.fault) for each in voicing.caught)
    if caught:
        parts.append("not used: " + ", ".join(counted(words, times) for words, times in caught.items()))
    if voicing.rests is not None:
        parts.append(f"the model was left alone: {words_of(voicing.rests)}")
    if voicing.stopped:
        parts.append("you cut in")
    if voicing.tokens is not None:
        parts.append(f"{voicing.tokens.prompt:,} + {voicing.tokens.reply:,} tokens")
    return "; ".join(parts)


def fallen_back(events: Iterable[Event]) -> str:
    """How many of a model's lines came from phrases, and why; empty where none did."""
    lines = [event for event in events if isinstance(event, Said) and event.voicing is not None]
    fell = [said for said in lines if said.voice == GRAMMAR and why(said)]
    if not fell:
        return ""
    reasons = Counter(reason for said in fell for reason in why(said)[-1:])
    told = ", ".join(counted(words_of(reason), times) for reason, times in reasons.most_common(3))
    return f"{len(fell)} of {len(lines)} lines came from {PHRASES}: {told}"


def why(said: Said) -> list[str]:
    """The faults for which a line is not the model's, the last one last."""
    if said.voicing is None:
        return []
    rests = [said.voicing.rests] if said.voicing.rests is not None else []
    return [*(each.fault for each in said.voicing.caught), *rests]


def words_of(fault: str) -> str:
    """A fault in words; one that a newer version wrote by its name."""
    return FAULT_WORDS[Fault(fault)] if fault in set(Fault) else fault


def counted(words: str, times: int) -> str:
    return words if times == 1 else f"{words} ({times} times)"
