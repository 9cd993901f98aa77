"""A partial date as people write it, in the three languages."""

from __future__ import annotations

from datetime import date

from geodata.model import Language, PartialDate, Precision

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def date_in_words(when: PartialDate, language: Language) -> str:
    """ "28 Feb 2025" or "2025年2月28日"; a month or a year alone where no more is known; both ends of a range."""
    if when.precision is Precision.YEAR:
        return f"{when.start.year}年" if language.is_chinese else str(when.start.year)
    if when.precision is Precision.MONTH:
        return _month(when.start, language)
    if when.precision is Precision.DAY or when.start == when.end:
        return day_in_words(when.start, language)
    return f"{day_in_words(when.start, language)} – {day_in_words(when.end, language)}"


def day_in_words(day: date, language: Language) -> str:
    if language.is_chinese:
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _month(day: date, language: Language) -> str:
    return f"{day.year}年{day.month}月" if language.is_chinese else f"{_MONTHS[day.month - 1]} {day.year}"
