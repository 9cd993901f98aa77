"""The map itself: Folium's Map, with Leaflet alone and a fixed name."""

from __future__ import annotations

import folium

from geodata.maps.addresses import LEAFLET_BASE
from geodata.maps.fitting import DEEPEST_ZOOM

MAP_NAME = "atlas_map"


class AtlasMap(folium.Map):
    """A Folium map of one world without tiles, which pulls in nothing but Leaflet."""

    def __init__(self) -> None:
        super().__init__(
            location=(38.0, 32.0),
            tiles=None,
            zoom_start=3,
            zoom_control=False,
            attribution_control=False,
            max_bounds_viscosity=1.0,
            zoom_snap=0.25,
            zoom_delta=0.75,
            wheel_px_per_zoom_level=110,
            box_zoom=False,
        )
        # Folium hands these links to a tile layer or to every map; here they are this map's own.
        self.options["max_zoom"] = DEEPEST_ZOOM
        self.default_js = [("leaflet", f"https://{LEAFLET_BASE}leaflet.js")]
        self.default_css = [("leaflet_css", f"https://{LEAFLET_BASE}leaflet.css")]

    def get_name(self) -> str:
        return MAP_NAME
