"""A file becomes an Article; one reader a format.

`read` reads one file and raises; `read_all` reads many and never stops at a bad one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from geodata.errors import UnreadableArticle
from geodata.model import Article
from geodata.reading.docx import read_docx
from geodata.reading.epub import read_epub
from geodata.reading.feed import read_feed
from geodata.reading.html import read_html
from geodata.reading.jsonl import read_jsonl
from geodata.reading.language import detect_language
from geodata.reading.mail import read_eml, read_mhtml
from geodata.reading.md import read_md
from geodata.reading.outcome import Outcome, PartlyUnreadable
from geodata.reading.pdf import read_pdf
from geodata.reading.table import read_csv, read_xlsx
from geodata.reading.text import MAX_BYTES, without_surrogates
from geodata.reading.txt import read_txt
from geodata.reading.zipped import read_zip

Reader = Callable[[Path], tuple[Article, ...]]

_SINGLE: dict[str, Reader] = {
    ".txt": read_txt,
    ".md": read_md,
    ".markdown": read_md,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".mhtml": read_mhtml,
    ".mht": read_mhtml,
    ".eml": read_eml,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".epub": read_epub,
    ".rss": read_feed,
    ".atom": read_feed,
    ".xml": read_feed,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".xlsx": read_xlsx,
    ".jsonl": read_jsonl,
}
READERS: dict[str, Reader] = {**_SINGLE, ".zip": lambda path: read_zip(path, _SINGLE)}
SUFFIXES = tuple(READERS)
# What browsers call the folder beside "page.html".
_BESIDE_PAGES = ("_files", ".files", "_Dateien", "_fichiers")
_PAGES = (".html", ".htm", ".xhtml")

__all__ = ["READERS", "SUFFIXES", "Outcome", "PartlyUnreadable", "find_files", "paste", "read", "read_all"]


def read(path: Path) -> tuple[Article, ...]:
    """The articles of one file; raises UnreadableArticle with one clear sentence.

    A corpus with broken lines raises PartlyUnreadable, which carries the articles that could be read.
    """
    if path.is_dir():
        raise UnreadableArticle(path, f"the folder holds no file that can be read ({_known()}).")
    if not path.exists():
        raise UnreadableArticle(path, "there is no such file.")
    reader = READERS.get(path.suffix.lower())
    if path.suffix.lower() == ".gpkg":
        raise UnreadableArticle(path, "this is a project, not an article; open it, or export from it.")
    if reader is None:
        kind = f'files ending in "{path.suffix}"' if path.suffix else "files without an ending"
        raise UnreadableArticle(path, f"{kind} cannot be read; what can is {_known()}.")
    return reader(path)


def read_all(paths: Iterable[Path]) -> Iterator[Outcome]:
    """An outcome for each file, and for each in the folders, in order; a bad one never stops the others."""
    for path in find_files(paths):
        try:
            yield Outcome(path, read(path))
        except PartlyUnreadable as error:
            yield Outcome(path, error.articles, str(error))
        except UnreadableArticle as error:
            yield Outcome(path, error=str(error))


def find_files(paths: Iterable[Path]) -> list[Path]:
    """The files to read, each once: a folder stands for its readable files, sorted.

    What is missing, unknown or an empty folder stays in the list, so that reading it says why it cannot be read.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_inside(path) or [path] if path.is_dir() else [path]))
    return list(found)


def paste(text: str, title: str = "") -> Article:
    """Pasted text as an article; the same text always has the same id."""
    if not text.strip():
        raise UnreadableArticle("pasted text", "there is no text to read.")
    if len(text) > MAX_BYTES:
        raise UnreadableArticle(
            "pasted text", f"the text is too long (the limit is {MAX_BYTES // 1_000_000} million characters)."
        )
    clean = without_surrogates(text)
    digest = hashlib.sha256(clean.encode("utf-8")).hexdigest()[:12]
    return Article(id=f"pasted-{digest}", text=clean, title=title.strip(), language=detect_language(clean))


def _inside(folder: Path) -> list[Path]:
    """The readable files below a folder; hidden ones and what links lead to are left alone."""
    files = (path for path in folder.rglob("*") if path.suffix.lower() in READERS and path.is_file())
    return sorted(path for path in files if not _is_aside(path.relative_to(folder), folder))


def _is_aside(path: Path, folder: Path) -> bool:
    """Hidden, or one of the files that a browser put beside a page it saved: frames and advertisements."""
    if any(part.startswith(".") for part in path.parts):
        return True
    saved = (each for each in path.parents if each.name.endswith(_BESIDE_PAGES))
    return any(
        (folder / each.with_name(_page_of(each.name) + ending)).is_file() for each in saved for ending in _PAGES
    )


def _page_of(beside: str) -> str:
    return next(beside.removesuffix(ending) for ending in _BESIDE_PAGES if beside.endswith(ending))


def _known() -> str:
    return ", ".join(SUFFIXES)
