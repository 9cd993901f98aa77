"""Signals never use up `True`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal

from desktop.immortal import ENOUGH, keep_true_alive


class Bell(QObject):
    rang = Signal()


def test_many_signals_leave_true_alive() -> None:
    bell = Bell()
    for _ in range(100_000):
        bell.rang.emit()
    assert sys.version_info >= (3, 12) or sys.getrefcount(True) > ENOUGH // 2


def test_once_is_enough() -> None:
    keep_true_alive()
    before = sys.getrefcount(True)
    keep_true_alive()
    assert abs(sys.getrefcount(True) - before) < 10
