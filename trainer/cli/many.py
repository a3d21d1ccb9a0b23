"""Many sessions at once: batches over processes, a bar on the terminal, and a clean end on Ctrl+C."""

import multiprocessing
import signal
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed

from trainer.practice.speaking import grammar
from trainer.simulate.result import Result
from trainer.simulate.run import Batch, run

COLUMNS = 30
"""Columns of the bar itself."""


def play_all(batches: Sequence[Batch], workers: int) -> list[Result]:
    """All results in the order of the batches, however many processes there are."""
    bar = Bar(sum(batch.last - batch.first + 1 for batch in batches))
    try:
        if workers <= 1 or len(batches) == 1:
            return [result for batch in batches for result in bar.after(play(batch))]
        return in_processes(batches, min(workers, len(batches)), bar)
    finally:
        bar.clear()


def play(batch: Batch) -> list[Result]:
    """Play a batch with the words of the grammar."""
    return run(batch, grammar().line)


def in_processes(batches: Sequence[Batch], workers: int, bar: "Bar") -> list[Result]:
    """The same over several processes, new ones everywhere: nothing is inherited that could differ."""
    context = multiprocessing.get_context("spawn")
    found: dict[int, list[Result]] = {}
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=ignore_interrupts)
    try:
        places = {pool.submit(play, batch): place for place, batch in enumerate(batches)}
        for done in as_completed(places):
            found[places[done]] = bar.after(done.result())
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()
    return [result for place in range(len(batches)) for result in found[place]]


def ignore_interrupts() -> None:
    """Leave Ctrl+C to the process that started this one: it says when to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Bar:
    """How far it is, on standard error where that is a terminal."""

    def __init__(self, sessions: int) -> None:
        self.sessions = sessions
        self.done = 0
        self.shown = sys.stderr.isatty()

    def after(self, results: list[Result]) -> list[Result]:
        """The results, counted."""
        self.done += len(results)
        if self.shown:
            full = COLUMNS * self.done // self.sessions
            bar = "#" * full + "." * (COLUMNS - full)
            sys.stderr.write(f"\r[{bar}] {self.done:,} of {self.sessions:,} sessions")
            sys.stderr.flush()
        return results

    def clear(self) -> None:
        """Leave the line as it was."""
        if self.shown and self.done:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
