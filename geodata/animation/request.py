"""What an animation is to show: a figure, and how time runs through it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from geodata.figures.request import PIXELS_PER_INCH, FigureRequest, Parts, sheet_of_pixels
from geodata.strides import STEPS, Stride

LEAST_SIDE, LONGEST_SIDE = 180, 3840  # pixels
SPEEDS = (0.5, 20.0)  # steps a second
MOST_FADE = 12
LONGEST_WINDOW = 60
_LAID_OUT = 640.0  # pixels of the figure along the shorter side: what is read on a slide is set larger than on paper

FRAME_PARTS = Parts(scale=True, north=False, locator=False)


@dataclass(frozen=True, slots=True)
class Pace:
    """How time runs: `step` by its name in STEPS, `speed` of them a second, with `window` of them in sight at once.

    A growing window keeps everything since the first day. Marks that are over fade away through `fade` further steps.
    """

    step: str = "week"
    window: int = 1
    is_growing: bool = False
    fade: int = 2
    speed: float = 4.0

    def __post_init__(self) -> None:
        if self.step not in STEPS:
            raise ValueError(f"time runs in steps of {', '.join(STEPS)}, not {self.step}")
        if not 1 <= self.window <= LONGEST_WINDOW:
            raise ValueError(f"1 to {LONGEST_WINDOW} steps are in sight at once, not {self.window}")
        if not 0 <= self.fade <= MOST_FADE:
            raise ValueError(f"marks fade through 0 to {MOST_FADE} steps, not {self.fade}")
        if not SPEEDS[0] <= self.speed <= SPEEDS[1]:
            raise ValueError(f"the speed is {SPEEDS[0]:g} to {SPEEDS[1]:g} steps a second, not {self.speed:g}")

    @property
    def stride(self) -> Stride:
        return STEPS[self.step]


@dataclass(frozen=True, slots=True)
class AnimationRequest:
    """`figure` says everything but the sheet; `pixels` are width and height of a frame, both even."""

    figure: FigureRequest
    pace: Pace = field(default_factory=Pace)
    pixels: tuple[int, int] = (1280, 720)

    def __post_init__(self) -> None:
        if not all(LEAST_SIDE <= side <= LONGEST_SIDE for side in self.pixels):
            raise ValueError(f"a side of a frame is {LEAST_SIDE} to {LONGEST_SIDE} pixels, not {self.pixels}")
        if any(side % 2 for side in self.pixels):
            raise ValueError(f"the sides of a frame are even numbers of pixels, not {self.pixels}")

    @property
    def sheet(self) -> FigureRequest:
        """The figure on a sheet of just these pixels, its letters as large on every size of frame."""
        dpi = max(30, round(PIXELS_PER_INCH * min(self.pixels) / _LAID_OUT))
        return replace(self.figure, size=sheet_of_pixels(*self.pixels, dpi), dpi=dpi)
