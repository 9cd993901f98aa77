"""What is to become of an article that is there already: the user's choice, or what is done unasked."""

from __future__ import annotations

from enum import StrEnum

from geodata.duplicates.likeness import Kind


class Decision(StrEnum):
    SKIP = "skip"  # leave the new one out
    KEEP_BOTH = "keep"
    REPLACE = "replace"  # put the new one in the place of the old


_USUAL = {Kind.IDENTICAL: Decision.SKIP, Kind.NEAR: Decision.KEEP_BOTH}


def usual(kind: Kind) -> Decision:
    """A text that says the same adds nothing; one that says nearly the same may be an update."""
    return _USUAL[kind]
