"""A correction as a step of the history, in the three languages: "Place of 华盛顿 → Washington, D.C."."""

from __future__ import annotations

from collections.abc import Callable

from geodata.corrections.model import (
    ActorChanged,
    ActorCorrection,
    ActorMerged,
    ArticleChanged,
    Confirmed,
    Correction,
    EventsReplaced,
    PlaceCorrection,
    Scope,
    Thing,
)
from geodata.model import Actor, Language, Place, Role

_LONGEST = 40
_COLUMNS = {Language.SIMPLIFIED: 1, Language.TRADITIONAL: 2}
_WORDS = {
    "place": ("Place of {0} → {1}", "“{0}”的地点 → {1}", "「{0}」的地點 → {1}"),
    "place-role": ("Role of {0} → {1}", "“{0}”的作用 → {1}", "「{0}」的作用 → {1}"),
    "no-place": ("{0} is no place", "“{0}”不是地点", "「{0}」不是地點"),
    "actor": ("Actor of {0} → {1}", "“{0}”所指 → {1}", "「{0}」所指 → {1}"),
    "no-actor": ("{0} is no actor", "“{0}”不是行为体", "「{0}」不是行為體"),
    "merged": ("Actor {0} merged into {1}", "将{0}并入{1}", "將{0}併入{1}"),
    "changed": ("Actor {0} changed", "修改行为体{0}", "修改行為體{0}"),
    "event-added": ("Event added", "添加事件", "新增事件"),
    "event-deleted": ("Event removed", "删除事件", "刪除事件"),
    "event-changed": ("Event changed", "修改事件", "修改事件"),
    "event-merged": ("{0} events merged", "合并{0}个事件", "合併{0}個事件"),
    "event-split": ("Event split in {0}", "将事件拆分为{0}个", "將事件拆分為{0}個"),
    "event-replaced": ("Events replaced", "替换事件", "取代事件"),
    "article": ("Article details changed", "修改文章信息", "修改文章資訊"),
    "place-confirmed": ("Place confirmed", "确认地点", "確認地點"),
    "actor-confirmed": ("Actor confirmed", "确认行为体", "確認行為體"),
    "event-confirmed": ("Event confirmed", "确认事件", "確認事件"),
    "in-article": ("{0}, in the whole article", "{0}（全文）", "{0}（全文）"),
    "in-project": ("{0}, in the whole project", "{0}（整个项目）", "{0}（整個專案）"),
    "role-site": ("site of an event", "事发地", "事發地"),
    "role-metonym": ("government called by its seat", "以地代称政府", "以地代稱政府"),
    "role-dateline": ("dateline", "电头", "電頭"),
    "role-background": ("background", "背景", "背景"),
}
_REACH = {Scope.ARTICLE: "in-article", Scope.PROJECT: "in-project"}


def step_in_words(correction: Correction, language: Language, name_of: Callable[[str], str] | None = None) -> str:
    """What a correction does, in one line; `name_of` knows actors by their ids."""
    if isinstance(correction, PlaceCorrection):
        return _reaching(_of_place(correction, language), correction.scope, language)
    if isinstance(correction, ActorCorrection):
        return _reaching(_of_actor(correction, language), correction.scope, language)
    if isinstance(correction, ActorMerged):
        merged = name_of(correction.actor_id) if name_of else correction.actor_id
        return _say("merged", language, _short(merged), _name(correction.into, language))
    if isinstance(correction, ActorChanged):
        return _say("changed", language, _name(correction.actor, language))
    if isinstance(correction, EventsReplaced):
        return _of_events(correction, language)
    if isinstance(correction, Confirmed):
        return _say(_CONFIRMED[correction.kind], language)
    return _of_article(correction, language)


def _of_place(correction: PlaceCorrection, language: Language) -> str:
    surface = _short(correction.surface)
    if correction.place:
        return _say("place", language, surface, _name(correction.place, language))
    if correction.role:
        return _say("place-role", language, surface, _role(correction.role, language))
    return _say("no-place", language, surface)


def _of_actor(correction: ActorCorrection, language: Language) -> str:
    surface = _short(correction.surface)
    if correction.actor is None:
        return _say("no-actor", language, surface)
    return _say("actor", language, surface, _name(correction.actor, language))


def _of_events(correction: EventsReplaced, language: Language) -> str:
    before, after = len(correction.anchors), len(correction.events)
    if not before or not after:
        return _say("event-deleted" if before else "event-added", language)
    if before == after == 1:
        return _say("event-changed", language)
    if after == 1:
        return _say("event-merged", language, str(before))
    return _say("event-split", language, str(after)) if before == 1 else _say("event-replaced", language)


def _of_article(_correction: ArticleChanged, language: Language) -> str:
    return _say("article", language)


_CONFIRMED = {Thing.PLACE: "place-confirmed", Thing.ACTOR: "actor-confirmed", Thing.EVENT: "event-confirmed"}


def _reaching(words: str, scope: Scope, language: Language) -> str:
    return _say(_REACH[scope], language, words) if scope in _REACH else words


def _role(role: Role, language: Language) -> str:
    return _say(f"role-{role.value}", language)


def _name(thing: Place | Actor, language: Language) -> str:
    return _short(thing.names.within(language))


def _say(key: str, language: Language, *filled: str) -> str:
    return _WORDS[key][_COLUMNS.get(language, 0)].format(*filled)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"
