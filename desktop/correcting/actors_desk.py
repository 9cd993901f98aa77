"""Correcting who is meant: another actor, a new one, none; two that are one; names, kind, country and seat."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from desktop.correcting.actor_form import ActorForm
from desktop.correcting.actor_picker import ActorPicker
from desktop.correcting.actor_search import ActorSearch
from desktop.correcting.desk import Desk
from desktop.correcting.named import Named, shortened
from desktop.correcting.place_desk import PlaceDesk
from desktop.correcting.scope_choice import ScopeChoice
from geodata.corrections.model import ActorChanged, ActorMerged, Scope
from geodata.knowledge.naming import is_chinese
from geodata.model import Actor, ActorKind, Names, Place


class ActorsDesk(QObject):
    """Answers the menus of actors, and asks for an actor on behalf of the editors."""

    def __init__(self, desk: Desk, places: PlaceDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._places = places

    def mean(self, named: Named, actor: Actor | None, scope: Scope) -> None:
        """The name means this actor, or none."""
        self._desk.correct([named.as_actor(actor, scope)])

    def choose(self, named: Named) -> None:
        """Ask which actor the name means; it may be a new one."""
        title = self.tr("Who is “{name}”?").format(name=shortened(named.surface))
        scopes = self._scopes(named)
        now = named.actor.actor.id if named.actor else ""
        picker = self._picker(title, scopes=scopes, without=now, words=named.surface, new_text=self.tr("New actor…"))
        if picker.exec() == QDialog.DialogCode.Accepted and picker.actor:
            self.mean(named, picker.actor, scopes.scope)
        elif picker.wants_new:
            self.add(named, scopes.scope)

    def add(self, named: Named, scope: Scope = Scope.ARTICLE) -> None:
        """Ask for a new actor of that name."""
        name = " ".join(named.surface.split())
        names = Names("", name, name) if is_chinese(name) else Names(name)
        form = self._form(Actor("org:new", names, ActorKind.ORGANISATION), self._scopes(named, scope))
        if form.exec() == QDialog.DialogCode.Accepted and form.actor and form.scopes:
            self.mean(named, form.actor, form.scopes.scope)

    def merge(self, actor: Actor) -> None:
        """Ask with whom the actor is one, and make it so in the whole project."""
        name = actor.names.within(self._desk.language)
        picker = self._picker(self.tr("“{name}” is the same as…").format(name=name), without=actor.id)
        if picker.exec() == QDialog.DialogCode.Accepted and picker.actor:
            self._desk.correct([ActorMerged(actor.id, picker.actor)])

    def change(self, actor: Actor) -> None:
        """Ask for other names, kind, country or seat, for the whole project."""
        form = self._form(actor)
        if form.exec() == QDialog.DialogCode.Accepted and form.actor and form.actor != actor:
            self._desk.correct([ActorChanged(form.actor)])

    def pick(self, title: str) -> Actor | None:
        """Any actor, for an editor that asks for one; it may be a new one."""
        picker = self._picker(title, new_text=self.tr("New actor…"))
        if picker.exec() == QDialog.DialogCode.Accepted:
            return picker.actor
        if not picker.wants_new:
            return None
        name = picker.search.text().strip() or self.tr("New actor")
        form = self._form(Actor("org:new", Names(name), ActorKind.ORGANISATION), is_new=True)
        return form.actor if form.exec() == QDialog.DialogCode.Accepted else None

    def _picker(
        self,
        title: str,
        *,
        scopes: ScopeChoice | None = None,
        without: str = "",
        words: str = "",
        new_text: str = "",
    ) -> ActorPicker:
        desk = self._desk
        search = ActorSearch(desk.workspace.index)
        return ActorPicker(
            title,
            search,
            desk.language,
            desk.theme,
            words=words,
            without=without,
            scopes=scopes,
            new_text=new_text,
            parent=desk.window,
        )

    def _form(self, actor: Actor, scopes: ScopeChoice | None = None, *, is_new: bool = False) -> ActorForm:
        desk = self._desk
        return ActorForm(
            actor,
            self._ask_seat,
            desk.language,
            desk.theme,
            scopes=scopes,
            is_new=is_new or scopes is not None,
            parent=desk.window,
        )

    def _ask_seat(self) -> Place | None:
        return self._places.pick(self.tr("Where does this actor sit?"))

    def _scopes(self, named: Named, scope: Scope = Scope.ARTICLE) -> ScopeChoice:
        return ScopeChoice(self._desk.counter(lambda each: named.as_actor(None, each)), scope)
