"""A small map that shows where the places of a list lie: the world, or what lies around the chosen one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import PALETTES
from geodata.knowledge.areas import areas
from geodata.knowledge.basemap import layer
from geodata.maps.style import Theme
from geodata.maps.style import theme as map_theme
from geodata.model import Place
from geodata.projections import ProjectionKind, projection

_LAYER = "countries-110m"
_NEAR = 20.0  # world units to either side of the chosen place in the near view: a part of a continent
_DOT, _CHOSEN = 2.6, 5.0
_CORNER = 8.0
_ROOM = 0.25  # of an area's size around it
_SHADE = 90  # of 255
_ROUGH = 0.1  # degrees: finer would not be seen


class Locator(QWidget):
    """Draws land, the places of a list as dots, and the chosen one large; `near` shows only what lies around it."""

    def __init__(self, theme: str, *, near: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._near = near
        self._points: tuple[QPointF, ...] = ()
        self._at: QPointF | None = None
        self._outline: QPainterPath | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(132)

    def sizeHint(self) -> QSize:
        return QSize(250, 132)

    def show_places(self, places: Sequence[Place], chosen: Place | None) -> None:
        """`chosen` is marked, whether it is among the places or not."""
        self._points = tuple(map(_point, places))
        self._at = _point(chosen) if chosen else None
        self._outline = outline_of(chosen.id) if chosen and chosen.kind.is_area else None
        self.update()

    @property
    def box(self) -> QRectF:
        """The part of the plane that is shown, in world units."""
        if self._near and self._outline is not None:
            around = self._outline.boundingRect()
            room = max(_NEAR / 4, around.width() * _ROOM, around.height() * _ROOM)
            return around.adjusted(-room, -room, room, room)
        if self._near and self._at is not None:
            high = 2 * _NEAR * self.height() / max(1, self.width())
            return QRectF(self._at.x() - _NEAR, self._at.y() - high / 2, 2 * _NEAR, high)
        left, top, right, bottom = _PLANE.box
        return QRectF(QPointF(left, top), QPointF(right, bottom))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, _CORNER, _CORNER)
        painter.setClipPath(shape)
        colours = map_theme(self._theme)
        painter.fillRect(self.rect(), QColor(colours.sea))
        self._draw_land(painter, colours)
        self._draw_outline(painter)
        self._draw_points(painter)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(PALETTES[self._theme].line), 1))
        painter.drawPath(shape)

    def _scale(self) -> tuple[float, QPointF]:
        """Pixels a unit, and where the plane's origin comes to lie."""
        box = self.box
        scale = min(self.width() / box.width(), self.height() / box.height())
        middle = QPointF(self.width() / 2, self.height() / 2)
        return scale, middle - box.center() * scale

    def _draw_land(self, painter: QPainter, colours: Theme) -> None:
        scale, origin = self._scale()
        painter.save()
        painter.translate(origin)
        painter.scale(scale, scale)
        pen = QPen(QColor(colours.coast), 0.7)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.land))
        seen = self.box.adjusted(-1, -1, 1, 1)
        for path in land():
            if path.controlPointRect().intersects(seen) or not self._near:
                painter.drawPath(path)
        painter.restore()

    def _draw_outline(self, painter: QPainter) -> None:
        """An area is where its outline is, not at a point."""
        if self._outline is None:
            return
        scale, origin = self._scale()
        accent = QColor(PALETTES[self._theme].accent)
        painter.save()
        painter.translate(origin)
        painter.scale(scale, scale)
        pen = QPen(accent, 1.2)
        pen.setCosmetic(True)
        painter.setPen(pen)
        accent.setAlpha(_SHADE)
        painter.setBrush(accent)
        painter.drawPath(self._outline)
        painter.restore()

    def _draw_points(self, painter: QPainter) -> None:
        scale, origin = self._scale()
        palette = PALETTES[self._theme]
        painter.setPen(QPen(QColor(palette.surface), 1))
        painter.setBrush(QColor(palette.muted))
        for point in self._points:
            painter.drawEllipse(point * scale + origin, _DOT, _DOT)
        if self._at is not None and (self._outline is None or not self._near):
            painter.setPen(QPen(QColor(palette.surface), 2))
            painter.setBrush(QColor(palette.accent))
            painter.drawEllipse(self._at * scale + origin, _CHOSEN, _CHOSEN)


@cache
def land() -> tuple[QPainterPath, ...]:
    """Every country as a path in world units of the locator's projection, read once."""
    return tuple(_path(feature["geometry"]) for feature in layer(_LAYER)["features"])


@lru_cache(maxsize=64)
def outline_of(place_id: str) -> QPainterPath | None:
    """An area in world units of the locator's projection; None where its outline is not known."""
    import shapely

    try:
        outline = areas().geometry(place_id)
    except KeyError:
        return None
    rough = shapely.simplify(outline, _ROUGH)
    parts = [part for part in shapely.get_parts(rough) if part.geom_type == "Polygon" and not part.is_empty]
    rings = [[list(ring.coords) for ring in (part.exterior, *part.interiors)] for part in parts]
    return _path({"type": "MultiPolygon", "coordinates": rings})


def _path(geometry: Mapping[str, Any]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    found = geometry["coordinates"]
    for rings in [found] if geometry["type"] == "Polygon" else found:
        for ring in rings:
            x, y = _PLANE.forward([lat for _, lat in ring], [lon for lon, _ in ring])
            path.addPolygon([QPointF(*each) for each in zip(x.tolist(), y.tolist(), strict=True)])
            path.closeSubpath()
    return path


def _point(place: Place) -> QPointF:
    x, y = _PLANE.forward([place.lat], [place.lon])
    return QPointF(float(x[0]), float(y[0]))


_PLANE = projection(ProjectionKind.EQUAL_EARTH)
