"""Dates as written in Chinese. Patterns see simplified characters and ASCII digits, one for one with the text."""

from __future__ import annotations

from geodata.extraction import dates_zh_readings as readings
from geodata.extraction.calendar_rules import Rule

_Y = r"(?:1[5-9]\d\d|20\d\d|21\d\d|[一二][〇零○一二三四五六七八九]{3})"
_M = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_D = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_TO = r" ?(?:至|到|-|–|—|~|~) ?"
_START = r"(?<![\d.一二三四五六七八九十])"
# A year in figures, of the Republic, or in words: groups year, roc, word.
_YEAR = rf"(?:(?P<year>{_Y}) ?年 ?|民国 ?(?P<roc>\d{{1,3}}) ?年 ?|(?P<word>[去今明前后同次翌]年) ?的?)"
_COUNT = r"(?P<count>\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|半|几|数)"
# "近20日", "20日元", "20日内" count days or money, they name no day of a month.
_NO_COUNT = r"(?<![\d月/.:\-第每满近约达续连共过这前后上数来])"
_NO_MEASURE = r"(?![元本内圆经均间游方程]|期限|之内|以内)"

# What a month begins with, or the year before it.
_STARTS = "0-9一二三四五六七八九十民去今明前后同次翌"

RULES = (
    Rule(
        "month",
        _STARTS,
        (
            rf"{_START}{_YEAR}?(?P<month>{_M}) ?月 ?(?P<day>{_D}) ?[日号]?{_TO}"
            rf"(?:(?P<year2>{_Y}) ?年 ?)?(?:(?P<month2>{_M}) ?月 ?)?(?P<day2>{_D}) ?[日号]"
        ),
        readings.day_range,
        firm=True,
    ),
    Rule(
        "month",
        _STARTS,
        rf"{_START}{_YEAR}?(?P<month>{_M}) ?月 ?(?P<day>{_D}) ?[日号]",
        readings.month_day,
        firm=True,
    ),
    Rule(
        "month",
        _STARTS,
        rf"{_START}{_YEAR}?(?P<month>{_M}) ?月?(?:份)?{_TO}(?P<month2>{_M}) ?月(?:份)?(?! ?\d)",
        readings.month_range,
        firm=True,
    ),
    Rule(
        "month",
        _STARTS,
        rf"{_START}{_YEAR}?(?P<month>{_M}) ?月份?(?P<part>[初底末]|[上中下]旬)?(?! ?\d|革命|饼)",
        readings.month,
        firm=True,
    ),
    Rule("year", "12一二", rf"{_START}(?P<year>{_Y}) ?年?{_TO}(?P<year2>{_Y}) ?年(?!代)", readings.year_range),
    Rule(
        "year",
        "12一二民去今明前后同次翌",
        (
            rf"{_START}{_YEAR}(?!代|历史|[来多])(?P<part>年?[初底末]|年中(?![期国央东方])|[上下]半年|[春夏秋冬](?![奥节晚])季?"
            rf"|第?[一二三四1-4]季度)?"
        ),
        readings.year,
        firm=True,
    ),
    Rule(
        "year",
        "上本1-9二三四五六七八九",
        r"(?:(?P<century>上|本|20|21)个?世纪)?(?P<tens>(?:19|20)?[1-9]0|[二三四五六七八九]十)年代",
        readings.decade,
    ),
    Rule(
        "year",
        "年",
        r"(?<![\d年月今去明前后同次翌每近半过历])年初(?![一二三四五六七八九十\d])",
        readings.start_of_year,
    ),
    Rule(
        "month",
        "上下本这",
        rf"(?P<which>[上下本这])个?月(?:(?P<day>{_D})[日号]|(?P<part>[初底末]|[上中下]旬))?",
        readings.some_month,
    ),
    Rule(
        "week",
        "上下本这",
        r"(?P<which>上上|[上下本这])(?:个)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天末])?(?![年期边围遭])",
        readings.week,
    ),
    Rule(
        "week",
        "周星礼",
        r"(?<![每半几数一二两三四五六七八九十\d])(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![天次年周])",
        readings.bare_weekday,
    ),
    Rule(
        "year month day week heaven",
        r"\d一二两三四五六七八九十半几数",
        (
            rf"(?<![\d第]){_COUNT}多? ?(?P<unit>[天日周年]|个?多?(?:星期|礼拜)|个多?月)"
            r"多?(?P<side>(?:之|以)?[前后])(?![沿景期天日])"
        ),
        readings.distance,
    ),
    Rule(
        "day heaven word",
        "昨今明前后",
        r"(?P<which>[昨今明])(?:[天日晚晨早夜])(?!的|俄罗斯|美国|头条|之)|(?P<other>前天|后天|前日)(?![本的])",
        readings.day_word,
    ),
    Rule(
        "day heaven",
        "当同次翌隔第前",
        r"[当同][天日](?!然|益)|[次翌隔]日|隔天|同一天|第二天|前一[天日](?!的)",
        readings.same_or_next_day,
    ),
    Rule(
        "day",
        "0-9一二三四五六七八九十",
        rf"{_NO_COUNT}(?<![一二三四五六七八九十])(?P<day>{_D}) ?日?{_TO}(?P<day2>{_D}) ?日{_NO_MEASURE}",
        readings.days_alone,
        firm=True,
    ),
    Rule(
        "day",
        "0-9",
        rf"{_NO_COUNT}(?P<day>3[01]|[12]\d|0?[1-9]) ?日{_NO_MEASURE}",
        readings.day_alone,
        firm=True,
    ),
    Rule(
        "day",
        "日近连",
        r"(?<![\d一二三四五六七八九十几数近今昨前明当多])日前|近日(?![点行])|连日来",
        readings.just_now,
    ),
    Rule(
        "word",
        "近不最",
        r"近期|不久前|(?<![离距])最近(?![的邻处距])",
        readings.of_late,
    ),
)
