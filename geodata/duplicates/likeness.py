"""How alike two texts are, and in what they differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import LCSseq

from geodata.duplicates.tokens import essence, tokens
from geodata.model import Article

# Measured on made pairs: a copy with another headline, in the other script, cut by a third, with half as much again
# of other matter around it, or with one word in ten changed comes to 0.9 to 1; different articles of like length to
# 0.27 at most. With up to one word in ten changed a copy is found nearly always, with one in five by chance.
NEAR = 0.8
_SHORTER = 0.4  # of the longer one's words: a note is not nearly the round-up that also holds it
_FEWEST = 40  # words: a few lines that differ in one name are different news
_LONGEST = 12_000  # words compared; two books that begin so much alike are nearly the same


class Kind(StrEnum):
    IDENTICAL = "identical"  # but for blanks, width and script
    NEAR = "near"


class Difference(StrEnum):
    HEADING = "heading"
    OUTLET = "outlet"
    DATE = "date"
    SCRIPT = "script"
    LENGTH = "length"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Twin:
    """An article that is there; `likeness` from 0 to 1 is the share of the shorter text found in the other."""

    article_id: str
    kind: Kind
    likeness: float


def compare(new: Article, old: Article) -> Twin | None:
    """The old article as a twin of the new one; None where they are different articles."""
    if essence(new.text) == essence(old.text):
        return Twin(old.id, Kind.IDENTICAL, 1.0)
    alike = likeness(new.text, old.text)
    return Twin(old.id, Kind.NEAR, alike) if alike >= NEAR else None


def likeness(one: str, other: str) -> float:
    """The share of the shorter text's words that the other has in the same order; 0 below `NEAR`, where one is far
    longer, and for texts of a few words."""
    shorter, longer = sorted((tokens(one)[:_LONGEST], tokens(other)[:_LONGEST]), key=len)
    if len(shorter) < max(_FEWEST, _SHORTER * len(longer)):
        return 0.0
    return LCSseq.similarity(shorter, longer, score_cutoff=int(NEAR * len(shorter))) / len(shorter)


def differences(new: Article, old: Article) -> tuple[Difference, ...]:
    """In what two articles differ, as a reader would name it."""
    told = {
        Difference.HEADING: new.title != old.title,
        Difference.OUTLET: new.outlet != old.outlet,
        Difference.DATE: new.published != old.published,
        Difference.SCRIPT: new.language is not old.language,
        Difference.LENGTH: _differ_in_length(len(tokens(new.text)), len(tokens(old.text))),
        Difference.WORDING: essence(new.text) != essence(old.text),
    }
    return tuple(difference for difference, is_one in told.items() if is_one)


def _differ_in_length(one: int, other: int) -> bool:
    return abs(one - other) > max(one, other) / 20
