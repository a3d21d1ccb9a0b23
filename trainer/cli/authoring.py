"""``trainer scenario new``: asks what a scenario needs, and writes a file to go on from."""

import argparse
import shlex
from pathlib import Path

from trainer.cli.asking import LeftError, ask
from trainer.cli.main import UsageError
from trainer.cli.output import say, width
from trainer.cli.transfer import write
from trainer.library.places import Shelf, shipped, user_home
from trainer.library.templates import yaml_number
from trainer.library.texts import STDIN, display
from trainer.practice.answers import Answer, Answers, Question, file_name, slug
from trainer.practice.drafting import draft
from trainer.practice.questions import QUESTIONS

WELCOME = (
    "A new scenario, in some twenty-five questions. Enter takes what stands in [ ];\n"
    "all of it can be changed later in the file."
)
SECTIONS = {"title": "The talk", "company": "Your side", "buyer-name": "Their side"}
"""Before which question a section begins."""
NEXT = """
Wrote {file}

Next:
  open the file in any editor, and change what you like; then
  trainer scenario check {file}
  trainer scenario show {name}    (both sides, the script as tables)
  trainer scenario steps {name}   (a dry run: what comes when, and what never does)
  trainer play {name}"""


def new(arguments: argparse.Namespace) -> int:
    """Write a scenario file from flags and answers; nothing is overwritten without --force."""
    name = given_name(arguments)
    if name is not None:
        check_free(arguments, name)
    answers = ask_all(arguments)
    if name is None:
        name = asked_name(arguments, slug(str(answers["title"])))
    check_free(arguments, name)
    path = place(arguments, name)
    text = draft(name, display(path), answers)
    if arguments.out == STDIN:
        print(text, end="", flush=True)
        return 0
    if arguments.out is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    write(path, text.encode(), force=arguments.force)
    shown = shlex.quote(display(path))
    say(NEXT.format(file=shown, name=name if arguments.out is None else shown))
    return 0


def given_name(arguments: argparse.Namespace) -> str | None:
    """The scenario's name as it was given, else as the file of ``--out`` is called; None for neither."""
    if arguments.name is not None:
        try:
            return file_name(arguments.name, {})
        except ValueError as error:
            raise UsageError(f"scenario new {arguments.name}: {error}") from error
    return slug(Path(arguments.out).stem) if arguments.out not in {None, STDIN} else None


def place(arguments: argparse.Namespace, name: str) -> Path:
    """Where the file goes: the user's own scenarios, or where ``--out`` says."""
    return Path(arguments.out) if arguments.out else user_home() / Shelf.SCENARIOS.value / f"{name}.yaml"


def check_free(arguments: argparse.Namespace, name: str) -> None:
    """Raise UsageError, before anything is asked, where a file is in the way, or a folder is not there."""
    path = place(arguments, name)
    if arguments.out == STDIN:
        return
    if arguments.out is not None and not path.parent.is_dir():
        raise UsageError(f"{path}: there is no folder '{path.parent}'; make it first, or name another")
    if arguments.force:
        return
    if path.exists():
        raise UsageError(f"{path}: is there already; take another name, or add --force")
    if arguments.out is None and (shipped(Shelf.SCENARIOS) / f"{name}.yaml").exists():
        raise UsageError(
            f"'{name}' ships with the program, and yours would hide it; take another name, or add --force"
        )


def ask_all(arguments: argparse.Namespace) -> dict[str, Answer]:
    """All answers: from flags, from the terminal, and with ``--yes`` the defaults for the rest.

    Raises UsageError with a line for each flag that is wrong, and where the input ends too soon.
    """
    answers: dict[str, Answer] = {}
    faults: list[str] = []
    if not arguments.yes:
        say(WELCOME)
    for question in QUESTIONS:
        if not arguments.yes and question.key in SECTIONS:
            say(f"\n{SECTIONS[question.key]}")
        default = question.default(answers)
        standing = default if isinstance(default, str) else yaml_number(default)
        flagged = flag(arguments, question)
        try:
            answers[question.key] = question.read(standing if flagged is None else flagged, answers)
            known = flagged is not None or arguments.yes
        except ValueError as error:
            fault = f"--{question.flag}: {error}"
            if arguments.yes:
                faults.append(fault)
                answers[question.key] = default
                continue
            known = False
            if flagged is not None:
                say(f"  ({fault})")
        if not known:
            answers[question.key] = answer(question, standing, answers)
    if faults:
        raise UsageError("\n".join(faults))
    return answers


def flag(arguments: argparse.Namespace, question: Question) -> str | None:
    """The text that a flag gives for a question."""
    if question.key in {"low", "high"} and arguments.price:
        return str(arguments.price[question.key == "high"])
    found = getattr(arguments, question.key.replace("-", "_"), None)
    return None if found is None else str(found)


def answer(question: Question, standing: str, answers: dict[str, Answer]) -> Answer:
    """The answer to a question, asked until it is a good one."""
    while True:
        text = asked(question, prompt(question, standing)).strip()
        try:
            return question.read(text or standing, answers)
        except ValueError as error:
            say(f"    ({error})")


def prompt(question: Question, standing: str) -> str:
    """A question with its example and what Enter takes, on one line where they fit."""
    parts = (f"  {question.asks}", f"(e.g. {question.example})", f"[{standing}]: ")
    whole = " ".join(parts)
    if len(whole) <= width():
        return whole
    *before, last = parts
    say("\n    ".join(before))
    return f"    {last}"


def asked(question: Question, prompt: str) -> str:
    try:
        return ask(prompt)
    except LeftError as error:
        raise UsageError(
            f"scenario new: the input ended at --{question.flag}, and nothing was written; "
            "with --yes the rest takes its defaults"
        ) from error


def asked_name(arguments: argparse.Namespace, standing: str) -> str:
    """What the file is to be called; a name that is taken is asked again, so that no answer is lost."""
    if arguments.yes:
        return standing

    def free(text: str, given: Answers) -> str:
        found = file_name(text, given)
        try:
            check_free(arguments, found)
        except UsageError as error:
            raise ValueError(str(error)) from error
        return found

    naming = Question(
        "name", "What is the file to be called?", "renewal-northlight", lambda _: standing, free
    )
    return str(answer(naming, standing, {}))
