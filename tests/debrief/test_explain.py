"""Every number of the debrief opens to its arithmetic, and the arithmetic adds up."""

import re
from collections.abc import Iterable
from functools import cache
from math import prod
from pathlib import Path

import pytest

from tests.debrief.conftest import scenario_and_reader
from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph, Quote, Table, as_text
from trainer.debrief.explain import Trace, explain, paths
from trainer.debrief.explain_feelings import Feeling, resentment_of, trust_of
from trainer.debrief.explain_numbers import LISTS, PATHS
from trainer.debrief.explain_outcome import how_of, parts_of
from trainer.debrief.explain_score import for_scale
from trainer.debrief.outcome import life_of, lifetime_of, outcome_of, over_years
from trainer.debrief.report import report
from trainer.debrief.scores import BOTH
from trainer.debrief.subjective import subjective_value
from trainer.debrief.talk import Talk, foreign_talk, talk_of
from trainer.ledger.factors import product
from trainer.ledger.pressure import Answer
from trainer.ledger.understood import Result
from trainer.library.phrases import phrase_texts
from trainer.library.scenarios import load_scenario
from trainer.negotiation.grid import packages
from trainer.negotiation.issues import Side
from trainer.session.state import State
from trainer.session.turn import Session
from trainer.session.voices import Unkept
from trainer.voice.grammar import Grammar
from trainer.voice.phrasebook import Phrasebook

SCRIPTS = Path(__file__).resolve().parent.parent / "scripts"
RENEWAL = "renewal-under-the-gun"
TALKS = [
    f"{folder}/{scenario}/{kind}"
    for folder, scenario, kind in (
        ("a", "clinics-go-live", "pushover"),
        ("a", "packaging-tender", "principled"),
        ("a", RENEWAL, "hardball"),
        ("b", RENEWAL, "pushover-1"),
        ("b", "packaging-tender", "hardball-2"),
        ("c", "clinics-go-live", "hardball-1"),
        ("c", RENEWAL, "principled-1"),
    )
]
ROUGH = [
    "The price is $104 a seat.",
    "Take it or leave it, that's our final offer.",
    "You have nowhere else to go and we both know it.",
    "OK, OK. I can do $92 a seat.",
    "Take it or leave it, that's our final offer.",
    "Fine, $84 a seat.",
    "/accept",
    "Thank you.",
]
"""A bluff that is called, one tactic twice, and gives for nothing."""
SORRY = (
    "I'm sorry about the spring, Dana. You had to defend us every week, and that must have been hard.",
    "That makes sense, anyone would be wary after that. It's understandable that your team is worn out.",
    "What did it cost your team?",
)
"""More sympathy than counts."""
LAST = "trust.99999", "concessions.99", "resentment.buyer.500", "moments.7"
NOWHERE = (
    "",
    "scores.luck",
    "scores.",
    ".scores",
    "concessions.",
    "concessions.-1",
    "concessions.00",
    *LAST,
)
TRACES: dict[int, tuple[Talk, Trace]] = {}
"""By talk, which is kept so that no other can take its place."""
NUMBER = r"[−-]?[\d,]+(?:\.\d+)?"


@cache
def voice() -> Grammar:
    return Grammar(Phrasebook.parse(phrase_texts()))


def spoken(name: str, lines: Iterable[str], *, stop: bool = True) -> Talk:
    """The talk that these lines make with the scenario's buyer, the buyer's words included."""
    scenario, reader = scenario_and_reader(name)
    session = Session(State(scenario, 7, 3), reader, Unkept())

    def answer() -> None:
        move = session.decide()
        session.voiced(move, list(voice().line(session.cue(move))), "grammar")

    answer()
    for line in lines:
        if session.state.ended is not None:
            break
        session.hear(line)
        answer()
    if stop:
        session.stop()
    return talk_of(session.state, tuple(session.events))


@cache
def scripted(path: str) -> Talk:
    _, scenario, _ = path.split("/")
    return spoken(scenario, (SCRIPTS / f"{path}.txt").read_text(encoding="utf-8").splitlines())


@cache
def rough() -> Talk:
    return spoken(RENEWAL, ROUGH)


