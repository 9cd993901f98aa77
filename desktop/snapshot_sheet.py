"""Lays out a snapshot: title, filter, the map, legend, scale bar, sources, date."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from desktop.fonts import typeface
from desktop.signs import WIDTH
from desktop.snapshot_legend import entries
from desktop.snapshot_request import SnapshotRequest
from geodata.maps.scale import ScaleBar, bar_of
from geodata.maps.strings import word
from geodata.maps.style import Theme, theme
from geodata.marks import View

_MARGIN = 26.0
_TITLE, _LINE, _LEGEND, _NOTE = 22, 13, 12, 10.5
_ROW = 24.0
_NOTE_LINE = 16.0
_GAP = 22.0
_PAPER = {"light": "#ffffff", "dark": "#12171d", "print": "#ffffff"}


@dataclass(frozen=True, slots=True)
class MapPicture:
    """The map as it was drawn: the pixels, what they show, and the classes of signs among them."""

    image: QImage
    view: View
    classes: tuple[str, ...]


def map_box(request: SnapshotRequest) -> QRectF:
    """Where the map lies on the sheet, in units of the unscaled picture."""
    top = _MARGIN + _heading_height(request)
    bottom = request.size[1] - _MARGIN - _foot_height()
    return QRectF(_MARGIN, round(top), request.size[0] - 2 * _MARGIN, round(bottom - top))


def _heading_height(request: SnapshotRequest) -> float:
    return (36.0 if request.title else 0.0) + (24.0 if request.filter_line or request.date else 0.0)


def _foot_height() -> float:
    return 12 + 2 * _ROW + 8 + 2 * _NOTE_LINE


def compose(picture: MapPicture, request: SnapshotRequest) -> QImage:
    """The finished sheet, `request.scale` times as dense as its size says."""
    width, height = request.size
    sheet = QImage(QSize(width, height) * request.scale, QImage.Format.Format_RGB32)
    sheet.fill(QColor(_PAPER[request.theme]))
    painter = QPainter(sheet)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(request.scale, request.scale)
    try:
        _Sheet(painter, request, picture).draw()
    finally:
        painter.end()
    sheet.setDotsPerMeterX(round(96 * request.scale / 0.0254))
    sheet.setDotsPerMeterY(round(96 * request.scale / 0.0254))
    return sheet


class _Sheet:
    """One drawing of one sheet, from top to bottom."""

    def __init__(self, painter: QPainter, request: SnapshotRequest, picture: MapPicture) -> None:
        self._painter = painter
        self._request = request
        self._picture = picture
        self._colours: Theme = theme(request.theme)
        self._box = map_box(request)

    def draw(self) -> None:
        self._heading()
        self._painter.drawImage(self._box, self._picture.image)
        self._painter.setPen(QPen(QColor(self._colours.coast), 1))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(self._box)
        bar = bar_of(self._picture.view, self._box.width())
        self._legend(self._box.right() - (self._scale(bar) + _GAP if bar else 0))
        self._notes()

    def _heading(self) -> None:
        y = _MARGIN
        if self._request.title:
            self._text(self._request.title, QRectF(_MARGIN, y - 6, self._box.width(), 34), _TITLE, bold=True)
            y += 36
        line = QRectF(_MARGIN, y - 4, self._box.width(), 20)
        date_width = self._measure(self._request.date, _LINE) + _GAP if self._request.date else 0.0
        self._text(self._request.filter_line, line.adjusted(0, 0, -date_width, 0), _LINE, soft=True)
        self._text(self._request.date, line, _LINE, soft=True, align=Qt.AlignmentFlag.AlignRight)

    def _legend(self, right: float) -> None:
        x, y = _MARGIN, self._box.bottom() + 12 + _ROW / 2
        for entry in entries(self._picture.classes, self._request):
            before = WIDTH + 4 if entry.draw else 0
            width = before + 2 + self._measure(entry.text, _LEGEND)
            if x + width > right and x > _MARGIN:
                x, y = _MARGIN, y + _ROW
            if entry.draw:
                self._painter.save()
                self._painter.translate(x + WIDTH / 2, y)
                entry.draw(self._painter)
                self._painter.restore()
            self._text(entry.text, QRectF(x + before, y - _ROW / 2, width, _ROW), _LEGEND)
            x += width + (_GAP - 4 if entry.draw else 0)

    def _scale(self, bar: ScaleBar) -> float:
        """Draws the bar at the right edge; returns the width that it takes."""
        label = f"{_distance(bar.metres, self._request)} ({self._at(bar.lat)})"
        right, y = self._box.right(), self._box.bottom() + 22
        self._painter.setPen(QPen(QColor(self._colours.text), 1.4))
        left = right - bar.pixels
        points = [QPointF(left, y - 5), QPointF(left, y), QPointF(right, y), QPointF(right, y - 5)]
        self._painter.drawPolyline(points)
        width = max(bar.pixels, self._measure(label, _NOTE) + 4)
        place = QRectF(right - width, y + 3, width, _NOTE_LINE)
        self._text(label, place, _NOTE, soft=True, align=Qt.AlignmentFlag.AlignRight)
        return width

    def _at(self, lat: float | None) -> str:
        if lat is None:
            return word("scale_in_the_middle", self._request.language)
        written = f"{abs(lat):.0f}° {'N' if lat >= 0 else 'S'}"
        return word("scale_at", self._request.language).format(lat=written)

    def _notes(self) -> None:
        y = self._request.size[1] - _MARGIN - 2 * _NOTE_LINE + 4
        full = QRectF(_MARGIN, y, self._box.width(), _NOTE_LINE)
        self._text(boundaries_line(self._request), full, _NOTE, soft=True)
        below = full.translated(0, _NOTE_LINE)
        made = f"{word(self._picture.view.projection.value, self._request.language)} · Dateline Atlas"
        room = self._measure(made, _NOTE) + _GAP
        self._text(licences_line(self._request), below.adjusted(0, 0, -room, 0), _NOTE, soft=True)
        self._text(made, below, _NOTE, soft=True, align=Qt.AlignmentFlag.AlignRight)

    def _text(
        self,
        text: str,
        box: QRectF,
        size: float,
        *,
        bold: bool = False,
        soft: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        font = self._font(size, bold=bold)
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._colours.text_soft if soft else self._colours.text))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        self._painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, shown)

    def _measure(self, text: str, size: float) -> float:
        return QFontMetricsF(self._font(size)).horizontalAdvance(text) + 1

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font = typeface(self._request.language, QApplication.font())
        # Points of a font depend on the screen; a sheet must not, so sizes are in tenths of its own unit.
        font.setPixelSize(max(1, round(size)))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


def _distance(metres: int, request: SnapshotRequest) -> str:
    if metres >= 1000:
        return f"{metres // 1000:,} {word('km', request.language)}"
    return f"{metres} {word('m', request.language)}"


def boundaries_line(request: SnapshotRequest) -> str:
    """The viewpoint on boundaries, in words: no picture goes out without it."""
    key = "boundaries_tiles" if request.tiles else request.boundaries.statement
    return word(key, request.language)


def licences_line(request: SnapshotRequest) -> str:
    """Whose data it is; what must be said of the background comes first, where it is never cut."""
    language, tiles = request.language, request.tiles
    told = " ".join((*(f"{credit}." for credit in request.credits), word("data_licences", language)))
    if tiles is None:
        return told
    return f"{word('background', language).format(name=tiles.attribution or tiles.name)} {told}"
