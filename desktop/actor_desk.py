"""What is asked of actors under the present filter: the list, a profile, a dyad. Each is worked out once."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from desktop.selection import SelectionKind
from desktop.workspace import Workspace
from geodata.actor_list import ActorList, actor_list
from geodata.actor_profile import ActorProfile, profile
from geodata.dyads import Dyad, dyad


class ActorDesk(QObject):
    """Keeps the last answers until the articles or the filter change."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._list: ActorList | None = None
        self._profiles: dict[str, ActorProfile | None] = {}
        self._dyads: dict[tuple[str, str], Dyad | None] = {}
        for signal in (workspace.articles_changed, workspace.filter_changed, workspace.project_opened):
            signal.connect(lambda *_: self._forget())

    @property
    def workspace(self) -> Workspace:
        return self._workspace

    def actors(self) -> ActorList:
        if self._list is None:
            self._list = self._workspace.index.ask(actor_list, self._workspace.filter)
        return self._list

    def chosen(self) -> tuple[str, ...]:
        """The actor, or the two, that are selected."""
        selection = self._workspace.selection
        return selection.ids if selection.kind is SelectionKind.ACTOR else ()

    def profile(self, actor_id: str) -> ActorProfile | None:
        """None where no article knows the actor."""
        if actor_id not in self._profiles:
            asked = partial(profile, actor_id=actor_id)
            self._profiles[actor_id] = self._workspace.index.ask(asked, self._workspace.filter)
        return self._profiles[actor_id]

    def dyad(self, one_id: str, other_id: str) -> Dyad | None:
        """None where no article knows one of them."""
        if (one_id, other_id) not in self._dyads:
            asked = partial(dyad, one_id=one_id, other_id=other_id)
            self._dyads[one_id, other_id] = self._workspace.index.ask(asked, self._workspace.filter)
        return self._dyads[one_id, other_id]

    def place_ids(self) -> tuple[str, ...]:
        """Where those selected acted."""
        chosen = self.chosen()
        told = self.dyad(*chosen) if len(chosen) > 1 else self.profile(chosen[0]) if chosen else None
        return tuple(each.place.id for each in told.places) if told else ()

    def _forget(self) -> None:
        self._list = None
        self._profiles.clear()
        self._dyads.clear()
