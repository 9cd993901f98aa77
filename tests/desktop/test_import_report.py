"""The report names each file, what was found in it, or why it was not read."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.file_report import FileReport
from desktop.import_report import ImportReport
from desktop.language import locale_of
from geodata.model import Language

GOOD = FileReport("talks.txt", "/x/talks.txt", articles=1, places=4, events=7)
CORPUS = FileReport("corpus.jsonl", "/x/corpus.jsonl", articles=3, places=9, events=12)
BAD = FileReport("photo.txt", "/x/photo.txt", problem="photo.txt: it is not a text file")


def test_every_file_has_its_line_and_problems_come_first(qtbot: QtBot) -> None:
    report = ImportReport("light")
    qtbot.addWidget(report)
    report.show_reports([GOOD, CORPUS, BAD])
    lines = report.as_text().splitlines()
    assert lines[0] == "✗ photo.txt: it is not a text file"
    assert lines[1].startswith("✓ talks.txt: 4 place")
    assert "7 event" in lines[1]
    assert lines[2].startswith("✓ corpus.jsonl: 3 article")


def test_it_can_be_copied(qtbot: QtBot) -> None:
    report = ImportReport("light")
    qtbot.addWidget(report)
    report.show_reports([GOOD, BAD])
    report.copy()
    assert QGuiApplication.clipboard().text() == report.as_text()


def test_what_a_file_name_says_is_shown_as_it_is(qtbot: QtBot) -> None:
    report = ImportReport("dark")
    qtbot.addWidget(report)
    report.show_reports([FileReport("<b>x</b>.txt", problem="it is empty")])
    assert report.as_text() == "✗ <b>x</b>.txt: it is empty"


def test_refusals_are_told_in_the_language_of_the_interface(qtbot: QtBot) -> None:
    report = ImportReport("light")
    qtbot.addWidget(report)
    report.show_reports([FileReport("empty.txt", "/x/empty.txt", problem="empty.txt: the file is empty.")])
    before = QLocale()
    try:
        QLocale.setDefault(locale_of(Language.TRADITIONAL))
        assert "empty.txt: 檔案是空的。" in report.as_text()
    finally:
        QLocale.setDefault(before)
    assert "the file is empty" in report.as_text()
