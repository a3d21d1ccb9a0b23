"""``trainer analyze`` and ``trainer debrief``."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from trainer.cli.calls import call_lines
from trainer.cli.main import UsageError
from trainer.cli.output import emit, say, show
from trainer.cli.reading import read_by
from trainer.cli.sources import named_data, told, transcript_of
from trainer.debrief.blocks import Block, as_markdown
from trainer.debrief.document import Document
from trainer.debrief.explain import Trace
from trainer.debrief.page import page
from trainer.debrief.report import report
from trainer.debrief.talk import Talk, foreign_talk, talk_of
from trainer.exchange.transcript import Transcript, is_transcript, read_transcript
from trainer.library.scenarios import load_scenario
from trainer.negotiation.printable import quotable
from trainer.perception.second import Ask
from trainer.practice.speaking import speaker
from trainer.scenario.scenario import Scenario


def analyze(arguments: argparse.Namespace) -> int:
    """Read transcripts, ours or plain text, and print what was found."""
    if arguments.explain is not None and arguments.json:
        raise UsageError("analyze: --explain prints text; leave out --json")
    about = load_scenario(arguments.scenario) if arguments.scenario else None
    with read_by(arguments.reading) as ask:
        talks = [(file, talk_of_file(file, about, ask, arguments.seller)) for file in arguments.files]
    several = len(talks) > 1
    if arguments.explain is not None:
        for file, talk in talks:
            blocks = explained(file, talk, arguments.explain, several=several)
            if several:
                say(f"== {file}\n")
            show(blocks)
        return 0
    documents = [(talk, document_of(talk, file if several else None)) for file, talk in talks]
    if arguments.json:
        plain = [document.plain() for _, document in documents]
        emit(plain if several else plain[0])
        return 0
    for talk, document in documents:
        if document.file:
            say(f"== {document.file}\n")
        show(page(talk, document))
    return 0


def explained(file: str, talk: Talk, path: str, *, several: bool = False) -> list[Block]:
    """What a path of the document opens; UsageError where the document has no such path.

    ``several``: whether the document names its file, as one of many does.
    """
    trace = Trace(talk, speaker() if talk.played else None, file=file if several else None)
    blocks = trace.blocks(path)
    if blocks is None:
        raise UsageError(f"--explain '{quotable(path)}' leads to nothing in {file}; {trace.meant(path)}")
    return blocks


def debrief(arguments: argparse.Namespace) -> int:
    """Debrief a session of ours."""
    transcript = transcript_of(arguments.session)
    talk = talk_of_transcript(transcript)
    document = document_of(talk, None)
    if arguments.json:
        emit(document.plain())
    elif arguments.markdown == "-":
        say(as_markdown(page(talk, document)))
    elif arguments.markdown:
        write(Path(arguments.markdown), as_markdown(page(talk, document)))
    else:
        show(page(talk, document))
    return 0


def write(path: Path, text: str) -> None:
    """Write a file; what goes wrong is one line."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path}: can't be written: {error.strerror}") from error


def talk_of_file(
    file: str, about: Scenario | None, ask: Ask | None = None, sellers: Sequence[str] = ()
) -> Talk:
    """The talk in a file of either kind, or of a session named by the first letters of its ID.

    With ``ask`` a second reader has its say over text that is read here; what a transcript has stands.
    What plain text is ``about``, and who sells in a call that names people (``sellers``), a transcript knows
    by itself.
    """
    name, data = named_data(file)
    if is_transcript(data):
        return talk_of_transcript(told(read_transcript(name, data)))
    return talk_of_call(name, data, about, sellers, ask)


def talk_of_call(
    name: str, data: bytes, about: Scenario | None, sellers: Sequence[str], ask: Ask | None = None
) -> Talk:
    """The talk of a call in plain text, both sides read from their words."""
    lines = call_lines(name, data, sellers)
    return foreign_talk([(line.side, line.text) for line in lines], about, ask=ask)


def talk_of_transcript(transcript: Transcript) -> Talk:
    """The talk of a transcript."""
    return talk_of(transcript.state(), tuple(transcript.events), transcript.header.mode)


def document_of(talk: Talk, file: str | None) -> Document:
    return report(talk, speak=speaker() if talk.played else None, file=file)
