"""Event data sets made up for tests: rows of our own invention in the published column layouts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

# Name, code and FIPS code of countries, and towns of them: full name as GDELT writes it, division, position, feature.
_COUNTRIES = (
    ("RUSSIA", "RUS", "RS"),
    ("UKRAINE", "UKR", "UP"),
    ("UNITED STATES", "USA", "US"),
    ("CHINA", "CHN", "CH"),
    ("GERMANY", "DEU", "GM"),
    ("FRANCE", "FRA", "FR"),
    ("TURKEY", "TUR", "TU"),
    ("SAUDI ARABIA", "SAU", "SA"),
    ("KAZAKHSTAN", "KAZ", "KZ"),
    ("IRAN", "IRN", "IR"),
    ("NORWAY", "NOR", "NO"),
    ("KENYA", "KEN", "KE"),
)
_TOWNS = (
    ("4", "Moscow, Moskva, Russia", "RS", "RS48", "55.7522", "37.6156", "-2960561"),
    ("4", "Murmansk, Murmanskaya Oblast', Russia", "RS", "RS49", "68.9667", "33.0833", "-2961916"),
    ("4", "Kyiv, Kyyiv, Misto, Ukraine", "UP", "UP12", "50.4333", "30.5167", "-1044367"),
    ("4", "Kharkiv, Kharkivs'ka Oblast', Ukraine", "UP", "UP07", "50", "36.25", "-1041320"),
    ("3", "Washington, District of Columbia, United States", "US", "USDC", "38.8951", "-77.0364", "531871"),
    ("3", "Anchorage, Alaska, United States", "US", "USAK", "61.2181", "-149.9", "1398242"),
    ("4", "Beijing, Beijing, China", "CH", "CH22", "39.9289", "116.388", "-1898541"),
    ("4", "Berlin, Berlin, Germany", "GM", "GM16", "52.5167", "13.4", "-1746443"),
    ("4", "Riyadh, Ar Riya?, Saudi Arabia", "SA", "SA10", "24.6408", "46.7728", "-3092186"),
    ("4", "Istanbul, Istanbul, Turkey", "TU", "TU34", "41.0186", "28.9647", "-755070"),
    ("4", "Astana, Aqmola, Kazakhstan", "KZ", "KZ03", "51.1811", "71.4278", "-2329882"),
    ("4", "Tehran, Tehran, Iran", "IR", "IR26", "35.75", "51.5148", "10074674"),
    ("4", "Tromso, Troms Fylke, Norway", "NO", "NO18", "69.6667", "18.9667", "-36893"),
    ("4", "Nairobi, Nairobi Area, Kenya", "KE", "KE05", "-1.28333", "36.8167", "-2262877"),
)
_AREAS = (
    ("1", "Russia", "RS", "RS", "60", "100", "RS"),
    ("1", "China", "CH", "CH", "35", "105", "CH"),
    ("1", "Iran", "IR", "IR", "32", "53", "IR"),
    ("2", "Texas, United States", "US", "USTX", "31.106", "-97.6475", "TX"),
    ("5", "Kharkivs'ka Oblast', Ukraine", "UP", "UP07", "49.5", "36.5", "-1041320"),
)
_KINDS = ("", "", "GOV", "GOV", "MIL", "REB", "COP", "LEG", "CVL", "OPP", "BUS", "MED")
_CODES = (
    *("010", "020", "036", "040", "042", "043", "046", "051", "057", "061", "070", "071", "084", "090", "100"),
    *("111", "112", "120", "130", "138", "141", "150", "154", "163", "172", "173", "180", "190", "193", "195"),
)
_QUADS = [0, *[1] * 5, *[2] * 3, *[3] * 5, *[4] * 7]  # by CAMEO's root codes
_FIRST = date(2024, 1, 1)


def gdelt_rows(count: int, *, seed: int = 1, towns: int = 3000) -> Iterator[str]:
    """Lines of a GDELT 2.0 export, which has no header; `towns` invented places besides the known ones."""
    chance = random.Random(seed)
    places = [
        *_TOWNS * 40,
        *_AREAS * 60,
        ("0", "", "", "", "", "", ""),
        *(_invented(chance, n) for n in range(towns)),
    ]
    for number in range(count):
        yield _gdelt_row(chance, 1_200_000_000 + number, number / max(1, count), places)


def write_gdelt(path: Path, count: int, *, seed: int = 1, towns: int = 3000) -> Path:
    with path.open("w", encoding="utf-8", newline="") as out:
        out.writelines(row + "\n" for row in gdelt_rows(count, seed=seed, towns=towns))
    return path


def _invented(chance: random.Random, number: int) -> tuple[str, ...]:
    _, code, fips = chance.choice(_COUNTRIES)
    lat, lon = chance.uniform(-50, 70), chance.uniform(-170, 175)
    name = f"Town {number}, Province {number % 20}, {code.title()}"
    return ("4", name, fips, f"{fips}{number % 20:02}", f"{lat:.4f}", f"{lon:.4f}", str(-9_000_000 - number))


def _gdelt_row(chance: random.Random, event: int, share: float, places: list[tuple[str, ...]]) -> str:
    day = _FIRST + timedelta(days=int(share * 700))
    code = chance.choice(_CODES)
    root = int(code[:2])
    geos = [chance.choice(places) for _ in range(3)]
    stamp = day + timedelta(days=chance.randrange(3))
    url = f"https://www.paper{chance.randrange(60)}.example/{day:%Y/%m/%d}/story-{chance.randrange(10**6)}.html"
    mentions = chance.randrange(1, 30)
    fields = [
        str(event),
        f"{day:%Y%m%d}",
        f"{day:%Y%m}",
        f"{day:%Y}",
        f"{day.year + day.timetuple().tm_yday / 366:.4f}",
    ]
    fields += [*_actor(chance), *_actor(chance, may_lack=True)]
    fields += ["1" if mentions > 9 else "0", code, code[:3], f"{root:02}", str(_QUADS[root])]
    fields += [f"{chance.uniform(-10, 10):.1f}", str(mentions), str(1 + mentions // 10), str(mentions)]
    fields += [f"{chance.uniform(-9, 6):.12f}"]
    fields += [each for kind, name, fips, division, lat, lon, feature in geos
               for each in (kind, name, fips, division, "", lat, lon, feature)]  # fmt: skip
    return "\t".join([*fields, f"{stamp:%Y%m%d}120000", url])


def _actor(chance: random.Random, *, may_lack: bool = False) -> list[str]:
    if may_lack and chance.random() < 0.3:
        return [""] * 10
    name, code, _ = chance.choice(_COUNTRIES)
    kind = chance.choice(_KINDS)
    if kind in ("REB", "COP", "LEG", "CVL") and chance.random() < 0.5:
        return [kind, kind.title(), "", "", "", "", "", kind, "", ""]
    return [code + kind, name, code, "", "", "", "", kind, "", ""]
