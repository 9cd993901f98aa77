"""Countries, regions and waters that articles mention, as shaded areas."""

from __future__ import annotations

from geodata.maps.element import PageElement


class AreasLayer(PageElement):
    """Shades areas by how often they are mentioned; never a pin on a centroid."""

    installer = "areas"
    scripts = ("glyphs", "tooltip", "soft", "area_paint", "area_card", "areas")
