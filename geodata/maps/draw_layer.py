"""Regions that were drawn, the tools to draw them, and the pin that is dropped with one."""

from __future__ import annotations

from geodata.maps.element import PageElement


class DrawLayer(PageElement):
    """Outlines, handles, the tool bar and the hint of the next step."""

    installer = "draw"
    scripts = ("draw_sheet", "draw_edit", "draw_bar", "pin", "draw")
