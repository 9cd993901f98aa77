"""What the pages of the actors panel share: a way back, a title, a scrolled column of sections."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.ranked_list import RankedList

_MOST_ROWS = 8


class ActorsPage(QWidget):
    """A title with what stands under it, and sections below one another."""

    def __init__(self, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = QToolButton()
        self.back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.back.setProperty("role", "back")
        self.title, self.about = QLabel(), QLabel()
        self.title.setProperty("role", "panel-title")
        self.about.setProperty("role", "muted")
        self._headings: list[QLabel] = []
        self._lists: list[RankedList] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(12, 2, 12, 12)
        self._column.setSpacing(4)
        self._column.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignLeft)
        for label in (self.title, self.about):
            label.setWordWrap(True)
            self._column.addWidget(label)
        self._scroll()

    def _scroll(self) -> None:
        inner = QWidget()
        inner.setLayout(self._column)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def add_section(self, most_rows: int = _MOST_ROWS) -> tuple[QLabel, RankedList]:
        """A heading with a list under it."""
        heading = QLabel()
        heading.setProperty("role", "section")
        rows = RankedList(self._theme, most_rows=most_rows)
        self._headings.append(heading)
        self._lists.append(rows)
        self._column.addWidget(heading)
        self._column.addWidget(rows)
        return heading, rows

    def close_column(self) -> None:
        self._column.addStretch(1)

    def hide_empty(self) -> None:
        """A section without rows has no heading either."""
        for heading, rows in zip(self._headings, self._lists, strict=True):
            has_rows = rows.rows.rowCount() > 0
            heading.setVisible(has_rows)
            rows.setVisible(has_rows)
            rows.setAccessibleName(heading.text())

    def wear(self, theme: str) -> None:
        self._theme = theme
        for rows in self._lists:
            rows.wear(theme)
