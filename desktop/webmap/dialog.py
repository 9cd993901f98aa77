"""How an interactive map is to be written, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.file_field import FileField
from desktop.marking import QT_TRANSLATE_NOOP
from geodata.model import Language
from geodata.webmap.request import AUTOMATIC

ENDING = ".html"
_THEMES = {
    AUTOMATIC: QT_TRANSLATE_NOOP("WebMapDialog", "Like the reader's system"),
    "light": QT_TRANSLATE_NOOP("WebMapDialog", "Light"),
    "dark": QT_TRANSLATE_NOOP("WebMapDialog", "Dark"),
    "print": QT_TRANSLATE_NOOP("WebMapDialog", "For print"),
    "colour-blind": QT_TRANSLATE_NOOP("WebMapDialog", "Safe for colour-blind eyes"),
}
# Each language by its own name, which is not translated.
_LANGUAGES = {Language.ENGLISH: "English", Language.SIMPLIFIED: "简体中文", Language.TRADITIONAL: "繁體中文"}


@dataclass(frozen=True, slots=True)
class WebMapChoice:
    """What the user asked for; `filtered` means what the filter shows, otherwise all of the project."""

    path: Path
    title: str
    theme: str
    language: Language
    filtered: bool


class WebMapDialog(QDialog):
    """`shown` says in words what the filter shows."""

    def __init__(
        self,
        path: Path,
        title: str,
        shown: str,
        language: Language,
        *,
        has_filter: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Interactive map"))
        self.setMinimumWidth(560)
        self._title = QLineEdit(title)
        self._scopes = QButtonGroup(self)
        self._themes = self._box({theme: self.tr(text) for theme, text in _THEMES.items()}, AUTOMATIC)
        self._languages = self._box({str(each): name for each, name in _LANGUAGES.items()}, str(language))
        kinds = self.tr("Web pages")
        self._file = FileField(path, self.windowTitle(), lambda: f"{kinds} (*{ENDING})")
        self._file.changed.connect(self._allow)
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("What"), self._scope_column(shown, has_filter))
        form.addRow(self.tr("Language"), self._languages)
        form.addRow(self.tr("Colours"), self._themes)
        form.addRow(self.tr("File"), self._file)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(16)
        layout.addWidget(self._explanation())
        layout.addLayout(form)
        layout.addWidget(self._buttons())
        self.resize(560, layout.totalHeightForWidth(560))

    @property
    def choice(self) -> WebMapChoice:
        path = self._file.path
        if path.suffix.lower() not in (ENDING, ".htm"):
            path = path.with_name(path.name + ENDING)
        return WebMapChoice(
            path=path,
            title=self._title.text().strip(),
            theme=str(self._themes.currentData()),
            language=Language(self._languages.currentData()),
            filtered=self._scopes.checkedId() == 0,
        )

    @staticmethod
    def _box(values: dict[str, str], chosen: str) -> QComboBox:
        box = QComboBox()
        for value, text in values.items():
            box.addItem(text, value)
        box.setCurrentIndex(list(values).index(chosen))
        return box

    def _explanation(self) -> QLabel:
        told = self.tr(
            "One file with the map, its quotations, a timeline, search and tables in it. It opens in any browser,"
            " without a network, and passes on the quotations, not the articles."
        )
        label = QLabel(told)
        label.setWordWrap(True)
        label.setProperty("role", "muted")
        return label

    def _scope_column(self, shown: str, has_filter: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        for number, text in enumerate((self.tr("What is shown now"), self.tr("Everything in the project"))):
            button = QRadioButton(text)
            button.setChecked(number == 0)
            self._scopes.addButton(button, number)
            column.addWidget(button)
            if number == 0:
                words = QLabel(shown)
                words.setWordWrap(True)
                words.setProperty("role", "muted")
                words.setContentsMargins(24, 0, 0, 4)
                column.addWidget(words)
        self._scopes.button(1).setEnabled(has_filter)
        return column

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._save = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _allow(self) -> None:
        self._save.setEnabled(not self._file.is_empty)
