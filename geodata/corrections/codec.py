"""A correction as one JSON object, for the project file: lossless, versioned, strict."""

from __future__ import annotations

import json
from typing import Any

from geodata.corrections import model
from geodata.corrections.model import Correction
from geodata.dataclass_json import Decoder, Encoder
from geodata.errors import BadProject
from geodata.store_text import json_text

VERSION = 1
_KINDS: dict[str, type] = {
    "place": model.PlaceCorrection,
    "actor": model.ActorCorrection,
    "actor-merged": model.ActorMerged,
    "actor-changed": model.ActorChanged,
    "events": model.EventsReplaced,
    "article": model.ArticleChanged,
    "confirmed": model.Confirmed,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def kind_of(correction: Correction) -> str:
    """What a correction is called in the project file."""
    return _NAMES[type(correction)]


def to_text(correction: Correction) -> str:
    record = {"version": VERSION, "kind": kind_of(correction), "correction": Encoder().encode(correction)}
    return json_text(record)


def from_text(text: str) -> Correction:
    """The correction that `to_text` wrote; BadProject on anything else."""
    try:
        record = json.loads(text)
        if record["version"] > VERSION:
            raise BadProject("a correction of the project was made with a newer version of the program")
        return _decoded(record)
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        raise BadProject(f"a correction of the project is damaged: {error}") from error


def _decoded(record: dict[str, Any]) -> Correction:
    found: Correction = Decoder({}).decode(_KINDS[record["kind"]], record["correction"])
    return found
