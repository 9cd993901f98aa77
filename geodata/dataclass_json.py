"""Frozen dataclasses to plain JSON values and back, strictly, by their declared types."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


class Encoder:
    """Writes values; each different value of a `pooled` type once, then its number in `pools`."""

    def __init__(self, *pooled: type) -> None:
        self.pools: dict[type, list[Any]] = {kind: [] for kind in pooled}
        self._numbers: dict[type, dict[Any, int]] = {kind: {} for kind in pooled}

    def encode(self, value: Any) -> Any:
        """`value` as JSON: dataclasses as objects without the fields that have their default, dates in ISO form."""
        if type(value) in self.pools:
            return self._number(value)
        if dataclasses.is_dataclass(value):
            return self._fields(value)
        if isinstance(value, tuple):
            return [self.encode(each) for each in value]
        if isinstance(value, Enum):
            return value.value
        return value.isoformat() if isinstance(value, date) else value

    def _fields(self, value: Any) -> dict[str, Any]:
        told = ((field, getattr(value, field.name)) for field in dataclasses.fields(value))
        return {field.name: self.encode(each) for field, each in told if field.default != each}

    def _number(self, value: Any) -> int:
        numbers, pool = self._numbers[type(value)], self.pools[type(value)]
        if value not in numbers:
            record = self._fields(value)
            numbers[value] = len(pool)
            pool.append(record)
        return numbers[value]


class Decoder:
    """Reads what an Encoder wrote. Pools are read in the order given, so that later ones may refer to earlier."""

    def __init__(self, pools: Mapping[type, Any]) -> None:
        self._pools: dict[type, tuple[Any, ...]] = {}
        for kind, records in pools.items():
            self._pools[kind] = tuple(self._dataclass(kind, record) for record in _expect(list, records))

    def decode(self, kind: Any, record: Any) -> Any:
        """The value of type `kind` that `record` stands for; ValueError when it is none."""
        if get_origin(kind) in (Union, UnionType):
            return None if record is None else self.decode(_not_none(kind), record)
        if get_origin(kind) is tuple:
            return tuple(self.decode(get_args(kind)[0], each) for each in _expect(list, record))
        if kind in self._pools:
            return self._pooled(self._pools[kind], _expect(int, record))
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            return self._dataclass(kind, record)
        return _scalar(kind, record)

    def _pooled(self, pool: tuple[Any, ...], number: int) -> Any:
        if not 0 <= number < len(pool):
            raise ValueError(f"there is no number {number} among {len(pool)}")
        return pool[number]

    def _dataclass(self, kind: type, record: Any) -> Any:
        hints, told = _hints(kind), _expect(dict, record)
        if unknown := told.keys() - hints.keys():
            raise ValueError(f"{kind.__name__} has no field {', '.join(sorted(map(str, unknown)))}")
        values = {name: self.decode(hints[name], each) for name, each in told.items()}
        try:
            return kind(**values)
        except TypeError as error:
            raise ValueError(f"{kind.__name__}: {error}") from error


def _scalar(kind: Any, record: Any) -> Any:
    if kind is date:
        return date.fromisoformat(_expect(str, record))
    if issubclass(kind, Enum):
        return kind(record)
    return float(_expect((float, int), record)) if kind is float else _expect(kind, record)


def _not_none(kind: Any) -> Any:
    (inner,) = (each for each in get_args(kind) if each is not NoneType)
    return inner


def _expect(kind: type | tuple[type, ...], record: Any) -> Any:
    """`record` if it is of `kind`; a truth value is no number."""
    if not isinstance(record, kind) or (isinstance(record, bool) and kind is not bool):
        raise ValueError(f"{record!r:.60} is not of type {getattr(kind, '__name__', 'number')}")
    return record


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
