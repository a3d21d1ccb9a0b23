"""What a coach would mark: lines of sellers straight after what the buyers of the six scenarios tell them."""

from functools import cache
from time import process_time

import pytest

from trainer.ledger.ledger import Ledger
from trainer.ledger.setting import Setting, Utterance
from trainer.ledger.taking_up import brushes_off
from trainer.ledger.understood import EmpathyEntry, Result
from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move, MoveKind
from trainer.perception.context import Context
from trainer.perception.reader import Reader
from trainer.scenario.scenario import Scenario
from trainer.session.events import SpokenPart
from trainer.session.turn import reader_for
from trainer.session.words import reading_of

RENEWAL, PACKAGING, CLINICS = "renewal-under-the-gun", "packaging-tender", "clinics-go-live"
ROSES, WORKSHOPS, TRATTORIA = "roses-in-february", "thirty-workshop-days", "while-you-are-at-it"


@cache
def scenario_and_reader(name: str) -> tuple[Scenario, Reader]:
    scenario = load_scenario(name)
    return scenario, reader_for(scenario)


def answered(name: str, fact: str, *lines: str) -> list[EmpathyEntry]:
    """What the seller's lines show, after the buyer has told a fact; between them the buyer says no more."""
    scenario, reader = scenario_and_reader(name)
    ledger = Ledger(Setting.of(scenario, scenario.buyer.persona))
    told = scenario.for_buyer.buyer.fact(fact).text
    move = Move(kind=MoveKind.ANSWER, facts=(fact,))
    reading = reading_of(move, scenario.for_buyer, [SpokenPart(part="fact", text=told)])
    ledger.record(Utterance(1, Side.BUYER, told, reading, move))
    for turn, line in enumerate(lines, start=2):
        context = Context(speaker=Side.SELLER, standing=dict(ledger.positions.standing), heard=told)
        ledger.record(Utterance(turn, Side.SELLER, line, reader.read(line, context)))
    return [entry for entry in ledger.empathy.entries if entry.side is Side.SELLER]


MET = (
    (RENEWAL, "outages", "Sorry about that. You had to answer for us before the board.", Act.ACKNOWLEDGE),
    (RENEWAL, "outages", "I'm sorry. Your people took calls that were ours, all spring.", Act.ACKNOWLEDGE),
    (RENEWAL, "worn_out", "So you can't put the rest of the team through another spring?", Act.PARAPHRASE),
    (RENEWAL, "board", "What would the board need to see to feel that something has changed?", Act.EXPLORE),
    (RENEWAL, "my_name", "You put your name on us, and we let you down. That's serious.", Act.APOLOGISE),
    (PACKAGING, "late_boxes", "I apologise for the late deliveries.", Act.APOLOGISE),
    (PACKAGING, "six_in_the_morning", "Six in the morning, and it's you who gets the call.", Act.ACKNOWLEDGE),
    (PACKAGING, "savings", "So you need a number you can report before the quarter closes?", Act.PARAPHRASE),
    (PACKAGING, "no_room", "If we held the stock near you, would that help?", Act.EXPLORE),
    (CLINICS, "founders", "You'll need something simple to put before the founders.", Act.ACKNOWLEDGE),
    (CLINICS, "receptionists", "Who among them is most nervous, and what about?", Act.EXPLORE),
    (ROSES, "eleven_calls", "Eleven calls. I can't imagine how it felt, alone in the yard.", Act.ACKNOWLEDGE),
    (CLINICS, "back_to_paper", "How long were the front desks on paper?", Act.EXPLORE),
    (ROSES, "brown_roses", "I'm so sorry about your roses.", Act.APOLOGISE),
    (ROSES, "florists_left", "So they're asking you to vouch for us every week?", Act.PARAPHRASE),
    (WORKSHOPS, "ward_leaders", "Four leaders wanting back. That's people out of strength.", Act.ACKNOWLEDGE),
    (WORKSHOPS, "no_summer", "You're right, August is useless then.", Act.VALIDATE),
    (TRATTORIA, "regulars", "You're afraid they'll grow fond of the place down the road.", Act.ACKNOWLEDGE),
    (TRATTORIA, "the_girls", "You said yes to them. What would let you sleep?", Act.EXPLORE),
)  # fmt: skip


@pytest.mark.parametrize(("name", "fact", "line", "act"), MET, ids=[line for _, _, line, _ in MET])
def test_who_speaks_of_what_was_told_has_met_it(name: str, fact: str, line: str, act: Act) -> None:
    met = [entry for entry in answered(name, fact, line) if entry.result is Result.MET]
    assert act in {entry.act for entry in met}
    assert all(entry.opportunity_turn == 1 and entry.quote in line for entry in met)


