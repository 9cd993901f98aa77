"""An atlas into a file or a folder, by its name: .pdf, .pptx, .html, or a folder for anything without an ending."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

from geodata.atlas.order import AtlasOrder
from geodata.atlas.pictures import allow_folder, write_pictures
from geodata.atlas.saved_view import SavedView
from geodata.atlas.seen import Seen
from geodata.atlas.sheets import Atlas, AtlasSheet, atlas_of, sheets_of
from geodata.errors import ExportFailed
from geodata.index import Index
from geodata.store import Store

Step = Callable[[int, int], None]  # hears how many pages are drawn, of how many; may raise to stop
Write = Callable[[Atlas, Iterable[AtlasSheet], Path], None]


def no_step(_done: int, _total: int) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the project knows of its views, and of what atlases showed before."""

    views: tuple[SavedView, ...] = ()
    before: Mapping[str, Seen] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WrittenAtlas:
    """How many pages there are, on how many something changed, and what each showed, by its key."""

    pages: int
    changed: int
    seen: Mapping[str, Seen]


def memory_of(store: Store, made: date) -> Memory:
    """What a project remembers for an atlas that is made on a day."""
    return Memory(store.views.all(), store.views.pages_before(made))


def allow(path: Path) -> None:
    """Say at once, by ExportFailed, that no atlas can be written to a path of this name."""
    suffix = path.suffix.lower()
    if suffix and suffix not in FORMATS and not path.is_dir():
        known = ", ".join(FORMATS)
        raise ExportFailed(f"{path.name}: an atlas is written as {known}, or without an ending as a folder of PNG.")
    if not suffix:
        allow_folder(path)


def write_atlas(
    order: AtlasOrder,
    index: Index,
    memory: Memory,
    path: Path,
    *,
    project: str = "",
    step: Step = no_step,
) -> WrittenAtlas:
    """Write what an index holds; BadAtlas or ExportFailed, and nothing written, where that cannot be."""
    allow(path)
    atlas = atlas_of(order, index, memory.views, project)
    noted: list[AtlasSheet] = []
    writer = FORMATS.get(path.suffix.lower(), write_pictures)
    writer(atlas, _heard(sheets_of(atlas, index, memory.before), noted, len(atlas.pages), step), path)
    changed = sum(sheet.change is not None and not sheet.change.is_none for sheet in noted)
    return WrittenAtlas(len(noted), changed, {sheet.key: sheet.seen for sheet in noted})


def _heard(sheets: Iterator[AtlasSheet], noted: list[AtlasSheet], total: int, step: Step) -> Iterator[AtlasSheet]:
    step(0, total)
    for done, sheet in enumerate(sheets, 1):
        noted.append(sheet)
        yield sheet
        step(done, total)


def _pdf(atlas: Atlas, sheets: Iterable[AtlasSheet], path: Path) -> None:
    from geodata.atlas.pdf import write_pdf

    write_pdf(atlas, sheets, path)


def _slides(atlas: Atlas, sheets: Iterable[AtlasSheet], path: Path) -> None:
    from geodata.atlas.slides import write_slides

    write_slides(atlas, sheets, path)


def _story(atlas: Atlas, sheets: Iterable[AtlasSheet], path: Path) -> None:
    from geodata.atlas.story import write_story

    write_story(atlas, sheets, path)


FORMATS: Mapping[str, Write] = MappingProxyType({".pdf": _pdf, ".pptx": _slides, ".html": _story})
