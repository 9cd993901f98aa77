"""A GDELT export into a project, against pandas reading all 61 columns of the same file and keeping nothing.

Run by `PYTHONPATH=tests python -m benchmarks.bench_datasets [ROWS]`.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
from benchmarks.measuring import seconds, table
from made_datasets import write_gdelt

from geodata.datasets.reading import DatasetReading
from geodata.datasets.recognition import recognise
from geodata.datasets.taking import take_in
from geodata.store import Store

ROWS = 500_000


def plain(path: Path) -> None:
    """What a script would begin with."""
    pd.read_csv(path, sep="\t", header=None, quoting=3)


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds that passed, and seconds of processor in all processes: the latter tells more on a busy machine."""
    before = busy()
    return seconds(work, repeats=1), busy() - before


def busy() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def read(path: Path, jobs: int) -> None:
    for _ in DatasetReading(recognise(path), jobs=jobs).parts():
        pass


def imported(path: Path, project: Path, jobs: int) -> int:
    """Into a new project; its size in bytes."""
    project.unlink(missing_ok=True)
    with Store.create(project) as store:
        take_in(store, recognise(path), jobs)
    return project.stat().st_size


def main(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, project = write_gdelt(Path(folder) / "made.export.CSV", rows), Path(folder) / "project.gpkg"
        packed = path.with_suffix(".zip")
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(path, path.name)
        works: dict[str, Callable[[], object]] = {
            "pandas.read_csv, 61 columns": lambda: plain(path),
            "read, one process": lambda: read(path, 1),
            "read, two processes": lambda: read(path, 2),
            "into a project, two processes": lambda: imported(path, project, 2),
            "into a project, two processes, zipped": lambda: imported(packed, project, 2),
        }
        took = {name: measured(work) for name, work in works.items()}
        size = project.stat().st_size / rows
    base = took["pandas.read_csv, 61 columns"]
    lines = [
        [name, f"{rows / wall:,.0f}", f"{wall / base[0]:.2f}", f"{busy / rows * 1e6:.1f}", f"{busy / base[1]:.2f}"]
        for name, (wall, busy) in took.items()
    ]
    head = ["work", "rows a second", "time against pandas", "processor µs a row", "against pandas"]
    print(table(head, lines))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{rows:,} rows; the project takes {size:.0f} bytes a row; at most {peak:,.0f} MB (pandas included)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
