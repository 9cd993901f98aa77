"""The map as a widget: verbs that reach the page, signals that come from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QWidget

from desktop.bridge import Bridge, js_call
from desktop.map_page import MapPage
from desktop.scheme import atlas_url
from desktop.settings import cache_folder
from desktop.tile_desk import TileDesk
from geodata.arc_marks import Arcs
from geodata.maps.arc_features import arcs_record
from geodata.maps.boundaries import Boundaries
from geodata.maps.features import marks_collection, seats_collection
from geodata.maps.serving import Server
from geodata.maps.shading_features import shading_record
from geodata.maps.strings import page_strings
from geodata.maps.style import theme as theme_named
from geodata.marks import WORLD, AreaMark, Mark, SeatMark, View
from geodata.model import Language
from geodata.projections import Box, ProjectionKind
from geodata.shading import Shading, shade
from geodata.tiles.layer import TileLayer

# West, south, east, north.
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class LayerSet:
    """Which layers of the map are on."""

    events: bool = True
    seats: bool = False
    areas: bool = True
    labels: bool = True


class MapView(QWebEngineView):
    """The map page. What is said to it before it is ready waits, in order."""

    ready = Signal()
    failed = Signal(str)
    view_changed = Signal(object)
    mark_clicked = Signal(list)
    area_clicked = Signal(str)
    region_picked = Signal(str)
    seat_clicked = Signal(str)
    background_clicked = Signal()
    mark_hovered = Signal(str)
    layers_changed = Signal(object)
    drawn = Signal(str)
    told = Signal(str, object)  # a feature's own news: its name and what the page gave, as plain values

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        theme: str = "light",
        language: Language = Language.ENGLISH,
        server: Server | None = None,
        tiles: TileDesk | None = None,
    ) -> None:
        super().__init__(parent)
        self.tiles = tiles or TileDesk(cache_folder() / "tiles", self)
        self._theme = theme
        self._boundaries = Boundaries.DISPUTED
        self._language = language
        self._view = WORLD
        self._projection = ProjectionKind.MERCATOR
        self._layers = LayerSet()
        self._marks: tuple[Mark, ...] = ()
        self._shading = Shading()
        self._arcs = Arcs()
        self._seats: tuple[SeatMark, ...] = ()
        self._is_ready = False
        self._waiting: list[str] = []
        # The window takes drops of files; the page would swallow them.
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._page = MapPage(self, server, self.tiles)
        self._bridge = Bridge(self._page)
        self._channel = QWebChannel(self._page)
        self._channel.registerObject("bridge", self._bridge)
        self._page.setWebChannel(self._channel)
        self.setPage(self._page)
        # A page must go before its profile, and the application before neither; at exit nobody else sees to it.
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._page.abandon)
            application.aboutToQuit.connect(self._page.deleteLater)
        self._connect()
        # Until the page has drawn itself it is a sheet of this colour, which would else be white in the dark too.
        self._page.setBackgroundColor(QColor(theme_named(theme).sea))
        self.load(atlas_url(query=urlencode({"theme": theme, "lang": str(language)})))

    def _take_mark(self, mark_id: str, places: list[str]) -> None:
        """The page has but the first places of a mark that gathers many."""
        known = next((mark for mark in self._marks if mark.id == mark_id), None)
        self.mark_clicked.emit(list(known.places) if known else places)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.page_ready.connect(self._send_waiting)
        bridge.page_failed.connect(self.failed)
        self._page.script_failed.connect(self._take_failure)
        bridge.view_changed.connect(self._take_view)
        bridge.mark_clicked.connect(self._take_mark)
        bridge.area_clicked.connect(self.area_clicked)
        bridge.region_picked.connect(self.region_picked)
        bridge.seat_clicked.connect(self.seat_clicked)
        bridge.background_clicked.connect(self.background_clicked)
        bridge.mark_hovered.connect(self.mark_hovered)
        bridge.layers_switched.connect(self._take_layers)
        bridge.page_drawn.connect(self.drawn)
        bridge.told.connect(self.told)

    @property
    def theme(self) -> str:
        """The colours that the map is in, one of the style table's themes."""
        return self._theme

    @property
    def boundaries(self) -> Boundaries:
        """The viewpoint on boundaries that the map is drawn from."""
        return self._boundaries

    @property
    def is_ready(self) -> bool:
        """Has the page said that it is there?"""
        return self._is_ready

    @property
    def layers(self) -> LayerSet:
        """The layers that are on, whether switched here or on the page."""
        return self._layers

    def current_view(self) -> View:
        """What the map shows, as last told by the page; the world until then."""
        return self._view

    def show_marks(self, marks: Sequence[Mark]) -> None:
        self._marks = tuple(marks)
        self.call("atlas.setMarks", marks_collection(self._marks, self._language))

    def show_areas(self, areas: Sequence[AreaMark] | Shading) -> None:
        """Shades areas in their classes; mere marks by their evidence."""
        self._shading = areas if isinstance(areas, Shading) else shade(areas)
        self.call("atlas.setAreas", shading_record(self._shading, self._language))

    def show_arcs(self, arcs: Arcs) -> None:
        self._arcs = arcs
        self.call("atlas.setArcs", arcs_record(arcs, self._language))

    @property
    def shading(self) -> Shading:
        """The areas as they are shaded now."""
        return self._shading

    @property
    def arcs(self) -> Arcs:
        """The arcs that are drawn now."""
        return self._arcs

    def show_seats(self, seats: Sequence[SeatMark]) -> None:
        self._seats = tuple(seats)
        self.call("atlas.setSeats", seats_collection(self._seats, self._language))

    def show_regions(self, ids: Sequence[str]) -> None:
        """Outlines the regions of the filter."""
        self.call("atlas.setRegions", list(ids))

    def show_layers(self, layers: LayerSet) -> None:
        if layers != self._layers:
            self._layers = layers
            self.call("atlas.setLayers", asdict(layers))

    def select(self, kind: str, ids: Sequence[str] = ()) -> None:
        """Rings what is selected; `kind` is "mark", "area", "seat" or "none"; for an "actor" others step back."""
        self.call("atlas.select", {"kind": kind, "ids": list(ids)})

    def fly_to(self, lat: float, lon: float, zoom: float | None = None) -> None:
        """Moves there in one sweep; without a zoom it stays as near as it is, but sees a country at most."""
        self.call("atlas.flyTo", lat, lon, zoom)

    def fit(self, bounds: Bounds) -> None:
        self.call("atlas.fitBounds", *bounds)

    def fit_box(self, box: Box) -> None:
        """Moves to a box in world units of the projection."""
        self.call("atlas.fitBox", *box)

    def go_home(self) -> None:
        """Moves to the view that shows the whole world, or in the Arctic all of the north."""
        self.call("atlas.goHome")

    def set_projection(self, kind: ProjectionKind) -> None:
        """Changes the projection in place; what is drawn and selected stays."""
        if kind is not self._projection:
            self._projection = kind
            self.call("atlas.setProjection", kind.value)

    def set_view(self, lat: float, lon: float, zoom: float) -> None:
        """Is there at once, without a flight."""
        self.call("atlas.setView", lat, lon, zoom)

    def set_theme(self, theme: str) -> None:
        if theme != self._theme:
            self._theme = theme
            self.call("atlas.setTheme", theme)

    def set_boundaries(self, boundaries: Boundaries) -> None:
        """Draws what is disputed from another viewpoint."""
        if boundaries is not self._boundaries:
            self._boundaries = boundaries
            self.call("atlas.setBoundaries", boundaries.value)

    def show_tiles(self, layer: TileLayer | None) -> None:
        """Lays the tiles that the desk `tiles` hands out under the marks, or the atlas's own map again."""
        self.call("atlas.setTiles", layer.as_json() if layer else None)

    def set_language(self, language: Language) -> None:
        if language == self._language:
            return
        self._language = language
        self.call("atlas.setLanguage", str(language), page_strings(language))
        self.show_marks(self._marks)
        self.show_areas(self._shading)
        self.show_arcs(self._arcs)
        self.show_seats(self._seats)

    def show_still(self, view: View) -> None:
        """For a picture: no instruments, no motion, exactly this view in its projection."""
        self._projection = view.projection
        bounds = [view.west, view.south, view.east, view.north]
        box = list(view.box) if view.box else None
        self.call("atlas.setStill", {"projection": view.projection.value, "bounds": bounds, "box": box})

    def ask_when_drawn(self, token: str) -> None:
        """Emits `drawn(token)` when all that was said so far is on the page."""
        self.call("atlas.whenDrawn", token)

    def ask_when_marked(self, token: str) -> None:
        """Emits `drawn(token)` as soon as the marks are on the page; the names around them may come later."""
        self.call("atlas.whenMarked", token)

    def call(self, function: str, *arguments: object) -> None:
        """Calls a function of the page, as soon as the page is ready."""
        script = js_call(function, *arguments)
        if self._is_ready:
            self._page.runJavaScript(script)
        else:
            self._waiting.append(script)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DeferredDelete:
            self._page.abandon()
        return super().event(event)

    def _send_waiting(self) -> None:
        self._is_ready = True
        for script in self._waiting:
            self._page.runJavaScript(script)
        self._waiting.clear()
        self.ready.emit()

    def _take_failure(self, message: str) -> None:
        # Later errors are in the log and leave a map that works; before it is ready, nothing would ever come.
        if not self._is_ready:
            self.failed.emit(message)

    def _take_view(self, view: View) -> None:
        if view != self._view:
            self._view = view
            self.view_changed.emit(view)

    def _take_layers(self, layers: Mapping[str, bool]) -> None:
        self._layers = LayerSet(**layers)
        self.layers_changed.emit(self._layers)
