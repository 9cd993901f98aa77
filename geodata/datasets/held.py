"""A data set of a project: what file it came from, what its columns were, and what became of its rows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.datasets.broken import BrokenRows, Fault, Tally
from geodata.datasets.recognition import FORMATS
from geodata.datasets.rows import Coder, Format
from geodata.digest import Heading
from geodata.errors import BadProject
from geodata.store_text import json_text

_FINGER = 1_000_000  # bytes of a file that tell it from others


@dataclass(frozen=True, slots=True)
class Dataset:
    """`header` are the names of its columns, none where the format fixes them; `origin` is the file's path as given.

    `fingerprint` tells the same file read again. `tally` is None until all of it has been read.
    """

    id: str
    format: Format
    title: str
    header: tuple[str, ...]
    origin: str
    fingerprint: str
    tally: Tally | None = None

    @property
    def heading(self) -> Heading:
        """What lists of articles show."""
        return Heading(self.id, f"{self.format.name}: {self.title}", self.format.name)

    def coder(self) -> Coder:
        return self.format.coder(self.header)


def fingerprint(path: Path) -> str:
    """What tells a file from others: its size and its beginning."""
    with path.open("rb") as file:
        beginning = file.read(_FINGER)
    return f"{path.stat().st_size}:{hashlib.sha256(beginning).hexdigest()}"


def tally_text(tally: Tally) -> str:
    """The tally as JSON."""
    broken = [[each.fault.name, each.count, each.lines] for each in tally.broken]
    return json_text([tally.rows, tally.events, broken, tally.notes, tally.is_cut_off])


def tally_of(told: str) -> Tally:
    """The tally that `tally_text` wrote; BadProject on anything else."""
    try:
        rows, events, broken, notes, is_cut_off = json.loads(told)
        faults = tuple(BrokenRows(Fault[name], int(count), tuple(lines)) for name, count, lines in broken)
        return Tally(int(rows), int(events), faults, tuple((str(n), int(c)) for n, c in notes), bool(is_cut_off))
    except (ValueError, TypeError, KeyError) as error:
        raise BadProject(f"a data set of the project is damaged: {error}") from error


def dataset_of(row: Mapping[str, Any]) -> Dataset:
    """A data set from its row in the project; BadProject where this program knows no such format."""
    kind = FORMATS.get(row["format"])
    if kind is None:
        raise BadProject("a data set of the project was written by a newer version of the program")
    return Dataset(
        id=row["dataset_id"],
        format=kind,
        title=row["title"],
        header=tuple(json.loads(row["header"])),
        origin=row["origin"],
        fingerprint=row["fingerprint"],
        tally=tally_of(row["tally"]) if row["tally"] else None,
    )
