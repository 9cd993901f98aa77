// GeoJSON geometries as canvas paths in world units of the present projection, with box and hit test.
"use strict";

dateline.shapes = (() => {
  const { projections } = dateline;
  // What reaches the pole reaches, on a Mercator map, beyond any window: north of EDGE up, south of it down.
  const EDGE = 84.9;
  const BEYOND = 256;
  const probe = document.createElement("canvas").getContext("2d");

  function project([lon, lat]) {
    const [x, y] = projections.current().project([lon, lat]);
    if (projections.isMercator() && Math.abs(lat) > EDGE) return [x, lat > 0 ? -BEYOND : 256 + BEYOND];
    return [x, y];
  }

  /** Every ring or line of a geometry, as lists of positions. */
  function* lines(geometry) {
    switch (geometry && geometry.type) {
      case "LineString": yield geometry.coordinates; break;
      case "MultiLineString": case "Polygon": yield* geometry.coordinates; break;
      case "MultiPolygon": for (const polygon of geometry.coordinates) yield* polygon; break;
      case "GeometryCollection": for (const part of geometry.geometries) yield* lines(part); break;
    }
  }

  /** A shape {path, box, closed} of a GeoJSON geometry in degrees. */
  const fromGeometry = (geometry) => made(geometry, project, equalArea);

  /** A shape of a geometry in world units. */
  const fromPlane = (geometry) => made(geometry, (point) => point, (point) => point);

  /** A shape of a geometry that was fetched from below `projections.folder()`. */
  const fromServed = (geometry) => (projections.isMercator() ? fromGeometry(geometry) : fromPlane(geometry));

  // Degrees in a plane without distortion of areas; the planes of the other projections are such themselves.
  const equalArea = ([lon, lat]) => [lon, Math.sin(lat * Math.PI / 180) * 180 / Math.PI];

  /** The area of a ring, by the points of a plane that keeps areas. */
  function areaOf(ring, put) {
    let sum = 0;
    let [x, y] = put(ring[ring.length - 1]);
    for (const position of ring) {
      const [nextX, nextY] = put(position);
      sum += x * nextY - nextX * y;
      [x, y] = [nextX, nextY];
    }
    return Math.abs(sum) / 2;
  }

  function made(geometry, put, flat) {
    const path = new Path2D();
    const closed = !String(geometry && geometry.type).includes("Line");
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    let size = 0;
    for (const line of lines(geometry)) {
      line.forEach((position, i) => {
        const [x, y] = put(position);
        if (i) path.lineTo(x, y); else path.moveTo(x, y);
        if (x < box[0]) box[0] = x;
        if (y < box[1]) box[1] = y;
        if (x > box[2]) box[2] = x;
        if (y > box[3]) box[3] = y;
      });
      if (closed && line.length) {
        path.closePath();
        size += areaOf(line, flat);
      }
    }
    return { path, box, closed, size };
  }

  /** A line of [lon, lat] as stretches in world units: broken at the edge of the map, so that none crosses it. */
  function pieces(positions) {
    const { shows } = projections.current();
    const found = [[]];
    const put = (at) => (shows(at) ? found[found.length - 1].push(project(at)) : found.push([]));
    let before = null;
    for (const [lon, lat] of positions) {
      const at = [wrapped(lon), lat];
      if (before && projections.current().kind !== "arctic" && Math.abs(at[0] - before[0]) > 180) {
        const side = before[0] > 0 ? 180 : -180;
        const share = (side - before[0]) / (at[0] + 2 * side - before[0]);
        const crossing = before[1] + (at[1] - before[1]) * share;
        put([side, crossing]);
        found.push([]);
        put([-side, crossing]);
      }
      put(at);
      before = at;
    }
    return found.filter((piece) => piece.length > 1);
  }

  const wrapped = (lon) => (Math.abs(lon) <= 180 ? lon : ((lon + 180) % 360 + 360) % 360 - 180);

  const contains = (shape, latlng) => holds(shape, project([latlng.lng, latlng.lat]));

  /** Does a shape hold a point of the plane? */
  function holds(shape, [x, y]) {
    const [west, north, east, south] = shape.box;
    return x >= west && x <= east && y >= north && y <= south && probe.isPointInPath(shape.path, x, y, "evenodd");
  }

  /** How large a shape is on the globe, to compare it with others of the same projection. */
  const extent = ({ size }) => size;

  async function load(path) {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }

  return { project, fromGeometry, fromPlane, fromServed, pieces, contains, holds, extent, load };
})();
