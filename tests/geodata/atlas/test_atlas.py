"""Atlases: which pages there are, and what is in the files that are written."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation
from sample_articles import quarrel, visit

from geodata.atlas.order import AtlasOrder, BadAtlas, By
from geodata.atlas.pages import pages_of
from geodata.atlas.saved_view import SavedView
from geodata.atlas.seen import seen
from geodata.atlas.writing import Memory, write_atlas
from geodata.cli import main
from geodata.errors import ExportFailed
from geodata.figures.request import Parts
from geodata.filters import Filter
from geodata.index import Index
from geodata.marks import View
from geodata.model import Language
from geodata.store import Store

NOW = date(2026, 11, 22)
NEAR = View(15, 40, 35, 50, 5)
HOSTILE = 'A <b>title</b> & #strong[x] "quoted" 布达佩斯 that goes on, much longer than any line of a page is wide'
LIGHT = Parts(legend=False, locator=False, graticule=False)


@pytest.fixture(scope="module")
def index() -> Index:
    found = Index()
    for article in (visit(), quarrel()):
        found.add(article)
    return found


@pytest.fixture(scope="module")
def memory(index: Index) -> Memory:
    earlier = Index()
    earlier.add(visit())
    before = seen(earlier, Filter(), date(2026, 11, 3))
    view = SavedView("view:1", "Talks", Filter(), NEAR, title=HOSTILE, note="First.\n第二段。", seen=before)
    return Memory((view, SavedView("view:2", "Empty", Filter(words="nowhere"), NEAR)))


def order(by: By, **also: object) -> AtlasOrder:
    return replace(AtlasOrder(by, NOW, parts=LIGHT, dpi=50), **also)


def pages(index: Index, by: By, **also: object) -> list[tuple[str, int]]:
    found = pages_of(order(by, **also), index)
    return [(page.title, index.counts(page.filter).events) for page in found.pages]


def test_every_page_shows_events_and_the_busiest_are_kept(index: Index) -> None:
    for by in (By.REGION, By.COUNTRY, By.ACTOR, By.MONTH, By.ARTICLE):
        found = pages(index, by)
        assert found, by
        assert all(events for _, events in found), by
        assert len({title for title, _ in found}) == len(found)
        first = pages_of(order(by, most=1), index)
        assert first.left_out == len(found) - 1
        assert index.counts(first.pages[0].filter).events == max(events for _, events in found)
    assert pages(index, By.COUNTRY, language=Language.SIMPLIFIED)[0][0] == "匈牙利"


def test_a_filter_narrows_every_page(index: Index) -> None:
    one = Filter(articles=frozenset({"visit"}))
    for by in (By.COUNTRY, By.ACTOR, By.MONTH, By.ARTICLE):
        for page in pages_of(order(by, filter=one), index).pages:
            events = index.counts(page.filter).events
            assert 0 < events <= index.counts(one).events
    within = Filter(regions=frozenset({"region:europe"}))
    assert all(
        page.filter.regions > {"region:europe"} for page in pages_of(order(By.COUNTRY, filter=within), index).pages
    )


def test_where_nothing_is_left_a_sentence_says_so(index: Index) -> None:
    with pytest.raises(BadAtlas, match="nowhere"):
        pages_of(order(By.MONTH, filter=Filter(words="nowhere")), index)
    with pytest.raises(BadAtlas, match="no saved view"):
        pages_of(order(By.VIEW), index)
    empty = SavedView("view:2", "Empty", Filter(words="nowhere"), NEAR)
    with pytest.raises(BadAtlas, match="都不再"):
        pages_of(order(By.VIEW, language=Language.SIMPLIFIED), index, (empty,))


def test_a_pdf_has_text_contents_and_page_numbers_and_the_same_bytes_again(
    index: Index, memory: Memory, tmp_path: Path
) -> None:
    for name in ("one.pdf", "two.pdf"):
        written = write_atlas(order(By.VIEW), index, memory, tmp_path / name, project="Project")
    assert (written.pages, written.changed) == (1, 1), "the empty view is left out"
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    document = pypdfium2.PdfDocument(tmp_path / "one.pdf")
    first, second = (" ".join(page.get_textpage().get_text_range().split()) for page in document)
    assert [bookmark.get_title() for bookmark in document.get_toc()] == [HOSTILE]
    document.close()
    assert all(told in first for told in ("Contents", "布达佩斯", "1 / 2"))
    for told in ("2 / 2", "since 3 Nov 2026", "第二段。", "Budapest", "<b>title</b>", "Places"):
        assert told in second, told


def test_slides_have_their_sources_in_the_notes(index: Index, memory: Memory, tmp_path: Path) -> None:
    write_atlas(order(By.VIEW), index, memory, tmp_path / "talks.pptx", project="Project")
    deck = Presentation(str(tmp_path / "talks.pptx"))
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, rel=1e-3)
    title, shown = deck.slides
    assert "Project" in [shape.text_frame.text for shape in title.shapes if shape.has_text_frame]
    notes = shown.notes_slide.notes_text_frame.text
    assert all(told in notes for told in ("Sources", "Orban met Erdogan", "since 3 Nov 2026"))
    assert any(HOSTILE in shape.text_frame.text for shape in shown.shapes if shape.has_text_frame)
    with zipfile.ZipFile(tmp_path / "talks.pptx") as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}, "no clock, the same bytes again"


def test_a_folder_of_pictures_takes_the_place_of_an_atlas_only(index: Index, memory: Memory, tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    write_atlas(order(By.VIEW), index, memory, folder)
    (picture,) = folder.glob("*.png")
    assert picture.name in (folder / "index.txt").read_text(encoding="utf-8")
    (folder / "mine.txt").write_text("mine")
    with pytest.raises(ExportFailed, match="holds other files"):
        write_atlas(order(By.VIEW), index, memory, folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["maps"], "nothing half made is left"
    with pytest.raises(ExportFailed, match=re.escape(".docx")):
        write_atlas(order(By.VIEW), index, memory, tmp_path / "atlas.docx")


def test_a_cancelled_atlas_leaves_nothing(index: Index, memory: Memory, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise ExportFailed("enough")

    for name in ("a.pdf", "a.pptx", "a.html", "a"):
        with pytest.raises(ExportFailed, match="enough"):
            write_atlas(order(By.VIEW), index, memory, tmp_path / name, step=stop)
    assert list(tmp_path.iterdir()) == []


def test_the_command_tells_what_changed_since_an_earlier_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "talks.gpkg"
    with Store.create(project) as store:
        store.put(visit())
    told = ["atlas", str(project), "--by", "country", "--most", "1", "--dpi", "40"]
    assert main([*told, "-o", str(tmp_path / "a"), "--date", "2026-11-03"]) == 0
    assert main(["atlas", str(project), "--words", "nowhere", "-o", str(tmp_path / "b.pdf")]) == 1
    assert "No page is left" in capsys.readouterr().err
    with Store.open(project) as store:
        assert len(store.views.pages_before(NOW)) == 1
