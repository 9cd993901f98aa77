"""What a panel shows when it has nothing to show: an icon, a sentence, perhaps a way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.icons import picture
from desktop.theme import PALETTES

ICON_SIZE = 44


class EmptyState(QWidget):
    def __init__(self, icon: str, on_click: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._icon, self._title, self._text = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "empty-title")
        self._text.setProperty("role", "muted")
        self._button = QPushButton()
        self._button.clicked.connect(on_click)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 28, 28, 28)
        layout.setSpacing(10)
        layout.addStretch(2)
        for label in (self._icon, self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)

    def say(self, title: str, text: str, button: str = "") -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))

    def wear(self, theme: str) -> None:
        colour = PALETTES[theme].faint
        self._icon.setPixmap(picture(self._icon_name, colour, ICON_SIZE, self.devicePixelRatioF()))
