"""What happens before there is a window."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QLocale

from desktop.app import leave_the_sandbox_if_root
from desktop.language import preferred_language
from geodata.model import Language


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no users here")
@pytest.mark.parametrize(("user", "is_left"), [(0, True), (1000, False)])
def test_only_root_leaves_the_sandbox_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], user: int, is_left: bool
) -> None:
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "")  # so that it is put back afterwards
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX")
    monkeypatch.setattr(os, "geteuid", lambda: user)
    leave_the_sandbox_if_root()
    assert ("QTWEBENGINE_DISABLE_SANDBOX" in os.environ) == is_left
    assert ("sandbox" in capsys.readouterr().err) == is_left


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("en_GB", Language.ENGLISH),
        ("fr_FR", Language.ENGLISH),
        ("zh_CN", Language.SIMPLIFIED),
        ("zh_SG", Language.SIMPLIFIED),
        ("zh_TW", Language.TRADITIONAL),
        ("zh_HK", Language.TRADITIONAL),
    ],
)
def test_the_first_start_speaks_the_users_language(name: str, language: Language) -> None:
    assert preferred_language(QLocale(name)) is language
