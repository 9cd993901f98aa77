"""A card says who else reports its event, and takes one there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot
from sample_articles import quarrel, visit

from desktop.cards import REPORTS, Dress, card_html
from desktop.excerpt_list import ExcerptList
from desktop.excerpts_panel import ExcerptsPanel
from desktop.reports_menu import LISTED, LONGEST_TITLE, ReportsMenu, report_in_words, reports_tooltip
from desktop.workspace import Workspace
from geodata.digest import Heading
from geodata.excerpts import Excerpt
from geodata.model import Article, Language, PartialDate
from geodata.reports import Report
from geodata.store import Store


def copy(name: str, title: str) -> Article:
    """Another article that tells of the visit."""
    told = visit()
    return replace(told, id=name, title=title, outlet="", events=(replace(told.events[0], id=f"{name}:e1"),))


@pytest.fixture
def workspace(tmp_path: Path, qapp: object) -> Iterator[Workspace]:
    workspace = Workspace(Store.create(tmp_path / "test.gpkg"))
    workspace.add_articles([visit(), quarrel(), copy("wire", "Guests & <i>goulash</i>")])
    yield workspace
    workspace.close()


@pytest.fixture
def listed(workspace: Workspace, qtbot: QtBot) -> ExcerptList:
    panel = ExcerptsPanel(workspace)
    qtbot.addWidget(panel)
    panel.resize(400, 900)
    panel.show()
    qtbot.waitExposed(panel)
    return panel.findChild(ExcerptList)


def shown(listed: ExcerptList, article_id: str) -> Excerpt:
    rows = range(listed.model().rowCount(QModelIndex()))
    return next(each for each in map(listed.excerpt_at, rows) if each.event and each.article_id == article_id)


def link(listed: ExcerptList, row: int) -> QPoint:
    """A point of the line that tells of the other reports."""
    card = listed.visualRect(listed.model().index(row, 0))
    points = (QPoint(card.left() + 60, y) for y in range(card.top(), card.bottom()))
    return next(point for point in points if listed._link(point) == REPORTS)


def line(workspace: Workspace, excerpt: Excerpt) -> str:
    return card_html(excerpt, Dress(Language.ENGLISH, "light"), workspace.reports(excerpt))


def test_a_card_counts_the_other_reports_as_articles_come_and_go(workspace: Workspace, listed: ExcerptList) -> None:
    assert "Also reported in" not in line(workspace, shown(listed, "quarrel"))
    assert [report.heading.id for report in workspace.reports(shown(listed, "visit"))] == ["wire"]
    workspace.add_articles([copy("third", "Third")])
    assert "Also reported in 2 more" in line(workspace, shown(listed, "visit"))
    workspace.discard_articles(["wire", "third"])
    assert "Also reported in" not in line(workspace, shown(listed, "visit"))
    workspace.undo_stack.undo()
    assert len(workspace.reports(shown(listed, "visit"))) == 2


def test_a_click_on_the_line_offers_the_other_article_and_opens_it(
    workspace: Workspace, listed: ExcerptList, qtbot: QtBot
) -> None:
    row = next(row for row in range(3) if listed.excerpt_at(row).article_id == "visit")
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=link(listed, row))
    menu = listed.findChild(ReportsMenu)
    (entry,) = menu.actions()
    assert entry.text() == "Guests && <i>goulash</i> · 4 May 2024"
    with qtbot.waitSignal(workspace.article_opened) as opened:
        entry.trigger()
    menu.close()
    assert opened.args == ["wire", shown(listed, "wire").span]
    assert workspace.selection.excerpt == shown(listed, "wire").key


def test_titles_are_shown_and_not_interpreted() -> None:
    day = PartialDate.day(date(2025, 1, 2))
    report = Report(Heading("a", "<b>Bold</b>\n " + "x" * 200, "Courier", day), "e1", 1.0, "")
    words = report_in_words(report, Language.TRADITIONAL)
    assert words.startswith("<b>Bold</b> xx")
    assert words.endswith("… · Courier · 2025年1月2日")
    assert len(words.split(" · ")[0]) <= LONGEST_TITLE
    told = reports_tooltip([report] * (LISTED + 5), Language.ENGLISH)
    assert "<b>" not in told
    assert told.count("Courier") == LISTED
