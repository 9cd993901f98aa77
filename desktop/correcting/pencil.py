"""The small pencil beside the name in the reader that the mouse points at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolButton

from desktop.correcting.named import Named, named_at
from desktop.icons import icon
from desktop.reader import Reader
from desktop.workspace import Workspace

_SIZE = 20
_AWAY = 2  # pixels from the end of the name


class Pencil(QToolButton):
    """Lies over the reader's text; `wanted` carries the name beside which it was clicked, and a point of the screen.

    By keys the same menu is had where the cursor is, so it takes no focus.
    """

    wanted = Signal(object, QPoint)

    def __init__(self, reader: Reader, workspace: Workspace) -> None:
        super().__init__(reader.page.viewport())
        self._reader = reader
        self._named: Named | None = None
        self.setObjectName("pencil")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedSize(_SIZE, _SIZE)
        self.setIcon(icon("pencil", workspace.theme))
        self.hide()
        reader.page.viewport().setMouseTracking(True)
        reader.page.viewport().installEventFilter(self)
        reader.page.verticalScrollBar().valueChanged.connect(lambda _: self.hide())
        workspace.theme_changed.connect(lambda theme: self.setIcon(icon("pencil", theme)))
        self.clicked.connect(lambda _: self._on_click())

    def point_at(self, point: QPoint) -> None:
        """Stand beside the name at a point of the page, or go."""
        article = self._reader.article
        at = self._reader.exact_offset_at(point)
        names = named_at(article, at) if article and at is not None else []
        if not names:
            self.hide()
            return
        self._named = names[0]
        end = self._reader.box_of(self._named.span)
        self.move(min(end.x() + _AWAY, self._reader.page.viewport().width() - _SIZE), end.y() - _SIZE // 2)
        words = self.tr("Correct “{name}”").format(name=self._named.surface)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.show()

    def _on_click(self) -> None:
        if self._named is not None:
            self.wanted.emit(self._named, self.mapToGlobal(self.rect().bottomLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            near = self.geometry().adjusted(-6, -6, 6, 6)
            if not (self.isVisible() and near.contains(event.position().toPoint())):
                self.point_at(event.position().toPoint())
        elif event.type() is QEvent.Type.Leave and not self.underMouse():
            self.hide()
        return super().eventFilter(watched, event)
