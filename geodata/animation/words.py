"""What stands on frames beside what figures say, in the three languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from geodata.animation.material import Material
from geodata.model import Language

_WORDS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "event": ("{n} event", "{n} 个事件", "{n} 個事件"),
        "events": ("{n} events", "{n} 个事件", "{n} 個事件"),
        "not_shown": ("Never shown: {what}", "始终未显示：{what}", "始終未顯示：{what}"),
        "undated": ("{n} without a date", "{n} 个日期不明的事件", "{n} 個日期不明的事件"),
        "earlier": ("{n} earlier", "{n} 个更早的事件", "{n} 個更早的事件"),
        "later": ("{n} later", "{n} 个更晚的事件", "{n} 個更晚的事件"),
    }
)


def count_in_words(events: int, language: Language) -> str:
    """How many events a step shows."""
    return _word("event" if events == 1 else "events", language).format(n=f"{events:,}")


def missing_in_words(material: Material, language: Language) -> str:
    """Which events no step shows; "" where all are shown."""
    told = (("undated", material.undated), ("earlier", material.earlier), ("later", material.later))
    parts = [_word(key, language).format(n=f"{count:,}") for key, count in told if count]
    return _word("not_shown", language).format(what=language.comma.join(parts)) if parts else ""


def _word(key: str, language: Language) -> str:
    english, simplified, traditional = _WORDS[key]
    return {Language.SIMPLIFIED: simplified, Language.TRADITIONAL: traditional}.get(language, english)
