"""The step that brings all actors together: known ones, unknown ones, states; one identity through an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from geodata.extraction.calibration import actor_confidence
from geodata.extraction.cover import Cover, Neighbourhood
from geodata.extraction.roles import role_of
from geodata.extraction.states import find_states
from geodata.extraction.vocabulary import Endings, alternatives, chinese, english
from geodata.knowledge.actors import actor_table
from geodata.knowledge.gazetteer import fold, gazetteer
from geodata.knowledge.lexicon import lexicon
from geodata.knowledge.matcher import Matcher
from geodata.knowledge.naming import is_chinese
from geodata.model import Actor, ActorKind, ActorMention, Article, Names, PlaceKind, PlaceMention, Role, Span

_KNOWN, _AMBIGUOUS, _OUTLET = 0.95, 0.6, 0.85
_WINDOW = 40
_OF = re.compile(r"\sof\s(?:the\s)?")
_MILITARY_WORDS = frozenset("事备工火费购售援演控舰机")
_OUTLET_WORDS = ("报", "社", "新闻", "台", "网", "周刊", "杂志", "通讯", "广播", "电视", "卫视", "日报")


def find_actors(article: Article) -> Article:
    """The article with every actor mention, in order; a government may hold its leader's mention within it."""
    folded = fold(article.text)
    hidden = Cover(len(article.text), article.boilerplate)
    unknown = _with_countries(article, folded, article.actors)
    places = Neighbourhood(article.places)
    known = [m for m in [*_known(article), *_outlets(folded)] if not _belongs_elsewhere(places, folded, m)]
    named = _settle(known, unknown, folded)
    states = find_states(folded, article.places, named)
    joined = (mention for mention in _joined(named, states, len(folded)) if not hidden.touches(mention.span))
    mentions = [ActorMention(m.span, m.actor, actor_confidence(m.confidence)) for m in joined]
    return replace(article, actors=tuple(sorted(mentions, key=lambda m: (m.span.start, -m.span.end, m.actor.id))))


def _known(article: Article) -> list[ActorMention]:
    hits = list(actor_table().scan(article.text))
    sure = Counter(actors[0].country for _, actors in hits if len(actors) == 1)
    sure.update(mention.place.country for mention in article.places)
    return [
        ActorMention(span, _likeliest(actors, sure), _KNOWN if len(actors) == 1 else _AMBIGUOUS)
        for span, actors in hits
    ]


def _belongs_elsewhere(places: Neighbourhood[PlaceMention], folded: str, mention: ActorMention) -> bool:
    """克里 within 克里米亚, 乌军 within 乌军事行动, and the White House as a site and not as an actor."""
    span = mention.span
    if span.of(folded)[-1] == "军" and folded[span.end : span.end + 1] in _MILITARY_WORDS:
        return True
    bare = Span(span.start + 4, span.end) if folded[span.start : span.start + 4].lower() == "the " else span
    around = [place for place in places.overlapping(bare) if place.span.covers(bare)]
    return any(len(p.span) > len(span) or _is_a_site(folded, p) for p in around)


def _is_a_site(folded: str, place: PlaceMention) -> bool:
    return place.place.kind is PlaceKind.LANDMARK and role_of(folded, place) is Role.SITE


def _likeliest(actors: Sequence[Actor], countries: Counter[str | None]) -> Actor:
    """Of several actors of one name, the one whose country the article names most."""
    return max(actors, key=lambda actor: countries[actor.country])


def _outlets(folded: str) -> list[ActorMention]:
    by_id = {outlet.id: outlet for outlet in lexicon().outlets}
    return [
        ActorMention(span, _outlet_actor(by_id[ids[0]].names, by_id[ids[0]].id, by_id[ids[0]].country), _OUTLET)
        for span, ids in _outlet_names().scan(folded)
        if _is_an_outlet(folded, span)
    ]


def _is_an_outlet(folded: str, span: Span) -> bool:
    """外交政策 is a magazine only between book-title marks; 路透社 always."""
    name = span.of(folded)
    return not is_chinese(name) or name.endswith(_OUTLET_WORDS) or folded[span.start - 1 : span.start] == "《"


@lru_cache(maxsize=1)
def _outlet_names() -> Matcher:
    return Matcher({name: (outlet.id,) for outlet in lexicon().outlets for name in outlet.names})


@lru_cache(maxsize=512)
def _outlet_actor(names: tuple[str, ...], outlet_id: str, country: str) -> Actor:
    own = next((name for name in names if not is_chinese(name)), "")
    translated = next((name for name in names if is_chinese(name)), "")
    actor_id = outlet_id if ":" in outlet_id else f"org:{outlet_id}"
    seat = gazetteer().capital(country) if country else None
    return Actor(actor_id, Names(own, translated), ActorKind.ORGANISATION, country or None, seat)


def _settle(known: Sequence[ActorMention], unknown: Iterable[ActorMention], folded: str) -> list[ActorMention]:
    """Mentions none of which overlap: known ones first, unless an unknown name holds one within it."""
    kept: list[ActorMention] = []
    taken = Cover(len(folded))
    named = sorted(unknown, key=lambda m: (-len(m.span), m.span))
    for mention in [*_longer_names(known, named, folded), *sorted(known, key=lambda m: -len(m.span)), *named]:
        if not taken.touches(mention.span):
            taken.take(mention.span)
            kept.append(mention)
    return kept


