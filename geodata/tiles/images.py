"""What a tile may be: a PNG, JPEG or WebP picture of moderate size, told by its first bytes and by nothing else."""

from __future__ import annotations

LARGEST = 3_000_000  # bytes: a tile of 512 pixels square, hardly compressed

_SIGNS = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (8, b"WEBP", "image/webp"),
)


def picture_type(body: bytes) -> str | None:
    """The media type of a picture that a browser may be given, or None for anything else."""
    if len(body) > LARGEST:
        return None
    return next((kind for at, sign, kind in _SIGNS if body[at : at + len(sign)] == sign), None)
