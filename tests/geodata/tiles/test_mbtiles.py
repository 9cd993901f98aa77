"""MBTiles files: what they say of themselves, the right tile for a place, and no harm from a hostile one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_tiles import png, write_mbtiles

from geodata.model import Language
from geodata.refusals import refusal_in_words
from geodata.tiles.mbtiles import LONGEST_ATTRIBUTION, BadTiles, MBTiles
from geodata.tiles.tile import DEEPEST, Tile

RED, BLUE = png((200, 0, 0), 4), png((0, 0, 200), 4)
NORTH, SOUTH = Tile(1, 0, 0), Tile(1, 0, 1)


def test_a_tile_is_found_where_it_lies(tmp_path: Path) -> None:
    tiles = MBTiles.open(write_mbtiles(tmp_path / "a.mbtiles", {NORTH: RED, SOUTH: BLUE}))
    assert tiles.picture(NORTH) == ("image/png", RED)
    assert tiles.picture(SOUTH) == ("image/png", BLUE)
    assert tiles.picture(Tile(1, 1, 0)) is None
    tiles.close()


def test_the_file_says_how_far_it_reaches(tmp_path: Path) -> None:
    path = write_mbtiles(
        tmp_path / "a.mbtiles",
        {NORTH: RED, Tile(3, 2, 2): RED},
        name="Old <b>map</b>",
        bounds="-10, 30,20.5,60",
        attribution='<a href="http://x">© Somebody</a><script>alert(1)</script>' + "!" * 999,
    )
    tiles = MBTiles.open(path)
    assert (tiles.name, tiles.bounds, tiles.min_zoom, tiles.max_zoom) == ("Old map", (-10, 30, 20.5, 60), 1, 3)
    assert tiles.attribution.startswith("© Somebody!")
    assert "alert" not in tiles.attribution
    assert len(tiles.attribution) == LONGEST_ATTRIBUTION
    tiles.close()


@given(st.sampled_from(["name", "bounds", "minzoom", "maxzoom", "attribution", "format"]), st.text(max_size=30))
def test_no_metadata_breaks_it(tmp_path_factory: pytest.TempPathFactory, key: str, value: str) -> None:
    if value.lower() in ("pbf", "mvt"):
        return
    path = write_mbtiles(tmp_path_factory.mktemp("m") / "a.mbtiles", {NORTH: RED}, **{key: value})
    tiles = MBTiles.open(path)
    assert 0 <= tiles.min_zoom <= tiles.max_zoom <= DEEPEST
    assert tiles.bounds[0] < tiles.bounds[2]
    tiles.close()


def write_other(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE a (b)")


REFUSED = {
    "missing": lambda path: None,
    "no database": lambda path: path.write_text("not one"),
    "another database": write_other,
    "vector tiles": lambda path: write_mbtiles(path, {NORTH: b"\x1f\x8b\x08"}, format="pbf"),
    "no tiles": lambda path: write_mbtiles(path, {}),
    "no pictures": lambda path: write_mbtiles(path, {NORTH: b"<svg onload=x>"}, format="png"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_a_file_that_will_not_do_is_refused_in_one_sentence(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "some.mbtiles"
    REFUSED[kind](path)
    with pytest.raises(BadTiles, match=r"^some\.mbtiles: .+\.$") as refused:
        MBTiles.open(path)
    for language in (Language.SIMPLIFIED, Language.TRADITIONAL):
        assert refusal_in_words(str(refused.value), language) != str(refused.value)


def test_an_endless_view_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "endless.mbtiles"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        database.execute(
            "CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
            "SELECT i AS zoom_level, i AS tile_column, i AS tile_row, 'x' AS tile_data FROM n WHERE i < 0"
        )
    with pytest.raises(BadTiles):
        MBTiles.open(path)


def test_what_is_no_picture_is_no_tile(tmp_path: Path) -> None:
    tiles = MBTiles.open(write_mbtiles(tmp_path / "a.mbtiles", {NORTH: RED, SOUTH: b"<script>"}))
    assert tiles.picture(SOUTH) is None
    tiles.close()


@pytest.mark.parametrize("path", ["1/2/0", "1/0", "-1/0/0", "1/0/0/0", "a/b/c", "99/0/0", "1/٠/0", "1/00000000001/0"])
def test_a_path_that_is_no_tile_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="no such tile"):
        Tile.parse(path)
