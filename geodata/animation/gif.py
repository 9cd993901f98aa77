"""GIFs: one picture a step, all in the same colours, so that only what changes is kept of each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from geodata.animation.playing import HOLD
from geodata.animation.stage import Pixels, Stage

if TYPE_CHECKING:
    from PIL.Image import Image

_SAMPLES = 6  # frames that the colours are taken from
_COLOURS = 224  # found in them; those that mean something come besides
_LEAST_MS = 20  # what is shorter, browsers slow down


def write_gif(path: Path, stage: Stage, frames: Iterator[Pixels], speed: float) -> None:
    """Write frames, one a step, so that they run at so many a second and begin anew after the last."""
    palette = palette_of(stage)
    each = max(_LEAST_MS, round(100 / speed) * 10)
    durations = [each] * len(stage)
    durations[-1] += round(HOLD * 1000)
    pictures = (_in_colours(frame, palette) for frame in frames)
    next(pictures).save(
        path, format="GIF", save_all=True, append_images=pictures, duration=durations, loop=0, optimize=False
    )


def palette_of(stage: Stage) -> Image:
    """The colours of the busiest steps, spread over the film; and exactly those of the classes of marks."""
    from PIL import Image

    steps = stage.film.steps
    stretches = [part for part in np.array_split(np.arange(len(steps)), _SAMPLES) if len(part)]
    chosen = [max(part.tolist(), key=lambda n: (steps[n].events, n)) for part in stretches]
    together = np.concatenate([stage.frame(number) for number in chosen])
    found = Image.fromarray(together).quantize(_COLOURS, method=Image.Quantize.MEDIANCUT).getpalette() or []
    told = [bytes.fromhex(colour[1:]) for colour in stage.look.telling]
    palette = Image.new("P", (1, 1))
    palette.putpalette(bytes(found[: 3 * _COLOURS]) + b"".join(told))
    return palette


def _in_colours(frame: Pixels, palette: Image) -> Image:
    from PIL import Image

    return Image.fromarray(frame).quantize(palette=palette, dither=Image.Dither.NONE)
