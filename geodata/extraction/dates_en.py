"""Dates as written in English, and the figures that every language writes (2025-03-03)."""

from __future__ import annotations

from geodata.extraction import dates_en_readings as readings
from geodata.extraction.calendar_rules import Rule

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
_MONTH2 = _MONTH.replace("?P<month>", "?P<month2>")
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DAY2 = _DAY.replace("?P<day>", "?P<day2>")
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d|21\d\d)(?![\d%]|['’]?s\b)(?!,\d)"
_YEAR2 = _YEAR.replace("?P<year>", "?P<year2>")
_TO = r"(?: ?[-–—] ?| to | through | until )"
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun)\.)"
# "on Friday, Feb. 28" is one date.
_LED = r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"
_PART = r"(?P<part>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)"
_COUNT = (
    r"(?P<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|a few|several)"
)
# Before a bare month or year: words that make "May" a month and "1991" a year.
_BEFORE = (
    r"\b(?:in|In|since|Since|by|By|until|Until|till|during|During|from|From|after|After|before|Before|of|through|to)"
)
_BEFORE_YEAR = rf"(?:{_BEFORE}|\b(?:the|The|and|or|a|its|his|their|early|late|around|year|about)|[(\"“‘–—]|^)"
# "the 2000 soldiers", "in 1600 homes" are no years; "the 20th century" is no day.
_NO_QUANTITY = (
    r"(?!s\b|['’]s\b)(?! (?i:people|men|women|children|soldiers|troops|tons|tonnes|km|miles|kilomet\w+|vehicles|of"
    r"|years?|days|more|homes|met(?:er|re)s|feet|euros|dollars|workers|civilians|others|prisoners|tanks|drones)\b)"
)
_NO_NOUN = r"(?=[\s,.;:)]*(?:$|[,.;:)]|(?:and|in|at|with|to|when|for|after|as|of this month|of the month)\b))"

RULES = (
    Rule(
        "figure",
        r"\d",
        r"(?<![\d./-])(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)",
        readings.figures,
        True,
    ),
    Rule(
        "named_month",
        "ADFJMNOSTW",
        rf"{_LED}{_MONTH} {_DAY}{_TO}(?:{_MONTH2} )?{_DAY2}\b(?!:)(?:,? {_YEAR})?",
        readings.day_range,
        True,
    ),
    Rule(
        "named_month",
        "0-9MTWFS",
        rf"{_LED}{_DAY}(?: {_MONTH2})?{_TO}{_DAY2} (?:of )?{_MONTH}(?:,? {_YEAR})?",
        readings.day_range_reversed,
        True,
    ),
    Rule(
        "named_month",
        "ADFJMNOSTW",
        rf"{_LED}{_MONTH} (?:the )?{_DAY}\b(?![,.]\d|:|%)(?:,? {_YEAR})?",
        readings.month_day,
        True,
    ),
    Rule("named_month", "0-9MTWFS", rf"{_LED}{_DAY} (?:of )?{_MONTH}\b(?:,? {_YEAR})?", readings.month_day, True),
    Rule("named_month", "emltbsADFJMNOS", rf"\b(?:{_PART}[ -])?{_MONTH},? (?:of )?{_YEAR}", readings.month, True),
    Rule("named_month", "emltbsEMLTBSſ", rf"\b(?i:{_PART})[ -]{_MONTH}(?! ?\d)", readings.month, True),
    Rule(
        "named_month", "iIsSbBuUtdDfFaAo", rf"{_BEFORE} (?P<date>{_MONTH})(?! ?\d)(?!['’]s \w)", readings.month, True
    ),
    Rule(
        "named_month",
        "LlTtNn",
        rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) {_MONTH}(?! ?\d)",
        readings.month_of_year,
        True,
    ),
    Rule("named_month", "ADFJMNOS", rf"\b{_MONTH}[-–]{_MONTH2} {_YEAR}", readings.month_range, True),
    Rule(
        "figure",
        "12",
        r"(?<![\d$€£.,/-])(?P<year>1[5-9]\d\d|20\d\d)[-–—](?P<year2>(?:1[5-9]|20)?\d\d)(?![\d,.%]\d|\d)",
        readings.year_range,
    ),
    Rule(
        "figure",
        "fFbB",
        rf"\b(?:from|between|From|Between) {_YEAR} (?:to|and|until|through) {_YEAR2}",
        readings.year_range,
    ),
    Rule(
        "figure",
        "safwtSAFWTſ",
        (
            rf"\b(?i:(?P<season>spring|summer|autumn|fall|winter)|(?P<nth>first|second|third|fourth) quarter)"
            rf" (?:of )?{_YEAR}"
        ),
        readings.part_of_named_year,
    ),
    Rule("figure", "Q", rf"\bQ(?P<quarter>[1-4]) {_YEAR}", readings.part_of_named_year),
    Rule("figure", "emltbsEMLTBSſ", rf"\b(?i:{_PART})[ -]{_YEAR}", readings.year, True),
    Rule(
        "figure",
        'iIsSbBuUtTdDfFaAohely("“‘–— 12',
        rf"{_BEFORE_YEAR} ?(?P<date>{_YEAR}){_NO_QUANTITY}",
        readings.year,
        True,
    ),
    Rule(
        "figure",
        "12emltbsEMLTBSſ",
        rf"\b(?:(?i:{_PART})[ -](?:the )?)?(?P<decade>1[5-9]\d0|20\d0)['’]?s\b",
        readings.decade,
    ),
    Rule(
        "weekday",
        "LlNnTt",
        rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he past|[Tt]he coming) {_WEEKDAY}",
        readings.which_weekday,
    ),
    Rule("weekday", "MTWFS", rf"\b{_WEEKDAY}(?! [A-Z]?\w* ?(?:[Tt]imes|[Pp]rayers)\b)", readings.bare_weekday),
    Rule(
        "unit",
        "ltnLTN",
        (
            r"\b(?i:(?P<which>last|this|next|the previous|the following|the coming)) "
            r"(?P<unit>weekend|week|month|year)\b"
        ),
        readings.which_unit,
    ),
    Rule(
        "unit english_day",
        r"\daotfsenAOTFSENſ",
        (
            rf"\b(?:(?:about|around|nearly|almost|over|some) )?(?i:{_COUNT}) "
            r"(?P<unit>day|week|month|year)s? (?P<side>ago|earlier|later|from now|(?:before|after)(?=[,.;:)\n]|$))\b"
        ),
        readings.distance,
    ),
    Rule(
        "english_day english_word",
        "YyTt",
        r"\b(?:[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]oday(?!['’]s))\b",
        readings.day_word,
    ),
    Rule(
        "english_day",
        "Tt",
        r"\b[Tt]h(?:e (?P<which>same|next|following|previous)|at (?P<that>same )?) ?day\b(?! (?:of|care)\b)",
        readings.told_day,
    ),
    Rule(
        "number",
        "oObBusft",
        rf"\b(?:on|On|by|By|until|since|from|to) (?P<date>the {_DAY}(?<=[a-z])){_NO_NOUN}",
        readings.day_alone,
        True,
    ),
    Rule("recent", "Rr", r"\b[Rr]ecent(?:ly| days| weeks)\b", readings.recently),
)
