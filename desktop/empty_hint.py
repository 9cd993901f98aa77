"""What floats over the map: an empty project says how to fill it, and a drag is told where to drop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.action_set import without_mnemonic
from desktop.icons import app_icon


class EmptyHint(QWidget):
    """A card in the middle of `over`, with a button for each way in."""

    def __init__(self, over: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("emptyHint")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._actions = tuple(actions)
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._text = QLabel()
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(430)
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(56, 56))
        self._buttons = [self._button(action) for action in self._actions]
        self._buttons[0].setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self._buttons:
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(34, 28, 34, 28)
        layout.setSpacing(12)
        for widget in (picture, self._title, self._text):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(4)
        layout.addLayout(row)
        over.installEventFilter(self)
        self._retranslate()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._centre()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_if(self, is_empty: bool) -> None:
        self.setVisible(is_empty)
        if is_empty:
            self._centre()
            self.raise_()

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(action.trigger)
        action.changed.connect(self._retranslate)
        return button

    def _retranslate(self) -> None:
        self._title.setText(self.tr("An empty atlas"))
        self._text.setText(
            self.tr(
                "Drop articles or folders anywhere on this window. Text, Markdown and web pages are read in "
                "English, simplified and traditional Chinese; nothing leaves this computer."
            )
        )
        for button, action in zip(self._buttons, self._actions, strict=True):
            button.setText(without_mnemonic(action.text()))
        self._centre()

    def _centre(self) -> None:
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, (self._over.height() - self.height()) // 2)


class DropHint(QLabel):
    """Covers `over` while files are held above the window."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("dropHint")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self) -> None:
        self.setText(self.tr("Drop to add to the project"))
        self.setGeometry(self._over.rect().adjusted(24, 24, -24, -24))
        self.show()
        self.raise_()
