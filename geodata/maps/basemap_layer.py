"""Land, lakes, borders and disputed areas, drawn from the compiled vectors."""

from __future__ import annotations

from geodata.maps.element import PageElement


class BasemapLayer(PageElement):
    """The world underneath everything else."""

    installer = "basemap"
    scripts = (
        "sheet",
        "shapes",
        "hatch",
        "graticule",
        "boundaries",
        "detail",
        "basemap",
    )
