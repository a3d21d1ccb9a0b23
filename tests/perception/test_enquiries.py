"""What kind of answer a line waits for, and what only looks as if it waited for one."""

import pytest

from tests.rehearsing import NAMES, reader, scenario
from trainer.negotiation.acts import Act
from trainer.negotiation.enquiries import EnquiryKind
from trainer.negotiation.issues import Side
from trainer.perception.context import Context
from trainer.perception.enquiries import enquiry
from trainer.perception.text import Line

ASKED = {
    EnquiryKind.PERMISSION: (
        "Is it ok if I ask you something?",
        "Can I ask you a question?",
        "Do you mind if I ask a few questions first?",
        "May I be frank with you?",
        "Would it be all right if I shared a thought?",
        "Dana, may I ask you something personal? No? Then may I speak openly?",
    ),
    EnquiryKind.CHECK: (
        "Does that make sense?",
        "Am I making sense?",
        "Is that clear?",
        "Do you see what I mean?",
        "We moved the database in June. Are you with me so far?",
        "Do you follow?",
    ),
    EnquiryKind.MEANING: (
        "What do you mean by that?",
        "How do you mean?",
        "Sorry, what does that mean exactly?",
        "Could you clarify that?",
        "Can you be more specific?",
        "In what way?",
    ),
    EnquiryKind.WHY: (
        "Why?",
        "Why is that?",
        "And why not?",
        "How come?",
        "Why does that matter to you?",
        "Why do you need so many?",
        "What makes you say that?",
        "May I ask why?",
    ),
    EnquiryKind.DECIDERS: (
        "Who decides?",
        "Who makes the final decision on your side?",
        "Are you the decision maker?",
        "Who else has to agree?",
        "Who else needs to sign off on this?",
        "Do you have the authority to sign?",
        "Can I ask who decides?",
        "What does your approval process look like?",
    ),
    EnquiryKind.RIVALS: (
        "Who else are you talking to?",
        "Are you looking at other suppliers?",
        "Do you have other offers on the table?",
        "How do we compare to the others?",
        "Have you spoken to anyone else?",
        "What other options do you have?",
    ),
    EnquiryKind.NO_DEAL: (
        "What happens if we don't do this?",
        "What will you do if we can't agree?",
        "What's your plan B?",
        "What happens if you do nothing?",
        "What would happen on your side if we couldn't find an agreement?",
        "How would you manage without us?",
    ),
    EnquiryKind.BUDGET: (
        "What's your budget?",
        "How much can you spend?",
        "What were you hoping to pay?",
        "Is there budget for this?",
        "What's the most you could pay?",
        "Do you have the money for it?",
    ),
    EnquiryKind.TIMING: (
        "When do you need this?",
        "What's your timeline?",
        "How soon do you want to start?",
        "By when?",
        "Is there a deadline?",
        "When would you like to decide?",
    ),
    EnquiryKind.ROLE: (
        "What is your role?",
        "And what do you do here?",
        "What are you responsible for?",
        "How long have you been with the company?",
    ),
    EnquiryKind.COUNT: ("How many sites?", "How often does that happen?", "So how many people are affected?"),
    EnquiryKind.WHO: ("Who is that?", "And who was affected?"),
    EnquiryKind.WHEN: ("When did that happen?", "How long ago was it?", "When was the last time?"),
    EnquiryKind.YES_OR_NO: (
        "Is that a yes?",
        "Yes or no?",
        "Is that a no?",
        "So do we have an understanding?",
    ),
    EnquiryKind.SOUNDING: (
        "How does that sound?",
        "What do you think?",
        "Thoughts?",
        "Would that work for you?",
        "Could you live with that?",
        "I can do $92 a seat. How does that sound?",
        "What are your thoughts on that?",
        "So what do you say?",
    ),
    EnquiryKind.MORE: (
        "Tell me more about that.",
        "Could you say a bit more?",
        "Anything else?",
        "What else should I know?",
        "Go on?",
        "I'd love to hear more.",
    ),
    EnquiryKind.ASK_BACK: (
        "And you?",
        "What about you?",
        "What would you do in my place?",
        "How do you see it?",
    ),
}
NOT_ASKED = (
    "That is why we moved the database.",
    "I know who decides on your side.",
    "I don't care who else you talk to.",
    "The question is when you sign.",
    "When you go to the board this month, what has to be different?",
    "Why don't we meet in the middle?",
    "Why not just split the difference, why don't we?",
    "What if we said $92?",
    "Can I ask for a longer term?",
    "You asked me how that sounds, and I told you.",
    "We can be more specific in the contract.",
    "I have no budget for that.",
    "Our timeline is tight.",
    "It makes sense to me.",
    "There is nothing else.",
    "The budget is yours, the deadline is mine.",
    "Could you do $92 a seat?",
    "What did the spring cost your team?",
    "How did your people take it?",
    "That's a hard thing to be asked after a night shift. What do you say to them?",
    "Which of the terms matters most to you?",
    "Can you come down a little?",
    "Do you have another offer in mind?",
    "Would it be a faster response you want, a guarantee in writing, or something else?",
    "Help me understand what your board needs.",
    "ok",
    "?",
    "",
)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in ASKED.items() for text in texts])
def test_a_question_is_known_by_its_kind(kind: EnquiryKind, text: str) -> None:
    assert enquiry(Line(text)) is kind


