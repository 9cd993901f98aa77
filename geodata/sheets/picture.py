"""The map of a sheet, drawn as a figure whose marks bear the numbers of their places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from geodata.figures.request import FigureRequest, Parts
from geodata.sheets.request import PAPERS, SIDE_MARGIN, SheetRequest

if TYPE_CHECKING:
    from geodata.figures.evidence import Evidence
    from geodata.index import Index

HEIGHT = 0.78  # of the width
_LETTERING = 0.82
_PARTS = Parts(attribution=False)  # the sheet itself says whose data they are


def figure_request(request: SheetRequest, numbers: tuple[tuple[str, int], ...]) -> FigureRequest:
    """The figure that goes with a sheet, as wide as its lines."""
    width = PAPERS[request.paper][0] - 2 * SIDE_MARGIN
    return FigureRequest(
        filter=request.chosen,
        projection=request.projection,
        size=(width, round(width * HEIGHT, 1)),
        theme=request.theme,
        language=request.language,
        subtitle="",
        parts=_PARTS,
        boundaries=request.boundaries,
        numbered=numbers,
        lettering=_LETTERING,
    )


def evidence_for(request: SheetRequest, numbers: tuple[tuple[str, int], ...], index: Index) -> Evidence:
    """What is to be drawn: what the sheet quotes, and nothing else."""
    from geodata.figures.evidence import evidence_of

    evidence = evidence_of(figure_request(request, numbers), index)
    return evidence if request.mentions else _of_events(evidence)


def drawn(request: SheetRequest, numbers: tuple[tuple[str, int], ...], evidence: Evidence, suffix: str) -> bytes:
    """The map in a format: ".pdf" or ".svg"."""
    from geodata.figures.drawing import draw_evidence, rendered

    return rendered(draw_evidence(figure_request(request, numbers), evidence), suffix)


def _of_events(evidence: Evidence) -> Evidence:
    """Without the passages that only name a place."""
    tallies = evidence.tallies
    events = tallies.types.sum(axis=1)
    areas = tuple(replace(mark, mentions=0) for mark in evidence.areas if mark.events)
    return replace(
        evidence, tallies=replace(tallies, mentions=np.zeros_like(tallies.mentions), weights=events), areas=areas
    )
