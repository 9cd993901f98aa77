"""What an atlas is to have pages of, in which form, and where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.file_field import FileField
from desktop.views.atlas_choice import FORMATS, OWN, SHEETS, AtlasChoice
from geodata.atlas.order import MOST_PAGES, By


class AtlasDialog(QDialog):
    """`shown` says what the filter shows; `views` is how many are saved."""

    def __init__(
        self,
        path: Path,
        title: str,
        shown: str,
        choice: AtlasChoice,
        *,
        views: int,
        has_filter: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Atlas"))
        self.setMinimumWidth(580)
        self._views = views
        self._has_filter = has_filter
        self._shown = shown
        self._by = _combo(self._pages(), choice.by if views or choice.by != By.VIEW else By.REGION.value)
        self._most = QSpinBox(minimum=1, maximum=MOST_PAGES, value=choice.most)
        self._title = QLineEdit(title)
        self._suffix = _combo(self._forms(), choice.suffix)
        self._paper = _combo({paper: self._paper_names().get(paper, paper.upper()) for paper in SHEETS}, choice.paper)
        self._theme = _combo(self._themes(), choice.theme)
        self._filtered = QCheckBox(self.tr("Only what the filter shows"))
        self._filtered.setChecked(choice.filtered and has_filter)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setProperty("role", "muted")
        self._file = FileField(path.with_suffix(choice.suffix), self.windowTitle(), self._kinds)
        self._lay_out()
        for combo in (self._by, self._suffix):
            combo.currentIndexChanged.connect(self._on_change)
        self._filtered.toggled.connect(self._on_change)
        self._file.changed.connect(self._allow)
        self._on_change()

    @property
    def choice(self) -> AtlasChoice:
        return AtlasChoice(
            by=self._by.currentData(),
            suffix=self._suffix.currentData(),
            most=self._most.value(),
            paper=self._paper.currentData(),
            theme=self._theme.currentData(),
            filtered=self._filtered.isChecked(),
        )

    @property
    def title(self) -> str:
        return self._title.text().strip()

    @property
    def path(self) -> Path:
        """The file with the ending of its form, or the folder."""
        path, suffix = self._file.path, self.choice.suffix
        if path.suffix.lower() == suffix:
            return path
        return path.with_suffix(suffix) if path.suffix.lower() in FORMATS else path.with_name(path.name + suffix)

    def _pages(self) -> dict[str, str]:
        return {
            By.VIEW: self.tr("Saved views (%n)", "", self._views),
            By.REGION: self.tr("Regions"),
            By.COUNTRY: self.tr("Countries"),
            By.ACTOR: self.tr("Actors"),
            By.MONTH: self.tr("Months"),
            By.ARTICLE: self.tr("Articles"),
        }

    def _forms(self) -> dict[str, str]:
        return {
            ".pdf": self.tr("PDF with contents and page numbers"),
            ".pptx": self.tr("Slides (PPTX), sources in the notes"),
            ".html": self.tr("One HTML page, with text between the maps"),
            "": self.tr("Folder of PNG pictures"),
        }

    def _paper_names(self) -> dict[str, str]:
        return {"letter": self.tr("Letter"), "16:9": self.tr("Slide 16:9")}

    def _themes(self) -> dict[str, str]:
        return {
            OWN: self.tr("Those of each view"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "print": self.tr("For print, also in black and white"),
            "colour-blind": self.tr("For colour-blind eyes"),
        }

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("A page for each of"), self._by)
        form.addRow(self.tr("Pages at most"), self._most)
        form.addRow("", self._filtered)
        form.addRow("", self._told)
        form.addRow(self.tr("Title"), self._title)
        form.addRow(self.tr("Form"), self._suffix)
        form.addRow(self.tr("Sheet"), self._paper)
        form.addRow(self.tr("Colours"), self._theme)
        form.addRow(self.tr("File"), self._file)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._save = buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _kinds(self) -> str:
        suffix = self.choice.suffix
        return f"{suffix.removeprefix('.').upper()} (*{suffix})" if suffix else self.tr("Folders (*)")

    def _on_change(self) -> None:
        choice = self.choice
        is_of_views = choice.by == By.VIEW
        self._filtered.setEnabled(self._has_filter and not is_of_views)
        self._paper.setEnabled(choice.suffix in (".pdf", ""))
        if is_of_views:
            self._told.setText(self.tr("Each view has its own filter, place and note."))
        else:
            self._told.setText(self._shown if choice.filtered else self.tr("Everything in the project"))
        if not self._file.is_empty:
            self._file.show_path(self.path)
        self._allow()

    def _allow(self) -> None:
        has_pages = self._by.currentData() != By.VIEW or self._views > 0
        self._save.setEnabled(has_pages and not self._file.is_empty)


def _combo(values: dict[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, text in values.items():
        box.addItem(text, str(value))
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
