"""Who acts in the news: persons, organisations, groups and states, found by any of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from geodata.errors import BadKnowledge
from geodata.knowledge.actor_rows import ActorRow, Office, read_actors, read_offices
from geodata.knowledge.gazetteer import gazetteer
from geodata.knowledge.institutions import Institution, named_institution
from geodata.knowledge.matcher import Matcher, is_latin, level, without_accents
from geodata.model import Actor, ActorKind, Place, PlaceKind, Span

# Characters that spell foreign names and seldom begin a word: after a two-character name they show that it
# goes on (万斯 in 万斯尔), as a name dot on either side does.
_SPELLING = frozenset("尔姆娜茨蒂斯诺弗雷·")
_SPELLING_BEFORE = frozenset("埃艾·")
_MEDIA_ENDINGS = ("报", "网", "台", "公司", "刊", "新闻", "学人", "卫视", "杂志", "之声", "之音")
_NATIVE_NAMES = frozenset({"CN", "TW", "HK", "MO", "SG", "JP", "KR", "KP", "VN"})


class ActorTable:
    """All actors the atlas knows by name. States come from the gazetteer's countries."""

    def __init__(self, rows: Iterable[ActorRow], offices: Mapping[str, tuple[Office, ...]]) -> None:
        self._rows = {row.id: row for row in rows}
        self._offices = dict(offices)
        self._actors: dict[str, Actor] = {}
        written = _written_names(self._rows.values())
        self._written = written
        self._guards = _guarded_names(self._rows.values())
        self._ordinary = _ordinary_words(self._rows.values())
        self._brief = _brief_foreign_names(self._rows.values())
        self._matcher = Matcher(_with_capitals(written), self._is_meant)

    @cached_property
    def _meanings(self) -> dict[str, tuple[str, ...]]:
        return _by_lower_case(self._written)

    def __iter__(self) -> Iterator[Actor]:
        return (self.get(actor_id) for actor_id in self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def get(self, actor_id: str) -> Actor:
        """The actor of this id, states included; KeyError if there is none."""
        if actor_id not in self._actors:
            self._actors[actor_id] = self._make(actor_id)
        return self._actors[actor_id]

    def find(self, name: str) -> tuple[Actor, ...]:
        """All actors of this name in any script and case; a country's name finds its state."""
        ids = self._meanings.get(level(name).lower(), ())
        if ids:
            return tuple(self.get(actor_id) for actor_id in ids)
        countries = (place.country for place in gazetteer().find(name) if place.kind is PlaceKind.COUNTRY)
        return tuple(self.state(country) for country in countries if country)

    def names_of(self, actor_id: str) -> tuple[str, ...]:
        """Every name that the tables have for an actor; none for one that they do not hold."""
        return self._rows[actor_id].all_names if actor_id in self._rows else ()

    def scan(self, text: str) -> Iterator[tuple[Span, tuple[Actor, ...]]]:
        """The names of persons, organisations and groups in `text`, longest first, in order.

        Several actors mean an ambiguous name. States are not among them: a country's name is a place until
        its role in the sentence is known.
        """
        for span, ids in self._matcher.scan(text):
            yield span, tuple(self.get(actor_id) for actor_id in ids)

    def office(self, actor_id: str) -> tuple[Office, ...]:
        """The offices that the actor has held, oldest first."""
        return self._offices.get(actor_id, ())

    def state(self, iso2: str) -> Actor:
        """The state as an actor, at home in its capital."""
        return self.get(f"state:{iso2}")

    def institution(self, institution: Institution, iso2: str) -> Actor:
        """A country's foreign ministry, parliament, army …, from the table or made from its kind."""
        actor_id = f"org:{iso2.lower()}-{institution.id}"
        if actor_id not in self._rows and actor_id not in self._actors:
            self._actors[actor_id] = named_institution(institution, actor_id, self.state(iso2))
        return self.get(actor_id)

    def _make(self, actor_id: str) -> Actor:
        scheme, _, code = actor_id.partition(":")
        if scheme == "state":
            return _state(code)
        row = self._rows[actor_id]
        return Actor(row.id, row.names, row.kind, row.country, _seat(row))

    def _is_meant(self, name: str, text: str, start: int, end: int) -> bool:
        before, after = text[start - 1 : start], text[end : end + 1]
        if text.startswith(self._guards.get(name, ()), end):
            return False
        if name in self._ordinary:
            return before == "《" and after == "》"
        if name in self._brief:
            return after not in _SPELLING and before not in _SPELLING_BEFORE
        return after != "·" or name.isascii()


def _state(iso2: str) -> Actor:
    country = gazetteer().country(iso2)
    return Actor(f"state:{iso2}", country.names, ActorKind.STATE, iso2, gazetteer().capital(iso2))


def _seat(row: ActorRow) -> Place | None:
    if not row.seat:
        return gazetteer().capital(row.country) if row.country else None
    if ":" in row.seat:
        return gazetteer().get(row.seat)
    name, _, country = row.seat.rpartition(", ")
    for place in gazetteer().find(name):
        if place.country == country:
            return place
    raise BadKnowledge(f"{row.id}: the gazetteer knows no such seat: {row.seat}.")


def _written_names(rows: Iterable[ActorRow]) -> dict[str, tuple[str, ...]]:
    """Each levelled spelling with the ids that it may mean."""
    pairs = [(name, row.id) for row in rows for name in row.all_names]
    accented = ((name, actor) for name, actor in pairs if name[0] < "\u0250" and not name.isascii())
    pairs += [(without_accents(name), actor) for name, actor in accented]
    levelled = level("\n".join(name for name, _ in pairs)).split("\n")
    meanings: dict[str, tuple[str, ...]] = {}
    for name, (_, actor) in zip(levelled, pairs, strict=True):
        known = meanings.setdefault(name, (actor,))
        if actor not in known:
            meanings[name] = (*known, actor)
    return meanings


def _by_lower_case(written: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    lowered: dict[str, tuple[str, ...]] = {}
    for name, ids in written.items():
        known = lowered.get(name.lower(), ())
        lowered[name.lower()] = (*known, *(actor for actor in ids if actor not in known))
    return lowered


def _with_capitals(written: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The names and, for headlines, English ones of four letters and more in capitals."""
    shouted = {name.upper(): ids for name, ids in written.items() if len(name) > 3 and name[0].isascii()}
    return {**shouted, **written}


def _guarded_names(rows: Iterable[ActorRow]) -> dict[str, tuple[str, ...]]:
    """What must not follow each name."""
    return {level(name): row.not_before for row in rows if row.not_before for name in row.all_names}


def _brief_foreign_names(rows: Iterable[ActorRow]) -> frozenset[str]:
    people = (row for row in rows if row.kind is ActorKind.PERSON and row.country not in _NATIVE_NAMES)
    return frozenset(level(name) for row in people for name in row.all_names if len(name) == 2 and not name.isascii())


def _ordinary_words(rows: Iterable[ActorRow]) -> frozenset[str]:
    """Chinese names of media that are everyday words too (商报, 外交政策), unlike 路透社 or 纽约时报."""
    names = (name for row in rows if row.is_outlet for name in row.all_names if not is_latin(name[0]))
    return frozenset(name for name in map(level, names) if not _names_a_medium(name))


def _names_a_medium(name: str) -> bool:
    return name.endswith("社") or (len(name) > 3 and name.endswith(_MEDIA_ENDINGS))


@lru_cache(maxsize=1)
def actor_table() -> ActorTable:
    """The one table of the process, read at first use."""
    return ActorTable(read_actors(), read_offices())
