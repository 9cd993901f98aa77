"""One quotation in the words of a sheet: its type, date, place, actors, and where it is to be found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from geodata.dates_in_words import date_in_words
from geodata.excerpts import Excerpt, HighlightKind
from geodata.index import Index
from geodata.labels import TYPE_NAMES
from geodata.model import Actor, Article, Language
from geodata.reasons import names_in, reason_in_words
from geodata.records import split_record_id
from geodata.sheets.content import Entry, Group, Run
from geodata.sheets.grouping import Gathering
from geodata.sheets.phrases import word
from geodata.webmap.rows import cleaned, is_in_chinese

_LONGEST_TITLE = 300
_LONGEST_NAME = 120
_MOST_AUTHORS = 6
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")  # would turn the text around them, too


class Telling:
    """Puts excerpts into words."""

    def __init__(self, index: Index, language: Language, numbers: dict[str, int]) -> None:
        self._index = index
        self._language = language
        self._numbers = numbers
        self._article = lru_cache(maxsize=64)(index.article)
        self._corrected = lru_cache(maxsize=64)(index.corrected_events)
        self._datasets = {heading.id: heading for heading in index.datasets()}
        self._authors: dict[str, tuple[str, ...]] = {}

    def group(self, gathering: Gathering, excerpts: Sequence[Excerpt]) -> Group:
        entries = tuple(self.entry(gathering.refs[nth], excerpts[at]) for nth, at in enumerate(gathering.at))
        title = fit(gathering.title, _LONGEST_NAME)
        return Group(gathering.id, title, gathering.number, entries, gathering.also)

    def entry(self, ref: int, excerpt: Excerpt) -> Entry:
        """The quotation with the number `ref` in the sheet."""
        event, language = excerpt.event, self._language
        return Entry(
            ref=ref,
            number=self._numbers[excerpt.place.id] if excerpt.place else 0,
            type=TYPE_NAMES[event.type].within(language) if event else word("mentioned", language),
            quad=event.quad.value if event else "",
            date=date_in_words(excerpt.date, language) if excerpt.date else word("no_date", language),
            date_why=self._why("date_inferred", excerpt, excerpt.date.reason)
            if excerpt.date and excerpt.date.inferred
            else "",
            place=fit(excerpt.place.names.within(language), _LONGEST_NAME) if excerpt.place else "",
            place_why=self._why("place_inferred", excerpt, excerpt.place_reason) if excerpt.place_inferred else "",
            sources=self._named(event.sources) if event else (),
            targets=self._named(event.targets) if event else (),
            runs=tuple(runs_of(excerpt)),
            title=fit(excerpt.article_title, _LONGEST_TITLE) or word("untitled", language),
            about=tuple(self._about(excerpt)),
            where=self._where(excerpt),
            corrected=event is not None and event.id in self._corrected(excerpt.article_id),
            chinese=is_in_chinese(excerpt.quote),
        )

    def _why(self, what: str, excerpt: Excerpt, reason: str) -> str:
        """That something was inferred, and from what."""
        if not reason:
            return word(what, self._language)
        told = reason_in_words(reason, self._language, names_in(excerpt.event))
        return word("why", self._language).format(word(what, self._language), fit(told, _LONGEST_TITLE))

    def _named(self, actors: Iterable[Actor]) -> tuple[str, ...]:
        names = (fit(actor.names.within(self._language), _LONGEST_NAME) for actor in actors)
        return tuple(dict.fromkeys(names))

    def _about(self, excerpt: Excerpt) -> Iterator[str]:
        """Authors, outlet, day of publication, and who is said to have reported it."""
        language = self._language
        authors = self._authors_of(excerpt.article_id)
        if authors:
            told = language.comma.join(fit(each, _LONGEST_NAME) for each in authors[:_MOST_AUTHORS])
            yield f"{told} …" if len(authors) > _MOST_AUTHORS else told
        if excerpt.outlet:
            yield fit(excerpt.outlet, _LONGEST_NAME)
        if excerpt.published:
            yield date_in_words(excerpt.published, language)
        if excerpt.event and excerpt.event.reported_by not in ("", excerpt.outlet):
            yield word("reported_by", language).format(fit(excerpt.event.reported_by, _LONGEST_NAME))

    def _authors_of(self, article_id: str) -> tuple[str, ...]:
        if article_id not in self._authors:
            article: Article = self._article(article_id)
            self._authors[article_id] = article.authors
        return self._authors[article_id]

    def _where(self, excerpt: Excerpt) -> str:
        """Where the quotation stands: the row of a data set, or characters of an article."""
        parts = split_record_id(excerpt.article_id)
        if parts and parts[0] in self._datasets:
            title = fit(self._datasets[parts[0]].title or parts[0], _LONGEST_NAME)
            return word("row", self._language).format(f"{parts[1] + 1:,}", title)
        return word("offset", self._language).format(excerpt.span.start, excerpt.span.end)


def runs_of(excerpt: Excerpt) -> Iterator[Run]:
    """The quotation in stretches, what it names marked; dots where a very long sentence was cut."""
    quote, at = excerpt.quote, 0
    if excerpt.is_cut_before:
        yield Run("…")
    for each in excerpt.highlights:
        kind = _KINDS.get(each.kind, "")
        if not kind:
            continue
        if each.start > at:
            yield Run(_plain(quote[at : each.start]))
        yield Run(_plain(quote[each.start : each.end]), "here" if kind == "place" and each.strong else kind)
        at = each.end
    if at < len(quote):
        yield Run(_plain(quote[at:]))
    if excerpt.is_cut_after:
        yield Run("…")


_KINDS = {HighlightKind.TRIGGER: "trigger", HighlightKind.PLACE: "place", HighlightKind.ACTOR: "actor"}


def _plain(told: str) -> str:
    return _DIRECTIONS.sub("", cleaned(told))


def fit(told: str, longest: int) -> str:
    """A name or title on one line, no longer than it may be."""
    plain = " ".join(_plain(told).split())
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"
