"""Writes conversations.md: a whole talk in every scenario, with the buyer in the words of the phrase grammar.

python docs/conversations.py

What the seller says stands in talks/NAME.txt, a line a turn, under a line with the seed.
"""

from collections.abc import Iterator
from pathlib import Path

from trainer.library.phrases import phrase_texts
from trainer.library.scenarios import load_scenario
from trainer.negotiation.issues import Side
from trainer.negotiation.wording import spoken_list
from trainer.practice.paragraphs import paragraphs
from trainer.session.events import EndReason, Said
from trainer.session.state import State
from trainer.session.turn import Session, reader_for
from trainer.session.voices import Unkept
from trainer.voice.grammar import Grammar
from trainer.voice.phrasebook import Phrasebook

PAGE = Path(__file__).with_suffix(".md")
TALKS = Path(__file__).parent / "talks"
LEVEL = 3
INTRO = f"""# Conversations

Written by `make pages` from the lines in [talks](talks): change those, not this page. In each a seller who
prepares, asks and trades talks to a buyer at level {LEVEL}, who speaks without a model.
"""
ENDS = {
    EndReason.SELLER_WALKED: "The seller walked away.",
    EndReason.BUYER_WALKED: "The buyer walked away.",
    EndReason.ADJOURNED: "Put off.",
    EndReason.UNFINISHED: "Unfinished.",
}


def talk(name: str, seed: int, lines: list[str]) -> Session:
    """The session that these lines make."""
    scenario = load_scenario(name)
    session = Session(State(scenario, seed, LEVEL), reader_for(scenario), Unkept())
    grammar = Grammar(Phrasebook.parse(phrase_texts()))
    for line in ("", *lines):
        if session.state.ended is not None:
            break
        if line:
            session.hear(line)
        move = session.decide()
        session.voiced(move, list(grammar.line(session.cue(move))), grammar.name)
    session.stop()
    return session


def told(session: Session) -> Iterator[str]:
    """The talk as Markdown, and how it ended."""
    scenario, ended = session.state.scenario, session.state.ended
    names = {Side.SELLER: "You", Side.BUYER: scenario.buyer.first_name}
    yield f"## {scenario.title}"
    yield f"{scenario.buyer.name}, {scenario.buyer.title}, {scenario.buyer.company}. *{scenario.teaches}*"
    for said in session.events:
        if isinstance(said, Said):
            words, *joined = paragraphs(said)
            yield f"**{names[said.speaker]}:** {words}"
            yield from (
                f"**{who}:** {theirs}" for who, _, theirs in (each.partition(": ") for each in joined)
            )
    if ended is not None:
        terms = spoken_list(scenario.agenda, ended.terms) if ended.terms else ""
        yield f"*{ENDS.get(ended.reason) or f'Agreed: {terms}.'}*"


def page() -> str:
    """The whole page."""
    paragraphs = [INTRO.strip()]
    for path in sorted(TALKS.glob("*.txt")):
        seed, *lines = path.read_text(encoding="utf-8").splitlines()
        paragraphs += told(talk(path.stem, int(seed.removeprefix("# seed ")), lines))
    return "\n\n".join(paragraphs) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
