"""The turn: read, record, decide, voice, record. One path for play, scripts, replay and what-ifs."""

import re
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field

from trainer.buyer.decide import decide, open_talk
from trainer.negotiation.issues import Side
from trainer.negotiation.moves import Move
from trainer.negotiation.reading import Opinion, Reading
from trainer.perception.commands import CommandError, read_command
from trainer.perception.reader import Reader
from trainer.perception.second import Passage, passage, weighed
from trainer.perception.topics import Topics
from trainer.scenario.scenario import Scenario
from trainer.session.checking import misfit, reckonable
from trainer.session.events import Corrected, Event, Moved, Partial, Said, SpokenPart, Undone, Voicing
from trainer.session.second import SecondReader
from trainer.session.state import State, ending, fold, take_in
from trainer.session.voices import MOST_RECENT, MOST_SPOKEN, Cue, Fragment, Line, Log, Voice

COMMANDS = ("/offer", "/accept", "/walk")
COMMAND = re.compile(r"\s*(/[A-Za-z]+)(?![\w/])")
LONGEST_LINE = 8_000
"""Characters of a seller's line that are read and kept."""


def reader_for(scenario: Scenario, *, trained: bool = True) -> Reader:
    """The reader of a scenario's talk; by rules alone where it is not to be ``trained``."""
    topics = Topics(
        scenario.topics, scenario.statements, {fact.id: fact.text for fact in scenario.buyer.facts}
    )
    return Reader(scenario.agenda, scenario.currency, scenario.openings, topics, trained=trained)


def storable(text: str) -> str:
    """The text with what no file or database can hold replaced: NUL and halves of surrogate pairs."""
    return text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def second_reading(state: State, text: str, reading: Reading, opinion: Opinion) -> Reading:
    """A seller's line as it counts with what a second reader made of it, as things stand."""
    return reckonable(state.scenario, weighed(reading, opinion, text, state.context(), state.scenario.agenda))


