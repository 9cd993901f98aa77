"""The exported map in a real browser, opened as a file: what it shows, how it is filtered, read and walked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_core_python.base import AXE_FILE_PATH
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from small_world import WAIT
from webmap_samples import HOSTILE, wide_index, written

from desktop.map_view import MapView
from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.webmap.dialog import WebMapChoice, WebMapDialog
from desktop.webmap.webmaps import WebMaps
from desktop.workspace import Workspace
from geodata.filters import DateRange, Filter
from geodata.index import Index
from geodata.maps.shading_features import shading_record
from geodata.marks import View
from geodata.model import EventType, Language
from geodata.projections import ProjectionKind
from geodata.shading import shade

Ask = Callable[[str], Any]


class Page(QWebEnginePage):
    """A page that remembers what its console says: a word there is a refused script or a fault."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.said: list[str] = []

    def javaScriptConsoleMessage(self, _level: object, message: str, line: int, source: str) -> None:
        self.said.append(f"{source[-30:]}:{line} {message}")


@pytest.fixture(scope="module")
def index() -> Index:
    return wide_index(120)


@pytest.fixture(scope="module")
def view(qapp: QApplication, index: Index, tmp_path_factory: pytest.TempPathFactory) -> Iterator[QWebEngineView]:
    """The file, opened as by a double click."""
    path = tmp_path_factory.mktemp("html") / "map.html"
    written(index, path, theme="light", projection=ProjectionKind.EQUAL_EARTH)
    view = QWebEngineView()
    page = Page(view)
    view.setPage(page)
    view.resize(1280, 800)
    view.show()
    page.load(QUrl.fromLocalFile(str(path)))
    _until(page, "document.documentElement.dataset.ready === 'yes'")
    yield view
    page.deleteLater()
    view.deleteLater()
    for each in (page, view):
        QCoreApplication.sendPostedEvents(each, QEvent.Type.DeferredDelete)


def _evaluate(page: QWebEnginePage, expression: str) -> Any:
    loop, answers = QEventLoop(), []
    page.runJavaScript(f"JSON.stringify({expression})", lambda told: (answers.append(told), loop.quit()))
    QTimer.singleShot(WAIT, loop.quit)
    loop.exec()
    return json.loads(answers[0]) if answers and answers[0] else None


