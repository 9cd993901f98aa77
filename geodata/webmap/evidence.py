"""All that a page shows of an index: its quotations in the order of their dates, and where their places lie."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from geodata.columns import Mask
from geodata.counts_in_words import shown_in_words
from geodata.errors import ExportFailed
from geodata.excerpts import Excerpt
from geodata.filters import Filter
from geodata.index import Index
from geodata.knowledge.gazetteer import gazetteer
from geodata.marks import Counts
from geodata.model import Language, Names, Place
from geodata.shading import Shading, area_evidence, shade
from geodata.shading_choice import OWN_EVIDENCE
from geodata.table import Table

Step = Callable[[int, int], None]  # hears how many quotations are read, of how many; may raise to stop
_OFTEN = 128

_NOTHING = {
    Language.ENGLISH: "Nothing passes this filter ({}), so there is nothing to show.",
    Language.SIMPLIFIED: "没有符合筛选条件（{}）的内容，没有可显示的事件或地点。",
    Language.TRADITIONAL: "沒有符合篩選條件（{}）的內容，沒有可顯示的事件或地點。",
}


class Asked(Protocol):
    """Whatever asks for evidence: what is admitted, and in which language it is told."""

    @property
    def chosen(self) -> Filter: ...
    @property
    def language(self) -> Language: ...


@dataclass(frozen=True, slots=True)
class Evidence:
    """`excerpts` are the events by date, undated last, then the passages that only name a place, likewise.

    `regions` are the ids of the areas in which each place lies, itself included if it is one.
    """

    excerpts: Sequence[Excerpt]
    events: int
    regions: Mapping[str, frozenset[str]]
    shading: Shading
    counts: Counts
    shown: str

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of the excerpts, each once, by their first appearance."""
        found = {excerpt.place.id: excerpt.place for excerpt in self.excerpts if excerpt.place}
        return tuple(found.values())


def gather(index: Index, request: Asked, step: Step, *, mentions: bool = True) -> Evidence:
    """Read what the filter admits, events alone without `mentions`; ExportFailed, with the filter in words, where
    that is nothing."""
    excerpts = _read(index, request, step, mentions=mentions)
    name_of = names_of(index, request.language)
    if not excerpts:
        told = request.chosen.sentence(request.language, name_of)
        raise ExportFailed(_NOTHING[request.language].format(told))
    counts = index.counts(request.chosen)
    marks = index.ask(lambda table, mask: area_evidence(table, mask, OWN_EVIDENCE, _nobody), request.chosen)
    return Evidence(
        excerpts=excerpts,
        events=sum(excerpt.event is not None for excerpt in excerpts),
        regions=index.ask(_regions, request.chosen),
        shading=shade(marks),
        counts=counts,
        shown=shown_in_words(counts, request.chosen, request.language, name_of),
    )


def _read(index: Index, request: Asked, step: Step, *, mentions: bool) -> list[Excerpt]:
    found = index.excerpts(request.chosen)
    if not mentions:
        found = found.of_events()
    read: dict[int, Excerpt] = {}
    for done, (at, excerpt) in enumerate(found.together()):
        read[at] = excerpt
        if done % _OFTEN == 0:
            step(done, len(found))
    return sorted((read[at] for at in range(len(found))), key=lambda excerpt: excerpt.event is None)


def _regions(table: Table, admitted: Mask) -> dict[str, frozenset[str]]:
    numbers = {int(number) for number in table.columns.place[admitted] if number >= 0}
    return {table.places.ids[number]: table.regions[number] for number in sorted(numbers)}


def _nobody(_place_id: str) -> Place | None:
    """Countries are shaded by their own evidence alone, which the index knows."""
    return None


def names_of(index: Index, language: Language) -> Callable[[str], str]:
    """What regions, actors and articles are called in the filter's sentence."""

    def name_of(id_: str) -> str:
        names: Names | None = index.names(id_)
        return (names or gazetteer().get(id_).names).within(language)

    return name_of
