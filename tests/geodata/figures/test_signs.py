"""Signs in the themes of figures: told from the map, and from each other by every eye."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from geodata.figures.signs import Look, radius_of, sign_of
from geodata.maps.style import FIGURE_THEMES, QUADS, contrast, theme
from geodata.marks import Mark
from geodata.model import Names, Quad

# Linear RGB as seen without one of the three kinds of cones: Viénot, Brettel, Mollon (1999) and, for the third,
# Machado, Oliveira, Fernandes (2009).
SEEN_BY = {
    "protanope": [[0.1124, 0.8876, 0.0], [0.1124, 0.8876, 0.0], [0.0040, -0.0040, 1.0]],
    "deuteranope": [[0.2928, 0.7072, 0.0], [0.2928, 0.7072, 0.0], [-0.0223, 0.0223, 1.0]],
    "tritanope": [[1.2555, -0.0767, -0.1788], [-0.0784, 0.9308, 0.1476], [0.0047, 0.6914, 0.3039]],
}


def linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    """CIE 1976 L*a*b* of linear sRGB, white D65."""
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = np.cbrt(np.maximum(to_xyz @ np.clip(rgb, 0, 1) / (0.9505, 1.0, 1.089), 0.008856))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("eye", SEEN_BY)
def test_quads_differ_for_every_eye(eye: str) -> None:
    seen = [lab(np.array(SEEN_BY[eye]) @ linear(look.colour("colour-blind"))) for look in QUADS.values()]
    assert min(float(np.linalg.norm(one - other)) for one, other in combinations(seen, 2)) > 12


@pytest.mark.parametrize("name", FIGURE_THEMES)
def test_signs_stand_out_from_land_and_sea(name: str) -> None:
    colours = theme(name)
    for look in QUADS.values():
        assert min(contrast(look.colour(name), ground) for ground in (colours.land, colours.sea)) >= 3


def test_a_mark_is_as_on_the_page() -> None:
    """Sizes from resources/web/glyphs.js; one kind is its shape, several are a ring, and no event is a hollow dot."""

    def mark(events: int, *quads: Quad) -> Mark:
        return Mark("p", 0, 0, ("p",), Names("P"), events, 1, dict.fromkeys(quads, 1))

    look = Look("light")
    one, two = mark(1, Quad.VERBAL_CONFLICT), mark(2, Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT)
    assert (radius_of(mark(0)), radius_of(one), radius_of(two)) == (4.0, 6.5, 12.9)
    assert not sign_of(one, look).counts
    assert [shape.face for shape in sign_of(one, look).shapes] == [look.quad(Quad.VERBAL_CONFLICT)]
    assert sign_of(two, look).counts[0].text == "2"
    assert len(sign_of(two, look).shapes) == 4
    assert sign_of(mark(0), look).shapes[0].edge == look.theme.mention
    assert sign_of(one, look, "12–14").counts[0].text == "12–14"
    assert radius_of(one, "12–14") > 20
