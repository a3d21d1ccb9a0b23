"""Between the handshake and the signature: what takes a yes back, what confirms it, and what either costs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.building import reading
from tests.depth import examples
from tests.driving import Table
from tests.rehearsing import NAMES, reader, scenario
from tests.talking import lines_of, say
from trainer.ledger.feelings import REOPENED, REVERSED
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import Package, Side
from trainer.negotiation.moves import MoveKind
from trainer.practice.wording import WHICH_DEAL, doubts
from trainer.session.events import EndReason
from trainer.session.state import State, fold
from trainer.session.turn import Session
from trainer.session.voices import Unkept

GENEROUS = {
    "renewal-under-the-gun": "/offer price=84 term=24 payment=60 support=priority outage_credit=15",
    "clinics-go-live": (
        "/offer fee=780 term=24 onboarding_fee=0 hours=extended rollout=site_by_site reference=none"
    ),
    "packaging-tender": (
        "/offer price=404 volume=2000 payment_days=75 delivery=daily stock=full price_review=fixed"
    ),
}
"""What each buyer says yes to at once."""
PRICES = {
    "renewal-under-the-gun": (84, 92),
    "clinics-go-live": (780, 850),
    "packaging-tender": (404, 415),
}
"""The price that is agreed, and one that the buyer likes less."""
BACK = (
    "Yes, agreed: {dearer}.",
    "Deal, but only at {dearer}.",
    "No, I'm not agreeing to that.",
    "Sorry, I misspoke, I can't do {agreed}.",
    "Wait, I made a mistake. I meant {dearer}.",
    "Hold on, I need to take that back.",
    "I've changed my mind, {agreed} doesn't work for us.",
    "Then no deal.",
    "On second thoughts, no.",
    "No.",
    "I have to withdraw that offer, sorry.",
    "Let me check with my boss first.",
    "/offer {main}={dearer}",
)
LIGHT = {4, 5, 11, 12}
"""Those that own up to a slip, are sorry, or ask for time, counted from 1."""
YES = (
    "Deal.",
    "/accept",
    "Great, thank you!",
    "Perfect, I'll send the contract over.",
    "Agreed, {agreed} it is.",
    "Thank you, I won't let you down.",
    "Wonderful, can't wait to get started.",
    "No, thank you!",
    "No problem, I'll draw it up.",
    "We have a deal.",
    "Good. Let's sign.",
    "/offer {main}={agreed}",
)
FRIENDLY = (
    "Great! I'll pull my team together this afternoon.",
    "Wonderful. I'll cancel my other meetings for you.",
    "Great! I'll ask Tom to set you up.",
    "Thank you. I'll ask my colleague to call you tomorrow.",
    "Deal! I'll pull our best engineers onto this.",
    "Great, we can start again with a clean slate.",
    "You can cancel it any time within the term.",
    "I'll check with our installers which week suits you.",
    "Let me run through the terms once more.",
    "I'm not sure I can thank you enough.",
    "Thank you. I will talk to my team tonight so that everybody is ready.",
    "Great, I'll withdraw the other quote we had out.",
    "Brilliant, I'll pull the paperwork together tonight.",
    "Lovely. I'll cancel the demo we had planned.",
    "Super, I'll ask legal for a clean copy.",
    "Great, I'll talk to my team on Monday and introduce you.",
    "Thank you! Let me ask around who should be on the first call.",
    "Wonderful, I'll check with Tom when he can visit.",
    "Glad we got there. We can start over as partners.",
    "Thanks. I'll think about how to make the first month easy for you.",
    "Good. I'll run it by our onboarding people so that they are ready.",
    "Excellent, I can't believe we got there so quickly.",
    "That's great news, I'm not quite sure what to say.",
    "Perfect. You won't have to think about this again.",
    "Thanks, I know you could have pulled out at any time.",
    "Good. I'll pull some numbers for your board.",
    "Great! Let me run the contract past you by email tonight.",
    "Fantastic. I'll ask them to reserve your slot.",
    "Sorry again for my mistake with the invoice in March.",
    "Great. Sorry if I got the tone wrong at the start.",
    "Done. I'll scrap the old draft and send you a new one.",
    "Great, we'll undo the damage that the outages did.",
    "Perfect. I'll take that back to the team, they'll be delighted.",
    "Thanks, I'll talk to finance about the invoice dates.",
    "Wonderful, I'm not going to keep you any longer.",
    "Good. Wait until you see the first report.",
    "You can always reopen it at the renewal.",
    "We don't have a deal like this with anybody else.",
    "I'll be honest, I misread you at first.",
    "I'm only sorry I couldn't do more.",
    "No surprises from our side, I promise.",
    "One moment, I'm just so happy about this.",
    "Excellent. I think we're done here.",
    "We'll stop the other talks then.",
    "I won't take it back, promise.",
    "Great. I will need to check the calendar first, then we set a date.",
)
"""What sellers say who are glad: it takes nothing back, whatever words it shares with what does."""
TAKEN_BACK_IN_OTHER_WORDS = (
    "I pull my offer.",
    "We have to cancel the deal.",
    "Let's start over.",
    "I'm taking my offer back.",
    "I'm not sure we can do that.",
    "I need to ask my manager first.",
    "I'll need to check if that's possible.",
    "I have to talk to finance before I can say yes.",
    "We need to reopen this.",
    "Actually, no.",
    "I'm no longer happy with that.",
)
NO_YES = ("What worries you most about the next year?", "I hear you.", "It has to work for us as well.")
"""Lines that say yes to nothing."""


def begun(name: str, seed: int = 7) -> Session:
    session = Session(State(scenario(name), seed, 3), reader(name), Unkept())
    session.answer_silently()
    return session


def shaken(name: str, seed: int = 7) -> Session:
    """A session in which the buyer has just said yes to the seller's terms."""
    session = begun(name, seed)
    say(session, GENEROUS[name])
    assert session.state.mind.last_move is not None
    assert session.state.mind.last_move.kind is MoveKind.ACCEPT
    return session


