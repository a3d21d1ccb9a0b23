"""Key moments: the lines that weighed most, with better ones that are no worse when they are played out."""

import pytest

from tests.debrief.conftest import played
from trainer.debrief.better import suggestions
from trainer.debrief.document import MomentJson, ScoresJson
from trainer.debrief.guesses import touched, touches
from trainer.debrief.lessons import Lesson
from trainer.debrief.moments import UNDONE
from trainer.debrief.page import verdict
from trainer.debrief.page_record import pattern_line
from trainer.debrief.report import report
from trainer.negotiation.issues import Side

RENEWAL, TENDER = "renewal-under-the-gun", "packaging-tender"
GIVES = (TENDER, ["Hello.", *(f"I can do ${price} a pallet." for price in (424, 418, 414, 410)), "/walk"])
OWED = "In October we move to a new data centre, with two planned nights of four hours offline."
BELOW = (
    RENEWAL,
    [
        "Hi Dana, what matters to you?",
        "I can do $100 a seat.",
        "What could you offer?",
        "I can do $75 a seat.",
    ],
)
CONTEMPT = (
    RENEWAL,
    ["Hi Dana.", "My price is $104 a seat.", "You people are incompetent.", "Take it or leave it.", "/walk"],
)
LEFT_LYING = (
    RENEWAL,
    [
        "Hi Dana, what matters most to you?",
        "The outages had one cause, a database without a standby. It has had one since June.",
        "If you can do 36 months, I can do $98 a seat and priority support.",
        "/walk",
    ],
)
UNDER = (
    TENDER,
    ["Hello Marcus.", "I can do 424 a pallet.", "What would you want?", "We can do 400 then.", "/walk"],
)
SORRY = "I'm really sorry about the late deliveries, that was our fault."
RUDE = (
    TENDER,
    [
        "What is on your mind?",
        f"{SORRY} I can do 420 a pallet.",
        "Look, lets not waste each others time. Take it or leave it: 415 a pallet.",
        "/accept",
    ],
)
TOO_LOW = (TENDER, ["Hello Marcus.", "What terms do you have in mind?", "I accept your terms.", "Thanks."])
TALKS = {
    "gives": GIVES,
    "below": BELOW,
    "contempt": CONTEMPT,
    "left lying": LEFT_LYING,
    "too low": TOO_LOW,
    "under": UNDER,
}


def moments(name: str) -> list[MomentJson]:
    scenario, lines = TALKS[name]
    return report(played(scenario, lines)).moments


@pytest.mark.parametrize(
    ("name", "line", "effect"),
    [
        ("gives", "I can do $418 a pallet.", "in a row without an answer"),
        ("below", "I can do $75 a seat.", "went past what they had offered themselves"),
        ("under", "We can do 400 then.", "went past what they had offered themselves ($404 a pallet)"),
        ("contempt", "You people are incompetent.", "belittled them"),
        ("left lying", "/walk", "left Dana's last offer lying"),
        ("too low", "I accept your terms.", "below your walk-away"),
    ],
)
def test_the_line_that_cost_most_is_a_moment(name: str, line: str, effect: str) -> None:
    found = {moment.quote: moment for moment in moments(name)}
    assert line in found
    assert effect in found[line].effect
    assert not found[line].good


@pytest.mark.parametrize("name", TALKS)
def test_no_better_line_is_worse_or_said_already(name: str) -> None:
    found = moments(name)
    assert 1 <= len(found) <= 2
    said = TALKS[name][1]
    assert len({moment.turn for moment in found}) == len(found)
    for moment in found:
        assert moment.better not in said
        if moment.counterfactual is not None and not moment.good:
            assert moment.counterfactual.lifetime_gain >= 0


def test_a_good_line_is_a_moment_where_nothing_went_badly_wrong() -> None:
    talk = played(
        RENEWAL,
        [
            "Hi Dana, thanks for making the time. What did the spring cost your team?",
            "That sounds exhausting: you had to defend us every week, and that's on us. What helps most?",
            f"{OWED} What worries you most about the next year?",
            "The outages had one cause, a database without a standby. It has had one since June.",
            "If you can do 36 months, I can do $100 a seat, priority support and a 10% outage credit.",
            "If you can do net-45, I can do $97 a seat.",
            "/accept",
            "Thank you.",
        ],
    )
    document = report(talk)
    good = [moment for moment in document.moments if moment.good]
    assert good
    for moment in good:
        assert moment.counterfactual is not None
        assert moment.counterfactual.lifetime_gain <= 0


