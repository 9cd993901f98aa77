"""The signatures of a whole project in memory: which of its articles may be the same as a new one, in a moment."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from geodata.duplicates.signature import PERMUTATIONS, Signature

_BAND = 4  # bytes; texts half of whose runs are common share one of 32 bands in 7 of 8 cases
_BANDS = PERMUTATIONS // _BAND
_FIRST = 1024
_ENOUGH = 0.25  # of equal bytes; the texts themselves decide afterwards
MOST = 24  # candidates, the likest; more copies of one text change nothing


class Collection:
    """Signatures by article id. One that was added again, or taken out of the project, may be told still:
    whoever asks compares the texts as they are now."""

    def __init__(self, known: Iterable[tuple[str, Signature]] = ()) -> None:
        self._ids: list[str] = []
        self._same: dict[bytes, list[str]] = {}
        shapes: list[bytes] = []
        for article_id, signature in known:
            self._same.setdefault(signature.same, []).append(article_id)
            if signature.has_shape:
                self._ids.append(article_id)
                shapes.append(signature.shape)
        # A band a row: a search runs through one row after the other.
        self._bands: NDArray[np.uint32] = np.zeros((_BANDS, max(_FIRST, 2 * len(shapes))), np.uint32)
        self._bands[:, : len(shapes)] = np.frombuffer(b"".join(shapes), np.uint32).reshape(-1, _BANDS).T

    def __len__(self) -> int:
        return len(self._ids)

    def add(self, article_id: str, signature: Signature) -> None:
        self._same.setdefault(signature.same, []).append(article_id)
        if not signature.has_shape:
            return
        if len(self._ids) == self._bands.shape[1]:
            self._bands = np.concatenate([self._bands, np.zeros_like(self._bands)], axis=1)
        self._bands[:, len(self._ids)] = np.frombuffer(signature.shape, np.uint32)
        self._ids.append(article_id)

    def same(self, signature: Signature) -> list[str]:
        """The articles whose text seems to be the same, the earliest first."""
        return list(dict.fromkeys(self._same.get(signature.same, ())))

    def near(self, signature: Signature) -> list[str]:
        """The articles whose text may be nearly the same, the likest first; at most `MOST`."""
        if not self._ids or not signature.has_shape:
            return []
        bands = self._bands[:, : len(self._ids)]
        wanted = np.frombuffer(signature.shape, np.uint32)
        hits = np.zeros(len(self._ids), bool)
        for row, value in zip(bands, wanted, strict=True):
            hits |= row == value
        found = np.flatnonzero(hits)
        shares = self._shares(found, signature)
        likest = sorted(zip(-shares, found.tolist(), strict=True))
        return list(dict.fromkeys(self._ids[row] for share, row in likest if -share >= _ENOUGH))[:MOST]

    def _shares(self, rows: NDArray[np.intp], signature: Signature) -> NDArray[np.float64]:
        """The share of equal bytes of the signatures in some columns."""
        shapes = np.ascontiguousarray(self._bands[:, rows].T).view(np.uint8)
        return np.asarray((shapes == np.frombuffer(signature.shape, np.uint8)).mean(axis=1))
