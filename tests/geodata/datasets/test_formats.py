"""What each row of the samples means here, and which rows are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.datasets.broken import Fault, Tally
from geodata.datasets.coding import unpacked
from geodata.datasets.reading import DatasetReading
from geodata.datasets.recognition import recognise
from geodata.datasets.telling import article
from geodata.errors import UnreadableArticle
from geodata.knowledge.actors import actor_table
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Article
from geodata.passages import PassageKind, passages

SAMPLES = Path(__file__).parents[2] / "datasets"
GDELT = SAMPLES / "20250218120000.export.CSV"
ACLED, ACLED_OLD, UCDP = (SAMPLES / name for name in ("acled.csv", "acled-old.csv", "GEDEvent_sample.csv"))

AIR_FORCE, HAMLET = "acled:Military Forces of Russia (2000-) Air Force", "ucdp:Unlisted hamlet@1.5,30.1"


def read(path: Path) -> tuple[list[Article], Tally]:
    """The rows of a sample as articles, and what became of the others."""
    known = recognise(path)
    reading, coder = DatasetReading(known), known.format.coder(known.header)
    rows = [fields for part in reading.parts() for group in part.packed for fields in unpacked(group)]
    return [article("set", number, coder, fields) for number, fields in enumerate(rows)], reading.tally()


def short(told: Article) -> tuple[str, ...]:
    """Type, place, sources, targets and days of the one event."""
    (event,) = told.events
    place = event.place.place.id if event.place else ""
    actors = ("+".join(actor.id for actor in side) for side in (event.sources, event.targets))
    return event.type.value, place, *actors, str(event.date)


def test_gdelt_rows_become_events_with_our_places_and_actors() -> None:
    found, _ = read(GDELT)
    assert [short(each) for each in found] == [
        ("AGREE", "geonames:108410", "state:RU", "state:US", "2025-02-18"),
        ("REQUEST", "geonames:703448", "state:US", "state:UA", "2025-02-18"),
        ("ASSAULT", "admin1:UA-63", "org:ru-army", "state:UA", "2025-02-18"),
        ("ASSAULT", "iso:RU", "org:ua-rebels", "", "2025-02-18"),
        ("ACCUSE", "region:gaza", "org:un", "gdelt:PSEINS", "2025-02-18"),
        ("COERCE", "admin1:US-TX", "gdelt:COP", "gdelt:CVL", "2025-02-18"),
        ("CONCEDE", "gdelt:-9000001", "state:NO", "", "2025-02-18"),
        ("CONSULT", "", "", "state:KZ", "2025-02-18"),
        ("CONSULT", "geonames:2988507", "person:xi-jinping", "person:emmanuel-macron", "2025-02-18"),
    ]
    first = found[0]
    assert first.quote(first.events[0].evidence) == (
        "RUSSIA (RUSGOV) -> UNITED STATES (USAGOV): express intent to meet or negotiate"
        " - Riyadh, Ar Riyad, Saudi Arabia, 2025-02-18"
    )
    assert first.text.endswith("https://www.morning-paper.example/world/talks-in-riyadh.html")
    assert "CAMEO 036, QuadClass 1" in first.text
    assert (first.title, first.outlet) == ("GDELT 1000001", "morning-paper.example")


def test_acled_rows_keep_their_notes_as_evidence_and_their_precision_as_ours() -> None:
    found, _ = read(ACLED)
    assert [short(each) for each in found] == [
        ("ASSAULT", "geonames:706483", AIR_FORCE, "acled:Civilians (Ukraine)", "2025-02-18"),
        ("ASSAULT", "geonames:706483", "org:ru-army", "org:ua-army", "2025-02-15 – 2025-02-21"),
        ("AGREE", "admin1:UA-63", "state:UA", "state:RU", "2025-02"),
        ("PROTEST", "geonames:267008", "acled:Protesters (Lebanon)", "", "2025-02-18"),
        ("COERCE", "acled:Ayn al Madeup@33.31,35.41", "org:lb-police", "group:hezbollah", "2025-02-18"),
    ]
    exact, near = found[0].events[0], found[1].events[0]
    assert found[0].quote(exact.evidence).startswith("On 18 February 2025, a drone struck a warehouse")
    assert found[0].quote(exact.trigger) == "Explosions/Remote violence: Air/drone strike"
    assert (exact.confidence, exact.reported_by) == (1.0, "Morning Paper; Town Radio")
    assert near.place is not None
    assert near.place.inferred
    assert near.confidence < exact.confidence
    assert exact.sources[0].country == "RU"


def test_earlier_acled_tables_are_read_too() -> None:
    found, tally = read(ACLED_OLD)
    assert [short(each)[:2] for each in found] == [("COERCE", "geonames:369004"), ("PROTEST", "geonames:379252")]
    assert str(found[0].events[0].date) == "2019-05-03"
    assert not tally.broken


def test_ucdp_rows_are_placed_as_exactly_as_they_say() -> None:
    found, _ = read(UCDP)
    assert [short(each) for each in found] == [
        ("ASSAULT", "geonames:706483", "state:UA", "state:RU", "2024-05-05"),
        ("ASSAULT", "admin1:UA-63", "state:UA", "state:RU", "2024-05"),
        ("ASSAULT", "iso:UA", "state:UA", "state:RU", "2024-01-01 – 2024-12-31"),
        ("ASSAULT", HAMLET, "group:islamic-state", "ucdp:Civilians", "2024-03-01 – 2024-03-04"),
        ("ASSAULT", "water:black-sea", "state:UA", "state:RU", "2024-05-05"),
        ("ASSAULT", "geonames:4012176", "group:jalisco-cartel", "group:sinaloa-cartel", "2024-05-05"),
    ]
    assert found[0].quote(found[0].events[0].evidence) == "Two killed as rocket hits Kharkiv city"
    assert [each.events[0].confidence for each in found[:3]] == [1.0, 0.7, 0.4]


@pytest.mark.parametrize("path", [GDELT, ACLED, UCDP], ids=lambda path: path.name)
def test_broken_rows_are_counted_with_their_lines(path: Path) -> None:
    lines = {
        GDELT: {9: "COLUMNS", 10: "DATE", 11: "CODE", 12: "COORDINATES", 13: "TWICE", 14: "PRECISION", 15: "ID", 16: "ENCODING"},  # noqa: E501
        ACLED: {8: "DATE", 9: "CODE", 10: "COORDINATES", 11: "PRECISION", 12: "TWICE", 13: "COLUMNS", 14: "ID"},
        UCDP: {9: "CODE", 10: "DATE", 11: "PRECISION", 12: "COORDINATES", 13: "COUNTRY", 14: "TWICE"},
    }  # fmt: skip
    found, tally = read(path)
    assert {line: each.fault for each in tally.broken for line in each.lines} == {
        line: Fault[name] for line, name in lines[path].items()
    }
    assert (tally.rows, tally.events) == (len(found) + len(lines[path]), len(found))


@pytest.mark.parametrize("path", [GDELT, ACLED, ACLED_OLD, UCDP], ids=lambda path: path.name)
def test_every_row_is_one_passage_whose_place_is_no_country_pinned(path: Path) -> None:
    for told in read(path)[0]:
        (passage,) = passages(told, lambda _place: frozenset())
        assert passage.kind is PassageKind.EVENT
        assert told.quote(passage.sentence) == told.quote(told.events[0].evidence)
        assert told.quote(told.events[0].trigger)


def test_tables_point_to_what_the_atlas_knows() -> None:
    from geodata.datasets import codes

    for actor in (*codes.actor_names().values(), *codes.known_groups().values()):
        actor_table().get(actor)
    for country, area in (*codes.fips_areas().values(), *codes.country_names().values()):
        assert gazetteer().get(area).kind.is_area
        gazetteer().country(country)
    assert {code[:2] for code in codes.cameo()} == {f"{root:02}" for root in range(1, 21)}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"name,age\nAnn,5\n", "none of the event data sets"),
        (b"", "empty"),
        (b"PK\x03\x04", "damaged"),
        (("\t".join(["1"] * 58) + "\n").encode(), "none of the event data sets"),
    ],
)
def test_other_tables_are_refused_in_one_sentence(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableArticle, match=reason):
        recognise(path)
