"""Named arrays as one run of bytes, and back without copying: what a project keeps of its columns.

Layout: magic, version, length of the header, check sum of that length and of all that follows, header (JSON: plain
values, and the arrays with type, shape and offset), the arrays, each at a multiple of eight bytes. Little-endian.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geodata.errors import BadProject

_MAGIC = b"DLAB"
_FRONT = struct.Struct("<4sIII")  # magic, version, length of the header, check sum of all the rest
_ALIGN = 8

Arrays = Mapping[str, NDArray[Any]]


def pack(version: int, values: Mapping[str, Any], arrays: Arrays) -> bytes:
    """The arrays and the plain values beside them."""
    at, placed, pieces = 0, {}, []
    for name, array in arrays.items():
        plain = np.ascontiguousarray(array)
        placed[name] = [plain.dtype.str, list(plain.shape), at]
        pieces.append(plain.tobytes() + bytes(-plain.nbytes % _ALIGN))
        at += len(pieces[-1])
    header = json.dumps({"values": values, "arrays": placed}).encode()
    header += b" " * (-(len(header) + _FRONT.size) % _ALIGN)
    body = b"".join([header, *pieces])
    return _FRONT.pack(_MAGIC, version, len(header), _check(len(header), body)) + body


def unpack(version: int, told: bytes) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """The values and the arrays (views into `told`, read-only); BadProject on damage or another version."""
    try:
        magic, found, length, check = _FRONT.unpack_from(told)
        body = memoryview(told)[_FRONT.size :]
        if magic != _MAGIC or found != version or _check(length, body) != check:
            raise ValueError("it is damaged or of another version")
        header = json.loads(bytes(body[:length]))
        return header["values"], {name: _view(body[length:], *where) for name, where in header["arrays"].items()}
    except (struct.error, ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadProject(f"a block of the project cannot be read: {error}") from error


def version_of(told: bytes) -> int | None:
    """The version that packed these bytes; None if they are something else."""
    if len(told) < _FRONT.size or not told.startswith(_MAGIC):
        return None
    return int(_FRONT.unpack_from(told)[1])


def _check(length: int, body: bytes | memoryview) -> int:
    return zlib.crc32(body, length)


def _view(body: memoryview, kind: str, shape: list[int], at: int) -> NDArray[Any]:
    size = int(np.prod(shape))
    return np.frombuffer(body, np.dtype(kind), size, at).reshape(shape)
