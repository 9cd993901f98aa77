"""Why something was inferred, in the three languages of the interface."""

from __future__ import annotations

from collections.abc import Iterable

from geodata.model import Event, Language, Names
from geodata.phrasebook import Phrasebook

_SENTENCES = (
    ("carried over from an earlier sentence", "承接前文", "承接前文"),
    ("carried over from the sentence before", "承接上一句", "承接上一句"),
    ("named earlier in the same sentence", "同句前文提到", "同句前文提到"),
    (
        "another sentence places these actors there on that day",
        "另有一句提到他们当天在此",
        "另有一句提到他們當天在此",
    ),
    ("the article's date", "以文章日期为准", "以文章日期為準"),
    ("date of the article", "以文章日期为准", "以文章日期為準"),
    (
        "shortly before; counted from the publication date {}",
        "不久之前，从发布日期{}推算",
        "不久之前，從發布日期{}推算",
    ),
    ("shortly before; counted from {}, named before", "不久之前，从前文的{}推算", "不久之前，從前文的{}推算"),
    ("counted from the publication date {}", "从发布日期{}推算", "從發布日期{}推算"),
    ("counted from {}, named before", "从前文的{}推算", "從前文的{}推算"),
    ("the year is that of {}, named before", "年份取自前文的{}", "年份取自前文的{}"),
    ("the year is taken from the publication date {}", "年份取自发布日期{}", "年份取自發布日期{}"),
    ("the month is taken from the publication date {}", "月份取自发布日期{}", "月份取自發布日期{}"),
    ("the month is taken from the date named before, {}", "月份取自前文的日期{}", "月份取自前文的日期{}"),
    ("the data set places it near there", "数据集标注其在附近", "資料集標註其在附近"),
    (
        "the data set names a division of which no outline is known",
        "数据集给出的行政区没有已知轮廓",
        "資料集給出的行政區沒有已知輪廓",
    ),
    (
        "the feed gives this point for the whole entry",
        "订阅源为整个条目给出的位置",
        "訂閱來源為整個條目給出的位置",
    ),
    ("the seat of {}", "{}的所在地", "{}的所在地"),
)
_BOOK = Phrasebook(_SENTENCES)


def reason_in_words(reason: str, language: Language, names: Iterable[Names] = ()) -> str:
    """`reason` in `language`; a name in it is shown in that language too where it is among `names`."""
    return _BOOK.translate(reason, language, lambda part: _named(part, language, names))


def is_known(reason: str) -> bool:
    """Whether the phrasebook has the sentence."""
    return _BOOK.knows(reason)


def names_in(event: Event | None) -> list[Names]:
    """The names that a reason about this event may hold."""
    return [actor.names for actor in (*event.sources, *event.targets)] if event else []


def _named(part: str, language: Language, names: Iterable[Names]) -> str:
    return next((each.within(language) for each in names if part in (each.en, each.zh_hans)), part)
