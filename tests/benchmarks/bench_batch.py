"""What a second process is worth: batches of real-sized texts read by one process and by two.

The nine texts are the bundled briefs, repeated to the length of real articles. The one process has its knowledge
loaded already; the two are started, and load theirs, within the time measured. Run by `make bench`.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.measuring import seconds, table

from geodata import batch
from resources import BRIEFS

TEXTS = 9
LENGTH = 12_000  # bytes
COPIES = (1, 2, 8)
REPEATS = 2


def write_texts(folder: Path, copies: int) -> list[Path]:
    briefs = sorted(path for path in BRIEFS.iterdir() if path.suffix in (".txt", ".md"))
    paths = []
    for number in range(TEXTS * copies):
        brief = briefs[number % TEXTS % len(briefs)]
        text = brief.read_bytes() + b"\n"
        paths.append(folder / f"{number:03}-{brief.name}")
        paths[-1].write_bytes(text * (LENGTH // len(text)))
    return paths


def taken(paths: list[Path], jobs: int) -> float:
    planned = batch.plan(paths)
    return seconds(lambda: list(batch.extract_plan(planned, jobs)), REPEATS)


def row(folder: Path, copies: int) -> list[str]:
    paths = write_texts(folder, copies)
    kilobytes = sum(path.stat().st_size for path in paths) / 1000
    chosen = batch.workers_for(batch.plan(paths), 2)
    worth, batch.WORTH_A_WORKER = batch.WORTH_A_WORKER, 1  # two, even where the program itself would use one
    one, two = taken(paths, 1), taken(paths, 2)
    batch.WORTH_A_WORKER = worth
    return [str(len(paths)), f"{kilobytes:,.0f}", f"{one:.2f} s", f"{two:.2f} s", f"{one / two:.2f}", str(chosen)]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        rows = [row(Path(folder), copies) for copies in COPIES]
    print(table(["texts", "KB", "1 process", "2 processes", "times as fast", "used by itself"], rows))


if __name__ == "__main__":
    main()