def test_every_kind_has_rows() -> None:
    assert ASKED.keys() == set(EnquiryKind)


@pytest.mark.parametrize("text", NOT_ASKED)
def test_what_asks_nothing_in_kind_has_none(text: str) -> None:
    assert enquiry(Line(text)) is None


def test_the_last_question_counts() -> None:
    assert enquiry(Line("Does that make sense? And who decides?")) is EnquiryKind.DECIDERS
    assert enquiry(Line("Who decides? I'd like to know.")) is EnquiryKind.DECIDERS


def test_a_story_that_is_pasted_is_no_question_in_kind() -> None:
    story = "He told me that " + "they had been there before and left again " * 6 + "and who decides?"
    assert enquiry(Line(story)) is None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("text", "not_meant"),
    [
        ("Is it ok if I ask you something?", Act.ASK_BETTER),
        ("What is your role?", Act.ASK_TERMS),
        ("How many people would use it?", Act.ASK_TERMS),
        ("What do you mean by that?", Act.ASK_TERMS),
        ("Do you have other offers on the table?", Act.COMPETITOR),
        ("Is there a deadline?", Act.DEADLINE),
        ("Is there a deadline?", Act.ASK_BETTER),
        ("What do you think?", Act.ASK_TERMS),
    ],
)
def test_who_merely_asks_neither_haggles_nor_presses(name: str, text: str, not_meant: Act) -> None:
    read = reader(name).read(text, Context(Side.SELLER, scenario(name).openings))
    assert not read.has(not_meant)
    assert read.enquiry is not None


@pytest.mark.parametrize("text", ["Is it ok if I ask you something?", "Yes or no?", "Is that clear?"])
def test_what_asks_for_no_fact_asks_about_none(text: str) -> None:
    for name in NAMES:
        assert reader(name).read(text, Context(Side.SELLER, scenario(name).openings)).questions == ()


@pytest.mark.parametrize("text", ["Anything else I should know?", "What else?", "When was that?"])
def test_a_civil_question_talks_nobody_down(text: str) -> None:
    for name in NAMES:
        assert not reader(name).read(text, Context(Side.SELLER, scenario(name).openings)).has(Act.BELITTLE)


@pytest.mark.parametrize(
    "text",
    [
        "what would it cost you if the line stops again",
        "How much does an hour of downtime cost you?",
        "I see. What would that cost your team?",
    ],
)
def test_what_something_costs_them_asks_about_their_trouble(text: str) -> None:
    found = reader("packaging-tender").read(text, Context(Side.SELLER, scenario("packaging-tender").openings))
    assert found.has(Act.EXPLORE)
    assert not found.has(Act.ASK_TERMS)
    assert found.asked_issues == ()


@pytest.mark.parametrize("text", ["What would it cost?", "How much does it cost to add daily drops?"])
def test_what_something_costs_asks_for_terms(text: str) -> None:
    for name in NAMES:
        assert reader(name).read(text, Context(Side.SELLER, scenario(name).openings)).has(Act.ASK_TERMS)
