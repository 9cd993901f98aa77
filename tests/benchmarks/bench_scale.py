"""A project of 1,000 to 1,000,000 events: opened, filtered, panned; against what Folium does with as many points.

Run by `PYTHONPATH=tests python -m benchmarks.bench_scale [RESULTS.json] [SIZE…]`. The results can be drawn with
`benchmarks.plot_scale`. Every measurement has a process of its own, so that each tells its own memory.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.measuring import milliseconds, table

SIZES = (1_000, 10_000, 100_000, 1_000_000)
REPEATS = 3


def circles(points: list[tuple[float, float]]) -> str:
    import folium

    page = folium.Map()
    for point in points:
        folium.CircleMarker(point, radius=4).add_to(page)
    return str(page.get_root().render())


def geojson(points: list[tuple[float, float]]) -> str:
    import folium

    page = folium.Map()
    features = [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [lon, lat]}, "properties": {}}
        for lat, lon in points
    ]
    folium.GeoJson({"type": "FeatureCollection", "features": features}, marker=folium.CircleMarker()).add_to(page)
    return str(page.get_root().render())


def fast_cluster(points: list[tuple[float, float]]) -> str:
    import folium
    from folium.plugins import FastMarkerCluster

    page = folium.Map()
    FastMarkerCluster(points).add_to(page)
    return str(page.get_root().render())


RIVALS = {
    "circles": ("CircleMarker an event", circles, 10_000),
    "geojson": ("GeoJson", geojson, 100_000),
    "cluster": ("FastMarkerCluster", fast_cluster, 1_000_000),
}


def ours(path: Path) -> dict[str, float]:
    """Seconds to open, to the marks of a new filter, of new words and of another view; and megabytes in use."""
    from geodata.filters import DateRange, Filter
    from geodata.marks import WORLD, View
    from geodata.model import EventType
    from geodata.opening import index_of
    from geodata.store import Store

    begun = time.perf_counter()
    index = index_of(Store.open(path))
    index.marks(Filter(), WORLD)
    opening = time.perf_counter() - begun
    types = [Filter().with_types([type_]) for type_ in (EventType.ASSAULT, EventType.CONSULT, EventType.STATEMENT)]
    days = [Filter().with_dates(DateRange(date(2024, month, 1), date(2026, 1, 1))) for month in (1, 4, 7)]
    regions = [Filter().with_region(region) for region in ("region:europe", "iso:US", "region:middle-east")]
    words = [Filter().with_words(each) for each in ("moscow", "statement", "kyiv 2024", "镇", "zzz", "e", "tur")]
    views = [View(west, 30, west + 40, 60, 5) for west in (-120, -10, 20, 60)]
    for _ in index.warm():  # which the window does when it has nothing else to do
        pass
    return {
        "open": opening,
        "filter": _mean([lambda f=f: index.marks(f, WORLD) for f in (*types, *days, *regions)]),
        "words": _mean([lambda f=f: index.marks(f, WORLD) for f in words], 1),  # answers to words are kept
        "pan": _mean([lambda v=v: index.marks(Filter(), v) for v in views]),
        "memory": _megabytes(),
    }


def _mean(works: list[Callable[[], object]], repeats: int = REPEATS) -> float:
    """The mean of different questions, none asked twice in a row."""
    best = float("inf")
    for _ in range(repeats):
        begun = time.perf_counter()
        for work in works:
            work()
        best = min(best, (time.perf_counter() - begun) / len(works))
    return best


def _megabytes() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return float("nan")


def rival(name: str, size: int) -> dict[str, float]:
    chance = random.Random(1)
    points = [(chance.uniform(-60, 75), chance.uniform(-179, 179)) for _ in range(size)]
    RIVALS[name][1](points[:1])  # so that nothing is left to be imported
    begun = time.perf_counter()
    page = RIVALS[name][1](points)
    return {"draw": time.perf_counter() - begun, "bytes": len(page), "memory": _megabytes()}


def in_a_process(*arguments: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.bench_scale", *arguments]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found: dict[str, float] = json.loads(told)
    return found


def measured(size: int, folder: Path) -> dict[str, dict[str, float]]:
    path = folder / f"{size}.gpkg"
    if not path.exists():
        from made_projects import dataset_project

        dataset_project(path, size)
    found = {"ours": in_a_process("--ours", str(path))}
    for name, (_, _, most) in RIVALS.items():
        if size <= most:
            found[name] = in_a_process("--rival", name, str(size))
    return found


def report(results: dict[int, dict[str, dict[str, float]]]) -> str:
    head = ["events", "open", "filter → marks", "words → marks", "pan", "memory"]
    rows = [
        [f"{size:,}", *(milliseconds(told["ours"][name]) for name in ("open", "filter", "words", "pan")), _mb(told)]
        for size, told in results.items()
    ]
    others = ["events", *(f"Folium, {title}" for title, _, _ in RIVALS.values())]
    lines = [[f"{size:,}", *(_against(told, name) for name in RIVALS)] for size, told in results.items()]
    return table(head, rows) + "\n\n" + table(others, lines)


def _mb(told: dict[str, dict[str, float]]) -> str:
    return f"{told['ours']['memory']:,.0f} MB"


def _against(told: dict[str, dict[str, float]], name: str) -> str:
    """What Folium takes to write its page, as often as a new filter takes here, and how large the page is."""
    if name not in told:
        return "—"
    ratio = told[name]["draw"] / told["ours"]["filter"]
    return f"{milliseconds(told[name]['draw'])} ({ratio:,.0f} ×, {told[name]['bytes'] / 1e6:,.1f} MB)"


def main() -> None:
    arguments = sys.argv[1:]
    if arguments[:1] == ["--ours"]:
        print(json.dumps(ours(Path(arguments[1]))))
        return
    if arguments[:1] == ["--rival"]:
        print(json.dumps(rival(arguments[1], int(arguments[2]))))
        return
    kept = Path(arguments[0]) if arguments else None
    sizes = tuple(map(int, arguments[1:])) or SIZES
    with tempfile.TemporaryDirectory() as folder:
        # Projects that take long to make can be kept for the next time.
        results = {size: measured(size, Path(os.environ.get("SCALE_PROJECTS", folder))) for size in sizes}
    print(report(results))
    if kept:
        kept.write_text(json.dumps(results, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
