"""The legend: the classes that are on the map now, and the layer switches."""

from __future__ import annotations

from geodata.maps.element import PageElement


class Legend(PageElement):
    """A panel that can be folded."""

    installer = "legend"
    scripts = ("legend_areas", "legend")
