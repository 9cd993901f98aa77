"""The step that finds persons and organisations that no list knows, and lets them correct the places.

English names come from patterns; Chinese ones from patterns and, where it is installed, the LAC tagger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from geodata.extraction.chinese_tagger import TaggedWord, tagger
from geodata.extraction.cover import BY_PLACE, BY_SPAN, Cover, Neighbourhood
from geodata.extraction.names_zh import ChineseName, find_chinese_names, unlisted_places
from geodata.extraction.organisations_en import find_organisations
from geodata.extraction.persons_en import find_persons
from geodata.extraction.places import place_with_tags
from geodata.extraction.sites_en import find_sites
from geodata.knowledge.gazetteer import fold, gazetteer
from geodata.model import Actor, ActorKind, ActorMention, Article, Language, Names, PlaceMention, Span

_CHINESE = re.compile("[\u4e00-\u9fff]")
_CONFIDENCE = {"given": 0.8, "org": 0.7, "zh": 0.75}
_GLOSS = re.compile(r"\s?[(（]((?:[A-Z][\w.'’-]*\s)+[A-Z][\w.'’-]+)(?=[)）,，])")


def available() -> bool:
    """Whether the Chinese tagger is installed; without it Chinese names come from lists and patterns alone."""
    return tagger() is not None


def find_names(article: Article) -> Article:
    """The article with unknown persons and organisations, and its places as the tagger corrects them."""
    folded = fold(article.text)
    tagged = _tagged(article, folded)
    if tagged:
        article = place_with_tags(article, tagged)
    return _with_names(article, folded, tagged)


def find_patterned_names(article: Article) -> Article:
    """The same from patterns alone: faster, and finds fewer Chinese names."""
    return _with_names(article, fold(article.text), ())


def _with_names(article: Article, folded: str, tagged: tuple[TaggedWord, ...]) -> Article:
    hidden = Cover(len(article.text), article.boilerplate)
    mentions = [mention for mention in _mentions(article, folded, tagged) if not hidden.touches(mention.span)]
    for span in (*(mention.span for mention in mentions), *(mention.span for mention in article.places)):
        # With the character after it: a village right after its county is told by the county's mention.
        hidden.take(Span(span.start, span.end + 1))
    unplaced = tuple(
        span
        for span in _unlisted(article.text, folded, tagged)
        if not hidden.touches(span) and not gazetteer().find(span.of(folded))
    )
    actors = tuple(sorted([*article.actors, *mentions], key=BY_SPAN))
    return replace(article, actors=actors, unplaced=unplaced)


def _unlisted(text: str, folded: str, tagged: tuple[TaggedWord, ...]) -> list[Span]:
    """Names of places in either language; the gazetteer may hold them all the same."""
    return sorted([*unlisted_places(folded, tagged), *(site.span for site in find_sites(text))], key=BY_PLACE)


def _tagged(article: Article, folded: str) -> tuple[TaggedWord, ...]:
    model = tagger() if _CHINESE.search(article.text) else None
    if model is None:
        return ()
    sentences = article.sentences or tuple(Span(*m.span()) for m in re.finditer(r"[^\n]+", article.text))
    return model.tag(folded, (span for span in sentences if _CHINESE.search(article.text, span.start, span.end)))


def _mentions(article: Article, folded: str, tagged: tuple[TaggedWord, ...]) -> Iterator[ActorMention]:
    chinese = find_chinese_names(folded, tagged) if _CHINESE.search(folded) else ()
    places = Neighbourhood(article.places)
    chinese = tuple(name for name in chinese if not _is_a_place(places, name))
    glosses = _glosses(article.text, chinese)
    english = {name.full: span.of(article.text) for span, name in glosses.items()}
    for name in chinese:
        yield ActorMention(name.span, _chinese_actor(article, name, english), _CONFIDENCE["zh"])
    for span, name in glosses.items():
        yield ActorMention(span, _chinese_actor(article, name, english), _CONFIDENCE["zh"])
    for person in find_persons(article.text):
        if person.span not in glosses:
            yield ActorMention(person.span, _english_actor(person.full, ActorKind.PERSON), _CONFIDENCE["given"])
    for span in find_organisations(article.text):
        if any(place.span == span for place in places.overlapping(span)):
            continue
        yield ActorMention(span, _english_actor(span.of(article.text), ActorKind.ORGANISATION), _CONFIDENCE["org"])


def _is_a_place(places: Neighbourhood[PlaceMention], name: ChineseName) -> bool:
    """A name that the places have claimed, as a whole or as a part of theirs (杜尚 in 杜尚别)."""
    return any(place.span.covers(name.span) for place in places.overlapping(name.span))


def _glosses(text: str, chinese: tuple[ChineseName, ...]) -> dict[Span, ChineseName]:
    """帕内塔(Leon Panetta): where the text itself gives the English for a Chinese person's name."""
    found: dict[Span, ChineseName] = {}
    for name in chinese:
        gloss = _GLOSS.match(text, name.span.end) if name.kind is ActorKind.PERSON else None
        if gloss is not None:
            found[Span(*gloss.span(1))] = name
    return found


def _chinese_actor(article: Article, name: ChineseName, glosses: dict[str, str]) -> Actor:
    english = glosses.get(name.full, "")
    if english:
        return replace(_english_actor(english, name.kind), names=_chinese_names(article, name.full, english))
    return Actor(made_id(name.kind, name.full), _chinese_names(article, name.full, ""), name.kind)


def _chinese_names(article: Article, full: str, english: str) -> Names:
    if article.language is Language.TRADITIONAL:
        written = article.text.find(full)
        return Names(english, full, full if written >= 0 else _as_written(article.text, full))
    return Names(english, full)


def _as_written(text: str, folded_name: str) -> str:
    at = fold(text).find(folded_name)
    return text[at : at + len(folded_name)] if at >= 0 else folded_name


def _english_actor(name: str, kind: ActorKind) -> Actor:
    return Actor(made_id(kind, name), Names(name), kind)


def made_id(kind: ActorKind, name: str) -> str:
    """An id for an actor that no table knows, from its name."""
    slug = re.sub(r"[^\w]+", "-", name.lower()).strip("-")
    return f"{kind.value}:{slug}"
