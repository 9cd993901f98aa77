"""The reader marks what was found at the right characters; a click on a place selects it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot
from sample_articles import ANKARA, HUNGARY, quarrel, span_of, visit

from desktop.reader import Reader
from desktop.selection import SelectionKind
from desktop.workspace import Workspace
from geodata.model import Language


@pytest.fixture
def workspace(two_articles: Workspace) -> Workspace:
    return two_articles


@pytest.fixture
def reader(workspace: Workspace, qtbot: QtBot) -> Reader:
    reader = Reader(workspace)
    qtbot.addWidget(reader)
    reader.resize(420, 500)
    reader.show()
    qtbot.waitExposed(reader)
    return reader


def links(page: QTextBrowser) -> dict[str, str]:
    """Each link's address by the words that carry it."""
    found, block = {}, page.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().isAnchor():
                found[fragment.text()] = fragment.charFormat().anchorHref()
            fragments += 1
        block = block.next()
    return found


def test_it_begins_empty_and_opens_what_is_asked(reader: Reader, workspace: Workspace) -> None:
    assert reader.article is None
    workspace.open_article("visit")
    page = reader.findChild(QTextBrowser)
    assert page.toPlainText() == visit().text
    assert links(page) == {
        "Budapest": "place:geonames:3054643",
        "Hungary": "place:iso:HU",
        "Orban": "actor:person:viktor-orban",
        "Erdogan": "actor:person:recep-tayyip-erdogan",
    }


def test_marks_stand_right_behind_an_astral_character(reader: Reader, workspace: Workspace) -> None:
    workspace.open_article("quarrel")
    found = links(reader.findChild(QTextBrowser))
    assert found == {"匈牙利": "place:iso:HU", "埃尔多安": "actor:person:recep-tayyip-erdogan"}


def test_it_shows_the_passage_asked_for(reader: Reader, workspace: Workspace) -> None:
    workspace.open_article("quarrel", span_of(quarrel().text, "批评"))
    assert reader.findChild(QTextBrowser).textCursor().selectedText() == "批评"


def test_a_click_on_a_place_selects_it_as_what_it_is(reader: Reader, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.open_article("visit")
    page = reader.findChild(QTextBrowser)
    cursor = QTextCursor(page.document())
    cursor.setPosition(visit().text.index("Hungary") + 3)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=page.cursorRect(cursor).center())
    assert workspace.selection.kind is SelectionKind.AREA
    assert workspace.selection.ids == (HUNGARY.id,)
    assert ANKARA.id not in workspace.selection.ids


def test_an_article_that_is_removed_leaves_the_reader(reader: Reader, workspace: Workspace) -> None:
    workspace.open_article("visit")
    workspace.discard_article("visit")
    assert reader.article is None
    workspace.undo_stack.undo()
    workspace.open_article("visit")
    assert reader.article == visit()


def test_markup_in_an_article_stays_text(reader: Reader, workspace: Workspace) -> None:
    workspace.open_article("visit")
    assert "<b>nothing</b>" in reader.findChild(QTextBrowser).toPlainText()


def test_names_follow_the_language(reader: Reader, workspace: Workspace) -> None:
    workspace.open_article("visit")
    workspace.speak(Language.SIMPLIFIED)
    page = reader.findChild(QTextBrowser)
    cursor = QTextCursor(page.document())
    cursor.setPosition(visit().text.index("Budapest") + 1)
    assert "布达佩斯" in cursor.charFormat().toolTip()
