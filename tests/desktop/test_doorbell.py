"""A second start hands its files to the window that is open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop import doorbell
from desktop.doorbell import Doorbell

_SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop import doorbell
app = QCoreApplication([])
app.setApplicationName(sys.argv[1])
sys.exit(0 if doorbell.ring([Path(each) for each in sys.argv[2:]]) else 3)
"""


def start_again(*paths: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _SECOND_START, QCoreApplication.applicationName(), *paths],
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )


def test_a_second_start_hands_over_its_files_and_ends(qtbot: QtBot, home: Path) -> None:
    owner = QObject()
    bell = Doorbell(owner)
    assert bell.listen()
    with qtbot.waitSignal(bell.rung, timeout=20_000) as rung:
        second = start_again("/somewhere/会谈.txt", "/b c.gpkg")
    assert rung.args == [[Path("/somewhere/会谈.txt"), Path("/b c.gpkg")]]
    assert second.wait(10) == 0
    bell.close()


def test_nobody_is_home(qapp: object, home: Path) -> None:
    assert not doorbell.ring([Path("/a.txt")])


def test_what_a_dead_window_left_behind_is_cleared_away(qtbot: QtBot, home: Path) -> None:
    owner = QObject()
    first, second = Doorbell(owner), Doorbell(owner)
    assert first.listen()
    assert second.listen()
    with qtbot.waitSignal(second.rung, timeout=20_000):
        start = start_again("/a.txt")
    assert start.wait(10) == 0
    second.close()


def test_noise_opens_nothing(qtbot: QtBot, home: Path) -> None:
    owner = QObject()
    bell = Doorbell(owner)
    assert bell.listen()
    caller = QLocalSocket()
    caller.connectToServer(doorbell._name())
    with qtbot.waitSignal(bell.rung, timeout=5_000) as rung:
        caller.write(b'{"open": "all"}\n')
    assert rung.args == [[]]
    bell.close()
