"""Evidence sheets as files: every quotation is in them, hostile words are only words, no heading stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest
from webmap_samples import HOSTILE, hostile, small_index, wide_index

from geodata import cli
from geodata.errors import ExportFailed
from geodata.figures.drawing import draw_evidence, rendered
from geodata.figures.request import MAP_ALONE, Layers
from geodata.filters import Filter
from geodata.index import Index
from geodata.maps.policy import inline_hashes
from geodata.model import Language
from geodata.sheets.content import Content, Entry
from geodata.sheets.gathering import gathered
from geodata.sheets.page import page_of
from geodata.sheets.pdf import compiled, pages_of
from geodata.sheets.phrases import WORDS, word
from geodata.sheets.picture import evidence_for, figure_request
from geodata.sheets.request import Grouping, SheetRequest
from geodata.sheets.writing import write_sheet
from geodata.store import Store
from geodata.webmap.writing import no_step

DAY = date(2025, 11, 22)


def content_of(index: Index, **how: object) -> tuple[Content, SheetRequest]:
    request = SheetRequest(title="Talks <1> #2", made=DAY, **how)  # type: ignore[arg-type]
    return gathered(index, request, 10_000, no_step).content, request


def entries(content: Content) -> Iterator[Entry]:
    for group in content.groups:
        yield from group.entries
    yield from content.nowhere


def quoted(entry: Entry) -> str:
    return "".join(run.text for run in entry.runs)


def squeezed(told: str) -> str:
    """A text without blanks and without what a line may be broken by."""
    return re.sub(r"[\s\u200b\u00ad\ufffe\ufffd\x00-\x1f]+", "", told)


def pages(body: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(body)
    told = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return told


@pytest.fixture(scope="module")
def wide() -> Index:
    return wide_index(60)


@pytest.fixture(scope="module", params=list(Grouping))
def sheet(request: pytest.FixtureRequest, wide: Index) -> tuple[Content, list[str]]:
    content, asked = content_of(wide, grouping=request.param, mentions=True)
    return content, pages(compiled(content, asked, None))


def test_a_pdf_has_every_quotation_with_its_article(sheet: tuple[Content, list[str]]) -> None:
    content, told = sheet
    text = squeezed("".join(re.sub(r"(?m)^Page \d+ of \d+$|^Dateline Atlas · .*$", "", page) for page in told))
    for entry in entries(content):
        assert squeezed(quoted(entry)) in text
        assert squeezed(entry.title) in text
        assert squeezed(entry.where) in text


def test_each_page_says_which_it_is_and_of_what(sheet: tuple[Content, list[str]]) -> None:
    _, told = sheet
    assert len(told) > 5
    for number, page in enumerate(told, start=1):
        assert f"Page {number} of {len(told)}" in page
        assert "Talks <1> #2" in page


def test_no_heading_is_the_last_on_its_page(sheet: tuple[Content, list[str]]) -> None:
    content, told = sheet
    titles = {f"{group.title} {len(group.entries)} quotation" for group in content.groups}
    for page in told[1:]:
        body = [line.strip() for line in page.splitlines() if line.strip()]
        last = [line for line in body if not re.match(r"Page \d+ of|Dateline Atlas ·", line)][-1]
        assert not any(title in last for title in titles)


def test_every_quotation_stands_once_and_numbers_follow_the_order(wide: Index) -> None:
    for grouping in Grouping:
        content, _ = content_of(wide, grouping=grouping, mentions=True)
        assert [entry.ref for entry in entries(content)] == list(range(1, content.size + 1))
        assert content.size == len(wide.excerpts(Filter()))
        numbers = {place.number: place for place in content.places}
        assert list(numbers) == list(range(1, len(numbers) + 1))
        assert sum(place.count for place in content.places) == content.size - len(content.nowhere)
        for entry in entries(content):
            assert entry.number == 0 or numbers[entry.number].name == entry.place
        assert all(not entry.place for entry in content.nowhere)


def test_who_acts_with_others_is_referred_to_under_each_of_them() -> None:
    content, _ = content_of(small_index(), grouping=Grouping.ACTOR)
    by_name = {group.title: group for group in content.groups}
    met = next(entry for entry in by_name["Viktor Orbán"].entries if entry.targets)
    assert met.targets == ("Recep Tayyip Erdoğan",)
    assert met.ref in by_name["Recep Tayyip Erdoğan"].also


def test_the_same_sheet_gives_the_same_bytes_tagged_and_dated() -> None:
    content, request = content_of(small_index())
    body = compiled(content, request, None)
    assert compiled(content, request, None) == body
    document = pypdfium2.PdfDocument(body)
    told = document.get_metadata_dict()
    assert (told["Title"], told["Author"]) == ("Talks <1> #2", "Dateline Atlas")
    assert told["CreationDate"].startswith("D:20251122")
    assert {mark.get_title() for mark in document.get_toc()} >= {"Quotations by place", "Sources and boundaries"}
    document.close()
    assert b"/StructTreeRoot" in body


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.SIMPLIFIED, Language.TRADITIONAL])
def test_hostile_words_are_only_words_in_three_languages(language: Language) -> None:
    content, request = content_of(small_index(), language=language, mentions=True)
    told = squeezed("".join(pages(compiled(content, request, None))))
    assert squeezed(HOSTILE.replace("\x00", "").replace("\x0b", "")[:70]) in told
    assert squeezed(word("by_place", language)) in told
    html = page_of(content, request, b"<svg/>")
    assert f'<html lang="{language}">' in html
    read = Tags(html)
    assert read.found & {"script", "iframe", "object", "embed", "link", "base", "form"} == set()
    assert read.names & {"onerror", "onload", "onclick", "style"} == set()
    _, styles = inline_hashes(html)
    policy = read.policy
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert all(each in policy for each in styles)
    assert read.targets <= read.ids


class Tags(HTMLParser):
    """The elements of a page, with the names of their attributes, their ids and what they point to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.names: set[str] = set()
        self.ids: set[str] = set()
        self.targets: set[str] = set()
        self.policy = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        told = dict(attrs)
        self.names |= set(told)
        if tag == "meta" and told.get("http-equiv") == "Content-Security-Policy":
            self.policy = str(told["content"])
        if "id" in told:
            assert told["id"] not in self.ids
            self.ids.add(str(told["id"]))
        if tag == "a":
            assert str(told["href"]).startswith("#")
            self.targets.add(str(told["href"])[1:])


