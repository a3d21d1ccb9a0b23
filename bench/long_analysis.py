"""Analysing talks of up to 10,000 turns: seconds of the processor, and how they grow with the length.

python bench/long_analysis.py [TURNS ...]

What grows with the length takes ten times as long for ten times as many turns, what grows with its square a
hundred times. Beside it, in the same run, the reader alone over the same lines.
"""

import sys
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from functools import partial
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from long_talk import SCENARIO, transcript  # noqa: E402 - the folders that hold them have to be named first

from tests.perception.lines import LINES  # noqa: E402
from trainer.cli.main import run  # noqa: E402
from trainer.library.scenarios import open_scenario  # noqa: E402
from trainer.negotiation.issues import Side  # noqa: E402
from trainer.perception.context import Context  # noqa: E402
from trainer.perception.reader import Reader  # noqa: E402
from trainer.session.events import Ended, EndReason  # noqa: E402
from trainer.session.turn import reader_for  # noqa: E402

TURNS = (1_000, 2_500, 5_000, 10_000)
ANALYZE = {
    "plain text": ("talk.txt",),
    "with a scenario": ("talk.txt", "--scenario", SCENARIO),
    "as JSON": ("talk.txt", "--scenario", SCENARIO, "--json"),
    "--explain resentment.buyer": ("talk.txt", "--scenario", SCENARIO, "--explain", "resentment.buyer"),
    "--explain trust": ("talk.txt", "--scenario", SCENARIO, "--explain", "trust"),
    "one side alone": ("alone.txt", "--scenario", SCENARIO),
    "a session": ("session.jsonl",),
    "a session as JSON": ("session.jsonl", "--json"),
}


def talk(turns: int) -> list[tuple[Side, str]]:
    """So many lines, of either side in turn, made of those that were written to test the reader."""
    pools = {side: [line.text for line in LINES if line.speaker == side] for side in Side}
    return [
        line_of(side, pools[side], place // 2) for place in range(turns) for side in [list(Side)[place % 2]]
    ]


def line_of(side: Side, pool: Sequence[str], place: int) -> tuple[Side, str]:
    """The two lines of a pool that make this one: no pair comes twice before all have come."""
    size = len(pool)
    return side, f"{pool[place % size]} {pool[(place // size + 1 + place) % size]}"


def write(folder: Path, lines: Sequence[tuple[Side, str]]) -> None:
    """The files that are analysed."""
    labelled = [f"{side.title()}: {text}\n" for side, text in lines]
    (folder / "talk.txt").write_text("".join(labelled), encoding="utf-8")
    alone = [f"Seller: {text}\n" for _, text in lines]
    (folder / "alone.txt").write_text("".join(alone), encoding="utf-8")
    found = open_scenario(SCENARIO)
    reader, context = reader_for(found.scenario), Context(Side.SELLER, dict(found.scenario.openings))
    said = [(text, reader.read(text, context)) for side, text in lines if side is Side.SELLER]
    data = transcript(found, said, Ended(reason=EndReason.ADJOURNED))
    (folder / "session.jsonl").write_bytes(data)


def read(reader: Reader, lines: Sequence[tuple[Side, str]]) -> None:
    """All lines by the reader, without a ledger."""
    standing = reader.positions.openings
    for side, text in lines:
        reader.read(text, Context(side, standing))


def analyzed(folder: Path, arguments: Sequence[str]) -> None:
    """What ``trainer analyze`` does, with its output thrown away."""
    file, *more = arguments
    with redirect_stdout(StringIO()):
        status = run(["analyze", str(folder / file), *more])
    assert status == 0, arguments


def seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print one line a kind: seconds for each length, and milliseconds a turn at the first and the last."""
    turns = [int(each) for each in sys.argv[1:]] or list(TURNS)
    kinds = ["the reader alone", *ANALYZE]
    times: dict[str, list[float]] = {kind: [] for kind in kinds}
    reader = reader_for(open_scenario(SCENARIO).scenario)
    read(reader, talk(200))  # the first lines load what reading needs
    for count in turns:
        lines = talk(count)
        times["the reader alone"].append(seconds(partial(read, reader, lines)))
        with TemporaryDirectory() as name:
            write(Path(name), lines)
            for kind, arguments in ANALYZE.items():
                times[kind].append(seconds(partial(analyzed, Path(name), arguments)))
    print(f"{'turns':<28}" + "".join(f"{count:>9,}" for count in turns) + f"{'ms a turn':>18}")
    for kind, taken in times.items():
        each = [1000 * found / count for found, count in zip(taken, turns, strict=True)]
        print(
            f"{kind:<28}" + "".join(f"{found:>9.2f}" for found in taken) + f"{each[0]:>9.2f}{each[-1]:>9.2f}"
        )


if __name__ == "__main__":
    main()
