"""F6: the keyboard goes from pane to pane: filter, map, timeline, and what is at the right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.map_view import MapView


class Panes:
    """Widgets in the order in which one walks through them."""

    def __init__(self, view: MapView, docked: Mapping[str, QWidget]) -> None:
        self._view = view
        self._panes: list[QWidget] = [
            docked["filter"],
            view,
            docked["timeline"],
            docked["excerpts"],
            docked["reader"],
        ]

    def go_on(self) -> None:
        self._go(1)

    def go_back(self) -> None:
        self._go(-1)

    def _go(self, way: int) -> None:
        shown = [pane for pane in self._panes if self._is_shown(pane)]
        here = next((n for n, pane in enumerate(shown) if _has_focus(pane)), -1 if way > 0 else 0)
        target = shown[(here + way) % len(shown)]
        if target is self._view:
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._view.call("atlas.focusMap")
        else:
            next(_takers(target), target).setFocus(Qt.FocusReason.TabFocusReason)

    def _is_shown(self, pane: QWidget) -> bool:
        """A dock behind another one counts as visible, too, but nothing of it is seen."""
        return pane.isVisible() and (pane is self._view or not pane.visibleRegion().isEmpty())


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _takers(pane: QWidget) -> Iterator[QWidget]:
    """The widgets of a pane that take keys, in their order."""
    if pane.focusProxy() is not None:
        yield pane
    each = pane.nextInFocusChain()
    while each is not None and each is not pane:
        takes = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_frame = isinstance(each, QScrollArea)  # which takes keys only for what it holds
        if takes and not is_frame and each.isVisible() and each.isEnabled() and pane.isAncestorOf(each):
            yield each
        each = each.nextInFocusChain()
