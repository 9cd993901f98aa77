"""How near one must go for the places of a cluster to come apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from geodata.clustering import shift_into
from geodata.maps.fitting import DEEPEST_ZOOM
from geodata.marks import View
from geodata.model import Place
from geodata.projections import Box, projection

APART = 24.0  # pixels from one mark to the next, so that they are two at the deepest zoom


def box_of_places(places: Sequence[Place], view: View) -> Box | None:
    """The box in world units that holds the places, where the view's own are; None where no zoom parts them."""
    lats = np.array([place.lat for place in places])
    lons = shift_into(view, np.array([place.lon for place in places]))
    x, y = projection(view.projection).forward(lats, lons)
    x, y = x[~np.isnan(x)], y[~np.isnan(y)]
    if not len(x):
        return None
    box = (float(x.min()), float(y.min()), float(x.max()), float(y.max()))
    apart = max(box[2] - box[0], box[3] - box[1]) * 2**DEEPEST_ZOOM
    return box if apart >= APART and view.zoom < DEEPEST_ZOOM - 0.01 else None
