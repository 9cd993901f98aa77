"""What was gone to of late through the palette, remembered from one start to the next."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

from desktop.settings import Settings
from geodata.finding import Thing, ThingKind
from geodata.model import Names

LIMIT = 8


class PaletteMemory:
    """The latest first, each once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def recent(self) -> list[Thing]:
        return [thing for text in self._settings.palette_recent if (thing := _read(text)) is not None]

    def remember(self, thing: Thing) -> None:
        others = [old for old in self.recent() if _key(old) != _key(thing)]
        kept = [replace(each, count=0) for each in (thing, *others)][:LIMIT]
        self._settings.palette_recent = [json.dumps(asdict(each), ensure_ascii=False) for each in kept]


def _key(thing: Thing) -> tuple[ThingKind, str, str]:
    return thing.kind, thing.id, thing.within


def _read(text: str) -> Thing | None:
    """What was written; None for what another version wrote otherwise: it is only a memory."""
    try:
        record: dict[str, Any] = dict(json.loads(text))
        names = Names(**record.pop("names"))
        return Thing(ThingKind(record.pop("kind")), names=names, **record)
    except (ValueError, TypeError, KeyError):
        return None
