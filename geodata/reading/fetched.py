"""The answer of a web server becomes articles: read as a file of its kind, with the address as its origin."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, replace
from email.message import Message
from pathlib import Path
from urllib.parse import unquote, urlsplit

from geodata.errors import UnreadableArticle
from geodata.model import Article

# What servers call what can be read. For what names no kind, the address does.
SUFFIX_OF = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/rdf+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/epub+zip": ".epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
}
_SAYS_NOTHING = ("", "application/octet-stream", "binary/octet-stream", "application/download")
_DECLARED = (".html", ".txt", ".md")  # texts whose encoding the server's word settles
_PAGE = re.compile(rb"<html[\s>]", re.I)
_UNFIT = re.compile(r"[^\w.\-]+")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Fetched:
    """The answer of a server: from which address it came in the end, the type that the server calls it, its bytes."""

    url: str
    content_type: str
    body: bytes


def suffix_of(content_type: str, url: str) -> str:
    """The ending of files of that kind; "" for what cannot be read."""
    from geodata.reading import READERS

    kind, _ = _parted(content_type)
    if kind in _SAYS_NOTHING:
        ending = Path(urlsplit(url).path).suffix.lower()
        return ending if ending in READERS else ""
    return SUFFIX_OF.get(kind, "")


def read_fetched(fetched: Fetched) -> tuple[Article, ...]:
    """The articles of an answer; UnreadableArticle, one sentence, where it holds none."""
    from geodata.reading import read

    suffix = suffix_of(fetched.content_type, fetched.url)
    if not suffix:
        kind, _ = _parted(fetched.content_type)
        raise UnreadableArticle(fetched.url, f"what is there cannot be read as an article ({kind or 'no type'}).")
    if suffix == ".xml" and _PAGE.search(fetched.body[:2000]):
        suffix = ".html"
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        path = Path(folder) / f"{name_of(fetched.url)}{suffix}"
        path.write_bytes(_decoded(fetched, suffix))
        articles = read(path)
    return tuple(replace(article, origin=fetched.url) for article in articles)


def file_name_of(fetched: Fetched) -> str:
    """What to call the answer in a report: as a file of its kind."""
    return f"{name_of(fetched.url)}{suffix_of(fetched.content_type, fetched.url)}"


def name_of(url: str) -> str:
    """What to call an article by its address: the last part of the path, or else the host."""
    parts = urlsplit(url)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2])
    stem = _UNFIT.sub("-", Path(last).stem).strip("-.")
    return (stem or _UNFIT.sub("-", parts.hostname or "page"))[:_LONGEST]


def _decoded(fetched: Fetched, suffix: str) -> bytes:
    """The bytes, in UTF-8 with its mark where the server says what they are in; a mark of their own is stronger."""
    _, charset = _parted(fetched.content_type)
    if not charset or suffix not in _DECLARED or fetched.body.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return fetched.body
    try:
        return fetched.body.decode(charset).encode("utf-8-sig")
    except (LookupError, UnicodeError):  # servers err: the text itself tells
        return fetched.body


def _parted(content_type: str) -> tuple[str, str]:
    """Type and charset of a Content-Type: ("text/html", "utf-8")."""
    header = Message()
    header["Content-Type"] = content_type or "application/octet-stream"
    charset = header.get_param("charset", "")
    return header.get_content_type() if "/" in content_type else "", charset if isinstance(charset, str) else ""
