"""Many sessions at once: batches over processes, a bar on the terminal, and a clean end on Ctrl+C."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager

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


def cores() -> int:
    """How many processes can play at once."""
    return os.cpu_count() or 1


def play(batch: Batch) -> list[Result]:
    """Play a batch with the words of the grammar."""
    return run(batch, grammar().line)


def in_processes(batches: Sequence[Batch], workers: int, bar: "Bar") -> list[Result]:
    """The same over several processes, new ones everywhere: nothing is inherited that could differ.

    They leave Ctrl+C to this one; on it what has not begun is dropped, and what has ends within a batch.
    """
    found: dict[int, list[Result]] = {}
    pool = ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=ignore_interrupts
    )
    places = {}
    try:
        with interrupts_ignored():
            for place, batch in enumerate(batches):
                places[pool.submit(play, batch)] = place
        for done in as_completed(places):
            found[places[done]] = bar.after(done.result())
    finally:
        pool.shutdown(cancel_futures=True)
    return [result for place in range(len(batches)) for result in found[place]]


@contextmanager
def interrupts_ignored() -> Iterator[None]:
    """Ctrl+C does nothing here, nor in processes that are started meanwhile."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def ignore_interrupts() -> None:
    """Leave Ctrl+C to the process that started this one, also where that can't be handed down."""
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
