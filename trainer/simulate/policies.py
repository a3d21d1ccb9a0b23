"""The seller policies by name."""

from collections.abc import Callable, Mapping

from trainer.simulate.expert import Expert
from trainer.simulate.hagglers import Haggler, Hardball, Random, TitForTat
from trainer.simulate.sellers import Pushover, Seller
from trainer.simulate.sight import Briefing
from trainer.simulate.traders import Principled

POLICIES: Mapping[str, Callable[[Briefing, int], Seller]] = {
    "hardball": Hardball,
    "pushover": Pushover,
    "principled": Principled,
    "tit_for_tat": TitForTat,
    "haggler": Haggler,
    "random": Random,
    "expert": Expert,
}
SIMPLE = tuple(name for name in POLICIES if name != "expert")
"""Those that play one idea."""
SCRIPT = "script:"
"""What stands before the file of a policy that says its lines, one a turn."""
