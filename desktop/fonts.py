"""Typefaces: on a Linux that may have none for Chinese, the one that comes along."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from geodata.maps.serving import cjk_font
from geodata.model import Language

# The families inside the one collection file differ in the regional form of shared characters.
_CJK_FAMILIES = {
    Language.SIMPLIFIED: "Noto Sans CJK SC",
    Language.TRADITIONAL: "Noto Sans CJK TC",
}


def install(app: QApplication) -> None:
    """Makes the CJK font known to `app`, after its own typeface: Latin text keeps the system's look."""
    path = cjk_font()
    if path is None:
        return
    QFontDatabase.addApplicationFont(str(path))
    app.setFont(typeface(Language.SIMPLIFIED, app.font()))


def typeface(language: Language, base: QFont) -> QFont:
    """`base` with the CJK family for `language` behind its own families."""
    family = _CJK_FAMILIES.get(language, _CJK_FAMILIES[Language.SIMPLIFIED])
    others = [name for name in base.families() if name not in _CJK_FAMILIES.values()]
    font = QFont(base)
    font.setFamilies([*others, family])
    return font
