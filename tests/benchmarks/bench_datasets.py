"""A GDELT export into a project, against pandas reading all 61 columns of the same file and keeping nothing.

Run by `PYTHONPATH=tests python -m benchmarks.bench_datasets [ROWS]`.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import zipfile
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
        base = seconds(lambda: plain(path), repeats=2)
        works = {
            "pandas.read_csv, 61 columns": base,
            "read, one process": seconds(lambda: read(path, 1), repeats=1),
            "read, two processes": seconds(lambda: read(path, 2), repeats=2),
            "into a project, two processes": seconds(lambda: imported(path, project, 2), repeats=2),
            "into a project, two processes, zipped": seconds(lambda: imported(packed, project, 2), repeats=1),
        }
        size = project.stat().st_size / rows
    lines = [[name, f"{rows / took:,.0f}", f"{took / base:.2f}"] for name, took in works.items()]
    print(table(["work", "rows a second", "time against pandas"], lines))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{rows:,} rows; the project takes {size:.0f} bytes a row; at most {peak:,.0f} MB (pandas included)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
