"""From Enter to a model's first words on the screen, and what a streamed token costs the processor.

python bench/voice.py [SITTINGS=2] [--peers FOLDER] [--quick] [--profile]

A model on loopback (tests/endpoint.py) answers every program with the same words. It waits 0.2 s, then sends
the first sentence in one piece and the rest a word at a time at once. Every program runs alone in a
pseudo-terminal of 100x30 cells, is warm (it has shown one answer before) and is told the same ten lines in a
sitting; a line is typed, 0.7 s later comes Enter. The sittings go around, so that what slows the machine
down for a while slows all of them.

Overhead is the time from Enter to the first word's bytes in the terminal, less the time from the whole
request at the endpoint to the first sentence sent. The trainer shows a sentence once it is whole and has
passed the guard, and has the seller's line, the move and the sentence on the disk before; the others show
words as they come, so that first piece treats all alike. Beside it: ``bare app``, a field and one text in
Textual with the official client; ``llm chat`` and elia where they are installed (into environments of their
own under FOLDER, once).

Then the same at fifty tokens a second: processor time of the program from the first token to half a second
after the last, less that of the same time idle, by the number of tokens. ``20 a second`` is the bare app
when it writes its text anew at most so often. Last: where our own milliseconds go. Nothing leaves the
machine.
"""

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from listener import Listener, processor_time  # noqa: E402 - the folders that hold them have to be named first
from own_work import own_work  # noqa: E402
from small_talk import FIRST, LINES, LONG, SECOND, Buyer, at_once, tokens  # noqa: E402
from talkers import Talker, load, talkers  # noqa: E402

from tests.endpoint import Endpoint, Request  # noqa: E402

WAIT = 0.2
"""Seconds until the model says its first word."""
PACE = 0.02
"""Seconds a token."""
REST = 0.7
"""Seconds that a program is left alone before Enter, and after an answer."""
AFTER = 0.5
"""Seconds after the last token that still count as its work."""
LONG_TURNS = 4
MOST_MS, MOST_US = 40, 4_000
"""What is aimed at: milliseconds from Enter to the first words, microseconds a token."""
WARM_UP = "Welcome."


@dataclass(frozen=True)
class Seat:
    """A program that waits for a line."""

    talker: Talker
    terminal: Listener
    server: Endpoint

    def enter(self, line: str) -> tuple[float, Callable[[], Request | None]]:
        """Type a line; the moment of Enter, and what asks for the request that comes of it."""
        before = len(self.server.lines)
        self.terminal.send(line)
        self.terminal.rest(REST)
        at = time.monotonic()
        self.terminal.send(self.talker.enter)
        return at, lambda: next(iter(self.server.lines[before:]), None)

    def listen(self, asked: Callable[[], Request | None]) -> Request:
        """Wait until the answer is over; the request. There may be no other."""
        before = len(self.server.lines) - (asked() is not None)
        self.terminal.rest_until(lambda: (found := asked()) is not None and found.over.is_set())
        self.terminal.rest(REST)
        request = asked()
        assert request is not None
        if len(self.server.lines) != before + 1:
            raise AssertionError(f"{self.talker.name} has asked more than once")
        return request

    def warm(self) -> None:
        """See one answer come, so that nothing is measured that happens only once."""
        if self.talker.greets:
            self.terminal.wait_for(WARM_UP, 60.0)
        else:
            self.enter("Hello")
            self.terminal.moment(WARM_UP)
        self.terminal.rest(2 * REST)


def said(request: Request) -> list[float]:
    """When the words of an answer were sent."""
    return [sent.at for sent in request.sent if sent.what == "word"]


@contextmanager
def seated(talker: Talker, server: Endpoint, buyer: Buyer, number: int) -> Iterator[list[Seat]]:
    """A program, warm; none where it does not start or answer, which is said with the reason."""
    buyer.line = WARM_UP
    with ExitStack() as stack:
        try:
            seat = Seat(talker, stack.enter_context(talker.sitting(server.url, number)), server)
            seat.warm()
        except AssertionError as error:
            print(f"{talker.name} is left out: {error}")
            yield []
        else:
            yield [seat]


def overhead(seat: Seat, line: str, first: str) -> float:
    """Seconds from Enter to the first sentence in the terminal that are not the model's."""
    entered, asked = seat.enter(line)
    painted = seat.terminal.moment(first)
    request = seat.listen(asked)
    return painted - entered - (said(request)[0] - request.at)


def first_words(programs: Sequence[Talker], sittings: int, turns: int) -> dict[str, list[float]]:
    """The overheads of every program."""
    found: dict[str, list[float]] = defaultdict(list)
    answers = list(zip(LINES, FIRST, SECOND, strict=True))[:turns]
    buyer = Buyer()
    for number, talker in product(range(sittings), programs):
        with (
            Endpoint.serving(buyer, chunking=at_once, wait=WAIT) as server,
            seated(talker, server, buyer, number) as seats,
        ):
            for seat in seats:
                found[talker.name] += overheads(seat, buyer, answers)
    return found


