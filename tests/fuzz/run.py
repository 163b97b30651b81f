"""Fuzzing by atheris: `python -m tests.fuzz.run [SECONDS [TARGET …]]`, ten minutes each by default.

Atheris is led by coverage: it keeps inputs that reach new code. One process a target; what it finds is written to
.fuzz/ and becomes a case in test_fuzz.py.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from typing import Any

__all__ = ["fuzz", "main"]

COARSE = ("reader.txt", "reader.jsonl", "reader.json", "reader.html", "quotations", "writers")
FOUND = Path(".fuzz")


def fuzz(name: str, seconds: int) -> None:
    """Feed one target in this process; ends the process."""
    atheris: Any = importlib.import_module("atheris")  # `make fuzz` installs it; nothing else needs it

    with atheris.instrument_imports(include=["kg", "json", "trafilatura"]):
        from tests.fuzz.targets import OF_BYTES, OF_TEXT

    def once(content: bytes) -> None:
        if name in OF_BYTES:
            OF_BYTES[name](content)
        else:
            OF_TEXT[name](content.decode("utf-8", "surrogateescape"))

    atheris.Setup(
        [sys.argv[0], f"-max_total_time={seconds}", "-max_len=4000", "-timeout=30", "-rss_limit_mb=4000",
         f"-artifact_prefix={FOUND}/{name}-", "-print_final_stats=1"],
        once,
    )  # fmt: skip
    atheris.Fuzz()


def main() -> None:
    """All targets one after the other, or those named; exit 1 when any of them found something."""
    seconds, names = int(sys.argv[1]) if sys.argv[1:] else 600, sys.argv[2:] or list(COARSE)
    FOUND.mkdir(exist_ok=True)
    call = "import sys; from tests.fuzz.run import fuzz; fuzz(sys.argv[1], int(sys.argv[2]))"
    failed = []
    for name in names:
        done = subprocess.run([sys.executable, "-c", call, name, str(seconds)], check=False, capture_output=True)
        tail = done.stderr.decode("utf-8", "replace").splitlines()
        told = [line for line in tail if line.startswith(("stat::number_of_executed", " === Uncaught", "SUMMARY"))]
        print(name, done.returncode, *told, flush=True)
        if done.returncode:
            failed.append(name)
            print("\n".join(tail[-40:]))
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
