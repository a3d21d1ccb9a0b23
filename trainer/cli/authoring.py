"""``trainer scenario new``: asks what a scenario needs, and writes a file to go on from."""

import argparse
import shlex
from pathlib import Path

from trainer.cli.interview import Interview
from trainer.cli.main import UsageError
from trainer.cli.output import say
from trainer.cli.transfer import write
from trainer.library.places import Shelf, shipped, user_home
from trainer.library.texts import STDIN, display
from trainer.practice.answers import Answers, Question, file_name, slug
from trainer.practice.drafting import draft
from trainer.practice.questions import QUESTIONS

NEXT = """
Wrote {file}

Next:
  open the file in any editor, and change what you like; then
  trainer scenario check {file}
  trainer scenario check {file} --deep
      (minutes: sellers of all kinds play it, to see whether it rewards what it should)
  trainer scenario show {name}    (both sides, the script as tables)
  trainer scenario steps {name}   (a dry run: what comes when, and what never does)
  trainer play {name}"""


def new(arguments: argparse.Namespace) -> int:
    """Write a scenario file from flags and answers; nothing is overwritten without --force."""
    name = given_name(arguments)
    if name is not None:
        check_free(arguments, name)
    naming = [] if name is not None else [naming_question(arguments)]
    answers = Interview(arguments, [*QUESTIONS, *naming]).held()
    name = name or str(answers.pop("name"))
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


def naming_question(arguments: argparse.Namespace) -> Question:
    """What the file is to be called; a name that is taken is asked again, so that no answer is lost."""

    def free(text: str, given: Answers) -> str:
        found = file_name(text, given)
        try:
            check_free(arguments, found)
        except UsageError as error:
            if arguments.yes:
                raise
            raise ValueError(str(error)) from error
        return found

    def of_title(given: Answers) -> str:
        return slug(str(given["title"]))

    return Question("name", "What is the file to be called?", "renewal-northlight", of_title, free)
