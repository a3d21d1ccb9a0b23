"""Yes to the whole package, and all that only looks like it."""

import pytest

from tests.perception.tables import BUYER, READERS, acts, proposal, read
from trainer.negotiation.issues import Side
from trainer.perception.context import Context

YES = [
    "Deal.",
    "We have a deal, let's sign.",
    "You've got yourself a deal.",
    "Agreed.",
    "I'll take it.",
    "OK, done.",
    "Works for us, send the paperwork.",
    "Great, let's get it signed.",
    "We accept your offer.",
    "Where do I sign?",
    "That works for me.",
    "I can live with that.",
    "Perfect, 95 for 36 months it is.",
    "Fine, let's do it.",
    "Deal! One more thing: could you send the contract today?",
    "Deal, when can we start?",
    "Deal. If you have any questions, call me.",
    "Deal, if that works for you.",
    "Deal, and if you ever need more seats, call me.",
    "Deal, but you owe me a beer.",
    "It's more than I wanted to pay, but you've got a deal.",
    "Deal at 95.",
    "It's yours at 95.",
    "95 works for us, and so do 36 months.",
    "Consider it done.",
    "Happy to accept your terms.",
    "I'll say yes to everything.",
    "That's it. Where do I put my initials?",
]


@pytest.mark.parametrize("text", YES)
def test_an_acceptance(text: str) -> None:
    reading = read(
        text, speaker="buyer", proposed={"price": 95, "term_months": 36}, heard="95 for 36 months?"
    )
    assert acts(reading) >= {"accept"}
    assert reading.offer is None


NO = [
    "ok",
    "Sure.",
    "No problem.",
    "That's a great deal of money.",
    "It's not a big deal.",
    "If we had a deal I'd sign.",
    "Do we have a deal?",
    "We're close to a deal.",
    "Deal or no deal?",
    "I'd like to get a deal done.",
    "Before we sign, tell me about support.",
    "Sounds good, I'll review it and come back to you.",
    "I agree that outages are a problem, but the price is too high.",
    "I accept that you had a bad spring.",
    "Let's sign once legal is through.",
    "We would take it at 90.",
    "Done deals are easier than open ones.",
    "What a deal breaker.",
    "I'm well, thanks.",
    "I'm not ready to accept.",
    "Send me the paperwork first and I'll think about it.",
    "I don't agree.",
    "Fair enough.",
    "I see.",
    "We agreed on the agenda last week.",
    "That would be acceptable if onboarding were free.",
    "That's a deal breaker.",
    "But that's a deal for someone twice our size.",
    "But we have a deal with Northwind.",
    "Yeah, right. Deal.",
    "We have a deal, don't we?",
    "Deal, but I have to check with finance.",
    "Deal. Just kidding.",
    "Sounds good. But the price is high.",
    "Agreed. Now the term.",
    "You have my word that we pay on time.",
    "I'll take that under advisement.",
    "Send me the contract so I can read it.",
]


@pytest.mark.parametrize("text", NO)
def test_no_acceptance(text: str) -> None:
    reading = read(text, speaker="buyer", proposed={"price": 95}, heard="95?")
    assert "accept" not in acts(reading)


def test_terms_restated_as_they_stand_are_no_offer() -> None:
    reading = read(
        "Great, 96 for 36 months it is — let's get it signed.",
        speaker="buyer",
        proposed={"price": 96, "term_months": 36},
    )
    assert "accept" in acts(reading)
    assert reading.offer is None


def test_terms_restated_otherwise_are_an_offer_that_claims_a_deal() -> None:
    reading = read("Deal at 94 for 36 months.", speaker="buyer", proposed={"price": 96, "term_months": 36})
    assert acts(reading) >= {"offer", "assume_close"}
    assert "accept" not in acts(reading)
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 94, "term_months": 36}
    assert reading.offer.on_theirs


def test_a_price_of_one_s_own_is_no_yes_to_the_rest() -> None:
    reading = read("94 and we have a deal.", speaker="buyer", proposed={"price": 96, "term_months": 36})
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 94}
    assert not reading.offer.on_theirs


@pytest.mark.parametrize(
    "text", ["One more thing: could you", "Oh, and one last thing, would you", "Also, can you"]
)
def test_a_yes_with_a_new_demand_is_both(text: str) -> None:
    reading = read(f"Deal! {text} include onboarding?", speaker="buyer", proposed={"price": 95}, heard="95?")
    assert acts(reading) >= {"accept", "offer"}
    assert reading.offer is not None
    assert reading.offer.terms == {"onboarding": "included"}
    assert reading.offer.on_theirs