def talks() -> list[Talk]:
    return [*map(scripted, TALKS), rough()]


def opened(talk: Talk, path: str) -> list[Block]:
    blocks = traced(talk).blocks(path)
    assert blocks is not None, path
    return blocks


def traced(talk: Talk) -> Trace:
    """The trace of a talk, made once."""
    if id(talk) not in TRACES:
        TRACES[id(talk)] = talk, Trace(talk)
    return TRACES[id(talk)][1]


def said(blocks: Iterable[Block]) -> list[str]:
    """The paragraphs."""
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def found(pattern: str, texts: Iterable[str]) -> re.Match[str]:
    """The first match; there has to be one."""
    texts = list(texts)
    match = next((match for match in (re.search(pattern, text) for text in texts) if match), None)
    assert match is not None, (pattern, texts)
    return match


def value(text: str) -> float:
    """A number; a share where it stands in percent."""
    whole = text.removesuffix("%")
    size = float(whole.replace(",", "").replace("−", "-"))
    return size if whole == text else size / 100


def cents(text: str) -> int:
    """An amount of money, "−$1,234.50", "+$5", in cents."""
    match = re.fullmatch(r"([−+-]?)\$?([\d,]+(?:\.\d\d)?)", text.strip())
    assert match is not None, text
    size = round(float(match[2].replace(",", "")) * 100)
    return -size if match[1] in {"−", "-"} else size


def added_up(text: str) -> int:
    """A sum of money, "$5 − $3 + $1", added up in cents."""
    parts = re.findall(r"(?:^|[−+] ?)[−-]?\$[\d,]+(?:\.\d\d)?", text.strip())
    return sum(cents(part.replace(" ", "")) for part in parts)


def multiplied_out(text: str) -> float:
    """A product whose numbers carry their meaning in brackets, multiplied out."""
    terms = re.split(r" × (?=[−\d])", text)
    return prod(value(found(rf"^({NUMBER}) \(", [term])[1]) for term in terms)


@pytest.mark.parametrize("path", TALKS)
def test_every_path_of_a_talk_opens(path: str) -> None:
    talk = scripted(path)
    every = paths(talk)
    assert len(set(every)) == len(every)
    for each in every:
        blocks = opened(talk, each)
        assert blocks[0] == Heading(each)
        assert len(blocks) > 1
        assert as_text(blocks[1:]).strip()


def test_the_paths_cover_the_document() -> None:
    for talk in talks():
        document, every = report(talk), set(paths(talk))
        for name, entries in (
            ("concessions", document.concessions or []),
            ("pressure", document.pressure),
            ("empathy", document.empathy),
            ("moments", document.moments),
            ("resentment.buyer", document.resentment.buyer.evidence),
            ("resentment.seller", document.resentment.seller.evidence),
            ("trust", document.trust.evidence),
        ):
            listed = {path for path in every if re.fullmatch(rf"{re.escape(name)}\.\d+", path)}
            assert listed == {f"{name}.{place}" for place in range(len(entries))}
        for name in ("seller_payoff", "buyer_payoff", "seller_share", "efficiency"):
            assert f"outcome.{name}" in every
        for side in ("buyer", "seller"):
            for factor in subjective_value(talk, Side.BUYER).model_dump():
                assert f"subjective_value.{side}.{factor}" in every


@pytest.mark.parametrize("path", NOWHERE)
def test_a_path_that_leads_nowhere_is_none(path: str) -> None:
    assert traced(rough()).blocks(path) is None


@pytest.mark.parametrize("path", [*TALKS, "rough"])
def test_quotes_are_verbatim_and_from_the_turn_that_they_name(path: str) -> None:
    talk = rough() if path == "rough" else scripted(path)
    seen = 0
    for each in paths(talk):
        if each == "next" or each.startswith("moments"):
            continue  # they quote lines that were not said
        for block in opened(talk, each):
            if isinstance(block, Quote):
                turn = int(found(r"^Turn (\d+), (?:you|\w+) ", [block.source])[1])
                line = talk.utterances[turn - 1]
                assert ", you " in block.source if line.side is Side.SELLER else ", you " not in block.source
                assert in_order(block.text, line.text), (each, block)
                seen += 1
            elif isinstance(block, Bullets):
                for item in block.items:
                    for quote in re.findall(r"“(.*)”", item, re.DOTALL):
                        assert any(in_order(quote, said.text) for said in talk.utterances), (each, item)
                        seen += 1
    assert seen > 20


