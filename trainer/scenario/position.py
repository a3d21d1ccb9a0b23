"""Which side of a scenario is the stronger one."""

from typing import Literal, TypeAlias

Position: TypeAlias = Literal["seller", "buyer", "balanced"]
"""Which side is the stronger one."""
