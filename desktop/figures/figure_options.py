"""The form of layout options beside the preview of a figure."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from desktop.figures.figure_choice import CUSTOM, FORMATS, LEAST_DPI, FigureChoice
from geodata.figures.request import DENSEST, PAPERS, Parts
from geodata.maps.style import FIGURE_THEMES

_LETTERING = (0.8, 1.0, 1.25, 1.5, 2.0)
_LARGEST = 16_000.0


class FigureOptions(QWidget):
    """Title, subtitle and everything of a `FigureChoice`; `changed` with every touch."""

    changed = Signal()

    def __init__(self, choice: FigureChoice, title: str, subtitle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLineEdit(title)
        self._title.setPlaceholderText(self.tr("No title"))
        self._subtitle = QLineEdit()
        self._subtitle.setPlaceholderText(subtitle)
        self._shows = _combo({False: self.tr("The view of the map"), True: self.tr("All that the filter shows")})
        self._paper = _combo({**self._papers(), CUSTOM: self.tr("Custom")})
        self._turn = _combo({False: self.tr("Landscape"), True: self.tr("Portrait")})
        self._custom = _CustomSize()
        self._suffix = _combo({suffix: suffix.removeprefix(".").upper() for suffix in FORMATS})
        self._dpi = QSpinBox(minimum=LEAST_DPI, maximum=DENSEST, singleStep=50, suffix=" dpi")
        self._theme = _combo(self._themes())
        self._lettering = _combo({size: f"{size:.0%}" for size in _LETTERING})
        self._parts = {name: QCheckBox(text) for name, text in self._part_names().items()}
        self._lay_out()
        self._show(choice)
        self._listen()
        self._allow()

    @property
    def title(self) -> str:
        return self._title.text().strip()

    @property
    def subtitle(self) -> str | None:
        """None for the filter in words."""
        return self._subtitle.text().strip() or None

    @property
    def choice(self) -> FigureChoice:
        return FigureChoice(
            paper=self._paper.currentData(),
            is_portrait=self._turn.currentData(),
            custom=self._custom.value,
            suffix=self._suffix.currentData(),
            dpi=self._dpi.value(),
            theme=self._theme.currentData(),
            lettering=self._lettering.currentData(),
            shows_all=self._shows.currentData(),
            parts=Parts(**{name: box.isChecked() for name, box in self._parts.items()}),
        )

    def show_suffix(self, suffix: str) -> None:
        """Choose the format that a file's ending names."""
        self._suffix.setCurrentIndex(max(0, self._suffix.findData(suffix)))

    def _papers(self) -> dict[str, str]:
        names = {"letter": self.tr("Letter"), "square": self.tr("Square"), "16:9": self.tr("Slide 16:9")}
        return {paper: names.get(paper, paper.upper()) for paper in PAPERS}

    def _themes(self) -> dict[str, str]:
        names = {
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "print": self.tr("For print, also in black and white"),
            "colour-blind": self.tr("For colour-blind eyes"),
        }
        return {theme: names[theme] for theme in FIGURE_THEMES}

    def _part_names(self) -> dict[str, str]:
        return {
            "legend": self.tr("Legend"),
            "scale": self.tr("Scale bar"),
            "north": self.tr("North arrow"),
            "graticule": self.tr("Grid of degrees"),
            "locator": self.tr("Locator map"),
            "attribution": self.tr("Sources and date"),
        }

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("Subtitle"), self._subtitle)
        form.addRow(self.tr("Shows"), self._shows)
        form.addRow(self.tr("Sheet"), _row(self._paper, self._turn))
        form.addRow("", self._custom)
        form.addRow(self.tr("Colours"), self._theme)
        form.addRow(self.tr("Signs and text"), self._lettering)
        form.addRow(self.tr("Format"), _row(self._suffix, self._dpi))
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        for number, box in enumerate(self._parts.values()):
            grid.addWidget(box, number // 2, number % 2)
        form.addRow(QLabel(self.tr("With")), grid)

    def _show(self, choice: FigureChoice) -> None:
        for combo, value in (
            (self._shows, choice.shows_all),
            (self._paper, choice.paper),
            (self._turn, choice.is_portrait),
            (self._suffix, choice.suffix),
            (self._theme, choice.theme),
            (self._lettering, choice.lettering),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self._custom.show_value(choice.custom)
        self._dpi.setValue(choice.dpi)
        for name, box in self._parts.items():
            box.setChecked(getattr(choice.parts, name))

    def _listen(self) -> None:
        for combo in (self._shows, self._paper, self._turn, self._suffix, self._theme, self._lettering):
            combo.currentIndexChanged.connect(self._on_change)
        for line in (self._title, self._subtitle):
            line.textChanged.connect(self._on_change)
        for box in self._parts.values():
            box.toggled.connect(self._on_change)
        self._dpi.valueChanged.connect(self._on_change)
        self._custom.changed.connect(self._on_change)

    def _on_change(self) -> None:
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        """What does not apply is not asked for."""
        is_custom = self._paper.currentData() == CUSTOM
        self._custom.setVisible(is_custom)
        self._turn.setEnabled(not is_custom and self._paper.currentData() != "square")
        self._dpi.setEnabled(self._suffix.currentData() == ".png" or (is_custom and self._custom.value[2] == "px"))


class _CustomSize(QWidget):
    """Width, height and their unit."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sides = [QDoubleSpinBox(minimum=1, maximum=_LARGEST, decimals=0) for _ in range(2)]
        self._unit = _combo({"mm": "mm", "px": "px"})
        self._unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sides[0], 1)
        row.addWidget(QLabel("×"))
        row.addWidget(self._sides[1], 1)
        row.addWidget(self._unit)
        for side in self._sides:
            side.valueChanged.connect(self.changed)
        self._unit.currentIndexChanged.connect(self.changed)

    @property
    def value(self) -> tuple[float, float, str]:
        return self._sides[0].value(), self._sides[1].value(), self._unit.currentData()

    def show_value(self, value: tuple[float, float, str]) -> None:
        for side, size in zip(self._sides, value[:2], strict=True):
            side.setValue(size)
        self._unit.setCurrentIndex(self._unit.findData(value[2]))


def _combo(texts: dict[str, str] | dict[bool, str] | dict[float, str]) -> QComboBox:
    """Choices by value, in their order."""
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value, text in texts.items():
        combo.addItem(text, value)
    return combo


def _row(first: QWidget, second: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first, 1)
    row.addWidget(second, 1)
    return row
