"""An article with all that was found in it as one JSON object, for the project file: lossless, versioned, strict."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from geodata.dataclass_json import Decoder, Encoder
from geodata.errors import BadProject
from geodata.model import Actor, Article, Place

VERSION = 1
_KEPT = 32  # articles read last: who corrects one has it before the eyes


def to_json(article: Article) -> dict[str, Any]:
    """The article as plain values. Each place and actor is written once, then called by its number."""
    encoder = Encoder(Place, Actor)
    body = encoder.encode(article)
    return {"version": VERSION, "places": encoder.pools[Place], "actors": encoder.pools[Actor], "article": body}


def from_json(record: Any) -> Article:
    """The article that `to_json` wrote; BadProject on anything else."""
    if not isinstance(record, dict) or not isinstance(version := record.get("version"), int):
        raise BadProject("an article of the project is not in a form that this program writes")
    if version > VERSION:
        raise BadProject("an article of the project was written by a newer version of the program")
    try:
        decoder = Decoder({Place: record["places"], Actor: record["actors"]})
        article: Article = decoder.decode(Article, record["article"])
    except (KeyError, ValueError, OverflowError) as error:
        raise BadProject(f"an article of the project is damaged: {error}") from error
    return article


@lru_cache(maxsize=_KEPT)
def from_text(record: str) -> Article:
    """The article of a record as text; ValueError where that is no JSON, BadProject where it is no article."""
    return from_json(json.loads(record))
