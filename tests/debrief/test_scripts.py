"""Three kinds of sellers on every scenario, written by people who had seen only ``scenario show --json``."""

from pathlib import Path

import pytest

from tests.debrief.conftest import SCRIPT_NAMES, SCRIPTS, reported
from trainer.debrief.lessons import WITHOUT_REPLAY, Lesson
from trainer.debrief.moments import UNDONE


@pytest.mark.parametrize("path", SCRIPTS, ids=SCRIPT_NAMES)
def test_a_kind_of_seller_lands_in_its_quadrant(path: Path) -> None:
    kind = path.stem.split("-")[0]
    document = reported(path)
    quadrant = document.scores.quadrant
    if kind == "hardball":
        assert quadrant == "hardball" or not document.outcome.deal
    else:
        assert quadrant == {"pushover": "pushover", "principled": "partner"}[kind], document.scores


@pytest.mark.parametrize(
    "path", [path for path in SCRIPTS if "principled" not in path.stem], ids=lambda p: p.stem
)
def test_the_debrief_quotes_a_line_that_made_the_difference(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    document = reported(path)
    assert any(moment.counterfactual is not None for moment in document.moments)
    lessons = {lesson.value for lesson in WITHOUT_REPLAY} | {f"{lesson.value} {UNDONE}" for lesson in Lesson}
    for moment in document.moments:
        assert moment.quote in lines
        assert moment.better in ({moment.counterfactual.line} if moment.counterfactual else lessons)
    assert document.next
