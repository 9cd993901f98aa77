"""A project's data into a file: what the window and the command line both ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from geodata.datasets.credits import with_credits
from geodata.export.formats import Format
from geodata.export.tables import Export, Layer, Request, Step, gather, no_step
from geodata.filters import Filter
from geodata.index import Index
from geodata.knowledge.basemap import ATTRIBUTION
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Language
from geodata.opening import index_of
from geodata.release import version
from geodata.store import Store


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be written where. No `layers` means those that the format usually has."""

    output: Path
    form: Format
    chosen: Filter = field(default_factory=Filter)
    layers: tuple[Layer, ...] = ()
    language: Language = Language.ENGLISH
    title: str = ""


def export_project(project: Path, order: Order, step: Step = no_step) -> Export:
    """Writes a project's data and gives back what was written; raises BadProject and ExportFailed."""
    with opened_project(project) as index:
        return write(index, order, step)


def write(index: Index, order: Order, step: Step = no_step) -> Export:
    """Writes what the index holds; ExportFailed, and no file, where it cannot be."""
    request = Request(
        index=index,
        chosen=order.chosen,
        name_of=_names(index, order.language),
        title=order.title,
        made_by=f"Dateline Atlas {version()}",
        attribution=with_credits(ATTRIBUTION, index.datasets()),
        language=order.language,
        layers=order.form.layers(order.layers),
    )
    export = gather(request, step)
    order.form.write(export, order.output)
    return export


@contextmanager
def opened_project(path: Path) -> Iterator[Index]:
    """The index of a project file; BadProject if it is none."""
    with closing(Store.open(path, writing=False)) as store:
        yield index_of(store)


def _names(index: Index, language: Language) -> Callable[[str], str]:
    def name_of(id_: str) -> str:
        names = index.names(id_)
        return (names or gazetteer().get(id_).names).within(language)

    return name_of
