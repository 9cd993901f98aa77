// Great circles from the seats of actors to places and to each other: direction by arrow, colour by kind of event.
"use strict";

dateline.arcs = (() => {
  const { look, tooltip, arcPaths, arcLabels } = dateline;
  const REACH = 6; // CSS pixels beside an arc that still count as on it
  const WIDEST = 7;
  const GAP = 5; // between an arc's end and the mark, or the mere point, that it means
  const HEAD = 9;
  let map = null;
  let lines = null;
  let tags = null;
  let arcs = [];
  let ends = [];
  let hovered = null;

  function install(onto) {
    map = onto;
    lines = sheet("arcs", 420, draw, () => !arcs.length);
    tags = sheet("arc-tags", 650, (context, view) => arcLabels.draw(context, view, ends), () => !ends.length);
    dateline.on("look", redraw);
    dateline.on("marks", () => { free(); redraw(); });
    dateline.on("projection", () => { measure(); redraw(); });
    map.on("mousemove", follow);
    map.on("mouseout movestart", () => hover(null));
    dateline.expose({ setArcs: set });
  }

  function sheet(name, zIndex, paint, isEmpty) {
    const pane = map.createPane(name);
    pane.style.zIndex = zIndex;
    pane.style.pointerEvents = "none";
    return new dateline.Sheet({ pane: name, draw: paint, isEmpty, fades: name === "arc-tags", padding: 0.15 }).addTo(map);
  }

  /** {arcs: [{id, pieces, events, forth, back, quads, start, end}], ends: [{lat, lon, name, role, said}]}. */
  function set(wanted) {
    hover(null);
    arcs = wanted.arcs;
    ends = wanted.ends;
    measure();
    redraw();
    dateline.emit("arcs", arcs);
  }

  // Arcs are laid out in the plane of the projection, once for each.
  function measure() {
    for (const arc of arcs) arc.stretches = arcPaths.stretches(arc);
    free();
  }

  // An arc ends beside the marks at its ends, which lie over it.
  function free() {
    for (const arc of arcs) arc.gaps = [arc.start, arc.end].map((end) => GAP + markAt(end));
  }

  function redraw() {
    lines.redraw();
    tags.redraw();
  }

  function draw(context, view) {
    view.toWorld(context);
    context.lineJoin = "round";
    context.lineCap = "round";
    const most = Math.max(1, ...arcs.map(({ events }) => events));
    for (const arc of arcs) if (arc !== hovered) stroke(context, view, arc, most);
    if (hovered) stroke(context, view, hovered, most);
  }

  const widthOf = ({ events }, most) => (most > 1 ? 1.4 + (WIDEST - 1.4) * Math.sqrt(events / most) : 2.2);

  function stroke(context, view, arc, most) {
    const { pixel } = view;
    const width = widthOf(arc, most) + (arc === hovered ? 1.2 : 0);
    const colours = look.colours();
    const shown = whole(arc, pixel);
    context.globalAlpha = hovered && arc !== hovered ? 0.3 : 1;
    for (const [colour, extra] of [[colours.halo, 2.4], [colourOf(arc), 0]]) {
      context.strokeStyle = colour;
      context.fillStyle = colour;
      context.lineWidth = (width + extra) * pixel;
      for (const line of shown) trace(context, line);
      heads(context, arc, shown, pixel, width, extra);
    }
    context.globalAlpha = 1;
  }

  /** The radius of the mark that lies over a point, in CSS pixels; 0 where there is none. */
  function markAt({ lat, lon }) {
    const point = map.latLngToLayerPoint([lat, lon]);
    const over = dateline.marks.all().filter(({ latlng, radius }) => map.latLngToLayerPoint(latlng).distanceTo(point) < radius);
    return Math.max(0, ...over.map(({ radius }) => radius));
  }

  // The stretches without what would lie under the marks at both ends.
  function whole({ stretches, gaps: [atStart, atEnd] }, pixel) {
    return stretches.map((line, i) => arcPaths.trimmed(
      line, i ? 0 : atStart * pixel, i < stretches.length - 1 ? 0 : atEnd * pixel)).filter(Boolean);
  }

  function trace(context, line) {
    context.beginPath();
    line.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
    context.stroke();
  }

  function heads(context, { forth, back }, shown, pixel, width, extra) {
    if (!shown.length) return;
    const size = (HEAD + width * 0.8 + extra) * pixel;
    if (forth) head(context, arcPaths.tip(shown[shown.length - 1]), size);
    if (back) head(context, arcPaths.tip([...shown[0]].reverse()), size);
  }

  function head(context, { x, y, angle }, size) {
    const corner = (turn, far) => [x + Math.cos(angle + turn) * far, y + Math.sin(angle + turn) * far];
    context.beginPath();
    context.moveTo(...corner(0, size * 0.35));
    context.lineTo(...corner(Math.PI - 0.45, size));
    context.lineTo(...corner(Math.PI + 0.45, size));
    context.closePath();
    context.fill();
  }

  /** The quad that most of an arc's events are of. */
  const quadOf = ({ quads }) => look.QUADS.reduce((best, quad) => ((quads[quad] || 0) > (quads[best] || 0) ? quad : best));

  const colourOf = (arc) => look.quadColour(quadOf(arc));

  /** The arc at a point of the map, or null. */
  function at(latlng) {
    if (!arcs.length) return null;
    const scale = Math.pow(2, map.getZoom());
    const { x, y } = map.project(latlng).divideBy(scale);
    const far = (arc) => Math.min(Infinity, ...arc.stretches.map((line) => arcPaths.distance([x, y], line))) * scale;
    const [nearest] = arcs.map((arc) => [far(arc), arc]).sort((a, b) => a[0] - b[0]);
    return nearest[0] <= REACH ? nearest[1] : null;
  }

  function follow({ latlng, containerPoint, originalEvent: { target } }) {
    const onMap = !(target instanceof Element && target.closest(".sign-anchor, .panel"));
    hover(onMap ? at(latlng) : null);
    if (hovered) tooltip.show(title(hovered), card(hovered), containerPoint.x, containerPoint.y);
  }

  function hover(arc) {
    if (arc === hovered) return;
    if (hovered) tooltip.hide();
    hovered = arc;
    map.getContainer().classList.toggle("over-arc", Boolean(arc));
    lines.redraw();
  }

  function title({ start, end, forth, back }) {
    const sign = forth && back ? "⇄" : back ? "←" : forth ? "→" : "–";
    return `${named(start)} ${sign} ${named(end)}`;
  }

  const named = ({ name, more }) => (more ? `${name} +${more}` : name);

  function card({ events, quads }) {
    return [tooltip.line(look.count("event_count", events)), ...tooltip.quadLines(quads)];
  }

  /** Tells of a click on an arc; false where there is none. */
  function click(latlng) {
    const arc = at(latlng);
    if (arc) dateline.tell("arc:clicked", { id: arc.id });
    return Boolean(arc);
  }

  return { install, at, click, markAt, all: () => arcs, ends: () => ends };
})();
