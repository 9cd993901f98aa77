"""Writes `basemap/<projection>/*.geojson`: the layers of the basemap in world units of each projection but Mercator.

Lines and areas are projected here, since they must be cut, bent and joined at the date line as no page can; points
stay in degrees in their one file. A Mercator page projects degrees itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from shapely.geometry import shape

from geodata.projected_geometry import plane_geojson
from geodata.projections import Projection, ProjectionKind, projection

Feature = dict[str, Any]
_KINDS = (ProjectionKind.EQUAL_EARTH, ProjectionKind.ARCTIC)


def write_projected(folder: Path) -> None:
    """Project every layer of lines or areas in `folder`, be it empty, into a folder of each projection in it."""
    for path in sorted(folder.glob("*.geojson")):
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        if not features or any(feature["geometry"]["type"] != "Point" for feature in features):
            for kind in _KINDS:
                _write(folder / kind / path.name, list(_projected(projection(kind), features)))


def _write(path: Path, features: list[Feature]) -> None:
    path.parent.mkdir(exist_ok=True)
    collection = {"type": "FeatureCollection", "features": features}
    path.write_text(json.dumps(collection, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _projected(drawn: Projection, features: list[Feature]) -> Iterator[Feature]:
    """The features that the projection shows, in world units."""
    for feature in features:
        plane = drawn.project_geometry(shape(feature["geometry"]))
        if not plane.is_empty:
            yield {**feature, "geometry": plane_geojson(plane)}