def in_order(quote: str, text: str) -> bool:
    """Whether the words stand in the text: at once, or sentence by sentence in order."""
    at = 0
    for part in re.split(r"(?<=[.!?]) ", quote):
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


@pytest.mark.parametrize("side", list(Side))
def test_a_payoff_is_the_sum_of_its_parts_to_the_cent(side: Side) -> None:
    deals = 0
    for talk in talks():
        scenario = talk.scenario
        assert scenario is not None
        if talk.terms is None:
            continue
        deals += 1
        worth = scenario.payoffs[side].cents(talk.terms)
        blocks = opened(talk, f"outcome.{side.value}_payoff")
        line = found(r"payoff (\S+) a year = (.*)\.$", said(blocks))
        assert cents(line[1]) == added_up(line[2]) == worth
        table = next(block for block in blocks if isinstance(block, Table))
        assert sum(cents(row[3]) for row in table.rows) == worth
        way = found(r"opening: (.*) = (\S+)\.$", said(blocks))
        assert added_up(way[1]) == cents(way[2]) == worth
        for row in table.rows[1:]:
            assert reckoned(row[2]) == pytest.approx(cents(row[3]) / 100, abs=0.0101), row
    assert deals >= 5


def reckoned(how: str) -> float:
    """The arithmetic of one issue, "−192 × (860 − 1,080) × 3 seats / 3 years", reckoned."""
    how, _, years = how.partition(" / ")
    total = 1.0
    for term in how.split(" × "):
        bracket = re.fullmatch(rf"\(({NUMBER}) − ({NUMBER})\)", term)
        if bracket:
            total *= value(bracket[1]) - value(bracket[2])
        else:
            total *= value(found(rf"^({NUMBER})(?: |$)", [term])[1])
    return total / value(years.removesuffix(" years")) if years else total


@pytest.mark.parametrize("name", ["clinics-go-live", "packaging-tender", RENEWAL])
def test_the_parts_of_any_package_add_up(name: str) -> None:
    scenario, _ = scenario_and_reader(name)
    for place, package in enumerate(packages(scenario.agenda)):
        if place % 97:
            continue
        for side in Side:
            payoff = scenario.payoffs[side]
            parts = parts_of(payoff, package)
            assert sum(part.cents for part in parts) == payoff.cents(package)
            for part in parts[1:]:
                assert part.how == how_of(payoff, part.issue, package)
                assert reckoned(part.how) == pytest.approx(part.cents / 100, abs=0.0101)


def test_share_and_efficiency_follow_from_what_they_show() -> None:
    for talk in talks():
        assert talk.scenario is not None
        if talk.terms is None:
            continue
        outcome = outcome_of(talk, talk.scenario)
        share = found(r"share (\S+) = (\S+) / \((.*)\)\.$", said(opened(talk, "outcome.seller_share")))
        assert value(share[1]) == pytest.approx(cents(share[2]) / added_up(share[3]), abs=5e-5)
        assert value(share[1]) == pytest.approx(outcome.share, abs=5e-5)
        blocks = opened(talk, "outcome.efficiency")
        used = found(r"Efficiency (\S+) = \((.*)\) / \((.*)\)\.$", said(blocks))
        assert value(used[1]) == pytest.approx(added_up(used[2]) / added_up(used[3]), abs=5e-5)
        assert value(used[1]) == pytest.approx(outcome.efficiency, abs=5e-5)
        for bullets in blocks:
            for item in bullets.items if isinstance(bullets, Bullets) else ():
                gain = found(r"payoff (\S+) less walk-away (\S+) = (\S+)$", [item])
                assert cents(gain[1]) - cents(gain[2]) == cents(gain[3])


def test_no_deal_shows_the_walk_aways() -> None:
    talk = spoken(RENEWAL, ["Hello Dana.", "I can do $100 a seat.", "/walk"])
    assert "$15,000 a year" in said(opened(talk, "outcome.seller_payoff"))[0]
    assert "$5,500 a year" in said(opened(talk, "outcome.buyer_payoff"))[0]
    assert "No deal" in said(opened(talk, "lifetime.price_of_resentment"))[0]


