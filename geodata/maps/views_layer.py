"""The projections of the map, and what its window may show in each."""

from __future__ import annotations

from geodata.maps.element import PageElement


class Views(PageElement):
    """Changes the projection in place and keeps the window on the map; before all that draws."""

    installer = "views"
    scripts = (
        "projections",
        "views",
    )
