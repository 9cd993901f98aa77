"""How the timeline looks: stacked bars in the colours of the marks, an axis of dates, and the window over them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.theme import PALETTES, Palette
from desktop.timeline_axis import Tick
from geodata.maps.style import QUADS as QUAD_STYLES
from geodata.timeline import QUADS, Counts

AXIS = 20.0  # pixels under the bars for the dates
HEAD = 15.0  # pixels above the bars, for the largest count
_DIM = 0.30  # opacity of what lies outside the window
_INFERRED = 0.42  # opacity of what has an inferred date; it is hatched, too
_ROOM_FOR_HANDLES = 26.0  # pixels that the window must have
_HATCH_FROM = 5.0  # pixels that a bar must have for a hatching to be seen


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is to be painted. `lefts` has one more entry than there are bars, `window` the ends of what is
    chosen, both in pixels; `beyond` says how many events lie to the left and to the right of what is shown."""

    size: tuple[float, float]
    lefts: list[float]
    bars: Counts  # bars × quads × (read, inferred)
    ticks: list[Tick]
    window: tuple[float, float] | None
    hovered: int | None
    beyond: tuple[str, str]
    note: str
    has_focus: bool


class TimelinePainter:
    """Paints a picture in one theme."""

    def __init__(self, painter: QPainter, theme: str, font: QFont) -> None:
        self._painter = painter
        self._theme = theme
        self._palette: Palette = PALETTES[theme]
        small = QFont(font)
        small.setPointSizeF(max(7.0, font.pointSizeF() * 0.86))
        painter.setFont(small)
        self._metrics = QFontMetricsF(small)

    def paint(self, picture: Picture) -> None:
        width, height = picture.size
        self._painter.fillRect(QRectF(0, 0, width, height), QColor(self._palette.surface))
        floor = height - AXIS
        self._window_ground(picture, floor)
        self._scale_line(picture)
        self._bars(picture, floor)
        self._axis(picture, floor)
        self._window_frame(picture, floor)
        self._texts(picture, floor)
        if picture.has_focus:
            self._focus(width, height)

    def _window_ground(self, picture: Picture, floor: float) -> None:
        if picture.window:
            left, right = picture.window
            self._painter.fillRect(QRectF(left, 0, right - left, floor), QColor(self._palette.accent_soft))

    def _scale_line(self, picture: Picture) -> None:
        most = _most(picture)
        if most <= 0:
            return
        self._painter.setPen(QPen(QColor(self._palette.line), 1, Qt.PenStyle.DotLine))
        self._painter.drawLine(QPointF(0, HEAD - 0.5), QPointF(picture.size[0], HEAD - 0.5))

    def _bars(self, picture: Picture, floor: float) -> None:
        most = _most(picture)
        if most <= 0:
            return
        unit = (floor - HEAD) / most
        self._painter.setPen(Qt.PenStyle.NoPen)
        for number, stack in enumerate(picture.bars):
            if stack.sum() > 0:
                self._painter.setOpacity(self._strength(picture, number))
                self._bar(picture, number, floor, unit)
        self._painter.setOpacity(1)

    def _strength(self, picture: Picture, number: int) -> float:
        if picture.window is None:
            return 1
        left, right = picture.lefts[number : number + 2]
        return 1 if left < picture.window[1] - 0.5 and right > picture.window[0] + 0.5 else _DIM

    def _bar(self, picture: Picture, number: int, floor: float, unit: float) -> None:
        left, right = picture.lefts[number : number + 2]
        gap = 1.0 if right - left >= 3 else 0.0
        bottom = floor
        for quad, pair in zip(QUADS, picture.bars[number], strict=True):
            colour = QColor(QUAD_STYLES[quad].colour(self._theme))
            for count, is_inferred in zip(pair, (False, True), strict=True):
                if count > 0:
                    high = float(count) * unit
                    self._block(QRectF(left, bottom - high, right - left - gap, high), colour, is_inferred)
                    bottom -= high
        if picture.hovered == number:
            self._painter.setBrush(QColor(255, 255, 255, 60))
            self._painter.drawRect(QRectF(left, bottom, right - left - gap, floor - bottom))

    def _block(self, box: QRectF, colour: QColor, is_inferred: bool) -> None:
        if not is_inferred:
            self._painter.fillRect(box, colour)
            return
        light = QColor(colour)
        light.setAlphaF(_INFERRED)
        self._painter.fillRect(box, light)
        if box.width() >= _HATCH_FROM:
            self._painter.fillRect(box, QBrush(colour, Qt.BrushStyle.BDiagPattern))

    def _axis(self, picture: Picture, floor: float) -> None:
        painter, palette = self._painter, self._palette
        painter.setPen(QPen(QColor(palette.faint), 1))
        painter.drawLine(QPointF(0, floor + 0.5), QPointF(picture.size[0], floor + 0.5))
        ends = -1.0
        for tick in picture.ticks:
            painter.setPen(QPen(QColor(palette.muted if tick.is_year else palette.faint), 1))
            painter.drawLine(QPointF(tick.x, floor), QPointF(tick.x, floor + (7 if tick.is_year else 4)))
            left = max(2.0, tick.x + 4)
            wide = self._metrics.horizontalAdvance(tick.text)
            if left > ends and left + wide <= picture.size[0]:
                painter.setPen(QColor(palette.text if tick.is_year else palette.muted))
                painter.drawText(QPointF(left, floor + AXIS - 6), tick.text)
                ends = left + wide + 10

    def _window_frame(self, picture: Picture, floor: float) -> None:
        if not picture.window:
            return
        painter, accent = self._painter, QColor(self._palette.accent)
        painter.fillRect(QRectF(picture.window[0], floor, picture.window[1] - picture.window[0], 3), accent)
        for x in picture.window:
            painter.fillRect(QRectF(x - 0.75, 0, 1.5, floor + 3), accent)
            if picture.window[1] - picture.window[0] < _ROOM_FOR_HANDLES:
                continue
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._palette.surface), 1.5))
            painter.setBrush(accent)
            painter.drawRoundedRect(QRectF(x - 4, (floor - 20) / 2, 8, 20), 4, 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _texts(self, picture: Picture, floor: float) -> None:
        painter = self._painter
        painter.setPen(QColor(self._palette.muted))
        width = picture.size[0]
        if picture.note:
            painter.drawText(QRectF(0, 0, width, floor), Qt.AlignmentFlag.AlignCenter, picture.note)
            return
        before, after = picture.beyond
        painter.drawText(QRectF(6, 0, width, HEAD - 1), Qt.AlignmentFlag.AlignVCenter, before)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, width - 6, HEAD - 1), right, after)
        self._most(picture)

    def _most(self, picture: Picture) -> None:
        """How many events the tallest bar stands for, above it where there is room."""
        most = _most(picture)
        if most <= 0:
            return
        number = int(picture.bars.sum(axis=(1, 2)).argmax())
        text, width = _number(most), picture.size[0]
        before, after = (self._metrics.horizontalAdvance(each) + 14 for each in picture.beyond)
        wide = self._metrics.horizontalAdvance(text)
        left = (picture.lefts[number] + picture.lefts[number + 1] - wide) / 2
        if before <= left and left + wide <= width - after:
            self._painter.drawText(QRectF(left, 0, wide + 1, HEAD - 1), Qt.AlignmentFlag.AlignCenter, text)

    def _focus(self, width: float, height: float) -> None:
        self._painter.setPen(QPen(QColor(self._palette.accent), 1.5))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(QRectF(0.75, 0.75, width - 1.5, height - 1.5))


def _most(picture: Picture) -> float:
    return float(picture.bars.sum(axis=(1, 2)).max()) if len(picture.bars) else 0.0


def _number(count: float) -> str:
    return f"{count:,.0f}" if count >= 10 or abs(count - round(count)) < 0.05 else f"{count:.1f}"
