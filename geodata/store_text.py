"""Texts as a project file can hold them."""

from __future__ import annotations

import json


def text(value: str) -> str:
    """`value` as SQLite can hold it: half a surrogate pair (from a file's odd name) is written out."""
    return value if value.isascii() else value.encode("utf-8", "backslashreplace").decode("utf-8")


def json_text(value: object) -> str:
    """`value` as JSON, in plain letters where SQLite can hold them."""
    record = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return record if record == text(record) else json.dumps(value, separators=(",", ":"))
