"""Why a file could not be read is told in the language of the interface."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from geodata.errors import UnreadableArticle
from geodata.model import Language
from geodata.reading import paste, read
from geodata.refusals import is_known, refusal_in_words


def zipped(files: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


FILES = {
    "noise.txt": bytes(range(256)) * 9,
    "empty.txt": b"  \n",
    "cut.txt": b"\xff\xfe\x00",
    "report.pdf": b"%PDF-1.7",
    "story.docx": b"PK\x03\x04",
    "book.epub": b"PK\x03\x04",
    "rows.xlsx": b"PK\x03\x04",
    "rows.csv": b"a,b\n1,2\n",
    "many.zip": b"PK\x05\x06" + bytes(18),
    "feed.xml": b"<rss>",
    "page.xml": b"<html/>",
    "feed.rss": b"<rss/>",
    "news.eml": b"nothing of the kind",
    "note.odt": b"PK",
    "paper.txt": b"%PDF-1.7 \n" * 40,
    "nothing": b"text",
    "atlas.gpkg": b"SQLite format 3",
    "guess.txt": "美国总统特朗普".encode("gb18030") + "乌克兰总统".encode() + b"\xff\xfe\x81",
    "corpus.jsonl": b'{"id": "a"}\n{broken\n[]\n\xff\n{"id": "b", "text": " "}\n',
    "mixed.zip": zipped({"empty.txt": b"", "story.docx": b"PK", "corpus.jsonl": b"{broken\n[]\n", "x.md": b""}),
    "blank.html": b"<html><body></body></html>",
}


@pytest.mark.parametrize("name", [*FILES, "gone.txt", "folder"])
def test_every_refusal_is_in_the_phrasebook(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name in FILES:
        path.write_bytes(FILES[name])
    elif name == "folder":
        path.mkdir()
    with pytest.raises(UnreadableArticle) as refused:
        read(path)
    assert is_known(refused.value.reason), refused.value.reason
    told = refusal_in_words(str(refused.value), Language.TRADITIONAL)
    assert told.startswith(f"{name}: ")
    assert told.endswith("。")
    assert " the " not in told


def test_no_text_at_all() -> None:
    with pytest.raises(UnreadableArticle) as refused:
        paste("  ")
    assert "没有可读的文字" in refusal_in_words(str(refused.value), Language.SIMPLIFIED)


def test_english_stays_as_it_is() -> None:
    assert refusal_in_words("a.txt: the file is empty.", Language.ENGLISH) == "a.txt: the file is empty."
