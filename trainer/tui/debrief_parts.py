"""The parts of the debrief, in the order in which they are read."""

from trainer.tui.debrief_after import hidden_side, next_time, planned, written_down
from trainer.tui.debrief_feelings import taken_away, trust_and_resentment
from trainer.tui.debrief_findings import Findings
from trainer.tui.debrief_lines import empathy, gives_and_gets, key_moments, pressure
from trainer.tui.debrief_result import axes, money, payoff_way, reaction, verdict
from trainer.tui.debrief_rows import Part

ORDER = (
    verdict,
    reaction,
    axes,
    money,
    payoff_way,
    trust_and_resentment,
    key_moments,
    gives_and_gets,
    pressure,
    empathy,
    taken_away,
    written_down,
    hidden_side,
    planned,
    next_time,
)


def parts_of(found: Findings) -> list[Part]:
    """Everything there is to read about a talk."""
    return [part(found) for part in ORDER]
