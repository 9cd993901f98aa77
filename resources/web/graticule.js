// Meridians and parallels as each projection curves them, the Arctic Circle, and their degrees where there is room.
"use strict";

dateline.graticule = (() => {
  const { look, projections } = dateline;
  const STEP = 15;
  const ARCTIC_CIRCLE = 66.56;
  // Meridians with sea at every height, where names of parallels cover nothing.
  const IN_THE_BERING_SEA = -172;
  const IN_THE_NORWEGIAN_SEA = 1;
  const FINE = 2; // degrees between the points of a curve
  let lines = null;
  let circle = null;

  function install() {
    dateline.on("projection", () => { lines = null; });
  }

  function range(from, to, step) {
    const found = [];
    for (let value = from; value <= to; value += step) found.push(value);
    return found;
  }

  const meridians = () => range(-180, 180 - STEP, STEP);
  const parallels = () => (projections.current().kind === "arctic" ? range(45, 80, 5) : range(-75, 75, STEP));

  function build() {
    const { kind, edge = -90 } = projections.current();
    lines = new Path2D();
    circle = null;
    const nearPole = kind === "arctic" ? 80 : 90;
    for (const lon of meridians()) {
      const top = kind === "arctic" && lon % 90 === 0 ? 90 : nearPole;
      trace(lines, range(Math.max(edge, -90), top, kind === "mercator" ? 180 : FINE).concat(top).map((lat) => [lon, lat]));
    }
    for (const lat of parallels()) trace(lines, range(-180, 180, kind === "mercator" ? 360 : FINE).map((lon) => [lon, lat]));
    if (kind === "arctic") {
      circle = new Path2D();
      trace(circle, range(-180, 180, FINE).map((lon) => [lon, ARCTIC_CIRCLE]));
    }
  }

  function trace(path, positions) {
    positions.forEach((position, i) => {
      const [x, y] = dateline.shapes.project(position);
      if (i) path.lineTo(x, y); else path.moveTo(x, y);
    });
  }

  /** Draws the lines, in world units. */
  function draw(context, view, colours) {
    if (!lines) build();
    context.strokeStyle = colours.graticule;
    context.lineWidth = view.pixel;
    context.stroke(lines);
  }

  /** Draws what lies over the land: the Arctic Circle, and the degrees; leaves the context in world units. */
  function drawOver(context, view, colours) {
    if (circle) {
      context.setLineDash([6 * view.pixel, 4 * view.pixel]);
      context.strokeStyle = colours.label_water;
      context.lineWidth = 1.2 * view.pixel;
      context.stroke(circle);
      context.setLineDash([]);
    }
    if (look.layers.labels) for (const label of labels()) write(context, view, label, colours);
    view.toWorld(context);
  }

  function* labels() {
    const { kind } = projections.current();
    if (kind === "arctic") yield* arcticLabels();
    if (kind === "equal-earth") yield* worldLabels();
  }

  // Degrees of latitude go up the meridian that has most sea; those of longitude stand round the edge.
  function* arcticLabels() {
    for (const lat of parallels()) yield { at: [IN_THE_BERING_SEA, lat], text: degrees(lat, "N", "S") };
    yield { at: [IN_THE_NORWEGIAN_SEA, ARCTIC_CIRCLE], text: look.word("arctic_circle"), strong: true };
    const { edge } = projections.current();
    for (const lon of range(-150, 180, 30)) yield { at: [lon, edge], text: degrees(lon, "E", "W"), away: 14 };
  }

  function* worldLabels() {
    for (const lat of range(-60, 60, 30)) {
      for (const lon of [-180, 180]) yield { at: [lon, lat], text: degrees(lat, "N", "S"), away: 18, out: L.point(Math.sign(lon), 0) };
    }
    for (const lon of range(-120, 120, 60)) {
      yield { at: [lon, -90], text: degrees(lon, "E", "W"), away: 10, out: L.point(0, 1) };
    }
  }

  function degrees(value, positive, negative) {
    const size = Math.abs(value);
    return size === 0 || size === 180 ? `${size}°` : `${size}° ${value < 0 ? negative : positive}`;
  }

  // `away`: so many pixels beyond the edge, towards `out` or straight away from the middle of the map.
  function write(context, view, { at: [lon, lat], text, away = 0, out = null, strong = false }, colours) {
    const place = view.place(lat, lon);
    const middle = view.bounds([128, 128, 128, 128]).min;
    const { x, y } = place.add((out || unit(place.subtract(middle))).multiplyBy(away));
    view.toPixels(context);
    context.font = `${strong ? 600 : 400} ${strong ? 11 : 10}px ${look.font()}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.strokeStyle = away ? colours.beyond : colours.sea;
    context.lineWidth = 3;
    context.globalAlpha = 0.8;
    context.strokeText(text, x, y);
    context.globalAlpha = 1;
    context.fillStyle = away ? colours.text_soft : colours.label_water;
    context.fillText(text, x, y);
    context.textAlign = "start";
  }

  function unit(point) {
    const length = Math.hypot(point.x, point.y) || 1;
    return point.divideBy(length);
  }

  /** The room that the degrees take on a sheet, in its CSS pixels: nothing else is to be written there. */
  function boxes(view) {
    if (!look.layers.labels) return [];
    return [...labels()].map(({ at: [lon, lat], text, away = 0, out = null }) => {
      const place = view.place(lat, lon);
      const middle = view.bounds([128, 128, 128, 128]).min;
      const { x, y } = place.add((out || unit(place.subtract(middle))).multiplyBy(away));
      const half = text.length * (look.isChinese() ? 6 : 3.2) + 3;
      return [x - half, y - 9, x + half, y + 9];
    });
  }

  return { install, draw, drawOver, boxes };
})();
