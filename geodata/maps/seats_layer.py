"""Actors at their seats, as a layer that can be switched."""

from __future__ import annotations

from geodata.maps.element import PageElement


class SeatsLayer(PageElement):
    """The seats of actors."""

    installer = "seats"
    scripts = ("seats",)
