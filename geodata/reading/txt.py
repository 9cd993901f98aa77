"""Plain text: the article's text is the decoded file, whole, so that offsets count into the file itself."""

from __future__ import annotations

from pathlib import Path

from geodata.model import Article
from geodata.reading.language import detect_language
from geodata.reading.text import read_text


def read_txt(path: Path) -> tuple[Article, ...]:
    text = read_text(path)
    return (Article(id=path.stem, text=text, language=detect_language(text), origin=str(path)),)
