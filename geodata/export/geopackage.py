"""GeoPackage: a layer a table, as any GIS opens it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from geodata.errors import ExportFailed
from geodata.export.files import placed
from geodata.export.tables import Export, Table


def write_geopackage(export: Export, path: Path) -> None:
    """Point layers; a row in an area has no geometry. What is shown stands in the file's metadata."""
    from pyogrio.errors import DataSourceError

    with placed(path) as temporary:
        temporary.unlink()  # the driver makes its file itself
        try:
            for table in export.tables.values():
                _write(export, table, temporary)
        except (DataSourceError, sqlite3.Error) as error:
            raise ExportFailed(f"{path}: cannot be written ({error})") from error


def _write(export: Export, table: Table, path: Path) -> None:
    # Imported when the first layer is written: they take half a second.
    import geopandas
    import pyogrio
    from shapely import Point

    points = [Point(row.point) if row.point else None for row in table.rows]
    cells = zip(*(row.cells for row in table.rows), strict=True) if table.rows else [() for _ in table.columns]
    columns = dict(zip(table.columns, map(list, cells), strict=True))
    frame = geopandas.GeoDataFrame(columns, geometry=points, crs="EPSG:4326")
    told = {"TITLE": export.title, "SHOWN": export.shown, "SOFTWARE": export.made_by}
    pyogrio.write_dataframe(
        frame,
        path,
        layer=table.layer.value,
        driver="GPKG",
        geometry_type="Point",
        append=path.exists(),
        dataset_metadata={**told, "ATTRIBUTION": export.attribution},
    )
