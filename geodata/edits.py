"""What the user does to a project, as values: an edit applies itself and returns the edit that takes it back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from geodata.atlas.saved_view import KeepsViews
from geodata.corrections.kept import KeepsCorrections, KnowsReadings
from geodata.model import Article
from geodata.regions.saved import Regions


class Articles(Protocol):
    """What edits of articles are applied to: a project's store."""

    def __contains__(self, article_id: str, /) -> bool: ...
    @property
    def corrections(self) -> KnowsReadings: ...
    def put(self, article: Article, read_by: int | None = None) -> None: ...
    def discard(self, article_id: str) -> None: ...


class KeepsDatasets(Protocol):
    """The data sets of a project, whose rows come in beforehand: edits say whether they are there."""

    def keep(self, dataset_id: str) -> None: ...
    def discard(self, dataset_id: str) -> None: ...


class Project(Articles, Regions, Protocol):
    """All that edits are applied to."""

    @property
    def datasets(self) -> KeepsDatasets: ...
    @property
    def corrections(self) -> KeepsCorrections: ...
    @property
    def views(self) -> KeepsViews: ...


class Edit(Protocol):
    """A change to one article or data set; of what changes none, `article_id` is empty."""

    @property
    def article_id(self) -> str: ...
    def apply(self, project: Project) -> Edit: ...


@dataclass(frozen=True, slots=True)
class AddArticle:
    """Add an article as it was read, or put it in the place of the one that has its id; corrections stay."""

    article: Article
    read_by: int | None = None  # the version of the program; None for this one

    @property
    def article_id(self) -> str:
        return self.article.id

    def apply(self, project: Articles) -> Edit:
        inverse = _restoring(self.article_id, project)
        project.put(self.article, self.read_by)
        return inverse


@dataclass(frozen=True, slots=True)
class DiscardArticle:
    """Take an article out of the project."""

    article_id: str

    def apply(self, project: Articles) -> Edit:
        inverse = _restoring(self.article_id, project)
        project.discard(self.article_id)
        return inverse


@dataclass(frozen=True, slots=True)
class AddDataset:
    """Have a data set in the project, all of whose rows have come."""

    dataset_id: str

    @property
    def article_id(self) -> str:
        return self.dataset_id

    def apply(self, project: Project) -> Edit:
        project.datasets.keep(self.dataset_id)
        return DiscardDataset(self.dataset_id)


@dataclass(frozen=True, slots=True)
class DiscardDataset:
    """Take a data set out of the project, from which it can be had back while the project is open."""

    dataset_id: str

    @property
    def article_id(self) -> str:
        return self.dataset_id

    def apply(self, project: Project) -> Edit:
        project.datasets.discard(self.dataset_id)
        return AddDataset(self.dataset_id)


def apply_all(edits: Iterable[Edit], project: Project) -> tuple[Edit, ...]:
    """Apply edits in order; the inverses come in the order in which they are to be applied."""
    return tuple(reversed([edit.apply(project) for edit in edits]))


def _restoring(article_id: str, project: Articles) -> Edit:
    """The edit that brings the article back as it is now, be it absent."""
    if article_id not in project:
        return DiscardArticle(article_id)
    return AddArticle(project.corrections.as_read(article_id), project.corrections.reading(article_id))
