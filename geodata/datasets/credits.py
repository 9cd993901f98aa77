"""Whose data is shown: what must stand wherever events of a data set do."""

from __future__ import annotations

from collections.abc import Iterable

from geodata.datasets.recognition import FORMATS
from geodata.digest import Heading

SEPARATOR = " · "


def credits_of(headings: Iterable[Heading]) -> tuple[str, ...]:
    """The credits due for the data sets among these headings, each once."""
    kinds = {(heading.outlet, heading.id.partition("-")[0]) for heading in headings}
    return tuple(kind.credit for kind in FORMATS.values() if (kind.name, kind.id) in kinds)


def names_of(headings: Iterable[Heading]) -> tuple[str, ...]:
    """The names of the kinds of data sets among these headings, where there is no room for more."""
    due = credits_of(headings)
    return tuple(kind.name for kind in FORMATS.values() if kind.credit in due)


def with_credits(attribution: str, headings: Iterable[Heading]) -> str:
    """An attribution, and the credits due."""
    return SEPARATOR.join((attribution, *credits_of(headings)))
