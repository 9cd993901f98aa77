"""A sheet's content from an index: what the filter admits, numbered, grouped, and said in the sheet's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.datasets.credits import credits_of
from geodata.errors import ExportFailed
from geodata.excerpts import Excerpt
from geodata.index import Index
from geodata.sheets.content import Content, NumberedPlace
from geodata.sheets.grouping import grouped
from geodata.sheets.numbering import numbers_of
from geodata.sheets.phrases import word
from geodata.sheets.request import SheetRequest
from geodata.sheets.telling import Telling, fit
from geodata.webmap.evidence import Evidence, Step, gather, names_of

_UNTITLED = "Dateline Atlas"


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a sheet says, and the numbers of the places that the map is to bear."""

    content: Content
    numbers: tuple[tuple[str, int], ...]


def gathered(index: Index, request: SheetRequest, most: int, step: Step) -> Gathered:
    """Read what a sheet quotes, `most` quotations at most; ExportFailed where that is nothing or too much."""
    _refuse(index, request, most)
    evidence = gather(index, request, step, mentions=request.mentions)
    return told(index, request, evidence)


def told(index: Index, request: SheetRequest, evidence: Evidence) -> Gathered:
    """The content of evidence that was gathered."""
    excerpts = evidence.excerpts
    numbers = numbers_of(excerpts, request.language)
    telling = Telling(index, request.language, numbers)
    order = grouped(excerpts, request, numbers)
    content = Content(
        title=fit(request.title or _UNTITLED, 300),
        subtitle=fit(evidence.shown if request.subtitle is None else request.subtitle, 600),
        grouping=request.grouping.value,
        groups=tuple(telling.group(each, excerpts) for each in order.groups),
        nowhere=tuple(telling.entry(order.refs[at], excerpts[at]) for at in order.nowhere),
        places=_places(excerpts, numbers, order.refs, request),
        credits=credits_of(index.datasets()),
    )
    return Gathered(content, tuple(numbers.items()))


def _refuse(index: Index, request: SheetRequest, most: int) -> None:
    """What can be said before anything is read."""
    language, found = request.language, index.excerpts(request.chosen)
    wanted = len(found) if request.mentions else len(found.of_events())
    if wanted > most:
        raise ExportFailed(word("too_many", language).format(most=f"{most:,}", found=f"{wanted:,}"))
    if found and not wanted:
        sentence = request.chosen.sentence(language, names_of(index, language))
        raise ExportFailed(word("only_mentions", language).format(told=sentence))


def _places(
    excerpts: Sequence[Excerpt], numbers: dict[str, int], refs: Sequence[int], request: SheetRequest
) -> tuple[NumberedPlace, ...]:
    """The list of places, by number."""
    counts = dict.fromkeys(numbers, 0)
    firsts: dict[str, int] = {}
    names: dict[str, str] = {}
    for excerpt, ref in zip(excerpts, refs, strict=True):
        if place := excerpt.place:
            counts[place.id] += 1
            firsts[place.id] = min(ref, firsts.get(place.id, ref))
            names[place.id] = fit(place.names.within(request.language), 120)
    return tuple(NumberedPlace(n, id_, names[id_], counts[id_], firsts[id_]) for id_, n in numbers.items())
