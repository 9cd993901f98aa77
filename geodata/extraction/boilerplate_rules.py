"""What a page carries around its article, told line by line from a table of how such lines are written.

Lines come in plain form (`geodata.script.plain`), without the blanks around them.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from geodata.knowledge.tables import read_table
from resources import KNOWLEDGE

TABLE = KNOWLEDGE / "boilerplate.tsv"
_LONGEST_FURNITURE, _LONGEST_LISTING, _LONGEST_CREDIT = 100, 60, 100
_PROSE_END = re.compile(r"[。.!?”\"』」…]['\")]*$")


@cache
def _pattern(kind: str, table: Path = TABLE) -> re.Pattern[str]:
    """All patterns of one kind as one."""
    rows = [row["pattern"] for row in read_table(table) if row["kind"] == kind]
    return re.compile("|".join(f"(?:{pattern})" for pattern in rows), re.IGNORECASE)


def is_furniture(line: str) -> bool:
    """A button, a counter, a path of links: never content, wherever it stands."""
    return len(line) <= _LONGEST_FURNITURE and _pattern("furniture").fullmatch(line) is not None


def is_notice(line: str) -> bool:
    """A line that the site put there: a disclaimer, a subscription, a copyright."""
    return _pattern("notice").match(line) is not None


def is_listing(line: str) -> bool:
    """A heading under which other articles are listed."""
    return len(line) <= _LONGEST_LISTING and _pattern("listing").fullmatch(line.rstrip(": >»")) is not None


def is_credit(line: str) -> bool:
    """A line that only says who took the picture."""
    return len(line) <= _LONGEST_CREDIT and _pattern("credit").fullmatch(line) is not None


def credit_at_end(line: str) -> int | None:
    """Where in a caption the picture's credit begins, if it ends with one."""
    offset = max(0, len(line) - 120)
    match = _pattern("tail").search(line[offset:])
    return offset + match.start() if match else None


def is_prose(line: str) -> bool:
    """A paragraph rather than a headline, a name or a button: long, and closed like a sentence."""
    head = line[:400]
    if sum(c >= "\u2e80" for c in head) * 4 > len(head):
        return len(line) >= 120 or (len(line) >= 40 and "。" in line)
    return len(line) >= 240 or (len(line) >= 120 and _PROSE_END.search(line) is not None)
