"""Time and size of an interactive map in one file, against a page of folium's own markers for the same events.

Folium's page has the same words in its popups, but no table, search, filters or timeline; it takes Leaflet and its
map from the network, which is not counted. Run by `make bench`.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import folium
from benchmarks.measuring import seconds, table
from made_projects import articles_project

from geodata.excerpts import Excerpt
from geodata.export.project import opened_project
from geodata.filters import Filter
from geodata.index import Index
from geodata.webmap.request import WebMapRequest
from geodata.webmap.writing import write_webmap

_SIZES = (1_000, 20_000)
_MARKERS = 2_000  # that folium's markers are timed on; their time grows with their number


def plain_page(index: Index, add: Callable[[folium.Map, list[Excerpt]], None], most: int, path: Path) -> None:
    """Folium as its manual shows it."""
    excerpts = [excerpt for _, excerpt in index.excerpts(Filter()).together()][:most]
    page = folium.Map()
    add(page, [excerpt for excerpt in excerpts if excerpt.place])
    page.save(path)


def as_markers(page: folium.Map, excerpts: list[Excerpt]) -> None:
    for each in excerpts:
        assert each.place is not None
        folium.Marker([each.place.lat, each.place.lon], popup=_told(each)).add_to(page)


def as_geojson(page: folium.Map, excerpts: list[Excerpt]) -> None:
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [each.place.lon, each.place.lat]},
            "properties": {"told": _told(each)},
        }
        for each in excerpts
        if each.place
    ]
    collection = {"type": "FeatureCollection", "features": features}
    folium.GeoJson(collection, popup=folium.GeoJsonPopup(["told"])).add_to(page)


def _told(excerpt: Excerpt) -> str:
    return " · ".join((excerpt.quote, excerpt.article_title, excerpt.outlet, str(excerpt.date)))


def measured(number: int, folder: Path) -> list[str]:
    project = articles_project(folder / f"{number}.gpkg", number)
    ours, markers, geojson = (folder / f"{name}.html" for name in ("ours", "markers", "geojson"))
    with opened_project(project) as index:
        write_webmap(index, WebMapRequest(), ours)  # what a process does but once
        time = seconds(partial(write_webmap, index, WebMapRequest(), ours), repeats=2)
        share = min(_MARKERS, number) / number
        plain = seconds(partial(plain_page, index, as_markers, round(number * share), markers), repeats=1) / share
        layer = seconds(partial(plain_page, index, as_geojson, number, geojson), repeats=2)
    sizes = [path.stat().st_size for path in (ours, markers, geojson)]
    told = [f"{number:,}", f"{time:.2f} s", f"{plain / time:.1f}", f"{layer / time:.1f}"]
    return [*told, f"{sizes[0] / 1e6:.2f} MB", f"{sizes[1] / share / sizes[0]:.1f}", f"{sizes[2] / sizes[0]:.1f}"]


def main() -> None:
    head = ["events", "time", "markers take × as long", "GeoJson", "size", "markers × as large", "GeoJson"]
    with tempfile.TemporaryDirectory() as folder:
        print(table(head, [measured(number, Path(folder)) for number in _SIZES]))


if __name__ == "__main__":
    main()
