"""How animations are to run and look: what the dialog asks for, and keeps from one use to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from desktop.exporting.kept_options import Checks, sensible, told_options
from geodata.animation.request import LONGEST_WINDOW, MOST_FADE, SPEEDS, Pace
from geodata.maps.style import FIGURE_THEMES
from geodata.strides import STEPS

FORMATS = (".mp4", ".webm", ".gif")
SIZES = ((1280, 720), (1920, 1080), (1080, 1080), (1080, 1920), (854, 480))


@dataclass(frozen=True, slots=True)
class AnimationChoice:
    """The fields of a Pace, and how the film looks; `shows_all` shows all marks instead of the view of the map."""

    step: str = "week"
    window: int = 1
    is_growing: bool = False
    fade: int = 2
    speed: float = 4.0
    pixels: tuple[int, int] = SIZES[0]
    theme: str = "light"
    suffix: str = FORMATS[0]
    shows_all: bool = False
    legend: bool = True

    @property
    def pace(self) -> Pace:
        return Pace(self.step, self.window, self.is_growing, self.fade, self.speed)

    def as_text(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> AnimationChoice:
        """What was kept, as far as it makes sense today; the usual for the rest."""
        kept = sensible(told_options(text), _CHECKS)
        if "pixels" in kept:
            kept["pixels"] = tuple(kept["pixels"])
        return cls(**kept)


_CHECKS: Checks = {
    "step": lambda value: value in STEPS,
    "window": lambda value: type(value) is int and 1 <= value <= LONGEST_WINDOW,
    "is_growing": lambda value: isinstance(value, bool),
    "fade": lambda value: type(value) is int and 0 <= value <= MOST_FADE,
    "speed": lambda value: isinstance(value, int | float) and SPEEDS[0] <= value <= SPEEDS[1],
    "pixels": lambda value: isinstance(value, list) and tuple(value) in SIZES,
    "theme": lambda value: value in FIGURE_THEMES,
    "suffix": lambda value: value in FORMATS,
    "shows_all": lambda value: isinstance(value, bool),
    "legend": lambda value: isinstance(value, bool),
}
