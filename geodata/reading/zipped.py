"""A ZIP archive of articles: each file inside is read as it would be on its own."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from geodata.errors import UnreadableArticle
from geodata.model import Article
from geodata.reading.archive import Archive, opened
from geodata.reading.outcome import PartlyUnreadable

Reader = Callable[[Path], tuple[Article, ...]]
_MOST_TOLD = 3


def read_zip(path: Path, readers: Mapping[str, Reader]) -> tuple[Article, ...]:
    """The articles of all files inside that can be read; an archive within the archive is not opened.

    Raises PartlyUnreadable, which carries the articles, where some files could not be read.
    """
    found: list[Article] = []
    wrong: list[str] = []
    with opened(path) as archive, tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        names = [name for name in archive.names() if _is_wanted(name, readers)]
        if not names:
            raise UnreadableArticle(path, f"the archive holds no file that can be read ({', '.join(readers)}).")
        for name in names:
            try:
                found += _read(path, archive, name, Path(folder), readers)
            except UnreadableArticle as error:
                found += error.articles if isinstance(error, PartlyUnreadable) else ()
                wrong.append(str(error).rstrip("."))
    if wrong:
        more = f"; and {len(wrong) - _MOST_TOLD} more files" if len(wrong) > _MOST_TOLD else ""
        raise PartlyUnreadable(path, "; ".join(wrong[:_MOST_TOLD]) + more + ".", tuple(found))
    return tuple(found)


def _is_wanted(name: str, readers: Mapping[str, Reader]) -> bool:
    parts = PurePosixPath(name).parts
    is_hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)
    return not is_hidden and PurePosixPath(name).suffix.lower() in readers


def _read(path: Path, archive: Archive, name: str, folder: Path, readers: Mapping[str, Reader]) -> list[Article]:
    """The articles of one file inside. It is unpacked under its bare name, so that no name can lead elsewhere."""
    inner = PurePosixPath(name)
    copy = folder / f"{inner.stem.replace(chr(92), '_')[:120]}{inner.suffix.lower()}"
    copy.write_bytes(archive.read(name))
    try:
        articles = readers[inner.suffix.lower()](copy)
    finally:
        copy.unlink()
    return [replace(article, origin=f"{path}/{name}") for article in articles]
