"""What a model may say for a move passes; whatever commits the buyer to anything else does not."""

import re
import time
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.depth import some
from trainer.library.scenarios import load_scenario
from trainer.negotiation.acts import Act
from trainer.negotiation.issues import NumberIssue
from trainer.negotiation.moves import Answering, Emotion, Move, MoveKind, Reason, ReasonKind
from trainer.negotiation.offers import Condition, Offer
from trainer.scenario.persona import Style
from trainer.session.voices import Cue, Fragment, Part
from trainer.voice.faults import Fault
from trainer.voice.grammar import Grammar
from trainer.voice.guard.guard import Guard, faults
from trainer.voice.sentences import Sentences

NAMES = ("renewal-under-the-gun", "packaging-tender", "clinics-go-live")
CASES = {name: load_scenario(name).for_buyer for name in NAMES}
LINES: list[dict[str, Any]] = YAML(typ="safe").load(
    (Path(__file__).parent / "lines.yaml").read_text(encoding="utf-8")
)
LEAST_PASSED = 0.97
"""The share of sentences of good lines that have to pass."""
FIRM = {
    NAMES[0]: {"price": 88, "support": "priority"},
    NAMES[1]: {"price": 410, "delivery": "twice_weekly"},
    NAMES[2]: {"fee": 820, "hours": "extended"},
}
ASKED: dict[str, dict[str, Any]] = {
    NAMES[0]: {"term_months": 36},
    NAMES[1]: {"volume": 2500, "stock": "small"},
    NAMES[2]: {"term_months": 36, "reference": "case_study"},
}
TERMLESS = {MoveKind.CLARIFY, MoveKind.WALK_AWAY, MoveKind.ADJOURN, MoveKind.FAREWELL, MoveKind.REFUSE}


def cue(name: str, move: Move, heard: str = "", **more: Any) -> Cue:
    case = CASES[name]
    given: dict[str, Any] = {"seed": 5, "turn": 5, "spoken": (), "standing": case.openings} | more
    return Cue(move=move, case=given.pop("case", case), heard=heard, **given)


def cut(line: str) -> list[str]:
    sentences = Sentences()
    found = sentences.feed(line)
    rest = sentences.rest()
    return [*found, rest] if rest else found


def verdicts(grammar: Grammar, case: dict[str, Any], line: str) -> list[tuple[Fault | None, str]]:
    """Each sentence of a line with what is wrong with it."""
    turn = cue(case["scenario"], Move.model_validate(case["move"]), case["heard"])
    guard = Guard(turn, grammar.line(turn))
    shown: list[str] = []
    found = []
    for sentence in (guard.cleaned(one) for one in cut(line)):
        fault = guard.check(sentence, shown)
        found.append((fault, sentence))
        if fault is None:
            shown.append(sentence)
    return found


def test_nearly_all_sentences_of_good_lines_pass(grammar: Grammar) -> None:
    found = [one for case in LINES for line in case["good"] for one in verdicts(grammar, case, line)]
    refused = [one for one in found if one[0] is not None]
    assert len(found) > 500
    assert len(refused) <= (1 - LEAST_PASSED) * len(found), refused


@pytest.mark.parametrize("case", LINES, ids=lambda case: f"{case['scenario']} {case['move']['kind']}")
def test_no_bad_line_passes(grammar: Grammar, case: dict[str, Any]) -> None:
    passed = [
        line for line in case["bad"] if all(fault is None for fault, _ in verdicts(grammar, case, line))
    ]
    assert not passed


def test_there_are_lines_for_every_kind() -> None:
    assert {case["move"]["kind"] for case in LINES} == set(MoveKind)
    assert sum(len(case["good"]) for case in LINES) >= 150
    assert sum(len(case["bad"]) for case in LINES) >= 150


