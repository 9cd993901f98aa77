"""How long things take, told as ratios to something else timed in the same run on the same machine."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence

REPEATS = 5


def seconds(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """The best of some runs: the one least disturbed by what else the machine did."""
    best = float("inf")
    for _ in range(repeats):
        gc.collect()
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def milliseconds(duration: float) -> str:
    return f"{duration * 1000:,.1f} ms"
