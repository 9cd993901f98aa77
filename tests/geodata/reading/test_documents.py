"""Documents of the office: PDF, Word, books."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from reading_files import write_epub, write_pdf, write_zip

from geodata.errors import UnreadableArticle
from geodata.reading import read
from geodata.reading.pages import text_of_pages

FIRST = "The foreign ministers of the two countries met in Astana on Tuesday and signed an agree-"
SECOND = "ment on railways that both sides had been negotiating since last spring."
PARAGRAPH = "Talks went on in Tashkent, where both delegations spoke of water and of trade for a second day. "


def test_a_pdf_is_read_in_paragraphs_without_headers_and_page_numbers(tmp_path: Path) -> None:
    pages = [
        ["Asia Weekly 12", f"{end}: {FIRST}", SECOND, f"Short line {end}.", str(n)] for n, end in enumerate("abc")
    ]
    (article,) = read(write_pdf(tmp_path / "story.pdf", pages))
    assert article.text.splitlines() == [
        line for end in "abc" for line in (f"{end}: {FIRST[:-1]}{SECOND}", f"Short line {end}.")
    ]
    assert article.authors == ("Jane Doe",)
    assert (str(article.published), article.published and article.published.inferred) == ("2025-03-14", True)


def test_a_date_below_the_headline_goes_before_that_of_the_file(tmp_path: Path) -> None:
    lines = ["Talks in Astana", "By Jane Doe | 12 March 2025", *[FIRST, SECOND] * 3]
    (article,) = read(write_pdf(tmp_path / "story.pdf", [lines]))
    assert (str(article.published), article.published and article.published.inferred) == ("2025-03-12", False)


def test_a_scan_is_called_one(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match="it is a scan"):
        read(write_pdf(tmp_path / "scan.pdf", [[], []]))


def test_a_broken_pdf_says_so(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4\nnothing of the kind")
    with pytest.raises(UnreadableArticle, match=r"broken\.pdf: the file is damaged: it is no PDF"):
        read(path)


@given(st.lists(st.lists(st.text("abc def。中文-", min_size=1, max_size=60), max_size=8), max_size=5))
def test_no_word_of_a_page_without_furniture_is_lost(pages: list[list[str]]) -> None:
    marked = [[f"x{line}x" for line in page] for page in pages if len(pages) < 3]

    def letters(text: str) -> str:
        return "".join(text.replace("-", "").split())

    assert letters(text_of_pages(["\n".join(page) for page in marked])) == letters("".join(map("".join, marked)))


def test_a_word_document_gives_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Talks in Astana", level=1)
    document.add_paragraph(PARAGRAPH)
    row = document.add_table(rows=1, cols=2).rows[0]
    row.cells[0].text, row.cells[1].text = "乌兹别克斯坦", "塔什干"
    document.add_paragraph("The end.")
    document.core_properties.author = "Jane Doe"
    document.save(str(tmp_path / "story.docx"))
    (article,) = read(tmp_path / "story.docx")
    assert article.text.splitlines() == ["Talks in Astana", PARAGRAPH.strip(), "乌兹别克斯坦 | 塔什干", "The end."]
    assert (article.title, article.authors) == ("Talks in Astana", ("Jane Doe",))


def test_what_is_no_word_document_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match="it is no Word document"):
        read(write_zip(tmp_path / "story.docx", {"a.txt": "words"}))


def test_each_chapter_of_a_book_is_an_article(tmp_path: Path) -> None:
    chapters = {"cover.xhtml": "<p>Cover</p>", "one.xhtml": f"<h1>Water</h1><p>{PARAGRAPH * 4}</p>"}
    (article,) = read(write_epub(tmp_path / "book.epub", chapters))
    assert article.title == "Notes on Asia – Water"
    assert article.text.splitlines()[0] == "Water"
    assert str(article.published) == "2025-03-14"


def test_an_archive_gives_the_articles_of_its_files_and_names_what_it_cannot_read(tmp_path: Path) -> None:
    inside = {"a/one.txt": PARAGRAPH, "../../two.md": f"# Two\n\n{PARAGRAPH}", "three.txt": b"\x00\x01", "x.bin": "x"}
    path = write_zip(tmp_path / "many.zip", inside)
    with pytest.raises(UnreadableArticle, match=r"three\.txt: the file is binary") as caught:
        read(path)
    articles = caught.value.articles  # type: ignore[attr-defined]
    assert [article.id for article in articles] == ["one", "two"]
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["many.zip"]


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle, match="would unpack to too much"):
        read(write_zip(tmp_path / "bomb.zip", {"a.txt": b"a" * 50_000_000}))
