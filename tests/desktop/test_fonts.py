"""Typefaces: Chinese shows where the system has none, in the regional form of its language."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QRawFont

from desktop import fonts
from geodata.maps.serving import cjk_font
from geodata.model import Language

pytestmark = pytest.mark.skipif(cjk_font() is None, reason="the font comes along on Linux only")


def test_the_application_can_write_chinese(qapp):
    fonts.install(qapp)
    family = qapp.font().families()[-1]
    assert family == "Noto Sans CJK SC"
    assert QRawFont.fromFont(QFont(family)).supportsCharacter(ord("图"))


def test_each_script_has_its_own_forms_behind_the_systems_latin():
    base = QFont("Some Latin")
    assert fonts.typeface(Language.TRADITIONAL, base).families() == ["Some Latin", "Noto Sans CJK TC"]
    again = fonts.typeface(Language.SIMPLIFIED, fonts.typeface(Language.TRADITIONAL, base))
    assert again.families() == ["Some Latin", "Noto Sans CJK SC"]
