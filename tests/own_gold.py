"""Our own gold set: short texts written for it, annotated by hand in the text itself.

`tests/gold/<language>.txt` holds documents under "== id published-date". In the text, `[surface]` is a place or an
actor that the legends name, `[surface=Name]` one whose surface has several meanings, `[surface=org]` an actor without
an entry, and `[~surface]` is set aside: an adjective, or a name within a name. A place's role is `@s` for site
(something of the story happens or is there), `@m` for metonym (its state, government or people act or are acted
upon), `@d` for dateline; without one it is background (titles, origins, what might have been). `{…}` is a clause
that tells of an event. Below the text, one line tells each clause's event:

    > 1|CONSULT/AGREE|2024-05-04|Budapest|Fidan, Turkey|Szijjarto

its clause ("1?" where the event is optional), types that will do, date as far as known, explicit place ("~" before an
inferred one, "-" for none), sources, targets. Legends: `gold/places.tsv` (name, kind, lat, lon, surfaces) and
`gold/actors.tsv` (name, kind, surfaces).

`PYTHONPATH=tests python -m own_gold FILE.jsonl` writes the set for `main.py evaluate FILE.jsonl --misses`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

Record = dict[str, Any]
FOLDER = Path(__file__).parent / "gold"
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
_ROLES = {"s": "site", "m": "metonym", "d": "dateline", "": "background"}
_KINDS = ("person", "org", "state", "group")
_OPEN, _CLOSE = "[{", "]}"


@dataclass(frozen=True)
class Entity:
    """A legend's line; a place has a point."""

    name: str
    kind: str
    surfaces: tuple[str, ...]
    lat: float | None = None
    lon: float | None = None


@dataclass
class Annotations:
    """A text freed of its marks, and what they said, by offsets."""

    text: str = ""
    names: list[tuple[int, int, str]] = field(default_factory=list)
    clauses: list[tuple[int, int]] = field(default_factory=list)


def records() -> list[Record]:
    """Every document in the gold format."""
    return [record for language in LANGUAGES for record in _documents(language)]


def write_gold(path: Path) -> Path:
    """Writes the documents as JSON Lines."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records()), encoding="utf-8")
    return path


@cache
def places() -> dict[str, Entity]:
    return {
        name: Entity(name, kind, _split(surfaces, "|"), float(lat), float(lon))
        for name, kind, lat, lon, surfaces in _table("places.tsv")
    }


@cache
def actors() -> dict[str, Entity]:
    return {name: Entity(name, kind, _split(surfaces, "|")) for name, kind, surfaces in _table("actors.tsv")}


def read_annotations(marked: str) -> Annotations:
    """Takes the marks out of a text; clauses and names may nest, and every one must be closed."""
    found, opened, plain = Annotations(), [], 0
    marks: list[tuple[int, str]] = []
    text: list[str] = []
    position = 0
    while position < len(marked):
        sign = marked[position]
        if sign in _OPEN:
            opened.append((sign, plain))
            marks.append((plain, ""))
        elif sign in _CLOSE:
            kind, start = opened.pop()
            assert _OPEN.index(kind) == _CLOSE.index(sign), f"crossed marks near {marked[position - 20 : position]}"
            _, told = marks.pop()
            if kind == "{":
                found.clauses.append((start, plain))
            else:
                found.names.append((start, plain, told))
        elif opened and opened[-1][0] == "[" and sign in "~@=":
            # What follows belongs to the mark, not to the text.
            end = position + 1 if sign == "~" else marked.index("]", position)
            marks[-1] = (marks[-1][0], marks[-1][1] + marked[position:end])
            position = end
            continue
        else:
            text.append(sign)
            plain += 1
        position += 1
    assert not opened, "an open mark at the end"
    found.text = "".join(text)
    found.clauses.sort()
    found.names.sort()
    return found


def _table(name: str) -> Iterator[list[str]]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _split(text: str, separator: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(separator) if part.strip())


def _documents(language: str) -> Iterator[Record]:
    source = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    for block in filter(str.strip, source.split("== ")):
        head, _, body = block.partition("\n")
        lines = body.strip().split("\n")
        marked = "\n".join(line for line in lines if not line.startswith("> "))
        told = [line.removeprefix("> ") for line in lines if line.startswith("> ")]
        yield _record(*head.split(), language, read_annotations(marked), told)


def _record(key: str, published: str, language: str, found: Annotations, told: list[str]) -> Record:
    record: Record = {"id": key, "language": language, "published": published, "text": found.text}
    record |= {"places": [], "actors": [], "ignore": []}
    for start, end, marks in found.names:
        layer, entry = _name(found.text[start:end], marks)
        record[layer].append({"start": start, "end": end, "text": found.text[start:end], **entry})
    record["events"] = [_event(key, found, line) for line in told]
    return record


def _name(surface: str, marks: str) -> tuple[str, Record]:
    """The layer that a name belongs to, and what is known of it."""
    if marks == "~":
        return "ignore", {}
    meant, _, role = marks.partition("@")
    meant = meant.removeprefix("=")
    if meant in _KINDS:
        return "actors", {"name": surface, "kind": meant}
    layer, entity = _entity(surface, meant)
    entry = {"name": entity.name, "kind": entity.kind}
    if layer == "actors":
        assert not role, f"a role on the actor {surface}"
        return layer, entry
    short = len(surface) == 1
    return layer, {**entry, "lat": entity.lat, "lon": entity.lon, "abbr": short, "role": _ROLES[role]}


@cache
def _surfaces() -> dict[str, list[tuple[str, Entity]]]:
    meanings: dict[str, list[tuple[str, Entity]]] = {}
    for layer, legend in (("places", places()), ("actors", actors())):
        for entity in legend.values():
            for surface in dict.fromkeys((entity.name, *entity.surfaces)):
                meanings.setdefault(surface, []).append((layer, entity))
    return meanings


def _entity(surface: str, meant: str) -> tuple[str, Entity]:
    known = [(layer, entity) for layer, entity in _surfaces().get(surface, []) if meant in ("", entity.name)]
    known = [entry for entry in known if entry[1].name == surface] or known  # the plain name is the first meaning
    assert len(known) == 1, f"{surface!r} meaning {meant!r}: {len(known)} entries in the legends"
    return known[0]


def _event(key: str, found: Annotations, line: str) -> Record:
    number, types, date, place, sources, targets = line.split("|")
    start, end = found.clauses[int(number.rstrip("?")) - 1]
    where = places()[place.removeprefix("~")] if place != "-" else None
    return {
        "id": f"{key}-{number.rstrip('?')}",
        "types": types.split("/"),
        "start": start,
        "end": end,
        "date": date if date != "-" else None,
        "place": where.name if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "kind": where.kind if where else None,
        "place_inferred": place.startswith("~"),
        "sources": _all_names(sources),
        "targets": _all_names(targets),
        "optional": number.endswith("?"),
        "gist": found.text[start:end],
    }


def _all_names(listed: str) -> list[str]:
    """Each one's name and surfaces, so that any of its names will do."""
    entities = [actors().get(name) or places()[name] for name in _split(listed, ",")]
    return [name for entity in entities for name in dict.fromkeys((entity.name, *entity.surfaces))]


if __name__ == "__main__":
    write_gold(Path(sys.argv[1]))
