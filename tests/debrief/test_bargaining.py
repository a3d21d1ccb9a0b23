"""Both sides' bargaining in the document, over sessions that were played."""

from pathlib import Path
from typing import Any

import pytest

from tests.debrief.conftest import SCRIPT_NAMES, SCRIPTS, played, scenario_and_reader, scripted
from trainer.debrief.bargaining import answers_json, bargaining_json
from trainer.debrief.report import concession_json, pressure_json, report
from trainer.debrief.talk import Talk, foreign_talk, played_talk
from trainer.ledger.pressure import Answer
from trainer.negotiation.issues import Side


@pytest.mark.parametrize("path", SCRIPTS, ids=SCRIPT_NAMES)
def test_opening_and_all_changes_make_the_agreed_terms_to_the_cent(path: Path) -> None:
    talk = scripted(path)
    setting = talk.ledger.setting
    for side in Side:
        end = talk.terms if talk.terms is not None else talk.ledger.positions.standing[side]
        entries = [entry for entry in talk.ledger.concessions.entries if entry.side is side]
        for whose, changes in (
            (side, [entry.own for entry in entries]),
            (side.other, [entry.other for entry in entries]),
        ):
            assert setting.cents(whose, setting.openings[side]) + sum(changes) == setting.cents(whose, end)


def bargained(talk: Talk) -> dict[str, Any]:
    """What a document says of the bargaining, without the key moments, which take long to find."""
    ledger, sight = talk.ledger, talk.sight
    found = bargaining_json(talk), answers_json(talk)
    concessions = [concession_json(entry, sight) for entry in ledger.concessions.entries]
    pressure = [pressure_json(entry, sight) for entry in ledger.pressure.entries]
    bargaining, answers = (each.model_dump(mode="json") for each in found if each is not None)
    return {
        "bargaining": bargaining,
        "answers": answers,
        "concessions": [each.model_dump(mode="json") for each in concessions],
        "pressure": [each.model_dump(mode="json") for each in pressure],
    }


@pytest.mark.parametrize("path", SCRIPTS, ids=SCRIPT_NAMES)
def test_the_summary_is_the_sum_of_the_entries(path: Path) -> None:
    document = bargained(scripted(path))
    for side, other in (("seller", "buyer"), ("buyer", "seller")):
        found = document["bargaining"][side]
        entries = [each for each in document["concessions"] if each["side"] == side]
        gives = [each for each in entries if each["other"] > 0]
        assert found["gives"] == len(gives)
        assert found["given"] == pytest.approx(sum(max(-each["own"], 0) for each in gives))
        theirs = [each for each in document["concessions"] if each["side"] == other and each["other"] > 0]
        assert found["received"] == pytest.approx(sum(each["other"] for each in theirs))
        assert found["thrown_away"] == pytest.approx(sum(each["thrown_away"] for each in entries))
        assert found["share"] == (entries[-1]["share_so_far"] if entries else 0)
        for count, label in (("self_bids", "self_bid"), ("splits", "split")):
            assert found[count] == sum(each[label] for each in entries)
        for each in entries:
            assert (each["answered_after"] is None) == (each["reciprocated_turn"] is None)
            assert each["got_back"] is None or each["reciprocated_turn"] is not None
        answers = [each["answer"] for each in document["pressure"] if each["side"] == other]
        assert document["answers"][side] == {answer.value: answers.count(answer.value) for answer in Answer}
    first = next((each["side"] for each in document["concessions"] if each["other"] > 0), None)
    assert document["bargaining"]["first_mover"] == first


@pytest.mark.parametrize("path", [path for path in SCRIPTS if "pushover" in path.stem], ids=str)
def test_a_pushover_gives_more_for_nothing_than_a_principled_seller(path: Path) -> None:
    name = path.name.replace("pushover", "principled")
    own, other = (bargained(scripted(each))["bargaining"]["seller"] for each in (path, path.with_name(name)))
    assert own["conditional"] <= other["conditional"]
    assert own["share"] > other["share"]
    assert own["given"] - own["received"] > other["given"] - other["received"]


def going_on(lines: list[str]) -> dict[str, Any]:
    scenario, _ = scenario_and_reader("renewal-under-the-gun")
    talk = played(scenario.name, lines)
    events = [event for event in talk.events if event.kind != "ended"]
    return report(played_talk(scenario, 7, 3, events)).plain()


def test_while_the_talk_goes_on_the_buyer_s_money_is_hidden() -> None:
    found = going_on(["I can do $98 a seat.", "If you commit to 36 months, I can do $95.", "What else?"])
    seller, buyer = (found["bargaining"][side] for side in ("seller", "buyer"))
    hidden = {"given", "received", "share", "logroll", "thrown_away", "pattern"}
    assert {key for key, value in buyer.items() if value is None} == hidden
    assert (seller["logroll"], seller["thrown_away"]) == (None, None)
    assert seller["given"] > 0
    assert seller["received"] > 0
    for each in found["concessions"]:
        assert each["thrown_away"] is None
        if each["side"] == "buyer":
            assert (each["got_back"], each["share_so_far"]) == (None, None)
        else:
            assert each["share_so_far"] is not None


def test_without_a_scenario_there_is_no_bargaining_to_reckon() -> None:
    lines = [(Side.SELLER, "I can do $95 a seat."), (Side.BUYER, "Take $90 or we're done, final offer.")]
    found = report(foreign_talk(lines, None)).plain()
    assert found["bargaining"] is None
    assert set(found["answers"]) == {"seller", "buyer"}
