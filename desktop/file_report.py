"""What became of one file on its way in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geodata.model import Article

if TYPE_CHECKING:  # reading is imported once there is something to read
    from geodata.datasets.broken import Tally


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file: `problem` is empty when it was read, else one sentence; `tally` is a data set's.

    `skipped` articles were there already and left out, `replaced` ones took the place of another.
    """

    name: str
    path: str = ""
    articles: int = 0
    places: int = 0
    events: int = 0
    problem: str = ""
    tally: Tally | None = None
    skipped: int = 0
    replaced: int = 0

    @property
    def is_good(self) -> bool:
        return not self.problem

    @property
    def needs_a_look(self) -> bool:
        """Whether something could not be used: the file, or rows of it."""
        return not self.is_good or (self.tally is not None and bool(self.tally.broken or self.tally.is_cut_off))

    def with_article(self, article: Article) -> FileReport:
        places = {mention.place.id for mention in article.places}
        return replace(
            self,
            articles=self.articles + 1,
            places=self.places + len(places),
            events=self.events + len(article.events),
        )

    def with_skipped(self) -> FileReport:
        return replace(self, skipped=self.skipped + 1)

    def with_replaced(self, article: Article) -> FileReport:
        return replace(self.with_article(article), replaced=self.replaced + 1)


class Reading:
    """One file on its way in, and what is known of it so far."""

    def __init__(self, report: FileReport) -> None:
        self.report = report

    def fail(self, sentence: str) -> None:
        self.report = replace(self.report, problem=sentence)

    def count(self, tally: Tally, places: int) -> None:
        self.report = replace(self.report, events=tally.events, places=places, tally=tally)
