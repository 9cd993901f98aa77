"""Arcs from the seats of actors to places and to each other."""

from __future__ import annotations

from geodata.maps.element import PageElement


class ArcsLayer(PageElement):
    """Great circles of what is selected, with direction and roles."""

    installer = "arcs"
    scripts = ("arc_paths", "arc_labels", "arcs")
