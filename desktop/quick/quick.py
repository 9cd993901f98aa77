"""The quick ways, as parts of the window: copying and dragging the picture, citing, printing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.figures.figure_choice import FigureChoice
from desktop.figures.figures import Figures
from desktop.quick.citing import Citing
from desktop.quick.drag_out import DragOut
from desktop.quick.picture import QuickPicture
from desktop.snapshots import Snapshots
from desktop.tasks import Tasks
from desktop.workspace import Workspace
from geodata.figures.evidence import NothingToDraw
from geodata.figures.request import Size

_VECTOR = FigureChoice(paper="16:9", suffix=".svg")
_PRINTED = FigureChoice(theme="print")


class Quick(QObject):
    """Answers the actions; `told` carries a sentence for the user."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        snapshots: Snapshots,
        figures: Figures,
        tasks: Tasks,
        title_of_project: Callable[[], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._figures = figures
        self._title = title_of_project
        self._window = window
        self.picture = QuickPicture(snapshots, self._vector, tasks, self)
        self.citing = Citing(workspace, window)
        for part in (self.picture, self.citing):
            part.told.connect(self.told)

    def copy(self) -> None:
        self.picture.copy()

    def drag_from(self, button: QAbstractButton | QWidget | None) -> None:
        """Let the picture be dragged out of a button of the toolbar."""
        if isinstance(button, QAbstractButton):
            DragOut(button, self.picture)

    def preview(self) -> None:
        """Print what the map shows, with a preview; where it shows nothing that is said."""
        from desktop.quick.printing import PrintPreview

        try:
            self._figures.order(_PRINTED, self._title(), None)
        except NothingToDraw:
            self.told.emit(self.tr("There is nothing to print: no event and no place fits the filter"))
            return
        preview = PrintPreview(self._printed, self._window)
        preview.told.connect(self.told)
        preview.run()

    def close(self) -> None:
        self.picture.close()

    def _printed(self, size: Size, dpi: int) -> bytes:
        from geodata.figures.drawing import draw_evidence, rendered

        request, evidence = self._figures.order(_PRINTED, self._title(), None)
        return rendered(draw_evidence(replace(request, size=size, dpi=dpi), evidence), ".png")

    def _vector(self) -> Callable[[], bytes]:
        from geodata.figures.drawing import draw_evidence, rendered

        request, evidence = self._figures.order(_VECTOR, self._title(), None)
        return lambda: rendered(draw_evidence(request, evidence), ".svg")
