"""The days that a value such as "2025-02", "2025-02..2025-04", "<2025-03-01" or "2025年2月" means."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

Days = tuple[date, date]
_DAY = re.compile(r"(\d{4})(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?)?")
_UNFINISHED = re.compile(r"[<>]?=?|\d{1,3}|\.+|-")
_BETWEEN = re.compile(r"\.{2,}|…+|至|~|—")
_ONE_DAY = timedelta(days=1)


class BadDays(ValueError):
    """No days are written so."""


def days(value: str) -> Days | None:
    """The first and the last day; None where the value only begins to tell. BadDays for what is no date."""
    told = value.strip().replace("＜", "<").replace("＞", ">")
    for sign, meant in _SIDES.items():
        if told.startswith(sign):
            one = _span(told.removeprefix(sign))
            return one and meant(one)
    first, *others = _BETWEEN.split(told)
    if not others:
        return _span(told)
    return _between(_span(first), _span(others[-1]))


def _between(one: Days | None, other: Days | None) -> Days | None:
    """From the beginning of one to the end of the other; an open side has no end."""
    if one is None and other is None:
        return None
    first, last = one[0] if one else date.min, other[1] if other else date.max
    if last < first:
        raise BadDays
    return first, last


def _before(one: Days) -> Days:
    if one[0] == date.min:
        raise BadDays
    return date.min, one[0] - _ONE_DAY


def _after(one: Days) -> Days:
    if one[1] == date.max:
        raise BadDays
    return one[1] + _ONE_DAY, date.max


_SIDES: Mapping[str, Callable[[Days], Days]] = MappingProxyType(
    {
        "<=": lambda one: (date.min, one[1]),
        ">=": lambda one: (one[0], date.max),
        "<": _before,
        ">": _after,
    }
)


def _span(text: str) -> Days | None:
    """A day, a month or a year; None for what may become one."""
    told = text.strip()
    if not told or _UNFINISHED.fullmatch(told):
        return None
    match = _DAY.fullmatch(told)
    if match is None:
        raise BadDays
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if not day:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, calendar.IllegalMonthError) as error:
        raise BadDays from error
