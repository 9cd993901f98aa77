"""The words of the map page and of the snapshot, in the three languages of the interface.

They stand here and not with Qt's translations because a snapshot may speak another language than the window,
and because the page and a run without a window need them too.
"""

from __future__ import annotations

from collections.abc import Mapping

from geodata.labels import QUAD_NAMES
from geodata.model import Language, Names

WORDS: Mapping[str, Names] = {
    **{quad.value: names for quad, names in QUAD_NAMES.items()},
    "legend": Names("Legend", "图例", "圖例"),
    "mixed": Names("Several kinds, by share", "多种事件（按占比）", "多種事件（按占比）"),
    "mention": Names("Place mentioned, no event", "仅提及的地点", "僅提及的地點"),
    "seats": Names("Seats of actors", "行为体所在地", "行為者所在地"),
    "areas": Names("Areas mentioned", "提及的区域", "提及的區域"),
    "fewer": Names("fewer", "较少", "較少"),
    "more": Names("more", "较多", "較多"),
    "disputed": Names("Disputed area or line", "争议地区或界线", "爭議地區或界線"),
    "switch_events": Names("Events", "事件", "事件"),
    "switch_seats": Names("Seats", "所在地", "所在地"),
    "switch_areas": Names("Areas", "区域", "區域"),
    "switch_labels": Names("Labels", "标注", "標註"),
    "region": Names("Region filter", "筛选的地区", "篩選的地區"),
    "zoom_in": Names("Zoom in", "放大", "放大"),
    "zoom_out": Names("Zoom out", "缩小", "縮小"),
    "whole_world": Names("Whole world", "全球视图", "全球視圖"),
    "fold": Names("Fold or unfold the legend", "折叠或展开图例", "摺疊或展開圖例"),
    "event_count_one": Names("{n} event", "{n} 个事件", "{n} 個事件"),
    "event_count": Names("{n} events", "{n} 个事件", "{n} 個事件"),
    "mention_count_one": Names("{n} mention", "提及 {n} 次", "提及 {n} 次"),
    "mention_count": Names("{n} mentions", "提及 {n} 次", "提及 {n} 次"),
    "actor_count_one": Names("{n} actor", "{n} 个行为体", "{n} 個行為者"),
    "actor_count": Names("{n} actors", "{n} 个行为体", "{n} 個行為者"),
    "place_count": Names(
        "{n} places here: double-click to zoom in", "此处 {n} 个地点，双击放大", "此處 {n} 個地點，雙擊放大"
    ),
    "show_only": Names("Show only", "只显示", "只顯示"),
    "and_more": Names("and {n} more", "等，另有 {n} 个", "等，另有 {n} 個"),
    "attribution": Names(
        "Made with Natural Earth · GeoNames (CC BY 4.0) · Leaflet",
        "数据：Natural Earth · GeoNames（CC BY 4.0）· Leaflet",
        "資料：Natural Earth · GeoNames（CC BY 4.0）· Leaflet",
    ),
    "data_licences": Names(
        "Base map: Natural Earth (public domain). Places: GeoNames (CC BY 4.0), Unicode CLDR.",
        "底图：Natural Earth（公有领域）。地名：GeoNames（CC BY 4.0）、Unicode CLDR。",
        "底圖：Natural Earth（公有領域）。地名：GeoNames（CC BY 4.0）、Unicode CLDR。",
    ),
    "boundaries_disputed": Names(
        "Boundaries and names imply no position on status; disputed areas are hatched, assigned to no side.",
        "图中边界与名称不代表对任何领土地位的立场；争议地区以斜线表示，不归属任何一方。",
        "圖中邊界與名稱不代表對任何領土地位的立場；爭議地區以斜線表示，不歸屬任何一方。",
    ),
    "boundaries_de-facto": Names(
        "Boundaries are drawn as held in fact, disputed areas with who holds them; no position on status is implied.",
        "边界按实际控制绘制，争议地区随其控制方；不代表对任何领土地位的立场。",
        "邊界按實際控制繪製，爭議地區隨其控制方；不代表對任何領土地位的立場。",
    ),
    "boundaries_none": Names(
        "Disputed areas and lines are left unmarked, assigned to no side; this implies no position on status.",
        "争议地区和界线不作标示，不归属任何一方；不代表对任何领土地位的立场。",
        "爭議地區和界線不作標示，不歸屬任何一方；不代表對任何領土地位的立場。",
    ),
    "boundaries_tiles": Names(
        "Boundaries and names of the background map are its publisher’s; they imply no position on status.",
        "底图上的边界与名称出自其发布者，不代表对任何领土地位的立场。",
        "底圖上的邊界與名稱出自其發布者，不代表對任何領土地位的立場。",
    ),
    "boundaries_brief_disputed": Names("Disputed areas hatched", "争议地区以斜线表示", "爭議地區以斜線表示"),
    "boundaries_brief_de-facto": Names("Boundaries as held in fact", "边界按实际控制", "邊界按實際控制"),
    "boundaries_brief_none": Names("Disputed areas not marked", "争议地区不作标示", "爭議地區不作標示"),
    "boundaries_brief_tiles": Names("Boundaries: background map’s", "边界依底图", "邊界依底圖"),
    "background": Names("Background: {name}.", "底图：{name}。", "底圖：{name}。"),
    "scale_at": Names("at {lat}", "{lat} 处", "{lat} 處"),
    "arctic_circle": Names("Arctic Circle", "北极圈", "北極圈"),
    "mercator": Names("Web Mercator projection", "Web 墨卡托投影", "Web 麥卡托投影"),
    "equal-earth": Names("Equal Earth projection (equal area)", "Equal Earth 等积投影", "Equal Earth 等積投影"),
    "arctic": Names("Polar azimuthal equal-area projection", "北极方位等积投影", "北極方位等積投影"),
    "scale_in_the_middle": Names("in the middle of the map", "地图中部", "地圖中部"),
    "km": Names("km", "公里", "公里"),
    "m": Names("m", "米", "公尺"),
}


def word(key: str, language: Language) -> str:
    """The word or phrase `key` in `language`."""
    return WORDS[key].within(language)


def page_strings(language: Language) -> dict[str, str]:
    """All of them, for the page."""
    return {key: names.within(language) for key, names in WORDS.items()}
