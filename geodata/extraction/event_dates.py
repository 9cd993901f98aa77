"""When an event happened: by the date in its clause, else in its sentence, else carried over, else published."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from geodata.extraction.clauses import Clause
from geodata.extraction.cover import BY_SPAN
from geodata.model import Article, DateMention, PartialDate, Precision, Span

_RECENT = timedelta(days=92)
_SAME_STORY = 2
_A_FEW_DAYS = timedelta(days=7)
_ARTICLE = re.compile(r"\b(?:the|a|its|their|his|her)\s+$")
_NOUN = re.compile(r"\s+[a-z]{3,}")


class DateSetting(NamedTuple):
    """A date that the story has set, and in which paragraph."""

    date: PartialDate
    paragraph: int


class EventDates:
    """Gives each event of one article its date, reading the article from start to end."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._published = article.published
        self._sentences = article.sentences
        self._mentions = sorted(article.dates, key=BY_SPAN)
        self._starts = [mention.span.start for mention in self._mentions]
        self._here: DateSetting | None = None
        self._story: DateSetting | None = None
        self._told_in: int | None = None

    def notice(self, clause: Clause) -> None:
        """Takes up the dates of a clause for the clauses that follow; a caption's date stays its own."""
        mentions = self.within(clause.span)
        if clause.caption or not mentions:
            return
        if any(self._is_recent(mention.date) for mention in mentions):
            self._told_in = clause.paragraph
        if mentions := [mention for mention in mentions if self._sets_the_scene(mention)]:
            self._here = DateSetting(mentions[-1].date, clause.paragraph)
            self._story = self._here if self._is_recent(self._here.date) else self._story

    def _sets_the_scene(self, mention: DateMention) -> bool:
        """Whether later sentences go on from this date: a day does; "last week", "in March" and the date that only
        qualifies a noun (7月28日的选举) stay where they stand."""
        if self._qualifies(mention):
            return False
        if mention.date.precision is Precision.RANGE:
            is_short = mention.date.end - mention.date.start <= _A_FEW_DAYS
            return is_short and any(char.isdigit() for char in mention.span.of(self._text))
        return mention.date.precision is Precision.DAY

    def _qualifies(self, mention: DateMention) -> bool:
        """7月28日的选举, "the 1920 treaty": the date belongs to what is named after it."""
        if self._text.startswith("的", mention.span.end):
            return True
        if mention.date.precision is not Precision.YEAR:
            return False
        before = self._text[max(0, mention.span.start - 8) : mention.span.start]
        return _ARTICLE.search(before) is not None and _NOUN.match(self._text, mention.span.end) is not None

    def within(self, span: Span) -> Sequence[DateMention]:
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, first)
        if first == last:
            return ()
        return [mention for mention in self._mentions[first:last] if mention.span.end <= span.end]

    def date_of(self, clause: Clause, stated: PartialDate | None, *, planned: bool = False) -> PartialDate | None:
        """The date of an event for which its clause or sentence gives `stated`, or nothing."""
        if stated or planned:
            return stated or self._by_publication("planned when the article was published")
        carried = None if clause.caption and self._published is None else self._carried(clause)
        return carried or self._by_publication("the article's date")

    def stated(self, clause: Clause, trigger: Span) -> PartialDate | None:
        """The date in the clause nearest to the trigger, else the nearest earlier one in the sentence."""
        mentions = self._telling(clause.span)
        if not self._is_english(clause.span):
            mentions = [mention for mention in mentions if mention.span.end <= trigger.start]
        if mentions:
            return min(mentions, key=lambda mention: _distance(mention.span, trigger)).date
        sentence = self._sentences[clause.sentence]
        mentions = self._telling(sentence)
        earlier = [mention for mention in mentions if mention.span.end <= clause.span.start]
        # English puts a sentence's date at its end, Chinese at its start.
        nearest = earlier[-1:] or (list(mentions[:1]) if self._is_english(sentence) else [])
        return nearest[0].date if nearest else None

    def _telling(self, span: Span) -> Sequence[DateMention]:
        """The dates inside that tell when, if any do; else those that only qualify a noun."""
        mentions = self.within(span)
        if not mentions:
            return mentions
        telling = [mention for mention in mentions if not self._qualifies(mention)]
        qualifying = [mention for mention in mentions if mention.date.precision is not Precision.YEAR]
        return telling or qualifying if self._is_english(span) else telling or mentions

    def _is_english(self, span: Span) -> bool:
        return self._text[span.start : min(span.end, span.start + 40)].isascii()

    def tells_in(self, clause: Clause) -> bool:
        """An earlier sentence, not far off, has set a date."""
        return self._told_in is not None and clause.paragraph - self._told_in <= _SAME_STORY

    def _carried(self, clause: Clause) -> PartialDate | None:
        here = self._here if self._here and self._here.paragraph == clause.paragraph else None
        setting = here or self._story
        if setting is None:
            return None
        return replace(setting.date, inferred=True, reason="carried over from an earlier sentence")

    def _is_recent(self, date: PartialDate) -> bool:
        """A story's dates lie near its publication; those of its background stay in their paragraph."""
        if date.precision is Precision.YEAR:
            return False
        return self._published is None or abs(self._published.end - date.end) <= _RECENT

    def _by_publication(self, reason: str) -> PartialDate | None:
        return replace(self._published, inferred=True, reason=reason) if self._published else None


def _distance(date: Span, trigger: Span) -> int:
    """Between date and trigger; a date after the trigger counts as twice as far."""
    return trigger.start - date.end if date.end <= trigger.start else 2 * (date.start - trigger.end)
