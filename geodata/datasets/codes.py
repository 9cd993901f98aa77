"""What the codes of event data sets mean here: the tables under resources/knowledge, read once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from geodata.knowledge.tables import cell_list, read_table
from geodata.model import EventType, Names
from resources import KNOWLEDGE


@dataclass(frozen=True, slots=True)
class Code:
    """A code of a data set: the type it counts as here, and what it says in their words."""

    code: str
    type: EventType
    label: str


@dataclass(frozen=True, slots=True)
class ActorRole:
    """What an actor of some role is called; `institution` is an id of institutions.tsv, or nothing."""

    code: str
    names: Names
    institution: str
    is_state: bool


@dataclass(frozen=True, slots=True)
class PlacePrecision:
    """How exactly a row is placed: "point", "near", "admin1", "country", "water" or "none"."""

    kind: str
    confidence: float


@lru_cache(maxsize=1)
def cameo() -> dict[str, Code]:
    rows = read_table(KNOWLEDGE / "dataset_cameo.tsv")
    return {row["code"]: Code(row["code"], EventType(row["type"]), row["label"]) for row in rows}


@lru_cache(maxsize=1_000)
def cameo_code(code: str) -> Code | None:
    """The meaning of a CAMEO code; one that the table lacks means the longest known code that begins it."""
    known = cameo()
    return next((known[code[:size]] for size in range(len(code), 1, -1) if code[:size] in known), None)


@lru_cache(maxsize=1)
def acled_types() -> dict[tuple[str, str], EventType]:
    """Types by event and sub-event type in lower case; "" stands for every other sub-event type."""
    rows = read_table(KNOWLEDGE / "acled_types.tsv")
    return {(row["event"].lower(), row["sub_event"].lower()): EventType(row["type"]) for row in rows}


@lru_cache(maxsize=1)
def ucdp_types() -> dict[str, Code]:
    rows = read_table(KNOWLEDGE / "ucdp_types.tsv")
    return {row["code"]: Code(row["code"], EventType(row["type"]), row["label"]) for row in rows}


@lru_cache(maxsize=1)
def roles() -> dict[str, ActorRole]:
    rows = read_table(KNOWLEDGE / "dataset_roles.tsv")
    return {
        row["code"]: ActorRole(
            row["code"], Names(row["en"], row["zh_hans"], row["zh_hant"]), row["institution"], bool(row["state"])
        )
        for row in rows
    }


@lru_cache(maxsize=1)
def known_groups() -> dict[str, str]:
    """The actors of the atlas by CAMEO's codes of known groups."""
    return {row["code"]: row["actor"] for row in read_table(KNOWLEDGE / "dataset_groups.tsv")}


@lru_cache(maxsize=1)
def actor_names() -> dict[str, str]:
    """The actors of the atlas by names that ACLED and UCDP give them."""
    return {row["name"]: row["actor"] for row in read_table(KNOWLEDGE / "dataset_actor_names.tsv")}


@lru_cache(maxsize=4)
def precisions(dataset: str) -> dict[str, PlacePrecision]:
    """The precision codes of one kind of data set."""
    rows = (row for row in read_table(KNOWLEDGE / "dataset_precision.tsv") if row["set"] == dataset)
    return {row["code"]: PlacePrecision(row["kind"], float(row["confidence"])) for row in rows}


@lru_cache(maxsize=1)
def fips_areas() -> dict[str, tuple[str, str]]:
    """Country (ISO) and area (id of a place) by FIPS 10-4 code."""
    return {code: (row["id"], row["area"] or f"iso:{row['id']}") for row, code in _coded("fips")}


@lru_cache(maxsize=1)
def cameo_countries() -> dict[str, str]:
    """ISO codes by CAMEO's three letters."""
    return {code: row["id"] for row, code in _coded("cameo")}


@lru_cache(maxsize=1)
def country_names() -> dict[str, tuple[str, str]]:
    """Country (ISO) and area by names, in lower case, that data sets have and the gazetteer has not."""
    return {name.lower(): (row["id"], row["area"] or f"iso:{row['id']}") for row, name in _coded("names")}


def _coded(column: str) -> Iterable[tuple[dict[str, str], str]]:
    rows = read_table(KNOWLEDGE / "dataset_countries.tsv")
    return ((row, code) for row in rows for code in cell_list(row[column]))
