"""Tile services: one host each, no key, and whom to thank."""

from __future__ import annotations

import pytest

from geodata.tiles.providers import provider, providers
from geodata.tiles.tile import Tile


def test_each_service_has_one_host_and_an_attribution() -> None:
    assert len({each.id for each in providers()}) == len(providers()) >= 3
    for each in providers():
        assert each.template.startswith("https://")
        assert "." in each.host
        assert "{" not in each.host
        assert each.attribution
        assert "<" not in each.attribution


def test_the_address_of_a_tile_is_complete() -> None:
    for each in providers():
        address = each.url(Tile(5, 3, 7))
        assert "{" not in address
        assert address.startswith(f"https://{each.host}/")
        assert {"5", "3", "7"} <= {part.partition(".")[0] for part in address.split("/")}


def test_a_service_is_found_by_its_id() -> None:
    assert provider("osm").host == "tile.openstreetmap.org"
    with pytest.raises(KeyError):
        provider("none")
