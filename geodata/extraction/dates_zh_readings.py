"""What Chinese date expressions mean, given what they are counted from."""

from __future__ import annotations

import re
from datetime import timedelta

from geodata.extraction import calendar_rules as cal
from geodata.extraction.calendar_rules import Anchors, Reading
from geodata.model import PartialDate

_DIGITS = {
    c: n for n, row in enumerate(("〇零○", "一", "二两", "三", "四", "五", "六", "七", "八", "九")) for c in row
}
_YEAR_WORDS = {"前年": -2, "去年": -1, "今年": 0, "明年": 1, "后年": 2, "同年": 0, "次年": 1, "翌年": 1}
_TOLD = ("同年", "次年", "翌年")
_MONTH_PARTS = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "底": (21, 31), "末": (21, 31)}
_YEAR_PARTS = {
    **{"初": (1, 3), "年中": (5, 8), "底": (11, 12), "末": (11, 12), "上半年": (1, 6), "下半年": (7, 12)},
    **{"春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 14)},
    **{f"{n}季度": (3 * i + 1, 3 * i + 3) for i, row in enumerate(("一1", "二2", "三3", "四4")) for n in row},
}
_WEEK_STEPS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1}
_DAY_WORDS = {"前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
_DAYS_ON = {"次日": 1, "翌日": 1, "隔日": 1, "隔天": 1, "第二天": 1, "前一天": -1, "前一日": -1}
_UNITS = {"天": "day", "日": "day", "周": "week", "星期": "week", "礼拜": "week", "月": "month", "年": "year"}


def number(text: str) -> int:
    """28, 二十八 or 二〇二五 as a number."""
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS[c]) for c in text))


def _year_named(match: re.Match[str], anchors: Anchors) -> tuple[int, str] | None:
    """The year an expression names, with the reason if it had to be counted."""
    groups = match.groupdict()
    if groups.get("year"):
        return number(groups["year"]), ""
    if groups.get("roc"):
        return int(groups["roc"]) + 1911, ""
    word = groups.get("word")
    if not word:
        return None
    told = anchors.near or anchors.earlier if word in _TOLD else None
    base = (told.start, f"counted from {told}, named before") if told else anchors.spoken_from()
    if base is None or (word in _TOLD and not told):
        return None
    return base[0].year + _YEAR_WORDS[word], base[1]


def _has_year(match: re.Match[str]) -> bool:
    return any(match.groupdict().get(name) for name in ("year", "roc", "word"))


def month_day(match: re.Match[str]) -> Reading:
    months, days = number(match["month"]), number(match["day"])

    def read(anchors: Anchors) -> PartialDate | None:
        named = _year_named(match, anchors) if _has_year(match) else cal.month_of_some_year(months, anchors, days)
        return cal.day(named[0], months, days, named[1]) if named else None

    return read


def day_range(match: re.Match[str]) -> Reading:
    months, days = number(match["month"]), number(match["day"])
    month2, day2 = number(match["month2"] or match["month"]), number(match["day2"])

    def read(anchors: Anchors) -> PartialDate | None:
        named = _year_named(match, anchors) if _has_year(match) else cal.month_of_some_year(months, anchors, days)
        if named is None:
            return None
        last_year = number(match["year2"]) if match["year2"] else named[0] + (month2 < months)
        return cal.between(cal.day(named[0], months, days, named[1]), cal.day(last_year, month2, day2, named[1]))

    return read


def month(match: re.Match[str]) -> Reading:
    months, part = number(match["month"]), match["part"]

    def read(anchors: Anchors) -> PartialDate | None:
        named = _year_named(match, anchors) if _has_year(match) else cal.month_of_some_year(months, anchors)
        whole = cal.month(named[0], months, named[1]) if named else None
        return cal.part_of_month(whole, *_MONTH_PARTS[part]) if part else whole

    return read


def month_range(match: re.Match[str]) -> Reading:
    first, last = number(match["month"]), number(match["month2"])

    def read(anchors: Anchors) -> PartialDate | None:
        named = _year_named(match, anchors) if _has_year(match) else cal.month_of_some_year(first, anchors)
        if named is None:
            return None
        return cal.between(cal.month(named[0], first, named[1]), cal.month(named[0] + (last < first), last, named[1]))

    return read


