"""What English date expressions mean, given what they are counted from."""

from __future__ import annotations

import re
from datetime import timedelta

from geodata.extraction import calendar_rules as cal
from geodata.extraction.calendar_rules import Anchors, Reading
from geodata.model import PartialDate

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_COUNTS = {
    **dict.fromkeys(("a", "an", "one"), 1),
    **{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
    **{"eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30},
}
_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_YEAR_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "beginning": (1, 3), "end": (11, 12)}
_SYNONYMS = {"start": "beginning", "middle": "mid"}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_STEPS = {"last": -1, "the past": -1, "the previous": -1, "this": 0, "next": 1, "the following": 1, "the coming": 1}
_DAY_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _part(match: re.Match[str]) -> str:
    word = (match.groupdict().get("part") or "").lower().removeprefix("the ").removesuffix(" of")
    return _SYNONYMS.get(word, word)


def figures(match: re.Match[str]) -> Reading:
    return cal.always(cal.day(int(match["year"]), int(match["month"]), int(match["day"])))


def _year_of(match: re.Match[str], anchors: Anchors, months: int, days: int = 1) -> tuple[int, str] | None:
    if match.groupdict().get("year"):
        return int(match["year"]), ""
    return cal.month_of_some_year(months, anchors, days)


def month_day(match: re.Match[str]) -> Reading:
    months, days = _month_number(match["month"]), int(match["day"])

    def read(anchors: Anchors) -> PartialDate | None:
        named = _year_of(match, anchors, months, days)
        return cal.day(named[0], months, days, named[1]) if named else None

    return read


def _days(match: re.Match[str], first_month: str, last_month: str) -> Reading:
    first, last = _month_number(first_month), _month_number(last_month)

    def read(anchors: Anchors) -> PartialDate | None:
        named = _year_of(match, anchors, last, int(match["day2"]))
        if named is None:
            return None
        start = cal.day(named[0] - (first > last), first, int(match["day"]), named[1])
        return cal.between(start, cal.day(named[0], last, int(match["day2"]), named[1]))

    return read


def day_range(match: re.Match[str]) -> Reading:
    return _days(match, match["month"], match["month2"] or match["month"])


def day_range_reversed(match: re.Match[str]) -> Reading:
    return _days(match, match["month2"] or match["month"], match["month"])


def month(match: re.Match[str]) -> Reading:
    months, part = _month_number(match["month"]), _part(match)
    part = {"beginning": "early", "end": "late"}.get(part, part)

    def read(anchors: Anchors) -> PartialDate | None:
        named = _year_of(match, anchors, months)
        whole = cal.month(named[0], months, named[1]) if named else None
        return cal.part_of_month(whole, *_MONTH_PARTS[part]) if part else whole

    return read


def month_of_year(match: re.Match[str]) -> Reading:
    """ "last October": the nearest one before; "next October": the nearest after."""
    months, which = _month_number(match["month"]), match["which"].lower()

    def read(anchors: Anchors) -> PartialDate | None:
        base = anchors.spoken_from()
        if base is None:
            return None
        passed, coming = months >= base[0].month, months <= base[0].month
        step = {"last": -int(passed), "next": int(coming), "this": 0}[which]
        return cal.month(base[0].year + step, months, base[1])

    return read


def month_range(match: re.Match[str]) -> Reading:
    number = int(match["year"])
    first, last = cal.month(number, _month_number(match["month"])), cal.month(number, _month_number(match["month2"]))
    return cal.always(cal.between(first, last))


def year(match: re.Match[str]) -> Reading:
    part, whole = _part(match), cal.year(int(match["year"]))
    return cal.always(cal.part_of_year(whole, *_YEAR_PARTS[part]) if part else whole)


def year_range(match: re.Match[str]) -> Reading:
    first, last = match["year"], match["year2"]
    return cal.always(cal.between(cal.year(int(first)), cal.year(int(first[: 4 - len(last)] + last))))


def part_of_named_year(match: re.Match[str]) -> Reading:
    groups = match.groupdict()
    if season := groups.get("season"):
        months = _SEASONS[season.lower()]
    else:
        quarter = int(groups.get("quarter") or _QUARTERS[(groups.get("nth") or "first").lower()])
        months = (3 * quarter - 2, 3 * quarter)
    return cal.always(cal.part_of_year(cal.year(int(match["year"])), *months))


def decade(match: re.Match[str]) -> Reading:
    first = int(match["decade"])
    return cal.always(cal.between(cal.year(first), cal.year(first + 9)))


def _weekday_index(match: re.Match[str]) -> int:
    return _WEEKDAYS.index(match["weekday"][:3].lower())


def which_weekday(match: re.Match[str]) -> Reading:
    index, step = _weekday_index(match), _STEPS[match["which"].lower()]

    def read(anchors: Anchors) -> PartialDate | None:
        base = anchors.spoken_from()
        if base is None or step == 0:
            return cal.weekday_of_week(base, index, 0)
        gap = (base[0].weekday() - index) % 7 or 7
        return cal.days_away(base, -gap if step < 0 else 7 - gap or 7)

    return read


def bare_weekday(match: re.Match[str]) -> Reading:
    return lambda anchors: cal.weekday_beside(anchors, _weekday_index(match))


def which_unit(match: re.Match[str]) -> Reading:
    which, unit = match["which"].lower(), match["unit"].lower()
    step = _STEPS[which]

    def read(anchors: Anchors) -> PartialDate | None:
        base = anchors.told_only() if which in ("the previous", "the following") else anchors.spoken_from()
        if unit != "weekend":
            return cal.away(base, unit, step)
        week = cal.whole_week(base, step)
        return cal.spread(week.end - timedelta(days=1), week.end, week.reason) if week else None

    return read


def distance(match: re.Match[str]) -> Reading | None:
    word, unit, side = match["count"].lower(), match["unit"], match["side"]
    if word in ("a few", "several"):
        return (lambda anchors: cal.recently(anchors.spoken_from())) if (unit, side) == ("day", "ago") else None
    count = (int(word) if word.isdecimal() else _COUNTS[word]) * (-1 if side in ("ago", "earlier", "before") else 1)

    def read(anchors: Anchors) -> PartialDate | None:
        if side in ("before", "after"):
            base = anchors.told_only()
        else:
            base = anchors.spoken_from() if side in ("ago", "from now") else anchors.told_from()
        return cal.away(base, unit, count)

    return read


def day_word(match: re.Match[str]) -> Reading:
    return lambda anchors: cal.days_away(anchors.spoken_from(), _DAY_WORDS[match[0].lower()])


def told_day(match: re.Match[str]) -> Reading:
    step = {"next": 1, "following": 1, "previous": -1}.get(match["which"] or "", 0)
    return lambda anchors: cal.days_away(anchors.told_only(), step)


def day_alone(match: re.Match[str]) -> Reading:
    return lambda anchors: cal.day_of_some_month(int(match["day"]), anchors)


def recently(_match: re.Match[str]) -> Reading:
    return lambda anchors: cal.in_last_month(anchors.spoken_from())
