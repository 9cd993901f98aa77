"""What edits ask of the corrections that a project keeps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from geodata.corrections.model import Correction
from geodata.model import Article


class Kept(NamedTuple):
    """A correction as the project file holds it."""

    fid: int
    made_at: str
    kind: str
    article_id: str
    text_digest: str
    record: str


class KnowsReadings(Protocol):
    """What was read of each article, without the user's corrections, and by which version of the program."""

    def as_read(self, article_id: str, /) -> Article: ...
    def reading(self, article_id: str, /) -> int: ...


class KeepsCorrections(KnowsReadings, Protocol):
    """The corrections of a project's store."""

    def of(self, article_id: str, /) -> Sequence[tuple[int, Correction]]: ...
    def add(self, made: Sequence[Correction], /) -> tuple[tuple[int, ...], tuple[str, ...]]: ...
    def take_out(self, numbers: Sequence[int], /) -> tuple[tuple[Kept, ...], tuple[str, ...]]: ...
    def put_back(self, kept: Sequence[Kept], /) -> tuple[str, ...]: ...
