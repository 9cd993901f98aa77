"""The ways to cite, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from geodata.citation.bibtex import bibtex
from geodata.citation.csl import csl_json
from geodata.citation.gbt import gbt
from geodata.citation.source import Citation
from geodata.citation.wording import markdown, plain
from geodata.model import Language

FORMATS: Mapping[str, Callable[[Citation, Language], str]] = MappingProxyType(
    {
        "plain": plain,
        "markdown": markdown,
        "bibtex": bibtex,
        "csl-json": csl_json,
        "gb-t-7714": lambda citation, _language: gbt(citation),
    }
)


def cited(citation: Citation, form: str, language: Language) -> str:
    """A citation in one of the FORMATS; words beside the source's own are in `language`."""
    return FORMATS[form](citation, language)