def _longer_names(known: Sequence[ActorMention], unknown: Sequence[ActorMention], folded: str) -> list[ActorMention]:
    """Unknown names around known ones: "Melania Trump" is another person, "Donald J. Trump" is the same."""
    longer: list[ActorMention] = []
    listed = Neighbourhood(known)
    for mention in unknown:
        inner = [other for other in listed.overlapping(mention.span) if mention.span.covers(other.span)]
        if not inner or mention.span in {other.span for other in inner} or not _may_hold(mention, inner[0], folded):
            continue
        same = next((other for other in inner if _is_same_person(mention, other)), None)
        longer.append(replace(same, span=mention.span) if same else mention)
    return longer


def _may_hold(mention: ActorMention, inner: ActorMention, folded: str) -> bool:
    name = mention.span.of(folded)
    if name.isascii():
        return True
    if mention.actor.kind is ActorKind.PERSON:
        return "·" in name and inner.actor.kind is ActorKind.PERSON
    return len(mention.span) >= len(inner.span) + 2 and name.endswith(tuple(chinese()["organisation"]))


def _is_same_person(mention: ActorMention, other: ActorMention) -> bool:
    if mention.actor.kind is not ActorKind.PERSON or other.actor.kind is not ActorKind.PERSON:
        return False
    names = (other.actor.names.en, other.actor.names.zh_hans)
    written = re.split(r"[\s·]", mention.actor.names.en or mention.actor.names.zh_hans)
    return any(
        written[0] == parts[0] and written[-1] == parts[-1] for parts in (re.split(r"[\s·]", n) for n in names)
    )


def _joined(named: Sequence[ActorMention], states: Iterable[ActorMention], length: int) -> list[ActorMention]:
    """Institutions replace what they hold; governments stand beside the leader within them."""
    kept: list[ActorMention] = []
    taken = Cover(length)
    for state in sorted(states, key=lambda m: -len(m.span)):
        if not taken.touches(state.span):
            taken.take(state.span)
            kept.append(state)
    rivals = Neighbourhood(kept)
    sure = [m for m in named if m.actor.kind is not ActorKind.PERSON and m.confidence >= _KNOWN]
    outdone = {s.span for m in sure for s in rivals.overlapping(m.span) if len(s.span) <= len(m.span)}
    kept = [state for state in kept if state.span not in outdone]
    taken = Cover(length, (state.span for state in kept))
    return [*(m for m in named if m.actor.kind is ActorKind.PERSON or not taken.touches(m.span)), *kept]


def _with_countries(article: Article, folded: str, mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Unknown persons with the country that a title gives them anywhere in the article."""
    states = [mention for mention in article.places if mention.place.kind is PlaceKind.COUNTRY]
    countries = {m.span.end: m.place.country for m in states}
    after = {m.span.start: m.place.country for m in states}
    found: dict[str, str] = {}
    for mention in mentions:
        if mention.actor.country is not None:
            continue
        country = _country_before(folded, mention.span, countries) or _country_after(folded, mention, after)
        if country:
            found.setdefault(mention.actor.id, country)
    return [
        ActorMention(m.span, _of_country(m.actor, country), m.confidence) if (country := found.get(m.actor.id)) else m
        for m in mentions
    ]


def _of_country(actor: Actor, country: str | None) -> Actor:
    return replace(actor, country=country, seat=gazetteer().capital(country)) if country else actor


def _country_before(folded: str, span: Span, countries: dict[int, str | None]) -> str | None:
    """俄罗斯 + 副外长 + name; "Russian Deputy Foreign Minister" + name."""
    lead = folded[max(0, span.start - _WINDOW) : span.start]
    titles = _titles()[1 if lead[-1:].isspace() else 0]
    if not titles.longest(lead.rstrip(), whole=False):
        return None
    titled = _titled().search(folded, max(0, span.start - _WINDOW), span.start)
    if titled is None:
        return None
    for end in (titled.start(), titled.start() - 1):
        if end in countries:
            return countries[end]
    word = re.search(r"([A-Z][\w.]+)\s?$", folded[max(0, titled.start() - 20) : titled.start()])
    code = lexicon().demonyms.get(word[1], "") if word else ""
    return code.partition(":")[2] if code.startswith(("iso:", "state:")) else None


def _country_after(folded: str, mention: ActorMention, starts: dict[int, str | None]) -> str | None:
    """ "Foreign Minister Askar X of Kyrgyzstan"."""
    of = _OF.match(folded, mention.span.end) if mention.actor.kind is ActorKind.PERSON else None
    return starts.get(of.end()) if of else None


@lru_cache(maxsize=1)
def _titles() -> tuple[Endings, Endings]:
    """The title words, Chinese and English: where none of them ends, no search for a whole title need begin."""
    words = english()
    named = words["title"] | words["title_small"] | {"Foreign", "Prime", "Defense", "Defence"}
    return Endings(chinese()["title"]), Endings(named)


@lru_cache(maxsize=1)
def _titled() -> re.Pattern[str]:
    """Title words right before a name, with the institution they may belong to."""
    zh = alternatives(chinese()["title"])
    en = alternatives(english()["title"] | english()["title_small"] | {"Foreign", "Prime", "Defense", "Defence"})
    return re.compile(rf"(?:(?:前|副|外交部|国防部|财政部|驻[\u4e00-\u9fff]{{1,4}})*(?:{zh})|(?:(?:{en})\s)+)$")
