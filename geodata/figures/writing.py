"""A drawing as a file: PNG, SVG or PDF; whole or not at all, and the same bytes for the same drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from geodata.errors import ExportFailed
from geodata.export.files import placed
from geodata.figures.canvas import settings
from geodata.figures.request import MOST_PIXELS, FigureRequest
from geodata.figures.svg import finished

if TYPE_CHECKING:
    from geodata.figures.drawing import Drawing

_MAKER = "Dateline Atlas"


def write(drawing: Drawing, path: Path) -> None:
    """Write a drawing in the format that the file's ending names; raises ExportFailed."""
    body = rendered(drawing, path.suffix.lower())
    with placed(path) as temporary:
        temporary.write_bytes(body)


def rendered(drawing: Drawing, suffix: str) -> bytes:
    """The bytes of a drawing in a format: ".png", ".svg" or ".pdf"; raises ExportFailed for any other."""
    allow(drawing.request, Path(f"figure{suffix}"))
    with settings():
        return FORMATS[suffix](drawing)


def allow(request: FigureRequest, path: Path) -> None:
    """Say at once, by ExportFailed, that a figure cannot be written to a file of this name, whatever it shows."""
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise ExportFailed(f"{path.name}: a figure is written as {', '.join(FORMATS)}; give the file such an ending.")
    if suffix == ".png" and max(request.dots) > MOST_PIXELS:
        wide, high = request.dots
        raise ExportFailed(f"{path.name}: {wide} × {high} pixels are too many for a bitmap; take fewer dpi, or PDF.")


def _png(drawing: Drawing) -> bytes:
    return _saved(drawing, "png", {"Software": _MAKER, "Title": drawing.title or None})


def _pdf(drawing: Drawing) -> bytes:
    told = {"Creator": _MAKER, "Producer": _MAKER, "CreationDate": None, "Title": drawing.title or None}
    return _saved(drawing, "pdf", told)


def _svg(drawing: Drawing) -> bytes:
    told = {"Creator": _MAKER, "Date": None, "Title": drawing.title or None}
    with _unbacked(drawing):
        body = _saved(drawing, "svg", told)
    return finished(body, drawing)


@contextmanager
def _unbacked(drawing: Drawing) -> Iterator[None]:
    """Without the strokes behind letters: in an SVG letters have halos of their own, which fit any typeface."""
    strokes = [stroke for backed in drawing.backed for stroke in backed.strokes]
    for stroke in strokes:
        stroke.set_visible(False)
    yield
    for stroke in strokes:
        stroke.set_visible(True)


def _saved(drawing: Drawing, form: str, told: Mapping[str, str | None]) -> bytes:
    stream = BytesIO()
    figure = drawing.figure
    figure.savefig(
        stream,
        format=form,
        dpi=drawing.request.dpi,
        facecolor=figure.get_facecolor(),
        edgecolor="none",
        metadata={key: value for key, value in told.items() if value is not None or key.endswith("Date")},
    )
    return stream.getvalue()


FORMATS: Mapping[str, Callable[[Drawing], bytes]] = MappingProxyType({".png": _png, ".svg": _svg, ".pdf": _pdf})
