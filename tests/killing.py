"""The program killed at a random moment again and again, and whether all that it had shown is there after."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter

from tests.playing import SLOW, Player, Shown, begin_app, joined, talk_on
from tests.reckoning import Kept, kept_in, lost

SCENARIOS = 3
LONG_REST = 1.2
"""Seconds of a rest in which what is typed must be kept, on a machine that has time for the program."""
DOWN = "\x1b[B"
LINES = (
    "Hi, thanks for making the time today.",
    "How has the last quarter been for your team?",
    "What matters most to you in this?",
    "It sounds like you have had to answer for us, and that is on us.",
    "What would happen on your side if this slipped by a month?",
    "Who else has to be happy with what we agree?",
    "So if I hear you right, the price is not the only thing.",
    "I can do a little better if you can commit for longer.",
    "Where would you like to end up?",
    "How did you get to that number?",
    "I need something in return for that.",
    "That is fair, and I want this to work for both of us.",
    "I have no more room on this one, I am afraid.",
    "Which of these terms could you move on?",
    "What would make this easy to sign for you?",
    "Let us look at the whole package together.",
    "Thanks for being open about that.",
    "I would rather tell you now: there is one thing that you should know.",
    "If you could pay within 30 days, I could move on the rest.",
    "Could you live with a longer term?",
)
PHASES = {
    "opening": 6,
    "typing": 20,
    "after Enter": 30,
    "answer": 14,
    "between writes": 20,
    "command": 9,
    "confirmation": 6,
    "ending": 6,
    "reaction": 5,
    "debrief": 4,
}
"""The moments of a kill, and how often each is drawn."""
MID_LINE, MID_LINES = "mid-line", 60
"""While a model speaks, and how often that is drawn where there is one."""
MODEL = "test-model"
WAIT, DELAY = 0.4, 0.09
"""Seconds that such a model takes to begin, and for each word."""
SPEECH = tuple(
    f"{begins} {goes_on}."
    for begins in ("I hear", "I see", "I follow", "I understand", "You know that I hear", "Believe me, I see")
    for goes_on in (
        "what you say",
        "where you come from",
        "how you look at it",
        "what you mean by that",
        "why you put it like that",
        "the picture that you draw here",
    )
)
"""What such a model says: nothing that goes against any move."""


AROUND_ENTER = ("after Enter", "answer", "between writes", "ending", MID_LINE)


@dataclass(slots=True)
class Tally:
    """What a run came to."""

    kills: Counter[str] = field(default_factory=Counter)
    """Kills by phase."""
    shown: int = 0
    """Lines and sentences that were on screen, and looked for in the store."""
    unreadable: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    """What was shown and is not in the store, or is there otherwise."""
    failed: list[str] = field(default_factory=list)
    """Resumes that did not come back to the same place."""
    resumed: int = 0
    drafts: Counter[str] = field(default_factory=Counter)
    """Unsaid texts at a kill: back whole, back in part, gone; commands that came back though carried out."""
    stood: Counter[str] = field(default_factory=Counter)
    """How far the store had come at kills around Enter."""
    stuck: list[str] = field(default_factory=list)
    """Lives in which the program did not do what was expected of it before the kill."""

    def add(self, other: "Tally") -> None:
        self.kills += other.kills
        self.drafts += other.drafts
        self.stood += other.stood
        self.shown += other.shown
        self.resumed += other.resumed
        for mine, theirs in zip(self._faults(), other._faults(), strict=True):
            mine.extend(theirs)

    def _faults(self) -> tuple[list[str], ...]:
        return self.unreadable, self.lost, self.failed, self.stuck

    @property
    def clean(self) -> bool:
        return not any(self._faults())


@dataclass(slots=True)
class Ward:
    """A folder in which the program lives and is killed, seeded."""

    home: Path
    random: Random
    tally: Tally = field(default_factory=Tally)
    before: Kept | None = None
    """What the store held after the last kill."""
    url: str | None = None
    """Where the program finds a model, in lives that end while it speaks."""
    speaks: bool = False
    """Whether it finds it in this life."""

    @classmethod
    def open(cls, home: Path, seed: int, url: str | None = None) -> "Ward":
        home.mkdir(parents=True, exist_ok=True)
        (home / "settings.toml").write_text('toured = true\nmode = "coach"\n', encoding="utf-8")
        random = Random(seed)  # noqa: S311 - a kill need not be secret, it must come again
        return cls(home, random, url=url)

    def kill_once(self, phase: str | None = None) -> None:
        """One life of the program: it takes up where it was, plays a little, and is killed."""
        number = sum(self.tally.kills.values()) + 1
        moments = PHASES | ({MID_LINE: MID_LINES} if self.url else {})
        phase = phase or self.random.choices([*moments], [*moments.values()])[0]
        where = f"kill {number}, {phase}"
        self.speaks = phase == MID_LINE
        env = {"OPENAI_BASE_URL": self.url or "", "TRAINER_MODEL": MODEL} if self.speaks else {}
        with begin_app(self.home, env) as terminal:
            player = Player(terminal, self.random)
            try:
                self.live(player, phase, where)
            except AssertionError as error:
                self.tally.stuck.append(f"{where}: {error}\n{self.fault()}")
            terminal.kill()
            code = terminal.wait_exit()
            if code != -9:
                self.tally.stuck.append(f"{where}: it had left before, with {code}")
        self.tally.kills[phase] += 1
        self.judge(player, where)
        if phase in AROUND_ENTER and self.before is not None:
            self.tally.stood[self.before.stands] += 1

    def fault(self) -> str:
        """Where the program says that it went wrong, if it does."""
        report = self.home / "last-fault.txt"
        return report.read_text(encoding="utf-8") if report.exists() else ""

    def live(self, player: Player, phase: str, where: str) -> None:
        """Up to the moment of the kill."""
        player.start()
        player.earlier = self.before.draft if self.before else ""
        going_on = self.before is not None and self.before.open
        fresh = not going_on or self.random.random() < 0.12
        if phase == "opening":
            self.begin(player) if fresh else player.terminal.send("c")
            player.pause(self.random.uniform(0, 0.5))
            return
        if going_on:
            player.terminal.send("c")
            if self.speaks and self.before and self.before.owes and self.random.random() < 0.5:
                player.pause(self.random.uniform(0.3, 2))
                return
            self.compare(player, where)
        if fresh or player.over:
            if going_on:
                player.escape()
                player.wait_for("Your sessions")
                player.seen.clear()
            self.begin(player)
            player.settle()
            self.before = None
        for _ in range(0 if self.speaks else self.random.randrange(3)):
            if not player.over:
                player.say(self.line(player), 0.03)
        if player.over:
            phase = self.random.choice(("reaction", "debrief"))
        MOMENTS[phase](self, player)

    def begin(self, player: Player) -> None:
        """From the list through the briefing to the table."""
        player.terminal.send(DOWN * self.random.randrange(SCENARIOS) + "\r")
        player.wait_for("Opposite you")
        player.terminal.send("46k")
        player.wait_for("46k")
        player.terminal.send("\x13")

    def compare(self, player: Player, where: str) -> None:
        """Whether a session that was taken up stands where it was."""
        kept = self.before
        assert kept is not None
        try:
            player.wait_for(lambda _seen: player.waits or player.over or bool(player.prompt))
            player.wait_for(lambda seen: f"round {kept.round} of" in seen.text)
            player.wait_for(lambda seen: self.again(kept, spoken(talk_on(seen.text))))
            player.wait_for(lambda _seen: player.over == kept.over and player.prompt in kept.prompts)
        except AssertionError as error:
            wanted = f"round {kept.round}, over {kept.over}, draft {kept.draft!r}, last {kept.talk[-1:]}"
            self.tally.failed.append(f"{where}: {wanted}: {error}")
        self.tally.resumed += 1
        if kept.draft and player.prompt:
            player.clear()

    def again(self, kept: Kept, shown: list[Shown]) -> bool:
        """Whether this is the end of the talk that was kept; a model says an owed answer otherwise."""
        talk = [*kept.talk]
        if self.speaks and kept.owes:
            talk[-1:] = [each for each in shown[-1:] if each.name == talk[-1].name]
        return all(each in talk for each in shown) and shown[-1:] == talk[-1:]

    def line(self, player: Player) -> str:
        """Something to say that was not said in this session."""
        said = set(self.before.said if self.before else ()) | {shown.text for shown in player.seen}
        left = [line for line in LINES if line not in said]
        return self.random.choice(left or [f"Let me ask once more, number {self.random.randrange(10**6)}?"])

    def judge(self, player: Player, where: str) -> None:
        """Look into the store after a kill."""
        try:
            kept = kept_in(self.home)
        except Exception as error:  # noqa: BLE001 - whatever it is, the store could not be read
            self.tally.unreadable.append(f"{where}: {type(error).__name__}: {error}")
            self.before = None
            return
        self.tally.shown += len(player.seen)
        self.tally.lost += [f"{where}: {fault}" for fault in (*kept.faults, *lost([*player.seen], kept))]
        self.before = kept
        self._count_draft(player, kept, where)

    def _count_draft(self, player: Player, kept: Kept, where: str) -> None:
        """What became of what was typed and not said."""
        draft, typed = kept.draft, [text for text in player.typed if text not in kept.said]
        if draft and draft in kept.said[-1:]:
            self.tally.lost.append(f"{where}: the line {draft!r} was said and stands in the prompt again")
        elif player.rested >= LONG_REST and draft != player.typed[-1]:
            self.tally.lost.append(
                f"{where}: {player.typed[-1]!r} rested in the prompt, the draft is {draft!r}"
            )
        elif draft not in {"", player.earlier} and not any(text.startswith(draft) for text in player.typed):
            self.tally.lost.append(f"{where}: the draft {draft!r} is none of {player.typed}")
        if draft and draft == player.earlier:
            self.tally.drafts["one from before, emptied just now"] += 1
        elif not typed or typed[-1].startswith("/"):
            self.tally.drafts["a command again"] += bool(draft.startswith("/") and draft[:5] == "/note")
        else:
            whole = "back whole" if draft == typed[-1] else "back in part" if draft else "gone"
            self.tally.drafts[whole] += 1


def spoken(talk: list[Shown]) -> list[Shown]:
    """What the two sides said, of messages whose beginning is in view."""
    return [shown for shown in talk if shown.name and shown.whole]


def while_typing(ward: Ward, player: Player) -> None:
    """Between two pieces of a line, or after a rest."""
    line = ward.line(player)
    cut = ward.random.randrange(1, len(line))
    player.type(line[:cut], 0.05)
    player.rested = ward.random.choice((0.0, 0.02, 0.1, 0.3, LONG_REST))
    player.pause(player.rested)
    if player.rested >= LONG_REST:
        wait_kept(ward, player)


def wait_kept(ward: Ward, player: Player) -> None:
    """Leave a busy machine the time to come to what was typed; what is not kept then is lost."""
    address = f"file:{ward.home / 'sessions.db'}?mode=ro"
    newest = "SELECT draft FROM sessions ORDER BY changed DESC LIMIT 1"
    until = perf_counter() + SLOW
    with closing(sqlite3.connect(address, uri=True)) as connection:
        while connection.execute(newest).fetchone() != (player.typed[-1],) and perf_counter() < until:
            player.pause(0.05)


def after_enter(ward: Ward, player: Player) -> None:
    """Within a moment of Enter."""
    player.offer_line(ward.line(player))
    player.pause(ward.random.uniform(0, ward.random.choice((0.06, 0.2))))


def while_answered(ward: Ward, player: Player) -> None:
    """While the buyer's answer comes: the line is on the screen."""
    line = ward.line(player)
    player.offer_line(line)
    player.wait_for(lambda _seen: player.said(line) or player.asked)
    if not player.said(line):
        player.enter()
        player.wait_for(lambda _seen: player.said(line))
    player.pause(ward.random.uniform(0, 0.02))


