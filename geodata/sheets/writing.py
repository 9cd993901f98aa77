"""An evidence sheet written to a file, there whole or not at all: PDF or HTML by its ending."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from geodata.errors import ExportFailed
from geodata.export.files import placed
from geodata.index import Index
from geodata.sheets.content import Content
from geodata.sheets.gathering import gathered
from geodata.sheets.request import SheetRequest, Written
from geodata.webmap.evidence import Step
from geodata.webmap.writing import no_step

Maker = Callable[[Content, SheetRequest, bytes | None], tuple[bytes, int]]

MOST_PRINTED = 6_000  # quotations: some 900 pages, set in half a minute and nearly two gigabytes of memory
MOST_ON_A_PAGE = 20_000
_READ, _GATHERED, _DRAWN, _SET, _DONE = 50, 52, 70, 98, 100  # hundredths of the work, as it is told


def write_sheet(index: Index, request: SheetRequest, path: Path, step: Step = no_step) -> Written:
    """Write what an index holds; ExportFailed, and no file, where nothing passes the filter or it cannot be written.

    `step` hears how far it is, in hundredths, and may raise to stop.
    """
    form = form_of(path)
    found = gathered(index, request, form.most, lambda done, total: step(_READ * done // max(total, 1), _DONE))
    picture = None
    if request.map and found.numbers:
        from geodata.sheets.picture import drawn, evidence_for

        evidence = evidence_for(request, found.numbers, index)
        step(_GATHERED, _DONE)
        picture = drawn(request, found.numbers, evidence, form.picture)
    step(_DRAWN, _DONE)
    body, pages = form.make(found.content, request, picture)
    step(_SET, _DONE)
    with placed(path) as temporary:
        temporary.write_bytes(body)
    step(_DONE, _DONE)
    return Written(found.content.size, len(found.numbers), pages, len(body))


def _pdf(content: Content, request: SheetRequest, picture: bytes | None) -> tuple[bytes, int]:
    from geodata.sheets.pdf import compiled, pages_of

    body = compiled(content, request, picture)
    return body, pages_of(body)


def _html(content: Content, request: SheetRequest, picture: bytes | None) -> tuple[bytes, int]:
    from geodata.sheets.page import page_of

    return page_of(content, request, picture).encode(), 0


@dataclass(frozen=True, slots=True)
class Form:
    """How a sheet is made of at most so many quotations, and the format of the map in it."""

    most: int
    picture: str
    make: Maker


_PDF = Form(MOST_PRINTED, ".pdf", _pdf)
_HTML = Form(MOST_ON_A_PAGE, ".svg", _html)
FORMS: Mapping[str, Form] = MappingProxyType({".pdf": _PDF, ".html": _HTML, ".htm": _HTML})


def form_of(path: Path) -> Form:
    """The form that a file's ending names; ExportFailed for any other."""
    form = FORMS.get(path.suffix.lower())
    if form is None:
        raise ExportFailed(f"{path.name}: a sheet is written as .pdf or .html; give the file such an ending.")
    return form
