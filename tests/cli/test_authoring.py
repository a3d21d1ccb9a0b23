"""``trainer scenario new``: by questions, by flags, by both; piped; nothing is overwritten unasked."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from trainer.cli.author_flags import FLAGS
from trainer.library.scenarios import load_scenario
from trainer.practice.questions import QUESTIONS

ENTER = "\n"


@pytest.fixture
def shelf(home: Path) -> Path:
    return home / "scenarios"


def test_defaults_alone_make_a_scenario_that_checks_lists_and_plays(call: Call, shelf: Path) -> None:
    done = call("scenario", "new", "first", "--yes")
    assert (done.status, done.err) == (0, "")
    path = shelf / "first.yaml"
    for step in (
        f"Wrote {path}",
        f"scenario check {path}\n",
        f"scenario check {path} --deep",
        "scenario steps first",
        "trainer play first",
    ):
        assert step in done.out
    assert call("scenario", "check", path).out == f"{path}: fine\n"
    assert "first " in call("scenarios").out
    played = call("play", "first", "--script", "-", "--seed", "1", typed="Good morning.\n")
    assert (played.status, played.err) == (0, "")


def test_every_question_is_asked_with_a_default_and_an_example(call: Call, shelf: Path) -> None:
    done = call("scenario", "new", typed=ENTER * (len(QUESTIONS) + 1))
    assert (done.status, done.err) == (0, "")
    shown = " ".join(done.out.split())
    for question in QUESTIONS:
        assert f"{question.asks} (e.g. {question.example}) [" in shown
    assert load_scenario(shelf / "my-first-scenario.yaml").title == "My first scenario"


def test_a_bad_answer_is_asked_again_with_one_line(call: Call) -> None:
    typed = "A talk\n\nboth\nbuyer\n" + ENTER * (len(QUESTIONS) - 2)
    done = call("scenario", "new", "--out", "-", typed=typed)
    assert done.status == 0
    assert done.out.count("    (write one of seller, buyer, balanced)\n") == 1
    assert "\nposition: buyer #" in done.out


def test_back_goes_to_the_question_before_and_keeps_what_was_typed(call: Call) -> None:
    typed = "<\nA talk\nTo listen.\nbuyer\nback\n<\n\n\n" + ENTER * (len(QUESTIONS) - 2)
    done = call("scenario", "new", "--out", "-", typed=typed)
    assert done.status == 0
    assert "    (there is no question before this one)\n" in done.out
    assert done.out.count("Who is stronger") == 3
    shown = " ".join(done.out.split())
    assert "What should people learn from it? (e.g. How to be strong with restraint) [To listen.]" in shown
    assert "\nteaches: To listen.\n" in done.out
    assert "\nposition: buyer #" in done.out


def test_going_back_passes_what_a_flag_has_said_and_renews_what_hangs_on_it(call: Call) -> None:
    flags = ["--title", "T", "--teaches", "T", "--position", "buyer", "--rounds", "8", "--currency", "EUR"]
    flags += ["--company", "C", "--role", "R", "--product", "P", "--unit", "day", "--units", "100"]
    typed = "100\n\n<\n<\n200\n" + ENTER * len(QUESTIONS)
    done = call("scenario", "new", "--out", "-", *flags, typed=typed)
    assert done.status == 0
    assert "They come with €7,800 a year (100 at €78 a day)." in done.out
    assert "opening: {seller: 200, buyer: 156}" in done.out


def test_what_a_year_comes_to_is_said_back_and_too_little_is_refused(call: Call) -> None:
    flags = ["--out", "-", "--unit", "desk"]
    before = ENTER * 8
    done = call("scenario", "new", *flags, typed=before + "2\n5\n$1,250.50\n" + ENTER * len(QUESTIONS))
    assert done.status == 0
    assert "That makes $2,501 a year (2 at $1,250.50 a desk)." in done.out
    assert "makes only 10 a year, too little to trade with: 1,000 is the least;" in done.out
    assert "opening: {seller: 1250.5, buyer: 975}" in done.out


def test_words_thrown_down_are_said_as_a_sentence_and_shown(call: Call) -> None:
    at = [question.key for question in QUESTIONS].index("concern")
    done = call("scenario", "new", "--out", "-", typed=ENTER * at + "price, support\n" + ENTER * 3)
    assert done.status == 0
    assert "    As it will be said: What worries me: price and support.\n" in done.out
    assert "text: 'What worries me: price and support.'" in done.out


def test_flags_say_what_is_not_asked(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "boxes.yaml"
    flags = ["--title", "Boxes: it's a tender", "--product", "boxes", "--unit", "pallet", "--units", "2500"]
    flags += ["--list", "428", "--their-opening", "404", "--walk-away", "410", "--price", "390", "450"]
    flags += ["--buyer-name", "Marcus Brandt"]
    done = call("scenario", "new", *flags, "--yes", "--out", path)
    assert (done.status, done.err) == (0, "")
    found = load_scenario(path)
    price = found.issues[0]
    assert (found.name, found.title, found.buyer.first_name) == ("boxes", "Boxes: it's a tender", "Marcus")
    assert (price.opening.seller, price.opening.buyer, price.unit) == (428, 404, "USD/pallet")
    assert f"trainer play {path}" in done.out


def test_flags_and_answers_go_together(call: Call, shelf: Path) -> None:
    answered = 2
    typed = ENTER * (len(QUESTIONS) - answered)
    done = call("scenario", "new", "mine", "--title", "Mine", "--list", "200", typed=typed)
    assert (done.status, done.err) == (0, "")
    assert "What is the talk called?" not in done.out
    assert load_scenario(shelf / "mine.yaml").issues[0].opening.seller == 200


def test_every_bad_flag_is_one_line_and_nothing_is_written(call: Call, shelf: Path) -> None:
    flags = ["--walk-away", "120", "--style", "rude", "--price", "90", "x"]
    done = call("scenario", "new", "bad", "--yes", *flags)
    assert (done.status, done.out) == (2, "")
    assert done.err.splitlines() == [
        "--walk-away: must be less than your list price (100)",
        "--price: must be what they come with (78) or less",
        "--price: write a number such as 46,000 or 92.50",
        "--style: write one of plain, warm, blunt",
    ]
    assert not shelf.exists()


def test_a_bad_flag_is_asked_about_where_there_is_somebody_to_ask(call: Call, shelf: Path) -> None:
    done = call("scenario", "new", "mine", "--style", "rude", typed=ENTER * len(QUESTIONS))
    assert (done.status, done.err) == (0, "")
    assert "  (--style: write one of plain, warm, blunt)\n  How do they talk" in done.out
    assert load_scenario(shelf / "mine.yaml").buyer.persona.style == "plain"


def test_an_input_that_ends_too_soon_writes_nothing(call: Call, shelf: Path) -> None:
    done = call("scenario", "new", typed="A talk\n")
    assert done.status == 2
    assert done.err == (
        "scenario new: the input ended at --teaches, and nothing was written; "
        "with --yes the rest takes its defaults\n"
    )
    assert not shelf.exists()


def test_nothing_is_overwritten_unless_asked_to(call: Call, shelf: Path) -> None:
    call("scenario", "new", "mine", "--yes", "--title", "One")
    done = call("scenario", "new", "mine", "--yes", "--title", "Two")
    assert (done.status, done.out) == (2, "")
    assert done.err == f"{shelf / 'mine.yaml'}: is there already; take another name, or add --force\n"
    assert load_scenario(shelf / "mine.yaml").title == "One"
    assert call("scenario", "new", "mine", "--yes", "--title", "Two", "--force").status == 0
    assert load_scenario(shelf / "mine.yaml").title == "Two"


def test_a_name_that_is_taken_is_asked_again_so_that_no_answer_is_lost(call: Call, shelf: Path) -> None:
    call("scenario", "new", "mine", "--yes", "--title", "One")
    done = call("scenario", "new", "--title", "Mine", typed=ENTER * len(QUESTIONS) + "other\n")
    assert (done.status, done.err) == (0, "")
    assert " ".join(done.out.split()).count("is there already; take another name, or add --force)") == 1
    assert {path.name for path in shelf.iterdir()} == {"mine.yaml", "other.yaml"}


def test_no_shipped_scenario_is_hidden_unasked(call: Call) -> None:
    done = call("scenario", "new", "packaging-tender", "--yes")
    assert done.status == 2
    assert done.err.startswith("'packaging-tender' ships with the program, and yours would hide it;")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Not A Name", "--yes"), "scenario new Not A Name: write small letters, digits and '-'"),
        (("--yes", "--out", "nowhere/x.yaml"), "nowhere/x.yaml: there is no folder 'nowhere'; make it first"),
    ],
)
def test_a_place_that_cannot_be_is_one_line(call: Call, arguments: tuple[str, ...], said: str) -> None:
    done = call("scenario", "new", *arguments)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(said)


def test_there_is_a_flag_for_every_question() -> None:
    assert {question.flag for question in QUESTIONS} == {*FLAGS, "price"}


def test_money_of_a_deal_that_comes_once_is_nowhere_called_a_year(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "once.yaml"
    call("scenario", "new", "--yes", "--out", path)
    text = path.read_text("utf-8").replace("issue: term_months #", "per: deal #")
    path.write_text(text.replace("a year", "in all"), "utf-8")
    assert call("scenario", "check", path).out == f"{path}: fine\n"
    lines = "What worries you most?\nI can do $98 a seat.\nI can do $95 a seat.\nI accept your offer.\n"
    talk = tmp_path / "talk.jsonl"
    assert call("play", path, "--script", "-", "--seed", "1", "--out", talk, typed=lines).status == 0
    shown = [
        call("scenario", "show", path),
        call("simulate", path, "--seller", "pushover", "--sessions", "2"),
    ]
    shown += [call("debrief", talk), call("replay", talk), call("analyze", talk, "--explain", "outcome")]
    for done in shown:
        assert done.status == 0, done.err
        assert "$" in done.out
        assert "a year" not in " ".join(done.out.split()), done.out


def test_where_nobody_meets_again_no_account_lives_on(call: Call, tmp_path: Path) -> None:
    path, talk = tmp_path / "once.yaml", tmp_path / "talk.jsonl"
    call("scenario", "new", "--yes", "--out", path)
    before, _, after = path.read_text("utf-8").partition("# How the account lives on")
    path.write_text(before + after[after.index("\n\n") :], "utf-8")
    lines = "I can do $98 a seat.\nI accept your offer.\n"
    call("play", path, "--script", "-", "--seed", "1", "--out", talk, typed=lines)
    done = call("debrief", talk)
    assert done.status == 0
    assert "The two of you will not meet again, so nothing comes after this talk." in " ".join(
        done.out.split()
    )
    assert "the account's life" not in done.out
