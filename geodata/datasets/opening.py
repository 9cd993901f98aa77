"""The bytes of a data set as a stream of lines: plain, gzipped, or the one member of a ZIP archive, within limits."""

from __future__ import annotations

import gzip
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Protocol

from geodata.errors import UnreadableArticle

MAX_UNPACKED = 8_000_000_000  # bytes; more is better imported month by month
MAX_LINE = 1_000_000  # bytes
UNDECODABLE = "\0"  # in a line of text: some of its bytes are not UTF-8 (or are this very character)
GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
_BLOCK = 1 << 20
_LOCKED = 1  # flag bit of a member under a password
_LOCAL_HEADER = struct.Struct("<4xHHH16xHH")  # what stands before a member: version, flags, method, …, name, extra
_DAMAGE = (zlib.error, EOFError, zipfile.BadZipFile, gzip.BadGzipFile)


class Bytes(Protocol):
    """What can be read from, a little at a time: `read` would lose what comes just before damage."""

    def read1(self, size: int, /) -> bytes: ...


@contextmanager
def opened(path: Path) -> Iterator[tuple[Bytes, Callable[[], int]]]:
    """The unpacked bytes of a file, and who tells how many bytes of the file itself have been read.

    UnreadableArticle where it cannot be opened, or where an archive holds not just one file.
    """
    with ExitStack() as stack:
        try:
            raw = stack.enter_context(path.open("rb"))
            stream = _unpacking(path, raw, stack)
        except zipfile.BadZipFile as error:
            raise UnreadableArticle(path, "the file is damaged: the archive cannot be unpacked.") from error
        except OSError as error:
            raise UnreadableArticle(path, f"the file cannot be opened ({error.strerror or error}).") from error
        yield stream, raw.tell


def _unpacking(path: Path, raw: BufferedReader, stack: ExitStack) -> Bytes:
    kind = raw.read(4)
    raw.seek(0)
    if kind.startswith(GZIP):
        return gzip.GzipFile(fileobj=raw)
    return _only_member(path, raw, stack) if kind.startswith(ZIP) else raw


def _only_member(path: Path, raw: BufferedReader, stack: ExitStack) -> Bytes:
    try:
        archive = stack.enter_context(zipfile.ZipFile(raw))
    except zipfile.BadZipFile:
        return _Unfinished(path, raw)  # its list of members stands at the end, which is missing
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) != 1:
        raise UnreadableArticle(path, f"the archive holds {len(members)} files; it must hold one data set.")
    if members[0].flag_bits & _LOCKED:
        raise UnreadableArticle(path, "the archive is locked with a password.")
    if members[0].file_size > MAX_UNPACKED:
        raise _too_large(path)
    if members[0].compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UnreadableArticle(path, "the archive is packed in a way that cannot be read.")
    member = stack.enter_context(archive.open(members[0]))
    assert isinstance(member, zipfile.ZipExtFile)  # as it always is for reading, which its declared type leaves open
    return member


class _Unfinished:
    """The first member of a ZIP archive whose end is missing."""

    def __init__(self, path: Path, raw: BufferedReader) -> None:
        raw.seek(0)
        header = raw.read(_LOCAL_HEADER.size)
        if len(header) < _LOCAL_HEADER.size:
            raise UnreadableArticle(path, "the file is damaged: the archive ends too early.")
        _, flags, method, name, extra = _LOCAL_HEADER.unpack(header)
        if method != zipfile.ZIP_DEFLATED or flags & _LOCKED:
            raise UnreadableArticle(path, "the file is damaged: the archive ends too early.")
        raw.seek(name + extra, 1)
        self._raw = raw
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)

    def read1(self, size: int, /) -> bytes:
        packed = self._inflate.unconsumed_tail or self._raw.read(size)
        found = self._inflate.decompress(packed, size)
        if not found and not self._inflate.eof:
            raise EOFError("the archive ends too early")
        return found


class Lines:
    """Lines of a stream, as bytes; knows how far it is, and whether the end of the file is missing.

    Of a line above MAX_LINE the beginning is given. `position` counts unpacked bytes, `count` the lines given out.
    When the end is missing, `is_cut_off` is set, and `lost` if the beginning of another line went with it. `check`
    may raise to stop.
    """

    def __init__(self, path: Path, stream: Bytes, check: Callable[[], object] = lambda: None) -> None:
        self._path = path
        self._stream = stream
        self._check = check
        self._put_back = b""
        self.position = 0
        self.count = 0
        self.is_cut_off = False
        self.lost = False

    def blocks(self) -> Iterator[list[bytes]]:
        """All lines without their newlines, as many at a time as a megabyte has; the last may lack its newline."""
        rest = b""
        while block := self._read():
            *whole, rest = (rest + block).split(b"\n")
            if len(rest) > MAX_LINE:
                whole, rest = [*whole, self._skip_line(rest)], b""
            if whole:
                self.count += len(whole)
                yield whole
        self.lost = self.is_cut_off and bool(rest.strip())
        if rest and not self.lost:
            self.count += 1
            yield [rest]

    def _read(self) -> bytes:
        self._check()
        if self._put_back:
            block, self._put_back = self._put_back, b""
            return block
        block = b"".join(self._pieces())
        self.position += len(block)
        if self.position > MAX_UNPACKED:
            raise _too_large(self._path)
        return block

    def _pieces(self) -> Iterator[bytes]:
        """What makes a block."""
        size = 0
        try:
            while size < _BLOCK and not self.is_cut_off and (piece := self._stream.read1(_BLOCK)):
                size += len(piece)
                yield piece
        except _DAMAGE:
            self.is_cut_off = True
        except OSError as error:
            raise UnreadableArticle(self._path, f"the file cannot be opened ({error.strerror or error}).") from error

    def _skip_line(self, start: bytes) -> bytes:
        """The beginning of a line that is too long; what follows its end is read next."""
        while block := self._read():
            _, newline, after = block.partition(b"\n")
            if newline:
                self._put_back = after
                break
        return start[: MAX_LINE + 1]


def decoded(block: list[bytes]) -> list[str]:
    """Lines as text without carriage returns; where one is not in UTF-8, it holds UNDECODABLE."""
    whole = b"\n".join(block)
    try:
        text = whole.decode("utf-8")
    except UnicodeDecodeError:
        return [_decoded_line(line) for line in block]
    return text.replace("\r\n", "\n").removesuffix("\r").split("\n")


def _decoded_line(line: bytes) -> str:
    try:
        return line.decode("utf-8").removesuffix("\r")
    except UnicodeDecodeError:
        return line.decode("utf-8", "replace").replace(UNDECODABLE, "\ufffd") + UNDECODABLE


def _too_large(path: Path) -> UnreadableArticle:
    limit = MAX_UNPACKED // 1_000_000_000
    return UnreadableArticle(path, f"the file is too large (the limit is {limit} GB); import it in parts.")
