"""The form of options beside the preview of an animation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from desktop.animation.choice import FORMATS, SIZES, AnimationChoice
from geodata.maps.style import FIGURE_THEMES
from geodata.strides import STEPS

_SPEEDS = (1.0, 2.0, 4.0, 8.0, 12.0)
_WINDOWS = (1, 2, 3, 4, 6, 8, 12, 26, 52)
_FADES = (0, 1, 2, 3, 4, 6, 8, 12)


class AnimationOptions(QWidget):
    """Title and everything of an `AnimationChoice`; `changed` with every touch."""

    changed = Signal()

    def __init__(self, choice: AnimationChoice, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLineEdit(title)
        self._title.setPlaceholderText(self.tr("No title"))
        self._fields: dict[str, QComboBox | QCheckBox] = {
            "shows_all": _combo({False: self.tr("The view of the map"), True: self.tr("All that the filter shows")}),
            "step": _combo(self._steps()),
            "is_growing": _combo({False: self.tr("Moves on"), True: self.tr("Grows from the first day")}),
            "window": _combo({steps: str(steps) for steps in _WINDOWS}),
            "fade": _combo({steps: str(steps) for steps in _FADES}),
            "speed": _combo({speed: self.tr("%n step(s) a second", "", round(speed)) for speed in _SPEEDS}),
            "pixels": _combo({size: f"{size[0]} × {size[1]}" for size in SIZES}),
            "theme": _combo(self._themes()),
            "suffix": _combo(self._formats()),
            "legend": QCheckBox(self.tr("With a legend")),
        }
        self._lay_out()
        for name, field in self._fields.items():
            _show(field, getattr(choice, name))
        self._listen()
        self._allow()

    @property
    def title(self) -> str:
        return self._title.text().strip()

    @property
    def choice(self) -> AnimationChoice:
        told: dict[str, Any] = {name: _value(field) for name, field in self._fields.items()}
        return AnimationChoice(**told)

    def show_suffix(self, suffix: str) -> None:
        """Choose the format that a file's ending names."""
        _show(self._fields["suffix"], suffix)

    def _steps(self) -> dict[str, str]:
        names = {
            "day": self.tr("A day"),
            "week": self.tr("A week"),
            "month": self.tr("A month"),
            "quarter": self.tr("A quarter"),
            "year": self.tr("A year"),
        }
        return {step: names[step] for step in STEPS}

    def _themes(self) -> dict[str, str]:
        names = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "print": self.tr("For print, also in black and white"),
            "colour-blind": self.tr("For colour-blind eyes"),
        }
        return {theme: names[theme] for theme in FIGURE_THEMES}

    def _formats(self) -> dict[str, str]:
        names = {
            ".mp4": self.tr("MP4, plays everywhere"),
            ".webm": self.tr("WebM, for web pages"),
            ".gif": self.tr("GIF, for slides and messages"),
        }
        return {suffix: names[suffix] for suffix in FORMATS}

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        labels = {
            "shows_all": self.tr("Shows"),
            "step": self.tr("Step"),
            "is_growing": self.tr("Window"),
            "window": self.tr("Steps in sight"),
            "fade": self.tr("Steps to fade away"),
            "speed": self.tr("Speed"),
            "pixels": self.tr("Size"),
            "theme": self.tr("Colours"),
            "suffix": self.tr("Format"),
            "legend": "",
        }
        form.addRow(self.tr("Title"), self._title)
        for name, field in self._fields.items():
            form.addRow(labels[name], field)

    def _listen(self) -> None:
        self._title.textChanged.connect(self._on_change)
        for field in self._fields.values():
            match field:
                case QComboBox():
                    field.currentIndexChanged.connect(self._on_change)
                case QCheckBox():
                    field.toggled.connect(self._on_change)

    def _on_change(self) -> None:
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        """A window that grows has no length of its own, and nothing in it is over."""
        grows = bool(_value(self._fields["is_growing"]))
        self._fields["window"].setEnabled(not grows)
        self._fields["fade"].setEnabled(not grows)


def _value(field: QComboBox | QCheckBox) -> Any:
    match field:
        case QComboBox():
            value = field.currentData()
            return tuple(value) if isinstance(value, list) else value
        case _:
            return field.isChecked()


def _show(field: QComboBox | QCheckBox, value: Any) -> None:
    match field:
        case QComboBox():
            found = [n for n in range(field.count()) if _same(field.itemData(n), value)]
            field.setCurrentIndex(found[0] if found else 0)
        case _:
            field.setChecked(value)


def _same(data: Any, value: Any) -> bool:
    return bool((tuple(data) if isinstance(data, list) else data) == value)


def _combo(texts: Mapping[Any, str]) -> QComboBox:
    """Choices by value, in their order."""
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, text in texts.items():
        combo.addItem(text, value)
    return combo
