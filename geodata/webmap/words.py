"""The words of the exported page beside those of the map itself (`maps.strings`), in the three languages."""

from __future__ import annotations

from collections.abc import Mapping

from geodata.maps.strings import page_strings
from geodata.model import Language, Names

WORDS: Mapping[str, Names] = {
    "switch_mentions": Names("Mentions", "提及", "提及"),
    "switch_labels": Names("Place names", "地名标注", "地名標註"),
    "view_map": Names("Map", "地图", "地圖"),
    "view_table": Names("Table", "表格", "表格"),
    "view": Names("View", "视图", "檢視"),
    "search": Names("Search", "搜索", "搜尋"),
    "search_hint": Names("Search the quotations…", "搜索引文、地名、行为体…", "搜尋引文、地名、行為者…"),
    "filter": Names("Filter", "筛选", "篩選"),
    "filter_types": Names("Event types", "事件类型", "事件類型"),
    "filter_region": Names("Region", "地区", "地區"),
    "every_region": Names("Everywhere", "所有地区", "所有地區"),
    "regions_of_world": Names("Regions", "地区", "地區"),
    "countries": Names("Countries", "国家", "國家"),
    "reset": Names("Clear all filters", "清除全部筛选", "清除全部篩選"),
    "all_types": Names("All", "全选", "全選"),
    "no_types": Names("None", "全不选", "全不選"),
    "settings": Names("Map", "地图", "地圖"),
    "projection": Names("Projection", "投影", "投影"),
    "theme": Names("Colours", "配色", "配色"),
    "theme_auto": Names("Like the system", "跟随系统", "跟隨系統"),
    "theme_light": Names("Light", "浅色", "淺色"),
    "theme_dark": Names("Dark", "深色", "深色"),
    "theme_print": Names("For print", "适合打印", "適合列印"),
    "theme_colour-blind": Names("Safe for colour-blind eyes", "色盲友好", "色盲友善"),
    "shown_all": Names("{events}", "{events}", "{events}"),
    "shown_some": Names("{n} of {events}", "{events}中的 {n} 个", "{events}中的 {n} 個"),
    "nothing": Names("Nothing matches these filters.", "没有符合筛选条件的内容。", "沒有符合篩選條件的內容。"),
    "timeline": Names("Timeline", "时间线", "時間軸"),
    "from": Names("From", "起始", "起始"),
    "to": Names("To", "截止", "截止"),
    "play": Names("Play the timeline", "播放时间线", "播放時間軸"),
    "pause": Names("Pause", "暂停", "暫停"),
    "axis_whole": Names("Whole time axis", "整条时间轴", "整條時間軸"),
    "axis_middle": Names("Busiest time", "集中时段", "集中時段"),
    "whole_time": Names("All dates", "全部日期", "全部日期"),
    "undated_one": Names("{n} without a date", "{n} 个日期不明", "{n} 個日期不明"),
    "undated": Names("{n} without a date", "{n} 个日期不明", "{n} 個日期不明"),
    "close": Names("Close", "关闭", "關閉"),
    "more": Names("Show {n} more", "再显示 {n} 条", "再顯示 {n} 條"),
    "inferred": Names("inferred", "推断", "推斷"),
    "no_date": Names("No date", "日期不明", "日期不明"),
    "no_place": Names("No place", "地点不明", "地點不明"),
    "mentioned": Names("Mentioned", "仅提及", "僅提及"),
    "skip": Names("Skip to the table of events", "跳到事件表格", "跳到事件表格"),
    "no_script": Names(
        "The map needs JavaScript, which is off here. The tables below hold all of its events and mentions.",
        "地图需要 JavaScript，此处未启用。下面的表格列出了全部事件和提及。",
        "地圖需要 JavaScript，此處未啟用。下面的表格列出了全部事件和提及。",
    ),
    "caption_events": Names("All events, by date", "全部事件（按日期）", "全部事件（按日期）"),
    "caption_mentions": Names(
        "Places mentioned without an event", "仅被提及的地点（无事件）", "僅被提及的地點（無事件）"
    ),
    "caption_at": Names("Events: {name}", "事件：{name}", "事件：{name}"),
    "column_date": Names("Date", "日期", "日期"),
    "column_type": Names("Event", "事件", "事件"),
    "column_place": Names("Place", "地点", "地點"),
    "column_actors": Names("Actors", "行为体", "行為者"),
    "column_quotation": Names("Quotation", "引文", "引文"),
    "column_article": Names("Article", "文章", "文章"),
    "made_by": Names(
        "Made with Dateline Atlas {version}.",
        "由 Dateline Atlas {version} 制作。",
        "由 Dateline Atlas {version} 製作。",
    ),
    "about": Names("About this map", "关于本图", "關於本圖"),
}


def word(key: str, language: Language) -> str:
    return WORDS[key].within(language)


def all_words(language: Language) -> dict[str, str]:
    """Those of the map and those of the page."""
    return page_strings(language) | {key: names.within(language) for key, names in WORDS.items()}
