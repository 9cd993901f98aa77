"""Which data set a file is, by what it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from geodata.datasets.acled import ACLED
from geodata.datasets.gdelt import GDELT
from geodata.datasets.opening import GZIP, ZIP, Lines, decoded, opened
from geodata.datasets.rows import Format
from geodata.datasets.ucdp import UCDP
from geodata.errors import UnreadableArticle

FORMATS: Mapping[str, Format] = MappingProxyType({each.id: each for each in (GDELT, ACLED, UCDP)})
SUFFIXES = (".csv", ".tsv", ".txt", ".zip", ".gz")
_LOOKED_AT = 50  # lines: so many rows may be broken before one that shows what they are


@dataclass(frozen=True, slots=True)
class Known:
    """A file that is a data set, with its columns (none where they are fixed)."""

    path: Path
    format: Format
    header: tuple[str, ...]

    @property
    def title(self) -> str:
        """What to call it: the file's name without its endings."""
        return self.path.name.split(".")[0]

    @property
    def dataset_id(self) -> str:
        return f"{self.format.id}-{self.title}"


def dataset_in(path: Path) -> Known | None:
    """The data set that a file is, or None where it is something else; it is opened if its name allows for one."""
    if path.suffix.lower() not in SUFFIXES or not path.is_file():
        return None
    try:
        return recognise(path)
    except UnreadableArticle:
        return None  # those who read articles will say what is wrong with it


def recognise(path: Path) -> Known:
    """What data set a file is; UnreadableArticle with one sentence if it is none."""
    if not path.is_file():
        raise UnreadableArticle(path, "there is no such file.")
    with opened(path) as (stream, _):
        first = list(islice(next(Lines(path, stream).blocks(), []), _LOOKED_AT))
    texts = decoded(first)
    if not any(text.strip() for text in texts):
        raise UnreadableArticle(path, "the file is empty.")
    for kind in FORMATS.values():
        header = kind.header(texts)
        if header is not None:
            return Known(path, kind, header)
    raise UnreadableArticle(path, f"the table is none of the event data sets that can be read ({_names()}).")


def is_packed(path: Path) -> bool:
    """Whether a file is compressed, and so larger than it seems."""
    with path.open("rb") as file:
        return file.read(4).startswith((GZIP, ZIP))


def _names() -> str:
    return ", ".join(kind.name for kind in FORMATS.values())
