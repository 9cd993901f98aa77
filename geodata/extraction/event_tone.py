"""What a clause sounds like: a deed done, an occasion, a habit, an analyst's view, an argument."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple


class Tone(NamedTuple):
    done: bool
    occasion: bool
    habit: bool
    analysts: bool
    argument: bool


_DONE = re.compile(r"[了已曾]|日前|近日|当天|昨[天日]|刚刚|随后|过(?!去|程|于|渡)")
_OCCASION = re.compile(
    r"(?=[在于接])(?:[在于].{0,12}(?:会谈|会晤|会议|峰会|讲话|演讲|采访|专访|声明|发布会|记者会|论坛|平台|媒体)[中上时期]"
    r"|接受.{0,8}[采专]访)"
)
_HABIT = re.compile("始终|一直|历来|往往|长期|通常|总是|不断|逐步|日益|进一步|越来越|普遍")
_ANALYSTS = re.compile("分析(?:认为|称|指出|人士)|评论认为|观点认为|学者|专家")
_ARGUMENT = re.compile("尽管|因此|从而|进而|对于|随着|显然|依然|仍然|仍在|意味|导致|使得|这使|无疑|往往|相反|无论")
_LATIN = re.compile("[a-z]")
_WORD = re.compile(r"\w+")
_DONE_WORDS = frozenset(("has", "have", "had"))
_OCCASION_WORDS = frozenset(
    ("talks", "summit", "meeting", "speech", "interview", "conference", "statement", "post", "television")
)
_OCCASION_ENGLISH = re.compile(rf"\b(?:at|in|during|on) (?:\w+ ){{0,4}}(?:{'|'.join(sorted(_OCCASION_WORDS))})\b")
_HABIT_WORDS = frozenset(("always", "usually", "often", "generally", "typically", "tend", "tends"))
_ANALYST_WORDS = frozenset(("analyst", "analysts", "expert", "experts", "observers", "critics", "scholars"))
_ANALYSTS_ENGLISH = re.compile(rf"\b(?:{'|'.join(sorted(_ANALYST_WORDS))}) (?:say|said|believe)")
_ARGUMENT_WORDS = frozenset(("although", "though", "therefore", "thus", "clearly", "despite", "meaning", "implying"))


@lru_cache(maxsize=4)
def tone_of(text: str) -> Tone:
    """The tone of a clause in simplified characters and lower case, asked for each of its triggers."""
    chinese = _chinese_tone(text) if not text.isascii() else Tone(False, False, False, False, False)
    if _LATIN.search(text) is None:
        return chinese
    return Tone(*(either or other for either, other in zip(chinese, _english_tone(text), strict=True)))


def _chinese_tone(text: str) -> Tone:
    return Tone(
        done=_DONE.search(text) is not None,
        occasion=_OCCASION.search(text) is not None,
        habit=_HABIT.search(text) is not None,
        analysts=_ANALYSTS.search(text) is not None,
        argument=_ARGUMENT.search(text) is not None or text.startswith("包括"),
    )


def _english_tone(text: str) -> Tone:
    """Cut into words once, since most clauses hold no word of most tones."""
    words = frozenset(_WORD.findall(text))
    return Tone(
        done=not words.isdisjoint(_DONE_WORDS) or any(word.endswith("ed") and len(word) > 3 for word in words),
        occasion=not words.isdisjoint(_OCCASION_WORDS) and _OCCASION_ENGLISH.search(text) is not None,
        habit=not words.isdisjoint(_HABIT_WORDS),
        analysts=not words.isdisjoint(_ANALYST_WORDS) and _ANALYSTS_ENGLISH.search(text) is not None,
        argument=not words.isdisjoint(_ARGUMENT_WORDS),
    )
