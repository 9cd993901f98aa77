// Regions that were drawn: their outlines below the marks, and above everything the one that is being drawn.
"use strict";

dateline.drawSheet = (() => {
  const { look, shapes, projections } = dateline;
  const RAD = Math.PI / 180;
  const AROUND = 144; // points of a circle while it is drawn
  let below = null;
  let above = null;
  let shown = []; // {id, path, box, drawn}
  let isInverted = false;
  let sketch = null; // {tool, points, isOpen}
  let edited = null;

  function install(map) {
    below = sheet(map, "drawn-regions", 260, drawShown, () => !shown.length);
    above = sheet(map, "drawing", 640, drawSketch, () => !sketch);
    dateline.on("look", redraw);
    dateline.on("projection", () => { shown = []; sketch = null; redraw(); });
  }

  function sheet(map, pane, level, draw, isEmpty) {
    const made = map.createPane(pane);
    made.style.zIndex = level;
    made.style.pointerEvents = "none";
    const found = new dateline.Sheet({ pane, draw, isEmpty });
    found.addTo(map);
    return found;
  }

  /** Outlines of the regions drawn: [{id, geometry, drawn}] in world units of the projection named. */
  function set({ projection, inverted, regions }) {
    isInverted = inverted;
    const isOurs = projection === projections.current().kind;
    shown = isOurs ? regions.map((region) => ({ ...region, ...shapes.fromPlane(region.geometry) })) : [];
    redraw();
    dateline.emit("drawn-regions", shown);
  }

  function setSketch(wanted) {
    sketch = wanted;
    above.redraw();
  }

  function setEdited(id) {
    edited = id;
    redraw();
  }

  function redraw() {
    below.redraw();
    above.redraw();
  }

  // Of a region whose outside is shown, the inside is veiled.
  function drawShown(context, view) {
    const colours = look.colours();
    view.toWorld(context);
    context.lineJoin = "round";
    for (const { id, path } of shown) {
      const lies = id === edited && sketch;
      context.globalAlpha = isInverted ? 0.45 : 0.1;
      context.fillStyle = isInverted ? colours.sea : colours.region;
      if (!lies) context.fill(path, "evenodd");
      context.globalAlpha = lies ? 0.35 : 1;
      context.strokeStyle = colours.region;
      context.lineWidth = 2 * view.pixel;
      context.setLineDash(isInverted ? [2 * view.pixel, 4 * view.pixel] : []);
      context.stroke(path);
      context.globalAlpha = 1;
    }
    context.setLineDash([]);
  }

  function drawSketch(context, view) {
    if (!sketch) return;
    const colours = look.colours();
    const path = pathOf(sketch);
    view.toWorld(context);
    context.lineJoin = "round";
    context.fillStyle = colours.accent;
    context.globalAlpha = 0.12;
    context.fill(path, "evenodd");
    context.globalAlpha = 1;
    for (const [colour, width] of [[colours.halo, 4.5], [colours.accent, 2.2]]) {
      context.strokeStyle = colour;
      context.lineWidth = width * view.pixel;
      context.stroke(path);
    }
    if (sketch.tool === "polygon" && sketch.isOpen) dots(context, view, sketch.points, colours);
  }

  function dots(context, view, points, colours) {
    for (const [n, [x, y]] of points.slice(0, -1).entries()) {
      context.beginPath();
      context.arc(x, y, (n ? 3 : 5.5) * view.pixel, 0, 2 * Math.PI);
      context.fillStyle = colours.halo;
      context.fill();
      context.stroke();
    }
  }

  /** What a tool has made of its points, as a path in world units. */
  function pathOf({ tool, points, isOpen }) {
    const path = new Path2D();
    if (points.length < 2) return path;
    if (tool === "circle") {
      for (const piece of circle(points[0], points[1])) piece.forEach(([x, y], n) => (n ? path.lineTo(x, y) : path.moveTo(x, y)));
      return path;
    }
    const corners = tool === "rectangle" ? rectangle(points) : points;
    corners.forEach(([x, y], n) => (n ? path.lineTo(x, y) : path.moveTo(x, y)));
    if (!isOpen) path.closePath();
    return path;
  }

  const rectangle = ([[ax, ay], [bx, by]]) => [[ax, ay], [bx, ay], [bx, by], [ax, by]];

  /** The circle round one point through another, on a sphere: pieces of lines in world units. */
  function circle(centre, edge) {
    const [from, to] = [centre, edge].map((point) => projections.current().unproject(point));
    const reach = angle(from, to);
    const ring = [];
    for (let n = 0; n <= AROUND; n += 1) ring.push(reached(from, reach, 2 * Math.PI * n / AROUND));
    return shapes.pieces(ring);
  }

  /** How far two points [lon, lat] are apart, in radians. */
  function angle([lon, lat], [lon2, lat2]) {
    const [up, along] = [(lat2 - lat) * RAD / 2, (lon2 - lon) * RAD / 2];
    const chord = Math.sin(up) ** 2 + Math.cos(lat * RAD) * Math.cos(lat2 * RAD) * Math.sin(along) ** 2;
    return 2 * Math.asin(Math.sqrt(Math.min(1, chord)));
  }

  function reached([lon, lat], reach, azimuth) {
    const [sin, cos] = [Math.sin(lat * RAD), Math.cos(lat * RAD)];
    const height = Math.asin(sin * Math.cos(reach) + cos * Math.sin(reach) * Math.cos(azimuth));
    const turn = Math.atan2(Math.sin(azimuth) * Math.sin(reach) * cos, Math.cos(reach) - sin * Math.sin(height));
    return [lon + turn / RAD, height / RAD];
  }

  /** A point as far east of `to` as `edge` is from `centre`, all in world units. */
  function across(to, centre, edge) {
    const { project, unproject } = projections.current();
    const reach = angle(unproject(centre), unproject(edge));
    return project(reached(unproject(to), reach, Math.PI / 2));
  }

  return { install, set, setSketch, setEdited, across, shown: () => shown };
})();
