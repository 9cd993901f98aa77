"""How an interactive map is to be written, and where."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.exporting.export_buttons import ExportButtons
from desktop.exporting.form_fields import choice_box, muted
from desktop.exporting.scope_field import ScopeField
from desktop.file_field import FileField
from desktop.language import OWN_NAMES
from desktop.marking import QT_TRANSLATE_NOOP
from geodata.model import Language
from geodata.webmap.request import AUTOMATIC, ENDING

_THEMES = {
    AUTOMATIC: QT_TRANSLATE_NOOP("WebMapDialog", "Like the reader's system"),
    "light": QT_TRANSLATE_NOOP("WebMapDialog", "Light"),
    "dark": QT_TRANSLATE_NOOP("WebMapDialog", "Dark"),
    "print": QT_TRANSLATE_NOOP("WebMapDialog", "For print"),
    "colour-blind": QT_TRANSLATE_NOOP("WebMapDialog", "Safe for colour-blind eyes"),
}


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
        self._scope = ScopeField(shown, has_filter=has_filter)
        self._themes = choice_box({theme: self.tr(text) for theme, text in _THEMES.items()}, AUTOMATIC)
        self._languages = choice_box({str(each): name for each, name in OWN_NAMES.items()}, str(language))
        kinds = self.tr("Web pages")
        self._file = FileField(path, self.windowTitle(), lambda: f"{kinds} (*{ENDING})")
        self._buttons = ExportButtons(self)
        self._file.changed.connect(lambda: self._buttons.allow(not self._file.is_empty))
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("What"), self._scope)
        form.addRow(self.tr("Language"), self._languages)
        form.addRow(self.tr("Colours"), self._themes)
        form.addRow(self.tr("File"), self._file)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(16)
        layout.addWidget(muted(self._explanation()))
        layout.addLayout(form)
        layout.addWidget(self._buttons)
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
            filtered=self._scope.is_filtered,
        )

    def _explanation(self) -> str:
        return self.tr(
            "One file with the map, its quotations, a timeline, search and tables in it. It opens in any browser,"
            " without a network, and passes on the quotations, not the articles."
        )