def test_the_life_of_the_account_adds_up_year_by_year() -> None:
    for talk in talks():
        assert talk.scenario is not None
        life = lifetime_of(talk, talk.scenario, outcome_of(talk, talk.scenario))
        for name, worth in (("value", life.value), ("without_resentment", life.without_resentment)):
            blocks = opened(talk, f"lifetime.{name}")
            line = found(r"^Value .* (\S+) = (\S.*)\.$", said(blocks))
            assert cents(line[1]) == added_up(line[2]) == worth
            table = next(block for block in blocks if isinstance(block, Table))
            for row in table.rows:
                chance, yearly = row[2].split(" × ")
                assert value(chance) * cents(yearly) == pytest.approx(cents(row[3]), rel=1e-5, abs=1.01)
        if talk.terms is None:
            continue
        blocks = opened(talk, "lifetime.price_of_resentment")
        price = found(r"(\S+) = (\S+) without it − (\S+) with it\.$", said(blocks))
        assert cents(price[2]) - cents(price[3]) == cents(price[1]) == life.price_of_resentment
        table = next(block for block in blocks if isinstance(block, Table))
        assert sum(cents(row[3]) for row in table.rows) == life.price_of_resentment
        items = [item for block in blocks if isinstance(block, Bullets) for item in block.items]
        stays = found(rf"year: (\S+) = (\S+) × \(1 − (\S+) × ({NUMBER}) their", items)
        kept = value(stays[2]) * (1 - value(stays[3]) * value(stays[4]))
        assert value(stays[1]) == pytest.approx(kept, abs=1e-6)
        paid = found(r"pays (\S+) = (\S+) \(outcome.seller_payoff\) − (\S+)$", items)
        assert cents(paid[1]) == cents(paid[2]) - cents(paid[3])


def test_the_years_are_the_ones_that_are_summed() -> None:
    years = life_of(1000, 3, 0.5)
    assert [(year.stays, year.worth) for year in years] == [(1.0, 1000.0), (0.5, 500.0), (0.25, 250.0)]
    assert over_years(1000, 3, 0.5) == 1750


def test_a_concession_is_the_sum_of_its_changes() -> None:
    kinds = set()
    for talk in talks():
        for place, entry in enumerate(talk.ledger.concessions.entries):
            blocks = opened(talk, f"concessions.{place}")
            changed = next(block for block in blocks if isinstance(block, Bullets)).items
            assert len(changed) == len(entry.issues)
            for side, total in ((entry.side, entry.own), (entry.side.other, entry.other)):
                name = "you" if side is Side.SELLER else talk.scenario and talk.scenario.buyer.first_name
                moved = [cents(found(rf" (\S+) for {name}(?:,|$)", [item])[1]) for item in changed]
                assert sum(moved) == total
                line = found(rf"^For {name}: (?:(.*) = )?(\S+) a year\.$", said(blocks))
                assert cents(line[2]) == total
                assert line[1] is None or added_up(line[1]) == total
            if entry.share is not None:
                share = found(
                    r"given up: (\S+) = (\S+) / (\S+), .*opening (\S+) to walk-away (\S+)\.$", said(blocks)
                )
                assert value(share[1]) == pytest.approx(cents(share[2]) / cents(share[3]), abs=5e-5)
                assert max(cents(share[4]) - cents(share[5]), 0) == cents(share[3])
                so_far = found(r"taken back: (\S+) = \((.*)\) / (\S+)\.$", said(blocks))
                assert value(so_far[1]) == pytest.approx(entry.share_so_far, abs=5e-5)
                assert value(so_far[1]) == pytest.approx(added_up(so_far[2]) / cents(so_far[3]), abs=5e-5)
            assert found(rf"^{entry.kind.value.capitalize()}: ", said(blocks))
            if entry.reciprocated_turn is not None and entry.reciprocated_turn != entry.turn:
                assert found(rf"answered in turn {entry.reciprocated_turn} ", said(blocks))
            kinds.add(entry.kind)
    assert len(kinds) > 1


