"""Qt's calls never use up `True` and `None`."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal

from desktop.immortal import CONSTANTS, ENOUGH, keep_constants_alive


class Bell(QObject):
    rang = Signal()


def test_many_signals_leave_the_constants_alive() -> None:
    bell = Bell()
    for _ in range(100_000):
        bell.rang.emit()
    for constant in CONSTANTS:
        assert sys.version_info >= (3, 12) or sys.getrefcount(constant) > ENOUGH // 2


def test_once_is_enough() -> None:
    keep_constants_alive()
    before = [sys.getrefcount(constant) for constant in CONSTANTS]
    keep_constants_alive()
    after = [sys.getrefcount(constant) for constant in CONSTANTS]
    assert all(abs(now - then) < 100 for now, then in zip(after, before, strict=True))
