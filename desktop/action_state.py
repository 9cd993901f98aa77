"""Keeps the actions in line with what they stand for: enabled when there is something to do, checked as it is."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import QObject

from desktop.action_set import ActionSet
from desktop.area_shading import AreaShading
from desktop.look import Look
from desktop.map_link import MapLink
from desktop.map_view import LayerSet
from desktop.panels import Panels
from desktop.workspace import Workspace
from geodata.model import Language
from geodata.projections import ProjectionKind

_LANGUAGE_ACTIONS = {
    Language.ENGLISH: "speak_en",
    Language.SIMPLIFIED: "speak_zh_hans",
    Language.TRADITIONAL: "speak_zh_hant",
}
_PROJECTION_ACTIONS = {
    ProjectionKind.MERCATOR: "projection_mercator",
    ProjectionKind.EQUAL_EARTH: "projection_equal_earth",
    ProjectionKind.ARCTIC: "projection_arctic",
}
_CHANGING = ("open_articles", "open_folder", "paste_article", "compact_project")


class ActionState(QObject):
    """Listens to the workspace and the panels on behalf of the actions."""

    def __init__(
        self, actions: ActionSet, workspace: Workspace, look: Look, panels: Panels, map_link: MapLink
    ) -> None:
        super().__init__(actions)
        self._actions = actions
        self._workspace = workspace
        actions.check(_LANGUAGE_ACTIONS[workspace.language])
        actions.check(f"theme_{look.choice}")
        self._check_layers(map_link.layers)
        map_link.layers_changed.connect(self._check_layers)
        panels.shown.connect(lambda name, shown: actions.check(f"panel_{name}", shown))
        workspace.undo_stack.canUndoChanged.connect(actions["undo"].setEnabled)
        workspace.undo_stack.canRedoChanged.connect(actions["redo"].setEnabled)
        workspace.projection_changed.connect(self._on_projection)
        workspace.articles_changed.connect(self.refresh)
        workspace.filter_changed.connect(self.refresh)
        workspace.selection_changed.connect(self.refresh)
        self.refresh()

    def check_shading(self, shading: AreaShading) -> None:
        """Show by what areas are shaded, and offer an actor when one was chosen."""

        def check() -> None:
            choice = self._workspace.shading
            self._actions.check(f"shade_{choice.by}")
            self._actions.check("shade_inside", choice.is_inside)
            self._actions["shade_actor"].setEnabled(shading.actor is not None)

        self._workspace.shading_changed.connect(check)
        self._workspace.selection_changed.connect(check)
        self._workspace.project_opened.connect(check)
        check()

    def check_projection(self, follows: bool) -> None:
        """Show which projection the map is drawn in, and whether the region chooses it."""
        self._actions.check("projection_follows", follows)
        self._on_projection(self._workspace.projection)

    def _on_projection(self, kind: ProjectionKind) -> None:
        self._actions.check(_PROJECTION_ACTIONS[kind])

    def _check_layers(self, layers: LayerSet) -> None:
        for name, shown in asdict(layers).items():
            self._actions.check(f"layer_{name}", shown)

    def refresh(self) -> None:
        workspace = self._workspace
        has_articles = len(workspace.index) > 0
        may_change = workspace.store.read_only is None
        for name, enabled in {
            "undo": workspace.undo_stack.canUndo(),
            "redo": workspace.undo_stack.canRedo(),
            "remove_articles": has_articles and may_change,
            **dict.fromkeys(_CHANGING, may_change),
            "zoom_all": has_articles,
            "reset_filter": not workspace.filter.is_empty,
            "clear_selection": bool(workspace.selection),
        }.items():
            self._actions[name].setEnabled(enabled)
