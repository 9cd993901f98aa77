"""How far a correction goes: this mention, this article or the whole project, each with how many mentions that is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from desktop.marking import QT_TRANSLATE_NOOP
from geodata.corrections.model import Scope

THIS_MENTION = QT_TRANSLATE_NOOP("Correcting", "Only here")
_ARTICLE = QT_TRANSLATE_NOOP("Correcting", "In this article")
_PROJECT = QT_TRANSLATE_NOOP("Correcting", "In the whole project")
_NAMES = {Scope.MENTION: THIS_MENTION, Scope.ARTICLE: _ARTICLE, Scope.PROJECT: _PROJECT}
USUAL = Scope.ARTICLE  # one name means one place throughout an article

Counts = Callable[[Scope], int]


def scope_in_words(scope: Scope, mentions: int | None = None) -> str:
    """ "In this article · 3 mentions"; a single mention is not counted."""
    name = QCoreApplication.translate("Correcting", _NAMES[scope])
    if scope is Scope.MENTION or mentions is None:
        return name
    counted = QCoreApplication.translate("Correcting", "%n mention(s)", "", mentions)
    return f"{name} · {counted.replace(str(mentions), f'{mentions:,}')}"  # Qt groups no digits


class ScopeChoice(QWidget):
    """Three choices in a line; what the widest one also does is said under them."""

    changed = Signal(object)  # Scope

    def __init__(self, counts: Counts, scope: Scope = USUAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._told = QLabel()
        self._told.setProperty("role", "muted")
        self._told.setWordWrap(True)
        self.buttons: Mapping[Scope, QRadioButton] = {each: QRadioButton() for each in Scope}
        line = QHBoxLayout()
        line.setSpacing(18)
        for each, button in self.buttons.items():
            button.setText(scope_in_words(each, counts(each)))
            button.toggled.connect(partial(self._on_toggled, each))
            self._group.addButton(button)
            line.addWidget(button)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self._told)
        self.setAccessibleName(self.tr("How far the correction goes"))
        self.buttons[scope].setChecked(True)

    @property
    def scope(self) -> Scope:
        return next(each for each, button in self.buttons.items() if button.isChecked())

    def _on_toggled(self, scope: Scope, on: bool) -> None:
        if not on:
            return
        further = self.tr("Kept as a rule, and applied to articles that come later.")
        self._told.setText(further if scope is Scope.PROJECT else "")
        self._told.setVisible(scope is Scope.PROJECT)
        self.changed.emit(scope)