def test_the_empathy_score_is_the_sum_that_is_shown() -> None:
    capped = 0
    for talk in [*talks(), spoken(RENEWAL, [*SORRY, "/walk"])]:
        score = report(talk).scores.empathy
        if score is None:
            continue
        texts = said(opened(talk, "scores.empathy"))
        whole = found(r"^Empathy (\d+) = 74 × (\S+) / \((\S+) \+ 13\) \+ 26 × ([\d.]+): ", texts)
        points, treated = value(whole[2]), value(whole[4])
        assert int(whole[1]) == score == round(74 * points / (value(whole[3]) + 13) + 26 * treated)
        counted = found(r"^Understood: (\S+) points = (\S+) for sympathy .* \+ (\S+) for seeing", texts)
        assert value(counted[1]) == points == pytest.approx(value(counted[2]) + value(counted[3]))
        capped += "count up to 5" in counted[0]
        kind = found(r"^Treated: (\S+) = 1 − their resentment (\S+) − 0\.12 × (\S+) for pressure", texts)
        size = 1 - value(kind[2]) - 0.12 * value(kind[3])
        assert value(kind[1]) == treated == pytest.approx(max(size, 0), abs=1e-6)
        listed = [item for item in bulleted(opened(talk, "scores.empathy")) if item.endswith("”")]
        assert sum(value(found(r": (\S+) points “", [item])[1]) for item in listed if "points “" in item) == (
            pytest.approx(
                sum(e.points for e in talk.ledger.empathy.entries if e.side is Side.SELLER and e.act)
            )
        )
    assert capped


def test_every_answer_that_is_counted_is_listed_with_the_words_of_both() -> None:
    counts = 0
    for talk in talks():
        for side in Side:
            for answer in Answer:
                blocks = opened(talk, f"answers.{side.value}.{answer.value}")
                entries = talk.ledger.pressure.entries
                counted = [each for each in entries if each.side is not side and each.answer is answer]
                assert found(r": (\d+) of ", said(blocks))[1] == str(len(counted))
                items = bulleted(blocks)
                assert len(items) == 2 * len(counted)
                for place, entry in enumerate(counted):
                    assert entry.answered_turn is not None
                    assert entry.quote in items[2 * place]
                    assert talk.utterances[entry.answered_turn - 1].text in items[2 * place + 1]
                counts += len(counted)
    assert counts > 3


def bulleted(blocks: Iterable[Block]) -> list[str]:
    """The points of all lists."""
    return [item for block in blocks if isinstance(block, Bullets) for item in block.items]


def test_the_points_of_empathy_are_the_product_that_is_shown() -> None:
    results = set()
    for talk in talks():
        for place, entry in enumerate(talk.ledger.empathy.entries):
            texts = said(opened(talk, f"empathy.{place}"))
            results.add(entry.result)
            if entry.act is None or entry.result is Result.HOLLOW:
                assert found(r"^0 points: ", texts)
                assert entry.points == 0
                continue
            line = found(r"^(\S+) points = (.*)\.$", texts)
            assert value(line[1]) == entry.points
            assert multiplied_out(line[2]) == pytest.approx(entry.points, abs=0.00501)
            if entry.opportunity_turn is not None:
                quotes = [each for each in opened(talk, f"empathy.{place}") if isinstance(each, Quote)]
                assert quotes[-1].text == talk.utterances[entry.opportunity_turn - 1].text
    assert results == set(Result)


def test_what_a_tactic_added_is_the_product_that_is_shown() -> None:
    repeated = answered = 0
    for talk in talks():
        for place, entry in enumerate(talk.ledger.pressure.entries):
            texts = said(opened(talk, f"pressure.{place}"))
            line = found(r"^Added to .* resentment: (\S+) = (.*?)(?:, no [^()]*)?\.$", texts)
            assert value(line[1]) == pytest.approx(multiplied_out(line[2]), abs=6e-5)
            side = entry.side.other
            rule = f"pressure: {entry.tactic.value.replace('_', ' ')}"
            changes = [
                each.change
                for each in talk.ledger.resentment[side].evidence
                if (each.turn, each.rule) == (entry.turn, rule)
            ]
            assert changes == [value(line[1])]
            assert product(talk.ledger.weighed[place]) == pytest.approx(changes[0], abs=6e-5)
            if side is Side.BUYER and value(line[1]):
                lost = found(
                    r"^Taken from .* trust: (\S+) = (.*?)(, no [^()]*)?\.$|(had no trust left)", texts
                )
                if not lost[3] and not lost[4]:
                    assert value(lost[1]) == pytest.approx(multiplied_out(lost[2]), abs=6e-5)
            repeated += entry.repeated > 0
            answered += entry.answer is not None and entry.answer.value in texts[-1]
    assert repeated
    assert answered


