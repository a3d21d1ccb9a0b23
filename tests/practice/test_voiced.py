"""Who found the buyer's words, told to people."""

from trainer.negotiation.issues import Side
from trainer.practice.voiced import fallen_back, voiced
from trainer.session.events import Caught, Said, SpokenPart, Tokens, Voicing


def said(voice: str, voicing: Voicing | None, *parts: SpokenPart) -> Said:
    return Said(turn=3, speaker=Side.BUYER, text="Well.", parts=parts, voice=voice, voicing=voicing)


def part(voice: str | None = None) -> SpokenPart:
    return SpokenPart(part="answer", text="Well.", voice=voice)


def caught(*faults: str) -> tuple[Caught, ...]:
    return tuple(Caught(fault=fault, attempt=number) for number, fault in enumerate(faults, start=1))


OWN = said("llm", Voicing(model="llama3.2", tokens=Tokens(prompt=1200, reply=20, source="endpoint")), part())
MIXED = said("llm", Voicing(model="llama3.2", caught=caught("number", "number")), part(), part("grammar"))
REFUSED = said("grammar", Voicing(caught=caught("key_refused")), part())
LEFT_ALONE = said("grammar", Voicing(rests="key_refused"), part())
CUT = said("llm", Voicing(model=None, stopped=True), part(), part("grammar"))


def test_a_line_of_the_grammar_s_own_says_nothing() -> None:
    assert voiced(said("grammar", None, part())) == ""


def test_a_line_says_who_found_its_words_and_what_was_not_used() -> None:
    assert voiced(OWN) == "llama3.2; 1,200 + 20 tokens"
    twice = "it had a number that is not in the direction (2 times)"
    assert voiced(MIXED) == f"llama3.2 and phrases; not used: {twice}"
    assert voiced(REFUSED) == "phrases; not used: the endpoint refuses the key"
    assert voiced(LEFT_ALONE) == "phrases; the model was left alone: the endpoint refuses the key"
    assert voiced(CUT) == "a model and phrases; you cut in"


def test_a_fault_of_a_newer_version_goes_by_its_name() -> None:
    assert voiced(said("grammar", Voicing(caught=caught("hiccup")), part())) == "phrases; not used: hiccup"


def test_a_talk_says_how_many_lines_were_not_the_model_s() -> None:
    assert fallen_back([OWN, MIXED, CUT]) == ""
    told = "2 of 3 lines came from phrases: the endpoint refuses the key (2 times)"
    assert fallen_back([OWN, REFUSED, LEFT_ALONE]) == told


def test_a_line_that_asked_for_no_model_is_none_that_fell_back() -> None:
    assert fallen_back([said("grammar", Voicing(), part()), said("grammar", None, part())]) == ""
