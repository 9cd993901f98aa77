"""Things by id, numbered in the order of their arrival; those of a block are read only when looked at."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

import numpy as np
from numpy.typing import NDArray

_Value = TypeVar("_Value")
LOOSE = 0  # the pool of what was told one by one
_SHIFT = 32
_LOW = (1 << _SHIFT) - 1

Ints = NDArray[np.int64]


class Values(Sequence[_Value]):
    """Things by number. Each lies in a pool: loose ones in the first, those of a block in its own."""

    def __init__(self) -> None:
        self._loose: list[_Value] = []
        self._pools: list[Sequence[_Value]] = [self._loose]
        self._where = array("q")

    def __len__(self) -> int:
        return len(self._where)

    @overload
    def __getitem__(self, at: int) -> _Value: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[_Value]: ...
    def __getitem__(self, at: int | slice) -> _Value | Sequence[_Value]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        where = self._where[at]
        return self._pools[where >> _SHIFT][where & _LOW]

    def __iter__(self) -> Iterator[_Value]:
        return (self._pools[where >> _SHIFT][where & _LOW] for where in self._where)

    def append(self, value: _Value) -> None:
        self._where.append(len(self._loose))
        self._loose.append(value)

    def put(self, number: int, value: _Value) -> None:
        """Tell otherwise about a thing."""
        where = self._where[number]
        if where >> _SHIFT == 0:
            self._loose[where] = value
        else:
            self._where[number] = len(self._loose)
            self._loose.append(value)

    def new_pool(self, values: Sequence[_Value]) -> int:
        self._pools.append(values)
        return len(self._pools) - 1

    def point(self, pool: int, numbers: NDArray[np.integer], at: NDArray[np.integer]) -> None:
        """These numbers mean what the pool holds at these places; numbers beyond the last are appended in order."""
        told = (np.int64(pool) << _SHIFT) | at.astype(np.int64)
        known = numbers < len(self)
        self._where.frombytes(told[~known].tobytes())
        np.frombuffer(self._where, np.int64)[numbers[known]] = told[known]

    def places_of(self, pool: int) -> tuple[Ints, Ints]:
        """The numbers of the things that lie in this pool, and their places there."""
        where = np.array(self._where, dtype=np.int64)
        numbers = np.flatnonzero(where >> _SHIFT == pool)
        return numbers, where[numbers] & _LOW


class Vocabulary(Generic[_Value]):
    """Things by id; what is told last about a thing holds."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.ids: list[str] = []
        self.values: Values[_Value] = Values()

    def __len__(self) -> int:
        return len(self.ids)

    def number(self, id_: str, value: _Value) -> int:
        """The number of a thing, new or known."""
        number = self.numbers.setdefault(id_, len(self.ids))
        if number == len(self.ids):
            self.ids.append(id_)
            self.values.append(value)
        else:
            self.values.put(number, value)
        return number

    def known(self, ids: Iterable[str]) -> list[int]:
        return [self.numbers[id_] for id_ in ids if id_ in self.numbers]

    def join(
        self, ids: Sequence[str], values: Sequence[_Value], assumed: NDArray[np.bool_] | None = None
    ) -> tuple[int, NDArray[np.int32]]:
        """Many things at once, unread: their pool, and their numbers. What is assumed changes nothing known."""
        before = len(self.ids)
        numbers = self._numbered(ids)
        pool = self.values.new_pool(values)
        told = np.ones(len(ids), dtype=bool) if assumed is None else ~assumed | (numbers >= before)
        self.values.point(pool, numbers[told], np.flatnonzero(told))
        return pool, numbers

    def _numbered(self, ids: Sequence[str]) -> NDArray[np.int32]:
        if not self.ids:
            self.ids.extend(ids)
            self.numbers.update(zip(ids, range(len(ids)), strict=True))
            return np.arange(len(ids), dtype=np.int32)
        numbers = np.empty(len(ids), dtype=np.int32)
        for at, id_ in enumerate(ids):
            number = self.numbers.setdefault(id_, len(self.ids))
            if number == len(self.ids):
                self.ids.append(id_)
            numbers[at] = number
        return numbers
