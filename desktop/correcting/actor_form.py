"""An actor's names, kind, country and seat."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.correcting.agree_buttons import AgreeButtons
from desktop.correcting.country_field import CountryField
from desktop.correcting.place_field import PlaceField
from desktop.correcting.scope_choice import ScopeChoice
from geodata.labels import ACTOR_KIND_NAMES
from geodata.model import Actor, ActorKind, Language, Names, Place

LONGEST = 160
_SCRIPTS = ("English", "简体中文", "繁體中文")


class ActorForm(QDialog):
    """`actor` is what the form says; None while it has no name."""

    def __init__(
        self,
        actor: Actor,
        ask_place: Callable[[], Place | None],
        language: Language,
        theme: str,
        *,
        scopes: ScopeChoice | None = None,
        is_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.scopes = scopes
        self._actor = actor
        self._is_new = is_new
        names = (actor.names.en, actor.names.zh_hans, actor.names.zh_hant)
        self.names = tuple(QLineEdit(name) for name in names)
        self.kind, self.country = QComboBox(), CountryField(language, actor.country)
        self.seat = PlaceField(ask_place, language, theme)
        for kind in ActorKind:
            self.kind.addItem(ACTOR_KIND_NAMES[kind].within(language), kind)
        self.kind.setCurrentIndex(self.kind.findData(actor.kind))
        self.seat.show_place(actor.seat)
        self.setWindowTitle(self.tr("New actor") if is_new else self.tr("Change actor"))
        self.setMinimumWidth(480)
        self._lay_out()
        for line in self.names:
            line.setMaxLength(LONGEST)
            line.textChanged.connect(lambda _: self._buttons.allow(self.actor is not None))
        self._buttons.allow(self.actor is not None)

    @property
    def actor(self) -> Actor | None:
        told = [" ".join(line.text().split()) for line in self.names]
        if not any(told):
            return None
        kind = ActorKind(self.kind.currentData())
        made = replace(self._actor, names=Names(*told), kind=kind, country=self.country.country, seat=self.seat.place)
        return replace(made, id=new_actor_id(made)) if self._is_new else made

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        for script, line in zip(_SCRIPTS, self.names, strict=True):
            form.addRow(self.tr("Name: {script}").format(script=script), line)
        form.addRow(self.tr("Kind"), self.kind)
        form.addRow(self.tr("Country"), self.country)
        form.addRow(self.tr("Seat"), self.seat)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self._hint())
        if self.scopes is not None:
            layout.addWidget(self.scopes)
        agree = self.tr("Add this actor") if self._is_new else self.tr("Change everywhere")
        self._buttons = AgreeButtons(self, agree)
        layout.addWidget(self._buttons)

    def _hint(self) -> QLabel:
        hint = QLabel(self.tr("One name is enough. The seat is where arcs to this actor begin and end."))
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        return hint


def new_actor_id(actor: Actor) -> str:
    """An id from the names and the kind: the same actor made twice is one."""
    told = "\n".join((actor.names.en, actor.names.zh_hans, actor.names.zh_hant))
    return f"{actor.kind}:user-{hashlib.blake2b(told.encode(), digest_size=6).hexdigest()}"
