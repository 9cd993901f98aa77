"""Whether a Chinese name that the gazetteer knows is a place here. Text and words are in simplified characters."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from geodata.extraction.chinese_tagger import TaggedWord
from geodata.extraction.containment import lies_in
from geodata.extraction.sighting import Sighting, best_prominence
from geodata.extraction.vocabulary import alternatives, chinese
from geodata.knowledge.gazetteer import gazetteer
from geodata.model import Place, PlaceKind, Span

Hit = tuple[Span, tuple[Place, ...]]
_NEEDED = 1.0
_GREAT = 4.0
_VOTES = {"LOC": 2.5, "ORG": 0.0, "PER": -2.5, "s": 0.5, "nz": 0.0, "nw": -1.0}
_PEOPLE = re.compile(
    "人(?![民口质士权均大工])|籍|裔|语(?!言学)|文(?![件化明学物])|族(?!自治)|式|话(?![剧题语权说])|字母|[天主正新]{1,2}教(?![堂区])"
)
_REALM = re.compile("(?:帝国|王朝|王国|奥斯曼|鄂图曼|土耳其|马来|文莱|汶莱|历任|末代|继任|一任|立为|被称为)(?:的)?$")
INSTITUTIONS = ("法院", "电视台", "委员会", "大学", "检察院", "公司")
_LARGE = (PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.WATER, PlaceKind.LANDMARK)
_NAME_DOTS = "·•‧・"


class Scene(NamedTuple):
    """What the judges of one name may look at."""

    folded: str
    span: Span
    senses: tuple[Place, ...]
    prominence: float
    name: str
    before: str
    after: str


def judge_chinese(folded: str, hits: Sequence[Hit], tagged: Sequence[TaggedWord] = ()) -> Iterator[Sighting]:
    """The hits that are places; one that stands right after its country or province is held by it."""
    previous: Hit | None = None
    words = Words(tagged)
    for span, senses in hits:
        scene = _scene(folded, span, senses)
        holder = _holder(previous, span, senses)
        company = 3.0 if holder else _beside_another(folded, previous, span)
        # In a list of places the tagger's doubts count for less.
        vote = max(words.vote(scene), -1.0 if company else -9.0)
        score = sum([judge(scene) for judge in _JUDGES]) + company + vote
        if score >= _NEEDED:
            previous = (span, senses)
            yield Sighting(span, senses, 1 / (1 + math.exp(_NEEDED - 1 - score)), holder)


def _scene(folded: str, span: Span, senses: tuple[Place, ...]) -> Scene:
    start, end = span.start, span.end
    before, after = folded[max(0, start - 6) : start], folded[end : end + 6]
    return Scene(folded, span, senses, best_prominence(senses), folded[start:end], before, after)


class Words:
    """What a tagger says of the words under a name."""

    def __init__(self, tagged: Sequence[TaggedWord]) -> None:
        self._words = tagged
        self._starts = [word.span.start for word in tagged]

    def vote(self, scene: Scene) -> float:
        """For a name of a place, against one of a person, and against what cuts words in two."""
        if not self._words:
            return 0.0
        under = self._under(scene.span)
        if not under:
            return 0.0
        if _is_organisation(under[0], scene):
            return -9.0
        if scene.senses[0].kind is PlaceKind.COUNTRY and len(scene.name) > 2:
            return 0.0
        if scene.prominence >= _GREAT and under[0].span == scene.span:
            return 0.0
        if scene.senses[0].kind.is_area and len(scene.name) > 2 and under[0].span == scene.span:
            return 0.0
        if len(under) == 1 and under[0].span.covers(scene.span):
            return _VOTES.get(under[0].tag, -1.0 if under[0].span == scene.span else -2.0)
        cuts = under[0].span.start < scene.span.start or under[-1].span.end > scene.span.end
        return -2.5 if cuts else 0.0

    def _under(self, span: Span) -> Sequence[TaggedWord]:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return [word for word in self._words[first:last] if word.span.overlaps(span)]


def _is_organisation(word: TaggedWord, scene: Scene) -> bool:
    """The name is part of an organisation's: 墨尔本 in 墨尔本大学; a government is not one."""
    name = word.span.of(scene.folded)
    inside = word.tag in ("ORG", "LOC") and word.span.covers(scene.span) and word.span != scene.span
    if word.tag == "LOC" and not name.endswith(INSTITUTIONS):
        return False
    return inside and name.endswith(tuple(chinese()["organisation"]))


