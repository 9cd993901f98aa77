"""Japanese persons in Chinese text, by their surnames: a tagger of Chinese cuts them in the wrong place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from geodata.extraction.vocabulary import alternatives, chinese
from geodata.model import ActorKind, Span


def japanese_names(folded: str) -> Iterator[tuple[Span, ActorKind]]:
    """大津祐树, 近卫首相, 外相东乡: a surname with a given name, or beside an office."""
    for match in _pattern().finditer(folded):
        yield Span(*match.span(match.lastgroup or 0)), ActorKind.PERSON


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = chinese()
    surname, office = alternatives(words["japanese_surname"]), alternatives(words["japanese_office"])
    given = "".join(words["japanese_given"])
    before = "首相|外相|陆相|海相|防卫相|财务相|官房长官"
    # Asked first: most characters begin none of the three, and need not be tried with each.
    begins = "".join({word[0] for word in (*words["japanese_surname"], *before.split("|"))})
    return re.compile(
        rf"(?=[{begins}])(?:(?P<name>(?:{surname})[{given}]{{2}})(?![{given}])|(?:{before})(?P<surname>{surname})|"
        rf"(?P<officer>{surname})(?={office}))"
    )