def test_every_piece_of_evidence_is_the_product_that_is_shown() -> None:
    rules = set()
    for talk in talks():
        for path, feeling in feelings(talk).items():
            for place, evidence in enumerate(feeling.level.evidence):
                texts = said(opened(talk, f"{path}.{place}"))
                moved = found(rf"(\S+) = (\S+) ([+−]) ({NUMBER}): ", texts)
                change = value(moved[4]) * (-1 if moved[3] == "−" else 1)
                assert change == evidence.change
                assert value(moved[2]) + change == pytest.approx(value(moved[1]), abs=1e-9)
                working = found(r"^([+−]\S+) = (.*?)(, no [^()]*)?\.$", texts)
                assert value(working[1].removeprefix("+")) == evidence.change
                if working[3]:
                    assert abs(multiplied_out(working[2])) > abs(evidence.change)
                else:
                    assert multiplied_out(working[2]) == pytest.approx(evidence.change, abs=6e-5)
                rules.add(evidence.rule)
    assert {"bluff called", "unreciprocated", "relief: reciprocity", "argument"} <= rules, rules


def feelings(talk: Talk) -> dict[str, Feeling]:
    return {
        "resentment.buyer": resentment_of(talk, Side.BUYER),
        "resentment.seller": resentment_of(talk, Side.SELLER),
        "trust": trust_of(talk),
    }


def test_a_feeling_is_the_sum_that_is_shown() -> None:
    for talk in talks():
        for path, feeling in feelings(talk).items():
            first = said(opened(talk, path))[0]
            line = found(r" (\d(?:\.\d+)?) = (\d(?:\.\d+)?)((?: [+−]\d(?:\.\d+)?)*)$", [first])
            total = value(line[2]) + sum(value(each.removeprefix("+")) for each in line[3].split())
            assert total == pytest.approx(value(line[1]), abs=1e-9)
            assert value(line[1]) == feeling.level.value


@pytest.mark.parametrize("side", list(Side))
def test_subjective_value_is_the_sum_that_is_shown(side: Side) -> None:
    for talk in talks():
        factors = subjective_value(talk, side).model_dump()
        for factor, score in factors.items():
            texts = said(opened(talk, f"subjective_value.{side.value}.{factor}"))
            line = found(r": (\d+) = 100 × \((.*)\), between 0 and 100\.$", texts)
            total = summed(line[2])
            assert int(line[1]) == score
            assert score == pytest.approx(100 * min(max(total, 0), 1), abs=0.501)


def summed(text: str) -> float:
    """A sum of "weight × count (meaning)"."""
    total = 0.0
    for term in re.finditer(rf"(?:^|([+−]) )({NUMBER})(?: × ({NUMBER}))? \([a-z]", text):
        size = value(term[2]) * (value(term[3]) if term[3] else 1)
        total += -size if term[1] == "−" else size
    return total


def test_a_moment_compares_both_results() -> None:
    compared = 0
    for talk in talks():
        document = report(talk)
        for place, moment in enumerate(document.moments):
            blocks = opened(talk, f"moments.{place}")
            quotes = [block.text for block in blocks if isinstance(block, Quote)]
            assert quotes[0] == moment.quote
            if moment.counterfactual is None:
                assert Paragraph(moment.better) in blocks
                continue
            assert moment.good or quotes[1] == moment.better
            rows = {row[0]: row for row in next(b for b in blocks if isinstance(b, Table)).rows}
            payoff = rows["your payoff a year"]
            assert (
                cents(payoff[3])
                == cents(payoff[2]) - cents(payoff[1])
                == round(moment.counterfactual.gain * 100)
            )
            was, would = document.scores.outcome, moment.counterfactual.outcome
            assert rows["outcome"][2] == str(would)
            assert was is None or rows["outcome"][1] == str(was)
            compared += 1
    assert compared >= 5


