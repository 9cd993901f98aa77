"""The pipeline that every article goes through."""

from __future__ import annotations

from geodata.extraction.actors import find_actors
from geodata.extraction.boilerplate import mark_boilerplate
from geodata.extraction.byline import find_byline
from geodata.extraction.dates import find_dates
from geodata.extraction.events import find_events
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


def extract(article: Article) -> Article:
    """The article with everything that can be read from it."""
    return run(article, standard_steps())
