"""Keeps PySide from using up `True`.

In PySide6 6.12 every `Signal.emit()` returns `True` without taking a reference, so that each call leaves one fewer
on it. From Python 3.12 on `True` is immortal and nothing happens; under 3.11 the interpreter aborts ("deallocating
True or False") after as many signals as there were references. Giving it enough to last is what 3.12 does too.
"""

from __future__ import annotations

import ctypes
import sys

ENOUGH = 1 << 40


def keep_true_alive() -> None:
    """Raise the reference count of `True` beyond what signals can ever use up; once is enough."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    count = ctypes.c_ssize_t.from_address(id(True))  # the first field of every object
    if count.value < ENOUGH // 2:
        count.value += ENOUGH
