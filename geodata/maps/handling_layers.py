"""How one gets about on the page: by key, by wheel, by the small map, and what is said over a mark."""

from __future__ import annotations

from geodata.maps.element import PageElement


class Keyboard(PageElement):
    """Tab goes through the marks in reading order."""

    installer = "keyboard"
    scripts = ("keyboard",)


class Wheel(PageElement):
    """Wheel and touchpad zoom without jumps."""

    installer = "wheel"
    scripts = ("wheel",)


class Minimap(PageElement):
    """The whole map in a corner, with the window in it."""

    installer = "minimap"
    scripts = ("minimap",)


class Motion(PageElement):
    """Many marks are one picture while the map moves."""

    installer = "motion"
    scripts = ("motion",)


class Hovercard(PageElement):
    """The first quotations of the mark that is pointed at."""

    installer = "hovercard"
    scripts = ("hovercard",)
