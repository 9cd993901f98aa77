"""Word documents: paragraphs and tables in their order, with what the document says of itself."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geodata.errors import UnreadableArticle
from geodata.model import Article
from geodata.reading.archive import opened
from geodata.reading.language import detect_language
from geodata.reading.text import without_surrogates

MAX_BYTES = 100_000_000
_BODY = "word/document.xml"
_LARGEST_BODY = 100_000_000


def read_docx(path: Path) -> tuple[Article, ...]:
    with opened(path, MAX_BYTES) as archive:
        if _BODY not in archive.names():
            raise UnreadableArticle(path, "the file is damaged: it is no Word document.")
        if archive.size(_BODY) > _LARGEST_BODY:
            raise UnreadableArticle(
                path, f"the archive would unpack to too much ({archive.size(_BODY) / 1e6:.0f} MB)."
            )
    document = _document(path)
    text = without_surrogates("\n".join(filter(None, _lines(document))))
    if not text.strip():
        raise UnreadableArticle(path, "there is no text to read.")
    told = document.core_properties
    return (
        Article(
            id=path.stem,
            text=text,
            title=without_surrogates((told.title or _headline(document)).strip()),
            authors=tuple(filter(None, [without_surrogates((told.author or "").strip())])),
            language=detect_language(text),
            origin=str(path),
        ),
    )


def _document(path: Path) -> Any:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError  # type: ignore[import-untyped]

    try:
        return Document(io.BytesIO(path.read_bytes()))
    except (OpcError, XMLSyntaxError, KeyError, ValueError, OSError) as error:
        raise UnreadableArticle(path, "the file is damaged: it is no Word document.") from error


def _lines(document: Any) -> Iterator[str]:
    """Each paragraph, and each row of a table."""
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)  # joined cells come once each
                yield " ".join(" | ".join(filter(None, cells)).split())
        else:
            yield " ".join(block.text.split())


def _headline(document: Any) -> str:
    """The first paragraph in a style of titles."""
    for paragraph in document.paragraphs[:20]:
        style = paragraph.style.name if paragraph.style else ""
        if style in ("Title", "Heading 1") and paragraph.text.strip():
            return str(paragraph.text)
    return ""
