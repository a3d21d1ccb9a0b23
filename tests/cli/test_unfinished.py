"""A session that can be taken up again keeps the buyer's side hidden, whichever command looks at it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call
from tests.exchange.conftest import schema
from tests.store.conftest import answer, header
from trainer.cli.analyze import talk_of_transcript
from trainer.debrief.blocks import as_text
from trainer.debrief.explain import AT_THE_END, Trace, paths
from trainer.debrief.talk import Talk
from trainer.exchange.transcript import read_transcript
from trainer.exchange.writing import TranscriptFile
from trainer.library.scenarios import open_scenario
from trainer.negotiation.acts import EXCHANGE, Act
from trainer.negotiation.issues import Side
from trainer.practice.sitting import sit_down
from trainer.practice.speaking import grammar, speaker

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts" / "a"
SCENARIOS = ("clinics-go-live", "packaging-tender", "renewal-under-the-gun")
MODES = ("coach", "practice", "exam")
COMMANDS = (
    ("debrief",),
    ("debrief", "--json"),
    ("debrief", "--markdown", "-"),
    ("analyze",),
    ("analyze", "--json"),
    ("replay", "--plain"),
)
LOPSIDED = ("renewal-under-the-gun", "../../b/renewal-under-the-gun/principled-2", 7, 1)
"""Scenario, script, lines and level after which terms are agreed that the buyer holds to be lopsided."""
PATIENCE = {"packaging-tender": 4}
"""Lines of the hardball script after which the buyer is still there, where it is not five."""
SHOWN: dict[Path, dict[str, str]] = {}
"""What has been printed of a session before; sessions here don't change."""
SMALLEST = 1_000
"""Money below this could be any other number."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("unfinished")


def broken_off(
    folder: Path,
    scenario: str,
    mode: str,
    *,
    script: str = "hardball",
    lines: int | None = None,
    level: int = 3,
    agreed: bool = False,
    ended: bool = False,
) -> Path:
    """The transcript of a session that was broken off; ``agreed`` before the buyer could confirm."""
    lines = lines or PATIENCE.get(scenario, 5)
    path = folder / f"{scenario}-{Path(script).name}-{mode}-{agreed}-{ended}.jsonl"
    if path.exists():
        return path
    found = open_scenario(scenario)
    head = header(scenario=found.scenario, scenario_sha256=found.sha256, mode=mode, level=level)
    log = TranscriptFile.create(path, head)
    sitting = sit_down(head, log, grammar())
    answer(sitting)
    for line in (SCRIPTS / scenario / f"{script}.txt").read_text(encoding="utf-8").splitlines()[:lines]:
        sitting.session.hear(line)
        answer(sitting)
    if agreed:
        sitting.session.hear("/accept")
        assert sitting.state.agreed is not None
    if ended:
        sitting.session.stop()
    assert sitting.over is ended
    log.close()
    return path


@cache
def talk_in(path: Path) -> Talk:
    return talk_of_transcript(read_transcript(path.name, path.read_bytes()))


def shown(call: Call, path: Path) -> dict[str, str]:
    """What every command prints of a session, and what every number opens."""
    if path in SHOWN:
        return SHOWN[path]
    found = SHOWN[path] = {}
    for command, *options in COMMANDS:
        done = call(command, path, *options)
        assert done.status == 0, done.err
        found[" ".join((command, *options))] = done.out
    found |= opened(path)
    return found


def opened(path: Path) -> dict[str, str]:
    """What every number of a session opens."""
    talk = talk_in(path)
    trace = Trace(talk, speaker())
    return {each: as_text(trace.blocks(each) or [], 100_000) for each in paths(talk)}


def of(call: Call, path: Path) -> dict[str, Any]:
    """The JSON of a session, which fits its schema."""
    printed = shown(call, path)["debrief --json"] if path in SHOWN else call("debrief", path, "--json").out
    found: dict[str, Any] = json.loads(printed)
    schema("debrief").validate(found)
    return found


def secrets(talk: Talk) -> set[str]:
    """The buyer's limit, target, payoffs and their changes as they are written, and what it kept back."""
    scenario, ledger = talk.scenario, talk.ledger
    assert scenario is not None
    packages = [*scenario.openings.values(), *ledger.positions.standing.values()]
    packages += [package for entry in ledger.concessions.entries for package in (entry.before, entry.after)]
    theirs, yours = (
        {scenario.payoffs[side].cents(package) for package in packages} for side in (Side.BUYER, Side.SELLER)
    )
    theirs |= {scenario.floors[Side.BUYER], scenario.target}
    theirs.add(
        scenario.payoffs[Side.BUYER].cents(scenario.openings[Side.BUYER]) - scenario.floors[Side.BUYER]
    )
    for entry in ledger.concessions.entries:
        own, other = (theirs, yours) if entry.side is Side.BUYER else (yours, theirs)
        own.add(entry.own)
        other.add(entry.other)
    open_to_all = {abs(cents) for cents in yours}
    open_to_all |= {
        round(value * 100) for each in packages for value in each.values() if not isinstance(value, str)
    }
    hidden = {abs(cents) // 100 for cents in theirs if abs(cents) not in open_to_all}
    moves = [said.move for said in talk.utterances if said.move is not None]
    told = {fact for move in moves for fact in (*move.facts, move.concern)}
    kept = {fact.text for fact in scenario.buyer.facts if fact.id not in told}
    assert kept
    amounts = {
        form for whole in hidden if whole >= SMALLEST for form in (f"{whole:,}", f"{whole}.0", f"{whole}")
    }
    said = " ".join(each.text for each in talk.utterances)
    return {secret for secret in amounts | kept if secret not in said}


@cache
def revealed_at_the_end(folder: Path, scenario: str) -> frozenset[str]:
    """Which of the secrets the same session tells once it is over."""
    over = broken_off(folder, scenario, "practice", ended=True)
    text = "\n".join(opened(over).values())
    return frozenset(secret for secret in secrets(talk_in(over)) if secret in text)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("scenario", "agreed"), [*((name, False) for name in SCENARIOS), (SCENARIOS[2], True)]
)
def test_no_command_tells_what_the_buyer_keeps_to_itself(
    call: Call, folder: Path, scenario: str, mode: str, agreed: bool
) -> None:
    path = broken_off(folder, scenario, mode, agreed=agreed)
    talk = talk_in(path)
    assert talk.going_on
    hidden = secrets(talk)
    assert revealed_at_the_end(folder, scenario)
    for where, text in shown(call, path).items():
        assert not [secret for secret in hidden if secret in text], where


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_document_has_nulls_for_the_buyers_money_and_bluffs(
    call: Call, folder: Path, scenario: str, mode: str
) -> None:
    path = broken_off(folder, scenario, mode)
    talk, found = talk_in(path), of(call, path)
    assert any(entry.true is not None for entry in talk.ledger.pressure.entries if entry.side is Side.BUYER)
    assert all(each["true"] is None for each in found["pressure"] if each["side"] == "buyer")
    assert all(set(found["subjective_value"][side].values()) == {None} for side in ("seller", "buyer"))
    assert found["moments"] == []
    if mode == "exam":
        assert (found["concessions"], found["pressure"], found["empathy"]) == (None, [], [])
        assert (found["bargaining"], found["answers"]) == (None, None)
        return
    assert {each["side"] for each in found["pressure"]} == {"seller", "buyer"}
    moved = {each["side"] for each in found["concessions"]}
    assert moved == {entry.side.value for entry in talk.ledger.concessions.entries}
    assert moved or scenario != "clinics-go-live"
    for each in found["concessions"]:
        yours, theirs = ("own", "other") if each["side"] == "seller" else ("other", "own")
        assert each[theirs] is None
        assert isinstance(each[yours], float)
        assert each["logroll"] is None
        assert each["side"] == "seller" or each["share"] is None


