"""Names on the map, placed so that none covers another."""

from __future__ import annotations

from geodata.maps.element import PageElement


class LabelsLayer(PageElement):
    """Labels of marks, countries and cities."""

    installer = "labels"
    scripts = ("label_place", "label_text", "labels")
