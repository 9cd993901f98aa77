"""The menus of an actor: of its name in an article, and of the actor in the whole project."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu

from desktop.correcting.actor_picker import actor_in_words
from desktop.correcting.actors_desk import ActorsDesk
from desktop.correcting.desk import Desk
from desktop.correcting.named import Named, shortened
from desktop.correcting.scope_menu import ScopeMenu, in_menu
from geodata.model import Actor


class ActorMenu(QMenu):
    """Of a name in an article when it is given; the actor itself is corrected in the whole project."""

    def __init__(self, desk: Desk, actors: ActorsDesk, actor: Actor, named: Named | None = None) -> None:
        super().__init__(desk.window)
        self._desk, self._actors, self._actor = desk, actors, actor
        self.setObjectName("actorMenu")
        name = named.surface if named else actor.names.within(desk.language)
        self.setTitle(in_menu(self.tr("Actor “{name}”").format(name=shortened(name))))
        if why := desk.why_not(named.article_id if named else ""):
            self.addAction(in_menu(why)).setEnabled(False)
            return
        self.addAction(in_menu(self._about())).setEnabled(False)
        if named is not None:
            self._add_name(named)
        self.addAction(self.tr("&Merge with another actor…")).triggered.connect(lambda _: actors.merge(actor))
        self.addAction(self.tr("&Rename, kind, country, seat…")).triggered.connect(lambda _: actors.change(actor))

    def _about(self) -> str:
        language = self._desk.language
        return f"{self._actor.names.within(language)} · {actor_in_words(self._actor, language)}"

    def _add_name(self, named: Named) -> None:
        actors = self._actors
        self.addAction(self.tr("It is &another actor…")).triggered.connect(lambda _: actors.choose(named))
        self.addAction(self.tr("It is a &new actor…")).triggered.connect(lambda _: actors.add(named))
        counts = self._desk.counter(lambda scope: named.as_actor(None, scope))
        self.addMenu(ScopeMenu(self.tr("Not an actor"), counts, partial(actors.mean, named, None), self))
        self.addSeparator()