def worded(line: str, name: str) -> str:
    agreed, dearer = PRICES[name]
    return line.format(agreed=agreed, dearer=dearer, main=scenario(name).agenda.main)


def kind(session: Session) -> MoveKind:
    move = session.state.mind.last_move
    assert move is not None
    return move.kind


def agreed(session: Session) -> Package:
    found = session.state.agreed
    assert found is not None
    return dict(found)


def cost(session: Session, turn: int) -> tuple[list[float], list[float]]:
    """What a turn added to the buyer's resentment, and took from its trust."""
    ledger = session.state.ledger
    resented = [
        one.change
        for one in ledger.resentment[Side.BUYER].evidence
        if one.turn == turn and one.rule != REOPENED
    ]
    return resented, [one.change for one in ledger.trust.evidence if one.turn == turn]


def cost_little(session: Session, turn: int) -> bool:
    """Whether a turn cost little for owning up to a slip or asking for time."""
    found = session.state.ledger.resentment[Side.BUYER].evidence
    return any(
        factor.what.startswith("a slip owned up to")
        for one in found
        if one.turn == turn
        for factor in one.factors
    )


def signed(session: Session) -> Package | None:
    """What is signed once a wish for more, if the buyer has one, is refused; None where nothing is."""
    if kind(session) is MoveKind.NIBBLE:
        say(session, "No, that's not what we agreed.")
    ended = session.state.ended
    return ended.terms if ended is not None and ended.reason is EndReason.AGREED else None


def assert_exact(session: Session) -> None:
    """All changes of a side lead from where it began to where it stands, in whole cents."""
    ledger, payoffs = session.state.ledger, session.state.scenario.payoffs
    for side in Side:
        moved = sum(entry.own for entry in ledger.concessions.entries if entry.side is side)
        opening = ledger.setting.openings[side]
        assert payoffs[side].cents(ledger.positions.standing[side]) - payoffs[side].cents(opening) == moved
    for level in (*ledger.resentment.values(), ledger.trust):
        assert level.start + sum(one.change for one in level.evidence) == pytest.approx(level.value)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("place", range(1, len(BACK) + 1))
def test_a_yes_taken_back_before_it_is_signed_is_open_again(name: str, place: int) -> None:
    before = begun(name)
    session = shaken(name)
    was, turn = agreed(session), session.state.turn
    say(session, worded(BACK[place - 1], name))
    state = session.state
    assert state.agreed is None
    assert state.ended is None
    assert kind(session) is MoveKind.INSIST
    assert state.mind.last_move is not None
    assert state.mind.last_move.package == was
    asked = state.scenario.payoffs[Side.BUYER].cents(was)
    assert state.mind.least_asked == min(asked, before.state.mind.least_asked)
    assert state.mind.package == was
    positions = state.ledger.positions
    assert positions.standing[Side.BUYER] == before.state.ledger.positions.standing[Side.BUYER]
    resented, distrusted = cost(session, turn)
    assert len(resented) == len(distrusted) == 1
    assert resented[0] > 0 > distrusted[0]
    assert cost_little(session, turn) == (place in LIGHT)
    assert_exact(session)


