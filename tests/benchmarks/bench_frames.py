"""How many frames a second the map draws while nothing changes but the view: still, dragged, and zoomed by wheel.

The page counts its own animation frames, with a thousand marks, labels and shaded areas on the compiled basemap. The
rate of the still map in the same run is what the machine can do at all; without a graphics card all is drawn by the
processor. Run by `make bench`.
"""

from __future__ import annotations

import json
import os
import random
import sys
from dataclasses import dataclass
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")

from benchmarks.measuring import table
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.map_view import MapView
from desktop.scheme import register_scheme
from geodata.knowledge.gazetteer import gazetteer
from geodata.marks import AreaMark, Mark
from geodata.model import Names, Quad

MARKS = 1000
SHADED = 24
SIZE = (1100, 700)
SECONDS = 4.0
WAIT = 60_000  # ms

# Moves the map a little at every frame, and notes when each frame came.
_COUNT = """
((kind, seconds) => {
  const pane = document.querySelector(".leaflet-map-pane");
  const box = atlas_map.getContainer();
  const middle = { clientX: box.clientWidth / 2, clientY: box.clientHeight / 2, bubbles: true, cancelable: true };
  const times = [];
  const begun = performance.now();
  let at = middle.clientX;
  let way = 7;
  const event = (type, to) => new MouseEvent(type, { ...middle, clientX: to, buttons: 1 });
  const mouse = (type, to, target) => target.dispatchEvent(event(type, to));
  const moves = {
    still: () => undefined,
    drag: () => {
      if (Math.abs(at + way - middle.clientX) > 260) way = -way;
      at += way;
      mouse("mousemove", at, document.body);
    },
    wheel: () => {
      const delta = Math.floor((performance.now() - begun) / 1000) % 2 ? 20 : -20;
      box.dispatchEvent(new WheelEvent("wheel", { ...middle, deltaY: delta }));
    },
  };
  if (kind === "drag") mouse("mousedown", at, pane);
  const frame = (now) => {
    times.push(now);
    moves[kind]();
    if (now - begun < seconds * 1000) requestAnimationFrame(frame);
    else {
      if (kind === "drag") mouse("mouseup", at, document.body);
      dateline.tell("bench:frames", { kind, times });
    }
  };
  requestAnimationFrame(frame);
})
"""


@dataclass(frozen=True, slots=True)
class Frames:
    """When the frames of one movement came, in milliseconds."""

    times: list[float]

    @property
    def gaps(self) -> list[float]:
        return sorted(b - a for a, b in zip(self.times, self.times[1:], strict=False))

    @property
    def rate(self) -> float:
        return 1000 * (len(self.times) - 1) / (self.times[-1] - self.times[0])

    def gap(self, share: float) -> float:
        """The gap that so large a share of all do not exceed."""
        return self.gaps[min(len(self.gaps) - 1, int(share * len(self.gaps)))]


def marks() -> list[Mark]:
    dice = random.Random(5)
    quads = list(Quad)
    return [
        Mark(
            f"m{number}",
            dice.uniform(-40, 65),
            dice.uniform(-150, 170),
            (f"geonames:{number}",),
            Names(f"Town {number}"),
            3,
            1,
            {quads[number % 4]: 2, quads[(number + 1) % 4]: 1},
        )
        for number in range(MARKS)
    ]


def areas() -> list[AreaMark]:
    return [AreaMark(place, 3 + n, 1 + n % 5) for n, place in enumerate(gazetteer().countries()[:SHADED])]


def wait_for(signal: Any, wanted: str = "") -> list[Any]:
    """The arguments with which a signal comes."""
    loop, told = QEventLoop(), []

    def take(*arguments: Any) -> None:
        if not wanted or arguments[0] == wanted:
            told[:] = arguments
            loop.quit()

    connection = signal.connect(take)
    QTimer.singleShot(WAIT, loop.quit)
    loop.exec()
    signal.disconnect(connection)
    if wanted and not told:
        raise SystemExit(f"the page did not answer within {WAIT} ms")
    return told


def measure(view: MapView, kind: str) -> Frames:
    view.set_view(30, 20, 3.2)
    view.ask_when_drawn("drawn")
    wait_for(view.drawn, "drawn")
    view.page().runJavaScript(f"{_COUNT}({json.dumps(kind)}, {SECONDS})")
    return Frames(wait_for(view.told, "bench:frames")[1]["times"])


def main() -> None:
    register_scheme()
    application = QApplication(sys.argv)
    view = MapView()
    view.resize(*SIZE)
    view.show()
    wait_for(view.ready)
    view.show_marks(marks())
    view.show_areas(areas())
    found = {kind: measure(view, kind) for kind in ("still", "drag", "wheel")}
    rows = [
        [
            kind,
            f"{frames.rate:.0f}",
            f"{frames.rate / found['still'].rate:.0%}",
            *(f"{frames.gap(share):.0f} ms" for share in (0.5, 0.95, 1)),
        ]
        for kind, frames in found.items()
    ]
    print(table(["map", "frames a second", "of the still map", "gap: median", "95 %", "longest"], rows))
    view.deleteLater()
    application.processEvents()


if __name__ == "__main__":
    main()
