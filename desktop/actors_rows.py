"""What the lists about actors show: partners, places and types of a profile or dyad, as rows with counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.marking import QT_TRANSLATE_NOOP
from desktop.ranked_rows import RankedRow, RowAt
from geodata.actor_list import ActorList
from geodata.actor_profile import Partner
from geodata.dyads import Dyad
from geodata.labels import TYPE_NAMES
from geodata.model import Language
from geodata.ties import PlaceOfActor, Ties

# The two actors stand in the braces.
FORTH = QT_TRANSLATE_NOOP("Actors", "{one} → {other}")
BACK = QT_TRANSLATE_NOOP("Actors", "{other} → {one}")
MUTUAL = QT_TRANSLATE_NOOP("Actors", "{one} ⇄ {other}")
ALONGSIDE = QT_TRANSLATE_NOOP("Actors", "{one} and {other}, jointly")
_DIRECTIONS = {"forth": FORTH, "back": BACK, "mutual": MUTUAL, "alongside": ALONGSIDE}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actors", text)


def listed_row(found: ActorList, language: Language) -> RowAt:
    """Row `n` of the list of all actors."""
    most = found[0].events if len(found) else 1

    def row(number: int) -> RankedRow:
        each = found[number]
        return RankedRow(each.actor.id, each.actor.names.within(language), each.events, each.events / most)

    return row


def partner_rows(partners: Sequence[Partner], language: Language) -> list[RankedRow]:
    most = max((each.events for each in partners), default=1)
    return [
        RankedRow(
            id=each.actor.id,
            text=each.actor.names.within(language),
            count=each.events,
            share=each.events / most,
            said=ties_in_words(each.ties),
            quads=each.quads,
        )
        for each in partners
    ]


def place_rows(places: Sequence[PlaceOfActor], language: Language) -> list[RankedRow]:
    most = max((each.events for each in places), default=1)
    return [
        RankedRow(each.place.id, each.place.names.within(language), each.events, each.events / most, quads=each.quads)
        for each in places
    ]


def direction_rows(told: Dyad, language: Language) -> list[RankedRow]:
    """One row a direction that occurs, the one to the other first."""
    one, other = (actor.names.within(language) for actor in (told.one, told.other))
    counts = {name: getattr(told.ties, name) for name in _DIRECTIONS}
    most = max(1, *counts.values())
    return [
        RankedRow(
            id=name,
            text=_tr(_DIRECTIONS[name]).format(one=one, other=other),
            count=count,
            share=count / most,
            quads={quad: n for quad, ties in told.quads.items() if (n := getattr(ties, name))},
        )
        for name, count in counts.items()
        if count
    ]


def type_rows(told: Dyad, language: Language) -> list[RankedRow]:
    most = max((each.ties.total for each in told.types), default=1)
    return [
        RankedRow(
            id=each.type.value,
            text=TYPE_NAMES[each.type].within(language),
            count=each.ties.total,
            share=each.ties.total / most,
            said=ties_in_words(each.ties),
            quads={each.type.quad: each.ties.total},
        )
        for each in told.types
    ]


def ties_in_words(ties: Ties) -> str:
    """ "5 (→ 3, ← 1, ⇄ 1)": the whole, and its directions."""
    signs = {"→": ties.forth, "←": ties.back, "⇄": ties.mutual, "∥": ties.alongside}
    return f"{ties.total:,} ({_told(f'{sign} {count:,}' for sign, count in signs.items() if count)})"


def _told(parts: Iterable[str]) -> str:
    return ", ".join(parts)
