"""Zoom, scale bar, pointer coordinates, attribution and the menu of areas under the pointer."""

from __future__ import annotations

from geodata.maps.element import PageElement


class Controls(PageElement):
    """The small instruments around the map."""

    installer = "controls"
    scripts = (
        "controls",
        "menu",
    )
