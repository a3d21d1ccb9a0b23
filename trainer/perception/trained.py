"""The trained heads as they ship, each read from its file when it is first asked for."""

import pkgutil
from functools import cache

from trainer.perception.linear import Linear


@cache
def head(name: str) -> Linear:
    """The head of this name. Raises FileNotFoundError where it is not installed."""
    data = pkgutil.get_data(__package__, f"weights/{name}.txt")
    if data is None:
        raise FileNotFoundError(f"weights/{name}.txt is not installed beside {__name__}")
    return Linear.parse(data.decode("utf-8"))
