"""All that the window has of saved views and atlases, put together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.settings import Settings
from desktop.tasks import Tasks
from desktop.views.atlases import Atlases
from desktop.views.panel import ViewsPanel
from desktop.views.presentation import Presentation
from desktop.views.saved_views import SavedViews
from desktop.views.shown_view import ShownView
from desktop.views.thumbnails import Thumbnails
from desktop.workspace import Workspace


class ViewDesk(QObject):
    """`parts` answer the actions; `tell` shows a sentence."""

    def __init__(
        self,
        workspace: Workspace,
        shown: ShownView,
        panel: ViewsPanel,
        tasks: Tasks,
        settings: Settings,
        title_of_project: Callable[[], str],
        tell: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.views = SavedViews(workspace, shown, window)
        self.pictures = Thumbnails(workspace, self.views.figure_of, self)
        self.presentation = Presentation(workspace, self.views, window)
        self.atlases = Atlases(workspace, self.views, tasks, settings, title_of_project, window)
        panel.serve(self.views, self.pictures)
        panel.present_wanted.connect(self.presentation.present_from)
        workspace.project_opened.connect(self.presentation.close)
        for part in (self.views, self.presentation, self.atlases):
            part.told.connect(tell)

    @property
    def parts(self) -> dict[str, object]:
        return {"views": self.views, "presentation": self.presentation, "atlases": self.atlases}

    def close(self) -> None:
        """No thread outlives the window."""
        self.presentation.close()
        self.pictures.close()
