"""An animation as a file: MP4, WebM or GIF; whole or not at all, and the same bytes for the same film."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from geodata.animation.gif import write_gif
from geodata.animation.material import Material
from geodata.animation.playing import pictures
from geodata.animation.request import AnimationRequest
from geodata.animation.stage import Pixels, Stage
from geodata.animation.video import write_video
from geodata.errors import ExportFailed
from geodata.export.files import placed

FORMATS = (".mp4", ".webm", ".gif")
Progress = Callable[[int, int], None]
"""Is told how many of how many steps are drawn; what it raises ends the work, and no file is left."""


def allow(path: Path) -> None:
    """Say at once, by ExportFailed, that no animation can be written to a file of this name."""
    if path.suffix.lower() not in FORMATS:
        raise ExportFailed(
            f"{path.name}: an animation is written as {', '.join(FORMATS)}; give the file such an ending."
        )


def write(request: AnimationRequest, material: Material, path: Path, progress: Progress) -> None:
    """Draw and write all steps in the format that the file's ending names; raises ExportFailed."""
    allow(path)
    progress(0, len(material.steps))
    stage = Stage(request, material)
    with placed(path) as temporary:
        if path.suffix.lower() == ".gif":
            write_gif(temporary, stage, _steps(stage, progress), request.pace.speed)
        else:
            shown = _played(stage, request.pace.speed, progress)
            write_video(temporary, shown, request.pixels, request.figure.title)


def _steps(stage: Stage, progress: Progress) -> Iterator[Pixels]:
    for number in range(len(stage)):
        yield stage.frame(number)
        progress(number + 1, len(stage))


def _played(stage: Stage, speed: float, progress: Progress) -> Iterator[Pixels]:
    for number, pixels in pictures(stage, speed):
        progress(number + 1, len(stage))
        yield pixels
