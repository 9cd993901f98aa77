"""Corrections as edits: made, withdrawn and put back, each returning the edit that takes it back exactly.

`touched` are the articles that were written anew by the edit of which one is the inverse.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from geodata.corrections.kept import Kept
from geodata.corrections.model import Correction
from geodata.corrections.rereading import read_again
from geodata.edits import AddArticle, Edit, Project


@dataclass(frozen=True, slots=True)
class Correct:
    """Make corrections."""

    corrections: tuple[Correction, ...]
    article_id: str = ""

    def apply(self, project: Project) -> Withdraw:
        numbers, touched = project.corrections.add(self.corrections)
        return Withdraw(numbers, touched)


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take corrections out, by their numbers."""

    numbers: tuple[int, ...]
    touched: tuple[str, ...] = field(default=(), compare=False)
    article_id: str = ""

    def apply(self, project: Project) -> PutBack:
        kept, touched = project.corrections.take_out(self.numbers)
        return PutBack(kept, touched)


@dataclass(frozen=True, slots=True)
class PutBack:
    """Put corrections back where they were among the others."""

    kept: tuple[Kept, ...]
    touched: tuple[str, ...] = field(default=(), compare=False)
    article_id: str = ""

    def apply(self, project: Project) -> Withdraw:
        touched = project.corrections.put_back(self.kept)
        return Withdraw(tuple(row.fid for row in self.kept), touched)


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Read an article again with this version of the program, in the language that the user says it is in."""

    article_id: str

    def apply(self, project: Project) -> Edit:
        own = tuple(each for _, each in project.corrections.of(self.article_id))
        return AddArticle(read_again(project.corrections.as_read(self.article_id), own)).apply(project)


CORRECTING = Correct | Withdraw | PutBack


def touched_by(edits: Iterable[Edit], inverses: Iterable[Edit]) -> tuple[str, ...]:
    """The ids of the articles and data sets that edits changed, whose inverses are given too."""
    found = [edit.article_id for edit in edits if edit.article_id]
    found += [id_ for edit in inverses if isinstance(edit, Withdraw | PutBack) for id_ in edit.touched]
    return tuple(dict.fromkeys(found))
