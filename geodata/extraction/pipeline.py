"""The pipeline: steps in a row, all of one signature."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from geodata.model import Article

Step = Callable[[Article], Article]


def run(article: Article, steps: Iterable[Step]) -> Article:
    for step in steps:
        article = step(article)
    return article
