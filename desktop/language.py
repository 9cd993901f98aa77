"""The interface in English, simplified and traditional Chinese, changed while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.fonts import typeface
from geodata.errors import MissingKnowledge
from geodata.model import Language
from resources import TRANSLATIONS

# Each language by its own name: whoever cannot read the present one still finds theirs.
OWN_NAMES = {
    Language.ENGLISH: "English",
    Language.SIMPLIFIED: "简体中文",
    Language.TRADITIONAL: "繁體中文",
}
CATALOGUES = {
    Language.ENGLISH: "dateline_en",  # plurals only
    Language.SIMPLIFIED: "dateline_zh_Hans",
    Language.TRADITIONAL: "dateline_zh_Hant",
}
# Qt's own words (OK, Cancel, file dialogs).
_QT_CATALOGUES = {Language.SIMPLIFIED: "qtbase_zh_CN", Language.TRADITIONAL: "qtbase_zh_TW"}
_LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English),
    Language.SIMPLIFIED: QLocale(QLocale.Language.Chinese, QLocale.Script.SimplifiedHanScript),
    Language.TRADITIONAL: QLocale(QLocale.Language.Chinese, QLocale.Script.TraditionalHanScript),
}


def preferred_language(locale: QLocale) -> Language:
    """The language to start in for a user of this locale."""
    if locale.language() is not QLocale.Language.Chinese:
        return Language.ENGLISH
    traditional = locale.script() is QLocale.Script.TraditionalHanScript
    return Language.TRADITIONAL if traditional else Language.SIMPLIFIED


def locale_of(language: Language) -> QLocale:
    return _LOCALES[language]


class Interpreter:
    """Holds the translators installed; changing them makes Qt send LanguageChange to every widget."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        translators = self._translators(language)
        for old in self._installed:
            self._app.removeTranslator(old)
            old.deleteLater()
        for new in translators:
            self._app.installTranslator(new)
        self._installed = translators
        QLocale.setDefault(_LOCALES[language])
        self._app.setFont(typeface(language, self._app.font()))

    def _translators(self, language: Language) -> list[QTranslator]:
        result = []
        if language in _QT_CATALOGUES:
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            result.append(self._load(_QT_CATALOGUES[language], folder))
        result.append(self._load(CATALOGUES[language], str(TRANSLATIONS)))
        return result

    def _load(self, name: str, folder: str) -> QTranslator:
        translator = QTranslator(self._app)
        if not translator.load(name, folder):
            raise MissingKnowledge(
                f"the translation {name}.qm is missing in {folder}: run `python -m desktop.build_translations`"
            )
        return translator
