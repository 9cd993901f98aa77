"""A project as an index: blocks and data sets as they are, and the digests of what came since."""

from __future__ import annotations

from geodata.index import Index
from geodata.opened import KnowsRegions
from geodata.store import Store


def index_of(store: Store, areas: KnowsRegions | None = None) -> Index:
    """The index of a project; no article is read for it."""
    index = Index(areas, source=store)
    has_blocks = False
    for block, live in store.blocks():
        index.add_block(block, None if live.all() else live)
        has_blocks = True
    for told in store.digests():
        index.add_digest(told)
    if has_blocks:
        index.in_order()
    for dataset in store.datasets:
        index.add_block(store.datasets.block(dataset.id))
    return index
