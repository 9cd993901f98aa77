"""What stands on each page of an atlas: its map, words, places and sources, and what changed since the last time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from geodata.atlas.order import AtlasOrder
from geodata.atlas.pages import Page, Pages, pages_of
from geodata.atlas.saved_view import SavedView
from geodata.atlas.seen import Change, Seen, change, seen
from geodata.atlas.words import change_in_words, word
from geodata.dates_in_words import date_in_words
from geodata.excerpts import Excerpt
from geodata.figures.evidence import Evidence, evidence_of, names_of
from geodata.figures.request import FigureRequest
from geodata.filters import Filter
from geodata.index import Index
from geodata.marks import EVERY_PLACE
from geodata.model import Language

MOST_PLACES = 14
MOST_SOURCES = 20
_QUOTES: Mapping[Language, tuple[str, str]] = {Language.ENGLISH: ("“", "”"), Language.TRADITIONAL: ("「", "」")}


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place of a page: its events, how many of them are new, and whether the place itself is."""

    name: str
    events: int
    new: int = 0
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class AtlasSheet:
    """All of a page but its picture, which `figure` and `evidence` are drawn to."""

    number: int
    key: str
    title: str
    told: str
    note: str
    figure: FigureRequest
    evidence: Evidence
    places: tuple[PlaceLine, ...]
    places_left_out: int
    change: Change | None
    changed: str
    sources: tuple[str, ...]
    sources_left_out: int
    seen: Seen


@dataclass(frozen=True, slots=True)
class Atlas:
    """What is to be written; sheets are gathered one after the other, since each is only needed once."""

    order: AtlasOrder
    title: str
    subtitle: str
    remark: str
    pages: tuple[Page, ...]


def atlas_of(order: AtlasOrder, index: Index, views: Sequence[SavedView], project: str) -> Atlas:
    """Which pages there are; BadAtlas where there is none."""
    found = pages_of(order, index, views)
    language = order.language
    title = order.title or project or word("atlas", language)
    parts = [word(f"by_{order.by}", language)]
    if not order.filter.is_empty and order.by != "view":
        parts.append(order.filter.sentence(language, names_of(FigureRequest(language=language), index)))
    return Atlas(order, title, " · ".join(parts), _remark(found, order), found.pages)


def _remark(found: Pages, order: AtlasOrder) -> str:
    if not found.left_out:
        return ""
    key = "left_out_views" if order.by == "view" else "left_out"
    shown = len(found.pages)
    return word(key, order.language).format(shown=shown, all=shown + found.left_out)


def sheets_of(atlas: Atlas, index: Index, before: Mapping[str, Seen]) -> Iterator[AtlasSheet]:
    """The sheets in order; `before` has what pages showed earlier, by their keys."""
    for number, page in enumerate(atlas.pages, 1):
        yield sheet_of(number, page, atlas.order, index, _before(page, before))


def _before(page: Page, before: Mapping[str, Seen]) -> Seen | None:
    """What a page is compared with: the last run, or the view when it was saved, whichever came later."""
    found = [each for each in (before.get(page.key), page.view and page.view.seen) if each]
    return max(found, key=lambda each: each.on, default=None)


def sheet_of(number: int, page: Page, order: AtlasOrder, index: Index, earlier: Seen | None) -> AtlasSheet:
    """One sheet."""
    changed = change(index, page.filter, earlier) if earlier else None
    figure = page.figure
    if changed:
        figure = replace(figure, ringed=frozenset(changed.new_at))
    evidence = evidence_of(figure, index)
    lines = _places(index, page.filter, changed, order.language)
    sources, left_out = _sources(index, page.filter, order.language)
    return AtlasSheet(
        number=number,
        key=page.key,
        title=page.title,
        told=evidence.told,
        note=page.note,
        figure=figure,
        evidence=evidence,
        places=lines[:MOST_PLACES],
        places_left_out=max(0, len(lines) - MOST_PLACES),
        change=changed,
        changed=change_in_words(changed, order.language) if changed else "",
        sources=sources,
        sources_left_out=left_out,
        seen=seen(index, page.filter, order.made),
    )


def _places(index: Index, chosen: Filter, changed: Change | None, language: Language) -> tuple[PlaceLine, ...]:
    """Points and areas with events, the busiest first; where something is new before the others."""
    points = [(mark.places, mark.names, mark.events) for mark in index.marks(chosen, EVERY_PLACE) if mark.events]
    spots = [((area.place.id,), area.place.names, area.events) for area in index.areas(chosen) if area.events]
    new_at = changed.new_at if changed else {}
    fresh = changed.new_places if changed else frozenset()
    lines = [
        PlaceLine(names.within(language), events, sum(new_at.get(id_, 0) for id_ in ids), fresh.issuperset(ids))
        for ids, names, events in (*points, *spots)
    ]
    return tuple(sorted(lines, key=lambda line: (not line.new, -line.events, line.name)))


def _sources(index: Index, chosen: Filter, language: Language) -> tuple[tuple[str, ...], int]:
    """The quotations with where they stand, by date, and how many more there are."""
    found = index.excerpts(chosen).of_events()
    if not len(found):
        found = index.excerpts(chosen)
    return tuple(source_in_words(each, language) for each in found[:MOST_SOURCES]), max(0, len(found) - MOST_SOURCES)


def source_in_words(excerpt: Excerpt, language: Language) -> str:
    """A quotation with its article, outlet, date and where in the text it stands."""
    cut_before = "…" if excerpt.is_cut_before else ""
    cut_after = "…" if excerpt.is_cut_after else ""
    quote = f"{cut_before}{' '.join(excerpt.quote.split())}{cut_after}"
    published = date_in_words(excerpt.published, language) if excerpt.published else ""
    offset = word("offset", language).format(n=f"{excerpt.offset:,}")
    where = [excerpt.article_title or word("untitled", language), excerpt.outlet, published, offset]
    opening, closing = _QUOTES.get(language, _QUOTES[Language.ENGLISH])
    return f"{opening}{quote}{closing} — " + ", ".join(part for part in where if part)
