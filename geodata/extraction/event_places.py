"""Where an event happened: stated next to it, carried over from the sentence before, or its actor's seat."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from geodata.extraction.clauses import Clause
from geodata.extraction.event_parties import Party, Tie
from geodata.model import (
    Actor,
    ActorKind,
    EventPlace,
    EventType,
    PartialDate,
    PlaceKind,
    PlaceMention,
    Role,
    Span,
)

_CHINESE_LEAD = re.compile(
    r"(?:在|赴|访|访问了?|出访|到访|造访|前往|赶赴|驻|进驻|抵达了?|抵|到|至|于|飞往|飞抵|离开了?|进入|来到|返回|重返|走出|空袭了?"
    r"|袭击了?|攻击了?|打击|进攻|突袭|轰炸了?|炮击了?|炮轰|砲击|击中了?|吞并了?|入侵了?|占领了?|攻占了?|夺取了?|收复了?|攻陷了?"
    r"|包围了?|围困了?|封锁了?|炸毁了?|攻入|攻进|闯入|冲入|冲进|开进|驶入|侵入|推进到|推进至|过境|转往|转赴|袭|出席|参加|位于|地处|从)$"
)
_STRONG_LEAD = re.compile(
    r"(?:[^存潜内所实正旨现]|^)在$|(?:抵达了?|访问了?|飞抵|前往|空袭了?|炮击了?|攻击了?|轰炸了?)$"
)
# 首都喀土穆: what kind of place it is stands between the verb and its name.
_APPOSITION = re.compile(
    r"(?:该国|本国)?(?:首都|首府|省会|北部|南部|东部|西部|中部|边境|港口|城市|小镇|城镇|村庄|港市|重镇|都城)$"
)
# X发生暴动, X遭飞弹击中: a place at which something happens, or which suffers it.
_HAPPENS = re.compile(
    r"(?:市|省|州|港|机场|地区|境内)?(?:[^，,。的]{0,8}?)(?:曾|再次|也|又|随后|都)?(?:发生|爆发|传出|响起"
    r"|遭(?:到|受|遇|[^，,。]{0,6}(?:击中|空袭|袭击|攻击|炮击|轰炸)))"
)
_ENGLISH_LEAD = re.compile(
    r"(?:^|\W)(?:in|at|to|near|outside|inside|around|across|into|from|visit(?:s|ed|ing)?|tour(?:s|ed|ing)?|left|leav(?:e|es|ing)"
    r"|reach(?:ed|es)?|enter(?:s|ed|ing)?|raid(?:s|ed|ing)?|storm(?:s|ed|ing)?|besieg(?:e|es|ed|ing)|bombard(?:s|ed|ing)?"
    r"|pound(?:s|ed|ing)?|target(?:s|ed|ing)?|retook|recaptur(?:ed|es|ing)|throughout|through|along|invad(?:ed|es|ing)|annex(?:ed|es|ing)|bomb(?:ed|s|ing)|shell(?:ed|s|ing)|struck|hit|attacked|captured"
    r"|seized|over|off|of|on)\s+(?:the\s+)?(?:[a-z-]+ern\s+|central\s+|downtown\s+)?$",
    re.IGNORECASE,
)
_WEAK_ENGLISH = re.compile(r"(?:^|\W)(?:of|on|to|from|over)\s+(?:the\s+)?$", re.IGNORECASE)
# Among them is every character that such a lead or apposition ends with: few texts do, and only those are searched.
_CHINESE_LEAD_CHARACTERS = frozenset(_CHINESE_LEAD.pattern)
_APPOSITION_CHARACTERS = frozenset(_APPOSITION.pattern)
_INSIDE = re.compile(r"国内|境内|全境|各地|多地|街头|市中心|近郊|郊外|附近|上空|沿海|海域")
_CHAIN = re.compile(r"[\s,，、的首都]{0,3}")
_FINENESS = {
    PlaceKind.LANDMARK: 5,
    PlaceKind.CITY: 4,
    PlaceKind.WATER: 3,
    PlaceKind.ADMIN1: 2,
    PlaceKind.REGION: 1,
    PlaceKind.COUNTRY: 0,
}
# What is struck is where it happens: "strikes on Gaza", 对加沙发动空袭.
_STRIKES_ON = re.compile(
    r"(?:strikes?|attacks?|raids?|assault|offensive|bombardment|invasion|siege|bombing|shelling)\s+(?:on|of|against)"
    r"\s+(?:the\s+)?$"
)
_STRUCK = re.compile(
    r"[^，,。]{0,4}(?:发动|发起|实施|进行|展开)[^，,。]{0,8}"
    r"(?:空袭|袭击|打击|轰炸|炮击|攻击|进攻|攻势|入侵)"
)
# 向波斯湾增派军舰, 向加沙空投粮食: where they are sent is where it happens.
_SENT_TO = re.compile(
    r"(?:境内|地区|海域|一带|方向|沿海)?[^，,。]{0,4}(?:运送|空投|增派|派出|派遣|加派|部署|发射|施放|输送|投放|开火)"
)
_TOPIC = re.compile(
    r"(?:\w?问题|看来|方面|[与和同].{1,6}(?:之间|问题|关系|冲突|战争)|对|的?立场|议题|关系|事务|政策)"
)
_POST = re.compile(r"大使|使馆|领事|代表|使团|记者")
_REMOTE = re.compile(
    r"社交媒体|采访|专访|声明|推特|发文|发帖|电话|通话|视频"
    r"|truth social|tweet|post(?:ed|s)? on|interview|phone|statement|video"
)
_AWAY = frozenset({EventType.CONSULT, EventType.ASSAULT, EventType.PROTEST, EventType.MOBILIZE, EventType.RETREAT})
_POINTS = frozenset({PlaceKind.CITY, PlaceKind.LANDMARK, PlaceKind.ADMIN1})


class Site(NamedTuple):
    """Where the clause says that its event happened: at a known place, or at one that no gazetteer holds."""

    stated: PlaceMention | None = None
    unknown: Span | None = None

    @property
    def span(self) -> Span | None:
        return self.stated.span if self.stated else self.unknown

    @property
    def is_unknown(self) -> bool:
        return self.stated is None and self.unknown is not None


class Setting(NamedTuple):
    """A place that the story has set for some actors, and where in the article: a later clause may take it up."""

    place: EventPlace
    actors: frozenset[str]
    date: PartialDate | None
    sentence: int
    paragraph: int


def sites_in(text: str, clause: Span, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places at which something happens in the clause."""
    return [place for place in places if clause.covers(place.span) and _is_site(text, clause, place, places)]


