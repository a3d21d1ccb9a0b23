"""How a line was meant: the same offer goes in and comes out, steps stay on the grid, faults are said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.building import AGENDA, OPENINGS, SELLER, offer, quoted, reading
from tests.driving import SCENARIOS
from tests.generating import offers, readings, values
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Agenda, Choice, ChoiceIssue, NumberIssue, Value
from trainer.negotiation.offers import Condition, Offer
from trainer.negotiation.reading import Reading
from trainer.perception.commands import read_command
from trainer.practice.correcting import Does, Meant, stepped, typed_number
from trainer.session.state import State

AGENDAS = [AGENDA, *(found.agenda for found in SCENARIOS.values())]
CONTEXT = State(SCENARIOS["renewal-under-the-gun"], 1, 3).context()
few = settings(max_examples=40)
ONE_OFFER = {"price": 90, "days": 30}


def any_reading() -> st.SearchStrategy[tuple[Agenda, Reading]]:
    return st.sampled_from(AGENDAS).flatmap(lambda agenda: st.tuples(st.just(agenda), readings(agenda)))


def command_offers(agenda: Agenda) -> st.SearchStrategy[Offer]:
    """Offers whose every term is on the grid, and named once."""

    def once(found: Offer) -> Offer:
        asked = {issue: value for issue, value in found.asked.items() if issue not in found.terms}
        return Offer(terms=found.terms, condition=Condition(terms=asked) if asked else None)

    return offers(agenda).map(once)


def meant_by(found: Offer) -> Meant:
    return Meant.of(Reading(offer=found))


@few
@given(any_reading())
def test_a_line_meant_as_it_was_read_keeps_its_reading(drawn: tuple[Agenda, Reading]) -> None:
    agenda, read = drawn
    again = Meant.of(read).reading(read, "the line", agenda)
    assert again.offer == read.offer
    assert again == read


def test_what_could_not_be_made_out_is_settled_by_the_correction_and_the_rest_stays() -> None:
    read = reading(Act.EXPLORE, quoted(Act.OFFER, quote="96 and the usual"), terms={"price": 96})
    read = read.model_copy(update={"unclear": ("the usual",), "words": 7})
    corrected = Meant.of(read).reading(read, "96 and the usual", AGENDA)
    assert corrected.offer == read.offer
    assert corrected.unclear == ()
    assert corrected.words == 7
    assert {found.act for found in corrected.acts} == {Act.EXPLORE, Act.OFFER}
    gibberish = Reading(understood=False, words=2)
    assert Meant(Does.ACCEPTS).reading(gibberish, "ja gern", AGENDA).understood


@pytest.mark.parametrize("agenda", AGENDAS, ids=lambda agenda: agenda.main)
@few
@given(data=st.data())
def test_an_offer_as_a_command_reads_as_the_same_offer(agenda: Agenda, data: st.DataObject) -> None:
    wanted = data.draw(command_offers(agenda))
    line = meant_by(wanted).command(agenda)
    read = read_command(line, agenda, CONTEXT)
    assert read is not None
    assert read.offer == Offer(
        terms={i: wanted.terms[i] for i in agenda.ids if i in wanted.terms},
        condition=Condition(terms={i: wanted.asked[i] for i in agenda.ids if i in wanted.asked})
        if wanted.asked
        else None,
    )


@pytest.mark.parametrize("agenda", AGENDAS, ids=lambda agenda: agenda.main)
@few
@given(data=st.data())
def test_a_step_lands_on_the_grid_wherever_it_begins(agenda: Agenda, data: st.DataObject) -> None:
    issue = data.draw(st.sampled_from(agenda.ids))
    value = data.draw(st.none() | values(agenda, issue, beyond=False))
    start = {one: agenda[one].values[0] for one in agenda.ids}
    found = stepped(agenda, issue, value, data.draw(st.integers(-30, 30)), start)
    assert found in agenda[issue].values


def test_steps_stop_at_the_ends_and_choices_go_round() -> None:
    start = OPENINGS[SELLER]
    assert stepped(AGENDA, "price", None, 1, start) == 100, "a term begins where the seller stands"
    assert stepped(AGENDA, "price", 100, -1, start) == 99
    assert stepped(AGENDA, "price", 199, 10, start) == 200
    assert stepped(AGENDA, "price", 1, -10, start) == 0
    assert stepped(AGENDA, "days", 20, 1, start) == 30, "between two steps it goes from the nearest one"
    assert stepped(AGENDA, "extra", "copy", 1, start) == "none"
    assert stepped(AGENDA, "extra", "none", -1, start) == "copy"


@few
@given(any_reading(), st.sampled_from(Does))
def test_whatever_a_line_does_only_its_dealing_changes(drawn: tuple[Agenda, Reading], does: Does) -> None:
    agenda, read = drawn
    meant = Meant.of(read).doing(does)
    corrected = meant.reading(read, "the line", agenda)
    dealing = {Act.OFFER, Act.TRADE, Act.ACCEPT, Act.WALK_AWAY}
    kept = [found for found in read.acts if found.act not in dealing]
    assert [found for found in corrected.acts if found.act not in dealing] == kept
    assert corrected.topics == read.topics
    wanted = {Does.ACCEPTS: {Act.ACCEPT}, Does.WALKS: {Act.WALK_AWAY}, Does.NOTHING: set[Act]()}
    if does in wanted:
        assert {found.act for found in corrected.acts} & dealing == wanted[does]
        assert corrected.offer is None


def test_what_is_asked_in_return_makes_it_a_trade() -> None:
    read = reading(quoted(Act.OFFER, quote="I can do 90"), terms=ONE_OFFER)
    meant = Meant.of(read).turned("days")
    corrected = meant.reading(read, "I can do 90", AGENDA)
    assert corrected.offer == offer({"price": 90}, {"days": 30})
    assert [(found.act, found.quote) for found in corrected.acts] == [(Act.TRADE, "I can do 90")]
    assert meant.turned("days").offer(AGENDA) == offer(ONE_OFFER)
    assert meant.turned("extra") == meant, "what is not named can't be turned"
    assert meant.command(AGENDA) == "/offer price=90 if days=30"


@pytest.mark.parametrize("on_theirs", [True, False])
def test_another_wish_on_top_leaves_a_yes_standing(on_theirs: bool) -> None:
    read = reading(quoted(Act.ACCEPT, quote="Deal"), terms={"days": 30}, on_theirs=on_theirs)
    corrected = Meant.of(read).with_value("days", 45).reading(read, "Deal, and net 30?", AGENDA)
    assert corrected.offer == offer({"days": 45}, on_theirs=on_theirs)
    assert corrected.takes_theirs is on_theirs
    assert corrected.quote(Act.ACCEPT) == ("Deal" if on_theirs else None)
    bound = Meant.of(corrected).with_value("price", 90).turned("price").reading(read, "the line", AGENDA)
    assert not bound.takes_theirs, "a yes on a condition is a trade"


def test_a_condition_outside_the_agenda_and_its_or_better_are_kept() -> None:
    condition = Condition(terms={"days": 30}, at_least=("days",), other="sign by Friday")
    read = Reading(offer=Offer(terms={"price": 90}, condition=condition))
    cheaper = Meant.of(read).with_value("price", 88).reading(read, "the line", AGENDA)
    assert cheaper.offer == Offer(terms={"price": 88}, condition=condition)
    firm = Meant.of(read).turned("days").offer(AGENDA)
    assert firm == Offer(terms={"price": 90, "days": 30}, condition=Condition(other="sign by Friday"))
    gone = Meant.of(read).with_value("days", None).offer(AGENDA)
    assert gone == Offer(terms={"price": 90}, condition=Condition(other="sign by Friday"))
    only = Reading(offer=Offer(terms={"price": 90}, condition=Condition(other="sign by Friday")))
    assert Meant.of(only).offer(AGENDA) == only.offer


def test_terms_taken_out_one_by_one_leave_a_line_that_names_none() -> None:
    meant = Meant.of(reading(terms=ONE_OFFER))
    meant = meant.with_value("price", None)
    assert meant.offer(AGENDA) == offer({"days": 30})
    meant = meant.with_value("days", None)
    assert meant.does is Does.NOTHING
    assert meant.offer(AGENDA) is None
    assert meant.fault(AGENDA) is None
    assert meant.command(AGENDA) == ""
    assert meant.with_value("price", 90).does is Does.OFFERS, "a term makes it an offer again"


def test_faults_are_said_in_a_sentence() -> None:
    nothing = Meant(Does.OFFERS)
    assert nothing.fault(AGENDA) == "Something has to be offered; what you only ask for is no offer yet."
    asked = Meant(Does.OFFERS, {"price": 90}, frozenset({"price"}))
    assert asked.fault(AGENDA) == nothing.fault(AGENDA)
    assert Meant(Does.OFFERS, {"price": 900}).fault(AGENDA) == "price can't be 900."
    assert Meant(Does.OFFERS, {"price": 90}).fault(AGENDA) is None


def test_a_number_that_was_typed_has_to_fit_its_issue() -> None:
    assert typed_number(AGENDA, "price", "92.50") == 92.5
    assert typed_number(AGENDA, "price", "92") == 92
    for wrong in ("201", "", ".", "1.2.3", "9" * 12, "9" * 400, "nan", "inf"):
        assert typed_number(AGENDA, "price", wrong) is None, wrong
    assert typed_number(AGENDA, "extra", "1") is None, "a choice has no number"


def test_signed_ranges_and_fractions_have_their_steps() -> None:
    agenda = Agenda(
        issues=(
            NumberIssue(id="change", name="change", unit="%", low=-5, high=5, step=0.5),
            ChoiceIssue(id="plan", name="plan", choices={"a": Choice(), "b": Choice()}),
        )
    )
    start: dict[str, Value] = {"change": 0, "plan": "a"}
    assert stepped(agenda, "change", -4.5, -5, start) == -5
    assert stepped(agenda, "change", 0.5, 1, start) == 1
    assert stepped(agenda, "plan", "b", 1, start) == "a"
