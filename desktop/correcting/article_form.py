"""What an article tells about itself: title, outlet, authors, date and language."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.correcting.agree_buttons import AgreeButtons
from desktop.correcting.date_field import DateField
from desktop.marking import QT_TRANSLATE_NOOP
from geodata.corrections.model import ArticleChanged
from geodata.model import Article, Language

LANGUAGE_NAMES = {
    Language.ENGLISH: "English",
    Language.SIMPLIFIED: "简体中文",
    Language.TRADITIONAL: "繁體中文",
    Language.UNKNOWN: QT_TRANSLATE_NOOP("ArticleForm", "Unknown"),
}
_BETWEEN = ";"
_COMMAS = str.maketrans({"；": _BETWEEN, "、": _BETWEEN})


class ArticleForm(QDialog):
    """`change` is what differs from the article; None while nothing does."""

    def __init__(self, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article = article
        self.title, self.outlet = QLineEdit(article.title), QLineEdit(article.outlet)
        self.authors = QLineEdit(f"{_BETWEEN} ".join(article.authors))
        self.date = DateField(article.published, may_be_inferred=False)
        self.language, self._told = QComboBox(), QLabel()
        for language, name in LANGUAGE_NAMES.items():
            self.language.addItem(self.tr(name) if language is Language.UNKNOWN else name, language)
        self.language.setCurrentIndex(self.language.findData(article.language))
        self.setWindowTitle(self.tr("About the article"))
        self.setMinimumWidth(540)
        self._lay_out()
        for line in (self.title, self.outlet, self.authors):
            line.textChanged.connect(lambda _: self._follow())
        self.date.changed.connect(self._follow)
        self.language.currentIndexChanged.connect(lambda _: self._follow())
        self._follow()

    @property
    def change(self) -> ArticleChanged | None:
        """Only what the user changed; the rest keeps following what is read."""
        was, now = self._article, self.date.when
        title, outlet = self.title.text().strip(), self.outlet.text().strip()
        told = ArticleChanged(
            was.id,
            title=title if title != was.title else None,
            outlet=outlet if outlet != was.outlet else None,
            authors=self._authors() if self._authors() != was.authors else None,
            published=now if now != was.published else None,
            language=self._language() if self._language() is not was.language else None,
            undated=now is None and was.published is not None,
        )
        return told if told != ArticleChanged(was.id) else None

    @property
    def consequence(self) -> str:
        """What the change entails, in a sentence."""
        change = self.change
        if change is not None and change.language is not None:
            return self.tr("In another language the article is read again. Your corrections in it are kept.")
        if change is not None and (change.published is not None or change.undated):
            return self.tr("Dates counted from that of the article are read again. Your corrections are kept.")
        return self.tr("The text of the article stays as it is.")

    def _authors(self) -> tuple[str, ...]:
        told = self.authors.text().translate(_COMMAS).split(_BETWEEN)
        return tuple(name for each in told if (name := each.strip()))

    def _language(self) -> Language:
        return Language(self.language.currentData())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        self.authors.setPlaceholderText(self.tr("Several are parted by a semicolon"))
        for label, field in (
            (self.tr("Title"), self.title),
            (self.tr("Outlet"), self.outlet),
            (self.tr("Authors"), self.authors),
            (self.tr("Published"), self.date),
            (self.tr("Language"), self.language),
        ):
            form.addRow(label, field)
        self._told.setWordWrap(True)
        self._told.setProperty("role", "muted")
        self._buttons = AgreeButtons(self, self.tr("Save"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self._told)
        layout.addWidget(self._buttons)

    def _follow(self) -> None:
        self._told.setText(self.consequence)
        self._buttons.allow(self.change is not None)
