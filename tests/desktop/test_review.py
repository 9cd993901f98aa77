"""The review panel with real widgets: the worst doubt on top, and single keys that answer it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from doubtful_article import CANADIAN, SEYCHELLES, doubtful
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sample_articles import ANKARA, BUDAPEST, visit

from desktop.review.candidate_map import READ
from desktop.review.panel import ReviewPanel
from desktop.review.queue import Reach
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.model import Article, Language, Place
from geodata.review.doubts import Doubt, DoubtKind
from geodata.store import Store
from geodata.store_doubts import Asked


@pytest.fixture
def panel(workspace: Workspace, qtbot: QtBot) -> ReviewPanel:
    workspace.add_articles([doubtful("east"), doubtful("west"), visit()])
    panel = ReviewPanel(workspace)
    qtbot.addWidget(panel)
    panel.resize(380, 720)
    panel.show()
    qtbot.waitExposed(panel)
    panel.begin()
    return panel


@pytest.fixture
def press(panel: ReviewPanel) -> Callable[[str], None]:
    """Types letters as a user would."""

    def type_(letters: str) -> None:
        panel.activateWindow()
        for letter in letters:
            key = {"\n": Qt.Key.Key_Return, "→": Qt.Key.Key_Right}.get(letter)
            if key is None:
                QTest.keyClicks(panel, letter)
            else:
                QTest.keyClick(panel, key)

    return type_


def on_top(panel: ReviewPanel) -> Doubt:
    assert panel.queue.question is not None
    return panel.queue.question.doubt


def article(panel: ReviewPanel, article_id: str) -> Article:
    return panel._workspace.store.get(article_id)


def titles(panel: ReviewPanel) -> list[str]:
    return [panel.rows.choice(row).title for row in range(panel.rows.rowCount())]


def test_the_worst_doubt_is_on_top_with_its_sentence_and_candidates(panel: ReviewPanel) -> None:
    assert (on_top(panel).kind, on_top(panel).article_id) == (DoubtKind.PLACE, "east")
    assert "Victoria</span> greeted" in panel.card.text()
    assert titles(panel) == ["↵  Victoria", "1  Victoria"]
    assert panel.scope.text.text() == "0 of 14 reviewed"
    assert panel.map.numbers == [READ, 0]
    west, east = panel.map.position(READ), panel.map.position(0)
    assert west.x() < east.x()  # Canada, and the Seychelles
    assert west.y() < east.y()


def test_keys_answer_and_undo(panel: ReviewPanel, press: Callable[[str], None]) -> None:
    first = on_top(panel)
    press("1")
    assert article(panel, "east").places[0].place == SEYCHELLES
    assert panel.scope.text.text() == "1 of 14 reviewed"
    assert on_top(panel) != first
    press("z")
    assert article(panel, "east").places[0].place == CANADIAN
    assert on_top(panel) == first
    press("\n")
    assert article(panel, "east").places[0].confidence == 1
    press("x")
    assert len(article(panel, "east").places) == 2
    assert panel.queue.progress.settled == 2


def test_an_answer_for_all_alike_is_one_step(panel: ReviewPanel, press: Callable[[str], None]) -> None:
    steps = panel._workspace.undo_stack.count()
    assert panel.queue.alike == {Reach.ONE: 1, Reach.ARTICLE: 2, Reach.PROJECT: 4}
    press("aa")
    assert panel.reach.chips[Reach.PROJECT].isChecked()
    assert "4" in panel.reach.chips[Reach.PROJECT].text()
    press("1")
    for id_ in ("east", "west"):
        assert [each.place for each in article(panel, id_).places[:2]] == [SEYCHELLES, SEYCHELLES]
    assert panel._workspace.undo_stack.count() == steps + 1
    assert panel.queue.reach is Reach.ONE


def test_what_is_skipped_comes_again_at_the_end(panel: ReviewPanel, press: Callable[[str], None]) -> None:
    panel.queue.ask_for(Asked(DoubtKind.ACTOR))
    first = on_top(panel)
    press("s")
    assert on_top(panel).article_id == "west"
    press("→")
    assert panel.queue.question is None
    panel._way_out()
    assert on_top(panel) == first


def test_all_alike_are_skipped_together(panel: ReviewPanel, press: Callable[[str], None]) -> None:
    panel.queue.ask_for(Asked(DoubtKind.PLACE))
    press("as")
    assert (on_top(panel).article_id, panel.queue.skipped) == ("west", 2)


def test_the_user_may_search_for_what_is_in_no_list(panel: ReviewPanel, press: Callable[[str], None]) -> None:
    panel.queue.ask_for(Asked(DoubtKind.UNPLACED))
    assert not panel.answers.accept.isEnabled()
    panel.search = lambda _asked: BUDAPEST
    press("g")
    placed = {each.span: each.place for each in article(panel, "east").places}
    assert list(placed.values()).count(BUDAPEST) == 2
    assert article(panel, "east").unplaced == ()


def test_the_boxes_and_the_filter_narrow_the_review(panel: ReviewPanel) -> None:
    workspace = panel._workspace
    panel.scope.kinds.setCurrentIndex(1 + list(DoubtKind).index(DoubtKind.EVENT_PLACE))
    assert on_top(panel).kind is DoubtKind.EVENT_PLACE
    assert panel.scope.text.text() == "0 of 2 reviewed"
    workspace.narrow(Filter(articles=frozenset({"west"})))
    panel.scope.admitted.setChecked(True)
    assert on_top(panel).article_id == "west"
    workspace.narrow(Filter(articles=frozenset({"visit"})))
    assert panel.queue.question is None
    panel._way_out()
    assert on_top(panel).kind is DoubtKind.PLACE


def test_the_articles_with_the_most_doubts_are_listed(panel: ReviewPanel, press: Callable[[str], None]) -> None:
    box = panel.scope.articles
    box.showPopup()
    assert [box.itemText(row) for row in range(1, box.count())] == ["A visit · 7", "A visit · 7"]
    box.setCurrentIndex(2)
    box.hidePopup()
    assert on_top(panel).article_id == "west"


def test_the_map_and_the_reader_are_led(panel: ReviewPanel, press: Callable[[str], None], qtbot: QtBot) -> None:
    workspace = panel._workspace
    panel.scope.follow.setChecked(True)
    assert workspace.selection.ids == (CANADIAN.id,)
    with qtbot.waitSignal(workspace.article_opened) as opened:
        press("e")
    assert opened.args == ["east", on_top(panel).span]
    panel.queue.ask_for(Asked(DoubtKind.EVENT_PLACE))
    assert workspace.selection.ids == (ANKARA.id,)


def test_a_point_of_the_small_map_and_a_row_choose(panel: ReviewPanel) -> None:
    QTest.mouseClick(panel.map, Qt.MouseButton.LeftButton, pos=panel.map.position(0).toPoint())
    assert article(panel, "east").places[0].place == SEYCHELLES
    panel.list.clicked.emit(panel.rows.index(0))
    assert article(panel, "east").places[1].confidence == 1


def test_it_speaks_the_languages_and_says_when_nothing_is_left(panel: ReviewPanel) -> None:
    panel._workspace.speak(Language.SIMPLIFIED)
    assert "何地" in panel.card.text()
    assert panel.rows.choice(1).lines[-1] == "同名地点中最知名"
    panel._workspace.discard_articles(["east", "west"])
    assert panel.queue.question is None
    assert panel._empty._title.text() == "Nothing left to review"
    panel._workspace.discard_article("visit")
    assert panel._empty._title.text() == "No articles yet"


def test_discs_of_places_close_together_do_not_cover_each_other(panel: ReviewPanel) -> None:
    near = Place("near", BUDAPEST.names, BUDAPEST.kind, BUDAPEST.lat + 0.1, BUDAPEST.lon)
    panel.map.show_places([BUDAPEST, near, None, ANKARA], ["a", "b", "c", "d"])
    assert panel.map.numbers == [READ, 0, 2]
    spots = [panel.map.position(number) for number in panel.map.numbers]
    assert all((one - other).manhattanLength() > 12 for n, one in enumerate(spots) for other in spots[:n])


def test_a_project_that_is_only_read_can_be_looked_through(panel: ReviewPanel, qtbot: QtBot) -> None:
    other = Workspace(Store.open(panel._workspace.path))
    looking = ReviewPanel(other)
    qtbot.addWidget(looking)
    looking.show()
    looking.scope.admitted.setChecked(True)
    first = on_top(looking)
    looking.queue.accept()
    assert on_top(looking) == first
    assert not looking.answers.accept.isEnabled()
    assert "open in another window" in looking.refusal.text()
    looking.answers.skip.click()
    assert on_top(looking) != first
    looking.hide()
    other.close()