NOT_MET = (
    (RENEWAL, "outages", "Sorry about that."),
    (RENEWAL, "worn_out", "I'm sorry to hear that."),
    (RENEWAL, "in_writing", "Okay. Our price is $96 a seat."),
    (PACKAGING, "savings", "I hear you, but our costs have gone up too."),
    (CLINICS, "back_to_paper", "Sorry you went through that."),
    (CLINICS, "project_money", "Everybody has budgets. The onboarding fee is the onboarding fee."),
    (ROSES, "florists_left", "Sorry about that. Anyway, let's look at the rate."),
    (PACKAGING, "savings", "Your savings number and your quarter are your problem."),
    (RENEWAL, "worn_out", "Your team leads would be less worn out with a longer contract."),
    (RENEWAL, "outages", "You carried outages, sure. You also got a discount for it."),
    (RENEWAL, "cash", "You pay the invoices late as it is."),
    (RENEWAL, "board", "Your board costs me a lot of time."),
    (PACKAGING, "late_boxes", "They came late because your dock was closed."),
    (PACKAGING, "savings", "Do you want the savings or not?"),
    (RENEWAL, "board", "You should have told the board sooner what changes and what it costs."),
)


@pytest.mark.parametrize(("name", "fact", "line"), NOT_MET, ids=[line for _, _, line in NOT_MET])
def test_a_bare_sorry_a_nod_and_what_turns_away_meet_nothing_and_let_it_pass(
    name: str, fact: str, line: str
) -> None:
    entries = answered(name, fact, line, "Let's look at the calendar.")
    assert not [entry for entry in entries if entry.result is Result.MET]
    passed = [entry for entry in entries if entry.result in {Result.MISSED, Result.DISMISSED}]
    assert [entry.opportunity_turn for entry in passed] == [1]


def test_the_same_words_are_not_credited_as_sympathy_and_as_an_apology() -> None:
    entries = answered(RENEWAL, "worn_out", "I'm sorry to hear that.")
    assert len(entries) == 1
    assert entries[0].points < 1


def test_an_apology_beside_understanding_is_its_own_courtesy() -> None:
    line = "I'm sorry. Your people took calls that were ours to take, all spring."
    by_act = {entry.act: entry for entry in answered(RENEWAL, "outages", line)}
    assert by_act[Act.APOLOGISE].result is Result.UNPROMPTED
    assert by_act[Act.ACKNOWLEDGE].result is Result.MET
    assert by_act[Act.APOLOGISE].points < by_act[Act.ACKNOWLEDGE].points


@pytest.mark.parametrize(
    "lines",
    [
        ("Our price is $96 a seat.", "Your people took those calls for us, I have not forgotten it."),
        ("Our price is $96 a seat.", "What did the outages do to your people?"),
        ("Let me think.", "We have rebuilt the part that failed, the outages end with it."),
    ],
)
def test_what_is_answered_in_the_next_turn_is_not_let_pass(lines: tuple[str, ...]) -> None:
    results = {entry.result for entry in answered(RENEWAL, "outages", *lines)}
    assert results.isdisjoint({Result.MISSED, Result.DISMISSED})


@pytest.mark.parametrize("percent", [5, 10])
def test_a_term_that_goes_towards_the_need_answers_it(percent: int) -> None:
    lines = ("Let me think.", f"I can put a {percent}% outage credit in the contract.")
    results = {entry.result for entry in answered(RENEWAL, "in_writing", *lines)}
    assert results.isdisjoint({Result.MISSED, Result.DISMISSED})


def test_a_question_whether_it_was_right_is_quoted_with_what_it_asks_about() -> None:
    line = "Thanks. So it has to be a change you can show them, not only a number. Is that right?"
    quotes = [entry.quote for entry in answered(RENEWAL, "board", line) if entry.act is Act.PARAPHRASE]
    assert quotes == ["So it has to be a change you can show them, not only a number. Is that right?"]


@pytest.mark.parametrize(
    ("line", "brushed"), [("That would be fine if you signed. ", True), ("Would be ", False)]
)
def test_what_brushes_off_is_looked_for_in_the_length_of_a_line(line: str, brushed: bool) -> None:
    begun = process_time()
    assert brushes_off(line * 20_000) is brushed
    assert process_time() - begun < 1
