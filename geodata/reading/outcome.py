"""What became of reading one file: its articles, and what was wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from geodata.errors import UnreadableArticle
from geodata.model import Article


class PartlyUnreadable(UnreadableArticle):
    """A file of several articles of which some could be read: they are in `articles`."""

    def __init__(self, path: Path | str, reason: str, articles: tuple[Article, ...]) -> None:
        super().__init__(path, reason)
        self.articles = articles


@dataclass(frozen=True, slots=True)
class Outcome:
    """`error` is one sentence, or "" where all went well; a partly readable file has both articles and an error.

    A large corpus may come in several outcomes; all but its last have `more`, and only the last may have an error.
    """

    path: Path
    articles: tuple[Article, ...] = ()
    error: str = ""
    more: bool = False
