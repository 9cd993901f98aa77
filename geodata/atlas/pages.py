"""The pages of an atlas: what each of them shows, worked out from the project. What would be empty is left out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from geodata.atlas.candidates import Candidate, candidates, projection_of
from geodata.atlas.order import AtlasOrder, BadAtlas, By
from geodata.atlas.saved_view import SavedView
from geodata.atlas.words import word
from geodata.figures.evidence import names_of
from geodata.figures.request import FigureRequest, Layers
from geodata.filters import Filter, to_json
from geodata.index import Index
from geodata.maps.boundaries import Boundaries
from geodata.projections import ProjectionKind


@dataclass(frozen=True, slots=True)
class Page:
    """`figure` is without a size yet; `key` is the same whenever the same is asked for."""

    key: str
    title: str
    note: str
    figure: FigureRequest
    view: SavedView | None = None

    @property
    def filter(self) -> Filter:
        return self.figure.filter


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages in their order; `left_out` tells how many more there would be."""

    pages: tuple[Page, ...]
    left_out: int = 0


def pages_of(order: AtlasOrder, index: Index, views: Sequence[SavedView] = ()) -> Pages:
    """The pages that an order comes to; BadAtlas, with the reason, where it comes to none."""
    if order.by is By.VIEW:
        return _of_views(order, index, views)
    found = candidates(order, index)
    if not found:
        name_of = names_of(FigureRequest(language=order.language), index)
        told = order.filter.sentence(order.language, name_of)
        raise BadAtlas(word("nothing", order.language).format(filter=told))
    kept = set(sorted(found, key=lambda each: -each.events)[: order.most])
    pages = tuple(_page(order, each) for each in found if each in kept)
    return Pages(pages, len(found) - len(pages))


def _of_views(order: AtlasOrder, index: Index, views: Sequence[SavedView]) -> Pages:
    """The saved views in their order, each with its own filter, as far as it still shows something."""
    if not views:
        raise BadAtlas(word("no_views", order.language))
    shown = [view for view in views if shows_something(index, view.filter)]
    if not shown:
        raise BadAtlas(word("empty_views", order.language))
    return Pages(tuple(page_of_view(view, order) for view in shown[: order.most]), max(0, len(shown) - order.most))


def shows_something(index: Index, chosen: Filter) -> bool:
    counts = index.counts(chosen)
    return bool(counts.events or counts.mentions)


def page_of_view(view: SavedView, order: AtlasOrder) -> Page:
    """The page of a saved view: its own map, unless the order says otherwise."""
    hidden = view.hidden
    figure = FigureRequest(
        filter=view.filter,
        view=view.view,
        theme=order.theme or view.theme,
        language=order.language,
        parts=order.parts,
        layers=Layers(*(name not in hidden for name in ("events", "areas", "seats", "labels"))),
        boundaries=order.boundaries or view.boundaries,
        shading=view.shading,
        made=order.made,
        dpi=order.dpi,
    )
    return Page(_key(view.filter, view.id), view.heading, view.note, figure, view)


def _page(order: AtlasOrder, each: Candidate) -> Page:
    figure = FigureRequest(
        filter=each.filter,
        projection=_projection(order, each),
        theme=order.theme or "light",
        language=order.language,
        parts=order.parts,
        boundaries=order.boundaries or Boundaries.DISPUTED,
        shading=order.shading,
        made=order.made,
        dpi=order.dpi,
    )
    return Page(_key(each.filter, order.by), each.title, "", figure)


def _projection(order: AtlasOrder, each: Candidate) -> ProjectionKind:
    suits = projection_of(each.area) if each.area and not order.projection else None
    return order.projection or suits or ProjectionKind.MERCATOR


def _key(chosen: Filter, what: str) -> str:
    """What tells a page from all others, today and later."""
    told = json.dumps(to_json(chosen), sort_keys=True, ensure_ascii=True)
    return f"{what}:{blake2b(told.encode(), digest_size=12).hexdigest()}"


def sized(page: Page, width: float, height: float, **also: object) -> FigureRequest:
    """The figure of a page on a sheet of that size in mm."""
    return replace(page.figure, size=(width, height), **also)  # type: ignore[arg-type]
