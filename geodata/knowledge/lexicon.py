"""The words by which the news tells of states, offices, media and events, from the tables a person can edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from geodata.errors import BadKnowledge
from geodata.knowledge.institutions import Institution, read_institutions
from geodata.knowledge.lexicon_rows import Outlet, ShortForm, Title, Trigger, TriggerKind
from geodata.knowledge.tables import cell_list, read_table
from geodata.model import EventType
from resources import KNOWLEDGE

CHINESE, ENGLISH = "zh", "en"


@dataclass(frozen=True, slots=True)
class Markers:
    """Words of one role ("hedge", "negation" …) by language."""

    chinese: frozenset[str]
    english: frozenset[str]

    def within(self, language: str) -> frozenset[str]:
        return self.chinese if language == CHINESE else self.english

    def __contains__(self, word: str) -> bool:
        return word in self.chinese or word in self.english


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything but names. Chinese is in simplified characters: match it on folded text."""

    short_forms: Mapping[str, str]
    short_form_rules: Mapping[str, ShortForm]
    demonyms: Mapping[str, str]
    not_places: frozenset[str]
    titles: tuple[Title, ...]
    outlets: tuple[Outlet, ...]
    institutions: tuple[Institution, ...]
    triggers: tuple[Trigger, ...]
    markers: Mapping[str, Markers]

    @property
    def hedges(self) -> Markers:
        return self.markers["hedge"]

    @property
    def negations(self) -> Markers:
        return self.markers["negation"]

    @property
    def planned(self) -> Markers:
        return self.markers["planned"]

    @property
    def passives(self) -> Markers:
        return self.markers["passive"]

    @property
    def government_words(self) -> Markers:
        """政府, 当局, administration: after a country or a leader's name they make a state actor."""
        return self.markers["government"]


def read_lexicon(folder: Path = KNOWLEDGE) -> Lexicon:
    rules = _short_forms(folder / "short_forms.tsv")
    demonyms, not_places = _demonyms(folder / "demonyms.tsv")
    return Lexicon(
        short_forms=MappingProxyType({text: rule.id for text, rule in rules.items()}),
        short_form_rules=MappingProxyType(rules),
        demonyms=MappingProxyType({**_sides(rules.values()), **demonyms}),
        not_places=not_places,
        titles=tuple(_title(record) for record in read_table(folder / "titles.tsv")),
        outlets=tuple(_outlet(record) for record in read_table(folder / "outlets.tsv")),
        institutions=read_institutions(folder),
        triggers=tuple(
            trigger for file in ("triggers_zh.tsv", "triggers_en.tsv") for trigger in _triggers(folder / file)
        ),
        markers=MappingProxyType(_markers(folder / "markers.tsv")),
    )


def _short_forms(path: Path) -> dict[str, ShortForm]:
    return {
        record["text"]: ShortForm(
            record["text"],
            record["id"],
            record["compound_only"] == "yes",
            cell_list(record["contexts"]),
            cell_list(record["forbidden"]),
        )
        for record in read_table(path)
    }


def _sides(rules: Iterable[ShortForm]) -> dict[str, str]:
    """美方, 俄方: the side a state takes; 中方 too, though 中 alone is an ordinary word."""
    return {
        f"{rule.text}方": rule.id.replace("iso:", "state:") for rule in rules if rule.id.startswith(("iso:", "org:"))
    }


def _demonyms(path: Path) -> tuple[dict[str, str], frozenset[str]]:
    """Adjectives and peoples with their countries, and the words that only look like them (俄语, 法官)."""
    known: dict[str, str] = {}
    not_places: set[str] = set()
    for record in read_table(path):
        words = cell_list(record["en"]) + cell_list(record["zh"])
        if record["id"]:
            known.update(dict.fromkeys(words, record["id"]))
        else:
            not_places.update(words)
    return known, frozenset(not_places)


def _title(record: dict[str, str]) -> Title:
    forms = cell_list(record["text"])
    former = record["former"] == "yes"
    return Title(forms[0], forms, record["language"], record["level"], int(record["rank"]), former)


def _outlet(record: dict[str, str]) -> Outlet:
    names = cell_list(record["en"]) + cell_list(record["zh"])
    return Outlet(record["id"], names, cell_list(record["domains"]), record["country"])


def _triggers(path: Path) -> Iterable[Trigger]:
    language = path.stem.rpartition("_")[2]
    return (_trigger(record, language, path) for record in read_table(path))


def _trigger(record: dict[str, str], language: str, path: Path) -> Trigger:
    forms = cell_list(record["text"])
    needs, objects = _needs(record["needs"])
    try:
        kind, event = TriggerKind(record["kind"]), EventType(record["type"])
    except ValueError as error:
        raise BadKnowledge(f"{path.name}: {forms[0]}: {error}.") from error
    return Trigger(
        text=forms[0],
        forms=forms,
        language=language,
        type=event,
        kind=kind,
        needs=needs,
        objects=objects,
        not_before=cell_list(record["not_before"]),
        not_after=cell_list(record["not_after"]),
        strength=float(record["strength"]),
    )


@cache
def _needs(cell: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """'target; object:制裁|禁令' as needs and objects."""
    needs: set[str] = set()
    objects: tuple[str, ...] = ()
    for part in filter(None, (piece.strip() for piece in cell.split(";"))):
        need, _, listed = part.partition(":")
        needs.add(need)
        objects += cell_list(listed)
    return frozenset(needs), objects


def _markers(path: Path) -> dict[str, Markers]:
    words: dict[str, dict[str, set[str]]] = {}
    for record in read_table(path):
        by_language = words.setdefault(record["role"], {CHINESE: set(), ENGLISH: set()})
        by_language[record["language"]].update(cell_list(record["text"]))
    return {role: Markers(frozenset(by[CHINESE]), frozenset(by[ENGLISH])) for role, by in words.items()}


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The one lexicon of the process, read at first use."""
    return read_lexicon()
