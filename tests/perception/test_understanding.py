"""Topics, questions, concerns, and lines that nobody could answer."""

import pytest

from tests.perception.tables import acts, context, read
from trainer.negotiation.reading import ConcernKind
from trainer.perception.text import MOST_CHARACTERS

ANSWERABLE = [
    "Hm.",
    "Fair enough.",
    "92?",
    "net 45 then",
    "ok",
    "No.",
    "[bold]Hello there[/bold]",
    "deal",
]


@pytest.mark.parametrize("text", ANSWERABLE)
def test_short_plain_talk_is_understood(text: str) -> None:
    assert read(text).understood


NOISE = [
    "",
    "   ",
    "😀😀😀",
    "asdkjh qwpoeiru zmxncb",
    "\x00\x1b[2J",
    "¿Puede bajar el precio un poco más?",
    "Können wir uns bitte auf einen Preis einigen?",
    "我们可以谈谈价格吗",
    "\ud800\udfff",
    "xkcd " * 4000,
]


@pytest.mark.parametrize("text", NOISE)
def test_noise_is_not(text: str) -> None:
    reading = read(text)
    assert not reading.understood
    assert reading.acts == ()


def test_only_so_much_is_read() -> None:
    text = "That is fine. " * 1000 + "I can do 92."
    assert len(text) > MOST_CHARACTERS
    assert read(text).offer is None


def test_topics_are_found_by_their_cues_whatever_the_ending() -> None:
    assert read("The outage hit your CFO hardest.").topics == ("outages", "board")
    assert read("Nothing about it here.").topics == ()


def test_an_open_question_says_nothing_back() -> None:
    found = acts(read("What has to be different, so that in a year you'd say it was right to stay with us?"))
    assert found == {"explore"}
    assert "paraphrase" in acts(read("So what you need is something you can show to your board?"))


def test_questions_name_what_they_are_about_best_first() -> None:
    reading = read("What did the outages and the downtime do to your board?")
    assert reading.questions == ("outages", "board")
    assert read("Tell me about the migration.").questions == ("migration",)
    assert read("The migration went well.").questions == ()


OPEN = [
    "What matters most to you?",
    "What would make this work?",
    "What's driving this?",
    "Who else is affected by this?",
    "Help me understand your priorities.",
]


@pytest.mark.parametrize("text", OPEN)
def test_open_questions(text: str) -> None:
    reading = read(text)
    assert reading.open_question
    assert "explore" in acts(reading)


CONCERNS = [
    ("I'm worried about another outage.", ConcernKind.FEELING),
    ("My board is nervous.", ConcernKind.FEELING),
    ("Our budget is frozen until July.", ConcernKind.CONSTRAINT),
    ("I can't go to my CFO with that number.", ConcernKind.CONSTRAINT),
    ("We've been carrying your outages all spring.", ConcernKind.CONCERN),
]


@pytest.mark.parametrize(("text", "kind"), CONCERNS)
def test_concerns(text: str, kind: ConcernKind) -> None:
    (concern,) = read(text, speaker="buyer").concerns
    assert concern.kind is kind
    assert concern.quote == text
    assert concern.cues
    assert all(cue == cue.lower() for cue in concern.cues)


@pytest.mark.parametrize(
    "text",
    [
        "That's on us: two late deliveries this year, and our dispatch failed you.",
        "Our mistakes cost you a lot.",
        "I regret that our support was so slow when it broke.",
        "I know the outages hurt your team.",
        "We let you down with the outages, and I'm sorry.",
    ],
)
def test_who_owns_up_shows_no_concern_of_their_own(text: str) -> None:
    assert read(text, speaker="seller").concerns == ()


@pytest.mark.parametrize(
    "text",
    [
        "I know you had outages too, but they cost us the season.",
        "Your mistakes cost us a lot.",
        "I'm sorry, but we can't absorb another outage on our side.",
    ],
)
def test_who_was_hurt_shows_a_concern_whatever_else_they_say(text: str) -> None:
    assert len(read(text, speaker="buyer").concerns) == 1


WARM = [
    "I understand how much pressure you are under, and I want us to find something fair for both sides.",
    "Our costs rose by 8 percent this year, which is why I proposed 96; I'm happy to show you the breakdown.",
    "I can't get to 88, and I'd rather tell you that plainly than string you along.",
    "Thank you for telling me. What would help you most with your board?",
    "If three years is too long, two would be fine; it's entirely your call.",
    "Let me know if Friday works for a call.",
    "We do have other customers in your industry and I'd be glad to introduce you.",
    "I don't want to put you under pressure; take the time you need.",
    "You need certainty on price, and we need certainty on volume.",
]


@pytest.mark.parametrize("text", WARM)
def test_a_principled_line_is_not_pressure(text: str) -> None:
    assert not [found for found in read(text).acts if found.severity]


def test_pressure_has_a_severity() -> None:
    (mild,) = read("I'm afraid this is our final offer.").acts
    (plain,) = read("This is our final offer.").acts
    assert (mild.severity, plain.severity) == (1, 2)
    assert read("You idiots have no idea what you're doing.").acts[0].severity == 3


def test_an_answer_to_a_plain_question_refuses_nothing() -> None:
    heard = context(heard="Is the training room on site?")
    assert heard.heard
    assert acts(read("No, it's in Leeds.", heard="Is the training room on site?")) == set()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("I can do 92 as our costs have gone down.", "as our costs have gone down"),
        ("I'll do 92 as you've been with us for years.", "as you've been with us for years"),
        ("Since the outage was our fault, I can do 92.", "Since the outage was our fault"),
        ("92 a seat, given the outages.", "given the outages"),
        ("I can go to 92 so you can show your board a saving.", "so you can show your board a saving"),
        ("I can do 92 as long as we agree today.", None),
        ("As soon as you sign I'll go to 92.", None),
        ("92 a seat, as I said.", None),
        ("Same as we pay everyone: 92 a seat.", None),
        ("Keep it at 92 a seat, as the letter said.", None),
        ("We've been at 98 since before Easter, I can do 92.", None),
        ("Nothing has changed since the merger. 92 a seat.", None),
        ("I can do 92, given a term of 36 months.", None),
        ("Our truck is due to arrive. I can do 92.", None),
        ("We're considering 92 a seat, let's say 92.", None),
        ("So I can do 92.", None),
        ("As a gesture, I can do 92.", None),
        ("92 a seat for 36 months, thanks to your team.", None),
    ],
)
def test_a_reason_is_one_that_justifies(text: str, reason: str | None) -> None:
    found = read(text)
    assert found.offer is not None
    assert found.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "Could you tell me a little more about it?",
        "What kind of condition is it in?",
        "I could come down a little.",
        "I would be willing to go a little bit lower.",
    ],
)
def test_what_asks_for_no_terms(text: str) -> None:
    assert not acts(read(text, speaker="buyer")) & {"ask_better", "ask_terms"}


def test_what_asks_the_other_side_to_come_down() -> None:
    assert "ask_better" in acts(read("I came down a little, could you come down some more too?"))
