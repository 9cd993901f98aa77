"""Figures of what the map shows: asks how, and lets a worker draw and write it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog

from desktop.exporting.file_exports import FileExports
from desktop.figures.figure_choice import FigureChoice
from desktop.tasks import Control
from geodata.figures.evidence import Evidence, evidence_of
from geodata.figures.request import FigureRequest, Layers

_STEPS = 3  # drawn, put into the format, written


class Figures(FileExports):
    """What the window shows becomes a request, frozen, which a worker draws."""

    def choose(self) -> None:
        """The dialog; its options are there again next time."""
        from desktop.figures.figure_dialog import FigureDialog  # when it is first wanted

        choice = FigureChoice.from_text(self._settings.figure_choice)
        dialog = FigureDialog(
            self._proposed(choice.suffix),
            self._title(),
            self._workspace.sentence(),
            choice,
            self.order,
            self._window,
        )
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        self._settings.figure_choice = dialog.choice.as_text()
        if is_wanted:
            self.write(*dialog.ordered, dialog.path)
        dialog.deleteLater()

    def order(self, choice: FigureChoice, title: str, subtitle: str | None) -> tuple[FigureRequest, Evidence]:
        """The figure of what is shown at this moment; raises NothingToDraw."""
        workspace, shown = self._workspace, self._view.layers
        request = FigureRequest(
            filter=workspace.filter,
            view=None if choice.shows_all else self._view.current_view(),
            projection=workspace.projection,
            size=choice.size,
            dpi=choice.dpi,
            theme=choice.theme,
            language=workspace.language,
            title=title,
            subtitle=subtitle,
            parts=choice.parts,
            layers=Layers(events=shown.events, areas=shown.areas, seats=shown.seats, labels=shown.labels),
            boundaries=self._view.boundaries,
            shading=workspace.shading,
            arcs=self._view.arcs,
            made=date.today(),
            lettering=choice.lettering,
        )
        return request, evidence_of(request, workspace.index)

    def write(self, request: FigureRequest, evidence: Evidence, path: Path) -> None:
        """Draw a figure into a file; what became of it is told."""
        task = self._start(partial(_write, request, evidence, path), path)
        task.done.connect(self._tell)

    def _tell(self, path: Path) -> None:
        self.told.emit(self.tr("Figure saved as {path}").format(path=path))


def _write(request: FigureRequest, evidence: Evidence, path: Path, control: Control) -> Path:
    """Draws and writes; a cancelled figure leaves no file."""
    from geodata.export.files import placed
    from geodata.figures.drawing import draw_evidence, rendered
    from geodata.figures.writing import allow

    allow(request, path)
    drawing = draw_evidence(request, evidence)
    control.check()
    control.progress(1, _STEPS)
    body = rendered(drawing, path.suffix.lower())
    control.check()
    control.progress(2, _STEPS)
    with placed(path) as temporary:
        temporary.write_bytes(body)
    control.progress(_STEPS, _STEPS)
    return path
