"""The import report: every file by name, with what was found in it or the one sentence that says why not."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.file_report import FileReport
from desktop.icons import picture
from desktop.language import preferred_language
from desktop.theme import PALETTES
from geodata.datasets.wording import tally_in_words
from geodata.refusals import refusal_in_words

_MARKS = {True: ("✓", "check", "good"), False: ("✗", "cross", "bad")}


class ImportReport(QWidget):
    """A list that can be copied as text; problems come first."""

    def __init__(self, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reports: list[FileReport] = []
        self._summary = QLabel()
        self._summary.setProperty("role", "muted")
        self._list = QListWidget()
        self._list.setObjectName("importReport")
        self._list.setIconSize(QSize(16, 16))
        self._list.setWordWrap(True)
        self._list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self._copy = QPushButton()
        self._copy.clicked.connect(self.copy)
        top = QHBoxLayout()
        top.addWidget(self._summary, 1)
        top.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 12)
        layout.addLayout(top)
        layout.addWidget(self._list)
        self._retranslate()

    def sizeHint(self) -> QSize:
        return QSize(600, 190)

    def show_reports(self, reports: Iterable[FileReport]) -> None:
        self._reports = sorted(reports, key=lambda report: report.is_good)
        self._fill()

    def dress(self, theme: str) -> None:
        self._theme = theme
        self._fill()

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())

    def as_text(self) -> str:
        return "\n".join(f"{_MARKS[report.is_good][0]} {self._line(report)}" for report in self._reports)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._copy.setText(self.tr("Copy report"))
        self._fill()

    def _fill(self) -> None:
        self._list.clear()
        for report in self._reports:
            item = QListWidgetItem(self._icon(report), self._line(report))
            item.setToolTip(report.path)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._list.addItem(item)
        self._copy.setEnabled(bool(self._reports))
        self._summary.setText(self._headline())

    def _icon(self, report: FileReport) -> QIcon:
        _, name, colour = _MARKS[report.is_good]
        return QIcon(picture(name, getattr(PALETTES[self._theme], colour), 16, self.devicePixelRatio()))

    def _headline(self) -> str:
        if not self._reports:
            return self.tr("Nothing has been imported since the start.")
        good = sum(report.is_good for report in self._reports)
        bad = len(self._reports) - good
        parts = [self.tr("%n file(s) read", "", good)]
        if bad:
            parts.append(self.tr("%n file(s) not read", "", bad))
        return " · ".join(parts)

    def _line(self, report: FileReport) -> str:
        if report.problem:
            return _with_name(report.name, refusal_in_words(report.problem, preferred_language(QLocale())))
        if report.tally:
            return _with_name(report.name, tally_in_words(report.tally, preferred_language(QLocale())))
        parts = [self.tr("%n place(s)", "", report.places), self.tr("%n event(s)", "", report.events)]
        if report.articles > 1:
            parts.insert(0, self.tr("%n article(s)", "", report.articles))
        if not report.articles and report.skipped:
            parts.clear()
        if report.skipped:
            parts.append(self.tr("%n article(s) left out, there already", "", report.skipped))
        if report.replaced:
            parts.append(self.tr("%n article(s) put in the place of another", "", report.replaced))
        return _with_name(report.name, ", ".join(parts))


def _with_name(name: str, text: str) -> str:
    """The sentence, after the file's name unless it begins with it already."""
    return text if text.startswith(f"{name}:") else f"{name}: {text}"
