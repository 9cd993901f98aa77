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
    "arcs": Names("From source to target", "从发起方到对象", "從發起方到對象"),
    "shade_evidence": Names("Areas by events and mentions", "区域：事件与提及次数", "區域：事件與提及次數"),
    "shade_events": Names("Areas by events", "区域：事件数", "區域：事件數"),
    "shade_balance": Names("Areas by share of cooperation", "区域：合作事件占比", "區域：合作事件占比"),
    "shade_actor": Names("Areas by events with {name}", "区域：{name}参与的事件", "區域：{name}參與的事件"),
    "shade_inside": Names(
        "{title}, places inside countries included", "{title}（含国内各地）", "{title}（含國內各地）"
    ),
    "class": Names("class {range}", "级别 {range}", "級別 {range}"),
    "cooperation": Names("{n}% cooperation", "合作占 {n}%", "合作占 {n}%"),
    "cooperation_pole": Names("cooperation", "合作", "合作"),
    "conflict_pole": Names("conflict", "冲突", "衝突"),
    "pale": Names("pale: fewer than {n} events", "浅色：不足 {n} 个事件", "淺色：不足 {n} 個事件"),
    "unsure": Names("unsure: fewer than {n} events", "不足 {n} 个事件，仅供参考", "不足 {n} 個事件，僅供參考"),
    "soft_edge": Names("soft edge: no exact border", "柔边：界线不确定", "柔邊：界線不確定"),
    "click_again": Names("click again for {name}", "再次点击：{name}", "再次點擊：{name}"),
    "role_source": Names("source", "发起方", "發起方"),
    "role_target": Names("target", "对象", "對象"),
    "role_both": Names("both sides", "双方", "雙方"),
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
    "places_together_one": Names("{n} place", "{n} 个地点", "{n} 個地點"),
    "places_together": Names("{n} places", "{n} 个地点", "{n} 個地點"),
    "and_more_quotes": Names("and {n} more: click to read", "另有 {n} 条，点击阅读", "另有 {n} 條，點按閱讀"),
    "map": Names(
        "Map of events: Tab goes to the marks", "事件地图：按 Tab 键逐个浏览标记", "事件地圖：按 Tab 鍵逐個瀏覽標記"
    ),
    "minimap_show": Names("Show the overview map", "显示鹰眼图", "顯示鷹眼圖"),
    "minimap_hide": Names("Hide the overview map", "隐藏鹰眼图", "隱藏鷹眼圖"),
    "show_only": Names("Show only", "只显示", "只顯示"),
    "and_more": Names("and {n} more", "等，另有 {n} 个", "等，另有 {n} 個"),
    "draw_bar": Names("Region tools", "区域工具", "區域工具"),
    "draw_rectangle": Names("Draw a rectangle", "画矩形", "畫矩形"),
    "draw_circle": Names("Draw a circle", "画圆", "畫圓"),
    "draw_polygon": Names("Draw a polygon", "画多边形", "畫多邊形"),
    "draw_lasso": Names("Draw freehand", "自由圈画", "自由圈畫"),
    "draw_distance": Names("Within a distance of a place…", "距某地一定范围内…", "距某地一定範圍內…"),
    "draw_view": Names("Use the view as a region", "以当前视野为区域", "以目前視野為區域"),
    "draw_edit": Names("Change a drawn region", "修改已画区域", "修改已畫區域"),
    "draw_hint_rectangle_0": Names(
        "Drag from one corner to the other · Esc cancels", "从一角拖到对角 · Esc 取消", "從一角拖到對角 · Esc 取消"
    ),
    "draw_hint_rectangle_1": Names("Click the opposite corner", "点击对角", "點按對角"),
    "draw_hint_circle_0": Names(
        "Drag from the centre outwards · Esc cancels", "从圆心向外拖动 · Esc 取消", "從圓心向外拖曳 · Esc 取消"
    ),
    "draw_hint_circle_1": Names("Click where the circle ends", "点击圆的边缘位置", "點按圓的邊緣位置"),
    "draw_hint_polygon_0": Names(
        "Click the first corner; drag moves the map · Esc cancels",
        "点击第一个角；拖动可移动地图 · Esc 取消",
        "點按第一個角；拖曳可移動地圖 · Esc 取消",
    ),
    "draw_hint_polygon_1": Names("Click the next corner", "点击下一个角", "點按下一個角"),
    "draw_hint_polygon_2": Names(
        "Click the next corner · Backspace takes the last one back",
        "点击下一个角 · 退格键撤回上一个",
        "點按下一個角 · 退格鍵撤回上一個",
    ),
    "draw_hint_polygon_3": Names(
        "Double-click or Enter closes · Backspace takes the last corner back",
        "双击或按回车闭合 · 退格键撤回上一个角",
        "雙擊或按 Enter 閉合 · 退格鍵撤回上一個角",
    ),
    "draw_hint_lasso_0": Names(
        "Hold the button and draw round the region · Esc cancels",
        "按住鼠标圈出区域 · Esc 取消",
        "按住滑鼠圈出區域 · Esc 取消",
    ),
    "draw_hint_pin_0": Names(
        "Click where it lies, or use the arrow keys and Enter · Esc cancels",
        "点击其所在位置，或用方向键和回车 · Esc 取消",
        "點按其所在位置，或用方向鍵和 Enter · Esc 取消",
    ),
    "draw_hint_edit": Names(
        "Drag the handles · double-click or Delete removes a corner · Esc ends",
        "拖动控制点 · 双击或按 Delete 删除角 · Esc 结束",
        "拖曳控制點 · 雙擊或按 Delete 刪除角 · Esc 結束",
    ),
    "draw_handle_move": Names("Move the region", "移动区域", "移動區域"),
    "draw_handle_corner": Names("Move this point", "移动此点", "移動此點"),
    "draw_handle_middle": Names("Drag to add a corner", "拖动以添加角", "拖曳以新增角"),
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
        "Boundaries and names on the background map are those of its publisher; they imply no position on status.",
        "底图上的边界与名称出自其发布者，不代表对任何领土地位的立场。",
        "底圖上的邊界與名稱出自其發布者，不代表對任何領土地位的立場。",
    ),
    "boundaries_brief_disputed": Names("Disputed areas hatched", "争议地区以斜线表示", "爭議地區以斜線表示"),
    "boundaries_brief_de-facto": Names("Boundaries as held in fact", "边界按实际控制", "邊界按實際控制"),
    "boundaries_brief_none": Names("Disputed areas not marked", "争议地区不作标示", "爭議地區不作標示"),
    "boundaries_brief_tiles": Names("Boundaries as on the background", "边界依底图", "邊界依底圖"),
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