def _holder(previous: Hit | None, span: Span, senses: Sequence[Place]) -> Place | None:
    """美国华盛顿, 广东省深圳市: the name before holds this one."""
    if previous is None or previous[0].end != span.start:
        return None
    return next((outer for outer in previous[1] if any(lies_in(inner, outer) for inner in senses)), None)


def _beside_another(folded: str, previous: Hit | None, span: Span) -> float:
    if previous is None or not 0 < span.start - previous[0].end <= 1:
        return 0.0
    return 2.0 if folded[span.start - 1] in "、和与及至—-" else 0.0


def _by_prominence(scene: Scene) -> float:
    return scene.prominence * 0.9 - 0.9


def _by_length(scene: Scene) -> float:
    """Two characters spell words; four and more, or a name with 市 or 州, hardly anything but a place."""
    length = len(scene.name)
    suffix = 1.5 if length > 2 and scene.name[-1] in "市省州县镇区乡岛河湖海" else 0.0
    return suffix + {2: -0.8, 3: 0.5}.get(length, 1.3)


def _as_a_word(scene: Scene) -> float:
    if scene.senses[0].kind is PlaceKind.COUNTRY:
        return 0.0
    weak = gazetteer().is_weak(scene.name) or scene.name in chinese()["common"]
    return -3.5 if weak else 0.0


def _in_a_personal_name(scene: Scene) -> float:
    """约翰·博尔顿, 华盛顿·欧文: a name dot on either side."""
    dotted = (scene.before and scene.before[-1] in _NAME_DOTS) or (scene.after and scene.after[0] in _NAME_DOTS)
    return -6.0 if dotted else 0.0


def _after_a_place_word(scene: Scene) -> float:
    return 1.5 if _pattern("place_before", "(?:{})$").search(scene.before) else 0.0


def _before_a_place_word(scene: Scene) -> float:
    return 1.3 if _pattern("place_after", "(?:{})").match(scene.after) else 0.0


def _as_a_people(scene: Scene) -> float:
    """印度人, 西班牙籍, 朝鲜语 tell of people and languages."""
    return -9.0 if is_a_people(scene.folded, scene.span) else 0.0


def is_a_people(folded: str, span: Span) -> bool:
    """Whether the name and what follows it tell of people, a language or a creed."""
    return _PEOPLE.match(folded, span.end) is not None


def _as_a_title_holder(scene: Scene) -> float:
    """外长拉夫罗夫 is a person; only a name that is no great place pays for a title before it."""
    if scene.prominence >= _GREAT:
        return 0.0
    return -2.5 if _pattern("title", "(?:{})$").search(scene.before) else 0.0


def _as_a_club(scene: Scene) -> float:
    """效力于波尔多, 球队美因茨: a town that plays is a club."""
    if scene.senses[0].kind in _LARGE:
        return 0.0
    return -9.0 if follows_a_club_word(scene.folded, scene.span.start) else 0.0


def _as_a_sultan(scene: Scene) -> float:
    """奥斯曼帝国苏丹: the title, not the Sudan."""
    return -9.0 if scene.name == "苏丹" and _REALM.search(scene.before) else 0.0


def follows_a_club_word(folded: str, start: int) -> bool:
    """Whether a sports club's name may begin here."""
    return _pattern("club_before", "(?:{})[于過过]?$").search(folded[max(0, start - 6) : start]) is not None


def _as_a_speaker(scene: Scene) -> float:
    if scene.prominence >= _GREAT or scene.before.endswith(("在", "于")):
        return 0.0
    if not _pattern("speaking", "(?:{})").match(scene.after):
        return 0.0
    return -2.0


_JUDGES: tuple[Callable[[Scene], float], ...] = (
    _by_prominence,
    _by_length,
    _as_a_word,
    _in_a_personal_name,
    _after_a_place_word,
    _before_a_place_word,
    _as_a_people,
    _as_a_title_holder,
    _as_a_club,
    _as_a_sultan,
    _as_a_speaker,
)


@lru_cache(maxsize=8)
def _pattern(kind: str, template: str) -> re.Pattern[str]:
    return re.compile(template.format(alternatives(chinese()[kind])))
