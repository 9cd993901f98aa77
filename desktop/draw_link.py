"""The region tools of the map and the workspace: what is drawn becomes a filter, a filter's shapes are outlined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.drawing import Sketch, shape_of, sketch_of, view_shape
from desktop.map_view import MapView
from desktop.workspace import Workspace
from geodata.filters import Filter
from geodata.maps.drawn import drawn_regions
from geodata.marks import Tally, View
from geodata.regions.outlines import in_plane
from geodata.regions.shapes import Shape


class DrawLink(QObject):
    """Listens to the page's tools, and answers the actions that start them."""

    told = Signal(str)  # a sentence for the user
    tool_changed = Signal(str)  # the tool that is on, or ""
    distance_wanted = Signal()
    redrawn = Signal(object, object)  # a shape of the filter before its handles were dragged, and after

    def __init__(self, view: MapView, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._workspace = workspace
        self._tool = ""
        self._shown_in = view.current_view().projection
        view.told.connect(self._hear)
        view.ready.connect(self.show_shapes)
        view.view_changed.connect(self._on_view)
        workspace.filter_changed.connect(self.show_shapes)

    @property
    def is_drawing(self) -> bool:
        return bool(self._tool)

    def draw_rectangle(self) -> None:
        self._start("rectangle")

    def draw_circle(self) -> None:
        self._start("circle")

    def draw_polygon(self) -> None:
        self._start("polygon")

    def draw_freehand(self) -> None:
        self._start("lasso")

    def use_view(self) -> None:
        """Make a region of what the map shows."""
        self._add(lambda: view_shape(self._view.current_view()))

    def escape(self) -> None:
        """End what is being drawn; with nothing to end, select nothing."""
        if self.is_drawing:
            self._view.call("atlas.stopDrawing")
        else:
            self._view.call("atlas.editShape", None)
            self._workspace.clear_selection()

    def edit(self, shape: Shape) -> None:
        """Show the handles of a shape of the filter."""
        if shape in self._workspace.filter.shapes:
            self._view.call("atlas.editShape", str(self._workspace.filter.shapes.index(shape)))

    def zoom_to(self, shape: Shape) -> None:
        """Bring a shape into sight."""
        outline = in_plane(shape, self._view.current_view().projection)
        if outline.is_empty:
            self.told.emit(self.tr("This projection shows nothing of that region"))
        else:
            self._view.fit_box(outline.bounds)

    def add(self, shape: Shape) -> None:
        """Let the filter look into a shape too."""
        self._workspace.narrow(self._workspace.filter.with_shape(shape))

    def show_shapes(self, _chosen: Filter | None = None) -> None:
        """Outline the filter's shapes in the projection of the map."""
        chosen = self._workspace.filter
        self._shown_in = self._view.current_view().projection
        told = drawn_regions(chosen.shapes, self._shown_in, is_inverted=chosen.is_inverted)
        self._view.call("atlas.setShapes", told)

    def _start(self, tool: str) -> None:
        self._view.setFocus()
        self._view.call("atlas.startDrawing", tool)

    def _on_view(self, view: View) -> None:
        if view.projection is not self._shown_in:
            self.show_shapes()

    def _hear(self, signal: str, told: object) -> None:
        if signal in _HEARD:
            _HEARD[signal](self, told)

    def _on_tool(self, told: Any) -> None:
        self._tool = str(told["tool"])
        self.tool_changed.emit(self._tool)

    def _on_sketch(self, told: object) -> None:
        """Say what would lie inside; of what is no region yet, nothing."""
        try:
            shape = shape_of(sketch_of(told))
        except ValueError:
            self._view.call("atlas.tellInside", "")
            return
        (inside,) = self._workspace.inside((shape,))
        self._view.call("atlas.tellInside", self._in_words(inside))

    def _on_done(self, told: object) -> None:
        self._add(lambda: shape_of(sketch_of(told)))

    def _add(self, make: Callable[[], Shape]) -> None:
        try:
            shape = make()
        except ValueError:
            self.told.emit(self.tr("Nothing on the map lies in that region; draw it again"))
            return
        self.add(shape)
        self.edit(shape)

    def _on_edited(self, told: object) -> None:
        try:
            sketch = sketch_of(told)
            before = self._changed(sketch)
            after = shape_of(sketch, before)
        except ValueError:
            self.show_shapes()
            return
        self.redrawn.emit(before, after)
        chosen = self._workspace.filter
        shapes = tuple(after if shape == before else shape for shape in chosen.shapes)
        self._workspace.narrow(replace(chosen, shapes=shapes))

    def _changed(self, sketch: Sketch) -> Shape:
        """The shape that a sketch changes; ValueError if the filter lost it meanwhile."""
        shapes = self._workspace.filter.shapes
        if sketch.number is None or not 0 <= sketch.number < len(shapes):
            raise ValueError(f"no shape has the number {sketch.id}")
        return shapes[sketch.number]

    def _in_words(self, inside: Tally) -> str:
        events = self.tr("%n event(s)", "", inside.events)
        mentions = self.tr("%n mention(s)", "", inside.mentions)
        return f"{events} · {mentions}" if inside.mentions else events


_HEARD: dict[str, Callable[[DrawLink, Any], None]] = {
    "draw:tool": DrawLink._on_tool,
    "draw:sketch": DrawLink._on_sketch,
    "draw:done": DrawLink._on_done,
    "draw:edited": DrawLink._on_edited,
    "draw:view": lambda link, _: link.use_view(),
    "draw:distance": lambda link, _: link.distance_wanted.emit(),
}
