"""The printed conversations: one a scenario, as the buyer speaks now, and no line of hers twice."""

import re
import runpy
from pathlib import Path

import pytest

from trainer.library.listing import list_scenarios

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "conversations.md").read_text(encoding="utf-8")
TALKS = PAGE.split("\n## ")[1:]


def test_the_page_is_what_the_buyers_say_now() -> None:
    assert runpy.run_path(str(DOCS / "conversations.py"))["page"]() == PAGE, "run: make pages"


def test_there_is_one_for_every_scenario() -> None:
    assert [talk.split("\n")[0] for talk in TALKS] == [entry.title for entry in list_scenarios().entries]


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.split("\n")[0])
def test_no_sentence_of_the_buyer_comes_twice(talk: str) -> None:
    lines = re.findall(r"^\*\*(?!You)\w+:\*\* (.*)$", talk, re.MULTILINE)
    sentences = [sentence for line in lines for sentence in re.split(r"(?<=[.!?]) ", line)]
    long = [sentence for sentence in sentences if len(sentence.split()) > 3]
    assert len(long) > 10
    assert len(set(long)) == len(long)
