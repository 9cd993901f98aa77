"""One index for all tests of figures: towns all over the world and a region, drawn on real basemaps."""

from __future__ import annotations

import pytest
from many_places import everywhere, many_places

from geodata.index import Index


@pytest.fixture(scope="session")
def index() -> Index:
    found = Index()
    found.add(everywhere(many_places(80)))
    return found
