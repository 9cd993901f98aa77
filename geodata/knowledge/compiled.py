"""Reading what the compile step made: read-only SQLite files that threads may share."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import Any

from geodata.errors import MissingKnowledge

_REBUILD = "run `python -m geodata.knowledge.compile`"


class Compiled:
    """One compiled file; every query waits for its turn."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path, what: str, schema: int) -> Compiled:
        """The file at `path`, which holds `what`; MissingKnowledge if it is absent, damaged or of another version."""
        if not path.is_file():
            raise MissingKnowledge(f"The {what} is not compiled yet: {_REBUILD}.")
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        database = sqlite3.connect(address, uri=True, check_same_thread=False)
        try:
            found = database.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
        except sqlite3.DatabaseError as error:
            database.close()
            raise MissingKnowledge(f"The compiled {what} is damaged: {_REBUILD}.") from error
        if found != (str(schema),):
            database.close()
            raise MissingKnowledge(f"The compiled {what} is of another version: {_REBUILD}.")
        return cls(database)

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._database.execute(query, values).fetchall()