def between_writes(ward: Ward, player: Player) -> None:
    """As soon as the disk has taken the line, the move or the words."""
    with closing(sqlite3.connect(f"file:{ward.home / 'sessions.db'}?mode=ro", uri=True)) as connection:

        def lines() -> int:
            found: int = connection.execute("SELECT total(lines) FROM sessions").fetchone()[0]
            return found

        before, more = lines(), ward.random.randrange(1, 4)
        player.offer_line(ward.line(player))
        until = perf_counter() + 0.5
        while lines() < before + more and perf_counter() < until:
            pass


def in_mid_line(ward: Ward, player: Player) -> None:
    """While a model speaks: the seller looks on, types, notes something down, or cuts in."""
    player.say_first(ward.line(player))
    player.typed.clear()
    if ward.random.random() < 0.7:
        player.settle()  # its first sentence is there
    player.pause(ward.random.uniform(0, 1.2))
    match ward.random.randrange(8):
        case 0:
            player.type(ward.line(player)[:20])
        case 1:
            player.offer_line(f"/note remember {ward.random.randrange(10**6)}")
        case 2:
            player.escape()
        case _:
            return
    player.pause(ward.random.uniform(0, 0.4))


def after_command(ward: Ward, player: Player) -> None:
    """Within a moment of a note, a hint or an undo."""
    command = ward.random.choice((f"/note remember {ward.random.randrange(10**6)}", "/hint", "/undo"))
    player.offer_line(command, 0.03)
    player.pause(ward.random.uniform(0, 0.12))


