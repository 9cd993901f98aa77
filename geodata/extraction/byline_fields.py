"""One line of a page's head: who wrote it, for whom, and when it appeared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geodata.extraction.dates import parse_date
from geodata.model import PartialDate
from geodata.script import narrow, simplified

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Fields:
    """What a line says of its article; empty where it says nothing."""

    authors: tuple[str, ...] = ()
    outlet: str = ""
    published: PartialDate | None = None


# Labels as written in simplified characters, and the field that follows each.
_LABELS = {
    **dict.fromkeys(
        ("作者", "撰文", "文", "本报记者", "特约记者", "记者", "撰稿", "采写", "author", "written by"), "authors"
    ),
    **dict.fromkeys(
        ("发布时间", "发布日期", "发表时间", "发表日期", "刊发时间", "发布于", "发表于", "日期", "时间"), "published"
    ),
    **dict.fromkeys(("published on", "published", "posted on", "posted", "date", "first published"), "published"),
    **dict.fromkeys(("来源", "出处", "媒体", "刊物", "source", "outlet"), "outlet"),
    **dict.fromkeys(
        ("更新时间", "updated", "last updated", "编辑", "责编", "责任编辑", "浏览", "阅读", "字号", "editor"), ""
    ),
}
_LABEL = re.compile(
    r"(?:(?<=^)|(?<=[\s|+(,;】]))(?P<label>" + "|".join(sorted(_LABELS, key=len, reverse=True)) + r") ?:\s*",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"^[(]?(?:文|撰文|作者|记者) ?[/|丨] ?(?P<authors>[^\s。,)]{2,30}(?: [^\s。,)]{2,4}){0,4})")
_REPORTER = re.compile(r"^[(]?(?:本报|本台|特约|新华社|中新社)?记者[ :](?P<authors>[^。,)]{2,40}?)(?: ?报道|[)]|$)")
_ROLE_LINE = re.compile(
    r"^(?P<authors>[^\s(,。|]{2,24}?) ?(?:[(][^()]{2,60}[)]|[ ,|]) ?[^。!?]{0,60}"
    r"(?:研究员|教授|学者|院长|所长|主任|主编|评论员|专栏作家|撰稿人|博士|博士生|记者|讲师|会长|理事长)$"
)
_BY = re.compile(
    r"^(?:Written )?[Bb][Yy]:? (?:the )?"
    r"(?P<rest>[A-Z][^\n]{1,160}[^.\s]|[A-Z][^\n]{1,160}(?:[AP]\.[MP]\.|Jr\.|Sr\.))$"
)
_PARTS = re.compile(r"\s*[|•·–—]\s*|\s+-\s+|\s{3,}")
_CLOCK = re.compile(
    r"(?i)\bT?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:GMT|UTC|BST|[ECMP][SD]?T|Z)\b)?(?:[+-]\d{2}:?\d{2})?"
)
_DATE_WORDS = re.compile(
    r"(?i)\b(?:first )?(?:published|updated|posted|last modified|on|at|date)\b:?"
    r"|(?:发布|发表|更新|刊登)(?:于|时间|日期)?|星期.|周[一二三四五六日]"
)
_OUTLET_LIKE = re.compile(
    r"(?:社|网|报|台|新闻|周刊|杂志|日报|时报|客户端|观察|评论|智库|研究院|中心)$"
    r"|\b(?:Reuters|AP|AFP|BBC|CNN|NPR|Press|News|Times|Post|Journal|Guardian|Agency|Today|Daily|Herald|Tribune|Bloomberg"
    r"|Politico|Review|Institute|Magazine|Weekly|Standard|Telegraph|Independent|Xinhua|TASS|briefs|Staff)\b"
)
_PERSON = re.compile(
    r"^(?:[A-Z][\w.'’-]*\.? ){1,3}(?:(?:de|van|von|der|al|bin|el|la) )*[A-Z][\w'’-]+(?:,? (?:Jr|Sr)\.?)?$"
)
_AND = re.compile(r"\s*(?:[、,;/&]|\band\b|(?<=[\u4e00-\u9fff])[与和](?=[\u4e00-\u9fff]{2,4}$))\s*")
_HAN_NAMES = re.compile(r"[\u4e00-\u9fff·]{2,6}(?: +[\u4e00-\u9fff·]{2,4})+")


def read_fields(line: str) -> Fields | None:
    """What the line says, or None if it is not of a byline's make."""
    if len(line) > _LONGEST:
        return None
    line = narrow(line)
    readings = (_labelled, _slashed, _by, _parted, _date_line, _role_line)
    return next((found for read in readings if (found := read(line)) is not None), None)


