"""The nouns of the program: frozen, and refusing nonsense.

Offsets count Unicode code points into `Article.text`. Longitudes and latitudes are WGS 84 degrees.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class _Word(StrEnum):
    """Words that key tables by the thousand: they hash as the strings that they are, which is not left to Python."""

    __hash__ = str.__hash__


class Language(_Word):
    """The scripts that the program reads and speaks (BCP 47 tags)."""

    ENGLISH = "en"
    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"
    UNKNOWN = "und"

    @property
    def is_chinese(self) -> bool:
        return self in (Language.SIMPLIFIED, Language.TRADITIONAL)

    @property
    def comma(self) -> str:
        """What stands between the names of a list."""
        return "、" if self.is_chinese else ", "


class Quad(_Word):
    """The four quadrants of event data: verbal or material, cooperation or conflict (Goldstein, CAMEO, PLOVER)."""

    VERBAL_COOPERATION = "verbal-cooperation"
    MATERIAL_COOPERATION = "material-cooperation"
    VERBAL_CONFLICT = "verbal-conflict"
    MATERIAL_CONFLICT = "material-conflict"


class EventType(_Word):
    """PLOVER's sixteen event types, and STATEMENT, our one declared extension."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    STATEMENT = "STATEMENT"

    @property
    def quad(self) -> Quad:
        return _QUADS[self]


# PLOVER codebook, "quad" column. STATEMENT follows CAMEO 01 ("make public statement"): verbal cooperation.
_QUADS = {
    **dict.fromkeys(
        (EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE, EventType.STATEMENT),
        Quad.VERBAL_COOPERATION,
    ),
    **dict.fromkeys((EventType.COOPERATE, EventType.AID, EventType.RETREAT), Quad.MATERIAL_COOPERATION),
    **dict.fromkeys(
        (EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN), Quad.VERBAL_CONFLICT
    ),
    **dict.fromkeys(
        (EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT),
        Quad.MATERIAL_CONFLICT,
    ),
}


class PlaceKind(_Word):
    """What a place is; areas are shaded on the map, the others are points."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    CITY = "city"
    REGION = "region"
    WATER = "water"
    LANDMARK = "landmark"

    @property
    def is_area(self) -> bool:
        return self not in (PlaceKind.CITY, PlaceKind.LANDMARK)


class Role(_Word):
    """What a place name does in its sentence."""

    SITE = "site"
    METONYM = "metonym"
    DATELINE = "dateline"
    BACKGROUND = "background"


class ActorKind(_Word):
    PERSON = "person"
    ORGANISATION = "org"
    STATE = "state"
    GROUP = "group"


class Precision(_Word):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text in code points, end exclusive."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # Written out, since reading makes many thousands of spans: twice as fast as what @dataclass generates.
        if not 0 <= start < end:
            raise ValueError(f"empty or reversed span: {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


_set_start = Span.__dict__["start"].__set__
_set_end = Span.__dict__["end"].__set__


@dataclass(frozen=True, slots=True)
class Names:
    """One thing's name in the three scripts; a missing one falls back to another."""

    en: str
    zh_hans: str = ""
    zh_hant: str = ""

    def __post_init__(self) -> None:
        if not (self.en or self.zh_hans or self.zh_hant):
            raise ValueError("a thing without any name")

    def within(self, language: Language) -> str:
        """The name to show in `language`, or the nearest there is."""
        if language is Language.SIMPLIFIED:
            return self.zh_hans or self.zh_hant or self.en
        if language is Language.TRADITIONAL:
            return self.zh_hant or self.zh_hans or self.en
        return self.en or self.zh_hans or self.zh_hant


