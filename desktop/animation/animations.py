"""Animations of what the map shows: asks how, and lets a worker draw and write them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from desktop.exporting.file_exports import FileExports, step_of
from desktop.tasks import Control

if TYPE_CHECKING:
    from desktop.animation.choice import AnimationChoice
    from geodata.animation.material import Material
    from geodata.animation.request import AnimationRequest


class Animations(FileExports):
    """What the window shows becomes a request, frozen, which a worker turns into a film."""

    def choose(self) -> None:
        """The dialog; its options are there again next time."""
        from desktop.animation.choice import AnimationChoice
        from desktop.animation.dialog import AnimationDialog

        choice = AnimationChoice.from_text(self._settings.animation_choice)
        dialog = AnimationDialog(self._proposed(choice.suffix), self._title(), choice, self.order, self._window)
        is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
        self._settings.animation_choice = dialog.choice.as_text()
        if is_wanted:
            self.write(*dialog.ordered, dialog.path)
        dialog.deleteLater()

    def order(self, choice: AnimationChoice, title: str) -> tuple[AnimationRequest, Material]:
        """The animation of what is shown at this moment; raises NothingToAnimate or TooManySteps."""
        from geodata.animation.material import material_of

        request = self._request(choice, title)
        return request, material_of(request, self._workspace.index)

    def _request(self, choice: AnimationChoice, title: str) -> AnimationRequest:
        from geodata.animation.request import FRAME_PARTS, AnimationRequest
        from geodata.figures.request import FigureRequest, Layers

        workspace, shown = self._workspace, self._view.layers
        figure = FigureRequest(
            filter=workspace.filter,
            view=None if choice.shows_all else self._view.current_view(),
            projection=workspace.projection,
            theme=choice.theme,
            language=workspace.language,
            title=title,
            parts=replace(FRAME_PARTS, legend=choice.legend),
            layers=Layers(events=shown.events, areas=shown.areas, labels=shown.labels),
            boundaries=self._view.boundaries,
            shading=workspace.shading,
        )
        return AnimationRequest(figure, choice.pace, choice.pixels)

    def write(self, request: AnimationRequest, material: Material, path: Path) -> None:
        """Make a film; what became of it is told."""
        self._start(partial(_write, request, material, path), path).done.connect(self._tell)

    def _tell(self, path: Path) -> None:
        self.told.emit(self.tr("Animation saved as {path}").format(path=path))


def _write(request: AnimationRequest, material: Material, path: Path, control: Control) -> Path:
    """Draws and writes; a cancelled film leaves no file."""
    from geodata.animation.writing import write

    write(request, material, path, step_of(control))
    return path
