"""Tiles in place of the atlas's own map."""

from __future__ import annotations

from geodata.maps.element import PageElement


class TilesLayer(PageElement):
    """A background of tiles, fetched under our scheme while one is chosen."""

    installer = "tiles"
    scripts = ("tiles",)
