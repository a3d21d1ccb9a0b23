"""``trainer verify``."""

import argparse

from trainer.cli.main import FAULTY
from trainer.cli.output import say, warn
from trainer.cli.sources import own_data
from trainer.exchange.errors import TranscriptError
from trainer.exchange.every_fault import every_fault
from trainer.exchange.transcript import read_transcript
from trainer.exchange.verify import verify


def check(arguments: argparse.Namespace) -> int:
    """Check a transcript: 0 when it is as it was written, 1 with every place where it is not."""
    name, data = own_data(arguments.session)
    faults = every_fault(name, data)
    if faults:
        warn("\n".join(faults))
        return FAULTY
    try:
        transcript = read_transcript(name, data)
        verdict = verify(transcript)
    except TranscriptError as error:
        warn(str(error))
        return FAULTY
    for note in verdict.notes:
        say(note)
    for fault in verdict.faults:
        warn(fault)
    if verdict.faults:
        return FAULTY
    say("ok up to where it is cut" if transcript.cut else "ok: every line is as it was written")
    return 0
