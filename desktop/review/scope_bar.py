"""What is reviewed: which kind of doubts, of which articles; and how far the review has come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from geodata.model import Language
from geodata.review.doubts import DoubtKind
from geodata.review.wording import KIND_NAMES
from geodata.store_doubts import Asked, Progress

_MOST_ARTICLES = 200
Articles = Callable[[int], list[tuple[str, str, int]]]


class ArticleBox(QComboBox):
    """The articles with the most doubts; asked for when the list is opened."""

    def __init__(self, articles: Articles) -> None:
        super().__init__()
        self._articles = articles
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def showPopup(self) -> None:
        chosen = self.currentData()
        self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        for id_, title, count in self._articles(_MOST_ARTICLES):
            self.addItem(f"{title or id_} · {count:,}", id_)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
        super().showPopup()


class ScopeBar(QWidget):
    """`asked` tells what is to be reviewed from now on."""

    asked = Signal(object)  # Asked

    def __init__(self, articles: Articles, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._told = Progress(0, 0)
        self.kinds, self.articles = QComboBox(), ArticleBox(articles)
        self.admitted, self.follow = QCheckBox(), QCheckBox()
        self.bar, self.text = QProgressBar(), QLabel()
        self.bar.setTextVisible(False)
        self.text.setProperty("role", "muted")
        self.kinds.addItem("", "")
        for kind in DoubtKind:
            self.kinds.addItem("", kind.value)
        self.articles.addItem("", "")
        self._lay_out()
        for box in (self.kinds, self.articles):
            box.currentIndexChanged.connect(self._tell)
        self.admitted.toggled.connect(self._tell)
        self._retranslate()

    def _lay_out(self) -> None:
        boxes = QHBoxLayout()
        boxes.addWidget(self.kinds, 1)
        boxes.addWidget(self.articles, 1)
        line = QHBoxLayout()
        line.addWidget(self.text)
        line.addStretch(1)
        line.addWidget(self.admitted)
        line.addWidget(self.follow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(boxes)
        layout.addLayout(line)
        layout.addWidget(self.bar)

    def reset(self) -> None:
        """Ask about everything, as in another project."""
        for part in (self.kinds, self.articles, self.admitted):
            part.blockSignals(True)
        self.kinds.setCurrentIndex(0)
        self.articles.setCurrentIndex(0)
        self.admitted.setChecked(False)
        for part in (self.kinds, self.articles, self.admitted):
            part.blockSignals(False)

    def show_progress(self, told: Progress) -> None:
        self._told = told
        self.bar.setMaximum(max(1, told.open + told.settled))
        self.bar.setValue(told.settled)
        total = f"{told.open + told.settled:,}"
        self.bar.setVisible(bool(told.open + told.settled))
        self.text.setVisible(bool(told.open + told.settled))
        self.text.setText(self.tr("{done} of {total} reviewed").format(done=f"{told.settled:,}", total=total))

    def speak(self, language: Language) -> None:
        self._language = language
        self._retranslate()

    @property
    def wanted(self) -> Asked:
        kind = self.kinds.currentData()  # Qt gives a plain text back
        return Asked(DoubtKind(kind) if kind else None, self.articles.currentData() or "", self.admitted.isChecked())

    @property
    def is_narrowed(self) -> bool:
        return self.wanted != Asked()

    def _tell(self) -> None:
        self.asked.emit(self.wanted)

    def _retranslate(self) -> None:
        self.kinds.setItemText(0, self.tr("All kinds"))
        for number, kind in enumerate(DoubtKind, start=1):
            self.kinds.setItemText(number, KIND_NAMES[kind].within(self._language))
        self.articles.setItemText(0, self.tr("All articles"))
        self.admitted.setText(self.tr("Filtered"))
        self.follow.setText(self.tr("Map follows"))
        self.follow.setToolTip(self.tr("Select on the map what the name is read as"))
        self.admitted.setToolTip(self.tr("Only articles that the filter of the window shows"))
        self.kinds.setAccessibleName(self.tr("Kind of doubt"))
        self.articles.setAccessibleName(self.tr("Article"))
        self.show_progress(self._told)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