def moves(name: str, kind: MoveKind, seed: int) -> list[Move]:
    """Moves of a kind about a scenario, with and without terms."""
    agenda, facts = CASES[name].agenda, CASES[name].buyer.facts
    offers: list[Offer | None] = [None]
    if kind not in TERMLESS:
        tied = Offer(terms={agenda.main: FIRM[name][agenda.main]}, condition=Condition(terms=ASKED[name]))
        offers = [None, Offer(terms=FIRM[name]), tied]
    act = (None, *Act)[seed % (len(Act) + 1)]
    told = seed % 3 == 0 and kind in {MoveKind.ANSWER, MoveKind.HOLD, MoveKind.COUNTER}
    return [
        Move(
            kind=kind,
            offer=offer,
            answering=None if act is None else Answering(act=act),
            emotion=list(Emotion)[seed % len(Emotion)],
            intensity=seed % 3 + 1,
            facts=(facts[seed % len(facts)].id,) if told else (),
            parried=(facts[-1].id,) if kind is MoveKind.ANSWER and seed % 5 == 1 else (),
            asks=(agenda.main,) if seed % 2 and not (offer and offer.condition) else (),
            unclear=("the usual", "a bit less") if kind is MoveKind.CLARIFY and seed % 2 else (),
            reasons=(Reason(kind=list(ReasonKind)[seed % 4], turn=1, weight=0.2, quote="…"),)
            if kind is MoveKind.COUNTER
            else (),
        )
        for offer in offers
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", MoveKind)
def test_what_the_grammar_says_passes_and_is_complete(grammar: Grammar, name: str, kind: MoveKind) -> None:
    for style, seed in some(product(Style, range(12)), 5):
        persona = CASES[name].buyer.persona.model_copy(update={"style": style})
        buyer = CASES[name].buyer.model_copy(update={"persona": persona})
        case = CASES[name].model_copy(update={"buyer": buyer})
        for move in moves(name, kind, seed):
            turn = cue(name, move, "We could do a bit less, the usual.", seed=seed, case=case)
            line = grammar.line(turn)
            guard = Guard(turn, line)
            shown: list[str] = []
            for fragment in line:
                assert guard.check(fragment.text, shown) is None, fragment
                shown.append(fragment.text)
            assert guard.missing(line) == (), line
            assert not faults(" ".join(shown), turn, line)


def test_most_of_what_the_grammar_could_say_passes_even_if_it_was_not_planned(grammar: Grammar) -> None:
    said = refused = 0
    for name, kind, seed in product(NAMES, MoveKind, range(6)):
        for move in moves(name, kind, seed):
            turn = cue(name, move, "We could do a bit less, the usual.", seed=seed)
            guard = Guard(turn, ())
            for sentence in (one for fragment in grammar.line(turn) for one in cut(fragment.text)):
                said += 1
                refused += guard.check(sentence) is not None
    assert refused <= 0.02 * said


COUNTER = Move(kind=MoveKind.COUNTER, offer=Offer(terms={"price": 84}))
TRADE = Move(
    kind=MoveKind.COUNTER,
    offer=Offer(terms={"price": 91}, condition=Condition(terms={"support": "priority"})),
)
WAYS = (
    "I was thinking of {}.",
    "How about {}?",
    "It could be {}, say.",
    "Not {}, then.",
    "{}",
    "That would make it {} in all.",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def written(number: int) -> list[str]:
    """Ways to write a number between 20 and 99."""
    words = TENS[number // 10 - 2] + (
        ""
        if number % 10 == 0
        else "-" + ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][number % 10]
    )
    digits = str(number)
    return [
        digits,
        f"${digits}",
        f"{digits} dollars",
        f"{digits} a seat",
        f"{digits}k",
        f"{digits}.00",
        words,
        words.replace("-", " "),
        words.replace("-", ""),
        words.upper(),
        "-".join(words),
        " ".join(words),
        words[::-1],
        " ".join(digits),
        "".join(chr(0xFF10 + int(digit)) for digit in digits),
        "".join(chr(0x0660 + int(digit)) for digit in digits),
        "\u200b".join(digits),
        f"{digits}ish",
    ]


@pytest.mark.parametrize("number", [21, 45, 50, 76, 85, 90, 95, 98])
@pytest.mark.parametrize(
    "move", [Move(kind=MoveKind.ANSWER), Move(kind=MoveKind.HOLD), COUNTER], ids=lambda move: move.kind
)
def test_no_number_passes_that_is_not_the_moves(number: int, move: Move) -> None:
    guard = Guard(cue(NAMES[0], move, f"Say {number}. Is it {number}?"), ())
    passed = [
        way.format(form)
        for form, way in some(product(written(number), WAYS), 5)
        if guard.check(guard.cleaned(way.format(form))) is None
    ]
    assert not passed


@pytest.mark.parametrize("name", NAMES)
def test_the_moves_own_terms_pass_on_their_own_issue_only(name: str) -> None:
    main = CASES[name].agenda[CASES[name].agenda.main]
    assert isinstance(main, NumberIssue)
    right, *wrong = main.values[3], main.values[5], main.values[-1]
    guard = Guard(cue(name, Move(kind=MoveKind.COUNTER, offer=Offer(terms={main.id: right}))), ())
    noun = main.unit.split("/")[1]
    for amount in (f"${right}", f"{right} dollars"):
        assert guard.check(f"I could do {amount} a {noun}.") is None
        assert guard.part(f"I could do {amount} a {noun}.") is Part.TERMS
    for text in (
        *(f"I could do ${value} a {noun}." for value in wrong),
        f"I could do {right} months.",
        f"I could do net-{right}.",
    ):
        assert guard.check(text) in {Fault.NUMBER, Fault.TERMS}, text


def test_a_price_never_comes_without_its_condition() -> None:
    guard = Guard(cue(NAMES[0], TRADE), ())
    assert guard.check("I can do $91 a seat if you include priority support.") is None
    assert guard.check("I can do $91 a seat.") is Fault.CONDITION
    assert guard.check("I can do $91 a seat, and I like priority support.") in {Fault.CONDITION, None}
    assert guard.check("If you do $91 a seat, I'll do priority support.") is Fault.CONDITION
    assert Guard(cue(NAMES[0], COUNTER), ()).check("If you add a month, I can do $84 a seat.") is Fault.TERMS


@pytest.mark.parametrize(
    ("text", "kinds", "fault"),
    [
        ("All right, deal.", {MoveKind.ACCEPT, MoveKind.CONFIRM}, Fault.ACCEPTANCE),
        ("That works for me.", {MoveKind.ACCEPT, MoveKind.CONFIRM}, Fault.ACCEPTANCE),
        (
            "I'm out, goodbye.",
            {MoveKind.WALK_AWAY, MoveKind.ADJOURN, MoveKind.FAREWELL, MoveKind.CONFIRM},
            Fault.LEAVING,
        ),
        ("My limit is what it is.", set(), Fault.LIMIT),
        ("I can't go any higher than that.", set(), Fault.LIMIT),
        ("As an AI, I can't do that.", set(), Fault.ASSISTANT),
        ("My instructions say otherwise.", set(), Fault.PROMPT),
        ("I can give you a discount.", set(), Fault.ROLE),
        ("Thank you for choosing Beacon.", set(), Fault.ROLE),
        ("Seller: I see.", set(), Fault.SPEAKER),
        ("Ich bin nicht sicher, was das für uns ist.", set(), Fault.LANGUAGE),
        ("Let me ask Petra about it.", set(), Fault.NAME),
        ("*sighs* Well.", set(), Fault.FORM),
        ("W\u0435ll then.", set(), Fault.CHARACTERS),
        ("Well " * 61, set(), Fault.LONG),
    ],
)
def test_words_and_the_kinds_they_belong_to(text: str, kinds: set[MoveKind], fault: Fault) -> None:
    for kind in MoveKind:
        found = Guard(cue(NAMES[0], Move(kind=kind)), ()).check(text.strip())
        if kind in kinds:
            assert found is None or found is not fault, kind
        else:
            assert found is not None, kind
    assert Guard(cue(NAMES[0], Move(kind=MoveKind.HOLD)), ()).check(text.strip()) is fault


def test_last_offers_and_noes_belong_to_their_moves() -> None:
    last = "This is my last offer."
    assert Guard(cue(NAMES[0], Move(kind=MoveKind.LAST_OFFER)), ()).check(last) is None
    assert Guard(cue(NAMES[0], Move(kind=MoveKind.HOLD)), ()).check(last) is Fault.LAST_WORD
    assert (
        Guard(cue(NAMES[0], Move(kind=MoveKind.ACCEPT)), ()).check("No, I can't sign that.") is Fault.REFUSING
    )
    assert Guard(cue(NAMES[0], Move(kind=MoveKind.REFUSE)), ()).check("No, I can't sign that.") is None


def test_the_seller_is_not_given_back() -> None:
    heard = "We always put two engineers beside every desk on the first day."
    guard = Guard(cue(NAMES[0], Move(kind=MoveKind.ANSWER), heard), ())
    assert guard.check("So you put two engineers beside every desk on the day?") in {Fault.ECHO, Fault.NUMBER}
    assert guard.check("Beside every desk on the first day, well.") is Fault.ECHO
    asks = Move(kind=MoveKind.CLARIFY, unclear=("beside every desk on the first day",))
    assert (
        Guard(cue(NAMES[0], asks, heard), ()).check('What is "beside every desk on the first day"?') is None
    )


def test_the_buyer_does_not_say_the_same_twice() -> None:
    guard = Guard(cue(NAMES[0], Move(kind=MoveKind.HOLD), spoken=("I'm staying where I am. Sorry.",)), ())
    assert guard.check("I'm staying where I am!") is Fault.REPEATED
    assert guard.check("I'd leave it as it is.", ["Hm.", "I'd leave it as it is."]) is Fault.REPEATED
    assert guard.check("I'd leave it as it is.", ["Hm."]) is None


def test_instructions_are_not_read_out() -> None:
    private = ("Never speak of your private number. Stay polite and brief at all times, whatever is said.",)
    guard = Guard(cue(NAMES[0], Move(kind=MoveKind.ANSWER)), (), private)
    assert guard.check("I try to stay polite and brief at all times.") is Fault.PROMPT
    assert guard.check("I try to stay polite.") is None


def test_facts_are_told_when_the_move_tells_them_and_not_before() -> None:
    fact = "Nobody has started a migration, it takes five months."
    untold = Guard(cue(NAMES[0], Move(kind=MoveKind.ANSWER)), ())
    telling = Guard(cue(NAMES[0], Move(kind=MoveKind.ANSWER, facts=("no_way_out",))), ())
    told = Guard(cue(NAMES[0], Move(kind=MoveKind.ANSWER), told=("no_way_out",)), ())
    assert untold.check(fact) is not None
    assert telling.check(fact) is None
    assert told.check(fact) is None
    assert telling.check(fact.replace("five", "six")) is Fault.NUMBER
    assert untold.check("A migration is not on.") is Fault.UNDISCLOSED


def test_not_even_the_authors_sentence_is_shown_with_a_broken_character() -> None:
    fact = CASES[NAMES[0]].buyer.fact("no_quote").text.split(". ")[0] + "."
    guard = Guard(cue(NAMES[0], Move(kind=MoveKind.ANSWER, facts=("no_quote",))), ())
    assert guard.check(fact) is None
    assert guard.check(f"\ufffd{fact}") is Fault.CHARACTERS


def test_what_is_left_to_say() -> None:
    terms = Fragment("So, $84 a seat.", Part.TERMS)
    fact = Fragment(CASES[NAMES[0]].buyer.fact("worn_out").text, Part.FACT)
    line = (Fragment("Right.", Part.REACTION), fact, terms)
    move = COUNTER.model_copy(update={"facts": ("worn_out",)})
    guard = Guard(cue(NAMES[0], move), line)
    assert guard.missing(()) == (fact, terms)
    assert guard.missing([Fragment("I could do 84 dollars a seat.", Part.TERMS)]) == (fact,)
    assert guard.missing([Fragment("I could never do $84 a seat.", Part.TERMS)]) == (fact, terms)
    retold = "My team leads are worn out, I lost two in May, and I can't put the rest through it again."
    assert guard.missing([Fragment(retold, Part.FACT)]) == (terms,)
    assert guard.missing([Fragment("My team leads aren't worn out.", Part.FACT)]) == (fact, terms)


@pytest.mark.parametrize(
    ("kind", "planned", "saying", "silent"),
    [
        (MoveKind.ACCEPT, "OK. Deal.", "Yes, let's do it.", "Thank you."),
        (MoveKind.CONFIRM, "Good, then we're set.", "Agreed, thanks.", "Hm."),
        (MoveKind.HOLD, "I'm staying where I am.", "My offer hasn't changed.", "I hear you."),
        (MoveKind.REFUSE, "No, I can't sign that.", "We won't sign that.", "I see."),
        (MoveKind.LAST_OFFER, "That's my last offer on the table.", "It's my final offer.", "I see."),
        (MoveKind.WALK_AWAY, "I'm going to leave it here.", "We're done here.", "That hurt."),
        (
            MoveKind.WALK_AWAY,
            "I'm going to leave it here.",
            "Goodbye, we won't be going ahead.",
            "I can't leave it here.",
        ),
        (MoveKind.ADJOURN, "I'd like to leave it there for today.", "Let's talk another day.", "Hm."),
        (MoveKind.FAREWELL, "That's a pity. Take care.", "Goodbye, and good luck.", "Hm."),
        (MoveKind.CLARIFY, "Sorry, what?", "What do you mean?", "Hm."),
    ],
)
def test_the_yes_the_no_and_the_goodbye_have_to_be_said(
    kind: MoveKind, planned: str, saying: str, silent: str
) -> None:
    line = (Fragment(planned, Part.ANSWER),)
    guard = Guard(cue(NAMES[0], Move(kind=kind)), line)
    assert guard.missing(()) == line
    assert guard.missing([Fragment(silent, Part.REACTION)]) == line
    assert guard.missing([Fragment(saying, Part.ANSWER)]) == ()


def test_the_authors_line_has_to_stand_there_as_it_is() -> None:
    words = "And ninety days on the invoices. I assume that goes without saying."
    move = Move(kind=MoveKind.NIBBLE, line=words, offer=Offer(terms={"payment_days": 90}))
    line = (Fragment(words, Part.ANSWER), Fragment("Meaning net-90.", Part.TERMS))
    guard = Guard(cue(NAMES[1], move), line)
    assert guard.missing([Fragment("And ninety days on the invoices.", Part.TERMS)]) == line
    assert guard.missing([Fragment(f"Well. {words}", Part.ANSWER), line[1]]) == ()
    assert guard.missing(line) == ()


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Dana: Well then.", "Well then."),
        ("Dana Okafor:  Well   then.", "Well then."),
        ('"Well then."', "Well then."),
        ("“Well then.”", "Well then."),
        ('Dana: "Well then."', "Well then."),
        ('"Well then.', "Well then."),
        ('Well then."', "Well then."),
        ('What is "the usual"?', 'What is "the usual"?'),
        ("Seller: Well then.", "Seller: Well then."),
    ],
)
def test_own_name_and_quotes_are_taken_off(text: str, clean: str) -> None:
    assert Guard(cue(NAMES[0], Move(kind=MoveKind.ANSWER)), ()).cleaned(text) == clean


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        "\0",
        "\x1b[31mred",
        "a\u202eb",
        "\ud800",
        "🙂",
        "''",
        '"',
        "=" * 50,
        "1" * 399,
        "if " * 60,
        "a-" * 190,
        "I can't " * 49,
    ],
)
def test_no_text_breaks_it(text: str) -> None:
    for kind in MoveKind:
        guard = Guard(cue(NAMES[0], Move(kind=kind), text), ())
        guard.check(guard.cleaned(text), [text])
        guard.part(text)
        guard.missing([Fragment(text, Part.REACTION)])


