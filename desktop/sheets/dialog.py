"""How an evidence sheet is to be written, and where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.exporting.export_buttons import ExportButtons
from desktop.exporting.form_fields import choice_box, muted, switch
from desktop.exporting.scope_field import ScopeField
from desktop.file_field import FileField
from desktop.language import OWN_NAMES
from desktop.marking import QT_TRANSLATE_NOOP
from desktop.sheets.choice import SheetChoice
from geodata.model import Language
from geodata.sheets.request import Grouping

_FORMATS = {
    ".pdf": QT_TRANSLATE_NOOP("SheetDialog", "PDF document"),
    ".html": QT_TRANSLATE_NOOP("SheetDialog", "Web page (HTML)"),
}
_GROUPINGS = {
    Grouping.PLACE: QT_TRANSLATE_NOOP("SheetDialog", "By place"),
    Grouping.ACTOR: QT_TRANSLATE_NOOP("SheetDialog", "By actor"),
    Grouping.DATE: QT_TRANSLATE_NOOP("SheetDialog", "By date"),
}
_PAPERS = {"a4": "A4", "letter": QT_TRANSLATE_NOOP("SheetDialog", "US letter")}
_WIDTH = 560


class SheetDialog(QDialog):
    """`shown` says in words what the filter shows."""

    def __init__(
        self,
        path: Path,
        title: str,
        shown: str,
        language: Language,
        choice: SheetChoice,
        *,
        has_filter: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Evidence sheet"))
        self.setMinimumWidth(_WIDTH)
        self._title = QLineEdit(title)
        self._formats = choice_box({key: self.tr(text) for key, text in _FORMATS.items()}, choice.suffix)
        self._groupings = choice_box({str(key): self.tr(text) for key, text in _GROUPINGS.items()}, choice.grouping)
        self._papers = choice_box({key: self.tr(text) for key, text in _PAPERS.items()}, choice.paper)
        self._languages = choice_box({str(key): name for key, name in OWN_NAMES.items()}, str(language))
        self._map = switch(self.tr("The map, with the numbers of the places"), choice.map)
        self._mentions = switch(self.tr("Passages that only name a place"), choice.mentions)
        self._scope = ScopeField(shown, has_filter=has_filter)
        self._file = FileField(path, self.windowTitle(), self._file_kinds)
        self._buttons = ExportButtons(self)
        self._file.changed.connect(lambda: self._buttons.allow(not self._file.is_empty))
        self._formats.currentIndexChanged.connect(self._follow_format)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(16)
        layout.addWidget(muted(self._explanation()))
        layout.addLayout(self._form())
        layout.addWidget(self._buttons)
        self._papers.setEnabled(choice.suffix == ".pdf")
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    @property
    def title(self) -> str:
        return self._title.text().strip()

    @property
    def language(self) -> Language:
        return Language(self._languages.currentData())

    @property
    def path(self) -> Path:
        """The file, with the ending of the chosen format."""
        path, suffix = self._file.path, str(self._formats.currentData())
        return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)

    @property
    def choice(self) -> SheetChoice:
        return SheetChoice(
            suffix=str(self._formats.currentData()),
            grouping=str(self._groupings.currentData()),
            paper=str(self._papers.currentData()),
            map=self._map.isChecked(),
            mentions=self._mentions.isChecked(),
            filtered=self._scope.is_filtered,
        )

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(12)
        includes = QVBoxLayout()
        includes.addWidget(self._map)
        includes.addWidget(self._mentions)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("What"), self._scope)
        form.addRow(self.tr("Include"), includes)
        form.addRow(self.tr("Group"), self._groupings)
        form.addRow(self.tr("Language"), self._languages)
        form.addRow(self.tr("Format"), self._formats)
        form.addRow(self.tr("Paper"), self._papers)
        form.addRow(self.tr("File"), self._file)
        return form

    def _explanation(self) -> str:
        return self.tr(
            "The map with a number at each place, and for each number the quotations behind it, with event, date,"
            " actors, article and where in it they stand."
        )

    def _file_kinds(self) -> str:
        return f"{self._formats.currentText()} (*{self._formats.currentData()})"

    def _follow_format(self) -> None:
        """The file's ending is that of the format; a web page has no paper."""
        suffix = str(self._formats.currentData())
        if self._file.path.suffix.lower() in _FORMATS:
            self._file.show_path(self._file.path.with_suffix(suffix))
        self._papers.setEnabled(suffix == ".pdf")
