"""Correcting through the real reader, cards, menus and editors: what is chosen is what the project then says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sample_articles import BUDAPEST, ERDOGAN, HUNGARY, ORBAN, quarrel, span_of, visit

from desktop.action_set import ActionSet
from desktop.actions import ACTIONS
from desktop.correcting.article_form import ArticleForm
from desktop.correcting.correcting import Correcting
from desktop.correcting.date_field import DateField
from desktop.correcting.desk import Desk
from desktop.correcting.merge_dialog import MergeDialog
from desktop.correcting.named import named_at
from desktop.correcting.picker import Picker
from desktop.correcting.undo_names import UndoNames
from desktop.excerpts_panel import ExcerptsPanel
from desktop.importing import Import
from desktop.reader import Reader
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.corrections.model import PlaceCorrection, Scope
from geodata.maps.serving import Server
from geodata.model import EventType, Language, PartialDate, Precision
from geodata.regions.saved import PutRegion, new_region
from geodata.regions.shapes import Circle
from geodata.store import Store

PARTS = {declared.does.split(".")[0] for declared in ACTIONS}


class Anything:
    """Answers every action, with nothing."""

    def __getattr__(self, _name: str) -> Callable[..., None]:
        return lambda *_told: None


class Deaf(QWidget):
    """A map that nobody listens to; `test_correcting_pin` has the real one."""

    told = Signal(str, object)

    def call(self, *_told: object) -> None: ...


@pytest.fixture
def workspace(two_articles: Workspace) -> Workspace:
    return two_articles


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 600)
    return window


@pytest.fixture
def reader(workspace: Workspace, window: QMainWindow, qtbot: QtBot) -> Reader:
    reader = Reader(workspace)
    window.setCentralWidget(reader)
    window.show()
    qtbot.waitExposed(window)
    return reader


@pytest.fixture
def correcting(window: QMainWindow, workspace: Workspace, reader: Reader) -> Correcting:
    workspace.open_article("visit")
    return Correcting(window, workspace, Deaf(window), reader)  # type: ignore[arg-type]


def menu_at(correcting: Correcting, reader: Reader, words: str) -> QMenu:
    """The menu of a key press where the words are selected."""
    article = reader.article
    assert article is not None
    reader.open(article.id, span_of(article.text, words))
    page = reader.page
    point = page.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, page.viewport().mapToGlobal(point))
    QApplication.sendEvent(page.viewport(), event)
    assert correcting.menu is not None
    return correcting.menu


def texts(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def entry(menu: QMenu, text: str) -> Any:
    return next(each for each in menu.actions() if each.text().replace("&", "").startswith(text))


def sub(menu: QMenu, text: str) -> QMenu:
    found = entry(menu, text).menu()
    assert isinstance(found, QMenu)
    found.aboutToShow.emit()
    return found


def answer(kind: type[QWidget], do: Callable[[Any], None]) -> None:
    """When a dialog of that kind stands open, do something with it."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, kind):
            do(shown)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def place_of(workspace: Workspace, article_id: str, words: str) -> str | None:
    article = workspace.index.article(article_id)
    found = named_at(article, article.text.index(words))
    return found[0].place.place.id if found and found[0].place else None


def test_the_menu_of_a_place_by_key_says_how_far_and_how_many(correcting, reader, workspace):
    menu = menu_at(correcting, reader, "Hungary")
    reach = sub(menu, "Not a place")
    assert texts(reach) == ["Only here", "In this article · 1 mention(s)", "In the whole project · 1 mention(s)"]
    entry(reach, "Only here").trigger()
    assert place_of(workspace, "visit", "Hungary") is None
    assert place_of(workspace, "quarrel", "匈牙利") == HUNGARY.id
    assert workspace.undo_stack.undoText() == "Hungary is no place"
    workspace.undo_stack.undo()
    assert place_of(workspace, "visit", "Hungary") == HUNGARY.id


