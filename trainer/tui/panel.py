"""What stands beside the talk: both packages, gives and gets, pressure, mood, and the box of time."""

from collections.abc import Iterator
from itertools import accumulate
from operator import itemgetter

from textual.containers import Vertical
from textual.content import Content

from trainer.debrief.explain_standing import STANDING
from trainer.debrief.trades import Trade
from trainer.negotiation.issues import Side
from trainer.practice.glance import Glance, Row, money_short, sparkline
from trainer.tui.numbers import Line, Numbers, Traced
from trainer.tui.printing import one_line
from trainer.tui.wrapping import wrapped

MOST_GIVES = 5
MOST_PUSHES = 3
NARROWEST = 24
LAST_ROUNDS = 3
"""Rounds left from which the time is shown as short."""
BLANK = Line(Content(""))


class Panel(Vertical):
    """A glance, in a column. ``coach`` shows feelings; otherwise only what a seller would see."""

    DEFAULT_CSS = """
    Panel { padding: 0 1; border-left: solid $border-blurred; }
    Panel Numbers { height: 100%; scrollbar-gutter: stable; }
    """

    def __init__(self, traced: Traced) -> None:
        super().__init__()
        self.traced = traced
        self._shown: tuple[Glance, str, bool, int | None] | None = None

    def compose(self) -> Iterator[Numbers]:
        yield Numbers(self.traced)

    @property
    def numbers(self) -> Numbers:
        """What stands in it."""
        return self.query_one(Numbers)

    def show(self, found: Glance, name: str, *, coach: bool, turn: int | None = None) -> None:
        """Show this moment: now, or how it was after a turn."""
        self._shown = found, name, coach, turn
        self._draw()

    def on_resize(self) -> None:
        self._draw()

    def _draw(self) -> None:
        if self._shown is None:
            return
        found, name, coach, turn = self._shown
        width = max(self.numbers.scrollable_content_region.width, NARROWEST)
        self.numbers.set_lines(panel_lines(found, name, width, coach=coach, turn=turn))


def panel_lines(found: Glance, name: str, width: int, *, coach: bool, turn: int | None = None) -> list[Line]:
    """The panel's lines at a width, each with the number that it opens."""
    return [
        Line(heading("Agreed" if found.agreed else "On the table", width)),
        *table_lines(found, one_line(name, 9), width),
        BLANK,
        Line(heading("Gives and gets", width)),
        *give_lines(found, name, width),
        BLANK,
        Line(heading("Pressure", width)),
        *push_lines(found, name, width),
        BLANK,
        Line(heading("Mood", width)),
        *mood_lines(found, name, width, coach=coach, turn=turn),
    ]


def heading(text: str, width: int) -> Content:
    rule = "─" * max(width - len(text) - 1, 0)
    return Content.assemble((f"{text} ", "bold $text-accent"), (rule, "$foreground-muted"))