@dataclass(frozen=True, slots=True)
class Place:
    """A place on Earth. An area's `lat`, `lon` is where its label goes, never a claim of precision.

    `id` is stable: "iso:UA" (country, ISO 3166-1), "geonames:703448", "region:donbas", "water:black-sea",
    "landmark:white-house", "admin1:US-CA". `country` is ISO 3166-1 alpha-2. `stands_for` is the id of the actor
    that the name means when used as a metonym ("state:US" for the White House or Washington).
    """

    id: str
    names: Names
    kind: PlaceKind
    lat: float
    lon: float
    country: str | None = None
    admin1: str | None = None
    population: int = 0
    geonameid: int | None = None
    stands_for: str | None = None

    def __post_init__(self) -> None:
        if not -90 <= self.lat <= 90 or not -180 <= self.lon <= 180:
            raise ValueError(f"{self.id}: no such point on Earth: {self.lat}, {self.lon}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of a place name, with its share of belief (0 to 1) and the reason in words."""

    place: Place
    score: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name in the text, resolved; `candidates` are the runners-up, best first."""

    span: Span
    place: Place
    role: Role = Role.BACKGROUND
    confidence: float = 1.0
    candidates: tuple[Candidate, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence outside 0..1: {self.confidence}")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a person, an organisation, a state or a group.

    `id`: "person:donald-trump", "org:nato", "state:US", "group:hamas"; an actor that no table knows has an id
    made from its name. `seat` is where the actor is shown on the map, if anywhere is known.
    """

    id: str
    names: Names
    kind: ActorKind
    country: str | None = None
    seat: Place | None = None


@dataclass(frozen=True, slots=True)
class ActorMention:
    span: Span
    actor: Actor
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exactly as the text gives it: first and last day it may mean, both inclusive."""

    start: date
    end: date
    precision: Precision
    inferred: bool = False
    reason: str = ""

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"reversed date: {self.start}..{self.end}")

    @classmethod
    def day(cls, when: date, *, inferred: bool = False, reason: str = "") -> PartialDate:
        return cls(when, when, Precision.DAY, inferred, reason)

    def __str__(self) -> str:
        if self.precision is Precision.DAY:
            return self.start.isoformat()
        if self.precision is Precision.MONTH:
            return f"{self.start:%Y-%m}"
        if self.precision is Precision.YEAR:
            return f"{self.start:%Y}"
        return f"{self.start.isoformat()} – {self.end.isoformat()}"


@dataclass(frozen=True, slots=True)
class DateMention:
    span: Span
    date: PartialDate


@dataclass(frozen=True, slots=True)
class EventPlace:
    """Where an event happened. What was not read next to the event is `inferred`, and `reason` says from what."""

    place: Place
    inferred: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, where and when, with the clause that says so.

    `evidence` is the clause, `also` further clauses that report the same event; `trigger` is the word that names it.
    """

    id: str
    type: EventType
    evidence: Span
    trigger: Span
    date: PartialDate | None = None
    place: EventPlace | None = None
    sources: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    reported_by: str = ""
    confidence: float = 1.0
    also: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence outside 0..1: {self.confidence}")

    @property
    def quad(self) -> Quad:
        return self.type.quad


# How many characters of its opening stand for the title that an article lacks.
OPENING_CHINESE = 24
OPENING_LATIN = 64


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what was found in it. `origin` is the file's path as given, or "" for pasted text.

    `unplaced` are names that must be places but that no gazetteer holds: seen, and put nowhere.
    """

    id: str
    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""
    published: PartialDate | None = None
    language: Language = Language.UNKNOWN
    origin: str = ""
    boilerplate: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    dates: tuple[DateMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    unplaced: tuple[Span, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    events: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("an article without an id")

    def quote(self, span: Span) -> str:
        return span.of(self.text)

    @property
    def heading(self) -> str:
        """What to call the article: its title, or else its opening words, or else its id."""
        if self.title or not self.sentences:
            return self.title or self.id
        opening = " ".join(self.quote(self.sentences[0]).split())
        longest = OPENING_CHINESE if self.language.is_chinese else OPENING_LATIN
        return opening if len(opening) <= longest else opening[:longest].rstrip() + "…"