def test_any_place_is_found_and_chosen_with_keys_alone(correcting, reader, workspace):
    menu = menu_at(correcting, reader, "Budapest")

    def type_and_choose(picker: Picker) -> None:
        QTest.keyClicks(picker.search, "springfield")
        picker.look()
        assert "Springfield" in picker.rows.choice(1).title
        QTest.keyClick(picker.search, Qt.Key.Key_Down)
        assert picker.list.currentIndex().row() == 1
        assert picker.scopes is not None
        assert picker.scopes.scope is Scope.ARTICLE
        QTest.keyClick(picker.search, Qt.Key.Key_Return)

    answer(Picker, type_and_choose)
    entry(menu, "Search the gazetteer").trigger()
    (_, made), *_ = workspace.corrections()
    assert isinstance(made, PlaceCorrection)
    assert made.scope is Scope.ARTICLE
    assert place_of(workspace, "visit", "Budapest") == made.place.id != BUDAPEST.id
    event = workspace.index.article("visit").events[0]
    assert event.place is not None
    assert event.place.place == made.place  # what happened there happened there


def test_the_picker_finds_one_place_in_any_script(correcting, reader, qtbot):
    picker = correcting.workshop.places._picker("?", [])
    qtbot.addWidget(picker)
    for words in ("Kyiv", "基辅", "基輔", "kiev"):
        picker.search.setText(words)
        picker.look()
        assert picker.place is not None
        assert picker.place.id == "geonames:703448", words
    picker.search.setText("no such town at all")
    picker.look()
    assert picker.place is None
    assert not picker.buttons.agree.isEnabled()


def test_a_region_of_the_project_is_an_area_that_a_name_may_mean(correcting, reader, workspace):
    region = new_region(Circle(47.5, 19.0, 60), "Danube bend")
    workspace.edit_regions((PutRegion(region),), "save")
    menu = menu_at(correcting, reader, "Budapest")

    def choose_first(picker: Picker) -> None:
        assert picker.rows.choice(0).heading == "Regions of this project"
        picker.accept()

    answer(Picker, choose_first)
    entry(menu, "Set an area").trigger()
    assert place_of(workspace, "visit", "Budapest") == region.id
    assert region.id in {area.place.id for area in workspace.areas()}
    for folder in ("", "equal-earth/"):
        assert b"olygon" in Server().answer(f"areas/{folder}{region.id}.geojson").body
    assert workspace.inside((Circle(47.5, 19.0, 100),))[0].events == 1
    assert workspace.inside((Circle(10, 10, 100),))[0].events == 0


def test_what_was_corrected_says_what_it_was(correcting, reader, workspace, qtbot):
    panel = ExcerptsPanel(workspace)
    qtbot.addWidget(panel)
    correcting.serve_cards(panel)
    named = named_at(visit(), visit().text.index("Budapest"))[0]
    correcting.workshop.places.place(named, HUNGARY, Scope.MENTION)
    cursor = QTextCursor(reader.page.document())
    cursor.setPosition(visit().text.index("Budapest") + 2)
    assert "was: Budapest" in cursor.charFormat().toolTip()
    card = next(each for each in workspace.excerpts() if each.event and each.article_id == "visit")
    assert "was:" in correcting.notes.of_excerpt(card)
    workspace.undo_stack.undo()
    assert correcting.notes.of_excerpt(card) == ""
    assert "was:" not in correcting.notes.of_article(workspace.index.article("visit")).marks


def test_an_actor_is_another_then_merged_then_renamed(correcting, reader, workspace):
    menu = menu_at(correcting, reader, "Erdogan")

    def take_first(picker: Picker) -> None:
        picker.search.setText("Viktor Orb")
        picker.accept()

    answer(Picker, take_first)
    entry(menu, "It is another actor").trigger()
    assert workspace.index.article("visit").events[0].targets == (ORBAN,)
    workspace.undo_stack.undo()
    answer(Picker, take_first)
    correcting.workshop.actors.merge(ERDOGAN)
    assert all(each.actor == ORBAN for each in workspace.index.article("quarrel").actors)
    workspace.undo_stack.undo()

    def rename(form: Any) -> None:
        form.names[0].setText("The Prime Minister")
        form.country.setCurrentText("Hungary")
        form.accept()

    answer(QWidget, rename)
    correcting.workshop.actors.change(ORBAN)
    changed = workspace.index.article("visit").events[0].sources[0]
    assert (changed.id, changed.names.en, changed.country) == (ORBAN.id, "The Prime Minister", "HU")


