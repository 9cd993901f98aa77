"""The tables: all quotations as plain HTML, which reads without a script, and from which the page takes its texts.

Whatever comes from an article is escaped here, and nowhere is it ever HTML again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from geodata.dates_in_words import date_in_words
from geodata.excerpts import Excerpt, HighlightKind
from geodata.labels import TYPE_NAMES
from geodata.model import Actor, Language, Place
from geodata.webmap.words import word

MOST_IN_ONE = 2000  # events; more are told apart by place, in parts that open one by one
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"[\n\r\t\x0b\x0c\x85\u2028\u2029]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_TAGS = {HighlightKind.TRIGGER: "mark", HighlightKind.PLACE: "b"}
_COLUMNS = ("type", "date", "place", "actors", "quotation", "article")
_COLUMNS_OF_MENTIONS = ("place", "date", "quotation", "article")


def tables(excerpts: Sequence[Excerpt], language: Language) -> str:
    """A table of the events, or one for each place where they are many, and one of the mere mentions."""
    numbered = list(enumerate(excerpts))
    events = [each for each in numbered if each[1].event]
    mentions = [each for each in numbered if not each[1].event]
    parts = [_events(events, language)] if len(events) <= MOST_IN_ONE else list(_by_place(events, language))
    if mentions:
        told = word("caption_mentions", language)
        table = _table(told, _COLUMNS_OF_MENTIONS, (_mention_row(*each, language) for each in mentions), language)
        parts.append(_folded(told, len(mentions), table))
    return "\n".join(part for part in parts if part)


_Numbered = Sequence[tuple[int, Excerpt]]


def _events(events: _Numbered, language: Language) -> str:
    if not events:
        return ""
    rows = (_event_row(number, excerpt, language) for number, excerpt in events)
    return _table(word("caption_events", language), _COLUMNS, rows, language)


def _by_place(events: _Numbered, language: Language) -> Iterator[str]:
    """A part for each place, the busiest first."""
    for place, found in sorted(_grouped(events).items(), key=lambda each: (-len(each[1]), each[0])):
        name = _place(found[0][1].place, language) if place else escape(word("no_place", language))
        rows = (_event_row(number, excerpt, language) for number, excerpt in found)
        caption = escape(word("caption_at", language)).format(name=name)
        yield _folded(name, len(found), _table(caption, _COLUMNS, rows, language, is_escaped=True), is_escaped=True)


def _grouped(events: _Numbered) -> Mapping[str, list[tuple[int, Excerpt]]]:
    groups: dict[str, list[tuple[int, Excerpt]]] = {}
    for number, excerpt in events:
        groups.setdefault(excerpt.place.id if excerpt.place else "", []).append((number, excerpt))
    return groups


def _folded(name: str, count: int, table: str, *, is_escaped: bool = False) -> str:
    told = name if is_escaped else escape(name)
    return f"<details><summary>{told} <span class=n>{count:,}</span></summary>\n{table}\n</details>"


def _table(
    caption: str, columns: Iterable[str], rows: Iterable[str], language: Language, *, is_escaped: bool = False
) -> str:
    heads = "".join(f"<th scope=col>{escape(word(f'column_{column}', language))}" for column in columns)
    told = caption if is_escaped else escape(caption)
    body = "\n".join(rows)
    return f"<table><caption>{told}</caption><thead><tr>{heads}</thead>\n<tbody>\n{body}\n</tbody></table>"


def _event_row(number: int, excerpt: Excerpt, language: Language) -> str:
    event = excerpt.event
    assert event is not None
    cells = (
        _date(excerpt, language),
        _inferred(_place(excerpt.place, language), excerpt.place_inferred, language),
        _parties(event.sources, event.targets, language),
        _quotation(excerpt),
        _article(excerpt, language),
    )
    kind = escape(TYPE_NAMES[event.type].within(language))
    return f"<tr id=e{number}><th scope=row data-q={event.quad.value}>{kind}" + _cells(cells, excerpt, language)


def _mention_row(number: int, excerpt: Excerpt, language: Language) -> str:
    cells = (_date(excerpt, language), _quotation(excerpt), _article(excerpt, language))
    return f"<tr id=e{number}><th scope=row>{_place(excerpt.place, language)}" + _cells(cells, excerpt, language)


def _cells(cells: Sequence[str], excerpt: Excerpt, language: Language) -> str:
    *before, quotation, article = cells
    tongue = _tongue(excerpt.quote, language)
    return "".join(f"<td>{cell}" for cell in before) + f"<td class=q{tongue}>{quotation}<td>{article}"


def _tongue(text: str, language: Language) -> str:
    """How a screen reader is told that a quotation is in another language than the page."""
    is_chinese = is_in_chinese(text)
    if is_chinese is None or is_chinese == language.is_chinese:
        return ""
    return " lang=zh" if is_chinese else " lang=en"


def is_in_chinese(text: str) -> bool | None:
    """Whether a text is read as Chinese; None where it has no letters to tell by."""
    if _CHINESE.search(text):
        return True
    return False if _LATIN.search(text) else None


def _date(excerpt: Excerpt, language: Language) -> str:
    if excerpt.date is None:
        return escape(word("no_date", language))
    return _inferred(escape(date_in_words(excerpt.date, language)), excerpt.date_inferred, language)


def _inferred(told: str, is_inferred: bool, language: Language) -> str:
    return f"{told} <i>({escape(word('inferred', language))})</i>" if is_inferred else told


def _place(place: Place | None, language: Language) -> str:
    return text(place.names.within(language)) if place else escape(word("no_place", language))


def _parties(sources: Iterable[Actor], targets: Iterable[Actor], language: Language) -> str:
    sides = [_names(side, language) for side in (sources, targets)]
    return " → ".join(side for side in sides if side)


def _names(actors: Iterable[Actor], language: Language) -> str:
    return text(language.comma.join(dict.fromkeys(actor.names.within(language) for actor in actors)))


def _quotation(excerpt: Excerpt) -> str:
    """The quotation, its trigger and the place that it stands for marked."""
    quote, at, parts = excerpt.quote, 0, []
    for each in excerpt.highlights:
        tag = _TAGS.get(each.kind)
        if tag is None or (tag == "b" and not each.strong):
            continue
        parts += [text(quote[at : each.start]), f"<{tag}>{text(quote[each.start : each.end])}</{tag}>"]
        at = each.end
    parts.append(text(quote[at:]))
    return f"{'…' if excerpt.is_cut_before else ''}{''.join(parts)}{'…' if excerpt.is_cut_after else ''}"


def _article(excerpt: Excerpt, language: Language) -> str:
    published = date_in_words(excerpt.published, language) if excerpt.published else ""
    about = " · ".join(part for part in (excerpt.outlet, published) if part)
    return f"<cite>{text(excerpt.article_title)}</cite>" + (f"<small>{text(about)}</small>" if about else "")


def text(told: str) -> str:
    """A text as HTML that is nothing but this text; breaks of lines are blanks, what HTML may not hold is U+FFFD."""
    return escape(cleaned(told))


def cleaned(told: str) -> str:
    """The same, not yet as HTML."""
    return _UNFIT.sub("\ufffd", _BREAKS.sub(" ", told))
