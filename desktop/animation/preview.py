"""One step of an animation as it will be, small; a slider goes through time. Drawn by a worker, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from desktop.exporting.shadowed import shadowed
from desktop.tasks import Control, Tasks
from geodata.animation.request import AnimationRequest
from geodata.animation.steps import NothingToAnimate, TooManySteps
from geodata.figures.evidence import NothingToDraw

if TYPE_CHECKING:
    from geodata.animation.material import Material
    from geodata.animation.stage import Stage

_SOON = 250  # ms after the last change
_MARGIN = 14
_SHORTER_SIDE = 432  # pixels of the preview

Ordered = tuple[AnimationRequest, "Material"]


class AnimationPreview(QWidget):
    """Asks `order` what to draw; `refused` tells in a sentence why there is nothing to see, and "" when there is."""

    refused = Signal(str)
    ready = Signal(int)  # so many steps

    def __init__(self, order: Callable[[], Ordered], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = order
        self._stage: Stage | None = None
        self._is_behind = self._is_new = False
        self._tasks = Tasks(self)
        self._wait = QTimer(self, singleShot=True, interval=_SOON)
        self._wait.timeout.connect(self._draw)
        self._screen = _Screen(self.tr("Drawing the animation…"))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setAccessibleName(self.tr("Step of the preview"))
        self._slider.setEnabled(False)
        self._slider.valueChanged.connect(lambda _: self._draw())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._screen, 1)
        column.addWidget(self._slider)
        self.setMinimumSize(420, 320)

    @property
    def image(self) -> QImage:
        return self._screen.image

    @property
    def slider(self) -> QSlider:
        return self._slider

    @property
    def is_busy(self) -> bool:
        return self._tasks.is_busy or self._wait.isActive()

    def refresh(self) -> None:
        """Everything may be different: draw anew, soon."""
        self._is_new = True
        self._wait.start()

    def close_down(self) -> None:
        """Wait for what is being drawn: no thread outlives the dialog."""
        self._wait.stop()
        self._tasks.shut_down()

    def _draw(self) -> None:
        if self._tasks.is_busy:
            self._is_behind = True
            return
        if self._is_new:
            self._is_new = False
            self._stage = None
            try:
                ordered: Ordered | None = self._order()
            except (NothingToAnimate, NothingToDraw):
                self._refuse(self.tr("There is nothing to animate: no event with a date fits the filter."))
                return
            except TooManySteps:
                self._refuse(self.tr("So many steps are too many: choose longer steps, or filter by fewer days."))
                return
        elif self._stage is None:
            return
        else:
            ordered = None
        number = self._slider.value() if self._slider.isEnabled() else None
        work = partial(_drawn, ordered, self._stage, number)
        self._tasks.start(work, on_done=self._show, on_failed=self._refuse).ended.connect(self._catch_up)

    def _catch_up(self) -> None:
        if self._is_behind:
            self._is_behind = False
            self._draw()

    def _show(self, drawn: tuple[Stage, int, QImage]) -> None:
        self._stage, number, image = drawn
        is_first = not self._slider.isEnabled()
        blocked = self._slider.blockSignals(True)
        self._slider.setRange(0, len(self._stage) - 1)
        self._slider.setEnabled(True)
        if is_first:
            self._slider.setValue(number)
        self._slider.blockSignals(blocked)
        self._screen.show_image(image)
        self.ready.emit(len(self._stage))
        self.refused.emit("")

    def _refuse(self, sentence: str) -> None:
        self._slider.setEnabled(False)
        self._screen.show_sentence(sentence)
        self.refused.emit(sentence)


class _Screen(QWidget):
    """The picture on a shadow, or a sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.image = QImage()
        self._sentence = sentence
        self.setAccessibleName(self.tr("Preview"))

    def sizeHint(self) -> QSize:
        return QSize(720, 440)

    def show_image(self, image: QImage) -> None:
        self.image = image
        self.update()

    def show_sentence(self, sentence: str) -> None:
        self.image, self._sentence = QImage(), sentence
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.image.isNull():
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(_MARGIN, 0, -_MARGIN, 0), flags, self._sentence)
        else:
            painter.drawImage(shadowed(painter, self.size(), self.image.size(), _MARGIN), self.image)
        painter.end()


def _drawn(
    ordered: Ordered | None, stage: Stage | None, number: int | None, control: Control
) -> tuple[Stage, int, QImage]:
    """The stage of a new order, or the one that there is, with a picture of one of its steps; first the busiest."""
    from geodata.animation.stage import Stage

    if ordered is not None:
        request, material = ordered
        stage = Stage(_small(request), material)
    assert stage is not None
    control.check()
    steps = stage.film.steps
    if number is None:
        number = max(range(len(steps)), key=lambda each: steps[each].events)
    number = min(number, len(steps) - 1)
    pixels = stage.frame(number)
    height, width, _ = pixels.shape
    image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    return stage, number, image


def _small(request: AnimationRequest) -> AnimationRequest:
    """The same on fewer pixels."""
    share = min(1.0, _SHORTER_SIDE / min(request.pixels))
    width, height = (max(180, round(side * share / 2) * 2) for side in request.pixels)
    return replace(request, pixels=(width, height))
