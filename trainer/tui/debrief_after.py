"""What is beside the talk and after it: hints, notes, the buyer's hidden side, the plan, what to try next."""

from collections.abc import Iterable, Iterator

from trainer.debrief.blocks import Block, Bullets, Heading, Paragraph, Quote, as_text
from trainer.debrief.hindsight import points, revealed
from trainer.tui.debrief_findings import Findings
from trainer.tui.debrief_rows import Part, Row

LEAD = 10


def written_down(found: Findings) -> Part:
    """Hints taken and notes made."""
    hints, notes = found.state.hints, found.state.notes
    rows = [
        Row(f"hint: {hint.text}", None, hint.turn, lead=f"turn {hint.turn}", lead_cells=LEAD)
        for hint in hints
    ]
    rows += [Row(note, lead="note", lead_cells=LEAD) for note in notes]
    return Part("Hints and notes", rows or [Row("No hint was taken and no note was made.")])


def hidden_side(found: Findings) -> Part:
    """What the buyer kept to itself; nothing of it before the end."""
    title = f"What {found.name} did not tell you"
    rows = list(rows_of(revealed(found.talk, found.scenario)))
    return Part(title, rows or [Row("It stays hidden until the talk is over.")])


def planned(found: Findings) -> Part:
    """The plan against what was done."""
    if not found.over:
        return Part(
            "Planned and done", [Row("Your plan is held against what you did when the talk is over.")]
        )
    plan = found.document.prepared
    planned = points(plan, found.scenario) if plan is not None else ()
    rows = [Row(text, path, lead="•", lead_cells=2) for path, text in planned]
    return Part("Planned and done", rows or [Row("Nothing was planned beforehand.")])


def next_time(found: Findings) -> Part:
    """One thing to try."""
    text = found.document.next
    row = Row(text or "Play it again and try a line of your own.", "next" if text else None, style="bold")
    return Part("One thing to try next", [row])


def rows_of(blocks: Iterable[Block]) -> Iterator[Row]:
    """Written blocks as rows; their heading is the part's."""
    for block in blocks:
        match block:
            case Heading():
                continue
            case Paragraph():
                yield Row(block.text)
            case Bullets():
                for item in block.items:
                    yield Row(item, lead="•", lead_cells=2)
            case Quote():
                yield Row(block.source, quote=block.text)
            case _:
                for line in as_text([block]).splitlines():
                    yield Row(line)
