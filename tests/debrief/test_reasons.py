"""The arithmetic says why each weight is what it is, and shows what a persona adds as a factor of its own."""

from typing import Any

from tests.debrief.conftest import scenario_and_reader
from tests.debrief.test_explain import RENEWAL, ROUGH, added_up, cents, found, opened, rough, said, talks
from trainer.debrief.blocks import as_text
from trainer.debrief.talk import Talk, foreign_talk
from trainer.ledger import rules
from trainer.ledger.bargaining import bargaining
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side


def minding(**tempers: dict[str, float]) -> Talk:
    """The rough talk with a buyer of another temper, read from its words."""
    scenario, _ = scenario_and_reader(RENEWAL)
    persona = scenario.buyer.persona.model_copy(update=tempers)
    buyer = scenario.buyer.model_copy(update={"persona": persona})
    lines = [(Side.SELLER, line) for line in ROUGH if not line.startswith("/")]
    return foreign_talk(lines, scenario.model_copy(update={"buyer": buyer}))


def text_of(talk: Talk, path: str) -> str:
    return as_text(opened(talk, path), 100_000)


def test_a_tactic_says_why_it_weighs_what_it_weighs() -> None:
    talk = rough()
    tactics = set()
    for place, entry in enumerate(talk.ledger.pressure.entries):
        text = text_of(talk, f"pressure.{place}")
        assert rules.PRESSURE_WEIGHT[entry.tactic].why in text
        assert rules.SEVERITY[entry.felt].why in text
        assert (rules.REPEATED.why in text) is (entry.repeated > 0)
        assert (rules.ENDURED.why in text) is (entry.side is Side.BUYER)
        tactics.add(entry.tactic)
    assert {Act.ULTIMATUM, Act.EXPLOIT} <= tactics


def test_every_change_of_a_feeling_says_why_its_weights_are_what_they_are() -> None:
    told = set()
    for talk in talks():
        for path, level in (
            ("resentment.buyer", talk.ledger.resentment[Side.BUYER]),
            ("resentment.seller", talk.ledger.resentment[Side.SELLER]),
            ("trust", talk.ledger.trust),
        ):
            for place, evidence in enumerate(level.evidence):
                text = text_of(talk, f"{path}.{place}")
                told |= {rule.why for rule in reasons() if f"): {rule.why}" in text}
                if evidence.rule.startswith("relief: "):
                    assert rules.RELIEF[evidence.rule.removeprefix("relief: ")].why in text
    assert {rules.BLUFF_CALLED.why, rules.GAVE_FOR_NOTHING.why, rules.TRUST_LOST.why} <= told


def reasons() -> list[rules.Rule]:
    return [value for value in vars(rules).values() if isinstance(value, rules.Rule)]


def test_what_this_buyer_minds_more_is_a_factor_of_its_own() -> None:
    usual, thin = minding(), minding(resents={"ultimatum": 2.0})
    places: list[Any] = [place for place, _ in enumerate(thin.ledger.pressure.entries)]
    shown = [
        place for place in places if "2 (this buyer minds it more)" in text_of(thin, f"pressure.{place}")
    ]
    assert [thin.ledger.pressure.entries[place].tactic for place in shown] == [Act.ULTIMATUM] * len(shown)
    assert shown
    assert not [place for place in places if "this buyer" in text_of(usual, f"pressure.{place}")]
    assert thin.ledger.resentment[Side.BUYER].value > usual.ledger.resentment[Side.BUYER].value


def test_bargaining_adds_up_as_it_is_shown() -> None:
    sums = 0
    for talk in talks():
        for side in Side:
            summary = bargaining(talk.ledger.concessions, side)
            texts = said(opened(talk, f"bargaining.{side.value}"))
            theirs = bargaining(talk.ledger.concessions, side.other)
            for words, total in (
                (r"Given", summary.given),
                (r"Received by the other side's gives", theirs.brought),
                (r"Thrown away, a cost that nobody gained", summary.thrown_away),
            ):
                line = found(rf"^{words}: (\S+?)(?: = (.*))?\.$", texts)
                assert cents(line[1]) == total
                assert line[2] is None or added_up(line[2]) == total
                sums += line[2] is not None
            run = found(r"in a row that got nothing back: (\d+)\.$", texts)
            assert int(run[1]) == summary.longest_unanswered_run
    assert sums > 10
