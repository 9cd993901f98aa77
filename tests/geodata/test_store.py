"""A project is one GeoPackage that loses nothing, refuses what is no project, and says why."""

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from itertools import chain

import pyogrio
import pytest
from given_articles import articles, ids
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import gpkg, store_schema
from geodata.digest import to_text
from geodata.errors import BadProject
from geodata.model import (
    Actor,
    ActorKind,
    Article,
    Event,
    EventPlace,
    EventType,
    Names,
    PartialDate,
    Place,
    PlaceKind,
    PlaceMention,
    Precision,
    Span,
)
from geodata.store import Store

RIYADH = Place("geonames:108410", Names("Riyadh", "利雅得"), PlaceKind.CITY, 24.69, 46.72, "SA")
FRANCE = Place("iso:FR", Names("France", "法国"), PlaceKind.COUNTRY, 46.0, 2.0, "FR")
ENVOY = Actor("person:envoy", Names("The Envoy"), ActorKind.PERSON, "SA", RIYADH)
TEXT = "The envoy met his guests in Riyadh. France waited."


def plain(article_id="talks"):
    day = PartialDate(date(2025, 2, 18), date(2025, 2, 18), Precision.DAY)
    event = Event("e1", EventType.CONSULT, Span(0, 35), Span(10, 13), day, EventPlace(RIYADH), (ENVOY,))
    waiting = Event(
        "e2", EventType.STATEMENT, Span(36, 50), Span(43, 49), None, EventPlace(FRANCE, True, "carried over")
    )
    mentions = (PlaceMention(Span(28, 34), RIYADH), PlaceMention(Span(36, 42), FRANCE))
    return Article(article_id, TEXT, "Talks", places=mentions, events=(event, waiting))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "project.gpkg"


@given(st.lists(articles(), max_size=5), st.frozensets(ids, max_size=3))
@settings(max_examples=25)
def test_what_was_put_is_there_and_what_was_discarded_is_not(tmp_path_factory, found, discarded):
    path = tmp_path_factory.mktemp("store") / "project.gpkg"
    with Store.create(path) as store:
        for article in found:
            store.put(article)
        for article_id in discarded:
            store.discard(article_id)
    expected = {article.id: article for article in found if article.id not in discarded}
    with Store.open(path) as store:
        assert {article.id: article for article in store.articles()} == expected
        assert len(store) == len(expected)
        assert all(article_id in store and store.get(article_id) == expected[article_id] for article_id in expected)


@given(st.lists(articles(), min_size=1, max_size=4, unique_by=lambda article: article.id))
@settings(max_examples=15)
def test_discarding_all_articles_leaves_no_row_behind(tmp_path_factory, found):
    path = tmp_path_factory.mktemp("store") / "project.gpkg"
    with Store.create(path) as store:
        for article in (*found, *found):
            store.put(article)
        for article in found:
            store.discard(article.id)
    with closing(sqlite3.connect(path)) as database:
        things = ("events", "places", "actors", "rtree_events_geom")
        for table in (*things, "articles", "mentions", "participants", "digests", "likenesses"):
            assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_a_gis_opens_every_layer_without_a_warning(path):
    with Store.create(path) as store:
        store.put(plain())
    layers = dict(pyogrio.list_layers(path))
    tables = [store_schema.TABLES, *(tables for _, tables in store_schema.PARTS)]
    points = dict.fromkeys(store_schema.LAYERS, "Point")
    assert layers == {**points, "areas": "MultiPolygon", **dict.fromkeys(chain.from_iterable(tables))}
    for layer in layers:
        pyogrio.read_dataframe(path, layer=layer, use_arrow=False)
    events = pyogrio.read_dataframe(path, layer="events")
    assert events.crs.to_epsg() == 4326
    assert list(events.geometry.notna()) == [True, False]
    assert (events.geometry[0].x, events.geometry[0].y) == (46.72, 24.69)
    told = events.loc[0, ["type", "quad", "place_name", "sources", "quotation"]].tolist()
    assert told == ["CONSULT", "verbal-cooperation", "Riyadh", "The Envoy", "The envoy met his guests in Riyadh."]
    assert str(events.date_start[0])[:10] == "2025-02-18"
    assert events.place_inferred.tolist() == [False, True]
    near = pyogrio.read_dataframe(path, layer="events", bbox=(40, 20, 50, 30))
    assert len(near) == 1
    assert pyogrio.read_info(path, layer="actors")["total_bounds"] == pytest.approx((46.72, 24.69) * 2)


def test_the_file_is_a_geopackage_and_sound(path):
    with Store.create(path) as store:
        store.put(plain())
        store.discard("talks")
        store.put(plain())
    assert path.read_bytes()[68:72] == b"GPKG"
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA user_version").fetchone() == (10400,)
        systems = {row[0] for row in database.execute("SELECT srs_id FROM gpkg_spatial_ref_sys")}
        assert systems == {-1, 0, 4326}
        box = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'places'"
        assert database.execute(box).fetchone() == pytest.approx((46.72, 24.69, 46.72, 24.69), abs=1e-4)


def test_another_program_may_move_a_point_and_the_spatial_index_follows(path):
    with Store.create(path) as store:
        store.put(plain())
    box = "SELECT id, minx, miny FROM rtree_places_geom"
    with closing(sqlite3.connect(path)) as database:
        gpkg.add_functions(database)
        where = "WHERE place_id = 'geonames:108410'"
        database.execute(f"UPDATE places SET geom = ? {where}", (gpkg.point(10, 20),))
        assert database.execute(box).fetchall() == [(1, 20, 10)]
        database.execute(f"UPDATE places SET geom = NULL {where}")
        assert database.execute(box).fetchall() == []
        database.execute(f"UPDATE places SET geom = ?, fid = 99 {where}", (gpkg.point(-10, -20),))
        assert database.execute(box).fetchall() == [(99, -20, -10)]


