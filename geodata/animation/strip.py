"""The strip below the map: the running date, how many events it shows, and all of them by time with where we are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from geodata.animation.material import Material
from geodata.animation.scenes import StepScene
from geodata.animation.words import count_in_words, missing_in_words
from geodata.figures.canvas import Canvas, Lettering, Rect
from geodata.figures.furniture import rectangle
from geodata.figures.text_flow import fitted
from geodata.maps.style import Theme
from geodata.strides import Stride

HEIGHT = 58.0  # pixels
_DATE = (25.0, 13.0)
_SMALL = 11.0
_DATE_SHARE = 0.44  # of the width
_MOST_BARS = 200
_FOOT = 16.0  # below the bars
_LEAST_BAR = 1.5


@dataclass(frozen=True, slots=True)
class Strip:
    """`edges` are days, `heights` the share of the tallest bar between each two of them."""

    box: Rect
    edges: tuple[int, ...]
    heights: tuple[float, ...]
    missing: str

    @classmethod
    def of(cls, material: Material, stride: Stride, box: Rect, canvas: Canvas) -> Strip:
        first, last = material.steps[0].start, material.steps[-1].end
        edges = stride.edges(first, last - 1)
        if len(edges) - 1 > _MOST_BARS:
            edges = np.linspace(first, last, _MOST_BARS + 1).round().astype(np.int64)
        counts = material.timeline.bins(edges).sum(axis=(1, 2))
        heights = counts / max(float(counts.max(initial=0.0)), 1e-9)
        missing = missing_in_words(material, canvas.language)
        return cls(box, tuple(edges.tolist()), tuple(heights.tolist()), missing)

    @property
    def bars(self) -> Rect:
        left, top, right, bottom = self.box
        return left + (right - left) * _DATE_SHARE + 12, top + 4, right, bottom - _FOOT

    def draw_still(self, canvas: Canvas, theme: Theme) -> None:
        """What all frames share."""
        left, _, right, bottom = self.bars
        self._draw_bars(canvas, self.edges[0], self.edges[-1], theme.text_soft, 0.45)
        canvas.fill(rectangle((left, bottom, right, bottom + 1)), theme.text_soft, 0.7)
        block = fitted(self.missing, right - left, (_SMALL, 8.0), 1, canvas.width)
        for line in block.lines:
            canvas.text(right, bottom + 13, line, Lettering(block.size, theme.text_soft), "right")

    def draw_step(self, canvas: Canvas, scene: StepScene, theme: Theme) -> None:
        """The date, the count, and the stretch of the bars that is shown."""
        left, top, _, bottom = self.box
        wide = (self.box[2] - left) * _DATE_SHARE
        date = fitted(scene.step.in_words(canvas.language), wide, _DATE, 1, canvas.width)
        for line in date.lines:
            canvas.text(left, top + 25, line, Lettering(date.size, theme.text, bold=0.8))
        told = count_in_words(scene.events, canvas.language)
        canvas.text(left, bottom - 5, told, Lettering(_SMALL + 1, theme.text_soft))
        start, end = self._x(scene.step.start), self._x(scene.step.end)
        bars = self.bars
        canvas.fill(rectangle((start, bars[1], max(end, start + 2), bars[3])), theme.accent, 0.16)
        self._draw_bars(canvas, scene.step.start, scene.step.end, theme.accent, 1.0)
        canvas.fill(rectangle((start, bars[3], max(end, start + 2), bars[3] + 3)), theme.accent)

    def _draw_bars(self, canvas: Canvas, start: int, end: int, colour: str, alpha: float) -> None:
        _, top, _, bottom = self.bars
        for low, high, share in zip(self.edges, self.edges[1:], self.heights, strict=False):
            if share <= 0 or high <= start or low >= end:
                continue
            left, right = self._x(low), self._x(high)
            gap = min(1.0, (right - left) * 0.15)
            tall = max(_LEAST_BAR, (bottom - top) * share)
            canvas.fill(rectangle((left + gap / 2, bottom - tall, right - gap / 2, bottom)), colour, alpha)

    def _x(self, day: int) -> float:
        left, _, right, _ = self.bars
        return left + (day - self.edges[0]) / (self.edges[-1] - self.edges[0]) * (right - left)
