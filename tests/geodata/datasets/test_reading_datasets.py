"""Laws of reading event data: nothing is lost uncounted, whatever the packing, the processes or the damage."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_datasets import gdelt_rows, write_gdelt

from geodata.datasets import opening, places, reading
from geodata.datasets.broken import Fault
from geodata.datasets.coding import unpacked
from geodata.datasets.reading import DatasetReading
from geodata.datasets.recognition import recognise
from geodata.datasets.telling import article
from geodata.digest import TYPES, Heading
from geodata.errors import UnreadableArticle

LINES = list(gdelt_rows(12, towns=3))


def read(path: Path, jobs: int = 1) -> DatasetReading:
    found = DatasetReading(recognise(path), jobs=jobs)
    found.rows = [fields for part in found.parts() for group in part.packed for fields in unpacked(group)]
    return found


@settings(max_examples=40)
@given(data=st.data())
def test_every_row_is_an_event_or_broken(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    lines = [line.split("\t") for line in LINES]
    for _ in range(data.draw(st.integers(0, 8))):
        line = data.draw(st.sampled_from(lines[1:]))
        line[data.draw(st.integers(0, len(line) - 1))] = data.draw(st.text(max_size=8))
    path = tmp_path_factory.mktemp("law") / "x.csv"
    text = "\n".join(map("\t".join, lines))
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    found = read(path)
    tally = found.tally()
    assert tally.rows == sum(bool(line.strip()) for line in text.replace("\r\n", "\n").split("\n"))
    assert tally.events == len(found.rows) == found.assembly.size


def test_a_town_without_a_name_is_called_by_its_coordinates() -> None:
    nameless = places.town(" ", "UA", (49.9935, 36.2304), "gdelt:1").place
    assert (nameless.names.en, nameless.lat, nameless.country) == ("49.99, 36.23", 49.9935, "UA")


def test_the_block_says_what_the_articles_say(tmp_path: Path) -> None:
    path = write_gdelt(tmp_path / "x.export.CSV", 600, towns=20)
    found = read(path)
    known = recognise(path)
    block, coder = found.assembly.block(Heading("set", "GDELT")), known.format.coder(())
    for number in range(0, 600, 7):
        (event,) = article("set", number, coder, found.rows[number]).events
        place = int(block.rows["place"][number])
        assert (event.place.place if event.place else None) == (block.places[place] if place >= 0 else None)
        assert TYPES[block.rows["type"][number]] is event.type
        assert block.rows["start"][number] == event.date.start.toordinal()
        actors = {block.actors[n].id for n in block.pairs.actors[block.pairs.rows == number]}
        assert actors == {actor.id for actor in (*event.sources, *event.targets)}


def test_packing_and_processes_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = write_gdelt(tmp_path / "x.export.CSV", 400, towns=20)
    content = plain.read_bytes() + LINES[0].encode() + b"\n" + content_of_repeats(plain)
    plain.write_bytes(content)
    (tmp_path / "y.csv.gz").write_bytes(gzip.compress(content))
    with zipfile.ZipFile(tmp_path / "z.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("x.export.CSV", content)
    monkeypatch.setattr(reading, "WORTH_PROCESSES", 0)
    one = read(plain)
    assert {each.fault: each.count for each in one.tally().broken} == {Fault.TWICE: 6}
    for name, jobs in (("y.csv.gz", 1), ("z.zip", 1), ("x.export.CSV", 2)):
        other = read(tmp_path / name, jobs)
        assert other.rows == one.rows
        assert other.tally() == one.tally()
        mine, theirs = (each.assembly.block(Heading("set")) for each in (one, other))
        assert all(np.array_equal(mine.rows[name], theirs.rows[name]) for name in mine.rows)


def content_of_repeats(path: Path) -> bytes:
    return b"".join(line + b"\n" for line in path.read_bytes().split(b"\n")[100:105])


@pytest.mark.parametrize("pack", ["gz", "zip"])
def test_a_truncated_archive_gives_what_it_has(tmp_path: Path, pack: str) -> None:
    content = "\n".join(gdelt_rows(3000, towns=20)).encode() + b"\n"
    path = tmp_path / f"x.{pack}"
    if pack == "gz":
        path.write_bytes(gzip.compress(content))
    else:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("x.csv", content)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    tally = read(path).tally()
    assert tally.is_cut_off
    assert 1000 < tally.events < 3000
    assert tally.rows - tally.events <= 1


def test_bombs_and_crowds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crowd, bomb = tmp_path / "crowd.zip", tmp_path / "bomb.csv.gz"
    with zipfile.ZipFile(crowd, "w") as archive:
        archive.writestr("a.csv", "x")
        archive.writestr("b.csv", "y")
    with pytest.raises(UnreadableArticle, match="holds 2 files"):
        recognise(crowd)
    bomb.write_bytes(gzip.compress("\n".join(LINES).encode() + b"\n" + bytes(6_000_000)))
    monkeypatch.setattr(opening, "MAX_UNPACKED", 3_000_000)
    with pytest.raises(UnreadableArticle, match="too large"):
        read(bomb)


def test_a_line_without_an_end_costs_one_row(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("\n".join([*LINES[:5], "x" * 3_000_000, *LINES[5:]]))
    tally = read(path).tally()
    assert tally.events == len(LINES)
    assert [(each.fault, each.lines) for each in tally.broken] == [(Fault.LONG, (6,))]


def test_a_quotation_mark_left_open_stops_nothing(tmp_path: Path) -> None:
    sample = Path(__file__).parents[2] / "datasets" / "acled.csv"
    header, *rows = sample.read_text().split("\n")
    path = tmp_path / "x.csv"
    broken = '"' + rows[7]
    path.write_text("\n".join([header, broken, *["x" * 60] * 4000, rows[0], ""]))
    tally = read(path).tally()
    assert Fault.QUOTES in {each.fault for each in tally.broken}
    assert tally.events == 1


def test_reading_stops_when_told(tmp_path: Path) -> None:
    class Stop(Exception):
        pass

    def check() -> None:
        raise Stop

    path = write_gdelt(tmp_path / "x.csv", 50, towns=3)
    with pytest.raises(Stop):
        list(DatasetReading(recognise(path), check=check).parts())
