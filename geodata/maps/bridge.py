"""The page's end of the traffic with Python; last of all elements."""

from __future__ import annotations

from geodata.maps.element import PageElement


class Bridge(PageElement):
    """Installs `window.atlas` and says when the page is ready."""

    installer = "bridge"
    scripts = ("bridge",)
