"""Frozen dataclasses to plain JSON values and back, strictly, by their declared types."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Reader = Callable[[Any], Any]
_PLAIN = frozenset((str, int, float, bool, NoneType))


class Encoder:
    """Writes values; each different value of a `pooled` type once, then its number in `pools`."""

    def __init__(self, *pooled: type) -> None:
        self.pools: dict[type, list[Any]] = {kind: [] for kind in pooled}
        self._numbers: dict[type, dict[Any, int]] = {kind: {} for kind in pooled}

    def encode(self, value: Any) -> Any:
        """`value` as JSON: dataclasses as objects without the fields that have their default, dates in ISO form."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is tuple:
            return [self.encode(each) for each in value]
        if kind in self.pools:
            return self._number(value)
        if hasattr(kind, "__dataclass_fields__"):
            return self._fields(value)
        if isinstance(value, Enum):
            return value.value
        return value.isoformat() if isinstance(value, date) else value

    def _fields(self, value: Any) -> dict[str, Any]:
        told = {}
        for name, default in _defaults(value.__class__):
            each = getattr(value, name)
            if each is not default and each != default:
                told[name] = each if type(each) in _PLAIN else self.encode(each)
        return told

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
        self._readers: dict[Any, Reader] = {}
        for kind, records in pools.items():
            read = self._dataclass(kind)
            self._readers[kind] = _picking(tuple(read(record) for record in _expect(list, records)))

    def decode(self, kind: Any, record: Any) -> Any:
        """The value of type `kind` that `record` stands for; ValueError when it is none."""
        return self._reader(kind)(record)

    def _reader(self, kind: Any) -> Reader:
        """What reads values of a type; made once, since an article has hundreds."""
        if kind not in self._readers:
            self._readers[kind] = self._made(kind)
        return self._readers[kind]

    def _made(self, kind: Any) -> Reader:
        if get_origin(kind) in (Union, UnionType):
            inner = self._reader(next(each for each in get_args(kind) if each is not NoneType))
            return lambda record: None if record is None else inner(record)
        if get_origin(kind) is tuple:
            each = self._reader(get_args(kind)[0])
            return lambda records: tuple(each(record) for record in _expect(list, records))
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            return self._dataclass(kind)
        return _scalar(kind)

    def _dataclass(self, kind: type) -> Reader:
        readers = {name: self._reader(hint) for name, hint in _hints(kind).items()}

        def read(record: Any) -> Any:
            values = {}
            for name, each in _expect(dict, record).items():
                reader = readers.get(name)
                if reader is None:
                    raise ValueError(f"{kind.__name__} has no field {name}")
                values[name] = reader(each)
            try:
                return kind(**values)
            except TypeError as error:
                raise ValueError(f"{kind.__name__}: {error}") from error

        return read


def _picking(pool: tuple[Any, ...]) -> Reader:
    def pick(number: Any) -> Any:
        if not 0 <= _expect(int, number) < len(pool):
            raise ValueError(f"there is no number {number} among {len(pool)}")
        return pool[number]

    return pick


def _scalar(kind: Any) -> Reader:
    if kind is date:
        return lambda record: date.fromisoformat(_expect(str, record))
    if issubclass(kind, Enum):
        return partial(_member, kind, {member.value: member for member in kind})
    if kind is float:
        return lambda record: record if type(record) is float else float(_expect((float, int), record))
    return partial(_expect, kind)


def _member(kind: type[Enum], members: Mapping[Any, Enum], record: Any) -> Enum:
    return members[record] if type(record) is str and record in members else kind(record)


def _expect(kind: type | tuple[type, ...], record: Any) -> Any:
    """`record` if it is of `kind`; a truth value is no number."""
    if type(record) is kind:  # nearly always
        return record
    if not isinstance(record, kind) or (isinstance(record, bool) and kind is not bool):
        raise ValueError(f"{record!r:.60} is not of type {getattr(kind, '__name__', 'number')}")
    return record


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in dataclasses.fields(kind))


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