def year(match: re.Match[str]) -> Reading:
    part = (match["part"] or "").removeprefix("第")
    part = part if part in _YEAR_PARTS else part.removeprefix("年").removesuffix("季")

    def read(anchors: Anchors) -> PartialDate | None:
        named = _year_named(match, anchors)
        whole = cal.year(*named) if named else None
        return cal.part_of_year(whole, *_YEAR_PARTS[part]) if part else whole

    return read


def year_range(match: re.Match[str]) -> Reading:
    return cal.always(cal.between(cal.year(number(match["year"])), cal.year(number(match["year2"]))))


def decade(match: re.Match[str]) -> Reading:
    tens = number(match["tens"])
    century = 2000 if match["century"] in ("本", "21") or tens == 0 else 1900
    first = tens if tens > 1000 else century + tens
    return cal.always(cal.between(cal.year(first), cal.year(first + 9)))


def some_month(match: re.Match[str]) -> Reading:
    step = {"上": -1, "下": 1}.get(match["which"], 0)

    def read(anchors: Anchors) -> PartialDate | None:
        whole = cal.whole_month(anchors.spoken_from(), step)
        if whole and match["day"]:
            return cal.day(whole.start.year, whole.start.month, number(match["day"]), whole.reason)
        return cal.part_of_month(whole, *_MONTH_PARTS[match["part"]]) if match["part"] else whole

    return read


def week(match: re.Match[str]) -> Reading:
    step, named = _WEEK_STEPS[match["which"]], match["weekday"]

    def read(anchors: Anchors) -> PartialDate | None:
        base = anchors.spoken_from()
        if named == "末":
            week = cal.whole_week(base, step)
            return cal.spread(week.end - timedelta(days=1), week.end, week.reason) if week else None
        return cal.weekday_of_week(base, _weekday(named), step) if named else cal.whole_week(base, step)

    return read


def _weekday(named: str) -> int:
    return min("一二三四五六日天".index(named), 6)


def day_alone(match: re.Match[str]) -> Reading:
    days = number(match["day"])
    return lambda anchors: cal.day_of_some_month(days, anchors)


def days_alone(match: re.Match[str]) -> Reading:
    first, last = number(match["day"]), number(match["day2"])
    return lambda anchors: cal.between(cal.day_of_some_month(first, anchors), cal.day_of_some_month(last, anchors))


def distance(match: re.Match[str]) -> Reading | None:
    count, unit, sign = (
        match["count"],
        _UNITS[match["unit"].lstrip("个多")],
        -1 if match["side"].endswith("前") else 1,
    )
    if count.endswith("十") and "多" in match[0]:
        return None
    if count in "几数半":
        return _some_days_ago if unit == "day" and count != "半" and sign < 0 else None
    return lambda anchors: cal.away(anchors.told_from(), unit, sign * number(count))


def _some_days_ago(anchors: Anchors) -> PartialDate | None:
    return cal.recently(anchors.told_from())


def bare_weekday(match: re.Match[str]) -> Reading:
    return lambda anchors: cal.weekday_beside(anchors, _weekday(match["weekday"]))


def day_word(match: re.Match[str]) -> Reading:
    return lambda anchors: cal.days_away(anchors.spoken_from(), _DAY_WORDS[match[0][0]])


def same_or_next_day(match: re.Match[str]) -> Reading:
    return lambda anchors: cal.days_away(anchors.told_only(), _DAYS_ON.get(match[0], 0))


def start_of_year(_match: re.Match[str]) -> Reading:
    """A bare 年初 is that of the year in which it is written."""

    def read(anchors: Anchors) -> PartialDate | None:
        base = anchors.spoken_from()
        return cal.part_of_year(cal.year(base[0].year, base[1]), *_YEAR_PARTS["初"]) if base else None

    return read


def just_now(_match: re.Match[str]) -> Reading:
    return lambda anchors: cal.recently(anchors.spoken_from())


def of_late(_match: re.Match[str]) -> Reading:
    return lambda anchors: cal.in_last_month(anchors.spoken_from())
