"""PDF: the text layer, with lines joined to paragraphs and what repeats on every page left out.

A document without a text layer is a scan, and is called one.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from geodata.errors import UnreadableArticle
from geodata.extraction.byline import find_byline
from geodata.extraction.dates import parse_date
from geodata.model import Article, PartialDate
from geodata.reading.language import detect_language
from geodata.reading.pages import text_of_pages
from geodata.reading.text import read_bytes, without_surrogates

MAX_BYTES = 200_000_000
MOST_PAGES = 3_000
_PARTED = "\x02"  # what the library puts where it undid a hyphen at the end of a line
_FEWEST = 20  # characters a page, on average: fewer are page numbers under pictures


def read_pdf(path: Path) -> tuple[Article, ...]:
    content = read_bytes(path, MAX_BYTES)
    pages, said = _read(path, content)
    if sum(map(len, pages)) < _FEWEST * max(1, len(pages)):
        raise UnreadableArticle(path, "the PDF has no text layer: it is a scan, which needs text recognition first.")
    text = without_surrogates(text_of_pages(pages))
    title = without_surrogates(said.get("Title", "").strip())
    article = Article(
        id=path.stem,
        text=text,
        title="" if _is_file_name(title) else title,
        authors=tuple(filter(None, [without_surrogates(said.get("Author", "").strip())])),
        language=detect_language(text),
        origin=str(path),
    )
    # A date printed below the headline is the article's own, the file's only near it.
    printed = find_byline(article).published
    return (replace(article, published=printed or _day(said.get("CreationDate", ""))),)


def _read(path: Path, content: bytes) -> tuple[list[str], dict[str, str]]:
    """The words of each page, and what the document says of itself."""
    # Imported when the first PDF is read: it loads a library of several megabytes.
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
        try:
            if len(document) > MOST_PAGES:
                raise UnreadableArticle(
                    path, f"the PDF has too many pages ({len(document)}; the limit is {MOST_PAGES})."
                )
            pages = [_words(document[number]) for number in range(len(document))]
            return pages, document.get_metadata_dict()
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        reason = "the file is protected by a password." if is_locked else "the file is damaged: it is no PDF."
        raise UnreadableArticle(path, reason) from error


def _words(page: object) -> str:
    words = page.get_textpage()  # type: ignore[attr-defined]
    try:
        return str(words.get_text_bounded()).replace(_PARTED, "-\n")
    finally:
        words.close()


def _is_file_name(title: str) -> bool:
    """Word processors give a document's file name as its title."""
    return title.lower().endswith((".doc", ".docx", ".pdf", ".indd", ".qxd", ".ppt", ".pptx", ".tex", ".dvi"))


def _day(stamp: str) -> PartialDate | None:
    """The day of "D:20250314…": when the file was made, which is about when it appeared; so it is inferred."""
    digits = stamp.removeprefix("D:")[:8]
    if len(digits) != 8 or not digits.isdigit():
        return parse_date(stamp)
    try:
        made = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return PartialDate.day(made, inferred=True, reason="date of the file")
