"""Generated tests come out the same every time, and no test finds a model that whoever runs it has set."""

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.depth import share
from tests.environment import of_an_endpoint

settings.register_profile(
    "same every time",
    max_examples=share(100),
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],  # that is about the machine, and fails on a busy one
)
settings.load_profile("same every time")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: some tests wait for a terminal, an endpoint or a kill."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: nobody has to look through it for garbage again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def no_endpoint() -> Iterator[None]:
    """Nothing in the environment leads to a model, for any program that tests start either."""
    with pytest.MonkeyPatch.context() as environment:
        for name in [name for name in os.environ if of_an_endpoint(name)]:
            environment.delenv(name)
        # Programs that tests start keep what they compile, so that not each of them compiles everything.
        environment.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield
