// GeoJSON geometries as canvas paths in world units of the Mercator map (256 wide), with box and hit test.
"use strict";

dateline.shapes = (() => {
  // What reaches the pole reaches, on this map, beyond any window: north of EDGE up, south of it down.
  const EDGE = 84.9;
  const BEYOND = 256;
  const probe = document.createElement("canvas").getContext("2d");

  function project([lon, lat]) {
    const x = (lon + 180) / 360 * 256;
    if (Math.abs(lat) > EDGE) return [x, lat > 0 ? -BEYOND : 256 + BEYOND];
    return [x, (1 - Math.asinh(Math.tan(lat * Math.PI / 180)) / Math.PI) / 2 * 256];
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

  /** A shape {path, box, closed} of a GeoJSON geometry. */
  function fromGeometry(geometry) {
    const path = new Path2D();
    const closed = !String(geometry && geometry.type).includes("Line");
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const line of lines(geometry)) {
      line.forEach((position, i) => {
        const [x, y] = project(position);
        if (i) path.lineTo(x, y); else path.moveTo(x, y);
        if (x < box[0]) box[0] = x;
        if (y < box[1]) box[1] = y;
        if (x > box[2]) box[2] = x;
        if (y > box[3]) box[3] = y;
      });
      if (closed) path.closePath();
    }
    return { path, box, closed };
  }

  function contains(shape, latlng) {
    const [x, y] = project([latlng.lng, latlng.lat]);
    const [west, north, east, south] = shape.box;
    return x >= west && x <= east && y >= north && y <= south && probe.isPointInPath(shape.path, x, y, "evenodd");
  }

  const extent = ({ box }) => (box[2] - box[0]) * (box[3] - box[1]);

  async function load(path) {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }

  return { project, fromGeometry, contains, extent, load };
})();
