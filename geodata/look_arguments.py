"""What several commands may be told of how things look; light, so that any of them starts without the others."""

from __future__ import annotations

import argparse
from datetime import date

from geodata.model import Language

LANGUAGES = tuple(str(each) for each in (Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL))
THEMES = ("light", "dark", "print", "colour-blind")
PROJECTIONS = ("mercator", "equal-earth", "arctic")
BOUNDARIES = ("disputed", "de-facto", "none")


def day(text: str) -> date:
    """The day that an option names; for argparse, which tells the user what is wrong with it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; one looks like 2025-03-14") from None