def nearest_site(sites: Sequence[PlaceMention], trigger: Span) -> PlaceMention | None:
    """Of the finest sites the one nearest to the trigger."""
    if not sites:
        return None
    return max(sites, key=lambda mention: (_FINENESS[mention.place.kind], -abs(mention.span.start - trigger.end)))


def _is_site(text: str, clause: Span, mention: PlaceMention, places: Sequence[PlaceMention]) -> bool:
    if mention.role is Role.METONYM and not _is_surely_at(text, clause, mention):
        return False
    if _INSIDE.match(text, mention.span.end) or _is_struck(text, mention):
        return True
    lead = _lead(text, clause, _chain_start(text, mention, places))
    if _follows_chinese(lead):
        return not _is_locution(text, mention)
    if mention.place.kind is not PlaceKind.COUNTRY and _HAPPENS.match(text, mention.span.end):
        return True
    if lead[-1:].isspace() and _ENGLISH_LEAD.search(lead):
        return mention.role is Role.SITE or not _WEAK_ENGLISH.search(lead)
    return False


def _lead(text: str, clause: Span, start: int, reach: int = 24) -> str:
    """What stands in the clause before a name that starts there, less the word for what kind of place it is."""
    lead = text[max(clause.start, start - reach) : start]
    return _APPOSITION.sub("", lead) if lead[-1:] in _APPOSITION_CHARACTERS else lead


def _follows_chinese(lead: str) -> bool:
    bare = lead.rstrip()
    return bare[-1:] in _CHINESE_LEAD_CHARACTERS and _CHINESE_LEAD.search(bare) is not None


def _is_surely_at(text: str, clause: Span, mention: PlaceMention) -> bool:
    """在开罗与…会面: 在 before the name of a city makes it a place, whatever else the city stands for."""
    if mention.place.kind not in _POINTS:
        return False
    return _STRONG_LEAD.search(_lead(text, clause, mention.span.start, 12)) is not None


