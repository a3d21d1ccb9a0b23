"""Many sessions at once: batches over processes, a bar on the terminal, and a clean end on Ctrl+C."""

import gc
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
SELDOM = 50_000
"""New objects after which garbage is looked for while sessions are played: what they leave can wait."""


def play_all(batches: Sequence[Batch], workers: int) -> list[Result]:
    """All results in the order of the batches, however many processes there are."""
    bar = Bar(sum(batch.last - batch.first + 1 for batch in batches))
    try:
        if workers <= 1 or len(batches) == 1:
            with seldom_collected():
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
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=begin_worker
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


def begin_worker() -> None:
    """Leave Ctrl+C to the process that started this one, also where that can't be handed down."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for garbage only seldom meanwhile."""
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


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
