"""The pipeline that every article goes through."""

from __future__ import annotations

import gc
from functools import cache

from geodata.extraction.actors import find_actors
from geodata.extraction.boilerplate import mark_boilerplate
from geodata.extraction.byline import find_byline
from geodata.extraction.dates import find_dates
from geodata.extraction.events import find_events
from geodata.extraction.given_places import anchored, given_places
from geodata.extraction.names import find_names, find_patterned_names
from geodata.extraction.pipeline import Step, run
from geodata.extraction.places import find_places
from geodata.extraction.roles import assign_roles
from geodata.extraction.sentences import split_sentences
from geodata.model import Article


def standard_steps(*, with_tagger: bool = True) -> tuple[Step, ...]:
    """The steps in order. Without the tagger, Chinese names come from lists and patterns alone, and faster."""
    return (
        find_byline,
        mark_boilerplate,
        split_sentences,
        find_dates,
        find_places,
        find_names if with_tagger else find_patterned_names,
        find_actors,
        assign_roles,
        find_events,
    )


def extract(article: Article, *, with_tagger: bool = True) -> Article:
    """The article with everything that can be read from it."""
    given = given_places(article)
    extracted = run(article, standard_steps(with_tagger=with_tagger))
    _keep_knowledge()
    return anchored(extracted, given)


@cache
def _keep_knowledge() -> None:
    """Tells the garbage collector, once, that what was loaded for the first article stays for the next ones.

    Otherwise it would walk the names of the whole world again and again, which takes a third of the time.
    """
    gc.freeze()
