"""Whatever is said, what is recorded can be folded: no value leaves a session that can't be opened again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.depth import examples
from tests.driving import SCENARIOS
from trainer.negotiation.acts import Act, ActQuote
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import MoveKind
from trainer.negotiation.offers import Offer
from trainer.negotiation.reading import Reading
from trainer.perception.commands import CommandError
from trainer.session.events import Event, Moved, Said
from trainer.session.state import State, fold
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept

READERS = {name: reader_for(scenario) for name, scenario in SCENARIOS.items()}
BEYOND = [
    ("clinics-go-live", "no minimum term: 0 months"),
    ("clinics-go-live", "I can offer a term of 0 months."),
    ("clinics-go-live", "I'd offer you a 0-month commitment at $900 a site."),
    ("renewal-under-the-gun", "How about a pilot for three months at 75?"),
    ("renewal-under-the-gun", "I can offer a price of $99999999999999999."),
    ("packaging-tender", f"I can do $4{'0' * 40} a pallet if you take 3,000 pallets."),
]


def begun(name: str) -> tuple[Session, list[Event]]:
    """A session whose buyer has opened, and what has been recorded of it."""
    session = Session(State(SCENARIOS[name], 7, 3), READERS[name], Unkept())
    session.answer_silently()
    return session, session.events


@pytest.mark.parametrize(("name", "line"), BEYOND)
def test_what_no_payoff_can_be_worked_out_for_is_asked_back(name: str, line: str) -> None:
    session, recorded = begun(name)
    session.hear(line)
    assert session.state.utterances[-1].reading.offer is None
    assert session.answer_silently().kind is MoveKind.CLARIFY
    assert fold(SCENARIOS[name], 7, 3, recorded).turn == session.state.turn


def test_the_same_terms_as_before_are_those_of_the_last_package_with_its_condition() -> None:
    session, _ = begun("packaging-tender")
    for line in (
        "414 with a small buffer, if you take 3000 pallets.",
        "412, same terms as before, last word.",
    ):
        session.hear(line)
        session.answer_silently()
    offers = [said.reading.offer for said in session.state.utterances if said.side is Side.SELLER]
    assert [offer and (offer.terms, offer.asked) for offer in offers] == [
        ({"price": 414, "stock": "small"}, {"volume": 3000}),
        ({"price": 412, "stock": "small"}, {"volume": 3000}),
    ]


@pytest.mark.parametrize("name", SCENARIOS)
@given(
    words=st.lists(
        st.one_of(
            st.sampled_from(
                ["price", "term", "months", "net", "pallets", "if", "for", "support", "0", "-1", "%"]
            ),
            st.integers(-(10**30), 10**30).map(str),
            st.floats(allow_nan=False).map(str),
            st.sampled_from(["$", "1e400", "zero months", "I can do", "a seat", "no minimum term"]),
        ),
        max_size=12,
    )
)
@examples(60)
def test_any_line_leaves_a_log_that_folds(name: str, words: list[str]) -> None:
    session, recorded = begun(name)
    for line in (" ".join(words), f"I can offer {' '.join(words)}."):
        try:
            session.hear(line)
        except CommandError:
            continue
        session.answer_silently()
        if session.state.ended is not None:
            break
    assert fold(SCENARIOS[name], 7, 3, recorded).turn == session.state.turn


def test_a_file_in_which_such_a_line_stands_still_opens() -> None:
    _, recorded = begun("clinics-go-live")
    reading = Reading(
        acts=(ActQuote(act=Act.OFFER, quote="0 months"),), offer=Offer(terms={"term_months": 0}), words=2
    )
    events = [*recorded, Said(turn=2, speaker=Side.SELLER, text="0 months", reading=reading)]
    state = fold(SCENARIOS["clinics-go-live"], 7, 3, events)
    assert state.utterances[-1].reading.unclear == ("0 months",)


def test_what_can_not_follow_is_not_recorded() -> None:
    session, recorded = begun("renewal-under-the-gun")
    before = list(recorded)
    move = next(event.move for event in before if isinstance(event, Moved))
    with pytest.raises(ValueError, match="turn 9 stands where turn 2 should"):
        session.add(Moved(turn=9, move=move))
    with pytest.raises(ValueError, match="has no fact"):
        session.add(Moved(turn=2, move=move.model_copy(update={"facts": ("nowhere",)})))
    assert recorded == before


def test_a_correction_that_can_not_be_reckoned_with_is_refused() -> None:
    session, recorded = begun("clinics-go-live")
    session.hear("Let me think about the term.")
    count = len(recorded)
    with pytest.raises(ValueError, match="can't be reckoned with"):
        session.correct(Reading(offer=Offer(terms={"term_months": 0})))
    assert len(recorded) == count
