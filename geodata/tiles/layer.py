"""What the page is told of a background of tiles."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from geodata.tiles.mbtiles import MBTiles
from geodata.tiles.providers import Provider

_WORLD = (-180.0, -85.0511, 180.0, 85.0511)


@dataclass(frozen=True, slots=True)
class TileLayer:
    """Tiles under `tiles/<key>/zoom/x/y` of our scheme; `bounds` are west, south, east, north in degrees."""

    key: str
    name: str
    attribution: str
    min_zoom: int
    max_zoom: int
    bounds: tuple[float, float, float, float] = _WORLD

    def as_json(self) -> dict[str, Any]:
        """Plain values, for the page."""
        return asdict(self)


def layer_of(source: Provider | MBTiles, key: str) -> TileLayer:
    """The layer of a service or a file, under `key`."""
    if isinstance(source, Provider):
        return TileLayer(key, source.name, source.attribution, 0, source.max_zoom)
    return TileLayer(key, source.name, source.attribution, source.min_zoom, source.max_zoom, source.bounds)
