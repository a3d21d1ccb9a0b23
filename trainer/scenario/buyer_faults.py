"""What is wrong with a buyer's script and persona that no single field can see."""

from collections.abc import Iterator

from trainer.scenario.fault import Fault, Path, suggestion
from trainer.scenario.persona import GRIEVANCES, Persona, Relief
from trainer.scenario.scenario import Scenario
from trainer.scenario.script import BeatKind

NEEDS = {BeatKind.TACTIC: "tactic", BeatKind.NIBBLE: "asks", BeatKind.BOSS_JOINS: "who"}
"""What a kind of beat cannot do without."""


def beat_faults(scenario: Scenario) -> Iterator[Fault]:
    """Beats that lack what their kind needs, bluffs that no fact of the buyer's can show to be one."""
    facts = [fact.id for fact in scenario.buyer.facts]
    for place, beat in enumerate(scenario.buyer.beats):
        path: Path = ("buyer", "beats", place)
        need = NEEDS.get(beat.kind)
        if need is not None and not getattr(beat, need):
            yield Fault(path, f"a {beat.kind.value} beat needs '{need}'; add it")
        if beat.belied_by is None:
            continue
        if beat.belied_by not in facts:
            message = f"the buyer has no fact '{beat.belied_by}'; {suggestion(beat.belied_by, facts)}"
            yield Fault((*path, "belied_by"), message)
        elif beat.tactic is None or beat.true is not False:
            message = "only a tactic that is not true can be belied; write 'true: false', or take this out"
            yield Fault((*path, "belied_by"), message)


def persona_faults(persona: Persona) -> Iterator[Fault]:
    """Tactics, slights and reliefs that there are none of."""
    reliefs = [relief.value for relief in Relief]
    for key, scales, known, what in (
        ("resents", persona.resents, GRIEVANCES, "no tactic or slight that a buyer can mind"),
        ("eases", persona.eases, reliefs, "nothing that eases a buyer"),
    ):
        for name in scales:
            if name not in known:
                message = f"is {what}; {suggestion(name, known)}"
                yield Fault(("buyer", "persona", key, name), message, at_key=True)
