"""One event to be corrected: what, when, where, who, on what words it rests, and who reports it.

The window stays usable beside it, so that other words can be selected in the reader.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.correcting.actors_field import ActorsField, side_names
from desktop.correcting.agree_buttons import AgreeButtons
from desktop.correcting.date_field import DateField
from desktop.correcting.event_types import add_event_types
from desktop.correcting.place_field import PlaceField
from desktop.correcting.quotation import Quotation
from geodata.model import Actor, Article, Event, EventPlace, EventType, Language, Place, Span


@dataclass(frozen=True, slots=True)
class Asks:
    """Whom an editor asks for things, and what is selected in the reader."""

    place: Callable[[], Place | None]
    actor: Callable[[], Actor | None]
    selection: Callable[[], Span | None]


class EventEditor(QDialog):
    """`event` is what the form says; `saved` and `deleted` tell what to do with it."""

    saved = Signal(object)  # Event
    deleted = Signal()

    def __init__(
        self,
        article: Article,
        event: Event,
        asks: Asks,
        language: Language,
        theme: str,
        *,
        is_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._article, self._event, self._asks = article, event, asks
        self.type, self.date = QComboBox(), DateField(event.date)
        add_event_types(self.type, language, theme)
        self.type.setCurrentIndex(self.type.findData(event.type))
        self.place = PlaceField(asks.place, language, theme)
        self.place.show_place(event.place.place if event.place else None)
        self.place_inferred = QCheckBox(self.tr("Inferred, not written beside the event"))
        self.place_inferred.setChecked(event.place is not None and event.place.inferred)
        names = side_names()
        self.sources = ActorsField(names[0], event.sources, asks.actor, language, theme)
        self.targets = ActorsField(names[1], event.targets, asks.actor, language, theme)
        self.quotation, self.take = Quotation(theme), QPushButton(self.tr("Take what is selected in the reader"))
        self.reported_by = QLineEdit(event.reported_by)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New event") if is_new else self.tr("Event"))
        self.resize(560, 640)
        self._lay_out(names, is_new=is_new)
        self.place.changed.connect(self._follow)
        self.take.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.take.clicked.connect(lambda _: self._take_selection())
        self._follow()

    @property
    def event_told(self) -> Event:
        """The event as the form has it; its id stays, and what was not touched is as it was."""
        before = self._event
        return replace(
            before,
            type=EventType(self.type.currentData()),
            date=self.date.when,
            place=self._place(),
            sources=self.sources.actors,
            targets=self.targets.actors,
            reported_by=self.reported_by.text().strip(),
        )

    def look_at_selection(self) -> None:
        """Other words may be selected in the reader now."""
        self.take.setEnabled(self._asks.selection() is not None)

    def _place(self) -> EventPlace | None:
        place, before = self.place.place, self._event.place
        if place is None:
            return None
        inferred = self.place_inferred.isChecked()
        if before is not None and before.place == place and before.inferred == inferred:
            return before
        return EventPlace(place, inferred)

    def _lay_out(self, names: tuple[str, str], *, is_new: bool) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        where, words = _column(self.place, self.place_inferred), _column(self.quotation, self.take)
        for label, field in (
            (self.tr("What"), self.type),
            (self.tr("When"), self.date),
            (self.tr("Where"), where),
            (names[0], self.sources),
            (names[1], self.targets),
            (self.tr("Words"), words),
            (self.tr("Reported by"), self.reported_by),
        ):
            form.addRow(label, field)
        self._name_parts()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(14)
        layout.addWidget(_scrolled(form), 1)
        layout.addWidget(self._buttons(is_new=is_new))

    def _name_parts(self) -> None:
        self.take.setAutoDefault(False)
        self.type.setAccessibleName(self.tr("What"))
        self.place.choose.setAccessibleName(self.tr("Where"))
        self.quotation.setAccessibleName(self.tr("Words"))
        self.reported_by.setAccessibleName(self.tr("Reported by"))
        self.reported_by.setPlaceholderText(self.tr("An agency, a person, a paper…"))

    def _buttons(self, *, is_new: bool) -> QDialogButtonBox:
        text = self.tr("Add event") if is_new else self.tr("Save event")
        buttons = AgreeButtons(self, text)
        if not is_new:
            delete = buttons.addButton(self.tr("Delete event"), QDialogButtonBox.ButtonRole.DestructiveRole)
            delete.setAutoDefault(False)
            delete.clicked.connect(lambda _: self._delete())
        return buttons

    def _follow(self) -> None:
        self.place_inferred.setVisible(self.place.place is not None)
        self.quotation.show_event(self._article, self._event)
        self.look_at_selection()

    def _take_selection(self) -> None:
        span = self._asks.selection()
        if span is not None:
            self._event = resting_on(self._event, span)
            self._follow()

    def accept(self) -> None:
        self.saved.emit(self.event_told)
        super().accept()

    def _delete(self) -> None:
        self.deleted.emit()
        self.reject()


def resting_on(event: Event, span: Span) -> Event:
    """The event with other words behind it; the word that names it stays if they hold it, else it is all of them."""
    trigger = event.trigger if span.covers(event.trigger) else span
    return replace(event, evidence=span, trigger=trigger, also=tuple(each for each in event.also if each != span))


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for part in parts:
        layout.addWidget(part)
    return made


def _scrolled(form: QFormLayout) -> QScrollArea:
    """On a low screen the buttons stay in sight."""
    inner, area = QWidget(), QScrollArea()
    form.setContentsMargins(0, 0, 8, 0)
    inner.setLayout(form)
    inner.setObjectName("editorForm")
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    return area
