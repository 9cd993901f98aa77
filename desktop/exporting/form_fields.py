"""Small fields of the forms that ask how a file is to be written."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel


def choice_box(texts: Mapping[str, str], chosen: str) -> QComboBox:
    """One of several values, each with what is shown for it; `chosen` is one of them."""
    box = QComboBox()
    for value, text in texts.items():
        box.addItem(text, value)
    box.setCurrentIndex(list(texts).index(chosen))
    return box


def switch(text: str, is_on: bool) -> QCheckBox:
    box = QCheckBox(text)
    box.setChecked(is_on)
    return box


def muted(text: str) -> QLabel:
    """A text in the second tone, of as many lines as it needs."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "muted")
    return label
