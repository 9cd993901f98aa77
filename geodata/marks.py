"""What the map is told: the view it shows, and marks, shaded areas and seats with their counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from geodata.model import Actor, EventType, Names, Place, Quad
from geodata.projections import Box, ProjectionKind, projection

MAX_MARKS = 1000


@dataclass(frozen=True, slots=True)
class View:
    """What the map shows. A Mercator map that was dragged round the world may go beyond ±180.

    `box` is the window in world units of the projection, and the degrees only bound it; without a box, what lies
    within the degrees is seen, which for Mercator is the window itself.
    """

    west: float
    south: float
    east: float
    north: float
    zoom: float
    projection: ProjectionKind = ProjectionKind.MERCATOR
    box: Box | None = None

    def __post_init__(self) -> None:
        if not (self.west <= self.east and self.south <= self.north):
            raise ValueError(f"reversed view: {self}")
        if self.box is not None and not (self.box[0] <= self.box[2] and self.box[1] <= self.box[3]):
            raise ValueError(f"reversed box: {self}")

    @classmethod
    def of_box(cls, kind: ProjectionKind, box: Box, zoom: float) -> View:
        """The view of a window in world units of a projection."""
        return cls(*projection(kind).degrees_of(box), zoom, kind, box)

    @property
    def centre(self) -> tuple[float, float]:
        """Latitude and longitude of the middle of the view."""
        if self.box is None:  # halfway on the map, which is not halfway in degrees
            mercator = projection(ProjectionKind.MERCATOR)
            _, heights = mercator.forward([self.north, self.south], [0, 0])
            lats, _ = mercator.inverse([0], [heights.mean()])
            return float(lats[0]), (self.west + self.east) / 2
        left, top, right, bottom = self.box
        lats, lons = projection(self.projection).inverse([(left + right) / 2], [(top + bottom) / 2])
        return float(lats[0]), float(lons[0])

    def padded(self, share: float) -> View:
        """The view with a margin of `share` of its size on every side, so that a short drag finds its marks drawn."""
        if self.box is not None:
            left, top, right, bottom = self.box
            wide, high = (right - left) * share, (bottom - top) * share
            return self.of_box(self.projection, (left - wide, top - high, right + wide, bottom + high), self.zoom)
        wide, high = (self.east - self.west) * share, (self.north - self.south) * share
        degrees = (self.west - wide, self.south - high, self.east + wide, self.north + high)
        return View(*degrees, self.zoom, self.projection)


WORLD = View(-180, -90, 180, 90, 2)
EVERY_PLACE = View(-180, -90, 180, 90, 18)  # so near that no marks are joined


@dataclass(frozen=True, slots=True)
class Mark:
    """One place, or several near ones, with evidence: events there (by type and quad) and passages that name it.

    `places` has the most telling first; `names` are its names. `inferred` counts the events among `events` whose
    place was inferred. A mark of no event is drawn hollow and small.
    """

    id: str
    lat: float
    lon: float
    places: Sequence[str]
    names: Names
    events: int
    mentions: int
    quads: Mapping[Quad, int] = field(default_factory=dict)
    types: Mapping[EventType, int] = field(default_factory=dict)
    inferred: int = 0

    @property
    def is_cluster(self) -> bool:
        return len(self.places) > 1


@dataclass(frozen=True, slots=True)
class AreaMark:
    """A country, province, region or sea that is named, or where events are placed no more exactly."""

    place: Place
    mentions: int
    events: int
    quads: Mapping[Quad, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SeatActor:
    """An actor at a seat: `events` it takes part in, `mentions` of it by the name of the seat (metonyms)."""

    actor: Actor
    events: int
    mentions: int


@dataclass(frozen=True, slots=True)
class SeatMark:
    """A place where actors of the shown events have their seat, the busiest first; `events` counts each once."""

    place: Place
    actors: tuple[SeatActor, ...]
    events: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events, and how many further passages that name a place."""

    events: int = 0
    mentions: int = 0

    @property
    def total(self) -> int:
        return self.events + self.mentions


@dataclass(frozen=True, slots=True)
class Counts:
    """What is shown, of how much; and for each value of a facet what it holds under the other conditions.

    `by_region` is keyed by area ids (regions, countries, …). `places` counts the places of the shown events.
    """

    events: int
    events_total: int
    places: int
    places_total: int
    articles: int
    articles_total: int
    mentions: int
    mentions_total: int
    by_region: Mapping[str, Tally]
    by_article: Mapping[str, Tally]
    by_type: Mapping[EventType, Tally]
    by_actor: Mapping[str, Tally]
