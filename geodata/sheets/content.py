"""What a sheet says, in its language and in its order: plain values, which PDF and HTML only dress.

Everything here is text that must never be taken for markup: much of it comes from articles.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a quotation: "" plain, "trigger", "here" (the place it stands for), "place" or "actor"."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One quotation. `number` is its place's on the map, 0 for none; `quad` is "" where there is no event.

    `date_why` and `place_why` are the reasons of what was inferred, "" where nothing was.
    """

    ref: int
    number: int
    type: str
    quad: str
    date: str
    date_why: str
    place: str
    place_why: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    runs: tuple[Run, ...]
    title: str
    about: tuple[str, ...]
    where: str
    corrected: bool
    chinese: bool | None
    """Whether the quotation is Chinese; None where it has no letters to tell by."""


@dataclass(frozen=True, slots=True)
class Group:
    """Quotations under one heading. `number` is a place's, or 0; `also` are others that belong here, too."""

    id: str
    title: str
    number: int
    entries: tuple[Entry, ...]
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberedPlace:
    """A line of the list of places; `ref` is the first quotation of it, in the order of the sheet."""

    number: int
    id: str
    name: str
    count: int
    ref: int


@dataclass(frozen=True, slots=True)
class Content:
    """A whole sheet. `nowhere` are the quotations without a place."""

    title: str
    subtitle: str
    grouping: str
    groups: tuple[Group, ...]
    nowhere: tuple[Entry, ...]
    places: tuple[NumberedPlace, ...]
    credits: tuple[str, ...]

    @property
    def size(self) -> int:
        return sum(len(group.entries) for group in self.groups) + len(self.nowhere)