def test_the_buyer_of_a_moment_speaks_with_the_voice_that_is_handed_in() -> None:
    blocks = explain(rough(), "moments.0", speak=lambda cue: f"({cue.move.kind.value})")
    assert blocks is not None
    assert any(isinstance(block, Quote) and block.text.startswith("(") for block in blocks)


@pytest.mark.parametrize("lines", [ROUGH[:3], ROUGH[:6]])
def test_what_the_buyer_hides_stays_hidden_until_the_end(lines: list[str]) -> None:
    talk = spoken(RENEWAL, lines, stop=False)
    assert not talk.closed
    text = "\n".join(as_text(opened(talk, path), 100_000) for path in paths(talk))
    assert "stay hidden until the end" in text
    assert "moments.0" not in text
    for secret in secrets(talk):
        assert secret not in text


def test_what_was_hidden_shows_at_the_end() -> None:
    text = "\n".join(as_text(opened(rough(), path), 100_000) for path in paths(rough()))
    assert "hidden" not in text
    assert any(secret in text for secret in secrets(rough()))


def secrets(talk: Talk) -> list[str]:
    """The buyer's walk-away, target and payoffs, as they would be written."""
    scenario = talk.scenario
    assert scenario is not None
    payoff = scenario.payoffs[Side.BUYER]
    positions = talk.ledger.positions
    known = [payoff.cents(package) for package in (*positions.standing.values(), *scenario.openings.values())]
    known += [scenario.floors[Side.BUYER], scenario.target]
    mine = {scenario.payoffs[Side.SELLER].cents(package) for package in scenario.openings.values()}
    return [f"${amount // 100:,}" for amount in known if amount > 0 and amount not in mine]


def test_a_bluff_of_the_buyers_stays_covered_until_the_end() -> None:
    for lines, stop in ((ROUGH[:6], False), (ROUGH, True)):
        talk = spoken(RENEWAL, lines, stop=stop)
        for place, entry in enumerate(talk.ledger.pressure.entries):
            if entry.side is Side.BUYER:
                covered = any(
                    "stays open until the end" in text for text in said(opened(talk, f"pressure.{place}"))
                )
                assert covered is not stop


def test_a_foreign_transcript_opens_what_its_document_holds() -> None:
    scenario, _ = scenario_and_reader(RENEWAL)
    lines = [(line.side, line.text) for line in rough().utterances]
    for found_scenario in (scenario, None):
        talk = foreign_talk(lines, found_scenario)
        for path in paths(talk):
            assert len(opened(talk, path)) > 1, path
        texts = said(opened(talk, "outcome.buyer_payoff"))
        assert "Without a scenario" in texts[0] if found_scenario is None else "hidden" not in texts[0]
        amount = report(talk).outcome.buyer_payoff
        assert (amount is None) is (found_scenario is None)
        assert amount is None or f"${amount:,.0f}" in texts[0]


def test_what_opens_is_what_the_tables_say() -> None:
    assert set(paths(rough())) >= set(PATHS)
    assert {path.rpartition(".")[0] for path in paths(rough())[len(PATHS) :]} <= set(LISTS)


def test_a_point_of_several_lines_has_one_dash() -> None:
    assert as_text([Bullets(["first\nsecond", "third"])], 40) == "- first\n  second\n- third\n"


@pytest.mark.parametrize("name", ["renewal-under-the-gun", "packaging-tender", "roses-in-february"])
def test_the_outcome_is_told_with_what_a_fair_deal_and_the_target_come_to(name: str) -> None:
    scale = for_scale(load_scenario(name))
    fair, target, wins = (int(number) for number in re.findall(r"\d+", scale)[1:])
    assert 45 <= fair <= 55, "half of what there is"
    assert fair < target < 100
    assert wins == BOTH


def test_where_no_deal_is_possible_there_is_no_scale() -> None:
    assert for_scale(load_scenario("thirty-workshop-days")) == ""