def test_what_to_try_next_points_to_a_line_of_ones_own() -> None:
    scenario, lines = CONTEMPT
    advice = report(played(scenario, lines)).next
    assert advice is not None
    assert "You people are incompetent" in advice
    assert "never on the person" in advice


@pytest.mark.parametrize(
    ("outcome", "empathy", "quadrant", "words"),
    [
        (50, 60, "partner", "below your walk-away"),
        (50, 10, "hardball", "will not want to talk to you again"),
        (0, 60, "pushover", "above your walk-away"),
        (100, 60, "partner", "none was possible"),
    ],
)
def test_without_a_deal_nothing_is_won(outcome: int, empathy: int, quadrant: str, words: str) -> None:
    said = verdict(
        ScoresJson(outcome=outcome, empathy=empathy, quadrant=quadrant), deal=False, resentment=0.0
    )
    assert said.startswith("No deal")
    assert words in said
    assert "won" not in said


@pytest.mark.parametrize(
    ("quadrant", "resentment", "words"),
    [
        ("pushover", 0.1, "liked dealing with you"),
        ("pushover", 0.71, "still resent how they were treated"),
        ("partner", 0.4, "still resent how they were treated"),
    ],
)
def test_nobody_who_resents_it_liked_the_dealing(quadrant: str, resentment: float, words: str) -> None:
    scores = ScoresJson(outcome=40, empathy=60, quadrant=quadrant)
    assert words in verdict(scores, deal=True, resentment=resentment)


def test_who_was_hard_on_them_has_no_deal_to_come_back_to() -> None:
    scores = ScoresJson(outcome=50, empathy=10, quadrant="hardball")
    assert "The deal that was there is gone." in verdict(scores, deal=False, resentment=0.6)


def test_a_better_line_keeps_an_apology_and_nothing_unfriendly() -> None:
    talk = played(*RUDE)
    assert talk.scenario is not None
    found = list(suggestions(talk, talk.scenario))
    turn = next(said.turn for said in talk.utterances if said.text.startswith(SORRY))
    instead = [each.line for each in found if each.turn == turn]
    assert instead
    assert all(line.startswith(f"{SORRY} ") for line in instead)
    assert not any("waste" in each.line for each in found)


def test_a_good_line_is_praised_for_what_came_of_it() -> None:
    talk = played(
        RENEWAL,
        [
            "Hi Dana, what did the spring cost your team?",
            "I see.",
            "What terms would you sign?",
            "/accept",
            "Thanks.",
        ],
    )
    advice = report(talk).next
    assert advice is not None
    assert "what moved them" not in advice


@pytest.mark.parametrize("name", TALKS)
def test_a_line_that_changes_nothing_is_not_called_better(name: str) -> None:
    document = report(played(*TALKS[name]))
    lessons = {each.value for each in Lesson}
    for moment in (each for each in document.moments if not each.good):
        found = moment.counterfactual
        if found is None:
            assert moment.better.removesuffix(f" {UNDONE}") in lessons
            continue
        gained = (found.empathy or 0) - (document.scores.empathy or 0)
        assert found.ended != document.outcome.ended or found.gain or found.lifetime_gain or gained >= 2


def test_two_gives_have_no_pattern() -> None:
    few = played(TENDER, ["Hello.", "I can do $424 a pallet.", "I can do $414 a pallet.", "/walk"])
    prices = (426, 422, 416, 406)
    many = played(TENDER, ["Hello.", *(f"I can do ${price} a pallet." for price in prices), "/walk"])
    assert few.ledger.concessions.pattern(Side.SELLER) is not None
    assert pattern_line(few, Side.SELLER) is None
    assert pattern_line(many, Side.SELLER) is not None


@pytest.mark.parametrize(
    ("guess", "right"), [("price", True), ("the delivery", True), ("the colour of the logo", False)]
)
def test_a_guess_touches_what_the_buyer_weighs(guess: str, right: bool) -> None:
    scenario = played(*UNDER).scenario
    assert scenario is not None
    assert touches(scenario, guess) is right


@pytest.mark.parametrize(
    ("guess", "fact"),
    [
        ("someone who answers", "somebody_picks_up"),
        ("somebody who picks up", "somebody_picks_up"),
        ("exhausted people", "worn_out"),
        ("a refund when it fails", "in_writing"),
        ("her bosses", "board"),
        ("what matters to her", None),
        ("being determined", None),
        ("the colour of the logo", None),
    ],
)
def test_a_guess_finds_a_concern_by_other_words_for_it(guess: str, fact: str | None) -> None:
    scenario = played(*BELOW).scenario
    assert scenario is not None
    found = touched(scenario, guess)
    assert (found[0].id if found else None) == fact
