"""Theme, interface language and fonts of the page."""

from __future__ import annotations

from geodata.maps.element import PageElement


class Look(PageElement):
    """Puts the style table and the words of the page in place; first of all elements."""

    installer = "look"
    scripts = (
        "core",
        "look",
    )
