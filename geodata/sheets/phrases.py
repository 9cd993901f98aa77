"""The words of an evidence sheet, in the three languages."""

from __future__ import annotations

from collections.abc import Mapping

from geodata.model import Language, Names

WORDS: Mapping[str, Names] = {
    "sheet": Names("Evidence sheet", "证据清单", "證據清單"),
    "map": Names("Map", "地图", "地圖"),
    "map_alt": Names(
        "Map of the places quoted below, numbered as in the list of places.",
        "下文所引地点的地图，编号与地点列表一致。",
        "下文所引地點的地圖，編號與地點列表一致。",
    ),
    "contents": Names("Contents", "目录", "目錄"),
    "places": Names("Places by number", "地点编号", "地點編號"),
    "by_place": Names("Quotations by place", "引文（按地点）", "引文（按地點）"),
    "by_actor": Names("Quotations by actor", "引文（按行为体）", "引文（按行為者）"),
    "by_date": Names("Quotations by date", "引文（按日期）", "引文（按日期）"),
    "nowhere": Names("Not on the map", "未上图的引文", "未上圖的引文"),
    "nowhere_note": Names(
        "The articles do not say where these events took place.",
        "文章没有说明这些事件发生在何处。",
        "文章沒有說明這些事件發生在何處。",
    ),
    "legend": Names("How to read this sheet", "阅读说明", "閱讀說明"),
    "sources": Names("Sources and boundaries", "来源与边界", "來源與邊界"),
    "legend_number": Names(
        "number of the place on the map; an area bears it behind its name",
        "地图上的地点编号；区域的编号写在名称之后",
        "地圖上的地點編號；區域的編號寫在名稱之後",
    ),
    "legend_trigger": Names("the word that names the event", "表示事件的词语", "表示事件的詞語"),
    "legend_here": Names(
        "the place under which the quotation stands, and other places",
        "引文所属地点及其他地点",
        "引文所屬地點及其他地點",
    ),
    "legend_actor": Names("actors", "行为体", "行為者"),
    "legend_inferred": Names(
        "not said in the quotation, but concluded for the reason given",
        "引文未明说，据所列理由推断",
        "引文未明說，據所列理由推斷",
    ),
    "legend_corrected": Names(
        "changed by hand after the program had read it", "程序读取后经人工修改", "程式讀取後經人工修改"
    ),
    "legend_offset": Names(
        "Characters are Unicode code points of the article's text, counted from 0; the last one is excluded.",
        "字符位置按文章正文的 Unicode 码位计算，从 0 起，不含末位。",
        "字元位置按文章內文的 Unicode 碼位計算，從 0 起，不含末位。",
    ),
    "legend_cut": Names(
        "… at the edge of a quotation: a very long sentence was shortened there.",
        "引文首尾的“…”表示过长的句子在此截短。",
        "引文首尾的「…」表示過長的句子在此截短。",
    ),
    "sample_trigger": Names("met", "会见", "會見"),
    "sample_here": Names("Budapest", "布达佩斯", "布達佩斯"),
    "sample_place": Names("Ankara", "安卡拉", "安卡拉"),
    "sample_actor": Names("Turkey", "土耳其", "土耳其"),
    "inferred": Names("inferred", "推断", "推斷"),
    "date_inferred": Names("date inferred", "日期系推断", "日期係推斷"),
    "place_inferred": Names("place inferred", "地点系推断", "地點係推斷"),
    "why": Names("{}: {}", "{}：{}", "{}：{}"),
    "corrected": Names("corrected by hand", "人工修改", "人工修改"),
    "no_date": Names("No date", "日期不明", "日期不明"),
    "no_place": Names("No place", "地点不明", "地點不明"),
    "no_actor": Names("No actor named", "未提及行为体", "未提及行為者"),
    "untitled": Names("Untitled", "无标题", "無標題"),
    "mentioned": Names("Mentioned", "仅提及", "僅提及"),
    "reported_by": Names("reported by {}", "据{}报道", "據{}報導"),
    "offset": Names("characters {}–{}", "字符 {}–{}", "字元 {}–{}"),
    "row": Names("row {} of the data set {}", "数据集 {1} 第 {0} 行", "資料集 {1} 第 {0} 列"),
    "see_also": Names("Quoted elsewhere in this sheet:", "另见本清单：", "另見本清單："),
    "count": Names("{} quotations", "{} 条引文", "{} 則引文"),
    "count_one": Names("{} quotation", "{} 条引文", "{} 則引文"),
    "page": Names("Page {} of {}", "第 {} 页，共 {} 页", "第 {} 頁，共 {} 頁"),
    "to_quotations": Names("Quotations of {}", "{}的引文", "{}的引文"),
    "to_places": Names("Back to the list of places", "返回地点列表", "返回地點列表"),
    "back": Names("↑ places", "↑ 地点", "↑ 地點"),
    "made_by": Names(
        "Made with Dateline Atlas {version}.",
        "由 Dateline Atlas {version} 制作。",
        "由 Dateline Atlas {version} 製作。",
    ),
    "too_many": Names(
        "Such a sheet holds at most {most} quotations, and this filter admits {found}: narrow the filter.",
        "一份证据清单最多收录 {most} 条引文，当前筛选有 {found} 条：请缩小筛选范围。",
        "一份證據清單最多收錄 {most} 則引文，目前篩選有 {found} 則：請縮小篩選範圍。",
    ),
    "only_mentions": Names(
        "Nothing but mentions of places passes this filter ({told}): include mentions, or widen the filter.",
        "符合筛选条件（{told}）的只有地点提及：请加入提及，或放宽筛选。",
        "符合篩選條件（{told}）的只有地點提及：請加入提及，或放寬篩選。",
    ),
}


def word(key: str, language: Language) -> str:
    """A phrase of the sheet; KeyError for a key that is none."""
    return WORDS[key].within(language)


def counted(number: int, language: Language) -> str:
    """ "1 quotation", "12 quotations"."""
    return word("count_one" if number == 1 else "count", language).format(f"{number:,}")
