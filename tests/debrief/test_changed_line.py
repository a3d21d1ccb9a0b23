"""A line that is changed changes what follows from it, and nothing that was before.

What is only settled later belongs to what follows: the answer that a tactic got, what a give brought back, an
offer on a condition once it is taken up, and kind words that turn out to be hollow.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.depth import examples
from tests.rehearsing import scenario
from tests.talking import Heard, Play, heard_in, lines_of, plays, transcripts
from trainer.debrief.report import (
    concession_json,
    empathy_json,
    level_json,
    pressure_json,
    report,
    turns_json,
)
from trainer.debrief.talk import Talk, foreign_talk
from trainer.ledger.understood import Result
from trainer.negotiation.issues import Side
from trainer.negotiation.model import Model

Json: TypeAlias = dict[str, Any]


def plain(model: Model, *without: str) -> Json:
    return model.model_dump(mode="json", exclude=set(without))


def before(talk: Talk, turn: int) -> Json:
    """Everything that the document holds of the turns before this one, but for what is settled later."""
    ledger, sight = talk.ledger, talk.sight
    spoke = {side: [said.turn for said in talk.turns(side) if said.turn < turn] for side in Side}
    levels = {side.value: ledger.resentment[side] for side in Side} | {"trust": ledger.trust}
    return {
        "turns": [plain(found) for found in turns_json(talk)[: turn - 1]],
        "concessions": [
            plain(
                concession_json(entry, sight),
                "reciprocated_turn",
                "got_back",
                "answered_after",
                "thrown_away",
            )
            for entry in ledger.concessions.entries
            if entry.made_firm < turn
        ],
        "pressure": [
            plain(
                pressure_json(entry, sight),
                *([] if answered(entry.turn, spoke[entry.side.other]) else ["answer"]),
            )
            for entry in ledger.pressure.entries
            if entry.turn < turn
        ],
        "empathy": [
            plain(
                empathy_json(entry), *(["result", "points", "why"] if entry.result is Result.HOLLOW else [])
            )
            for entry in ledger.empathy.entries
            if entry.turn < turn
        ],
        "feelings": {
            name: {
                "by_turn": level.by_turn[: turn - 1],
                "evidence": [
                    plain(found) for found in level_json(level, sight).evidence if found.turn < turn
                ],
            }
            for name, level in levels.items()
        },
    }


def answered(turn: int, spoke: list[int]) -> bool:
    """Whether the other side has spoken since."""
    return any(later > turn for later in spoke)


@examples(40)
@given(transcripts(most=12, least=3), st.booleans(), st.data())
def test_a_strangers_line_changes_nothing_before_it(
    talk: tuple[str, list[Heard]], measured: bool, data: st.DataObject
) -> None:
    name, lines = talk
    turn = data.draw(st.integers(1, len(lines)))
    other = data.draw(st.sampled_from(heard_in(name)))
    changed = [*lines[: turn - 1], other, *lines[turn:]]
    first, second = (foreign_talk(said, scenario(name) if measured else None) for said in (lines, changed))
    assert before(first, turn) == before(second, turn)


@examples(25)
@given(plays(most=8, least=2), st.data())
def test_a_sellers_line_changes_nothing_before_it(play: Play, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(play.lines) - 1))
    other = data.draw(st.sampled_from(lines_of(play.name)))
    lines = (*play.lines[:place], other, *play.lines[place + 1 :])
    first, second = play.talk(), Play(play.name, lines, play.seed, play.level).talk()
    turn = 2 * place + 2
    assume(turn <= min(len(first.utterances), len(second.utterances)))
    assert before(first, turn) == before(second, turn)


NAMED_LATE = (
    "Two things about the setup fee and the pallets: what would you charge me?",
    "We could take some, and I'd pay 900.",
    "Take 40 pallets at 12 each, with a setup fee of $900 and a warranty of two years.",
)


def test_what_is_named_late_is_not_known_before() -> None:
    lines = list(zip([Side.BUYER, Side.SELLER, Side.BUYER], NAMED_LATE, strict=True))
    whole, without = foreign_talk(lines, None), foreign_talk([*lines[:2], (Side.BUYER, "All right.")], None)
    assert [said.reading for said in whole.utterances[:2]] == [
        said.reading for said in without.utterances[:2]
    ]
    offer = whole.utterances[2].reading.offer
    assert offer is not None
    assert {"pallets", "setup_fee", "warranty_years"} <= set(offer.terms)


SPELLINGS: Mapping[str, Callable[[str], str]] = {
    "wide gaps": lambda text: text.replace(" ", "   "),
    "space around": lambda text: f"  {text}\t",
    "typographer's apostrophes": lambda text: text.replace("'", "’"),
    "dots": lambda text: text.rstrip(".") if text.endswith(".") else text,
    "full stop": lambda text: text if text[-1] in ".?!" else f"{text}.",
    "three dots": lambda text: text.removesuffix(".") + "..." if text.endswith(".") else text,
}
SILENT = frozenset({"text", "quote", "line", "effect", "why", "reason", "better"})
"""Keys of a document under which words stand."""


def wordless(value: Any) -> Any:
    """A document without anybody's words."""
    if isinstance(value, dict):
        return {key: wordless(one) for key, one in value.items() if key not in SILENT}
    return [wordless(one) for one in value] if isinstance(value, list) else value


@pytest.mark.parametrize("name", SPELLINGS)
@examples(15)
@given(transcripts(most=8, least=2), st.booleans(), st.data())
def test_a_line_spelled_otherwise_changes_nothing_but_the_quotes(
    name: str, talk: tuple[str, list[Heard]], measured: bool, data: st.DataObject
) -> None:
    fits, lines = talk
    place = data.draw(st.integers(0, len(lines) - 1))
    side, text = lines[place]
    changed = [*lines[:place], (side, SPELLINGS[name](text)), *lines[place + 1 :]]
    first, second = (
        report(foreign_talk(said, scenario(fits) if measured else None)).plain() for said in (lines, changed)
    )
    assert wordless(first) == wordless(second)


@examples(8)
@given(plays(most=6), st.data())
def test_a_sellers_line_spelled_otherwise_changes_nothing_but_the_quotes(
    play: Play, data: st.DataObject
) -> None:
    spell = SPELLINGS[data.draw(st.sampled_from(sorted(SPELLINGS)))]
    lines = tuple(line if line.startswith("/") else spell(line) for line in play.lines)
    second = Play(play.name, lines, play.seed, play.level)
    assert wordless(report(play.talk()).plain()) == wordless(report(second.talk()).plain())
