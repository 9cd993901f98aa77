"""Keeps PySide from using up `True` and `None`.

In PySide6 6.12 every `Signal.emit()` returns `True` without taking a reference, so that each call leaves one fewer
on it, and some calls do the same to `None`. From Python 3.12 on these are immortal and nothing happens; under 3.11
the interpreter aborts ("deallocating True or False", "deallocating None") after as many calls as there were
references. Giving them enough to last is what 3.12 does too.
"""

from __future__ import annotations

import ctypes
import sys

ENOUGH = 1 << 40
CONSTANTS: tuple[object, ...] = (True, False, None)


def keep_constants_alive() -> None:
    """Raise the reference counts beyond what Qt's calls can ever use up; once is enough."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for constant in CONSTANTS:
        count = ctypes.c_ssize_t.from_address(id(constant))  # the first field of every object
        if count.value < ENOUGH // 2:
            count.value += ENOUGH
