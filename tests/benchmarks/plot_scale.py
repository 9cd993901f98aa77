"""The results of `bench_scale` as a picture for the documentation: seconds by events, both on scales of tens.

Run by `PYTHONPATH=tests python -m benchmarks.plot_scale RESULTS.json resources/pictures/scale.svg`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from pathlib import Path

WIDTH, HEIGHT = 760, 430
LEFT, RIGHT, TOP, BOTTOM = 72, 190, 42, 58
_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #3c4653 }
.title { font-size: 15px; font-weight: 600; fill: #1d2733 }
.axis { stroke: #9aa5b1; fill: none }
.grid { stroke: #dfe4ea; fill: none }
.line { fill: none; stroke-width: 2.4; stroke-linejoin: round }
"""


@dataclass(frozen=True)
class Line:
    """One series: what it is called, of what, how it is drawn."""

    title: str
    who: str
    what: str
    colour: str
    dash: str = ""


LINES = (
    Line("open a project", "ours", "open", "#1f6f8b"),
    Line("filter to marks", "ours", "filter", "#0f9d76"),
    Line("words to marks", "ours", "words", "#7a9a01"),
    Line("pan or zoom", "ours", "pan", "#3f51b5"),
    Line("Folium CircleMarker", "circles", "draw", "#c0392b", "6 4"),
    Line("Folium GeoJson", "geojson", "draw", "#d35400", "6 4"),
    Line("Folium FastMarkerCluster", "cluster", "draw", "#8e44ad", "6 4"),
)

Results = dict[str, dict[str, dict[str, float]]]


class Scale:
    """From events and seconds to the places of the picture."""

    def __init__(self, sizes: list[float], times: list[float]) -> None:
        self.decades = range(floor(log10(min(times))), ceil(log10(max(times))) + 1)
        self.sizes = range(floor(log10(min(sizes))), max(ceil(log10(max(sizes))), floor(log10(min(sizes))) + 1) + 1)

    def x(self, size: float) -> float:
        share = (log10(size) - self.sizes[0]) / (self.sizes[-1] - self.sizes[0])
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(self, seconds: float) -> float:
        share = (log10(seconds) - self.decades[0]) / max(1, self.decades[-1] - self.decades[0])
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def picture(results: Results) -> str:
    """The whole SVG."""
    series = [(line, points) for line in LINES if (points := _points(results, line))]
    scale = Scale([float(size) for size in results], [seconds for _, points in series for _, seconds in points])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<style>{_STYLE}</style>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text class="title" x="{LEFT}" y="24">Seconds by number of events (lower is better)</text>',
        *_grid(scale),
        *(_drawn(line, points, scale) for line, points in series),
        *_names(series, scale),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _points(results: Results, line: Line) -> list[tuple[float, float]]:
    return [(float(size), told[line.who][line.what]) for size, told in results.items() if line.who in told]


def _grid(scale: Scale) -> list[str]:
    right, low = WIDTH - RIGHT, HEIGHT - BOTTOM
    found = []
    for decade in scale.decades:
        y = scale.y(10.0**decade)
        found.append(f'<path class="grid" d="M{LEFT} {y:.1f}H{right}"/>')
        found.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{_seconds(decade)}</text>')
    for decade in scale.sizes:
        x = scale.x(10.0**decade)
        found.append(f'<path class="grid" d="M{x:.1f} {TOP}V{low}"/>')
        found.append(f'<text x="{x:.1f}" y="{low + 20}" text-anchor="middle">{10**decade:,}</text>')
    found.append(f'<path class="axis" d="M{LEFT} {TOP}V{low}H{right}"/>')
    found.append(f'<text x="{(LEFT + right) / 2:.0f}" y="{low + 42}" text-anchor="middle">events</text>')
    return found


def _seconds(decade: int) -> str:
    return f"{10**decade:,} s" if decade >= 0 else f"{10 ** (decade + 3):g} ms"


def _drawn(line: Line, points: list[tuple[float, float]], scale: Scale) -> str:
    places = [(scale.x(size), scale.y(seconds)) for size, seconds in points]
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.4" fill="{line.colour}"/>' for x, y in places)
    dash = f' stroke-dasharray="{line.dash}"' if line.dash else ""
    return f'<path class="line" d="{path}" stroke="{line.colour}"{dash}/>{dots}'


def _names(series: list[tuple[Line, list[tuple[float, float]]]], scale: Scale) -> list[str]:
    """Each name at the end of its line, moved down where it would lie on another."""
    ends = sorted(((scale.y(points[-1][1]), scale.x(points[-1][0]), line) for line, points in series), key=_height)
    found, last = [], float("-inf")
    for y, x, line in ends:
        at = max(y + 4, last + 17)
        last = at
        lead = WIDTH - RIGHT + 10
        found.append(f'<path d="M{x + 5:.1f} {y:.1f}L{lead - 3} {at - 4:.1f}" stroke="{line.colour}" opacity=".35"/>')
        found.append(f'<text x="{lead}" y="{at:.1f}" style="fill:{line.colour}">{escape(line.title)}</text>')
    return found


def _height(end: tuple[float, float, Line]) -> float:
    return end[0]


def main() -> None:
    results, target = map(Path, sys.argv[1:3])
    target.write_text(picture(json.loads(results.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main()
