"""Runs the tests of `geodata`, as part of `make test`, in an environment that has no PySide6.

They run nowhere else then. Arguments go on to pytest.
"""

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
        environ = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [python, "-m", "pytest", "tests/geodata", "-n", "2", "-p", "no:cacheprovider", *sys.argv[1:]]
        return subprocess.run(command, cwd=ROOT, env=environ, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
