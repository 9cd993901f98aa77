"""The actors panel with real widgets: find one, see who it dealt with and where, and go on from any of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot
from sample_articles import ANKARA, BUDAPEST, ERDOGAN, ORBAN

from desktop.actor_desk import ActorDesk
from desktop.actors_panel import ActorsPanel
from desktop.cards import ACTOR
from desktop.excerpt_list import ExcerptList
from desktop.excerpts_panel import ExcerptsPanel
from desktop.ranked_list import RankedList
from desktop.reader import Reader
from desktop.selection import Selection, SelectionKind
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.model import EventType, Language


@pytest.fixture
def panel(two_articles: Workspace, qtbot: QtBot) -> ActorsPanel:
    panel = ActorsPanel(ActorDesk(two_articles, two_articles))
    qtbot.addWidget(panel)
    panel.resize(360, 900)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def texts(rows: RankedList) -> list[str]:
    return [rows.rows.row(n).text for n in range(rows.rows.rowCount())]


def click(rows: RankedList, number: int) -> None:
    at = rows.visualRect(rows.rows.index(number)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def press(page, text: str) -> None:
    (button,) = [button for button in page.findChildren(QPushButton) if button.text() == text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_all_actors_of_the_events_are_listed_the_busiest_first(panel):
    assert texts(panel.all.list) == ["Recep Tayyip Erdoğan", "Viktor Orbán"]
    assert panel.all.list.rows.row(0).count == 2


def test_a_search_in_any_script_narrows_the_list_and_enter_chooses(panel, two_articles, qtbot):
    panel.all.search.setText("orb")
    qtbot.waitUntil(lambda: texts(panel.all.list) == ["Viktor Orbán"])
    QTest.keyClick(panel.all.search, Qt.Key.Key_Return)
    assert two_articles.selection == Selection(SelectionKind.ACTOR, (ORBAN.id,))
    assert panel.one.isVisible()


def test_a_search_that_finds_nobody_says_so_and_how_to_go_on(panel, qtbot):
    panel.all.search.setText("nobody at all")
    qtbot.waitUntil(lambda: not panel.all.list.isVisible())
    press(panel.all, "Clear the search")
    qtbot.waitUntil(lambda: panel.all.list.isVisible())


def test_a_profile_leads_to_partners_and_back(panel, two_articles):
    click(panel.all.list, 0)
    assert panel.one.title.text() == ERDOGAN.names.en
    assert texts(panel.one.partners) == ["Viktor Orbán"]
    assert set(texts(panel.one.places)) == {"Ankara", "Budapest"}
    click(panel.one.partners, 0)
    assert two_articles.selection == Selection(SelectionKind.ACTOR, (ERDOGAN.id, ORBAN.id))
    assert panel.both.isVisible()
    assert texts(panel.both.directions) == ["Viktor Orbán → Recep Tayyip Erdoğan"]
    panel.both.back.click()
    assert panel.one.isVisible()
    panel.one.back.click()
    assert not two_articles.selection
    assert panel.all.isVisible()


def test_a_place_of_a_profile_selects_the_events_of_the_actor_there(panel, two_articles, qtbot):
    excerpts = ExcerptsPanel(two_articles)
    qtbot.addWidget(excerpts)
    two_articles.select_actor(ERDOGAN.id)
    at = texts(panel.one.places).index("Budapest")
    click(panel.one.places, at)
    assert two_articles.selection == Selection(SelectionKind.PLACES, (BUDAPEST.id,), actors=(ERDOGAN.id,))
    assert [excerpt.event.id for excerpt in two_articles.excerpts()] == ["visit:e1"]
    assert panel.one.isVisible()  # it is still about the actor
    assert excerpts._title.text() == "Budapest: events with Recep Tayyip Erdoğan"


def test_the_counts_of_a_profile_are_its_excerpts(panel, two_articles):
    two_articles.select_actor(ERDOGAN.id)
    assert len(two_articles.excerpts()) == 2
    for number in range(panel.one.places.rows.rowCount()):
        row = panel.one.places.rows.row(number)
        two_articles.select_events_at(row.id, (ERDOGAN.id,))
        assert len(two_articles.excerpts()) == row.count
    two_articles.select_dyad(ERDOGAN.id, ORBAN.id)
    assert len(two_articles.excerpts()) == 1


def test_the_filter_takes_an_actor_a_dyad_a_type_and_dates(panel, two_articles):
    two_articles.select_dyad(ERDOGAN.id, ORBAN.id)
    press(panel.both, "Only the events of both")
    assert two_articles.filter == Filter().with_all_of({ERDOGAN.id, ORBAN.id})
    assert "together" in two_articles.filter_sentence()
    assert [each.event.id for each in two_articles.excerpts()] == ["visit:e1"]
    click(panel.both.types, 0)
    assert two_articles.filter.types == {EventType.CONSULT}
    middle = QPoint(panel.both.sparkline.width() // 2, 20)
    QTest.mouseClick(panel.both.sparkline, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    dates = two_articles.filter.dates
    assert dates is not None
    assert dates.start == dates.end
    assert str(dates.start) == "2024-05-03"


def test_the_sparkline_is_walked_with_the_keyboard(panel, two_articles, qtbot):
    two_articles.select_actor(ERDOGAN.id)
    spark = panel.one.sparkline
    spark.setFocus()
    QTest.keyClick(spark, Qt.Key.Key_Right)
    with qtbot.waitSignal(spark.chosen, timeout=1000) as told:
        QTest.keyClick(spark, Qt.Key.Key_Return)
    assert told.args[0].start.isoformat() <= "2024-05-03" <= told.args[0].end.isoformat()


def test_a_filter_that_hides_all_events_leaves_an_empty_list_with_a_way_out(panel, two_articles):
    two_articles.narrow(Filter(words="nothing says this"))
    assert not panel.all.list.isVisible()
    press(panel.all, "Reset filter")
    assert two_articles.filter.is_empty
    assert panel.all.list.isVisible()


def test_an_actor_without_events_under_the_filter_keeps_its_page(panel, two_articles):
    two_articles.select_actor(ERDOGAN.id)
    two_articles.narrow(Filter(words="nothing says this"))
    assert panel.one.isVisible()
    assert "0" in panel.one.about.text()
    assert not panel.one.partners.isVisible()


def test_names_follow_the_language(panel, two_articles):
    two_articles.speak(Language.SIMPLIFIED)
    assert ERDOGAN.names.zh_hans in texts(panel.all.list)
    two_articles.select_events_at(ANKARA.id, (ERDOGAN.id,))
    assert panel.one.title.text() == ERDOGAN.names.zh_hans


def test_the_names_of_a_card_lead_to_their_actors(two_articles, qtbot):
    panel = ExcerptsPanel(two_articles)
    qtbot.addWidget(panel)
    panel.resize(400, 700)
    panel.show()
    qtbot.waitExposed(panel)
    cards = panel.findChild(ExcerptList)
    card = cards.visualRect(cards.model().index(0, 0))
    spots = [QPoint(x, y) for y in range(card.top(), card.bottom(), 4) for x in range(card.left(), card.right(), 6)]
    names = {ACTOR + ORBAN.id, ACTOR + ERDOGAN.id}
    found = {link: spot for spot in spots if (link := cards._link(spot)) in names}
    assert found.keys() == names
    with qtbot.waitSignal(panel.actor_wanted, timeout=1000) as told:
        at = found[ACTOR + ORBAN.id]
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert told.args == [ORBAN.id]


def test_the_names_in_an_article_lead_to_their_actors(two_articles, qtbot):
    reader = Reader(two_articles)
    qtbot.addWidget(reader)
    reader.open("visit")
    with qtbot.waitSignal(reader.actor_wanted, timeout=1000) as told:
        reader.findChild(QTextBrowser).anchorClicked.emit(QUrl(f"actor:{ORBAN.id}"))
    assert told.args == [ORBAN.id]
    assert f"actor:{ORBAN.id}" in reader.findChild(QTextBrowser).toHtml()
