"""What is shown, in one line: "41 events at 18 places, 3 of 8 articles · Middle East"."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.workspace import Workspace
from geodata.labels import TYPE_NAMES


class StatusLine(QLabel):
    """The counts under the filter, and the filter in words."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setObjectName("statusLine")
        # A long filter is cut, never widening the window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        workspace.changed.connect(self.tell)
        workspace.language_changed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        counts = self._workspace.counts()
        if not counts.articles_total:
            self.setText(self.tr("No articles yet"))
            return
        sentence = self.tr("{events} at {places}, {articles}").format(
            events=self.tr("%n event(s)", "", counts.events),
            places=self.tr("%n place(s)", "", counts.places),
            articles=self._articles(counts.articles, counts.articles_total),
        )
        self.setText(" · ".join((sentence, *self.conditions())))
        self.setToolTip(self.text())

    def conditions(self) -> list[str]:
        """The filter in words, a piece for each kind of condition."""
        chosen, name_of = self._workspace.filter, self._workspace.name_of
        language = self._workspace.language
        pieces = [
            self._joined(name_of(region) for region in chosen.regions),
            self._joined(TYPE_NAMES[kind].within(language) for kind in chosen.types),
            self._joined(name_of(actor) for actor in chosen.actors),
            self._joined(name_of(article) for article in chosen.articles),
            self._dates(),
            self.tr("“{words}”").format(words=chosen.words.strip()) if chosen.words.strip() else "",
        ]
        return [piece for piece in pieces if piece]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.tell()
        super().changeEvent(event)

    def _articles(self, shown: int, total: int) -> str:
        if shown == total:
            return self.tr("%n article(s)", "", total)
        return self.tr("{shown} of %n article(s)", "", total).format(shown=shown)

    def _joined(self, names: Iterable[str]) -> str:
        return self.tr(", ").join(sorted(names))

    def _dates(self) -> str:
        dates = self._workspace.filter.dates
        if dates is None:
            return ""
        if dates.start and dates.end:
            return f"{dates.start} – {dates.end}"
        if dates.start:
            return self.tr("since {day}").format(day=dates.start)
        return self.tr("until {day}").format(day=dates.end)