def is_at(text: str, clause: Span, name: Span) -> bool:
    """Whether a name that no gazetteer holds stands where the site of an event would."""
    lead = _lead(text, clause, name.start)
    if _follows_chinese(lead) or _HAPPENS.match(text, name.end):
        return True
    return _ENGLISH_LEAD.search(lead) is not None and _WEAK_ENGLISH.search(lead) is None


def _is_struck(text: str, mention: PlaceMention) -> bool:
    lead = text[max(0, mention.span.start - 24) : mention.span.start]
    if lead.endswith(("对", "向", "往")):
        return any(verb.match(text, mention.span.end) for verb in (_STRUCK, _SENT_TO))
    return lead[-1:].isspace() and _STRIKES_ON.search(lead) is not None


def _chain_start(text: str, mention: PlaceMention, places: Sequence[PlaceMention]) -> int:
    """Where the chain of places that ends here begins: 美国 in 美国华盛顿白宫."""
    start = mention.span.start
    for other in reversed(places):
        if other.span.end > mention.span.start:
            continue
        if not _CHAIN.fullmatch(text[other.span.end : start]):
            break
        start = other.span.start
    return start


def _is_locution(text: str, mention: PlaceMention) -> bool:
    """在乌克兰问题上, 在美国看来, 驻美大使: the place is a topic, a point of view, a post."""
    after = text[mention.span.end : mention.span.end + 10]
    posted = text[mention.span.start - 1 : mention.span.start] == "驻" and _POST.search(after)
    return bool(posted) or _TOPIC.match(after) is not None


def venue_of(parties: Sequence[Party]) -> Actor | None:
    """The body at which something happens: 在慕尼黑安全会议上, "at the Munich Security Conference"."""
    at = (party.actors[0] for party in parties if party.tie is Tie.PLACE)
    return next((actor for actor in at if actor.kind is ActorKind.ORGANISATION), None)


class Telling(NamedTuple):
    """What is known of an event before its place is: its trigger, type, sides and date."""

    trigger: Span
    type: EventType
    sources: tuple[Actor, ...]
    targets: tuple[Actor, ...]
    date: PartialDate | None


def event_place(
    event: Telling,
    stated: PlaceMention | None,
    earlier: PlaceMention | None,
    setting: Setting | None,
    clause: Clause,
    words: str,
    venue: Actor | None,
) -> EventPlace | None:
    """The best-founded place there is for an event told in these `words`."""
    actors = (*event.sources, *event.targets)
    if stated:
        return EventPlace(stated.place)
    if earlier:
        return EventPlace(earlier.place, True, "named earlier in the same sentence")
    if venue and venue.seat:
        return EventPlace(venue.seat, True, f"the seat of {venue.names.en or venue.names.zh_hans}")
    if setting and _is_same_day(setting.date, event.date) and _still_there(setting, clause, actors, words):
        return EventPlace(setting.place.place, True, "carried over from the sentence before")
    return _seat(actors, event.type)


def _is_same_day(first: PartialDate | None, second: PartialDate | None) -> bool:
    return first is None or second is None or (first.start, first.end) == (second.start, second.end)


def _still_there(setting: Setting, clause: Clause, actors: Sequence[Actor], words: str) -> bool:
    """The story has just set the place, and goes on with somebody who was there and speaks from there."""
    if _REMOTE.search(words):
        return False
    if clause.caption or clause.paragraph - setting.paragraph > 1 or clause.sentence - setting.sentence > 3:
        return False
    if clause.sentence - setting.sentence <= 1 and clause.paragraph == setting.paragraph:
        return True
    return bool(setting.actors & sides(actors))


def sides(actors: Sequence[Actor]) -> frozenset[str]:
    """The actors and the countries that they act for."""
    return frozenset(name for actor in actors for name in (actor.id, actor.country) if name)


def _seat(actors: Sequence[Actor], event_type: EventType) -> EventPlace | None:
    """Words are spoken and measures taken at home; where two meet or one attacks cannot be told from their seats."""
    if event_type in _AWAY:
        return None
    for actor in actors:
        if actor.seat and actor.kind is not ActorKind.GROUP:
            return EventPlace(actor.seat, True, f"the seat of {actor.names.en or actor.names.zh_hans}")
    return None
