"""The keys of a review, which count while its panel has the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.review.queue import ReviewQueue
from geodata.review.questions import MOST_OPTIONS

ACCEPT, REJECT, SKIP, UNDO, ALIKE, SEARCH, OPEN = "Return", "X", "S", "Z", "A", "G", "E"
_OTHERWISE = {"Enter": ACCEPT, "Right": SKIP}


def bind(panel: QWidget, queue: ReviewQueue, search: Callable[[], object]) -> list[QShortcut]:
    """Give the panel its keys."""
    does: dict[str, Callable[[], object]] = {
        ACCEPT: queue.accept,
        REJECT: queue.reject,
        SKIP: queue.skip,
        UNDO: queue.undo,
        ALIKE: queue.reach_further,
        SEARCH: search,
        OPEN: queue.open,
    }
    does |= {key: does[meant] for key, meant in _OTHERWISE.items()}
    does |= {str(number + 1): _choosing(queue, number) for number in range(MOST_OPTIONS)}
    return [_shortcut(panel, key, what) for key, what in does.items()]


def _choosing(queue: ReviewQueue, number: int) -> Callable[[], None]:
    return lambda: queue.choose(number)


def _shortcut(panel: QWidget, key: str, does: Callable[[], object]) -> QShortcut:
    shortcut = QShortcut(QKeySequence(key), panel)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)  # a key held down must not answer what nobody has read
    shortcut.activated.connect(does)
    return shortcut
