// Drawing a region: a tool takes the pointer (or the arrow keys) until the region is done or given up.
// Points are world units of the present projection, so that edges are straight as drawn.
"use strict";

dateline.draw = (() => {
  const { html, drawSheet, projections } = dateline;
  const DRAGGED = 5; // pixels: less is a click
  const CLOSING = 12; // pixels from the first corner that close a polygon
  const ROUGH = 1.5; // pixels by which a freehand line may be simplified
  const PAUSE = 120; // ms between two sketches told
  const [STEP, FINE] = [16, 2]; // pixels of an arrow key, alone and with Shift
  const TOOLS = ["rectangle", "circle", "polygon", "lasso", "pin"];
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  let map = null;
  let surface = null; // lies over the map while a tool is on, so that the map is not clicked or dragged
  let cross = null; // where the arrow keys point
  let tool = null;
  let points = [];
  let press = null;
  let at = null; // the pointer, in pixels of the window
  let lastTold = 0;
  let waiting = 0;

  function install(onto) {
    map = onto;
    surface = html("div", "draw-surface");
    surface.tabIndex = 0;
    surface.setAttribute("role", "application");
    surface.hidden = true;
    cross = html("div", "draw-cross");
    surface.append(cross);
    map.getContainer().append(surface);
    for (const [name, listener] of Object.entries({ pointerdown, pointermove, pointerup, dblclick, keydown })) {
      surface.addEventListener(name, listener);
    }
    for (const name of ["pointerdown", "mousedown", "click", "dblclick", "contextmenu", "touchstart"]) {
      surface.addEventListener(name, (event) => event.stopPropagation());
    }
    dateline.on("projection", stop);
    dateline.expose({ startDrawing: start, stopDrawing: stop, setShapes: drawSheet.set });
    drawSheet.install(map);
    dateline.drawEdit.install(map);
    dateline.drawBar.install(map);
    dateline.pin.install(map);
  }

  function start(wanted) {
    if (!TOOLS.includes(wanted)) return stop();
    dateline.drawEdit.stop();
    tool = wanted;
    reset();
    surface.hidden = false;
    surface.className = `draw-surface with-${tool}`;
    at = null;
    cross.hidden = true;
    surface.focus({ preventScroll: true });
    dateline.tooltip.hide();
    told();
  }

  function stop() {
    if (!tool) return;
    tool = null;
    reset();
    surface.hidden = true;
    told();
  }

  function reset() {
    points = [];
    press = null;
    clearTimeout(waiting);
    drawSheet.setSketch(null);
  }

  function told() {
    map.getContainer().classList.toggle("drawing", Boolean(tool));
    dateline.emit("drawing", { tool, step: Math.min(points.length, 3) });
    if (!points.length) dateline.tell("draw:tool", { tool: tool || "" });
  }

  // From pixels of the window to world units, and back.
  const pixelsOf = (event) => map.mouseEventToContainerPoint(event);
  const scale = () => 2 ** map.getZoom();
  const world = ({ x, y }) => {
    const { min } = map.getPixelBounds();
    return [(min.x + x) / scale(), (min.y + y) / scale()];
  };
  const pixels = ([x, y]) => L.point(x, y).multiplyBy(scale()).subtract(map.getPixelBounds().min);
  const isOnMap = (point) => projections.current().shows(projections.current().unproject(point));

  function pointerdown(event) {
    if (event.button) return;
    surface.focus({ preventScroll: true });
    cross.hidden = true;
    press = { from: pixelsOf(event), last: pixelsOf(event), dragged: false, began: points.length > 0 };
    surface.setPointerCapture(event.pointerId);
    if (tool === "lasso") points = [world(press.from)];
    else if (!isClicked() && !points.length) begin(press.from);
  }

  function pointermove(event) {
    at = pixelsOf(event);
    if (press && at.distanceTo(press.from) > DRAGGED) press.dragged = true;
    if (press && isClicked()) return press.dragged && pan();
    if (press && tool === "lasso") points.push(...way(event));
    sketch(at);
  }

  // Between two frames a hand goes farther than one event tells.
  function way(event) {
    const between = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
    return (between.length ? between : [event]).map((each) => world(pixelsOf(each)));
  }

  function pointerup(event) {
    if (!press) return;
    const [{ dragged, began }, here] = [press, pixelsOf(event)];
    press = null;
    if (isClicked()) return dragged || place(here);
    if (tool === "lasso") return finish(points.length > 2 ? simplified(points) : []);
    if ((dragged || began) && points.length) finish([points[0], world(here)]);
  }

  function dblclick() {
    // Its two clicks have put two corners into one place.
    if (tool === "polygon" && points.length > 3) finish(points.slice(0, -1));
  }

  // A polygon's corners and a pin are clicked, so dragging is free to move the map.
  const isClicked = () => tool === "polygon" || tool === "pin";

  function pan() {
    map.panBy(press.last.subtract(at), { animate: false });
    press.last = at;
    sketch(at);
  }

  /** The first point of a rectangle or circle. */
  function begin(here) {
    const point = world(here);
    if (tool === "circle" && !isOnMap(point)) return;
    points = [point];
    told();
  }

  /** What a click, or the space bar, does at a point of the window. */
  function place(here) {
    if (tool === "pin") return drop(here);
    if (tool === "polygon") {
      if (points.length > 2 && pixels(points[0]).distanceTo(here) < CLOSING) return finish(points);
      points.push(world(here));
      told();
      sketch(here);
    } else if (points.length) finish([points[0], world(here)]);
    else begin(here);
  }

  /** A pin has a point in degrees, which only what lies on the map has. */
  function drop(here) {
    if (!isOnMap(world(here))) return;
    const [lon, lat] = projections.current().unproject(world(here));
    dateline.tell("pin:dropped", { lat, lon });
    stop();
  }

  function sketch(here) {
    if (!points.length) return;
    const found = tool === "lasso" ? points : [...points, world(here)];
    drawSheet.setSketch({ tool, points: found, isOpen: tool === "polygon" || tool === "lasso" });
    tellSketch(tool === "lasso" ? simplified(found) : found, tool);
  }

  /** Tells, now and then, what would lie inside; `id` is that of a region being changed. */
  function tellSketch(found, kind, id = "") {
    if (found.length < (kind === "polygon" || kind === "lasso" ? 3 : 2)) return;
    clearTimeout(waiting);
    const payload = { id, ...described(kind, found) };
    const send = () => {
      lastTold = performance.now();
      dateline.tell("draw:sketch", payload);
    };
    const left = PAUSE - (performance.now() - lastTold);
    if (left <= 0) send(); else waiting = setTimeout(send, left);
  }

  const described = (kind, found) => ({ tool: kind, projection: projections.current().kind, points: found });

  function finish(found) {
    const kind = tool;
    const enough = kind === "polygon" || kind === "lasso" ? found.length > 2 : found.length === 2 && !isDot(found);
    if (!enough) {
      reset();
      told();
      return;
    }
    stop();
    dateline.tell("draw:done", described(kind, found));
  }

  const isDot = ([a, b]) => pixels(a).distanceTo(pixels(b)) < DRAGGED;

  function keydown(event) {
    const { key } = event;
    const moves = ARROWS[key];
    if (moves) move(moves, event.shiftKey ? FINE : STEP);
    else if (key === " ") place(pointed());
    else if (key === "Enter") return done(event);
    else if (key === "Backspace") back();
    else if (key === "Escape") points.length ? (reset(), told()) : stop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function done(event) {
    event.preventDefault();
    event.stopPropagation();
    if (tool === "polygon" && points.length > 2) finish(points);
    else if (tool !== "lasso") place(pointed());
  }

  function back() {
    points.pop();
    told();
    if (points.length && at) sketch(at); else drawSheet.setSketch(null);
  }

  const pointed = () => at || map.getSize().divideBy(2).round();

  function move([dx, dy], step) {
    const size = map.getSize();
    const from = pointed();
    at = L.point(Math.min(size.x, Math.max(0, from.x + dx * step)), Math.min(size.y, Math.max(0, from.y + dy * step)));
    cross.hidden = false;
    cross.style.transform = `translate(${at.x}px, ${at.y}px)`;
    sketch(at);
  }

  /** A freehand line without the points that do not matter at this zoom. */
  function simplified(line) {
    return L.LineUtil.simplify(line.map(([x, y]) => L.point(x, y)), ROUGH / scale()).map(({ x, y }) => [x, y]);
  }

  return { TOOLS, install, start, stop, world, pixels, described, tellSketch, tool: () => tool };
})();