def ask_to_end(ward: Ward, player: Player) -> None:
    """Open the confirmation of an acceptance, or where there is nothing to accept of walking away."""
    accept = ward.random.random() < 0.6
    if accept:
        player.offer_line("/accept")
        player.wait_for(lambda seen: "Enter accept" in seen.text or "no terms that" in joined(seen.text))
        if "Enter accept" in player.terminal.text:
            return
        player.clear()
    player.offer_line("/walk")
    player.wait_for("Enter walk away")


def in_confirmation(ward: Ward, player: Player) -> None:
    ask_to_end(ward, player)
    player.pause(ward.random.uniform(0, 0.1))


def at_the_end(ward: Ward, player: Player) -> None:
    """Within a moment of Enter in the confirmation."""
    ask_to_end(ward, player)
    player.enter()
    player.pause(ward.random.uniform(0, 0.1))


def to_reaction(ward: Ward, player: Player) -> None:
    """Come to the end of the talk, and to the two questions after it."""
    for _ in range(6):
        if player.over:
            break
        ask_to_end(ward, player)
        before = player.terminal.text
        player.enter()
        player.wait_for(lambda seen: player.over or (player.waits and "Enter " not in seen.text))
        assert before != player.terminal.text
    player.enter()
    player.wait_for("how do you feel")


def in_reaction(ward: Ward, player: Player) -> None:
    to_reaction(ward, player)
    player.terminal.send("4")
    player.pause(ward.random.uniform(0, 0.15))


def at_debrief(ward: Ward, player: Player) -> None:
    """While the debrief is made."""
    to_reaction(ward, player)
    player.terminal.send("4\r3\r")
    player.pause(ward.random.uniform(0, 1.5))


MOMENTS = {
    "typing": while_typing,
    "after Enter": after_enter,
    "answer": while_answered,
    "between writes": between_writes,
    MID_LINE: in_mid_line,
    "command": after_command,
    "confirmation": in_confirmation,
    "ending": at_the_end,
    "reaction": in_reaction,
    "debrief": at_debrief,
}


class Model:
    """A model that says something else each time, and nothing that goes against any move."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - as above

    def __call__(self, _messages: list[dict[str, str]]) -> str:
        return " ".join(self.random.sample(SPEECH, self.random.randrange(2, 5)))
