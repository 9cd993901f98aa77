"""Files enough for several processes, quickly read: each names a town of its own among words that say nothing."""

from __future__ import annotations

import json
from pathlib import Path

TOWNS = ("Budapest", "Ankara", "Astana", "Istanbul", "Warsaw", "Helsinki", "Oslo", "Lisbon", "Dublin", "Sofia")
PADDING = "and so it went on, in small letters, with nothing in it that any map would care to know about.\n" * 220


def text(number: int) -> str:
    return f"Note {number}. On 3 May 2024 the president of Hungary arrived in {TOWNS[number % 10]}.\n{PADDING}"


def write_files(folder: Path, count: int = 12) -> list[Path]:
    """`count` articles of 20 KB each."""
    paths = [folder / f"note-{number:02}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(text(number), encoding="utf-8")
    return paths


def write_corpus(path: Path, count: int = 20) -> Path:
    """A corpus of `count` such articles, of which the lines 2 and 15 are broken."""
    lines = [json.dumps({"id": f"record-{number}", "text": text(number)}) for number in range(count)]
    lines[1] = "{"
    lines[14] = '{"id": 1}'
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