def overheads(seat: Seat, buyer: Buyer, answers: Sequence[tuple[str, str, str]]) -> Iterator[float]:
    """Turn by turn, as long as the answers are shown."""
    for turn, (line, first, second) in enumerate(answers, 1):
        buyer.line = f"{first} {second}"
        try:
            yield overhead(seat, line, first.split()[0])
        except AssertionError as error:
            reason = str(error).partition(" (still")[0]
            print(f"{seat.talker.name}: the sitting ends before turn {turn} of {len(answers)}: {reason}")
            return


def spent(seat: Seat, seconds: float) -> float:
    """Processor seconds of a program that is left alone for so long."""
    before = processor_time(seat.terminal.pid)
    seat.terminal.rest(seconds)
    return processor_time(seat.terminal.pid) - before


def streamed(seat: Seat, line: str, answer: str) -> tuple[float, int]:
    """Processor seconds that a long answer took, and its tokens."""
    seen = len(seat.terminal.raw)
    _, asked = seat.enter(line)
    seat.terminal.rest_until(lambda: (found := asked()) is not None and bool(said(found)))
    begun, before = time.monotonic(), processor_time(seat.terminal.pid)
    seat.terminal.rest_until(lambda: (found := asked()) is not None and found.over.is_set())
    seat.terminal.rest(AFTER)
    used, seconds = processor_time(seat.terminal.pid) - before, time.monotonic() - begun
    request = seat.listen(asked)
    if answer.rsplit(maxsplit=1)[-1].encode() not in seat.terminal.raw[seen:]:
        raise AssertionError(f"{seat.talker.name} does not show all of the answer:\n{seat.terminal.text}")
    return used - spent(seat, seconds), len(said(request))


def token_costs(programs: Sequence[Talker], turns: int) -> dict[str, list[tuple[float, int]]]:
    """The same for every program and turn."""
    found: dict[str, list[tuple[float, int]]] = defaultdict(list)
    buyer = Buyer()
    for talker in programs:
        with (
            Endpoint.serving(buyer, chunking=tokens, delay=PACE) as server,
            seated(talker, server, buyer, 0) as seats,
        ):
            for seat, (place, line) in product(seats, enumerate(LINES[:turns])):
                buyer.line = " ".join(LONG[2 * place : 2 * place + 2])
                found[talker.name].append(streamed(seat, line, buyer.line))
    return found


def report_first_words(found: Mapping[str, Sequence[float]]) -> None:
    """Median, 95th percentile, fastest and slowest."""
    print(f"\nFrom Enter to the first words, less the model's own time; milliseconds; {load()}")
    print(f"  {'':30}{'turns':>6}{'median':>9}{'p95':>9}{'fastest':>9}{'slowest':>9}")
    for name, seconds in found.items():
        times = sorted(each * 1000 for each in seconds)
        late = times[min(len(times) - 1, round(0.95 * len(times)))]
        middle = statistics.median(times)
        print(f"  {name:30}{len(times):>6}{middle:9.1f}{late:9.1f}{times[0]:9.1f}{times[-1]:9.1f}")
    print(f"  aimed at: a median of {MOST_MS}")


def report_token_costs(found: Mapping[str, Sequence[tuple[float, int]]]) -> None:
    """Microseconds a token over all turns, and of the dearest turn."""
    print(f"\nProcessor time a token at {1 / PACE:.0f} a second; microseconds; {load()}")
    print(f"  {'':30}{'tokens':>7}{'a token':>9}{'dearest turn':>14}")
    for name, turns in found.items():
        count = sum(number for _, number in turns)
        each = sum(seconds for seconds, _ in turns) / count * 1e6
        most = max(seconds / number for seconds, number in turns) * 1e6
        print(f"  {name:30}{count:>7}{each:9,.0f}{most:14,.0f}")
    print(f"  aimed at: {MOST_US:,}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sittings", nargs="?", type=int, default=2, help="of ten turns each")
    parser.add_argument("--peers", type=Path, metavar="FOLDER")
    parser.add_argument("--quick", action="store_true", help="few turns, to see that it runs")
    parser.add_argument("--profile", action="store_true", help="also the dearest functions of our own work")
    asked = parser.parse_args()
    programs = talkers(asked.peers)
    sittings, turns, long_turns = (1, 3, 1) if asked.quick else (asked.sittings, len(LINES), LONG_TURNS)
    report_first_words(first_words(programs, sittings, turns))
    report_token_costs(token_costs(programs, long_turns))
    own_work(1 if asked.quick else 3, profiled=asked.profile)


if __name__ == "__main__":
    main()
