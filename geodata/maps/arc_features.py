"""Arcs as the page takes them: lines in degrees, with the names at their ends in one language."""

from __future__ import annotations

from typing import Any

from geodata.arc_marks import Arc, ArcEnd, Arcs, EndRole
from geodata.maps.strings import word
from geodata.model import Language

MOST_NAMED = 2
_SAID = frozenset({EndRole.SOURCE, EndRole.TARGET, EndRole.BOTH})  # the names of the others say enough


def arcs_record(arcs: Arcs, language: Language) -> dict[str, Any]:
    """The arcs, the busiest last, with their pieces as [lon, lat]; and the ends that are to be labelled."""
    return {
        "arcs": [_arc(arc, language) for arc in arcs.arcs],
        "ends": [_end(end, language) for end in arcs.ends],
    }


def _arc(arc: Arc, language: Language) -> dict[str, Any]:
    return {
        "id": arc.id,
        "pieces": [[[lon, lat] for lat, lon in piece] for piece in arc.line.pieces],
        "events": arc.events,
        "forth": arc.forth,
        "back": arc.back,
        "quads": {quad.value: count for quad, count in arc.quads.items()},
        "start": _end(arc.start, language),
        "end": _end(arc.end, language),
    }


def _end(end: ArcEnd, language: Language) -> dict[str, Any]:
    return {
        "lat": end.lat,
        "lon": end.lon,
        "role": end.role.value,
        "name": language.comma.join(names.within(language) for names in end.names[:MOST_NAMED]),
        "more": max(0, len(end.names) - MOST_NAMED),
        "said": word(f"role_{end.role}", language) if end.role in _SAID else "",
    }


def end_in_words(end: ArcEnd, language: Language) -> str:
    """Who stands at an end, and in which role: "Russia, China +2 (target)"."""
    told = _end(end, language)
    name = f"{told['name']} +{told['more']}" if told["more"] else str(told["name"])
    return f"{name} ({told['said']})" if told["said"] else name
