"""The project file: a GeoPackage that holds the articles whole and shows a GIS their events, places and actors.

It is always one file: SQLite's rollback journal lives beside it only while a transaction is being written, so that
the file can be copied at any other moment (a write-ahead log would keep the latest articles in a second file). Every
`put` and `discard` is one transaction; killed in between, the file is as before it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from geodata import (
    codec,
    compacting,
    store_blocks,
    store_digests,
    store_file,
    store_likenesses,
    store_migrations,
    store_regions,
    store_rows,
    store_schema,
    store_words,
    upkeep,
)
from geodata.blocks import Block
from geodata.columns import Mask
from geodata.digest import Digest
from geodata.duplicates.signature import Signature
from geodata.errors import BadProject
from geodata.model import Article
from geodata.regions.saved import SavedRegion
from geodata.store_corrections import Corrections
from geodata.store_datasets import Datasets
from geodata.store_doubts import Doubts
from geodata.store_errors import bad_project, refusing
from geodata.store_lock import ReadOnly, WriteLock, right_to_write
from geodata.store_text import text
from geodata.store_views import Views
from geodata.words import Growing

_Told = TypeVar("_Told")
SUFFIX = ".gpkg"


class Store:
    """An open project. Used by one thread; articles are read and written whole."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: WriteLock | None, read_only: ReadOnly | None
    ) -> None:
        self._path = path
        self._connection = connection
        self._lock = lock
        self._read_only = read_only
        self._presence = store_file.Presence(path)
        self._touched = False
        self._is_behind = False
        self._words_owners: dict[str, tuple[str, ...]] = {}  # of the blocks as they were when they were read
        self.datasets = Datasets(path, connection, self.transaction)
        self.corrections = Corrections(path, connection, self.transaction, self._note)
        self.doubts = Doubts(path, connection, self.transaction)
        self.views = Views(path, connection, self.transaction)

    @classmethod
    def create(cls, path: Path) -> Store:
        """A new, empty project; BadProject if a file is there already or none can be."""
        path = Path(path)
        if path.exists():
            raise bad_project(path, "exists already")
        with (
            store_file.appearing_whole(path) as unfinished,
            closing(store_file.connect(unfinished, "rwc")) as connection,
            connection,
        ):
            connection.execute("BEGIN IMMEDIATE")
            store_schema.create(connection)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, writing: bool = True) -> Store:
        """A project that exists; BadProject, and the file untouched, if it is anything else.

        It can be read only (`read_only` says why) where it is open already, may not be written, or as is asked for.
        """
        path = Path(path)
        connection = store_file.opened(path)
        lock, read_only = right_to_write(path) if writing else (None, ReadOnly.ASKED)
        try:
            store = cls(path, connection, lock, read_only)
            store._make_ready()
        except BaseException:
            connection.close()
            if lock:
                lock.release()
            raise
        return store

    def _make_ready(self) -> None:
        """Bring the file up to date; one that cannot be written is shown as it is."""
        if self._read_only:
            with refusing(self._path):
                store_migrations.stand_in(self._connection)
                self._connection.execute("PRAGMA query_only = 1")
            return
        with refusing(self._path):
            is_old = not store_migrations.is_current(self._connection)
        if is_old:
            with self.transaction():
                store_migrations.bring_up(self._connection)
        with suppress(BadProject):  # another program writes just now: the next opening has time enough
            self.datasets.clear_away()
            self._catch_up()

    @property
    def read_only(self) -> ReadOnly | None:
        """Why nothing can be changed here, or None where it can."""
        return self._read_only

    @property
    def refusal(self) -> BadProject | None:
        """What is said to whoever would change a project that is only read."""
        return bad_project(self._path, self._read_only) if self._read_only else None

    @property
    def path(self) -> Path:
        return self._path

    # Articles.

    def articles(self) -> Iterator[Article]:
        """All articles, by date of publication, those without one last."""
        query = "SELECT record FROM articles ORDER BY published IS NULL, published, article_id"
        with refusing(self._path):
            records = self._connection.execute(query).fetchall()
        return (self._article(record) for (record,) in records)

    def get(self, article_id: str) -> Article:
        """The article of that id; KeyError if there is none."""
        query = "SELECT record FROM articles WHERE article_id = ?"
        with refusing(self._path):
            row = self._connection.execute(query, (text(article_id),)).fetchone()
        if row is None:
            raise KeyError(article_id)
        return self._article(row[0])

    def record(self, dataset_id: str, number: int) -> Article:
        """The article of a row of a data set; KeyError if there is none."""
        return self.datasets.record(dataset_id, number)

    def corrected_events(self, article_id: str) -> frozenset[str]:
        """The ids of an article's events that the user's corrections made or changed."""
        with refusing(self._path):
            return self.corrections.changed_events(article_id)

    def __contains__(self, article_id: str) -> bool:
        query = "SELECT 1 FROM articles WHERE article_id = ?"
        with refusing(self._path):
            return self._connection.execute(query, (text(article_id),)).fetchone() is not None

    def __len__(self) -> int:
        with refusing(self._path):
            return int(self._connection.execute("SELECT count(*) FROM articles").fetchone()[0])

    def put(self, article: Article, read_by: int | None = None) -> None:
        """Store an article that was read (by this or that version), in place of the one that has its id.

        What the user corrected in it, and the rules of the project, are applied to it.
        """
        with self.transaction():
            self.corrections.write(article, read_by)
            self._note("put", article.id)

    def discard(self, article_id: str) -> None:
        """Take an article out; one that is not there is no news."""
        with self.transaction():
            self.corrections.erase(article_id)
            if store_rows.erase(self._connection, text(article_id)):
                self._note("discard", article_id)

    # What the map needs of the articles, kept beside them.

    def blocks(self) -> Iterator[tuple[Block, Mask]]:
        """The blocks into which many articles were put, each with a mask of those that are still as they were."""
        with refusing(self._path):
            self._words_owners |= store_blocks.owners(self._connection)
            yield from self._sound(store_blocks.read(self._connection))

    def block(self, block_id: str) -> tuple[Block, Mask] | None:
        """A block that came since; None if it was joined with others meanwhile."""
        with refusing(self._path):
            self._words_owners |= store_blocks.owners(self._connection)
            return store_blocks.read_one(self._connection, block_id)

    def consolidate(self) -> None:
        """Put the digests of articles into a block, if they are many; a window leaves it to `upkeep`."""
        with self.transaction():
            store_blocks.consolidate(self._connection)

    def words(self, block_id: str) -> Growing:
        """The texts that a search looks through in a block or a data set."""
        with refusing(self._path):
            return store_words.searched(self._connection, self._words_owners.get(block_id, (block_id,)))

    def digests(self) -> Iterator[Digest]:
        """The digests of the articles in no block, in their order; no article is read, unless it has none yet."""
        with refusing(self._path):
            lacking = self._lacking()
            made = [store_digests.made(self._numbered(fid)) for fid in lacking]
            return self._sound(chain(store_digests.read(self._connection), made))

    def _catch_up(self) -> None:
        """Make the digests that an older version made otherwise, or not at all; if they are many, `upkeep` does."""
        with self.transaction():
            store_blocks.clear_away(self._connection)
            for fid in self._lacking():
                store_digests.write(self._connection, self._numbered(fid))

    def _lacking(self) -> list[int]:
        """The articles that have no digest of this version; if they are many, those are left to `upkeep`."""
        found = store_blocks.lacking(self._connection)
        self._is_behind = self._read_only is None and len(found) > upkeep.SOME
        return [] if self._is_behind else found

    def upkeep_due(self) -> bool:
        """Whether there is something that a process beside should do (`upkeep.tidy`)."""
        with refusing(self._path):
            return self._read_only is None and (self._is_behind or store_blocks.is_due(self._connection))

    def note_upkeep(self) -> None:
        """All articles have digests of this version now."""
        self._is_behind = False

    def _numbered(self, fid: int) -> Article:
        """The article of a row."""
        (record,) = self._connection.execute("SELECT record FROM articles WHERE fid = ?", (fid,)).fetchone()
        return self._article(record)

    def digest(self, article_id: str) -> Digest:
        """The digest of an article; KeyError if there is none."""
        with refusing(self._path):
            told = store_digests.read_one(self._connection, text(article_id))
        return told or store_digests.made(self.get(article_id))

    def haystacks(self, article_id: str) -> list[str]:
        """The texts that a search for words looks through in an article; KeyError if there is none."""
        with refusing(self._path):
            told = store_digests.read_haystacks(self._connection, text(article_id))
        return told if told is not None else store_digests.haystacks(self.get(article_id))

    # By what an article that comes again is recognised.

    def signatures(self) -> list[tuple[str, Signature]]:
        """The signatures of the articles that have one, by article id."""
        with refusing(self._path):
            return store_likenesses.read(self._connection)

    def unsigned(self) -> list[str]:
        """The articles that have none yet, those of an older project."""
        with refusing(self._path):
            return store_likenesses.unsigned(self._connection)

    def sign(self, made: Iterable[tuple[str, Signature]]) -> None:
        """Keep signatures that were made of articles of this project."""
        with self.transaction():
            for article_id, signature in made:
                store_likenesses.sign(self._connection, article_id, signature)

    def _sound(self, found: Iterator[_Told]) -> Iterator[_Told]:
        try:
            yield from found
        except BadProject as error:
            raise bad_project(self._path, f"is damaged: {error}") from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written within holds together, or none of it. Quicker for many articles than one by one."""
        if self._connection.in_transaction:
            yield
            return
        self.check_writable()
        with refusing(self._path), self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            self._touched = False
            yield
            if self._touched:
                store_schema.refresh(self._connection)

    def check_writable(self) -> None:
        """BadProject where the project cannot be changed, or is not there any more."""
        if self.refusal:
            raise self.refusal
        self._presence.check()

    # Settings of the project: text by name.

    def setting(self, name: str, default: str = "") -> str:
        with refusing(self._path):
            row = self._connection.execute("SELECT content FROM settings WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else default

    def set_setting(self, name: str, content: str) -> None:
        if self.setting(name) == content:
            return
        with self.transaction():
            self._connection.execute(
                "INSERT INTO settings (name, content) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET content = excluded.content",
                (name, content),
            )

    # Regions saved under a name.

    def saved_regions(self) -> tuple[SavedRegion, ...]:
        """The regions that were saved, by name."""
        with refusing(self._path):
            try:
                return store_regions.read(self._connection)
            except BadProject as error:
                raise bad_project(self._path, f"is damaged: {error}") from error

    def put_region(self, region: SavedRegion) -> None:
        """Save a region, in place of the one that has its id."""
        with self.transaction():
            store_regions.write(self._connection, region)

    def discard_region(self, region_id: str) -> None:
        """Take a saved region out; one that is not there is no news."""
        with self.transaction():
            store_regions.erase(self._connection, region_id)

    # The file.

    def save_copy(self, path: Path) -> None:
        """Write the project as it is to another file, which appears there only when it is whole."""
        path = Path(path)
        if path.exists() and self._path.exists() and path.samefile(self._path):
            raise bad_project(path, "is the project itself; choose another name for the copy")
        with (
            store_file.appearing_whole(path) as unfinished,
            closing(store_file.connect(unfinished, "rwc")) as copy,
        ):
            self._connection.backup(copy)

    def compact(self) -> tuple[int, int] | None:
        """Take the room out of the file that nothing needs any more; its size before and after, in bytes."""
        self.check_writable()
        return compacting.compact(self._path)

    def close(self) -> None:
        """Close the file; nothing is ever unsaved."""
        self._connection.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _note(self, action: str, article_id: str) -> None:
        """Keep a line of history, and remember to bring the extents up to date."""
        row = (action, text(article_id))
        self._connection.execute("INSERT INTO edits (action, article_id) VALUES (?, ?)", row)
        self._touched = True

    def _article(self, record: str) -> Article:
        try:
            return codec.from_text(record)
        except (ValueError, BadProject) as error:
            raise bad_project(self._path, f"is damaged: {error}") from error
