"""A hundred children are killed while they import, edit and migrate: no project loses what was reported done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
ROUNDS = {"import": 32, "edit": 36, "migration": 32}


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("kind", ROUNDS)
def test_killed_at_a_random_moment_a_project_is_whole(tmp_path, kind):
    command = [sys.executable, str(TESTS / "killing.py"), kind, str(ROUNDS[kind]), str(tmp_path), str(len(kind))]
    paths = os.pathsep.join((str(TESTS), str(TESTS.parent)))
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=False, env=os.environ | {"PYTHONPATH": paths}
    )
    assert done.returncode == 0, done.stderr[-3000:]
