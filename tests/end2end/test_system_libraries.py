"""Started on a system without what Qt needs, the program says what to install."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop import launch, system_libraries

ROOT = Path(__file__).parents[2]


def test_a_library_that_is_not_there_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert system_libraries.missing(["libnosuchthing.so.9"]) == ["libnosuchthing.so.9"]


def test_the_advice_names_the_libraries_and_the_packages_in_one_sentence() -> None:
    sentence = system_libraries.advice(["libEGL.so.1", "libnss3.so"])
    assert "libEGL.so.1" in sentence
    assert "apt-get install libegl1 libnss3" in sentence
    assert "\n" not in sentence


def test_the_program_started_without_them_ends_with_that_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "missing", lambda libraries: ["libEGL.so.1"])
    assert launch.main([]) == 1
    assert "libegl1" in capsys.readouterr().err


def test_the_check_runs_on_the_bare_interpreter() -> None:
    """`make` asks before there is an environment: no package may be needed, not even ours."""
    command = [sys.executable, "-S", "-m", "desktop.system_libraries"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert "Traceback" not in result.stderr
    assert result.returncode == (1 if system_libraries.missing() else 0)


def test_a_picture_needs_no_library_of_the_x11_plugin() -> None:
    assert "libxcb-cursor.so.0" in system_libraries.needed(window=True)
    assert "libxcb-cursor.so.0" not in system_libraries.needed(window=False)
    assert "libnss3.so" in system_libraries.needed(window=False)
