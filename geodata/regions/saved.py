"""Regions that a person saved under a name, and what is done to them as edits that can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol
from uuid import uuid4

from geodata.regions.shapes import Shape

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class SavedRegion:
    """A shape of the project; its name is the shape's, and its id stays when it is renamed or redrawn."""

    id: str
    shape: Shape

    def __post_init__(self) -> None:
        if not self.shape.name.strip():
            raise ValueError("a saved region has a name")

    @property
    def name(self) -> str:
        return self.shape.name


def new_region(shape: Shape, name: str) -> SavedRegion:
    """A region not yet in any project."""
    return SavedRegion(f"drawn:{uuid4().hex}", named(shape, name))


def named(shape: Shape, name: str) -> Shape:
    """The shape under another name, in one line and not too long for a list."""
    return replace(shape, name=" ".join(name.split())[:LONGEST_NAME])


class Regions(Protocol):
    """What these edits are applied to: a project's store."""

    def saved_regions(self) -> tuple[SavedRegion, ...]: ...
    def put_region(self, region: SavedRegion) -> None: ...
    def discard_region(self, region_id: str) -> None: ...


@dataclass(frozen=True, slots=True)
class PutRegion:
    """Save a region, or put it in the place of the one that has its id. It changes no article."""

    region: SavedRegion
    article_id: str = ""

    @property
    def region_id(self) -> str:
        return self.region.id

    def apply(self, project: Regions) -> PutRegion | DiscardRegion:
        inverse = _restoring(self.region_id, project)
        project.put_region(self.region)
        return inverse


@dataclass(frozen=True, slots=True)
class DiscardRegion:
    """Take a saved region out of the project."""

    region_id: str
    article_id: str = ""

    def apply(self, project: Regions) -> PutRegion | DiscardRegion:
        inverse = _restoring(self.region_id, project)
        project.discard_region(self.region_id)
        return inverse


def _restoring(region_id: str, project: Regions) -> PutRegion | DiscardRegion:
    """The edit that brings the region back as it is now, be it absent."""
    there = next((each for each in project.saved_regions() if each.id == region_id), None)
    return PutRegion(there) if there else DiscardRegion(region_id)


def followed(shapes: Sequence[Shape], before: Iterable[SavedRegion], now: Iterable[SavedRegion]) -> tuple[Shape, ...]:
    """The shapes of a filter, those that were saved regions as these are after a change."""
    by_id = {region.id: region.shape for region in now}
    changed = {region.shape: by_id[region.id] for region in before if region.id in by_id}
    return tuple(dict.fromkeys(changed.get(shape, shape) for shape in shapes))
