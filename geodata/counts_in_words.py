"""How much is shown, as people say it, in the three languages: "41 events at 18 places, 3 of 8 articles"."""

from __future__ import annotations

from geodata.filter_sentence import SEPARATOR, NameOf
from geodata.filters import Filter
from geodata.marks import Counts
from geodata.model import Language

_CHINESE = {
    Language.SIMPLIFIED: ("{events} 个事件，{places} 个地点，{articles} 篇文章", "{shown} / {total}"),
    Language.TRADITIONAL: ("{events} 個事件，{places} 個地點，{articles} 篇文章", "{shown} / {total}"),
}


def shown_in_words(counts: Counts, chosen: Filter, language: Language, name_of: NameOf) -> str:
    """The counts, and the filter where there is one: "41 events at 18 places, 3 of 8 articles · Middle East"."""
    counted = counts_in_words(counts, language)
    return counted if chosen.is_empty else f"{counted}{SEPARATOR}{chosen.sentence(language, name_of)}"


def counts_in_words(counts: Counts, language: Language) -> str:
    """Events, their places, and the articles that they come from, where some are hidden out of how many."""
    if language in _CHINESE:
        sentence, share = _CHINESE[language]
        shown, total = counts.articles, counts.articles_total
        articles = str(total) if shown == total else share.format(shown=shown, total=total)
        return sentence.format(events=counts.events, places=counts.places, articles=articles)
    return f"{_many(counts.events, 'event')} at {_many(counts.places, 'place')}, {_articles(counts)}"


def _articles(counts: Counts) -> str:
    total = _many(counts.articles_total, "article")
    return total if counts.articles == counts.articles_total else f"{counts.articles} of {total}"


def _many(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