def table_lines(found: Glance, name: str, width: int) -> Iterator[Line]:
    """Both packages issue by issue, what each is worth to the seller, and where that lies."""
    widest = max((width - 14) // 2, 6)
    cells = min(max([4, *(len(row.yours) for row in found.rows)]), widest)
    theirs = min(max([len(name), *(len(row.theirs or "—") for row in found.rows)]), widest)
    label = max(width - cells - theirs - 4, 6)
    heads = f"{'you'.rjust(cells)}  {one_line(name, theirs).rjust(theirs)}"
    yield Line(Content.assemble((f"{' ' * (label + 1)}{heads}", "$foreground-muted")))
    for row in found.rows:
        yield Line(row_line(row, label, cells, theirs), STANDING, f"On the table: {row.name}")
    worth = "worth to you"
    mine = money_short(found.worth_yours, found.currency)
    other = "—" if found.worth_theirs is None else money_short(found.worth_theirs, found.currency)
    content = Content.assemble(
        (one_line(worth, label).ljust(label + 1), "$foreground-muted"),
        (mine.rjust(cells), "bold"),
        "  ",
        (other.rjust(theirs), "bold"),
    )
    yield Line(content, STANDING, "On the table: worth to you")
    yield Line(Content.assemble((scale(found, width), "$foreground-muted")))
    for line in wrapped(scale_words(found, name), width):
        yield Line(Content.assemble((line, "$foreground-muted")))


def row_line(row: Row, label: int, cells: int, theirs: int) -> Content:
    """An issue with both values: green where they are the same, bold where the last line moved one."""
    same = "" if row.differs or row.theirs is None else "$text-success"
    yours, other = (f"bold {same}".strip() if side in row.moved else same for side in Side)
    return Content.assemble(
        one_line(row.name, label).ljust(label + 1),
        (one_line(row.yours, cells).rjust(cells), yours),
        "  ",
        (one_line(row.theirs or "—", theirs).rjust(theirs), other),
    )


def scale(found: Glance, width: int) -> str:
    """Both packages between walk-away and target: ● yours, ○ theirs."""
    room = max(width - 2, 8)
    worths = [found.worth_yours, found.walk_away, found.target]
    if found.worth_theirs is not None:
        worths.append(found.worth_theirs)
    low, high = min(worths), max(worths)
    span = max(high - low, 1)

    def place(cents: int) -> int:
        return round((cents - low) / span * (room - 1))

    marks = ["─"] * room
    marks[place(found.walk_away)] = "├"
    marks[place(found.target)] = "┤"
    if found.worth_theirs is not None:
        marks[place(found.worth_theirs)] = "○"
    marks[place(found.worth_yours)] = "●"
    return "".join(marks)


def scale_words(found: Glance, name: str) -> str:
    floor, target = (money_short(cents, found.currency) for cents in (found.walk_away, found.target))
    return f"├ walk-away {floor} · ┤ target {target} · ● you ○ {name}"


def give_lines(found: Glance, name: str, width: int) -> Iterator[Line]:
    """The last changes of either side's offer, and between them what was offered on a condition."""
    if not found.gives and not found.trades:
        yield Line(Content.assemble(("nothing has moved yet", "$foreground-muted")))
    turns = accumulate((give.turn for give in found.gives), max)
    rows = [
        (turn, give.side, give.text, "", f"concessions.{give.place}")
        for turn, give in zip(turns, found.gives, strict=True)
    ]
    for trade in found.trades:
        path = f"turns.{trade.turn - 1}"
        rows.append((trade.turn, trade.side, trade_words(trade, found.currency), "$foreground-muted", path))
    rows.sort(key=itemgetter(0))
    for _, side, text, style, path in rows[-MOST_GIVES:]:
        who = speaker(side, name)
        shown = one_line(text, max(width - len(who), 10))
        content = Content.assemble((who, "$foreground-muted"), (shown, style))
        yield Line(content, path, f"{who.strip()}: {text}")


def trade_words(trade: Trade, currency: str) -> str:
    """A conditional offer that was not taken up: "offered −$4.8k price, if 36 months"."""
    money = f"{'+' if trade.cents > 0 else ''}{money_short(trade.cents, currency)}"
    state = "offered" if trade.open else "gone:"
    return f"{state} {money} {trade.given}, if {trade.asked}"


def push_lines(found: Glance, name: str, width: int) -> Iterator[Line]:
    """The last tactics, and what they got for an answer."""
    if not found.pressure:
        yield Line(Content.assemble(("none", "$foreground-muted")))
    for push in found.pressure[-MOST_PUSHES:]:
        who = speaker(push.side, name)
        answer = f", {push.answer}" if push.answer else ""
        text = one_line(f"{push.tactic} (turn {push.turn}){answer}", max(width - len(who), 10))
        content = Content.assemble((who, "$foreground-muted"), text)
        yield Line(content, f"pressure.{push.place}", f"{who.strip()}: {push.tactic}, turn {push.turn}")


def speaker(side: Side, name: str) -> str:
    """Who did something, before what it was."""
    return f"{'you' if side is Side.SELLER else one_line(name, 9):5} "


def mood_lines(found: Glance, name: str, width: int, *, coach: bool, turn: int | None) -> Iterator[Line]:
    """How the buyer looks, the time, and for a coach what both sides feel."""
    yield Line(Content(found.mood or "—"))
    if coach:
        yield from felt_lines(found, name, width, turn)
    left = found.rounds_left
    style = "bold $text-warning" if left <= LAST_ROUNDS else "$foreground-muted"
    yield Line(Content.assemble((f"round {found.round} of {found.rounds}, {left} left", style)))


def felt_lines(found: Glance, name: str, width: int, turn: int | None) -> Iterator[Line]:
    """Trust and resentment: how they stand now, or how they stood after a turn."""
    feelings, past = found.feelings, found.feelings.resentment
    lead = min(width - 9, 21)
    room = max(width - lead - 6, 4)
    then = "" if turn is None else f".by_turn.{turn - 1}"
    for path, label, now, course in (
        ("trust", "trust", feelings.trust_now, feelings.trust),
        *(
            (f"resentment.{side.value}", f"resentment {who}", feelings.resentment_now[side], past[side])
            for side, who in ((Side.BUYER, one_line(name, 9)), (Side.SELLER, "you"))
        ),
    ):
        content = Content.assemble(
            (one_line(label, lead - 1).ljust(lead), "$foreground-muted"),
            f"{now:.2f} ",
            (sparkline(course[-room:]), "$text-accent"),
        )
        yield Line(content, f"{path}{then}", label)


def folded(found: Glance, name: str, width: int) -> str:
    """The panel in one line, for a small terminal."""
    mine = money_short(found.worth_yours, found.currency)
    theirs = "nothing yet" if found.worth_theirs is None else money_short(found.worth_theirs, found.currency)
    floor = money_short(found.walk_away, found.currency)
    who = one_line(name, 9)
    text = f"F2 · yours {mine}, {who}'s {theirs}, walk-away {floor} · {found.mood or 'waiting'}"
    return one_line(text, width)
