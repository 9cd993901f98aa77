"""What became of the rows of a data set, in the languages of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from geodata.datasets.broken import BrokenRows, Fault, Tally
from geodata.model import Language, Names

_FAULTS: Mapping[Fault, Names] = MappingProxyType(
    {
        Fault.COLUMNS: Names("wrong number of columns", "列数不对", "欄數不對"),
        Fault.ENCODING: Names("not in UTF-8", "不是 UTF-8 编码", "不是 UTF-8 編碼"),
        Fault.QUOTES: Names("quotation mark not closed", "引号没有闭合", "引號沒有閉合"),
        Fault.LONG: Names("too long", "过长", "過長"),
        Fault.ID: Names("no id", "没有编号", "沒有編號"),
        Fault.TWICE: Names("id of an earlier row", "编号与前面的行重复", "編號與前面的列重複"),
        Fault.DATE: Names("no such date", "日期无效", "日期無效"),
        Fault.CODE: Names("event type not in the code book", "事件类型不在编码本中", "事件類型不在編碼本中"),
        Fault.PRECISION: Names("precision not in the code book", "精度代码不在编码本中", "精度代碼不在編碼本中"),
        Fault.COORDINATES: Names("no such coordinates", "坐标无效", "座標無效"),
        Fault.COUNTRY: Names("unknown country", "未知国家", "未知國家"),
        Fault.CUT_OFF: Names("cut off at the end of the file", "在文件末尾被截断", "在檔案末尾被截斷"),
    }
)
_ALL = Names("{events} events", "{events} 个事件", "{events} 個事件")
_SOME = Names(
    "{events} events in {rows} rows; left out: ",
    "{rows} 行中有 {events} 个事件；略去：",
    "{rows} 列中有 {events} 個事件；略去：",
)
_LEFT_OUT = Names(
    "{count} {fault} (line {lines})", "{count} 行{fault}（第 {lines} 行）", "{count} 列{fault}（第 {lines} 列）"
)
_CUT_OFF = Names("the end of the file is missing", "文件不完整，缺少末尾", "檔案不完整，缺少末尾")
_NOTED = Names(
    "{count} count in another quad than in the data set",
    "{count} 个事件的象限与数据集不同",
    "{count} 個事件的象限與資料集不同",
)
_STOPS = {True: "；", False: "; "}


def tally_in_words(tally: Tally, language: Language) -> str:
    """What became of the rows: "9 events in 11 rows; left out: 2 no such date (line 4, 7)"."""
    left_out = [_left_out(each, language) for each in tally.broken]
    template = (_SOME if left_out else _ALL).within(language)
    parts = [template.format(events=f"{tally.events:,}", rows=f"{tally.rows:,}") + language.comma.join(left_out)]
    parts += [_NOTED.within(language).format(count=f"{count:,}") for _, count in tally.notes]
    if tally.is_cut_off:
        parts.append(_CUT_OFF.within(language))
    return _STOPS[language.is_chinese].join(parts)


def _left_out(broken: BrokenRows, language: Language) -> str:
    lines = language.comma.join(f"{line:,}" for line in broken.lines) + (
        "…" if broken.count > len(broken.lines) else ""
    )
    fault = _FAULTS[broken.fault].within(language)
    return _LEFT_OUT.within(language).format(count=f"{broken.count:,}", fault=fault, lines=lines)