def test_an_event_is_added_from_selected_words_edited_merged_and_split(correcting, reader, workspace):
    text = visit().text
    entry(menu_at(correcting, reader, "Hungary said <b>nothing</b>"), "Add event from selection").trigger()
    editor = correcting.workshop.events.editor
    assert editor is not None
    assert "Hungary said <b>nothing</b>" in editor.quotation.toPlainText()
    editor.type.setCurrentIndex(editor.type.findData(EventType.REJECT))
    editor.date.precision.setCurrentIndex(editor.date.precision.findData(Precision.MONTH))
    editor.accept()
    first, added = workspace.index.article("visit").events
    assert (added.type, str(added.date), added.id) == (EventType.REJECT, "2024-05", "visit:u1")
    assert added.place is not None
    assert added.place.place == HUNGARY

    menu = menu_at(correcting, reader, text)  # all of it selected
    answer(MergeDialog, lambda dialog: dialog.accept())
    entry(menu, "Merge the 2 event(s) of the selection").trigger()
    (one,) = workspace.index.article("visit").events
    assert one.also == (added.evidence,)
    correcting.workshop.events.split(workspace.index.article("visit"), one)
    assert [each.evidence for each in workspace.index.article("visit").events] == [first.evidence, added.evidence]
    for _ in range(3):
        workspace.undo_stack.undo()
    assert workspace.index.article("visit") == visit()


def test_the_editor_changes_what_is_touched_and_takes_words_from_the_reader(correcting, reader, workspace):
    article = workspace.index.article("visit")
    correcting.workshop.events.edit(article, article.events[0])
    editor = correcting.workshop.events.editor
    assert editor is not None
    assert editor.event_told == article.events[0]  # nothing touched, nothing changed
    reader.open("visit", span_of(article.text, "Orban met Erdogan"))
    assert editor.take.isEnabled()
    editor.take.click()
    editor.targets.remove.click()
    editor.place.clear.click()
    editor.accept()
    event = workspace.index.article("visit").events[0]
    assert article.quote(event.evidence) == "Orban met Erdogan"
    assert (event.trigger, event.targets, event.place) == (article.events[0].trigger, (), None)


@pytest.mark.parametrize(
    ("precision", "told"),
    [(Precision.DAY, "2024-02-09"), (Precision.MONTH, "2024-02"), (Precision.YEAR, "2024"), (None, "None")],
)
def test_a_date_is_as_exact_as_it_is_said_to_be(qtbot, precision, told):
    field = DateField(PartialDate.day(date(2024, 2, 9), inferred=True, reason="why"))
    qtbot.addWidget(field)
    assert field.when == PartialDate.day(date(2024, 2, 9), inferred=True, reason="why")
    field.precision.setCurrentIndex(field.precision.findData(precision))
    assert str(field.when) == told


def test_an_articles_own_facts_are_corrected(correcting, workspace, qtbot):
    def fill(form: ArticleForm) -> None:
        form.title.setText("Another title")
        form.authors.setText("A. One; B. Two")
        assert "stays as it is" in form.consequence
        form.language.setCurrentIndex(form.language.findData(Language.SIMPLIFIED))
        assert "read again" in form.consequence
        form.language.setCurrentIndex(form.language.findData(Language.ENGLISH))
        form.accept()

    answer(ArticleForm, fill)
    correcting.change_article()
    article = workspace.index.article("visit")
    assert (article.title, article.authors, article.outlet) == ("Another title", ("A. One", "B. Two"), visit().outlet)


