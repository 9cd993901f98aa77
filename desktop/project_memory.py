"""Each project remembers how it was looked at last: its filter, and the projection and view of its map."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject, QTimer

from desktop.map_link import MapLink
from desktop.map_view import MapView
from desktop.workspace import Workspace
from geodata.errors import BadProject
from geodata.filters import Filter, from_json, to_json
from geodata.projections import ProjectionKind
from geodata.store import Store

_FILTER = "view/filter"
_VIEW = "view/map"
_PROJECTION = "view/projection"
_SOON = 700  # ms after the map, or the filter, came to rest


class ProjectMemory(QObject):
    """Writes them as they change, into the project itself; restores them when it is opened."""

    def __init__(self, workspace: Workspace, view: MapView, map_link: MapLink, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._view = view
        self._map_link = map_link
        self._is_ready = False
        self._waits_for_marks = False
        self._later = QTimer(self, singleShot=True, interval=_SOON)
        self._later.timeout.connect(self.save)
        self._unsaved: Filter | None = None
        view.ready.connect(self._on_ready)
        view.view_changed.connect(self._on_view)
        workspace.filter_changed.connect(self._on_filter)
        workspace.leaving_project.connect(self.save)
        workspace.project_opened.connect(self.begin)
        workspace.articles_changed.connect(self._on_articles)

    def begin(self) -> None:
        """Restore the filter, and the view as soon as the map is there."""
        self._workspace.narrow(saved_filter(self._workspace.store))
        if self._is_ready:
            self._restore_view()

    def close(self) -> None:
        """Note it a last time; the project may be closed after this."""
        self.save()
        self._later.stop()
        self._is_ready = False

    def save(self) -> None:
        """Note the filter and where the map is."""
        if self._unsaved is not None:
            self._workspace.remember(_FILTER, json.dumps(to_json(self._unsaved)))
            self._unsaved = None
        if self._is_ready:
            view = self._view.current_view()
            self._workspace.remember(_VIEW, json.dumps((*view.centre, view.zoom)))
            self._workspace.remember(_PROJECTION, view.projection.value)

    def _on_filter(self, chosen: Filter) -> None:
        """To be written when it stays so for a moment: while somebody types, each letter would wait for the disk."""
        self._unsaved = chosen
        self._later.start()

    def _on_ready(self) -> None:
        self._is_ready = True
        self._restore_view()

    def _on_view(self) -> None:
        if self._is_ready:
            self._later.start()

    def _restore_view(self) -> None:
        saved = self._workspace.store.setting(_VIEW)
        self._workspace.draw_in(saved_projection(self._workspace.store))
        self._waits_for_marks = not saved and not len(self._workspace.index)
        if saved:
            lat, lon, zoom = json.loads(saved)
            self._view.set_view(lat, lon, zoom)
        else:
            self._map_link.show_all_marks()

    def _on_articles(self) -> None:
        """The first articles of a project bring the map to where they are."""
        if self._waits_for_marks and len(self._workspace.index):
            self._map_link.show_all_marks()


def saved_filter(store: Store) -> Filter:
    text = store.setting(_FILTER)
    if not text:
        return Filter()
    try:
        return from_json(json.loads(text))
    except (ValueError, BadProject):
        return Filter()  # written by another version: showing all is the honest start


def saved_projection(store: Store) -> ProjectionKind:
    text = store.setting(_PROJECTION) or ""
    return ProjectionKind(text) if text in set(ProjectionKind) else ProjectionKind.MERCATOR
