"""Getting about in the window: the palette, back and forward, from pane to pane, the list of keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.palette import Palette
from desktop.palette_memory import LIMIT as REMEMBERED
from desktop.palette_memory import PaletteMemory
from desktop.settings import Settings
from desktop.view_history import LIMIT, Stop, Trail, ViewHistory
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.finding import Finder, Thing, ThingKind
from geodata.marks import View
from geodata.model import Language, Names
from geodata.projections import ProjectionKind

PLACES = [
    Thing(ThingKind.PLACE, "geonames:1", Names("Riyadh", "利雅得", "利雅德"), 9, "SA"),
    Thing(ThingKind.PLACE, "geonames:2", Names("Riga", "里加", "里加"), 3, "LV"),
]
ACTION = Thing(ThingKind.ACTION, "home", Names("Rise to the whole world"), detail="Ctrl+Home")


@pytest.fixture
def palette(qtbot: QtBot) -> Palette:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    finders = (Finder(PLACES), Finder([ACTION]))
    palette = Palette(window, lambda words: [t for f in finders for t in f.find(words)] if words else [ACTION])
    window.show()
    qtbot.waitExposed(window)
    palette.ask(Language.SIMPLIFIED, "light")
    return palette


def line(palette: Palette) -> QLineEdit:
    found = palette.findChild(QLineEdit)
    assert found is not None
    return found


def test_it_finds_as_one_types_and_goes_there_by_enter(palette: Palette, qtbot: QtBot) -> None:
    assert palette.found == [ACTION]
    qtbot.keyClicks(line(palette), "ri")
    assert [thing.id for thing in palette.found] == ["geonames:1", "geonames:2", "home"]
    qtbot.keyClick(line(palette), Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.keyClick(line(palette), Qt.Key.Key_Return)
    assert told.args == [PLACES[1]]
    assert not palette.isVisible()


def test_traditional_script_finds_simplified_names(palette: Palette, qtbot: QtBot) -> None:
    line(palette).setText("利雅德")
    assert palette.found == PLACES[:1]


def test_escape_closes_it_and_nothing_found_chooses_nothing(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClicks(line(palette), "zzz")
    with qtbot.assertNotEmitted(palette.chosen, wait=50):
        qtbot.keyClick(line(palette), Qt.Key.Key_Return)
    assert palette.isVisible()
    qtbot.keyClick(line(palette), Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_what_was_gone_to_is_remembered_once_the_latest_first(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    memory = PaletteMemory(settings)
    for thing in (*PLACES, ACTION, PLACES[0]):
        memory.remember(thing)
    settings.sync()
    again = PaletteMemory(Settings(tmp_path / "settings.ini")).recent()
    assert [thing.id for thing in again] == ["geonames:1", "home", "geonames:2"]
    assert again[0].names == PLACES[0].names
    for number in range(20):
        memory.remember(Thing(ThingKind.ACTOR, str(number), Names("a")))
    assert len(memory.recent()) == REMEMBERED


def test_a_memory_that_cannot_be_read_is_none(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.palette_recent = ["{", '{"kind": "waltz", "names": {"en": "a"}}', "3"]
    assert PaletteMemory(settings).recent() == []


# Back and forward.

stops = st.builds(
    Stop,
    st.sampled_from([0.0, 20.0, 50.0]),
    st.sampled_from([-170.0, 10.0, 130.0]),
    st.sampled_from([3.0, 5.0]),
    st.sampled_from(ProjectionKind),
    st.sampled_from([frozenset[str](), frozenset({"region:arctic"})]),
)


@given(st.lists(stops, min_size=1, max_size=40))
def test_back_leads_through_all_stops_and_forward_again(visited: list[Stop]) -> None:
    trail = Trail()
    for stop in visited:
        trail.visit(stop)
    kept = [stop for number, stop in enumerate(visited) if number == 0 or stop != visited[number - 1]]
    back = []
    while trail.can_go_back:
        back.append(trail.back())
    assert back == kept[-2::-1]
    forward = []
    while trail.can_go_forward:
        forward.append(trail.forward())
    assert forward == kept[1:]


def test_the_trail_is_bounded_and_a_new_way_cuts_off_the_old_one() -> None:
    trail = Trail()
    for number in range(2 * LIMIT):
        trail.visit(Stop(number % 80, number, 6, ProjectionKind.MERCATOR, frozenset()))
    assert len(trail) == LIMIT
    trail.back()
    trail.visit(Stop(-40, 0, 6, ProjectionKind.MERCATOR, frozenset()))
    assert not trail.can_go_forward
    assert len(trail) == LIMIT


def test_a_small_push_is_no_new_view_but_the_date_line_is_no_wall() -> None:
    here = Stop(0, 179.9, 4, ProjectionKind.MERCATOR, frozenset())
    assert here.is_like(Stop(0.2, -179.9, 4.05, ProjectionKind.MERCATOR, frozenset()))
    assert not here.is_like(Stop(0, 150, 4, ProjectionKind.MERCATOR, frozenset()))
    assert not here.is_like(Stop(0, 179.9, 4, ProjectionKind.ARCTIC, frozenset()))


class FakeMap(QObject):
    """A map that is at once where it is told to be."""

    view_changed = Signal(object)
    told = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.view = View(-10, -10, 10, 10, 4)

    def current_view(self) -> View:
        return self.view

    def set_view(self, lat: float, lon: float, zoom: float) -> None:
        self.view = View(lon, lat, lon, lat, zoom)
        self.view_changed.emit(self.view)


def test_views_and_regions_come_back(workspace: Workspace, qtbot: QtBot) -> None:
    fake = FakeMap()
    history = ViewHistory(fake, workspace, fake)  # type: ignore[arg-type]
    rest: Callable[[], None] = history._rest.timeout.emit
    rest()
    fake.set_view(50, 30, 6)
    rest()
    workspace.narrow(Filter().with_region("region:arctic"))
    fake.set_view(75, 30, 5)
    rest()
    fake.told.emit("history:back", None)
    rest()
    assert fake.view.centre == pytest.approx((50, 30))
    assert workspace.filter.is_empty
    history.go_back()
    rest()
    assert fake.view.centre == pytest.approx((0, 0))
    assert not history.trail.can_go_back
    history.go_forward()
    rest()
    history.go_forward()
    rest()
    assert fake.view.centre == pytest.approx((75, 30))
    assert workspace.filter.regions == {"region:arctic"}
    assert not history.trail.can_go_forward