def test_the_file_is_whole_while_it_is_open(path, tmp_path):
    with Store.create(path) as store:
        store.put(plain())
        shutil.copy(path, tmp_path / "copied.gpkg")
        assert [each.name for each in tmp_path.iterdir()].count("project.gpkg-wal") == 0
        with Store.open(tmp_path / "copied.gpkg") as copied:
            assert copied.get("talks") == plain()


def test_a_copy_is_saved_whole_and_the_project_goes_on(path, tmp_path):
    with Store.create(path) as store:
        store.put(plain())
        store.save_copy(tmp_path / "copy.gpkg")
        store.put(plain("later"))
        assert store.path == path
        with pytest.raises(BadProject, match="itself"):
            store.save_copy(path)
        with pytest.raises(BadProject, match=r"copy\.gpkg"):
            store.save_copy(tmp_path / "nowhere" / "copy.gpkg")
    with Store.open(tmp_path / "copy.gpkg") as copy:
        assert [article.id for article in copy.articles()] == ["talks"]
    assert not list(tmp_path.glob(".*"))


def test_settings_are_kept(path):
    with Store.create(path) as store:
        assert store.setting("view", "none") == "none"
        store.set_setting("view", "1,2,3")
        store.set_setting("view", "4,5,6")
    with Store.open(path) as store:
        assert store.setting("view") == "4,5,6"


def _put_together(store, found):
    with store.transaction():
        for article in found:
            store.put(article)


def test_a_transaction_that_fails_leaves_nothing(path):
    with Store.create(path) as store:
        with pytest.raises(AttributeError):
            _put_together(store, [plain(), None])
        assert "talks" not in store
        assert len(store) == 0


def test_an_absent_article_is_a_key_error(path):
    with Store.create(path) as store, pytest.raises(KeyError):
        store.get("nobody")


def _foreign_geopackage(path):
    Store.create(path).close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TABLE project")


def _newer(path):
    Store.create(path).close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE project SET schema_version = 99")


def _cut_short(path):
    with Store.create(path) as store:
        for number in range(40):
            store.put(plain(f"a{number}"))
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: path.write_text("hello"), "is not a Dateline Atlas project"),
        (lambda path: path.write_bytes(b""), "is not a Dateline Atlas project"),
        (lambda path: sqlite3.connect(path).execute("CREATE TABLE t (x)").connection.close(), "is not a Dateline"),
        (_foreign_geopackage, "is not a Dateline Atlas project"),
        (_newer, "newer version"),
        (_cut_short, "is damaged"),
        (lambda path: None, "is not there"),
        (lambda path: path.mkdir(), "cannot be read"),
    ],
)
def test_what_is_no_project_is_refused_in_a_sentence_and_not_touched(path, make, sentence):
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(BadProject, match=sentence) as refused:
        Store.open(path)
    assert str(refused.value).startswith("project.gpkg ")
    assert "\n" not in str(refused.value)
    assert before == (path.read_bytes() if path.is_file() else None)


def test_creating_never_overwrites_and_leaves_nothing_where_it_fails(path, tmp_path):
    path.write_text("precious")
    with pytest.raises(BadProject, match="exists already"):
        Store.create(path)
    assert path.read_text() == "precious"
    with pytest.raises(BadProject, match=r"new\.gpkg"):
        Store.create(tmp_path / "nowhere" / "new.gpkg")
    assert [each.name for each in tmp_path.iterdir()] == ["project.gpkg"]


def test_a_locked_project_says_so_and_loses_nothing(path, monkeypatch):
    monkeypatch.setattr("geodata.store_file.PATIENCE", 0.05)
    with Store.create(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BadProject, match="another program"):
            store.put(plain())
        other.execute("ROLLBACK")
        store.put(plain())
        assert store.get("talks") == plain()


def test_a_full_disk_and_a_read_only_file_are_named(path):
    with Store.create(path) as store:
        store._connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(BadProject, match="disk is full"):
            store.put(Article("long", "Text. " * 100_000))
        assert len(store) == 0
        store._connection.execute("PRAGMA query_only = 1")
        with pytest.raises(BadProject, match="read-only"):
            store.put(plain())


@pytest.mark.parametrize("change", ["DROP TABLE digests", "UPDATE digests SET version = 0", "DELETE FROM digests"])
def test_digests_that_are_missing_or_old_are_made_anew(path, change, monkeypatch):
    with Store.create(path) as store:
        store.put(plain())
        (before,) = store.digests()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(change)
    with Store.open(path) as store:
        monkeypatch.setattr(os, "access", lambda *_: False)  # as of a file that may only be read
        (read_only,) = store.digests()
        assert store.haystacks("talks")
        monkeypatch.undo()
        (after,) = store.digests()
        monkeypatch.setattr(Store, "articles", None)
        (kept,) = store.digests()
    assert to_text(before) == to_text(read_only) == to_text(after) == to_text(kept)


def test_a_damaged_digest_is_told_as_damage_of_the_project(path):
    with Store.create(path) as store:
        store.put(plain())
        store._connection.execute("UPDATE digests SET digest = '[1]', haystacks = '{}'")
        with pytest.raises(BadProject, match="damaged"):
            list(store.digests())
        with pytest.raises(BadProject, match="damaged"):
            store.haystacks("talks")
