"""One pass over a text for all trigger words and all marker words (hedges, negations, prepositions …)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs

from geodata.extraction.cover import BY_PLACE, Cover
from geodata.knowledge.gazetteer import fold
from geodata.knowledge.lexicon import Lexicon, lexicon
from geodata.knowledge.lexicon_rows import Trigger
from geodata.knowledge.matcher import on_word_boundaries
from geodata.model import EventType, Span

_LONGEST_GAP = {"zh": 15, "en": 60}
_ROLES = ("hedge", "negation", "planned", "light", "speech", "thought")
# 同意, 同时 …: what follows makes 同 another word than "with".
_SAME_WORDS = frozenset("意时日样盟胞年期事步")
_Head = tuple[Trigger, str, tuple[str, ...]]
_GAP_ENDS = frozenset("。;\n\uff1b!?\uff01\uff1f")


class Hit(NamedTuple):
    """A trigger as it stands in the text; `form` is the spelling met, `inner` the gap of one in two parts."""

    trigger: Trigger
    span: Span
    form: str
    inner: Span | None = None

    @property
    def is_english(self) -> bool:
        return self.trigger.language == "en"


class Cue(NamedTuple):
    """A marker word and the roles that it may play."""

    span: Span
    roles: frozenset[str]
    word: str


def even(text: str) -> str:
    """`text` in simplified characters and lower case, as long as it was."""
    folded = fold(text)
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in folded)


def _masked(text: str, spans: Iterable[Span]) -> str:
    parts: list[str] = []
    at = 0
    for span in sorted(spans, key=BY_PLACE):
        if span.end > at:
            start = max(at, span.start)
            parts += (text[at:start], " " * (span.end - start))
            at = span.end
    return "".join((*parts, text[at:]))


class EventScan:
    """The triggers and markers of one text, to be asked clause by clause."""

    def __init__(self, text: str, words: EventWords, names: Iterable[Span] = ()) -> None:
        """`names` are what a marker may be a part of by chance: 别 in 杜尚别, "may" in "Theresa May"."""
        self.text = even(text)
        # `unnamed` is the text without its names, each character of which is a blank.
        self._hits = sorted(words.hits(self.text), key=lambda hit: (hit.span.start, -hit.span.end))
        spans = [name for name in names if len(name) > 1]
        named = Cover(len(text), spans)
        self.unnamed = _masked(self.text, spans)
        cues = (cue for cue in words.cues(self.text) if not _is_month(text, cue) and not named.touches(cue.span))
        self._hit_starts = [hit.span.start for hit in self._hits]
        # Apart by role: most clauses have no marker of most roles, and are done with at once.
        self._cues: dict[str, list[Cue]] = {role: [] for role in _ROLES}
        for cue in sorted(cues, key=lambda cue: (cue.span.start, -cue.span.end)):
            for role in cue.roles:
                self._cues[role].append(cue)
        self._cue_starts = {role: [cue.span.start for cue in cues] for role, cues in self._cues.items()}

    def hits(self, within: Span) -> list[Hit]:
        """The triggers that lie wholly inside."""
        first = bisect_left(self._hit_starts, within.start)
        last = bisect_left(self._hit_starts, within.end, first)
        return [hit for hit in self._hits[first:last] if hit.span.end <= within.end]

    def cues(self, within: Span, role: str) -> list[Cue]:
        """The markers of this role that lie wholly inside, in order."""
        starts = self._cue_starts[role]
        if not starts:
            return []
        first = bisect_left(starts, within.start)
        last = bisect_left(starts, within.end, first)
        return [cue for cue in self._cues[role][first:last] if cue.span.end <= within.end]


class _Forms:
    """The forms that begin with one head. 对 begins a hundred, few of which go on here: those are told by the
    character that their next part begins with."""

    def __init__(self, forms: Sequence[_Head]) -> None:
        self._all = forms
        self._whole = [number for number, (_, _, tails) in enumerate(forms) if not tails]
        self._gap = max((_LONGEST_GAP[trigger.language] for trigger, _, tails in forms if tails), default=0)
        self._by_next: dict[str, list[int]] = {}
        for number, (_, _, tails) in enumerate(forms):
            if tails:
                self._by_next.setdefault(tails[0][0], []).append(number)

    def likely(self, text: str, end: int) -> Sequence[_Head]:
        """Those that may stand in `text` where the head ends at `end`, in the order of the table."""
        if not self._gap:
            return self._all
        numbers = list(self._whole)
        for char in self._by_next.keys() & set(text[end : end + self._gap + 1]):
            numbers += self._by_next[char]
        return [self._all[number] for number in sorted(numbers)]


class EventWords:
    """The automata of all triggers and markers, built once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._heads = _by_head(lexicon.triggers)
        self._markers = _by_word(lexicon)
        self._head_list, self._marker_list = list(self._heads), list(self._markers)
        self._forms = [_Forms(self._heads[head]) for head in self._head_list]
        self._triggers = ahocorasick_rs.AhoCorasick(self._head_list, store_patterns=False)
        self._cues = ahocorasick_rs.AhoCorasick(
            self._marker_list, matchkind=ahocorasick_rs.MatchKind.Standard, store_patterns=False
        )

    def hits(self, text: str) -> Iterator[Hit]:
        for index, start, end in self._triggers.find_matches_as_indexes(text, overlapping=True):
            if on_word_boundaries(text, start, end):
                for trigger, form, tails in self._forms[index].likely(text, end):
                    hit = _completed(text, start, end, trigger, form, tails)
                    if hit and _is_meant(text, hit):
                        yield hit

    def cues(self, text: str) -> Iterator[Cue]:
        found = [
            (start, end, index)
            for index, start, end in self._cues.find_matches_as_indexes(text, overlapping=True)
            if on_word_boundaries(text, start, end)
        ]
        reached = 0
        for start, end, index in sorted(found, key=lambda match: (match[0], -match[1])):
            if start >= reached:
                reached = end
                word = self._marker_list[index]
                if self._is_whole_word(text, start, end):
                    yield Cue(Span(start, end), self._markers[word], word)

    def _is_whole_word(self, text: str, start: int, end: int) -> bool:
        """A word of one character is judged by the neighbours that its trigger row forbids (名称, 说服)."""
        return end - start > 1 or all(
            _is_meant(text, Hit(trigger, Span(start, end), form))
            for trigger, form, tails in self._heads.get(text[start:end], ())
            if trigger.type is EventType.STATEMENT and not tails
        )


