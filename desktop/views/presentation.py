"""Starts the presentation of the saved views, and ends it with the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.views.presenting import Presenter
from desktop.views.saved_views import SavedViews
from desktop.workspace import Workspace


class Presentation(QObject):
    """What the action and the panel call; one presentation at a time."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, views: SavedViews, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._views = views
        self._window = window
        self.presenter: Presenter | None = None

    def present(self) -> None:
        self.present_from("")

    def present_from(self, id_: str) -> None:
        """From the view of that id on, or from the first."""
        views = self._views.all
        if not views:
            self.told.emit(self.tr("There are no saved views to present; save one first"))
            return
        self.close()
        at = next((number for number, view in enumerate(views) if view.id == id_), 0)
        presenter = Presenter(views, at, self._workspace.index, self._views.figure_of, self._window)
        presenter.ended.connect(self._on_ended)
        presenter.setScreen(self._window.screen())
        presenter.setGeometry(self._window.screen().geometry())
        presenter.showFullScreen()
        self.presenter = presenter

    def close(self) -> None:
        if self.presenter is not None:
            self.presenter.close()

    def _on_ended(self) -> None:
        if self.presenter is not None:
            self.presenter.deleteLater()
        self.presenter = None
        self._window.activateWindow()
