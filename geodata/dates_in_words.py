"""A partial date as people write it, in the three languages."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from geodata.model import Language, PartialDate, Precision

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def date_in_words(when: PartialDate, language: Language) -> str:
    """ "28 Feb 2025" or "2025年2月28日"; a month or a year alone where no more is known; both ends of a range."""
    if when.precision is Precision.YEAR:
        return year_in_words(when.start, language)
    if when.precision is Precision.MONTH:
        return month_in_words(when.start, language)
    if when.precision is Precision.DAY or when.start == when.end:
        return day_in_words(when.start, language)
    return f"{day_in_words(when.start, language)} – {day_in_words(when.end, language)}"


def month_in_words(day: date, language: Language) -> str:
    """ "Feb 2025" or "2025年2月"."""
    return f"{day.year}年{day.month}月" if language.is_chinese else f"{_MONTHS[day.month - 1]} {day.year}"


def day_of_month_in_words(day: date, language: Language) -> str:
    """ "28 Feb" or "2月28日", where the year is known."""
    return f"{day.month}月{day.day}日" if language.is_chinese else f"{day.day} {_MONTHS[day.month - 1]}"


def year_in_words(day: date, language: Language) -> str:
    return f"{day.year}年" if language.is_chinese else str(day.year)


def days_in_words(first: date, last: date, language: Language) -> str:
    """A stretch of days as shortly as it can be said: a year, a month, a day, or both of its ends."""
    if first == last:
        return day_in_words(first, language)
    if (first.day, last.day) == (1, monthrange(last.year, last.month)[1]):
        return _months(first, last, language)
    return f"{day_in_words(first, language)} – {day_in_words(last, language)}"


def _months(first: date, last: date, language: Language) -> str:
    in_words = year_in_words if (first.month, last.month) == (1, 12) else month_in_words
    one, other = in_words(first, language), in_words(last, language)
    return one if one == other else f"{one} – {other}"


def day_in_words(day: date, language: Language) -> str:
    if language.is_chinese:
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
