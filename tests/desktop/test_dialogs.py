"""The small dialogs: what they ask, and that they refuse what makes no sense."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_articles import VIENNA, article
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QPlainTextEdit, QPushButton, QRadioButton, QTextBrowser
from pytestqt.qtbot import QtBot

from desktop.about import DATA, LIBRARIES, AboutDialog
from desktop.paste_dialog import PasteDialog
from desktop.progress import Progress
from desktop.removal_dialog import RemovalDialog
from desktop.snapshot_dialog import SCALES, SnapshotDialog


def default_button(dialog: PasteDialog | RemovalDialog | SnapshotDialog, text: str) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == text)


def test_pasting_begins_with_the_clipboard_and_needs_a_text(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("Envoys met.\n")
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    add = default_button(dialog, "Add article")
    assert dialog.text == "Envoys met.\n"
    assert add.isEnabled()
    box = dialog.findChild(QPlainTextEdit)
    assert box is not None
    box.setPlainText("  \n")
    assert not add.isEnabled()


def test_removing_needs_a_choice_and_tells_which(qtbot: QtBot) -> None:
    dialog = RemovalDialog([article("a"), article("b", VIENNA)])
    qtbot.addWidget(dialog)
    remove = default_button(dialog, "Remove")
    assert not remove.isEnabled()
    listed = dialog.findChild(QListWidget)
    assert listed is not None
    assert [listed.item(row).text() for row in range(listed.count())] == [
        "Talks in Riyadh · The Test Courier",
        "Talks in Vienna · The Test Courier",
    ]
    listed.item(1).setSelected(True)
    assert remove.isEnabled()
    assert dialog.chosen == ("b",)


@pytest.mark.parametrize(("typed", "name"), [("map", "map.png"), ("map.v2", "map.v2.png"), ("map.PNG", "map.PNG")])
def test_a_snapshot_is_always_a_png(qtbot: QtBot, typed: str, name: str) -> None:
    dialog = SnapshotDialog(Path("/somewhere") / typed, "Talks", QSize(900, 600))
    qtbot.addWidget(dialog)
    assert dialog.choice.path == Path("/somewhere") / name
    assert dialog.choice.title == "Talks"


def test_the_scale_chosen_is_shown_in_pixels(qtbot: QtBot) -> None:
    dialog = SnapshotDialog(Path("/x/map.png"), "", QSize(900, 600))
    qtbot.addWidget(dialog)
    buttons = dialog.findChildren(QRadioButton)
    buttons = [button for button in buttons if button.text().endswith("×")]
    assert [button.text() for button in buttons] == [f"{scale}×" for scale in SCALES]
    buttons[-1].setChecked(True)
    assert dialog.choice.scale == 4
    assert dialog._pixels.text() == "3600 × 2400 pixels"


def test_about_credits_all_data_and_libraries(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    browser = dialog.findChild(QTextBrowser)
    assert browser is not None
    text = browser.toPlainText()
    for name, _, licence in (*DATA, *LIBRARIES):
        assert name in text
        assert licence in text
    assert "6." in text


def test_progress_counts_from_one_and_can_be_cancelled(qtbot: QtBot) -> None:
    progress = Progress()
    qtbot.addWidget(progress)
    progress.begin()
    assert progress._label.text() == "Looking for articles…"
    for done, shown in ((0, 1), (6, 7), (7, 7)):
        progress.show_progress(done, 7)
        assert progress._label.text() == f"Reading {shown} of 7…"
    with qtbot.waitSignal(progress.cancelled):
        progress._cancel.click()


def test_a_snapshot_may_be_for_print(qtbot: QtBot) -> None:
    dialog = SnapshotDialog(Path("/x/map.png"), "", QSize(900, 600))
    qtbot.addWidget(dialog)
    assert dialog.choice.theme == ""
    next(button for button in dialog.findChildren(QRadioButton) if "print" in button.text()).click()
    assert dialog.choice.theme == "print"
    assert dialog.choice.scale in SCALES
