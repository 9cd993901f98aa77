"""Reads short texts of the tests' own as far as actors and roles, and shows what was found in plain words."""

from __future__ import annotations

import re

from geodata.extraction.actors import find_actors
from geodata.extraction.names import find_patterned_names
from geodata.extraction.pipeline import run
from geodata.extraction.places import find_places
from geodata.extraction.roles import assign_roles
from geodata.extraction.sentences import split_sentences
from geodata.model import Article, Language, Span

STEPS = (split_sentences, find_places, find_patterned_names, find_actors, assign_roles)


def article(text: str, *boilerplate: Span) -> Article:
    chinese = re.search("[\u4e00-\u9fff]", text)
    language = Language.SIMPLIFIED if chinese else Language.ENGLISH
    return Article(id="test", text=text, language=language, boilerplate=boilerplate)


def read(text: str) -> Article:
    return run(article(text), STEPS)


def place_names(found: Article) -> list[str]:
    return [found.quote(mention.span) for mention in found.places]


def place_ids(found: Article) -> dict[str, str]:
    return {found.quote(mention.span): mention.place.id for mention in found.places}


def roles(found: Article) -> dict[str, str]:
    return {found.quote(mention.span): mention.role.value for mention in found.places}


def actors(found: Article) -> dict[str, str]:
    return {found.quote(mention.span): mention.actor.id for mention in found.actors}