def test_the_map_bears_the_numbers_of_the_list() -> None:
    index = small_index()
    request = SheetRequest(title="Talks", made=DAY)
    found = gathered(index, request, 10_000, no_step)
    plain = replace(figure_request(request, found.numbers), layers=Layers(labels=False), parts=MAP_ALONE)
    drawing = draw_evidence(plain, evidence_for(request, found.numbers, index))
    on_map = {(mark.mark.id, mark.number) for mark in drawing.scene.marks}
    assert on_map == {(place.id, str(place.number)) for place in found.content.places}
    body = compiled(found.content, request, rendered(drawing, ".pdf"))
    assert pages_of(body) == len(pages(body))
    assert len(body) > 2 * len(compiled(found.content, request, None))


def test_what_was_corrected_by_hand_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    index = small_index()
    known = index.excerpts(Filter()).of_events()[0]
    assert known.event is not None
    chosen = known.event.id
    changed = {known.article_id: frozenset({chosen})}
    monkeypatch.setattr(index, "corrected_events", lambda id_: changed.get(id_, frozenset()))
    content, request = content_of(index)
    marked = [entry for entry in entries(content) if entry.corrected]
    assert len(marked) == 1
    assert page_of(content, request, None).count("corrected by hand") == 2


def test_what_cannot_be_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    index = small_index()
    with pytest.raises(ExportFailed, match="Nothing passes this filter"):
        write_sheet(index, SheetRequest(Filter(words="zeppelin")), tmp_path / "a.pdf")
    with pytest.raises(ExportFailed, match="give the file such an ending"):
        write_sheet(index, SheetRequest(), tmp_path / "a.docx")
    with pytest.raises(ExportFailed, match="at most 1 quotations"):
        gathered(index, SheetRequest(), 1, no_step)
    assert not list(tmp_path.iterdir())


def test_who_stops_it_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done >= 98:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_sheet(small_index(), SheetRequest(map=False), tmp_path / "a.pdf", stop)
    assert not list(tmp_path.iterdir())


def test_every_phrase_has_the_same_gaps_in_each_language() -> None:
    for key, names in WORDS.items():
        gaps = {len(re.findall(r"\{\w*\}", each)) for each in (names.en, names.zh_hans, names.zh_hant)}
        assert len(gaps) == 1, key


def test_a_row_of_a_data_set_is_cited_as_one(tmp_path: Path) -> None:
    out = tmp_path / "rows.html"
    data = Path(__file__).parents[2] / "datasets" / "acled.csv"
    assert cli.main(["sheet", str(data), "-o", str(out), "--no-map"]) == 0
    html = out.read_text("utf-8")
    assert "row 1 of the data set ACLED: acled" in html
    assert "characters" not in html.partition("<footer>")[0].partition('<article id="q1">')[2]
    assert "ACLED (acleddata.com)." in html


def test_the_command_line_writes_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Store.create(tmp_path / "talks.gpkg") as store:
        store.put(hostile())
    out = tmp_path / "out.html"
    options = ["--by", "date", "--lang", "zh-Hant", "--no-map", "--actor", "欧尔班", "--date", "2025-11-22"]
    assert cli.main(["sheet", str(tmp_path / "talks.gpkg"), "-o", str(out), *options]) == 0
    html = out.read_text("utf-8")
    assert "<h1>talks</h1>" in html
    assert "2025年11月22日" in html
    assert "涉及" in html
    assert "1 quotation" in capsys.readouterr().out
