"""The style table: told apart by contrast, by shape, and by people who see fewer colours."""

from __future__ import annotations

from itertools import combinations

import pytest

from geodata.maps.style import QUADS, THEMES, contrast, luminance, theme

# Machado, Oliveira and Fernandes (2009), severity 1: what each kind of colour blindness sees of linear RGB.
SIGHTS = {
    "protanopia": ((0.1522, 1.0525, -0.2048), (0.1145, 0.7862, 0.0992), (-0.0038, -0.0481, 1.0519)),
    "deuteranopia": (
        (0.3673, 0.8606, -0.2279),
        (0.2800, 0.6725, 0.0474),
        (-0.0118, 0.0429, 0.9688),
    ),
    "tritanopia": ((1.2555, -0.0767, -0.1787), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6913, 0.3039)),
}


def seen(colour: str, sight: str) -> tuple[float, ...]:
    rgb = [(int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5)]
    linear = (sum(weight * channel for weight, channel in zip(row, rgb, strict=True)) for row in SIGHTS[sight])
    return tuple(max(0.0, min(1.0, value)) ** (1 / 2.2) for value in linear)


# What must be told from the ground it lies on. Shores, graticule and lines between divisions only adorn it.
ON_LAND_AND_SEA = ("coast", "hatch", "region", "seat", "mention", "select")
ON_LAND = ("border",)
TEXT_ON_BOTH = ("label_mark", "label_country", "label_city")


def grounds(name: str) -> tuple[str, str]:
    return theme(name).land, theme(name).sea


@pytest.mark.parametrize("name", THEMES)
def test_every_mark_and_line_stands_out_from_land_and_sea(name):
    colours = theme(name)
    marks = [look.colour(name) for look in QUADS.values()]
    for ground in grounds(name):
        for colour in (*marks, *(getattr(colours, key) for key in ON_LAND_AND_SEA)):
            assert contrast(colour, ground) >= 3, (colour, ground)
    for key in ON_LAND:
        assert contrast(getattr(colours, key), colours.land) >= 3, key


@pytest.mark.parametrize("name", THEMES)
def test_counts_and_labels_can_be_read(name):
    colours = theme(name)
    for look in QUADS.values():
        assert contrast(colours.mark_text, look.colour(name)) >= 4.5
    for ground in grounds(name):
        for key in TEXT_ON_BOTH:
            assert contrast(getattr(colours, key), ground) >= 4.5, (key, ground)
    assert contrast(colours.label_water, colours.sea) >= 4.5
    assert contrast(colours.label_mark, colours.land) >= 7


def test_in_black_and_white_print_still_tells_quads_apart():
    colours = [look.print for look in QUADS.values()]
    for one, other in combinations(colours, 2):
        assert contrast(one, other) >= 1.3, (one, other)
    assert theme("print").land == "#ffffff"


def test_every_quad_has_a_shape_of_its_own():
    assert len({look.shape for look in QUADS.values()}) == len(QUADS)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("sight", SIGHTS)
def test_quads_differ_to_the_colour_blind(name, sight):
    for one, other in combinations(QUADS.values(), 2):
        a, b = seen(one.colour(name), sight), seen(other.colour(name), sight)
        assert sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) ** 0.5 > 0.1, (one, other)


def test_luminance_runs_from_black_to_white():
    assert luminance("#000000") == 0
    assert luminance("#ffffff") == pytest.approx(1)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