@dataclass(slots=True)
class Session:
    """A state that grows by recorded events."""

    state: State
    reader: Reader
    record: Log
    """Keeps an event for good before anything else happens; raises when it can't."""
    events: list[Event] = field(default_factory=list)
    """All events so far, those that were undone included."""
    second: SecondReader | None = None
    """Who is asked about lines that the reader is unsure of; nobody where it is None."""
    _read: tuple[str, int, Reading] | None = None
    """The line that was read last, how many events there were then, and what it was read as."""
    _asked: tuple[str, int] | None = None
    """The line that nobody is asked about any more, and how many events there were then."""

    def add(self, event: Event) -> None:
        """Record an event, then let it take effect.

        Raises ValueError for one that can't follow; that is not recorded.
        """
        wrong = misfit(self.state.scenario, self.state.turn, event)
        if wrong:
            raise ValueError(wrong)
        self.record(event)
        self.events.append(event)
        take_in(self.state, event)

    def undo(self) -> bool:
        """Take the seller's last turn back, with the answer to it; False when there is none."""
        turns = [said.turn for said in self.state.utterances if said.side is Side.SELLER]
        if not turns:
            return False
        self._rewrite(Undone(turn=turns[-1]))
        return True

    def correct(self, reading: Reading) -> None:
        """Have the seller's last turn, not answered yet, count as they meant it and not as it was read.

        Raises ValueError when there is no such turn, or for terms that the scenario does not have.
        """
        if self.state.heard is None:
            raise ValueError("there is no turn that waits for its answer")
        event = Corrected(turn=self.state.heard.turn, reading=reading)
        wrong = misfit(self.state.scenario, self.state.turn, event)
        if wrong or reckonable(self.state.scenario, reading) != reading:
            raise ValueError(wrong or "these terms can't be reckoned with")
        self._rewrite(event)

    def _rewrite(self, event: Event) -> None:
        """Record an event that changes earlier ones, and fold all of them again."""
        self.record(event)
        self.events.append(event)
        self.state = fold(self.state.scenario, self.state.seed, self.state.level, self.events)

    def read(self, text: str) -> Reading:
        """The reading of a seller's line; slash commands are read as such.

        Raises :class:`trainer.perception.commands.CommandError` for a command that means nothing.
        """
        if self._read is not None and self._read[:2] == (text, len(self.events)):
            return self._read[2]  # it was read while it was typed
        context = self.state.context()
        word = COMMAND.match(text)
        if word and word[1].lower() not in COMMANDS:
            raise CommandError(f"{word[1]}: there is no such command; there are {', '.join(COMMANDS)}")
        if word and word[1].lower() != "/offer" and text.strip().lower() != word[1].lower():
            raise CommandError(f"{word[1]}: write it alone; to say something, leave out the slash")
        command = read_command(text, self.state.scenario.agenda, context)
        found = command if command is not None else self.reader.read(text, context)
        reading = reckonable(self.state.scenario, found)
        self._read = (text, len(self.events), reading)
        return reading

    def doubted(self, text: str, reading: Reading) -> Passage | None:
        """What the second reader has to be asked about a line; None where nobody has to be.

        A line that has been asked about as things stand is not asked about again.
        """
        if self.second is None or reading.second is not None or self._asked == (text, len(self.events)):
            return None
        return passage(text, self.state.context(), self.state.scenario.agenda, reading)

    async def read_closely(self, text: str) -> Reading:
        """The reading of a seller's line, with a second reader's say where the first is unsure.

        Saying the line afterwards takes this reading, unless the session has gone on meanwhile. Raises as
        :meth:`read` does.
        """
        text = storable(text)[:LONGEST_LINE]
        reading, count = self.read(text), len(self.events)
        doubted = self.doubted(text, reading)
        opinion = await self.second.opinion(doubted) if doubted and self.second else None
        if len(self.events) == count:
            self.settle(text)
        if opinion is None or len(self.events) != count:
            return reading
        found = second_reading(self.state, text, reading, opinion)
        self._read = (text, count, found)
        return found

    def settle(self, text: str) -> None:
        """Ask nobody about a line any more, as things stand: it was asked about, or nobody would wait."""
        self._asked = (storable(text)[:LONGEST_LINE], len(self.events))

    def hear(self, text: str, reading: Reading | None = None) -> None:
        """Take in a seller's line: read it, unless that has been done as things stand now, and record it."""
        kept = storable(text)[:LONGEST_LINE]
        if reading is None or kept != text:
            reading = self.read(kept)
        text = kept
        self.add(Said(turn=self.state.turn, speaker=Side.SELLER, text=text, reading=reading))

    def plan(self) -> Move:
        """What the buyer would do now. With nothing heard yet it opens the talk."""
        state = self.state
        return open_talk(state.mind) if state.heard is None else decide(state.mind, state.heard)

    def decide(self) -> Move:
        """Decide on the buyer's move and record it."""
        move = self.plan()
        self.add(Moved(turn=self.state.turn, move=move))
        return move

    def voiced(
        self, move: Move, fragments: list[Fragment], voice: str, voicing: Voicing | None = None
    ) -> None:
        """Record the buyer's words, and the end if the move ends the talk.

        The line is the voice's own when a sentence of it is; the others say whose they are.
        """
        by = {fragment.voice or voice for fragment in fragments}
        speaker = voice if voice in by or len(by) != 1 else by.pop()
        parts = tuple(
            SpokenPart(
                part=fragment.part,
                text=fragment.text,
                voice=fragment.voice if fragment.voice != speaker else None,
            )
            for fragment in fragments
        )
        text = " ".join(fragment.text for fragment in fragments)
        turn = self.state.turn
        self.add(Said(turn=turn, speaker=Side.BUYER, text=text, parts=parts, voice=speaker, voicing=voicing))
        if move.ends:
            self.stop()

    def stop(self) -> None:
        """End the talk, if it has not been ended."""
        if self.state.ended is None:
            self.add(ending(self.state))

    async def answer(self, voice: Voice) -> AsyncGenerator[Fragment, None]:
        """The buyer's turn, fragment by fragment; a move decided before and not voiced is voiced now.

        What a voice would not say twice the same is kept before it is handed on. Where the session has gone
        on without this turn (it was taken back), the rest of it comes to nothing.
        """
        move = self.state.unvoiced or self.decide()
        cue = self.cue(move)
        fragments: list[Fragment] = []
        voicing: Voicing | None = None
        async with aclosing(voice.speak(cue)) as spoken:
            async for said in spoken:
                if self.state.unvoiced is not move:
                    return
                if isinstance(said, Voicing):
                    voicing = said
                    continue
                fragments.append(said)
                if not voice.repeats:
                    text = " ".join(fragment.text for fragment in fragments)
                    self.record.hold(Partial(turn=cue.turn, text=text, voice=voice.name))
                yield said
        if self.state.unvoiced is move:
            self.voiced(move, fragments, voice.name, voicing)

    def answer_silently(self) -> Move:
        """The buyer's turn without words, for what-ifs: everything but the quotes is as with them."""
        move = self.decide()
        self.voiced(move, [], "none")
        return move

    def cue(self, move: Move) -> Cue:
        """What a voice is handed for a move."""
        state = self.state
        return Cue(
            move=move,
            case=state.scenario.for_buyer,
            seed=state.seed,
            turn=state.turn,
            heard=state.line(Side.SELLER),
            spoken=state.spoken(Side.BUYER, MOST_SPOKEN),
            standing=dict(state.ledger.positions.standing),
            recent=tuple(Line(said.side, said.text) for said in state.recent(MOST_RECENT)),
            told=tuple(fact for fact in state.mind.told if fact not in (*move.facts, move.concern)),
            added=tuple(sorted(state.mind.added)),
            round=state.round,
            agreed=state.agreed,
        )


def read_again(session: Session, said: Said) -> Reading:
    """A seller's line read anew, as things stand now, with what a second reader said of it then.

    Nobody is asked again. Raises as :meth:`Session.read` does.
    """
    reading = session.read(said.text)
    opinion = said.reading.second if said.reading is not None else None
    return reading if opinion is None else second_reading(session.state, said.text, reading, opinion)
