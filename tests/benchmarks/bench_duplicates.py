"""What it costs to look for an article among 100,000 others, beside making its signature."""

from __future__ import annotations

from time import perf_counter

import numpy as np

from geodata.duplicates.collection import Collection
from geodata.duplicates.finding import find_twin
from geodata.duplicates.signature import Signature, signature
from geodata.model import Article
from resources import BRIEFS

COUNT = 100_000
REPEATS = 20


def main() -> None:
    chance = np.random.default_rng(0)
    text = (BRIEFS / "us-russia-thaw.md").read_text(encoding="utf-8")
    old = Article(id="old", text=text)
    made = [(f"{number}", Signature(chance.bytes(8), chance.bytes(128))) for number in range(COUNT)]
    begin = perf_counter()
    collection = Collection([*made, ("old", signature(text))])
    loading = perf_counter() - begin
    copies = [Article(id="new", text=f"Headline {number}\n{text}") for number in range(REPEATS)]
    begin = perf_counter()
    for copy in copies:
        signature(copy.text)
    signing = (perf_counter() - begin) / REPEATS
    begin = perf_counter()
    found = [find_twin(copy, collection, {"old": old}.get) for copy in copies]
    finding = (perf_counter() - begin) / REPEATS
    assert all(found)
    print(
        f"load {COUNT}: {loading:.2f} s; sign one: {1000 * signing:.1f} ms; find one: {finding / signing:.1f} of that"
    )


if __name__ == "__main__":
    main()
