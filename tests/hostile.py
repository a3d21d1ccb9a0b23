"""Texts that would order a terminal about or pass for markup, in every text that a transcript can hold."""

import asyncio
import json
from collections.abc import AsyncGenerator, Mapping
from typing import Any

from tests.speaking import Speaker
from trainer.exchange.chain import chained
from trainer.exchange.transcript import Header, Transcript, Versions, read_transcript
from trainer.ledger.rules import RULES
from trainer.library.scenarios import load_scenario
from trainer.practice.sitting import Sitting, sit_down
from trainer.scenario.scenario import Scenario
from trainer.session.events import Event, Hinted, Note, Partial, Prepared, Rated
from trainer.session.voices import Cue, Fragment
from trainer.store.store import Store
from trainer.voice.grammar import Grammar

RENEWAL = "renewal-under-the-gun"
MARKUP = "[A] [red]42k[/red] [/] [/closing] [@click=app.exit]x[/] [link=https://x]y"
ORDERS = (
    "\x1b]52;c;aGk=\x1b\\\x1b]52;c;aGk=\x07\x1b]0;title\x07\x1b]8;;http://x.example\x1b\\\x1b[2J\x1b[6n"
    "\x1bPq#0\x1b\\\x1b_G\x1b\\\x1bc\x1b(0\x9b31m\x9d0;t\x9c\x07\x08"
)
UNSEEN = "\u202e\u2066\u2069\u200b\u200e\u2060\ufeff\U000e0041\U000e007f\u00ad\u061c\u2028\x00\x85"
PILED = "e" + "\u0301" * 50 + "👨\u200d👩\u200d👧"
NASTY = f"{ORDERS}{UNSEEN}"
WHOLE = f"{MARKUP} {NASTY}{PILED}"
SHORT = "[A]\x1b]52;c;aGk=\x07\x1b[2J\x9b31m\u202e\U000e0041\u200b\x00[/]"
"""For places where few characters are shown."""
TEXTS = frozenset(
    [
        "title",
        "teaches",
        "situation",
        "company",
        "batna",
        "text",
        "line",
        "opening_lines",
        "role",
        "brief",
        "unknown",
        "author_note",
    ]
)
"""Keys of a scenario under which free text stands."""
CHOICE, OTHER_CHOICE = "priority", f"[B]priority\x1b]0;t\x07{SHORT}"


def hostile_scenario() -> Scenario:
    """A scenario that ships, with something in each of its texts."""
    document = load_scenario(RENEWAL).model_dump(mode="json", by_alias=True)
    made = spoilt(document)
    made["name"] = RENEWAL
    made["title"] = f"[A][red]T[/red]{NASTY} renewal"
    made["buyer"]["name"] = f"[D]{ORDERS}ana Oka[/]for"
    made["tags"] = [SHORT]
    made["issues"][0]["unit"] = f"USD{SHORT}/seat"
    return Scenario.model_validate(made)


def spoilt(value: Any, key: str = "") -> Any:
    """A part of a scenario's document with something in each text, and a choice of another name."""
    match value:
        case dict():
            return {
                OTHER_CHOICE if each == CHOICE else each: spoilt(part, each) for each, part in value.items()
            }
        case list():
            return [spoilt(part, key) for part in value]
        case str() if value == CHOICE and key != "aliases":
            return OTHER_CHOICE
        case str() if key in TEXTS:
            return f"{WHOLE} {value}"[:390]
        case str() if key in {"name", "unit"}:
            return f"{value[:40]}{SHORT}"[:79]
        case _:
            return value


class Spoilt(Speaker):
    """The grammar's voice, with something at the end of every sentence."""

    name = f"[V]{NASTY}"

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar

    async def speak(self, cue: Cue) -> AsyncGenerator[Fragment, None]:
        for fragment in self._grammar.line(cue):
            yield Fragment(f"{fragment.text} [A]{WHOLE}", fragment.part)


class Kept:
    """Events as the lines of a transcript."""

    def __init__(self, header: Mapping[str, Any]) -> None:
        self.records: list[dict[str, Any]] = [dict(header)]

    def __call__(self, event: Event) -> None:
        content = event.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        self.records.append({"seq": len(self.records), "at": f"[at]{NASTY}", "kind": event.kind, **content})

    def hold(self, event: Partial) -> None:
        raise AssertionError(f"this voice repeats itself, nothing has to be held: {event}")

    def close(self) -> None:
        pass

    def lines(self) -> list[str]:
        previous, lines = "", []
        for record in self.records:
            previous = chained(previous, record)
            lines.append(json.dumps({**record, "sum": previous}))
        return lines


def forge(store: Store, session: str, grammar: Grammar, *, mode: str, ends: tuple[str, ...]) -> Transcript:
    """A session whose every text is hostile, with sums that hold, in the store."""
    header = Header(
        session=session,
        scenario=hostile_scenario(),
        scenario_sha256="0" * 64,
        seed=7,
        mode=mode,
        voice=f"[V]{NASTY}",
        model=f"[M]{NASTY}",
        branch_of=f"[O]{NASTY}",
        branch_turn=2,
        versions=Versions(trainer=f"[T]{NASTY}", rules=RULES),
        started=f"[S]{NASTY}",
    )
    kept = Kept(header.record())
    sitting = sit_down(header, kept, Spoilt(grammar))
    play(sitting, ends)
    lines = kept.lines()
    transcript = read_transcript(session, "".join(f"{line}\n" for line in lines).encode())
    store.add(transcript, lines, imported=False)
    return transcript


def play(sitting: Sitting, ends: tuple[str, ...]) -> None:
    """A talk with everything that can be written beside it."""
    session = sitting.session
    session.add(Prepared(target=46000, bottom_line=20000, guesses=(WHOLE,), gives=(WHOLE,), gets=(WHOLE,)))
    asyncio.run(answer(sitting))
    session.add(Hinted(turn=2, text=f"[H]{WHOLE}"))
    session.add(Note(text=f"[N]{WHOLE}"))
    for line in (
        f"What did the spring cost your team, and how did you hold it together? {WHOLE}",
        f"You must decide today or we will cut you off, take it or leave it. {WHOLE}",
        f"If you can do 36 months, I can go to $95 a seat with priority support. {WHOLE}",
        f"I could do $92 and net 45. {WHOLE}",
        *ends,
    ):
        if sitting.over:
            return
        session.hear(line)
        asyncio.run(answer(sitting))
    if ends:
        session.stop()
        session.add(Rated(deal=4, relationship=2))


async def answer(sitting: Sitting) -> None:
    async for _ in sitting.answer():
        pass
