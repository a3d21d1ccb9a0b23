"""Questions to an author one after the other, with a way back; flags answer what need not be asked."""

import argparse
from collections.abc import Sequence
from textwrap import wrap

from trainer.cli.asking import LeftError, ask
from trainer.cli.main import UsageError
from trainer.cli.output import say, width
from trainer.library.templates import yaml_number
from trainer.practice.answers import Answer, Question
from trainer.practice.understood import understood

WELCOME = (
    "A new scenario, in some twenty-five questions. Enter takes what stands in [ ],\n"
    "< goes back a question; all of it can be changed later in the file."
)
SECTIONS = {"title": "The talk", "company": "Your side", "buyer-name": "Their side"}
"""Before which question a section begins."""
BACK = frozenset({"<", "back"})


class BackError(Exception):
    """The author wants to answer the question before once more."""


class Interview:
    """What an author has said so far, by flags and by answers."""

    def __init__(self, arguments: argparse.Namespace, questions: Sequence[Question]) -> None:
        self.arguments = arguments
        self.questions = questions
        self.answers: dict[str, Answer] = {}
        self.typed: dict[str, str] = {}
        """What was typed, so that going back loses nothing."""
        self.asked: list[int] = []
        """Places of the questions that were asked, to go back to."""
        self.faults: list[str] = []
        """A line for each flag that is wrong, where nobody can be asked."""

    def held(self) -> dict[str, Answer]:
        """All answers: from flags, from the terminal, and with ``--yes`` the defaults for the rest.

        Raises UsageError with a line for each flag that is wrong, and where the input ends too soon.
        """
        quiet = self.arguments.yes
        if not quiet:
            say(WELCOME)
        place = 0
        while place < len(self.questions):
            question = self.questions[place]
            if not quiet and question.key in SECTIONS:
                say(f"\n{SECTIONS[question.key]}")
            try:
                if not self.flagged(question):
                    self.answers[question.key] = self.answer(question)
                    self.asked.append(place)
                    self.echo(question)
                place += 1
            except BackError:
                place = self.asked.pop()
        if self.faults:
            raise UsageError("\n".join(self.faults))
        return self.answers

    def flagged(self, question: Question) -> bool:
        """Whether a flag has answered a question, or ``--yes`` takes its default."""
        found = flag(self.arguments, question)
        if found is None and not self.arguments.yes:
            return False
        try:
            self.answers[question.key] = question.read(
                self.standing(question) if found is None else found, self.answers
            )
        except ValueError as error:
            fault = f"--{question.flag}: {error}"
            if not self.arguments.yes:
                say(f"  ({fault})")
                return False
            self.faults.append(fault)
            self.answers[question.key] = question.default(self.answers)
        return True

    def standing(self, question: Question) -> str:
        """What Enter takes: what was typed before going back while it still fits, else the default."""
        typed = self.typed.get(question.key)
        if typed is not None:
            try:
                question.read(typed, self.answers)
            except ValueError:
                del self.typed[question.key]
            else:
                return typed
        default = question.default(self.answers)
        return default if isinstance(default, str) else yaml_number(default)

    def answer(self, question: Question) -> Answer:
        """The answer to a question, asked until it is a good one."""
        standing = self.standing(question)
        while True:
            text = asked(question, prompt(question, standing)).strip()
            if text.lower() in BACK:
                if self.asked:
                    raise BackError
                remark("(there is no question before this one)")
                continue
            try:
                found = question.read(text or standing, self.answers)
            except ValueError as error:
                remark(f"({error})")
                continue
            if text:
                self.typed[question.key] = text
            return found

    def echo(self, question: Question) -> None:
        """Say back what an answer comes to, so that a slip shows."""
        told = understood(question.key, self.answers, self.typed.get(question.key, ""))
        if told is not None:
            remark(told)


def remark(text: str) -> None:
    """A remark under a question, wrapped."""
    for part in wrap(text, width() - 4):
        say(f"    {part}")


def flag(arguments: argparse.Namespace, question: Question) -> str | None:
    """The text that a flag gives for a question."""
    if question.key in {"low", "high"} and arguments.price:
        return str(arguments.price[question.key == "high"])
    found = getattr(arguments, question.key.replace("-", "_"), None)
    return None if found is None else str(found)


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
