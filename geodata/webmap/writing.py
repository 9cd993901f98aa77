"""An interactive map written to a file, there whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from geodata.datasets.credits import credits_of
from geodata.export.files import placed
from geodata.index import Index
from geodata.maps.boundaries import Boundaries
from geodata.maps.strings import word as map_word
from geodata.release import version
from geodata.webmap.evidence import Evidence, Step, gather
from geodata.webmap.ground import ground
from geodata.webmap.page import Told, render
from geodata.webmap.record import data_record, script_pairs
from geodata.webmap.request import WebMapRequest, Written
from geodata.webmap.rows import tables
from geodata.webmap.words import word

_UNTITLED = "Dateline Atlas"


def no_step(_done: int, _total: int) -> None:
    """Nobody listens."""


def write_webmap(index: Index, request: WebMapRequest, path: Path, step: Step = no_step) -> Written:
    """Write what an index holds; ExportFailed, and no file, where nothing passes the filter or it cannot be written.

    `step` hears how far the reading is, and may raise to stop it.
    """
    evidence = gather(index, request, step)
    html = page_of(index, evidence, request).encode()
    step(len(evidence.excerpts), len(evidence.excerpts))
    with placed(path) as temporary:
        temporary.write_bytes(html)
    mentions = len(evidence.excerpts) - evidence.events
    return Written(evidence.events, mentions, evidence.shown, len(html))


def page_of(index: Index, evidence: Evidence, request: WebMapRequest) -> str:
    """The page as text."""
    language = request.language
    rows = tables(evidence.excerpts, language)
    made_by = f"Dateline Atlas {version()}"
    told = Told(
        title=request.title or _UNTITLED,
        subtitle=evidence.shown if request.subtitle is None else request.subtitle,
        made_by=made_by,
        about=_about(index, request),
        language=language,
        theme=request.theme,
        projection=request.projection,
        boundaries=request.boundaries,
        tables=rows,
        data=_data(evidence, request, rows, credits_of(index.datasets())),
    )
    return render(told)


def _data(evidence: Evidence, request: WebMapRequest, rows: str, credits: tuple[str, ...]) -> dict[str, Any]:
    areas = {place.id for place in evidence.places if place.kind.is_area}
    record = data_record(evidence, request.language)
    record["ground"] = ground(request.language, request.projections, areas | request.chosen.regions)
    record["scripts"] = script_pairs([rows, *record["places"]["also"], *record["actors"]])
    record["outlined"] = sorted(request.chosen.regions)
    record["credits"] = list(credits)
    return record


def _about(index: Index, request: WebMapRequest) -> tuple[str, ...]:
    """The lines at the foot: boundaries, whose data it is, and what it was made with."""
    language = request.language
    return (
        map_word(Boundaries(request.boundaries).statement, language),
        map_word("data_licences", language),
        "Leaflet, Folium.",
        *credits_of(index.datasets()),
        word("made_by", language).format(version=version()),
    )
