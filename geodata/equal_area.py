"""The sums that the equal-area projections share: authalic latitudes and Equal Earth's polynomial.

A sphere with as much surface as the ellipsoid, its latitudes moved so that every zone keeps its area: a projection
that is equal-area on this sphere is so on the ellipsoid.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

# Authalic latitude of a geodetic one, and back: the coefficients of sin 2φ, sin 4φ, … for WGS 84.
_TO_AUTHALIC = (-2.23920983867864e-3, 2.13086065132446e-6, -2.55925768584734e-9, 3.3701960397891e-12)
_FROM_AUTHALIC = (2.23920899635417e-3, 2.88319780485887e-6, 5.08622074266107e-9, 1.0201809426219e-11)
EQUAL_EARTH = (1.340264, -0.081106, 0.000893, 0.003796)
SLANT = np.sqrt(3.0) / 2.0
_NEWTON_STEPS = 12


def authalic(lats: Floats) -> Floats:
    """Authalic latitudes of geodetic ones, in radians."""
    return lats + _series(_TO_AUTHALIC, lats)


def geodetic(betas: Floats) -> Floats:
    """Latitudes of authalic ones, in radians."""
    return betas + _series(_FROM_AUTHALIC, betas)


def _series(coefficients: tuple[float, ...], angles: Floats) -> Floats:
    return np.asarray(sum(each * np.sin(2 * (n + 1) * angles) for n, each in enumerate(coefficients)))


def chord(lats: Floats) -> Floats:
    """How far from the pole, on a sphere of radius 1, an equal-area map puts a latitude in degrees."""
    return 2 * np.sin((np.pi / 2 - authalic(np.radians(lats))) / 2)


def height(theta: Floats) -> Floats:
    """How far above the equator Equal Earth puts a parametric latitude, on a sphere of radius 1."""
    a1, a2, a3, a4 = EQUAL_EARTH
    square = theta * theta
    return theta * (a1 + a2 * square + square**3 * (a3 + a4 * square))


def slope(theta: Floats) -> Floats:
    """How `height` grows with the parametric latitude."""
    a1, a2, a3, a4 = EQUAL_EARTH
    square = theta * theta
    return a1 + 3 * a2 * square + square**3 * (7 * a3 + 9 * a4 * square)


def theta_of(heights: Floats) -> Floats:
    """The parametric latitudes at those heights, by Newton's method."""
    theta = heights / EQUAL_EARTH[0]
    for _ in range(_NEWTON_STEPS):
        theta = theta - (height(theta) - heights) / slope(theta)
    return theta
