"""Which events of an article are one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.correcting.agree_buttons import AgreeButtons
from desktop.correcting.event_types import quad_icon
from desktop.correcting.events_in_words import event_in_words
from geodata.model import Event, Language


class MergeDialog(QDialog):
    """`chosen` are the events to be merged, at least two of them when it is agreed to."""

    def __init__(
        self,
        events: Sequence[Event],
        ticked: Collection[str],
        language: Language,
        theme: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._events = tuple(events)
        self.setWindowTitle(self.tr("Merge events"))
        self.resize(560, 420)
        hint = QLabel(self.tr("Tick the events that are one. It keeps the words and the actors of all of them."))
        hint.setWordWrap(True)
        hint.setProperty("role", "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Events of this article"))
        for event in self._events:
            item = QListWidgetItem(quad_icon(event.quad, theme), event_in_words(event, language))
            item.setToolTip(item.text())
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if event.id in ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._buttons = AgreeButtons(self, self.tr("Merge"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(12)
        for part in (hint, self.list, self._buttons):
            layout.addWidget(part)
        self.list.itemChanged.connect(lambda _: self._follow())
        self.list.setCurrentRow(0)
        self._follow()

    @property
    def chosen(self) -> tuple[Event, ...]:
        ticked = (self.list.item(row).checkState() is Qt.CheckState.Checked for row in range(self.list.count()))
        return tuple(event for event, is_ticked in zip(self._events, ticked, strict=True) if is_ticked)

    def _follow(self) -> None:
        self._buttons.allow(len(self.chosen) > 1)
