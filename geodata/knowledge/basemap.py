"""The vector basemap: which layers there are, where they lie, and whom to thank for them."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from geodata.errors import MissingKnowledge
from resources import COMPILED

FOLDER = COMPILED / "basemap"

LAYERS = (
    "countries-110m",
    "countries-50m",
    "lakes",
    "disputed",
    "regions",
    "waters",
    "places",
    "divisions",
)

ATTRIBUTION = "Made with Natural Earth · GeoNames (CC BY 4.0) · Unicode CLDR"
"""One line, to be shown on the map and on everything exported from it."""


def layer_path(name: str) -> Path:
    """The GeoJSON file of a layer; raises MissingKnowledge when it has not been compiled."""
    if name not in LAYERS:
        raise KeyError(name)
    path = FOLDER / f"{name}.geojson"
    if not path.is_file():
        raise MissingKnowledge("The basemap is not compiled yet: run `python -m geodata.knowledge.compile`.")
    return path


@lru_cache(maxsize=len(LAYERS))
def layer(name: str) -> dict[str, Any]:
    """A layer as a GeoJSON feature collection, read once; not to be changed."""
    collection: dict[str, Any] = json.loads(layer_path(name).read_text(encoding="utf-8"))
    return collection
