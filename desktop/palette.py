"""The palette: one line that finds places, actors, events, articles, regions and actions as one types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop.palette_delegate import PaletteDelegate
from desktop.palette_rows import PaletteRows, rows_of
from geodata.finding import Thing
from geodata.model import Language

Search = Callable[[str], Sequence[Thing]]

_WIDTH, _TALLEST = 620, 420
_FROM_TOP = 0.12  # of the window's height
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(QFrame):
    """Lies over the window while it is used. `chosen` carries the Thing to go to."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, search: Search) -> None:
        super().__init__(window)
        self._window = window
        self._search = search
        self._language = Language.ENGLISH
        self._line, self._nothing = QLineEdit(), QLabel()
        self._rows = PaletteRows()
        self._list = QListView()
        self._delegate = PaletteDelegate("light")
        self.setObjectName("palette")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        self._line.textChanged.connect(lambda _: self._look())
        self._line.installEventFilter(self)
        self._list.clicked.connect(lambda index: self._choose(index.row()))
        window.installEventFilter(self)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        self._list.setObjectName("paletteList")
        self._list.setModel(self._rows)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._nothing.setObjectName("paletteNothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(4)
        for part in (self._line, self._list, self._nothing):
            layout.addWidget(part)

    def retranslate(self) -> None:
        self._line.setPlaceholderText(self.tr("Go to a place, an actor, an event, an article, an action…"))
        self._line.setAccessibleName(self.tr("Find anything"))
        self._list.setAccessibleName(self.tr("What was found"))
        self._nothing.setText(self.tr("Nothing is called that"))

    def ask(self, language: Language, theme: str) -> None:
        """Open it, empty: it shows what was gone to of late."""
        self._language = language
        self._delegate.theme = theme
        self._line.blockSignals(True)
        self._line.clear()
        self._line.blockSignals(False)
        self._look()
        self.show()
        self.raise_()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def look_again(self) -> None:
        """What can be found has changed."""
        if self.isVisible():
            self._look()

    @property
    def found(self) -> list[Thing]:
        """What is listed."""
        return [self._rows.row(number).thing for number in range(self._rows.rowCount())]

    def _look(self) -> None:
        words = self._line.text().strip()
        things = self._search(words)
        self._rows.show(rows_of(things, self._language, "" if words else self.tr("Recent")))
        self._list.setVisible(bool(things))
        self._nothing.setVisible(not things and bool(words))
        if things:
            self._point_at(0)
        self._fit()

    def _fit(self) -> None:
        window = self._window
        width = min(_WIDTH, window.width() - 40)
        tall = sum(self._list.sizeHintForRow(number) for number in range(self._rows.rowCount())) + 4
        self._list.setFixedHeight(min(tall, _TALLEST, max(60, window.height() - 160)))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(QPoint((window.width() - width) // 2, round(window.height() * _FROM_TOP)))

    def _point_at(self, number: int) -> None:
        number = max(0, min(number, self._rows.rowCount() - 1))
        self._list.setCurrentIndex(self._rows.index(number))
        if number == 0:
            self._list.scrollToTop()

    def _choose(self, number: int) -> None:
        if 0 <= number < self._rows.rowCount():
            thing = self._rows.row(number).thing
            self.hide()
            self.chosen.emit(thing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return False
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))
        if watched is self._line and event.type() is QEvent.Type.FocusOut:
            self.hide()
        elif watched is self._window and event.type() is QEvent.Type.Resize:
            self._fit()
        elif watched is self._line and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # Esc and the others are this line's while it is open
        return False

    def _press(self, key: Qt.Key) -> bool:
        here = self._list.currentIndex().row()
        if key in _STEPS:
            self._point_at(here + _STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(here)
        elif key is Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._window.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