def _is_month(text: str, cue: Cue) -> bool:
    """ "May 3" and "in May" are no "may"."""
    return cue.word == "may" and text[cue.span.start] == "M"


def _by_head(triggers: tuple[Trigger, ...]) -> dict[str, list[_Head]]:
    heads: dict[str, list[_Head]] = {}
    for trigger in triggers:
        for form in trigger.forms:
            head, *tails = (part.strip().lower() for part in form.split("…"))
            heads.setdefault(head, []).append((trigger, form, tuple(tails)))
    return heads


def _by_word(lexicon: Lexicon) -> Mapping[str, frozenset[str]]:
    roles: dict[str, frozenset[str]] = {}
    for role in _ROLES:
        markers = lexicon.markers[role]
        for word in markers.chinese | markers.english:
            roles[word.lower()] = roles.get(word.lower(), frozenset()) | {role}
    return roles


def _completed(text: str, start: int, end: int, trigger: Trigger, form: str, tails: tuple[str, ...]) -> Hit | None:
    """The hit with the further parts of its form, if they follow soon enough and in the same sentence."""
    if tails and text[start:end] == "同" and text[end : end + 1] in _SAME_WORDS:
        return None
    reached = end
    for tail in tails:
        found = text.find(tail, reached, reached + _LONGEST_GAP[trigger.language] + len(tail))
        if (
            found < 0
            or _GAP_ENDS & set(text[reached:found])
            or not on_word_boundaries(text, found, found + len(tail))
        ):
            return None
        reached = found + len(tail)
    inner = Span(end, reached - len(tails[-1])) if tails and reached - len(tails[-1]) > end else None
    return Hit(trigger, Span(start, reached), form, inner)


def _is_meant(text: str, hit: Hit) -> bool:
    """No neighbouring text shows that the word means something else."""
    trigger, span = hit.trigger, hit.span
    if not trigger.not_before and not trigger.not_after:
        return True
    before, after = text[max(0, span.start - 24) : span.start], text[span.end : span.end + 24]
    if hit.is_english:
        before, after = before.rstrip(), after.lstrip()
    return not after.startswith(trigger.not_before) and not before.endswith(trigger.not_after)


@lru_cache(maxsize=1)
def event_words() -> EventWords:
    """The one set of automata of the process."""
    return EventWords(lexicon())
