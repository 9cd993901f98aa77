"""What a batch is cut into, so that its parts can be read apart: files, and stretches of large corpora."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from geodata.reading import find_files
from geodata.reading.jsonl import MAX_BYTES

STRETCH = 100_000  # bytes of a corpus that are read at a time, rounded up to whole lines


@dataclass(frozen=True, slots=True)
class Piece:
    """A whole file, or with `lines` those lines of a corpus; `size` in bytes, 0 where it cannot be told."""

    path: Path
    size: int = 0
    start: int = 0
    lines: range = range(0)
    is_last: bool = True

    @property
    def is_stretch(self) -> bool:
        return bool(self.lines)


@dataclass(frozen=True, slots=True)
class Plan:
    """The files of a batch, and the pieces they are read in, both in the order asked for."""

    files: tuple[Path, ...]
    pieces: tuple[Piece, ...]

    @property
    def size(self) -> int:
        return sum(piece.size for piece in self.pieces)


def plan(paths: Iterable[Path]) -> Plan:
    """Walks the folders and cuts up the large corpora; what cannot be read is a piece too, which will say why."""
    files = tuple(find_files(paths))
    return Plan(files, tuple(piece for path in files for piece in _pieces(path)))


def _pieces(path: Path) -> list[Piece]:
    try:
        size = path.stat().st_size if path.is_file() else 0
        stretches = list(_stretches(path)) if path.suffix.lower() == ".jsonl" and STRETCH < size <= MAX_BYTES else []
    except OSError:
        return [Piece(path)]  # reading it says what is wrong
    if not stretches:
        return [Piece(path, size)]
    return [*stretches[:-1], replace(stretches[-1], is_last=True)]


def _stretches(path: Path) -> Iterator[Piece]:
    start, line = 0, 1
    with path.open("rb") as stream:
        while block := stream.read(STRETCH):
            block += stream.readline()
            after = line + block.count(b"\n") + (not block.endswith(b"\n"))
            if block.strip():
                yield Piece(path, len(block), start, range(line, after), is_last=False)
            start, line = start + len(block), after
