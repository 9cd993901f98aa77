"""The entries of the lexicon: what a word of the news language means to the reader."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from geodata.model import EventType


class TriggerKind(StrEnum):
    """A verb names an event by itself; a noun only when something is done with it (举行会谈, hold talks)."""

    VERB = "verb"
    NOUN = "noun"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an event of a type.

    `forms` are all spellings to look for, the lemma first (Chinese has one, in simplified characters; a form
    with "…" between two parts, 对…实施制裁, allows a short gap). `needs` says what must stand in the same clause:
    "target" (another actor), "with" (a partner after 与, 同, 和, with, or a joint dyad before it), "place",
    "short" (a country short form right after it: 访葡), "person", "speech" (it is what somebody says), "light"
    (a light verb: 举行, hold) and "object" (one of `objects`). `not_before` and `not_after` are texts that, right
    after or right before the word, show that it means something else. `strength` is how surely it names the event.
    """

    text: str
    forms: tuple[str, ...]
    language: str
    type: EventType
    kind: TriggerKind
    needs: frozenset[str] = frozenset()
    objects: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A country or bloc in one character. A `compound_only` one is mostly an ordinary word (中, 以, 日).

    It counts only beside another short form or in one of the fixed words of `contexts` ("对~", "访~", "~军" …).
    `forbidden` are ordinary words that contain it.
    """

    text: str
    id: str
    compound_only: bool
    contexts: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """An office as written beside a name. `rank` 1 is a head of state, 9 has no office of note.

    `level` says of what: "state", "government", "ministry", "parliament", "party", "organisation", "military",
    "diplomatic", "local", "court", "other".
    """

    text: str
    forms: tuple[str, ...]
    language: str
    level: str
    rank: int
    former: bool = False


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper, broadcaster or agency: it reports events, it does not make them."""

    id: str
    names: tuple[str, ...]
    domains: tuple[str, ...]
    country: str
