"""Tile services that anybody may use without a key, from the list of xyzservices; none is asked unless chosen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from geodata.tiles.tile import Tile

# By the name that xyzservices gives them: an id of ours, and what the menu calls them.
_CHOSEN = {
    "OpenStreetMap.Mapnik": ("osm", "OpenStreetMap"),
    "OpenStreetMap.HOT": ("osm-hot", "OpenStreetMap Humanitarian"),
    "OpenTopoMap": ("opentopomap", "OpenTopoMap"),
    "NASAGIBS.BlueMarble": ("blue-marble", "NASA Blue Marble"),
}
# A service may answer under several names to spread its load; one is enough, so that one host is all we reach.
_SUBDOMAIN = "a"
_DEEPEST = 19


@dataclass(frozen=True, slots=True)
class Provider:
    """A tile service: `template` is its address with {z}, {x} and {y}; `attribution` must be shown with its tiles."""

    id: str
    name: str
    template: str
    attribution: str
    max_zoom: int

    @property
    def host(self) -> str:
        """The only host (with its port, if it names one) that its tiles come from."""
        return urlsplit(self.template).netloc

    def url(self, tile: Tile) -> str:
        """The address of one tile."""
        return self.template.format(z=tile.zoom, x=tile.x, y=tile.y)


@lru_cache(maxsize=1)
def providers() -> tuple[Provider, ...]:
    """The services to choose from, in the order of the menu."""
    import xyzservices

    return tuple(_provider(*named, xyzservices.providers.query_name(name)) for name, named in _CHOSEN.items())


def provider(provider_id: str) -> Provider:
    """The service of that id; raises KeyError."""
    for each in providers():
        if each.id == provider_id:
            return each
    raise KeyError(provider_id)


def _provider(provider_id: str, name: str, entry: dict[str, object]) -> Provider:
    template = str(entry["url"]).replace("{s}", _SUBDOMAIN).replace("{r}", "")
    attribution = str(entry["attribution"]).replace("(C)", "©")
    deepest = entry.get("max_zoom", _DEEPEST)
    return Provider(provider_id, name, template, attribution, deepest if isinstance(deepest, int) else _DEEPEST)
