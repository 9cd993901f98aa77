"""Projects of every earlier layout open, become what they would be today, and answer as their articles do."""

from __future__ import annotations

import lzma
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from made_articles import article

from geodata import store_migrations, store_schema
from geodata.datasets.recognition import recognise
from geodata.datasets.taking import take_in
from geodata.errors import BadProject
from geodata.filters import Filter
from geodata.index import Index
from geodata.opening import index_of
from geodata.project_refusals import is_known
from geodata.store import Store
from geodata.store_lock import ReadOnly

PROJECTS = sorted((Path(__file__).parent / "projects").glob("*.gpkg.xz"))
HAVE_REGIONS = {"regions", "datasets", "lines", "blocks-2", "blocks-3"}
HAVE_DATASETS = HAVE_REGIONS - {"regions"}
SAMPLE = Path(__file__).parents[1] / "datasets" / "acled.csv"


@pytest.fixture(params=PROJECTS, ids=lambda path: path.name)
def old(request, tmp_path):
    """The file of an earlier version, and the name of its layout."""
    path = tmp_path / request.param.name.removesuffix(".xz")
    path.write_bytes(lzma.decompress(request.param.read_bytes()))
    return path, path.name.removesuffix(".gpkg")


def version(path):
    with closing(sqlite3.connect(path)) as connection:
        return store_migrations.version_of(connection)


def answers(index, articles):
    told = [(passage.article_id, passage.kind, passage.sentence) for passage in index.passages(Filter())]
    return sorted(one for one in told if one[0] in articles), index.counts(Filter()).articles_total


def test_there_is_a_file_of_every_layout():
    assert len(PROJECTS) == 8
    assert set(store_migrations.STEPS) == set(range(1, store_schema.SCHEMA_VERSION))


def test_an_old_project_becomes_a_new_one_and_answers_as_its_articles(old):
    path, layout = old
    assert version(path) == 1
    with Store.open(path) as store:
        articles = {each.id: each for each in store.articles()}
        assert sorted(articles) == ["one", "three", "two"]
        assert all(len(each.events) == 2 and len(each.places) == 2 for each in articles.values())
        assert [region.name for region in store.saved_regions()] == (["Levant"] if layout in HAVE_REGIONS else [])
        fresh = Index()
        for each in articles.values():
            fresh.add(each)
        mine, total = answers(index_of(store), articles)
        assert mine == answers(fresh, articles)[0]
        assert total == len(articles) + (layout in HAVE_DATASETS)
        for dataset in store.datasets:
            assert index_of(store).counts(Filter(articles=frozenset({dataset.id}))).events == 6
            assert store.record(dataset.id, 0).events
    assert version(path) == store_schema.SCHEMA_VERSION
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_an_old_project_takes_new_articles_and_data_sets(old):
    path, _ = old
    with Store.open(path) as store:
        store.put(article("new"))
        store.discard("one")
        take_in(store, recognise(SAMPLE), jobs=1)
        assert sorted(each.id for each in store.articles()) == ["new", "three", "two"]
        (added,) = [each for each in store.datasets if each.format.id == "acled"]
    with Store.open(path) as store:
        block = store.datasets.block(added.id)
        rows = sqlite3.connect(path).execute("SELECT type, place FROM dataset_rows ORDER BY fid DESC").fetchall()
        assert [row[0] for row in rows[: len(block.rows["type"])]][::-1] == block.rows["type"].tolist()


def test_an_old_project_that_is_only_read_stays_as_it_is(old):
    path, _ = old
    before = path.read_bytes()
    with Store.open(path, writing=False) as store:
        assert store.read_only is ReadOnly.ASKED
        assert is_known(str(store.refusal))
        assert len(list(store.articles())) == 3
        for table in store_schema.added():
            assert store._connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        assert len(index_of(store).headings()) >= 3
    assert path.read_bytes() == before


@pytest.mark.parametrize("old", [PROJECTS[0], PROJECTS[-1]], indirect=True)
def test_a_step_that_fails_leaves_the_file_as_it_was(old, monkeypatch):
    path, _ = old
    before = path.read_bytes()

    def fail(connection):
        store_schema.add(connection)
        raise sqlite3.OperationalError("out of ink")

    monkeypatch.setitem(store_migrations.STEPS, 1, fail)
    with pytest.raises(BadProject, match="cannot be used: out of ink"):
        Store.open(path)
    assert path.read_bytes() == before
