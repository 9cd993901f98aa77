"""Exports: what is written is what the filter admits, in every format, and other programs read it."""

from __future__ import annotations

import csv
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import geopandas
import pyogrio
import pytest
from lxml import etree
from openpyxl import load_workbook
from sample_articles import quarrel, visit

from geodata.errors import ExportFailed
from geodata.export.files import placed
from geodata.export.formats import FORMATS, Format, format_of
from geodata.export.tables import COLUMNS, Export, Layer, Request, gather
from geodata.filters import Filter
from geodata.index import Index

KML = {"k": "http://www.opengis.net/kml/2.2"}


def an_index() -> Index:
    index = Index()
    index.add(visit())
    index.add(replace(quarrel(), title="=cmd|' /C calc'!A0"))
    return index


def an_export(form: Format, *layers: Layer, chosen: Filter | None = None) -> Export:
    index = an_index()
    request = Request(
        index, chosen or Filter(), lambda id_: id_, "Two articles", "Dateline Atlas", "GeoNames (CC BY 4.0)"
    )
    return gather(replace(request, layers=form.layers(layers)))


def written(folder: Path, name: str, *layers: Layer, chosen: Filter | None = None) -> tuple[Export, Path]:
    form = next(each for each in FORMATS if each.name == name)
    export, path = an_export(form, *layers, chosen=chosen), folder / f"out{form.ending}"
    form.write(export, path)
    return export, path


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_says_what_it_shows_and_whose_data_it_is(tmp_path: Path, form: Format) -> None:
    export, path = written(tmp_path, form.name)
    form.write(export, path)
    files = [each.read_bytes() for each in tmp_path.iterdir()]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            files = [archive.read(name) for name in archive.namelist()]
    told = b"".join(files).decode("utf-8", "ignore")
    if form.name == "gpkg":
        told = str(pyogrio.read_info(path, layer="events"))
    assert all(line in told for line in (export.shown, export.made_by, export.attribution))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_same_export_gives_the_same_bytes_where_the_format_allows(tmp_path: Path, form: Format) -> None:
    _, first = written(tmp_path, form.name)
    before = first.read_bytes()
    _, again = written(tmp_path, form.name)
    if form.name not in ("gpkg", "xlsx"):  # these hold the time of their making
        assert again.read_bytes() == before


def test_the_tables_hold_exactly_what_the_filter_admits() -> None:
    index = an_index()
    for chosen in (Filter(), Filter().with_articles(["visit"]), Filter().with_words("nowhere to be found")):
        export = gather(Request(index, chosen, str, "t", "m", "a"))
        counts = index.counts(chosen)
        assert len(export.tables[Layer.EVENTS].rows) == counts.events
        assert len(export.tables[Layer.MENTIONS].rows) == counts.mentions
        assert all(len(row.cells) == len(COLUMNS[layer]) for layer, t in export.tables.items() for row in t.rows)


@pytest.mark.parametrize(("name", "ending"), [("gpkg", "out.gpkg"), ("geojson", "out.geojson")])
def test_a_gis_reads_the_events_back(tmp_path: Path, name: str, ending: str) -> None:
    export, path = written(tmp_path, name, Layer.EVENTS)
    assert path.name == ending
    frame = geopandas.read_file(path)
    table = export.tables[Layer.EVENTS]
    assert frame.crs == "EPSG:4326"
    assert list(frame["id"]) == [record["id"] for record in table.records()]
    assert list(frame["quotation"]) == [record["quotation"] for record in table.records()]
    points = [(point.x, point.y) if point else None for point in frame.geometry]
    assert points == [row.point for row in table.rows]


def test_a_geopackage_has_a_layer_for_each_table(tmp_path: Path) -> None:
    _, path = written(tmp_path, "gpkg")
    assert set(pyogrio.list_layers(path)[:, 0]) == {layer.value for layer in Layer}


def test_csv_reads_back_and_runs_nothing(tmp_path: Path) -> None:
    export, path = written(tmp_path, "csv-bom")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        records = list(csv.DictReader(stream))
    assert [each["id"] for each in records] == [record["id"] for record in export.tables[Layer.EVENTS].records()]
    assert not any(cell.startswith(("=", "@", "+")) for each in records for cell in each.values())
    described = json.loads(path.with_name("out.csv-metadata.json").read_text("utf-8"))
    assert [each["name"] for each in described["tableSchema"]["columns"]] == list(records[0])


def test_csv_of_several_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="one table"):
        written(tmp_path, "csv", Layer.EVENTS, Layer.PLACES)


def test_a_workbook_has_a_sheet_a_table_and_no_formula(tmp_path: Path) -> None:
    export, path = written(tmp_path, "xlsx")
    book = load_workbook(path)
    assert book.sheetnames == [*(layer.value for layer in Layer), "about"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
    assert book["events"].max_row == len(export.tables[Layer.EVENTS].rows) + 1


@pytest.mark.parametrize("name", ["kml", "kmz"])
def test_kml_has_the_time_of_every_dated_event(tmp_path: Path, name: str) -> None:
    export, path = written(tmp_path, name)
    if name == "kmz":
        with zipfile.ZipFile(path) as archive:
            content = archive.read("doc.kml")
    else:
        content = path.read_bytes()
    root = etree.fromstring(content)
    records = list(export.tables[Layer.EVENTS].records())
    begins = [each.text for each in root.findall(".//k:Placemark/k:TimeSpan/k:begin", KML)]
    assert begins == [str(record["date_start"]) for record in records if record["date_start"]]
    assert len(root.findall(".//k:Placemark", KML)) == len(records)
    if name == "kml":
        assert len(geopandas.read_file(path)) == len(records)


def test_linked_places_have_names_in_three_scripts_and_the_time_of_their_events(tmp_path: Path) -> None:
    export, path = written(tmp_path, "lpf")
    features = {each["@id"]: each for each in json.loads(path.read_text("utf-8"))["features"]}
    budapest = features["urn:dateline:geonames:3054643"]
    assert {each["lang"]: each["toponym"] for each in budapest["names"]}["zh-Hans"] == "布达佩斯"
    assert budapest["geometry"]["type"] == "Point"
    assert len(features) == len(export.tables[Layer.PLACES].rows)
    for each in features.values():
        assert {"@id", "type", "properties", "names", "types", "geometry", "when"} <= set(each)


def test_an_annotation_points_at_the_words_that_it_quotes(tmp_path: Path) -> None:
    _, path = written(tmp_path, "annotations")
    texts = {article.id: article.text for article in (visit(), quarrel())}
    items = json.loads(path.read_text("utf-8"))["items"]
    assert items
    assert len({each["id"] for each in items}) == len(items)
    for each in items:
        position, words = each["target"]["selector"]
        text = texts[each["target"]["source"].rpartition(":")[2]]
        assert text[position["start"] : position["end"]] == words["exact"]


def test_an_ending_that_no_format_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match=r"out\.shp: no export has this ending"):
        format_of(tmp_path / "out.shp")
    assert format_of(Path("places.lpf.json")).name == "lpf"


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("before", "utf-8")

    def write_half() -> None:
        with placed(path) as temporary:
            temporary.write_text("half", "utf-8")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_half()
    assert [(each.name, each.read_text("utf-8")) for each in tmp_path.iterdir()] == [("out.txt", "before")]
