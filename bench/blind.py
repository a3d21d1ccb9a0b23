"""A sheet of buyer lines for a blind reader: twenty of ours among twenty from real negotiations.

python bench/blind.py [SEED=1] [--key] [--raw] [--count 20] [--data FOLDER]

Ours are drawn from talks of simulated sellers in every scenario, at most one a talk, in the words of the
phrase grammar. The real ones are what people wrote in CaSiNo, CraigslistBargain (buyers) and Job Interview,
a third of each. The same seed gives the same sheet. ``--key`` prints, after the sheet, which lines are ours
and where each comes from: give the reader the sheet alone, ask for the numbers of the twenty that a program
wrote, and count how many of them are.

The topic must not give a line away, so both kinds are treated alike. Digits become N. A word becomes a blank
unless three sources use it: ours, the three sets, and an unrelated one of opinions; and where it names an
issue, ours or theirs, unless it is among the commonest of all. Every sentence begins with a capital and every
line ends with a stop, smileys go, and so do lines of fewer than three words.
``--raw`` leaves out the digits and the blanks.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from trainer.library.phrases import phrase_texts  # noqa: E402 - the folder has to be named first
from trainer.library.scenarios import load_scenario  # noqa: E402
from trainer.negotiation.issues import ChoiceIssue, NumberIssue, Side  # noqa: E402
from trainer.session.state import State  # noqa: E402
from trainer.session.turn import Session, reader_for  # noqa: E402
from trainer.session.voices import Unkept  # noqa: E402
from trainer.simulate.play import played  # noqa: E402
from trainer.simulate.policies import POLICIES  # noqa: E402
from trainer.simulate.run import session_seed  # noqa: E402
from trainer.simulate.sight import Briefing  # noqa: E402
from trainer.voice.grammar import Grammar  # noqa: E402
from trainer.voice.phrasebook import Phrasebook  # noqa: E402

DATA = Path("/work/shared/data")
SELLERS = ("principled", "haggler", "tit_for_tat", "expert")
FEWEST = 3
"""Words of a line at least: of "OK" and "Deal" nobody can tell who wrote them."""
WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
BLANK = "___"
CAMPING = {"food", "water", "waters", "firewood", "wood", "camping", "camp", "trip", "package", "packages"}
COMMONEST = 250
"""Words of the unrelated set, by how often they come, that tell no topic."""


@dataclass(frozen=True)
class Entry:
    """A line and where it comes from."""

    text: str
    source: str
    ours: bool = False


def talks(seed: int, count: int) -> Iterator[tuple[str, list[str]]]:
    """What the buyer says in so many simulated talks, each under the name of its scenario and seller."""
    grammar = Grammar(Phrasebook.parse(phrase_texts()))
    scenarios = [load_scenario(path.stem) for path in sorted((ROOT / "scenarios").glob("*.yaml"))]
    for number in range(count):
        scenario = scenarios[number % len(scenarios)]
        seller = SELLERS[(number // len(scenarios) + number) % len(SELLERS)]
        session_number = session_seed(seed, number + 1)
        session = Session(State(scenario, session_number, 3), reader_for(scenario), Unkept())
        played(session, POLICIES[seller](Briefing.of(scenario), session_number), grammar.line)
        lines = [said.text for said in session.state.utterances if said.side is Side.BUYER]
        yield f"ours, {scenario.name}, {seller}", lines


def real(data: Path) -> dict[str, list[str]]:
    """What people wrote, by set."""
    return {
        "casino": turns(data / "casino.jsonl", {"A", "B"}),
        "craigslist": turns(data / "craigslist.jsonl", {"buyer"}),
        "job interview": turns(data / "job_interview.jsonl", None),
    }


def turns(path: Path, speakers: set[str] | None) -> list[str]:
    """The lines of these speakers in a set of talks; of all where it is None."""
    lines = []
    for row in path.read_text(encoding="utf-8").splitlines():
        for turn in json.loads(row)["turns"]:
            if turn.get("text") and (speakers is None or turn["speaker"] in speakers):
                lines.append(tidy(turn["text"]))
    return [line for line in lines if long_enough(line)]


def things(data: Path) -> set[str]:
    """The words for what is bargained over: our issues, the camp's and the job's."""
    names = []
    for path in (ROOT / "scenarios").glob("*.yaml"):
        scenario = load_scenario(path.stem)
        for issue in scenario.agenda.issues:
            names += (
                [issue.name, issue.unit, *issue.aliases] if isinstance(issue, NumberIssue) else [issue.name]
            )
            if isinstance(issue, ChoiceIssue):
                names += [choice.name or "" for choice in issue.choices.values()]
    for row in (data / "job_interview.jsonl").read_text(encoding="utf-8").splitlines():
        names.append(json.dumps(json.loads(row)["utilities"]))
    found = words(names) | CAMPING
    return found | {f"{word}s" for word in found} | {word.removesuffix("s") for word in found}


def long_enough(line: str) -> bool:
    return len(line.split()) >= FEWEST


def tidy(text: str) -> str:
    """The line in the spelling that all are given."""
    plain = " ".join("".join(char for char in text if char.isascii() or char in "’“”€£").split())
    begun = re.sub(r"(^|[.?!]\s+)([a-z])", lambda found: found[1] + found[2].upper(), plain)
    whole = re.sub(r"\bi\b", "I", begun)
    return whole if not whole or whole[-1] in ".?!" else whole + "."


def words(lines: Iterable[str]) -> set[str]:
    return {word.casefold() for line in lines for word in WORD.findall(line)}


def masked(text: str, shared: set[str]) -> str:
    """The line without what tells its topic."""
    hidden = WORD.sub(lambda found: found[0] if found[0].casefold() in shared else BLANK, text)
    return re.sub(r"\d+(?:[.,]\d+)*", "N", hidden)


def sheet(seed: int, count: int, data: Path, *, raw: bool) -> list[Entry]:
    """The lines in the order in which they are read."""
    random = Random(seed)  # noqa: S311 - nothing is kept secret by it
    said = list(talks(seed, 3 * count))
    wrote = real(data)
    opinions = (data / "receptiveness.jsonl").read_text(encoding="utf-8").splitlines()
    sources = [words(line for _, lines in said for line in lines), *map(words, wrote.values())]
    sources.append(words(json.loads(row)["text"] for row in opinions))
    uses = Counter(word for source in sources for word in source)
    plain = Counter(word.casefold() for row in opinions for word in WORD.findall(json.loads(row)["text"]))
    common = {word for word, _ in plain.most_common(COMMONEST)}
    shared = {word for word, number in uses.items() if number > 2} - (things(data) - common)
    ours = []
    for source, lines in random.sample(said, count):
        fit = [line for line in map(tidy, lines) if long_enough(line)]
        ours.append(Entry(random.choice(fit), source, ours=True))
    names = sorted(wrote)
    theirs = [
        Entry(random.choice(wrote[names[place % len(names)]]), names[place % len(names)])
        for place in range(count)
    ]
    drawn = [*ours, *theirs]
    random.shuffle(drawn)
    if raw:
        return drawn
    return [Entry(masked(entry.text, shared), entry.source, entry.ours) for entry in drawn]


def main() -> None:
    """Print the sheet."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--count", type=int, default=20, help="lines of each kind")
    parser.add_argument("--data", type=Path, default=DATA, metavar="FOLDER")
    parser.add_argument("--key", action="store_true", help="also say which are ours")
    parser.add_argument("--raw", action="store_true", help="with the digits and all words")
    asked = parser.parse_args()
    entries = sheet(asked.seed, asked.count, asked.data, raw=asked.raw)
    for number, entry in enumerate(entries, 1):
        print(f"{number:3}. {entry.text}")
    if asked.key:
        print("\nOurs: " + ", ".join(str(number) for number, entry in enumerate(entries, 1) if entry.ours))
        for number, entry in enumerate(entries, 1):
            print(f"{number:3}. {entry.source}")


if __name__ == "__main__":
    main()
