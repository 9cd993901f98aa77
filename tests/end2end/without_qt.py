"""Runs the tests of `geodata` in an environment that has no PySide6: part of `make test`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from end2end.environments import QT, environment

ROOT = Path(__file__).parents[2]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        python = environment(Path(folder), without=QT)
        gone = subprocess.run([python, "-c", "import PySide6"], capture_output=True, check=False)
        if gone.returncode == 0:
            print("PySide6 can still be imported here, so this run would prove nothing.", file=sys.stderr)
            return 1
        # The laws were tried in full by the main run; here it matters that everything imports and works.
        environ = {**os.environ, "HYPOTHESIS_PROFILE": "quick", "PYTHONPATH": str(ROOT)}
        command = [python, "-m", "pytest", "tests/geodata", "-q", "-n", "2", "-p", "no:cacheprovider"]
        return subprocess.run(command, cwd=ROOT, env=environ, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
