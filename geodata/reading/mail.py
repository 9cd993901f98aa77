"""Messages (EML) and pages saved as one file (MHTML): both are MIME."""

from __future__ import annotations

import email
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path

from geodata.errors import UnreadableArticle
from geodata.model import Article, PartialDate
from geodata.reading.html import article_of_page, text_of_fragment
from geodata.reading.language import detect_language
from geodata.reading.text import Undecodable, decode, read_bytes, without_surrogates

MAX_BYTES = 50_000_000


def read_eml(path: Path) -> tuple[Article, ...]:
    message = _message(path)
    text = _words(path, message)
    if not text.strip():
        raise UnreadableArticle(path, "there is no text to read.")
    return (
        Article(
            id=path.stem,
            text=text,
            title=_header(message, "Subject"),
            authors=_senders(message),
            published=_sent(message),
            language=detect_language(text),
            origin=str(path),
        ),
    )


def read_mhtml(path: Path) -> tuple[Article, ...]:
    message = _message(path)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        raise UnreadableArticle(path, "no article was found on the page.")
    return (article_of_page(path, _text(path, page)),)


def _message(path: Path) -> EmailMessage:
    try:
        message = email.message_from_bytes(read_bytes(path, MAX_BYTES), policy=default)
    except (MessageError, ValueError, LookupError) as error:
        raise UnreadableArticle(path, "the file is damaged: it is no message.") from error
    if not message.keys():
        raise UnreadableArticle(path, "the file is damaged: it is no message.")
    return message


def _words(path: Path, message: EmailMessage) -> str:
    """The plain version of a message, or else the words of its page."""
    body = message.get_body(("plain", "html"))
    if body is None or not isinstance(body, EmailMessage):
        return ""
    text = _text(path, body)
    return text_of_fragment(text) if body.get_content_type() == "text/html" else text.replace("\r\n", "\n")


def _text(path: Path, part: EmailMessage) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    try:
        return without_surrogates(decode(content, part.get_content_charset() or ""))
    except Undecodable as error:
        raise UnreadableArticle(path, f"the file {error}.") from error


def _header(message: EmailMessage, name: str) -> str:
    return without_surrogates(" ".join(str(message.get(name, "")).split()))


def _senders(message: EmailMessage) -> tuple[str, ...]:
    found = getaddresses([_header(message, "From")])
    return tuple(name or address for name, address in found if name or address)


def _sent(message: EmailMessage) -> PartialDate | None:
    """The day in the sender's own time zone."""
    try:
        return PartialDate.day(parsedate_to_datetime(_header(message, "Date")).date())
    except ValueError:
        return None
