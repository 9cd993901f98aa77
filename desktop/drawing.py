"""What the page tells of a region that is drawn or changed, as shapes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from geodata.marks import View
from geodata.projections import ProjectionKind, projection
from geodata.regions.outlines import in_degrees
from geodata.regions.shapes import Circle, PolygonShape, Rectangle, Shape, ViewShape, geod, polygon

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Point = tuple[float, float]
_SHARED = 1e-9  # world units: two edges that are nearer are one


@dataclass(frozen=True, slots=True)
class Sketch:
    """A tool and the points that it was given, in world units; `id` is the number of the shape that is changed."""

    tool: str
    projection: ProjectionKind
    points: tuple[Point, ...]
    id: str = ""

    @property
    def number(self) -> int | None:
        """The place of the changed shape in the filter; None for a new one."""
        return int(self.id) if self.id else None


def sketch_of(told: Any) -> Sketch:
    """The sketch that the page tells; ValueError for anything else."""
    try:
        points = tuple((float(x), float(y)) for x, y in told["points"])
        return Sketch(str(told["tool"]), ProjectionKind(told["projection"]), points, str(told.get("id", "")))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a sketch: {error}") from error


def shape_of(sketch: Sketch, before: Shape | None = None) -> Shape:
    """The shape that was drawn, or what a shape has become; ValueError where nothing of the map lies in it."""
    shape = _TOOLS[sketch.tool](sketch)
    if isinstance(before, Circle) and isinstance(shape, Circle):
        shape = _changed(before, shape, sketch)
    if before is not None:
        shape = replace(shape, name=before.name)
    if in_degrees(shape).is_empty:
        raise ValueError("it lies beside the map")
    return shape


def view_shape(view: View) -> ViewShape:
    """What the map shows, as far as it is map: a window over the edge holds no more for that."""
    plane = projection(view.projection)
    (left, top), (right, bottom) = _corners(view)
    edges = plane.box
    box = (max(left, edges[0]), max(top, edges[1]), min(right, edges[2]), min(bottom, edges[3]))
    return ViewShape(view.projection, box)


def _corners(view: View) -> tuple[Point, Point]:
    """The window's corners in world units; in Mercator its degrees say them as well."""
    if view.box is not None:
        left, top, right, bottom = view.box
        return (left, top), (right, bottom)
    x, y = projection(view.projection).forward([view.north, view.south], [view.west, view.east])
    return (float(x[0]), float(y[0])), (float(x[1]), float(y[1]))


def _rectangle(sketch: Sketch) -> Shape:
    """In Mercator the edges are meridians and parallels, and the top and bottom of the map stand for the poles."""
    (ax, ay), (bx, by) = sketch.points
    left, right, top, bottom = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
    if sketch.projection is not ProjectionKind.MERCATOR:
        return polygon(sketch.projection.value, _box(left, top, right, bottom))
    (north, south), (west, east) = projection(sketch.projection).inverse([left, right], [top, bottom])
    return Rectangle(
        max(-180.0, float(west)),
        -90.0 if bottom >= projection(sketch.projection).box[3] else float(south),
        min(180.0, float(east)),
        90.0 if top <= projection(sketch.projection).box[1] else float(north),
    )


def _circle(sketch: Sketch) -> Shape:
    (x, y), (edge_x, edge_y) = sketch.points
    lats, lons = projection(sketch.projection).inverse([x, edge_x], [y, edge_y])
    _, _, metres = geod().inv(lons[0], lats[0], lons[1], lats[1])
    return Circle(float(lats[0]), _turned(float(lons[0])), metres / 1000)


def _changed(before: Circle, after: Circle, sketch: Sketch) -> Circle:
    """Of a circle that is carried elsewhere the radius stays; one that is only widened stays where it was."""
    x, y = projection(sketch.projection).forward([before.lat], [before.lon])
    is_there = abs(x[0] - sketch.points[0][0]) < _SHARED and abs(y[0] - sketch.points[0][1]) < _SHARED
    return replace(before, km=after.km) if is_there else replace(before, lat=after.lat, lon=after.lon, around="")


def _polygon(sketch: Sketch) -> PolygonShape:
    """A line that crosses itself holds what lies within an odd number of its turns, as it is filled on the map."""
    import shapely

    ring = shapely.Polygon(sketch.points)
    mended = ring if ring.is_valid else shapely.make_valid(ring)
    parts = [part for part in _parts(mended) if part.geom_type == "Polygon" and part.area > 0]
    if not parts:
        raise ValueError("it has no inside")
    return polygon(sketch.projection.value, parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts))


def _parts(geometry: BaseGeometry) -> Sequence[BaseGeometry]:
    import shapely

    return [inner for part in shapely.get_parts(geometry) for inner in shapely.get_parts(part)]


def _box(left: float, top: float, right: float, bottom: float) -> BaseGeometry:
    import shapely

    return shapely.box(left, top, right, bottom)


def _turned(lon: float) -> float:
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180


_TOOLS: Mapping[str, Callable[[Sketch], Shape]] = {
    "rectangle": _rectangle,
    "circle": _circle,
    "polygon": _polygon,
    "lasso": _polygon,
}
