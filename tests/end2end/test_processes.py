"""`main.py extract` over several processes: none of them needs Qt, and Ctrl-C ends them all without a word."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from made_batches import write_files

ROOT = Path(__file__).parents[2]
EXTRACT = [sys.executable, ROOT / "main.py", "extract", "--jobs", "2"]

# Run at the start of every process: notes the workers, and whoever imports Qt.
WATCH = """
import os, pathlib, sys

here = pathlib.Path(__file__).parent

class Watch:
    def find_spec(name, path=None, target=None):
        if name == "PySide6":
            (here / "qt").touch()

sys.meta_path.insert(0, Watch)
if "--multiprocessing-fork" in sys.orig_argv:
    (here / f"worker-{os.getpid()}").touch()
"""


def test_no_process_imports_qt(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    paths = write_files(tmp_path)
    environ = {**os.environ, "PYTHONPATH": str(site)}
    command = [*EXTRACT, *reversed(paths)]
    result = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, encoding="utf-8", check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [path.stem for path in reversed(paths)]
    assert len(list(site.glob("worker-*"))) == 2
    assert not (site / "qt").exists()
    subprocess.run([sys.executable, "-c", "import PySide6"], env=environ, check=True)
    assert (site / "qt").exists()  # so the watch would have seen it


def test_an_interrupt_ends_all_processes(tmp_path: Path) -> None:
    write_files(tmp_path, 60)
    running = subprocess.Popen(
        [*EXTRACT, tmp_path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    with running:
        assert running.stdout is not None
        assert json.loads(running.stdout.readline())["id"] == "note-00"
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to the workers too
        _, said = running.communicate(timeout=60)
    assert (running.returncode, said) == (130, b"")
    assert wait_until_gone(running.pid)


def wait_until_gone(group: int) -> bool:
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
