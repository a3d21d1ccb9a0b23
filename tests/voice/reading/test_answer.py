"""What a model says of a line, as an opinion."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.perception.second import Passage
from trainer.voice.faults import Fault, VoiceError
from trainer.voice.reading.answer import opinion

AGENDA = load_scenario("renewal-under-the-gun").agenda
LINE = "You've carried us all spring. If you stay 36 months, I can go to 96 with priority support."
PASSAGE = Passage(LINE, Side.SELLER, "We need 84.", AGENDA)
CHOICE = "priority"


def answer(**parts: Any) -> str:
    return json.dumps({"acts": [], "terms": [], "asked": [], **parts})


def test_acts_terms_and_condition() -> None:
    said = answer(
        acts=[
            {"act": "acknowledge", "quote": "you've carried  us all spring"},
            {"act": "trade", "quote": "If you stay 36 months, I can go to 96"},
        ],
        terms=[{"issue": "price", "value": "$96"}, {"issue": "support", "value": CHOICE}],
        asked=[{"issue": "term_months", "value": "36 months"}],
    )
    found = opinion(said, PASSAGE, "gpt")
    assert [(act.act, act.quote) for act in found.acts] == [
        (Act.TRADE, "If you stay 36 months, I can go to 96"),
        (Act.ACKNOWLEDGE, "You've carried us all spring"),
    ]
    assert found.terms == {"price": 96, "support": CHOICE}
    assert found.asked == {"term_months": 36}
    assert found.model == "gpt"


@pytest.mark.parametrize(
    "wrapped", ["```json\n{}\n```", "<think>so {many} acts</think>\n{}", "Here you are: {} Anything else?"]
)
def test_an_object_is_found_in_what_models_put_around_it(wrapped: str) -> None:
    said = answer(acts=[{"act": "trade", "quote": "I can go to 96"}])
    found = opinion("".join(wrapped.rpartition("{}")[:1]) + said + wrapped.rpartition("{}")[2], PASSAGE, None)
    assert [act.act for act in found.acts] == [Act.TRADE]


def test_what_can_not_be_part_of_an_opinion_is_left_out() -> None:
    said = answer(
        acts=[
            {"act": "pester", "quote": LINE},
            {"act": "charm", "quote": LINE},
            {"act": "threat", "quote": "or else you will see"},
            {"act": "explore", "quote": " "},
            {"act": "candour", "quote": 7},
            "offer",
        ],
        terms=[
            {"issue": "mood", "value": "1"},
            {"issue": "price", "value": "1e400"},
            {"issue": "term_months", "value": "12 or 24"},
            {"issue": "support", "value": "golden"},
            {"issue": "payment", "value": True},
            3,
        ],
    )
    found = opinion(said, PASSAGE, None)
    assert (found.acts, found.terms, found.asked) == ((), {}, {})


@pytest.mark.parametrize(
    "said",
    ["", "no", "[]", "{", '{"acts": "offer"}', '{"terms": []}', "[" * 5_000, '{"acts": [' * 3_000, "{}"],
)
def test_what_is_no_answer_is_said_to_be_none(said: str) -> None:
    with pytest.raises(VoiceError) as caught:
        opinion(said, PASSAGE, None)
    assert caught.value.fault is Fault.UNREADABLE


documents = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


@given(
    st.fixed_dictionaries({"acts": documents, "terms": documents, "asked": documents}).map(json.dumps)
    | st.text()
)
def test_any_text_is_an_opinion_or_unreadable(said: str) -> None:
    try:
        found = opinion(said, PASSAGE, None)
    except VoiceError as error:
        fault: Fault | None = error.fault
    else:
        fault = None
        assert all(act.quote in LINE for act in found.acts)
    assert fault in {None, Fault.UNREADABLE}
