"""From the layout of an older project file to that of today: a table of steps, taken when the project is opened.

All steps are one transaction: killed in between, the file is as it was and takes them at its next opening. A project
that cannot be written is shown as it is; what it lacks is held beside it, empty, while it is open.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable

from geodata import store_schema

Step = Callable[[sqlite3.Connection], None]
_FIRST_CELL, _CELL = "\x1f", "\t"  # between the cells of a data set's row: at first, and now


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether nothing is to be done: its layout is that of today, and no table is missing."""
    return version_of(connection) == store_schema.SCHEMA_VERSION and not _lacking(connection)


def bring_up(connection: sqlite3.Connection) -> None:
    """Take the steps that lead from a project's layout to that of today; within the caller's transaction."""
    for version in range(version_of(connection), store_schema.SCHEMA_VERSION):
        STEPS[version](connection)
        connection.execute("UPDATE project SET schema_version = ?", (version + 1,))
    store_schema.add(connection)


def stand_in(connection: sqlite3.Connection) -> None:
    """Give a project that cannot be written what its layout lacks, empty, for as long as it is open."""
    for statement in _lacking(connection):
        connection.execute(statement.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
    if version_of(connection) < 2 and _has_first_lines(connection):
        connection.execute(
            "CREATE TEMP TABLE dataset_lines AS SELECT fid, with_tabs(lines) AS lines FROM main.dataset_lines"
        )


def version_of(connection: sqlite3.Connection) -> int:
    """The layout of a project; it says so itself."""
    return int(connection.execute("SELECT schema_version FROM project").fetchone()[0])


def _lacking(connection: sqlite3.Connection) -> list[str]:
    """The statements that make the tables which are not there."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return [statement for table, statement in store_schema.added().items() if table not in there]


def _from_1(connection: sqlite3.Connection) -> None:
    """Tables were added, as `bring_up` does for every step; and the rows of data sets are kept as lines."""
    if _has_first_lines(connection):
        connection.execute("UPDATE dataset_lines SET lines = with_tabs(lines)")


def _has_first_lines(connection: sqlite3.Connection) -> bool:
    """Whether the rows of data sets are kept as at first, told by the order of columns; SQL then has `with_tabs`."""
    columns = [row[1] for row in connection.execute("PRAGMA main.table_info(dataset_rows)")]
    if not columns or columns.index("type") > columns.index("place_inferred"):
        return False
    connection.create_function("with_tabs", 1, _with_tabs, deterministic=True)
    return True


def _with_tabs(lines: bytes) -> bytes:
    text = zlib.decompress(lines).decode("utf-8")
    return zlib.compress(text.replace(_CELL, " ").replace(_FIRST_CELL, _CELL).encode("utf-8"))


STEPS: dict[int, Step] = {1: _from_1}  # from which version, how to the next