@pytest.mark.parametrize("line", TAKEN_BACK_IN_OTHER_WORDS)
def test_a_yes_is_taken_back_in_many_words(line: str) -> None:
    session = shaken("renewal-under-the-gun")
    say(session, line)
    assert session.state.agreed is None
    assert kind(session) is MoveKind.INSIST


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("line", BACK)
def test_what_was_taken_back_is_never_signed_without_another_yes(name: str, line: str) -> None:
    session = shaken(name)
    was = agreed(session)
    say(session, worded(line, name), *NO_YES)
    session.stop()
    assert session.state.ended is not None
    assert session.state.ended.terms != was
    assert_exact(session)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("line", YES + FRIENDLY)
def test_a_yes_that_stands_is_signed_as_it_was_agreed(name: str, line: str) -> None:
    session = shaken(name)
    was = agreed(session)
    say(session, worded(line, name))
    assert signed(session) == was
    assert cost(session, 4)[0] == []
    assert_exact(session)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("line", ["Deal.", "/accept", "You're right, let's keep it.", "Fine, as agreed."])
def test_a_seller_who_is_held_to_it_can_still_have_it(name: str, line: str) -> None:
    session = shaken(name)
    was = agreed(session)
    say(session, worded(BACK[0], name), line)
    assert signed(session) == was
    assert_exact(session)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("line", ["Deal.", "I'll stick to what we agreed.", "Fine, as agreed."])
def test_what_the_buyer_insists_on_is_what_it_says_and_signs_from_then_on(name: str, line: str) -> None:
    session = shaken(name)
    was = agreed(session)
    say(session, "No.")
    moved = len(session.state.ledger.concessions.entries)
    say(session, "What would you need?")
    move = session.state.mind.last_move
    assert move is not None
    assert (move.kind, move.package) == (MoveKind.HOLD, was)
    assert len(session.state.ledger.concessions.entries) == moved
    say(session, "What worries you most?", line)
    assert signed(session) == was
    assert_exact(session)


@examples(40)
@given(st.sampled_from(NAMES), st.sampled_from(BACK), st.integers(1, 9), st.data())
def test_a_buyer_who_insists_never_asks_for_more_than_that(
    name: str, back: str, seed: int, data: st.DataObject
) -> None:
    session = shaken(name, seed)
    payoff = session.state.scenario.payoffs[Side.BUYER]
    said = data.draw(st.lists(st.sampled_from(lines_of(name)), min_size=1, max_size=6))
    asked: list[int] = []
    for line in (worded(back, name), *said):
        turn = session.state.turn
        say(session, line)
        move = session.state.mind.last_move
        if session.state.turn == turn or move is None or move.offer is None or move.package is None:
            continue
        if move.kind is MoveKind.INSIST:
            asked = []
        if move.kind not in {MoveKind.ACCEPT, MoveKind.CONFIRM, MoveKind.NIBBLE}:
            asked.append(payoff.cents(move.package))
            assert asked == sorted(asked, reverse=True)
    assert_exact(session)


@pytest.mark.parametrize("name", NAMES)
def test_better_terms_for_the_buyer_are_confirmed_at_once(name: str) -> None:
    session = shaken(name)
    issue = session.state.scenario.agenda[session.state.scenario.agenda.main]
    price = PRICES[name][0] - 2
    say(session, f"/offer {issue.id}={price}")
    assert session.state.ended is not None
    assert session.state.ended.terms is not None
    assert session.state.ended.terms[issue.id] == price


