"""``analyze --explain``: any path of the JSON opens, and a wrong one is told the nearest right one."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call

TALK = """Seller: Hi, I can do $95 a seat for 36 months.
Buyer: That's too much, my boss will never sign it. I could do $88 a seat.
Seller: I hear you, it is a hard spot. I can do $90 a seat.
Buyer: Deal, let's sign.
"""
RENEWAL = ("--scenario", "renewal-under-the-gun")


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "call.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("turns.1.offer.terms.price", ["price: $88.00/seat/month", "“I could do $88 a seat.”"]),
        ("concessions.0.own", ["for whoever moved: ", "Share of the range given up"]),
        ("pressure.0.severity", ["How hard it was put", "my boss will never sign it"]),
        ("resentment", ["resentment.buyer", "resentment.seller"]),
        ("outcome", ["outcome.seller_payoff", "A deal: yes", "outcome.efficiency"]),
        ("trust.by_turn.2", ["after turn 3 is "]),
        ("seed", ["Seed: none"]),
    ],
)
def test_a_path_prints_its_value_and_where_it_comes_from(
    call: Call, talk: Path, path: str, wanted: list[str]
) -> None:
    done = call("analyze", talk, *RENEWAL, "--explain", path)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(f"{path}\n")
    words = " ".join(done.out.split())
    assert not [each for each in wanted if each not in words]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("concesions.0.own", "the nearest paths are concessions.0.own, "),
        ("seller_payoff", "the nearest paths are outcome.seller_payoff, "),
        ("", "paths begin with format, scenario, seed, turns, "),
        ("file", "paths begin with format, "),
        ("trust.fin\nal\x1b[2J", "the nearest paths are trust.final, "),
        ("9" * 20_000, "paths begin with format, "),
    ],
)
def test_a_wrong_path_is_one_line_that_names_the_nearest(
    call: Call, talk: Path, path: str, told: str
) -> None:
    done = call("analyze", talk, *RENEWAL, "--explain", path)
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert f"leads to nothing in {talk}; {told}" in done.err
    assert "\x1b" not in done.err


def test_several_files_are_explained_one_after_the_other(call: Call, talk: Path) -> None:
    other = talk.with_name("other.txt")
    other.write_text(TALK.replace("$90", "$91"), encoding="utf-8")
    done = call("analyze", talk, other, "--explain", "outcome.terms.price")
    assert done.status == 0
    first, second = done.out.split(f"== {other}\n")
    assert first.startswith(f"== {talk}\n")
    assert "price: $90" in first
    assert "price: $91" in second
    named = call("analyze", talk, other, "--explain", "file").out
    assert f"file:{other}" in "".join(named.split()), "a long name is broken over lines"


def test_json_and_an_explanation_are_two_things(call: Call, talk: Path) -> None:
    done = call("analyze", talk, "--json", "--explain", "trust")
    assert done.status == 2
    assert "leave out --json" in done.err
