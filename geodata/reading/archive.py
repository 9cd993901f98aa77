"""ZIP archives as hostile input: what is inside is counted and measured before any of it is unpacked."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from geodata.errors import UnreadableArticle
from geodata.reading.text import read_bytes

MAX_BYTES = 200_000_000
MOST_MEMBERS = 20_000
MOST_UNPACKED = 500_000_000
_STEEPEST = 200  # times its packed size: text seldom packs better than 20 times, a bomb a thousand


class Archive:
    """An open archive whose members may be read one by one."""

    def __init__(self, path: Path, opened: zipfile.ZipFile) -> None:
        self._path = path
        self._opened = opened
        self._members = {each.filename: each for each in opened.infolist() if not each.is_dir()}

    def names(self) -> tuple[str, ...]:
        """The members by name, in the archive's order."""
        return tuple(self._members)

    def size(self, name: str) -> int:
        return self._members[name].file_size

    def read(self, name: str) -> bytes:
        """The bytes of a member; UnreadableArticle when there is none of this name, or it cannot be unpacked."""
        member = self._members.get(name)
        if member is None:
            raise UnreadableArticle(self._path, f"the file is damaged: it lacks {PurePosixPath(name).name}.")
        try:
            with self._opened.open(member) as stream:
                content = stream.read(member.file_size + 1)
        except RuntimeError as error:
            raise UnreadableArticle(self._path, "the file is protected by a password.") from error
        except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
            raise UnreadableArticle(self._path, f"the file is damaged: {name} cannot be unpacked.") from error
        if len(content) != member.file_size:
            raise UnreadableArticle(self._path, f"the file is damaged: {name} is not as long as it says.")
        return content


@contextmanager
def opened(path: Path, limit: int = MAX_BYTES) -> Iterator[Archive]:
    """The archive at `path`, after a look at how much it holds; raises UnreadableArticle."""
    read_size(path, limit)
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableArticle(path, "the file is damaged: it is no ZIP archive.") from error
    with archive:
        _refuse_bombs(path, archive)
        yield Archive(path, archive)


def read_size(path: Path, limit: int) -> int:
    """The size of a file that may be opened, in bytes; raises UnreadableArticle as reading it would."""
    if path.is_file() and path.stat().st_size > limit:
        size = path.stat().st_size
        raise UnreadableArticle(
            path, f"the file is too large ({size / 1e6:.0f} MB; the limit is {limit / 1e6:.0f} MB)."
        )
    return len(read_bytes(path, limit))


def _refuse_bombs(path: Path, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    unpacked = sum(each.file_size for each in members)
    if len(members) > MOST_MEMBERS:
        raise UnreadableArticle(
            path, f"the archive holds too many files ({len(members)}; the limit is {MOST_MEMBERS})."
        )
    packed = max(1, sum(each.compress_size for each in members))
    if unpacked > MOST_UNPACKED or (unpacked > 10_000_000 and unpacked / packed > _STEEPEST):
        raise UnreadableArticle(path, f"the archive would unpack to too much ({unpacked / 1e6:.0f} MB).")
