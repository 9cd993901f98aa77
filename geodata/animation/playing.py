"""The pictures of a film one after the other, at the rate of a video: each step for its time, then into the next.

The date never fades: two dates at once cannot be read.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from geodata.animation.stage import Pixels, Stage

RATE = 24  # pictures a second
HOLD = 1.5  # seconds that the last step stays
_MOST_BLEND = 5  # pictures


def pictures(stage: Stage, speed: float, numbers: range | None = None) -> Iterator[tuple[int, Pixels]]:
    """Each picture, with the number of the step that it belongs to."""
    before: Pixels | None = None
    for number in numbers or range(len(stage)):
        frame = stage.frame(number)
        count = shown_for(number, len(stage), speed)
        blend = 0 if before is None else min(_MOST_BLEND, count // 2)
        for at in range(count):
            yield number, frame if before is None or at >= blend else blended(stage, before, frame, at, blend)
        before = frame


def shown_for(number: int, steps: int, speed: float) -> int:
    """How many pictures show a step: together they last as long as the speed says, to a picture."""
    begin, end = round(number * RATE / speed), round((number + 1) * RATE / speed)
    return max(1, end - begin) + (round(HOLD * RATE) if number == steps - 1 else 0)


def blended(stage: Stage, before: Pixels, after: Pixels, at: int, count: int) -> Pixels:
    """The later frame with its map some of the way from the earlier one's."""
    left, top, right, bottom = stage.map_box
    share = (at + 1) * 256 // (count + 1)
    box = (slice(top, bottom), slice(left, right))
    mixed = before[box].astype(np.uint16) * (256 - share) + after[box].astype(np.uint16) * share
    found = after.copy()
    found[box] = (mixed >> 8).astype(np.uint8)
    return found
