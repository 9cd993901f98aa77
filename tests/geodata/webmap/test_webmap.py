"""The exported map as a file: everything in it, nothing hostile alive, the tables whole without a script."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from webmap_samples import HOSTILE, hostile, small_index, wide_index, written

from geodata import cli
from geodata.errors import ExportFailed
from geodata.filters import Filter
from geodata.index import Index
from geodata.maps.policy import inline_hashes
from geodata.model import Language
from geodata.projections import ProjectionKind
from geodata.store import Store
from geodata.webmap import rows
from geodata.webmap.request import WebMapRequest
from geodata.webmap.writing import write_webmap

ONE = (ProjectionKind.MERCATOR,)


class Reader(HTMLParser):
    """What a browser without a script makes of a page: elements with their attributes, rows with their cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self._in_cell = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        self._in_cell = tag in ("td", "th", "b", "mark", "i", "cite", "small") and bool(self.rows)

    def handle_endtag(self, tag: str) -> None:
        self._in_cell = tag in ("b", "mark", "i", "cite", "small")

    def handle_data(self, data: str) -> None:
        if self._in_cell and self.rows and self.rows[-1]:
            self.rows[-1][-1] += data

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for each, attributes in self.elements if each == tag]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(small_index(), tmp_path_factory.mktemp("page") / "map.html", projections=ONE)


def test_hostile_words_are_only_words(page: str) -> None:
    read = Reader(page)
    assert {tag for tag, _ in read.elements} & {"img", "iframe", "object", "embed", "link", "base", "form"} == set()
    assert len(read.named("script")) == 5
    assert all(not name.startswith("on") for _, attributes in read.elements for name in attributes)
    told = " ".join(HOSTILE.replace("\x00", "\ufffd").split())
    assert any(told in " ".join(cell.split()) for row in read.rows for cell in row)
    assert "{{ 7*7 }} {% raw %}" in page


def test_nothing_is_fetched_and_only_own_blocks_run(page: str) -> None:
    read = Reader(page)
    first = next(attributes for tag, attributes in read.elements if tag == "meta")
    assert first["http-equiv"] == "Content-Security-Policy"
    policy = str(first["content"])
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert not re.search(r"unsafe|https?:|'self'|\*", policy)
    scripts, styles = inline_hashes(page)
    assert len(scripts) == 4
    assert all(each in policy for each in (*scripts, *styles))
    assert all(
        not str(attributes.get("src") or attributes.get("href") or "#").strip("#").count(":")
        for _, attributes in read.elements
    )
    sheets = "".join(re.findall(r"<style>(.*?)</style>", page, re.DOTALL))
    assert re.findall(r"url\((?!data:)[^)]*\)", sheets) == []


def test_the_tables_hold_every_quotation_for_a_screen_reader(page: str) -> None:
    index, read = small_index(), Reader(page)
    numbered = [attributes["id"] for attributes in read.named("tr") if "id" in attributes]
    assert numbered == [f"e{n}" for n in range(len(index.excerpts(Filter())))]
    assert len(read.named("caption")) == len(read.named("table")) == 2
    heads = [attributes["scope"] for attributes in read.named("th")]
    assert heads.count("row") == len(numbered)
    assert heads.count("col") == 6 + 4
    consult = next(row for row in read.rows if row and "A visit on the Danube" in row[-1] and row[0] == "Consult")
    assert consult[1:4] == ["3 May 2024", "Budapest", "Viktor Orbán → Recep Tayyip Erdoğan"]
    assert consult[4] == "On 3 May 2024 Orban met Erdogan in Budapest."
    assert "Danube Courier" in consult[5]


def test_the_same_words_give_the_same_bytes(page: str, tmp_path: Path) -> None:
    assert written(small_index(), tmp_path / "again.html", projections=ONE) == page


@pytest.mark.parametrize(
    ("language", "said"), [(Language.SIMPLIFIED, "会谈磋商"), (Language.TRADITIONAL, "會談磋商")]
)
def test_it_speaks_three_languages(language: Language, said: str, tmp_path: Path) -> None:
    html = written(small_index(), tmp_path / "map.html", projections=ONE, language=language)
    assert f'<html lang="{language}">' in html
    assert said in html
    assert "<td class=q lang=en>" in html


def test_many_events_are_told_apart_by_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(rows, "MOST_IN_ONE", 20)
    read = Reader(written(wide_index(30), tmp_path / "map.html", projections=ONE))
    assert len(read.named("details")) > 30
    assert len(read.named("caption")) == len(read.named("table"))
    ids = {attributes["id"] for attributes in read.named("tr") if "id" in attributes}
    assert ids == {f"e{n}" for n in range(len(wide_index(30).excerpts(Filter())))}


def test_what_nothing_passes_is_said_and_not_written(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="Nothing passes this filter"):
        write_webmap(small_index(), WebMapRequest(Filter(words="zeppelin")), tmp_path / "map.html")
    with pytest.raises(ExportFailed, match="everything"):
        write_webmap(Index(), WebMapRequest(), tmp_path / "map.html")
    assert not list(tmp_path.iterdir())


def test_who_stops_the_reading_leaves_no_file(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_webmap(small_index(), WebMapRequest(projections=ONE), tmp_path / "map.html", stop)
    assert not list(tmp_path.iterdir())


def test_the_command_line_writes_a_project_under_a_filter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Store.create(tmp_path / "talks.gpkg") as store:
        store.put(hostile())
    out = tmp_path / "out.html"
    options = ["--actor", "欧尔班", "--lang", "zh-Hant", "--theme", "dark", "--title", "談判 <1>"]
    assert cli.main(["html", str(tmp_path / "talks.gpkg"), "-o", str(out), *options]) == 0
    html = out.read_text("utf-8")
    assert "<h1>談判 &lt;1&gt;</h1>" in html
    assert "涉及" in html
    data = json.loads(html.partition('id="data">')[2].partition("</script>")[0])
    assert data["events"] == 1
    assert "1 個事件" in capsys.readouterr().out