def test_all_corrections_are_listed_and_withdrawn_in_one_step(correcting, reader, workspace):
    for words in ("Budapest", "Hungary"):
        named = named_at(visit(), visit().text.index(words))[0]
        correcting.workshop.places.place(named, None, Scope.ARTICLE)
    correcting.show_corrections()
    dialog = correcting.workshop.corrections.dialog
    assert dialog is not None
    assert [dialog.tree.topLevelItem(row).text(0).split()[0] for row in range(2)] == ["Hungary", "Budapest"]
    dialog.tree.setFocus()
    dialog.tree.selectAll()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
    assert workspace.corrections() == ()
    assert dialog.tree.topLevelItemCount() == 0
    workspace.undo_stack.undo()
    assert dialog.tree.topLevelItemCount() == 2
    dialog.close()


def test_a_card_has_its_event_first_then_its_names(correcting, workspace):
    card = next(each for each in workspace.excerpts() if each.event and each.article_id == "visit")
    article = workspace.index.article("visit")
    menu = correcting.workshop.menus.card(card, article, article.events[0])
    assert texts(menu)[0] == "Change the event…"
    assert [text for text in texts(menu) if "“" in text] == ["Place “Budapest”", "Actor “Orban”", "Actor “Erdogan”"]


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.shut_down()


def test_rows_of_data_sets_say_that_others_coded_them(correcting, workspace, tasks, qtbot):
    one = Import(workspace, tasks)
    with qtbot.waitSignal(one.ended, timeout=30_000):
        one.start([Path(__file__).parents[1] / "datasets" / "20250218120000.export.CSV"])
    card = next(each for each in workspace.excerpts() if "#" in each.article_id)
    article = workspace.index.article(card.article_id)
    menu = correcting.workshop.menus.card(card, article, article.events[0])
    assert "others" in texts(menu)[0]
    assert not any(each.isEnabled() for each in menu.actions() if each.text() and each.menu() is None)


def test_a_project_that_is_only_read_says_why_nothing_is_corrected(correcting, workspace, window):
    assert correcting.desk.why_not("visit") == ""
    second = Workspace(Store.open(workspace.path))
    assert "open in another window" in Desk(second, window).why_not("visit")
    second.close()


def test_edit_undo_names_the_step_in_the_present_language(workspace, window, correcting):
    actions = ActionSet(window, {part: Anything() for part in PARTS}, "light")
    names = UndoNames(actions, workspace.undo_stack)
    plain = actions.text_of("undo")
    assert actions["undo"].text() == f"{plain}: add articles"
    correcting.workshop.places.place(named_at(visit(), visit().text.index("Hungary"))[0], None, Scope.MENTION)
    assert actions["undo"].text() == f"{plain}: Hungary is no place"
    workspace.undo_stack.undo()
    assert actions["undo"].text() == f"{plain}: add articles"
    actions.retranslate()
    assert actions["redo"].text().endswith("Hungary is no place")
    names.deleteLater()


def test_the_pencil_stands_beside_the_name_that_is_pointed_at(correcting, reader, qtbot):
    cursor = QTextCursor(reader.page.document())
    cursor.setPosition(visit().text.index("Hungary") + 3)
    spot = reader.page.cursorRect(cursor).center()
    QTest.mouseMove(reader.page.viewport(), spot)
    qtbot.waitUntil(correcting.pencil.isVisible)
    assert correcting.pencil.x() >= spot.x()
    correcting.pencil.click()
    assert correcting.menu is not None
    assert correcting.menu.objectName() == "placeMenu"
    correcting.pencil.point_at(QPoint(2, 2))
    assert not correcting.pencil.isVisible()


def test_chinese_words_stand_under_their_menu(correcting, reader, workspace):
    workspace.open_article("quarrel")
    menu = menu_at(correcting, reader, "埃尔多安")
    assert menu.objectName() == "actorMenu"
    assert quarrel().quote(named_at(quarrel(), quarrel().text.index("埃尔多安"))[0].span) == "埃尔多安"
