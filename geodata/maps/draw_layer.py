"""Regions that were drawn, and the tools to draw them."""

from __future__ import annotations

from geodata.maps.element import PageElement


class DrawLayer(PageElement):
    """Outlines, handles, the tool bar and the hint of the next step."""

    installer = "draw"
    scripts = ("draw_sheet", "draw_edit", "draw_bar", "draw")
