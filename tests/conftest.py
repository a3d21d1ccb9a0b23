"""Generated tests come out the same every time, and no test finds a model that whoever runs it has set."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.environment import of_an_endpoint

settings.register_profile("same every time", derandomize=True, deadline=None, database=None)
settings.load_profile("same every time")


@pytest.fixture(scope="session", autouse=True)
def no_endpoint() -> Iterator[None]:
    """Nothing in the environment leads to a model."""
    with pytest.MonkeyPatch.context() as environment:
        for name in [name for name in os.environ if of_an_endpoint(name)]:
            environment.delenv(name)
        yield
