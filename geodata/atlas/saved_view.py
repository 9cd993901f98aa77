"""A view of the map saved under a name: what is shown, how it is drawn, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol
from uuid import uuid4

from geodata.filters import Filter, from_json, to_json
from geodata.maps.boundaries import Boundaries
from geodata.marks import View
from geodata.projections import ProjectionKind
from geodata.shading_choice import OWN_EVIDENCE, ShadeBy, ShadingChoice

if TYPE_CHECKING:  # with the index behind it, which a store needs not
    from geodata.atlas.seen import Seen

LONGEST_NAME = 120
THEMES = ("light", "dark", "print")
LAYERS = ("events", "areas", "seats", "labels")


@dataclass(frozen=True, slots=True)
class SavedView:
    """`title` is printed ("" is the name), `note` stands between the maps of a story, `hidden` names layers.

    `seen` is what it showed when it was saved.
    """

    id: str
    name: str
    filter: Filter
    view: View
    theme: str = "light"
    shading: ShadingChoice = OWN_EVIDENCE
    boundaries: Boundaries = Boundaries.DISPUTED
    hidden: frozenset[str] = frozenset({"seats"})
    title: str = ""
    note: str = ""
    seen: Seen | None = field(default=None, compare=True)

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise ValueError(f"the name of a view has 1 to {LONGEST_NAME} characters")
        if self.theme not in THEMES:
            raise ValueError(f"no such theme: {self.theme}")

    @property
    def heading(self) -> str:
        return self.title or self.name


def new_id() -> str:
    return f"view:{uuid4().hex}"


def in_a_line(name: str) -> str:
    """A name in one line and not too long for a list."""
    return " ".join(name.split())[:LONGEST_NAME]


class KeepsViews(Protocol):
    """The views of a project, in their order."""

    def all(self) -> tuple[SavedView, ...]: ...
    def put_all(self, views: tuple[SavedView, ...]) -> None: ...


class HasViews(Protocol):
    """What the edit below is applied to: a project's store."""

    @property
    def views(self) -> KeepsViews: ...


@dataclass(frozen=True, slots=True)
class SetViews:
    """Have these views in the project, in this order: saved, changed, moved or taken out. It changes no article."""

    views: tuple[SavedView, ...]
    article_id: str = ""

    def apply(self, project: HasViews) -> SetViews:
        before = project.views.all()
        project.views.put_all(self.views)
        return SetViews(before)


def record_of(view: SavedView) -> dict[str, Any]:
    """All of a view but its name, words and what it showed, as plain values."""
    shown = view.view
    return {
        "filter": to_json(view.filter),
        "degrees": [shown.west, shown.south, shown.east, shown.north],
        "zoom": shown.zoom,
        "projection": shown.projection.value,
        "box": list(shown.box) if shown.box else None,
        "theme": view.theme,
        "shading": {"by": view.shading.by.value, "inside": view.shading.is_inside, "actor": view.shading.actor},
        "boundaries": view.boundaries.value,
        "hidden": sorted(view.hidden),
    }


def view_of_record(
    record: Mapping[str, Any], *, id_: str, name: str, title: str, note: str, seen: Seen | None
) -> SavedView:
    """The view that `record_of` wrote; ValueError, KeyError, TypeError or BadProject when it is none."""
    west, south, east, north = record["degrees"]
    box = tuple(record["box"]) if record["box"] else None
    told = record["shading"]
    return SavedView(
        id=id_,
        name=name,
        filter=from_json(record["filter"]),
        view=View(west, south, east, north, record["zoom"], ProjectionKind(record["projection"]), box),
        theme=record["theme"],
        shading=ShadingChoice(ShadeBy(told["by"]), bool(told["inside"]), told["actor"]),
        boundaries=Boundaries(record["boundaries"]),
        hidden=frozenset(record["hidden"]) & frozenset(LAYERS),
        title=title,
        note=note,
        seen=seen,
    )
