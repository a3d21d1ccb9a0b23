"""A store in a folder of its own."""

from tests.store.conftest import home, store

__all__ = ["home", "store"]
