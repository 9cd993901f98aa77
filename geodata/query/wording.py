"""A query, what is wrong with one, and how to write one, in the languages of the interface."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from geodata.model import Language, Names
from geodata.query.parsing import parsed
from geodata.query.syntax import And, Fault, Mistake, Word

_MISTAKES: Mapping[Fault, Names] = MappingProxyType(
    {
        Fault.QUOTE: Names("The quotation mark is not closed yet.", "引号尚未闭合。", "引號尚未閉合。"),
        Fault.PARENTHESIS: Names(
            "A parenthesis is closed that was never opened.",
            "有一个右括号没有对应的左括号。",
            "有一個右括號沒有對應的左括號。",
        ),
        Fault.ACTOR: Names(
            "No actor here is called “{}”.", "这里没有名为“{}”的行为体。", "這裡沒有名為「{}」的行為體。"
        ),
        Fault.PLACE: Names("No place is called “{}”.", "没有名为“{}”的地点。", "沒有名為「{}」的地點。"),
        Fault.TYPE: Names("No event type is called “{}”.", "没有名为“{}”的事件类型。", "沒有名為「{}」的事件類型。"),
        Fault.DATE: Names(
            "“{}” is no date; one looks like 2025-02-18, 2025-02 or 2025-02..2025-04.",
            "“{}”不是日期；可写作 2025-02-18、2025-02 或 2025-02..2025-04。",
            "「{}」不是日期；可寫作 2025-02-18、2025-02 或 2025-02..2025-04。",
        ),
        Fault.REGION: Names("No region is called “{}”.", "没有名为“{}”的地区。", "沒有名為「{}」的地區。"),
        Fault.ARTICLE: Names(
            "No article has “{}” in its title.", "没有标题含“{}”的文章。", "沒有標題含「{}」的文章。"
        ),
    }
)
_LONGEST = 24  # characters of a wrong value that are repeated

# What one may write, and what it finds.
HELP: Sequence[tuple[Names, Names]] = (
    (
        Names("talks riyadh", "会谈 利雅得", "會談 利雅德"),
        Names("both words, in any script", "两个词都要出现，简繁皆可", "兩個詞都要出現，簡繁皆可"),
    ),
    (
        Names('"white house"', "“停火协议”", "「停火協議」"),
        Names("these words together", "连在一起的词句", "連在一起的詞句"),
    ),
    (Names("grain OR oil", "粮食 或 石油", "糧食 或 石油"), Names("one of them", "任意一个", "任意一個")),
    (
        Names("-grain   NOT grain", "-粮食   不含 粮食", "-糧食   不含 糧食"),
        Names("without it", "不含此词", "不含此詞"),
    ),
    (Names("(grain OR oil) kyiv", "(粮食 或 石油) 基辅", "(糧食 或 石油) 基輔"), Names("grouped", "分组", "分組")),
    (Names("sanct*", "sanct*", "sanct*"), Names("words that begin so", "以此开头的英文词", "以此開頭的英文詞")),
    (
        Names("actor:putin", "行为体:普京", "行為體:普丁"),
        Names("who takes part, or is named", "参与者或被提及者", "參與者或被提及者"),
    ),
    (
        Names("place:ukraine", "地点:乌克兰", "地點:烏克蘭"),
        Names("there, or anywhere in it", "该地及其范围之内", "該地及其範圍之內"),
    ),
    (Names('region:"middle east"', "地区:中东", "地區:中東"), Names("in a region", "某地区之内", "某地區之內")),
    (Names("type:sanction", "类型:制裁", "類型:制裁"), Names("events of a type", "某类事件", "某類事件")),
    (
        Names("date:2025-02..2025-04", "日期:2025-02..2025-04", "日期:2025-02..2025-04"),
        Names(
            "also 2025, 2025-02-18, <2025-03",
            "亦可写 2025、2025-02-18、<2025-03",
            "亦可寫 2025、2025-02-18、<2025-03",
        ),
    ),
    (
        Names("article:summit", "文章:峰会", "文章:峰會"),
        Names("articles by their title", "按标题找文章", "按標題找文章"),
    ),
)


def mistake_in_words(mistake: Mistake, language: Language) -> str:
    """One short sentence."""
    told = mistake.told if len(mistake.told) <= _LONGEST else mistake.told[:_LONGEST] + "…"
    return _MISTAKES[mistake.fault].within(language).format(told)


def query_in_words(query: str, language: Language, containing: Names | str) -> str:
    """The query for the sentence of a filter: plain words as what is contained, anything else as it is written."""
    told = " ".join(query.split())
    tree = parsed(query).tree
    plain = all(
        isinstance(part, Word) and not part.is_prefix for part in (tree.parts if isinstance(tree, And) else (tree,))
    )
    phrase = containing if isinstance(containing, str) else containing.within(language)
    return phrase.format(told) if plain and '"' not in told else _SEARCH.within(language).format(told)


_SEARCH = Names("search: {}", "搜索：{}", "搜尋：{}")
