"""The side panel shows the quotations behind the selection, and nothing an article says becomes markup."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.cards import Dress, card_html, quotation_html
from desktop.excerpt_list import ExcerptList
from desktop.excerpts_panel import ExcerptsPanel
from desktop.workspace import Workspace
from geodata.excerpts import Excerpt
from geodata.filters import Filter
from geodata.model import EventType, Language
from geodata.store import Store


@pytest.fixture
def workspace(two_articles: Workspace) -> Workspace:
    return two_articles


@pytest.fixture
def panel(workspace: Workspace, qtbot: QtBot) -> ExcerptsPanel:
    panel = ExcerptsPanel(workspace)
    qtbot.addWidget(panel)
    panel.resize(400, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def cards(panel: ExcerptsPanel) -> list[Excerpt]:
    listed = panel.findChild(ExcerptList)
    return [listed.excerpt_at(row) for row in range(listed.model().rowCount(QModelIndex()))]


def texts(panel: ExcerptsPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def point_of(listed: ExcerptList, row: int) -> QPoint:
    return listed.visualRect(listed.model().index(row, 0)).center()


def test_without_a_selection_it_shows_all_by_date(panel: ExcerptsPanel) -> None:
    shown = cards(panel)
    assert [excerpt.article_id for excerpt in shown if excerpt.event] == ["visit", "quarrel"]
    assert "All events shown" in texts(panel)


def test_selecting_a_place_shows_what_put_it_on_the_map(panel: ExcerptsPanel, workspace: Workspace) -> None:
    workspace.select_places(["geonames:3054643"])
    (card,) = cards(panel)
    assert card.quote.startswith("On 3 May 2024 Orban met")
    assert any(h.strong and card.quote[h.start : h.end] == "Budapest" for h in card.highlights)
    assert "Budapest" in texts(panel)
    workspace.speak(Language.SIMPLIFIED)
    assert "布达佩斯" in texts(panel)


def test_a_click_on_a_card_selects_it_and_the_link_reads_it(
    panel: ExcerptsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    listed = panel.findChild(ExcerptList)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=point_of(listed, 0))
    assert workspace.selection.excerpt == cards(panel)[0].key
    with qtbot.waitSignal(workspace.article_opened) as opened:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert opened.args[0] == cards(panel)[0].article_id
    assert opened.args[1] == cards(panel)[0].span


def test_arrow_keys_walk_through_the_cards(panel: ExcerptsPanel, workspace: Workspace, qtbot: QtBot) -> None:
    listed = panel.findChild(ExcerptList)
    workspace.select_excerpt(cards(panel)[0].key)
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert workspace.selection.excerpt == cards(panel)[1].key


def test_a_filter_that_hides_everything_offers_the_way_out(
    panel: ExcerptsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.narrow(Filter(types=frozenset({EventType.ASSAULT})))
    assert cards(panel) == []
    assert "Nothing here under this filter" in texts(panel)
    qtbot.mouseClick(panel.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert workspace.filter.is_empty
    assert len(cards(panel)) > 1


def test_an_empty_project_says_how_to_fill_it(tmp_path: Path, qtbot: QtBot) -> None:
    workspace = Workspace(Store.create(tmp_path / "empty.gpkg"))
    panel = ExcerptsPanel(workspace)
    qtbot.addWidget(panel)
    panel.show()
    assert "No articles yet" in texts(panel)
    workspace.close()


def test_what_is_inferred_says_so(panel: ExcerptsPanel) -> None:
    (card,) = [excerpt for excerpt in cards(panel) if excerpt.article_id == "quarrel" and excerpt.event]
    shown = card_html(card, Dress(Language.ENGLISH, "light"))
    assert shown.count("inferred") == 2  # the date and the place
    assert "seat of Recep" in shown


@given(st.text(st.sampled_from("<>&\"'/bscript \n😀中") | st.characters(exclude_categories=["Cs", "Cc"])))
def test_a_quotation_is_shown_letter_by_letter(quote: str) -> None:
    document = QTextDocument()
    document.setHtml(f"<p>{quotation_html(_excerpt(quote), Dress(Language.ENGLISH, 'dark'))}</p>")
    assert "".join(document.toPlainText().split()) == "".join(quote.split())


def _excerpt(quote: str) -> Excerpt:
    return Excerpt("a", "", "", None, quote, 0)


def test_a_card_says_why_its_date_is_inferred(panel: ExcerptsPanel, workspace: Workspace) -> None:
    workspace.select_places(["geonames:323786"])
    listed = panel.findChild(ExcerptList)
    assert listed.tip_at(point_of(listed, 0)) == "inferred: date of the article"
    workspace.speak(Language.TRADITIONAL)
    assert "以文章日期為準" in listed.tip_at(point_of(listed, 0))


def test_a_card_far_down_comes_into_sight_when_it_is_pointed_at(
    panel: ExcerptsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    first = workspace.index.article("visit")
    workspace.add_articles([replace(first, id=f"visit-{number:03}") for number in range(120)])
    listed = panel.findChild(ExcerptList)
    excerpts = workspace.excerpts()
    workspace.select_excerpt(excerpts[100].key)
    qtbot.waitUntil(lambda: listed.viewport().rect().contains(point_of(listed, 100)), timeout=10_000)
    assert listed.currentIndex().row() == 100