def test_a_sentence_of_any_content_is_judged_in_no_time() -> None:
    guard = Guard(cue(NAMES[1], Move(kind=MoveKind.HOLD), "We could do 420 a pallet."), ())
    words = [
        "take",
        "the",
        "price",
        "if",
        "can't",
        "go",
        "higher",
        "no",
        "deal",
        "or",
        "yes",
        "never",
        "accept",
    ]
    texts = [
        " ".join(words[(place * step) % len(words)] for place in range(60))[:399] for step in range(1, 20)
    ]
    texts += [
        word * 59
        for word in ("you do ", "up to ", "i really ", "in the ", "not ", "fif ty ", "nobody else ")
        if len(word * 59) < 400
    ]
    for text in texts:
        guard.check(text)
    begun = time.perf_counter()
    for text in texts:
        guard.check(text)
    assert (time.perf_counter() - begun) / len(texts) < 0.05


def test_a_whole_line_is_judged_sentence_by_sentence() -> None:
    turn = cue(NAMES[0], Move(kind=MoveKind.HOLD), "96, and we shake hands?")
    assert faults("I hear you. I'm not moving on that.", turn) == []
    found = faults("I hear you. My limit is 95. Okay, deal.", turn)
    assert found == [Fault.LIMIT, Fault.ACCEPTANCE]
    assert re.fullmatch(r"[a-z_]+", found[0])
