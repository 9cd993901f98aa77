"""Text that is text in a PDF or SVG, and in a bitmap exactly its outlines: halo and letters never drift apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.text import Text

if TYPE_CHECKING:
    from matplotlib.backend_bases import RendererBase
    from matplotlib.path import Path


class Letters(Text):
    """A text of one line; `drawn_as` are its outlines in the coordinates of its axes."""

    drawn_as: Path

    def draw(self, renderer: RendererBase, *args: Any, **kwargs: Any) -> None:
        if not isinstance(renderer, RendererAgg):
            super().draw(renderer, *args, **kwargs)
            return
        context = renderer.new_gc()
        colour = to_rgba(self.get_color())
        context.set_foreground(colour)
        context.set_linewidth(0)
        self._set_gc_clip(context)  # type: ignore[attr-defined]
        renderer.draw_path(context, self.drawn_as, self.get_transform(), colour)  # type: ignore[no-untyped-call]
        context.restore()