@pytest.mark.parametrize("agreed", [False, True])
@pytest.mark.parametrize("mode", MODES)
def test_only_a_coach_shows_trust_and_resentment(call: Call, folder: Path, mode: str, agreed: bool) -> None:
    path = broken_off(folder, SCENARIOS[2], mode, agreed=agreed)
    talk, found, everything = talk_in(path), of(call, path), shown(call, path)
    levels = [found["trust"], *found["resentment"].values()]
    coach = mode == "coach"
    for level in levels:
        assert (level["final"] is not None) is coach
        assert len(level["by_turn"]) == (len(talk.utterances) if coach else 0)
        assert bool(level["evidence"]) is coach
    assert ("trust 0." in everything["replay --plain"]) is coach
    assert ("Resentment" in everything["debrief"]) is coach
    for each in ("trust", "resentment.buyer", "resentment.seller"):
        assert (AT_THE_END not in everything[each]) is coach
    assert ("trust.0" in everything) is coach
    assert (found["lifetime"] is None) is (agreed and not coach)
    assert ("their sensitivity" in "".join(everything.values())) is coach


@pytest.mark.parametrize("mode", MODES)
def test_acts_are_told_as_far_as_the_mode_goes(call: Call, folder: Path, mode: str) -> None:
    found = of(call, broken_off(folder, SCENARIOS[2], mode))
    acts = {
        side: {act["act"] for turn in found["turns"] if turn["speaker"] == side for act in turn["acts"]}
        for side in ("seller", "buyer")
    }
    open_to_all = {act.value for act in EXCHANGE}
    assert acts["buyer"] <= open_to_all
    assert (acts["seller"] <= open_to_all) is (mode != "coach")


