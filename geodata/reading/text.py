"""Bytes become text: byte order marks, UTF-8, UTF-16, the Chinese encodings, and one clear sentence for the rest."""

from __future__ import annotations

import re
from pathlib import Path

from charset_normalizer import from_bytes

from geodata.errors import UnreadableArticle

MAX_BYTES = 25_000_000

# Longest marks first: UTF-32's little-endian mark begins with UTF-16's.
BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)

# What a file begins with when it is no text, and what to call it in the sentence the user reads.
SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a sound"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"{\\rtf", "an RTF document"),
)

# The most frequent characters of written Chinese, both scripts: a wrong decoding shows few of them.
_COMMON = frozenset(
    "的一是不了在人有我他这這中大来來上国國个個到说說们們为為和你地出道也时時年得就那要下以生会會自着著去之过過家"
    "学學对對可她里裡后後小多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經"
    "头頭面公同三已老从從动動两兩长長部民美俄月总總统統政府关關系係重新外交议議表示与與及其并並将將被等第二四五六"
    "七八九百千万萬元世界内內进進展报報记記者台臺港北京东東西南部高度安全问題题题战戰争爭军軍经济濟"
    "。、“”《》「」\uff0c\uff1b\uff1a\uff01\uff1f\uff08\uff09"
)
_ENOUGH_COMMON = 0.25

# Pages say one name and mean its superset.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "cp1252", "latin-1": "cp1252"}


class Undecodable(ValueError):
    """Bytes that are no text; the message completes the sentence "the file …"."""


def read_bytes(path: Path, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a regular file, unless it is missing, empty or larger than `limit`."""
    try:
        if not path.exists():
            raise UnreadableArticle(path, "there is no such file.")
        if not path.is_file():
            raise UnreadableArticle(path, "this is not a file that can be read.")
        if (size := path.stat().st_size) > limit:
            raise UnreadableArticle(
                path, f"the file is too large ({size / 1e6:.0f} MB; the limit is {limit / 1e6:.0f} MB)."
            )
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableArticle(
            path, f"the file cannot be opened ({getattr(error, 'strerror', None) or error})."
        ) from error
    if not content.strip():
        raise UnreadableArticle(path, "the file is empty.")
    return content


def read_text(path: Path, limit: int = MAX_BYTES, declared: re.Pattern[bytes] | None = None) -> str:
    """The whole text of a file in any encoding that can be told, without its byte order mark.

    `declared` finds, in its first group, the encoding that the file itself names.
    """
    content = read_bytes(path, limit)
    named = declared.search(content[:4_096]) if declared else None
    try:
        text = decode(content, named[1].decode("ascii", "replace") if named else "")
    except Undecodable as error:
        raise UnreadableArticle(path, f"the file {error}.") from error
    if not text.strip():
        raise UnreadableArticle(path, "the file is empty.")
    return text


def decode(content: bytes, declared: str = "") -> str:
    """Text from bytes; raises Undecodable with the reason. Nothing is replaced and no newline is changed.

    An encoding that the content declares is tried once it is known not to be Unicode.
    """
    for signature, kind in SIGNATURES:
        if content.startswith(signature):
            raise Undecodable(f"is {kind}, not a text")
    text = _decode_marked(content)
    if text is None:
        text = _decode_wide(content) if b"\0" in content else _decode_narrow(content, declared)
    if "\0" in text or _is_binary(text):
        raise Undecodable("is binary, not a text")
    return text


def without_surrogates(text: str) -> str:
    """`text` fit to be stored: NULs and halves of a code point, which no file may hold, become U+FFFD."""
    if text.isascii() and "\0" not in text:
        return text
    return "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in text)


def _decode_marked(content: bytes) -> str | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    return None


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Undecodable(f"is damaged: byte {error.start} is not {encoding.removesuffix('-sig').upper()}") from error


def _decode_wide(content: bytes) -> str:
    """UTF-16 without its mark: whichever byte order gives more everyday characters."""
    readings = [text for text in (_attempt(content, "utf-16-le"), _attempt(content, "utf-16-be")) if text]
    best = max(readings, key=_everyday_share, default="")
    if not best or _everyday_share(best) < 0.5:
        raise Undecodable("is binary, not a text")
    return best


def _everyday_share(text: str) -> float:
    sample = text[:10_000]
    return sum(c in _COMMON or " " <= c <= "~" or c in "\r\n\t" for c in sample) / len(sample)


def _decode_narrow(content: bytes, declared: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_nearly_utf8(content):
            raise Undecodable(f"is damaged: byte {error.start} is not UTF-8") from error
    if declared and (text := _attempt(content, _WIDER.get(declared.lower(), declared))) is not None:
        return text
    for reading in (_decode_chinese, _decode_western, _decode_guessed):
        if (text := reading(content)) is not None:
            return text
    raise Undecodable("is in an encoding that cannot be told; save it as UTF-8 and try again")


def _is_nearly_utf8(content: bytes) -> bool:
    """A UTF-8 text with a few broken bytes would otherwise pass for any Chinese encoding, as nonsense."""
    text = content.decode("utf-8", "replace")
    good = sum(1 for c in text if c > "\x7f" and c != "\ufffd")
    return good > 9 * text.count("\ufffd")


def _decode_chinese(content: bytes) -> str | None:
    readings = [text for text in (_attempt(content, "gb18030"), _attempt(content, "big5hkscs")) if text]
    best = max(readings, key=_common_share, default="")
    return best if best and _common_share(best) >= _ENOUGH_COMMON else None


def _common_share(text: str) -> float:
    foreign = [c for c in text if c > "\x7f"][:5_000]
    return sum(c in _COMMON for c in foreign) / len(foreign) if foreign else 0.0


def _decode_western(content: bytes) -> str | None:
    """Nearly all ASCII with typographic quotes or an accent here and there: the Windows code page of English."""
    high = sum(byte > 0x7F for byte in content)
    return _attempt(content, "cp1252") if high < 0.02 * len(content) else None


def _decode_guessed(content: bytes) -> str | None:
    match = from_bytes(content[:200_000]).best()
    return _attempt(content, match.encoding) if match is not None else None


def _attempt(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_binary(text: str) -> bool:
    sample = text[:100_000]
    controls = sum((c < " " and c not in "\t\n\r\f\v\x1b") or "\x7f" <= c < "\x85" for c in sample)
    return controls > 0.01 * len(sample)