def split_names(text: str) -> tuple[str, ...]:
    """The authors named in a byline, one by one."""
    text = text.strip(" ,;、|/()+·")
    if _HAN_NAMES.fullmatch(text):
        return tuple(text.split())
    names = (name.strip() for name in _AND.split(text) if name)
    return tuple(name for name in names if 2 <= len(name) <= 60 and not name.isdecimal())


def _labelled(line: str) -> Fields | None:
    if ":" not in line:
        return None
    folded = simplified(line)
    labels = list(_LABEL.finditer(folded))
    if not labels or labels[0].start() > 30 or "。" in line:
        return None
    values: dict[str, str] = {}
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        value = line[label.end() : following.start() if following else len(line)]
        values.setdefault(_LABELS[label["label"].lower()], _clipped(value))
    published = parse_date(values.get("published", "")) or parse_date(line[: labels[0].start()])
    if not any(values.values()):
        return None
    return Fields(split_names(values.get("authors", "")), values.get("outlet", ""), published)


def _clipped(value: str) -> str:
    """The value without the buttons and blanks that follow it."""
    return re.split(r"\s*[+|]|\s{2,}|[)】]\s*$", value, maxsplit=1)[0].strip(" ,;(")


def _slashed(line: str) -> Fields | None:
    folded = simplified(line)
    match = _SLASHED.match(folded) or _REPORTER.match(folded)
    if match is None or "。" in line:
        return None
    return Fields(split_names(line[slice(*match.span("authors"))]))


def _by(line: str) -> Fields | None:
    match = _BY.match(line)
    if match is None:
        return None
    first, *others = _PARTS.split(match["rest"])
    names, outlet = _names_and_outlet(first)
    if not names or len(first.split()) > 14:
        return None
    rest = _from_parts(others)
    return Fields(names, outlet or rest.outlet, rest.published or parse_date(first))


def _names_and_outlet(text: str) -> tuple[tuple[str, ...], str]:
    """ "Jane Doe, Associated Press": the last item may be the outlet."""
    names = tuple(name for name in split_names(_without_date(text)) if name[:1].isupper())
    if len(names) > 1 and _OUTLET_LIKE.search(names[-1]):
        return names[:-1], names[-1]
    return names, ""


def _parted(line: str) -> Fields | None:
    """ "Reuters | Jane Doe | 12 March 2025": parts between bars, one of them a date."""
    parts = [part for part in _PARTS.split(line) if part]
    return _from_parts(parts) if len(parts) > 1 and any(_is_date(part) for part in parts) and len(parts) < 6 else None


def _from_parts(parts: list[str]) -> Fields:
    published = next((parse_date(part) for part in parts if _is_date(part)), None)
    words = [part for part in parts if not _is_date(part)]
    people = [part for part in words if _PERSON.match(part) and not _OUTLET_LIKE.search(part)]
    outlets = [part for part in words if part not in people and len(part) <= 60]
    return Fields(tuple(people[:1]) if outlets or published else (), outlets[0] if outlets else "", published)


def _is_date(part: str) -> bool:
    return parse_date(part) is not None and len(_without_date(part)) <= 2


def _without_date(text: str) -> str:
    """The text less its dates, times and the words around them."""
    bare = _DATE_WORDS.sub(" ", _CLOCK.sub(" ", text))
    bare = re.sub(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:民國|民国)?\d{2,4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日", " ", bare)
    bare = re.sub(
        r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?"
        r"|[A-Z][a-z]{2,8}\.? \d{1,2}),? \d{4}",
        " ",
        bare,
    )
    return re.sub(r"^[\s,()|/-]+|[\s,()|/-]+$", "", re.sub(r"\s{2,}", " ", bare))


def _date_line(line: str) -> Fields | None:
    """A date on a line of its own, or beside a short name of who published it."""
    if len(line) > 80 or "。" in line or (published := parse_date(line)) is None:
        return None
    rest = _without_date(line)
    if len(rest) <= 2:
        return Fields(published=published)
    if len(rest) <= 40 and _OUTLET_LIKE.search(rest) and not re.search(r"[,。!?]", rest):
        return Fields(outlet=rest, published=published)
    return None


def _role_line(line: str) -> Fields | None:
    match = _ROLE_LINE.match(simplified(line))
    return Fields(split_names(line[slice(*match.span("authors"))])) if match else None
