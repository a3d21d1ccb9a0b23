"""How long ``trainer --help`` takes beside a bare Python, in the same run.

python bench/help.py [RUNS]
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

HEAVY = ("textual", "openai", "sqlalchemy", "ruamel", "pydantic")


def seconds(command: list[str]) -> float:
    """The wall time of one run."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Run both in turn and print the medians and their ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    trainer = str(Path(sys.executable).with_name("trainer"))
    bare = [sys.executable, "-c", "pass"]
    times: dict[str, list[float]] = {"help": [], "bare": []}
    for _ in range(runs + 1):  # the first of each warms the caches and is left out
        times["help"].append(seconds([trainer, "--help"]))
        times["bare"].append(seconds(bare))
    median = {name: statistics.median(found[1:]) for name, found in times.items()}
    print(f"trainer --help {median['help']:.3f} s, bare Python {median['bare']:.3f} s", end="")
    print(f", ratio {median['help'] / median['bare']:.1f} (median of {runs})")
    code = "import sys; from trainer.cli.main import parser; parser(); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    ).stdout.split()
    print("heavy modules imported:", [name for name in HEAVY if name in loaded] or "none")


if __name__ == "__main__":
    main()
