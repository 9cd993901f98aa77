"""What a review says, in the three languages: kinds of doubts, and why something is doubted or may be meant."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata.corrections.places import AS_READ
from geodata.dates_in_words import date_in_words
from geodata.knowledge.gazetteer import gazetteer
from geodata.labels import ACTOR_KIND_NAMES, PLACE_KIND_NAMES, TYPE_NAMES
from geodata.model import Actor, EventType, Language, Names, PartialDate, Place, PlaceKind
from geodata.phrasebook import Phrasebook
from geodata.reasons import names_in, reason_in_words
from geodata.review.doubts import DoubtKind
from geodata.review.questions import Meaning, Question, Reason

KIND_NAMES = {
    DoubtKind.PLACE: Names("Which place", "何地", "何地"),
    DoubtKind.UNPLACED: Names("Place not found", "未知地名", "未知地名"),
    DoubtKind.ACTOR: Names("Which actor", "何人或机构", "何人或機構"),
    DoubtKind.EVENT: Names("Whether an event", "是否事件", "是否事件"),
    DoubtKind.EVENT_PLACE: Names("Inferred place", "推断的地点", "推斷的地點"),
    DoubtKind.EVENT_DATE: Names("Inferred date", "推断的日期", "推斷的日期"),
}
_WHY = {
    "other-places": Names("{} places bear this name", "有 {} 个地方叫这个名字", "有 {} 個地方叫這個名字"),
    "maybe-no-place": Names(
        "here the word may mean something else", "此处这个词可能不是地名", "此處這個詞可能不是地名"
    ),
    "in-no-gazetteer": Names("no gazetteer holds this name", "地名库中没有这个名字", "地名庫中沒有這個名字"),
    "several-actors": Names(
        "several actors bear this name", "有几个人物或机构用这个名字", "有幾個人物或機構用這個名字"
    ),
    "whose-institution": Names(
        "whose it is was inferred from the article", "属于哪一方是从文中推断的", "屬於哪一方是從文中推斷的"
    ),
    "unknown-person": Names(
        "in no list; taken for a person by its form", "不在名单中，按形式判断为人名", "不在名單中，按形式判斷為人名"
    ),
    "unknown-organisation": Names(
        "in no list; taken for an organisation by its form",
        "不在名单中，按形式判断为组织名",
        "不在名單中，按形式判斷為組織名",
    ),
    "weak-clause": Names("the clause says it weakly", "该句说得不够明确", "該句說得不夠明確"),
    "no-day": Names("no day is named with it", "句中没有日期", "句中沒有日期"),
    "no-place": Names("no place is named with it", "句中没有地点", "句中沒有地點"),
    "no-doer": Names("nobody is named who does it", "句中没有行为方", "句中沒有行為方"),
    "inferred": Names("the text does not say it", "文中没有说明", "文中沒有說明"),
    "event-hangs": Names("an event hangs on it", "关系到一个事件", "關係到一個事件"),
    "events-hang": Names("{} events hang on it", "关系到 {} 个事件", "關係到 {} 個事件"),
}
_SENTENCES = (
    (AS_READ, "更正之前的识别结果", "更正之前的辨識結果"),
    ("the best known of this name", "同名地点中最知名", "同名地點中最知名"),
    ("known by this name only now and then", "只是偶尔用这个名字", "只是偶爾用這個名字"),
    ("a seat of power", "政权所在地", "政權所在地"),
    ("the text says it lies in {}", "文中说它位于{}", "文中說它位於{}"),
    ("near {}, which the article names", "靠近文中提到的{}", "靠近文中提到的{}"),
    ("the article names a neighbouring country", "文中提到邻国", "文中提到鄰國"),
    ("the article names its state or province {}", "文中提到其省、州（{}）", "文中提到其省、州（{}）"),
    ("the article names {} once", "文中提到{}一次", "文中提到{}一次"),
    ("the article names {} twice", "文中提到{}两次", "文中提到{}兩次"),
    ("the article names {} {} times", "文中提到{} {} 次", "文中提到{} {} 次"),
)
_BOOK = Phrasebook(_SENTENCES)
_DESCRIBED = re.compile(rf"a ({'|'.join(PlaceKind)})\b")
_OFTEN = " times"
_TIMES = {"once": ("一次", "一次"), "twice": ("两次", "兩次")}


def why_in_words(question: Question, language: Language) -> tuple[str, ...]:
    """Why it is doubted, a sentence each."""
    return tuple(_why(reason, question, language) for reason in question.why)


def option_reason(reason: str, language: Language) -> str:
    """Why a place came into question, which the reading tells in English: "near Riga, which the article names".

    What kind of place it is, and how large, is left out: that is said beside its name.
    """
    parts = (part for part in reason.split("; ") if part and not _DESCRIBED.match(part))
    told = (_BOOK.translate(part, language, lambda word: _filled(word, language)) for part in parts)
    return ("；" if language.is_chinese else "; ").join(told)


def knows(reason: str) -> bool:
    """Whether every part of such a reason can be said."""
    return all(_BOOK.knows(part) or _DESCRIBED.match(part) for part in reason.split("; "))


def name_of(meaning: Meaning | None, language: Language) -> str:
    """What is meant, by its name."""
    if isinstance(meaning, Place | Actor):
        return meaning.names.within(language)
    if isinstance(meaning, EventType):
        return TYPE_NAMES[meaning].within(language)
    return date_in_words(meaning, language) if isinstance(meaning, PartialDate) else ""


def about(meaning: Meaning | None, language: Language) -> str:
    """What is said beside the name: "City · United States"."""
    if isinstance(meaning, Place):
        kind, country = PLACE_KIND_NAMES[meaning.kind], None if meaning.kind is PlaceKind.COUNTRY else meaning.country
    elif isinstance(meaning, Actor):
        kind, country = ACTOR_KIND_NAMES[meaning.kind], meaning.country
    else:
        return ""
    return " · ".join(filter(None, (kind.within(language), _country(country, language))))


def _why(reason: Reason, question: Question, language: Language) -> str:
    name, *gaps = reason
    if name == "inferred" and gaps[0]:
        return reason_in_words(gaps[0], language, names_in(question.event))
    return _WHY[name].within(language).format(*gaps)


def _country(iso2: str | None, language: Language) -> str:
    try:
        return gazetteer().country(iso2).names.within(language) if iso2 else ""
    except KeyError:
        return iso2 or ""


def _filled(word: str, language: Language) -> str:
    """What stood in a gap: how often, or the English name of a place."""
    if word in _TIMES:
        return _TIMES[word][language is Language.TRADITIONAL]
    if word.endswith(_OFTEN):
        return word.removesuffix(_OFTEN) + " 次"
    return _place_called(word, language)


@lru_cache(maxsize=2048)
def _place_called(name: str, language: Language) -> str:
    found = next((place for place in gazetteer().find(name) if place.names.en == name), None)
    return found.names.within(language) if found else name