def test_what_the_deal_had_left_goes_with_it() -> None:
    session = shaken("renewal-under-the-gun")
    levels = session.state.ledger.resentment
    assert levels[Side.BUYER].value == levels[Side.BUYER].floor > 0
    assert levels[Side.SELLER].value > 0
    say(session, "No.")
    assert levels[Side.SELLER].value == levels[Side.BUYER].floor == levels[Side.SELLER].floor == 0
    assert [one.rule for one in levels[Side.BUYER].evidence if one.turn == 4] == [REOPENED, REVERSED]
    reasons = [one.reason for one in levels[Side.SELLER].evidence if one.rule == REOPENED]
    assert len(reasons) == 1
    assert reasons[0].startswith("no longer signed at ")
    assert reasons[0].endswith("% of the way from walk-away to target")


def test_terms_named_after_a_plain_no_are_a_change_of_what_the_buyer_insists_on() -> None:
    session = shaken("renewal-under-the-gun")
    was = agreed(session)
    say(session, "No, I can't.", "What I can do is 88.")
    positions = session.state.ledger.positions
    assert positions.standing[Side.SELLER] == {**was, "price": 88}
    assert_exact(session)


def test_the_second_time_costs_more_and_an_apology_no_longer_helps() -> None:
    session = shaken("renewal-under-the-gun")
    costs = []
    for _ in range(2):
        turn = session.state.turn
        say(session, "Sorry, I misspoke, I can't do that.")
        costs.append(cost(session, turn)[0][0])
        say(session, GENEROUS["renewal-under-the-gun"])
        assert session.state.agreed is not None
    assert costs[1] > 4 * costs[0]


def test_what_was_offered_and_taken_back_is_no_reason_to_concede() -> None:
    session = shaken("renewal-under-the-gun")
    assert session.state.mind.reasons
    say(session, "No.")
    assert session.state.mind.reasons == []


def test_it_stands_among_gives_and_gets_and_folds_to_the_same() -> None:
    session = shaken("renewal-under-the-gun")
    say(session, "Actually, make it 92.")
    state = session.state
    undone = [entry for entry in state.ledger.concessions.entries if entry.undoes]
    assert {entry.side for entry in undone} == set(Side)
    assert all(entry.own > 0 > entry.other and entry.thrown_away == 0 for entry in undone)
    assert all(entry.quote == "Actually, make it 92." for entry in undone)
    again = fold(state.scenario, state.seed, state.level, session.events)
    assert again.ledger.concessions.entries == state.ledger.concessions.entries
    assert again.ledger.positions.standing == state.ledger.positions.standing


BESIDE = (
    "Great. Would 36 months be an option for you?",
    "Could we do net-45 instead of net-60, or is that hard for you?",
    "Great! Would a case study be possible?",
    "If you went to 36 months, I could do 83.",
    "For 36 months I could do 83.",
    "Could you do 92?",
    "Would you consider 36 months? It would help me a lot.",
)
"""What a seller would like as well, on which nothing hangs."""
HUNG = (
    "Yes, as long as it's 36 months.",
    "Yes, if you sign for 36 months.",
    "Deal: 84, but only if you go to 36 months.",
    "I can do 84 only if you go to 36 months.",
    "I can only do 92 if you stay 24 months.",
    "Could you live with 36 months? If so, deal.",
    "Make it 92, okay?",
    "No, but if you went to 36 months I could do 83.",
    "Sorry, I misspoke, could we do 92?",
    "Sorry, it has to be 36 months.",
)
"""What ties the agreed terms to others, or lays others down."""


@pytest.mark.parametrize("line", BESIDE)
def test_a_question_or_a_trade_is_a_wish_beside_what_was_agreed(line: str) -> None:
    session = shaken("renewal-under-the-gun")
    was = agreed(session)
    say(session, line)
    assert signed(session) == was
    assert not any(one.rule == REVERSED for one in session.state.ledger.resentment[Side.BUYER].evidence)
    assert_exact(session)


def test_a_trade_that_the_buyer_likes_better_is_signed() -> None:
    session = shaken("renewal-under-the-gun")
    was = agreed(session)
    say(session, "Great. If you pay within 30 days, I can do 82.")
    assert signed(session) == {**was, "price": 82, "payment_days": 30}
    assert_exact(session)


@pytest.mark.parametrize("line", ["Great, so 84 then?", "84 it is, okay?"])
def test_to_ask_for_a_nod_to_what_was_agreed_takes_nothing_back(line: str) -> None:
    session = shaken("renewal-under-the-gun")
    assert session.read(line).takes_back is None
    was = agreed(session)
    say(session, line)
    assert signed(session) == was


