"""A data set in the project: whole or not there at all, as before after every end, and visible to a GIS."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pyogrio
import pytest
from made_datasets import write_gdelt

from geodata import store_words
from geodata.datasets.held import Dataset
from geodata.datasets.reading import DatasetReading
from geodata.datasets.recognition import recognise
from geodata.datasets.taking import take_in
from geodata.edits import DiscardDataset, apply_all
from geodata.errors import BadProject
from geodata.filters import folded
from geodata.store import Store

SAMPLES = Path(__file__).parents[2] / "datasets"
GDELT = SAMPLES / "20250218120000.export.CSV"
_KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, "tests")
from geodata.datasets.held import Dataset
from geodata.datasets.reading import DatasetReading
from geodata.datasets.recognition import recognise
from geodata.store import Store
store = Store.open(Path(sys.argv[1]))
known = recognise(Path(sys.argv[2]))
store.datasets.begin(Dataset("killed", known.format, "x", (), "x", "f"))
for part in DatasetReading(known).parts():
    store.datasets.add("killed", part)
    print("stored", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def put(store: Store, path: Path) -> str:
    """A file as a data set of the project; its id."""
    known = recognise(path)
    take_in(store, known, jobs=1)
    return known.dataset_id


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "project.gpkg"


def rows_in(path: Path) -> dict[str, int]:
    tables = ("datasets", "dataset_rows", "dataset_places", "dataset_actors", "dataset_lines", "words")
    with sqlite3.connect(path) as connection:
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


@pytest.mark.parametrize("name", ["20250218120000.export.CSV", "acled.csv", "acled-old.csv", "GEDEvent_sample.csv"])
def test_what_was_put_is_there_after_opening(path: Path, name: str) -> None:
    with Store.create(path) as store:
        id_ = put(store, SAMPLES / name)
        block = store.datasets.block(id_)
    with Store.open(path) as store:
        (dataset,) = store.datasets
        assert dataset.tally is not None
        assert dataset.tally.events == len(block)
        assert store.datasets.block(id_).to_bytes() == block.to_bytes()
        articles = [store.record(id_, number) for number in range(len(block))]
        texts = [
            folded(f"{each.title} {each.quote(each.events[0].evidence)}").replace("\n", " ") for each in articles
        ]
        words = [text for part in store_words.read(store._connection, id_) for text in _texts(part)]
        assert words == texts
        assert [each.id for each in articles] == [f"{id_}#{number}" for number in range(len(block))]
        with pytest.raises(KeyError):
            store.record(id_, len(block))


def _texts(part: store_words.Part) -> list[str]:
    ends = (part.sizes.cumsum() * 8).tolist()
    return [part.run[start:end].decode().rstrip("\n") for start, end in zip([0, *ends], ends, strict=False)]


def test_discarding_can_be_undone_until_the_project_is_closed(path: Path) -> None:
    with Store.create(path) as store:
        id_ = put(store, GDELT)
        undo = apply_all([DiscardDataset(id_)], store)
        assert not list(store.datasets)
        apply_all(undo, store)
        assert id_ in store.datasets
        assert store.record(id_, 0).title == "GDELT 1000001"
        apply_all([DiscardDataset(id_)], store)
    with Store.open(path) as store:
        assert not list(store.datasets)
        with pytest.raises(BadProject, match="import it again"):
            store.datasets.keep(id_)
    assert not any(rows_in(path).values())


def test_a_killed_import_leaves_the_project_as_it_was(path: Path, tmp_path: Path) -> None:
    with Store.create(path) as store:
        id_ = put(store, GDELT)
        before = store.record(id_, 3)
    counts = rows_in(path)
    large = write_gdelt(tmp_path / "large.export.CSV", 3_000, towns=20)
    command = [sys.executable, "-c", _KILLED, str(path), str(large)]
    killed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert rows_in(path) != counts
    with Store.open(path) as store:
        assert [each.id for each in store.datasets] == [id_]
        assert store.record(id_, 3) == before
    assert rows_in(path) == counts


def test_an_import_given_up_leaves_nothing(path: Path) -> None:
    with Store.create(path) as store:
        known = recognise(GDELT)
        store.datasets.begin(Dataset("set", known.format, "x", known.header, "x", "f"))
        for part in DatasetReading(known).parts():
            store.datasets.add("set", part)
        store.datasets.forget("set")
        assert store.datasets.free_id("set") == "set"
    assert not any(rows_in(path).values())


def test_a_gis_sees_the_events_at_their_points(path: Path) -> None:
    with Store.create(path) as store:
        id_ = put(store, GDELT)
        assert "dataset_events" in pyogrio.list_layers(path)[:, 0]
        seen = pyogrio.read_dataframe(path, layer="dataset_events")
        first, area, nowhere = (seen.iloc[number] for number in (0, 3, 7))
        assert (first["type"], first["quad"], first["place_name"]) == ("AGREE", "verbal-cooperation", "Riyadh")
        assert (str(first["date_start"])[:10], first["source"], first["target"]) == (
            "2025-02-18",
            "Russia",
            "United States",
        )
        assert round(first.geometry.y, 1) == 24.7
        assert area.geometry is None
        assert area["place_id"] == "iso:RU"
        assert nowhere["place_name"] is None or nowhere["place_name"] != nowhere["place_name"]
        apply_all([DiscardDataset(id_)], store)
        assert not len(pyogrio.read_dataframe(path, layer="dataset_events"))


def test_columns_of_another_version_are_made_anew(path: Path) -> None:
    with Store.create(path) as store:
        id_ = put(store, GDELT)
        block = store.datasets.block(id_)
        with store.transaction():
            store._connection.execute("UPDATE datasets SET block = x'00'")
        assert store.datasets.block(id_).to_bytes() == block.to_bytes()
