"""A shading as the page takes it: areas with their classes, and the legend's words for it, in one language."""

from __future__ import annotations

from typing import Any

from geodata.maps.strings import word
from geodata.model import Language
from geodata.shading import SURE, Shading
from geodata.shading_choice import ShadeBy


def shading_record(shading: Shading, language: Language) -> dict[str, Any]:
    """The areas by id, kind, counts and class, and the classes; the page knows their outlines, or asks for them."""
    return {
        "by": shading.choice.by.value,
        "inside": shading.choice.is_inside,
        "title": shading_title(shading, language),
        "sure": SURE,
        "classes": [{"low": each.low, "high": each.high, "tone": each.tone} for each in shading.classes],
        "areas": [
            {
                "id": area.mark.place.id,
                "name": area.mark.place.names.within(language),
                "kind": area.mark.place.kind.value,
                "mentions": area.mark.mentions,
                "events": area.mark.events,
                "value": area.value,
                "class": area.number,
                "sure": area.is_sure,
            }
            for area in shading.areas
        ],
    }


def shading_title(shading: Shading, language: Language) -> str:
    """What the classes count, in words."""
    actor = shading.actor.within(language) if shading.actor else ""
    title = word(f"shade_{shading.choice.by}", language).format(name=actor)
    return word("shade_inside", language).format(title=title) if shading.choice.is_inside else title


def range_in_words(shading: Shading, number: int) -> str:
    """The bounds of a class as the legend shows them: "3", "5–12", "0–20%"."""
    told = shading.classes[number]
    written = str(told.low) if told.low == told.high else f"{told.low}–{told.high}"
    return f"{written}%" if shading.choice.by is ShadeBy.BALANCE else written
