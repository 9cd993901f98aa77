"""A small map of what a name may mean: the reading as a ring, the other candidates as points with their numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.correcting.locator import land
from desktop.theme import PALETTES
from geodata.maps.style import theme as map_theme
from geodata.model import Place
from geodata.projections import ProjectionKind, projection

HEIGHT, _LOWEST = 116, 76
_PLANE = projection(ProjectionKind.EQUAL_EARTH)
_MARGIN = 26.0  # pixels round the outermost points
_LEAST = 14.0  # world units that are shown at least: a part of a continent, so that one can tell where it is
_RADIUS, _READ_RADIUS = 8.0, 9.0
_STEP = 16.0  # pixels between two discs
_ROUND = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8), (-0.8, -0.8))
_CORNER = 8.0
READ = -1  # the number of the reading, where a candidate has its place in the list


class CandidateMap(QWidget):
    """A click on a point chooses it, as its number does; `pointed` tells what the pointer is over."""

    chosen = Signal(int)  # the candidate's place in the list, or READ

    def __init__(self, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks: list[tuple[int, QPointF, str]] = []
        self.setMinimumHeight(_LOWEST)
        self.setMaximumHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(280, HEIGHT)

    def wear(self, theme: str) -> None:
        self._theme = theme
        self.update()

    def show_places(self, places: Sequence[Place | None], names: Sequence[str]) -> None:
        """The reading first, then the candidates in their order; what lies nowhere is left out."""
        found = zip(range(READ, len(places) - 1), places, names, strict=True)
        self._marks = [(number, _point(place), name) for number, place, name in found if place is not None]
        self.setVisible(bool(self._marks))
        self.setAccessibleDescription("; ".join(_label(number) + " " + name for number, _, name in self._marks))
        self.update()

    @property
    def numbers(self) -> list[int]:
        """Which of the candidates are shown."""
        return [number for number, _, _ in self._marks]

    def position(self, number: int) -> QPointF:
        """Where a candidate's disc is drawn: at its point, or beside it where another is in the way."""
        return self._positions()[number]

    def _positions(self) -> dict[int, QPointF]:
        scale, origin = self._scale()
        found: dict[int, QPointF] = {}
        for number, point, _ in self._marks:
            found[number] = _beside(point * scale + origin, list(found.values()))
        return found

    def at(self, where: QPointF) -> int | None:
        """The candidate under a point of the widget, the topmost; None if there is none."""
        for number, at in self._positions().items():
            if QLineF(at, where).length() <= _READ_RADIUS + 1:
                return number
        return None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
        painter.setClipPath(frame)
        self._paint_land(painter)
        for number, at in reversed(self._positions().items()):  # the likeliest lie on top
            self._paint_mark(painter, number, at)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(PALETTES[self._theme].line), 1))
        painter.drawPath(frame)
        painter.end()

    def _paint_land(self, painter: QPainter) -> None:
        colours = map_theme(self._theme)
        painter.fillRect(self.rect(), QColor(colours.sea))
        scale, origin = self._scale()
        seen = QRectF(-origin.x() / scale, -origin.y() / scale, self.width() / scale, self.height() / scale)
        painter.save()
        painter.translate(origin)
        painter.scale(scale, scale)
        pen = QPen(QColor(colours.coast), 0.7)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor(colours.land))
        for path in land():
            if path.controlPointRect().intersects(seen):
                painter.drawPath(path)
        painter.restore()

    def _paint_mark(self, painter: QPainter, number: int, at: QPointF) -> None:
        palette = PALETTES[self._theme]
        is_read = number == READ
        painter.setPen(QPen(QColor(palette.surface), 2))
        painter.setBrush(QColor(palette.accent if is_read else palette.surface))
        painter.drawEllipse(at, _READ_RADIUS if is_read else _RADIUS, _READ_RADIUS if is_read else _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.accent), 1.4))
        painter.drawEllipse(at, _RADIUS, _RADIUS)
        painter.setPen(QColor(palette.on_accent if is_read else palette.text))
        painter.setFont(self._small())
        box = QRectF(at.x() - 12, at.y() - 12, 24, 24)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _label(number))

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setBold(True)
        return font

    def _scale(self) -> tuple[float, QPointF]:
        """Pixels a world unit, and where the plane's origin comes to lie, so that all points are seen."""
        xs, ys = ([point.x() for _, point, _ in self._marks] or [0.0]), ([p.y() for _, p, _ in self._marks] or [0.0])
        wide, high = max(max(xs) - min(xs), _LEAST), max(max(ys) - min(ys), _LEAST * self.height() / self.width())
        scale = min((self.width() - 2 * _MARGIN) / wide, (self.height() - 2 * _MARGIN) / high)
        middle = QPointF((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
        return scale, QPointF(self.width() / 2, self.height() / 2) - middle * scale

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and number is not None:
            self.chosen.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            number = self.at(QPointF(event.pos()))
            names = {each: name for each, _, name in self._marks}
            QToolTip.showText(event.globalPos(), names.get(number, "") if number is not None else "", self)
            return True
        return super().event(event)


def _beside(at: QPointF, taken: Sequence[QPointF]) -> QPointF:
    """The nearest free spot: the point itself, or else on a ring round it, the right side first."""
    spots = [at, *(at + QPointF(_STEP * ring * x, _STEP * ring * y) for ring in (1, 2) for x, y in _ROUND)]
    return next((spot for spot in spots if all(QLineF(spot, each).length() >= _STEP - 1 for each in taken)), at)


def _label(number: int) -> str:
    return "↵" if number == READ else str(number + 1)


def _point(place: Place) -> QPointF:
    x, y = _PLANE.forward([place.lat], [place.lon])
    return QPointF(float(x[0]), float(y[0]))
