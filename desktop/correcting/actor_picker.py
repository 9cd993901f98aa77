"""Choosing an actor: among those of the project and those that the atlas knows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from desktop.correcting.actor_search import ActorSearch
from desktop.correcting.choices import Choice
from desktop.correcting.picker import Picker
from desktop.correcting.places_in_words import country_named
from desktop.correcting.scope_choice import ScopeChoice
from geodata.labels import ACTOR_KIND_NAMES
from geodata.model import Actor, Language


class ActorPicker(Picker):
    """`without` is not among them: who is merged or corrected already. `wants_new`: the user asks for a new one."""

    def __init__(
        self,
        title: str,
        search: ActorSearch,
        language: Language,
        theme: str,
        *,
        words: str = "",
        without: str = "",
        scopes: ScopeChoice | None = None,
        new_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`new_text` names the button for a new actor, if there is to be one; `words` are looked for at first."""
        super().__init__(title, theme, scopes, parent)
        self._search = search
        self._language = language
        self._without = without
        self.wants_new = False
        self.say(
            self.tr("Choose this actor"),
            self.tr("Name of an actor, in any script…"),
            self.tr("Actors to choose from"),
            self.tr("No actor is called that."),
        )
        if new_text:
            self._offer_new(new_text)
        self.resize(560, 540)
        self.search.setText(words if self.found(words) else "")
        self.begin()

    @property
    def actor(self) -> Actor | None:
        return self.value if isinstance(self.value, Actor) else None

    def found(self, words: str) -> Sequence[Choice]:
        there = [each for each in self._search.in_project(words) if each.actor.id != self._without]
        ids = {each.actor.id for each in there} | {self._without}
        known = [actor for actor in self._search.known(words) if actor.id not in ids]
        heads = (self.tr("In this project"), self.tr("Known to the atlas"))
        return [
            *(self._row(each.actor, _events(each.events), "" if n else heads[0]) for n, each in enumerate(there)),
            *(self._row(actor, "", "" if n else heads[1]) for n, actor in enumerate(known)),
        ]

    def _offer_new(self, text: str) -> None:
        button = QPushButton(text)
        button.setAutoDefault(False)
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(self._on_new)

    def _on_new(self) -> None:
        self.wants_new = True
        self.reject()

    def _row(self, actor: Actor, aside: str, heading: str) -> Choice:
        line = actor_in_words(actor, self._language)
        return Choice(actor, actor.names.within(self._language), (line,), aside, heading)


def actor_in_words(actor: Actor, language: Language) -> str:
    """ "Person · Hungary · Budapest"."""
    kind = ACTOR_KIND_NAMES[actor.kind].within(language)
    seat = actor.seat.names.within(language) if actor.seat else ""
    return " · ".join(filter(None, (kind, country_named(actor.country, language), seat)))


def _events(count: int) -> str:
    told = QCoreApplication.translate("Actors", "%n event(s)", "", count)
    return told.replace(str(count), f"{count:,}")  # Qt groups no digits
