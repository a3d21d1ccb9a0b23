"""Better lines that a coach would leave standing: they fit the moment, can be said, and come once."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.debrief.conftest import SCRIPT_NAMES, SCRIPTS, scenario_and_reader, scripted
from trainer.debrief.better import suggestions
from trainer.debrief.moments import key_moments, sentences
from trainer.debrief.said_back import said_back
from trainer.library.listing import list_scenarios
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side


@pytest.mark.parametrize(
    ("theirs", "back"),
    [
        ("My team leads are worn out. I lost two of them.", "your team leads are worn out"),
        ("I was told, and we carried your outages.", "you were told, and you carried our outages"),
        ("I picked you.", "you picked us"),
        ("What frightens me is a closed door.", "what frightens you is a closed door"),
        (
            "Whatever you pay me, the insurer takes half of it.",
            "whatever we pay you, the insurer takes half of it",
        ),
        ("The two founders sign this.", "the two founders sign this"),
        ("Mother's Day is in four weeks.", "Mother's Day is in four weeks"),
        ("Beppe does my books.", "Beppe does your books"),
        ("Oh, I'd love people to come and look!", "you'd love people to come and look"),
        ("Roses, brown, three days before the feast.", None),
        ("Who drives?", None),
        ("", None),
    ],
)
def test_what_they_said_comes_back_from_the_sellers_side(theirs: str, back: str | None) -> None:
    assert said_back(theirs) == back


@pytest.mark.parametrize("name", [entry.name for entry in list_scenarios().entries])
def test_no_worry_of_a_scenario_comes_back_as_the_sellers_own(name: str) -> None:
    scenario, _ = scenario_and_reader(name)
    for fact in scenario.buyer.facts:
        back = said_back(fact.text) if fact.shows_concern else None
        if back is not None:
            words = back.lower().replace("'", " ").split()
            assert not {"i", "my", "me", "myself"} & set(words)
            assert len(back) < 120


@pytest.mark.parametrize("path", SCRIPTS, ids=SCRIPT_NAMES)
def test_two_moments_of_a_talk_do_not_say_the_same(path: Path) -> None:
    moments = [moment for moment in key_moments(scripted(path)) if moment.what_if and not moment.good]
    for first, second in pairwise(moments):
        assert not sentences(first.better) & sentences(second.better)


@pytest.mark.parametrize("path", SCRIPTS, ids=SCRIPT_NAMES)
def test_after_their_yes_nothing_more_is_bargained_for(path: Path) -> None:
    talk = scripted(path)
    assert talk.scenario is not None
    worth, floor = talk.scenario.payoffs[Side.SELLER], talk.scenario.floors[Side.SELLER]
    for found in suggestions(talk, talk.scenario):
        before = talk.utterances[found.turn - 2] if found.turn > 1 else None
        if before is not None and before.reading.has(Act.ACCEPT):
            assert "on your terms" not in found.line
            assert "What about the rest?" not in found.line
        if "on your terms" in found.line:
            standing = talk.ledger.positions
            assert worth.cents(standing.on_table(Side.BUYER)) >= floor or standing.agreed is not None