@pytest.mark.parametrize("line", HUNG)
def test_a_yes_that_hangs_on_other_terms_does_not_sign_the_old_ones(line: str) -> None:
    session = shaken("renewal-under-the-gun")
    say(session, line)
    assert session.state.agreed is None
    assert kind(session) is MoveKind.INSIST
    assert_exact(session)


def taken() -> Session:
    """The seller has said yes to the buyer's own offer, and the buyer wants one thing more."""
    session = begun("renewal-under-the-gun", seed=7)
    say(session, "What worries you most?", "I can do 96.", "If you can do 36 months, I can do 92.")
    say(session, "I accept your terms. We have a deal.")
    assert kind(session) is MoveKind.NIBBLE
    return session


def test_a_buyer_whose_own_offer_was_agreed_keeps_standing_by_it() -> None:
    session = taken()
    ledger, was = session.state.ledger, agreed(session)
    say(session, "On second thoughts, no. I take it all back.")
    assert kind(session) is MoveKind.INSIST
    assert ledger.positions.standing[Side.BUYER] == was
    assert [one.side for one in ledger.concessions.entries if one.undoes] == [Side.SELLER]
    moved = len(ledger.concessions.entries)
    say(session, "Where would you need to be?")
    assert kind(session) is MoveKind.HOLD
    assert len(ledger.concessions.entries) == moved
    assert_exact(session)


def test_a_yes_that_is_taken_back_has_answered_nothing() -> None:
    session = taken()
    entries = session.state.ledger.concessions.entries
    turn = next(one.made_firm for one in entries if one.accepted)
    answered = [place for place, one in enumerate(entries) if one.reciprocated_turn == turn]
    assert answered
    say(session, "On second thoughts, no. I take it all back.")
    assert not any((one.reciprocated_turn or 0) >= turn for one in entries)
    assert all(entries[place].got_back is None for place in answered)
    turn = session.state.turn
    say(session, "You're right, let's keep it.")
    assert all(entries[place].reciprocated_turn == turn for place in answered)


def nibbled() -> Session:
    """The buyer has said yes and wants one thing more."""
    session = shaken("packaging-tender", seed=1)
    say(session, "Great, thank you!")
    assert kind(session) is MoveKind.NIBBLE
    return session


@pytest.mark.parametrize(
    "line", ["No, that's not what we agreed.", "No.", "Sorry, I can't do that.", "With that it's 415."]
)
def test_a_no_to_a_wish_keeps_the_deal(line: str) -> None:
    session = nibbled()
    was = agreed(session)
    say(session, line)
    assert signed(session) == was


@pytest.mark.parametrize("line", ["Then no deal.", "No, and it's 415 then.", "I take it all back."])
def test_a_wish_can_cost_the_deal(line: str) -> None:
    session = nibbled()
    say(session, line)
    assert session.state.agreed is None
    assert kind(session) is MoveKind.INSIST


@pytest.mark.parametrize("line", ["We have a deal.", "Great, we have a deal!", "We're agreed."])
def test_a_deal_that_may_mean_with_the_wish_or_without_is_asked_back(line: str) -> None:
    session = nibbled()
    was = agreed(session)
    assert doubts(session.read(line), session.state.scenario.agenda) == (WHICH_DEAL,)
    say(session, line)
    assert kind(session) is MoveKind.CLARIFY
    say(session, "No, as we agreed.")
    assert signed(session) == was


@pytest.mark.parametrize("line", ["Is that a yes?", "So do we have a deal?", "Are we agreed?"])
def test_to_ask_for_a_yes_says_nothing_back(line: str) -> None:
    session = begun("renewal-under-the-gun")
    say(session, "I can do 92 a seat for 24 months.")
    assert not session.read(line).has(Act.PARAPHRASE, Act.ACCEPT)


def test_what_was_owed_and_is_told_before_the_signature_leaves_nothing() -> None:
    told = scenario("renewal-under-the-gun")
    package = told.openings[Side.BUYER]
    table = Table(told).play(reading(Act.EXPLORE), reading(terms=dict(package)))
    assert table.state.agreed is not None
    resentment = table.state.ledger.resentment[Side.BUYER]
    before = resentment.value
    assert before >= 0.2
    table.hear(reading(Act.CANDOUR, topics=("october_move",)))
    assert resentment.value == pytest.approx(before - 0.2)
    assert resentment.floor == 0
    assert resentment.evidence[-1].rule == "told in time"
