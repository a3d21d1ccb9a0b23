"""The guide for authors: its example plays, its tables are the code's, its faults are what check says."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from trainer.buyer.beats import FLINCH_GAP, IN_ORDER
from trainer.buyer.disclosure import STAGE_TRUST, trust_asked
from trainer.library.scenarios import check_scenario, parse_scenario
from trainer.negotiation.acts import PRESSURE
from trainer.negotiation.issues import Side, Value
from trainer.negotiation.payoffs import Worth
from trainer.scenario.conditions import GROUPS, STATE
from trainer.scenario.mood import Mood
from trainer.scenario.party import Argument, Buyer, BuyerFact, FactKind, Future, Seller, SellerFact
from trainer.scenario.persona import DIFFICULTIES, Curve, Difficulty, Persona, Relief, Style
from trainer.scenario.scenario import Scenario
from trainer.scenario.script import Beat, BeatKind

GUIDE = (Path(__file__).parents[2] / "docs" / "scenarios.md").read_text(encoding="utf-8")
EXAMPLE = "".join(re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL))
"""All pieces of YAML in the guide, one under the other."""


def rows(first: str) -> dict[str, list[str]]:
    """The rows of the table whose head begins with a cell, by their own first cell without backquotes."""
    lines = GUIDE.split("\n")
    start = next(place for place, line in enumerate(lines) if line.startswith(f"| {first} |"))
    return dict(cells(lines[start + 2 :]))


def cells(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    for line in lines:
        if not line.startswith("|"):
            return
        first, *rest = (cell.strip() for cell in line.strip("| ").split(" |"))
        yield first.strip("`"), rest


def test_its_pieces_are_one_whole_scenario_with_something_to_trade(written: Callable[[str], Path]) -> None:
    assert check_scenario(written(EXAMPLE)) == []
    scenario = parse_scenario(EXAMPLE, "school-cleaning.yaml")
    space = scenario.space
    assert 0.2 < len(space.zopa) / len(space.points) < 0.67
    assert all((space.efficiency(scenario.openings[side]) or 0) < 0.9 for side in Side)
    assert {beat.kind for beat in scenario.buyer.beats} == set(BeatKind)


def test_what_is_said_of_trades_is_so() -> None:
    scenario = parse_scenario(EXAMPLE, "school-cleaning.yaml")
    changes: dict[str, tuple[str, Value, Value]] = {
        "the same team": ("team", "changing", "same"),
        "paid 30 days later": ("payment_days", 30, 60),
        "36 months": ("term_months", 12, 36),
        "visits by other schools": ("reference", "none", "visits"),
        "a lead on top of the same team": ("team", "same", "with_lead"),
    }
    trades = rows("step")
    for step, (issue, before, after) in changes.items():
        package = dict(scenario.openings[Side.SELLER])
        worth = {
            side: scenario.payoffs[side].cents({**package, issue: after})
            - scenario.payoffs[side].cents({**package, issue: before})
            for side in Side
        }
        costs, brings = trades[step][:2]
        giver = Side.SELLER if costs.startswith("you") else Side.BUYER
        assert costs.split()[1] == f"{-worth[giver] / 100:,.0f}"
        assert brings.split()[1] == f"{worth[giver.other] / 100:,.0f}"


def test_every_name_that_a_condition_can_speak_of_is_there() -> None:
    named = rows("name")
    assert [name for name in named if "." not in name] == list(STATE)
    assert [name.partition(".")[0] for name in named if "." in name] == list(GROUPS)


def test_every_kind_of_beat_is_there_with_what_it_needs() -> None:
    assert list(rows("kind")) == [kind.value for kind in BeatKind]
    assert FLINCH_GAP.rpartition(" ")[2] in rows("kind")["flinch"][0]
    assert f"order comes: {', '.join(IN_ORDER)};" in GUIDE


def test_every_field_of_the_persona_is_there_with_its_default() -> None:
    named = rows("field")
    assert list(named) == list(Persona.model_fields)
    for name, field in Persona.model_fields.items():
        default = field.get_default(call_default_factory=True)
        written = "nothing" if default == {} else f"{getattr(default, 'value', default)}"
        assert named[name][1] == (written if isinstance(default, str | dict) else f"{default:g}"), name
    assert named["style"][0] == ", ".join(style.value for style in Style)
    assert named["curve"][0] == ", ".join(curve.value for curve in Curve)
    assert all(f"`{relief.value}`" in named["eases"][2] for relief in Relief)


def test_the_five_levels_are_those_of_the_code() -> None:
    said = list(rows("level").values())
    fields = [name for name in Difficulty.model_fields if name != "level"]
    assert len(said) == len(fields)
    for field, row in zip(fields, said, strict=True):
        assert [float(cell) for cell in row] == [getattr(level, field) for level in DIFFICULTIES.values()]


def test_the_stages_ask_for_the_trust_that_the_code_asks_for() -> None:
    said = rows("stage")
    assert [int(stage) for stage in said] == list(STAGE_TRUST)
    for stage, row in said.items():
        assert float(row[2]) == pytest.approx(trust_asked(int(stage), 0.5))
        for candour in (0.0, 1.0):
            least, times = [float(number) for number in re.findall(r"[\d.]+", row[1])] or [0.0, 0.0]
            assert least - times * candour == pytest.approx(trust_asked(int(stage), candour))


@pytest.mark.parametrize(
    "model", [Beat, BuyerFact, SellerFact, Argument, Mood, Buyer, Seller, Future, Worth, Scenario]
)
def test_every_key_is_there(model: type) -> None:
    ids = {"id", "format", "kind"}
    keys = [field.alias or name for name, field in model.model_fields.items() if name not in ids]  # type: ignore[attr-defined]
    assert not [
        key for key in keys if not re.search(rf"`{key}\b", GUIDE) and not re.search(rf"\b{key}:", EXAMPLE)
    ]


def test_every_tactic_and_kind_of_fact_is_there() -> None:
    tactics = re.search(r"`tactic` \(([^)]*)\)", GUIDE)
    assert tactics is not None
    assert set(re.findall(r"`(\w+)`", tactics[1])) == {act.value for act in PRESSURE}
    assert all(f"`{kind.value}`" in GUIDE for kind in FactKind)


@pytest.mark.parametrize("wrong", rows("written"))
def test_a_frequent_mistake_gets_the_message_that_is_printed(
    written: Callable[[str], Path], wrong: str
) -> None:
    meant, said = rows("written")[wrong]
    assert meant.strip("`") in EXAMPLE
    (fault,) = check_scenario(written(EXAMPLE.replace(meant.strip("`"), wrong, 1)))
    assert fault.message == said
