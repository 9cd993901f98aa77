"""Whether an English name that the gazetteer knows is a place here: signs for and against, added up."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from geodata.extraction.containment import lies_in
from geodata.extraction.sighting import Sighting, best_prominence
from geodata.extraction.vocabulary import Endings, alternatives, english, given_names
from geodata.knowledge.gazetteer import gazetteer
from geodata.knowledge.lexicon import lexicon
from geodata.model import Place, PlaceKind, Span

Hit = tuple[Span, tuple[Place, ...]]
_NEEDED = 0.5
_SHOWN = 2.5
_SMALL_WORD = re.compile(r"(?<![^\W_])[a-z]{3,}(?![^\W_])")
_BRACKET = re.compile(r"\s\(")
_COMMA = re.compile(r"\s?,\s(?:in\s)?")
_LIST = re.compile(r",\s|,?\s(?:and|or|to)\s|\s?[-–/]\s?")
_CAPITAL_BEFORE = re.compile(r"([^\W\d_a-z][\w.’'\-]*)[ \u00a0]$")
_CAPITAL_AFTER = re.compile(r"[ \u00a0]([A-Z][\w.’'\-]*)")
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n”\"“]\s*)$")
_DIVISION_AFTER = re.compile(
    r"\s(?:[Ss]tate|[Pp]rovince|[Oo]blast|[Rr]egion|[Pp]refecture|[Gg]overnorate)\b(?!\s[Dd]epartment)"
)
_DATELINE = re.compile(
    r"(?:,\s[A-Z][\w. ]{1,20})?(?:(?:\s\([^)\n]{2,30}\))?\s?(?:—|–|--|-\s)|\s\((?:AP|AFP|UPI|Reuters)\))"
)


class Scene(NamedTuple):
    """What the judges of one name may look at."""

    text: str
    span: Span
    senses: tuple[Place, ...]
    small_words: frozenset[str]
    prominence: float
    name: str
    before: str
    after: str


def judge_english(text: str, hits: Sequence[Hit]) -> Iterator[Sighting]:
    """The hits that are places, with their containers; a name well shown to be one place is one elsewhere too."""
    small_words = frozenset(_SMALL_WORD.findall(text)) if hits else frozenset()
    scores = [_score(_scene(text, *hit, small_words)) for hit in hits]
    containers = _containers(text, hits)
    for at in {*containers, *(outer for outer, _ in containers.values())}:
        scores[at] += 4.0
    shown = {hit[0].of(text).lower() for hit, score in zip(hits, scores, strict=True) if score >= _SHOWN}
    previous = -1
    for at, (span, senses) in enumerate(hits):
        score = scores[at] + (1.5 if span.of(text).lower() in shown else 0.0)
        if previous >= 0 and _LIST.fullmatch(text, hits[previous][0].end, span.start):
            score += 1.0
        if score >= _NEEDED:
            previous = at
            holder = containers[at][1] if at in containers else None
            yield Sighting(
                span, _of_the_kind_said(text, span, senses), 1 / (1 + math.exp(_NEEDED - 1 - score)), holder
            )


def _scene(text: str, span: Span, senses: tuple[Place, ...], small_words: frozenset[str]) -> Scene:
    start, end = span.start, span.end
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    return Scene(text, span, senses, small_words, best_prominence(senses), text[start:end], before, after)


def _score(scene: Scene) -> float:
    return sum([judge(scene) for judge in _JUDGES])


def _of_the_kind_said(text: str, span: Span, senses: tuple[Place, ...]) -> tuple[Place, ...]:
    """ "Washington state", "Kharkiv region": the word after the name tells which of its places is meant."""
    said = _DIVISION_AFTER.match(text, span.end)
    if said is None:
        return senses
    named = gazetteer().find(span.of(text) + said[0])
    return tuple(place for place in (*named, *senses) if place.kind is PlaceKind.ADMIN1) or senses


def _containers(text: str, hits: Sequence[Hit]) -> dict[int, tuple[int, Place]]:
    """For "Long Beach, Calif.": the index of the city with the index and sense of what holds it."""
    found: dict[int, tuple[int, Place]] = {}
    for at, ((span, senses), (outer, outer_senses)) in enumerate(pairwise(hits)):
        if _COMMA.fullmatch(text, span.end, outer.start) or _BRACKET.fullmatch(text, span.end, outer.start):
            holder = next((o for o in outer_senses if any(lies_in(inner, o) for inner in senses)), None)
            if holder is not None:
                found[at] = (at + 1, holder)
    return found


def _by_prominence(scene: Scene) -> float:
    return scene.prominence * 0.9 - 0.9


def _by_words(scene: Scene) -> float:
    """Names of several words are seldom anything else; short ones often are."""
    words = scene.name.count(" ") + 1
    return 1.3 if words > 1 else 0.3 if len(scene.name) > 8 else 0.0


def _as_a_word(scene: Scene) -> float:
    """Ordinary words and first names ("Reading", "Sydney"), above all at the start of a sentence."""
    name, great = scene.name, scene.prominence >= 4
    if name in english()["initialism_stop"] or _is_a_people(scene):
        return -8.0
    if great and scene.senses[0].kind is PlaceKind.COUNTRY:
        return 0.0
    cost = 0.0
    if gazetteer().is_weak(name) or name.capitalize() in english()["common"]:
        cost -= 2.5
    if name.lower() in scene.small_words:
        cost -= 2.5
    elif not great and _SENTENCE_START.search(scene.before):
        cost -= 0.6
    if name in given_names():
        cost -= 1.0
    return cost


def _is_a_people(scene: Scene) -> bool:
    """ "English", "Turkish": adjectives and languages, though towns are called so."""
    names = lexicon()
    if scene.name in english()["people"]:
        return True
    return (scene.name in names.demonyms or scene.name in names.not_places) and not scene.senses[0].kind.is_area


def _after_a_preposition(scene: Scene) -> float:
    return _matches_end(scene.before, "place_preposition", 2.0) or _matches_end(scene.before, "preposition", 0.8)


def _as_an_owner(scene: Scene) -> float:
    """ "Samos's economy", "Kent-based"."""
    if scene.after.startswith(("-based", "-born", "-area")):
        return 3.0
    return 0.4 if scene.after.startswith(("'s ", "’s ")) else 0.0


def _as_an_acronym(scene: Scene) -> float:
    """Capitals in a line of small letters are an acronym ("NGO"), unless they are a dateline."""
    if not scene.name.isupper() or len(scene.name) > 5 or scene.prominence >= 4 or "." in scene.name:
        return 0.0
    return -2.5 if re.search(r"[a-z]{3}", scene.before[-12:] + scene.after[:12]) else 0.0


def _beside_a_place_noun(scene: Scene) -> float:
    before = _matches_end(scene.before, "place_noun_before", 1.0)
    return before + (1.2 if _pattern("place_noun_after", r"\s(?:{})\b").match(scene.after) else 0.0)


def _after_a_capital(scene: Scene) -> float:
    """Within a longer capitalised name it is mostly part of that name."""
    found = _CAPITAL_BEFORE.search(scene.before)
    if found is None or _is_shouted(scene):
        return 0.0
    word, kinds = found[1], english()
    if len(word) > 5 and word.endswith("."):
        return 0.0
    if word in kinds["title"] or word in given_names():
        return -4.0
    if word.lower() in kinds["place_noun_before"] or word in kinds["initialism_stop"] or word in lexicon().demonyms:
        return 0.0
    return -1.5


def _before_a_capital(scene: Scene) -> float:
    found = _CAPITAL_AFTER.match(scene.after)
    if found is None or _is_shouted(scene):
        return 0.0
    word, kinds = found[1].rstrip(".,"), english()
    if word in kinds["facility"]:
        return 0.5
    if word in kinds["organisation"] or word in kinds["title"] or word in kinds["initialism_stop"]:
        return 0.0
    if scene.name in given_names() and word not in kinds["thing"]:
        return -3.0
    return -1.0


def _as_a_speaker(scene: Scene) -> float:
    """ "Jackson said": towns do not speak; countries and capitals do."""
    if not _pattern("speaking", r",?\s(?:{})\b").match(scene.after):
        return 0.0
    return 0.0 if scene.prominence >= 4 else -2.0


def _in_a_dateline(scene: Scene) -> float:
    line_start = not scene.before.strip() or scene.before.endswith("\n") or scene.name.isupper()
    return 3.0 if line_start and _DATELINE.match(scene.text, scene.span.end) else 0.0


def _is_shouted(scene: Scene) -> bool:
    return scene.name.isupper() and len(scene.name) > 3


_JUDGES: tuple[Callable[[Scene], float], ...] = (
    _by_prominence,
    _by_words,
    _as_a_word,
    _after_a_preposition,
    _as_an_owner,
    _as_an_acronym,
    _beside_a_place_noun,
    _after_a_capital,
    _before_a_capital,
    _as_a_speaker,
    _in_a_dateline,
)


@lru_cache(maxsize=16)
def _pattern(kind: str, template: str) -> re.Pattern[str]:
    return re.compile(template.format(alternatives(english()[kind])))


def _matches_end(before: str, kind: str, worth: float) -> float:
    # Most names follow a word and a blank; without a blank there is nothing to look for.
    if not before or not before[-1].isspace():
        return 0.0
    words, lead = _endings(kind), before[:-1].lower()
    if words.longest(lead):
        return worth
    # One blank and no more between the words, as in "north of the ".
    for article in ("of", "the"):
        if lead.endswith(article) and lead[-len(article) - 1 : -len(article)].isspace():
            lead = lead[: -len(article) - 1]
            if words.longest(lead):
                return worth
    return 0.0


@lru_cache(maxsize=4)
def _endings(kind: str) -> Endings:
    return Endings(english()[kind])
