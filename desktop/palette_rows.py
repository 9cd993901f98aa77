"""The rows of the palette: what was found, under a heading for each kind of thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from desktop.marking import QT_TRANSLATE_NOOP
from geodata.finding import Thing, ThingKind
from geodata.model import Language

HEADINGS: Mapping[ThingKind, str] = {
    ThingKind.PLACE: QT_TRANSLATE_NOOP("Palette", "Places"),
    ThingKind.ACTOR: QT_TRANSLATE_NOOP("Palette", "Actors"),
    ThingKind.EVENT: QT_TRANSLATE_NOOP("Palette", "Events"),
    ThingKind.ARTICLE: QT_TRANSLATE_NOOP("Palette", "Articles"),
    ThingKind.REGION: QT_TRANSLATE_NOOP("Palette", "Regions"),
    ThingKind.ACTION: QT_TRANSLATE_NOOP("Palette", "Actions"),
}
ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list; `heading` is given where a new kind begins."""

    thing: Thing
    title: str
    heading: str = ""


def rows_of(things: Sequence[Thing], language: Language, heading: str = "") -> tuple[Row, ...]:
    """Things in their order, with a heading where the kind changes; or one `heading` for all."""
    return tuple(_rows(things, language, heading))


def _rows(things: Sequence[Thing], language: Language, heading: str) -> Iterator[Row]:
    for before, thing in pairwise([None, *things]):
        assert thing is not None
        begins = before is None or (not heading and before.kind is not thing.kind)
        told = heading or QCoreApplication.translate("Palette", HEADINGS[thing.kind])
        yield Row(thing, thing.names.within(language), told if begins else "")


class PaletteRows(QAbstractListModel):
    """What the list shows."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> Row:
        return self._rows[number]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kind = QCoreApplication.translate("Palette", HEADINGS[row.thing.kind])
            return ", ".join(filter(None, (kind, row.title, row.thing.detail)))
        return None
