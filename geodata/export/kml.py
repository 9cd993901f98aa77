"""KML 2.2 and KMZ, with the time of each event for the slider of globe programs."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from lxml import etree  # type: ignore[import-untyped]

from geodata.export.files import placed
from geodata.export.tables import Cell, Export, Row, Table

_NAMESPACE = "http://www.opengis.net/kml/2.2"
_TITLES = ("quotation", "place", "actor")
_NO_XML = dict.fromkeys([*(n for n in range(32) if chr(n) not in "\t\n\r"), 0xFFFE, 0xFFFF])


def write_kml(export: Export, path: Path) -> None:
    with placed(path) as temporary, temporary.open("wb") as out:
        _write(export, out)


def write_kmz(export: Export, path: Path) -> None:
    """The same, packed: the archive's document is doc.kml."""
    document = BytesIO()
    _write(export, document)
    with placed(path) as temporary, zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive:
        stamp = zipfile.ZipInfo("doc.kml", (1980, 1, 1, 0, 0, 0))  # the same export gives the same bytes
        stamp.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(stamp, document.getvalue())


def _write(export: Export, out: BinaryIO) -> None:
    with etree.xmlfile(out, encoding="utf-8") as xml:
        xml.write_declaration()
        with xml.element("kml", nsmap={None: _NAMESPACE}), xml.element("Document"):
            xml.write(_text("name", export.title), _text("description", "\n".join(export.lines[1:])))
            for table in export.tables.values():
                with xml.element("Folder"):
                    xml.write(_text("name", table.layer.value))
                    for row in table.rows:
                        xml.write(_placemark(table, row))


def _placemark(table: Table, row: Row) -> etree._Element:
    told = dict(zip(table.columns, row.cells, strict=True))
    mark = etree.Element("Placemark")
    mark.extend(_head(told))
    if row.point:
        point = etree.SubElement(mark, "Point")
        point.append(_text("coordinates", "{:.6f},{:.6f}".format(*row.point)))
    return mark


def _head(told: dict[str, Cell]) -> Iterator[etree._Element]:
    """What stands before the geometry, in the order that the schema wants."""
    name = next((str(told[column]) for column in _TITLES if told.get(column)), "")
    if "type" in told:
        name = f"{told['type']} · {told['place'] or ''}".rstrip(" ·")
    yield _text("name", name)
    if told.get("quotation"):
        yield _text("description", f"{told['quotation']}\n{told.get('title') or ''}")
    if isinstance(told.get("date_start"), date):
        span = etree.Element("TimeSpan")
        span.extend([_text("begin", str(told["date_start"])), _text("end", str(told["date_end"]))])
        yield span
    data = etree.Element("ExtendedData")
    for column, cell in told.items():
        if cell not in (None, ""):
            etree.SubElement(data, "Data", name=column).append(_text("value", str(cell)))
    yield data


def _text(tag: str, words: str) -> etree._Element:
    element = etree.Element(tag)
    element.text = words.translate(_NO_XML)
    return element
