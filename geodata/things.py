"""Headings, places or actors of a block: their ids at hand, each of them read only when somebody looks at it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from geodata.dataclass_json import Decoder, Encoder
from geodata.errors import BadProject

_Thing = TypeVar("_Thing")
_KEPT = 20_000  # things that were read once and are at hand then
_UTF8 = "surrogatepass"  # ids and names may come from odd file names


class Texts(Sequence[str]):
    """Many short texts in one run of UTF-8."""

    def __init__(self, run: NDArray[np.uint8], ends: NDArray[np.int64]) -> None:
        self.run = run
        self.ends = ends

    def apart(self) -> Texts:
        """The same in memory of its own, so that what it was read with can be let go."""
        return Texts(self.run.copy(), self.ends.copy())

    @classmethod
    def of(cls, texts: Iterable[str]) -> Texts:
        pieces = [text.encode("utf-8", _UTF8) for text in texts]
        ends = np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)), dtype=np.int64)
        return cls(np.frombuffer(b"".join(pieces), np.uint8), ends)

    def __len__(self) -> int:
        return len(self.ends)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        if not -len(self) <= at < len(self):
            raise IndexError(at)
        at %= len(self)
        start = int(self.ends[at - 1]) if at else 0
        return bytes(self.run[start : int(self.ends[at])]).decode("utf-8", _UTF8)

    def all(self) -> list[str]:
        """All of them at once, which is quicker than one by one."""
        whole, ends = bytes(self.run), self.ends.tolist()
        starts = [0, *ends][: len(ends)]
        return [whole[start:end].decode("utf-8", _UTF8) for start, end in zip(starts, ends, strict=True)]


class Things(Sequence[_Thing]):
    """Frozen dataclasses of one kind as texts of JSON, numbered; `ids` has their ids in the same order."""

    def __init__(self, kind: type[_Thing], ids: list[str], records: Texts) -> None:
        if len(ids) != len(records):
            raise BadProject(f"{len(ids)} ids for {len(records)} things")
        self.kind: Any = kind
        self.ids = ids
        self.records = records
        self._read: dict[int, _Thing] = {}

    @classmethod
    def of(cls, kind: type[_Thing], values: Iterable[_Thing]) -> Things[_Thing]:
        """Things that have an `id`."""
        listed = list(values)
        encode = Encoder().encode
        return cls(kind, [_id(value) for value in listed], Texts.of(_plain(encode(value)) for value in listed))

    def apart(self) -> Things[_Thing]:
        """The same in memory of its own."""
        return Things(self.kind, self.ids, self.records.apart())

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> _Thing: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[_Thing]: ...
    def __getitem__(self, at: int | slice) -> _Thing | Sequence[_Thing]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        found = self._read.get(at)
        if found is None:
            if len(self._read) >= _KEPT:
                self._read.clear()
            found = self._read[at] = decoded(self.kind, self.records[at])
        return found


def decoded(kind: type, record: str) -> Any:
    """The thing that a text of JSON tells of; BadProject when it tells of none."""
    try:
        return _reader().decode(kind, json.loads(record))
    except ValueError as error:
        raise BadProject(f"the project is damaged: {error}") from error


def encoded(value: object) -> str:
    """The text that `decoded` reads."""
    return _plain(Encoder().encode(value))


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=1)
def _reader() -> Decoder:
    return Decoder({})


def _id(value: Any) -> str:
    return str(value.id)
