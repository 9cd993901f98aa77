"""References by the Chinese national standard for them, GB/T 7714—2015: newspapers [N], what is online [EB/OL], data
sets [DS]; [Z] for what fits nowhere else."""

from __future__ import annotations

from geodata.citation.source import Citation, one_line, parted
from geodata.model import PartialDate, Precision

_LISTED = 3  # authors; of more, the first three are named
_UNKNOWN_DATE = ("日期不详", "n.d.")


def gbt(citation: Citation) -> str:
    """One reference in the language of the source, as the standard has it."""
    title = f"{one_line(citation.title)}[{_medium(citation)}]"
    parts = [_authors(citation), title, _origin(citation)]
    return ". ".join(part for part in parts if part) + "."


def _medium(citation: Citation) -> str:
    if citation.dataset:
        return "DS/OL" if citation.url else "DS"
    if citation.url:
        return "EB/OL"
    return "N" if citation.outlet else "Z"


def _authors(citation: Citation) -> str:
    """Family names first, in capitals; the standard lets those that are not known be left out."""
    if not citation.authors:
        return one_line(citation.dataset.kind) if citation.dataset else ""
    named = [_author(one_line(name)) for name in citation.authors[:_LISTED]]
    if len(citation.authors) > _LISTED:
        named.append("等" if citation.language.is_chinese else "et al")
    return ", ".join(named)


def _author(name: str) -> str:
    if (person := parted(name)) is None:
        return name
    given, family = person
    return f"{family.upper()} {' '.join(word[0].upper() for word in given.replace('-', ' ').split())}"


def _origin(citation: Citation) -> str:
    outlet = "" if citation.dataset else one_line(citation.outlet)
    when = iso(citation.published)
    if citation.url:
        dates = f"{f'({when})' if when else ''}[{citation.accessed.isoformat()}]"
        return f"{outlet}{dates}. {citation.url}"
    if citation.dataset:
        return f"[{citation.accessed.isoformat()}]"
    if not when:
        when = f"[{_UNKNOWN_DATE[0 if citation.language.is_chinese else 1]}]"
    return f"{outlet}, {when}" if outlet else when


def iso(when: PartialDate | None) -> str:
    """A date by ISO 8601 as exactly as it is known, in brackets where it was inferred; "" where it is not known."""
    if when is None:
        return ""
    told = f"{when.start.isoformat()}/{when.end.isoformat()}" if when.precision is Precision.RANGE else str(when)
    return f"[{told}]" if when.inferred else told
