"""``trainer verify``."""

import argparse

from trainer.cli.main import FAULTY
from trainer.cli.output import say, warn
from trainer.cli.sources import path_of, transcript_of
from trainer.exchange.transcript import TranscriptError
from trainer.exchange.verify import verify


def check(arguments: argparse.Namespace) -> int:
    """Check a transcript: 0 when it is as it was written, 1 with the place where it is not."""
    if arguments.session != "-":
        data_there = path_of(arguments.session)
        if not data_there.is_file():
            raise TranscriptError(f"{data_there}: is not a file")
    try:
        verdict = verify(transcript_of(arguments.session))
    except TranscriptError as error:
        warn(str(error))
        return FAULTY
    for note in verdict.notes:
        say(note)
    for fault in verdict.faults:
        warn(fault)
    if verdict.faults:
        return FAULTY
    say("ok: every line is as it was written")
    return 0
