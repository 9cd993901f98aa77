"""An article read again by this version of the program, from the text and the facts that came with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from geodata.corrections.article_facts import changes
from geodata.corrections.model import Correction
from geodata.model import Article


def read_again(article: Article, corrections: Iterable[Correction] = ()) -> Article:
    """`article` (as it was read before) as it is read now, in the language that the user gave it, if any.

    Title, authors, outlet and date were found or given when it came in, and stay; so do the point that a feed gave,
    and what was marked as boilerplate, to which marking may only add. The user's corrections are not in the result:
    they are applied to it.
    """
    from geodata.extraction.given_places import given_places
    from geodata.extraction.standard import extract

    language = changes(tuple(corrections)).get("language", article.language)
    given = given_places(article)
    bare = replace(
        article, language=language, sentences=(), dates=(), places=given, unplaced=(), actors=(), events=()
    )
    return replace(extract(bare), language=article.language)
