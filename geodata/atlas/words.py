"""The words of atlases beside those of their maps, in the three languages."""

from __future__ import annotations

from collections.abc import Mapping

from geodata.atlas.seen import Change
from geodata.dates_in_words import day_in_words
from geodata.model import Language, Names

WORDS: Mapping[str, Names] = {
    "contents": Names("Contents", "目录", "目錄"),
    "page": Names("Page", "页", "頁"),
    "places": Names("Places", "地点", "地點"),
    "events": Names("Events", "事件", "事件"),
    "new": Names("new", "新", "新"),
    "more_new": Names("+{n}", "+{n}", "+{n}"),
    "more_places": Names("and {n} more", "另有 {n} 处", "另有 {n} 處"),
    "changes": Names("What changed", "变化", "變化"),
    "ringed": Names("Marks with new events have a ring.", "有新事件的标记带有圆环。", "有新事件的標記帶有圓環。"),
    "note": Names("Note", "说明", "說明"),
    "sources": Names("Sources", "来源", "來源"),
    "more_sources": Names("and {n} more quotations", "另有 {n} 条引文", "另有 {n} 條引文"),
    "by_view": Names("Saved views", "已存视图", "已存檢視"),
    "by_region": Names("By region", "按地区", "按地區"),
    "by_country": Names("By country", "按国家", "按國家"),
    "by_actor": Names("By actor", "按行为体", "按行為者"),
    "by_month": Names("By month", "按月份", "按月份"),
    "by_article": Names("By article", "按文章", "按文章"),
    "atlas": Names("Atlas", "地图集", "地圖集"),
    "left_out": Names(
        "{shown} of {all}: those with the most events.",
        "共 {all} 页，此处为事件最多的 {shown} 页。",
        "共 {all} 頁，此處為事件最多的 {shown} 頁。",
    ),
    "left_out_views": Names(
        "The first {shown} of {all} views.",
        "共 {all} 个视图，此处为前 {shown} 个。",
        "共 {all} 個檢視，此處為前 {shown} 個。",
    ),
    "of_project": Names("{project}, {day}", "{project}，{day}", "{project}，{day}"),
    "offset": Names("character {n}", "第 {n} 字", "第 {n} 字"),
    "untitled": Names("Untitled", "无标题", "無標題"),
    "map_of": Names("Map: {title}. {told}", "地图：{title}。{told}", "地圖：{title}。{told}"),
    "nothing": Names(
        "No page is left: no event fits “{filter}”. Widen the filter, or choose other pages.",
        "没有可做的页面：没有事件符合“{filter}”。请放宽筛选条件，或选择其他页面。",
        "沒有可做的頁面：沒有事件符合「{filter}」。請放寬篩選條件，或選擇其他頁面。",
    ),
    "no_views": Names(
        "There is no saved view to make pages of. Save a view in the window first, or choose other pages.",
        "没有已存视图可做成页面。请先在窗口中保存视图，或选择其他页面。",
        "沒有已存檢視可做成頁面。請先在視窗中儲存檢視，或選擇其他頁面。",
    ),
    "empty_views": Names(
        "None of the saved views shows anything any more: no event and no place fits their filters.",
        "已存视图都不再显示任何内容：没有事件或地点符合其筛选条件。",
        "已存檢視都不再顯示任何內容：沒有事件或地點符合其篩選條件。",
    ),
    "many_regions": Names(
        "Pages by region or country need a filter with one region at most, or with regions that must all fit.",
        "按地区或国家分页时，筛选最多只能有一个地区，或要求同时满足所有地区。",
        "按地區或國家分頁時，篩選最多只能有一個地區，或要求同時滿足所有地區。",
    ),
}
_MANY_NEW = Names("{n} new events", "新增 {n} 个事件", "新增 {n} 個事件")
_ONE_NEW = Names("1 new event", "新增 1 个事件", "新增 1 個事件")
_GONE = Names("{n} gone", "减少 {n} 个", "減少 {n} 個")
_MANY_GONE = Names("{n} events gone", "减少 {n} 个事件", "減少 {n} 個事件")
_ONE_GONE = Names("1 event gone", "减少 1 个事件", "減少 1 個事件")
_SINCE = Names("{what} since {day}", "自{day}以来{what}", "自{day}以來{what}")
_UNCHANGED = Names("Unchanged since {day}", "自{day}以来没有变化", "自{day}以來沒有變化")


def word(key: str, language: Language) -> str:
    return WORDS[key].within(language)


def change_in_words(change: Change, language: Language) -> str:
    """ "12 new events, 3 gone since 3 Nov 2026", or that nothing changed."""
    day = day_in_words(change.since, language)
    if change.is_none:
        return _UNCHANGED.within(language).format(day=day)
    new = (_ONE_NEW if change.new == 1 else _MANY_NEW).within(language).format(n=f"{change.new:,}")
    if change.new:
        gone = _GONE.within(language).format(n=f"{change.gone:,}")
    else:
        gone = (_ONE_GONE if change.gone == 1 else _MANY_GONE).within(language).format(n=f"{change.gone:,}")
    told = [new] * bool(change.new) + [gone] * bool(change.gone)
    comma = "，" if language.is_chinese else ", "
    return _SINCE.within(language).format(what=comma.join(told), day=day)
