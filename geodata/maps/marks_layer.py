"""Places with events or mentions, as marks."""

from __future__ import annotations

from geodata.maps.element import PageElement


class MarksLayer(PageElement):
    """Event marks, coloured and shaped by quad."""

    installer = "marks"
    scripts = ("marks",)
