// Handles of a region that was drawn: its corners, the middles between them, its radius, and one that moves it whole.
"use strict";

dateline.drawEdit = (() => {
  const { html, look, drawSheet, projections } = dateline;
  const [STEP, FINE] = [8, 1]; // pixels of an arrow key, alone and with Shift
  const FEWEST = 3;
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  let map = null;
  let pane = null;
  let region = null; // {id, tool, points}
  let drag = null;

  function install(onto) {
    map = onto;
    pane = map.createPane("draw-handles");
    pane.style.zIndex = 660;
    map.on("zoomend viewreset", lay);
    map.on("zoomstart", () => pane.replaceChildren());
    map.on("click", stop);
    document.addEventListener("keydown", ({ key }) => { if (key === "Escape") stop(); });
    dateline.on("projection", stop);
    dateline.on("drawn-regions", refresh);
    dateline.on("look", lay);
    dateline.expose({ editShape: edit });
  }

  /** Shows the handles of a region by its id; of one that cannot be changed in this projection, none. */
  function edit(id) {
    const found = drawSheet.shown().find((each) => each.id === id);
    if (!found || !found.drawn) return stop();
    region = { id, ...found.drawn, points: found.drawn.points.map((point) => [...point]) };
    drawSheet.setEdited(id);
    lay();
    dateline.emit("editing", id);
  }

  function stop() {
    if (!region) return;
    region = null;
    drawSheet.setEdited(null);
    drawSheet.setSketch(null);
    lay();
    dateline.emit("editing", null);
  }

  /** The next region that can be changed, or none after the last. */
  function next() {
    const ids = drawSheet.shown().filter(({ drawn }) => drawn).map(({ id }) => id);
    const after = ids[ids.indexOf(region ? region.id : null) + 1];
    if (after) edit(after); else stop();
  }

  // Python answers a change with the regions as they are now.
  function refresh() {
    if (!region || drag) return;
    drawSheet.setSketch(null);
    edit(region.id);
  }

  function lay() {
    const focused = pane.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    pane.replaceChildren();
    if (!region) return;
    for (const spot of spots()) pane.append(handle(spot));
    if (focused) pane.querySelector(`[data-key="${focused}"]`)?.focus({ preventScroll: true });
  }

  function spots() {
    const { tool, points } = region;
    const whole = { key: "move", kind: "move", point: middle(), change: moved };
    if (tool === "circle") return [{ ...whole, point: points[0], change: carried }, { key: "radius", kind: "corner", point: points[1], change: radius }];
    if (tool === "rectangle") return [whole, ...[0, 1, 2, 3].map((n) => ({ key: `corner${n}`, kind: "corner", point: corner(n), change: cornered(n) }))];
    const corners = points.map((point, n) => ({ key: `corner${n}`, kind: "corner", point, change: bent(n), remove: () => removed(n) }));
    const middles = points.map((point, n) => ({ key: `middle${n}`, kind: "middle", point: between(point, points[(n + 1) % points.length]), change: inserted(n) }));
    return [whole, ...middles, ...corners];
  }

  function middle() {
    const [xs, ys] = [0, 1].map((axis) => region.points.map((point) => point[axis]));
    return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  }

  const between = ([ax, ay], [bx, by]) => [(ax + bx) / 2, (ay + by) / 2];
  const corner = (n) => [region.points[n === 0 || n === 3 ? 0 : 1][0], region.points[n < 2 ? 0 : 1][1]];

  // What dragging each handle makes of the points, given where they began and where the handle now is.
  const moved = (points, to, from) => points.map(([x, y]) => [x + to[0] - from[0], y + to[1] - from[1]]);
  const carried = ([centre, edge], to) => [to, drawSheet.across(to, centre, edge)];
  const radius = (points, to) => [points[0], to];
  const bent = (n) => (points, to) => points.map((point, at) => (at === n ? to : point));
  const inserted = (n) => (points, to) => [...points.slice(0, n + 1), to, ...points.slice(n + 1)];
  const cornered = (n) => ([a, b], to) => {
    const [left, top] = [n === 0 || n === 3, n < 2];
    return [[left ? to[0] : a[0], top ? to[1] : a[1]], [left ? b[0] : to[0], top ? b[1] : to[1]]];
  };

  function handle({ key, kind, point, change, remove }) {
    const made = html("button", `draw-handle ${kind}`);
    made.type = "button";
    made.dataset.key = key;
    made.setAttribute("aria-label", look.word(`draw_handle_${kind}`));
    made.title = look.word(`draw_handle_${kind}`);
    put(made, point);
    made.addEventListener("pointerdown", (event) => begin(event, made, point, change));
    made.addEventListener("pointermove", (event) => follow(event, made));
    made.addEventListener("pointerup", (event) => end(event, made));
    made.addEventListener("keydown", (event) => nudge(event, point, change, remove));
    made.addEventListener("dblclick", (event) => { event.stopPropagation(); if (remove) remove(); });
    for (const name of ["mousedown", "click", "touchstart", "contextmenu"]) made.addEventListener(name, (event) => event.stopPropagation());
    return made;
  }

  function put(made, [x, y]) {
    const at = L.point(x, y).multiplyBy(2 ** map.getZoom()).subtract(map.getPixelOrigin());
    made.style.transform = `translate(${at.x}px, ${at.y}px)`;
  }

  function begin(event, made, point, change) {
    event.stopPropagation();
    made.setPointerCapture(event.pointerId);
    drag = { start: region.points, from: point, change, grip: dateline.draw.world(map.mouseEventToContainerPoint(event)) };
  }

  function follow(event, made) {
    if (!drag) return;
    event.stopPropagation();
    const here = dateline.draw.world(map.mouseEventToContainerPoint(event));
    const to = [drag.from[0] + here[0] - drag.grip[0], drag.from[1] + here[1] - drag.grip[1]];
    put(made, to);
    reshape(drag.change(drag.start, to, drag.from));
  }

  function end(event) {
    if (!drag) return;
    event.stopPropagation();
    const isNew = region.points !== drag.start;
    drag = null;
    if (isNew) tell();
  }

  function reshape(points) {
    const lies = points.every((point) => projections.current().shows(projections.current().unproject(point)));
    if (region.tool === "circle" && !lies) return;
    region.points = points;
    drawSheet.setSketch({ tool: region.tool, points, isOpen: false });
    dateline.draw.tellSketch(points, region.tool, region.id);
  }

  function nudge(event, point, change, remove) {
    const { key } = event;
    const step = (event.shiftKey ? FINE : STEP) / 2 ** map.getZoom();
    if (ARROWS[key]) {
      const to = [point[0] + ARROWS[key][0] * step, point[1] + ARROWS[key][1] * step];
      reshape(change(region.points, to, point));
      tell();
    } else if ((key === "Delete" || key === "Backspace") && remove) remove();
    else if (key === "Escape") stop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function removed(n) {
    if (region.points.length <= FEWEST) return;
    region.points = region.points.filter((_, at) => at !== n);
    tell();
  }

  function tell() {
    lay();
    dateline.tell("draw:edited", { id: region.id, ...dateline.draw.described(region.tool, region.points) });
  }

  return { install, edit, stop, next, editing: () => region && region.id };
})();