@pytest.mark.parametrize(
    ("text", "hangs"),
    [
        ("I accept. One more thing: I won't sign below 96.", True),
        ("I accept, but one last point: without net 30 I can't sign.", True),
        ("We have a deal, but one more thing: I need 96 to sign.", True),
        ("Deal, one more thing though: it has to be net 30.", True),
        ("Deal. One more thing. It has to be net 30.", True),
        ("Deal. By the way, that only works at 96.", True),
        ("Agreed. Oh, and there's no way I can do 88; make it 92.", True),
        ("Deal. One more thing: 12 months is too short for me.", True),
        ("Deal. One more thing: could you do net 30, or else I can't sign?", True),
        ("Deal. One more thing: I'd like net 30.", False),
        ("Deal! Oh, and one more thing: net 30.", False),
        ("Deal. By the way, couldn't we do net 30?", False),
        ("Deal. One last thing: no need to call my boss.", False),
        ("Deal. One more thing, you have to see the cafe downstairs.", False),
        ("Deal. By the way, I need the invoice address.", False),
    ],
)
def test_a_yes_with_one_more_thing_stands_unless_it_hangs_on_that(text: str, *, hangs: bool) -> None:
    reading = read(text, proposed={"price": 88, "payment_days": 60}, heard="88 and net 60.")
    assert ("accept" in acts(reading)) is not hangs


@pytest.mark.parametrize(
    "text",
    [
        "Deal, but I need onboarding included.",
        "Deal! But I also need onboarding included.",
        "Agreed, except that I need onboarding included.",
        "Deal, if you include onboarding.",
        "Deal. Only if you include onboarding.",
        "I accept if you include onboarding.",
        "I accept provided you include onboarding.",
        "Fine, I'll sign if you include onboarding.",
        "I agree to that if you include onboarding.",
        "If you include onboarding, we have a deal.",
        "That works. But I'd need onboarding included.",
    ],
)
def test_an_acceptance_with_a_condition_is_a_trade(text: str) -> None:
    reading = read(text, speaker="buyer", proposed={"price": 95}, heard="95?")
    assert "trade" in acts(reading)
    assert "accept" not in acts(reading)
    assert reading.offer is not None
    assert reading.offer.terms == {"price": 95}
    assert reading.offer.asked == {"onboarding": "included"}
    assert reading.offer.on_theirs


def test_one_term_agreed_while_others_are_open_is_an_offer() -> None:
    reading = read(
        "Net 45 works.", speaker="buyer", proposed={"payment_days": 45}, heard="Would net 45 work?"
    )
    assert acts(reading) == {"offer"}


SHAKE = "96, 36 months, net 45. Can we shake on that?"
PACKAGE = {"price": 96, "term_months": 36, "payment_days": 45}


@pytest.mark.parametrize(
    "text", ["Yes.", "We shall.", "Of course, with pleasure.", "Gladly, thank you.", "Yes, all of it."]
)
def test_an_answer_to_a_question_for_a_yes(text: str) -> None:
    assert "accept" in acts(read(text, speaker="buyer", proposed=PACKAGE, heard=SHAKE))


@pytest.mark.parametrize(
    "text",
    [
        "Good question.",
        "I will see what I can do.",
        "That would be a loss for us.",
        "We have to talk about support.",
        "Great pressure you put on me.",
        "Yes, I understand.",
        "I do understand your position.",
        "It will take time to get approval.",
        "Yes. But first the support.",
        "We have a deal breaker here.",
    ],
)
def test_what_only_begins_like_a_yes(text: str) -> None:
    assert "accept" not in acts(read(text, speaker="buyer", proposed=PACKAGE, heard=SHAKE))


def test_a_yes_to_a_question_about_something_else_takes_nothing() -> None:
    heard = "Did the agenda reach you, are we set?"
    assert "accept" not in acts(read("Yes, of course.", speaker="buyer", heard=heard))


def after_a_wish(text: str, heard: str = "And net 60, please?") -> set[str]:
    """The acts of a line after the handshake, with a wish of the other side open."""
    agreed = {**BUYER["sw"], "price": 92, "payment_days": 30}
    standing = dict.fromkeys(Side, agreed)
    return acts(
        READERS["sw"].read(
            text, Context(Side.SELLER, standing, proposal({"payment_days": 60}), heard, agreed=True)
        )
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Yes of course, no problem at all.", "accept"),
        ("Sure, whatever you need.", "accept"),
        ("No problem.", "accept"),
        ("Ok fine, you win.", "accept"),
        ("Too much, really. But fine, deal.", "accept"),
        ("I can't do that. We have a deal.", "reject"),
        ("No. We have a deal at 92.", "reject"),
        ("No, net 60 is out. We agreed 92 a seat, and that stands.", "reject"),
        ("Yes, I understand.", None),
        ("Sure, but I'd have to ask my boss.", None),
        ("Ok, why do you ask?", None),
    ],
)
def test_what_is_said_to_a_wish_on_top_of_agreed_terms(text: str, wanted: str | None) -> None:
    assert after_a_wish(text) & {"accept", "reject"} == ({wanted} if wanted else set())


def test_what_grants_a_wish_only_acknowledges_where_none_is_open() -> None:
    for text in ("Sure, whatever you need.", "No problem.", "Ok."):
        assert "accept" not in acts(read(text, proposed=PACKAGE, heard="96, 36 months, net 45."))
        assert "accept" not in after_a_wish(text, heard="Good to have you on board.")