@pytest.mark.parametrize("mode", MODES)
def test_agreed_terms_that_nobody_has_confirmed_have_no_score_yet(
    call: Call, folder: Path, mode: str
) -> None:
    path = broken_off(folder, SCENARIOS[2], mode, agreed=True)
    found = of(call, path)
    assert found["outcome"]["deal"]
    assert found["outcome"]["seller_payoff"] is not None
    assert (found["outcome"]["buyer_payoff"], found["outcome"]["efficiency"]) == (None, None)
    assert set(found["scores"].values()) == {None}
    text = call("debrief", path).out
    assert "the talk was not finished" in text
    assert "what belongs to its end stays closed" in text


@pytest.mark.parametrize("mode", MODES)
def test_a_tactic_of_the_buyers_sounds_the_same_whether_it_is_true_or_not(
    call: Call, folder: Path, mode: str
) -> None:
    path = broken_off(folder, SCENARIOS[0], mode)
    entries = talk_in(broken_off(folder, SCENARIOS[0], mode, ended=True)).ledger.pressure.entries
    (place,) = (place for place, found in enumerate(entries) if found.side is Side.BUYER)
    true = entries[place]
    assert (true.true, true.severity) == (True, 0)
    everything = shown(call, path)
    for where, text in everything.items():
        for giving_away in ("severity 0", '"severity": 0', "plainly put"):
            assert giving_away not in text, where
    assert ("stays open until the end" in everything.get(f"pressure.{place}", "")) is (mode != "exam")


def test_that_a_deal_is_lopsided_opens_at_the_end(call: Call, folder: Path) -> None:
    scenario, script, lines, level = LOPSIDED
    path, over = (
        broken_off(folder, scenario, "coach", script=script, lines=lines, level=level, ended=ended)
        for ended in (False, True)
    )
    assert talk_in(path).terms is not None
    for where, text in shown(call, path).items():
        for giving_away in ("lopsided", "shortfall", "walk-away to target"):
            assert giving_away not in text, where
    (felt,) = (
        found
        for found in of(call, over)["resentment"]["buyer"]["evidence"]
        if found["rule"] == "lopsided deal"
    )
    assert "of the way from walk-away to target" in felt["reason"]
    before, after = (of(call, each)["resentment"]["buyer"]["final"] for each in (path, over))
    assert before < after


@pytest.mark.parametrize("mode", ["coach", "practice"])
def test_the_sellers_own_anchor_is_called_extreme_only_at_the_end(
    call: Call, folder: Path, mode: str
) -> None:
    path, over = (broken_off(folder, "packaging-tender", mode, ended=ended) for ended in (False, True))
    called = talk_in(over).ledger.pressure.entries
    assert called[0].tactic is Act.EXTREME_ANCHOR
    found = of(call, path)["pressure"]
    assert [each["tactic"] for each in found] == [entry.tactic.value for entry in called[1:]]
    everything = shown(call, path)
    assert found[0]["tactic"] in everything["pressure.0"]
    for where, text in everything.items():
        assert "extreme" not in text, where
    assert of(call, over)["pressure"][0]["tactic"] == "extreme_anchor"


@pytest.mark.parametrize("mode", MODES)
def test_a_talk_that_is_over_tells_the_same_in_every_mode(call: Call, folder: Path, mode: str) -> None:
    over, practice = (
        of(call, broken_off(folder, SCENARIOS[2], each, ended=True)) for each in (mode, "practice")
    )
    assert over == practice
    assert over["outcome"]["ended"] == "unfinished"
    assert over["outcome"]["buyer_payoff"] is not None
    assert None not in [number for side in over["subjective_value"].values() for number in side.values()]
    assert all(level["final"] is not None for level in (over["trust"], *over["resentment"].values()))
    assert any(each["true"] is not None for each in over["pressure"] if each["side"] == "buyer")
    assert all(each["own"] is not None for each in over["concessions"])
    assert any(act["act"] not in EXCHANGE for turn in over["turns"] for act in turn["acts"])