def _until(page: QWebEnginePage, expression: str) -> None:
    for _ in range(WAIT // 40):
        if _evaluate(page, f"Boolean({expression})"):
            return
        loop = QEventLoop()
        QTimer.singleShot(40, loop.quit)
        loop.exec()
    raise AssertionError(f"never true: {expression}")


@pytest.fixture
def ask(view: QWebEngineView) -> Iterator[Ask]:
    """Evaluates an expression; afterwards everything is shown again, and nothing was refused."""
    page = view.page()
    assert isinstance(page, Page)
    yield lambda expression: _evaluate(page, expression)
    _evaluate(page, "(dateline.card.close(), dateline.facets.reset(), dateline.page.show('map'), 1)")
    assert page.said == []


MARKS = "dateline.marks.all().map(({properties: p}) => [p.cluster ? '' : p.id, p.events, p.mentions, p.place_count])"


def on_page(ask: Ask) -> list[tuple[Any, ...]]:
    return sorted(map(tuple, ask(MARKS)))


def of_index(index: Index, chosen: Filter, ask: Ask) -> list[tuple[Any, ...]]:
    """What the window would show in the page's view."""
    kind, box, zoom = ask("[dateline.projections.current().kind, dateline.views.box(), atlas_map.getZoom()]")
    seen = View.of_box(ProjectionKind(kind), tuple(box), zoom).padded(0.25)
    marks = index.marks(chosen, seen)
    return sorted(
        ("" if mark.is_cluster else mark.id, mark.events, mark.mentions, len(mark.places)) for mark in marks
    )


@pytest.mark.parametrize("kind", ["equal-earth", "arctic", "mercator"])
def test_marks_are_those_of_the_window_in_every_projection(
    view: QWebEngineView, index: Index, ask: Ask, kind: str
) -> None:
    ask(f"(dateline.views.setProjection('{kind}'), 1)")
    ask("(dateline.views.setView(58, 25, 3.4), 1)")
    assert len(on_page(ask)) > 5
    assert on_page(ask) == of_index(index, Filter(), ask)
    _until(view.page(), "dateline.areas.visible().map(({id}) => id).join() === 'iso:HU'")
    ask("(dateline.page.fit(), 1)")


def test_shaded_areas_have_the_classes_of_the_window(index: Index, ask: Ask) -> None:
    areas = ask("dateline.areas.shading().areas")
    shaded = shading_record(shade(index.areas(Filter())), Language.ENGLISH)["areas"]
    assert [(each["id"], each["class"]) for each in areas] == [(each["id"], each["class"]) for each in shaded] != []
    assert ask("dateline.areas.visible().length") == len(areas)


def test_words_are_found_in_every_script(index: Index, ask: Ask) -> None:
    for words in ("布達佩斯 orban", "Budapest 欧尔班"):
        ask(f"(dateline.evidence.narrow({{words: '{words}'}}), 1)")
        assert ask("dateline.shown.counts().events") == index.counts(Filter(words=words)).events > 0
        assert on_page(ask) == of_index(index, Filter(words=words), ask)


def test_types_and_dates_narrow_map_and_table_alike(index: Index, ask: Ask) -> None:
    day = max(each.date.start for each in index.excerpts(Filter()).of_events() if each.date)
    chosen = Filter(types=frozenset({EventType.CONSULT}), dates=DateRange(day, day))
    ask(f"(dateline.brush.choose([{day.toordinal()}, {day.toordinal()}]), 1)")
    number = list(EventType).index(EventType.CONSULT)
    ask(f"(dateline.evidence.narrow({{types: new Set([{number}])}}), dateline.page.show('table'), 1)")
    rows = ask("[...document.querySelectorAll('#tables tbody tr')].filter((row) => !row.hidden).length")
    assert rows == ask("dateline.shown.counts().events") == index.counts(chosen).events


def test_the_timeline_is_played_by_a_key(view: QWebEngineView, ask: Ask) -> None:
    ask("(document.querySelector('.play').click(), 1)")
    assert ask("dateline.brush.isPlaying()")
    began = ask("dateline.brush.range()")
    _until(view.page(), f"dateline.brush.range()[0] > {began[0]} || !dateline.brush.isPlaying()")
    ask("(dateline.brush.choose(null), 1)")
    assert ask("[dateline.brush.isPlaying(), dateline.evidence.isNarrowed()]") == [False, False]


def test_a_region_narrows_too(index: Index, ask: Ask) -> None:
    ask("(dateline.facets.pickRegion('iso:HU'), 1)")
    counts = index.counts(Filter(regions=frozenset({"iso:HU"})))
    assert ask("dateline.shown.counts()")["events"] == counts.events
    assert ask("dateline.areas.outlined()") == ["iso:HU"]


def test_a_card_tells_hostile_words_as_words(ask: Ask) -> None:
    ask("(dateline.emit('mark-clicked', 'x', ['geonames:3054643']), 1)")
    quotes = ask("[...document.querySelectorAll('.card blockquote')].map((each) => each.textContent)")
    told = " ".join(HOSTILE.replace("\x00", "\ufffd").split())
    assert any(told in " ".join(quote.split()) for quote in quotes)
    assert ask("[document.title, document.querySelectorAll('img').length]") == ["A map", 0]


def test_keys_reach_a_mark_its_evidence_and_back(ask: Ask) -> None:
    press = (
        "(k, at = document.activeElement) => at.dispatchEvent(new KeyboardEvent('keydown', {key: k, bubbles: true}))"
    )
    ask("(atlas_map.getContainer().focus(), 1)")
    ask(f"(({press})('Tab'), 1)")
    first = ask("document.activeElement.dataset.id")
    assert first == ask("dateline.keyboard.inOrder()[0].id")
    ask(f"(({press})('Tab'), ({press})('Enter'), 1)")
    assert ask("document.activeElement.className") == "card"
    assert ask("document.querySelectorAll('.card li').length") > 0
    ask(f"(({press})('Escape'), 1)")
    assert ask("document.activeElement.dataset.id") == ask("dateline.keyboard.inOrder()[1].id")
    assert ask("document.querySelector('.card').hidden")


AXE = (
    "axe.run(document).then(({violations}) =>"
    " { window.found = violations.map(({id, nodes}) => [id, nodes[0].html]); })"
)


@pytest.mark.parametrize(
    ("state", "size"),
    [
        ("dateline.emit('mark-clicked', 'x', ['geonames:3054643'])", (1280, 800)),
        ("(dateline.page.dress('dark'), document.querySelector('.tool').click())", (1280, 800)),
        ("(dateline.page.dress('light'), dateline.page.show('table'))", (360, 740)),
    ],
)
def test_axe_finds_nothing_to_complain_of(view: QWebEngineView, ask: Ask, state: str, size: tuple[int, int]) -> None:
    view.resize(*size)
    ask(f"({state}, window.found = null, 1)")
    if not ask("'axe' in window"):
        view.page().runJavaScript(Path(AXE_FILE_PATH).read_text("utf-8"))
    ask(f"({AXE}, 1)")
    _until(view.page(), "window.found")
    assert ask("window.found") == []
    view.resize(1280, 800)


def test_the_dialog_asks_and_a_worker_writes(
    qtbot: QtBot, two_articles: Workspace, map_view: MapView, home: Path, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = WebMapDialog(tmp_path / "talks", "Talks", "2 events", Language.TRADITIONAL, has_filter=False)
    qtbot.addWidget(dialog)
    choice = dialog.choice
    assert choice == WebMapChoice(tmp_path / "talks.html", "Talks", "auto", Language.TRADITIONAL, True)
    assert any(button.text() == "Export" for button in dialog.findChildren(QPushButton))
    maps = WebMaps(two_articles, map_view, Tasks(window), Settings(), lambda: "Talks", window)
    with qtbot.waitSignal(maps.told, timeout=WAIT) as told:
        maps.write(choice)
    assert str(choice.path) in told.args[0]
    assert "<h1>Talks</h1>" in choice.path.read_text("utf-8")
